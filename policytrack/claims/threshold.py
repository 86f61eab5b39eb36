"""The threshold of a claim to be on pace: the share of the amount that was due by a day (时间过半，任务过半)."""

import datetime
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.pace import asked_by_then, elapsed, enough
from policytrack.values.interval import Interval, round_half_up
from policytrack.values.notation import write_number
from policytrack.values.period import Period
from policytrack.values.truth import Truth

date = datetime.date
BY_TIME = ("months", "days")
HALF = Fraction(1, 2)
NOTHING = Fraction(0)


@frozen
class Threshold:
    """The bound of a target, and the period over which it is due.

    `soft` is the bound that a vague promise (左右) may mean; `start` is the level at the start, None for a flow, which
    starts from nothing. `least` is a share that is due whatever the time: half where the words say 过半.
    """

    bound: Decimal
    soft: Decimal
    floor: bool
    span: Period
    pace: str
    unit: str
    start: Interval | None = None
    least: Fraction = NOTHING

    @classmethod
    def of(cls, judged: Assessment, *, half: bool) -> "Threshold | None":
        """Return the threshold of a target; None where a share of its amount means nothing, or nothing sets one."""
        requirement, span, day = judged.requirement, judged.span, judged.day
        if requirement is None or span is None or judged.steps:
            return None
        if judged.from_nothing and (day is None or day < span.start):  # a part of a step that is not the last
            return None
        floor, vague = requirement.is_floor, requirement.vague
        bound = requirement.meets.low if floor else requirement.meets.high
        if bound is None or not (floor or requirement.is_ceiling):
            return None
        if judged.started is None and not judged.from_nothing:
            return None
        start = None if judged.started is None else judged.started.members
        least = HALF if half and (floor or start is not None) else NOTHING  # half of a budget is no least
        if not least and judged.pace not in BY_TIME:
            return None
        unit = judged.target.indicator.unit
        soft = None if vague is None else vague.low if floor else vague.high
        return cls(bound, bound if soft is None else soft, floor, span, judged.pace, unit, start, least)

    def share(self, day: date, *, least: bool = True) -> Fraction:
        """Return the share of the amount that is due by a day: that of the time that is over, if time sets the pace."""
        gone = elapsed(self.span, day, self.pace) if self.pace in BY_TIME else None
        return max(gone or NOTHING, self.least if least else NOTHING)

    def asked(self, share: Fraction, *, soft: bool = False) -> Interval:
        """Return the amount of a share, times the denominator of the share."""
        return asked_by_then(self.soft if soft else self.bound, share, self.start, floor=self.floor)

    def kept(self, done: Interval, share: Fraction, *, beyond: bool = False) -> bool:
        """Whether what is done is surely what a share of the amount asks; `beyond`: surely more than that."""
        mine, bar = done.times(share.denominator), self.asked(share)
        if beyond:
            return enough(mine, bar, floor=not self.floor) is Truth.NO
        return enough(mine, bar, floor=self.floor) is Truth.YES

    def short(self, done: Interval, share: Fraction, *, beyond: bool = False) -> bool:
        """Whether what is done is surely not what a share of the amount asks; `beyond`: surely no more than that."""
        mine, bar = done.times(share.denominator), self.asked(share, soft=True)
        if beyond:
            return enough(mine, bar, floor=not self.floor) is Truth.YES
        return enough(mine, bar, floor=self.floor) is Truth.NO

    def say(self, share: Fraction) -> str:
        """Return the amount of a share, with its unit, rounded half up to one decimal."""
        bar = self.asked(share).over(Decimal(share.denominator))
        ends = [write_number(round_half_up(end)) for end in (bar.low, bar.high) if end is not None]
        return f"{'–'.join(dict.fromkeys(ends)) or '?'} {self.unit}"
