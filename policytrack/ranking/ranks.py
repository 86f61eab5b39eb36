"""Ranks of amounts that are known as ranges: what the ranges do not separate is not separated."""

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
class Place:
    """Where an amount may lie: from `low` to `high`, each a number and a sign: 1 is just above it, -1 just below.

    A promise of more than 6 % lies at (6, 1): it asks for more than one of 6 %, and by no number that could be named.
    """

    low: End
    high: End

    @classmethod
    def of(cls, amount: Interval) -> "Place":
        """Return the place of what may be any number of an interval."""
        low = LEAST if amount.low is None else (Fraction(amount.low), 0 if amount.low_closed else 1)
        return cls(low, MOST if amount.high is None else (Fraction(amount.high), 0 if amount.high_closed else -1))

    @classmethod
    def at(cls, bound: Decimal | Fraction, sign: int = 0) -> "Place":
        """Return the place of a bound itself, or just above (1) or below (-1) it."""
        return cls((Fraction(bound), sign), (Fraction(bound), sign))

    @property
    def is_point(self) -> bool:
        """Whether nothing is open."""
        return self.low == self.high

    def overlaps(self, other: "Place") -> bool:
        """Whether either may be more than the other."""
        return self.high > other.low and other.high > self.low


ANYWHERE = Place(LEAST, MOST)


def _positive(_: object, __: object, value: int) -> None:
    if not isinstance(value, int) or value < 1:
        raise InputError(f"{value!r} is not a rank; ranks count from 1")


@frozen
class Rank:
    """A rank, or the first and last that it may be.

    >>> str(Rank(1, 2)), Rank(3, 3).certain
    ('1–2', True)
    """

    best: int = field(validator=_positive)
    worst: int = field(validator=_positive)

    @property
    def certain(self) -> bool:
        """Whether it is one rank."""
        return self.best == self.worst

    def say(self, _lang: str) -> str:
        """Return the rank or the span of ranks."""
        return str(self)

    def __str__(self) -> str:
        return str(self.best) if self.certain else f"{self.best}–{self.worst}"


def ranks(places: Sequence[Place], *, highest_first: bool = True) -> tuple[Rank, ...]:
    """Return the ranks that each of some amounts may have: 1 and as many as are surely, or possibly, ahead of it.

    Equal amounts share a rank, and the next one is left out (1, 2, 2, 4).

    >>> [str(rank) for rank in ranks([Place.at(Decimal(5)), Place.at(Decimal(3)), Place.at(Decimal(3))])]
    ['1', '2', '2']
    """
    lows, highs = sorted(place.low for place in places), sorted(place.high for place in places)
    found = []
    for place in places:
        itself = 0 if place.is_point else 1  # a range may be ahead of itself, which is no other
        if highest_first:
            sure = len(lows) - bisect_right(lows, place.high)
            possible = len(highs) - bisect_right(highs, place.low) - itself
        else:
            sure, possible = bisect_left(highs, place.low), bisect_left(lows, place.high) - itself
        found.append(Rank(1 + sure, 1 + possible))
    return tuple(found)
