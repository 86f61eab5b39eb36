"""English words that touch a Chinese expression and would change it: by 2030年, 300家 or more, £2bn."""

from policytrack.prose.rule import Item
from policytrack.prose.token import Tokens

_BEFORE = frozenset(
    [
        "about",
        "above",
        "across",
        "after",
        "almost",
        "approaching",
        "approx",
        "approximately",
        "around",
        "at",
        "before",
        "below",
        "between",
        "beyond",
        "by",
        "circa",
        "early",
        "end",
        "except",
        "exceeding",
        "fewer",
        "from",
        "half",
        "halve",
        "hardly",
        "late",
        "least",
        "less",
        "max",
        "maximum",
        "mid",
        "min",
        "minimum",
        "minus",
        "more",
        "most",
        "nearly",
        "never",
        "no",
        "not",
        "of",
        "or",
        "over",
        "per",
        "plus",
        "roughly",
        "since",
        "some",
        "sub",
        "than",
        "through",
        "till",
        "times",
        "to",
        "twice",
        "under",
        "until",
        "up",
        "within",
        "without",
    ]
)
_BEHIND = frozenset(
    [
        "approx",
        "approximately",
        "at",
        "b",
        "billion",
        "bn",
        "early",
        "fewer",
        "k",
        "late",
        "later",
        "less",
        "m",
        "max",
        "maximum",
        "million",
        "min",
        "minimum",
        "mn",
        "more",
        "odd",
        "onward",
        "onwards",
        "or",
        "per",
        "plus",
        "points",
        "st",
        "t",
        "thousand",
        "through",
        "till",
        "tn",
        "to",
        "trillion",
        "until",
    ]
)


def foreign(tokens: Tokens, item: Item) -> int | None:
    """Return an English word at the side of an expression that would change it."""
    at = item.start - 1
    while tokens.kind(at) in ("_", "-"):
        at -= 1
    if tokens.kind(at) == "L" and tokens.word(at).lower() in _BEFORE:
        return at
    at = item.end
    if tokens.kind(at) == "L" and tokens.kind(at - 1) in ("n", "y"):
        return at  # £2bn
    while tokens.kind(at) in ("_", "("):
        at += 1
    return at if tokens.kind(at) == "L" and tokens.word(at).lower() in _BEHIND else None
