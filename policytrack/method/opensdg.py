"""Open SDG 2.4, the progress measure of Statistics Canada: observed against required growth, scored from -5 to 5."""

from collections.abc import Iterable
from statistics import fmean

from policytrack.method.growth import CROSSES_ZERO, ONE_FIGURE, ONE_YEAR
from policytrack.method.method import Citation, Method
from policytrack.method.observation import Observation
from policytrack.method.outcome import (
    BASE_AT_GOAL,
    NO_FIGURE,
    NO_TIME,
    NOT_KNOWN,
    NOTHING,
    OUT_OF_RANGE,
    REVERSED,
    UNDATED,
    Outcome,
    new,
)
from policytrack.text.messages import Reason

BASE_YEAR, TARGET_YEAR = 2015, 2030  # where none is given
NEAR_ZERO = 0.001  # stands in for a base or a target of zero
STEEPNESS = 4.44  # of the factor that eases the thresholds near a limit
HIGH_RATIO, FAIR_RATIO = 0.95, 0.6
HIGH_RATE, FAIR_RATE = 0.015, 0.005  # a year
NOT_AVAILABLE = "not_available"

ACHIEVED = Outcome("target_achieved", None, 5.0)
BEFORE_BASE_YEAR = Outcome(None, reason=Reason.of("method-before-base-year"))
UNDER_A_YEAR = Outcome(NOT_AVAILABLE, reason=Reason.of("method-under-a-year"))


def category(seen: Observation) -> Outcome:
    """Return the category of a series; value: the ratio of growth rates, or without a target the rate a year."""
    sign = 1 if seen.direction == "increase" else -1
    if sign < 0 and seen.direction != "decrease":
        return NOT_KNOWN
    t0, b = seen.base
    t, c = seen.current
    end, goal = seen.target
    if b is None:
        if c is None:
            return NO_FIGURE.labelled(NOT_AVAILABLE)
        if t is not None and t < (BASE_YEAR if t0 is None else t0):
            return BEFORE_BASE_YEAR
        t0, b = t, c
    elif c is None:
        t, c = t0, b
    if t0 is None or t is None:
        return UNDATED.labelled(NOT_AVAILABLE)
    if t == t0 and c != b:
        return ONE_YEAR
    start = b or NEAR_ZERO
    rate = None
    try:
        if t - t0 >= 1 and not (start > 0 > c or start < 0 < c):
            rate = (-sign if b < 0 else sign) * ((c / start) ** (1 / (t - t0)) - 1)
        if goal is None:
            ease = 1.0 if seen.limit is None else _ease(abs(b), abs(seen.limit))
            return _unknown(t0, start, t, c) if rate is None else _by_rate(rate, ease)
        goal = goal or NEAR_ZERO
        met = c >= goal if sign > 0 else c <= goal
        if rate is None:
            return ACHIEVED if met else _unknown(t0, start, t, c)
        years = (TARGET_YEAR if end is None else end) - t0
        if years == 0:
            return NO_TIME
        # Across zero the required rate is a complex number, of which the owner takes the modulus.
        required = abs((goal / start) ** (1 / years) - 1)
        if required == 0:
            return ACHIEVED if met else _by_way(rate)
        ratio = rate / required
    except ZeroDivisionError:  # a ratio that is too small for a float is a division by nought
        return OUT_OF_RANGE
    if met:
        return Outcome("target_achieved", ratio, 5.0) if not ratio - ratio else ACHIEVED
    if ratio - ratio:
        return OUT_OF_RANGE
    if ratio >= FAIR_RATIO:
        label, score = "substantial_progress" if ratio >= HIGH_RATIO else "moderate_progress", 7.1429 * ratio - 4.2857
        return new(Outcome, (label, ratio, score if score < 5 else 5.0, None))
    label, score = "limited_progress" if ratio >= 0 else "deterioration", 4.1667 * ratio - 2.5
    return new(Outcome, (label, ratio, score if score > -5 else -5.0, None))


def _unknown(t0: float, start: float, t: float, c: float) -> Outcome:
    """Return why two figures give no growth: their signs, else their years."""
    if start > 0 > c or start < 0 < c:
        return CROSSES_ZERO.labelled(NOT_AVAILABLE)
    if t < t0:
        return REVERSED.labelled(NOT_AVAILABLE)
    return ONE_FIGURE.labelled(NOT_AVAILABLE) if t == t0 else UNDER_A_YEAR


