"""The answers of an assessment that has its evidence at hand, each worked out when it is asked for."""

import datetime
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Generic, Protocol, TypeVar

from attrs import define, evolve

from policytrack.assessment.answers import Assessed_co, CallArguments
from policytrack.assessment.completion import Share, completion, from_start, gap
from policytrack.assessment.course import Course
from policytrack.assessment.decision import Decision
from policytrack.assessment.elsewhere import Elsewhere
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.milestone import Milestone, next_milestone
from policytrack.assessment.forecast.needed import Needed, needed
from policytrack.assessment.forecast.projection import Projection, Reaching, project, reached_when
from policytrack.assessment.ground import ground_of
from policytrack.assessment.leaning import leaning
from policytrack.assessment.measured import Measured
from policytrack.assessment.method_outcomes import rate_all
from policytrack.assessment.needs import needs
from policytrack.assessment.notes import all_notes
from policytrack.assessment.official import OurVerdict, Reported, compare
from policytrack.assessment.pace import Pace
from policytrack.assessment.proof import proof_of
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.set_aside import SetAside
from policytrack.assessment.totals import Total, around
from policytrack.assessment.verdict import Verdict
from policytrack.errors import InputError
from policytrack.method import Method, Outcome
from policytrack.records.assumption import Assumption
from policytrack.records.claim import Claim
from policytrack.records.figure import Figure
from policytrack.records.several_targets import Promised, one_target
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import EVERYTHING, Number
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

date = datetime.date
Assessed = TypeVar("Assessed")


class Judge(Protocol[Assessed_co]):
    """What judged a target, and can judge another one by the same evidence: a call of `assess`."""

    @property
    def arguments(self) -> CallArguments:
        """How `assess` was called."""

    @property
    def elsewhere(self) -> Elsewhere:
        """The figures that are near targets without any."""

    @property
    def methods(self) -> tuple[Method, ...]:
        """The owners' methods whose outcomes were asked for."""

    def again(self, target: Target) -> Assessed_co:
        """Return the assessment of a target that was changed."""

    def claims_about(self, promise: Promised) -> tuple[Claim, ...]:
        """Return the claims about a target, or about several together."""


