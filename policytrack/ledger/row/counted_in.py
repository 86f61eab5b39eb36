"""What a number of a ledger is counted in, by the words of a unit column, of brackets or of the cell itself."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from policytrack.errors import InputError
from policytrack.values.foreign import is_chinese
from policytrack.values.notation import as_unit
from policytrack.values.quantity import Quantity
from policytrack.values.unit import UNITS, is_money

PERCENT = "%"
_PLAIN = MappingProxyType({"（": "(", "）": ")", "％": "%", "／": "/", "：": ":", "\u3000": " ", "＄": "$", "￡": "£"})
_FOLD = str.maketrans(dict(_PLAIN))
_JUST_NUMBERS = frozenset(
    ("number", "no.", "no", "#", "count", "num", "numeric", "integer", "nr", "数量", "数", "num.", "numbers", "total")
)
_PERCENTS = frozenset(
    (
        "%",
        "percentage",
        "percent",
        "per cent",
        "pct",
        "百分比",
        "百分数",
        "(%)",
        "percentage (%)",
        "percentages",
        "perc",
    )
)
_POINTS = frozenset(("pp", "percentage points", "percentage point", "个百分点", "百分点", "ppt"))
_YES_NO = frozenset(("yes/no", "y/n", "是/否", "是否", "yes / no", "boolean", "binary", "(yes/no)", "是否完成"))
_WORDS = frozenset(("text", "qualitative", "定性", "narrative", "描述", "文字"))
_MANNERS = frozenset(
    ("cumulative", "non-cumulative", "incremental", "decreasing", "increasing", "absolute", "累计", "累加")
)
_NOTHING = _MANNERS | frozenset(("", "-", "—", "–", "/", "n/a", "na", "无", "——", "--"))
_ZH_SCALES: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "万亿": ("万亿", 1),
        "百亿": ("亿", 100),
        "十亿": ("亿", 10),
        "亿": ("亿", 1),
        "千万": ("万", 1000),
        "百万": ("万", 100),
        "十万": ("万", 10),
        "万": ("万", 1),
        "千": ("", 1000),
        "百": ("", 100),
    }
)
_ZH_SCALED = re.compile(f"({'|'.join(sorted(_ZH_SCALES, key=len, reverse=True))})(?=.)")
_EN_SCALES = MappingProxyType(
    {"m": "m", "mn": "m", "million": "m", "millions": "m", "mil": "m", "bn": "bn", "billion": "bn", "billions": "bn"}
    | {"k": "k", "000": "k", "000s": "k", "thousand": "k", "thousands": "k", "tn": "tn", "trillion": "tn"}
)
_AS = MappingProxyType(
    dict.fromkeys(("㎡", "m²", "m2", "平米", "平方", "M2"), "平方米")
    | dict.fromkeys(("km²", "km2", "平方千米"), "平方公里")
    | dict.fromkeys(("m³", "m3", "立方", "方"), "立方米")
    | dict.fromkeys(("千米",), "公里")
    | {"人(次)": "人次", "台(套)": "台套", "家(次)": "家次", "户(次)": "户次", "个(次)": "个次", "人民币元": "元"}
    | {
        "吨标煤": "吨标准煤",
        "万吨标煤": "万吨标准煤",
        "千克": "公斤",
        "圆": "元",
        "块": "元",
        "市亩": "亩",
        "工日": "工日",
    }
    | {"元(人民币)": "元", "百分之": "%", "个月": "月", "个工作日": "工作日", "个小时": "小时", "个季度": "季度"}
)
# Besides the units with a translation: what stands alone in brackets behind a heading or a name and is a unit.
_MORE_WORDS = """
所 套 座 栋 幢 间 张 床 支 队 班 名 位 人次 家次 户次 场次 件次 批次 台次 车次 班次 辆 台 台套 部 组 本 册 条 处
口 眼 盏 根 棵 株 头 只 羽 尾 亩次 公顷 平方米 立方米 平方公里 千瓦 兆瓦 千伏安 万千瓦 吨 公斤 公里 米 分 分贝
天 小时 工作日 个月 年 岁 次 届 期 批 期次 类 种 门 款 例 起 宗 单 笔 份 篇 幅 集 美元 港元 欧元 微克/立方米
毫克/升 人/户 片 点 %o ‰ 度 千瓦时 立方 方 村 镇 校 园 站 中心 床位 张床 学位 标箱 艘 架 列 对 双 户数 人数 平方
课时 学时 人/年 家/年
"""
_MORE = frozenset(_MORE_WORDS.split())
_MONEY = "£|US\\$|USD|\\$|€|EUR|GBP|ZAR|R(?=['’]?000|m\\b)|RWF|KES|UGX|TZS|NGN|GHS|INR|CAD|AUD"
_EN_SCALED = re.compile(
    rf"(?P<money>{_MONEY})?\s*['’]?(?P<scale>{'|'.join(sorted(_EN_SCALES, key=len, reverse=True))})s?"
)
_SCALED_BEHIND = re.compile(
    rf"(?P<money>{_MONEY})\s*\(?['’]?(?P<scale>{'|'.join(_EN_SCALES)})\)?|(?P<before>million|"
    rf"billion|thousand)s?(?: of)? (?P<what>.+)"
)
_NUMBER_OF = re.compile(r"(?:number|no\.?|#|count|total) of (?:the )?(.+)", re.IGNORECASE)


@frozen
class CountedIn:
    """A unit of the notation with the scale of its numbers: 万元 is 万 and 元, 千元 a thousand 元.

    `symbol` is '' for numbers of nothing named; `answer` is 'yes-no' or 'words' where no number is meant.
    """

    symbol: str
    scale: str = ""
    factor: int = 1
    answer: str = ""

    def amount(self, number: Decimal) -> Quantity:
        """Return a plain number in this unit."""
        value = number * self.factor if self.factor != 1 else number
        if self.scale:
            return Quantity.exact(f"{value:f}{self.scale}", self.symbol)
        return Quantity.exact(value, self.symbol)

    @property
    def is_share(self) -> bool:
        """Whether its numbers are per cent."""
        return self.symbol == PERCENT


NO_UNIT = CountedIn("")


@lru_cache(maxsize=4096)
def counted_in(words: str) -> CountedIn | None:
    """Return what the words of a unit mean; None for words that say no unit.

    >>> counted_in("万元"), counted_in("—")
    (CountedIn(symbol='元', scale='万', factor=1, answer=''), None)
    >>> counted_in("Number").symbol, counted_in("m²/年").symbol
    ('', '平方米/年')
    """
    text = " ".join(words.translate(_FOLD).split()).strip(" :;,.。；：，")
    low = text.casefold()
    if low in _NOTHING:
        return None
    if low in _PERCENTS:
        return CountedIn(PERCENT)
    if low in _POINTS:
        return CountedIn("pp")
    if low in _YES_NO:
        return CountedIn("", answer="yes-no")
    if low in _WORDS:
        return CountedIn("", answer="words")
    if low in _JUST_NUMBERS:
        return NO_UNIT
    named = _NUMBER_OF.fullmatch(text)
    if named is not None:
        return _english(named[1])
    return _chinese(text) if is_chinese(text) or text in _AS else _english(text)


def _symbol(text: str) -> str | None:
    """Return a symbol of the notation; None for text that cannot be one."""
    try:
        return as_unit(text)
    except InputError:
        return None


def _chinese(text: str) -> CountedIn | None:
    text = text.replace(" ", "")
    head, slash, base = text.partition("/")
    head = _AS.get(head, head)
    whole = f"{head}{slash}{base}"
    if head in UNITS:
        return None if (symbol := _symbol(whole)) is None else CountedIn(symbol)
    scaled = _ZH_SCALED.match(whole)
    if scaled is not None:
        scale, factor = _ZH_SCALES[scaled[1]]
        rest = whole[scaled.end() :]
        rest = _AS.get(rest, rest)
        symbol = _symbol(rest)
        return None if symbol is None else CountedIn(symbol, scale, factor)
    symbol = _symbol(_AS.get(whole, whole))
    return None if symbol is None else CountedIn(symbol)


def _english(text: str) -> CountedIn | None:
    scaled = _EN_SCALED.fullmatch(text) or _EN_SCALED.fullmatch(text.casefold())
    if scaled is not None:
        return CountedIn(scaled["money"] or "", _EN_SCALES[scaled["scale"].casefold()])
    behind = _SCALED_BEHIND.fullmatch(text) or _SCALED_BEHIND.fullmatch(text.casefold())
    if behind is not None:
        what = counted_in(behind["what"]) if behind["what"] else CountedIn(behind["money"])
        scale = behind["scale"] or behind["before"]
        return None if what is None else CountedIn(what.symbol, _EN_SCALES[scale])
    symbol = _symbol(text) or _symbol(text.replace("CO2", "CO₂").replace("m2", "m²").replace("m3", "m³"))
    if symbol is None:
        words = re.sub(r"[()\[\]<>=.,;+]", " ", text).split()
        symbol = _symbol("-".join(words)) if words else None
    return None if symbol is None else CountedIn(symbol)


@lru_cache(maxsize=4096)
def in_brackets(words: str) -> CountedIn | None:
    """Return the unit that words in brackets are; None for words that are not known to be one.

    >>> in_brackets("万元"), in_brackets("市本级")
    (CountedIn(symbol='元', scale='万', factor=1, answer=''), None)
    """
    text = words.translate(_FOLD).strip()
    text = re.sub(r"^(?:计量)?单位:?|^unit:? ", "", text).strip(" :")
    if not text or len(text) > 24:
        return None
    found = counted_in(text)
    if found is None or found.answer:
        return found
    head = found.symbol.partition("/")[0]
    if found.scale or found.factor != 1:
        known = found.symbol == "" or head in UNITS or head in _MORE or is_money(head)
        return found if known and (found.symbol or found.scale in ("k", "m", "bn")) else None
    known = head in UNITS or head in _MORE or head in _ENGLISH or is_money(head)
    return found if known and (found.symbol or text.casefold() in ("number", "no.", "#", "no")) else None


_ENGLISH_WORDS = """
days day km kilometers kilometres hectares ha people persons households tonnes tons hours years months MW kW GWh
MWh kWh $ £ € m² sqm homes units jobs patients pupils schools pp litres m3 acres miles cases weeks minutes % ZAR
beneficiaries kg t kt Mt tCO2e MtCO2e ktCO2e
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
