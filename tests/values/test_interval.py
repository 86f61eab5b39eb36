"""Interval algebra against brute force on sampled numbers."""

import decimal
import itertools
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from policytrack import InputError
from policytrack.strategies import intervals, numbers
from policytrack.values.interval import EVERYTHING, Interval, as_number, last_place, merge

FAR = Decimal(10**6)
TINY = Decimal("0.001")
small = numbers(-20, 20, places=1)
sets = intervals(small)
bounded = intervals(small, bounded=True)
positive = intervals(numbers(0, 20, places=1)).filter(lambda found: found.low is not None)


def inside(interval: Interval, number: Decimal) -> bool:
    """Membership, written without the library's own."""
    low, high = interval.low, interval.high
    above = low is None or (low <= number if interval.low_closed else low < number)
    below = high is None or (number <= high if interval.high_closed else number < high)
    return above and below


def probes(*given: Interval) -> list[Decimal]:
    """Enough numbers to tell any two of these sets apart: every end, just beside it, between, and far out."""
    ends = sorted({end for one in given for end in (one.low, one.high) if end is not None})
    beside = [end + step for end in ends for step in (-TINY, Decimal(0), TINY)]
    between = [(a + b) / 2 for a, b in itertools.pairwise(ends)]
    return [*beside, *between, -FAR, Decimal(0), FAR]


@given(sets, small)
def test_contains_agrees_with_the_definition(a: Interval, number: Decimal) -> None:
    for probe in (*probes(a), number):
        assert a.contains(probe) == inside(a, probe)


@given(sets, sets)
def test_within_meets_and_below_agree_with_sampled_members(a: Interval, b: Interval) -> None:
    tried = probes(a, b)
    mine, theirs = ([number for number in tried if inside(one, number)] for one in (a, b))
    assert a.within(b) == all(inside(b, number) for number in mine)
    assert a.meets(b) == any(inside(b, number) for number in mine)
    assert a.below(b) == all(x < y for x in mine for y in theirs)


@given(sets, sets)
def test_and_is_the_common_numbers_and_hull_the_least_interval_around_both(a: Interval, b: Interval) -> None:
    both, hull = a & b, a.hull(b)
    for number in probes(a, b):
        assert (both is not None and inside(both, number)) == (inside(a, number) and inside(b, number))
    assert a.within(hull)
    assert b.within(hull)
    assert {hull.low, hull.high} <= {a.low, a.high, b.low, b.high}
    assert hull == b.hull(a)


@given(sets, sets)
def test_sums_and_differences_hold_exactly_what_members_make(a: Interval, b: Interval) -> None:
    total, difference = a + b, a - b
    mine, theirs = ([number for number in probes(one) if inside(one, number)] for one in (a, b))
    for x in mine:
        for y in theirs:
            assert inside(total, x + y)
            assert inside(difference, x - y)
    for side in ("low", "high"):
        one, other, end = getattr(a, side), getattr(b, side), getattr(total, side)
        assert end == (None if one is None or other is None else one + other)
        closed = getattr(a, f"{side}_closed") and getattr(b, f"{side}_closed")
        assert getattr(total, f"{side}_closed") == closed


@given(sets)
def test_minus_minus_is_the_same(a: Interval) -> None:
    back = -a
    assert -back == a


@given(sets, numbers(-9, 9, places=1), small)
def test_multiples_hold_exactly_the_multiplied_members(a: Interval, factor: Decimal, number: Decimal) -> None:
    multiple = a.times(factor)
    for x in (*probes(a), number):
        if factor:
            assert inside(multiple, x * factor) == inside(a, x)
    if not factor:
        assert multiple == Interval.point(Decimal(0))


@given(sets, st.integers(1, 97))
def test_division_rounds_outward(a: Interval, divisor: int) -> None:
    quotient = a.over(Decimal(divisor))
    back = quotient.times(divisor)
    assert a.within(back)
    for x in probes(a):
        if inside(a, x):
            low, high = decimal.Context(prec=60, rounding=decimal.ROUND_FLOOR), decimal.Context(prec=60)
            assert inside(quotient, low.divide(x, divisor)) or inside(quotient, high.divide(x, divisor))


