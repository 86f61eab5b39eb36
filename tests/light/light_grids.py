"""Values of variables on grids, and conditions compared with them as plain numbers."""

import itertools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from policytrack.light import VARIABLES, Condition, LightRule, Variable
from policytrack.values.interval import Interval

POINTS = ("-100", "-0.01", "0", "0.01", "9.99", "10", "10.01", "30", "30.01", "50", "50.01", "75", "89.5", "90", "100")


NUMBERS = tuple(Decimal(point) for point in POINTS)


def grid(variable: Variable) -> tuple[Any, ...]:
    if variable.flag:
        return (True, False)
    return variable.choices or NUMBERS


def boxes(rule: LightRule) -> Iterator[dict[str, Any]]:
    """Every combination of values on a grid over the bounds of all presets and both sides of them."""
    for values in itertools.product(*(grid(variable) for variable in rule.needs)):
        yield {variable.id: value for variable, value in zip(rule.needs, values, strict=True)}


def holds(condition: Condition, values: Mapping[str, Any]) -> bool:
    """Whether a condition holds, by plain comparison of numbers."""
    for variable, span in condition.bounds:
        value = values[variable.id]
        if isinstance(span, Interval):
            low, high = span.low, span.high
            if low is not None and (value < low or (value == low and not span.low_closed)):
                return False
            if high is not None and (value > high or (value == high and not span.high_closed)):
                return False
        elif {True: "yes", False: "no"}.get(value, value) not in span:
            return False
    return True


BOUNDS = st.sampled_from([Decimal(n) for n in (-2, -1, 0, 1, 2)])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | BOUNDS), draw(st.none() | BOUNDS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    closed = low == high or draw(st.booleans())
    return Interval(low, high, low_closed=closed, high_closed=closed or draw(st.booleans()))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    bounds: list[tuple[Variable, Any]] = []
    for id in draw(st.sets(st.sampled_from(["behind", "growth", "overdue", "previous"]), max_size=3)):
        variable = VARIABLES[id]
        words = st.frozensets(st.sampled_from(variable.choices or ("-",)), min_size=1)
        bounds.append((variable, draw(words if variable.choices else intervals())))
    return Condition.of(bounds)


@st.composite
def rules(draw: st.DrawFn) -> LightRule:
    entries = draw(
        st.lists(st.tuples(st.sampled_from(["green", "yellow", "red"]), conditions()), min_size=1, max_size=4)
    )
    return LightRule("any", lights=entries, first_wins=True)


HALVES = tuple(Decimal(n) / 2 for n in range(-5, 6))


FOUR = {"behind": HALVES, "growth": HALVES, "overdue": (True, False), "previous": ("red", "none", "grey")}


def points() -> Iterator[dict[str, Any]]:
    for values in itertools.product(*FOUR.values()):
        yield dict(zip(FOUR, values, strict=True))
