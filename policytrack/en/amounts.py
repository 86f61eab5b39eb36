"""Rules of English amounts: numbers with their hedges and nouns; the letters are those of words.py."""

from policytrack.en import units
from policytrack.en.numerals import number
from policytrack.en.parts import (
    AFTER,
    BEFORE,
    FIRST,
    NOUN,
    NUMBER,
    PER,
    PLACED,
    done,
    is_grouped,
    meant_unit,
    said,
    with_per,
)
from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match, Rule
from policytrack.values.quantity import Quantity

_BOUNDS = ("at most", "at least", "more than", "less than")


def plain_amount(match: Match) -> Item | None:
    """Read a number with its hedges and noun: at least 300 new homes, £2bn a year, 45 deaths per 100,000."""
    tokens, at = match.tokens, match.at("number")
    letter = tokens.kind(match.at("unit"))
    first = number(match.word("number"))
    if letter == "v" and (first is None or first.value != 1):
        return None
    if first is None:
        raise ReadError(match.text, "a well-formed number, such as 1,200, 2.4 million or twenty-one")
    _check(match, letter)
    hedges = said(match)
    hedge, note = amount.settle(hedges, match.text)
    unit = meant_unit(match)
    if not unit:
        raise ReadError(match.text, "one unit")
    if unit == "pounds":
        if not first.scaled or tokens.kind(match.end) == "1":
            raise ReadError(match.text, "£ or pounds sterling; pounds may be a weight")
        unit = "GBP"
    unit, per = with_per(match, unit)
    quantity = amount.made(lambda: amount.single(first, unit, hedge, match.asked.role), match.text)
    if match.has("sign"):
        quantity = _signed(match, quantity, hedge)
    item = done(match, quantity, note=note)
    item.per = per
    item.facts.update(
        unit=unit,
        letter=letter or "c",
        hedge=hedge,
        before=match.has("before"),
        again=lambda unit, hedge: amount.single(first, unit, hedge, match.asked.role),
        changed=item.direction is not None or item.facts["level"] or tokens.kind(match.start - 1) == "Y",
        numeral=first,
    )
    if match.has("sign") and item.direction is not None:
        raise ReadError(match.text, "a change without a minus, or a minus without a change")
    one = match.word("number").lower() == "one"
    item.silent = one and not hedges and not per and letter in "vT" and not match.has("per")
    if letter == "T" and hedge == "more than" and match.word("before").lower().startswith("over"):
        raise ReadError(match.text, "more than or during; over may be either")
    if tokens.kind(at) == "y" and tokens.kind(match.start - 1) in tuple(PLACED) and match.start == at:
        raise ReadError(match.text, "a year or a number; this may be either")
    return item


def _check(match: Match, letter: str) -> None:
    """Refuse what looks like an amount and may be another thing."""
    tokens, word = match.tokens, match.word("number")
    kind = tokens.kind(match.at("number"))
    if match.has("inner"):
        raise ReadError(match.text, "a minus before the money")
    if any(tokens.kind(at) == "D" for at in match.span("before")):
        raise ReadError(match.text, "a bound at its number; behind it the amount is one that is known already")
    known = letter in "uUT" or (letter == "c" and match.word("unit").isalpha())
    if kind == "Z" and not match.has("money") and (not known or word[-1] not in "kmn"):
        raise ReadError(match.text, f"million, thousand or a unit; {word[-1]} may be either")
    if (letter == "u" or match.has("money")) and is_grouped(word):
        raise ReadError(match.text, "a comma before groups of three digits, or other decimals; 1.500 may be 1500")
    if letter == "c" and (match.has("money") or not match.word("unit").isalpha()):
        raise ReadError(match.text, "one money, its sign before the number")
    added = "π" in tokens.kinds[match.at("number") : match.end] and not (match.has("mid") and match.has("unit"))
    if added and match.end < len(tokens) and tokens.kind(match.end) not in tuple(";,:)"):
        raise ReadError(match.text, "plus at the number, or or more; behind the unit it may add what follows")
    if kind == "y" and (match.value("unit") in units.CODES) and not match.has("money"):
        raise ReadError(match.text, "an amount of money; 2015 dollars may be those of a year")
    if letter == "T" and any(tokens.word(at).lower() not in units.WHOLE for at in match.span("mods")):
        raise ReadError(match.text, "a span of time without a word that makes it another: bed days, school years")
    if match.word("before").lower() == "within" and letter != "T":
        raise ReadError(match.text, "at most, or within some years")


