"""An observation: the figures that a method is asked about, each a finite number or None."""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from math import isfinite
from numbers import Real
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from policytrack.errors import InputError

# A year (a part of one as a fraction) and a value; None where one is not known.
Point: TypeAlias = tuple[float | None, float | None]
NOWHERE: Point = (None, None)
# Whether less is better in a direction, for owners who have only more and less.
FALLS: Mapping[str, bool] = {"increase": False, "decrease": True, "not_increase": True, "not_decrease": False}
DIRECTIONS = tuple(FALLS)


class Observation(NamedTuple):
    """The figures that a method is asked about; the fields are the arguments of `Method.evaluate`.

    `base`, `current` and `target` are a year and a value, both None where none is given. `thresholds` and `series`,
    whose form differs by owner, are as given: `limits` and `series_points` check them.

    >>> Observation(current=(2024, 96.0), target=(2024, 120.0)).direction
    'increase'
    """

    base: Point = NOWHERE
    current: Point = NOWHERE
    target: Point = NOWHERE
    direction: str = "increase"
    limit: float | None = None
    thresholds: Any = None
    required_rate: float | None = None
    series: Any = None
    elapsed: float | None = None

    def checked(self, reads: Collection[str]) -> "Observation":
        """Return the same with its numbers as floats, and what cannot be one and is not among `reads` left out.

        Raises `InputError`, naming the argument, for what is no number, point or direction, and `OverflowError` for a
        number beyond the range of a float.

        >>> Observation(base="ten", current=[2024, Decimal("9.5")]).checked(["current"])[:2]
        ((None, None), (2024.0, 9.5))
        """
        found = self._asdict()
        for name, check in CHECKS.items():
            try:
                found[name] = check(found[name], name)
            except (InputError, OverflowError):
                if name in reads or name == "direction":
                    raise
                found[name] = check(None, name)
        return Observation(**found)


def number(value: Any, name: str) -> float | None:
    """Return a number as a float, None as it is.

    Raises `InputError`, naming the argument, for what is no finite number: a bool, a text, NaN, infinity. Raises
    `OverflowError` for a number beyond the range of a float, which is a number all the same.

    >>> number(Decimal("0.5"), "base")
    0.5
    """
    if value is None:
        return None
    if type(value) is float and value - value == 0:
        return value
    if isinstance(value, bool) or not isinstance(value, (Real, Decimal)):
        raise InputError(f"{name} {value!r} is not a number; write one like 10.5")
    if isinstance(value, Decimal) and not value.is_finite():
        raise InputError(f"{name} {value!r} is not finite; leave out what is not known")
    result = float(value)
    if isfinite(result):
        return result
    if isinstance(value, Decimal):
        raise OverflowError(name)
    raise InputError(f"{name} {value!r} is not finite; leave out what is not known")


def point(value: Any, name: str) -> Point:
    """Return a point as (year, value), (None, None) for none; `InputError` for what is no pair of numbers.

    >>> point((2015, 14.5), "base")
    (2015.0, 14.5)
    """
    if value is None:
        return NOWHERE
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise InputError(f"{name} {value!r} is not a point; write (year, value), as in (2015, 14.5)")
    return number(value[0], name), number(value[1], name)


def known_direction(value: Any, name: str) -> str:
    """Return one of `DIRECTIONS`; `InputError` for anything else."""
    if isinstance(value, str) and value in DIRECTIONS:
        return value
    raise InputError(f"{name} {value!r} is not one of: {', '.join(DIRECTIONS)}")


CHECKS: Mapping[str, Callable[[Any, str], Any]] = MappingProxyType(
    {
        "direction": known_direction,
        "base": point,
        "current": point,
        "target": point,
        "limit": number,
        "required_rate": number,
        "elapsed": number,
    }
)


def series_points(series: Any) -> list[Point]:
    """Return the points of a series, of None none; `InputError` for what is no list of points."""
    if series is None:
        return []
    if not isinstance(series, (tuple, list)):
        raise InputError(f"series {series!r} is not a list of points; write [(2015, 14.5), (2016, 14.1)]")
    return [point(one, "series") for one in series]


def limits(thresholds: Any, example: tuple[float, ...]) -> Any:
    """Return an owner's thresholds for a series, as many numbers as in the example; `InputError` for anything else.

    >>> limits([Decimal(95), 70], (90, 75))
    (95.0, 70.0)
    """
    if thresholds.__class__ is tuple and len(thresholds) == len(example):
        total = 0.0
        for value in thresholds:
            if value.__class__ is not float:
                break
            total += value
        else:
            if not total - total:  # so that none of them is NaN or infinite
                return thresholds
    if not isinstance(thresholds, (tuple, list)) or len(thresholds) != len(example) or None in thresholds:
        raise InputError(f"thresholds {thresholds!r} are not {len(example)} numbers; write them like {example}")
    return tuple(number(value, "thresholds") for value in thresholds)
