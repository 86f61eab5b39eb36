"""Units of amounts: symbol, English name, and whether amounts are whole numbers."""

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
