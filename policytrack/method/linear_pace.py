"""序时进度, time-proportional progress: the share of the task done against the share of the time gone."""

from policytrack.method.method import Citation, Method
from policytrack.method.observation import FALLS, Observation
from policytrack.method.outcome import (
    AFTER_GOAL_YEAR,
    NO_BASE,
    NO_FIGURE,
    NO_GOAL,
    NO_TIME,
    NO_YEARS,
    OUT_OF_RANGE,
    REVERSED,
    Outcome,
    new,
)
from policytrack.text.messages import Reason

ON_PACE, BEHIND = "on pace", "behind"
ENOUGH = 1 - 1e-9  # what the last digits of a float take from a ratio of 1 is no lag

OUTSIDE = Outcome(None, reason=Reason.of("method-outside-time"))
NO_WAY = Outcome(None, reason=Reason.of("method-no-way"))
ON_PACE_FROM_THE_START = Outcome(ON_PACE, reason=Reason.of("method-nothing-gone"))
BEHIND_THE_START = Outcome(BEHIND, reason=Reason.of("method-nothing-gone"))


def pace(seen: Observation) -> Outcome:
    """Return whether the task keeps up with the time; value: share done ÷ share of time elapsed.

    `elapsed`, the share of time elapsed, goes before the years.
    """
    t0, b = seen.base
    t, c = seen.current
    end, goal = seen.target
    gone, reason = seen.elapsed, None
    if gone is not None and not 0 <= gone <= 1:
        return OUTSIDE
    if b is None or c is None or goal is None:
        return NO_FIGURE if c is None else NO_GOAL if goal is None else NO_BASE
    if gone is None:
        if t0 is None or t is None or end is None:
            return NO_YEARS
        if end <= t0 or t < t0:
            return NO_TIME if end <= t0 else REVERSED
        gone = (t - t0) / (end - t0)
        if gone > 1:
            gone, reason = 1.0, AFTER_GOAL_YEAR.reason
    way = goal - b
    if way >= 0 if FALLS[seen.direction] else way <= 0:
        return NO_WAY
    done = (c - b) / way
    if not gone:
        return ON_PACE_FROM_THE_START if done >= 0 else BEHIND_THE_START
    value = done / gone
    if (value + way) * 0.0:
        return OUT_OF_RANGE
    return new(Outcome, (ON_PACE if value >= ENOUGH else BEHIND, value, None, reason))


METHOD = Method(
    "linear-pace",
    pace,
    zh="序时进度",
    en="linear pace (序时进度)",
    citation=Citation(
        title="序时进度（时间过半、任务过半）",
        publisher="practice of Chinese governments",
        version="a convention without a published text",
        section="the phrases 达到序时进度 and 未达到序时进度",
    ),
    reads=("base", "current", "target", "elapsed"),
    labels={ON_PACE: "on_track", BEHIND: "behind"},
    formula="value = (c - b) / (T - b) ÷ elapsed; elapsed as given, else (t - t0) / (tT - t0), at most 1. "
    "on pace (达到序时进度): the share of the task is not less than the share of the time, value ≥ 1; "
    "behind (未达到序时进度): less.",
    edges="A count that starts from nothing each year has the base 0, and it must be given: none is assumed. "
    "Base not short of the target (equal, past it, or a target on the wrong side): no label, method-no-way. "
    "No time gone: on pace unless moved back, without a value. After the target year all of the time is gone: "
    "value = share of the task, with a reason. Zero, negative values and a change of sign are values like others.",
    defects="No thresholds are published: how far behind is not graded. The share of the time has three definitions "
    "in use (whole months ÷ 12, days ÷ 365 or 366, days of the month); the caller's is taken: on 15 June it is 5/12 = "
    "0.417 or 167/366 = 0.456, and 43 % of the task is on pace by one and behind by the other. "
    "A straight line is expected of what comes in batches: recognised once, in November, a count is behind until then.",
    aliases=("linear_pace", "序时进度"),
)
