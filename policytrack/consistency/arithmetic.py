"""Checks of sums, balances, shares, growth, gaps and counts, by interval arithmetic.

Every function takes amounts as Quantities, as the Figures that report them, in notation, or as plain numbers.
A Quantity is taken as it is. Text and plain numbers are read as reported: a whole count is exact (`1220`, '1220 家'),
while a percentage, a decimal, or a number with 万 or 亿 is rounded ('55.6%', '28.3万 户'); where 5 % is exact, give
`Quantity.exact(5, "%")`. A number without a unit has that of the others; a bare growth or share is in %, a gap in pp.
"""

import operator
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import reduce

from policytrack.consistency.amounts import AmountLike, as_percent, check_same_unit, is_count, of_one_unit, read_amounts
from policytrack.consistency.result import FUZZY, WIDE, Check, Closure, Terms, Wording, agree, outward, settle
from policytrack.errors import InputError, UnitError
from policytrack.records.figure import Figure
from policytrack.records.record import several
from policytrack.text.messages import Reason
from policytrack.values.interval import DOWN, EXACT, UP, Interval, last_place, plain
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.unit import is_whole

POSITIVE = Interval(Decimal(0), None, low_closed=False)
NOTHING, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)
TENTH, FINEST = Decimal("0.1"), Decimal("1e-20")
PART = Wording("part-within", "part-exceeds", "part-open")
SAME = Wording("same-agree", "same-differ", "same-open")


def check_growth(now: AmountLike, growth: AmountLike, before: AmountLike | None = None) -> Check:
    """Check a growth rate against the two amounts, or find the amounts before it that fit.

    Without `before`, `computed` is the implied base: for a count its whole numbers, often a single one, and the
    growth does not hold if there is none. A bare whole number is a count. Growth from a base that may be 0 or less,
    and the base of a fall by 100 %, are *cannot tell*.

    >>> check_growth(1220, "55.6%").computed
    Quantity.parse('784')
    >>> print(check_growth("1220 家", "55.6%", "790 家"))
    does not hold: 1,220 firms ÷ 790 firms − 1 = 54.4 %, not 55.6 %
    """
    rate = as_percent(growth)
    if before is None:
        (new,) = read_amounts(now)
        return _implied(new, rate, Reason.of("formula-base", now=new, growth=rate), HUNDRED)
    new, old = of_one_unit(now, before)
    blocked = Reason.of("not-above-zero", amount=old), Reason.of("needs-change")
    formula = Reason.of("formula-growth", now=new, before=old)
    return settle(rate, (new, old), _growth, formula, place=_place(rate), blocked=blocked)


def check_share(part: AmountLike, whole: AmountLike | None, share: AmountLike | None) -> Check:
    """Check a share against part and whole; with None for one of the last two, find what fits it.

    >>> print(check_share("174.90亿 元", "197.04亿 元", "88.76%"))
    holds: 17,490,000,000 yuan ÷ 19,704,000,000 yuan = about 88.76 %, which agrees with 88.76 %
    >>> print(check_share("930 个", "976 个", "95.9%"))
    does not hold: 930 items ÷ 976 items = 95.3 %, not 95.9 %
    """
    stated = None if share is None else as_percent(share)
    if whole is not None:
        some, all_ = of_one_unit(part, whole)
        blocked = Reason.of("not-above-zero", amount=all_), Reason.of("needs-whole")
        formula = Reason.of("formula-share", part=some, whole=all_)
        return settle(stated, (some, all_), _percent, formula, place=_place(stated), blocked=blocked)
    if stated is None:
        raise InputError("a share needs the whole, the share, or both: check_share('930 个', '976 个', '95.29%')")
    (some,) = read_amounts(part)
    return _implied(some, stated, Reason.of("formula-whole", part=some, share=stated), NOTHING)


def check_sum(whole: AmountLike, parts: Iterable[AmountLike]) -> Check:
    """Check that parts sum to a whole; shares are summed in %, rounded parts as the ranges they stand for.

    >>> print(check_sum("100%", ["61.8%", "38.2%"]))
    holds: 61.8 % + 38.2 % = about 100 %, which agrees with 100 %
    """
    total, *terms = read_amounts(whole, *several(parts, "amount", Quantity, Figure))
    if not terms:
        raise InputError("a sum needs at least one part: check_sum('2946 个', ['2478 个', '468 个'])")
    check_same_unit(total, _total(*terms))
    return settle(total, terms, _total, Reason.of("formula-sum", terms=Terms(tuple(terms))))


