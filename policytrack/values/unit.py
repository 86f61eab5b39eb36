"""Units of amounts: symbol, English name, and whether amounts are whole numbers."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen


@frozen
class Unit:
    """A unit; `whole` says that its amounts are whole numbers.

    >>> UNITS["家"].en, UNITS["家"].whole
    ('firms', True)
    """

    symbol: str
    en: str
    whole: bool = False


_WHOLE = {
    "家": "firm",
    "户": "household",
    "个": "item",
    "件": "item",
    "项": "item",
    "人": "person",
    "名": "person",
    "位": "person",
    "人次": "person-time",
    "家次": "firm-time",
    "次": "time",
    "条": "item",
    "场": "event",
    "期": "session",
    "笔": "transaction",
    "枚": "trade mark",
    "批": "batch",
    "届": "edition",
    "部": "title",
    "种": "kind",
    "所": "institution",
    "座": "structure",
    "台": "machine",
    "辆": "vehicle",
    "套": "home",
    "组": "group",
    "国": "country",
    "天": "day",
}
_MEASURED = {
    "%": "per cent",
    "pp": "percentage point",
    "‰": "per mille",
    "元": "yuan",
    "美元": "US dollar",
    "欧元": "euro",
    "平方米": "square metre",
    "平方公里": "square kilometre",
    "公顷": "hectare",
    "亩": "mu",
    "米": "metre",
    "公里": "kilometre",
    "吨": "tonne",
    "吨标准煤": "tonne of coal equivalent",
    "千瓦": "kilowatt",
    "千瓦时": "kilowatt-hour",
    "度": "kilowatt-hour",
    "月": "month",
    "年": "year",
    "小时": "hour",
    "位次": "place",
    "倍": "times",
}
_PLURALS = {"batch": "batches", "country": "countries", "tonne of coal equivalent": "tonnes of coal equivalent"}
_NO_PLURAL = ("per cent", "per mille", "yuan", "mu", "times")


def _many(one: str) -> str:
    return one if one in _NO_PLURAL else _PLURALS.get(one, f"{one}s")


UNITS: Mapping[str, Unit] = MappingProxyType(
    {symbol: Unit(symbol, _many(one), whole=True) for symbol, one in _WHOLE.items()}
    | {symbol: Unit(symbol, _many(one)) for symbol, one in _MEASURED.items()}
)
_ONE: Mapping[str, str] = MappingProxyType(_WHOLE | _MEASURED)
# What may mean one thing or another stays as it is in English too: 户 households or businesses, 度 power or heat.
_AS_WRITTEN = frozenset(("%", "pp", "‰", "户", "位", "度"))
_BASES = MappingProxyType({"百": "100", "千": "1,000", "万": "10,000", "10万": "100,000", "十万": "100,000"})
_TIMES = MappingProxyType({"日": "day", "天": "day", "月": "month", "季": "quarter", "季度": "quarter", "年": "year"})
_BASE = re.compile(f"(?P<base>{'|'.join(sorted(_BASES, key=len, reverse=True))})?(?P<unit>.*)")


@lru_cache(maxsize=1024)
def english(symbol: str, *, one: bool = False) -> str:
    """Return a unit in English, behind one or behind many; as it is written where that is not known.

    >>> english("家"), english("元/月"), english("homes/月"), english("例/10万人")
    ('firms', 'yuan/month', 'homes/month', '例/10万人')
    """
    head, *bases = symbol.split("/")
    if head not in UNITS or head in _AS_WRITTEN:
        return "/".join([head, *(_TIMES[base] for base in bases)]) if all(base in _TIMES for base in bases) else symbol
    said = [_ONE[head] if one else UNITS[head].en]
    for base in bases:
        match = _BASE.fullmatch(base)
        size, unit = (match["base"] or "", match["unit"]) if match else ("", base)
        known = unit in UNITS and unit not in _AS_WRITTEN
        name = _TIMES.get(unit, "") or ("" if not known else UNITS[unit].en if size else _ONE[unit])
        if (unit or not size) and not name:
            return symbol
        said.append(f"{_BASES[size]} {name}".rstrip() if size else name)
    return "/".join(said)


def is_whole(symbol: str) -> bool:
    """Whether amounts in this unit are whole numbers; unknown units are not assumed to be."""
    unit = UNITS.get(symbol)
    return unit is not None and unit.whole


_HEDGES = (
    "以[上下内外]|左右|上下|大约|将近|接近|不到|不足|不满|不少于|不低于|不多于|不高于|不超过|超过|突破|至[少多]|最[少多]"
    r"|^[约近多余来几]|[多余]$|\+$"
    "|(?<![a-z])(?:about|around|approx|approximately|roughly|almost|nearly|over|rounded|magnitude)(?![a-z])"
)
_KILO = "瓦克米卡伏赫焦帕吨安乏升字位比"  # 千 before these is part of the unit: 千瓦
# What a unit may not hold, and where: in all of it, or only before its slash.
_ANYWHERE = (
    ("a dash joins two numbers", re.compile("[‐-―−－—~～]|(?<![A-Za-z])-|-(?![A-Za-z])")),  # person-days
    ("a word like 以上 or 左右 belongs to the number", re.compile(_HEDGES, re.IGNORECASE)),
    ("that is part of a date", re.compile("^[年月日](?:[底末初中前后内上下第]|[至到以])")),
)
_BEFORE_THE_SLASH = (
    ("nothing stands before its slash", re.compile("^$")),
    ("a digit belongs to the number", re.compile(r"\d|分之|^[〇零一二三四五六七八九十]")),
    (
        "a scale belongs to the number",
        re.compile(rf"[万亿]|百(?![分帕])|千(?![{_KILO}])|^(?:k|bn|tn|thousand|million|billion|trillion)(?![A-Za-z])"),
    ),
)


def fault_of(symbol: str) -> str:
    """Return why a symbol cannot be a unit; '' where it can.

    >>> fault_of("家以上"), fault_of("件/万人")
    ('a word like 以上 or 左右 belongs to the number', '')
    """
    head = symbol.partition("/")[0]
    faults = (fault for fault, pattern in _BEFORE_THE_SLASH if pattern.search(head))
    return next((fault for fault, pattern in _ANYWHERE if pattern.search(symbol)), "") or next(faults, "")


_MONEY = re.compile(r"元|镑|[$£€¥￥]|\b(?:yuan|dollars?|euros?|pounds?|CNY|RMB|USD|EUR|GBP|HKD|JPY)\b", re.IGNORECASE)


def is_money(symbol: str) -> bool:
    """Whether amounts in a unit are money, also money for something: 元/吨.

    >>> is_money("元"), is_money("US$"), is_money("吨")
    (True, True, False)
    """
    return _MONEY.search(symbol) is not None
