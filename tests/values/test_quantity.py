"""Laws of amounts: notation, sets, comparison, arithmetic."""

import decimal
import itertools
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from policytrack import InputError, Quantity, Truth, UnitError
from policytrack.strategies import intervals, numbers, quantities, units
from policytrack.values.hedge import Hedge
from policytrack.values.interval import Interval, round_half_up
from policytrack.values.quantity import as_quantity

TINY = Decimal("0.00001")
FAR = Decimal(10**35)
plain_and_bounds = quantities(hedges=["none"])


def q(text: str) -> Quantity:
    return Quantity.parse(text)


def d(text: str) -> Decimal:
    return Decimal(text)


def same_unit(count: int, **options: Any) -> st.SearchStrategy[tuple[Quantity, ...]]:
    """Several amounts in one unit, near each other so that they overlap often."""
    near = {"min_value": -12, "max_value": 12, **options}
    return st.sampled_from(["家", "%", "元"]).flatmap(lambda unit: st.tuples(*[quantities(unit, **near)] * count))


class TestNotation:
    @given(quantities())
    def test_parse_inverts_str_and_repr_types_back(self, amount: Quantity) -> None:
        again = q(str(amount))
        assert again == amount
        assert str(again) == str(amount)
        assert eval(repr(amount), {"Quantity": Quantity}) == amount  # noqa: S307
        assert as_quantity(str(amount)) == as_quantity(amount) == amount

    @given(quantities())
    def test_equal_amounts_hash_alike(self, amount: Quantity) -> None:
        assert hash(q(str(amount))) == hash(amount)

    @given(quantities())
    @example(Quantity.rounded("1" * 30, "元"))
    def test_the_callers_decimal_context_changes_nothing(self, amount: Quantity) -> None:
        soft, doubled, text = amount.soft, amount * 2, str(amount)
        with decimal.localcontext(prec=1, rounding=decimal.ROUND_UP):
            assert q(text) == amount
            assert str(amount) == text
            assert amount.soft == soft
            assert amount * 2 == doubled
            assert amount + amount == q(text) + q(text)

    @pytest.mark.parametrize(
        "text",
        [
            "300 家",
            ">= 300 家",
            "> 300 家",
            "<= 5.5 %",
            "< 5.5 %",
            "6..6.5 %",
            "(200, 400) 家",
            "[60, 100] %",
            "[0, ∞) 元",
            "(-∞, ∞) 元",
            "300 in [200, 400) 家",
            "rounded 28.3万 户",
            "rounded 5.0 %",
            "rounded 35.18亿 元",
            "about 200 家",
            "nearly 300 家",
            "over 4万 家",
            "magnitude 100万 家",
            "-3.5 %",
            "0 家",
            "1.5万亿 元",
            "300",
        ],
    )
    def test_a_notation_is_kept(self, text: str) -> None:
        expected = {"[60, 100] %": "60..100 %", "[0, ∞) 元": ">= 0 元"}.get(text, text)
        assert str(q(text)) == expected

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("28.3万 户", "283000 户"),
            ("28.3 万 户", "283000户"),
            (">=300 家", ">= 300家"),
            ("6..6 %", "6 %"),
            ("5.0 %", "5 %"),
            ("+5 %", "5 %"),
            ("-0 %", "0 %"),
            ("35.18亿 元", "351800万 元"),
            (" 300 家 ", "300 家"),
            ("≥ 300 家", ">= 300 家"),
            ("≤5 %", "<= 5 %"),
            ("＞300 家", "> 300 家"),
            ("＜ 300 家", "< 300 家"),
            ("＞＝ 300 家", ">= 300 家"),
            ("~300 家", "about 300 家"),
            ("～ 5 %", "about 5 %"),
            ("1,234,567 家", "1234567 家"),
            ("[1,234, 5,678] 家", "1234..5678 家"),
            ("1,234.5万 元", "12345000 元"),
            ("rounded 2.4m homes", "rounded 240万 homes"),
            ("rounded 5m homes", "rounded 500万 homes"),
            ("350k 家", "350000 家"),
            ("≥ 2.4bn yuan", ">= 24亿 yuan"),
            ("1tn yuan", "1万亿 yuan"),
            ("5m..6m homes", "5000000..6000000 homes"),
            ("5m", "5000000"),
            ("5m元", "500万 元"),
        ],
    )
    def test_the_same_amount_written_otherwise_is_equal(self, one: str, other: str) -> None:
        assert q(one) == q(other)
        assert hash(q(one)) == hash(q(other))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "家",
            "三百 家",
            "３００ 家",
            "1e5 家",
            "5e5",
            "1E+5 元",
            "NaN",
            "NaN 家",
            "∞",
            "1,00 家",
            "0,100 家",
            "10,00,000 家",
            "1_000 家",
            ".5 %",
            "5. %",
            "300 家 以上",
            "约200 家",
            "about",
            "about  200 家",
            "ABOUT 200 家",
            "6-6.5 %",
            "6.. %",
            "[200, 400 家",
            "200, 400) 家",
            "[∞, 5) 家",
            "[5, -∞) 家",
            "300 家\n300 家",
            "1" * 31 + " 家",
            "0." + "1" * 31 + " %",
            "1" * 28 + "万 元",
            "6.5..6 %",
            "(5, 5] %",
            "(1, 2) 家",
            "2.5 家",
            "7 in [1, 5] 家",
            "nearly 0 家",
            "nearly -5 %",
            "over 0 家",
            "over 1 家",
            "magnitude 0 家",
            "rounded 0.4 家",
            "about 5.5 家",
            "nearly 0.5 家",
            "magnitude 99.6 家",
            "15/50",
            "500—600家",
            "500~600家",
            "300家以上",
            "300多家",
            "300余家",
            "300家左右",
            "2024年底",
            "3千家",
            "3万五千家",
            "5 bn",
            "5 bn yuan",
            "2.4 m homes",
            "5 tCO2",
            "=300 家",
        ],
    )
    def test_what_is_no_amount_is_refused_and_quoted(self, text: str) -> None:
        with pytest.raises(InputError) as caught:
            q(text)
        said = str(caught.value)
        assert repr(text) in said or text.partition(" ")[0] in said

    @given(
        st.text()
        | st.text(alphabet="0123456789.万亿 <>=()[],家%∞-inaboutrde", max_size=30)
        | st.from_type(type).flatmap(st.from_type)
        | st.none()
        | st.integers()
        | st.floats()
    )
    def test_anything_at_all_is_an_amount_or_an_input_error(self, junk: Any) -> None:
        for read in (Quantity.parse, as_quantity):
            try:
                amount = read(junk)
            except InputError:
                continue
            assert q(str(amount)) == amount

    @pytest.mark.parametrize("unit", ["万元", "亿元", "a b", "5", ">", "1e5", "e5", "..", "-", None, 3, "家\n"])
    def test_a_unit_that_could_not_be_read_back_is_refused_and_quoted(self, unit: Any) -> None:
        with pytest.raises(InputError) as caught:
            Quantity.exact(3, unit)
        assert repr(unit) in str(caught.value)

    @pytest.mark.parametrize(
        "number", [True, float("nan"), float("inf"), Decimal("NaN"), None, "1e5", "三百", [], "３"]
    )
    def test_every_constructor_refuses_what_is_no_number(self, number: Any) -> None:
        makers = (
            Quantity.exact,
            Quantity.at_least,
            Quantity.more_than,
            Quantity.at_most,
            Quantity.less_than,
            Quantity.rounded,
            Quantity.about,
            Quantity.nearly,
            Quantity.over,
            Quantity.magnitude,
        )
        for make in makers:
            with pytest.raises(InputError, match="is not a"):
                make(number, "元")
        with pytest.raises(InputError, match="is not a"):
            Quantity.between(1, number, "元")

    @pytest.mark.parametrize(
        ("text", "zh", "en"),
        [
            ("about 200 家", "约200家", "about 200 firms"),
            ("nearly 300 家", "近300家", "nearly 300 firms"),
            ("over 4万 家", "4万多家", "a little over 40,000 firms"),
            (">= 28.3万 户", "≥ 28.3万户", "≥ 283,000 户"),
            ("6..6.5 %", "6–6.5%", "6–6.5 %"),
            ("rounded 5.0 %", "5.0%", "5.0 %"),
            ("(-∞, ∞) 元", "任意值元", "any amount yuan"),
            ("(200, 400) 家", "201–399家", "201–399 firms"),
            ("18183 in [18180, 18190] 元", "约18183元", "about 18,183 yuan"),
            ("300 in [100, 500] 元", "100–500元", "100–500 yuan"),
            ("(687.65亿, 687.75亿] 元", "687.65亿–687.75亿元", "68,765,000,000–68,775,000,000 yuan"),
            ("-5..-3 %", "-5至-3%", "-5 to -3 %"),
            ("(0, 0.1) %", "< 0.1%", "< 0.1 %"),
            ("1 家", "1家", "1 firm"),
            ("3 元/月", "3元/月", "3 yuan/month"),
            ("2 人/10万", "2人/10万", "2 persons/100,000"),
            ("2 人/万人", "2人/万人", "2 persons/10,000 persons"),
            ("2 度", "2度", "2 度"),
        ],
    )
    def test_amounts_are_said_in_both_languages(self, text: str, zh: str, en: str) -> None:
        assert (q(text).say("zh"), q(text).say("en")) == (zh, en)


