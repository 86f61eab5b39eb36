"""The methods on shares and trends: the owners' worked examples, every edge, and the laws of the formulas."""

import doctest
import math
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import policytrack as pt
from policytrack import InputError
from policytrack.method import Method, Outcome, methods
from policytrack.method.observation import DIRECTIONS
from policytrack.method.pepfar import rounded

PACE, WEATHER, PEPFAR = methods["linear-pace"], methods["destatis-weather"], methods["pepfar-pace"]
SCOPE, PERCENT, TIME = methods["tola-scope"], methods["tola-percent-met"], methods["tola-time-elapsed"]
GOAL, PEOPLE = methods["servicenow-goal"], methods["healthy-people-2020"]
MINE = {method.id: method for method in (PACE, WEATHER, PEPFAR, SCOPE, PERCENT, TIME, GOAL, PEOPLE)}
# What each method looks at of the three points, besides the direction, which all of them check.
LOOKS_AT = {
    "linear-pace": ("base", "current", "target"),
    "destatis-weather": ("current", "target"),
    "pepfar-pace": ("current", "target"),
    "tola-scope": ("current", "target"),
    "tola-percent-met": ("current", "target"),
    "tola-time-elapsed": ("base", "current", "target"),
    "servicenow-goal": ("base", "current", "target"),
    "healthy-people-2020": ("base", "current", "target"),
}
MET, IMPROVED, LITTLE, WORSE = list(PEOPLE.labels)[:4]
ROOT = Path(__file__).parent.parent

each_method = pytest.mark.parametrize("method", MINE.values(), ids=list(MINE))


def value(amount: Any) -> tuple[None, Any]:
    """A point whose year does not matter."""
    return (None, amount)


def code(outcome: Outcome) -> str:
    return outcome.reason.code.removeprefix("method-") if outcome.reason else ""


def combined(method: Method, *labels: str | None) -> Outcome:
    assert method.combine is not None
    return method.combine([Outcome(label) for label in labels])


def rank(method: Method, outcome: Outcome) -> int:
    assert outcome.label is not None
    return list(method.labels).index(outcome.label)


# 序时进度.


@pytest.mark.parametrize(
    ("base", "now", "goal", "elapsed", "label", "pace"),
    [
        (0, 275, 300, 11 / 12, "on pace", 1.0),  # 91.7 % after November
        (0, 274, 300, 11 / 12, "behind", 274 / 275),
        (0, 150, 300, 0.5, "on pace", 1.0),  # 时间过半、任务过半
        (100, 115, 130, 0.5, "on pace", 1.0),
        (0.1, 0.2, 0.4, 1 / 3, "on pace", 1.0),  # 0.1 / 0.30000000000000004 is no lag
        (0, 0, 300, 0.25, "behind", 0.0),
        (0, -6, 300, 0.5, "behind", -0.04),
        (-10, 0, 10, 0.5, "on pace", 1.0),
        (0, 600, 300, 1, "on pace", 2.0),
    ],
)
def test_pace_is_the_share_of_the_task_over_the_share_of_the_time(
    *, base: float, now: float, goal: float, elapsed: float, label: str, pace: float
) -> None:
    outcome = PACE.evaluate(base=value(base), current=value(now), target=value(goal), elapsed=elapsed)
    assert (outcome.label, outcome.reason) == (label, None)
    assert outcome.value == pytest.approx(pace, abs=1e-12)


def test_pace_by_years_is_pace_by_the_share_that_they_make() -> None:
    years = PACE.evaluate(base=(2015, 14.5), current=(2023, 10.2), target=(2030, 7.25), direction="decrease")
    points = {"base": value(14.5), "current": value(10.2), "target": value(7.25), "direction": "decrease"}
    assert years == PACE.evaluate(**points, elapsed=8 / 15)
    assert PACE.evaluate(base=(2015, 0), current=(2023, 9), target=(2030, 10), elapsed=0.95).label == "behind"


def test_after_the_target_year_all_of_the_time_is_gone() -> None:
    late = PACE.evaluate(base=(2015, 0), current=(2024, 80), target=(2020, 100))
    assert late[:2] == ("behind", 0.8)
    assert code(late) == "after-goal-year"
    assert PACE.evaluate(base=(2015, 0), current=(2024, 100), target=(2020, 100)).label == "on pace"


# The weather.


def yearly(*values: float, first: int = 2016) -> list[tuple[int, float]]:
    return [(first + year, amount) for year, amount in enumerate(values)]


TWO_A_YEAR = yearly(50, 52, 54, 56, 58, 60)  # 2021 is the last year


