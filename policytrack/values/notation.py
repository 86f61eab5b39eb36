"""The written form of amounts: `300 家`, `>= 300 家`, `rounded 28.3万 户`, `6..6.5 %`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import frozen

from policytrack.errors import InputError
from policytrack.values.interval import EXACT, MOST_DIGITS, Interval, as_number, plain

HEDGES = ("rounded", "about", "nearly", "over", "magnitude")
SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12}
FORMS = (
    "'300 家', '>= 300 家' (also > <= <), '6..6.5 %', '(200, 400) 家', 'rounded 28.3万 户', "
    "'about 200 家', 'nearly 300 家', 'over 4万 家' or 'magnitude 100万 家'"
)

_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]+)?"
_SCALE = "(?:万亿|万|亿)?"
_AMOUNT = rf"{_NUMBER}[ ]?{_SCALE}"
_UNIT = r"(?![万亿]|[eE][+-]?[0-9])[^\s\d<>=.,;()\[\]+-][^\s<>=,;()\[\]]*"
_NOTATION = re.compile(
    rf"""
    (?: (?P<hedge>{"|".join(HEDGES)})\ (?P<hedged>{_AMOUNT})
      | (?P<bound>>=|<=|>|<)\ ?(?P<limit>{_AMOUNT})
      | (?P<first>{_AMOUNT})\.\.(?P<last>{_AMOUNT})
      | (?: (?P<inside>{_AMOUNT})\ in\ )? (?P<open>[\[(]) (?P<low>-∞|{_AMOUNT}),\ (?P<high>∞|{_AMOUNT}) (?P<close>[\])])
      | (?P<exact>{_AMOUNT})
    )
    (?:\ ?(?P<unit>{_UNIT}))?
    """,
    re.VERBOSE,
)
_READ_UNIT = re.compile(_UNIT)
_READ_NUMBER = re.compile(rf"(?P<digits>{_NUMBER}) ?(?P<scale>{_SCALE})")


@frozen
class WrittenAmount:
    """A number as somebody wrote it: its value, the scale word behind it, the place of its last digit."""

    value: Decimal
    scale: str
    place: Decimal


@frozen
class Parts:
    """What a notation says, word for word."""

    form: str
    numbers: tuple[WrittenAmount | None, ...]
    unit: str
    ends: Mapping[str, bool] = MappingProxyType({})


def read_number(text: str) -> WrittenAmount:
    """Read '300', '28.3万' or '-3.5'; `InputError` for anything else."""
    match = _READ_NUMBER.fullmatch(text)
    if not match:
        raise InputError(f"{text!r} is not a number; write plain digits like '300', '-3.5' or '28.3万'")
    scale = match["scale"]
    try:
        mantissa = as_number(match["digits"])
        value = as_number(mantissa.scaleb(SCALES[scale], EXACT))
    except InputError:
        raise InputError(f"{text[:40]!r} has more than {MOST_DIGITS} digits") from None
    exponent = int(mantissa.as_tuple().exponent) + SCALES[scale]
    return WrittenAmount(value, scale, plain(Decimal((0, (1,), exponent))))


def as_unit(symbol: str) -> str:
    """Return a unit that can be written behind a number, or '' for none; `InputError` for any other.

    万 and 亿 belong to the number: `3亿 元`, not 3 亿元.
    """
    if isinstance(symbol, str) and (not symbol or _READ_UNIT.fullmatch(symbol)):
        return symbol
    raise InputError(f"{symbol!r} is not a unit; write one like '家' or '%', with 万 and 亿 at the number: '3亿 元'")


def read(text: str) -> Parts:
    """Take a notation apart; `InputError` with the forms it may have."""
    match = _NOTATION.fullmatch(text.strip()) if isinstance(text, str) else None
    if not match:
        raise InputError(f"{text!r} is not an amount; write one like {FORMS}")
    unit = match["unit"] or ""

    def number(name: str) -> WrittenAmount | None:
        words = match[name]
        return None if words is None or "∞" in words else read_number(words)

    if match["hedge"]:
        return Parts(match["hedge"], (number("hedged"),), unit)
    if match["bound"]:
        return Parts(match["bound"], (number("limit"),), unit)
    if match["first"]:
        return Parts("..", (number("first"), number("last")), unit)
    if match["open"]:
        ends = (number("low"), number("high"), number("inside"))
        closed = {"low_closed": match["open"] == "[", "high_closed": match["close"] == "]"}
        return Parts("in", ends, unit, closed)
    return Parts("exact", (number("exact"),), unit)


def write_number(value: Decimal, scale: str = "", place: Decimal | None = None) -> str:
    """Write a number in plain digits, in units of `scale`, down to `place` where one is given.

    >>> write_number(Decimal(283000), "万")
    '28.3万'
    """
    mantissa = value.scaleb(-SCALES[scale], EXACT)
    if place is not None and (last := place.scaleb(-SCALES[scale]).normalize(EXACT)) < 1:
        return f"{mantissa.quantize(last, context=EXACT):f}{scale}"
    digits = f"{mantissa:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{digits}{scale}" if digits not in ("-0", "") else f"0{scale}"


def write(interval: Interval, nominal: Decimal | None, hedge: str, scale: str, place: Decimal | None) -> str:
    """Write an amount without its unit, in the form that `read` takes apart again."""

    def show(value: Decimal) -> str:
        return write_number(value, scale)

    if hedge != "none" and nominal is not None:
        return f"{hedge} {write_number(nominal, scale, place)}"
    low, high = interval.low, interval.high
    if nominal is not None:
        if interval.is_point:
            return show(nominal)
        if low == nominal and high is None:
            return f"{'>=' if interval.low_closed else '>'} {show(nominal)}"
        if high == nominal and low is None:
            return f"{'<=' if interval.high_closed else '<'} {show(nominal)}"
    elif low is not None and high is not None and interval.low_closed and interval.high_closed:
        return f"{show(low)}..{show(high)}"
    opening, closing = "[" if interval.low_closed else "(", "]" if interval.high_closed else ")"
    first, last = "-∞" if low is None else show(low), "∞" if high is None else show(high)
    inside = "" if nominal is None else f"{show(nominal)} in "
    return f"{inside}{opening}{first}, {last}{closing}"