def _signed(match: Match, quantity: Quantity, hedge: str) -> Quantity:
    """Return an amount with its minus, which must stand apart from what is before it."""
    tokens, at = match.tokens, match.at("sign")
    if tokens.kind(at) == "s" and at and tokens.kind(at - 1) in tuple("LCumv)U"):
        raise ReadError(match.text, "a minus of the number alone, not of what stands before it")
    if hedge in _BOUNDS:
        raise ReadError(match.text, "a minus directly at its number, without a bound")
    if tokens.word(at) == "-":
        before = tokens.kind(at - 1) if at else ""
        if (not tokens.apart(at) and before != "(") or tokens.apart(at + 1) or before in tuple("nyNZuUTvM)d"):
            raise ReadError(match.text, "a minus; the dash may part the number from what stands before")
    return amount.made(lambda: amount.negative(quantity, match.text), match.text)


def bare(match: Match) -> Item | None:
    """Pass over a number without a noun, keeping its value; refuse one with a scale and an unknown noun."""
    tokens, word = match.tokens, match.word("number")
    kind, behind = tokens.kind(match.at("number")), tokens.kind(match.end)
    hedges = said(match)
    first = number(word)
    if kind == "N":
        if behind in tuple("umvU") or hedges or (behind and _mixed(word) and behind in "LC"):
            raise ReadError(match.text, "a well-formed number, such as 1,200, 2.4 million or twenty-one")
        return Item(match.rule, match.start, match.end, silent=True, number=match.at("number"))
    if first is None:
        return None
    if kind == "y":
        if hedges and not match.has("sign"):
            return Item(
                match.rule, match.start, match.end, expected="a year by itself, or an amount with its noun", timely=True
            )
        return None
    if kind == "Z":
        raise ReadError(match.text, f"million, thousand or a unit; {word[-1]} may be either")
    if match.tokens.kind(match.start - 1) == "x":
        raise ReadError(match.text, "a number that is not negated")
    if behind == "(" and tokens.kind(match.end + 1) in ("u", "U", "T") and tokens.kind(match.end + 2) == ")":
        raise ReadError(match.text, "a unit without brackets")
    if behind == "P" and first.scaled:
        raise ReadError(match.text, "a unit before what the amount is for")
    if first.scaled and behind in tuple("LCmv") and behind:
        raise ReadError(match.text, "a noun that is known")
    if match.has("sign") and (tokens.word(match.at("sign")) != "-" or not tokens.apart(match.at("sign"))):
        return Item(match.rule, match.start, match.end, silent=True, number=match.at("number"))
    if is_grouped(word):
        return Item(match.rule, match.start, match.end, silent=True, number=match.at("number"))
    hedge, note = amount.settle(hedges, match.text)
    value = amount.made(lambda: amount.single(first, "", hedge, match.asked.role), match.text)
    if match.has("sign"):
        value = amount.made(lambda: amount.negative(value, match.text), match.text)
    item = Item(match.rule, match.start, match.end, value, silent=True, number=match.at("number"), note=note)
    item.facts.update(
        unit="",
        letter="",
        hedge=hedge,
        before=match.has("before"),
        again=lambda unit, hedge: amount.single(first, unit, hedge, match.asked.role),
    )
    return item


def _mixed(word: str) -> bool:
    return word[0].isdigit() and word[-1].isalpha()


RULES = (
    Rule(
        "amount",
        FIRST,
        rf"{BEFORE}{NUMBER}(?:{NOUN}|(?<=c[nyZN])|(?<=c[nyZN][aπ])){PER}{AFTER}",
        plain_amount,
        (
            ("at least 300 homes", ">= 300 homes"),
            ("2.4 million homes", "rounded 2.4m homes"),
            ("£2bn", "rounded 2bn GBP"),
            ("45 deaths per 100,000", "45 deaths/100000"),
            ("just under £2bn", "nearly 2bn GBP"),
            ("300 or more new homes", ">= 300 homes"),
            ("10m", "refused"),
        ),
    ),
    Rule(
        "money before its noun",
        FIRST,
        rf"{BEFORE}{NUMBER}(?<=c[nyZN])(?=[mv3]{{0,5}}v)",
        plain_amount,
        (("a £1.8bn gap", "rounded 1.8bn GBP"),),
    ),
    Rule(
        "bare number",
        FIRST,
        rf"{BEFORE}(?:A(?=n))?{NUMBER}(?P<after>[aπ])?",
        bare,
        (("about 300", "silent"), ("3 million widgets", "refused")),
    ),
)