@given(sets, numbers(-5, 0))
def test_dividing_by_what_is_not_above_0_is_refused(a: Interval, divisor: Decimal) -> None:
    with pytest.raises(InputError, match="cannot divide by"):
        a.over(divisor)


@given(positive, positive)
def test_products_hold_what_members_make_and_have_the_same_ends(a: Interval, b: Interval) -> None:
    product = a.product(b)
    mine, theirs = ([number for number in probes(one) if inside(one, number)] for one in (a, b))
    for x in mine:
        for y in theirs:
            assert inside(product, x * y)
    assert a.low is not None
    assert b.low is not None
    assert product.low == a.low * b.low
    zero = any(one == Interval.point(Decimal(0)) for one in (a, b))
    unbounded = (a.high is None or b.high is None) and not zero
    assert (product.high is None) == unbounded


@given(sets)
def test_whole_is_the_closed_hull_of_the_integers_inside(a: Interval) -> None:
    tried = {int(number.to_integral_value(decimal.ROUND_FLOOR)) + step for number in probes(a) for step in (-1, 0, 1)}
    members = sorted(number for number in tried if inside(a, Decimal(number)))
    if not members:
        with pytest.raises(InputError, match="no whole number is between"):
            a.whole()
        return
    whole = a.whole()
    assert whole.low == (None if a.low is None else members[0])
    assert whole.high == (None if a.high is None else members[-1])
    assert whole.within(a)
    assert whole.whole() == whole


@given(sets)
def test_repr_types_back_and_equal_sets_hash_alike(a: Interval) -> None:
    again = eval(repr(a), {"Interval": Interval, "Decimal": Decimal})  # noqa: S307
    assert again == a
    assert hash(again) == hash(a)


@given(bounded)
def test_the_callers_decimal_context_changes_nothing(a: Interval) -> None:
    expected = (a + a, a.times(3), a.over(Decimal(7)), -a, a.hull(-a))
    with decimal.localcontext(prec=1, rounding=decimal.ROUND_UP):
        assert (a + a, a.times(3), a.over(Decimal(7)), -a, a.hull(-a)) == expected


@pytest.mark.parametrize(
    ("low", "high", "low_closed", "high_closed"),
    [(2, 1, True, True), (1, 1, True, False), (1, 1, False, True), (1, 1, False, False)],
)
def test_empty_sets_are_refused(low: int, high: int, low_closed: bool, high_closed: bool) -> None:
    with pytest.raises(InputError, match=f"no number is between {low} and {high}"):
        Interval(Decimal(low), Decimal(high), low_closed=low_closed, high_closed=high_closed)


def test_an_end_that_is_not_there_is_never_closed() -> None:
    assert Interval(None, None, low_closed=True, high_closed=True) == EVERYTHING
    assert not EVERYTHING.low_closed


