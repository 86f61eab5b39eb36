"""The result: the judgement of one target, with everything that it rests on."""

import datetime
from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from policytrack.assessment.answers import Answers
from policytrack.assessment.completion import Share
from policytrack.assessment.forecast.milestone import Milestone
from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.projection import Projection, Reaching
from policytrack.assessment.live_answers import LiveAnswers
from policytrack.assessment.official import Reported
from policytrack.assessment.pace import Pace
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.set_aside import SetAside
from policytrack.assessment.verdict import Verdict
from policytrack.method import Outcome
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.several_targets import Promised, one_target
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval, Number
from policytrack.values.period import Period, as_deadline
from policytrack.values.quantity import Quantity, as_quantity

date = datetime.date


@frozen
class Assessment:
    """The judgement of one target, or of several together, on one day.

    `promise` is what was judged, `parts` are the judgements of its targets where it is an `AllOf` or `AnyOf`.
    `final`: no later figure can change it, but for revisions of the data. `early`: final before the deadline.
    `day` is the last day the evidence reaches, `elapsed` the share of the period that was over then (0 to 1).
    `assumptions` are the ids of those that mattered. `steps` are the judgements of each year, half, quarter or month
    where the amount is due in each. `hypothetical`: the target is not the one that was made, but one of `what_if`. The
    rest is made when it is asked for.
    """

    promise: Promised
    on: date
    verdict: Verdict
    _ground: Reason | None = None
    final: bool = False
    early: bool = False
    day: date | None = None
    _interval: Interval | None = None
    elapsed: Fraction | None = None
    requirement: Requirement | None = None
    assumptions: tuple[str, ...] = ()
    _remarks: tuple[Reason, ...] = ()
    steps: tuple["Assessment", ...] = ()
    parts: tuple["Assessment", ...] = ()
    hypothetical: bool = False
    _answers: Answers["Assessment"] = field(eq=False, repr=False)

    @_answers.default
    def _without_evidence(self) -> Answers["Assessment"]:
        return LiveAnswers(self.promise, self.verdict, self._ground, self.requirement, self._remarks)

    def left_open(self, reason: Reason) -> "Assessment":
        """Return it as *cannot tell*, for a reason that its evidence does not know; the evidence stays."""
        answers: Any = self._answers
        if isinstance(answers, LiveAnswers):
            answers = evolve(answers, verdict=Verdict.CANNOT_TELL, overruling=reason)
        return evolve(self, verdict=Verdict.CANNOT_TELL, ground=reason, final=False, early=False, answers=answers)

    def noted(self, note: Reason) -> "Assessment":
        """Return it with one more note."""
        answers: Any = self._answers
        if isinstance(answers, LiveAnswers):
            answers = evolve(answers, remarks=(*answers.remarks, note))
        return evolve(self, remarks=(*self._remarks, note), answers=answers)

    @property
    def id(self) -> str:
        """The id of what was judged."""
        return self.promise.id

    @property
    def target(self) -> Target:
        """The target; `InputError` where several were judged together."""
        return one_target(self.promise)

    @cached_property
    def reason(self) -> Reason:
        """The ground of the verdict; `reason.text("zh")` says it."""
        return self._answers.reason

    @cached_property
    def notes(self) -> tuple[Reason, ...]:
        """What a reader must know besides: how the amount was read, rounding, starts, conflicts, supersession."""
        return self._answers.notes

    @cached_property
    def total(self) -> Quantity | None:
        """What the evidence proves by `day`, in the indicator's unit."""
        return self._answers.total

    @cached_property
    def proof(self) -> tuple[Reason, ...]:
        """How the total follows from the figures: sums and differences; empty where one figure states it."""
        return self._answers.proof

    @cached_property
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted, in the order of their days."""
        return self._answers.used

    @cached_property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Figures of the same subject that did not count, the nearest first, each with what differs."""
        return self._answers.set_aside

    @cached_property
    def leaning(self) -> Verdict | None:
        """What the hedges probably mean where the verdict is open: MET, MISSED or None."""
        return self._answers.leaning

    @cached_property
    def _completion(self) -> Share | Reason:
        return self._answers.completion

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
        return self._answers.task_completion

    @cached_property
    def gap(self) -> Quantity | None:
        """What is still to go, in the indicator's unit (pp for %); negative where it is exceeded."""
        return self._answers.gap

    @cached_property
    def needs(self) -> tuple[Reason, ...]:
        """What would settle it, where it is not settled."""
        return self._answers.needs

    def surely_says(self, other: "Assessment") -> bool:
        """Whether two judgements of one unchanged target surely say the same in everything; False asks to look closer.

        It looks at what was made in the call alone, so that comparing many is cheap.
        """
        mine, theirs = self._answers.evaluation, other._answers.evaluation  # noqa: SLF001
        if mine is None or theirs is None or mine.decision is None or self._found != other._found:  # noqa: SLF001
            return False
        near = mine.evidence.near(mine.area)
        if mine.area != theirs.area or near != theirs.evidence.near(theirs.area):
            return False
        differing = mine.evidence.differing(theirs.evidence)
        if not differing or mine.target.indicator.gap_of or mine.target.indicator.of is not None:
            return not differing  # what others count is looked at too
        subjects = dict.fromkeys((*mine.readings.subjects, *theirs.readings.subjects))
        return not any((subject, area) in differing for subject in subjects for area in near)

    @property
    def _found(self) -> tuple[object, ...]:
        return (self.verdict, self.final, self.early, self.day, self.assumptions, self.requirement, self._interval)

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that applied, whether they mattered or not."""
        return self._answers.assumed

    @property
    def pace(self) -> Pace:
        """How time was counted: months, days, schedule or profile."""
        return self._answers.pace

    @property
    def span(self) -> Period | None:
        """The time that pace is counted in: the target's period, its last step, or from its baseline on."""
        return self._answers.span

    @property
    def started(self) -> Quantity | None:
        """The level when that time began, where it is known; None for what starts from nothing."""
        return self._answers.started

    @property
    def from_nothing(self) -> bool:
        """Whether the total is added up from nothing since the first day of that time: a sum, and no level."""
        return self._answers.from_nothing

    @property
    def superseded(self) -> bool:
        """Whether a later target took this one's place; it is then left out of counts."""
        return any(note.code == "superseded" for note in self._remarks)

    # Printed with the verdict, and never a ground of it.

    @cached_property
    def stretch(self) -> "Assessment | None":
        """The judgement of the stretch target by the same evidence; None where there is none."""
        return self._answers.stretch

    @cached_property
    def reported(self) -> tuple[Reported, ...]:
        """What was claimed of the target or of what it belongs to, compared with our verdict of the same day."""
        return self._answers.reported

    @cached_property
    def outcomes(self) -> Mapping[str, Outcome]:
        """What the methods that `assess` was given say, by id; at both ends of what the evidence proves."""
        return self._answers.outcomes

    # What a reader asks next. Of a target that is due in each step, the answers are those of the step that is running.

    def needed(self, per: str = "month") -> Needed:
        """Return how much is still to go until the deadline, at what rate, and at what rate it went so far.

        `per` is day, month, quarter or year; `InputError` for any other word.
        """
        return self._needed_a_month if per == "month" else self._answers.needed(per)

    @cached_property
    def _needed_a_month(self) -> Needed:
        return self._answers.needed("month")  # which every output of a report asks

    def next_milestone(self, *shares: Number) -> Milestone:
        """Return how far it is to the next of some completions in %: `next_milestone(75, 90)`.

        Raises `InputError` for what is no number, and where the assessment was loaded from a file, without evidence.
        """
        return self._answers.next_milestone(shares)

    def project(self) -> Projection:
        """Return the level on the deadline if the pace so far goes on: a projection, which no verdict rests on."""
        return self._answers.projection

    def reached_when(self) -> Reaching:
        """Return the days on which the target may be reached at the rate so far, or its ceiling used up."""
        return self._answers.reaching

    def what_if(self, *, by: str | date | None = None, amount: str | Quantity | None = None) -> "Assessment":
        """Return the judgement, by the same evidence, of the target with another deadline or amount.

        It is marked as hypothetical where that changes anything; a schedule, and a stretch that would then be less than
        the amount, are left out. Raises `InputError` for what no target can be, and where the assessment was loaded
        from a file, without its evidence.
        """
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
        found = self._answers.again(target)
        return evolve(found, hypothetical=self.hypothetical or bool(changes))