def check_balance(before: AmountLike, new: AmountLike, after: AmountLike) -> Check:
    """Check that the stock before and what is new sum to the stock after.

    >>> print(check_balance("1906 家", "1220 家", "3126 家"))
    holds: 1,906 firms + 1,220 firms = 3,126 firms, which agrees with 3,126 firms
    """
    return check_sum(after, (before, new))


def check_subset(part: AmountLike, whole: AmountLike) -> Check:
    """Check that a part (其中) is no more than the whole; where amounts may be below 0, it is *cannot tell*.

    >>> print(check_subset("210 家", "190 家"))
    does not hold: 210 firms is more than the whole, 190 firms
    """
    some, all_ = of_one_unit(part, whole)
    check = settle(all_, (some,), _itself, some, relate=_at_most, wording=PART)
    if any(_may_be_below_zero(amount) for amount in (some, all_)):
        below = Reason.of("part-below-zero", part=some, whole=all_)
        return Check(Closure.CANNOT_TELL, (below,), stated=all_, computed=some)
    return check


def _may_be_below_zero(amount: Quantity) -> bool:
    """Whether an amount can be negative; one without a lower end cannot where its unit counts things."""
    return not is_whole(amount.unit) if amount.low is None else amount.low < 0


def check_gap(ours: AmountLike, gap: AmountLike, other: AmountLike | None = None) -> Check:
    """Check a lead over another series, or find the values of the other that fit; % less pp is %.

    A lag (低于) is a gap below 0.

    >>> print(check_gap("7.6%", "7.5pp", "0.1%"))
    holds: 7.6 % − 7.5 pp = 0–0.2 %, which agrees with 0.1 %
    >>> check_gap("68.6%", "13.9pp").computed
    Quantity.parse('54.7 in (54.6, 54.8) %')
    """
    (mine,) = read_amounts(ours, unit="%")
    (lead,) = read_amounts(gap, unit="pp" if mine.unit == "%" else mine.unit)
    if mine.unit == "%" and lead.unit != "pp":
        raise UnitError(f"{lead} is not a difference of percentages; write it in pp, like '7.5pp'")
    (theirs,) = (None,) if other is None else read_amounts(other, unit=mine.unit)
    if theirs is not None:
        check_same_unit(mine, theirs)
    return settle(theirs, (mine, lead), operator.sub, Reason.of("formula-gap", ours=mine, gap=lead))


def check_count(stated: AmountLike, listed: int) -> Check:
    """Check a stated count against the number of things that are named; a shorter list may be incomplete.

    >>> print(check_count("15 项", 12))
    cannot tell: 12 items listed of 15 items, so the list may be incomplete; to settle it: the rest of the list
    """
    (count,) = read_amounts(stated)
    if isinstance(listed, bool) or not isinstance(listed, int) or listed < 0:
        raise InputError(f"{listed!r} is not a number of listed things; write a whole number like 12")
    named = Quantity.exact(listed, count.unit)
    answer = _listed(named, count)
    if answer is Truth.YES:
        return Check(
            Closure.HOLDS, (Reason.of("list-whole", listed=named, stated=count),), stated=count, computed=named
        )
    if answer is Truth.NO:
        why = Reason.of("list-longer", listed=named, stated=count)
        return Check(Closure.DOES_NOT_HOLD, (why,), stated=count, computed=named)
    why, needs = Reason.of("list-short", listed=named, stated=count), (Reason.of("needs-list"),)
    return Check(Closure.CANNOT_TELL, (why,), stated=count, computed=named, needs=needs)


def check_restated(first: AmountLike, second: AmountLike) -> Check:
    """Check that two statements of one amount can both be true.

    >>> print(check_restated("28.3万 户", "282934 户"))
    holds: 283,000 户 and 282,934 户 agree
    """
    one, other = of_one_unit(first, second)
    return settle(one, (other,), _itself, other, relate=_agree_either_way, wording=SAME)


def _place(stated: Quantity | None) -> Decimal:
    """Return the last place to show of a percentage: that of the stated one, and at least tenths."""
    if stated is None or stated.nominal is None:
        return TENTH
    return min(TENTH, stated.grain or last_place(stated.nominal))


# What the inputs imply.


def _itself(amount: Quantity) -> Quantity:
    return amount


def _total(*terms: Quantity) -> Quantity:
    """Return the sum; its nominal number is that of all terms, since partial sums do not always keep one."""
    if len(terms) == 1:
        return terms[0]
    total = reduce(operator.add, terms)
    numbers = [amount.nominal for amount in terms if amount.nominal is not None]
    nominal = reduce(EXACT.add, numbers, NOTHING)
    sure = len(numbers) == len(terms) and total.interval.contains(nominal)
    return Quantity.of(total.interval, total.unit, nominal if sure else None)


