"""The result: one judgement with everything it rests on, and many in a row."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import overload

from attrs import field, frozen

from policytrack.assessment.aside import SetAside
from policytrack.assessment.completion import Share, completion, from_baseline, gap
from policytrack.assessment.hearing import Hearing
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.verdict import Verdict
from policytrack.assumption import Assumption
from policytrack.errors import InputError, MissingError
from policytrack.figure import Figure
from policytrack.interval import Interval
from policytrack.messages import Reason
from policytrack.quantity import Quantity
from policytrack.target import Target
from policytrack.truth import Truth

date = datetime.date


@frozen
class Assessment:
    """The judgement of one target on one day.

    `final`: no later figure can change it, but for revisions of the data. `early`: final before the deadline.
    `day` is the last day the evidence reaches, `elapsed` the share of the period that was over then (0 to 1).
    `assumptions` are the ids of those that mattered. The rest is made when it is asked for.
    """

    target: Target
    on: date
    verdict: Verdict
    _ground: Reason | None = None
    final: bool = False
    early: bool = False
    day: date | None = None
    _proved: Interval | None = None
    elapsed: Fraction | None = None
    requirement: Requirement | None = None
    assumptions: tuple[str, ...] = ()
    _remarks: tuple[Reason, ...] = ()
    _hearing: Hearing | None = field(default=None, eq=False, repr=False)

    @cached_property
    def reason(self) -> Reason:
        """The ground of the verdict; `reason.text("zh")` says it."""
        judgement = self._hearing.judgement if self._hearing is not None else None
        if judgement is not None:
            return judgement.reason
        return Reason.of("no-figure") if self._ground is None else self._ground

    @cached_property
    def notes(self) -> tuple[Reason, ...]:
        """What a reader must know besides: how the amount was read, rounding, starts, conflicts, supersession."""
        hearing = self._hearing
        if hearing is None or hearing.judgement is None:
            return self._remarks
        return (*self._remarks, *hearing.judgement.notes, *hearing.notes)

    @cached_property
    def total(self) -> Quantity | None:
        """What the evidence proves by `day`, in the indicator's unit."""
        if self._proved is None:
            return None
        total, unit = self._hearing.total if self._hearing is not None else None, self.target.indicator.unit
        return Quantity.of(self._proved, unit) if total is None else total.shown(unit)

    @property
    def id(self) -> str:
        """The id of the target."""
        return self.target.id

    @cached_property
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted, in the order of their days."""
        return () if self._hearing is None else self._hearing.used

    @cached_property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Figures of the same subject that did not count, the nearest first, each with what differs."""
        return () if self._hearing is None else self._hearing.set_aside

    @cached_property
    def leaning(self) -> Verdict | None:
        """What the hedges probably mean where nobody can tell: MET, MISSED or None."""
        if self.verdict is not Verdict.CANNOT_TELL or self._hearing is None:
            return None
        return self._hearing.leaning

    @cached_property
    def _answer(self) -> Truth:
        return Truth.UNKNOWN if self._hearing is None else self._hearing.answer

    @cached_property
    def _completion(self) -> Share | Reason:
        hearing = self._hearing
        if self.requirement is None or hearing is None or hearing.total is None:
            return Reason.of("nothing-to-complete")
        start = self.target.baseline.amount.members if self.target.baseline is not None else hearing.started
        return completion(self.target.indicator, self.requirement, hearing.total, start, self._answer)

    @property
    def completion(self) -> Quantity | None:
        """The share done, in %, rounded half up to one decimal; None where it means nothing."""
        return self._completion.quantity if isinstance(self._completion, Share) else None

    @property
    def formula(self) -> Reason | None:
        """How the completion was worked out."""
        return self._completion.formula if isinstance(self._completion, Share) else None

    @property
    def no_completion(self) -> Reason | None:
        """Why there is no completion."""
        return self._completion if isinstance(self._completion, Reason) else None

    @cached_property
    def task_completion(self) -> Quantity | None:
        """The share of the way from the start of the period to the target, in %; None without a known start."""
        hearing = self._hearing
        if self.requirement is None or hearing is None or hearing.total is None or hearing.started is None:
            return None
        unit = self.target.indicator.unit
        share = from_baseline(self.requirement, hearing.total, hearing.started, unit, self._answer)
        return share.quantity if isinstance(share, Share) else None

    @cached_property
    def gap(self) -> Quantity | None:
        """What is still to go, in the indicator's unit (pp for %); negative where it is exceeded."""
        hearing = self._hearing
        if self.requirement is None or hearing is None or hearing.total is None:
            return None
        return gap(self.requirement, hearing.total, self.target.indicator.unit)

    @cached_property
    def needs(self) -> tuple[Reason, ...]:
        """What would settle it, where it is not settled."""
        return () if self._hearing is None or self.final else self._hearing.needs(self.verdict)

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that applied, whether they mattered or not."""
        return () if self._hearing is None else self._hearing.assumed

    @property
    def pace(self) -> str:
        """How time was counted: months, days, schedule or profile."""
        return "months" if self._hearing is None else self._hearing.pace

    @property
    def superseded(self) -> bool:
        """Whether a later target took this one's place; it is then left out of counts."""
        return any(note.code == "superseded" for note in self._remarks)


class Assessments(Sequence[Assessment]):
    """The judgements of one call, in the order of the targets; `[id]` gives that of one target."""

    def __init__(self, assessments: Iterable[Assessment]) -> None:
        self._all = tuple(assessments)

    @cached_property
    def _by_id(self) -> dict[str, Assessment]:
        return {assessment.id: assessment for assessment in self._all}

    @cached_property
    def _by_name(self) -> dict[str, list[Assessment]]:
        names: dict[str, list[Assessment]] = {}
        for assessment in self._all:
            names.setdefault(assessment.id.rpartition("#")[2], []).append(assessment)
        return names

    @overload
    def __getitem__(self, key: int | str) -> Assessment: ...
    @overload
    def __getitem__(self, key: slice) -> "Assessments": ...
    def __getitem__(self, key: int | str | slice) -> "Assessment | Assessments":
        if isinstance(key, slice):
            return Assessments(self._all[key])
        if isinstance(key, int):
            return self._all[key]
        if not isinstance(key, str):
            raise InputError(f"assessments are found by position or target id, not by {key!r}")
        if key in self._by_id:
            return self._by_id[key]
        named = self._by_name.get(key, [])
        if len(named) == 1:
            return named[0]
        if named:
            raise MissingError(f"{key!r} is the name of several targets here: {', '.join(a.id for a in named)}")
        known = ", ".join(list(self._by_id)[:5]) or "none at all"
        raise MissingError(f"no target {key!r} was assessed; there are {len(self._all)}: {known}")

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._by_id or len(self._by_name.get(item, ())) == 1
        return item in self._all

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Assessment]:
        return iter(self._all)

    def __eq__(self, other: object) -> bool:
        return self._all == other._all if isinstance(other, Assessments) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return f"<{len(self._all)} assessments: {', '.join(str(a.verdict) for a in self._all[:4])}…>"
