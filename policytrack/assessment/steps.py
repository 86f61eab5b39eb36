"""A target that is due in every step of its period: a target for each step, and their verdict together."""

import datetime
from collections.abc import Sequence

from attrs import define, evolve, field

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.completion import Share
from policytrack.assessment.forecast.milestone import Milestone
from policytrack.assessment.forecast.needed import Needed
from policytrack.assessment.forecast.projection import Projection, Reaching
from policytrack.assessment.live_answers import Judge
from policytrack.assessment.official import OurVerdict
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.together import Together, TogetherAnswers
from policytrack.assessment.verdict import Verdict
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Number

date = datetime.date
_BLANK = (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE)


@define(eq=False, weakref_slot=False)
class StepsAnswers(TogetherAnswers):
    """The answers of a target that is due in every step: those of its steps together, or of the one that is running."""

    on: date = field(kw_only=True)

    @property
    def running(self) -> Assessment:
        """The step that is running on the day; the last one when all are over."""
        days = (step for step in self.parts if self.on <= step.target.deadline)
        return next(days, self.parts[-1])

    @property
    def completion(self) -> Share | Reason:
        """Why there is no completion: steps do not add up."""
        return Reason.of("steps-separate")

    def needed(self, per: str) -> Needed:
        """Return the amount still to go in the running step."""
        return self.running.needed(per)

    def next_milestone(self, shares: Sequence[Number]) -> Milestone:
        """Return how far it is to the next completion of the running step."""
        return self.running.next_milestone(*shares)

    @property
    def projection(self) -> Projection:
        """The level at the end of the running step."""
        return self.running.project()

    @property
    def reaching(self) -> Reaching:
        """The days on which the running step may be reached."""
        return self.running.reached_when()


def split(target: Target) -> tuple[Target, ...]:
    """Return a target for each step, under an id of its own: growth@2024."""
    if target.each is None or target.period is None:
        return (target,)
    return tuple(
        evolve(target, id=f"{target.id}@{period}", period=period, each=None)
        for period in target.period.split(target.each)
    )


def judged_in_steps(
    target: Target,
    asked: Requirement,
    steps: tuple[Assessment, ...],
    notes: tuple[Reason, ...],
    call: Judge[Assessment],
) -> Assessment:
    """Return the judgement of a target that is due in every step of its period, from those of its steps."""
    on = steps[0].on
    together = combine(steps, on)
    verdict, reason, final, early = together.verdict, together.reason, together.final, together.early
    day = max((step.day for step in steps if step.day is not None), default=None)
    now = OurVerdict(verdict, day, final, early, short=False)
    answers = StepsAnswers(target, verdict, reason, asked, notes, call=call, parts=steps, on=on, now=now)
    return Assessment(
        target,
        on,
        verdict,
        reason,
        final=final,
        early=early,
        day=day,
        requirement=asked,
        assumptions=tuple(dict.fromkeys(id for step in steps for id in step.assumptions)),
        remarks=notes,
        steps=steps,
        answers=answers,
    )


def combine(steps: Sequence[Assessment], on: date) -> Together:
    """Return the verdict of all steps together, from those of the steps in the order of time.

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


def _said(code: str, step: Assessment) -> Reason:
    return Reason.of(code, step=step.target.period, why=step.reason)
