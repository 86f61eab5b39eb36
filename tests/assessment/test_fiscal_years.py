"""A fiscal year and a calendar year with shifted figures have one verdict."""

import datetime
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from worlds import CASES, EVER, NET, NEW, STOCK, ask, fig

import policytrack as pt
from policytrack import Assessment, Indicator, Period

date = datetime.date
MONTHS = 3
SPANS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-H1", "2024-H2", "2024-01/2024-09", "2024-02", "2024")
DAYS = ("2023-12-31", "2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31", "2025-02-28")


def later(day: date) -> date:
    """Three months later; a month end becomes one."""
    end = day + datetime.timedelta(days=1)
    return end + relativedelta(months=MONTHS) - datetime.timedelta(days=1)


def shifted(period: Period) -> Period:
    return Period(period.start + relativedelta(months=MONTHS), later(period.end))


def judged(indicator: Indicator, amount: str, reported: Any, on: date, *, fiscal: bool, **more: Any) -> Assessment:
    year = Period.fiscal("2024/25", start="04-01") if fiscal else Period.parse("2024")
    move: Any = shifted if fiscal else lambda period: period
    figures = [fig(str(move(Period.parse(span))), f"{n} {indicator.unit}", indicator, id=span) for span, n in reported]
    return pt.assess([ask(amount, indicator, period=year, **more)], figures, on=later(on) if fiscal else on)["t"]


@st.composite
def worlds(draw: st.DrawFn) -> Any:
    indicator = draw(st.sampled_from((NEW, CASES, NET, STOCK, EVER)))
    flow = indicator.kind == "flow"
    spans = draw(st.lists(st.sampled_from(SPANS if flow else DAYS), max_size=5, unique=True))
    reported = [(span, draw(st.integers(0, 12))) for span in spans]
    side = "<=" if indicator.better == "down" else ">="
    amount = f"{side} {draw(st.integers(1, 20))} {indicator.unit}"
    return indicator, amount, reported, date.fromisoformat(draw(st.sampled_from(DAYS)))


@given(worlds())
def test_a_fiscal_year_is_judged_as_a_calendar_year_with_shifted_figures(world: Any) -> None:
    indicator, amount, reported, on = world
    calendar = judged(indicator, amount, reported, on, fiscal=False)
    fiscal = judged(indicator, amount, reported, on, fiscal=True)
    for name in ("verdict", "final", "early", "elapsed", "completion", "gap", "total"):
        assert getattr(fiscal, name) == getattr(calendar, name), name
    assert [figure.id for figure in fiscal.used] == [figure.id for figure in calendar.used]
    assert fiscal.day == (None if calendar.day is None else later(calendar.day))


@pytest.mark.parametrize("each", ["half", "quarter", "month"])
def test_its_steps_are_those_of_the_calendar_year_shifted(each: str) -> None:
    reported = [("2024-Q1", 4), ("2024-Q2", 1), ("2024-02", 2)]
    on = date(2024, 6, 30)
    calendar, fiscal = (judged(NEW, ">= 3 家", reported, on, fiscal=one, each=each) for one in (False, True))
    assert [step.verdict for step in fiscal.steps] == [step.verdict for step in calendar.steps]
    assert (fiscal.verdict, fiscal.final) == (calendar.verdict, calendar.final)
