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
from policytrack.prose.rule import Item, Match, Rule
from policytrack.values.quantity import Quantity


def span(match: Match) -> Item | None:
    """Read a range: 10 to 20 homes, £3-5bn, between 5% and 7%; from 5% to 7% is a change of two amounts."""
    tokens, words = match.tokens, match.text
    one, two = match.has("unit") or match.has("money"), match.has("unit2") or match.has("money2") or match.has("money")
    if tokens.kind(match.at("unit2")) == "v" or tokens.kind(match.at("unit")) == "v":
        return None
    first, last = number(match.word("number")), number(match.word("number2"))
    if first is None or last is None:
        raise ReadError(words, "a range of two well-formed numbers")
    if match.has("sign2"):
        raise ReadError(words, "a range without a minus, which may stand at one end or both")
    opened = match.has("between")
    joint = match.word("joint").lower()
    if opened != (joint == "and"):
        return None
    kinds = tokens.kind(match.at("number")) + tokens.kind(match.at("number2"))
    if "y" in kinds and not (match.has("unit2") or match.has("money")):
        return refused(match, "two numbers with a noun, or two years") if opened and kinds != "yy" else None
    if kinds[0] == "y" and kinds != "yy" and tokens.kind(match.start - 1) in tuple(PLACED):
        return None
    if not two:
        if opened or said(match):
            raise ReadError(words, "a range with a noun, without a hedge")
        if "Z" in kinds:
            raise ReadError(words, "a unit")
        if first.value >= last.value:
            return passed_over(match, None)
        value = amount.made(lambda: amount.between(first, last, ""), words)
        return passed_over(match, value)
    came = tokens.kind(match.start - 1) == "f" or (
        match.start > 1 and tokens.kind(match.start - 1) == "K" and tokens.kind(match.start - 2) == "f"
    )
    probe = Item(match.rule, match.start, match.end, number=match.at("number"))
    tell(tokens, probe)
    unit = meant_unit(match, "unit2") if match.has("unit2") else meant_unit(match)
    if joint == "to" and came:
        if match.has("unit") or (match.has("money") and match.has("money2")):
            return None
        raise ReadError(words, "a unit at both numbers of a change")
    if joint == "-" and came:
        raise ReadError(words, "a range without from, or from and to")
    own = match.has("unit") or (match.has("money") and match.has("money2"))
    if joint == "to" and probe.direction is not None:
        if own:
            return None
        if tokens.kind(match.start - 1) != "1":
            raise ReadError(words, "a range, or a change and the level that it reached; these words may be either")
    if (match.has("unit") and match.has("unit2")) or match.has("money2"):
        mine = meant_unit(match, "unit")
        yours = meant_unit(match, "unit2", "money2")
        if mine != yours:
            return None if joint != "-" else refused(match, "one unit at both ends")
        if joint == "to" and tokens.kind(match.start - 1) == "Y":
            raise ReadError(words, "a range, or a change and the level that it reached; these words may be either")
    elif match.has("unit"):
        raise ReadError(words, "a unit at both ends, or at the second")
    for name in ("number", "number2"):
        if (
            tokens.kind(match.at(name)) == "Z"
            and not match.has("money")
            and tokens.kind(match.at("unit2")) not in "uUT"
        ):
            raise ReadError(words, "million, or a unit")
    hedge, note = amount.settle(said(match), words, closed=True)
    if hedge != "plain" or match.has("mid") or match.has("sign"):
        raise ReadError(words, "a range without a hedge; a bound at a range leaves its ends open")
    if unit == "pounds":
        raise ReadError(words, "£ or pounds sterling")
    if tokens.kind(match.at("unit2")) == "u" and (
        is_grouped(match.word("number")) or is_grouped(match.word("number2"))
    ):
        raise ReadError(words, "numbers that are no groups of thousands")
    unit, per = with_per(match, unit)
    if own:
        if match.has("money2") and last.scaled and not first.scaled and first.value < 1000:
            raise ReadError(words, "a scale at both numbers")
        first = evolve(first, scale=max(first.scale, last.scale))
    elif last.value % 1000 == 0 and last.value >= 1000 * first.value and not last.scaled:
        raise ReadError(words, "both numbers in full; 20 to 30,000 may be from 20,000")
    elif last.scaled and not first.scaled and first.value * last.scale >= last.value and first.value < 1000:
        raise ReadError(words, "the lesser number first")
    quantity = amount.made(lambda: amount.between(first, last, unit), words)
    item = done(match, quantity, note=note)
    item.per = per
    item.facts.update(unit=unit, letter=tokens.kind(match.at("unit2")) or "c")
    return item


def passed_over(match: Match, value: Quantity | None) -> Item:
    """Return the silence on a range without a noun, with its value."""
    item = Item(match.rule, match.start, match.end, value, silent=True, number=match.at("number"))
    item.facts.update(unit="", letter="")
    return item


RULES = (
    Rule(
        "range",
        "B" + FIRST,
        rf"(?P<between>B)?{BEFORE}{NUMBER}(?:(?P<mods>[mv3]{{0,6}})(?P<unit>[uUTc]))?(?P<joint>[t&-])(?P<sign2>[s-])?(?P<money2>c)?(?P<number2>[nyNZ])(?P<mid2>a)?"
        rf"(?:(?P<mods2>[mv3]{{0,6}})(?P<unit2>[uUTc]))?{PER}(?P<after2>a)?",
        span,
        (
            ("10 to 20 homes", "10..20 homes"),
            ("£3-5bn", "3bn..5bn GBP"),
            ("between 5% and 7%", "5..7 %"),
            ("rose 20 to 180 homes", "refused"),
        ),
    ),
)