@pytest.mark.parametrize(
    ("series", "target", "direction", "label"),
    [
        # 60 in 2021, 2 a year: 78 by 2030.
        (TWO_A_YEAR, (2030, 78), "increase", "sun"),
        (TWO_A_YEAR, (2030, 77), "increase", "sun"),
        (TWO_A_YEAR, (2030, 78.9), "increase", "sun"),  # misses 0.9 of 18.9, 4.8 %
        (yearly(30.5, 35.25, 35.25, 35.25, 35.25, 54.25), (2031, 104.25), "increase", "sun_cloud"),  # 5 % exactly
        (TWO_A_YEAR, (2030, 80), "increase", "sun_cloud"),
        (TWO_A_YEAR, (2030, 82.5), "increase", "sun_cloud"),  # 20 % exactly
        (TWO_A_YEAR, (2030, 82.6), "increase", "cloud"),
        (TWO_A_YEAR, (2030, 1000), "increase", "cloud"),
        (yearly(60, 58, 58, 58, 58, 60), (2030, 61), "increase", "thunderstorm"),  # the distance is constant
        (yearly(60, 58, 56, 54, 52, 50), (2030, 61), "increase", "thunderstorm"),
        # Mirrored: 40 in 2021, 2 a year down: 22 by 2030.
        (yearly(50, 48, 46, 44, 42, 40), (2030, 22), "decrease", "sun"),
        (yearly(50, 48, 46, 44, 42, 40), (2030, 20), "decrease", "sun_cloud"),
        (yearly(50, 48, 46, 44, 42, 40), (2030, 10), "decrease", "cloud"),
        (yearly(40, 42, 44), (2030, 10), "decrease", None),
        (yearly(40, 42, 44, 46), (2030, 10), "decrease", "thunderstorm"),
        # Zero, below it and across it.
        (yearly(-10, -8, -6, -4, -2, 0), (2026, 10), "increase", "sun"),
        (yearly(-4, -2, 0, 2, 4, 6), (2030, 24), "increase", "sun"),
        (yearly(10, 8, 6, 4, 2, 0), (2026, -20), "decrease", "cloud"),
        # Only the last six points count, and five or four are enough.
        (yearly(90, 10, 50, 52, 54, 56, 58, 60, first=2014), (2030, 78), "increase", "sun"),
        (yearly(52, 54, 56, 58, 60, first=2017), (2030, 78), "increase", "sun"),
        (yearly(54, 56, 58, 60, first=2018), (2030, 78), "increase", "sun"),
        # A year that is missing is time all the same.
        ([(2011, 50), (2013, 54), (2015, 58), (2021, 70)], (2030, 88), "increase", "sun"),
        # The target year is now.
        (TWO_A_YEAR, (2021, 60), "increase", "sun"),
        (TWO_A_YEAR, (2021, 61), "increase", "cloud"),
        # Reached before its year: where it stands, then the trend.
        (TWO_A_YEAR, (2030, 60), "increase", "sun"),
        (yearly(62, 62, 62, 62, 62, 62), (2030, 60), "increase", "sun"),
        (yearly(70, 68, 66, 64, 62, 60), (2030, 50), "increase", "sun_cloud"),
        # To be kept every year.
        (TWO_A_YEAR, (None, 60), "increase", "sun"),
        (yearly(70, 68, 66, 64, 62, 60), (None, 60), "increase", "sun_cloud"),
        (TWO_A_YEAR, (None, 60.1), "increase", "cloud"),
        (yearly(60, 58, 56, 58, 60, 60), (None, 61), "increase", "thunderstorm"),
        (yearly(60, 60, 60, 60, 60, 59), (None, 61), "increase", "thunderstorm"),
        (yearly(2.5, 2.6, 2.7, 2.8, 2.9, 2.9), (None, 3), "not_increase", "sun_cloud"),
        # A direction alone.
        (TWO_A_YEAR, None, "increase", "sun"),
        (TWO_A_YEAR, (2030, None), "not_decrease", "sun"),
        (yearly(50, 52, 54, 56, 58, 57), None, "increase", "sun_cloud"),
        (yearly(50, 52, 54, 56, 58, 58), None, "increase", "sun_cloud"),
        (yearly(50, 48, 46, 44, 42, 43), None, "increase", "cloud"),
        (yearly(50, 48, 46, 44, 49, 50), None, "increase", "cloud"),
        (yearly(50, 48, 46, 44, 42, 42), None, "increase", "thunderstorm"),
        (yearly(50, 52, 54, 56, 58, 60), None, "decrease", "thunderstorm"),
        (yearly(50, 50, 50, 50, 50, 50), None, "not_increase", "thunderstorm"),
    ],
)
def test_the_weather_is_as_the_page_has_it(
    *, series: list[tuple[int, float]], target: Any, direction: str, label: str | None
) -> None:
    outcome = WEATHER.evaluate(series=series, target=target, direction=direction)
    assert outcome.label == label
    assert code(outcome) == ("" if label else "few-figures")


def test_the_current_figure_may_stand_beside_the_series_or_in_it() -> None:
    whole = WEATHER.evaluate(series=TWO_A_YEAR, target=(2030, 80))
    assert WEATHER.evaluate(series=TWO_A_YEAR[:-1], current=(2021, 60), target=(2030, 80)) == whole
    assert WEATHER.evaluate(series=TWO_A_YEAR, current=[2021, 60.0], target=(2030, 80)) == whole
    assert WEATHER.evaluate(series=tuple(TWO_A_YEAR), current=(None, None), target=(2030, 80)) == whole


def test_years_without_a_value_are_no_points() -> None:
    holes = [(2010, 90), *TWO_A_YEAR[:3], (2018.5, None), *TWO_A_YEAR[3:], (2022, None)]
    assert WEATHER.evaluate(series=holes, target=(2030, 80)) == WEATHER.evaluate(series=TWO_A_YEAR, target=(2030, 80))


