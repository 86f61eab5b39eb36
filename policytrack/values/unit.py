"""Units of amounts: symbol, English name, and whether amounts are whole numbers."""

import re
from collections.abc import Mapping
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
    "家": "firms",
    "户": "registered businesses",
    "个": "items",
    "件": "cases",
    "项": "projects",
    "人": "persons",
    "名": "persons",
    "位": "persons",
    "人次": "person-times",
    "家次": "firm-times",
    "次": "times",
    "条": "items",
    "场": "events",
    "期": "sessions",
    "笔": "transactions",
    "枚": "trade marks",
    "批": "batches",
    "届": "editions",
    "部": "titles",
    "种": "kinds",
    "所": "institutions",
    "座": "structures",
    "台": "machines",
    "辆": "vehicles",
    "套": "sets",
    "组": "groups",
    "国": "countries",
    "天": "days",
}
_MEASURED = {
    "%": "per cent",
    "pp": "percentage points",
    "‰": "per mille",
    "元": "yuan",
    "美元": "US dollars",
    "欧元": "euros",
    "平方米": "square metres",
    "平方公里": "square kilometres",
    "公顷": "hectares",
    "亩": "mu (1/15 hectare)",
    "米": "metres",
    "公里": "kilometres",
    "吨": "tonnes",
    "吨标准煤": "tonnes of coal equivalent",
    "千瓦": "kilowatts",
    "千瓦时": "kilowatt-hours",
    "度": "kilowatt-hours",
    "月": "months",
    "年": "years",
    "小时": "hours",
    "位次": "rank",
    "倍": "times as much",
}

UNITS: Mapping[str, Unit] = MappingProxyType(
    {symbol: Unit(symbol, en, whole=True) for symbol, en in _WHOLE.items()}
    | {symbol: Unit(symbol, en) for symbol, en in _MEASURED.items()}
)


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
        re.compile(rf"[万亿]|百(?![分帕])|千(?![{_KILO}])|^(?:k|bn|tn|thousand|million|billion|trillion)(?![a-z])"),
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
