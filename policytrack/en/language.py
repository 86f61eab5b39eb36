"""The English language as the engine takes it: lexicon, rules, guards and folding put together."""

import re
from functools import cache, lru_cache

from policytrack.en import (
    amounts,
    carried,
    foreign,
    guards,
    lists,
    names,
    numerals,
    ranges,
    rates,
    shares,
    time_words,
    times,
    vague,
)
from policytrack.en.folding import FOLDING
from policytrack.en.words import WORDS
from policytrack.prose.cover import Language, Side
from policytrack.prose.rule import Item, Rule, Rules
from policytrack.prose.token import Lexicon, Tokens

_LEFT = Side(
    refuse="xhs-+cnyNZB/po*7wπ4)αβγ",
    even="nyNZ/4πx",
    through="KVWYk13Dt_",
    expected={"x": "a negated hedge that is known (no more than, not less than); {word} before it may turn it round"},
)
_RIGHT = Side(refuse="xnyNZaπηhp/uU*+(t-4ζi&|", through="k")
_LEFTOVER = Rule("number", "nyNZ", "[nyNZ]", lambda _: None)
_LONG = 5  # letters; an unknown word that ends as adjectives do may stand before a noun: 12 statutory meetings
_ADJECTIVES = ("al", "ic", "ary", "ory", "ive", "ous", "able", "ible")
_AFTER = ("at least", "at most")
_KINDS = (
    ("d", re.compile("|".join(time_words.OTHERS[1:6]))),
    ("F", re.compile("|".join((time_words.OTHERS[0], time_words.OTHERS[6])))),
    ("9", re.compile(time_words.OTHERS[7])),
    ("o", re.compile(names.OTHERS[-1])),
    ("!", re.compile("|".join(names.OTHERS[:-1]))),
    ("#", re.compile(f"{numerals.NUMERAL}|{'|'.join(numerals.OTHERS)}")),
)


def classify(word: str) -> str:
    """Return the letter of what is no word of the lexicon."""
    if not word:
        return "_"
    for letter, pattern in _KINDS:
        if pattern.fullmatch(word):
            return numerals.classify(word) if letter == "#" else letter
    if word.isalpha() and word.isascii():
        if len(word) > _LONG and word.islower() and word.endswith(_ADJECTIVES):
            return "m"
        return "C" if word[0].isupper() else "L"
    return "."


def exempt(tokens: Tokens, item: Item, at: int, timely: frozenset[int]) -> bool:
    """Whether a guard letter is no guard where it stands."""
    letter = tokens.kind(at)
    if item.timely:
        return times.exempt(tokens, item, at, timely)
    if at < item.start:
        return _left(tokens, item, at, letter)
    far = at > item.end
    if letter == "x":
        return False
    if far:
        return True
    if letter in "nyNZ":
        return at in timely
    if letter == "h":
        after = at + 1
        while tokens.kind(after) and tokens.kind(after) in "KVWYk3":
            after += 1
        return tokens.value(at) not in (*_AFTER, "about") or tokens.kind(after) in tuple("nyNZcrDA")
    if letter in "&|":
        return tokens.kind(at + 1) != "u"
    if letter == "(" and tokens.kind(at + 1) in tuple("haπ") and tokens.kind(at + 2) == ")":
        return False
    if letter == "(":
        return tokens.kind(at + 1) not in tuple("uUTιx+") or (
            tokens.kind(at + 1) in "uUT" and tokens.kind(at + 2) != ")"
        )
    if letter == "i":  # 12 deaths in 100,000
        base = numerals.number(tokens.word(at + 1)) if tokens.kind(at + 1) == "n" else None
        return (
            base is None or base.value < 100 or tokens.kind(at + 2) in tuple("mvu3") or tokens.word(at).lower() != "in"
        )
    if letter == "t":
        return (
            bool(item.facts.get("changed"))
            or tokens.kind(at + 1) not in tuple("nNZcsy")
            or tokens.kind(item.start - 1) == "f"
        )
    if letter == "-":
        return tokens.apart(at) and tokens.apart(at + 1)
    if letter == "u":
        return getattr(item.value, "unit", "") == "%"
    return letter not in "U/" and at in timely


def _left(tokens: Tokens, item: Item, at: int, letter: str) -> bool:
    if letter in "nyNZ":
        return letter == "y" or at < item.start - 1
    if letter == "c":
        return at < item.start - 1
    if letter == "-":
        return tokens.apart(at) and tokens.apart(at + 1)
    if letter == "o":
        return True
    if letter == "4":
        word = tokens.word(at).lower()
        return word != "twice" and (
            word != "times" or (at < item.start - 1 and tokens.kind(at - 1) not in tuple("nyNZ7"))
        )
    if letter == "π":
        return False
    if letter in "αβγ":
        return at < item.start - 1
    if letter == ")":
        return at == 0 or tokens.kind(at - 1) not in "hx"
    if letter == "w":
        return tokens.apart(at) or tokens.kind(at - 1) not in tuple("nyNZ")
    return letter == "7" and at < item.start - 1


