"""The decision: a verdict from the totals by day, row by row of the table in docs/design.md §6."""

import datetime
from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Standing, Total, around
from policytrack.assessment.verdict import Verdict
from policytrack.records.indicator import Indicator
from policytrack.text.messages import Reason
from policytrack.values.interval import EVERYTHING, Interval
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

date = datetime.date


@frozen
class Decision:
    """A verdict with its ground: whether later figures can still change it, and at which total it was reached."""

    verdict: Verdict
    situation: "Situation"
    code: str
    total: Total
    final: bool = False
    early: bool = False
    close: bool = False
    said: Reason | None = None
    lost: Total | None = None

    @property
    def reason(self) -> Reason:
        """The ground of the verdict."""
        if self.said is not None:
            return self.said
        return Reason.of(
            self.code,
            amount=self.total.shown(self.situation.indicator.unit),
            day=min(self.total.day, self.total.certain_from) if self.code == "evidence-stops" else self.total.day,
            asked=self.situation.requirement.amount,
            deadline=self.situation.deadline,
        )


@frozen
class Situation:
    """What a verdict rests on besides the totals: indicator, requirement, deadline, and the day of judgement."""

    indicator: Indicator
    requirement: Requirement
    deadline: date
    on: date
    full: bool

    def judge(self, total: Total) -> tuple[Truth, bool]:
        """Return whether a total is in what is asked, and whether only published rounding says so.

        As published, a rounded total whose interval straddles a bound is compared by its number, and a bound that a
        rounded baseline came to by the number of that.
        """
        asked = total.asked or self.requirement
        answer = asked.judge(total.amount)
        if answer is not Truth.UNKNOWN or self.full:
            return answer, False
        published = total.published
        if published is None and asked.published is not None:
            published = total.exact
        if published is None:
            return answer, False
        stated = asked.judge_published(published)
        return stated, stated is not Truth.UNKNOWN

    def amount(self, amount: Interval) -> Quantity:
        """Return an interval as an amount in the indicator's unit."""
        return around(amount, self.indicator.unit)


FEW = 16  # totals that are sooner judged than searched
PaceOf: TypeAlias = Callable[[Total], Truth | Reason]


def judge(situation: Situation, totals: Sequence[Total], pace: PaceOf) -> Decision:
    """Return the verdict on a target from its totals by day; there is at least one.

    `pace` says of a total whether time alone would ask for less (YES), for more (NO), UNKNOWN, or why there is no pace.
    """
    settled = _settled(situation, totals)
    if settled is not None:
        return settled
    before = [total for total in totals if total.day <= situation.deadline]
    if not before:
        return Decision(Verdict.CANNOT_TELL, situation, "only-after", totals[-1])
    last = before[-1]
    if situation.indicator.monotone:
        return _running(situation, last, pace)
    answer, close = situation.judge(last)
    if answer is Truth.YES:
        return Decision(Verdict.REACHED, situation, "reached", last, close=close)
    lost = [total for total in before[:-1] if situation.judge(total)[0] is Truth.YES]
    return evolve(_running(situation, last, pace), lost=lost[-1] if lost else None)


def _settled(situation: Situation, totals: Sequence[Total]) -> Decision | None:
    """Return the first final verdict, in the order of days; None while the race is open."""
    gross, deadline, asked = situation.indicator.monotone, situation.deadline, situation.requirement
    missed: Decision | None = None
    undecided: Decision | None = None
    for total in totals[_first_to_judge(situation, totals) :]:
        answer, close = situation.judge(total)
        if missed is not None:
            if answer is Truth.YES and total.day > deadline:
                return Decision(Verdict.LATE, situation, "late", total, final=True, close=close)
        elif total.day > deadline:
            if gross and answer is Truth.YES and asked.is_ceiling:
                return Decision(Verdict.MET, situation, "met", total, final=True, close=close)
            if gross and answer is Truth.NO and not asked.exceeded_by(total.amount):
                missed = Decision(Verdict.MISSED, situation, "still-short", total, final=True)
        elif total.certain_from < deadline:
            if gross and answer is Truth.YES and asked.is_floor and not (close and _denied(situation, total, totals)):
                return Decision(Verdict.MET, situation, "met", total, final=True, early=True, close=close)
            if gross and asked.exceeded_by(total.amount):
                return Decision(Verdict.MISSED, situation, "ceiling-passed", total, final=True, early=True)
        elif answer is Truth.YES:
            return Decision(Verdict.MET, situation, "met", total, final=True, close=close)
        elif answer is Truth.NO:
            missed = Decision(Verdict.MISSED, situation, "missed", total, final=True, close=close)
        else:
            undecided = Decision(Verdict.CANNOT_TELL, situation, why(total), total)
    return missed or undecided


