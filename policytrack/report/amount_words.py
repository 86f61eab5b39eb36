"""Amounts in the lines of a report: compact, in the unit as the source writes it, hedged as the source hedges."""

import re

from policytrack.report.task import CellWords
from policytrack.values import notation
from policytrack.values.foreign import is_chinese
from policytrack.values.quantity import Quantity

_SPACED = re.compile(r"([≥≤<>]) ")
_UNSPACED = re.compile(r"(?<=[0-9万亿])(?=[A-Za-z])")
_POINTS = re.compile(r"(?<=[0-9])\s?pp(?![A-Za-z])")
_LONG = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}){2,}(?![0-9.,])")
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"))
_BEFORE = (
    "(?<![签预节合公履续])约|大约|(?<![附邻临最新])近|将近|接近|超|超过|突破|达到|不少于|不低于|不超过|不高于|至少|力争|确保|"
    "[≥≤><＞＜]=?"
)
_HEDGES, _BOUNDS = "多|余|来|几", "以上|以下|以内|左右|上下"


def amount_words(amount: Quantity, lang: str, *, own: bool) -> str:
    """Return an amount in few columns: `own` keeps a Chinese unit as its source writes it, in English too.

    >>> amount_words(Quantity.parse(">= 3200 人次"), "zh", own=True)
    '≥3200人次'
    >>> amount_words(Quantity.parse(">= 3200 人次"), "en", own=True)
    '≥ 3200 人次'
    >>> amount_words(Quantity.parse(">= 3200 家"), "en", own=False)
    '≥ 3,200 firms'
    """
    if lang == "zh" or not own or not is_chinese(amount.unit):
        return compact(amount.say(lang), lang)
    within = amount.members if amount.low is not None and amount.high is not None else amount.interval
    number = notation.say(
        within, amount.nominal, amount.hedge, scale=amount.scale, place=amount.grain, unit="", lang=lang
    )
    return f"{compact(number.replace(',', ''), lang).strip()} {amount.unit}"


def compact(said: str, lang: str) -> str:
    """Return an amount in words with as few characters as they need.

    >>> compact("≥ 3200人次", "zh"), compact("≥ 20000homes", "zh")
    ('≥3200人次', '≥20000 homes')
    >>> compact("of the order of 100,000,000,000 yuan", "en"), compact("1,234,500 firms", "en")
    ('order of 100bn yuan', '1,234,500 firms')
    """
    if lang == "zh":
        return _UNSPACED.sub(" ", _SPACED.sub(r"\1", _POINTS.sub("个百分点", said)))
    return _LONG.sub(_scaled, said.replace("of the order", "order").replace("a little over", "over"))


def _scaled(match: re.Match[str]) -> str:
    """Return a number of many zeros in thousands of millions, or in millions."""
    number = int(match[0].replace(",", ""))
    for power, sign in _SCALES:
        if number >= 10**power and number % 10 ** (power - 1) == 0:
            whole, tenth = divmod(number // 10 ** (power - 1), 10)
            return f"{whole}.{tenth}{sign}" if tenth else f"{whole}{sign}"
    return match[0]


def source_words(amount: Quantity, cell: CellWords | None, lang: str) -> str:
    """Return an amount in the words of its cell, with its unit; in Chinese, as that is what the words are in.

    >>> source_words(Quantity.parse("over 30 公里"), CellWords(words="30余"), "zh")
    '30余公里'
    >>> source_words(Quantity.parse(">= 300 家"), CellWords(words="新增企业300家以上"), "zh")
    '300家以上'
    >>> source_words(Quantity.parse("25 个"), CellWords(words="已签约25个"), "zh")
    '25个'
    """
    said = amount_words(amount, lang, own=cell is not None)
    number = amount.nominal if amount.nominal is not None else amount.low if amount.low is not None else amount.high
    if lang != "zh" or cell is None or number is None or not is_chinese(cell.words):
        return said
    digits, unit = re.escape(notation.write_number(number, amount.scale)), re.escape(amount.unit)
    found = re.search(
        rf"(?:{_BEFORE})?(?<![0-9.]){digits}(?![0-9.])(?:{_HEDGES})?({unit})?(?:{_HEDGES})?({_BOUNDS})?", cell.words
    )
    if found is None or (found[1] is None and found[2] is not None):
        return said
    return found[0] if found[1] or not amount.unit else f"{found[0]}{amount.unit}"
