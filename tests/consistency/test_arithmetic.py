"""What must close, against worked examples, brute force over whole numbers, and the laws of what may be said."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import each, rows

from policytrack import Figure, Indicator, InputError, Quantity, UndecidedError, UnitError
from policytrack.consistency import (
    Check,
    Closure,
    check_balance,
    check_count,
    check_gap,
    check_growth,
    check_restated,
    check_share,
    check_subset,
    check_sum,
)
from policytrack.consistency.amounts import as_reported
from policytrack.consistency.arithmetic import quotient
from policytrack.strategies import intervals, numbers, quantities
from policytrack.values.hedge import Hedge
from policytrack.values.interval import EVERYTHING, Interval

HOLDS, DOES_NOT_HOLD, CANNOT_TELL = Closure.HOLDS, Closure.DOES_NOT_HOLD, Closure.CANNOT_TELL
NEVER_REFUTED = (HOLDS, CANNOT_TELL)
parse = Quantity.parse


def half_up(number: Fraction, places: int) -> Decimal:
    """Round half away from zero, in whole numbers only."""
    scaled = abs(number) * 10**places
    size = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(size if number >= 0 else -size).scaleb(-places)


def rounded(number: Fraction, places: int, unit: str) -> Quantity:
    return Quantity.rounded(f"{half_up(number, places):f}", unit)


# The documents.

WORKED: list[tuple[Check, Closure, str | None]] = [
    (check_growth(1220, "55.6%"), HOLDS, "784"),
    (check_growth("1290 家", "13.5%"), HOLDS, "1137 家"),
    (check_growth("4720 件", "128.8%"), HOLDS, "2063 件"),
    (check_growth("1220 家", "55.6%", "784 家"), HOLDS, None),
    (check_growth("1220 家", "55.6%", "785 家"), DOES_NOT_HOLD, None),
    (check_share("174.90亿 元", "197.04亿 元", "88.76%"), HOLDS, None),
    (check_share("930 笔", "976 笔", "95.29%"), HOLDS, None),
    (check_share(parse("140亿 元"), parse("170亿 元"), "80%"), DOES_NOT_HOLD, None),
    (check_share("140亿 元", "170亿 元", "80%"), HOLDS, None),
    (check_share("about 140亿 元", "about 170亿 元", "80%"), CANNOT_TELL, None),
    (check_sum("2946 个", ["2478 个", "468 个"]), HOLDS, "2946 个"),
    (check_sum(64, [25, 12, 11, 7, 6, 2, 1]), HOLDS, "64"),
    (check_sum(47, [11, 9, 7, 4, 4, 2, 2, 2, 2, 1, 2]), DOES_NOT_HOLD, "46"),
    (check_sum(Quantity.exact(100, "%"), ["61.8%", "38.2%"]), HOLDS, "100 in [99.9, 100.1) %"),
    (check_balance("1906 家", "1220 家", "3126 家"), HOLDS, "3126 家"),
    (check_gap("7.6%", "7.5pp"), HOLDS, "0.1 in (0.00, 0.20) %"),
    (check_gap("7.6%", "7.5pp", "0.1%"), HOLDS, "0.1 in (0.00, 0.20) %"),
    (check_gap("23.3%", "2.4pp", "21.0%"), HOLDS, "20.9 in (20.80, 21.00) %"),
    (check_gap("23.3%", "2.4pp", "21.1%"), DOES_NOT_HOLD, "20.9 in (20.80, 21.00) %"),
    (check_subset("20.6%", "76.5%"), HOLDS, "rounded 20.6 %"),
    (check_subset("17 家", "14 家"), DOES_NOT_HOLD, "17 家"),
    (check_count("15 项", 15), HOLDS, "15 项"),
    (check_count("15 项", 5), CANNOT_TELL, "5 项"),
    (check_count("15 项", 16), DOES_NOT_HOLD, "16 项"),
    (check_restated(">= 60 %", "61.2%"), HOLDS, "rounded 61.2 %"),
    (check_restated("nearly 70 %", "68.6%"), CANNOT_TELL, "rounded 68.6 %"),
    (check_restated("nearly 70 %", "70.6%"), DOES_NOT_HOLD, "rounded 70.6 %"),
]


@rows(WORKED)
def test_the_documents_close_as_worked_by_hand(check: Check, closure: Closure, computed: str | None) -> None:
    assert check.closure is closure
    if computed is not None:
        assert str(check.computed) == computed or check.computed == parse(computed)


def test_a_computed_share_holds_the_exact_quotient_and_is_printed_as_bulletins_do() -> None:
    check = check_share("930 笔", "976 笔", "95.29%")
    exact = Fraction(93000, 976)
    assert check.computed is not None
    assert check.computed.low is not None
    assert check.computed.high is not None
    assert Fraction(check.computed.low) <= exact <= Fraction(check.computed.high)
    assert check.computed.high - check.computed.low <= Decimal("1e-20")
    assert "930 transactions ÷ 976 transactions = 95.29 %" in check.say("en")


@rows([(564, "62.7"), (898, "99.8"), (1099, "122.1")])
def test_a_share_alone_is_worked_out(part: int, printed: str) -> None:
    check = check_share(part, 900, None)
    assert f"{part:,} ÷ 900 = {printed} %" in check.say("en")
    assert check.closure is HOLDS
    assert check.stated is None


def test_the_whole_is_implied_by_a_part_and_its_share() -> None:
    check = check_share("558.8亿 元", None, "62.5%")
    assert check.closure is HOLDS
    assert check.say("zh") == "相符：558.8亿元 ÷ 62.5% = 约894.1亿元，没有所述数可比"
    assert check_share("1 家", None, "60%").closure is DOES_NOT_HOLD
    with pytest.raises(InputError, match="the whole, the share, or both"):
        check_share("1 家", None, None)


# What is given.


@rows(
    [
        (1220, "家", "1220 家"),
        ("1220", "", "1220"),
        ("1220家", "", "1220 家"),
        (1220.0, "家", "1220 家"),
        (55.6, "%", "rounded 55.6 %"),
        (5, "%", "rounded 5 %"),
        ("55.60%", "", "rounded 55.60 %"),
        (Decimal("-3.50"), "%", "rounded -3.50 %"),
        ("35.18亿元", "", "rounded 35.18亿 元"),
        ("1400万 个", "", "rounded 1400万 个"),
        ("over 4万 家", "", "over 4万 家"),
        (">= 300", "家", ">= 300 家"),
        ("6..6.5 %", "", "6..6.5 %"),
        (parse("5 %"), "", "5 %"),
    ]
)
def test_text_and_numbers_are_read_as_reported(given: Any, unit: str, read: str) -> None:
    assert as_reported(given, unit) == parse(read)


def test_a_number_without_a_unit_has_that_of_the_others() -> None:
    assert check_sum("2946 个", [2478, 468]) == check_sum("2946 个", ["2478 个", "468 个"])
    assert check_growth(1220, 55.6, "784 家") == check_growth("1220 家", "55.6%", 784)
    assert check_gap(7.6, 7.5, 0.1) == check_gap("7.6%", "7.5pp", "0.1%")


def test_figures_stand_for_their_amounts() -> None:
    new = Indicator("sme.innovative.recognised", unit="家", kind="flow", better="up")
    figure = Figure("new", indicator=new, area="青岛市", period="2024-H1", amount="1220 家")
    assert check_growth(figure, "55.6%") == check_growth("1220 家", "55.6%")


FAULTS: list[tuple[Callable[[], Check], type[Exception], str]] = [
    (lambda: check_sum("3 家", ["1 家", "2 户"]), UnitError, "the units differ"),
    (lambda: check_sum("3 家", ["1 家", "2 %"]), UnitError, "the units differ"),
    (lambda: check_growth("3 家", "5 家"), UnitError, "5 家 is not in %"),
    (lambda: check_growth("3 家", "5pp"), UnitError, "5 pp is not in %"),
    (lambda: check_growth("3 家", "5%", "2 户"), UnitError, "the units differ"),
    (lambda: check_share("3 家", "5 户", "60%"), UnitError, "the units differ"),
    (lambda: check_subset("3 %", "5 pp"), UnitError, "the units differ"),
    (lambda: check_gap("7.6%", "7.5%"), UnitError, "7.5 % is not a difference of percentages"),
    (lambda: check_gap("7.6%", "7.5pp", "0.1pp"), UnitError, "the units differ"),
    (lambda: check_restated("7.6%", "7.6pp"), UnitError, "the units differ"),
    (lambda: check_sum("3 家", "3 家"), InputError, "one amount where several are meant"),
    (lambda: check_sum("3 家", []), InputError, "at least one part"),
    (lambda: check_count("3 家", -1), InputError, "-1 is not a number of listed"),
    (lambda: check_count("3 家", listed=True), InputError, "True is not a number of listed"),
    (lambda: check_growth("many", "5%"), InputError, "'many' is not an amount"),
    (lambda: check_growth(float("nan"), "5%"), InputError, "not a finite number"),
    (lambda: check_growth(None, "5%"), InputError, "None is not a number"),  # type: ignore[arg-type]
]


@rows(FAULTS)
def test_a_fault_of_the_call_is_refused_and_quoted(
    call: Callable[[], Check], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        call()


# What is undecided, and never raises.

OPEN: list[tuple[Check, str]] = [
    (check_growth("5 家", Quantity.exact(-100, "%")), "imply no certain base above 0"),
    (check_growth("5 家", "-100%"), "imply no certain base above 0"),
    (check_growth("0 家", "5%"), "imply no certain base above 0"),
    (check_growth("-5亿 元", "5%"), "imply no certain base above 0"),
    (check_growth("5 家", "20%", "0 家"), "the change as an amount"),
    (check_growth("5亿 元", "20%", "-4亿 元"), "the change as an amount"),
    (check_growth("0.5 %", "20%", "0.0 %"), "the change as an amount"),
    (check_share("5 家", "0 家", "20%"), "a whole above 0"),
    (check_growth("about 1,220 firms", "55.6%"), "the exact number behind about 1,220 firms"),
    (check_growth("1220 家", "about 50 %"), "the exact number behind about 50 %"),
    (check_growth("1220 家", "55.6%", "nearly 800 家"), "the exact number behind nearly 800 firms"),
    (
        check_sum("over 4万 家", ["3万 家", "about 1万 家"]),
        "the exact number behind about 10,000 firms, a little over 40,000 firms",
    ),
    (check_sum("5 家", [">= 3 家", "1 家"]), "which may or may not be 5 firms"),
    (check_subset("-5 家", "-8 家"), "below 0"),
    (check_count("about 15 项", 15), "may be incomplete"),
]


@rows(OPEN)
def test_what_the_numbers_leave_open_cannot_be_told_and_says_why(check: Check, words: str) -> None:
    assert check.closure is CANNOT_TELL
    assert words in check.say("en")


@rows(
    [
        (check_share("about 140亿 元", "about 170亿 元", "80%"), HOLDS),
        (check_share("about 140亿 元", "about 170亿 元", "70%"), DOES_NOT_HOLD),
        (check_restated("about 200 家", "204 家"), HOLDS),
        (check_restated("about 200 家", "300 家"), DOES_NOT_HOLD),
        (check_growth("about 2 家", "4000%"), DOES_NOT_HOLD),
        (check_growth("1220 家", "55.6%", "nearly 800 家"), HOLDS),
        (check_restated("6..6.5 %", "6.2 %"), None),  # a range is no hedge: nothing says where in it
        (check_restated("nearly 1 家", "0 家"), None),  # no whole number is so near
    ]
)
def test_hedges_lean_where_they_probably_lie(check: Check, leaning: Closure | None) -> None:
    assert check.closure is CANNOT_TELL or leaning is None
    assert check.leaning is leaning


def test_what_is_certain_holds_also_of_bounds_and_ranges() -> None:
    assert check_sum("> 500 家", ["300 家", "250 家"])
    assert check_sum("600..700 家", ["400 家", "250 家"])
    assert check_subset("<= 20 家", "20 家")
    assert check_growth(">= 1000 家", ">= 50 %", "500 家")
    assert check_count(">= 10 项", 12)
    assert check_restated("about 80 %", "about 80 %")  # one statement, twice


def test_an_undecided_check_is_neither_true_nor_false() -> None:
    assert check_restated("5 家", "5 家")
    assert not check_restated("5 家", "6 家")
    with pytest.raises(UndecidedError, match="cannot tell is neither yes nor no"):
        bool(check_count("15 项", 5))
    with pytest.raises(UndecidedError, match="not comparable is neither"):
        bool(Closure.NOT_COMPARABLE)


def test_closures_are_parsed_and_said() -> None:
    for closure in Closure:
        assert Closure.parse(str(closure)) is closure
        assert closure.say("en") == str(closure).replace("_", " ")
        assert closure.say("zh")
    with pytest.raises(InputError, match="closure 'maybe' is not one of: holds"):
        Closure.parse("maybe")


HUGE = "9" * 29
TINY = "0." + "0" * 28 + "1"


@rows(
    product(
        ["0", "1", "-3.5", HUGE, f"-{HUGE}", TINY, f"-{TINY}", "1亿", "about 7", ">= 0", "< 1"],
        ["0", "-1", HUGE, TINY, "over 3", "nearly 5", "magnitude 100万", "[0, 1)", "(-∞, ∞)"],
        ["元", "%"],
    )
)
def test_zero_negative_huge_and_tiny_amounts_give_a_sentence_and_no_exception(one: str, other: str, unit: str) -> None:
    a, b = f"{one} {unit}", f"{other} {unit}"
    for check in (
        check_growth(a, "5%", b),
        check_growth(a, f"{other} %"),
        check_growth(a, "-100.0%"),
        check_share(a, b, f"{one} %"),
        check_share(a, b, None),
        check_share(a, None, f"{other} %"),
        check_sum(a, [b, a, b]),
        check_balance(a, b, a),
        check_subset(a, b),
        check_gap(f"{one} %", f"{other} pp", "5%"),
        check_count(b, 3),
        check_restated(a, b),
    ):
        for lang in ("zh", "en"):
            assert "\n" not in check.say(lang)
            assert check.closure.say(lang) in check.say(lang)
        assert (check.closure is CANNOT_TELL) or check.leaning is None


# Two ways to one answer.


@each([0, 1])
def test_the_implied_base_is_every_whole_number_whose_growth_rounds_to_the_stated_one(places: int) -> None:
    for now in (1, 2, 7, 99, 140, 784, 1220):
        fitting: dict[Decimal, list[int]] = {}
        for base in range(1, 3000):
            fitting.setdefault(half_up(Fraction(100 * (now - base), base), places), []).append(base)
        for growth, bases in fitting.items():
            if max(bases) > 2900 or growth <= -99:
                continue
            check = check_growth(now, f"{growth:.{places}f}%")
            assert check.closure is HOLDS, (now, growth)
            assert check.computed is not None
            low, high = check.computed.low, check.computed.high
            assert bases == list(range(int(low or 0), int(high or 0) + 1)), (now, growth)
        for tenths in range(-900, 9000, 7):
            growth = Decimal(tenths) / 10 if places else Decimal(tenths)
            if growth > -99 and growth not in fitting and now < 100:
                check = check_growth(now, f"{growth:.{places}f}%")
                assert check.closure is DOES_NOT_HOLD, (now, growth)


@given(st.integers(1, 400), st.integers(1, 400), st.integers(-990, 3000))
def test_growth_of_two_counts_holds_exactly_if_it_rounds_to_what_is_stated(now: int, before: int, tenths: int) -> None:
    true = half_up(Fraction(100 * (now - before), before), 1)
    for stated in (true, true + Decimal("0.1"), Decimal(tenths) / 10):
        check = check_growth(now, f"{stated:.1f}%", before)
        assert check.closure is (HOLDS if stated == true else DOES_NOT_HOLD)


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_share_of_two_counts_holds_exactly_if_it_rounds_to_what_is_stated(part: int, whole: int) -> None:
    true = half_up(Fraction(100 * part, whole), 2)
    assert check_share(part, whole, f"{true:.2f}%").closure is HOLDS
    assert check_share(part, whole, f"{true + Decimal('0.01'):.2f}%").closure is DOES_NOT_HOLD


small = numbers(-9, 9, places=1)


@given(intervals(small), intervals(numbers(0, 9, places=1)).filter(lambda found: found.low is not None))
def test_a_quotient_holds_every_quotient_of_members_and_no_more(top: Interval, bottom: Interval) -> None:
    if not bottom.within(Interval(Decimal(0), None, low_closed=False)):
        return
    found = quotient(top, bottom)
    near = Decimal("1e-9")

    def members(one: Interval) -> list[Fraction]:
        ends = [end for end in (one.low, one.high) if end is not None] or [Decimal(0)]
        steps = (0, near, -near, Decimal("0.05"), 10**12, -(10**12))
        return [Fraction(end + step) for end in ends for step in steps if one.contains(end + step)]

    tried = [a / b for a in members(top) for b in members(bottom)]
    for number in tried:
        assert found.low is None or Fraction(found.low) <= number
        assert found.high is None or number <= Fraction(found.high)
        assert found.low != number or found.low_closed
        assert found.high != number or found.high_closed
    for end, reached in ((found.low, min(tried)), (found.high, max(tried))):
        if end is not None:
            assert abs(Fraction(end) - reached) < Fraction(1, 1000)


# Laws: what is true is never refuted.


@st.composite
def sayings(draw: st.DrawFn, number: Fraction, unit: str) -> Quantity:
    """Return an amount, in any notation, that a true number allows; rounded where it is not a decimal."""
    places = draw(st.integers(0, 3))
    near = half_up(number, places)
    above, below = near + draw(st.integers(1, 5)), near - draw(st.integers(1, 5))
    made = [
        rounded(number, places, unit),
        Quantity.at_least(below, unit),
        Quantity.more_than(below, unit),
        Quantity.less_than(above, unit),
        Quantity.at_most(above, unit),
        Quantity.between(below, above, unit),
        Quantity.about(near, unit),
    ]
    if above > 0:
        made += [Quantity.nearly(above, unit), Quantity.magnitude(above, unit)]
    exact = half_up(number, 4)
    if Fraction(exact) == number:
        made.append(Quantity.exact(exact, unit))
    return draw(st.sampled_from(made))


truths = st.fractions(-200, 10**6, max_denominator=50)
above_zero = st.fractions(Fraction(1, 10), 10**6, max_denominator=50)


@given(st.data(), st.lists(truths, min_size=1, max_size=5))
def test_a_true_sum_is_never_refuted_however_its_numbers_are_said(data: st.DataObject, parts: list[Fraction]) -> None:
    said = [data.draw(sayings(part, "元")) for part in parts]
    assert check_sum(data.draw(sayings(sum(parts, Fraction(0)), "元")), said).closure in NEVER_REFUTED
    if len(parts) > 1:
        assert check_balance(said[0], said[1], data.draw(sayings(parts[0] + parts[1], "元"))).closure in NEVER_REFUTED


@given(st.data(), truths, above_zero)
def test_a_true_growth_share_gap_or_restatement_is_never_refuted(
    data: st.DataObject, now: Fraction, before: Fraction
) -> None:
    new, old = data.draw(sayings(now, "元")), data.draw(sayings(before, "元"))
    growth = data.draw(sayings((now / before - 1) * 100, "%"))
    assert check_growth(new, growth, old).closure in NEVER_REFUTED
    check = check_growth(new, growth)
    assert check.closure in NEVER_REFUTED
    if check.computed is not None and now > 0:
        assert check.computed.low is None or Fraction(check.computed.low) <= before
        assert check.computed.high is None or before <= Fraction(check.computed.high)
    share = data.draw(sayings(now / before * 100, "%"))
    assert check_share(new, old, share).closure in NEVER_REFUTED
    assert check_share(new, None, share).closure in NEVER_REFUTED
    lead = data.draw(sayings(now, "%")), data.draw(sayings(now - before, "pp")), data.draw(sayings(before, "%"))
    assert check_gap(*lead).closure in NEVER_REFUTED
    assert check_restated(old, data.draw(sayings(before, "元"))).closure in NEVER_REFUTED
    if now <= before:
        assert check_subset(new, old).closure in NEVER_REFUTED


@given(st.integers(0, 40), st.integers(0, 40), st.data())
def test_a_list_that_names_some_of_what_there_is_is_never_refuted(listed: int, more: int, data: st.DataObject) -> None:
    assert check_count(data.draw(sayings(Fraction(listed + more), "项")), listed).closure in NEVER_REFUTED


CHECKS: list[tuple[str, Callable[..., Check]]] = [
    ("元 元 元", lambda whole, *parts: check_sum(whole, parts)),
    ("元 % 元", check_growth),
    ("元 %", check_growth),
    ("家 %", check_growth),
    ("元 元 %", check_share),
    ("元 元", check_subset),
    ("% pp %", check_gap),
    ("家 家", check_restated),
    ("家", lambda stated: check_count(stated, 5)),
]


@pytest.mark.parametrize(("units", "check"), CHECKS)
@given(data=st.data())
def test_widening_an_amount_never_refutes_what_was_not_refuted(
    units: str, check: Callable[..., Check], data: st.DataObject
) -> None:
    amounts = [data.draw(quantities(unit, min_value=-50, max_value=200)) for unit in units.split()]
    before = check(*amounts)
    place = data.draw(st.integers(0, len(amounts) - 1))
    narrow = amounts[place]
    other = data.draw(quantities(narrow.unit, min_value=-50, max_value=200))
    hull = narrow.interval.hull(other.interval)
    amounts[place] = data.draw(
        st.sampled_from((Quantity.of(hull, narrow.unit), Quantity(Decimal(7), EVERYTHING, narrow.unit, Hedge.ABOUT)))
    )
    if before.closure is not DOES_NOT_HOLD:
        assert check(*amounts).closure is not DOES_NOT_HOLD


@given(st.lists(quantities("家", min_value=-50, max_value=200), min_size=2, max_size=5), st.data())
def test_the_order_of_parts_does_not_matter(parts: list[Quantity], data: st.DataObject) -> None:
    whole = data.draw(quantities("家", min_value=-50, max_value=900))
    one, other = check_sum(whole, parts), check_sum(whole, data.draw(st.permutations(parts)))
    assert (one.closure, one.computed, one.leaning) == (other.closure, other.computed, other.leaning)


@given(quantities("元"), quantities("元"))
def test_same_does_not_depend_on_which_is_first(one: Quantity, other: Quantity) -> None:
    first, second = check_restated(one, other), check_restated(other, one)
    assert (first.closure, first.leaning) == (second.closure, second.leaning)


def test_rounding_half_up_here_is_that_of_decimal() -> None:
    for tenths in range(-50, 50):
        number = Decimal(tenths) / 4
        assert half_up(Fraction(number), 1) == number.quantize(Decimal("0.1"), ROUND_HALF_UP)


def test_a_whole_without_a_lower_end_may_be_below_zero_unless_it_counts_things() -> None:
    assert check_subset("over 1 元", "nearly 1 元").closure is CANNOT_TELL
    assert check_subset("over 1 元", "< 1 元").closure is CANNOT_TELL
    assert check_subset("210 家", "nearly 190 家").closure is DOES_NOT_HOLD
