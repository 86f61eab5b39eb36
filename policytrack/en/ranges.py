"""Rules of English ranges: 10 to 20 homes, £3-5bn, between 5% and 7%."""

from attrs import evolve

from policytrack.en.numerals import number
from policytrack.en.parts import (
    BEFORE,
    FIRST,
    NUMBER,
    PER,
    PLACED,
    done,
    is_grouped,
    meant_unit,
    refused,
    said,
    tell,
    with_per,
)
from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match, Rule
from policytrack.values.quantity import Quantity

_EITHER = "a range, or a change and the level that it reached; these words may be either"


def span(match: Match) -> Item | None:
    """Read a range: 10 to 20 homes, £3-5bn, between 5% and 7%; from 5% to 7% is a change of two amounts."""
    tokens, words = match.tokens, match.text
    if "v" in (tokens.kind(match.at("unit")), tokens.kind(match.at("unit2"))):
        return None
    first, last = number(match.word("number")), number(match.word("number2"))
    if first is None or last is None:
        raise ReadError(words, "a range of two well-formed numbers")
    if match.has("sign2"):
        raise ReadError(words, "a range without a minus, which may stand at one end or both")
    opened = match.has("between")
    if opened != (match.word("joint").lower() == "and"):
        return None
    kinds = tokens.kind(match.at("number")) + tokens.kind(match.at("number2"))
    if "y" in kinds and not (match.has("unit2") or match.has("money")):
        return refused(match, "two numbers with a noun, or two years") if opened and kinds != "yy" else None
    if kinds[0] == "y" and kinds != "yy" and tokens.kind(match.start - 1) in tuple(PLACED):
        return None
    if not (match.has("unit2") or match.has("money2") or match.has("money")):
        return _without_noun(match, first, last, kinds)
    if _is_change(match):
        return None
    return _range(match, first, last)


def _without_noun(match: Match, first: Numeral, last: Numeral, kinds: str) -> Item:
    """Pass over a range without a noun, keeping its value; 3-1 is a score and has none."""
    if match.has("between") or said(match) or "Z" in kinds:
        raise ReadError(match.text, "a range with a noun, without a hedge")
    if first.value >= last.value:
        return passed_over(match, None)
    return passed_over(match, amount.made(lambda: amount.between(first, last, ""), match.text))


def _owns(match: Match) -> bool:
    """Whether each end has a unit of its own."""
    return (match.has("unit") and match.has("unit2")) or (match.has("money") and match.has("money2"))


def _is_change(match: Match) -> bool:
    """Whether these are two amounts: from 12% to 9%, rose 5% to £2bn; `ReadError` where they may be either."""
    tokens, words = match.tokens, match.text
    own, joint = match.has("unit") or _owns(match), match.word("joint").lower()
    before = tokens.kind(match.start - 1)
    if before == "f" or (before == "K" and match.start > 1 and tokens.kind(match.start - 2) == "f"):
        if joint != "to" or not own:
            raise ReadError(words, "a unit at both numbers of a change from one to the other")
        return True
    if joint == "to":
        probe = Item(match.rule, match.start, match.end, number=match.at("number"))
        tell(tokens, probe)
        if probe.direction is not None and own:
            return True
        if probe.direction is not None and before != "1":
            raise ReadError(words, _EITHER)
    if match.has("money") and not match.has("money2") and tokens.kind(match.at("unit2")) == "u" and joint == "to":
        return True  # £48m to 310 projects
    if _owns(match) and meant_unit(match) != meant_unit(match, "unit2", "money2"):
        if joint == "-":
            raise ReadError(words, "one unit at both ends")
        return True
    if _owns(match) and joint == "to" and before == "Y":
        raise ReadError(words, _EITHER)
    return False


def _range(match: Match, first: Numeral, last: Numeral) -> Item:
    """Return the range of two numbers."""
    tokens, words = match.tokens, match.text
    unit = meant_unit(match, "unit2") if match.has("unit2") else meant_unit(match)
    letter = tokens.kind(match.at("unit2"))
    if match.has("unit") and not match.has("unit2"):
        raise ReadError(words, "a unit at both ends, or at the second")
    if "Z" in tokens.kinds[match.start : match.end] and not match.has("money") and letter not in "uUT":
        raise ReadError(words, "million, or a unit")
    hedge, note = amount.settle(said(match), words, closed=True)
    if hedge != "plain" or match.has("mid") or match.has("sign"):
        raise ReadError(words, "a range without a hedge; a bound at a range leaves its ends open")
    if unit == "pounds":
        raise ReadError(words, "£ or pounds sterling")
    if letter == "u" and any(is_grouped(match.word(name)) for name in ("number", "number2")):
        raise ReadError(words, "numbers that are no groups of thousands")
    unit, per = with_per(match, unit)
    first = _scaled(match, first, last)
    item = done(match, amount.made(lambda: amount.between(first, last, unit), words), note=note)
    item.per = per
    item.facts.update(unit=unit, letter=letter or "c")
    return item


def _scaled(match: Match, first: Numeral, last: Numeral) -> Numeral:
    """Return the first number, with a scale of its own where it may not share that of the second."""
    if match.has("unit") or _owns(match):
        if match.has("money2") and last.scaled and not first.scaled and first.value < 1000:
            raise ReadError(match.text, "a scale at both numbers")
        return evolve(first, scale=max(first.scale, last.scale))
    if match.word("number2").lower().endswith("dozen") and not match.word("number").lower().endswith("dozen"):
        raise ReadError(match.text, "dozens at both numbers")
    if not last.scaled and last.value % 1000 == 0 and last.value >= 1000 * first.value:
        raise ReadError(match.text, "both numbers in full; 20 to 30,000 may be from 20,000")
    if last.scaled and not first.scaled and first.value < 1000 and first.value * last.scale >= last.value:
        raise ReadError(match.text, "the lesser number first")
    return first


def passed_over(match: Match, value: Quantity | None) -> Item:
    """Return the silence on a range without a noun, with its value."""
    item = Item(match.rule, match.start, match.end, value, silent=True, number=match.at("number"))
    item.facts.update(unit="", letter="")
    return item


RULES = (
    Rule(
        "range",
        "B" + FIRST,
        rf"(?P<between>B)?{BEFORE}{NUMBER}(?:(?P<mods>[mv3]{{0,6}})(?P<unit>[uUTc]))?(?P<joint>[t&-])(?P<sign2>[s-])?"
        rf"(?P<money2>c)?(?P<number2>[nyNZ])(?P<mid2>[aπ])?(?:(?P<mods2>[mv3]{{0,6}})(?P<unit2>[uUTc]))?{PER}(?P<after2>,?a|π)?",
        span,
        (
            ("10 to 20 homes", "10..20 homes"),
            ("£3-5bn", "3bn..5bn GBP"),
            ("between 5% and 7%", "5..7 %"),
            ("rose 20 to 180 homes", "refused"),
        ),
    ),
)
