"""Ranks in English words: third, 5th, ranked first in Europe, in the top ten."""

from policytrack.en.language import language
from policytrack.en.numerals import number
from policytrack.en.time_units import ordinal
from policytrack.errors import InputError
from policytrack.prose.cover import cover
from policytrack.prose.error import ReadError
from policytrack.prose.rank import Rank
from policytrack.prose.rule import Asked
from policytrack.prose.token import Tokens
from policytrack.values.quantity import Quantity

PLACE = "位次"
_LEADS = ("ranked", "ranks", "rank", "placed", "came", "is", "was", "in", "the", "joint")
_NAMED = ("ranked", "ranks", "rank", "placed", "came", "come", "comes", "place", "position", "number")
_AMONG = ("in", "among", "of", "out of", "for")


def read_rank(words: str) -> Rank:
    """Read third as exactly 3, the top ten as at most 10, with the set they rank in.

    Raises `ReadError` for anything else.

    >>> read_rank("ranked 5th in Europe")
    Rank(amount=Quantity.parse('5 位次'), among='Europe')
    """
    tokens = cover(words, language(), Asked("figure", None, None)).tokens
    expected = "a rank such as third, 5th in Europe or the top ten"
    at = 0
    while at < len(tokens) and tokens.word(at).lower() in _LEADS:
        at += 1
    top = tokens.word(at).lower() == "top" if at < len(tokens) else False
    at += top
    kind = tokens.kind(at)
    if top and kind == "n" and (found := number(tokens.word(at))) is not None and not found.decimals:
        amount = Quantity.at_most(found.stated, PLACE)
    elif not top and kind == "o":
        place = ordinal(tokens, at)
        if place < 1:
            raise ReadError(words, expected)
        amount = Quantity.exact(place, PLACE)
    else:
        raise ReadError(words, expected)
    at += 1
    if at < len(tokens) and tokens.word(at).lower() in ("place", "places"):
        at += 1
    if at == len(tokens):
        return Rank(amount, None)
    if tokens.word(at).lower() not in _AMONG or at + 1 == len(tokens):
        raise ReadError(words, expected)
    return Rank(amount, tokens.words(at + 1, len(tokens)).removeprefix("the "))


def find_ranks(text: str) -> tuple[Rank, ...]:
    """Return the places in an order that a text names, without their sets; the third quarter is none.

    >>> [str(rank.amount) for rank in find_ranks("ranked third in Europe and in the top ten worldwide")]
    ['3 位次', '<= 10 位次']
    """
    covered = cover(text, language(), Asked("figure", None, None))
    tokens, found = covered.tokens, []
    timely = {at for item in covered.items if item.timely for at in range(item.start, item.end)}
    for at in range(len(tokens)):
        if at in timely:
            continue
        word = tokens.word(at).lower()
        if word == "top" and tokens.kind(at + 1) == "n":
            words = tokens.words(at, at + 2)
        elif tokens.kind(at) == "o" and _is_named(tokens, at):
            words = tokens.word(at)
        else:
            continue
        try:
            found.append(read_rank(words))
        except InputError:
            continue
    return tuple(found)


def _is_named(tokens: Tokens, at: int) -> bool:
    """Whether an ordinal is a place in an order: by a word behind it or before it, or alone."""
    behind = tokens.word(at + 1).lower() if at + 1 < len(tokens) else ""
    if behind in ("place", "places", "position"):
        return True
    before = at - 1
    while before >= 0 and tokens.word(before).lower() in ("joint", "the", "in"):
        before -= 1
    return (before < 0 or tokens.word(before).lower() in _NAMED) and (
        behind in ("", *_AMONG, "worldwide", "nationally", "globally") or not behind[0].isalnum()
    )
