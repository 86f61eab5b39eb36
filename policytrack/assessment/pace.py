"""Pace (序时进度): the amount that is due by a day if it comes in evenly, on schedule, or as last year."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from policytrack.assessment.aggregate.part_total import is_partial
from policytrack.assessment.requirement import Requirement, read_amount
from policytrack.assessment.totals import Total, around
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.indicator import Better
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval, merge
from policytrack.values.period import Period, last_day
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

date = datetime.date
Pace: TypeAlias = Literal["own", "months", "days", "schedule", "profile"]
PACES: tuple[Pace, ...] = get_args(Pace)


@frozen
class Start:
    """The level at the start of the period, from figures of a day or from assumptions, all by id.

    `stated` is the amount in the words of the baseline, where that is the start.
    """

    amount: Interval
    day: date | None = None
    figures: tuple[str, ...] = ()
    stated: Quantity | None = None
    assumptions: frozenset[str] = frozenset()

    @classmethod
    def at(cls, baseline: Figure) -> "Start":
        """Return the level of a baseline."""
        return cls(baseline.amount.members, last_day(baseline.period), (baseline.id,), baseline.amount)

    @property
    def number(self) -> Decimal | None:
        """The one number that stands for the level: exact, or as it was published."""
        if self.amount.is_point:
            return self.amount.low
        return None if self.stated is None or self.stated.grain is None else self.stated.nominal

    def shown(self, unit: str) -> Quantity:
        """Return the level as an amount, in the words of the baseline."""
        return around(self.amount, unit) if self.stated is None else self.stated


def start_of(target: Target, totals: Iterable[Total], assumptions: Iterable[Assumption]) -> Start | None:
    """Return the level at the start: the baseline, a figure of that day, or an assumption."""
    baseline, period = target.baseline, target.period
    if baseline is not None and target.reference is None:
        return Start.at(baseline)
    for day in () if period is None else (period.eve, period.start):
        for total in totals:
            if total.day == day and not is_partial(total):
                return Start(total.amount, day, tuple(sorted(fact.figure.id for fact in total.ending)))
    assumed = {
        item.id: item.starts_at.members
        for item in assumptions
        if item.starts_at is not None and item.starts_at.unit == target.indicator.unit
    }
    if not assumed:
        return None
    together, _ = merge(list(assumed.values()))
    return Start(together, assumptions=frozenset(assumed))


@frozen
class Profile:
    """Last year's running total at the same day and at the year's end."""

    then: Interval
    whole: Interval


def elapsed(span: Period | None, day: date, pace: str) -> Fraction | None:
    """Return the share of a span that is over at the end of a day; None without a span."""
    if span is None:
        return None
    return span.elapsed(day, by="days" if pace == "days" else "months")


def in_percent(share: Fraction) -> Quantity:
    """Return a share of time in whole per cent; 0 and 100 only for exactly nothing and all."""
    shown = min(max(round(share * 100), 1), 99) if 0 < share < 1 else int(share) * 100
    return Quantity.exact(shown, "%")


def enough(total: Interval, asked: Interval, *, floor: bool) -> Truth:
    """Say whether a total is at least the amount asked; of a ceiling (no `floor`), at most."""
    if floor:
        enough = total.low is not None and asked.high is not None and total.low >= asked.high
        return Truth.YES if enough else Truth.NO if total.below(asked) else Truth.UNKNOWN
    enough = total.high is not None and asked.low is not None and total.high <= asked.low
    return Truth.YES if enough else Truth.NO if asked.below(total) else Truth.UNKNOWN


def by_time(requirement: Requirement, total: Total, share: Fraction, start: Interval | None) -> Truth | Reason:
    """Say whether a total is at least what the elapsed share asks; `start` None is a flow's zero.

    Asked is start + (bound - start) × share; a level that began beyond its bound is asked to stay there. A flow that is
    ahead of the lower of two bounds and too fast for the upper one has no pace. No division:
    both sides are multiplied by the denominator of the share.
    """
    if not share:
        return Reason.of("no-time-yet")
    done = total.amount.times(share.denominator)
    answers = [
        enough(done, asked_by_then(bound, share, start, floor=floor), floor=floor)
        for bound, floor in ((requirement.bounds.low, True), (requirement.bounds.high, False))
        if bound is not None
    ]
    if start is None and len(answers) == 2 and answers[0] is Truth.YES and answers[1] is not Truth.YES:
        return Reason.of("ahead-of-range")
    answer = Truth.YES
    for each in answers:
        answer = answer & each
    return answer


def asked_by_then(bound: Decimal, share: Fraction, start: Interval | None, *, floor: bool) -> Interval:
    """Return what is asked of a bound by now, times the denominator of the share."""
    whole = Interval.point(bound)
    if start is None:
        return whole.times(share.numerator)
    if _beyond(start, bound, floor=floor):
        return whole.times(share.denominator)
    return whole.times(share.numerator) + start.times(share.denominator - share.numerator)


def _beyond(start: Interval, bound: Decimal, *, floor: bool) -> bool:
    if floor:
        return start.low is not None and start.low >= bound
    return start.high is not None and start.high <= bound


def pace_of(target: Target, pace: Pace) -> Pace:
    """Return how time is counted for a target: its own pace is its schedule, and months where it has none."""
    if pace != "own":
        return pace
    return "schedule" if target.schedule else "months"


def last_step(target: Target, day: date) -> tuple[date, Quantity] | None:
    """Return the last step of a target's schedule that is due by a day; None before the first."""
    return next((step for step in reversed(target.schedule) if step[0] <= day), None)


def by_schedule(target: Target, total: Total) -> Truth | Reason:
    """Say whether a total reaches the last scheduled step; before the first one, when that is due."""
    if not target.schedule:
        return Reason.of("no-schedule")
    step = last_step(target, total.day)
    if step is None:
        return Reason.of("not-scheduled-yet", day=target.schedule[0][0], step=target.schedule[0][1])
    better = target.indicator.better if target.indicator.better.is_side else Better.UP
    return read_amount(step[1], better).judge(total.amount)


def by_profile(requirement: Requirement, total: Total, profile: Profile) -> Truth:
    """Say whether a total is as large a part of what is asked as last year's was of last year's whole."""
    bound = requirement.bounds.low if requirement.bounds.low is not None else requirement.bounds.high
    if bound is None or bound < 0 or total.amount.low is None or total.amount.low < 0:
        return Truth.UNKNOWN
    mine = total.amount.product(profile.whole)
    asked = profile.then.times(bound)
    return enough(mine, asked, floor=requirement.meets.low is not None)
