"""The written form of amounts: `300 家`, `>= 300 家`, `rounded 28.3万 户`, `6..6.5 %`."""

import re
from decimal import Decimal

from attrs import frozen

from policytrack.errors import InputError
from policytrack.interval import MOST_DIGITS, Interval

HEDGES = ("rounded", "about", "nearly", "over", "magnitude")
SCALES = {"": Decimal(1), "万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
FORMS = (
    "'300 家', '>= 300 家' (also > <= <), '6..6.5 %', '(200, 400) 家', 'rounded 28.3万 户', "
    "'about 200 家', 'nearly 300 家', 'over 4万 家' or 'magnitude 100万 家'"
)

_NUMBER = rf"[+-]?[0-9]{{1,{MOST_DIGITS}}}(?:\.[0-9]{{1,{MOST_DIGITS}}})?"
_SCALE = "(?:万亿|万|亿)?"
_AMOUNT = rf"{_NUMBER}[ ]?{_SCALE}"
_NOTATION = re.compile(
    rf"""
    (?: (?P<hedge>{"|".join(HEDGES)})\ (?P<hedged>{_AMOUNT})
      | (?P<bound>>=|<=|>|<)\ ?(?P<limit>{_AMOUNT})
      | (?P<first>{_AMOUNT})\.\.(?P<last>{_AMOUNT})
      | (?: (?P<inside>{_AMOUNT})\ in\ )? (?P<open>[\[(]) (?P<low>-∞|{_AMOUNT}),\ (?P<high>∞|{_AMOUNT}) (?P<close>[\])])
      | (?P<exact>{_AMOUNT})
    )
    (?:\ ?(?P<unit>[^\s\d<>=.,;()\[\]+-][^\s<>=,;()\[\]]*))?
    """,
    re.VERBOSE,
)
_READ_NUMBER = re.compile(rf"(?P<digits>{_NUMBER}) ?(?P<scale>{_SCALE})")


@frozen
class Stated:
    """A number as somebody wrote it: its value, the scale word behind it, the place of its last digit."""

    value: Decimal
    scale: str
    place: Decimal


@frozen
class Parts:
    """What a notation says, word for word."""

    form: str
    numbers: tuple[Stated | None, ...]
    unit: str
    low_closed: bool = True
    high_closed: bool = True


def read_number(text: str) -> Stated:
    """Read '300', '28.3万' or '-3.5'; `InputError` for anything else."""
    match = _READ_NUMBER.fullmatch(text)
    if not match:
        raise InputError(f"{text!r} is not a number; write plain digits like '300', '-3.5' or '28.3万'")
    mantissa, scale = Decimal(match["digits"]), match["scale"]
    value = mantissa * SCALES[scale]
    exponent = int(mantissa.as_tuple().exponent)
    place = Decimal((0, (1,), exponent)) * SCALES[scale]
    return Stated(value if exponent < 0 else value.quantize(Decimal(1)), scale, place)


def read(text: str) -> Parts:
    """Take a notation apart; `InputError` with the forms it may have."""
    match = _NOTATION.fullmatch(text.strip()) if isinstance(text, str) else None
    if not match:
        raise InputError(f"{text!r} is not an amount; write one like {FORMS}")
    unit = match["unit"] or ""

    def number(name: str) -> Stated | None:
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
        return Parts("in", ends, unit, match["open"] == "[", match["close"] == "]")
    return Parts("exact", (number("exact"),), unit)


def write_number(value: Decimal, scale: str = "", place: Decimal | None = None) -> str:
    """Write a number in plain digits, in units of `scale`, down to `place` where one is given.

    >>> write_number(Decimal(283000), "万")
    '28.3万'
    """
    mantissa = value / SCALES[scale]
    if place is not None and place < SCALES[scale]:
        mantissa = mantissa.quantize(place / SCALES[scale])
        return f"{mantissa:f}{scale}"
    digits = f"{mantissa:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{digits}{scale}" if digits not in ("-0", "") else f"0{scale}"


def write(
    interval: Interval, nominal: Decimal | None, hedge: str, scale: str, place: Decimal | None
) -> str:
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
