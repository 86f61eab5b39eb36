"""When a Chinese amount is none that is told: articles, bare numbers, orders and headings."""

from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match
from policytrack.prose.token import Tokens
from policytrack.zh.parts import (
    tell,
)

_HELD = (
    "举办",
    "举行",
    "创办",
    "承办",
    "主办",
    "召开",
    "办",
    "历经",
    "走过",
    "经历",
    "举办了",
    "连续",
    "共",
    "培训班",
    "班",
)
_TOTAL = ("已", "连续", "累计", "共", "先后")


def is_silent(match: Match, first: Numeral, unit: str, hedges: list[str]) -> bool:
    """Whether an amount is none that is told: an article (一家企业), a bare number, a title of the second (二期)."""
    word, tokens = match.word("number"), match.tokens
    digits = word[0] in "0123456789."
    great = "万" in word or "亿" in word or match.has("late")
    if unit == "届":
        return not _counts_editions(match, digits=digits)
    if word[0] in "零〇" and len(word) == 1:
        return not unit or bool(hedges)
    if not unit:
        if tokens.word(match.start)[0] in "≤≥<>≦≧" and not great:
            return match.has("after") or not hedges or first.value < 0 or not great
        return (not hedges and not (great and (digits or len(word) > 2))) or (first.bare and not hedges)
    if hedges:
        return False
    if item_changes(match):
        return False
    if word == "一" and len(word) + len(match.word("unit")) <= 3:
        return True
    if first.bare and len(word) == 1:
        return True
    if word == "二" and tokens.kind(match.at("unit")) == "u":
        return True
    if not digits and first.value < 10 and unit in ("期", "国"):
        return not _held(tokens, match.start)
    if (
        first.decimals
        and not first.scaled
        and not first.worded
        and tokens.kind(match.at("unit")) == "u"
        and "/" not in unit
    ):
        at = match.start - 1
        if (
            at < 0
            or tokens.kind(at) in tuple(";,(#")
            or (tokens.kind(at) in "uUT" and tokens.kind(at - 1) in tuple("nN"))
        ):
            return True  # 2.2本计划 is a heading
        while tokens.kind(at) in tuple("kvwVW"):
            if tokens.word(at).endswith("均"):
                return False
            at -= 1
        if tokens.kind(at) != "P":
            raise ReadError(
                match.text, "whole things, or so many on average; a number with a point may head a paragraph"
            )
    return False


def item_changes(match: Match) -> bool:
    """Whether a change is told that leads on to a level: 缩短一年至5.1年."""
    probe = Item(match.rule, match.start, match.end, number=match.at("number"))
    tell(match.tokens, probe)
    return probe.direction is not None and match.tokens.kind(match.end) == "t"


def _held(tokens: Tokens, at: int) -> bool:
    text = tokens.text[max(0, tokens.starts[at] - 4) : tokens.starts[at]]
    return text.removesuffix("了").removesuffix("过").endswith(_HELD)


def _counts_editions(match: Match, *, digits: bool) -> bool:
    """Whether 届 counts, as in 已成功举办16届; else it orders, without 第: 十四届全国人大, 130届广交会."""
    tokens = match.tokens
    if match.start == 0 and match.end == len(tokens):
        return True
    text = tokens.text[max(0, tokens.starts[match.start] - 9) : tokens.starts[match.start]]
    text = text.removesuffix("了").removesuffix("过")
    if not text.endswith((*_HELD[:9], *_TOTAL)):
        return False
    after = tokens.text[tokens.starts[match.end] : tokens.starts[match.end] + 1]
    return (
        (digits and any(word in text for word in _TOTAL))
        or not after
        or not ("\u4e00" <= after <= "\u9fff")
        or after in "的之所后以了来"
    )
