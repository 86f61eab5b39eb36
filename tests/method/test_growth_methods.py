"""The methods on rates of growth: what an owner sets for a series, and the formulas written a second time."""

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from policytrack.method import Outcome, methods, un_progress_chart_2023
from policytrack.method.growth import cagr
from policytrack.method.observation import DIRECTIONS

OPENSDG, CHART_2023 = methods["opensdg-2.4"], methods["un-progress-chart-2023"]
CHART, TREND = methods["un-progress-chart-2022"], methods["un-progress-chart-2022-trend"]
ON, FAIR, BACK = un_progress_chart_2023.ON_TRACK, un_progress_chart_2023.FAIR, un_progress_chart_2023.STAGNANT
OK, MET, LOST = "On Track", "Target Achieved", "Deterioration"
RISING, FALLING = (0.01, 0.005, -0.01), (0.005, -0.005, -0.01)
UP = {"base": (2015, 50), "current": (2020, 60), "target": (2030, 80)}


def test_a_limit_of_zero_eases_nothing_and_a_target_sets_it_aside() -> None:
    down = {"base": (2015, 0), "current": (2020, 1), "direction": "decrease"}
    assert OPENSDG.evaluate(**down, limit=0) == OPENSDG.evaluate(**down)
    assert OPENSDG.evaluate(**UP, limit=100) == OPENSDG.evaluate(**UP)


def test_a_required_rate_stands_in_for_the_target() -> None:
    down = {"base": (2010, 10.0), "direction": "decrease"}
    halved = CHART.evaluate(**down, current=(2020, 10 * 0.987**10), required_rate=-0.026)
    assert halved.label == "Fair progress but acceleration needed"
    assert halved.value == pytest.approx(0.5)
    for now, expected in ((9, "Target Achieved"), (10, "Target Achieved"), (11, "Deterioration")):
        assert CHART.evaluate(**down, current=(2020, now), required_rate=0).label == expected
        assert CHART.evaluate(base=(2010, -10), current=(2020, -now), required_rate=0).label == expected
    assert CHART.evaluate(base=(2010, 5), current=(2020, 6), required_rate=0, direction="not_decrease").label is None
    met = CHART.evaluate(**down, current=(2020, 4), target=(2030, 5), required_rate=-0.5)
    assert met.label == "Target Achieved"  # where both are given, the target is looked at first


def test_doubling_and_halving_are_targets() -> None:
    assert CHART.evaluate(base=(2015, 16), current=(2030, 31.995), target=(2030, 32)).label == "Target Achieved"
    assert CHART.evaluate(base=(2015, 16), current=(2029, 8), target=(2030, 8), direction="decrease").label == MET
    steady = CHART.evaluate(base=(2015, 16), current=(2020, 16 * 2 ** (1 / 3)), target=(2030, 32))
    assert steady.value == pytest.approx(1)


def test_thresholds_have_the_order_of_the_owner() -> None:
    def labels(direction: str, thresholds: Any, *rates: float) -> list[str | None]:
        points = [{"base": (2020, 1024), "current": (2021, 1024 * (1 + rate))} for rate in rates]
        return [TREND.evaluate(**point, direction=direction, thresholds=thresholds).label for point in points]

    fair, limited = "Fair progress but acceleration needed", "Limited or No Progress"
    for direction in ("increase", "not_decrease"):
        found = labels(direction, (0.5, 0.25, -0.5), 0.75, 0.5, 0.375, 0.25, 0, -0.5, -0.75)
        assert found == [OK, fair, fair, limited, limited, LOST, LOST]
    for direction in ("decrease", "not_increase"):
        found = labels(direction, (0.5, -0.25, -0.5), -0.75, -0.5, -0.375, -0.25, 0, 0.5, 0.75)
        assert found == [OK, fair, fair, LOST, limited, limited, LOST]  # exactly L1 is worse than what is worse
    assert TREND.evaluate(base=(2015, 50), current=(2020, 60)).label == "Insufficient Data"


def test_a_maintaining_direction_looks_at_no_target() -> None:
    ceiling = {"base": (2015, 20), "current": (2020, 20), "target": (2030, 30)}
    assert TREND.evaluate(**ceiling, direction="not_increase", thresholds=FALLING).label == "Limited or No Progress"
    assert TREND.evaluate(**ceiling, direction="decrease", thresholds=FALLING).label == "Target Achieved"


