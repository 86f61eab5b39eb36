"""Sets of numbers between two ends: exact decimal interval algebra."""

import decimal
import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from policytrack.errors import InputError
from policytrack.values.truth import Truth

Number = int | Decimal | str | float

DOWN = decimal.Context(prec=50, rounding=decimal.ROUND_FLOOR)
UP = decimal.Context(prec=50, rounding=decimal.ROUND_CEILING)
EXACT = decimal.Context(prec=50)  # for what 50 digits hold in full; the caller's context is never used
MOST_DIGITS = 30

_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def as_number(value: Number) -> Decimal:
    """Return an exact decimal for an int, a Decimal, plain digits, or a float (its shortest repr).

    Raises `InputError` for anything else: NaN, infinities, exponents in text, more than 30 digits.
    """
    if isinstance(value, bool) or not isinstance(value, (int, str, float, Decimal)):
        raise InputError(f"{value!r} is not a number; write 300, '28.3' or Decimal('28.3')")
    if isinstance(value, str):
        if not _PLAIN.fullmatch(value):
            raise InputError(f"{value!r} is not a number; write plain digits like '300' or '-3.5'")
        if len(value) > 2 * MOST_DIGITS:
            raise InputError(f"{value[:20]!r}… has more than {MOST_DIGITS} digits")
    if isinstance(value, int) and abs(value) >= 10**MOST_DIGITS:
        shown = repr(value) if abs(value) < 10 ** (2 * MOST_DIGITS) else f"an int of {value.bit_length()} bits"
        raise InputError(f"{shown} has more than {MOST_DIGITS} digits")
    number = Decimal(repr(float(value))) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise InputError(f"{value!r} is not a finite number")
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or len(digits) + max(exponent, 0) > MOST_DIGITS or exponent < -MOST_DIGITS:
        raise InputError(f"{str(value)[:40]!r} has more than {MOST_DIGITS} digits")
    return plain(number)


def last_place(number: Decimal) -> Decimal:
    """Return the place of the last non-zero digit: 1200 → 100, 5.50 → 0.1, 0 → 1.

    >>> last_place(Decimal(1200))
    Decimal('100')
    """
    exponent = int(number.normalize(EXACT).as_tuple().exponent) if number else 0
    return plain(Decimal((0, (1,), exponent)))


def leading_place(number: Decimal) -> Decimal:
    """Return the place of the first non-zero digit: 1200 → 1000, 0.05 → 0.01, 0 → 1.

    >>> leading_place(Decimal(1200))
    Decimal('1000')
    """
    return plain(Decimal((0, (1,), number.adjusted()))) if number else Decimal(1)


def plain(number: Decimal) -> Decimal:
    """Return the same number without a positive exponent: 3E+2 becomes 300."""
    exponent = number.as_tuple().exponent
    return number.quantize(Decimal(1), context=EXACT) if isinstance(exponent, int) and exponent > 0 else number


def round_half_up(number: Decimal, place: str = "0.1") -> Decimal:
    """Return a number rounded half away from zero, as bulletins do."""
    return number.quantize(Decimal(place), decimal.ROUND_HALF_UP, EXACT)


