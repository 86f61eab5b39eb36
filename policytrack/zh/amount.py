"""Amounts in words: a number, its hedges, its unit."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from policytrack.errors import InputError
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity
from policytrack.zh.error import ReadError
from policytrack.zh.expression import START, VAGUE, Found, core
from policytrack.zh.hedge import hedges, settle
from policytrack.zh.numeral import LONGEST, Numeral
from policytrack.zh.unsaid import persons_behind, unit_before

Role: TypeAlias = Literal["figure", "target"]
_INCREASE = "(?:增长|增加|上升|提高|提升|扩大|上涨|增幅)"
_DECREASE = "(?:下降|降低|减少|下滑|回落|缩减|压减|下跌|降幅|收窄)"
_VERB = re.compile(
    "(?:同比|环比|[比较](?:上年同期|上年|去年|年初)|年均|人均|户均|平均|累计|分别|合计|共计|总计|力争|确保|预计|预期|计划|拟|实现"
    "|保持在|稳定在|共|已|达到|达|为|在)*"
    rf"(?:{_INCREASE}|(?P<down>{_DECREASE}))?(?P<level>到|至)?(?:了|达|为)?"
)
_GROWN = re.compile(rf"{_INCREASE}(?:了|达)?$")
_BELOW_ZERO = re.compile(
    "(?:零下|(?<![肩担背抱辜欺自胜])负)$|(?:(?<![0-9A-Za-z%\u4e00-\u9fff])|(?<=[为是达至到降长幅率速]))-$"
)
_MINUS = re.compile("零下|负")


@frozen
class Amount:
    """An amount found at a place in plain text: where, what, and a note where words say one thing twice.

    Its number begins at `number`, behind hedges and signs.
    """

    start: int
    number: int
    end: int
    quantity: Quantity
    note: str | None = None


def make(found: Found, hedge: str, role: Role, kind: str | None, words: str, *, grown: bool) -> Quantity:
    """Put an amount together by the table of docs/design.md §4."""
    unit = "%" if found.unit == "成" else found.unit
    if found.alone and found.fixed is not None:
        quantity = Quantity.at_most(0, unit) if role == "target" else found.fixed
    elif found.fixed is not None:
        quantity = _hedged(found.fixed, hedge, words)
    elif found.top is not None:
        quantity = _range(found, hedge, words)
    else:
        quantity = _single(_more(found.numeral) if grown else found.numeral, found.unit, hedge, role)
    return _share(quantity, words) if kind == "share" and unit == "%" else quantity


def _single(numeral: Numeral, written: str, hedge: str, role: Role) -> Quantity:
    unit = "%" if written == "成" else written
    if hedge == "plain":
        return _plain(numeral, written, unit, role)
    if hedge == "grade":
        if numeral.value >= 10 ** (LONGEST - 1):
            raise ReadError(numeral.stated, f"a number of at most {LONGEST} digits")
        ends = Interval(numeral.value, numeral.value * 10, high_closed=False)
        return evolve(Quantity.of(ends, unit, numeral.value), scale="亿" if numeral.value >= 10**8 else "")
    if role == "target":
        hedge = {"nearly": "about", "over": "more than"}.get(hedge, hedge)
    return _MAKERS[hedge](numeral.stated, unit)


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


def _share(quantity: Quantity, words: str) -> Quantity:
    """Bound an open side of a share by 0 and 100."""
    inside = quantity.interval & Interval(Decimal(0), Decimal(100))
    if inside is None or (quantity.nominal is not None and not 0 <= quantity.nominal <= 100):
        raise ReadError(words, "a share between 0 and 100 %")
    if quantity.hedge != "none" or quantity.interval.is_point:
        return quantity
    return Quantity.of(inside, quantity.unit, quantity.nominal)


def _range(found: Found, hedge: str, words: str) -> Quantity:
    first, last = found.numeral, found.top
    if last is None or hedge != "plain":
        raise ReadError(words, "a range without a hedge; 左右 or 以上 at a range leaves its ends open")
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

    Raises `ReadError` where it is one, and cannot be read; its `span` says where.
    """
    if match := VAGUE.match(text, start):
        raise _placed(ReadError(match.group(), "a number; 几, 数, 上百 and 十来 leave it open"), *match.span())
    found = core(text, start)
    first, last, said = hedges(text, found)
    if not found.unit:
        if (counted := unit_before(text, first, found.numeral, last)) is not None:
            first, found = counted[0], evolve(found, unit=counted[1])
        elif (end := persons_behind(text, first, last)) is not None:
            last, found = end, evolve(found, unit="人")
    grown = None
    if found.unit == "倍":  # 增长两倍, and 约增长两倍 with the verb among the hedges
        grown = _GROWN.search(text, max(0, first - 5), first)
        first = grown.start() if grown else first
        grown = grown or _GROWN.search(text, first, start)
    minus = _BELOW_ZERO.search(text, max(0, first - 2), first)
    first = minus.start() if minus else first
    words = text[first:last]
    try:
        if found.rest:
            last = found.end + len(found.rest)
            words = text[first:last]
            raise ReadError(words, f"an amount that ends before {found.rest}")
        if found.alone and said:
            raise ReadError(words, "a list or a zero without a hedge")
        hedge, note = settle(said, words, closed=found.top is not None)
        quantity = make(found, hedge, role, kind, words, grown=grown is not None)
        if minus and found.top is not None:
            raise ReadError(words, "a range without a minus, which may stand at one end or both")
        return Amount(first, start, last, _negative(quantity, words) if minus else quantity, note)
    except InputError as error:
        told = error if isinstance(error, ReadError) else ReadError(words, f"an amount: {error}")
        raise _placed(told, first, last) from None


def _placed(error: ReadError, start: int, end: int) -> ReadError:
    error.span = start, end
    return error


def read_amount(text: str, words: str, role: Role, kind: str | None) -> Amount:
    """Return the one amount that plain text is, verbs of growth before it allowed; `ReadError` for anything else."""
    minus = _MINUS.search(text)
    start = START.search(text, minus.end() if minus else 0)
    amount = amount_at(text, start.start(), role, kind) if start is not None else None
    verb = _VERB.fullmatch(text, 0, amount.start) if amount is not None else None
    if amount is None or verb is None or amount.end != len(text):
        raise ReadError(words, "one amount such as 300家以上, 28.3万户, 近70% or 6%—6.5%")
    inner = re.search(f"{_DECREASE}(到|至)?", text[amount.start : amount.number])
    if kind == "growth":
        if verb["level"] or (inner and inner[1]):
            raise ReadError(words, "a change; 到 and 至 tell the level that was reached")
        if verb["down"] or inner:
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