@pytest.mark.parametrize(
    ("series", "current", "target", "expected"),
    [
        (None, None, (2030, 80), "few-figures"),
        ([], (2021, 60), (2030, 80), "few-figures"),
        (TWO_A_YEAR[:2], (2021, 60), (2030, 80), "few-figures"),
        ([*TWO_A_YEAR[:3], (2019, None)], None, (2030, 80), "few-figures"),
        ([*TWO_A_YEAR[:5], (None, 60)], None, (2030, 80), "undated"),
        (TWO_A_YEAR, (None, 62), (2030, 80), "undated"),
        (TWO_A_YEAR[::-1], None, (2030, 80), "order"),
        ([*TWO_A_YEAR, (2021, 61)], None, (2030, 80), "order"),  # two figures of one year
        (TWO_A_YEAR, (2021, 61), (2030, 80), "order"),
        (TWO_A_YEAR, None, (2020, 80), "after-goal-year"),
        (TWO_A_YEAR, None, (2020, 50), "after-goal-year"),
        (yearly(-1e308, 0, 0, 1e308), None, (2030, 80), "too-large"),
        (yearly(0, 0, 0, 10**400), None, (2030, 80), "too-large"),
        (yearly(0, 0, 0, 1e308), None, (2030, -1e308), "too-large"),
    ],
)
def test_what_has_no_weather_has_a_reason(*, series: Any, current: Any, target: Any, expected: str) -> None:
    outcome = WEATHER.evaluate(series=series, current=current, target=target)
    assert (outcome.label, code(outcome)) == (None, expected)


@given(
    st.lists(st.integers(-50, 50), min_size=4, max_size=9),
    st.one_of(st.none(), st.integers(-60, 60)),
    st.one_of(st.none(), st.integers(2030, 2040)),
    st.sampled_from(DIRECTIONS),
)
def test_the_weather_agrees_with_a_second_writing_in_fractions(
    values: list[int], goal: int | None, end: int | None, direction: str
) -> None:
    outcome = WEATHER.evaluate(series=yearly(*values), target=(end, goal), direction=direction)
    # Every value counted in the desired direction, and every target met from above.
    sign = 1 if direction in {"increase", "not_decrease"} else -1
    good = [Fraction(sign * amount) for amount in values][-6:]
    change = sum((after - before for before, after in pairwise(good)), Fraction(0)) / (len(good) - 1)
    right, last_right = change > 0, good[-1] > good[-2]
    if goal is None:
        table = {(True, True): "sun", (True, False): "sun_cloud", (False, True): "cloud"}
        assert outcome.label == table.get((right, last_right), "thunderstorm")
        return
    left = sign * goal - good[-1]
    if left <= 0:
        assert outcome.label == ("sun" if change >= 0 else "sun_cloud")
    elif end is None:
        assert outcome.label == ("cloud" if right else "thunderstorm")
    else:
        led = good[-1] + change * (end - 2016 - len(values) + 1)
        missed = max(sign * goal - led, Fraction(0)) / left
        poor = "cloud" if right else "thunderstorm"
        label = "sun" if missed < Fraction(5, 100) else "sun_cloud" if missed <= Fraction(20, 100) else poor
        assert outcome.label == label
        assert max(outcome.value or 0.0, 0.0) == pytest.approx(float(missed), abs=1e-9)


# PEPFAR.


@pytest.mark.parametrize("quarter", [1, 2, 3, 4])
def test_achievement_is_graded_as_the_code_has_it_for_every_cent(quarter: int) -> None:
    for cents in range(-50, 200):
        outcome = PEPFAR.evaluate(current=value(cents), target=value(100), elapsed=quarter / 4)
        goal = 25 * quarter
        label = (
            "Concerned"
            if cents < goal - 25
            else "At Risk"
            if cents < goal - 10
            else "On Target"
            if cents <= goal + 10
            else "Above Target"
        )
        assert outcome == Outcome(label, cents / 100)


def test_achievement_is_rounded_before_it_is_graded() -> None:
    for done, label, share in ((8949, "At Risk", 0.89), (8951, "On Target", 0.9), (11049, "On Target", 1.1)):
        assert PEPFAR.evaluate(current=value(done), target=value(10000), elapsed=1) == Outcome(label, share)


def test_a_stock_is_held_against_the_whole_target_in_every_quarter() -> None:
    flow = PEPFAR.evaluate(current=value(58), target=value(100), elapsed=0.5)
    stock = PEPFAR.evaluate(current=value(58), target=value(100), elapsed=1)
    assert (flow.label, stock.label) == ("On Target", "Concerned")
    assert PEPFAR.evaluate(current=value(58), target=value(100)) == stock  # the owner assumes the fourth quarter


@given(st.floats(min_value=-1e6, max_value=1e6))
@example(0.285)
@example(0.145)
@example(1e-320)
def test_shares_are_rounded_to_a_neighbour_that_is_no_farther_than_the_other(share: float) -> None:
    found = rounded(share)
    exact = Decimal(share).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert abs(found - float(exact)) <= 0.0100001
    assert abs(Fraction(found) - Fraction(share)) <= Fraction(5, 1000) + Fraction(1, 10**9)
    assert rounded(-share) == -found
    if abs(Fraction(share) * 100 % 1 - Fraction(1, 2)) > Fraction(1, 10**6):
        assert found == float(exact)


def test_a_share_midway_between_two_cents_goes_to_the_even_one() -> None:
    assert [rounded(share) for share in (0.125, 0.375, 0.625, 0.875, -0.125)] == [0.12, 0.38, 0.62, 0.88, -0.12]


def test_of_a_target_of_zero_only_a_negative_result_has_a_grade() -> None:
    found = [PEPFAR.evaluate(current=value(done), target=value(0)) for done in (-1, 0, 1)]
    assert [(outcome.label, code(outcome)) for outcome in found] == [
        ("Concerned", "zero-goal"),
        (None, "zero-goal"),
        (None, "zero-goal"),
    ]


# TolaActivity.


