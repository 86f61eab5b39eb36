"""Hedges: 约, 近, 多, 以上 and rounding, and the range that each probably means."""

from decimal import Decimal

from policytrack.values.interval import EXACT, Interval, last_place, leading_place
from policytrack.values.vocabulary import Vocabulary


class Hedge(Vocabulary):
    """The hedge of a number, with its phrase in Chinese and English."""

    NONE = "none", "无", "none", "{number}{unit}", "{number} {unit}"
    ROUNDED = "rounded", "四舍五入", "rounded", "{number}{unit}", "{number} {unit}"
    ABOUT = "about", "约", "about", "约{number}{unit}", "about {number} {unit}"
    NEARLY = "nearly", "近", "nearly", "近{number}{unit}", "nearly {number} {unit}"
    OVER = "over", "多", "a little over", "{number}多{unit}", "a little over {number} {unit}"
    MAGNITUDE = "magnitude", "量级", "order of magnitude", "{number}{unit}量级", "of the order of {number} {unit}"

    def __init__(self, _word: str, _zh: str = "", _en: str = "", phrase_zh: str = "", phrase_en: str = "") -> None:
        self._phrases = (phrase_zh, phrase_en)

    def phrase(self, number: str, unit: str, lang: str) -> str:
        """Return a number and its unit with the hedge, in a language."""
        return self._phrases[lang != "zh"].format(number=number, unit=unit).strip()


BOUNDED = (Hedge.ABOUT, Hedge.NEARLY)  # hedges outside whose widest range no one means to be
LEAST_POINTS, MOST_POINTS = Decimal("0.1"), Decimal("2.5")


def part(number: Decimal, parts: int) -> Decimal:
    """Return one of 2, 4, 10 or 20 equal parts of a size: exact, as these divide any decimal."""
    return EXACT.divide(number.copy_abs(), parts)


def around(n: Decimal, half: Decimal) -> Interval:
    """Return n and half a place either way, closed at the end nearer zero, as rounding half away from zero has it."""
    return Interval(EXACT.subtract(n, half), EXACT.add(n, half), low_closed=n > 0, high_closed=n < 0)


def probable(hedge: Hedge, n: Decimal, interval: Interval, *, percent: bool) -> Interval:
    """Return the range that a hedge of n, or a bound, probably means.

    about: half of the last non-zero place, at most 5 % of n, for percentages 5 % of n, but 0.1 to 2.5 points; nearly:
    down by the lesser of half of that place and 10 %; a bound: up to the next step.
    """
    place = last_place(n)
    if hedge == Hedge.NEARLY:
        below = EXACT.subtract(n, min(part(place, 2), part(n, 10)))
        return Interval(below, n, high_closed=False)
    if hedge in (Hedge.ABOUT, Hedge.MAGNITUDE):
        half = part(place, 2)
        if hedge == Hedge.ABOUT:
            half = min(max(part(n, 20), LEAST_POINTS), MOST_POINTS) if percent else min(half, part(n, 20))
        return around(n, half) if half else Interval.point(n)
    if interval.high is None:
        return Interval(n, EXACT.add(n, place), low_closed=interval.low_closed, high_closed=False)
    return Interval(EXACT.subtract(n, place), n, low_closed=False, high_closed=interval.high_closed)


def widest(hedge: Hedge, n: Decimal, *, percent: bool = False) -> Interval:
    """Return the range outside which no one who says about or nearly n means to be.

    One unit of the leading place of n either way, or 25 % of it, whichever is more: 约6 is 4.5 to 7.5; of a percentage
    at least 0.1 points. Of nearly n the lower half.
    """
    width = max(leading_place(n), part(n, 4), LEAST_POINTS if percent else Decimal(0))
    low = EXACT.subtract(n, width)
    if hedge == Hedge.NEARLY:
        return Interval(low, n, high_closed=False)
    return Interval(low, EXACT.add(n, width))