class TestSets:
    @pytest.mark.parametrize(
        ("text", "low", "high", "low_closed", "high_closed"),
        [
            ("1220 家", "1220", "1220", True, True),
            (">= 300 家", "300", None, True, False),
            ("> 300 家", "300", None, False, False),
            ("<= 5.5 %", None, "5.5", False, True),
            ("< 5.5 %", None, "5.5", False, False),
            ("6..6.5 %", "6", "6.5", True, True),
            ("(200, 400) 家", "200", "400", False, False),
            ("about 200 家", None, None, False, False),
            ("magnitude 100万 家", None, None, False, False),
            ("nearly 300 家", None, "300", False, False),
            ("over 4万 家", "40000", "50000", False, False),
        ],
    )
    def test_words_allow_these_numbers(
        self, text: str, low: str | None, high: str | None, low_closed: bool, high_closed: bool
    ) -> None:
        amount = q(text)
        assert (amount.low, amount.high) == (low and d(low), high and d(high))
        assert (amount.low_closed, amount.high_closed) == (low_closed, high_closed)

    @pytest.mark.parametrize(
        ("text", "low", "high", "grain"),
        [
            ("1400万 家", "13500000", "14500000", "1000000"),
            ("10亿 元", "950000000", "1050000000", "1000000000"),
            ("28.3万 户", "282500", "283500", "1000"),
            ("35.18亿 元", "3517500000", "3518500000", "1000000"),
            ("1400.0万 家", "13999500", "14000500", "1000"),
            ("20 %", "19.5", "20.5", "1"),
            ("76.5 %", "76.45", "76.55", "0.1"),
            ("5.0 %", "4.95", "5.05", "0.1"),
            ("100 %", "99.5", "100.5", "1"),
            ("3 元", "2.5", "3.5", "1"),
        ],
    )
    def test_rounded_is_half_of_its_last_stated_place_closed_at_the_end_nearer_zero(
        self, text: str, low: str, high: str, grain: str
    ) -> None:
        amount = q(f"rounded {text}")
        assert amount.interval == Interval(d(low), d(high), high_closed=False)
        assert amount.grain == d(grain)

    def test_rounded_below_zero_is_the_mirror_image(self) -> None:
        assert q("rounded -3.5 %").interval == Interval(d("-3.55"), d("-3.45"), low_closed=False)
        assert q("rounded 0 %").interval == Interval(d("-0.5"), d("0.5"), low_closed=False, high_closed=False)

    @given(quantities(hedges=["rounded"]))
    def test_rounding_half_away_from_zero_is_what_a_rounded_number_undoes(self, amount: Quantity) -> None:
        n, grain, interval = amount.nominal, amount.grain, amount.interval
        assert n is not None
        assert grain is not None
        assert interval.contains(n)
        half = max(n - interval.low, interval.high - n) if interval.low is not None and interval.high else None
        if half is not None and half * 2 == grain and abs(n) < 10**12:
            for end in (interval.low, interval.high):
                assert end is not None
                units_of_grain = (end / grain).quantize(Decimal(1), decimal.ROUND_HALF_UP)
                assert interval.contains(end) == (units_of_grain * grain == n)

    @pytest.mark.parametrize(
        ("text", "soft"),
        [
            ("nearly 300 家", "[270, 300) 家"),
            ("nearly 30 家", "[27, 30) 家"),
            ("nearly 70 %", "[65, 70) %"),
            ("nearly 1000 家", "[900, 1000) 家"),
            ("about 348万 户", "[3475000, 3485000) 户"),
            ("about 140亿 元", "[13500000000, 14500000000) 元"),
            ("about 300 家", "[285, 315) 家"),
            ("about 200 家", "[190, 210) 家"),
            ("about 90 %", "[87.5, 92.5) %"),
            ("about 5 %", "[4.75, 5.25) %"),
            ("about 5.3 %", "[5.035, 5.565) %"),
            ("about 1 %", "[0.9, 1.1) %"),
            ("about -8 %", "(-8.4, -7.6] %"),
            ("about 0 %", "(-0.1, 0.1) %"),
            ("about 2 pp", "[1.9, 2.1) pp"),
            ("about 100 %", "[97.5, 102.5) %"),
            ("magnitude 100万 家", "[500000, 1500000) 家"),
            (">= 300 家", "[300, 400) 家"),
            ("> 4万 家", "(40000, 50000) 家"),
            ("<= 5.5 %", "(5.4, 5.5] %"),
            ("< 300 家", "(200, 300) 家"),
        ],
    )
    def test_a_soft_interval_is_what_a_hedge_probably_means(self, text: str, soft: str) -> None:
        assert q(text).soft.interval == q(soft).interval

    @given(quantities())
    def test_what_is_probable_is_possible(self, amount: Quantity) -> None:
        assert amount.soft.interval.within(amount.interval)
        assert amount.soft.unit == amount.unit

    @pytest.mark.parametrize("text", ["nearly 7 家", "nearly 1 家", "> 1 家", "< 1 家"])
    def test_where_no_whole_number_is_so_near_nothing_is_probable(self, text: str) -> None:
        assert q(text).soft == q(text)

    @given(quantities(hedges=["none", "rounded"]))
    def test_a_bounded_amount_is_its_own_soft_interval(self, amount: Quantity) -> None:
        if amount.low is not None and amount.high is not None:
            assert amount.soft == amount

    @given(units(whole=True), st.data())
    def test_counts_have_whole_closed_members(self, unit: str, data: st.DataObject) -> None:
        amount = data.draw(quantities(unit))
        members = amount.members
        for end, closed in ((members.low, members.low_closed), (members.high, members.high_closed)):
            assert end is None or (end == end.to_integral_value() and closed)

    @given(st.sampled_from(["%", "元", "pp"]), st.data())
    def test_measured_amounts_are_taken_as_written(self, unit: str, data: st.DataObject) -> None:
        amount = data.draw(quantities(unit))
        assert amount.members == amount.interval


