"""The methods on shares and trends: pace, weather, achievement, status, and the formulas written a second time."""

import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from policytrack.method import Outcome, methods
from policytrack.method.observation import DIRECTIONS
from policytrack.method.pepfar import rounded

PACE, WEATHER, PEPFAR = methods["linear-pace"], methods["destatis-weather"], methods["pepfar-pace"]
SCOPE, TIME = methods["tola-scope"], methods["tola-time-elapsed"]
GOAL, PEOPLE = methods["servicenow-goal"], methods["healthy-people-2020"]
MET, IMPROVED, LITTLE, WORSE = list(PEOPLE.labels)[:4]
ONE, OVER = "0 (within 15%)", "1 (over)"
whole = st.integers(-200, 200)


def value(amount: Any) -> tuple[None, Any]:
    """A point whose year does not matter."""
    return (None, amount)


def code(outcome: Outcome) -> str:
    return outcome.reason.code.removeprefix("method-") if outcome.reason else ""


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


def yearly(*values: float, first: int = 2016) -> list[tuple[int, float]]:
    return [(first + year, amount) for year, amount in enumerate(values)]


TWO_A_YEAR = yearly(50, 52, 54, 56, 58, 60)  # 2021 is the last year


def test_the_current_figure_may_stand_beside_the_series_or_in_it() -> None:
    whole = WEATHER.evaluate(series=TWO_A_YEAR, target=(2030, 80))
    assert WEATHER.evaluate(series=TWO_A_YEAR[:-1], current=(2021, 60), target=(2030, 80)) == whole
    assert WEATHER.evaluate(series=TWO_A_YEAR, current=[2021, 60.0], target=(2030, 80)) == whole
    assert WEATHER.evaluate(series=tuple(TWO_A_YEAR), current=(None, None), target=(2030, 80)) == whole


def test_years_without_a_value_are_no_points() -> None:
    holes = [(2010, 90), *TWO_A_YEAR[:3], (2018.5, None), *TWO_A_YEAR[3:], (2022, None)]
    assert WEATHER.evaluate(series=holes, target=(2030, 80)) == WEATHER.evaluate(series=TWO_A_YEAR, target=(2030, 80))


def test_achievement_is_graded_as_the_code_has_it_for_every_cent() -> None:
    for quarter, cents in product((1, 2, 3, 4), range(-50, 200)):
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
        assert outcome == Outcome(label, cents / 100), (quarter, cents)


def test_a_stock_is_compared_with_the_whole_target_in_every_quarter() -> None:
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


def test_time_elapsed_without_dates_is_minus_one() -> None:
    for points in ({}, {"base": (0, None)}, {"base": (0, 1), "current": (1, 1), "target": (None, 1)}):
        assert (TIME.evaluate(**points).label, code(TIME.evaluate(**points))) == ("-1", "no-years")
    backward = TIME.evaluate(base=(5, None), current=(6, None), target=(5, None))
    assert (backward.label, code(backward)) == (None, "no-time")


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


@given(whole, whole, whole, st.integers(1, 12))
def test_keeping_pace_is_being_where_time_alone_would_be(base: int, goal: int, ahead: int, months: int) -> None:
    assume(goal != base)
    direction = "increase" if goal > base else "decrease"
    due = base + (goal - base) * months / 12
    points = {"base": value(base), "target": value(goal), "direction": direction, "elapsed": months / 12}
    assert PACE.evaluate(**points, current=value(due)).label == "on pace"
    now = due + math.copysign(abs(ahead), goal - base)
    assert PACE.evaluate(**points, current=value(now)).label == "on pace"


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
