"""The core of an amount in words: a number, or two with a dash between, and its unit."""

import re
from decimal import Decimal

from attrs import frozen

from policytrack.interval import DOWN, UP, Interval
from policytrack.quantity import Quantity
from policytrack.zh.error import ReadError
from policytrack.zh.measure import OTHER_WORD, UNIT, UNITS
from policytrack.zh.numeral import NUMERAL, Numeral, read_numeral

_RANGE = "(?:-|—+|~|至|到)"

_FRACTION = re.compile(
    r"(?P<below>[一二两三四五六七八九十百千万]+)分之(?P<above>[零〇一二两三四五六七八九十百千万点]+|[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<part>[0-9]{1,3})/(?P<whole>[0-9]{1,4})(?![0-9/])"
)
_TENTHS = re.compile(
    r"(?P<tenths>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半](?![家个户]))?(?![立功为员长本份交果效就])(?P<over>多)?"
)
_DOUBLED = re.compile(r"翻(?P<times>[一二两三四]?)番")
_COUNTED = re.compile(
    rf"(?P<number>{NUMERAL})(?P<over>[多余](?!额))?(?P<late>万亿|万|亿)?(?P<unit>{UNIT})?(?P<over_unit>多|余(?!额))?"
    rf"(?:{_RANGE}(?P<to>{NUMERAL})(?P<to_unit>{UNIT})?)?"
)
VAGUE = re.compile(
    rf"(?:几[十百千万亿]*|(?<![指系参总人函多少倍次分基个户件])数[十百千万亿]*|[一二三四五六七八九]?[十百千万]+几[百千万亿]*|十来|上[百千万亿]+)(?:{UNIT})"
)
START = re.compile(rf"{VAGUE.pattern}|翻[一二三四两]?番|{NUMERAL}")


@frozen
class Found:
    """The parts of an expression before they are put together."""

    numeral: Numeral
    unit: str
    start: int
    end: int
    over: bool = False
    top: Numeral | None = None
    fixed: Quantity | None = None


def core(text: str, start: int) -> Found | None:
    """Take a number with its unit at a place of plain text apart; None where there is none of a known form."""
    if match := _FRACTION.match(text, start):
        return _fraction(match)
    if match := _DOUBLED.match(text, start):
        times = read_numeral(match["times"] or "一").value
        return _fixed(match, Quantity.exact(2 ** int(times), "倍"))
    if match := _TENTHS.match(text, start):
        return _tenths(match)
    match = _COUNTED.match(text, start)
    return None if match is None else _counted(match)


def _fixed(match: re.Match[str], quantity: Quantity) -> Found:
    return Found(Numeral(Decimal(0), "0"), quantity.unit, match.start(), match.end(), fixed=quantity)


def _fraction(match: re.Match[str]) -> Found:
    if match["part"]:
        below, above = Decimal(match["whole"]), Numeral(Decimal(match["part"]), match["part"])
    else:
        below, above = (
            read_numeral(match["below"] if match["below"] not in ("百", "千", "万") else "一" + match["below"]).value,
            read_numeral(match["above"]),
        )
    if match["below"] == "百":
        return Found(above, "%", match.start(), match.end())
    if match["below"] == "千":
        return Found(above, "‰", match.start(), match.end())
    if not below:
        raise ReadError(match.group(), "a fraction with a denominator above 0")
    share = above.value * 100
    low, high = DOWN.divide(share, below), UP.divide(share, below)
    places = Decimal("1e-20")
    nominal = low if low == high else low.quantize(places, context=DOWN)
    interval = Interval(nominal, nominal if low == high else nominal + places)
    return _fixed(match, Quantity.of(interval, "%", nominal))


def _tenths(match: re.Match[str]) -> Found:
    value = read_numeral(match["tenths"]).value * 10
    if match["half"]:
        value += 5 if match["half"] == "半" else read_numeral(match["half"]).value
    numeral = Numeral(value, f"{value:f}", chinese=True, bare=True)
    return Found(numeral, "成", match.start(), match.end(), over=bool(match["over"]))


def _counted(match: re.Match[str]) -> Found | None:
    number, unit, end = match["number"], match["unit"], match.end()
    over = bool(match["over"] or match["over_unit"])
    if match["late"] and not match["over"]:
        raise ReadError(match.group(), "a well-formed number")
    to, to_unit = match["to"], match["to_unit"]
    meant = UNITS[unit] if unit else ""
    if to is not None and (over or (unit and (to_unit is None or UNITS[to_unit] != meant))):
        to = None  # 300家到2025年: what follows is another amount
        end = max(match.end(name) for name in ("number", "over", "late", "unit", "over_unit"))
    last = to_unit if to is not None else unit
    if (
        last
        and end == match.end("to_unit" if to is not None else "unit")
        and match.string[end : end + 1] in OTHER_WORD.get(last, ())
        and end < len(match.string)
    ):
        end -= len(last)
        meant = meant if to is not None and unit else ""
    elif to is not None and not unit:
        meant = UNITS[to_unit] if to_unit else ""
    top = read_numeral(to) if to is not None else None
    return Found(read_numeral(number + (match["late"] or "")), meant, match.start(), end, over, top)
