"""The UN progress chart of 2022 as UNDP runs it: a ratio of growth rates, or without a target a rate and its limits."""

from collections.abc import Iterable
from statistics import fmean

from attrs import evolve

from policytrack.method.growth import cagr, no_rate
from policytrack.method.method import Citation, Method
from policytrack.method.observation import Observation, limits
from policytrack.method.outcome import (
    BASE_AT_GOAL,
    NO_FIGURE,
    NO_GOAL,
    NO_TIME,
    NOTHING,
    OUT_OF_RANGE,
    REVERSED,
    UNDATED,
    ZERO_GOAL,
    Outcome,
    new,
)
from policytrack.text.messages import Reason

LAST_YEAR_BEFORE = 2015
TARGET_YEAR = 2030  # where none is given; the owner knows no other
NEARLY = 0.9995  # of the target is the target
ON_TRACK, FAIR, LIMITED = 0.95, 0.5, -0.1
RISING = (0.01, 0.005, -0.01)  # the thresholds that most series have

NO_DATA = "Insufficient Data"

ACHIEVED = Outcome("Target Achieved")
WORSE = Outcome("Deterioration")
WORSE_SINCE_GOAL = Outcome("Deterioration", reason=Reason.of("method-base-past-goal"))
NO_RECENT = Outcome("No Data After 2015", reason=Reason.of("method-before-2016"))
NO_THRESHOLDS = Outcome(NO_DATA, reason=Reason.of("method-no-thresholds"))

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
    NO_DATA: "nothing",
    "No Data After 2015": "nothing",
}


def by_ratio(seen: Observation) -> Outcome:
    """Return the status of a series with a target; value: the ratio of the observed to the required rate of growth.

    `required_rate`, as a share a year, stands in for the rate that leads to the target.
    """
    t0, b = seen.base
    t, c = seen.current
    if b is None:
        if c is None:
            return NO_FIGURE
        t0, b = t, c
    elif c is None:
        t, c = t0, b
    if t0 is None or t is None or t <= LAST_YEAR_BEFORE or t < t0:
        return _unfit(t0, t)
    end, goal = seen.target
    required = seen.required_rate
    if goal is None:
        if required is None:
            return NO_GOAL
    elif seen.direction == "decrease":
        if c == 0 or goal / c > NEARLY:
            return ACHIEVED
        if b <= goal and b < c:
            return WORSE_SINCE_GOAL
    elif seen.direction == "increase":
        if goal == 0:
            return ZERO_GOAL
        if c / goal > NEARLY:
            return ACHIEVED
        if b >= goal and b > c:
            return WORSE_SINCE_GOAL
    if b == 0 or t == t0:
        return no_rate(c, b, t - t0, NO_DATA)
    if required is None and goal is not None:
        years = (TARGET_YEAR if end is None else end) - t0
        if years <= 0:
            return NO_TIME if years else NO_TIME.labelled(NO_DATA)
        required = cagr(goal, b, years)
        if required is None:
            return no_rate(goal, b, years, NO_DATA)
    if not required:
        return _at_goal(b, c, seen.direction)
    rate = cagr(c, b, t - t0)
    if rate is None:
        return no_rate(c, b, t - t0, NO_DATA)
    ratio = rate / required
    if ratio - ratio:
        return OUT_OF_RANGE
    if ratio >= ON_TRACK:
        return new(Outcome, ("On Track", ratio, None, None))
    if ratio >= FAIR:
        return new(Outcome, ("Fair progress but acceleration needed", ratio, None, None))
    return new(Outcome, ("Limited or No Progress" if ratio >= LIMITED else "Deterioration", ratio, None, None))


def by_rate(seen: Observation) -> Outcome:
    """Return the status of a series by its rate of growth alone; value: that rate, as a share a year.

    `thresholds` are the owner's three limits for the series, in the owner's order. A target, where one is given, only
    decides whether it is met.
    """
    direction = seen.direction
    thresholds = None if seen.thresholds is None else limits(seen.thresholds, RISING)
    t0, b = seen.base
    t, c = seen.current
    if b is None:
        if c is None:
            return NO_FIGURE
        t0, b = t, c
    elif c is None:
        t, c = t0, b
    if t0 is None or t is None or t <= LAST_YEAR_BEFORE or t < t0:
        return _unfit(t0, t)
    goal = seen.target[1]
    if goal is not None:
        if direction == "decrease" and (c == 0 or goal / c > NEARLY):
            return ACHIEVED
        if direction == "increase" and (goal == 0 or c / goal > NEARLY):
            return ACHIEVED if goal else ZERO_GOAL
    rate = cagr(c, b, t - t0)
    if rate is None:
        return no_rate(c, b, t - t0, NO_DATA)
    if thresholds is None:
        return NO_THRESHOLDS
    high, middle, low = thresholds
    if direction in {"increase", "not_decrease"}:
        if rate > high:
            return new(Outcome, ("On Track", rate, None, None))
        if rate > middle:
            return new(Outcome, ("Fair progress but acceleration needed", rate, None, None))
        return new(Outcome, ("Limited or No Progress" if rate > low else "Deterioration", rate, None, None))
    if rate < low:
        return new(Outcome, ("On Track", rate, None, None))
    if rate < middle:
        return new(Outcome, ("Fair progress but acceleration needed", rate, None, None))
    return new(Outcome, ("Limited or No Progress" if middle < rate <= high else "Deterioration", rate, None, None))


