"""Open SDG 2.4, the progress measure of Statistics Canada: observed against required growth, scored from -5 to 5."""

from collections.abc import Iterable
from statistics import fmean
from typing import Any

from policytrack.method.growth import CROSSES_ZERO, ONE_FIGURE, ONE_YEAR, TOO_LARGE
from policytrack.method.method import Citation, Method, Outcome, outcome
from policytrack.method.observation import known_direction, number, points
from policytrack.text.messages import Reason

BASE_YEAR, TARGET_YEAR = 2015, 2030  # where none is given
NEAR_ZERO = 0.001  # stands in for a base or a target of zero
STEEPNESS = 4.44  # of the factor that eases the thresholds near a limit
HIGH_RATIO, FAIR_RATIO = 0.95, 0.6
HIGH_RATE, FAIR_RATE = 0.015, 0.005  # a year

ACHIEVED = Outcome("target_achieved", None, 5.0)
NOT_KNOWN = Outcome(None, reason=Reason.of("method-direction"))
NO_FIGURE = Outcome("not_available", reason=Reason.of("method-no-figure"))
UNDATED = Outcome("not_available", reason=Reason.of("method-undated"))
TWO_IN_A_YEAR = Outcome(None, reason=ONE_YEAR)
BEFORE_BASE_YEAR = Outcome(None, reason=Reason.of("method-before-base-year"))
NO_TIME = Outcome(None, reason=Reason.of("method-no-time"))
OUT_OF_RANGE = Outcome(None, reason=TOO_LARGE)
CROSSING = Outcome("not_available", reason=CROSSES_ZERO)
ALONE = Outcome("not_available", reason=ONE_FIGURE)
UNDER_A_YEAR = Outcome("not_available", reason=Reason.of("method-under-a-year"))
REVERSED = Outcome("not_available", reason=Reason.of("method-reversed"))
BASE_AT_GOAL = Reason.of("method-base-at-goal")
NOTHING = Outcome("not_available", reason=Reason.of("method-nothing-to-combine"))


def evaluate(
    *,
    base: Any = None,
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,
    thresholds: Any = None,  # noqa: ARG001
    required_rate: Any = None,  # noqa: ARG001
    series: Any = None,  # noqa: ARG001
    elapsed: Any = None,  # noqa: ARG001
) -> Outcome:
    """Return the category of a series; value: the ratio of growth rates, or without a target the rate a year.

    `InputError` for what is no number, point or direction; the other arguments of methods are not looked at.
    """
    sign = 1 if direction == "increase" else -1
    if sign < 0 and direction != "decrease":
        known_direction(direction)
        return NOT_KNOWN
    try:
        t0, b, t, c, end, goal = points(base, current, target)
        if b is None or c is None:
            if b is None and c is None:
                return NO_FIGURE
            if b is None and t is not None and t < (BASE_YEAR if t0 is None else t0):
                return BEFORE_BASE_YEAR
            t0, b, t, c = (t0, b, t0, b) if c is None else (t, c, t, c)
        if t0 is None or t is None:
            return UNDATED
        if t == t0 and c != b:
            return TWO_IN_A_YEAR
        start = b or NEAR_ZERO
        rate = None
        if t - t0 >= 1 and not (start > 0 > c or start < 0 < c):
            rate = (-sign if b < 0 else sign) * ((c / start) ** (1 / (t - t0)) - 1)
        if goal is None:
            ease = 1.0 if limit is None else _ease(abs(b), abs(number(limit, "limit") or 0))
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
    except (OverflowError, ZeroDivisionError):  # a ratio that is too small for a float is a division by nought
        return OUT_OF_RANGE
    if met:
        return Outcome("target_achieved", ratio, 5.0) if ratio - ratio == 0 else ACHIEVED
    if ratio - ratio != 0:
        return OUT_OF_RANGE
    if ratio >= FAIR_RATIO:
        label, score = "substantial_progress" if ratio >= HIGH_RATIO else "moderate_progress", 7.1429 * ratio - 4.2857
        return outcome((label, ratio, score if score < 5 else 5.0, None))
    label, score = "limited_progress" if ratio >= 0 else "deterioration", 4.1667 * ratio - 2.5
    return outcome((label, ratio, score if score > -5 else -5.0, None))


def _unknown(t0: float, start: float, t: float, c: float) -> Outcome:
    """Say why two figures give no growth: their signs, else their years."""
    if start > 0 > c or start < 0 < c:
        return CROSSING
    if t < t0:
        return REVERSED
    return ALONE if t == t0 else UNDER_A_YEAR


def _by_way(rate: float) -> Outcome:
    """Judge where no growth is required, which makes the ratio infinite or, without growth, nothing at all."""
    if rate == 0:
        return Outcome("not_available", reason=BASE_AT_GOAL)
    if rate > 0:
        return Outcome("substantial_progress", None, 5.0, BASE_AT_GOAL)
    return Outcome("deterioration", None, -5.0, BASE_AT_GOAL)


def _by_rate(rate: float, ease: float) -> Outcome:
    """Judge by the rate of growth in the desired direction; a limit near the base eases the thresholds."""
    if rate - rate != 0:
        return OUT_OF_RANGE
    if rate < 0:
        return outcome(("deterioration", rate, max(125 * rate - 2.5, -5.0), None))
    if ease == 0:
        return outcome(("substantial_progress", rate, 5.0, None))
    if rate >= HIGH_RATE * ease:
        return outcome(("substantial_progress", rate, min(500 * rate / ease - 5, 5.0), None))
    if rate >= FAIR_RATE * ease:
        return outcome(("moderate_progress", rate, 250 * rate / ease - 1.25, None))
    return outcome(("limited_progress", rate, 500 * rate / ease - 2.5, None))


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
        return NOTHING
    score = fmean(outcome.score for outcome in scored if outcome.score is not None)
    if all(outcome.label == "target_achieved" for outcome in scored):
        return Outcome("target_achieved", None, score)
    if score >= 0:
        return Outcome("substantial_progress" if score >= 2.5 else "moderate_progress", None, score)
    return Outcome("limited_progress" if score >= -2.5 else "deterioration", None, score)


METHOD = Method(
    "opensdg-2.4",
    evaluate,
    zh="Open SDG 2.4进展评估（加拿大统计局）",
    en="Open SDG 2.4 progress measure (Statistics Canada)",
    citation=Citation(
        "Progress Measurement Methodology for the Sustainable Development Goals",
        "Statistics Canada and Open SDG",
        "Open SDG 2.4.0, October 2025",
        "Methodology; Considerations and Exceptions; sdg/ProgressMeasure.py",
        "https://github.com/open-sdg/open-sdg/blob/26d2e38/docs/progress-methodology.md",
    ),
    needs=("base", "current"),
    labels={
        "target_achieved": "achieved",
        "substantial_progress": "on_track",
        "moderate_progress": "behind",
        "limited_progress": "stagnant",
        "deterioration": "worse",
        "not_available": "nothing",
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
