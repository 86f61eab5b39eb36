"""The sides of Chinese expressions: which tokens refuse an amount, and where they do not."""

import re
from functools import lru_cache

from policytrack.prose.cover import Side
from policytrack.prose.rule import Item
from policytrack.prose.token import Tokens
from policytrack.zh import times
from policytrack.zh.words import words

_AFTER_TOO = ("不到", "不足", "不止", "不满", "不够", "<", ">", "≤", "≥", "<=", ">=", "≦", "≧")
_COMPARED = ("超过", "超出", "高于", "低于", "多于", "少于", "大于", "小于")
_FARTHEST = 12
_NO_HEADS = ("次", "套", "份", "件", "起", "期")
_THREE = re.compile("[0-9]{3}(?![0-9])")
LEFT = Side(
    refuse="xh^?s-cnyN/pofSz~8iI,;",
    even="nyN,;",
    through="kvwVWtPe_",
    expected={"x": "a negated hedge that is known (不超过, 不低于); {word} before it may turn it round"},
)
RIGHT = Side(refuse="nyNmaA^hpOντ?,/gSfCziIUuTYb[(jt-~*+", through="_")


# First characters behind an amount, and last ones before it, of words that bound it: refused unless the word is listed.
_BEHIND = frozenset("不都还稍偏封打往朝向之内外左右前后多余强弱出开许光附每次止甚乃最约近半冒样差恐终")
_AHEAD = frozenset("于似近迫击过超破满守快逼濒临越冲跌攻趋")


def shut(tokens: Tokens, item: Item) -> int | None:
    """Return a plain word that touches an amount and begins or ends like a bound: 470套打不住, 仅次于470套.

    A negation refuses too: anywhere before a bound in the clause, within four characters of any amount.
    """
    words, kinds = tokens.lexicon.words, tokens.kinds
    if tokens.kind(item.end) == "." and tokens.word(item.end) not in words and tokens.word(item.end)[0] in _BEHIND:
        return item.end
    at = item.start - 1
    if at >= 0 and kinds[at] == "." and tokens.word(at) not in words and tokens.word(at)[-1] in _AHEAD:
        return at
    floor = tokens.starts[item.start] - (_FARTHEST if item.facts.get("hedge", "plain") != "plain" else 4)
    while at >= 0 and kinds[at] in ".kvwP" and tokens.starts[at] >= floor:
        at -= 1
    negated = at >= 0 and kinds[at] == "x" and tokens.starts[at + 1] >= floor and tokens.word(at)[0] in "不未没无"
    return at if negated else None


@lru_cache(maxsize=1)
def _far_words() -> frozenset[str]:
    return frozenset(
        word
        for word, entry in words().items()
        if entry.letter in "h^"
        and entry.value in ("at most", "at least", "about")
        and word not in ("最大", "限额", "满", "最迟", "至迟")
    )


def far(tokens: Tokens, item: Item) -> int | None:
    """Return a bound in the clause that is parted from an amount by words that are no links: 最高给予企业80万元.

    超过原计划的2500个 is 2500 in the plan, and 高于全国0.5个百分点 is half a point.
    """
    at, kinds = item.start - 1, tokens.kinds
    floor = tokens.starts[item.start] - _FARTHEST
    unit = str(getattr(item.value, "unit", ""))
    stops = "N,;:()qQ[" if unit == "%" and kinds[at] == "1" else "nyN,;:()qQ[YMDRZ"
    while at >= 0 and kinds[at] not in stops and tokens.starts[at] >= floor:
        if kinds[at] in "h^":
            word = tokens.word(at)
            if word in _far_words():
                return at
            if word in _COMPARED and unit != "pp" and (unit == "%" or kinds[item.start - 1] != "1"):
                return at
        at -= 1
    return None


def exempt(tokens: Tokens, item: Item, at: int, timely: frozenset[int]) -> bool:
    """Whether a guard letter is no guard where it stands."""
    letter = tokens.kind(at)
    unit = str(item.facts.get("letter", ""))
    if item.timely:
        return times.exempt(tokens, item, at, timely)
    if at < item.start and letter == ";":
        return tokens.word(at) != "\n" or tokens.kind(at - 1) not in ("n", "y") or tokens.kind(at + 1) != "n"
    if at < item.start and letter == ",":
        return not _is_cut(tokens, at)
    if at < item.start:
        return letter == "c" and at < item.start - 1
    if letter == ",":
        return not _is_cut(tokens, at)
    if letter == "h":
        after = at + 1
        while tokens.kind(after) in ("k", "v", "w", "P", "h"):
            after += 1
        return (tokens.word(at) not in _AFTER_TOO and tokens.kind(after) not in ("", ";", ",")) or (
            tokens.kind(after) in ("n", "y", "N", "c") and tokens.word(at) > "一"
        )
    if letter == "?":
        return tokens.kind(at + 1) not in tuple("nyN") or tokens.word(at) not in ("上至", "下至", "高至")
    if letter == "τ":
        return tokens.word(at) != "止"
    if letter in "Oν":
        return unit not in ("T", "Y") and tokens.word(at) != "前后"
    if letter == "p":
        return tokens.kind(at + 1) not in ("u", "U") or tokens.kind(at + 2) in tuple("nyNhckvwPV^")
    if letter in "nyN":
        return bool(unit) or (item.value is not None and getattr(item.value, "unit", "") != "")
    if letter in "jt-~":
        return (
            at + 1 in timely
            or at in timely
            or bool(item.facts.get("joined"))
            or tokens.kind(at + 1) not in tuple("nyNs-")
        )
    if letter == "(":
        if tokens.kind(at + 1) in tuple("h^aA") and tokens.kind(at + 2) == ")":
            return False
        return tokens.kind(at + 1) not in tuple("uUT") or not _only_units(tokens, at + 1)
    if letter in "uT":
        word = tokens.word(at)
        if not unit:
            return False
        if unit in "UTY":
            return unit == "Y" and word == "期"
        return word not in _NO_HEADS
    if letter == "Y":
        return at in timely
    if letter == "*":
        return tokens.kind(at + 1) not in tuple("nyNuUTYMD")
    return at in timely


def _is_cut(tokens: Tokens, at: int) -> bool:
    """Whether a full-width comma may stand inside a number: 1，200家."""
    before, behind = tokens.word(at - 1) if at else "", tokens.word(at + 1) if tokens.kind(at + 1) else ""
    return before.isdecimal() and len(before) <= 3 and _THREE.match(behind) is not None


def closed(tokens: Tokens, at: int) -> int:
    """Return where a refusal ends: behind the bracket that a guard opens, else behind the guard."""
    if tokens.word(at) == "半" and tokens.kind(at + 1) in ("M", "Y", "T", "D"):
        return at + 2
    if tokens.kind(at) in "[(":
        for end in range(at + 1, min(at + 8, len(tokens))):
            if tokens.kind(end) == ")":
                return end + 1
    return at + 1


_NOUNS = ("企业", "单位", "项目", "机构", "人员", "平台", "园区")


def beyond(tokens: Tokens, item: Item) -> int | None:
    """Return a hedge that a noun parts from the amount before it: 30家企业以上."""
    at = item.end
    while tokens.kind(at) in (".", "3", "B", "k") and tokens.starts[at] - tokens.starts[item.end] < 5:
        at += 1
    if tokens.kind(at) != "a" or tokens.word(at) == "内":
        return None
    return at if tokens.words(item.end, at).endswith(_NOUNS) else None


def _only_units(tokens: Tokens, at: int) -> bool:
    while tokens.kind(at) in tuple("uUTl"):
        at += 1
    return tokens.kind(at) == ")"