def test_percentages_have_a_point_of_grace_at_their_ends() -> None:
    up, down = {"base": (2015, 90), "target": (2030, 100)}, {"base": (2015, 9), "target": (2030, 0)}
    near = CHART_2023.evaluate(**up, current=(2020, 99))
    assert (near.label, near.score, near.reason and near.reason.code) == (ON, 3.0, "method-near-end")
    assert CHART_2023.evaluate(**up, current=(2020, 100)).reason is None
    assert CHART_2023.evaluate(**up, current=(2028, 98.9)).reason is None
    assert CHART_2023.evaluate(**down, current=(2020, 1), direction="decrease").reason == near.reason
    assert CHART_2023.evaluate(base=(2015, 80), current=(2020, 89.5), target=(2030, 90)).value is not None


def test_a_passed_target_year_is_judged_by_the_last_figure_up_to_it() -> None:
    late = {"base": (2015, 50), "current": (2024, 95), "target": (2020, 90)}
    series = [(2015, 50), (2019, 70), (2018, 65), (2021, 91), (2020, None), (2024, 95)]
    then = CHART_2023.evaluate(base=(2015, 50), current=(2019, 70), target=(2020, 90))
    assert CHART_2023.evaluate(**late, series=series) == then
    assert CHART_2023.evaluate(**late, series=[(2021, 91)]).label == "No evaluado"
    assert CHART_2023.evaluate(**late, series=[(2020, 90)]).label == ON


# The formulas, written a second time with logarithms.

positive = st.floats(min_value=0.01, max_value=1e6, allow_subnormal=False)
years = st.tuples(st.integers(2010, 2020), st.integers(2021, 2029))
directions = st.sampled_from(["increase", "decrease"])


def growth(now: float, base: float, span: float) -> float:
    return math.expm1((math.log(now) - math.log(base)) / span)


def close(mine: float | None, theirs: float) -> bool:
    return mine is not None and math.isclose(mine, theirs, rel_tol=1e-7, abs_tol=1e-9)


def between(value: float, edges: dict[float, str], below: str) -> str | None:
    """The label of a value, or None too near an edge to be sure of the same side."""
    if any(math.isclose(value, edge, rel_tol=1e-6, abs_tol=1e-8) for edge in edges):
        return None
    return next((label for edge, label in edges.items() if value >= edge), below)


@given(b=positive, c=positive, goal=positive, when=years, direction=directions, mirrored=st.booleans())
def test_open_sdg_agrees_with_a_second_writing(
    *, b: float, c: float, goal: float, when: tuple[int, int], direction: str, mirrored: bool
) -> None:
    t0, t = when
    assume(abs(math.log(goal / b)) > 1e-6)
    side, d = (-1 if mirrored else 1), (1 if direction == "increase" else -1)
    outcome = OPENSDG.evaluate(
        base=(t0, side * b), current=(t, side * c), target=(2030, side * goal), direction=direction
    )
    ratio = d * side * growth(c, b, t - t0) / abs(growth(goal, b, 2030 - t0))
    assert close(outcome.value, ratio)
    if d * side * (c - goal) >= 0:
        assert outcome[0::2] == ("target_achieved", 5.0)
        return
    edges = {0.95: "substantial_progress", 0.6: "moderate_progress", 0.0: "limited_progress"}
    assert between(ratio, edges, "deterioration") in {outcome.label, None}
    # The score, as the owner draws it: a line through (-0.6, -5), (0.6, 0) and (1.3, 5), flat beyond.
    drawn = 5 / 1.2 * (ratio + 0.6) - 5 if ratio < 0.6 else 5 / 0.7 * (ratio - 0.6)
    assert outcome.score == pytest.approx(max(min(drawn, 5), -5), abs=2e-4)