@frozen(init=False)
class Interval:
    """The numbers from `low` to `high`; None is no end, a closed end belongs to the set.

    Never empty: making an empty one raises `InputError`, and `&` gives None instead.
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool
    high_closed: bool

    def __init__(
        self,
        low: Decimal | None,
        high: Decimal | None,
        *,
        low_closed: bool = True,
        high_closed: bool = True,
    ) -> None:
        if low is None:
            low_closed = False
        if high is None:
            high_closed = False
        elif low is not None and (low > high or (low == high and not (low_closed and high_closed))):
            raise InputError(f"no number is between {low} and {high} with these ends")
        self.__attrs_init__(low, high, low_closed, high_closed)

    @classmethod
    def point(cls, number: Decimal) -> "Interval":
        """Return the set of one number."""
        return cls(number, number)

    @property
    def is_point(self) -> bool:
        """Whether exactly one number is inside."""
        return self.low is not None and self.low == self.high

    def contains(self, number: Decimal) -> bool:
        """Whether a number is inside."""
        if self.low is not None and (number < self.low or (number == self.low and not self.low_closed)):
            return False
        return self.high is None or number < self.high or (number == self.high and self.high_closed)

    def spans(self, number: Decimal) -> bool:
        """Whether a number is inside or at an end, open or closed."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def lies_in(self, other: "Interval") -> Truth:
        """Say whether every number of this set is in the other; UNKNOWN where only some are."""
        if self.within(other):
            return Truth.YES
        return Truth.UNKNOWN if self.meets(other) else Truth.NO

    def within(self, other: "Interval") -> bool:
        """Whether every number of this set is in the other."""
        return _starts(other, self) and _ends(self, other)

    def meets(self, other: "Interval") -> bool:
        """Whether some number is in both."""
        return (self & other) is not None

    def below(self, other: "Interval") -> bool:
        """Whether every number here is less than every number there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and not (self.high_closed and other.low_closed))

    def __and__(self, other: "Interval") -> "Interval | None":
        if self.below(other) or other.below(self):
            return None
        first = other if _starts(self, other) else self
        last = self if _ends(self, other) else other
        return Interval(first.low, last.high, low_closed=first.low_closed, high_closed=last.high_closed)

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both."""
        first = self if _starts(self, other) else other
        last = other if _ends(self, other) else self
        return Interval(first.low, last.high, low_closed=first.low_closed, high_closed=last.high_closed)

    def __add__(self, other: "Interval") -> "Interval":
        low = None if self.low is None or other.low is None else DOWN.add(self.low, other.low)
        high = None if self.high is None or other.high is None else UP.add(self.high, other.high)
        return Interval(
            low,
            high,
            low_closed=self.low_closed and other.low_closed,
            high_closed=self.high_closed and other.high_closed,
        )

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else self.high.copy_negate(),
            None if self.low is None else self.low.copy_negate(),
            low_closed=self.high_closed,
            high_closed=self.low_closed,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def times(self, factor: int | Decimal) -> "Interval":
        """Return the set multiplied by one number."""
        number = Decimal(factor)
        if number < 0:
            return (-self).times(number.copy_negate())
        if number == 0:
            return Interval.point(Decimal(0))
        return Interval(
            None if self.low is None else DOWN.multiply(self.low, number),
            None if self.high is None else UP.multiply(self.high, number),
            low_closed=self.low_closed,
            high_closed=self.high_closed,
        )

    def over(self, divisor: Decimal) -> "Interval":
        """Return the set divided by one positive number, rounded outward in the 50th digit."""
        if divisor <= 0:
            raise InputError(f"cannot divide by {divisor}; a divisor must be more than 0")
        return Interval(
            None if self.low is None else DOWN.divide(self.low, divisor),
            None if self.high is None else UP.divide(self.high, divisor),
            low_closed=self.low_closed,
            high_closed=self.high_closed,
        )

    def product(self, other: "Interval") -> "Interval":
        """Return the products of two sets of numbers that are not negative."""
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            raise InputError("only sets of numbers that are not negative are multiplied")
        low = DOWN.multiply(self.low, other.low)
        high = None if self.high is None or other.high is None else UP.multiply(self.high, other.high)
        if high is None and (self.high == 0 or other.high == 0):
            high = Decimal(0)
        closed_zero = (self.low == 0 and self.low_closed) or (other.low == 0 and other.low_closed)
        return Interval(
            low,
            high,
            low_closed=(self.low_closed and other.low_closed) or closed_zero,
            high_closed=(self.high_closed and other.high_closed) or high == 0,
        )

    def whole(self) -> "Interval":
        """Return the closed hull of the whole numbers inside; `InputError` where there is none."""
        low = None if self.low is None else self.low.to_integral_value(decimal.ROUND_CEILING)
        high = None if self.high is None else self.high.to_integral_value(decimal.ROUND_FLOOR)
        if low is not None and low == self.low and not self.low_closed:
            low = UP.add(low, 1)
        if high is not None and high == self.high and not self.high_closed:
            high = DOWN.subtract(high, 1)
        if low is not None and high is not None and low > high:
            raise InputError(f"no whole number is between {self.low} and {self.high}")
        return self if _is_same(low, self.low) and _is_same(high, self.high) else Interval(low, high)


def _is_same(number: Decimal | None, other: Decimal | None) -> bool:
    """Whether two numbers are equal and written alike, unlike 300 and 300.0."""
    if number is None or other is None:
        return number is other
    return number == other and number.same_quantum(other)


def _starts(first: Interval, second: Interval) -> bool:
    """Whether the low end of `first` reaches at least as far down as that of `second`."""
    if first.low is None or second.low is None:
        return first.low is None
    return first.low < second.low or (first.low == second.low and (first.low_closed or not second.low_closed))


def _ends(first: Interval, second: Interval) -> bool:
    """Whether the high end of `second` reaches at least as far up as that of `first`."""
    if first.high is None or second.high is None:
        return second.high is None
    return first.high < second.high or (first.high == second.high and (second.high_closed or not first.high_closed))


EVERYTHING = Interval(None, None)
NOT_NEGATIVE = Interval(Decimal(0), None)


def merge(amounts: Sequence[Interval]) -> tuple[Interval, bool]:
    """Return what all estimates agree on; where nothing, their hull and True."""
    met: Interval | None = amounts[0]
    for amount in amounts[1:]:
        if met is not None and not met.within(amount):
            met = met & amount
    if met is not None:
        return met, False
    hull = amounts[0]
    for amount in amounts[1:]:
        hull = hull.hull(amount)
    return hull, True
