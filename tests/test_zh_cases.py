"""Chinese expressions labelled by hand: read right, refused with the words, or passed over in silence."""

import csv
import re
from pathlib import Path
from typing import Literal

import pytest

from policytrack import zh
from policytrack.errors import InputError
from policytrack.values.period import Period, Since, Until
from policytrack.values.quantity import Quantity

ROOT = Path(__file__).parent.parent
REFUSED = "refused"
DAY = "2024-06-27"

with (Path(__file__).parent / "data" / "zh_expressions.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def outcome(case: dict[str, str]) -> object:
    words = case["words"]
    if case["reader"] == "quantity":
        role: Literal["figure", "target"] = "target" if case["role"] == "target" else "figure"
        return zh.read_quantity(words, role=role, kind=case["kind"] or None)
    if case["reader"] == "period":
        return zh.read_period(words, on=Period.parse(case["on"]))
    return [(reading.words, reading.value or REFUSED) for reading in zh.find(words, on=Period.parse(case["on"]))]


def label(case: dict[str, str]) -> object:
    expected = case["expected"]
    if case["reader"] == "find":
        pairs = [part.partition("=") for part in expected.split(";") if part != "-"]
        return [(words, value_of(value)) for words, _, value in pairs]
    return Quantity.parse(expected) if case["reader"] == "quantity" else Period.parse(expected)


def value_of(text: str) -> object:
    if text == REFUSED:
        return REFUSED
    try:
        return Period.parse(text)
    except InputError:
        return Quantity.parse(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['reader']}-{case['words']}-{case['kind']}{case['on']}")
def test_an_expression_labelled_by_hand_is_read_as_labelled(case: dict[str, str]) -> None:
    if case["expected"] == REFUSED:
        with pytest.raises(zh.ReadError, match=re.escape(repr(case["words"])) + ".*expected"):
            outcome(case)
    else:
        assert outcome(case) == label(case)


def test_the_labels_are_many_and_of_every_sort() -> None:
    assert len(CASES) >= 300
    for reader in ("quantity", "period", "find"):
        assert sum(case["reader"] == reader for case in CASES) >= 80
    assert sum(case["expected"] == REFUSED for case in CASES) >= 60
    assert sum(case["expected"] == "-" for case in CASES) >= 40


@pytest.mark.parametrize(
    ("words", "figure", "target"),
    [
        ("1220家", "1220 家", "1220 家"),
        ("28.3万户", "rounded 28.3万 户", "28.3万 户"),
        ("76.5%", "rounded 76.5 %", "76.5 %"),
        ("300家以上", ">= 300 家", ">= 300 家"),
        ("不超过100万元", "<= 100万 元", "<= 100万 元"),
        ("超300家", "> 300 家", "> 300 家"),
        ("不到300家", "< 300 家", "< 300 家"),
        ("近300家", "nearly 300 家", "about 300 家"),
        ("4万多家", "over 4万 家", "> 4万 家"),
        ("约300家", "about 300 家", "about 300 家"),
        ("6%—6.5%", "6..6.5 %", "6..6.5 %"),
        ("百万家", "magnitude 1000000 家", "magnitude 1000000 家"),
        ("九成", "about 90 %", "about 90 %"),
        ("1/16", "6.25 %", "6.25 %"),
        ("翻一番", "2 倍", "2 倍"),
        ("一万家", "10000 家", "10000 家"),
    ],
)
def test_each_row_of_the_table_of_hedges_is_read_by_role(words: str, figure: str, target: str) -> None:
    assert zh.read_quantity(words) == Quantity.parse(figure)
    assert zh.read_quantity(words, role="target") == Quantity.parse(target)


def test_over_40000_is_40001_to_49999() -> None:
    assert str(zh.read_quantity("4万多家").members) == str(Quantity.parse("40001..49999 家").interval)


@pytest.mark.parametrize(
    ("words", "share"),
    [("60%以上", "60 in [60, 100] %"), ("超九成", "90 in (90, 100] %"), ("不足5%", "5 in [0, 5) %")],
)
def test_a_share_is_bounded_by_0_and_100(words: str, share: str) -> None:
    assert zh.read_quantity(words, kind="share") == Quantity.parse(share)


def test_growth_gives_a_decrease_its_sign_and_mirrors_its_bound() -> None:
    assert zh.read_quantity("下降3.5%", kind="growth") == Quantity.parse("rounded -3.5 %")
    assert zh.read_quantity("下降20%以上", kind="growth") == Quantity.parse("<= -20 %")
    assert zh.read_quantity("降低3%左右", kind="decrease") == Quantity.parse("about 3 %")


@pytest.mark.parametrize(
    ("words", "amount", "among"),
    [
        ("第八位", "8 位次", None),
        ("前五位", "<= 5 位次", None),
        ("首位", "1 位次", None),
        ("居首位", "1 位次", None),
        ("位居全国第五", "5 位次", "全国"),
        ("排在全國首位", "1 位次", "全国"),
        ("居同类城市首位", "1 位次", "同类城市"),
        ("均居全国第一", "1 位次", "全国"),
        ("都位列全省前三", "<= 3 位次", "全省"),
        ("宁波市位列副省级以上城市第八位", "8 位次", "副省级以上城市"),
        ("我市跻身全国前十名", "<= 10 位次", "全国"),
        ("在副省级城市中位列第三", "3 位次", "副省级城市"),
        ("进出口总额在全国排名第13", "13 位次", "全国"),
        ("全国排名第五", "5 位次", "全国"),
        ("城市排名前10", "<= 10 位次", None),
    ],
)
def test_a_rank_tells_the_set_it_ranks_in(words: str, amount: str, among: str | None) -> None:
    assert zh.read_rank(words) == zh.Rank(Quantity.parse(amount), among)
    assert not zh.find(words, on=DAY), "elsewhere ordinals stay silent"


@pytest.mark.parametrize("words", ["首位度", "首位市长", "首届", "位居前列", "全国" * 60 + "第一", "第0位", "第1.5位"])
def test_what_is_no_rank_is_refused(words: str) -> None:
    with pytest.raises(zh.ReadError, match="expected a"):
        zh.read_rank(words)


def test_classifiers_of_one_thing_count_the_same_and_times_do_not() -> None:
    assert zh.same_count("个", "件")
    assert zh.same_count("家", "户")
    assert not zh.same_count("人", "人次")
    assert not zh.same_count("家", "家次")


def test_hedges_said_twice_are_read_with_a_note() -> None:
    for words in ("至少300家以上", "最高不超过100万元", "约300家左右"):
        (reading,) = zh.find(words, on=DAY)
        assert reading.quantity is not None, words
        assert words == "最高不超过100万元" or (reading.note or "").endswith("is said twice"), words


def test_periods_of_each_type() -> None:
    assert zh.read_period("今年上半年", on=DAY) == Period.parse("2024-H1")
    assert zh.read_period("3月1日起", on=DAY) == Since("2024-03-01")
    assert zh.read_period("年底前", on=DAY) == Until("2024-12-31")


def test_a_total_with_a_date_runs_until_it_and_a_stock_is_as_of_the_day() -> None:
    assert zh.read_period("截至2024年4月27日累计", on=DAY) == Until("2024-04-27")
    assert zh.read_period("2024年5月底现有", on=DAY) == Period.parse("2024-05-31")


@pytest.mark.parametrize("call", [zh.read_quantity, zh.read_rank, zh.fold])
def test_what_is_no_text_is_a_fault_of_the_call(call: object) -> None:
    with pytest.raises(InputError) as told:
        call(300)  # type: ignore[operator]
    assert not isinstance(told.value, zh.ReadError)
    assert "300" in str(told.value)


def test_faults_of_a_call_are_told_with_the_right_form() -> None:
    with pytest.raises(InputError, match="'figure' or 'target'"):
        zh.read_quantity("300家", role="plan")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="share, ratio, growth"):
        zh.read_quantity("300家", kind="percent")
    with pytest.raises(InputError, match="not a period"):
        zh.read_period("今年", on="June")
    with pytest.raises(InputError, match="open end"):
        zh.find("今年", on="../2024-04-27")


# What docs/reading.md says is tried here, so that it stays true.


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading of docs/reading.md."""
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    part = re.split(r"^## ", page, flags=re.MULTILINE)
    (section,) = [text for text in part if text.startswith(heading)]
    lines = [line.strip().strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    assert len(lines) > 3, heading
    return [[cell.strip() for cell in line] for line in lines[2:]]


def code(cell: str) -> list[str]:
    return re.findall("`([^`]+)`", cell)


def test_the_page_tells_the_truth_about_the_decisions() -> None:
    for words, readings, *_ in rows("Decisions"):
        for expression in code(words):
            values = [item.value or REFUSED for item in zh.find(expression, on=DAY)]
            assert values == [value_of(text) for text in code(readings)], expression
