"""What looks like an amount and is none: names, orders, slogans, numbers of documents and telephones."""

import re

from policytrack.zh.amount import Amount
from policytrack.zh.numeral import HAN
from policytrack.zh.unsaid import GOES_ON, NOTHING, counts_editions, is_listed_in_marks, is_ranked

_DIGITS = "0123456789"
# Behind these a number goes on that began before: 9:30, 1.5.2, 7×24小时, 2024/6/27; letters begin names: ISO 9001.
_JOINTS = frozenset(".:/×*+=°~^·∶")
_RANGES = frozenset("-—~至到")
_NAMED = frozenset("第首每")
_BEFORE_THE_FRONT = frozenset("目当此日年提以之先事生早眼空超")
_SLOGAN = re.compile(
    "(?:两个|四个|三个|五个|十个|八个)(?:维护|意识|自信|确立|全面|毫不动摇|代表|务必|敢于|服从|不动摇|结合|离不开|一以贯之|革命"
    "|倍增|伟大|坚持|明确)|千万工程|百城千屏|两国论|三步走"
)
# 二次 and 二期 are the second ones (two are 两次), 三次会议 is the third.
_ORDINAL = re.compile(
    "[一二两三四五六七八九再]度|二[个次期件名条批位项号部档场级手季]|[一二三四五六七八九十]+(?:次(?:会议|全会|产业)|期工程)"
)
_OPENING = frozenset("“‘「『\"'")
_CLOSING = frozenset("”’」』\"'")


def is_name(text: str, start: int, end: int) -> bool:
    """Whether the numeral text[start:end] belongs to a name, an order or a denominator: 第48次, 1+1>2, 每万人."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after in ("+", "=", "×") or _SLOGAN.match(text, start) or _ORDINAL.match(text, start):
        return True
    if not before:
        return False
    if is_ranked(text, start, end):
        return True
    if before in _NAMED:
        return True
    earlier = text[start - 2 : start - 1]
    if before in _JOINTS and (earlier in _DIGITS or earlier.isascii()) and earlier:
        return True
    if before in _RANGES and (earlier in _DIGITS or earlier in HAN) and earlier:  # 第1至3名, whose first half is silent
        return True
    if before.isascii() and before.isalpha():
        return after not in ("%", "‰") and not text.startswith("个百分点", end)
    if before == "前":
        return earlier not in _BEFORE_THE_FRONT or after == "强"
    if before in _OPENING and text[start] in HAN:
        close = next((index for index in range(end, min(end + 12, len(text))) if text[index] in _CLOSING), -1)
        return close > end + 1 and not is_listed_in_marks(text, start, _CLOSING)
    return False


def is_broken(text: str, start: int) -> int:
    """Return where a number begins that white space or a comma breaks before `start`; `start` where none does."""
    index = start - 1
    if index > 0 and text[start] in _DIGITS and text[index] in " \n\t\r,，" and text[index - 1] in _DIGITS:
        while index > 0 and text[index - 1] in _DIGITS:
            index -= 1
        return index
    return start


def speaks(text: str, amount: Amount) -> bool:
    """Whether what was read is an amount, and no article (一家企业), year, number of a house or bare figure."""
    words = text[amount.number : amount.end]
    quantity = amount.quantity
    hedged = (
        amount.start < amount.number
        or quantity.hedge in ("about", "nearly", "over")
        or (quantity.hedge == "none" and not quantity.interval.is_point)
    )
    if quantity.unit == "届":
        return counts_editions(text, amount.start, amount.number, amount.end)
    if NOTHING.fullmatch(words):
        return True
    if words[0] in "零〇":
        return amount.quantity.unit != "" and not hedged
    if not amount.quantity.unit:
        if text[amount.start] in "≤≥<>":
            return False
        return (
            (hedged and quantity.nominal is not None)
            or (words[0] in _DIGITS and ("万" in words or "亿" in words))
            or words.endswith("级")
        )
    if words[0] == "一" and len(words) <= 3 and words[1:2] not in tuple("成万亿百千分") and not hedged:
        return False
    return hedged or not (words[0] in "百千万亿" and words[1:2] not in tuple("百千万亿分"))


def has_unknown_unit(text: str, amount: Amount) -> bool:
    """Whether a word follows a number without a unit that may be its unit: 3000万羽 is no pure number."""
    return not amount.quantity.unit and GOES_ON.match(text, amount.end) is None
