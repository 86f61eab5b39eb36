"""The implementation of plans and measures: the stage that each had reached on a day, never a percentage."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from policytrack.errors import DuplicateIdError, InputError
from policytrack.records.plan import Measure, Plan, PlanStatus
from policytrack.rollup.tally import Names
from policytrack.text.messages import Reason
from policytrack.values.period import Period, Since, Time, as_day, first_day, last_day

date = datetime.date
Staged: TypeAlias = Plan | Measure
# A paper is done when it is adopted; what is carried out, when it is completed.
PAPERS = ("regulation", "policy", "report", "list", "standard")
_WAY = tuple(PlanStatus)
ADOPTED = _WAY[_WAY.index(PlanStatus.ADOPTED) :]
ENDED = _WAY[_WAY.index(PlanStatus.COMPLETED) :]
BEFORE_FORCE = ("adopted", "announced")


@frozen
class ImplementationState:
    """One plan or measure: the stage it had reached on a day, by what was published, and the notes on that.

    `since` is the day or span in which it was announced or came into force, where that is stated; `published` when its
    stage was. `overdue` is the last day of its period where that is over and it is not known to be done.
    """

    record: Staged
    stage: PlanStatus
    since: Time | None
    published: Time | None
    overdue: date | None
    notes: tuple[Reason, ...]

    @property
    def id(self) -> str:
        """The id of the plan or measure."""
        return self.record.id


@frozen
class Implementation:
    """Plans and measures by stage, on a day: `states` in the order of the records.

    `later` are the ids of those that were published only later, `superseded` of those that others replaced: both are
    left out of the counts.
    """

    on: date
    states: tuple[ImplementationState, ...]
    later: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> Mapping[PlanStatus, int]:
        """How many are at each stage, in the order of the stages; empty stages are left out."""
        found = dict.fromkeys(PlanStatus, 0)
        for one in self.states:
            found[one.stage] += 1
        return MappingProxyType({stage: count for stage, count in found.items() if count})

    @property
    def overdue(self) -> tuple[ImplementationState, ...]:
        """Those whose period is over and that are not known to be done."""
        return tuple(one for one in self.states if one.overdue is not None)

    def at(self, stage: str) -> tuple[ImplementationState, ...]:
        """Return those at one stage; `InputError` for what is no stage."""
        status = PlanStatus(stage)
        return tuple(one for one in self.states if one.stage == status)

    @property
    def reason(self) -> Reason:
        """The counts in words."""
        counts = tuple(Reason.of("stage-count", stage=stage, count=count) for stage, count in self.counts.items())
        return Reason.of("stage-counts", count=len(self.states), counts=counts)

    @property
    def notes(self) -> tuple[Reason, ...]:
        """What is left out of the counts."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Reason]:
        if self.later:
            yield Reason.of("stage-later", day=self.on, names=Names(self.later))
        if self.superseded:
            yield Reason.of("stage-superseded", names=Names(self.superseded))


def implementation(records: Iterable[Staged], *, on: str | date) -> Implementation:
    """Return the stage that each plan and measure had reached at the end of a day.

    A stage is what the source says, moved on or back by the record's own days only: what was adopted or announced is in
    force from its `effective` day, and not before. What is past its `period` and not done is overdue: a regulation,
    policy, report, list or standard is done when it is adopted, anything else when it is completed. What was published
    only after that day is left out, with a note.

    Raises `InputError` for anything that is not a Plan or Measure, `DuplicateIdError` for one id given twice.

    >>> law = Plan("law", title="青岛市中小企业发展促进条例", kind="regulation", status="announced", area="青岛市",
    ...            effective="2024-03-01")
    >>> implementation([law], on="2024-02-29").counts, implementation([law], on="2024-03-01").counts
    (mappingproxy({'announced': 1}), mappingproxy({'in_force': 1}))
    """
    day = as_day(on)
    known: dict[str, Staged] = {}
    for record in records:
        if not isinstance(record, (Plan, Measure)):
            raise InputError(f"{record!r} has no stages; give plans and measures, as in catalog.measures")
        if known.setdefault(record.id, record) is not record:
            raise DuplicateIdError(f"the id {record.id!r} is given twice; give each plan or measure once")
    later = {record.id for record in known.values() if _published_after(record, day)}
    replaced = {
        record.supersedes
        for record in known.values()
        if isinstance(record, Plan) and record.supersedes is not None and record.id not in later
    }
    here = [record for record in known.values() if record.id not in later and record.id not in replaced]
    return Implementation(
        day,
        tuple(_state(record, day) for record in here),
        tuple(sorted(later)),
        tuple(sorted((replaced & known.keys()) - later)),
    )


def _published_after(record: Staged, day: date) -> bool:
    days = [record.source.earliest if record.source is not None else None]
    if record.status in ADOPTED and record.announced is not None:
        days.append(first_day(record.announced))
    return any(first is not None and first > day for first in days)


def _state(record: Staged, day: date) -> ImplementationState:
    stage, notes = _stage(record, day)
    due = None if record.period is None else last_day(record.period)
    published = None if record.source is None else record.source.published
    overdue = due if due is not None and due < day and stage not in _goals(record) else None
    if overdue is not None:
        notes = (*notes, Reason.of("stage-overdue", day=overdue, stage=stage))
    since = record.effective if stage == "in_force" and record.effective is not None else record.announced
    return ImplementationState(record, stage, since, published, overdue, (*notes, _when(published)))


def _stage(record: Staged, day: date) -> tuple[PlanStatus, tuple[Reason, ...]]:
    """Return the stage on a day, and the reason where it is not the one that the source states."""
    if record.effective is None:
        return record.status, ()
    first, last = first_day(record.effective), last_day(record.effective)
    from_day = first if isinstance(record.effective, Since) else last
    if record.status in BEFORE_FORCE and from_day is not None and from_day <= day:
        return PlanStatus.IN_FORCE, (Reason.of("stage-effective", day=record.effective),)
    if record.status == "in_force" and first is not None and first > day:
        return PlanStatus.ANNOUNCED, (Reason.of("stage-not-yet", day=record.effective),)
    return record.status, ()


def _goals(record: Staged) -> tuple[str, ...]:
    return ADOPTED if isinstance(record, Plan) and record.kind in PAPERS else ENDED


def _when(published: Time | None) -> Reason:
    if published is None:
        return Reason.of("stage-undated")
    single = isinstance(published, Period) and published.start == published.end
    return Reason.of("stage-published" if single else "stage-published-within", day=published)