def inside(amount: Quantity, number: Decimal) -> bool:
    """Membership in the set that an amount allows, written without the library's own."""
    low, high = amount.low, amount.high
    above = low is None or (low <= number if amount.low_closed else low < number)
    below = high is None or (number <= high if amount.high_closed else number < high)
    return above and below and (not amount.whole or number == number.to_integral_value())


def sampled(*amounts: Quantity) -> list[Decimal]:
    """Enough numbers to tell the sets of these amounts apart; whole ones where they count things."""
    ends = sorted({end for amount in amounts for end in (amount.low, amount.high) if end is not None})
    if amounts[0].whole:
        near = {end.to_integral_value(decimal.ROUND_FLOOR) + step for end in ends for step in range(-2, 4)}
        return [*near, Decimal(0), -FAR, FAR]
    beside = [end + step for end in ends for step in (-TINY, Decimal(0), TINY)]
    return [*beside, *((a + b) / 2 for a, b in itertools.pairwise(ends)), Decimal(0), -FAR, FAR]


class TestSatisfies:
    @given(same_unit(2))
    def test_full_comparison_agrees_with_sampled_members(self, pair: tuple[Quantity, Quantity]) -> None:
        evidence, required = pair
        assume(required.hedge not in ("about", "magnitude"))
        verdicts = {inside(required, number) for number in sampled(evidence, required) if inside(evidence, number)}
        expected = {frozenset({True}): Truth.YES, frozenset({False}): Truth.NO}.get(frozenset(verdicts), Truth.UNKNOWN)
        assert evidence.satisfies(required, comparison="full") is expected

    @given(same_unit(2))
    def test_published_comparison_only_ever_decides_more_and_by_the_nominal(
        self, pair: tuple[Quantity, Quantity]
    ) -> None:
        evidence, required = pair
        full, published = evidence.satisfies(required, comparison="full"), evidence.satisfies(required)
        if full is not Truth.UNKNOWN:
            assert published is full
        elif published is not full:
            assert evidence.hedge == "rounded"
            assert evidence.nominal is not None
            assert published is Truth.of(inside(required, evidence.nominal))

    @given(same_unit(3, hedges=["none", "nearly", "over", "about"]))
    def test_widening_evidence_never_turns_unknown_into_yes_or_no(self, amounts: tuple[Quantity, ...]) -> None:
        evidence, other, required = amounts
        wider = Quantity.of(evidence.interval.hull(other.interval), evidence.unit)
        if evidence.satisfies(required) is Truth.UNKNOWN:
            assert wider.satisfies(required) is Truth.UNKNOWN

    @given(
        quantities("元", hedges=["rounded"], min_value=-40, max_value=40),
        st.sampled_from(["元", "%"]),
        st.integers(0, 3),
        st.data(),
    )
    def test_coarser_rounding_never_turns_unknown_into_yes_or_no(
        self, amount: Quantity, unit: str, places: int, data: st.DataObject
    ) -> None:
        assert amount.nominal is not None
        fine = Quantity.rounded(amount.nominal, unit)
        coarse = Quantity.rounded(round_half_up(amount.nominal, f"1E-{places}"), unit)
        assume(fine.interval.within(coarse.interval))
        required = data.draw(quantities(unit, min_value=-40, max_value=40))
        if fine.satisfies(required) is Truth.UNKNOWN:
            assert coarse.satisfies(required) is Truth.UNKNOWN

    @given(same_unit(3))
    def test_relaxing_the_requirement_never_turns_yes_into_less(self, amounts: tuple[Quantity, ...]) -> None:
        evidence, required, other = amounts
        assume(required.hedge not in ("about", "magnitude"))
        relaxed = Quantity.of(required.interval.hull(other.interval), required.unit)
        if evidence.satisfies(required, "full") is Truth.YES:
            assert evidence.satisfies(relaxed, "full") is Truth.YES

    @pytest.mark.parametrize(
        ("evidence", "required", "published", "full"),
        [
            ("rounded 5.0 %", ">= 5 %", "yes", "unknown"),
            ("rounded 5 %", ">= 5 %", "yes", "unknown"),
            ("rounded 4.9 %", ">= 5 %", "no", "no"),
            ("rounded 5.5 %", "<= 5.5 %", "yes", "unknown"),
            ("rounded 5.5 %", "< 5.5 %", "no", "unknown"),
            ("rounded 5 %", "<= 5.5 %", "yes", "yes"),
            ("rounded 5 %", ">= 5.5 %", "no", "no"),
            ("rounded 5 %", ">= 4.8 %", "unknown", "unknown"),
            ("rounded 28.3万 户", ">= 283000 户", "yes", "unknown"),
            ("rounded 28.3万 户", ">= 28.3万 户", "yes", "unknown"),
            ("rounded 28万 户", ">= 283000 户", "unknown", "unknown"),
            ("rounded 28万 户", ">= 28万 户", "yes", "unknown"),
            ("rounded 28.2万 户", ">= 28.3万 户", "no", "no"),
            ("rounded 5.0 %", "> 5 %", "no", "unknown"),
            ("rounded 5.0 %", "5..6 %", "yes", "unknown"),
            ("5 %", ">= 5 %", "yes", "yes"),
            ("nearly 300 家", ">= 300 家", "no", "no"),
            ("nearly 300 家", "<= 299 家", "yes", "yes"),
            ("nearly 300 家", ">= 270 家", "unknown", "unknown"),
            ("over 4万 家", ">= 40001 家", "yes", "yes"),
            ("over 4万 家", ">= 40002 家", "unknown", "unknown"),
            ("over 4万 家", "< 49999 家", "unknown", "unknown"),
            ("about 300 家", ">= 300 家", "unknown", "unknown"),
            (">= 300 家", ">= 300 家", "yes", "yes"),
            (">= 300 家", "> 299 家", "yes", "yes"),
            ("> 299 家", ">= 300 家", "yes", "yes"),
            ("> 299 元", ">= 300 元", "unknown", "unknown"),
            (">= 300 家", "> 300 家", "unknown", "unknown"),
            ("300 家", "about 300 家", "yes", "yes"),
            ("299 家", "about 300 家", "unknown", "unknown"),
        ],
    )
    def test_comparison_as_published_and_in_full(self, evidence: str, required: str, published: str, full: str) -> None:
        assert str(q(evidence).satisfies(q(required))) == published
        assert str(q(evidence).satisfies(q(required), comparison="full")) == full

    def test_other_comparisons_and_other_units_are_refused(self) -> None:
        with pytest.raises(InputError, match="not 'fuzzy'"):
            q("5 %").satisfies(q("5 %"), comparison="fuzzy")  # type: ignore[arg-type]
        with pytest.raises(UnitError, match=r"5 % cannot be compared with 5 pp"):
            q("5 %").satisfies(q("5 pp"))


