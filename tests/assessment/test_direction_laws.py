"""An increase and the decrease with the signs changed are one promise; a better side that is not stated."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import policytrack as pt
from policytrack.strategies import numbers, periods
from policytrack.values import Period

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
MIRRORED: dict[str, str] = {">=": "<=", ">": "<", "<=": ">=", "<": ">", "": "", "about": "about", "rounded": "rounded"}
UP_SIDE = (">=", ">", "", "about", "rounded")


def judged(kind: str, promised: str, told: list[tuple[Period, str]], *, rise: bool, on: str) -> pt.Assessment:
    """Judge a promise of a net flow or a growth rate, of which more is better, or less if it counts the decrease."""
    own: dict[str, Any] = {"monotone": False}
    if kind == "growth":
        own = {"sense": "increase" if rise else "decrease"}
    unit = "%" if kind == "growth" else "元"
    indicator = pt.Indicator("x", unit=unit, kind=kind, better="up" if rise else "down", **own)
    target = pt.Target("t", indicator=indicator, area="x", period="2024", amount=f"{promised} {unit}")
    figures = [
        pt.Figure(f"f{n}", indicator=indicator, area="x", period=period, amount=f"{amount} {unit}")
        for n, (period, amount) in enumerate(told)
    ]
    return pt.assess([target], figures, on=on)["t"]


@given(
    st.sampled_from(("flow", "growth")),
    st.sampled_from(UP_SIDE),
    numbers(-100, 100, places=1),
    st.lists(st.tuples(periods(YEAR), st.sampled_from(("", "rounded", ">=", "<=")), numbers(-100, 100)), max_size=4),
    st.sampled_from(("2024-07-05", "2025-02-01")),
)
def test_an_increase_and_the_decrease_with_the_signs_changed_have_one_verdict(
    kind: str, word: str, number: Decimal, told: list[tuple[Period, str, Decimal]], on: str
) -> None:
    rise = judged(kind, f"{word} {number:f}", [(time, f"{one} {n:f}") for time, one, n in told], rise=True, on=on)
    fall = judged(
        kind,
        f"{MIRRORED[word]} {-number:f}",
        [(time, f"{MIRRORED[one]} {-n:f}") for time, one, n in told],
        rise=False,
        on=on,
    )
    assert (rise.verdict, rise.final, rise.leaning) == (fall.verdict, fall.final, fall.leaning)


ANY = pt.Indicator("n", unit="家", kind="flow")


def one(amount: str, figure: str, indicator: pt.Indicator = ANY, **fields: Any) -> pt.Assessment:
    target = pt.Target("t", indicator=indicator, area="x", period="2024", amount=amount, **fields)
    told = pt.Figure("f", indicator=indicator, area="x", period="2024", amount=figure)
    return pt.assess([target], [told], on="2025-02-01")["t"]


@pytest.mark.parametrize(
    ("amount", "figure", "verdict"),
    [
        ("300 家", "300 家", "met"),
        ("300 家", "301 家", "cannot tell"),
        ("300 家", "299 家", "cannot tell"),
        ("about 300 家", "300 家", "met"),
        ("about 300 家", "200 家", "cannot tell"),
        (">= 300 家", "301 家", "met"),
        ("<= 300 家", "301 家", "missed"),
        ("over 300 家", "301 家", "met"),
        ("250..350 家", "351 家", "missed"),
    ],
)
def test_a_number_without_a_side_is_judged_by_what_all_its_readings_say(amount: str, figure: str, verdict: str) -> None:
    found = one(amount, figure)
    assert (found.verdict, found.final) == (verdict, verdict != "cannot tell")
    assert found.leaning is None


def test_the_reason_and_the_need_of_an_unsaid_side_say_what_to_write() -> None:
    found = one("300 家", "320 家")
    assert found.reason.code == "better-unsaid"
    assert found.reason.text("en").endswith("say better='up' or 'down', or write >= 300 家")
    assert [need.text("en") for need in found.needs] == ["what is better: better='up' or 'down', or >= 300 家"]


def test_no_side_that_is_said_on_purpose_lets_the_number_stand_for_itself() -> None:
    neither = pt.Indicator("n", unit="家", kind="flow", better="none")
    assert one("300 家", "320 家", neither).verdict == "missed"
    assert one("300 家", "300 家", neither).verdict == "met"


def test_a_change_without_a_side_is_judged_by_all_readings_too() -> None:
    base = pt.Figure("b", indicator=ANY, area="x", period="2023", amount="100 家")
    for figure, verdict in (("110 家", "met"), ("120 家", "cannot tell"), ("90 家", "cannot tell")):
        assert one("10 %", figure, form="change", baseline=base).verdict == verdict
    assert one(">= 10 %", "120 家", form="change", baseline=base).verdict == "met"


def test_a_direction_without_a_side_is_not_measurable() -> None:
    base = pt.Figure("b", indicator=ANY, area="x", period="2023", amount="100 家")
    target = pt.Target("t", indicator=ANY, area="x", period="2024", form="direction", baseline=base)
    found = pt.assess([target], [], on="2025-02-01")["t"]
    assert (found.verdict, found.reason.code) == ("not measurable", "direction-unsaid")


@given(numbers(0, 400, places=0), numbers(0, 400, places=0), st.sampled_from(("2024-08-01", "2025-02-01")))
def test_an_unsaid_side_says_what_up_down_and_neither_say_alike(asked: Decimal, done: Decimal, on: str) -> None:
    def verdict(better: str) -> tuple[pt.Verdict, bool]:
        indicator = pt.Indicator("n", unit="家", kind="flow", better=better)
        target = pt.Target("t", indicator=indicator, area="x", period="2024", amount=f"{asked:f} 家")
        half = pt.Figure("f", indicator=indicator, area="x", period="2024-H1", amount=f"{done:f} 家")
        rest = pt.Figure("g", indicator=indicator, area="x", period="2024-H2", amount="10 家")
        found = pt.assess([target], [half, rest], on=on)["t"]
        return found.verdict, found.final

    each = {verdict(better) for better in ("up", "down", "none")}
    words = {word for word, _ in each}
    expected = (words.pop(), all(final for _, final in each)) if len(words) == 1 else (pt.Verdict.CANNOT_TELL, False)
    assert verdict("unsaid") == expected


@pytest.mark.parametrize(
    ("indicator", "amount", "asked"),
    [
        ("down", "-10 %", "-10 %, i.e. ≤ 81 persons (90 in 2023)"),
        ("down", "<= 10 %", "≤ 10 %, i.e. ≤ 99 persons (90 in 2023)"),
        ("up", "9 人", "9 persons, i.e. ≥ 99 persons (90 in 2023)"),
    ],
)
def test_what_is_asked_is_the_change_and_the_level(indicator: str, amount: str, asked: str) -> None:
    counted = pt.Indicator("x", unit="人", kind="flow", better=indicator)
    base = pt.Figure("b", indicator=counted, area="x", period="2023", amount="90 人")
    target = pt.Target("t", indicator=counted, area="x", period="2024", form="change", amount=amount, baseline=base)
    found = pt.assess([target], [], on="2025-02-01")
    assert found["t"].notes[0].text("en") == asked
    assert asked in pt.Report(found, lang="en").table("tsv", columns=["asked"])


def test_the_level_on_a_day_is_said_to_be_of_that_day() -> None:
    counted = pt.Indicator("x", unit="人", kind="stock", better="up")
    base = pt.Figure("b", indicator=counted, area="x", period="2023-12-31", amount="90 人")
    target = pt.Target("t", indicator=counted, area="x", by="2025", form="direction", baseline=base)
    found = pt.assess([target], [], on="2025-02-01")["t"]
    assert found.notes[0].text("en") == "> 90 persons (90 on 2023-12-31)"
    assert found.notes[0].text("zh") == "> 90人（2023-12-31为90）"
