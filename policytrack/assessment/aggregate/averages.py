"""The mean over a time from the means of its parts, weighted by days."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import Factory, define

from policytrack.assessment.aggregate.part_total import PartTotal, places_of, worked_out
from policytrack.assessment.aggregate.parts import (
    AmountOf,
    TimePart,
    by_span,
    contradictions_in,
    first_hole,
    side_by_side,
)
from policytrack.assessment.evidence import Fact
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Standing
from policytrack.values.interval import Interval
from policytrack.values.period import Period, months_of
from policytrack.values.truth import Truth

NOTHING = Interval.point(Decimal(0))


def average_totals(
    facts: Iterable[Fact], time: Period, limits: Interval, asked: Requirement, *, amount: AmountOf
) -> Standing:
    """Return the mean of the time so far, at the end of each part of it.

    `limits` are the amounts that can be: what is not covered lies between them. A figure of exactly the time wins, one
    inside another gives way, and as of a day is no part (docs/design.md §6).
    """
    parts = side_by_side(by_span(_parts(facts, time), amount))
    sums = _Sums(time, limits, asked, first_hole(parts, time.start))
    return Standing([sums.add(part) for part in parts], across=contradictions_in(parts))


def _parts(facts: Iterable[Fact], time: Period) -> Iterable[Fact]:
    for fact in facts:
        if fact.start is not None and not fact.as_of and time.start <= fact.start and fact.end <= time.end:
            yield fact


@define
class _Sums:
    """The running sums of a mean: amount by days and by parts, days covered, and how long the parts are."""

    time: Period
    limits: Interval
    asked: Requirement
    hole: Period | None = None
    count: int = 0
    by_days: Interval = NOTHING
    by_parts: Interval = NOTHING
    covered: int = 0
    lengths: set[int | None] = Factory(set)
    places: int = 0
    conflict: bool = False

    def add(self, part: TimePart) -> PartTotal:
        """Take in the next part, and return the mean up to its end."""
        days = _days(part.span)
        self.count += 1
        self.by_days += part.amount.times(days)
        self.by_parts += part.amount
        self.covered += days
        self.lengths.add(months_of(part.span))
        self.places = max(self.places, places_of(part.amount))
        self.conflict = self.conflict or part.conflict
        passed = (part.span.end - self.time.start).days + 1
        hole, ahead = passed - self.covered, _days(self.time) - passed
        known = self.by_days.over(Decimal(self.covered))
        mean = self._with_equal_weights(known) if hole == 0 else self._with(hole, passed)
        alone = self.count == 1 and hole == 0
        return PartTotal(
            part.span.end,
            mean,
            hole == 0,
            self.conflict,
            part.facts,
            part.facts if alone else (),
            whole=mean if hole == 0 and ahead == 0 else self._whole(hole + ahead, passed + ahead),
            known=known,
            hole=self.hole if hole else None,
            stated=None if alone else worked_out(mean, self.asked.amount.unit, self.places, self.asked),
        )

    def _with(self, unknown: int, all: int) -> Interval:
        """Return the mean over some days, of which some are unknown."""
        return (self.by_days + self.limits.times(unknown)).over(Decimal(all))

    def _with_equal_weights(self, mean: Interval) -> Interval:
        """Return a mean together with that of equal weights, where all parts are as long and the answers differ."""
        if self.count == 1 or self._length is None:
            return mean
        equal = self.by_parts.over(Decimal(self.count))
        answers = {self.asked.judge(mean), self.asked.judge(equal)}
        return mean.hull(equal) if len(answers) > 1 and Truth.UNKNOWN not in answers else mean

    def _whole(self, unknown: int, all: int) -> Interval:
        """Return the mean over all the time, of which some days are unknown: by both weights where parts are equal."""
        by_days, months = self._with(unknown, all), months_of(self.time)
        if self._length is None or months is None or months % self._length:
            return by_days
        parts = months // self._length
        equal = (self.by_parts + self.limits.times(parts - self.count)).over(Decimal(parts))
        return by_days if self.asked.judge(by_days) is self.asked.judge(equal) else by_days.hull(equal)

    @property
    def _length(self) -> int | None:
        """The months that each part has, where all have as many."""
        return next(iter(self.lengths)) if len(self.lengths) == 1 else None


def _days(span: Period) -> int:
    return (span.end - span.start).days + 1
