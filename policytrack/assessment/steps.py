"""A target that is due in every step of its period: a target for each step, and what they say together."""

import datetime
from collections.abc import Sequence
from typing import Protocol

from attrs import evolve, frozen

from policytrack.assessment.verdict import Verdict
from policytrack.records.target import Target
from policytrack.text.messages import Reason

date = datetime.date
_BLANK = (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE)


class Step(Protocol):
    """The judgement of one step: an `Assessment`."""

    @property
    def target(self) -> Target:
        """The target of the step."""

    @property
    def verdict(self) -> Verdict:
        """What was judged of it."""

    @property
    def reason(self) -> Reason:
        """Its ground."""

    @property
    def early(self) -> bool:
        """Whether it was settled before its deadline."""


@frozen
class Together:
    """What the steps say of the whole: verdict, ground, whether it is final and before the deadline."""

    verdict: Verdict
    reason: Reason
    final: bool = False
    early: bool = False


def split(target: Target) -> tuple[Target, ...]:
    """Return a target for each step, under an id of its own: growth@2024."""
    if target.each is None or target.period is None:
        return (target,)
    return tuple(
        evolve(target, id=f"{target.id}@{period}", period=period, each=None)
        for period in target.period.split(target.each)
    )


def combine(steps: Sequence[Step], on: date) -> Together:
    """Return what steps in the order of time say together.

    Missed (or late) in one is missed for good, and met in all is met. Else a step that is over and not surely met
    leaves it open; else the step that is running says how it goes.
    """
    lost = next((step for step in steps if step.verdict in (Verdict.MISSED, Verdict.LATE)), None)
    if lost is not None:
        early = lost is not steps[-1] or lost.early
        return Together(Verdict.MISSED, _said("step-missed", lost), final=True, early=early)
    if all(step.verdict is Verdict.MET for step in steps):
        return Together(Verdict.MET, Reason.of("steps-met", count=len(steps)), final=True, early=steps[-1].early)
    begun = [step for step in steps if step.verdict is not Verdict.NOT_DUE]
    blank = next((step for step in begun if step.verdict is Verdict.NOT_COMPARABLE), begun[0])
    if all(step.verdict in _BLANK for step in begun):
        return Together(blank.verdict, _said("step-open", blank))
    over = [step for step in begun if step.target.deadline < on]
    unsure = next((step for step in over if step.verdict is not Verdict.MET), None)
    if unsure is not None:
        return Together(Verdict.CANNOT_TELL, _said("step-open", unsure))
    running = begun[-1]
    if running.verdict is Verdict.MET or (running.verdict is Verdict.REACHED and running is not steps[-1]):
        return Together(Verdict.ON_PACE, Reason.of("steps-so-far", count=len(begun), left=len(steps) - len(begun)))
    verdict = Verdict.NOT_YET if running.verdict in _BLANK else running.verdict
    return Together(verdict, _said("step-open", running))


def _said(code: str, step: Step) -> Reason:
    return Reason.of(code, step=step.target.period, why=step.reason)
