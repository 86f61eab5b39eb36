"""The result: one judgement with everything it rests on, and many in a row."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any, Protocol, overload

from attrs import evolve, field, frozen

from policytrack.assessment.answers import Memory, Terms, remembered
from policytrack.assessment.completion import Share, completion, from_baseline, gap
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.needed import Mark, Needed, needed, next_mark
from policytrack.assessment.forecast.projection import Projection, Reaching, project, reached_when
from policytrack.assessment.method_outcomes import rate_all
from policytrack.assessment.official import Ours, Reported, compare
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.set_aside import SetAside
from policytrack.assessment.verdict import Verdict
from policytrack.errors import InputError, MissingError
from policytrack.method import Method, Outcome
from policytrack.records.assumption import Assumption
from policytrack.records.claim import Claim
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval, Number
from policytrack.values.period import Period, as_deadline
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.truth import Truth

date = datetime.date


class Judge(Protocol):
    """What judged a target, and can judge another one by the same evidence."""

    @property
    def terms(self) -> Terms | None:
        """How it was called."""

    @property
    def methods(self) -> tuple[Method, ...]:
        """The owners' methods that were asked too."""

    def again(self, target: Target) -> "Assessment":
        """Return the judgement of a target that was changed."""

    def claims_about(self, target: Target) -> tuple[Claim, ...]:
        """Return what was claimed of a target."""


