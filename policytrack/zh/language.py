"""The Chinese language as the engine takes it: lexicon, rules, guards and folding put together."""

from functools import lru_cache

from policytrack.prose.cover import Language
from policytrack.prose.rule import Item, Rule, Rules
from policytrack.prose.token import PLAIN, Lexicon, Tokens
from policytrack.zh import amounts, counts, foreign, guards, lists, names, numerals, shares, spans, times
from policytrack.zh.folding import FOLDING
from policytrack.zh.sides import LEFT, RIGHT, beyond, closed, exempt, far, shut
from policytrack.zh.words import words as amount_words

_LEFTOVER = Rule("number", "nyNd", "[nyNd]", lambda _: None)
# 145项目标, 200所以上: the word ends before 目标 and 以上.
SPLITS = ("项(?=目标)", "(?<=[0-9十百千万])所(?=以[上下内])", "(?<=[0-9一二三四五六七八九十])日(?=以?内)")
# 1.2024年: the number of a heading.
OTHERS = (r"(?<![0-9A-Za-z.])[0-9]{1,2}\.(?=[12][0-9]{3}年)", *numerals.DATES)


def leftover(_: Tokens, place: int) -> Item:
    """Return the silence on a number that no rule takes."""
    return Item(_LEFTOVER, place, place + 1, silent=True)


@lru_cache(maxsize=1)
def language() -> Language:
    """Return Chinese; made at first use."""
    plain = {word: entry for word, entry in times.TIME_WORDS.items() if entry.letter == PLAIN}
    words = {**guards.plain_words(), **names.name_words(), **plain, **amount_words()}
    words.update((word, entry) for word, entry in times.TIME_WORDS.items() if entry.letter != PLAIN)
    lexicon = Lexicon(
        words,
        numeral=numerals.NUMERAL,
        first=numerals.FIRST,
        classify=numerals.classify,
        others=OTHERS,
        splits=(*SPLITS, *times.SPLITS),
    )
    return Language(
        "zh",
        FOLDING,
        lexicon,
        Rules((*times.RULES, *names.RULES, *shares.RULES, *counts.RULES, *amounts.RULES, *spans.RULES)),
        amounts=(LEFT, RIGHT),
        times=(times.LEFT, times.RIGHT),
        material="nyNd" + times.MATERIAL,
        leftover=leftover,
        exempt=exempt,
        far=far,
        beyond=beyond,
        shut=shut,
        closed=closed,
        foreign=foreign.foreign,
        passes=(*times.PASSES, lists.share),
        around="kvwVWtPe",
        around_times=times.AROUND,
        gross=times.GROSS,
        stock=times.STOCK,
    )