_NUMBER = "-?[nyNZF]"
_TIME = "D?[noNMyQHdGFRj98zhJX]"
_AHEAD = {
    **dict.fromkeys("LuUmvKk", _NUMBER),
    "C": f"[1D]{{0,2}}y|{_NUMBER}",
    "A": f"[αoβ7]|{_NUMBER}",
    "D": "[noNyMQHGFRj98XTβαdr5J]",
    "i": "D?[rnzJXhj]",
    "f": f"{_TIME}|D?C[1D]{{0,2}}y",
    "t": _TIME,
    "Y": f"{_TIME}|D?C[1D]{{0,2}}y",
    "V": "[YKthA]{0,4}[nαAβ7hVW]",
    "W": "[YKthA]{0,4}[nαAβ7hVW]",
    "E": "n",
    "T": "[t6]",
    "-": "c?[nyNZ]",
    "3": "[s-]?c?-?[nyNZ]",
}
_FAR = frozenset(form for form, word in WORDS.items() if word.letter == "h" and word.value in ("at least", "at most"))
_COMPARED = ("more than", "less than", "fewer than", "greater than")
_CAPS = frozenset(
    [
        "cap",
        "caps",
        "capped",
        "capping",
        "limit",
        "limits",
        "limited",
        "limiting",
        "restrict",
        "restricts",
        "restricted",
        "restricting",
        "ceiling",
        "floor",
        "maximum",
        "minimum",
        "threshold",
        "max",
        "min",
        "confine",
        "confined",
        "ration",
        "rationed",
        "peg",
    ]
)
_CAPPED_AT = ("at", "to", "of", "is", "was", "be")
_FARTHEST = 4
_SEEN = 12


def _comes_from(tokens: Tokens, item: Item) -> bool:
    """Whether from before an amount says where a change began: up from 12%, from £2bn to £3bn; from £300 is a floor."""
    before, behind = tokens.kinds[max(0, item.start - 7) : item.start - 1], tokens.kinds[item.end : item.end + _SEEN]
    return "t" in behind.partition(";")[0] or any(letter in "VWtg4" for letter in before)


def far(tokens: Tokens, item: Item) -> int | None:
    """Return a negation or a bound that is parted from an amount by a few words: did not bring 300 homes."""
    at, kinds = item.start - 1, tokens.kinds
    if tokens.kind(at) == "f" and not _comes_from(tokens, item):
        return at
    if (cap := _capped(tokens, item)) is not None:
        return cap
    for _ in range(_FARTHEST):
        if at < 0 or (kinds[at] in "nyNZ,;:()wuUTyMdFQ&|" and tokens.word(at).lower() != "one"):
            break
        if kinds[at] == "x" or (kinds[at] == "h" and (tokens.word(at) in _FAR or tokens.word(at).lower() in _COMPARED)):
            return at
        at -= 1
    return _parted(tokens, item)


def _capped(tokens: Tokens, item: Item) -> int | None:
    """Return the verb of a cap whose object parts it from the amount: cap bus fares at £2.50, limit classes to 30."""
    at, kinds = item.start - 1, tokens.kinds
    if tokens.word(at).lower() not in _CAPPED_AT:
        return None
    for place in range(at - 1, max(-1, at - 1 - 2 * _FARTHEST), -1):
        if kinds[place] in "nyNZ,;:()VW":
            return None
        if tokens.word(place).lower() in _CAPS:
            return place
    return None


def _parted(tokens: Tokens, item: Item) -> int | None:
    """Return a bound that commas part from an amount: up to, but not including, 300 homes."""
    at = item.start - 1
    if tokens.kind(at) != ",":
        return None
    for place in range(at - 1, max(-1, at - 2 * _FARTHEST), -1):
        if tokens.kind(place) in tuple("nyNZ;:()uUTyMdFQ"):
            return None
        if tokens.kind(place) == "h" and tokens.kind(place + 1) == "," and tokens.word(place) in _FAR:
            return place
    return None


def closed(tokens: Tokens, at: int) -> int:
    """Return where a refusal ends: behind the bracket that a guard opens, else behind the guard."""
    if tokens.kind(at) == "(":
        for end in range(at + 1, min(at + 2 * _FARTHEST, len(tokens))):
            if tokens.kind(end) == ")":
                return end + 1
    return at + 1


def leftover(_: Tokens, place: int) -> Item:
    """Return the silence on a number or time that no rule takes."""
    return Item(_LEFTOVER, place, place + 1, silent=True)


@lru_cache(maxsize=1)
def language() -> Language:
    """Return English; made at first use."""
    words = {**guards.PLAIN_WORDS, **WORDS, **times.TIME_WORDS, **names.NAME_WORDS}
    lexicon = Lexicon(
        words,
        numeral=numerals.NUMERAL,
        first=f"{numerals.FIRST}{names.FIRST}{time_words.FIRST}".replace("FF", "F"),
        classify=cache(classify),
        others=(*time_words.OTHERS, *names.OTHERS, *numerals.OTHERS),
        spaced=True,
    )
    return Language(
        "en",
        FOLDING,
        lexicon,
        Rules(
            (*times.RULES, *shares.RULES, *names.RULES, *amounts.RULES, *ranges.RULES, *rates.RULES, *vague.RULES),
            _AHEAD,
        ),
        amounts=(_LEFT, _RIGHT),
        times=(times.LEFT, times.RIGHT),
        material="nyNZ" + times.MATERIAL,
        leftover=leftover,
        exempt=exempt,
        far=far,
        closed=closed,
        foreign=foreign.foreign,
        passes=(lists.share, carried.years),
        around="KVWYkt1D_3A",
        around_times="iDj_",
        an_amount="at least 300 homes, £2.4bn, nearly 70% or 10 to 20 homes",
        a_time="March to May 2024 or by 2030",
    )
