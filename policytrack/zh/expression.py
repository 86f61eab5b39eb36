"""The core of an amount in words: a number, or two with a dash between, and its unit."""

import re
from decimal import Decimal

from attrs import evolve, frozen

from policytrack.values.interval import DOWN, UP, Interval
from policytrack.values.quantity import Quantity
from policytrack.zh.error import ReadError
from policytrack.zh.measure import DURATIONS, OTHER_WORD, UNIT, UNITS
from policytrack.zh.numeral import NUMERAL, Numeral, read_numeral
from policytrack.zh.unsaid import HALF, LISTED, NOTHING, nothing_of

_RANGE = "(?:-|—{1,2}|~|至|到)"
_BETWEEN = "(?:之间|不等|区间)?"

_FRACTION = re.compile(
    r"(?P<below>[一二两三四五六七八九十百千万]+)分之"
    r"(?P<above>[零〇一二两三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<part>[0-9]{1,3})/(?P<whole>[0-9]{1,4})(?![0-9/.])"
)
_TENTH = "[一二两三四五六七八九]"
_OTHER_CHENG = "(?![立功为员长本份交果效就])"
_TENTHS = re.compile(
    rf"(?P<tenths>{_TENTH})成(?P<half>[一二三四五六七八九半](?![家个户成]))?{_OTHER_CHENG}(?P<over>多)?"
)
_TENTHS_RANGE = re.compile(rf"(?P<first>{_TENTH})成?{_RANGE}(?P<last>{_TENTH})成{_OTHER_CHENG}")
_DOUBLED = re.compile(r"翻(?P<times>[一二两三四]?)番")
_COUNTED = re.compile(
    rf"(?P<number>{NUMERAL})(?P<over>[多余](?!额))?(?P<late>万亿|万|亿)?(?P<unit>届|{UNIT})?(?P<over_unit>多|余(?!额))?"
    rf"(?:{_RANGE}(?P<to>{NUMERAL})(?P<to_unit>届|{UNIT})?{_BETWEEN})?"
)
_PER = re.compile(rf"/(?P<per>(?:十?[千万](?=[元人户]))?(?:{UNIT}|日|月))(?![0-9A-Za-z])")
VAGUE = re.compile(
    rf"(?:几[十百千万亿]*|(?<![指系参总人函多少倍次分基个户件])数[十百千万亿]*"
    rf"|[一二三四五六七八九]?[十百千万]+几[百千万亿]*|十来|上[百千万亿]+)(?:{UNIT}|成)"
)
START = re.compile(rf"{VAGUE.pattern}|{HALF}|翻[一二三四两]?番|{NUMERAL}")
# Words behind an amount that make another one of it, and are not read: 3个半月, 300家(不含)以上, 三分之一强.
_REST = re.compile(
    r"半(?![径导数])(?:个?[月年天]|小时)?|有余|开外|以外|之外|出头|[(（]不含"
    r"|[\u4e00-\u9fff]{0,2}(?:企业|单位|项目|机构|人员|平台|园区)(?:以上|以下|以内|左右)"
)
_REST_OF = {
    "": re.compile(r"[0-9.]"),
    "个": re.compile(r"(?:[、和及与][0-9.]{1,9}个){0,9}[、和及与][0-9.]{1,9}个百分点"),
    "元": re.compile(r"起(?![来草步0-9])|[0-9一二三四五六七八九][角毛]"),
    "年": re.compile(rf"[以之]?[前后](?![0-9])|{NUMERAL}个月"),
    "月": re.compile(rf"[以之]?[前后](?![0-9])|零?{NUMERAL}天"),
    "小时": re.compile(rf"[以之]?[前后](?![0-9])|{NUMERAL}分钟?"),
    "%": re.compile(r"[强弱](?=[的，。；、,;]|$)"),
}
_REST_OF_TIME = re.compile("[以之]?[前后](?![0-9])")


@frozen
class Found:
    """The parts of an expression before they are put together.

    `rest` are words behind it that change what it says, and that nothing here reads; `alone` tells that it takes no
    hedge: 突破五大领域 is no more than five.
    """

    numeral: Numeral
    unit: str
    start: int
    end: int
    over: bool = False
    top: Numeral | None = None
    fixed: Quantity | None = None
    alone: bool = False
    rest: str = ""


