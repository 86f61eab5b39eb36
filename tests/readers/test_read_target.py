"""One sentence of a promise gives the parts of a target, each with its words, and says what is missing."""

import subprocess
import sys
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

import policytrack as pt
from policytrack.readers.languages import language_of, reader

DAY = "2024-06-27"
SAID: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "We will build 1.5 million new homes by 2029.",
        {"amount": "1.5m homes", "by": "2029-12-31", "form": "level"},
    ),
    (
        "cut emissions by at least 68% by 2030, compared with 1990 levels",
        {
            "amount": "<= -68 %",
            "by": "2030-12-31",
            "form": "change",
            "sense": "decrease",
            "better": "down",
            "baseline_period": "1990",
        },
    ),
    (
        "an average of 300 homes a year from 2025 to 2028",
        {"amount": "300 homes", "per": "year", "aggregation": "mean", "period": "2025/2028", "form": "level"},
    ),
    (
        "from 12% in 2023 to 9% in 2026",
        {
            "amount": "9 %",
            "baseline": "12 %",
            "baseline_period": "2023",
            "period": "2026",
            "form": "level",
            "better": "down",
        },
    ),
    (
        "at least 300 homes every year between 2025 and 2028",
        {"amount": ">= 300 homes", "each": "year", "period": "2025/2028", "form": "level", "better": "up"},
    ),
    (
        "double rail freight by 2035",
        {"amount": "2 倍", "by": "2035-12-31", "form": "multiple", "sense": "increase", "better": "up"},
    ),
    (
        "Cut emissions 50-52% below 2005 levels by 2030",
        {
            "amount": "-52..-50 %",
            "by": "2030-12-31",
            "form": "change",
            "sense": "decrease",
            "better": "down",
            "baseline_period": "2005",
        },
    ),
    (
        "Exports will be at least 20% above 2019 levels by 2027",
        {
            "amount": ">= 20 %",
            "by": "2027-12-31",
            "form": "change",
            "sense": "increase",
            "better": "up",
            "baseline_period": "2019",
        },
    ),
    (
        "bring road deaths down by half by 2030, compared with 2019",
        {
            "amount": "-50 %",
            "by": "2030-12-31",
            "form": "change",
            "sense": "decrease",
            "better": "down",
            "baseline_period": "2019",
        },
    ),
    (
        "Double exports by 2030, from £300bn in 2023",
        {
            "amount": "2 倍",
            "by": "2030-12-31",
            "form": "multiple",
            "sense": "increase",
            "better": "up",
            "baseline": "300bn GBP",
            "baseline_period": "2023",
        },
    ),
    (
        "Halve 1,600 road deaths by 2030",
        {
            "amount": "0.5 倍",
            "by": "2030-12-31",
            "form": "multiple",
            "sense": "decrease",
            "better": "down",
            "baseline": "1600 deaths",
        },
    ),
    (
        "Reduce maternal deaths to fewer than 70 per 100,000 live births by 2030",
        {
            "amount": "< 70 deaths/100000births",
            "by": "2030-12-31",
            "form": "level",
            "sense": "decrease",
            "better": "down",
        },
    ),
    (
        "reduce emissions to 50% of 1990 levels by 2030",
        {
            "amount": "50 %",
            "by": "2030-12-31",
            "form": "share",
            "sense": "decrease",
            "better": "down",
            "baseline_period": "1990",
        },
    ),
    (
        "reach 300 homes, and strive for 350 homes, by 2030",
        {"amount": "300 homes", "stretch": "350 homes", "by": "2030-12-31", "form": "level"},
    ),
    (
        "reduce rough sleeping by 2030",
        {"by": "2030-12-31", "form": "direction", "sense": "decrease", "better": "down"},
    ),
    (
        "300 fewer homes in 2025",
        {"amount": "-300 homes", "period": "2025", "form": "change", "sense": "decrease", "better": "down"},
    ),
    (
        "no more than 5% of patients wait longer by March 2029",
        {"amount": "<= 5 %", "by": "2029-03-31", "form": "level", "better": "down"},
    ),
    (
        "力争到2027年达到3000家以上",
        {"amount": ">= 3000 家", "by": "2027-12-31", "form": "level", "better": "up", "strength": "strive"},
    ),
    (
        "2025年确保培育300家、力争350家",
        {"amount": "300 家", "stretch": "350 家", "period": "2025", "form": "level"},
    ),
    (
        "到2025年，单位GDP能耗比2020年下降13.5%",
        {
            "amount": "-13.5 %",
            "by": "2025-12-31",
            "form": "change",
            "sense": "decrease",
            "better": "down",
            "baseline_period": "2020",
        },
    ),
    (
        "到2027年由38.5%提高到40%左右",
        {
            "amount": "about 40 %",
            "by": "2027-12-31",
            "baseline": "38.5 %",
            "form": "level",
            "sense": "increase",
            "better": "up",
        },
    ),
    (
        "“十五五”期间年均新增1000万人",
        {"amount": "1000万 人", "per": "year", "aggregation": "mean", "period": "2026/2030", "form": "level"},
    ),
    (
        "2026—2030年每年新增300家以上",
        {"amount": ">= 300 家", "each": "year", "period": "2026/2030", "form": "level", "better": "up"},
    ),
    (
        "到2027年翻一番",
        {"amount": "2 倍", "by": "2027-12-31", "form": "multiple", "sense": "increase", "better": "up"},
    ),
)
PARTS = (
    "amount",
    "stretch",
    "per",
    "each",
    "aggregation",
    "by",
    "period",
    "better",
    "form",
    "sense",
    "strength",
    "baseline",
    "baseline_period",
)