def _unfit(t0: float | None, t: float | None) -> Outcome:
    """Return why figures are not to be judged: one is undated, they are old or in the wrong order."""
    if t0 is None or t is None:
        return UNDATED
    return NO_RECENT if t <= LAST_YEAR_BEFORE else REVERSED


def _at_goal(b: float, c: float, direction: str) -> Outcome:
    """Return the status where no growth is required: kept, or lost."""
    if direction == "decrease":
        return ACHIEVED if c <= b else WORSE
    if direction == "increase":
        return ACHIEVED if c >= b else WORSE
    return BASE_AT_GOAL


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the status of an indicator of several series, or of a goal of several indicators; value: the mean rank.

    Ranks: 1 achieved or on track, 2 fair, not achieved or for review, 3 limited or a gap, 4 deterioration; labels
    without a rank are left out.
    """
    ranks = [RANKS[outcome.label] for outcome in outcomes if outcome.label in RANKS]
    if not ranks:
        return NOTHING
    mean = fmean(ranks)
    if mean < 1.5:
        return new(Outcome, ("On Track", mean, None, None))
    return new(Outcome, ("For Review" if mean <= 2.5 else "Identified Gap", mean, None, None))


CITATION = Citation(
    "SDG Progress Chart 2022: Technical Note, as in the status script of SDG Push",
    "UN Statistics Division, UNDP",
    "2022; UNDP-Data/data-sdg-accelerator-data@297273c",
    "b) Measuring the trend for indicators with an explicit numerical target",
    "https://github.com/UNDP-Data/data-sdg-accelerator-data",
)
METHOD = Method(
    "un-progress-chart-2022",
    by_ratio,
    zh="联合国可持续发展目标进展图2022（有目标值）",
    en="UN progress chart 2022, with a target",
    citation=CITATION,
    reads=("base", "current", "target", "required_rate"),
    labels=LABELS,
    formula=(
        "CR = cagr(b, c) / cagr(b, T), or over a required rate that is given; CR >= 0.95, 0.5, -0.1 or less. Before "
        "that: c / T > 0.9995 (decrease: T / c, or c = 0) is achieved; a base that had reached T and a figure that "
        "moved back is deterioration. Doubling and halving: T = 2 b, T = b / 2."
    ),
    edges=(
        "Insufficient data: one figure, a base of zero, a change of sign. No data after 2015: no figure after it. "
        "No label: no target and no required rate; increase towards zero; a required rate of zero with not_increase or "
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
    by_rate,
    zh="联合国可持续发展目标进展图2022（无目标值）",
    en="UN progress chart 2022, without a target",
    citation=evolve(CITATION, section="a) Measuring the trend for indicators without an explicit numerical target"),
    reads=("base", "current", "target", "thresholds"),
    labels=LABELS,
    formula=(
        "g = cagr(b, c) against three thresholds of the series. increase, not_decrease: g > L0, g > L1, g > L2, else "
        "deterioration. decrease, not_increase: g < L2, g < L1, L1 < g <= L0, else deterioration. A target that is "
        "given: c / T > 0.9995 (decrease: T / c, or c = 0) is achieved."
    ),
    edges=(
        "Insufficient data: one figure, a base of zero, a change of sign, no thresholds. No data after 2015: no "
        "figure after it. No label: increase towards zero, a current figure before the base. not_increase and "
        "not_decrease look at no target met."
    ),
    defects=(
        "For decrease and not_increase a rate of exactly L1 is deterioration, worse than a rate between L1 and L0: "
        "2 to 1 in a year, under (0.5, -0.5, -0.75), where 2 to 1.2 is limited progress. Below zero, growing is "
        "falling further: -10 to -20 to increase is on track."
    ),
    combine=combine,
    aliases=("unsd_cagr",),
)
