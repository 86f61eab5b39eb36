"""The parts of an amount put together by the table of docs/design.md §4: hedges, ranges, shares, signs."""

from collections.abc import Callable
from decimal import Decimal

from attrs import evolve

from policytrack.errors import InputError
from policytrack.prose.error import ReadError
from policytrack.prose.number import LONGEST, Numeral
from policytrack.values.interval import DOWN, UP, Interval
from policytrack.values.notation import ENGLISH_SCALES
from policytrack.values.quantity import Quantity

PERCENTS = ("%", "pp", "‰")
_MAKERS: dict[str, Callable[[str, str], Quantity]] = {
    "at least": Quantity.at_least,
    "at most": Quantity.at_most,
    "more than": Quantity.more_than,
    "less than": Quantity.less_than,
    "nearly": Quantity.nearly,
    "about": Quantity.about,
    "over": Quantity.over,
    "magnitude": Quantity.magnitude,
}
_FOR_TARGETS = {"nearly": "about", "over": "more than"}


def settle(said: list[str], words: str, *, closed: bool = False) -> tuple[str, str | None]:
    """Return the one thing that hedges say, with a note where they say it twice; `ReadError` where they disagree.

    `closed` tells that the amount has two ends of its own.
    """
    kinds = list(dict.fromkeys(said))
    if "within" in kinds:
        kinds.remove("within")
        if not kinds and not closed:
            raise ReadError(words, "控制在 with 以内, 左右 or a range; alone it may be a limit or a level")
    if len(kinds) > 1:
        raise ReadError(words, f"one hedge; {' and '.join(kinds)} contradict each other")
    note = f"{kinds[0]} is said twice" if kinds and said.count(kinds[0]) > 1 else None
    return (kinds[0] if kinds else "plain"), note


def single(numeral: Numeral, unit: str, hedge: str, role: str, *, vague: bool = False) -> Quantity:
    """Return one number with its hedge; `vague` tells of tenths (成), which are about so many per cent."""
    if hedge == "plain":
        return _plain(numeral, unit, role, vague=vague)
    if hedge == "grade":
        if numeral.value >= 10 ** (LONGEST - 1):
            raise ReadError(numeral.stated, f"a number of at most {LONGEST} digits")
        ends = Interval(numeral.value, numeral.value * 10, high_closed=False)
        return evolve(Quantity.of(ends, unit, numeral.value), scale="亿" if numeral.value >= 10**8 else "")
    return _MAKERS[_FOR_TARGETS.get(hedge, hedge) if role == "target" else hedge](numeral.stated, unit)


def _plain(numeral: Numeral, unit: str, role: str, *, vague: bool) -> Quantity:
    if vague:
        return Quantity.about(numeral.stated, unit)
    if numeral.bare:
        return Quantity.magnitude(numeral.stated, unit)
    if role == "target" or (numeral.worded and not numeral.decimals):
        return Quantity.exact(numeral.stated, unit)
    if unit in PERCENTS or numeral.scaled or numeral.decimals:
        return Quantity.rounded(numeral.stated, unit)
    return Quantity.exact(numeral.stated, unit)


def grown(numeral: Numeral) -> Numeral:
    """Return the multiple that growing by some times makes: 增长两倍 is three times as much."""
    value = numeral.value + 1
    return evolve(numeral, value=value, stated=f"{value:f}")


def between(first: Numeral, last: Numeral, unit: str, *, low_closed: bool = True, high_closed: bool = True) -> Quantity:
    """Return a range; a scale that only the second number has is shared where the first is the lesser with it too."""
    low, high = first.stated, last.stated
    named = last.stated.lstrip("0123456789.")
    shared = last.scale if last.scale < 10**4 or named in ENGLISH_SCALES else _great(last.scale)
    if first.scale < shared >= 100 and first.scale < 10**4 and first.value * shared < last.value:
        scale = last.stated.lstrip("0123456789.")
        low = f"{first.stated}{scale}" if scale and _power(scale) == shared else f"{first.value * shared:f}"
    return Quantity.between(low, high, unit, low_closed=low_closed, high_closed=high_closed)


def _great(scale: Decimal) -> Decimal:
    """Return the great scale in a scale: 千万 is 千 times 万."""
    return Decimal(next(power for power in (10**12, 10**8, 10**4) if scale >= power))


def _power(scale: str) -> int:
    return {"万": 10**4, "亿": 10**8, "万亿": 10**12, "k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}.get(scale, 0)


def fraction(above: Decimal, below: Decimal, words: str) -> Quantity:
    """Return a fraction below 1 as exactly so many per cent."""
    if below <= 0 or not 0 < abs(above) < below:
        raise ReadError(words, "a fraction below 1, such as 三分之一 or 1/16")
    share = above * 100
    low, high = DOWN.divide(share, below), UP.divide(share, below)
    places = Decimal("1e-20")
    nominal = low if low == high else low.quantize(places, context=DOWN)
    return Quantity.of(Interval(nominal, nominal if low == high else nominal + places), "%", nominal)


def hedged(fixed: Quantity, hedge: str, words: str) -> Quantity:
    """Return a fixed amount, such as a fraction, with a hedge."""
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


def share(quantity: Quantity, words: str) -> Quantity:
    """Bound an open side of a share by 0 and 100."""
    inside = quantity.interval & Interval(Decimal(0), Decimal(100))
    if inside is None or (quantity.nominal is not None and not 0 <= quantity.nominal <= 100):
        raise ReadError(words, "a share between 0 and 100 %")
    if quantity.hedge != "none" or quantity.interval.is_point:
        return quantity
    return Quantity.of(inside, quantity.unit, quantity.nominal)


def negative(quantity: Quantity, words: str) -> Quantity:
    """Return the amount with its sign turned, bounds mirrored."""
    if quantity.hedge in ("rounded", "about"):
        make_again = Quantity.rounded if quantity.hedge == "rounded" else Quantity.about
        return make_again(f"-{str(quantity).split(' ')[1]}", quantity.unit)
    if quantity.hedge == "magnitude":
        raise ReadError(words, "a number; an order of magnitude has no sign")
    return -quantity


def made(make: Callable[[], Quantity], words: str) -> Quantity:
    """Return what a maker makes; what is wrong with it as a `ReadError` with the words."""
    try:
        return make()
    except ReadError:
        raise
    except (InputError, KeyError, ArithmeticError) as error:
        raise ReadError(words, f"an amount: {error}") from None