@pytest.mark.parametrize(
    ("actual", "goal", "up", "down"),
    [
        (116, 100, "1 (over)", "-1 (under)"),
        (115, 100, "0 (within 15%)", "0 (within 15%)"),
        (100, 100, "0 (within 15%)", "0 (within 15%)"),
        (85, 100, "0 (within 15%)", "0 (within 15%)"),
        (84, 100, "-1 (under)", "1 (over)"),
        (0, 100, "-1 (under)", "1 (over)"),
        (-5, 100, "-1 (under)", "1 (over)"),
        (17, 20, "0 (within 15%)", "0 (within 15%)"),
        (23, 20, "0 (within 15%)", "0 (within 15%)"),
    ],
)
def test_scope_is_within_fifteen_per_cent(actual: float, goal: float, up: str, down: str) -> None:
    for direction, label in zip(DIRECTIONS, (up, down, down, up), strict=True):
        outcome = SCOPE.evaluate(current=value(actual), target=value(goal), direction=direction)
        assert outcome == Outcome(label, actual / goal)


@pytest.mark.parametrize(
    ("actual", "goal", "label"),
    [(30, 120, "25%"), (1, 3, "33%"), (2, 3, "67%"), (1, 8, "13%"), (3, 8, "38%"), (9, 4, "225%"), (-1, 8, "-12%")],
)
def test_percent_met_is_rounded_half_up_and_not_capped(actual: int, goal: int, label: str) -> None:
    assert PERCENT.evaluate(current=value(actual), target=value(goal)) == Outcome(label, actual / goal)


@pytest.mark.parametrize(
    ("start", "now", "end", "label"),
    [(0, 0, 200, "0"), (0, 150, 200, "75"), (0, 20, 60, "33"), (0, -5, 60, "0"), (0, 70, 60, "100"), (0, 1, 40, "2")],
)
def test_time_elapsed_is_a_whole_number_from_0_to_100(start: int, now: int, end: int, label: str) -> None:
    points = {"base": (start, None), "current": (now, None), "target": (end, None)}
    assert TIME.evaluate(**points).label == label
    assert TIME.evaluate(elapsed=(now - start) / (end - start)).label == label


def test_time_elapsed_without_dates_is_minus_one() -> None:
    for points in ({}, {"base": (0, None)}, {"base": (0, 1), "current": (1, 1), "target": (None, 1)}):
        assert (TIME.evaluate(**points).label, code(TIME.evaluate(**points))) == ("-1", "no-years")
    backward = TIME.evaluate(base=(5, None), current=(6, None), target=(5, None))
    assert (backward.label, code(backward)) == (None, "no-time")


# ServiceNow: the owner's worked examples, ServiceNow/ServiceNowDocs@27fe318, goal-framework.


@pytest.mark.parametrize(
    ("start", "actual", "final", "direction", "share", "label"),
    [
        (0, 700_000, 1_000_000, "increase", 0.70, "Red"),
        (0, 220_000, 250_000, "increase", 0.88, "Yellow"),
        (0, 480_000, 500_000, "increase", 0.96, "Green"),
        (0, 710_000, 750_000, "increase", 0.947, "Green"),
        (0, 968_000, 1_000_000, "increase", 0.968, "Green"),
        (0, 240_000, 250_000, "increase", 0.96, "Green"),
        (0, 200_000, 250_000, "increase", 0.80, "Yellow"),
        (0, 230_000, 250_000, "increase", 0.92, "Green"),
        (0, 220_000 + 240_000, 500_000, "increase", 0.92, "Green"),
        (0, 220_000 + 240_000 + 200_000, 750_000, "increase", 0.88, "Yellow"),
        (0, 220_000 + 240_000 + 200_000 + 230_000, 1_000_000, "increase", 0.89, "Yellow"),
        (1_000_000, 1_350_000, 1_500_000, "increase", 0.70, "Red"),
        (500_000, 420_000, 400_000, "decrease", 0.80, "Yellow"),
        # The bounds themselves, and what lies in the gap of “75–89”.
        (0, 90, 100, "increase", 0.90, "Green"),
        (0, 895, 1000, "increase", 0.895, "Yellow"),
        (0, 75, 100, "increase", 0.75, "Yellow"),
        (0, 749, 1000, "increase", 0.749, "Red"),
        (-10, -1, 0, "increase", 0.90, "Green"),
    ],
)
def test_status_is_as_in_the_worked_examples(
    *, start: float, actual: float, final: float, direction: str, share: float, label: str
) -> None:
    points = {"base": value(start), "current": value(actual), "target": value(final)}
    outcome = GOAL.evaluate(**points, direction=direction)
    assert (outcome.label, outcome.reason) == (label, None)
    assert outcome.value == pytest.approx(share, abs=5e-4)


def test_maintained_values_are_judged_by_the_periods_met() -> None:
    uptime = [(month, 98.5) for month in range(10)] + [(10, 97.9), (11, 98)]
    assert GOAL.evaluate(series=uptime, target=value(98), direction="not_decrease") == Outcome("Green", 11 / 12)
    costs = [(1, 1.2), (2, 1.1), (3, 1.3), (4, 1.5)]
    assert GOAL.evaluate(series=costs, target=value(1.5), direction="not_increase") == Outcome("Green", 1.0)
    gap = [(1, 99), (2, None), (3, 99), (4, 99), (5, None)]  # the second was not met, the fifth is not due
    assert GOAL.evaluate(series=gap, target=value(98), direction="not_decrease") == Outcome("Yellow", 0.75)
    for now, expected in ((98, ("Green", 1.0)), (97, ("Red", 0.0))):
        assert GOAL.evaluate(current=value(now), target=value(98), direction="not_decrease")[:2] == expected
    nothing = GOAL.evaluate(series=[(1, None)], target=value(98), direction="not_decrease")
    assert (nothing.label, code(nothing)) == (None, "no-figure")
    aimless = GOAL.evaluate(series=uptime, direction="not_decrease")
    assert (aimless.label, code(aimless)) == (None, "no-goal")