@given(
    b=positive,
    c=positive,
    when=years,
    direction=directions,
    mirrored=st.booleans(),
    limit=st.one_of(st.none(), positive),
)
@example(b=100.0, c=100.0, when=(2015, 2023), direction="increase", mirrored=False, limit=100.0)
def test_open_sdg_without_a_target_agrees_with_a_second_writing(
    *, b: float, c: float, when: tuple[int, int], direction: str, mirrored: bool, limit: float | None
) -> None:
    t0, t = when
    side, d = (-1 if mirrored else 1), (1 if direction == "increase" else -1)
    outcome = OPENSDG.evaluate(base=(t0, side * b), current=(t, side * c), direction=direction, limit=limit)
    rate = d * side * growth(c, b, t - t0)
    assert close(outcome.value, rate)
    # How far the limit is, seen from 0 and from its double: the nearer of the two.
    ease = 1.0 if limit is None else 1 - max(min(b / limit, 2 - b / limit), 0) ** 4.44
    if ease < 1e-3:
        return
    edges = {0.015 * ease: "substantial_progress", 0.005 * ease: "moderate_progress", 0.0: "limited_progress"}
    assert between(rate, edges, "deterioration") in {outcome.label, None}
    knots = [(-0.02, -5.0), (0.0, -2.5), (0.005 * ease, 0.0), (0.015 * ease, 2.5), (0.02 * ease, 5.0)]
    assert outcome.score == pytest.approx(drawn_through(knots, rate), abs=1e-5)


def drawn_through(knots: list[tuple[float, float]], x: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(knots):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return knots[0][1] if x < knots[0][0] else knots[-1][1]


@given(positive, positive, positive, years, st.sampled_from(DIRECTIONS))
def test_the_chart_agrees_with_a_second_writing(
    b: float, c: float, goal: float, when: tuple[int, int], direction: str
) -> None:
    t0, t = when
    assume(abs(math.log(goal / b)) > 1e-6)
    outcome = CHART.evaluate(base=(t0, b), current=(t, c), target=(2030, goal), direction=direction)
    d = {"increase": 1, "decrease": -1}.get(direction, 0)
    over = d * math.log(c / goal)
    if d and over > math.log(0.9995) + 1e-9:
        assert outcome.label == "Target Achieved"
    elif d and over < math.log(0.9995) - 1e-9 and d * (b - goal) >= 0:
        assert (outcome.label, outcome.value) == ("Deterioration", None)
    elif abs(over - math.log(0.9995)) > 1e-9:
        ratio = growth(c, b, t - t0) / growth(goal, b, 2030 - t0)
        assert close(outcome.value, ratio)
        bands = {0.95: OK, 0.5: "Fair progress but acceleration needed", -0.1: "Limited or No Progress"}
        assert between(ratio, bands, LOST) in {outcome.label, None}


@given(positive, positive, years, st.sampled_from(DIRECTIONS))
def test_the_trend_agrees_with_a_second_writing(b: float, c: float, when: tuple[int, int], direction: str) -> None:
    t0, t = when
    rising = direction in {"increase", "not_decrease"}
    limits = RISING if rising else FALLING
    outcome = TREND.evaluate(base=(t0, b), current=(t, c), direction=direction, thresholds=limits)
    rate = growth(c, b, t - t0)
    assert close(outcome.value, rate)
    good = rate if rising else -rate
    high, fair, low = limits if rising else tuple(-limit for limit in reversed(limits))
    bands = {high: OK, fair: "Fair progress but acceleration needed", low: "Limited or No Progress"}
    assert between(good, bands, LOST) in {outcome.label, None}


@given(positive, positive, positive, years, directions)
def test_the_chart_of_2023_agrees_with_a_second_writing(
    b: float, c: float, goal: float, when: tuple[int, int], direction: str
) -> None:
    t0, t = when
    d = 1 if direction == "increase" else -1
    assume(abs(goal / b - 1) > 1e-6)
    outcome = CHART_2023.evaluate(base=(t0, b), current=(t, c), target=(2030, goal), direction=direction)
    if d * (c - goal) >= 0:
        assert outcome == Outcome(ON, None, 3.0)
        return
    if goal == 100 and abs(c - goal) <= 1:
        return
    reached = math.exp(math.log(b) + (math.log(c) - math.log(b)) * (2030 - t0) / (t - t0))
    gap = (reached - b) / (goal - b)
    assert outcome.value == pytest.approx(gap, rel=1e-6, abs=1e-6)
    assert between(gap, {0.95: ON, 0.1: FAIR}, BACK) in {outcome.label, None}
    without = CHART_2023.evaluate(base=(t0, b), current=(t, c), direction=direction)
    assert between(d * growth(c, b, t - t0), {0.02: ON, 0.005: FAIR}, BACK) in {without.label, None}


@given(positive, positive, years)
def test_a_rate_compounds_back_to_where_it_came_from(b: float, c: float, when: tuple[int, int]) -> None:
    rate = cagr(c, b, when[1] - when[0])
    assert rate is not None
    assert b * (1 + rate) ** (when[1] - when[0]) == pytest.approx(c, rel=1e-6)