def parts(read: Any) -> dict[str, str]:
    return {name: str(getattr(read, name)) for name in PARTS if getattr(read, name) is not None}


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text for text, _ in SAID])
def test_a_sentence_gives_its_parts_and_no_others(text: str, said: dict[str, str]) -> None:
    read = pt.read_target(text, on=DAY)
    assert parts(read) == said
    assert set(read.words) == set(said)


MISSING = (
    ("build 300 homes", "no deadline or period is named"),
    ("build at least 300 homes by 2030", None),
    ("cut emissions by 68% by 2030", "no baseline is named: a change of which amount, of which time"),
    ("build 300 homes by 2030", "which side is better is not said"),
    ("10 homes and 20 flats by 2030", "one amount; '10 homes', '20 flats' are named"),
    ("dozens of homes by 2030", "'dozens of homes' cannot be read"),
    ("at least 300 homes in 2025 and by 2030", "one time; '2025', 'by 2030' are named"),
    ("increase spending to at most 5% by 2027", "'at most 5%' and 'increase' say two things"),
    ("cut waste at 300 sites by 2027", "whether '300 sites' is a level or a change: 'cut' is said without to or by"),
    ("cut 500 jobs by 2027", "no baseline is named"),
    ("a better country by 2030", "no amount is read"),
    ("halve child poverty by 2030", "no baseline is named: a multiple of which amount, of which time"),
    ("cut emissions by a third by 2030", "no baseline is named: a change of which amount, of which time"),
    (
        "raise output 20% below 2019 levels by 2030",
        "the direction of the change: 'raise' and 'below 2019 levels' say two",
    ),
    ("到2027年下降20%", "没有说基期：相对于什么时候的哪个数变化；或者说的是增速"),
    ("到2027年翻一番", "没有说基期：是什么时候的哪个数的倍数"),
    ("培育数百家", "没有读出数值"),
    ("新增300家", "没有说期限或时期"),
    ("到2027年新增300家、培训400人", "数值只能有一个；提到了 “300家”、“400人”"),
)


@pytest.mark.parametrize(("text", "said"), MISSING)
def test_what_is_missing_is_said(text: str, said: str | None) -> None:
    missing = pt.read_target(text, on=DAY).missing
    if said is None:
        assert missing == ()
    else:
        assert any(said in one for one in missing), missing


def test_what_a_sentence_gives_makes_a_target() -> None:
    read = pt.read_target("at least 300 homes every year between 2025 and 2028", on=DAY)
    homes = pt.Indicator("homes.built", unit="homes", kind="flow", better=read.better or "none")
    target = pt.Target("homes", indicator=homes, area="England", **read.arguments)
    assert (str(target.amount), str(target.each), str(target.period)) == (">= 300 homes", "year", "2025/2028")


