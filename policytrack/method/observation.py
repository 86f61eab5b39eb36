"""The arguments of a method, checked at once: finite numbers, points of a year and a value, a known direction."""

from decimal import Decimal
from math import isfinite
from numbers import Real
from types import NoneType
from typing import Any, TypeAlias

from policytrack.errors import InputError
from policytrack.method.method import DIRECTIONS

# Year and value of base, current and target, each None where it is not known.
Points: TypeAlias = tuple[Any, Any, Any, Any, Any, Any]
PLAIN: frozenset[Any] = frozenset({int, float})
DATED: frozenset[Any] = frozenset({int, NoneType})
FALLS = {"increase": False, "decrease": True, "not_increase": True, "not_decrease": False}
NOWHERE = (None, None)


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


def triple(values: Any, name: str) -> tuple[float, float, float] | None:
    """Return three numbers, or None for none; `InputError` for fewer, more, or what is no number."""
    if values is None:
        return None
    try:
        first, second, third = values
        if type(first) is type(second) is type(third) is float:
            total = first + second + third
            if total - total == 0:
                return first, second, third
    except (TypeError, ValueError):  # said below
        pass
    if not isinstance(values, (tuple, list)) or len(values) != 3 or None in values:
        raise InputError(f"{name} {values!r} are not three numbers; write them like (0.01, 0.005, -0.01)")
    return tuple(number(value, name) for value in values)  # type: ignore[return-value]


def point(value: Any, name: str) -> tuple[float | None, float | None]:
    """Return a point as (year, value), (None, None) for none; `InputError` for what is no pair of numbers.

    >>> point((2015, 14.5), "base")
    (2015.0, 14.5)
    """
    if value is None:
        return NOWHERE
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise InputError(f"{name} {value!r} is not a point; write (year, value), as in (2015, 14.5)")
    return number(value[0], name), number(value[1], name)


def points(base: Any, current: Any, target: Any) -> Points:
    """Return year and value of the three points in one tuple; raises what `number` and `point` raise.

    Ints and floats pass as they are, in one look: this is most of what a method costs beyond its formula, and
    `__class__` is read sooner than `type` is called. Years of one type are the rule.
    """
    try:
        t0, b = base
        t, c = current
        if target is None:
            if b.__class__ in PLAIN and c.__class__ in PLAIN and t0.__class__ is t.__class__ in PLAIN:
                total = t0 + b + t + c
                if total - total == 0:  # so that none of them is NaN or infinite
                    return t0, b, t, c, None, None
        else:
            end, goal = target
            if (
                b.__class__ in PLAIN
                and c.__class__ in PLAIN
                and goal.__class__ in PLAIN
                and t0.__class__ is t.__class__ is end.__class__ in PLAIN
            ):
                total = t0 + b + t + c + goal + end
                if total - total == 0:
                    return t0, b, t, c, end, goal
    except (TypeError, ValueError, OverflowError):  # said below, with the argument's name
        pass
    return (*point(base, "base"), *point(current, "current"), *point(target, "target"))


def amounts(base: Any, current: Any, target: Any) -> tuple[Any, Any, Any]:
    """Return the values of the three points alone, None where not known, for methods that look at no year."""
    try:
        (t0, b), (t, c), (end, goal) = base, current, target
        if (
            b.__class__ in PLAIN
            and c.__class__ in PLAIN
            and goal.__class__ in PLAIN
            and t0.__class__ is t.__class__ is end.__class__ in DATED
            and (b + c + goal) * 0 == 0
        ):
            return b, c, goal
    except (TypeError, ValueError, OverflowError):  # as above
        pass
    return point(base, "base")[1], point(current, "current")[1], point(target, "target")[1]


def pair(current: Any, target: Any) -> tuple[Any, Any]:
    """Return the values of two points alone, as `amounts` does of three."""
    try:
        (t, c), (end, goal) = current, target
        if (
            c.__class__ in PLAIN
            and goal.__class__ in PLAIN
            and t.__class__ is end.__class__ in DATED
            and (c + goal) * 0 == 0
        ):
            return c, goal
    except (TypeError, ValueError, OverflowError):  # as above
        pass
    return point(current, "current")[1], point(target, "target")[1]


def known_direction(direction: Any) -> str:
    """Return one of `DIRECTIONS`; `InputError` for anything else."""
    if isinstance(direction, str) and direction in DIRECTIONS:
        return direction
    raise InputError(f"direction {direction!r} is not one of: {', '.join(DIRECTIONS)}")


def falling(direction: Any) -> bool:
    """Return whether less is better in a direction, for owners who know more and less alone; raises as above."""
    try:
        return FALLS[direction]
    except (KeyError, TypeError):
        return FALLS[known_direction(direction)]