def _percent(top: Quantity, bottom: Quantity, less: Decimal = NOTHING) -> Quantity | Truth:
    """Return one amount in per cent of another, minus `less`."""
    divisor = bottom.members
    if not divisor.within(POSITIVE):
        return Truth.UNKNOWN
    share = quotient(top.members, divisor).times(100) - Interval.point(less)
    number = _per_hundred(top.nominal, bottom.nominal)
    return _made(share, "%", None if number is None else EXACT.subtract(number, less), FINEST)


def _growth(now: Quantity, before: Quantity) -> Quantity | Truth:
    return _percent(now, before, HUNDRED)


def _implied(amount: Quantity, rate: Quantity, formula: Reason, more: Decimal) -> Check:
    """Find the base of which an amount is `rate` per cent, or `more` + `rate` per cent."""
    counted = is_count(amount)

    def base(amount: Quantity, rate: Quantity) -> Quantity | Truth:
        times = rate.members + Interval.point(more)
        if not (times.within(POSITIVE) and amount.members.within(POSITIVE)):
            return Truth.UNKNOWN
        found = quotient(amount.members.times(100), times)
        by = None if rate.nominal is None else EXACT.add(rate.nominal, more)
        number = _per_hundred(amount.nominal, by)
        try:
            return (
                _made(found.whole(), amount.unit, number, ONE) if counted else _made(found, amount.unit, number, FINEST)
            )
        except InputError:  # it holds no whole number
            return Truth.NO

    place = None if counted or amount.nominal is None else amount.grain or last_place(amount.nominal)
    blocked = Reason.of("no-base", amount=amount, rate=rate), Reason.of("needs-before")
    return settle(None, (amount, rate), base, formula, place=place, blocked=blocked)


def _per_hundred(top: Decimal | None, bottom: Decimal | None) -> Decimal | None:
    return EXACT.divide(EXACT.multiply(top, 100), bottom) if top is not None and bottom else None


def _made(found: Interval, unit: str, number: Decimal | None, place: Decimal) -> Quantity:
    """Return a set of quotients, rounded outward to a place, as an amount with the quotient of the nominal numbers."""
    found = outward(found, place)
    nominal = None if number is None else plain(number.quantize(place, ROUND_HALF_UP, WIDE))
    return Quantity.of(found, unit, nominal if nominal is not None and found.spans(nominal) else None)


def quotient(top: Interval, bottom: Interval) -> Interval:
    """Return the quotients of a set and a set of numbers above 0, rounded outward in the 50th digit.

    >>> quotient(Interval(Decimal(1), Decimal(3)), Interval(Decimal(2), None)).high
    Decimal('1.5')
    """
    least = (bottom.low, bottom.low_closed)
    most = (bottom.high, bottom.high_closed)
    low, low_closed = _end(top.low, top.low_closed, most if top.low is not None and top.low >= 0 else least, DOWN)
    high, high_closed = _end(top.high, top.high_closed, least if top.high is not None and top.high >= 0 else most, UP)
    return Interval(low, high, low_closed=low_closed, high_closed=high_closed)


def _end(
    number: Decimal | None, closed: bool, divisor: tuple[Decimal | None, bool], context: Context
) -> tuple[Decimal | None, bool]:
    by, by_closed = divisor
    if number is None or number == 0:
        return number, closed
    if by is None:
        return Decimal(0), False
    return (None, False) if by == 0 else (context.divide(number, by), closed and by_closed)


def _at_most(part: Quantity, whole: Quantity) -> Truth:
    """Say whether a part is no more than its whole."""
    some, all_ = part.members, whole.members
    if all_.below(some):
        return Truth.NO
    sure = some.high is not None and all_.low is not None and some.high <= all_.low
    return Truth.YES if sure else Truth.UNKNOWN


def _agree_either_way(second: Quantity, first: Quantity) -> Truth:
    """Say whether two statements agree: either may be the more precise one."""
    if first == second:
        return Truth.YES
    answer = agree(second, first)
    return agree(first, second) if answer is Truth.UNKNOWN else answer


def _listed(named: Quantity, stated: Quantity) -> Truth:
    """Say whether a list is all that is stated; there are at least as many things as it names."""
    known = Interval(named.low, None)
    left = known & stated.members
    if left is None:
        return Truth.NO
    if stated.hedge in FUZZY:
        return Truth.UNKNOWN
    settled = known.within(stated.members) or named.nominal in (left.high, stated.nominal)
    return Truth.YES if settled else Truth.UNKNOWN
