"""Chinese times: what each rule reads, and what a document's day, the year it covers and fiscal years change."""

from typing import Any

import pytest

from policytrack import zh
from policytrack.errors import InputError
from policytrack.values.period import Period, Since, Time, Until
from policytrack.zh.times import RULES

DAY = "2024-06-27"


def said(text: str, on: str = DAY, **options: Any) -> list[str]:
    return [str(one.value or "refused") for one in zh.find(text, on=on, **options) if one.timely]


def period(words: str, on: str = DAY, **options: Any) -> Time:
    return zh.read_period(words, on=on, **options)


@pytest.mark.parametrize(
    ("words", "expected"), [(words, expected) for rule in RULES for words, expected in rule.examples]
)
def test_each_rule_reads_its_examples(words: str, expected: str) -> None:
    found = zh.find(words, on=DAY)
    assert "; ".join(str(one.value or "refused") for one in found) == ("" if expected == "silent" else expected)


def test_each_rule_has_an_example_that_it_takes_itself() -> None:
    assert all(rule.examples for rule in RULES), [rule.name for rule in RULES if not rule.examples]
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("全年", "2022"),
        ("年末", "2022-12-31"),
        ("比上年", "2021"),
        ("上年末", "2021-12-31"),
        ("过去五年", "2018/2022"),
        ("近三年", "2020/2022"),
        ("12月末", "2022-12-31"),
        ("四季度", "2022-Q4"),
        ("较年初", "2021-12-31"),
    ],
)
def test_a_bulletin_that_covers_a_year_is_read_in_it(words: str, expected: str) -> None:
    assert said(words, "2023-02-28", covers="2022") == [expected]
    assert said(words, "2023-02-28") == ["refused"]


def test_a_deadline_of_a_bulletin_looks_forward_and_a_month_of_both_years_is_refused() -> None:
    assert said("6月底前完成", "2023-02-28", covers="2022") == ["../2023-06-30"]
    assert said("1月份新增", "2023-02-28", covers="2022") == ["refused"]


@pytest.mark.parametrize("words", ["2022-23年度", "2022/23年度", "2022—2023财政年度"])
def test_fiscal_years_are_read_from_their_first_day(words: str) -> None:
    assert said(words, fiscal="04-01") == ["2022-04/2023-03"]
    assert said(words) == ["refused"]


def test_a_year_of_the_republic_is_fiscal_where_its_first_day_is_known() -> None:
    assert said("114年度", fiscal="01-01") == ["2025"]
    assert said("114年度") == ["refused"]
    assert said("中華民國114年度") == ["2025"]


@pytest.mark.parametrize("options", [{"covers": "22"}, {"covers": "next"}, {"fiscal": "April"}, {"fiscal": "02-30"}])
def test_a_year_and_a_first_day_are_checked(options: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="such as"):
        zh.find("全年", on=DAY, **options)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年，一季度下降5.1%，二季度增长2.7%", ["2020", "2020-Q1", "2020-Q2"]),
        ("2023年3月、5月", ["2023-03", "2023-05"]),
        ("2023年上半年，新增62个；下半年新增81个", ["2023-H1", "2023-H2"]),
        ("比2022年多5家，8月又新增3家", ["2022", "refused"]),
        ("2022年建成9个。5月又建成3个", ["2022", "refused"]),
        ("2022年建成9个。\n\n5月又建成3个", ["2022", "2024-05"]),
        ("今年建成9个，5月又建成3个", ["2024", "2024-05"]),
        ("2022年建成9个。6月底前建成3个", ["2022", "../2024-06-30"]),
        ("次年3月", ["refused"]),
        ("每年6月底和12月底前", ["refused", "refused"]),
        ("2018财年上半年", ["refused", "refused"]),
        ("2018上半年", ["2018-H1"]),
    ],
)
def test_a_year_is_carried_where_it_leads_and_doubted_where_it_does_not(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月8日、7月8日前", ["../2024-04-08", "../2024-07-08"]),
        ("2025年4月8日、7月8日前", ["../2025-04-08", "../2025-07-08"]),
        ("3月底、6月底前", ["../2024-03-31", "../2024-06-30"]),
        ("3月1日、5月1日起", ["2024-03-01/..", "2024-05-01/.."]),
        ("2025年和2027年底前", ["refused", "../2027-12-31"]),
        ("5月1日或12月1日前", ["2024-05-01", "../2024-12-01"]),
        ("到2027年和2035年", ["2027-12-31", "2035-12-31"]),
    ],
)
def test_dates_of_a_list_share_the_edge_of_the_last(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提高到2025年的801元", ["2025"]),
        ("考虑到今年", ["2024"]),
        ("恢复到2019年水平", ["2019"]),
        ("力争到2025年", ["2025-12-31"]),
        ("推进到2025年", ["refused"]),
        ("推进到2025年底", ["2025-12-31"]),
        ("去年12月至今年3月", ["2023-12/2024-03"]),
        ("2024年产量", ["2024"]),
        ("全年级", []),
        ("项目前期", []),
        ("若干年内", []),
        ("新十二月市", []),
        ("不同年龄", []),
        ("如今年轻人", []),
        ("第三届2024年会议", ["2024"]),
        ("APEC 2024年会议", ["2024"]),
        ("GDP 1—5月", ["2024-01/2024-05"]),
        ("自2004年创办以来", ["refused"]),
        ("一月内完成", ["refused"]),
        ("20240630完成800家", ["2024-06-30"]),
        ("SD20240630", ["refused"]),
        ("20240630元", ["refused"]),
        ("2023年1月1日（含）至12月31日（含）", ["2023"]),
        ("两月", ["refused"]),
        ("6月龄以上", []),
        ("四季如春", []),
        ("今年第二季", ["2024-Q2"]),
    ],
)
def test_a_time_ends_where_its_words_end(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_a_total_runs_until_its_date_and_a_stock_is_as_of_it() -> None:
    assert period("截至2024年4月27日累计") == Until("2024-04-27")
    assert period("2024年5月底现有") == Period.parse("2024-05-31")
    assert period("自2018年起") == Since("2018-01-01")


@pytest.mark.parametrize("words", ["今明两年", "后年", "去今两年", "明年"])
@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_no_calendar_ends_in_a_crash(words: str, on: str) -> None:
    assert all(one.timely for one in zh.find(words, on=on))
