"""The written form of amounts: `300 家`, `>= 300 家`, `rounded 28.3万 户`, `6..6.5 %`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from policytrack.errors import InputError
from policytrack.values.hedge import Hedge
from policytrack.values.interval import EXACT, MOST_DIGITS, Interval, Number, as_number, plain
from policytrack.values.unit import english, fault_of
from policytrack.values.words_of_prose import reader_of

SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12, "k": 3, "m": 6, "bn": 9, "tn": 12}
ENGLISH_SCALES = ("k", "m", "bn", "tn")
FORMS = (
    "'300 家', '>= 300 家' (also > <= <), '6..6.5 %', '(200, 400) 家', 'rounded 28.3万 户', 'rounded 2.4m homes', "
    "'about 200 家', 'nearly 300 家', 'over 4万 家' or 'magnitude 100万 家'"
)

_NUMBER = r"[+-]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_CHINESE_SCALE = "万亿|万|亿"
_ENGLISH_SCALE = "|".join(ENGLISH_SCALES)
# An English scale stands directly behind its number, and its word ends there: 2.4m homes, not 5 m or 5m² or 5mm.
_AMOUNT = rf"{_NUMBER}(?:[ ]?(?:{_CHINESE_SCALE})|(?:{_ENGLISH_SCALE})(?=\.\.|[\s,)\]\u4e00-\u9fff]|$))?"
_UNIT = r"(?![万亿]|[eE][+-]?[0-9])[^\s\d<>=.,;()\[\]+-][^\s<>=,;()\[\]]*"
_SIGNS = MappingProxyType(
    {
        **dict.fromkeys((">=", "≥", "≧", "⩾", "＞=", "＞＝"), ">="),
        **dict.fromkeys(("<=", "≤", "≦", "⩽", "＜=", "＜＝"), "<="),
        **dict.fromkeys((">", "＞"), ">"),
        **dict.fromkeys(("<", "＜"), "<"),
    }
)
_NOTATION = re.compile(
    rf"""
    (?: (?: (?P<hedge>{"|".join(hedge for hedge in Hedge if hedge != Hedge.NONE)})\ | [~～]\ ?) (?P<hedged>{_AMOUNT})
      | (?P<bound>{"|".join(sorted(_SIGNS, key=len, reverse=True))})\ ?(?P<limit>{_AMOUNT})
      | (?P<first>{_AMOUNT})\.\.(?P<last>{_AMOUNT})
      | (?: (?P<inside>{_AMOUNT})\ in\ )? (?P<open>[\[(]) (?P<low>-∞|{_AMOUNT}),\ (?P<high>∞|{_AMOUNT}) (?P<close>[\])])
      | (?P<exact>{_AMOUNT})
    )
    (?:\ ?(?P<unit>{_UNIT}))?
    """,
    re.VERBOSE,
)
_READ_UNIT = re.compile(_UNIT)
_READ_NUMBER = re.compile(rf"(?P<digits>{_NUMBER})(?: ?(?P<chinese>{_CHINESE_SCALE})|(?P<english>{_ENGLISH_SCALE}))?")


@frozen
class WrittenNumber:
    """A written number: its value, its scale (万, 亿) and the place of its last digit."""

    value: Decimal
    scale: str
    place: Decimal


@frozen
class WrittenAmount:
    """The parts of an amount in notation."""

    form: str
    numbers: tuple[WrittenNumber | None, ...]
    unit: str
    ends: Mapping[str, bool] = MappingProxyType({})


def read_number(text: str) -> WrittenNumber:
    """Read '300', '1,234', '28.3万', '2.4m' or '-3.5'; `InputError` for anything else."""
    match = _READ_NUMBER.fullmatch(text)
    if not match:
        raise InputError(f"{text!r} is not a number; write plain digits like '300', '-3.5' or '28.3万'")
    scale = match["chinese"] or match["english"] or ""
    try:
        mantissa = as_number(match["digits"].replace(",", ""))
        value = as_number(mantissa.scaleb(SCALES[scale], EXACT))
    except InputError:
        raise InputError(f"{text[:40]!r} has more than {MOST_DIGITS} digits") from None
    exponent = int(mantissa.as_tuple().exponent) + SCALES[scale]
    return WrittenNumber(value, scale, plain(Decimal((0, (1,), exponent))))


def as_written(value: Number | WrittenNumber) -> WrittenNumber:
    """Return a written number, given as such, as text like '28.3万', or as a plain number."""
    if isinstance(value, WrittenNumber):
        return value
    if isinstance(value, str):
        return read_number(value)
    number = as_number(value)
    return WrittenNumber(number, "", Decimal((0, (1,), int(number.as_tuple().exponent))))


def as_positive(value: Number | WrittenNumber, hedge: Hedge) -> WrittenNumber:
    """Return a written number; `InputError` for one that is not above 0, which the hedge needs."""
    written = as_written(value)
    if written.value <= 0:
        raise InputError(f"'{hedge}' needs a number above 0, not {written.value}")
    return written


@lru_cache(maxsize=4096)
def _unit_fault(symbol: str) -> str:
    if not _READ_UNIT.fullmatch(symbol):
        return f"{symbol!r} is not a unit"
    fault = fault_of(symbol)
    return f"{symbol!r} is not a unit: {fault}" if fault else ""


def as_unit(symbol: str) -> str:
    """Return a unit that can be written behind a number, or '' for none; `InputError` for any other.

    万 and 亿 belong to the number: `3亿 元`, not 3 亿元. Behind a slash a base may stand: `件/万人`.
    """
    if isinstance(symbol, str) and (not symbol or not _unit_fault(symbol)):
        return symbol
    fault = _unit_fault(symbol) if isinstance(symbol, str) else f"{symbol!r} is not a unit"
    raise InputError(f"{fault}; write one like '家' or '%', with 万 and 亿 at the number: '3亿 元'")


def read(text: str) -> WrittenAmount:
    """Read the parts of a notation; `InputError` with the possible forms."""
    match = _NOTATION.fullmatch(text.strip()) if isinstance(text, str) else None
    if not match:
        raise InputError(f"{text!r} is not an amount; write one like {FORMS}{reader_of(text, timely=False)}")
    unit = match["unit"] or ""
    try:
        as_unit(unit)
    except InputError as error:
        raise InputError(f"{text!r} is not an amount: {error}{reader_of(text, timely=False)}") from None

    def number(name: str) -> WrittenNumber | None:
        words = match[name]
        return None if words is None or "∞" in words else read_number(words)

    if match["hedged"]:
        return WrittenAmount(match["hedge"] or Hedge.ABOUT, (number("hedged"),), unit)
    if match["bound"]:
        return WrittenAmount(_SIGNS[match["bound"]], (number("limit"),), unit)
    if match["first"]:
        return WrittenAmount("..", (number("first"), number("last")), unit)
    if match["open"]:
        ends = (number("low"), number("high"), number("inside"))
        closed = {"low_closed": match["open"] == "[", "high_closed": match["close"] == "]"}
        return WrittenAmount("in", ends, unit, closed)
    return WrittenAmount("exact", (number("exact"),), unit)


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


def write(interval: Interval, nominal: Decimal | None, hedge: Hedge, scale: str, place: Decimal | None) -> str:
    """Write an amount without its unit, in the form that `read` reads."""

    def show(value: Decimal) -> str:
        return write_number(value, scale)

    if hedge != Hedge.NONE and nominal is not None:
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


def say_number(value: Decimal, lang: str, scale: str = "", place: Decimal | None = None) -> str:
    """Return a number as readers of a language write it: in English in groups of three digits.

    >>> say_number(Decimal(18183), "en"), say_number(Decimal(18183), "zh")
    ('18,183', '18183')
    """
    text = write_number(value, scale, place)
    if lang == "zh":
        return text
    whole, point, rest = text.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{point}{rest}" if digits.isdigit() else text


def say_unit(text: str, unit: str, lang: str, *, one: bool = False) -> str:
    """Return the text of a number with its unit in a language."""
    if lang == "zh":
        return f"{text}个月" if unit == "月" else f"{text}{unit}"  # 3月 is March
    return f"{text} {english(unit, one=one)}".strip()


def say(
    interval: Interval,
    nominal: Decimal | None,
    hedge: Hedge,
    *,
    scale: str,
    place: Decimal | None,
    unit: str,
    lang: str,
) -> str:
    """Return an amount with its unit in a language, as its readers write it; never in the notation of sets."""
    low, high = interval.low, interval.high
    one = nominal == 1 and not scale
    if hedge != Hedge.NONE and nominal is not None:
        name = unit if lang == "zh" else english(unit, one=one)
        return hedge.phrase(say_number(nominal, lang, scale, place), name, lang)

    def show(value: Decimal) -> str:
        return say_number(value, lang, scale if value else "")

    if low is None or high is None:
        bound, closed = (low, interval.low_closed) if high is None else (high, interval.high_closed)
        if bound is None:
            return say_unit("任意值" if lang == "zh" else "any amount", unit, lang)
        sign = (">" if high is None else "<") if not closed else "≥" if high is None else "≤"
        return say_unit(f"{sign} {show(bound)}", unit, lang)
    if interval.is_point:
        return say_unit(show(low), unit, lang, one=low == 1 and not scale)
    if nominal is not None and _near(nominal, low, high):
        return Hedge.ABOUT.phrase(show(nominal), unit if lang == "zh" else english(unit, one=one), lang)
    if nominal is None and low == 0 and not (interval.low_closed or interval.high_closed):
        return say_unit(f"< {show(high)}", unit, lang)
    dash = "–" if low >= 0 else "至" if lang == "zh" else " to "
    return say_unit(f"{show(low)}{dash}{show(high)}", unit, lang)


def _near(nominal: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether a number stands for a range: neither end is more than a tenth of it away."""
    away = max(EXACT.subtract(nominal, low), EXACT.subtract(high, nominal))
    return EXACT.multiply(away, 10) <= nominal.copy_abs()