def test_an_administrator_may_set_other_thresholds() -> None:
    points = {"base": value(0), "current": value(70), "target": value(100)}
    assert GOAL.evaluate(**points, thresholds=(70, 50)).label == "Green"
    assert GOAL.evaluate(**points, thresholds=[Decimal(95), 70]).label == "Yellow"


@pytest.mark.parametrize("thresholds", [(90,), (90, 75, 50), (90, None), (90, True), (math.nan, 75), "97", 90])
def test_thresholds_are_two_numbers(thresholds: Any) -> None:
    with pytest.raises(InputError, match=r"^thresholds "):
        GOAL.evaluate(base=value(0), current=value(70), target=value(100), thresholds=thresholds)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Green", "Red"], "Red"),
        (["Yellow", "Red", "Yellow"], "Red"),
        (["Red", "Green", "Yellow"], "Red"),
        (["Green", "Yellow"], "Yellow"),
        (["Green"], "Green"),
        (["Green", None], None),
        ([None, "Red"], "Red"),
        ([None], None),
        ([], None),
    ],
)
def test_the_worst_status_wins(labels: list[str | None], expected: str | None) -> None:
    outcome = combined(GOAL, *labels)
    assert outcome.label == expected
    assert code(outcome) == ("" if expected else "part-missing" if labels else "nothing-to-combine")


def test_the_worst_weather_counts() -> None:
    assert combined(WEATHER, "sun", "thunderstorm", "cloud").label == "thunderstorm"
    assert combined(WEATHER, "sun", "sun_cloud").label == "sun_cloud"
    assert combined(WEATHER, "cloud", None).label is None
    with pytest.raises(InputError, match="'Green' is not one of the labels: sun"):
        combined(WEATHER, "sun", "Green")
    assert all(method.combine is None for method in (PACE, PEPFAR, SCOPE, PERCENT, TIME, PEOPLE))


# Healthy People: each case of the note.


@pytest.mark.parametrize(
    ("base", "now", "goal", "direction", "label", "percent"),
    [
        (50, 60, 60, "increase", MET, 100.0),  # 1 (i)
        (50, 75, 60, "increase", MET, 250.0),
        (60, 52, 50, "increase", MET, None),  # 1 (ii)
        (50, 50, 50, "decrease", MET, None),
        (50, 51, 60, "increase", IMPROVED, 10.0),  # 2 (ii)
        (23, 24.2, 35, "increase", IMPROVED, 10.0),  # 1.1999999999999993 of 12
        (50, 50.9, 60, "increase", LITTLE, 9.0),  # 3 (ii)
        (50, 45.1, 60, "increase", LITTLE, -49.0),  # 3 (iv)
        (50, 50, 60, "increase", LITTLE, 0.0),
        (50, 45, 60, "increase", WORSE, -50.0),
        (12, 13.2, 10, "decrease", WORSE, -60.0),
        (12, 10.5, 10, "decrease", IMPROVED, 75.0),
        (60, 54, 55, "increase", WORSE, None),  # the target was met at the base, and is lost
        (60, 54.9, 55, "increase", LITTLE, None),
        (50, 44, 50, "not_decrease", WORSE, None),
        (-10, -5, 0, "increase", IMPROVED, 50.0),
        (-10, -11, 0, "increase", WORSE, -10.0),
        (0, 1, 10, "increase", IMPROVED, 10.0),
        (2, 0, -2, "decrease", IMPROVED, 50.0),
        (0, -1, 10, "increase", None, -10.0),
    ],
)
def test_status_of_health_is_as_in_the_note(
    *, base: float, now: float, goal: float, direction: str, label: str | None, percent: float | None
) -> None:
    points = {"base": (2008, base), "current": (2017, now), "target": (2020, goal)}
    outcome = PEOPLE.evaluate(**points, direction=direction)
    assert outcome.label == label
    assert outcome.value == (None if percent is None else pytest.approx(percent))
    assert code(outcome) == ("relative-to-zero" if label is None else "met-at-base" if percent is None else "")


# Every edge.

