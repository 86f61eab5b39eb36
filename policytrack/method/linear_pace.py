"""序时进度: the share of the task that is done, against the share of the time that is gone."""

from typing import Any

from policytrack.method.growth import TOO_LARGE
from policytrack.method.method import Citation, Method, Outcome, outcome
from policytrack.method.observation import amounts, falling, number, points
from policytrack.text.messages import Reason

ON_PACE, BEHIND = "on pace", "behind"
ENOUGH = 1 - 1e-9  # what the last digits of a float take from a ratio of 1 is no lag

NO_FIGURE = Outcome(None, reason=Reason.of("method-no-figure"))
NO_BASE = Outcome(None, reason=Reason.of("method-no-base"))
NO_GOAL = Outcome(None, reason=Reason.of("method-no-goal"))
NO_YEARS = Outcome(None, reason=Reason.of("method-no-years"))
NO_TIME = Outcome(None, reason=Reason.of("method-no-time"))
REVERSED = Outcome(None, reason=Reason.of("method-reversed"))
OUTSIDE = Outcome(None, reason=Reason.of("method-outside-time"))
NO_WAY = Outcome(None, reason=Reason.of("method-no-way"))
ON_PACE_FROM_THE_START = Outcome(ON_PACE, reason=Reason.of("method-nothing-gone"))
BEHIND_THE_START = Outcome(BEHIND, reason=Reason.of("method-nothing-gone"))
OUT_OF_RANGE = Outcome(None, reason=TOO_LARGE)
AFTER_GOAL_YEAR = Reason.of("method-after-goal-year")


def evaluate(
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
    """Return whether the task keeps up with the time; value: share done ÷ share of time gone.

    `elapsed`, the share of time gone, goes before the years. `InputError` for what is no number, point or direction.
    """
    falls = falling(direction)
    gone: Any = elapsed
    reason = None
    try:
        if elapsed is None:
            t0, b, t, c, end, goal = points(base, current, target)
            if b is None or c is None or goal is None or t0 is None or t is None or end is None:
                return _lacking(b, c, goal)
            if end <= t0 or t < t0:
                return NO_TIME if end <= t0 else REVERSED
            gone = (t - t0) / (end - t0)
            if gone > 1:
                gone, reason = 1.0, AFTER_GOAL_YEAR
        else:
            gone = number(elapsed, "elapsed")
            b, c, goal = amounts(base, current, target)
            if not 0 <= gone <= 1:
                return OUTSIDE
            if b is None or c is None or goal is None:
                return _lacking(b, c, goal)
        way = goal - b
        if way >= 0 if falls else way <= 0:
            return NO_WAY
        pace = (c - b) / way / gone
        if (pace + way) * 0 != 0:
            return OUT_OF_RANGE
    except ZeroDivisionError:  # by the share of the time
        return ON_PACE_FROM_THE_START if (c - b) / way >= 0 else BEHIND_THE_START
    except OverflowError:
        return OUT_OF_RANGE
    return outcome((ON_PACE if pace >= ENOUGH else BEHIND, pace, None, reason))


def _lacking(base: Any, current: Any, goal: Any) -> Outcome:
    """Say what is missing of the values, else it is a year."""
    if current is None:
        return NO_FIGURE
    if goal is None:
        return NO_GOAL
    return NO_BASE if base is None else NO_YEARS


METHOD = Method(
    "linear-pace",
    evaluate,
    zh="序时进度",
    en="linear pace (序时进度)",
    citation=Citation(
        title="序时进度（时间过半、任务过半）",
        publisher="practice of Chinese governments",
        version="a convention without a published text",
        section="the phrases 达到序时进度 and 未达到序时进度",
    ),
    needs=("base", "current", "target", "elapsed"),
    labels={ON_PACE: "on_track", BEHIND: "behind"},
    formula="value = (c - b) / (T - b) ÷ elapsed; elapsed as given, else (t - t0) / (tT - t0), at most 1. "
    "on pace (达到序时进度): the share of the task is not less than the share of the time, value ≥ 1; "
    "behind (未达到序时进度): less.",
    edges="A count that starts from nothing each year has the base 0, and it must be given: none is assumed. "
    "Base not short of the target (equal, past it, or a target on the wrong side): no label, method-no-way. "
    "Nothing of the time gone: on pace unless moved back, without a value. After the target year all of the time is "
    "gone: value = share of the task, with a note. Zero, negative values and a change of sign are values like others.",
    defects="No thresholds are published: how far behind is not graded. The share of the time has three definitions "
    "in use (whole months ÷ 12, days ÷ 365 or 366, days of the month); the caller's is taken: on 15 June it is 5/12 = "
    "0.417 or 167/366 = 0.456, and 43 % of the task is on pace by one and behind by the other. "
    "A straight line is asked of what comes in rounds: recognised once, in November, a count is behind until then.",
    aliases=("linear_pace", "序时进度"),
)
