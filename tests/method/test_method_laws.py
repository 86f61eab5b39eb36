"""Laws of all methods: every outcome has a label or a reason, and more progress never gives a worse label."""

import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from policytrack.method import Method, Outcome, methods
from policytrack.method.observation import DIRECTIONS

PEPFAR, TREND = methods["pepfar-pace"], methods["un-progress-chart-2022-trend"]
ON_GROWTH = [method for id, method in methods.items() if id.startswith(("opensdg", "un-progress"))]
ON_SHARES = [method for method in methods.values() if method not in ON_GROWTH and method.labels]

positive = st.floats(min_value=0.01, max_value=1e6, allow_subnormal=False)
years = st.tuples(st.integers(2010, 2020), st.integers(2021, 2029))
whole = st.integers(-200, 200)
anything = st.one_of(
    st.none(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(),
    st.sampled_from([0, -0.0, 1, -1, 100, 5e-324, 1e308, -1e308, 10**400, Decimal("1e400")]),
)
any_year = st.one_of(st.none(), st.integers(2005, 2035), st.floats(2010, 2035))
any_point = st.one_of(st.none(), st.tuples(any_year, anything))


def each(some: list[Method]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("method", some, ids=lambda method: method.id)


def rank(method: Method, outcome: Outcome) -> int:
    return -1 if outcome.label is None else list(method.labels).index(outcome.label)


@each(list(methods.values()))
@given(
    base=any_point,
    current=any_point,
    target=any_point,
    direction=st.sampled_from(DIRECTIONS),
    limit=anything,
    thresholds=st.one_of(st.none(), st.tuples(*[st.floats(-1, 1)] * 3)),
    required_rate=anything,
    series=st.one_of(st.none(), st.lists(st.tuples(any_year, anything), max_size=8)),
    elapsed=st.one_of(st.none(), st.sampled_from([0, 0.25, 0.5, 0.75, 1]), st.floats(-1, 2), anything),
)
def test_the_labels_cover_the_line(method: Method, thresholds: Any, **arguments: Any) -> None:
    outcome = method.evaluate(**arguments, thresholds=thresholds if method is TREND else None)
    assert outcome.label is not None or outcome.reason is not None
    if outcome.label is not None and method.labels:
        assert outcome.label in method.labels
        if method.labels[outcome.label] == "nothing":
            assert outcome.reason is not None
            assert outcome.value is outcome.score is None
    assert outcome.score is None or method in ON_GROWTH
    for part in (outcome.value, outcome.score):
        assert part is None or (type(part) is float and math.isfinite(part))


@each(ON_GROWTH)
@given(b=positive, first=positive, second=positive, goal=st.one_of(st.none(), positive), when=years, up=st.booleans())
def test_more_growth_never_gives_a_worse_label(
    *, method: Method, b: float, first: float, second: float, goal: float | None, when: tuple[int, int], up: bool
) -> None:
    """For values above zero and a target ahead of the base; the page of each method shows where it fails."""
    assume(goal is None or ((goal > b) == up and abs(goal / b - 1) > 1e-6))
    less, more = sorted([first, second], reverse=not up)
    shared = {
        "base": (when[0], b),
        "target": (2030, goal),
        "direction": "increase" if up else "decrease",
        # L1 itself is a rate no figures have
        "thresholds": (0.01, 0.005, -0.01) if up else (0.005, -0.005000000000000001, -0.01),
    }
    outcomes = [method.evaluate(**shared, current=(when[1], now)) for now in (less, more)]
    assert rank(method, outcomes[1]) <= rank(method, outcomes[0])
    if outcomes[0].score is not None and outcomes[1].score is not None:
        assert outcomes[1].score >= outcomes[0].score - 1e-12


@each(ON_SHARES)
@given(base=whole, first=whole, second=whole, goal=st.integers(1, 200), up=st.booleans(), quarter=st.integers(1, 4))
def test_more_progress_never_gives_a_worse_label(
    *, method: Method, base: int, first: int, second: int, goal: int, up: bool, quarter: int
) -> None:
    """For a target above zero and ahead of the base; the page of each method shows where it fails."""
    assume((goal > base) == up and goal != base)
    assume(up or method is not PEPFAR)  # which knows no direction
    less, more = sorted([first, second], reverse=not up)
    shared = {
        "base": (2015, base),
        "target": (2030, goal),
        "direction": "increase" if up else "decrease",
        "elapsed": quarter / 4,
    }
    before = [(2016, base), (2017, base), (2018, base)]
    outcomes = [method.evaluate(**shared, current=(2022, now), series=before) for now in (less, more)]
    if None not in {outcome.label for outcome in outcomes}:
        assert rank(method, outcomes[1]) <= rank(method, outcomes[0])
