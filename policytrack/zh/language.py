"""The Chinese language as the engine takes it: lexicon, rules, guards and folding put together."""

import re
from functools import lru_cache

from policytrack.prose.cover import Language, Side
from policytrack.prose.fold import Folding
from policytrack.prose.rule import Item, Rule, Rules
from policytrack.prose.token import Lexicon, Tokens
from policytrack.zh import amounts, guards, numerals, times
from policytrack.zh.traditional import SIMPLIFIED, TRADITIONAL
from policytrack.zh.words import WORDS

_FULL_WIDTH = {0xFF01 + shift: chr(0x21 + shift) for shift in range(94) if chr(0x21 + shift) not in "(),:;!?"}
_TABLE: dict[int, str] = {
    **{ord(old): new for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True)},
    **_FULL_WIDTH,
    0x3000: " ",
    **dict.fromkeys(map(ord, "–－‒−"), "-"),
    **dict.fromkeys(map(ord, "～〜∼"), "~"),
    **dict.fromkeys(map(ord, "「『"), "“"),
    **dict.fromkeys(map(ord, "」』"), "”"),
    ord("﹪"): "%",
    ord("○"): "〇",
    ord("（"): "(",
    ord("）"): ")",
}
# A gloss is Latin letters in brackets behind a Chinese character: 發(fā). White space is dropped unless it parts two
# Latin words or two numbers; characters without width always are.
_DROPPED = re.compile(
    r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê]{1,6}\)"
    r"|(?<![A-Za-z0-9])[\s\u200b-\u200f\u2060\ufeff\u00ad]+|[\s\u200b-\u200f\u2060\ufeff\u00ad]+(?![A-Za-z0-9\s])"
    r"|(?<=[A-Za-z])\s+(?=[0-9])|(?<=[0-9])\s+(?=[A-Za-z])|[\u200b-\u200f\u2060\ufeff\u00ad]+"
)
FOLDING = Folding(_TABLE, _DROPPED, ((re.compile("(?<=[０-９0-9])，(?=[０-９]{3}(?![０-９]))"), ","),))

_LEFT = Side(
    refuse="xhs-cnyN/pofSAIi",
    through="kvwVWtPe",
    expected={"x": "a negated hedge that is known (不超过, 不低于); {word} before it may turn it round"},
)
_RIGHT = Side(refuse="nyNmaA/gSfCziIUb", through="")
_TIME_LEFT = Side(refuse="xnyN", through="")
_TIME_RIGHT = Side(refuse="nyN", through="")
_LEFTOVER = Rule("number", "nyNd", "[nyNd]", lambda match: None)


def leftover(tokens: Tokens, place: int) -> Item:
    """Return the silence on a number that no rule takes."""
    return Item(_LEFTOVER, place, place + 1, silent=True)


@lru_cache(maxsize=1)
def language() -> Language:
    """Return Chinese; made at first use."""
    words = {**WORDS, **times.TIME_WORDS, **guards.PLAIN_WORDS}
    lexicon = Lexicon(words, numeral=numerals.NUMERAL, first=numerals.FIRST, classify=numerals.classify)
    return Language(
        "zh",
        FOLDING,
        lexicon,
        Rules((*times.RULES, *amounts.RULES)),
        amounts=(_LEFT, _RIGHT),
        times=(_TIME_LEFT, _TIME_RIGHT),
        material="nyNd" + times.MATERIAL,
        leftover=leftover,
        around="kvwVWtPe",
    )
