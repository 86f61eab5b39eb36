"""The judgement of a ledger's tasks; of one that may be a flow or a level, only what both come to."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from attrs import evolve

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.assess import assess
from policytrack.assessment.pace import Pace
from policytrack.ledger.records import TaskRecords
from policytrack.ledger.row.inferred import UNKNOWN
from policytrack.method.method import Method
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator, IndicatorKind
from policytrack.records.plan import Plan
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import Period, Time, Until, last_day

date = datetime.date
# What a task is as a flow that holds, as far as it goes, what it is as a level.
_AGREES: Mapping[Verdict, tuple[Verdict, ...]] = MappingProxyType(
    {Verdict.REACHED: (Verdict.MET,), Verdict.NOT_YET: (Verdict.BEHIND, Verdict.ON_PACE)}
)


def judged(
    records: Sequence[TaskRecords],
    *,
    on: date,
    known_by: str | date | None = None,
    methods: Iterable[str | Method] = (),
    pace: Pace = "own",
) -> Mapping[str, Assessment]:
    """Return the assessment of each task by its key."""
    promises = [one.target or one.measure for one in records]
    shown: list[Figure | Event | Plan] = []
    for one in records:
        shown += (*one.figures, *one.events)
    undated = {one.key for one in records if one.is_undated}
    judge = partial(assess, on=on, known_by=known_by, methods=tuple(methods), pace=pace)
    found = {one.id: one for one in judge([one for one in promises if one is not None], shown)}
    levels = [_as_level(one.target, one.figures) for one in records if one.target is not None and _may_be_either(one)]
    if levels:
        others = judge([target for target, _ in levels], [figure for _, figures in levels for figure in figures])
        for level in others:
            found[level.id] = _agreed(found[level.id], level)
    for id in undated & found.keys():
        if found[id].verdict not in (Verdict.MET, Verdict.REACHED, Verdict.NO_FIGURE):
            found[id] = found[id].left_open(Reason.of("deadline-unsaid"))
    return found


def _may_be_either(one: TaskRecords) -> bool:
    kind = one.row.indicator_kind
    amount = None if one.target is None else one.target.amount
    return amount is not None and kind is not None and kind.value == UNKNOWN


def _as_level(target: Target, figures: Iterable[Figure]) -> tuple[Target, tuple[Figure, ...]]:
    """Return a target and its figures as those of a level; a figure of another stage stays one."""
    level = _level_of(target.indicator)
    baseline = None if target.baseline is None else evolve(target.baseline, indicator=level)
    return evolve(target, indicator=level, baseline=baseline), tuple(
        evolve(figure, indicator=_level_of(figure.indicator), period=_day_of(figure.period)) for figure in figures
    )


def _level_of(flow: Indicator) -> Indicator:
    return evolve(flow, kind=IndicatorKind.STOCK, monotone=False)


def _day_of(time: Time) -> Time:
    end = last_day(time) if isinstance(time, Period) else None
    return time if end is None else Until(end)


def _agreed(flow: Assessment, level: Assessment) -> Assessment:
    """Return what a task comes to as a flow and as a level: what both say, which is the weaker; else *cannot tell*.

    Met as a flow and reached as a level is reached; on pace or behind as a flow and not yet as a level is not yet.
    """
    if flow.verdict is level.verdict:
        return evolve(flow, final=flow.final and level.final, early=flow.early and level.early)
    if flow.total is None:
        return flow
    said = {"flow": flow.verdict, "level": level.verdict}
    if flow.verdict in _AGREES.get(level.verdict, ()):
        return level.noted(Reason.of("kind-either", **said))
    return flow.left_open(Reason.of("kind-unsaid", **said))
