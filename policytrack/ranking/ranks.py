"""Ranks of amounts that are known as ranges: what the ranges do not separate shares a range of ranks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from policytrack.errors import InputError
from policytrack.values.interval import Interval

End: TypeAlias = tuple[Fraction | float, int]
LEAST: End = (float("-inf"), 0)
MOST: End = (float("inf"), 0)


@frozen
class Extent:
    """The range that an amount is in: from `low` to `high`, each a number and a sign, 1 for just above, -1 just below.

    A promise of more than 6 % is at (6, 1): it asks for more than one of 6 %, and by no number that could be named.
    """

    low: End
    high: End

    @classmethod
    def of(cls, amount: Interval) -> "Extent":
        """Return the extent of what may be any number of an interval."""
        low = LEAST if amount.low is None else (Fraction(amount.low), 0 if amount.low_closed else 1)
        return cls(low, MOST if amount.high is None else (Fraction(amount.high), 0 if amount.high_closed else -1))

    @classmethod
    def at(cls, bound: Decimal | Fraction, sign: int = 0) -> "Extent":
        """Return the extent of a bound itself, or just above (1) or below (-1) it."""
        return cls((Fraction(bound), sign), (Fraction(bound), sign))

    @property
    def is_point(self) -> bool:
        """Whether it is a single number."""
        return self.low == self.high

    def overlaps(self, other: "Extent") -> bool:
        """Whether either amount may be more than the other."""
        return self.high > other.low and other.high > self.low


ANYWHERE = Extent(LEAST, MOST)


def _positive(_: object, __: object, value: int) -> None:
    if not isinstance(value, int) or value < 1:
        raise InputError(f"{value!r} is not a rank; ranks count from 1")


@frozen
class RankRange:
    """A rank, or the first and last that it may be.

    >>> str(RankRange(1, 2)), RankRange(3, 3).certain
    ('1–2', True)
    """

    best: int = field(validator=_positive)
    worst: int = field(validator=_positive)

    @property
    def certain(self) -> bool:
        """Whether it is one rank."""
        return self.best == self.worst

    def say(self, _lang: str) -> str:
        """Return the rank or the range of ranks."""
        return str(self)

    def __str__(self) -> str:
        return str(self.best) if self.certain else f"{self.best}–{self.worst}"


def ranks(extents: Sequence[Extent], *, highest_first: bool = True) -> tuple[RankRange, ...]:
    """Return the ranks that each of some amounts may have: 1 and as many as are surely, or possibly, ahead of it.

    Equal amounts share a rank, and the next one is left out (1, 2, 2, 4).

    >>> [str(rank) for rank in ranks([Extent.at(Decimal(5)), Extent.at(Decimal(3)), Extent.at(Decimal(3))])]
    ['1', '2', '2']
    """
    lows, highs = sorted(extent.low for extent in extents), sorted(extent.high for extent in extents)
    found = []
    for extent in extents:
        itself = 0 if extent.is_point else 1  # a range may be ahead of itself, which is no other
        if highest_first:
            sure = len(lows) - bisect_right(lows, extent.high)
            possible = len(highs) - bisect_right(highs, extent.low) - itself
        else:
            sure, possible = bisect_left(highs, extent.low), bisect_left(lows, extent.high) - itself
        found.append(RankRange(1 + sure, 1 + possible))
    return tuple(found)
