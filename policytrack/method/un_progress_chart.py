"""The UN progress chart of 2022 as UNDP runs it: a ratio of growth rates, or without a target a rate and its limits."""

from collections.abc import Iterable
from statistics import fmean
from typing import Any

from attrs import evolve

from policytrack.method.growth import TOO_LARGE, cagr, no_rate
from policytrack.method.method import DIRECTIONS, Citation, Method, Outcome, outcome
from policytrack.method.observation import known_direction, number, points, triple
from policytrack.text.messages import Reason

LAST_YEAR_BEFORE = 2015
TARGET_YEAR = 2030  # where none is given; the owner knows no other
NEARLY = 0.9995  # of the target is the target
ON_TRACK, FAIR, LIMITED = 0.95, 0.5, -0.1

ACHIEVED = Outcome("Target Achieved")
WORSE = Outcome("Deterioration")
WORSE_SINCE_GOAL = Outcome("Deterioration", reason=Reason.of("method-base-past-goal"))
NO_RECENT = Outcome("No Data After 2015", reason=Reason.of("method-before-2016"))
NO_THRESHOLDS = Outcome("Insufficient Data", reason=Reason.of("method-no-thresholds"))
NO_TIME_LEFT = Outcome("Insufficient Data", reason=Reason.of("method-no-time"))
NO_FIGURE = Outcome(None, reason=Reason.of("method-no-figure"))
UNDATED = Outcome(None, reason=Reason.of("method-undated"))
REVERSED = Outcome(None, reason=Reason.of("method-reversed"))
NO_GOAL = Outcome(None, reason=Reason.of("method-no-goal"))
ZERO_GOAL = Outcome(None, reason=Reason.of("method-zero-goal"))
NO_TIME = Outcome(None, reason=Reason.of("method-no-time"))
BASE_AT_GOAL = Outcome(None, reason=Reason.of("method-base-at-goal"))
OUT_OF_RANGE = Outcome(None, reason=TOO_LARGE)
NOTHING = Outcome(None, reason=Reason.of("method-nothing-to-combine"))

RANKS = {
    "Target Achieved": 1,
    "On Track": 1,
    "Fair progress but acceleration needed": 2,
    "Target Not Achieved": 2,
    "For Review": 2,
    "Limited or No Progress": 3,
    "Identified Gap": 3,
    "Deterioration": 4,
}
LABELS = {
    "Target Achieved": "achieved",
    "On Track": "on_track",
    "Fair progress but acceleration needed": "behind",
    "Target Not Achieved": "behind",
    "For Review": "behind",
    "Limited or No Progress": "stagnant",
    "Identified Gap": "stagnant",
    "Deterioration": "worse",
    "Insufficient Data": "nothing",
    "No Data After 2015": "nothing",
}


def evaluate(
    *,
    base: Any = None,
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,  # noqa: ARG001
    thresholds: Any = None,  # noqa: ARG001
    required_rate: Any = None,
    series: Any = None,  # noqa: ARG001
    elapsed: Any = None,  # noqa: ARG001
) -> Outcome:
    """Return the status of a series with a target; value: the ratio of the observed to the required rate of growth.

    `required_rate`, as a share a year, stands in for the rate that leads to the target. `InputError` for what is no
    number, point or direction; the other arguments of methods are not looked at.
    """
    if direction not in DIRECTIONS:
        known_direction(direction)
    try:
        t0, b, t, c, end, goal = points(base, current, target)
        required = None if required_rate is None else number(required_rate, "required_rate")
        if b is None or c is None:
            t0, b, t, c = _alone(t0, b, t, c)
        if b is None or t0 is None or t is None or t <= LAST_YEAR_BEFORE or t < t0:
            return _unfit(t0, b, t)
        if goal is None:
            if required is None:
                return NO_GOAL
        elif direction == "decrease":
            if c == 0 or goal / c > NEARLY:
                return ACHIEVED
            if b <= goal and b < c:
                return WORSE_SINCE_GOAL
        elif direction == "increase":
            if goal == 0:
                return ZERO_GOAL
            if c / goal > NEARLY:
                return ACHIEVED
            if b >= goal and b > c:
                return WORSE_SINCE_GOAL
        if b == 0 or t == t0:
            return _no_growth(c, b, t - t0)
        if required is None:
            years = (TARGET_YEAR if end is None else end) - t0
            if years <= 0:
                return NO_TIME if years else NO_TIME_LEFT
            required = cagr(goal, b, years)
            if required is None:
                return _no_growth(goal, b, years)
        if required == 0:
            return _at_goal(b, c, direction)
        rate = cagr(c, b, t - t0)
        if rate is None:
            return _no_growth(c, b, t - t0)
        ratio = rate / required
    except OverflowError:
        return OUT_OF_RANGE
    if ratio - ratio != 0:
        return OUT_OF_RANGE
    if ratio >= ON_TRACK:
        return outcome(("On Track", ratio, None, None))
    if ratio >= FAIR:
        return outcome(("Fair progress but acceleration needed", ratio, None, None))
    return outcome(("Limited or No Progress" if ratio >= LIMITED else "Deterioration", ratio, None, None))


