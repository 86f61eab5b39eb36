"""Amounts in words: a number, its hedges, its unit."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from policytrack.errors import InputError
from policytrack.interval import Interval
from policytrack.quantity import Quantity
from policytrack.zh.error import ReadError
from policytrack.zh.expression import START, VAGUE, Found, core
from policytrack.zh.hedge import hedges, settle
from policytrack.zh.numeral import HAN, Numeral

Role: TypeAlias = Literal["figure", "target"]
INCREASE = "(?:增长|增加|上升|提高|提升|扩大|上涨|增幅)"
DECREASE = "(?:下降|降低|减少|下滑|回落|缩减|压减|下跌|降幅)"
_COUNTED_BEFORE = re.compile("(?:人次|家次|户次)$")
_ADVERBS = (
    "(?:同比|环比|比上年同期|较上年同期|比上年|较上年|比去年|较去年|较年初|比年初|年均|累计|分别|合计|共计|总计|共|已"
    "|达到|达|为)*"
)
_VERB = re.compile(rf"{_ADVERBS}(?:(?P<up>{INCREASE})|(?P<down>{DECREASE}))?(?:了|达|为)?")
_GROWN = re.compile(rf"{INCREASE}(?:了|达)?$")


@frozen
class Amount:
    """An amount found at a place in plain text: where, what, and a note where words say one thing twice."""

    start: int
    end: int
    quantity: Quantity
    note: str | None = None


def make(found: Found, hedge: str, role: Role, kind: str | None, words: str, *, grown: bool) -> Quantity:
    """Put an amount together by the table of docs/design.md §4."""
    unit, numeral = ("%" if found.unit == "成" else found.unit), found.numeral
    if found.fixed is not None:
        return _hedged(found.fixed, hedge, words)
    if found.top is not None:
        return _range(found, hedge, words)
    if grown and unit == "倍":
        numeral = _more(numeral)
    stated = numeral.stated
    if hedge == "plain":
        return _plain(numeral, found.unit, unit, role)
    if hedge == "grade":
        ends = Interval(numeral.value, numeral.value * 10, high_closed=False)
        return evolve(Quantity.of(ends, unit, numeral.value), scale="亿" if numeral.value >= 10**8 else "")
    if role == "target":
        hedge = {"nearly": "about", "over": "more than"}.get(hedge, hedge)
    quantity = _MAKERS[hedge](stated, unit)
    return _share(quantity) if kind == "share" and unit == "%" else quantity


_MAKERS: dict[str, Callable[[str, str], Quantity]] = {
    "at least": Quantity.at_least,
    "at most": Quantity.at_most,
    "more than": Quantity.more_than,
    "less than": Quantity.less_than,
    "nearly": Quantity.nearly,
    "about": Quantity.about,
    "over": Quantity.over,
}


def _plain(numeral: Numeral, written: str, unit: str, role: Role) -> Quantity:
    if written == "成":
        return Quantity.about(numeral.stated, unit)
    if numeral.bare:
        return Quantity.magnitude(numeral.stated, unit)
    if role == "target" or (numeral.chinese and not numeral.decimals):
        return Quantity.exact(numeral.stated, unit)
    if unit in ("%", "pp", "‰") or numeral.scaled or numeral.decimals:
        return Quantity.rounded(numeral.stated, unit)
    return Quantity.exact(numeral.stated, unit)


def _more(numeral: Numeral) -> Numeral:
    """Return the multiple that growing by some times makes: 增长两倍 is three times as much."""
    value = numeral.value + 1
    return Numeral(value, f"{value:f}", numeral.chinese, numeral.scaled, numeral.decimals)


def _share(quantity: Quantity) -> Quantity:
    """Bound an open side of a share by 0 or 100."""
    if quantity.hedge != "none" or quantity.interval.is_point:
        return quantity
    inside = quantity.interval & Interval(Decimal(0), Decimal(100))
    if inside is None:
        raise ReadError(str(quantity), "a share between 0 and 100 %")
    return Quantity.of(inside, quantity.unit, quantity.nominal)


def _range(found: Found, hedge: str, words: str) -> Quantity:
    first, last = found.numeral, found.top
    if last is None or hedge != "plain":
        raise ReadError(words, "a range without a hedge")
    low, high = first.stated, last.stated
    scale = last.stated.lstrip("0123456789.")
    if scale and not first.scaled and not first.chinese and Decimal(low) < Decimal(high.removesuffix(scale)):
        low += scale
    return Quantity.between(low, high, found.unit)


def _hedged(fixed: Quantity, hedge: str, words: str) -> Quantity:
    nominal, interval = fixed.nominal, fixed.interval
    if hedge == "plain":
        return fixed
    if nominal is None or hedge in ("over", "grade"):
        raise ReadError(words, "a fraction with at most one plain hedge")
    if hedge in ("about", "nearly"):
        return _MAKERS[hedge](f"{nominal:f}", fixed.unit)
    closed = hedge in ("at least", "at most")
    if hedge in ("at least", "more than"):
        return Quantity.of(Interval(interval.low, None, low_closed=closed), fixed.unit)
    return Quantity.of(Interval(None, interval.high, high_closed=closed), fixed.unit)


def amount_at(text: str, start: int, role: Role, kind: str | None = None) -> Amount | None:
    """Return the amount whose number begins at a place of plain text; None where nothing of the kind stands there.

    Raises `ReadError` where it is one, and cannot be read.
    """
    if match := VAGUE.match(text, start):
        raise ReadError(match.group(), "a number; 几, 数, 上百 and 十来 leave it open")
    found = core(text, start)
    if found is None:
        return None
    first, last, said = hedges(text, found)
    counted = _COUNTED_BEFORE.search(text, max(0, first - 2), first) if not found.unit else None
    if counted is not None:  # 参与人次超百万
        first, found = counted.start(), evolve(found, unit=counted.group())
    grown = _GROWN.search(text, max(0, first - 4), first) if found.unit == "倍" else None
    if grown is not None:
        first = grown.start()
    words = text[first:last]
    hedge, note = settle(said, words)
    try:
        quantity = make(found, hedge, role, kind, words, grown=grown is not None)
        if _signed(text, first):
            first, quantity = first - 1, _negative(quantity, words)
    except ReadError:
        raise
    except InputError as error:
        raise ReadError(words, f"an amount: {error}") from None
    return Amount(first, last, quantity, note)


def _signed(text: str, start: int) -> bool:
    """Whether a minus stands before a place, and not a dash between two numbers or words."""
    return text[start - 1 : start] == "-" and not re.match(rf"[0-9A-Za-z%{HAN}]", text[max(0, start - 2) : start - 1])


def read_amount(text: str, words: str, role: Role, kind: str | None) -> Amount:
    """Return the one amount that plain text is, verbs of growth before it allowed; `ReadError` for anything else."""
    start = START.search(text)
    amount = amount_at(text, start.start(), role, kind) if start is not None else None
    verb = _VERB.fullmatch(text, 0, amount.start) if amount is not None else None
    if amount is None or verb is None or amount.end != len(text):
        raise ReadError(words, "one amount such as 300家以上, 28.3万户, 近70% or 6%—6.5%")
    if kind == "growth" and verb["down"]:
        return evolve(amount, quantity=_negative(amount.quantity, words))
    return amount


def _negative(quantity: Quantity, words: str) -> Quantity:
    """Return the amount with its sign turned, bounds mirrored."""
    if quantity.hedge in ("rounded", "about"):
        make_again = Quantity.rounded if quantity.hedge == "rounded" else Quantity.about
        return make_again(f"-{str(quantity).split(' ')[1]}", quantity.unit)
    if quantity.hedge == "magnitude":
        raise ReadError(words, "a number; an order of magnitude has no sign")
    return -quantity
