"""The methods on rates of growth: the owners' published results, every edge, and the laws of the formulas."""

import csv
import doctest
import math
import re
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from policytrack import InputError
from policytrack.method import Method, Methods, Outcome, opensdg, un_progress_chart, un_progress_chart_2023
from policytrack.method.growth import cagr
from policytrack.method.observation import DIRECTIONS

OPENSDG = opensdg.METHOD
CHART = un_progress_chart.METHOD
TREND = un_progress_chart.METHOD_WITHOUT_TARGET
CHART_2023 = un_progress_chart_2023.METHOD
METHODS = Methods([OPENSDG, CHART, TREND, CHART_2023])
HERE = Path(__file__).parent
RISING, FALLING = (0.01, 0.005, -0.01), (0.005, -0.005, -0.01)

# The published results.


def statcan() -> list[dict[str, str]]:
    text = (HERE / "data" / "opensdg_statcan.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def number(text: str) -> float | None:
    return float(text) if text not in {"", "None"} else None


def same(mine: float | None, published: float | None) -> bool:
    return mine == published or (mine is not None and published is not None and abs(mine - published) < 1e-9)


SERIES = [row for row in statcan() if not row["series_scores"]]
SEVERAL = [row for row in statcan() if row["series_scores"]]
# Indicators whose sub-indicators Statistics Canada groups: how many series of the row are one group, where known.
GROUPED = {"4-a-1": [2, 1], "4-5-1": None}


@pytest.mark.parametrize("row", SERIES, ids=lambda row: row["id"])
def test_a_series_of_statistics_canada_comes_out_as_published(row: dict[str, str]) -> None:
    outcome = OPENSDG.evaluate(
        base=(number(row["base_year"]), number(row["base_value"])),
        current=(number(row["current_year"]), number(row["current_value"])),
        target=(number(row["target_year"]), number(row["target_value"])),
        direction=row["direction"],
        limit=number(row["limit"]),
    )
    assert outcome.label == row["expected"]
    assert same(outcome.value, number(row["value"]))
    assert same(outcome.score, number(row["score"]))
    assert (outcome.reason is not None) == (outcome.label == "not_available")


@pytest.mark.parametrize("row", SEVERAL, ids=lambda row: row["id"])
def test_an_indicator_of_statistics_canada_comes_out_as_published(row: dict[str, str]) -> None:
    series = [Outcome(None, score=number(score)) for score in row["series_scores"].split()]
    sizes = GROUPED.get(row["indicator"], [1] * len(series))
    if sizes is None:  # the groups are not in the file, and the label is the same without them
        assert OPENSDG.combine is not None
        assert OPENSDG.combine(series).label == row["expected"]
        return
    outcome = combined(OPENSDG, groups(series, sizes))
    assert outcome.label == row["expected"]
    assert same(outcome.score, number(row["score"]))


def groups(series: list[Outcome], sizes: list[int]) -> list[Outcome]:
    parts, rest = [], series
    for size in sizes:
        parts.append(combined(OPENSDG, rest[:size]) if size > 1 else rest[0])
        rest = rest[size:]
    return parts


def combined(method: Method, outcomes: list[Outcome]) -> Outcome:
    assert method.combine is not None
    return method.combine(outcomes)


@pytest.mark.parametrize(
    ("base", "current", "target", "direction", "limit", "expected"),
    [
        ((2015, 10), (2021, 30), (2030, 1), "decrease", 1, "deterioration"),
        ((2015, 5), (2016, 6), (2030, 9), "increase", None, "substantial_progress"),
    ],
)
def test_open_sdg_comes_out_as_in_its_own_tests(
    *, base: Any, current: Any, target: Any, direction: str, limit: Any, expected: str
) -> None:
    # open-sdg/open-sdg@a4bda9d, tests/features/ProgressStatus.feature, indicators 1-5-3 and 1-5-4
    outcome = OPENSDG.evaluate(base=base, current=current, target=target, direction=direction, limit=limit)
    assert outcome.label == expected


# Every edge.

UP = {"base": (2015, 50), "current": (2020, 60), "target": (2030, 80)}
DOWN = {"base": (2015, 50), "current": (2020, 40), "target": (2030, 25), "direction": "decrease"}
NA, ID, NE = "not_available", "Insufficient Data", "No evaluado"
ON, FAIR, BACK = un_progress_chart_2023.ON_TRACK, un_progress_chart_2023.FAIR, un_progress_chart_2023.STAGNANT
OK, MET, LOST = "On Track", "Target Achieved", "Deterioration"

EDGES: list[tuple[str, dict[str, Any], tuple[Any, ...]]] = [
    # what is given; label and reason of opensdg, chart, trend, chart of 2023, a reason beginning with "method-"
    ("rising", UP, ("substantial_progress", "", OK, "", OK, "", ON, "")),
    ("falling", DOWN, ("substantial_progress", "", OK, "", OK, "", ON, "")),
    ("nothing", {}, (NA, "no-figure", None, "no-figure", None, "no-figure", NE, "no-figure")),
    (
        "no current figure",
        {**UP, "current": None},
        (NA, "one-figure", "No Data After 2015", "before-2016", "No Data After 2015", "before-2016", NE, "one-figure"),
    ),
    (
        "no base",
        {**UP, "base": None},
        (NA, "one-figure", ID, "one-figure", ID, "one-figure", NE, "one-figure"),
    ),
    (
        "a base year without a figure",
        {**UP, "base": (2018, None)},
        (NA, "one-figure", ID, "one-figure", ID, "one-figure", NE, "one-figure"),
    ),
    (
        "no figure since the base year",
        {**UP, "base": (2021, None)},
        (None, "before-base-year", ID, "one-figure", ID, "one-figure", NE, "one-figure"),
    ),
    (
        "a base without a year",
        {**UP, "base": (None, 50)},
        (NA, "undated", None, "undated", None, "undated", NE, "undated"),
    ),
    (
        "a figure without a year",
        {**UP, "current": (None, 60)},
        (NA, "undated", None, "undated", None, "undated", NE, "undated"),
    ),
    (
        "one figure twice",
        {**UP, "base": (2020, 60)},
        (NA, "one-figure", ID, "one-figure", ID, "one-figure", NE, "one-figure"),
    ),
    (
        "two figures of one year",
        {**UP, "base": (2020, 50)},
        (None, "one-year", ID, "one-year", ID, "one-year", NE, "one-year"),
    ),
    ("half a year", {**UP, "base": (2019.5, 58)}, (NA, "under-a-year", OK, "", OK, "", ON, "")),
    (
        "the order reversed",
        {**UP, "base": (2022, 50)},
        (NA, "reversed", None, "reversed", None, "reversed", NE, "reversed"),
    ),
    (
        "old figures",
        {**UP, "base": (2005, 50), "current": (2015, 60)},
        (
            "substantial_progress",
            "",
            "No Data After 2015",
            "before-2016",
            "No Data After 2015",
            "before-2016",
            ON,
            "",
        ),
    ),
    (
        "a base of zero",
        {**UP, "base": (2015, 0)},
        ("substantial_progress", "", ID, "zero-base", ID, "zero-base", NE, "zero-base"),
    ),
    (
        "nothing from zero",
        {**UP, "base": (2015, 0), "current": (2020, 0)},
        ("deterioration", "", ID, "zero-base", ID, "zero-base", NE, "zero-base"),
    ),
    (
        "a fall to zero",
        {**DOWN, "current": (2020, 0)},
        ("target_achieved", "", MET, "", MET, "", ON, ""),
    ),
    (
        "a fall to zero where a rise is asked",
        {**UP, "current": (2020, 0)},
        ("deterioration", "", LOST, "", LOST, "", BACK, ""),
    ),
    (
        "a rise below zero",
        {"base": (2015, -10), "current": (2020, -5), "target": (2030, -1)},
        ("moderate_progress", "", MET, "", MET, "", ON, ""),
    ),
    (
        "down across zero",
        {**UP, "current": (2020, -5)},
        (NA, "crosses-zero", ID, "crosses-zero", ID, "crosses-zero", NE, "crosses-zero"),
    ),
    (
        "up across zero",
        {**UP, "base": (2015, -5)},
        (NA, "crosses-zero", ID, "crosses-zero", ID, "crosses-zero", NE, "crosses-zero"),
    ),
    (
        "a target across zero",
        {"base": (2015, -10), "current": (2020, -2), "target": (2030, 5)},
        ("substantial_progress", "", ID, "crosses-zero", LOST, "", FAIR, ""),
    ),
    (
        "a target of zero, falling",
        {**DOWN, "target": (2030, 0)},
        ("limited_progress", "", "Limited or No Progress", "", OK, "", FAIR, ""),
    ),
    (
        "a target of zero, rising",
        {"base": (2015, -10), "current": (2020, -5), "target": (2030, 0)},
        ("limited_progress", "", None, "zero-goal", None, "zero-goal", FAIR, ""),
    ),
    (
        "the base at the target, kept",
        {**UP, "base": (2015, 80), "current": (2020, 80)},
        ("target_achieved", "", MET, "", MET, "", ON, ""),
    ),
    (
        "the base at the target, lost",
        {**UP, "base": (2015, 80), "current": (2020, 70)},
        ("deterioration", "base-at-goal", LOST, "base-past-goal", LOST, "", NE, "base-at-goal"),
    ),
    (
        "the base past the target, lost",
        {**UP, "base": (2015, 90), "current": (2020, 70)},
        ("deterioration", "", LOST, "base-past-goal", LOST, "", ON, ""),
    ),
    (
        "the base below a ceiling, lost",
        {**DOWN, "base": (2015, 20), "current": (2020, 30)},
        ("deterioration", "", LOST, "base-past-goal", LOST, "", ON, ""),
    ),
    (
        "the base past the target, falling back to it",
        {**UP, "base": (2015, 90), "current": (2020, 85)},
        ("target_achieved", "", MET, "", MET, "", ON, ""),
    ),
    ("the target met", {**UP, "current": (2020, 80)}, ("target_achieved", "", MET, "", MET, "", ON, "")),
    (
        "the target met by one figure",
        {"current": (2020, 81), "target": (2030, 80)},
        ("target_achieved", "", MET, "", MET, "", ON, ""),
    ),
    (
        "the target nearly met",
        {"base": (2015, 79.9), "current": (2020, 79.965), "target": (2030, 80)},
        ("substantial_progress", "", MET, "", MET, "", ON, ""),
    ),
    (
        "after the target year",
        {**UP, "base": (2012, 50), "current": (2024, 70), "target": (2020, 80)},
        ("limited_progress", "", "Limited or No Progress", "", OK, "", NE, "after-goal-year"),
    ),
    (
        "after the target year, and met",
        {**UP, "current": (2024, 81), "target": (2020, 80)},
        ("target_achieved", "", MET, "", MET, "", NE, "after-goal-year"),
    ),
    (
        "the target year is the base year",
        {**UP, "target": (2015, 80)},
        (None, "no-time", ID, "no-time", OK, "", NE, "after-goal-year"),
    ),
    (
        "the target year before the base year",
        {**UP, "target": (2010, 80)},
        ("limited_progress", "", None, "no-time", OK, "", NE, "after-goal-year"),
    ),
    ("a target without a year", {**UP, "target": (None, 80)}, ("substantial_progress", "", OK, "", OK, "", ON, "")),
    ("no target", {**UP, "target": None}, ("substantial_progress", "", None, "no-goal", OK, "", ON, "")),
    (
        "a target year without a target",
        {**UP, "target": (2030, None)},
        ("substantial_progress", "", None, "no-goal", OK, "", ON, ""),
    ),
    (
        "not to fall",
        {**UP, "direction": "not_decrease"},
        (None, "direction", OK, "", OK, "", None, "direction"),
    ),
    (
        "not to rise",
        {**DOWN, "direction": "not_increase"},
        (None, "direction", OK, "", OK, "", None, "direction"),
    ),
    (
        "not to fall, the base at the target",
        {**UP, "base": (2015, 80), "direction": "not_decrease"},
        (None, "direction", None, "base-at-goal", LOST, "", None, "direction"),
    ),
    (
        "an integer beyond a float",
        {**UP, "current": (2020, -(10**400))},
        (NA, "crosses-zero", None, "too-large", None, "too-large", NE, "crosses-zero"),
    ),
    (
        "a decimal beyond a float",
        {**UP, "current": (2020, Decimal("-1e400"))},
        (None, "too-large", None, "too-large", None, "too-large", None, "too-large"),
    ),
    (
        "growth beyond a float",
        {"base": (2015, 1e-300), "current": (2016, 1e300), "target": (2030, 1e301)},
        (None, "too-large", None, "too-large", None, "too-large", None, "too-large"),
    ),
]


@pytest.mark.parametrize(("name", "given_", "expected"), EDGES, ids=[name for name, _, _ in EDGES])
def test_every_edge_has_an_outcome_with_its_reason(
    name: str, given_: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    thresholds = RISING if given_.get("direction", "increase") in {"increase", "not_decrease"} else FALLING
    found: list[Any] = []
    for method in METHODS.values():
        outcome = method.evaluate(**given_, thresholds=thresholds)
        found += [outcome.label, outcome.reason.code.removeprefix("method-") if outcome.reason else ""]
    assert tuple(found) == expected, name


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
@pytest.mark.parametrize("argument", ["base", "current", "target"])
@pytest.mark.parametrize(
    "value",
    [
        (2020, math.nan),
        (2020, -math.inf),
        (math.inf, 10),
        (2020, True),
        (True, 10),
        (2020, "10"),
        ("2020", 10),
        (2020, Decimal("NaN")),
        (2020, Decimal("sNaN")),
        (2020, Decimal("Infinity")),
        (2020, 1j),
        (2020,),
        (2020, 10, 3),
        "20",
        2020,
        0,
        (),
        {2020: 10},
    ],
    ids=repr,
)
def test_what_is_no_point_is_refused_by_name(method: Method, argument: str, value: Any) -> None:
    with pytest.raises(InputError, match=rf"^{argument} "):
        method.evaluate(**{**UP, argument: value})


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
@pytest.mark.parametrize("direction", ["up", "negative", "Increase", "", None, 1, ["increase"]])
def test_an_unknown_direction_is_refused(method: Method, direction: Any) -> None:
    with pytest.raises(InputError, match=r"^direction "):
        method.evaluate(**{**UP, "direction": direction})


@pytest.mark.parametrize(
    ("method", "argument", "value"),
    [
        (OPENSDG, "limit", "100"),
        (OPENSDG, "limit", math.nan),
        (CHART, "required_rate", True),
        (CHART, "required_rate", math.inf),
        (TREND, "thresholds", (0.01, 0.005)),
        (TREND, "thresholds", (0.01, 0.005, None)),
        (TREND, "thresholds", (0.01, 0.005, math.nan)),
        (TREND, "thresholds", (0.01, 0.005, False)),
        (TREND, "thresholds", "abc"),
        (TREND, "thresholds", 0.01),
    ],
)
def test_what_an_owner_sets_for_a_series_is_looked_at(method: Method, argument: str, value: Any) -> None:
    with pytest.raises(InputError, match=rf"^{argument} "):
        method.evaluate(**{"base": (2015, 50), "current": (2020, 60), argument: value})


@pytest.mark.parametrize("series", ["ab", 3, [(2015, "x")], [2015]])
def test_a_series_is_looked_at_where_it_is_used(series: Any) -> None:
    with pytest.raises(InputError, match=r"^series "):
        CHART_2023.evaluate(base=(2015, 50), current=(2024, 80), target=(2020, 90), series=series)


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_decimals_and_fractions_are_numbers_like_others(method: Method) -> None:
    exact = {name: tuple(Decimal(part) for part in UP[name]) for name in UP}
    parts = {name: tuple(Fraction(part) for part in UP[name]) for name in UP}
    floats = {name: tuple(float(part) for part in UP[name]) for name in UP}
    outcomes = {method.evaluate(**points, thresholds=RISING) for points in (UP, exact, parts, floats)}
    assert len(outcomes) == 1


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_arguments_that_a_method_does_not_use_change_nothing(method: Method) -> None:
    other = {"series": [(2015, 50)], "elapsed": 0.5}
    assert method.evaluate(**UP, thresholds=RISING, **other) == method.evaluate(**UP, thresholds=RISING)


# What an owner sets for a series.


@pytest.mark.parametrize(
    ("base", "current", "expected"),
    [
        ((2015, 100), (2020, 100), ("substantial_progress", 0.0, 5.0)),  # at the limit, and staying there
        ((2015, 100), (2020, 101), ("substantial_progress", 101**0.2 / 100**0.2 - 1, 5.0)),
        ((2015, 100), (2016, 99), ("deterioration", -0.01, -3.75)),
        ((2015, 1), (2016, 1.01), ("moderate_progress", 0.01, 1.25)),  # far from it: hardly any ease
        ((2015, 250), (2016, 252.5), ("moderate_progress", 0.01, 1.25)),  # twice as far and more: none
        ((2015, 80), (2016, 80.8), ("substantial_progress", 0.01, 500 * 0.01 / (1 - 0.8**4.44) - 5)),
        ((2015, 120), (2016, 121.2), ("substantial_progress", 0.01, 500 * 0.01 / (1 - 0.8**4.44) - 5)),
    ],
)
def test_a_limit_eases_the_thresholds_near_it(base: Any, current: Any, expected: tuple[Any, ...]) -> None:
    outcome = OPENSDG.evaluate(base=base, current=current, limit=100)
    assert outcome.label == expected[0]
    assert outcome[1:3] == pytest.approx(expected[1:], abs=1e-6)


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
    assert TREND.evaluate(base=(2015, 50), current=(2020, 60)).label == ID


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
    assert CHART_2023.evaluate(**late, series=[(2021, 91)]).label == NE
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


# Laws.

anything = st.one_of(
    st.none(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(),
    st.sampled_from([0, -0.0, 1, -1, 100, 5e-324, 1e308, -1e308, 10**400]),
)
any_year = st.one_of(st.none(), st.integers(2005, 2035), st.floats(2010, 2035))
any_point = st.one_of(st.none(), st.tuples(any_year, anything))


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
@given(
    base=any_point,
    current=any_point,
    target=any_point,
    direction=st.sampled_from(DIRECTIONS),
    limit=anything,
    thresholds=st.one_of(st.none(), st.tuples(*[st.floats(-1, 1)] * 3)),
    required_rate=anything,
)
def test_the_labels_cover_the_line(method: Method, **arguments: Any) -> None:
    outcome = method.evaluate(**arguments)
    assert (outcome.reason is not None) if outcome.label is None else outcome.label in method.labels
    if outcome.label is not None and method.labels[outcome.label] == "nothing":
        assert outcome.reason is not None
        assert outcome.value is outcome.score is None
    for part in (outcome.value, outcome.score):
        assert part is None or (type(part) is float and math.isfinite(part))


def rank(method: Method, outcome: Outcome) -> int:
    return -1 if outcome.label is None else list(method.labels).index(outcome.label)


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
@given(b=positive, first=positive, second=positive, goal=st.one_of(st.none(), positive), when=years, up=st.booleans())
def test_more_progress_never_gives_a_worse_label(
    *, method: Method, b: float, first: float, second: float, goal: float | None, when: tuple[int, int], up: bool
) -> None:
    """For values above zero and a target ahead of the base; the page of each method shows where it fails."""
    assume(goal is None or ((goal > b) == up and abs(goal / b - 1) > 1e-6))
    less, more = sorted([first, second], reverse=not up)
    shared = {
        "base": (when[0], b),
        "target": (2030, goal),
        "direction": "increase" if up else "decrease",
        "thresholds": RISING if up else (0.005, -0.005000000000000001, -0.01),  # L1 itself is a rate no figures have
    }
    outcomes = [method.evaluate(**shared, current=(when[1], now)) for now in (less, more)]
    assert rank(method, outcomes[1]) <= rank(method, outcomes[0])
    if outcomes[0].score is not None and outcomes[1].score is not None:
        assert outcomes[1].score >= outcomes[0].score - 1e-12


@given(positive, positive, years)
def test_a_rate_compounds_back_to_where_it_came_from(b: float, c: float, when: tuple[int, int]) -> None:
    rate = cagr(c, b, when[1] - when[0])
    assert rate is not None
    assert b * (1 + rate) ** (when[1] - when[0]) == pytest.approx(c, rel=1e-6)


# Several series.


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([5, 5], ("target_achieved", 5.0)),
        ([2.5], ("substantial_progress", 2.5)),
        ([2.49], ("moderate_progress", 2.49)),
        ([0], ("moderate_progress", 0.0)),
        ([-0.01], ("limited_progress", -0.01)),
        ([-2.5], ("limited_progress", -2.5)),
        ([-2.51], ("deterioration", -2.51)),
        ([5, None, -5], ("moderate_progress", 0.0)),
        ([None], ("not_available", None)),
        ([], ("not_available", None)),
    ],
)
def test_open_sdg_combines_by_the_mean_score(scores: list[Any], expected: tuple[Any, ...]) -> None:
    series = [Outcome("target_achieved" if score == 5 else "-", None, score) for score in scores]
    outcome = combined(OPENSDG, series)
    assert (outcome.label, outcome.score) == expected
    assert (outcome.reason is not None) == (outcome.label == "not_available")


def test_open_sdg_is_achieved_only_where_every_scored_series_is() -> None:
    met, near = Outcome("target_achieved", None, 5.0), Outcome("substantial_progress", 2.0, 5.0)
    assert combined(OPENSDG, [met, near]) == Outcome("substantial_progress", None, 5.0)
    assert combined(OPENSDG, [met, Outcome("not_available")]).label == "target_achieved"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([MET, OK], (OK, 1.0)),
        ([OK, "Fair progress but acceleration needed"], ("For Review", 1.5)),
        ([OK, OK, "Fair progress but acceleration needed"], (OK, pytest.approx(4 / 3))),
        (["Target Not Achieved", "Limited or No Progress"], ("For Review", 2.5)),
        ([OK, LOST], ("For Review", 2.5)),
        (["Limited or No Progress", LOST], ("Identified Gap", 3.5)),
        ([ID, "No Data After 2015", None, LOST], ("Identified Gap", 4.0)),
        (["For Review", "Identified Gap"], ("For Review", 2.5)),  # one floor up, targets of indicators
        (["Identified Gap"], ("Identified Gap", 3.0)),
        ([ID, None], (None, None)),
        ([], (None, None)),
    ],
)
def test_the_chart_combines_by_the_mean_rank(labels: list[str | None], expected: tuple[Any, ...]) -> None:
    for method in (CHART, TREND):
        outcome = combined(method, [Outcome(label) for label in labels])
        assert (outcome.label, outcome.value) == expected
        assert (outcome.reason is not None) == (outcome.label is None)


# What is said of the methods.


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_what_the_page_shows_is_so(method: Method) -> None:
    page = (HERE.parent / "docs" / "methods.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {method.id}\n", 1)[1].split("\n## ", 1)[0]
    code = "\n".join(re.findall(r"```python\n(.*?)```", section, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(code, {"methods": METHODS}, method.id, None, 0)
    assert test.examples
    said: list[str] = []
    assert doctest.DocTestRunner().run(test, out=said.append).failed == 0, "".join(said)
    assert method.citation.title in section
    for label in method.labels:
        assert f"`{label}`" in page


def test_each_name_of_the_published_results_is_known() -> None:
    for name in ("opensdg_statcan", "opensdg_statcan_aggregate", "unsd_cr", "unsd_cagr", "unsd_2023_gap"):
        assert name in METHODS
    assert METHODS["unsd_cr"] is CHART
    assert CHART_2023.combine is None
