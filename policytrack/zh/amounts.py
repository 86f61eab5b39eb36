"""Rules of Chinese amounts: patterns over the letters of words.py, and what is made of their parts."""

from decimal import Decimal

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match, Rule
from policytrack.values.quantity import Quantity
from policytrack.zh import units
from policytrack.zh.numerals import number

# A hedge, what may stand between it and its number, and once more: 最高不超过, 约增长5%, 超过平均每年5%.
BEFORE = r"(?P<before>(?:h[kvwP]{0,5}){1,3})?(?P<sign>[s-])?(?P<money>c)?"
NUMBER = r"(?P<number>[nyN])(?:(?P<over>m)(?P<late>n)?)?"
UNIT = r"(?P<unit>[uUTY])"
AFTER = r"(?P<after>(?:[iI]?a[iI]?){1,2})?"
PER = r"(?P<per>(?:/n?[uUYMDT])+)?"
FIRST = "hs-cnyN"


def numeral(match: Match, name: str) -> Numeral:
    """Return a number of a match; `ReadError` where it is ill-formed."""
    word = match.word(name)
    found = number(word)
    if found is None:
        raise ReadError(word, "a well-formed number; two digits side by side (三四家) are a guess")
    return found


def said(match: Match) -> list[str]:
    """Return what the hedges of a match say, in order."""
    tokens, found = match.tokens, []
    for name in ("before", "after"):
        found += [str(tokens.value(at)) for at in match.span(name) if tokens.kind(at) in "ha"]
    return found


def unit_of(match: Match, name: str = "unit") -> str:
    """Return the unit of a part as it is meant, '' where there is none."""
    return str(match.value(name) or "")


def item(match: Match, value: Quantity | None, *, silent: bool = False, note: str | None = None) -> Item:
    """Return an amount that was read."""
    return Item(match.rule, match.start, match.end, value, silent=silent, number=match.at("number"), note=note)


def plain_amount(match: Match) -> Item | None:
    """Read a number with its hedges and unit: 300家以上, 约28.3万户, -3.5%, 人民币5万元."""
    first = numeral(match, "number")
    hedges = said(match)
    if match.has("over"):
        hedges.append("over")
    unit = unit_of(match)
    per = match.word("per")
    if per:
        unit += per
    hedge, note = amount.settle(hedges, match.text)
    quantity = amount.made(lambda: amount.single(first, unit, hedge, match.asked.role), match.text)
    silent = not unit and not hedges
    return item(match, quantity, silent=silent, note=note)


RULES = (
    Rule(
        "amount",
        FIRST,
        rf"{BEFORE}{NUMBER}(?:{UNIT}(?P<over_unit>m)?{PER})?{AFTER}",
        plain_amount,
        (("300家以上", ">= 300 家"), ("28.3万户", "rounded 28.3万 户")),
    ),
)
_ = Decimal, units
