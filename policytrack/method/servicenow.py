"""ServiceNow's Goal Framework: achievement from start to final target, green from 90 %, yellow from 75 %."""

from collections.abc import Iterable
from typing import Any

from policytrack.errors import InputError
from policytrack.method.growth import TOO_LARGE
from policytrack.method.method import Citation, Method, Outcome, outcome
from policytrack.method.observation import amounts, known_direction, number, point
from policytrack.method.rollup import worst
from policytrack.text.messages import Reason

GREEN, YELLOW, RED = "Green", "Yellow", "Red"
LABELS = {GREEN: "on_track", YELLOW: "behind", RED: "behind"}
THRESHOLDS = (90, 75)  # per cent, as the system property has them unless an administrator sets others
MOVING = ("increase", "decrease")

NO_FIGURE = Outcome(None, reason=Reason.of("method-no-figure"))
NO_BASE = Outcome(None, reason=Reason.of("method-no-base"))
NO_GOAL = Outcome(None, reason=Reason.of("method-no-goal"))
NO_DISTANCE = Outcome(None, reason=Reason.of("method-no-distance"))
OUT_OF_RANGE = Outcome(None, reason=TOO_LARGE)


def evaluate(
    *,
    base: Any = None,
    current: Any = None,
    target: Any = None,
    direction: Any = "increase",
    limit: Any = None,  # noqa: ARG001
    thresholds: Any = None,
    required_rate: Any = None,  # noqa: ARG001
    series: Any = None,
    elapsed: Any = None,  # noqa: ARG001
) -> Outcome:
    """Return the status of a target; value: the share of the way from start to final target, or of the periods met.

    `thresholds`: green and yellow in per cent, (90, 75) without. `not_increase` and `not_decrease` are the owner's
    “maintain” types, over the periods of `series`, else the current one. `InputError` for what is no number, point or
    direction.
    """
    green, yellow = THRESHOLDS if thresholds is None else _pair(thresholds)
    try:
        if direction not in MOVING:
            share = _kept(current, target, known_direction(direction), series)
            if isinstance(share, Outcome):
                return share
        else:
            start, actual, final = amounts(base, current, target)
            if start is None or actual is None or final is None:
                return NO_FIGURE if actual is None else NO_GOAL if final is None else NO_BASE
            way = final - start
            if way == 0:
                return NO_DISTANCE
            share = (actual - start) / way
            if (share + way) * 0 != 0:
                return OUT_OF_RANGE
    except OverflowError:
        return OUT_OF_RANGE
    percent = 100 * share
    return outcome((GREEN if percent >= green else YELLOW if percent >= yellow else RED, share, None, None))


def _pair(thresholds: Any) -> tuple[Any, Any]:
    if not isinstance(thresholds, (tuple, list)) or len(thresholds) != 2 or None in thresholds:
        raise InputError(f"thresholds {thresholds!r} are not two numbers; write green and yellow in per cent: (90, 75)")
    return number(thresholds[0], "thresholds"), number(thresholds[1], "thresholds")


def _kept(current: Any, target: Any, direction: str, series: Any) -> float | Outcome:
    """Return the share of periods that kept to the target, up to the latest with a value; one without was not kept."""
    if series is not None and not isinstance(series, (tuple, list)):
        raise InputError(f"series {series!r} is not a list of points; write [(2015, 14.5), (2016, 14.1)]")
    given = [(current, "current")] if series is None else [(item, "series") for item in series]
    goal = point(target, "target")[1]
    periods = [point(item, name)[1] for item, name in given]
    while periods and periods[-1] is None:
        periods.pop()
    if not periods or goal is None:
        return NO_FIGURE if not periods else NO_GOAL
    met = [value is not None and (value >= goal if direction == "not_decrease" else value <= goal) for value in periods]
    return sum(met) / len(met)


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the lowest status of several targets or goals: worst wins, up to the parent goal."""
    return worst(outcomes, tuple(LABELS))


METHOD = Method(
    "servicenow-goal",
    evaluate,
    zh="ServiceNow目标框架状态",
    en="ServiceNow Goal Framework status",
    citation=Citation(
        title="Status calculation specifications and examples; Target types and achievement strategies",
        publisher="ServiceNow",
        version="Goal Framework, releases australia and brazil",
        section="status calculation, status rollup mechanics; maintain targets",
        url="https://github.com/ServiceNow/ServiceNowDocs/tree/27fe318/markdown/it-business-management/goal-framework",
    ),
    needs=("base", "current", "target", "thresholds", "series"),
    labels=LABELS,
    formula="value = (c - b) / (T - b): ≥ 90 % Green, ≥ 75 % Yellow, else Red. Cumulative periods: the latest one's "
    "status is the target's; others: the sum of actuals over the sum of planned. not_decrease and not_increase "
    "(maintain above, maintain below): value = periods met ÷ periods up to the latest with a value, same thresholds. "
    "Several targets: the worst wins.",
    edges="The text says “75–89”, the system property {green: 90, yellow: 75}: 89.5 % is Yellow, and nothing is "
    "rounded, as 94.7 % in the worked example is not. No start value, target, or actual, start = target: no label.",
    defects="Time plays no part: 50 % of the year's target is Red in January too, unless each period has a target. "
    "The final target on the wrong side of the start is not noticed: for an increase, start 100 and target 90, "
    "92 is 80 %, Yellow, and 95 is 50 %, Red, though 95 is more.",
    combine=combine,
    aliases=("servicenow_achv", "servicenow_achv_window", "servicenow_rollup", "servicenow_goal"),
)
