"""Rates whose noun stands before them: maternal deaths to fewer than 70 per 100,000 live births."""

from policytrack.en import nouns
from policytrack.en.numerals import number
from policytrack.en.parts import BEFORE, FIRST, NUMBER, done, refused, said, with_per
from policytrack.prose import amount
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Tokens

_EXPECTED = "what is counted before the rate, as in 45 deaths per 100,000"
_BETWEEN = "KVWktDh1s"
_NAMED = {"mortality": "deaths"}
_RATES = ("rate", "rates", "ratio", "ratios", "levels", "level")


def with_noun_before(match: Match) -> Item | None:
    """Read a rate without a noun where the words before it say what is counted; refuse any other."""
    first = number(match.word("number"))
    noun = _counted(match.tokens, match.start) if match.tokens.kind(match.at("per") + 1) == "n" else None
    if first is None or noun is None or match.has("money") or match.has("sign") or match.has("inner"):
        return refused(match, _EXPECTED)
    if match.tokens.kind(match.at("number")) == "Z":
        return refused(match, _EXPECTED)
    hedge, note = amount.settle(said(match), match.text)
    unit, per = with_per(match, noun)
    if "/" not in unit:
        return refused(match, _EXPECTED)
    value = amount.made(lambda: amount.single(first, unit, hedge, match.asked.role), match.text)
    item = done(match, value, note=note)
    item.per = per
    return item


def _counted(tokens: Tokens, start: int) -> str | None:
    """Return what the noun phrase directly before a rate counts: deaths, the death rate, mortality.

    A phrase that hangs on another word counts nothing by itself: deaths among children fell to 25.
    """
    at = start - 1
    while at >= 0 and tokens.kind(at) in _BETWEEN:
        at -= 1
    if at >= 0 and tokens.word(at).lower() in _RATES:
        at -= 1
        named = tokens.word(at).lower() if at >= 0 else ""
        if tokens.kind(at) == "v":
            return nouns.ONES.get(named)
        return _NAMED.get(named)
    if at < 0:
        return None
    if tokens.word(at).lower() in _NAMED:
        return _NAMED[tokens.word(at).lower()]
    if tokens.kind(at) != "u":
        return None
    noun = str(tokens.value(at))
    at -= 1
    while at >= 0 and tokens.kind(at) in "mv3DA":
        at -= 1
    return noun if at < 0 or tokens.kind(at) in "VWKkY;:," else None


RULES = (
    Rule(
        "rate",
        FIRST,
        rf"{BEFORE}{NUMBER}(?P<per>p(?:n[uv]?|[uvUT])?)",
        with_noun_before,
        (
            ("reduce deaths to fewer than 70 per 100,000 live births", "< 70 deaths/100000births"),
            ("infant mortality of 3.6 per 1,000 live births", "rounded 3.6 deaths/1000births"),
            ("45 per 100,000", "refused"),
        ),
    ),
)
