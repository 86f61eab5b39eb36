"""What an assessment can be asked besides its verdict: one interface for answers from evidence and from a file."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from attrs import frozen

from policytrack.assessment.completion import Share
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.evidence import Hedges
from policytrack.assessment.forecast.milestone import Milestone
from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.projection import Projection, Reaching
from policytrack.assessment.official import Reported
from policytrack.assessment.pace import Pace
from policytrack.assessment.set_aside import SetAside
from policytrack.assessment.verdict import Verdict
from policytrack.method import Outcome
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Number
from policytrack.values.period import Period
from policytrack.values.quantity import Comparison, Quantity

date = datetime.date
Assessed_co = TypeVar("Assessed_co", covariant=True)  # the class of an assessment


@frozen
class CallArguments:
    """The arguments of one call of `assess`; assumptions and methods by id."""

    on: date
    known_by: date | None = None
    pace: Pace = "own"
    comparison: Comparison = "published"
    hedges: Hedges = "wide"
    assume: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()

    def __str__(self) -> str:
        given = {"on": str(self.on), "pace": self.pace, "comparison": self.comparison}
        if self.hedges != "wide":
            given["hedges"] = self.hedges
        if self.known_by is not None:
            given["known_by"] = str(self.known_by)
        named = [(name, list(getattr(self, name))) for name in ("assume", "without", "methods") if getattr(self, name)]
        return ", ".join(f"{name}={value!r}" for name, value in (*given.items(), *named))


class Answers(Protocol[Assessed_co]):
    """Everything that an assessment answers; `Assessment` says what each answer means."""

    @property
    def arguments(self) -> CallArguments | None:
        """How `assess` was called; None for an assessment made by hand."""

    @property
    def evaluation(self) -> Evaluation | None:
        """The evaluation of the evidence; None where there is no evidence at hand."""

    @property
    def reason(self) -> Reason:
        """The ground of the verdict."""

    @property
    def notes(self) -> tuple[Reason, ...]:
        """The notes of the verdict."""

    @property
    def total(self) -> Quantity | None:
        """The total, or the level, that the evidence proves."""

    @property
    def proof(self) -> tuple[Reason, ...]:
        """The sums and differences of figures that prove the total."""

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted."""

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """The figures of the same subject that did not count."""

    @property
    def leaning(self) -> Verdict | None:
        """The verdict by the probable ranges of hedged amounts."""

    @property
    def completion(self) -> Share | Reason:
        """The share done, or why there is none."""

    @property
    def task_completion(self) -> Quantity | None:
        """The share of the way from the start of the period to the target, in %."""

    @property
    def gap(self) -> Quantity | None:
        """The amount still to go."""

    @property
    def needs(self) -> tuple[Reason, ...]:
        """What would settle the verdict."""

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that applied."""

    @property
    def pace(self) -> Pace:
        """How time was counted."""

    @property
    def span(self) -> Period | None:
        """The time that pace is counted in."""

    @property
    def started(self) -> Quantity | None:
        """The level at the start of that time."""

    @property
    def from_nothing(self) -> bool:
        """Whether the total is added up from nothing since the first day of that time."""

    @property
    def stretch(self) -> Assessed_co | None:
        """The assessment of the stretch target."""

    @property
    def reported(self) -> tuple[Reported, ...]:
        """The claims about the target, each compared with the verdict of its day."""

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """The outcomes of owners' methods, by id."""

    def needed(self, per: str) -> Needed:
        """Return the amount still to go and the rate that takes; `InputError` for an unknown unit of time."""

    def next_milestone(self, shares: Sequence[Number], /) -> Milestone:
        """Return how far it is to the next of some completions; `InputError` without evidence."""

    @property
    def projection(self) -> Projection:
        """The level on the deadline at the rate so far."""

    @property
    def reaching(self) -> Reaching:
        """The days on which the target may be reached at the rate so far."""

    def again(self, target: Target, /) -> Assessed_co:
        """Return the assessment of a changed target by the same evidence; `InputError` without evidence."""
