"""What is known of a quantity, as the range or the choice that a condition is compared with."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from policytrack.errors import InputError
from policytrack.light.condition import Span
from policytrack.light.light import Light
from policytrack.light.result import LightResult
from policytrack.light.variable import NO, YES, Gauge
from policytrack.values.interval import EXACT, Interval, as_number


def as_span(gauge: Gauge, value: Any) -> Span:
    """Return what a value may be: a number or a pair (low, high) as a range, a flag or choice as a set of one.

    A light, or the result of a rule, stands for its colour. Raises `InputError` for what the quantity cannot be.
    """
    if gauge.choices:
        word = value.colour if isinstance(value, (Light, LightResult)) else value
        if gauge.flag and isinstance(value, bool):
            word = YES if value else NO
        if not isinstance(word, str) or word not in gauge.choices:
            form = "True or False" if gauge.flag else f"one of: {', '.join(gauge.choices)}"
            raise InputError(f"{gauge.id} is {value!r}; it is {form}")
        return frozenset((word,))
    if isinstance(value, Interval):
        return value
    try:
        if isinstance(value, (tuple, list)) and len(value) == 2:
            low, high = (None if end is None else exact(end) for end in value)
            return Interval(low, high)
        return Interval.point(exact(value))
    except InputError as error:
        raise InputError(f"{gauge.id}: {error}") from None


def exact(number: Any) -> Decimal:
    """Return a number as a decimal; a fraction that never ends keeps 50 digits.

    No bound of a condition ever equals such a fraction, and of amounts as documents write them it comes nowhere so near
    to one that the 51st digit could matter: 11/12 of the year stays below 91.7 % and above 91.66 %.

    >>> exact(Fraction(11, 8))
    Decimal('1.375')
    """
    if isinstance(number, Fraction):
        return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
    return as_number(number)
