"""Mercy Corps' TolaActivity: actual ÷ target within 15 %, the percent met, and the share of the programme's time."""

from math import floor
from typing import Any

from policytrack.method.growth import TOO_LARGE
from policytrack.method.method import Citation, Method, Outcome, outcome
from policytrack.method.observation import falling, number, pair, point
from policytrack.text.messages import Reason

UNDER, WITHIN, OVER, NON_REPORTING = "-1 (under)", "0 (within 15%)", "1 (over)", "non-reporting"
LEAST, MOST = 1 - 0.15, 1 + 0.15
NO_DATES = "-1"

NO_FIGURE = Reason.of("method-no-figure")
NO_GOAL = Reason.of("method-no-goal")
ZERO_GOAL = Reason.of("method-zero-goal")
NO_TIME = Outcome(None, reason=Reason.of("method-no-time"))
UNDATED = Outcome(NO_DATES, reason=Reason.of("method-no-years"))
OUT_OF_RANGE = Outcome(None, reason=TOO_LARGE)


def evaluate(
    *,
    base: Any = None,  # noqa: ARG001
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,  # noqa: ARG001
    thresholds: Any = None,  # noqa: ARG001
    required_rate: Any = None,  # noqa: ARG001
    series: Any = None,  # noqa: ARG001
    elapsed: Any = None,  # noqa: ARG001
) -> Outcome:
    """Return whether the actual is over, within or under 15 % of the target; value: actual ÷ target.

    Both are sums over the completed periods alone, or the latest where they are cumulative or percentages: the
    caller's choice. `InputError` for what is no number, point or direction.
    """
    falls = falling(direction)
    try:
        actual, goal = pair(current, target)
        if actual is None or not goal:
            return Outcome(NON_REPORTING, reason=_lacking(actual, goal))
        met = actual / goal
    except OverflowError:
        return OUT_OF_RANGE
    if met - met != 0:
        return OUT_OF_RANGE
    if LEAST <= met <= MOST:
        return outcome((WITHIN, met, None, None))
    return outcome((OVER if (met > 1) != falls else UNDER, met, None, None))


def evaluate_percent(
    *,
    base: Any = None,  # noqa: ARG001
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,  # noqa: ARG001
    thresholds: Any = None,  # noqa: ARG001
    required_rate: Any = None,  # noqa: ARG001
    series: Any = None,  # noqa: ARG001
    elapsed: Any = None,  # noqa: ARG001
) -> Outcome:
    """Return actual ÷ target as a label in whole per cent; value: the quotient. Raises what `evaluate` raises."""
    falling(direction)
    try:
        actual, goal = pair(current, target)
        if actual is None or not goal:
            return Outcome(None, reason=_lacking(actual, goal))
        met = actual / goal
        return outcome((f"{floor(100 * met + 0.5)}%", met, None, None))
    except OverflowError:
        return OUT_OF_RANGE


def evaluate_time(
    *,
    base: Any = None,
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,  # noqa: ARG001
    thresholds: Any = None,  # noqa: ARG001
    required_rate: Any = None,  # noqa: ARG001
    series: Any = None,  # noqa: ARG001
    elapsed: Any = None,
) -> Outcome:
    """Return the per cent of the programme's time that is gone, as a label; value: the share, from 0 to 1.

    From `elapsed`, else from the years of base (start), current (today) and target (end). Raises what `evaluate`
    raises.
    """
    falling(direction)
    try:
        share = number(elapsed, "elapsed")
        if share is None:
            start, now, end = point(base, "base")[0], point(current, "current")[0], point(target, "target")[0]
            if start is None or now is None or end is None:
                return UNDATED
            if end <= start:
                return NO_TIME
            share = (now - start) / (end - start)
    except OverflowError:
        return OUT_OF_RANGE
    share = min(max(share, 0.0), 1.0)
    return outcome((str(round(100 * share)), share, None, None))


def _lacking(actual: Any, goal: Any) -> Reason:
    if actual is None:
        return NO_FIGURE
    return NO_GOAL if goal is None else ZERO_GOAL


CITATION = Citation(
    title="TolaActivity",
    publisher="Mercy Corps",
    version="b278099",
    section="indicators/queries.py",
    url="https://github.com/parthenon/TolaActivity/blob/b278099/indicators/queries.py",
)
WRONG_WAY = "The baseline is never used: from 100 down to 75, half of the way to 50, is 75 ÷ 50 = 150 % of the target."

SCOPE = Method(
    "tola-scope",
    evaluate,
    zh="TolaActivity完成范围（±15%）",
    en="TolaActivity scope (within 15 %)",
    citation=CITATION,
    needs=("current", "target"),
    labels={OVER: "on_track", WITHIN: "on_track", UNDER: "behind", NON_REPORTING: "nothing"},
    formula="value = actual ÷ target: > 1.15 → 1 (over), < 0.85 → -1 (under), else 0 (within 15%); "
    "for a decrease over and under change places. Only completed periods count: the sum of both, or the latest target "
    "where it is cumulative, the latest of both for percentages; a life-of-programme target once the programme ended.",
    edges="No target, a target of 0, no data: non-reporting, with the reason. not_increase is read as decrease, "
    "not_decrease as increase; the owner has positive and negative alone.",
    defects=f"{WRONG_WAY} For a decrease that is -1 (under). A negative target turns the order round: -12 of -10 is "
    "120 %, 1 (over), and -8 is 80 %, -1 (under), though -8 is more.",
    aliases=("tola_scope15", "tola_scope"),
)
PERCENT_MET = Method(
    "tola-percent-met",
    evaluate_percent,
    zh="TolaActivity完成百分比",
    en="TolaActivity percent met",
    citation=CITATION,
    needs=("current", "target"),
    labels={},  # any whole per cent
    formula="label = 100 × actual ÷ target, rounded half up to whole per cent; value = actual ÷ target. Not capped.",
    edges="No target, a target of 0, no data: no label. The direction makes no difference.",
    defects=WRONG_WAY,
    aliases=("tola_percent_met",),
)
TIME_ELAPSED = Method(
    "tola-time-elapsed",
    evaluate_time,
    zh="TolaActivity已过时间",
    en="TolaActivity percent of time elapsed",
    citation=CITATION,
    needs=("elapsed",),
    labels={},  # any whole number from 0 to 100, and -1
    formula="label = 100 × elapsed days ÷ total days, rounded to a whole number, a half to the even one; "
    "0 before the start, 100 after the end; value = the share.",
    edges="No start or no end date: -1, with the reason. An end that is not after the start: no label.",
    defects="It says nothing of progress, and -1 for no dates is a number like the others.",
    aliases=("tola_time_elapsed",),
)