UP = {"base": (2015, 50), "current": (2020, 60), "target": (2030, 80)}
DOWN = {"base": (2015, 50), "current": (2020, 40), "target": (2030, 25), "direction": "decrease"}
ONE, OVER, NONE = "0 (within 15%)", "1 (over)", "non-reporting"
EDGES: list[tuple[str, dict[str, Any], tuple[Any, ...]]] = [
    # what is given; label and reason of linear-pace, pepfar-pace (as a stock), tola-scope, servicenow, healthy people
    ("rising", UP, ("on pace", "", "At Risk", "", "-1 (under)", "", "Red", "", IMPROVED, "")),
    ("falling", DOWN, ("on pace", "", "Above Target", "", "-1 (under)", "", "Red", "", IMPROVED, "")),
    (
        "nothing",
        {},
        (None, "no-figure", None, "no-figure", NONE, "no-figure", None, "no-figure", "Informational", "no-goal"),
    ),
    (
        "no base",
        {**UP, "base": None},
        (None, "no-base", "At Risk", "", "-1 (under)", "", None, "no-base", None, "no-base"),
    ),
    (
        "no current figure",
        {**UP, "current": (2020, None)},
        (None, "no-figure", None, "no-figure", NONE, "no-figure", None, "no-figure", "Baseline only", "no-figure"),
    ),
    (
        "no target",
        {**UP, "target": (2030, None)},
        (None, "no-goal", None, "no-goal", NONE, "no-goal", None, "no-goal", "Informational", "no-goal"),
    ),
    (
        "a target without a year",
        {**UP, "target": (None, 80)},
        (None, "no-years", "At Risk", "", "-1 (under)", "", "Red", "", IMPROVED, ""),
    ),
    (
        "a base of zero",
        {**UP, "base": (2015, 0)},
        ("on pace", "", "At Risk", "", "-1 (under)", "", "Yellow", "", IMPROVED, ""),
    ),
    (
        "nothing from zero",
        {**UP, "base": (2015, 0), "current": (2020, 0)},
        ("behind", "", "Concerned", "", "-1 (under)", "", "Red", "", LITTLE, ""),
    ),
    (
        "below a base of zero",
        {**UP, "base": (2015, 0), "current": (2020, -5)},
        ("behind", "", "Concerned", "", "-1 (under)", "", "Red", "", None, "relative-to-zero"),
    ),
    (
        "a negative base, across zero",
        {**UP, "base": (2015, -20), "current": (2020, 20)},
        ("on pace", "", "Concerned", "", "-1 (under)", "", "Red", "", IMPROVED, ""),
    ),
    (
        "a target of zero",
        {**DOWN, "target": (2030, 0)},
        ("behind", "", None, "zero-goal", NONE, "zero-goal", "Red", "", IMPROVED, ""),
    ),
    (
        "below a target of zero",
        {**DOWN, "current": (2020, -1), "target": (2030, 0)},
        ("on pace", "", "Concerned", "zero-goal", NONE, "zero-goal", "Green", "", MET, ""),
    ),
    (
        "the base at the target, kept",
        {**UP, "base": (2015, 80), "current": (2020, 80)},
        (None, "no-way", "On Target", "", ONE, "", None, "no-distance", MET, "met-at-base"),
    ),
    (
        "the base at the target, lost",
        {**UP, "base": (2015, 80), "current": (2020, 60)},
        (None, "no-way", "At Risk", "", "-1 (under)", "", None, "no-distance", WORSE, "met-at-base"),
    ),
    (
        "the base past the target",
        {**UP, "base": (2015, 90), "current": (2020, 85)},
        (None, "no-way", "On Target", "", ONE, "", "Red", "", MET, "met-at-base"),
    ),
    (
        "the target met",
        {**UP, "current": (2020, 80)},
        ("on pace", "", "On Target", "", ONE, "", "Green", "", MET, ""),
    ),
    (
        "one figure twice",
        {**UP, "base": (2020, 60)},
        ("on pace", "nothing-gone", "At Risk", "", "-1 (under)", "", "Red", "", LITTLE, ""),
    ),
    (
        "two figures of one year",
        {**UP, "base": (2020, 50)},
        ("on pace", "nothing-gone", "At Risk", "", "-1 (under)", "", "Red", "", IMPROVED, ""),
    ),
    (
        "moved back in the year of the base",
        {**UP, "base": (2020, 70)},
        ("behind", "nothing-gone", "At Risk", "", "-1 (under)", "", "Red", "", WORSE, ""),
    ),
    (
        "the order reversed",
        {**UP, "base": (2022, 50)},
        (None, "reversed", "At Risk", "", "-1 (under)", "", "Red", "", IMPROVED, ""),
    ),
    (
        "after the target year",
        {**UP, "current": (2024, 70), "target": (2020, 80)},
        ("behind", "after-goal-year", "At Risk", "", ONE, "", "Red", "", IMPROVED, ""),
    ),
    (
        "the target year is the base year",
        {**UP, "target": (2015, 80)},
        (None, "no-time", "At Risk", "", "-1 (under)", "", "Red", "", IMPROVED, ""),
    ),
    (
        "a ceiling that holds",
        {**UP, "target": (2030, 80), "direction": "not_increase"},
        (None, "no-way", "At Risk", "", OVER, "", "Green", "", MET, "met-at-base"),
    ),
    (
        "a number beyond a float",
        {**UP, "current": (2020, 10**400)},
        (None, "too-large") * 5,
    ),
    (
        "a distance beyond a float",
        {"base": (2015, -1e308), "current": (2020, 0), "target": (2030, 1e308)},
        (None, "too-large", "Concerned", "", "-1 (under)", "", None, "too-large", None, "too-large"),
    ),
    (
        "a quotient beyond a float",
        {"base": (2015, 0), "current": (2020, 1e308), "target": (2030, 5e-324)},
        (None, "too-large") * 5,
    ),
]