def evaluate_trend(
    *,
    base: Any = None,
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,  # noqa: ARG001
    thresholds: Any = None,
    required_rate: Any = None,  # noqa: ARG001
    series: Any = None,  # noqa: ARG001
    elapsed: Any = None,  # noqa: ARG001
) -> Outcome:
    """Return the status of a series by its rate of growth alone; value: that rate, as a share a year.

    `thresholds` are the owner's three limits for the series, in the owner's order. A target, where one is given, only
    tells whether it is met. `InputError` for what is no number, point or direction, or no three thresholds.
    """
    if direction not in DIRECTIONS:
        known_direction(direction)
    try:
        t0, b, t, c, _, goal = points(base, current, target)
        limits = triple(thresholds, "thresholds")
        if b is None or c is None:
            t0, b, t, c = _alone(t0, b, t, c)
        if b is None or t0 is None or t is None or t <= LAST_YEAR_BEFORE or t < t0:
            return _unfit(t0, b, t)
        if goal is not None:
            if direction == "decrease" and (c == 0 or goal / c > NEARLY):
                return ACHIEVED
            if direction == "increase" and (goal == 0 or c / goal > NEARLY):
                return ACHIEVED if goal else ZERO_GOAL
        rate = cagr(c, b, t - t0)
        if rate is None:
            return _no_growth(c, b, t - t0)
        if limits is None:
            return NO_THRESHOLDS
        high, middle, low = limits
    except OverflowError:
        return OUT_OF_RANGE
    if direction in {"increase", "not_decrease"}:
        if rate > high:
            return outcome(("On Track", rate, None, None))
        if rate > middle:
            return outcome(("Fair progress but acceleration needed", rate, None, None))
        return outcome(("Limited or No Progress" if rate > low else "Deterioration", rate, None, None))
    if rate < low:
        return outcome(("On Track", rate, None, None))
    if rate < middle:
        return outcome(("Fair progress but acceleration needed", rate, None, None))
    return outcome(("Limited or No Progress" if middle < rate <= high else "Deterioration", rate, None, None))


def _alone(t0: Any, b: Any, t: Any, c: Any) -> tuple[Any, Any, Any, Any]:
    """Return the points with the only figure as both base and current: where the owner would find them."""
    if c is None:
        return t0, b, t0, b
    return t, c, t, c


def _unfit(t0: float | None, b: float | None, t: float | None) -> Outcome:
    """Say why figures are not to be judged: there is none, or it is undated, old or in the wrong order."""
    if b is None:
        return NO_FIGURE
    if t0 is None or t is None:
        return UNDATED
    return NO_RECENT if t <= LAST_YEAR_BEFORE else REVERSED


def _no_growth(now: float, base: float, years: float) -> Outcome:
    """Return the owner's word for a rate that does not exist; for one beyond a float the owner's code has none."""
    reason = no_rate(now, base, years)
    return OUT_OF_RANGE if reason is TOO_LARGE else Outcome("Insufficient Data", reason=reason)


