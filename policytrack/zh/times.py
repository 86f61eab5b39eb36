"""Chinese times put together: their words, rules, guards and passes."""

from policytrack.prose.cover import Side
from policytrack.prose.rule import Item
from policytrack.prose.token import Tokens
from policytrack.values.period import Period
from policytrack.zh import time_counted, time_edges, time_spans, time_unread, time_years
from policytrack.zh.time_words import TIME_WORDS

__all__ = ["AROUND", "GROSS", "LEFT", "MATERIAL", "PASSES", "RIGHT", "RULES", "SPLITS", "STOCK", "TIME_WORDS", "exempt"]

LEFT = Side(
    refuse="xnyNzPpσJ7ΛΠuAL8",
    through="1",
    even="nyN",
    expected={"": "a time by itself; {word} before it may make it another"},
)
RIGHT = Side(refuse="nyNOα4ενχσθΣaγKXη9JPAuzΓmb", expected={"": "a time that is read with {word}, or apart from it"})
RULES = (*time_edges.RULES, *time_counted.RULES, *time_spans.RULES, *time_unread.RULES)
AROUND = "_qQ(),;ρ"
GROSS = frozenset(("累计", "累计至"))
STOCK = frozenset(("现有", "实有", "余额", "结余", "存量", "在册", "保有量"))
# Words that end early: 至今 in 至今年, and 年会 or 年产 behind a year.
SPLITS = (
    "至(?=今年)",
    "起(?=至今年)",
    "(?<=[12][0-9]{3})年(?![度份代])",
    "(?<=[一二][〇零一二三四五六七八九]{3})年(?![度份代])",
)
MATERIAL = "RJXF6Zιη9Δθ"
PASSES = (time_years.carry, time_years.share, time_years.far)


_ONE_YEAR = 366
_CUT = ("头", "尾", "许", "有余", "开外", "出头", "半", "每月", "每季度", "每季", "每周", "来")


def exempt(tokens: Tokens, item: Item, at: int, timely: frozenset[int]) -> bool:
    """Whether a guard letter beside a time is no guard: a number that begins an amount, P before a year."""
    letter = tokens.kind(at)
    if at < item.start:
        if letter == "u":
            return tokens.word(at) != "头"
        if letter == "L":  # SD20240630
            return tokens.kind(item.start) != "d" or not tokens.word(item.start).isdecimal()
        if letter == "A":
            return tokens.word(at) != "半"
        return letter in "PJ" and tokens.kind(item.start) in "yRFdZ"
    if letter in "nyN":
        if tokens.kind(at + 1) == ":":
            return True
        if tokens.kind(at + 1) == "Y" and isinstance(item.value, Period) and item.value.days > _ONE_YEAR:
            return True  # 2021—2023年三年
        return at in timely or tokens.kind(at + 1) in ("ψ", "L", "u", "U", "T", "G", "3", "g", "m", "C")
    if letter == "m":  # 比2022年多5家
        return tokens.kind(at + 1) in ("n", "y", "N")
    if letter == "Γ":
        return tokens.kind(at + 1) not in tuple("nNAYMKD")
    return letter in "PAuz" and tokens.word(at) not in _CUT