def test_what_is_over_before_the_document_is_no_time_of_a_promise() -> None:
    read = pt.read_target("after the 200 homes of 2019 we will build at least 300", on=DAY)
    assert read.period is None
    assert read.by is None


def test_an_amount_that_goes_into_nothing_is_listed() -> None:
    read = pt.read_target("10 homes and 20 flats by 2030", on=DAY)
    assert [one.words for one in read.unread] == ["10 homes", "20 flats"]
    assert read.arguments == {"by": read.by}


def test_of_two_times_to_compare_with_none_is_dropped() -> None:
    two = pt.read_target("Cut emissions by 50% compared with 1990 levels and compared with 2005 levels by 2030", on=DAY)
    assert two.baseline_period is None
    assert {"1990", "2005"} <= {str(one.period) for one in two.unread}
    assert any(one.startswith("one time to compare with") for one in two.missing)
    again = pt.read_target("到2025年比2020年下降13.5%，比2020年下降13.5%", on=DAY)
    assert (str(again.baseline_period), [one.words for one in again.unread].count("2020年")) == ("2020", 1)


def test_two_amounts_that_a_promise_starts_from_are_named_and_one_said_twice_is_listed() -> None:
    read = pt.read_target("到2027年由38.5%提高到40%左右，由30%提高到40%左右", on=DAY)
    assert "baseline" not in read.words
    assert any("38.5%" in one and "30%" in one for one in read.missing)
    again = pt.read_target("到2027年由38.5%提高到40%左右，由38.5%提高到40%左右", on=DAY)
    assert [one.words for one in again.unread].count("38.5%") == 1


PIECES = [word for text, _ in SAID for word in text.split(" ")] + ["每年", "，", "300家", "比2020年", "£3bn", "(", "or"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join), st.sampled_from(["zh", "en"]))
def test_every_amount_and_time_is_a_part_or_is_listed(text: str, lang: str) -> None:
    if not text.strip():
        return
    read = pt.read_target(text, on=DAY, lang=lang)
    found = reader(lang).find(text, on=DAY, role="target")
    taken = sum(name in read.words for name in ("amount", "stretch", "baseline", "by", "period", "baseline_period"))
    assert set(read.unread) <= set(found)
    assert len(found) - taken <= len(read.unread) <= len(found)
    assert {name for name in PARTS if getattr(read, name) is not None} == set(read.words)


def test_a_reading_is_frozen() -> None:
    read = pt.read_target("build 300 homes by 2030", on=DAY)
    with pytest.raises(FrozenInstanceError):
        read.amount = None  # type: ignore[misc]
    with pytest.raises(TypeError):
        read.words["amount"] = ""  # type: ignore[index]
    assert read == pt.read_target("build 300 homes by 2030", on=DAY)
    assert hash(read) == hash(pt.read_target("build 300 homes by 2030", on=DAY))


@pytest.mark.parametrize("text", ["", "  ", None, 3])
def test_what_is_no_sentence_is_refused(text: Any) -> None:
    with pytest.raises(pt.InputError, match="no sentence"):
        pt.read_target(text, on=DAY)


def test_an_unknown_language_and_a_wrong_day_are_refused() -> None:
    with pytest.raises(pt.InputError, match="'fr'"):
        pt.read_target("300 maisons", on=DAY, lang="fr")
    with pytest.raises(pt.InputError, match="not a period"):
        pt.read_target("300 homes", on="June")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("300家以上", "zh"),
        ("at least 300 homes", "en"),
        ("APEC 论坛设5个分论坛", "zh"),
        ("Qingdao (青岛) will have 300 firms", "en"),
        ("12%", "zh"),
    ],
)
def test_the_language_is_guessed_by_the_script(text: str, lang: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize(("text", "other"), [("300家以上", "en"), ("at least 300 homes", "zh")])
def test_the_other_language_is_not_imported(text: str, other: str) -> None:
    call = f"pt.read_target({text!r}, on='2024')"
    code = f"import sys, policytrack as pt; {call}; print('policytrack.{other}' in sys.modules)"
    run = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.strip() == "False"
