"""How far plans and measures have come: by stage and date, never by percentage."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from policytrack.errors import DuplicateIdError, InputError
from policytrack.records.plan import Measure, Plan, PlanStatus
from policytrack.rollup.tally import Names
from policytrack.text.messages import Reason, Word
from policytrack.values.period import Period, Since, Time, as_day, first_day, last_day

date = datetime.date
Staged: TypeAlias = Plan | Measure
# A paper is there when it is adopted; what is carried out, when it is completed.
PAPERS = ("regulation", "policy", "report", "list", "standard")
_WAY = tuple(PlanStatus)
ADOPTED = _WAY[_WAY.index(PlanStatus.ADOPTED) :]
ENDED = _WAY[_WAY.index(PlanStatus.COMPLETED) :]
BEFORE_FORCE = ("adopted", "announced")


@frozen
class Standing:
    """One plan or measure: the stage it had reached on a day, by what was published, and why it is read so.

    `since` is the day or span in which it was announced or came into force, where it is told; `told` when its stage was
    published. `past` is the last day of its time where that is over, and it is not there yet by all that is known.
    """

    record: Staged
    stage: str
    since: Time | None
    told: Time | None
    past: date | None
    notes: tuple[Reason, ...]

    @property
    def id(self) -> str:
        """The id of the plan or measure."""
        return self.record.id


@frozen
class Stages:
    """Plans and measures by stage, on a day: `standings` in the order of the records.

    `later` are the ids of those of which nothing was published by then, `superseded` those of what others replaced:
    both are left out of the counts.
    """

    on: date
    standings: tuple[Standing, ...]
    later: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many stand at each stage, in the order of the way; stages where none stands are left out."""
        found: dict[str, int] = dict.fromkeys(PlanStatus, 0)
        for one in self.standings:
            found[one.stage] += 1
        return MappingProxyType({stage: count for stage, count in found.items() if count})

    @property
    def past(self) -> tuple[Standing, ...]:
        """Those whose time is over, and which are not there yet by all that is known."""
        return tuple(one for one in self.standings if one.past is not None)

    def at(self, stage: str) -> tuple[Standing, ...]:
        """Return those at one stage; `InputError` for a word that is none."""
        status = PlanStatus(stage)
        return tuple(one for one in self.standings if one.stage == status)

    @property
    def reason(self) -> Reason:
        """The counts in words."""
        counts = tuple(Reason.of("stage-count", stage=Word(stage), count=count) for stage, count in self.counts.items())
        return Reason.of("stage-counts", count=len(self.standings), counts=counts)

    @property
    def notes(self) -> tuple[Reason, ...]:
        """What is left out of the counts."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Reason]:
        if self.later:
            yield Reason.of("stage-later", day=self.on, names=Names(self.later))
        if self.superseded:
            yield Reason.of("stage-superseded", names=Names(self.superseded))


def implementation(records: Iterable[Staged], *, on: str | date) -> Stages:
    """Return how far plans and measures had come at the end of a day.

    A stage is what the source says, moved on or back by the record's own days only: what was adopted or announced is in
    force from its `effective` day, and not before. What is past its `period` and not there yet is named: a regulation,
    policy, report, list or standard is there when it is adopted, anything else when it is completed. What was published
    only after that day is left out, and said.

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
    later = {record.id for record in known.values() if _told_after(record, day)}
    replaced = {
        record.supersedes
        for record in known.values()
        if isinstance(record, Plan) and record.supersedes is not None and record.id not in later
    }
    here = [record for record in known.values() if record.id not in later and record.id not in replaced]
    return Stages(
        day,
        tuple(_standing(record, day) for record in here),
        tuple(sorted(later)),
        tuple(sorted((replaced & known.keys()) - later)),
    )


def _told_after(record: Staged, day: date) -> bool:
    days = [record.source.earliest if record.source is not None else None]
    if record.status in ADOPTED and record.announced is not None:
        days.append(first_day(record.announced))
    return any(first is not None and first > day for first in days)


def _standing(record: Staged, day: date) -> Standing:
    stage, notes = _stage(record, day)
    due = None if record.period is None else last_day(record.period)
    told = None if record.source is None else record.source.published
    past = due if due is not None and due < day and stage not in _goals(record) else None
    if past is not None:
        notes = (*notes, Reason.of("stage-past", day=past, stage=Word(stage)))
    since = record.effective if stage == "in_force" and record.effective is not None else record.announced
    return Standing(record, stage, since, told, past, (*notes, _when(told)))


def _stage(record: Staged, day: date) -> tuple[str, tuple[Reason, ...]]:
    """Return the stage on a day, and what moved it from the one that the source states."""
    if record.effective is None:
        return record.status, ()
    first, last = first_day(record.effective), last_day(record.effective)
    from_day = first if isinstance(record.effective, Since) else last
    if record.status in BEFORE_FORCE and from_day is not None and from_day <= day:
        return "in_force", (Reason.of("stage-effective", day=record.effective),)
    if record.status == "in_force" and first is not None and first > day:
        return "announced", (Reason.of("stage-not-yet", day=record.effective),)
    return record.status, ()


def _goals(record: Staged) -> tuple[str, ...]:
    return ADOPTED if isinstance(record, Plan) and record.kind in PAPERS else ENDED


def _when(told: Time | None) -> Reason:
    if told is None:
        return Reason.of("stage-undated")
    single = isinstance(told, Period) and told.start == told.end
    return Reason.of("stage-told", day=told) if single else Reason.of("stage-told-within", day=told)
