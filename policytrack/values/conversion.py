"""Units that convert exactly, by definition: 15 亩 are 1 公顷, 2 斤 1 公斤, 1000 千瓦 1 兆瓦. Money never does."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from types import MappingProxyType

from attrs import evolve

from policytrack.errors import InputError
from policytrack.values.hedge import Hedge
from policytrack.values.interval import EXACT, MOST_DIGITS, Interval, plain
from policytrack.values.quantity import Quantity

_DIMENSIONS: tuple[Mapping[str, str], ...] = (
    {"克": "1/1000", "g": "1/1000", "斤": "1/2", "公斤": "1", "千克": "1", "kg": "1", "吨": "1000", "t": "1000"},
    {"平方米": "1/10000", "m²": "1/10000", "亩": "1/15", "公顷": "1", "ha": "1", "平方公里": "100", "km²": "100"},
    {"米": "1", "m": "1", "公里": "1000", "千米": "1000", "km": "1000"},
    {"瓦": "1/1000", "千瓦": "1", "kW": "1", "兆瓦": "1000", "MW": "1000", "吉瓦": "1000000", "GW": "1000000"},
    {"千瓦时": "1", "度": "1", "kWh": "1", "兆瓦时": "1000", "MWh": "1000", "吉瓦时": "1000000", "GWh": "1000000"},
    {"升": "1", "L": "1", "立方米": "1000", "m³": "1000"},
)
_SIZES: Mapping[str, tuple[int, Fraction]] = MappingProxyType(
    {unit: (number, Fraction(size)) for number, units in enumerate(_DIMENSIONS) for unit, size in units.items()}
)
_PLACES = Decimal("1e-9")  # of what no decimal number holds, such as 1 亩 in 公顷


def factor(unit: str, into: str) -> Fraction | None:
    """Return how many of one unit another one is, exactly; None where they do not convert.

    >>> factor("亩", "公顷"), factor("元", "美元")
    (Fraction(1, 15), None)
    """
    mine, theirs = _SIZES.get(unit), _SIZES.get(into)
    return mine[1] / theirs[1] if mine is not None and theirs is not None and mine[0] == theirs[0] else None


def converted(amount: Quantity, into: str) -> Quantity | None:
    """Return an amount in another unit of its dimension; None where the units do not convert.

    What no decimal number holds exactly is the narrowest range of nine places around it.

    >>> str(converted(Quantity.exact(30, "亩"), "公顷"))
    '2 公顷'
    """
    size = factor(amount.unit, into)
    if size is None:
        return None
    given = amount.interval
    numbers = (given.low, given.high, amount.nominal, amount.grain)
    scaled = [None if number is None else _times(number, size) for number in numbers]
    if any(number is not None and own is None for number, own in zip(numbers, scaled, strict=True)):
        return Quantity.of(_around(given, size), into)
    low, high, nominal, grain = scaled
    interval = Interval(low, high, low_closed=given.low_closed, high_closed=given.high_closed)
    made = evolve(amount, nominal=nominal, interval=interval, unit=into, grain=grain, scale="")
    try:
        same = Quantity.parse(str(made)) == made
    except InputError:
        same = False
    return made if same else Quantity.of(interval, into, nominal if amount.hedge == Hedge.ROUNDED else None)


def _times(number: Decimal, size: Fraction) -> Decimal | None:
    """Return a number times a fraction; None where no decimal number of up to 30 digits is that."""
    value = EXACT.divide(EXACT.multiply(number, Decimal(size.numerator)), Decimal(size.denominator))
    exact = Fraction(value) == Fraction(number) * size
    made = plain(value.normalize(EXACT))
    return made if exact and len(made.as_tuple().digits) <= MOST_DIGITS else None


def _around(interval: Interval, size: Fraction) -> Interval:
    """Return the narrowest interval of nine places around one times a fraction."""

    def end(number: Decimal | None, rounding: str) -> Decimal | None:
        if number is None:
            return None
        value = EXACT.divide(EXACT.multiply(number, Decimal(size.numerator)), Decimal(size.denominator))
        return value.quantize(_PLACES, rounding, EXACT)

    return Interval(end(interval.low, ROUND_FLOOR), end(interval.high, ROUND_CEILING))
