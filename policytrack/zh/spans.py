"""Rules of Chinese ranges: 6%—6.5%, 3至5万元, 5%和6%之间; and what only looks like one."""

from attrs import evolve

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match, Rule
from policytrack.zh.parts import (
    AFTER,
    BEFORE,
    FIRST,
    FROM,
    JOINT,
    PER,
    UNIT,
    done,
    goes_on,
    numeral,
    opened,
    said,
    tell,
    unit_of,
    verb_word,
    with_money,
    with_per,
)

_RATES = ("增长", "递增", "增速", "增幅", "涨幅", "降幅", "年增", "增长率")


def span(match: Match) -> Item | None:
    """Read a range: 6%—6.5%, 3至5万元, 500万元(不含)至1000万元; 增加5家至120家 is a change and a level."""
    tokens = match.tokens
    kinds = tokens.kind(match.at("number")) + tokens.kind(match.at("number2"))
    one, two = match.has("unit"), match.has("unit2")
    words = match.text
    if not one and not two and not match.has("money"):
        if match.has("before") or match.has("after") or "N" in kinds:
            if "N" in kinds and not match.has("before"):
                return None
            raise ReadError(words, "a range without a hedge")
        if not any(great in match.word(name) for great in "万亿" for name in ("number", "number2")):
            value = amount.made(lambda: amount.between(numeral(match, "number"), numeral(match, "number2"), ""), words)
            return done(match, value, silent=True)
    if kinds[0] == "y" and match.word("unit2") == "年":
        return None
    unit, other = unit_of(match), unit_of(match, "unit2")
    if one and two and unit != other:
        return None
    if one and not two:
        raise ReadError(words, "a unit at both ends, or at the second")
    from_word = opened(tokens, match.start)
    joint = match.word("joint")
    if one and joint in ("至", "到"):
        probe = Item(match.rule, match.start, match.end, number=match.at("number"))
        tell(tokens, probe)
        if from_word in FROM:
            return None
        if probe.direction is not None:
            if unit not in amount.PERCENTS and match.asked.role == "figure":
                return None
            if not (unit == "%" and verb_word(tokens, match.start) in _RATES):
                raise ReadError(words, "a range, or a change and the level that it reached; these words may be either")
    hedges = said(match)
    hedge, note = amount.settle(hedges, words, closed=True)
    if hedge != "plain" or match.has("over") or match.has("over2"):
        raise ReadError(words, "a range without a hedge; 左右 or 以上 at a range leaves its ends open")
    if match.has("sign") or match.has("sign2"):
        raise ReadError(words, "a range without a minus, which may stand at one end or both")
    first, last = numeral(match, "number"), numeral(match, "number2")
    meant = with_per(match, with_money(match, other))
    if meant == "度" and not last.scaled:
        raise ReadError(words, "a unit; 度 may be degrees or kilowatt-hours")
    if meant == "年" and last.value >= 1000:
        return None
    if one:
        first = evolve(first, scale=last.scale)
    low, high = (tokens.kind(match.at(name)) != "I" for name in ("low", "high"))
    quantity = amount.made(lambda: amount.between(first, last, meant, low_closed=low, high_closed=high), words)
    item = done(match, quantity, note=note)
    item.facts.update(unit=meant, letter=tokens.kind(match.at("unit2")))
    item.silent = meant == "届"
    if not meant and goes_on(tokens, item.end):
        item.end += 1
        item.refuse("a unit or classifier that is known")
    return item


def between_two(match: Match) -> Item | None:
    """Read 介于5%和6%之间; 10000与20000间 may be rooms."""
    if match.tokens.kind(match.at("end")) == "u" and match.word("end") != "间":
        return None
    if match.has("unit") and match.has("unit2") and unit_of(match) != unit_of(match, "unit2"):
        raise ReadError(match.text, "one unit at both ends")
    if match.word("end") == "间":
        raise ReadError(match.text, "之间 for a range, or a unit; 间 may be rooms")
    return span(match)


RULES = (
    Rule(
        "range",
        FIRST,
        rf"{BEFORE}(?P<number>[nyN])(?P<over>m)?{UNIT}?(?P<low>[iI])?{JOINT}"
        rf"(?P<sign2>[s-])?(?P<number2>[nyN])(?P<over2>m)?(?P<unit2>[uUTYc])?{PER}(?P<high>[iI])?b?{AFTER}",
        span,
        (
            ("6%—6.5%", "6..6.5 %"),
            ("两到三万元", "20000..30000 元"),
            ("500万元（不含）至1000万元", "(500万, 1000万] 元"),
        ),
    ),
    Rule(
        "between two",
        FIRST,
        rf"{BEFORE}(?P<number>[nyN])(?P<over>m)?{UNIT}?(?P<low>[iI])?(?P<joint>l)"
        rf"(?P<sign2>[s-])?(?P<number2>[nyN])(?P<over2>m)?(?:(?P<unit2>[uUTYc])(?P<high>[iI])?)?{PER}(?P<end>[bu])",
        between_two,
        (("5%和6%之间", "5..6 %"), ("10000与20000间", "refused")),
    ),
)
