"""Pace: how much time alone would ask for by a day (序时进度)."""

import datetime
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from policytrack.assessment.requirement import Requirement
from policytrack.assessment.standing import Total
from policytrack.interval import Interval
from policytrack.messages import Reason
from policytrack.period import Period
from policytrack.quantity import Quantity
from policytrack.target import Target
from policytrack.truth import Truth

date = datetime.date
PACES = ("months", "days", "schedule", "profile")


@frozen
class Start:
    """Where a level stood when the period began, and where that is known from."""

    amount: Interval
    said: Reason
    assumption: str | None = None


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


def _side(total: Interval, asked: Interval, *, floor: bool) -> Truth:
    """Compare a total with the amount asked, both multiplied alike."""
    if floor:
        enough = total.low is not None and asked.high is not None and total.low >= asked.high
        return Truth.YES if enough else Truth.NO if total.below(asked) else Truth.UNKNOWN
    enough = total.high is not None and asked.low is not None and total.high <= asked.low
    return Truth.YES if enough else Truth.NO if asked.below(total) else Truth.UNKNOWN


def by_time(requirement: Requirement, total: Total, share: Fraction, start: Interval | None) -> Truth:
    """Say whether a total is at least what the elapsed share asks; `start` None is a flow's zero.

    Asked is start + (bound - start) × share; a level that began beyond its bound is asked to stay there. No
    division: both sides are multiplied by the denominator of the share.
    """
    answers = []
    for bound, floor in ((requirement.meets.low, True), (requirement.meets.high, False)):
        if bound is None:
            continue
        if start is not None and _beyond(start, bound, floor=floor):
            asked = Interval.point(bound).times(share.denominator)
        else:
            asked = Interval.point(bound).times(share.numerator)
            if start is not None:
                asked = asked + start.times(share.denominator - share.numerator)
        answers.append(_side(total.amount.times(share.denominator), asked, floor=floor))
    answer = Truth.YES
    for each in answers:
        answer = answer & each
    return answer


def _beyond(start: Interval, bound: Decimal, *, floor: bool) -> bool:
    if floor:
        return start.low is not None and start.low >= bound
    return start.high is not None and start.high <= bound


def by_schedule(target: Target, total: Total) -> Truth:
    """Say whether a total reaches the last scheduled step; before the first step nothing is asked."""
    due = [amount for day, amount in target.schedule if day <= total.day]
    if not due:
        return Truth.YES
    return _side(total.amount, _step(due[-1]), floor=target.indicator.better != "down")


def _step(amount: Quantity) -> Interval:
    bound = amount.nominal if amount.nominal is not None else amount.low if amount.low is not None else amount.high
    return Interval.point(bound) if bound is not None else amount.interval


def by_profile(requirement: Requirement, total: Total, profile: Profile) -> Truth:
    """Say whether a total is as large a part of what is asked as last year's was of last year's whole."""
    bound = requirement.meets.low if requirement.meets.low is not None else requirement.meets.high
    if bound is None or bound < 0 or total.amount.low is None or total.amount.low < 0:
        return Truth.UNKNOWN
    mine = total.amount.product(profile.whole)
    asked = profile.then.times(bound)
    return _side(mine, asked, floor=requirement.meets.low is not None)