def _first_to_judge(situation: Situation, totals: Sequence[Total]) -> int:
    """Return the place of the first total that can settle the verdict, so that many targets share many totals."""
    if len(totals) < FEW:
        return 0
    meets = situation.requirement.meets
    reach = meets.high if meets.low is None else meets.low
    if reach is None or not situation.indicator.monotone or not isinstance(totals, Standing):
        return 0
    return totals.may_reach(reach, situation.deadline)


def _denied(situation: Situation, total: Total, totals: Sequence[Total]) -> bool:
    """Whether a later total, which a rounded earlier one cannot exceed, is outside what is asked."""
    return any(later.day > total.day and situation.requirement.judge(later.amount) is Truth.NO for later in totals)


def _running(situation: Situation, total: Total, pace: PaceOf) -> Decision:
    """Judge a target that is not settled by the last total before its deadline."""
    answer, close = situation.judge(total)
    if situation.on > situation.deadline:
        code = why(total) if total.amount == EVERYTHING else "evidence-stops"
        return Decision(Verdict.CANNOT_TELL, situation, code, total)
    said = pace(total)
    if isinstance(said, Reason):
        if answer is Truth.NO:
            return Decision(Verdict.NOT_YET, situation, said.code, total, close=close, said=said)
        if answer is Truth.YES:
            return Decision(Verdict.NOT_YET, situation, "within-so-far", total)
        return Decision(Verdict.CANNOT_TELL, situation, why(total), total)
    if said is Truth.UNKNOWN:
        return Decision(Verdict.CANNOT_TELL, situation, why(total, "pace-straddles"), total)
    verdict, code = (Verdict.ON_PACE, "on-pace") if said is Truth.YES else (Verdict.BEHIND, "behind")
    return Decision(verdict, situation, f"ceiling-{code}" if situation.requirement.is_ceiling else code, total)


def judge_rate(situation: Situation, totals: Sequence[Total]) -> Decision:
    """Return the verdict on a published growth rate: over part of the time it says how it goes, not how it ends."""
    before = [total for total in totals if total.day <= situation.deadline]
    if not before:
        return Decision(Verdict.CANNOT_TELL, situation, "only-after", totals[-1])
    total = before[-1]
    answer, close = situation.judge(total)
    ended = total.day == situation.deadline and total.certain_from == situation.deadline
    if not ended and situation.on > situation.deadline:
        return Decision(Verdict.CANNOT_TELL, situation, "evidence-stops", total)
    if answer is Truth.UNKNOWN:
        return Decision(Verdict.CANNOT_TELL, situation, why(total), total)
    words = {
        (True, Truth.YES): (Verdict.MET, "met"),
        (True, Truth.NO): (Verdict.MISSED, "missed"),
        (False, Truth.YES): (Verdict.ON_PACE, "rate-within"),
        (False, Truth.NO): (Verdict.BEHIND, "rate-outside"),
    }
    verdict, code = words[ended, answer]
    return Decision(verdict, situation, code, total, final=ended, close=close)


def why(total: Total, code: str = "straddles") -> str:
    """Return why a total decides nothing: sources disagree, time is not covered, or the amount is vague."""
    if total.conflict or total.complete:
        return "conflict" if total.conflict else code
    return "holes-open" if total.amount == EVERYTHING else "holes"