@frozen
class Assessment:
    """The judgement of one target on one day.

    `final`: no later figure can change it, but for revisions of the data. `early`: final before the deadline.
    `day` is the last day the evidence reaches, `elapsed` the share of the period that was over then (0 to 1).
    `assumptions` are the ids of those that mattered. `steps` are the judgements of each year, half, quarter or month
    where the amount is due in each. `hypothetical`: the target is not the one that was made, but one of `what_if`. The
    rest is made when it is asked for.
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
    steps: tuple["Assessment", ...] = ()
    hypothetical: bool = False
    _evaluation: Evaluation | None = field(default=None, eq=False, repr=False)
    _call: Judge | None = field(default=None, eq=False, repr=False)

    @cached_property
    @remembered
    def reason(self) -> Reason:
        """The ground of the verdict; `reason.text("zh")` says it."""
        decision = self._evaluation.decision if self._evaluation is not None else None
        if decision is not None:
            return decision.reason
        return Reason.of("no-figure") if self._ground is None else self._ground

    @cached_property
    @remembered
    def notes(self) -> tuple[Reason, ...]:
        """What a reader must know besides: how the amount was read, rounding, starts, conflicts, supersession."""
        evaluation, notes = self._evaluation, self._remarks
        if self.target.strength == "strive" and self.verdict in (Verdict.MISSED, Verdict.LATE):
            notes = (Reason.of("striven-for"), *notes)
        if evaluation is None or evaluation.decision is None:
            return notes
        return (*notes, *evaluation.decision.notes, *evaluation.notes)

    @cached_property
    @remembered
    def total(self) -> Quantity | None:
        """What the evidence proves by `day`, in the indicator's unit."""
        if self._proved is None:
            return None
        total, unit = self._evaluation.total if self._evaluation is not None else None, self.target.indicator.unit
        return Quantity.of(self._proved, unit) if total is None else total.shown(unit)

    @property
    def id(self) -> str:
        """The id of the target."""
        return self.target.id

    @cached_property
    @remembered
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted, in the order of their days."""
        if self._evaluation is None:
            return tuple(dict.fromkeys(figure for step in self.steps for figure in step.used))
        return self._evaluation.used

    @cached_property
    @remembered
    def set_aside(self) -> tuple[SetAside, ...]:
        """Figures of the same subject that did not count, the nearest first, each with what differs."""
        if self._evaluation is None:
            counted = {figure.id for figure in self.used}
            asides = {one.figure.id: one for step in self.steps for one in step.set_aside}
            return tuple(one for id, one in asides.items() if id not in counted)
        return self._evaluation.set_aside

    @cached_property
    @remembered
    def leaning(self) -> Verdict | None:
        """What the hedges probably mean where nobody can tell: MET, MISSED or None."""
        if self.verdict is not Verdict.CANNOT_TELL or self._evaluation is None:
            return None
        return self._evaluation.leaning

    @cached_property
    def _answer(self) -> Truth:
        return Truth.UNKNOWN if self._evaluation is None else self._evaluation.answer

    @cached_property
    @remembered
    def _completion(self) -> Share | Reason:
        evaluation = self._evaluation
        if self.steps:
            return Reason.of("steps-apart")
        if self.requirement is None or evaluation is None or evaluation.total is None:
            return Reason.of("nothing-to-complete")
        start = self.target.baseline.amount.members if self.target.baseline is not None else evaluation.started
        return completion(self.target.indicator, self.requirement, evaluation.total, start, self._answer)

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
    @remembered
    def task_completion(self) -> Quantity | None:
        """The share of the way from the start of the period to the target, in %; None without a known start."""
        evaluation = self._evaluation
        if self.requirement is None or evaluation is None or evaluation.total is None or evaluation.started is None:
            return None
        unit = self.target.indicator.unit
        share = from_baseline(self.requirement, evaluation.total, evaluation.started, unit, self._answer)
        return share.quantity if isinstance(share, Share) else None

    @cached_property
    @remembered
    def gap(self) -> Quantity | None:
        """What is still to go, in the indicator's unit (pp for %); negative where it is exceeded."""
        evaluation = self._evaluation
        if self.requirement is None or evaluation is None or evaluation.total is None:
            return None
        return gap(self.requirement, evaluation.total, self.target.indicator.unit)

    @cached_property
    @remembered
    def needs(self) -> tuple[Reason, ...]:
        """What would settle it, where it is not settled."""
        if self._evaluation is None and not self.final:
            return tuple(dict.fromkeys(need for step in self.steps for need in step.needs))
        return () if self._evaluation is None or self.final else self._evaluation.needs(self.verdict)

    def surely_says(self, other: "Assessment") -> bool:
        """Whether two judgements of one unchanged target surely say the same in everything; False asks to look closer.

        It looks at what was made in the call alone, so that comparing many is cheap.
        """
        mine, theirs = self._evaluation, other._evaluation  # noqa: SLF001
        if mine is None or theirs is None or self._told_early != other._told_early:  # noqa: SLF001
            return False
        near = mine.evidence.near(mine.area)
        if mine.area != theirs.area or near != theirs.evidence.near(theirs.area):
            return False
        apart = mine.evidence.apart(theirs.evidence)
        if not apart:
            return True
        subjects = dict.fromkeys((*mine.readings.subjects, *theirs.readings.subjects))
        return not any((subject, place) in apart for subject in subjects for place in near)

    @property
    def _told_early(self) -> tuple[Any, ...]:
        return (self.verdict, self.final, self.early, self.day, self.assumptions, self.requirement, self._proved)

    @property
    @remembered
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that applied, whether they mattered or not."""
        if self._evaluation is None:
            return tuple(dict.fromkeys(item for step in self.steps for item in step.assumed))
        return self._evaluation.assumed

    @property
    @remembered
    def pace(self) -> str:
        """How time was counted: months, days, schedule or profile."""
        if self._evaluation is None:
            return self.steps[0].pace if self.steps else "months"
        return self._evaluation.pace

    @property
    @remembered
    def span(self) -> Period | None:
        """The time that pace is counted in: the target's period, or from its baseline to its deadline."""
        return None if self._evaluation is None else self._evaluation.span

    @property
    @remembered
    def started(self) -> Quantity | None:
        """Where a level stood when that time began, if anybody says; a flow starts from nothing."""
        start = self._evaluation.started if self._evaluation is not None else None
        return None if start is None else Quantity.of(start, self.target.indicator.unit)

    @property
    def superseded(self) -> bool:
        """Whether a later target took this one's place; it is then left out of counts."""
        return any(note.code == "superseded" for note in self._remarks)

    # What stands beside the verdict, and never changes it.

    @cached_property
    @remembered
    def stretch(self) -> "Assessment | None":
        """The judgement of what is striven for beyond the amount, by the same evidence; None where nothing is."""
        stretch = self.target.stretch
        if stretch is None or self._call is None:
            return None
        return self._call.again(evolve(self.target, amount=stretch, stretch=None, strength="strive", schedule=()))

    @cached_property
    @remembered
    def reported(self) -> tuple[Reported, ...]:
        """What was claimed of the target or of what it belongs to, against our verdict of the same day."""
        claims = () if self._call is None else self._call.claims_about(self.target)
        ours = Ours(self.verdict, self.day, self.final, self.early, self._answer is Truth.NO)
        return compare(claims, self.target, ours, self._evaluation)

    @cached_property
    @remembered
    def outcomes(self) -> Mapping[str, Outcome]:
        """What the methods that `assess` was given say, by id; at both ends of what the evidence proves."""
        return rate_all(self, () if self._call is None else self._call.methods)

    # What a reader asks next. Of a target that is due in each step, the answers are those of the step that is running.

    @property
    def _running(self) -> "Assessment":
        days = (step for step in self.steps if self.on <= step.target.deadline)
        return next(days, self.steps[-1]) if self.steps else self

    def needed(self, per: str = "month") -> Needed:
        """Return how much is still to go until the deadline, at what rate, and at what rate it went so far.

        `per` is day, month, quarter or year; `InputError` for any other word.
        """
        if isinstance(self._call, Memory):
            return self._call.needed(per)
        one = self._running
        return needed(one._evaluation, one.reason, one.target.deadline, per)  # noqa: SLF001

    def next_milestone(self, *shares: Number) -> Mark:
        """Return how far it is to the next of some completions in %: `next_milestone(75, 90)`.

        Raises `InputError` for what is no number, and where the assessment was loaded: only the evidence tells.
        """
        if isinstance(self._call, Memory):
            self._call.refuse(self.id, "next_milestone")
        one = self._running
        return next_mark(one._evaluation, one.reason, shares)  # noqa: SLF001

    def project(self) -> Projection:
        """Return the level on the deadline if the pace so far goes on: a reckoning, which no verdict rests on."""
        if isinstance(self._call, Memory):
            return self._call.projection
        one = self._running
        return project(one._evaluation, one.reason, one.target.deadline)  # noqa: SLF001

    def reached_when(self) -> Reaching:
        """Return the days on which the target may be reached at the rate so far, or its ceiling used up."""
        if isinstance(self._call, Memory):
            return self._call.reaching
        one = self._running
        return reached_when(one._evaluation, one.reason)  # noqa: SLF001

    def what_if(self, *, by: str | date | None = None, amount: str | Quantity | None = None) -> "Assessment":
        """Return the judgement, by the same evidence, of the target with another deadline or amount.

        It is marked as hypothetical where that changes anything; a schedule, and a stretch that would then be less than
        the amount, are left out. Raises `InputError` for what no target can be, and where the assessment was loaded
        from a file, without its evidence.
        """
        if self._call is None:
            raise InputError(
                f"the assessment of {self.id} was not made by assess, so there is no evidence to go back to"
            )
        target, changes = self.target, dict[str, Any]()
        deadline = target.deadline if by is None else as_deadline(by)
        asked = target.amount if amount is None else as_quantity(amount)
        if deadline != target.deadline:
            changes = {"by": deadline} if target.period is None else {"period": Period(target.period.start, deadline)}
        if asked != target.amount:
            changes |= {"amount": asked, "form": "level" if target.form in ("direction", "relative") else target.form}
        if changes:
            target = evolve(target, stretch=None, schedule=(), **changes)
            if self.target.stretch is not None and target.can_strive_for(self.target.stretch):
                target = evolve(target, stretch=self.target.stretch)
        found = self._call.again(target)
        return evolve(found, hypothetical=self.hypothetical or bool(changes))


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