@define(eq=False, weakref_slot=False)  # made for every target, and freezing takes most of that time
class LiveAnswers(Generic[Assessed]):
    """The answers of one assessment, from the evaluation of its evidence and the call that made it.

    `ground` is the reason where there is no decision, `overruling` one that holds in spite of a decision, `remarks` are
    the notes made before the evidence was looked at.
    Nothing is kept here: `Assessment` keeps what it was asked, and an evaluation its totals.
    """

    promise: Promised
    verdict: Verdict
    ground: Reason | None = None
    requirement: Requirement | None = None
    remarks: tuple[Reason, ...] = ()
    evaluation: Evaluation | None = None
    call: Judge[Assessed] | None = None
    overruling: Reason | None = None

    @property
    def target(self) -> Target:
        """The target; `InputError` where several were judged together."""
        return one_target(self.promise)

    @property
    def decision(self) -> Decision | None:
        """The decision on the target; None where nothing could be decided."""
        return None if self.evaluation is None else self.evaluation.decision

    @property
    def course(self) -> Course | None:
        """The time that the total runs over, and from what it starts; None without evidence."""
        return None if self.evaluation is None else self.evaluation.course(self._total)

    @property
    def arguments(self) -> CallArguments | None:
        """How `assess` was called."""
        return None if self.call is None else self.call.arguments

    @property
    def reason(self) -> Reason:
        """The ground of the verdict."""
        if self.overruling is not None:
            return self.overruling
        if self.evaluation is not None and self.evaluation.decision is not None:
            return ground_of(self.evaluation, self.evaluation.decision)
        if self.ground is not None:
            return self.ground
        if self.evaluation is None or self.call is None:
            return Reason.of("no-figure")
        return self.call.elsewhere.reason(self.target, self.evaluation)

    @property
    def _forecast_ground(self) -> Reason:
        """The reason why there is no forecast; only asked for where there is no decision, and else not worked out."""
        decision = self.decision
        return self.reason if decision is None else decision.reason

    @property
    def notes(self) -> tuple[Reason, ...]:
        """The notes of the verdict."""
        return all_notes(self.promise, self.verdict, self.remarks, self.evaluation)

    @property
    def _total(self) -> Total | None:
        return None if self.decision is None else self.decision.total

    @property
    def total(self) -> Quantity | None:
        """The total, or the level, that the evidence proves."""
        return None if self._total is None else self._total.shown(self.target.indicator.unit)

    @property
    def proof(self) -> tuple[Reason, ...]:
        """The sums and differences of figures that prove the total; nothing where one figure states it."""
        if self.evaluation is None or self._total is None:
            return ()
        return proof_of(self._total, self.evaluation.totals)

    @property
    def day(self) -> date | None:
        """The last day that the total reaches."""
        return None if self._total is None else self._total.day

    @property
    def elapsed(self) -> Fraction | None:
        """The share of the time that was over then."""
        return None if self.course is None or self.day is None else self.course.share(self.day)

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted, in the order of their days."""
        return () if self.evaluation is None else self.evaluation.used

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """The figures of the same subject that did not count, the nearest first."""
        if self.evaluation is None:
            return ()
        found = self.evaluation.set_aside
        if self.call is None or self.verdict is not Verdict.NO_FIGURE:
            return found
        return self.call.elsewhere.set_aside(self.target, self.evaluation.area, found)

    @property
    def leaning(self) -> Verdict | None:
        """The verdict by the probable ranges of hedged amounts, where the certain ones leave it open."""
        open_verdict = self.verdict is Verdict.CANNOT_TELL
        return leaning(self.evaluation) if open_verdict and self.evaluation is not None else None

    @property
    def _answer(self) -> Truth:
        return Truth.UNKNOWN if self.evaluation is None else self.evaluation.answer

    @property
    def completion(self) -> Share | Reason:
        """The share done, or why there is none."""
        return Reason.of("nothing-to-complete") if self.evaluation is None else completion(self.evaluation)

    @property
    def task_completion(self) -> Quantity | None:
        """The share of the way from the start of the period to the target, in %; None without a known start."""
        if self.evaluation is None or self._total is None or self.course is None or self.course.start is None:
            return None
        asked, start = self.evaluation.requirement, self.evaluation.start
        share = from_start(self.target, Measured(asked, self._total, start, self._answer))
        return share.quantity if isinstance(share, Share) else None

    @property
    def gap(self) -> Quantity | None:
        """The amount still to go, in the indicator's unit."""
        if self.requirement is None or self._total is None or self._total.amount == EVERYTHING:
            return None
        if self.evaluation is not None and self.evaluation.is_beside and self._answer is not Truth.YES:
            return None
        return gap(self.requirement, self._total, self.target.indicator.unit)

    @property
    def needs(self) -> tuple[Reason, ...]:
        """What would settle the verdict, where it is not final."""
        if self.evaluation is None or (self.decision is not None and self.decision.final):
            return ()
        return (needs(self.evaluation, self.verdict),)

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that applied, whether they mattered or not."""
        return () if self.evaluation is None else self.evaluation.assumed

    @property
    def pace(self) -> Pace:
        """How time was counted: months, days, schedule or profile."""
        return "months" if self.evaluation is None else self.evaluation.pace

    @property
    def span(self) -> Period | None:
        """The time that pace is counted in."""
        return None if self.course is None else self.course.span

    @property
    def started(self) -> Quantity | None:
        """The level at the start of that time; None where it is not known."""
        start = None if self.course is None else self.course.start
        return None if start is None else around(start, self.target.indicator.unit)

    @property
    def from_nothing(self) -> bool:
        """Whether the total is added up from nothing since the first day of that time."""
        return self.course is not None and self.course.from_nothing

    @property
    def stretch(self) -> Assessed | None:
        """The assessment of the stretch target by the same evidence."""
        stretch = self.promise.stretch if isinstance(self.promise, Target) else None
        if stretch is None or self.call is None:
            return None
        return self.call.again(evolve(self.target, amount=stretch, stretch=None, strength="strive", schedule=()))

    @property
    def now(self) -> OurVerdict:
        """The verdict of today, as far as a claim can be compared with it."""
        decision, short = self.decision, self._answer is Truth.NO
        if decision is None:
            return OurVerdict(self.verdict, short=short)
        return OurVerdict(self.verdict, self.day, decision.final, decision.early, short)

    @property
    def reported(self) -> tuple[Reported, ...]:
        """The claims about the target or what it belongs to, each compared with the verdict of its day."""
        claims = () if self.call is None else self.call.claims_about(self.promise)
        return compare(claims, self.promise, self.now, self.evaluation)

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """The outcomes of owners' methods, by id; at both ends of what the evidence proves."""
        return rate_all(self, () if self.call is None else self.call.methods)

    def needed(self, per: str) -> Needed:
        """Return the amount still to go and the rate that takes; `InputError` for an unknown unit of time."""
        return needed(self.evaluation, self._forecast_ground, self.promise.deadline, per)

    def next_milestone(self, shares: Sequence[Number]) -> Milestone:
        """Return how far it is to the next of some completions."""
        return next_milestone(self.evaluation, self._forecast_ground, shares)

    @property
    def projection(self) -> Projection:
        """The level on the deadline at the rate so far."""
        return project(self.evaluation, self._forecast_ground, self.promise.deadline)

    @property
    def reaching(self) -> Reaching:
        """The days on which the target may be reached at the rate so far."""
        return reached_when(self.evaluation, self._forecast_ground)

    def again(self, target: Target) -> Assessed:
        """Return the assessment of a changed target by the same evidence."""
        if self.call is None:
            raise InputError(
                f"the assessment of {target.id} was not made by assess, so there is no evidence to go back to"
            )
        return self.call.again(target)