@pytest.mark.parametrize(("name", "given_", "expected"), EDGES, ids=[name for name, _, _ in EDGES])
def test_every_edge_has_an_outcome_with_its_reason(
    name: str, given_: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    found: list[Any] = []
    for method in (PACE, PEPFAR, SCOPE, GOAL, PEOPLE):
        outcome = method.evaluate(**given_)
        found += [outcome.label, code(outcome)]
    assert tuple(found) == expected, name


@pytest.mark.parametrize(
    ("method", "elapsed", "expected"),
    [
        (PACE, 1.1, "outside-time"),
        (PACE, -0.1, "outside-time"),
        (PACE, 0, "nothing-gone"),
        (PEPFAR, 0, "not-a-quarter"),
        (PEPFAR, 7 / 12, "not-a-quarter"),
        (PEPFAR, 1.25, "not-a-quarter"),
        (PACE, 10**400, "too-large"),
        (PEPFAR, Decimal("1e400"), "too-large"),
    ],
)
def test_a_share_of_the_time_that_cannot_be_used_is_said(method: Method, elapsed: Any, expected: str) -> None:
    points = {"base": value(0), "current": value(40), "target": value(100)}
    assert code(method.evaluate(**points, elapsed=elapsed)) == expected


BAD_POINTS: list[Any] = [
    (2020, math.nan), (2020, -math.inf), (math.inf, 10), (2020, True), (True, 10), (2020, "10"), ("2020", 10),
    (2020, Decimal("NaN")), (2020, Decimal("Infinity")), (2020, 1j), (2020,), (2020, 10, 3), "20", 2020, 0, (),
]  # fmt: skip


@each_method
@pytest.mark.parametrize("argument", ["base", "current", "target"])
@pytest.mark.parametrize("bad", BAD_POINTS, ids=repr)
def test_what_is_no_point_is_refused_by_name_where_it_is_used(method: Method, argument: str, bad: Any) -> None:
    given_ = {**UP, argument: bad}
    if method is WEATHER:
        given_["series"] = TWO_A_YEAR[:4]
    if argument not in LOOKS_AT[method.id]:
        assert method.evaluate(**given_) == method.evaluate(**{**given_, argument: None})
        return
    with pytest.raises(InputError, match=rf"^{argument} "):
        method.evaluate(**given_)


@each_method
@pytest.mark.parametrize("direction", ["up", "negative", "Increase", "", None, 1, ["increase"], {}])
def test_an_unknown_direction_is_refused(method: Method, direction: Any) -> None:
    with pytest.raises(InputError, match=r"^direction "):
        method.evaluate(**{**UP, "direction": direction})


@pytest.mark.parametrize("method", [PACE, PEPFAR, TIME], ids=lambda method: method.id)
@pytest.mark.parametrize("elapsed", [math.nan, math.inf, True, "0.5", (0.5,)])
def test_what_is_no_share_of_the_time_is_refused(method: Method, elapsed: Any) -> None:
    with pytest.raises(InputError, match=r"^elapsed "):
        method.evaluate(**UP, elapsed=elapsed)


@pytest.mark.parametrize("series", ["abcdef", 3, {2015: 1}, [2015] * 5, [*TWO_A_YEAR, (2022, "61")], [(2015, True)]])
def test_what_is_no_series_is_refused(series: Any) -> None:
    with pytest.raises(InputError, match=r"^series "):
        WEATHER.evaluate(series=series, target=(2030, 80))
    with pytest.raises(InputError, match=r"^series "):
        GOAL.evaluate(series=series, target=(2030, 80), direction="not_decrease")


@each_method
@pytest.mark.parametrize("kind", [Decimal, Fraction, float])
def test_decimals_and_fractions_are_numbers_like_others(method: Method, kind: Any) -> None:
    series = [(kind(year), kind(amount)) for year, amount in TWO_A_YEAR]
    points = {name: tuple(kind(part) for part in point) for name, point in UP.items()}
    if method is WEATHER:
        assert method.evaluate(target=points["target"], series=series) == method.evaluate(
            target=UP["target"], series=TWO_A_YEAR
        )
    else:
        assert method.evaluate(**points) == method.evaluate(**UP)
        assert method.evaluate(**points, elapsed=kind(1) / 2) == method.evaluate(**UP, elapsed=0.5)


# The formulas, written a second time in fractions.

whole = st.integers(-200, 200)


@given(whole, whole, whole, st.integers(0, 12), st.sampled_from(DIRECTIONS))
def test_the_shares_agree_with_a_second_writing_in_fractions(
    base: int, now: int, goal: int, months: int, direction: str
) -> None:
    points = {"base": value(base), "current": value(now), "target": value(goal), "direction": direction}
    sign = 1 if direction in {"increase", "not_decrease"} else -1
    b, c, t = (Fraction(sign * number) for number in (base, now, goal))

    pace = PACE.evaluate(**points, elapsed=months / 12)
    assert (pace.label is None) == (t <= b)
    if pace.label is not None:
        due = b + (t - b) * Fraction(months, 12)
        assert pace.label == ("on pace" if c >= due else "behind")

    goal_ = GOAL.evaluate(**points)
    if direction in {"not_increase", "not_decrease"}:
        assert goal_.label == ("Green" if c >= t else "Red")
    elif t != b:
        share = (c - b) / (t - b)
        assert goal_.label == ("Green" if share >= Fraction(9, 10) else "Yellow" if share >= Fraction(3, 4) else "Red")
        assert goal_.value == pytest.approx(float(share))

    people = PEOPLE.evaluate(**points)
    if c >= t:
        assert people.label == MET
    elif c >= b:
        assert people.label == (IMPROVED if 10 * (c - b) >= t - b else LITTLE)
    elif b != 0:
        assert people.label == (WORSE if 10 * (b - c) >= abs(b) else LITTLE)
    else:
        assert people.label is None

    scope = SCOPE.evaluate(**points)
    if goal:
        met = Fraction(now, goal)
        over, under = met > Fraction(115, 100), met < Fraction(85, 100)
        assert scope.label == (ONE if not over and not under else OVER if over == (sign > 0) else "-1 (under)")


# Laws.

anything = st.one_of(
    st.none(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(),
    st.sampled_from([0, -0.0, 1, -1, 100, 5e-324, 1e308, -1e308, 10**400, Decimal("1e400")]),
)
any_year = st.one_of(st.none(), st.integers(2005, 2035), st.floats(2010, 2035))
any_point = st.one_of(st.none(), st.tuples(any_year, anything))


@each_method
@given(
    base=any_point,
    current=any_point,
    target=any_point,
    direction=st.sampled_from(DIRECTIONS),
    series=st.one_of(st.none(), st.lists(st.tuples(any_year, anything), max_size=8)),
    elapsed=st.one_of(st.none(), st.sampled_from([0, 0.25, 0.5, 0.75, 1]), st.floats(-1, 2), anything),
)
def test_the_labels_cover_the_line(method: Method, **arguments: Any) -> None:
    outcome = method.evaluate(**arguments)
    assert outcome.label is not None or outcome.reason is not None
    if outcome.label is not None and method.labels:
        assert outcome.label in method.labels
        if method.labels[outcome.label] == "nothing":
            assert outcome.reason is not None
            assert outcome.value is None
    assert outcome.score is None
    assert outcome.value is None or (type(outcome.value) is float and math.isfinite(outcome.value))


@each_method
@given(base=whole, first=whole, second=whole, goal=st.integers(1, 200), up=st.booleans(), quarter=st.integers(1, 4))
def test_more_progress_never_gives_a_worse_label(
    *, method: Method, base: int, first: int, second: int, goal: int, up: bool, quarter: int
) -> None:
    """For a target above zero and ahead of the base; the page of each method shows where it fails."""
    if method in {PERCENT, TIME}:
        return
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


def test_more_progress_gives_a_worse_label_where_the_page_says_so() -> None:
    negative = [SCOPE.evaluate(current=value(now), target=value(-10)) for now in (-12, -8)]
    assert [outcome.label for outcome in negative] == [OVER, "-1 (under)"]
    fewer_deaths = [PEPFAR.evaluate(current=value(now), target=value(100), direction="decrease") for now in (130, 70)]
    assert [outcome.label for outcome in fewer_deaths] == ["Above Target", "Concerned"]
    wrong_side = [GOAL.evaluate(base=value(100), current=value(now), target=value(90)) for now in (92, 95)]
    assert [outcome.label for outcome in wrong_side] == ["Yellow", "Red"]
    steps = [PEOPLE.evaluate(base=value(50), current=value(now), target=value(52)) for now in (50.2, 46)]
    assert [outcome.label for outcome in steps] == [IMPROVED, LITTLE]
    early = WEATHER.evaluate(series=yearly(10, 10, 10, 10, 10, 10), target=(2026, 20))
    late = WEATHER.evaluate(series=yearly(0, 0, 0, 0, 0, 10), target=(2026, 20))
    assert (early.label, late.label) == ("thunderstorm", "sun")


@given(whole, whole, whole, st.integers(1, 12))
def test_keeping_pace_is_being_where_time_alone_would_be(base: int, goal: int, ahead: int, months: int) -> None:
    assume(goal != base)
    direction = "increase" if goal > base else "decrease"
    due = base + (goal - base) * months / 12
    points = {"base": value(base), "target": value(goal), "direction": direction, "elapsed": months / 12}
    assert PACE.evaluate(**points, current=value(due)).label == "on pace"
    now = due + math.copysign(abs(ahead), goal - base)
    assert PACE.evaluate(**points, current=value(now)).label == "on pace"


# What is said of the methods.


@each_method
def test_what_the_page_shows_is_so(method: Method) -> None:
    page = (ROOT / "docs" / "methods.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {method.id}\n", 1)[1].split("\n## ", 1)[0]
    shown = "\n".join(re.findall(r"```python\n(.*?)```", section, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(shown, {"methods": methods}, method.id, None, 0)
    assert test.examples
    said: list[str] = []
    assert doctest.DocTestRunner().run(test, out=said.append).failed == 0, "".join(said)
    assert method.citation.title in section
    for label in method.labels:
        assert f"`{label}`" in section


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("linear_pace", PACE),
        ("destatis_weather", WEATHER),
        ("pepfar_pace", PEPFAR),
        ("tola_scope15", SCOPE),
        ("tola_percent_met", PERCENT),
        ("tola_time_elapsed", TIME),
        ("servicenow_achv", GOAL),
        ("servicenow_achv_window", GOAL),
        ("servicenow_rollup", GOAL),
        ("healthy_people_2020", PEOPLE),
    ],
)
def test_each_name_in_use_is_known(name: str, method: Method) -> None:
    assert methods[name] is method


# The statistics bureau's interim percentages are plain value ÷ annual target.


@pytest.mark.parametrize(
    ("done", "asked", "printed"),
    [
        (564, 900, "62.7"),
        (822, 1100, "74.7"),
        (1045, 1100, "95.0"),
        (1097, 1100, "99.7"),
        (898, 900, "99.8"),
        (1099, 900, "122.1"),
    ],
)
def test_the_job_percentages_of_the_statistics_bureau_are_printed_to_the_digit(
    done: int, asked: int, printed: str
) -> None:
    jobs = pt.Indicator("jobs.urban.new", unit="人", kind="flow", better="up")
    target = pt.Target("jobs", indicator=jobs, area="全国", period="2024", amount=f">= {asked}万 人")
    figure = pt.Figure("done", indicator=jobs, area="全国", period="2024-01/2024-11", amount=f"{done}万 人")
    (assessment,) = pt.assess([target], [figure], on="2024-12-20")
    completion = assessment.completion
    assert completion is not None
    assert completion.nominal is not None
    assert f"{completion.nominal.quantize(Decimal('0.1'))}" == printed
    for lang, words in (("zh", f"完成{printed}%"), ("en", f"{printed} % of the amount")):
        assert words in pt.Report([assessment], lang=lang).table("tsv")
        assert printed in pt.Report([assessment], lang=lang).table("tsv", columns=["completion"])
