"""From standing to verdict: the table of docs/design.md §6, row by row."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve, frozen

from policytrack.assessment.requirement import Requirement
from policytrack.assessment.standing import Total
from policytrack.assessment.verdict import Verdict
from policytrack.indicator import Indicator
from policytrack.interval import Interval
from policytrack.messages import Reason
from policytrack.quantity import Quantity
from policytrack.truth import Truth

date = datetime.date


@frozen
class Judgement:
    """A verdict with its ground: whether later figures can still change it, and at which total it was reached."""

    verdict: Verdict
    reason: Reason
    final: bool = False
    early: bool = False
    total: Total | None = None
    notes: tuple[Reason, ...] = ()


@frozen
class Case:
    """What a verdict is made from, once the evidence has been gathered."""

    indicator: Indicator
    requirement: Requirement
    deadline: date
    on: date
    full: bool

    def judge(self, total: Total) -> tuple[Truth, bool]:
        """Say whether a total lies in what is asked, and whether only its published rounding says so.

        As published, a rounded total whose interval straddles a bound is compared by its nominal.
        """
        answer = self.requirement.judge(total.amount)
        published = total.published
        if answer is not Truth.UNKNOWN or self.full or published is None or self.requirement.vague is not None:
            return answer, False
        stated = published.satisfies(Quantity.of(self.requirement.meets, published.unit))
        return stated, stated is not Truth.UNKNOWN

    def amount(self, amount: Interval) -> Quantity:
        """Return an interval as an amount in the indicator's unit."""
        return Quantity.of(amount, self.indicator.unit)


Pace = Callable[[Total], Truth | Reason]


def judge(case: Case, totals: Sequence[Total], pace: Pace) -> Judgement:
    """Return the verdict on a target from its totals by day; there is at least one.

    `pace` says of a total whether time alone would ask for less (YES), for more (NO), UNKNOWN, or why nobody can say.
    """
    if case.indicator.is_rate:
        return _rate(case, totals)
    settled = _settled(case, totals)
    if settled is not None:
        return settled
    before = [total for total in totals if total.day <= case.deadline]
    if not before:
        return Judgement(
            Verdict.CANNOT_TELL, Reason.of("only-after", day=totals[-1].day, deadline=case.deadline), total=totals[-1]
        )
    last = before[-1]
    if not case.indicator.monotone:
        answer, close = case.judge(last)
        if answer is Truth.YES:
            return _noted(Judgement(Verdict.REACHED, _reached(case, last, "reached"), total=last), close)
    judgement = _running(case, last, pace)
    if not case.indicator.monotone:
        lost = [total for total in before[:-1] if case.judge(total)[0] is Truth.YES]
        if lost:
            note = Reason.of("reached-then-lost", day=lost[-1].day, amount=case.amount(lost[-1].amount))
            judgement = evolve(judgement, notes=(*judgement.notes, note))
    return judgement


def _settled(case: Case, totals: Sequence[Total]) -> Judgement | None:
    """Return the first final verdict, in the order of days; None while the race is open."""
    gross, deadline, asked = case.indicator.monotone, case.deadline, case.requirement
    missed: Judgement | None = None
    undecided: Judgement | None = None
    for total in totals:
        answer, close = case.judge(total)
        if missed is not None:
            if answer is Truth.YES and total.day > deadline:
                return Judgement(Verdict.LATE, _reached(case, total, "late"), final=True, total=total)
            continue
        if total.day <= deadline and total.certain_from < deadline:
            if gross and answer is Truth.YES and asked.is_floor:
                return _noted(_final(case, total, Verdict.MET, "met", early=True), close)
            if gross and asked.exceeded_by(total.amount):
                return _final(case, total, Verdict.MISSED, "ceiling-passed", early=True)
        elif total.day == deadline:
            if answer is Truth.YES:
                return _noted(_final(case, total, Verdict.MET, "met"), close)
            if answer is Truth.UNKNOWN:
                undecided = Judgement(Verdict.CANNOT_TELL, _reached(case, total, _why(total)), total=total)
                continue
            missed = _noted(_final(case, total, Verdict.MISSED, "missed"), close)
        elif gross and total.day > deadline and answer is Truth.NO and not asked.exceeded_by(total.amount):
            missed = _final(case, total, Verdict.MISSED, "still-short")
    return missed or undecided