class TestArithmetic:
    @given(same_unit(2))
    def test_sums_and_differences_hold_what_members_make(self, pair: tuple[Quantity, Quantity]) -> None:
        one, other = pair
        total, difference = one + other, one - other
        mine, theirs = ([number for number in sampled(amount) if inside(amount, number)] for amount in pair)
        for x in mine[:8]:
            for y in theirs[:8]:
                assert total.members.contains(x + y)
                assert difference.members.contains(x - y)

    @given(same_unit(2))
    def test_counts_are_closed_before_each_operation(self, pair: tuple[Quantity, Quantity]) -> None:
        one, other = pair
        if one.whole:
            assert (one + other).interval == one.members + other.members
            assert (one - other).interval == one.members - other.members
            assert (one * 2).interval == one.members.times(2)

    def test_two_counts_of_over_two_are_at_least_six(self) -> None:
        assert q("> 2 家") + q("> 2 家") == q(">= 6 家")
        assert q("> 2 元") + q("> 2 元") == q("> 4 元")

    @pytest.mark.parametrize(
        ("one", "sign", "other", "result"),
        [
            ("5 %", "-", "3 %", "2 pp"),
            ("5 %", "+", "3 %", "8 %"),
            ("5 %", "+", "0.5 pp", "5.5 %"),
            ("5 %", "-", "0.5 pp", "4.5 %"),
            ("0.5 pp", "+", "5 %", "5.5 %"),
            ("1 pp", "+", "2 pp", "3 pp"),
            ("1 pp", "-", "2 pp", "-1 pp"),
            ("300 家", "-", "<= 100 家", ">= 200 家"),
            ("300 家", "-", "over 40 家", "[251, 259] 家"),
            ("28.3万 户", "+", "1 户", "283001 户"),
            ("nearly 300 家", "+", "1 家", "<= 300 家"),
        ],
    )
    def test_percent_and_points_are_never_converted(self, one: str, sign: str, other: str, result: str) -> None:
        made = q(one) + q(other) if sign == "+" else q(one) - q(other)
        assert made.interval == q(result).interval
        assert made.unit == q(result).unit

    def test_a_level_is_not_taken_from_a_distance(self) -> None:
        with pytest.raises(UnitError, match=r"5 % cannot be taken from 1 pp"):
            q("1 pp") - q("5 %")

    @given(units(), units(), st.data())
    def test_other_units_never_mix(self, one: str, other: str, data: st.DataObject) -> None:
        assume(one != other and {one, other} != {"%", "pp"})
        a, b = data.draw(quantities(one)), data.draw(quantities(other))
        for mixed in (lambda: a + b, lambda: a - b, lambda: a.satisfies(b)):
            with pytest.raises(UnitError, match="the units differ"):
                mixed()

    @given(quantities())
    def test_adding_itself_is_twice_and_minus_minus_the_same_set(self, amount: Quantity) -> None:
        assert (amount + amount).interval == (amount * 2).interval == (2 * amount).interval
        back = -amount
        assert (-back).interval == amount.interval

    @pytest.mark.parametrize("factor", [True, 1.5, "2", None])
    def test_only_whole_numbers_and_decimals_multiply(self, factor: Any) -> None:
        with pytest.raises(TypeError):
            q("5 %") * factor
        with pytest.raises(TypeError):
            q("5 %") + factor

    @given(intervals(numbers(-9, 9)))
    def test_an_amount_of_an_interval_is_that_interval(self, interval: Interval) -> None:
        amount = Quantity.of(interval, "元")
        assert amount.interval == interval
        assert q(str(amount)) == amount

    @pytest.mark.parametrize(
        ("number", "shown"), [("99.75", "99.8"), ("-0.05", "-0.1"), ("0.04", "0.0"), ("2.25", "2.3")]
    )
    def test_round_half_up_is_away_from_zero(self, number: str, shown: str) -> None:
        assert str(round_half_up(d(number))) == shown


@given(quantities(hedges=["about"]) | quantities(hedges=["nearly"]))
def test_the_strategy_keeps_to_the_hedges_asked_for(amount: Quantity) -> None:
    assert amount.hedge in (Hedge.ABOUT, Hedge.NEARLY)