def _at_goal(b: float, c: float, direction: str) -> Outcome:
    """Return the status where no growth is required: kept, or lost."""
    if direction == "decrease":
        return ACHIEVED if c <= b else WORSE
    if direction == "increase":
        return ACHIEVED if c >= b else WORSE
    return BASE_AT_GOAL


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the status of an indicator of several series, or of a goal of several indicators; value: the mean rank.

    Ranks: 1 achieved or on track, 2 fair, not achieved or for review, 3 limited or a gap, 4 deterioration; what says
    nothing is left out.
    """
    ranks = [RANKS[outcome.label] for outcome in outcomes if outcome.label in RANKS]
    if not ranks:
        return NOTHING
    mean = fmean(ranks)
    if mean < 1.5:
        return outcome(("On Track", mean, None, None))
    return outcome(("For Review" if mean <= 2.5 else "Identified Gap", mean, None, None))


CITATION = Citation(
    "SDG Progress Chart 2022: Technical Note, as in the status script of SDG Push",
    "UN Statistics Division, UNDP",
    "2022; UNDP-Data/data-sdg-accelerator-data@297273c",
    "b) Measuring the trend for indicators with an explicit numerical target",
    "https://github.com/UNDP-Data/data-sdg-accelerator-data",
)
METHOD = Method(
    "un-progress-chart-2022",
    evaluate,
    zh="联合国可持续发展目标进展图2022（有目标值）",
    en="UN progress chart 2022, with a target",
    citation=CITATION,
    needs=("base", "current", "target"),
    labels=LABELS,
    formula=(
        "CR = cagr(b, c) / cagr(b, T), or over a required rate that is given; CR >= 0.95, 0.5, -0.1 or less. Before "
        "that: c / T > 0.9995 (decrease: T / c, or c = 0) is achieved; a base that had reached T and a figure that "
        "moved back is deterioration. Doubling and halving: T = 2 b, T = b / 2."
    ),
    edges=(
        "Insufficient data: one figure, a base of zero, a change of sign. No data after 2015: what it says. No "
        "label: no target and no required rate; increase towards zero; a required rate of zero with not_increase or "
        "not_decrease; a current figure before the base. The owner's target year is always 2030; another one that is "
        "given is used, and one before the base gives no label. not_increase and not_decrease look at no target met."
    ),
    defects=(
        "The required rate to a target of zero is -100 % a year: 100 to 1 in ten of fifteen years is limited progress "
        "(0.37). Below zero the quotient is upside down: to decrease, -9 of -10 is achieved and -11 is not; falling "
        "below zero, beyond a target of 5, is insufficient data. A fall at a tenth of the required rate is limited "
        "progress, not deterioration. The last 0.05 % of a target is given away."
    ),
    combine=combine,
    aliases=("unsd_cr",),
)
METHOD_WITHOUT_TARGET = Method(
    "un-progress-chart-2022-trend",
    evaluate_trend,
    zh="联合国可持续发展目标进展图2022（无目标值）",
    en="UN progress chart 2022, without a target",
    citation=evolve(CITATION, section="a) Measuring the trend for indicators without an explicit numerical target"),
    needs=("base", "current", "thresholds"),
    labels=LABELS,
    formula=(
        "g = cagr(b, c) against three thresholds of the series. increase, not_decrease: g > L0, g > L1, g > L2, else "
        "deterioration. decrease, not_increase: g < L2, g < L1, L1 < g <= L0, else deterioration. A target that is "
        "given: c / T > 0.9995 (decrease: T / c, or c = 0) is achieved."
    ),
    edges=(
        "Insufficient data: one figure, a base of zero, a change of sign, no thresholds. No data after 2015: what it "
        "says. No label: increase towards zero, a current figure before the base. not_increase and not_decrease look "
        "at no target met."
    ),
    defects=(
        "For decrease and not_increase a rate of exactly L1 is deterioration, worse than a rate between L1 and L0: "
        "2 to 1 in a year, under (0.5, -0.5, -0.75), where 2 to 1.2 is limited progress. Below zero, growing is "
        "falling further: -10 to -20 to increase is on track."
    ),
    combine=combine,
    aliases=("unsd_cagr",),
)
