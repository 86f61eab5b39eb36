"""ServiceNow's Goal Framework: achievement from start to final target, green from 90 %, yellow from 75 %."""

from collections.abc import Iterable

from policytrack.method.method import Citation, Method
from policytrack.method.observation import Observation, limits, series_points
from policytrack.method.outcome import NO_BASE, NO_FIGURE, NO_GOAL, OUT_OF_RANGE, Outcome, new, worst
from policytrack.text.messages import Reason

GREEN, YELLOW, RED = "Green", "Yellow", "Red"
LABELS = {GREEN: "on_track", YELLOW: "behind", RED: "behind"}
THRESHOLDS = (90.0, 75.0)  # per cent, as the system property has them unless an administrator sets others
MOVING = ("increase", "decrease")

NO_DISTANCE = Outcome(None, reason=Reason.of("method-no-distance"))


def status(seen: Observation) -> Outcome:
    """Return the status of a target; value: the share of the way from start to final target, or of the periods met.

    `thresholds`: green and yellow in per cent, (90, 75) without. `not_increase` and `not_decrease` are the owner's
    “maintain” types, over the periods of `series`, else the current one.
    """
    green, yellow = THRESHOLDS if seen.thresholds is None else limits(seen.thresholds, THRESHOLDS)
    share: float | Outcome
    if seen.direction in MOVING:
        start, actual, final = seen.base[1], seen.current[1], seen.target[1]
        if start is None or actual is None or final is None:
            return NO_FIGURE if actual is None else NO_GOAL if final is None else NO_BASE
        way = final - start
        if not way:
            return NO_DISTANCE
        share = (actual - start) / way
        if (share + way) * 0.0:
            return OUT_OF_RANGE
    else:
        share = _kept(seen)
        if isinstance(share, Outcome):
            return share
    percent = 100.0 * share
    return new(Outcome, (GREEN if percent >= green else YELLOW if percent >= yellow else RED, share, None, None))


def _kept(seen: Observation) -> float | Outcome:
    """Return the share of periods that kept to the target, up to the latest with a value; one without was not kept."""
    periods = [value for _, value in ([seen.current] if seen.series is None else series_points(seen.series))]
    goal = seen.target[1]
    while periods and periods[-1] is None:
        periods.pop()
    if not periods or goal is None:
        return NO_FIGURE if not periods else NO_GOAL
    rising = seen.direction == "not_decrease"
    met = [value is not None and (value >= goal if rising else value <= goal) for value in periods]
    return sum(met) / len(met)


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the lowest status of several targets or goals: worst wins, up to the parent goal."""
    return worst(outcomes, tuple(LABELS))


METHOD = Method(
    "servicenow-goal",
    status,
    zh="ServiceNow目标框架状态",
    en="ServiceNow Goal Framework status",
    citation=Citation(
        title="Status calculation specifications and examples; Target types and achievement strategies",
        publisher="ServiceNow",
        version="Goal Framework, releases australia and brazil",
        section="status calculation, status rollup mechanics; maintain targets",
        url="https://github.com/ServiceNow/ServiceNowDocs/tree/27fe318/markdown/it-business-management/goal-framework",
    ),
    reads=("base", "current", "target", "thresholds", "series"),
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
