"""The maximum or minimum over a time, from those of parts of it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.aggregate.parts import ONE_DAY, AmountOf
from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import Contradiction, Standing
from policytrack.values.interval import Interval
from policytrack.values.period import Period

date = datetime.date


@frozen(eq=False)
class _Peak:
    """The maximum over a span, by one figure."""

    start: date
    end: date
    amount: Interval
    fact: Fact

    @property
    def floor(self) -> Interval:
        """What the maximum of a longer time is at least."""
        return Interval(self.amount.low, None, low_closed=self.amount.low_closed)

    @property
    def roof(self) -> Interval:
        """What the maximum of a shorter time is at most."""
        return Interval(None, self.amount.high, high_closed=self.amount.high_closed)


@frozen
class _Extreme:
    """What is known of the maximum up to a day, and of that over all the time."""

    amount: Interval
    whole: Interval
    complete: bool
    conflict: bool
    facts: tuple[Fact, ...]
    hole: Period | None = None


def extreme_totals(facts: Iterable[Fact], time: Period, limits: Interval, *, least: bool, amount: AmountOf) -> Standing:
    """Return the maximum (with `least`, the minimum) of the time so far, at the end of each figure inside it.

    It is no less than that of any part, and no more than the greatest of parts that cover the time. A figure of all the
    time, or of more, and the parts bound each other, and may contradict (docs/design.md §6).
    """
    turned = -limits if least else limits
    peaks = []
    for fact in facts:
        stated = amount(fact)
        peaks.append(_Peak(fact.start or fact.end, fact.end, -stated if least else stated, fact))
    peaks.sort(key=lambda peak: (peak.end, peak.start))
    inside = [peak for peak in peaks if time.start <= peak.start and peak.end <= time.end]
    around = [peak for peak in peaks if peak.start <= time.start and time.end <= peak.end]
    found = _by_day(inside, around, time, turned)
    above, below = _disputes(inside, around)
    if above:
        readings = [
            _by_day(
                [peak for peak in inside if peak not in out], [peak for peak in around if peak not in out], time, turned
            )
            for out in (above, below)
        ]
        found = {day: _hull(one, [_until(reading, day) for reading in readings], turned) for day, one in found.items()}
    disputed = tuple(peak.fact for peak in peaks if peak in above or peak in below)
    across = (Contradiction(disputed, (disputed,)),) if disputed else ()
    return Standing([_total(day, one, least=least) for day, one in found.items()], across=across)


def _by_day(
    inside: Sequence[_Peak], around: Sequence[_Peak], time: Period, limits: Interval
) -> Mapping[date, _Extreme]:
    """Return what is known of the maximum, at the end of each figure and of the time."""
    found: dict[date, _Extreme] = {}
    floor, roof = Interval(limits.low, None, low_closed=limits.low_closed), None
    covered: list[tuple[date, date]] = []
    cap = Interval(None, limits.high, high_closed=limits.high_closed)
    for peak in around:
        cap = cap & peak.roof or cap
    for peak in inside:
        floor = floor & peak.floor or peak.floor
        roof = peak.roof if roof is None else roof.hull(peak.roof)
        _cover(covered, peak.start, peak.end)
        complete = covered == [(time.start, peak.end)]
        ending = found[peak.end].facts if peak.end in found else ()
        one = _extreme(floor, roof if complete else None, cap, (*ending, peak.fact), complete=complete)
        found[peak.end] = evolve(one, hole=None if complete else _first_hole(covered, time))
    wider = tuple(peak.fact for peak in around if peak not in inside)
    if wider and any(peak.amount.high is not None for peak in around if peak not in inside):
        last = found.get(time.end)
        facts = (*(() if last is None else last.facts), *wider)
        done = last is not None and last.complete
        found[time.end] = _extreme(floor, roof if done else None, cap, facts, complete=done)
    return found


def _extreme(
    floor: Interval, roof: Interval | None, cap: Interval, facts: tuple[Fact, ...], *, complete: bool
) -> _Extreme:
    whole = floor & cap
    amount = whole if roof is None or whole is None else whole & roof
    if whole is None or amount is None:  # less than its parts, or more than all of them
        hull = floor.hull(cap)
        return _Extreme(hull, hull, complete, True, facts)  # noqa: FBT003
    return _Extreme(amount, whole, complete, False, facts)  # noqa: FBT003


def _cover(covered: list[tuple[date, date]], start: date, end: date) -> None:
    """Add a span to those that are covered, joined with all that it touches; spans come in the order of their ends."""
    while covered and (covered[-1][1] >= start or covered[-1][1] + ONE_DAY == start):
        start = min(start, covered.pop()[0])
    covered.append((start, end))


def _first_hole(covered: Sequence[tuple[date, date]], time: Period) -> Period:
    """Return the first time that no span covers, before the last one."""
    start = time.start
    if covered[0][0] == start:
        start, covered = covered[0][1] + ONE_DAY, covered[1:]
    return Period(start, covered[0][0] - ONE_DAY)


def _disputes(inside: Sequence[_Peak], around: Sequence[_Peak]) -> tuple[set[_Peak], set[_Peak]]:
    """Return the figures of parts that are above that of a longer time around them, and those of the longer times."""
    above, below = set[_Peak](), set[_Peak]()
    for peak in inside:
        for other in (*around, *inside):
            contains = other is not peak and other.start <= peak.start and peak.end <= other.end
            if contains and other.amount.below(peak.amount):
                above.add(peak)
                below.add(other)
    return above, below


def _until(reading: Mapping[date, _Extreme], day: date) -> _Extreme | None:
    """Return what a reading says of a day: what it says of all the time by the last one before, if not of the day."""
    if day in reading:
        return reading[day]
    before = max((one for one in reading if one < day), default=None)
    return None if before is None else evolve(reading[before], amount=reading[before].whole)


def _hull(one: _Extreme, readings: Sequence[_Extreme | None], limits: Interval) -> _Extreme:
    """Return what two readings leave: of a day of which one says nothing, anything."""
    first, second = (_Extreme(limits, limits, False, True, ()) if one is None else one for one in readings)  # noqa: FBT003
    return evolve(one, amount=first.amount.hull(second.amount), whole=first.whole.hull(second.whole), conflict=True)


def _total(day: date, one: _Extreme, *, least: bool) -> PartTotal:
    amount, whole = (-one.amount, -one.whole) if least else (one.amount, one.whole)
    stating = tuple(fact for fact in one.facts if fact.amount == amount)
    return PartTotal(day, amount, one.complete, one.conflict, one.facts, stating, whole=whole, hole=one.hole)
