"""The span of a variable: the range of numbers, or the set of choices, that its value is in."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from policytrack.errors import InputError
from policytrack.light.light import Light
from policytrack.light.result import LightResult
from policytrack.light.variable import NO, YES, Variable
from policytrack.values.interval import EXACT, Interval, as_number

Span: TypeAlias = Interval | frozenset[str]


def as_span(variable: Variable, value: Any) -> Span:
    """Return the span of a value: a number or a pair (low, high) as a range, a flag or choice as a set of one.

    A light, or the result of a rule, counts as its colour. Raises `InputError` for what the variable cannot be.
    """
    if variable.choices:
        word = value.colour if isinstance(value, (Light, LightResult)) else value
        if variable.flag and isinstance(value, bool):
            word = YES if value else NO
        if not isinstance(word, str) or word not in variable.choices:
            form = "True or False" if variable.flag else f"one of: {', '.join(variable.choices)}"
            raise InputError(f"{variable.id} is {value!r}; it is {form}")
        return frozenset((word,))
    if isinstance(value, Interval):
        return value
    try:
        if isinstance(value, (tuple, list)) and len(value) == 2:
            low, high = (None if end is None else exact(end) for end in value)
            return Interval(low, high)
        return Interval.point(exact(value))
    except InputError as error:
        raise InputError(f"{variable.id}: {error}") from None


def exact(number: Any) -> Decimal:
    """Return a number as a decimal; a fraction that never ends keeps 50 digits.

    No bound of a condition equals such a fraction, and with amounts as documents write them none is so near to it that
    the 51st digit could matter: 11/12 of the year stays below 91.7 % and above 91.66 %.

    >>> exact(Fraction(11, 8))
    Decimal('1.375')
    """
    if isinstance(number, Fraction):
        return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
    return as_number(number)