def _running(case: Case, total: Total, pace: Pace) -> Judgement:
    answer, close = case.judge(total)
    if case.on > case.deadline:
        return _stops(case, total)
    said = pace(total)
    if isinstance(said, Reason):
        if answer is Truth.NO:
            return _noted(Judgement(Verdict.NOT_YET, said, total=total), close)
        if answer is Truth.YES:
            return Judgement(Verdict.NOT_YET, _reached(case, total, "within-so-far"), total=total)
        return Judgement(Verdict.CANNOT_TELL, _reached(case, total, _why(total)), total=total)
    if said is Truth.UNKNOWN:
        return Judgement(Verdict.CANNOT_TELL, _reached(case, total, _why(total, "pace-straddles")), total=total)
    verdict, code = (Verdict.ON_PACE, "on-pace") if said is Truth.YES else (Verdict.BEHIND, "behind")
    return Judgement(verdict, _reached(case, total, code), total=total)


def _rate(case: Case, totals: Sequence[Total]) -> Judgement:
    """Judge growth and other rates: over part of the period they say how it goes, not how it ends."""
    inside = [total for total in totals if total.day <= case.deadline]
    if not inside:
        return Judgement(
            Verdict.CANNOT_TELL, Reason.of("only-after", day=totals[-1].day, deadline=case.deadline), total=totals[-1]
        )
    total = inside[-1]
    answer, close = case.judge(total)
    if total.day == case.deadline and total.certain_from == case.deadline:
        words = {Truth.YES: (Verdict.MET, "met"), Truth.NO: (Verdict.MISSED, "missed")}
        if answer is not Truth.UNKNOWN:
            return _noted(_final(case, total, *words[answer]), close)
    elif case.on > case.deadline:
        return _stops(case, total)
    elif answer is not Truth.UNKNOWN:
        running = {Truth.YES: (Verdict.ON_PACE, "rate-within"), Truth.NO: (Verdict.BEHIND, "rate-outside")}
        verdict, code = running[answer]
        return _noted(Judgement(verdict, _reached(case, total, code), total=total), close)
    return Judgement(Verdict.CANNOT_TELL, _reached(case, total, _why(total)), total=total)


def _why(total: Total, code: str = "straddles") -> str:
    """Return why a total decides nothing: sources disagree, time is not covered, or the amount is vague."""
    return "conflict" if total.conflict else code if total.complete else "holes"


def _stops(case: Case, total: Total) -> Judgement:
    day = min(total.day, total.certain_from)
    reason = Reason.of("evidence-stops", day=day, deadline=case.deadline, amount=case.amount(total.amount))
    return Judgement(Verdict.CANNOT_TELL, reason, total=total)


def _final(case: Case, total: Total, verdict: Verdict, code: str, *, early: bool = False) -> Judgement:
    return Judgement(verdict, _reached(case, total, code), final=True, early=early, total=total)


def _reached(case: Case, total: Total, code: str) -> Reason:
    args: dict[str, Any] = {
        "amount": total.published or case.amount(total.amount),
        "day": total.day,
        "asked": case.requirement.amount,
        "deadline": case.deadline,
    }
    return Reason.of(code, **args)


def _noted(judgement: Judgement, close: bool) -> Judgement:
    """Add where hidden digits could matter."""
    if not close or judgement.total is None or judgement.total.published is None:
        return judgement
    note = Reason.of("hidden-digits", amount=judgement.total.published)
    return evolve(judgement, notes=(*judgement.notes, note))