class TestNumbers:
    @given(numbers())
    def test_a_number_is_the_same_as_text_decimal_or_int(self, number: Decimal) -> None:
        assert as_number(number) == number
        assert as_number(f"{number:f}") == number
        if number == number.to_integral_value():
            assert as_number(int(number)) == number

    @given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e20, max_value=1e20))
    def test_a_float_is_its_shortest_decimal(self, number: float) -> None:
        assume(number == 0 or abs(number) > 1e-12)
        assert float(as_number(number)) == number

    @pytest.mark.parametrize(
        "value",
        [
            True,
            False,
            None,
            "",
            "abc",
            "1e5",
            "1E+5",
            "１２",
            "一万",
            "1,000",
            "1_000",
            " 1",
            "1.",
            ".5",
            "--1",
            "NaN",
            "Infinity",
            "-∞",
            float("nan"),
            float("inf"),
            Decimal("NaN"),
            Decimal("sNaN"),
            Decimal("-Infinity"),
            Decimal("1E+31"),
            Decimal("1E-31"),
            1e-300,
            [],
            1j,
            b"1",
        ],
    )
    def test_what_is_no_number_is_refused_and_quoted(self, value: Any) -> None:
        with pytest.raises(InputError) as caught:
            as_number(value)
        assert str(value)[:20] in str(caught.value) or repr(value) in str(caught.value)

    @pytest.mark.parametrize("value", ["1" * 31, 10**30, -(10**30), "9" * 5000, Decimal("1" * 31), "0." + "1" * 31])
    def test_thirty_one_digits_are_refused(self, value: Any) -> None:
        with pytest.raises(InputError, match="more than 30 digits"):
            as_number(value)

    def test_an_int_too_long_to_print_is_refused_by_its_size(self) -> None:
        with pytest.raises(InputError, match="an int of 16610 bits has more than 30 digits"):
            as_number(10**5000)

    @given(st.text() | st.floats() | st.integers() | st.decimals() | st.none() | st.binary() | st.complex_numbers())
    def test_anything_at_all_is_a_finite_number_or_an_input_error(self, junk: Any) -> None:
        try:
            number = as_number(junk)
        except InputError:
            return
        assert number.is_finite()

    @pytest.mark.parametrize(
        ("number", "place"),
        [
            ("300", "100"),
            ("1200", "100"),
            ("5.50", "0.1"),
            ("0", "1"),
            ("7", "1"),
            ("-3.5", "0.1"),
            ("1" + "0" * 29, "1" + "0" * 29),
        ],
    )
    def test_the_last_place_is_that_of_the_last_digit_that_is_not_0(self, number: str, place: str) -> None:
        assert last_place(Decimal(number)) == Decimal(place)


def small_intervals() -> list[Interval]:
    """Every interval of numbers that are not negative with ends of 0, 1, 2 or none, open and closed."""
    found = []
    for low, high in itertools.product((0, 1, 2), (0, 1, 2, None)):
        for low_closed, high_closed in itertools.product((True, False), repeat=2):
            if high is None or low < high or (low == high and low_closed and high_closed):
                top = None if high is None else Decimal(high)
                found.append(Interval(Decimal(low), top, low_closed=low_closed, high_closed=high_closed))
    return found


def test_the_ends_of_sums_products_and_quotients_are_closed_where_they_are_attained() -> None:
    for a, b in itertools.product(small_intervals(), repeat=2):
        total, product = a + b, a.product(b)
        assert total.low_closed == (a.low_closed and b.low_closed), (a, b)
        if total.high is not None:
            assert total.high_closed == (a.high_closed and b.high_closed), (a, b)
        zero = a.contains(Decimal(0)) or b.contains(Decimal(0))
        assert product.low_closed == ((a.low_closed and b.low_closed) if product.low else zero), (a, b)
        if product.high is not None:
            assert product.high_closed == ((a.high_closed and b.high_closed) if product.high else zero), (a, b)
        assert (product.high is None) == ((a.high is None or b.high is None) and Decimal(0) not in (a.high, b.high))
        half = a.over(Decimal(2))
        assert (half.low_closed, half.high is None or half.high_closed) == (
            a.low_closed,
            a.high is None or a.high_closed,
        )


def test_only_numbers_that_are_not_negative_are_multiplied() -> None:
    one = Interval(Decimal(1), Decimal(2))
    for bad in (Interval(None, Decimal(1)), Interval(Decimal(-1), Decimal(1))):
        for pair in ((one, bad), (bad, one)):
            with pytest.raises(InputError, match="not negative"):
                pair[0].product(pair[1])


def test_several_estimates_give_what_all_agree_on_else_their_hull() -> None:
    one, two, three = (Interval.point(Decimal(number)) for number in (1, 2, 3))
    wide = Interval(Decimal(0), Decimal(2))
    assert merge([wide, one]) == (one, False)
    assert merge([one, wide, EVERYTHING]) == (one, False)
    assert merge([one, three, two]) == (Interval(Decimal(1), Decimal(3)), True)
