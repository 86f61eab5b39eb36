"""Mercy Corps' TolaActivity: actual ÷ target within 15 %, the percent met, and the share of the programme's time."""

from math import floor

from policytrack.method.method import Citation, Method
from policytrack.method.observation import FALLS, Observation
from policytrack.method.outcome import NO_FIGURE, NO_GOAL, NO_TIME, NO_YEARS, OUT_OF_RANGE, ZERO_GOAL, Outcome, new

UNDER, WITHIN, OVER, NON_REPORTING = "-1 (under)", "0 (within 15%)", "1 (over)", "non-reporting"
LEAST, MOST = 1 - 0.15, 1 + 0.15
PER_CENT = tuple(str(whole) for whole in range(101))
UNDATED = NO_YEARS.labelled("-1")


def scope(seen: Observation) -> Outcome:
    """Return whether the actual is over, within or under 15 % of the target; value: actual ÷ target.

    Both are sums over the completed periods alone, or the latest where they are cumulative or percentages: the
    caller's choice.
    """
    actual, goal = seen.current[1], seen.target[1]
    if actual is None or not goal:
        return _lacking(actual, goal).labelled(NON_REPORTING)
    met = actual / goal
    if LEAST <= met <= MOST:
        return new(Outcome, (WITHIN, met, None, None))
    if met - met:
        return OUT_OF_RANGE
    return new(Outcome, (OVER if (met > 1.0) != FALLS[seen.direction] else UNDER, met, None, None))


def percent_met(seen: Observation) -> Outcome:
    """Return actual ÷ target as a label in whole per cent; value: the quotient."""
    actual, goal = seen.current[1], seen.target[1]
    if actual is None or not goal:
        return _lacking(actual, goal)
    met = actual / goal
    return new(Outcome, (f"{floor(100.0 * met + 0.5)}%", met, None, None))


def time_elapsed(seen: Observation) -> Outcome:
    """Return the per cent of the programme's time that is gone, as a label; value: the share, from 0 to 1.

    From `elapsed`, else from the years of base (start), current (today) and target (end).
    """
    share = seen.elapsed
    if share is None:
        start, now, end = seen.base[0], seen.current[0], seen.target[0]
        if start is None or now is None or end is None:
            return UNDATED
        if end <= start:
            return NO_TIME
        share = (now - start) / (end - start)
    if share <= 0.0:
        share = 0.0
    elif share >= 1.0:
        share = 1.0
    return new(Outcome, (PER_CENT[round(100.0 * share)], share, None, None))


def _lacking(actual: float | None, goal: float | None) -> Outcome:
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
    scope,
    zh="TolaActivity完成范围（±15%）",
    en="TolaActivity scope (within 15 %)",
    citation=CITATION,
    reads=("current", "target"),
    labels={OVER: "on_track", WITHIN: "on_track", UNDER: "behind", NON_REPORTING: "nothing"},
    formula="value = actual ÷ target: > 1.15 → 1 (over), < 0.85 → -1 (under), else 0 (within 15%); "
    "for a decrease over and under are exchanged. Only completed periods count: the sum of both, or the latest target "
    "where it is cumulative, the latest of both for percentages; a life-of-programme target once the programme ended.",
    edges="No target, a target of 0, no data: non-reporting, with the reason. not_increase is read as decrease, "
    "not_decrease as increase; the owner has positive and negative alone.",
    defects=f"{WRONG_WAY} For a decrease that is -1 (under). A negative target reverses the order: -12 of -10 is "
    "120 %, 1 (over), and -8 is 80 %, -1 (under), though -8 is more.",
    aliases=("tola_scope15", "tola_scope"),
)
PERCENT_MET = Method(
    "tola-percent-met",
    percent_met,
    zh="TolaActivity完成百分比",
    en="TolaActivity percent met",
    citation=CITATION,
    reads=("current", "target"),
    labels={},  # any whole per cent
    formula="label = 100 × actual ÷ target, rounded half up to whole per cent; value = actual ÷ target. Not capped.",
    edges="No target, a target of 0, no data: no label. The direction makes no difference.",
    defects=WRONG_WAY,
    aliases=("tola_percent_met",),
)
TIME_ELAPSED = Method(
    "tola-time-elapsed",
    time_elapsed,
    zh="TolaActivity已过时间",
    en="TolaActivity percent of time elapsed",
    citation=CITATION,
    reads=("base", "current", "target", "elapsed"),
    labels={},  # any whole number from 0 to 100, and -1
    formula="label = 100 × elapsed days ÷ total days, rounded to a whole number, a half to the even one; "
    "0 before the start, 100 after the end; value = the share.",
    edges="No start or no end date: -1, with the reason. An end that is not after the start: no label.",
    defects="It does not measure progress, and -1 for no dates is a number like the others.",
    aliases=("tola_time_elapsed",),
)