def _by_way(rate: float) -> Outcome:
    """Judge where no growth is required, which makes the ratio infinite or, without growth, nothing at all."""
    if rate == 0:
        return BASE_AT_GOAL.labelled(NOT_AVAILABLE)
    if rate > 0:
        return Outcome("substantial_progress", None, 5.0, BASE_AT_GOAL.reason)
    return Outcome("deterioration", None, -5.0, BASE_AT_GOAL.reason)


def _by_rate(rate: float, ease: float) -> Outcome:
    """Judge by the rate of growth in the desired direction; a limit near the base eases the thresholds."""
    if rate - rate:
        return OUT_OF_RANGE
    if rate < 0:
        return new(Outcome, ("deterioration", rate, max(125 * rate - 2.5, -5.0), None))
    if ease == 0:
        return new(Outcome, ("substantial_progress", rate, 5.0, None))
    if rate >= HIGH_RATE * ease:
        return new(Outcome, ("substantial_progress", rate, min(500 * rate / ease - 5, 5.0), None))
    if rate >= FAIR_RATE * ease:
        return new(Outcome, ("moderate_progress", rate, 250 * rate / ease - 1.25, None))
    return new(Outcome, ("limited_progress", rate, 500 * rate / ease - 2.5, None))


def _ease(base: float, limit: float) -> float:
    """Return the factor on the thresholds: 0 at the limit, 1 far from it."""
    if base >= 2 * limit:
        return 1.0
    distance = base if base <= limit else 2 * limit - base
    return float(1 - (distance / limit) ** STEEPNESS)


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the category of an indicator of several series: by the mean of their scores, those without one aside."""
    scored = [outcome for outcome in outcomes if outcome.score is not None]
    if not scored:
        return NOTHING.labelled(NOT_AVAILABLE)
    score = fmean(outcome.score for outcome in scored if outcome.score is not None)
    if all(outcome.label == "target_achieved" for outcome in scored):
        return Outcome("target_achieved", None, score)
    if score >= 0:
        return Outcome("substantial_progress" if score >= 2.5 else "moderate_progress", None, score)
    return Outcome("limited_progress" if score >= -2.5 else "deterioration", None, score)


METHOD = Method(
    "opensdg-2.4",
    category,
    zh="Open SDG 2.4进展评估（加拿大统计局）",
    en="Open SDG 2.4 progress measure (Statistics Canada)",
    citation=Citation(
        "Progress Measurement Methodology for the Sustainable Development Goals",
        "Statistics Canada and Open SDG",
        "Open SDG 2.4.0, October 2025",
        "Methodology; Considerations and Exceptions; sdg/ProgressMeasure.py",
        "https://github.com/open-sdg/open-sdg/blob/26d2e38/docs/progress-methodology.md",
    ),
    reads=("base", "current", "target", "limit"),
    labels={
        "target_achieved": "achieved",
        "substantial_progress": "on_track",
        "moderate_progress": "behind",
        "limited_progress": "stagnant",
        "deterioration": "worse",
        NOT_AVAILABLE: "nothing",
    },
    formula=(
        "With a target: R = s d cagr(b, c) / |cagr(b, T)|, d the direction, s = -1 for a negative base; "
        "R >= 0.95, 0.6, 0 or less. Without: g = s d cagr(b, c); g >= 1.5 % C, 0.5 % C, 0 or less, a year; "
        "C = 1, or less near a limit. A target that is met comes first."
    ),
    edges=(
        "A base or target of zero counts as 0.001. Not available: one figure, less than a year, a base after the "
        "current figure, values of both signs. No label: two figures of one year, a target year that is the base "
        "year, no figure in or after the base year, directions other than increase and decrease. Without years: "
        "2015 and 2030."
    ),
    defects=(
        "The 0.001 decides at zero: 0 to 10 of 100 after a third of the time is substantial progress (R = 4.6). "
        "A target on the far side of the base is achieved, whatever the trend: 60, then 52, of 50. "
        "After the target year the same bands go on: 80 of 90, four years late, is limited progress."
    ),
    combine=combine,
    aliases=("opensdg_statcan", "opensdg_statcan_aggregate"),
)
