"""Laws of conditions and variables: boxes are exact, and what cannot be read is refused."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from light_grids import conditions, holds, points

from policytrack import InputError
from policytrack.light import VARIABLES, Colour, Condition, Light, lights
from policytrack.light.span import as_span
from policytrack.values.interval import Interval


@given(conditions())
def test_a_condition_reads_back_what_it_writes(condition: Condition) -> None:
    assert Condition.parse(str(condition)) == condition
    assert eval(repr(condition)) == condition  # noqa: S307


@given(conditions(), conditions(), st.sampled_from(list(points())))
def test_boxes_cut_at_each_others_bounds_lose_and_add_no_point(
    one: Condition, other: Condition, values: dict[str, Any]
) -> None:
    both = one & other
    assert (holds(one, values) and holds(other, values)) == (both is not None and holds(both, values))
    pieces = [piece for piece in one.minus(other) if holds(piece, values)]
    assert len(pieces) == (1 if holds(one, values) and not holds(other, values) else 0)
    if one.within(other):
        assert not holds(one, values) or holds(other, values)


BEHIND: list[tuple[Any, ...]] = [
    (10, "yellow"),
    (10.0, "yellow"),
    ("10.0", "yellow"),
    (Decimal("9.999"), "none"),
    (Fraction(10), "yellow"),
    (Fraction(29999, 3000), "none"),
    ((10, 30), "yellow"),
    ((10, None), "grey"),
    ((31, None), "red"),
    ((-5, 5), "grey"),
    ((1, 9), "none"),
    (None, "grey"),
]


def test_numbers_and_pairs_are_taken_exactly() -> None:
    for value, colour in BEHIND:
        assert lights["yinchuan-2025"].light({"behind": value}).colour == colour, value


def test_a_fraction_that_never_ends_keeps_its_side_of_a_bound() -> None:
    third = as_span(VARIABLES["behind"], Fraction(1, 3))
    assert isinstance(third, Interval)
    assert not third.contains(Decimal("0." + "3" * 30))
    assert third.low is not None
    assert Decimal("0." + "3" * 30) < third.low < Decimal("0." + "3" * 29 + "4")


def test_a_colour_is_never_shown_alone() -> None:
    usual = [Light.of(colour) for colour in Colour]
    assert len({light.symbol for light in usual}) == len(Colour)
    for light in usual:
        assert light.say("zh").split() == [light.symbol, light.zh]
        assert light.say("en").startswith(f"{light.symbol} {light.en}")


def test_every_variable_has_names_a_unit_and_a_sign_in_both_languages() -> None:
    for id, variable in VARIABLES.items():
        assert all(variable.says), id
        assert variable.en.isascii(), id
        assert variable.says[1].isascii(), id
        assert (variable.unit == "") == bool(variable.choices), id


UNREADABLE: list[tuple[Any, ...]] = [
    ("bahind <= 0", "'bahind' is none of the variables: behind, shortfall"),
    ("behind", "behind is not a yes or no"),
    ("behind = late", "behind is never 'late'; it is a number, like 'behind <= 0'"),
    ("previous = pink", "previous is never 'pink'; it is green, blue"),
    ("previous = 3", "previous is no number"),
    ("overdue <= 1", "overdue is no number"),
    ("behind <= 10 %", "cannot be read"),
    ("behind <= 0 or behind > 5", "cannot be read"),
    ("10 > behind > 5", "cannot be read"),
    ("behind < 0 and behind > 1", "nothing fulfils a condition that asks two things of behind at once"),
    ("30 <= behind <= 10", "no number is between 30 and 10"),
    ("", "cannot be read"),
    (None, "is not a condition"),
]


def test_a_condition_that_cannot_be_read_is_refused_and_quoted() -> None:
    for text, words in UNREADABLE:
        with pytest.raises(InputError, match="is not a condition") as error:
            Condition.parse(text)
        assert words in str(error.value)
        assert repr(text) in str(error.value)