def core(text: str, start: int) -> Found:
    """Take a number with its unit apart, at a place of plain text where `START` matches."""
    if match := _FRACTION.match(text, start):
        return _rest(_fraction(match), text)
    if match := _DOUBLED.match(text, start):
        times = read_numeral(match["times"] or "一").value
        return _fixed(match, Quantity.exact(2 ** int(times), "倍"))
    if match := _TENTHS_RANGE.match(text, start):
        return _rest(_tenths_range(match), text)
    if match := _TENTHS.match(text, start):
        return _rest(_tenths(match), text)
    if text.startswith(HALF, start):
        return Found(Numeral(Decimal(50), "50", chinese=True, bare=True), "成", start, start + len(HALF))
    if match := NOTHING.match(text, start):
        return evolve(_fixed(match, Quantity.exact(0, nothing_of(match))), alone=True)
    if match := LISTED.match(text, start):
        return Found(read_numeral(match["number"]), "个", match.start(), match.end(), alone=True)
    match = _COUNTED.match(text, start)
    if match is None:
        raise ReadError(text[start : start + 1], "a number")
    return _rest(_counted(match), text)


def _rest(found: Found, text: str) -> Found:
    """Note what stands behind an expression and belongs to it, unread."""
    match = _REST.match(text, found.end)
    other = _REST_OF.get(found.unit, _REST_OF_TIME if found.unit in DURATIONS else None)
    if match is None and other is not None:
        match = other.match(text, found.end)
    return found if match is None else evolve(found, rest=match.group())


def _fixed(match: re.Match[str], quantity: Quantity) -> Found:
    return Found(Numeral(Decimal(0), "0"), quantity.unit, match.start(), match.end(), fixed=quantity)


def _fraction(match: re.Match[str]) -> Found:
    if match["part"]:
        below, above = Decimal(match["whole"]), Numeral(Decimal(match["part"]), match["part"])
    else:
        words = match["below"]
        below = read_numeral("一" + words if words in ("百", "千", "万") else words).value
        above = evolve(read_numeral(match["above"]), bare=False)
    if match["below"] in ("百", "千"):
        return Found(above, "%" if match["below"] == "百" else "‰", match.start(), match.end())
    if not 0 < above.value < below:
        raise ReadError(match.group(), "a fraction below 1, such as 三分之一 or 1/16")
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


def _tenths_range(match: re.Match[str]) -> Found:
    first, last = (f"{read_numeral(match[end]).value * 10:f}" for end in ("first", "last"))
    return Found(Numeral(Decimal(first), first), "%", match.start(), match.end(), top=Numeral(Decimal(last), last))


def _counted(match: re.Match[str]) -> Found:
    text, unit, to_unit, end = match.string, match["unit"], match["to_unit"], match.end()
    meant = UNITS[unit] if unit else ""
    over = bool(match["over"] or match["over_unit"] or (unit and "多" in unit))
    if match["late"] and not match["over"]:
        raise ReadError(match.group(), "a well-formed number")
    to = match["to"]
    changing = text[match.start() - 1 : match.start()] in ("从", "由") and unit  # 从95%到97% is two amounts
    if to is not None and (over or changing or (unit and (to_unit is None or UNITS[to_unit] != meant))):
        to = None  # 300家到2025年: what follows is another amount
        end = max(match.end(name) for name in ("number", "over", "late", "unit", "over_unit"))
    last, last_end = (to_unit, match.end("to_unit")) if to is not None else (unit, match.end("unit"))
    if last and end == last_end and text[end : end + 1] and text[end] in OTHER_WORD.get(last, ()):
        end -= len(last)  # 六部门 is no 6部
        meant = meant if to is not None and unit else ""
    elif to is not None and not unit:
        meant = UNITS[to_unit] if to_unit else ""
    if meant and (per := _PER.match(text, end)) is not None:
        meant, end = f"{meant}/{UNITS.get(per['per'], per['per'])}", per.end()
    top = read_numeral(to) if to is not None else None
    numeral = read_numeral(match["number"] + (match["late"] or ""))
    if meant == "度" and not numeral.scaled:
        raise ReadError(match.group(), "a unit; 度 may be degrees or kilowatt-hours")
    if meant == "年" and top is None and re.fullmatch("[12][0-9]{3}", match["number"]):
        raise ReadError(match.group(), "an amount; this is a year")
    return Found(numeral, meant, match.start(), end, over, top)
