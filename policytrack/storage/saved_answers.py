"""The answers of an assessment that was loaded from a file: as they were saved, with nothing judged again."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NoReturn

from attrs import field, fields, frozen

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.answers import CallArguments
from policytrack.assessment.completion import Share
from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.projection import Projection, Reaching
from policytrack.assessment.forecast.timeline import TimeUnit
from policytrack.assessment.official import Reported
from policytrack.assessment.pace import Pace
from policytrack.assessment.set_aside import SetAside
from policytrack.errors import InputError
from policytrack.method import Outcome
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Number
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity


@frozen(kw_only=True, eq=False)
class SavedAnswers:
    """The answers to every question of `Answers`, in the order in which a file has them.

    `id` is that of the target. What only the evidence can answer raises `InputError`.
    """

    id: str
    arguments: CallArguments | None = field(default=None, alias="call")
    reason: Reason
    notes: tuple[Reason, ...] = ()
    total: Quantity | None = None
    proof: tuple[Reason, ...] = ()
    used: tuple[Figure, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    leaning: Verdict | None = None
    completion: Share | Reason
    task_completion: Quantity | None = None
    gap: Quantity | None = None
    needs: tuple[Reason, ...] = ()
    assumed: tuple[Assumption, ...] = ()
    pace: Pace
    span: Period | None = None
    started: Quantity | None = None
    from_nothing: bool = False
    stretch: Assessment | None = None
    reported: tuple[Reported, ...] = ()
    _outcomes: Mapping[str, Outcome] = field(factory=dict)
    _needed: Mapping[TimeUnit, Needed]
    projection: Projection
    reaching: Reaching

    @classmethod
    def of(cls, assessment: Assessment) -> "SavedAnswers":
        """Return all answers of an assessment."""
        answers = assessment._answers  # noqa: SLF001
        given: dict[str, Any] = {"id": assessment.id, "needed": {per: answers.needed(per) for per in TimeUnit}}
        asked = {one.alias: one.name.lstrip("_") for one in fields(cls) if one.alias not in given}
        return cls(**given, **{alias: getattr(answers, name) for alias, name in asked.items()})

    @property
    def evaluation(self) -> None:
        """None: a file keeps no evidence."""

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """The outcomes of owners' methods, by id."""
        return MappingProxyType(self._outcomes)

    def needed(self, per: str) -> Needed:
        """Return the amount still to go and the rate that takes; `InputError` for an unknown unit of time."""
        return self._needed[TimeUnit(per)]

    def next_milestone(self, _shares: Sequence[Number]) -> NoReturn:
        """Refuse: the completions that a reader asks of are not known when a file is saved."""
        self._refuse("next_milestone")

    def again(self, _target: Target) -> NoReturn:
        """Refuse: there is no evidence to judge another target by."""
        self._refuse("what_if")

    def _refuse(self, question: str) -> NoReturn:
        arguments = self.arguments if self.arguments is not None else "on=…"
        raise InputError(
            f"the assessment of {self.id} was loaded from a file, which keeps answers but no evidence; "
            f"to ask {question}, run assess again: assess(targets, figures, {arguments})"
        )
