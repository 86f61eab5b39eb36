"""A target to be reached by one day and kept until another: judged by the one day, then by each figure after it."""

import datetime
from collections.abc import Iterable, Iterator

from attrs import define, evolve
from dateutil.relativedelta import relativedelta

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.completion import Share
from policytrack.assessment.evidence import Fact
from policytrack.assessment.live_answers import Judge
from policytrack.assessment.official import OurVerdict
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.together import Together, TogetherAnswers
from policytrack.assessment.verdict import Verdict
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import MONTHS, Each, Period
from policytrack.values.quantity import Quantity

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
SHORT = (Verdict.MISSED, Verdict.LATE)


def judged_until(
    target: Target, asked: Requirement, facts: Iterable[Fact], notes: tuple[Reason, ...], call: Judge[Assessment]
) -> Assessment:
    """Return the judgement of a target that is to be reached by one day and kept until another.

    It is judged as without `until`, then as of each later day that figures speak of, or of each later step of its
    `per`.
    """
    first = call.again(evolve(target, until=None))
    days = _days(target, facts, first.on)
    plain = evolve(target, until=None, schedule=(), stretch=None)
    later = tuple(call.again(evolve(plain, id=f"{target.id}@{day}", by=day)) for day in days)
    parts = (first, *later)
    together = _kept(target, first, later)
    verdict, reason, final, early = together.verdict, together.reason, together.final, together.early
    day = max((part.day for part in parts if part.day is not None), default=None)
    now = OurVerdict(verdict, day, final, early, verdict in SHORT)
    return Assessment(
        target,
        first.on,
        verdict,
        reason,
        final=final,
        early=early,
        day=day,
        elapsed=first.elapsed,
        requirement=asked,
        assumptions=tuple(dict.fromkeys(id for part in parts for id in part.assumptions)),
        remarks=notes,
        steps=parts if later else (),
        answers=KeptAnswers(target, verdict, reason, asked, notes, call=call, parts=parts, now=now),
    )


def _days(target: Target, facts: Iterable[Fact], on: date) -> list[date]:
    """Return the days after `by` as of which the target is judged: those of figures, or the ends of its steps."""
    if target.by is None or target.until is None:
        return []
    ends = sorted({fact.end for fact in facts if target.by < fact.end <= min(on, target.until)})
    if target.per is None or not target.indicator.is_flow:
        return ends
    steps = [step for step in _steps_after(target.by, target.until, target.per) if step.end <= target.until]
    return [step.end for step in steps if any(step.contains(end) for end in ends)]


def _steps_after(by: date, until: date, per: Each) -> Iterator[Period]:
    """Yield the years, or other steps, that follow a day, up to the one that another day is in."""
    start, number = by + ONE_DAY, 0
    first = start
    while first <= until:
        number += 1
        try:
            after = start + relativedelta(months=number * MONTHS[per])
        except ValueError:  # the calendar ends in year 9999
            yield Period(first, date.max)
            return
        yield Period(first, after - ONE_DAY)
        first = after


def _kept(target: Target, first: Assessment, later: tuple[Assessment, ...]) -> Together:
    """Return the verdict from that of the first day and those of later days: a short one loses it for good."""
    by, until = target.deadline, target.until or target.deadline
    if first.verdict in SHORT:
        return Together(first.verdict, first.reason, first.final, first.early)
    lost = next((one for one in later if one.verdict in SHORT), None)
    if lost is not None:
        day = lost.target.deadline
        reason = Reason.of("kept-lost", day=day, amount=lost.total, asked=lost.requirement and lost.requirement.amount)
        return Together(Verdict.MISSED, reason, final=True, early=day < until)
    if first.verdict is not Verdict.MET and first.on < until:
        return Together(first.verdict, first.reason)
    if later and later[-1].verdict is Verdict.CANNOT_TELL:
        return Together(Verdict.CANNOT_TELL, later[-1].reason)
    within = [one.target.deadline for one in later if one.verdict is Verdict.MET]
    if first.on < until:
        return Together(Verdict.REACHED, Reason.of("kept-so-far", by=by, day=max([by, *within]), until=until))
    gap = _gap(target, within) if first.verdict is Verdict.MET else Period(by, by)
    if gap is not None:
        return Together(Verdict.CANNOT_TELL, Reason.of("kept-gap", by=by, until=until, gap=gap))
    last = next(one for one in later if one.target.deadline == until)
    reason = Reason.of("kept", by=by, until=until, amount=last.total)
    return Together(Verdict.MET, reason, final=first.final and last.final)


def _gap(target: Target, within: list[date]) -> Period | None:
    """Return the first step after `by` in which nothing was reported, or the last day where that is not."""
    until = target.until or target.deadline
    for step in _steps_after(target.deadline, until, target.per or Each.YEAR):
        if not any(step.contains(day) for day in within):
            return Period(step.start, min(step.end, until))
    return None if until in within else Period(until, until)


@define(eq=False, weakref_slot=False)
class KeptAnswers(TogetherAnswers):
    """The answers of a target that is to be kept: those of the last day that it was judged as of."""

    @property
    def last(self) -> Assessment:
        """The judgement as of the last day that has evidence."""
        return next((part for part in reversed(self.parts) if part.day is not None), self.parts[0])

    @property
    def total(self) -> Quantity | None:
        """The level of that day."""
        return self.last.total

    @property
    def completion(self) -> Share | Reason:
        """The completion of that day."""
        share, formula = self.last.completion, self.last.formula
        if share is None or formula is None:
            return self.last.no_completion or Reason.of("nothing-to-complete")
        return Share(share, formula)

    @property
    def gap(self) -> Quantity | None:
        """What was still to go on that day."""
        return self.last.gap
