"""What a hedge probably means: the soft set behind 约, 近, 多 and 以上, and the half places of rounding."""

from decimal import Decimal

from policytrack.values.interval import EXACT, Interval, last_place

LEAST_POINTS, MOST_POINTS = Decimal("0.25"), Decimal(5)


def part(number: Decimal, parts: int) -> Decimal:
    """Return one of 2, 10 or 20 equal parts of a size: exact, as these divide any decimal."""
    return EXACT.divide(number.copy_abs(), parts)


def around(n: Decimal, half: Decimal) -> Interval:
    """Return n and half a place either way, closed at the end nearer zero, as rounding half away from zero has it."""
    return Interval(EXACT.subtract(n, half), EXACT.add(n, half), low_closed=n > 0, high_closed=n < 0)


def probable(hedge: str, n: Decimal, interval: Interval, *, percent: bool) -> Interval:
    """Return the numbers that a hedge of n with an open end probably means.

    about: half of the last non-zero place, at most 5 % of n, for percentages 0.25 to 5 points; nearly: down by the
    lesser of half of that place and 10 %; a bound: up to the next step.
    """
    place = last_place(n)
    if hedge == "nearly":
        below = EXACT.subtract(n, min(part(place, 2), part(n, 10)))
        return Interval(below, n, high_closed=False)
    if hedge in ("about", "magnitude"):
        half = part(place, 2)
        if hedge == "about":
            least, most = (LEAST_POINTS, MOST_POINTS) if percent else (Decimal(0), part(n, 20))
            half = min(max(half, least), most)
        return around(n, half) if half else Interval.point(n)
    if interval.high is None:
        return Interval(n, EXACT.add(n, place), low_closed=interval.low_closed, high_closed=False)
    return Interval(EXACT.subtract(n, place), n, low_closed=False, high_closed=interval.high_closed)
