"""Rules of Chinese amounts: a number with its hedges and unit; the letters are those of words.py."""

from attrs import evolve

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.number import LONGEST, Numeral
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Tokens
from policytrack.values.quantity import Quantity
from policytrack.zh.parts import (
    AFTER,
    BEFORE,
    FIRST,
    FROM,
    NUMBER,
    PER,
    UNIT,
    done,
    goes_on,
    late,
    numeral,
    opened,
    said,
    tell,
    unit_of,
    verb_start,
    with_money,
    with_per,
)
from policytrack.zh.silent import is_silent

_BOUNDS = ("at most", "at least", "more than", "less than")


def plain_amount(match: Match) -> Item | None:
    """Read a number with its hedges and unit: 300家以上, 约28.3万户, -3.5%, 人民币5万元."""
    tokens, hedges = match.tokens, said(match)
    kind = tokens.kind(match.at("number"))
    has_unit = match.has("unit") or match.has("money")
    word = match.word("number")
    if kind == "N" and not has_unit and not hedges and (not _is_mixed(word) or len(word) > 2 * LONGEST):
        return Item(match.rule, match.start, match.end, silent=True, number=match.at("number"))
    if kind == "y" and match.word("unit") == "年" and not hedges:
        return None if not match.has("over") else done(match, None, silent=True)
    first = late(match)
    unit, start = with_per(match, with_money(match, unit_of(match))), match.start
    _check(match, first, unit)
    if match.has("over") or match.has("over_unit") or "多" in match.word("unit"):
        hedges.append("over")
    hedge, note = amount.settle(hedges, match.text)
    if not unit and (counted := _unit_before(tokens, match, first)) is not None:
        start, unit = counted
    quantity = amount.made(
        lambda: amount.single(_multiple(match, first, unit), unit, hedge, match.asked.role), match.text
    )
    if match.has("sign"):
        quantity = _signed(match, quantity, hedge, unit)
    item = done(match, quantity, note=note)
    item.start = start
    item.facts.update(
        unit=unit,
        letter=tokens.kind(match.at("unit")) if match.has("unit") else "",
        hedge=hedge,
        before=match.has("before"),
        again=lambda unit, hedge: amount.single(first, unit, hedge, match.asked.role),
        joined=_is_joined(match, item, unit),
    )
    item.silent = is_silent(match, first, unit, hedges)
    if unit == "倍" and item.direction == "up":
        item.start = min(item.start, verb_start(tokens, item))
    if match.has("sign") and item.direction == "down":
        raise ReadError(match.text, "a decrease without a minus, or a minus without a decrease")
    if match.has("sign"):
        item.direction = None
    if unit == "倍" and item.direction == "down":
        raise ReadError(match.text, "a decrease in per cent; one by 倍 has no one meaning")
    if unit == "pp" and any(match.tokens.word(at) in ("高于", "低于") for at in match.span("before")):
        raise ReadError(match.text, "points; 高于 and 低于 tell a difference of so many, or a bound")
    if match.has("before") and unit == "pp" and _is_compared(match):
        raise ReadError(match.text, "a bound, or points above what words name")
    if not item.silent and not unit and goes_on(tokens, item.end):
        item.end += 1
        item.refuse("a unit or classifier that is known")
    return item


def _is_mixed(word: str) -> bool:
    """Whether an ill-formed numeral has digits and scale words: 2千零30万 is meant as a number."""
    if len(word) > 2 and word[-1] in "万亿" and len(set(word)) == len(word):
        return True
    return any(character in "0123456789" for character in word) and any(scale in word for scale in "十百千万亿兆")


def _is_compared(match: Match) -> bool:
    """Whether a hedge of points is parted from them by what they are compared with: 高于全国0.5个百分点."""
    return any(
        match.tokens.kind(at) == "k" and match.tokens.word(at) not in ("了", "为", "达", "达到", "是", "有")
        for at in match.span("before")
    )


def _is_joined(match: Match, item: Item, unit: str) -> bool:
    """Whether 至 behind an amount leads to the level that a change reached, or from 从 to where it came."""
    if not unit or match.tokens.kind(match.end) != "t":
        return False
    changed = item.direction is not None and match.asked.role == "figure"
    return changed or opened(match.tokens, match.start) in FROM


def _check(match: Match, first: Numeral, unit: str) -> None:
    """Refuse what looks like an amount and may be another thing."""
    word = match.word("number")
    if unit == "度" and word != "一" and not first.scaled and first.value < 10**4:
        raise ReadError(match.text, "a unit; 度 may be degrees or kilowatt-hours")
    if unit == "年" and first.value >= 1000 and not first.scaled:
        raise ReadError(match.text, "an amount; this is a year")
    if match.tokens.kind(match.at("unit")) == "D" and match.word("after") not in ("以内", "内", "之内"):
        raise ReadError(match.text, "days as 天, or 日内")
    if " " in word and not (match.has("unit") and (match.has("before") or word.endswith("000") or word.count(" ") > 1)):
        raise ReadError(match.text, "a number in one piece")


def _signed(match: Match, quantity: Quantity, hedge: str, unit: str) -> Quantity:
    """Return an amount with its minus, which must stand where no word can end in it."""
    tokens, at = match.tokens, match.at("sign")
    before = tokens.kind(at - 1) if at else ""
    if match.word("sign").endswith("的") or hedge in _BOUNDS or match.has("over"):
        raise ReadError(match.text, "a minus directly at its number, without a bound")
    if tokens.word(at) == "负" and before in (".", "u", "U"):
        raise ReadError(match.text, "a minus that stands alone; 负 may end the word before it")
    if tokens.word(at) == "-" and (
        before in tuple("nyNuUT)aAL-gQ1_") or (before == "." and unit not in (*amount.PERCENTS, "℃"))
    ):
        raise ReadError(match.text, "a minus; the dash may part it from what stands before")
    if tokens.kind(match.end) == "-":
        raise ReadError(match.text, "an amount without dashes around it")
    return amount.made(lambda: amount.negative(quantity, match.text), match.text)


def _multiple(match: Match, first: Numeral, unit: str) -> Numeral:
    if unit != "倍":
        return first
    probe = Item(match.rule, match.start, match.end, number=match.at("number"))
    tell(match.tokens, probe)
    return amount.grown(first) if probe.direction == "up" else first


def _unit_before(tokens: Tokens, match: Match, first: Numeral) -> tuple[int, str] | None:
    """Return where a unit stands before a number that has none behind it: 参与人次超百万, 人口6700万."""
    at = match.start - 1
    while at >= 0 and tokens.kinds[at] == "k":
        at -= 1
    word = tokens.word(at) if at >= 0 else ""
    if word in ("人次", "家次", "户次") and at == match.start - 1:
        return at, word
    counted = "人口" in word and first.value >= 10**4 and not goes_on(tokens, match.end)
    if counted and tokens.kind(at - 1) not in ("n", "p"):
        return at, "人"
    return None


def past(match: Match) -> Item | None:
    """Read 过百亿元 and 过500亿元 as more than; behind a verb 过 only says that it was done (去过3次)."""
    first = numeral(match, "number")
    if not (first.scaled or first.bare or first.value >= 10**4):
        return None
    unit = unit_of(match)
    hedges = [*said(match), *(["over"] if match.has("over") else [])]
    if hedges or match.tokens.kind(match.start - 1) in ("h", "x"):
        raise ReadError(match.text, "one hedge")
    return done(
        match,
        amount.made(lambda: amount.single(evolve(first, bare=False), unit, "more than", match.asked.role), match.text),
    )


RULES = (
    Rule(
        "past",
        "8",
        rf"8(?P<number>n)(?P<over>m)?{UNIT}?{AFTER}",
        past,
        (("产值过500亿元", "> 500亿 元"),),
    ),
    Rule(
        "amount",
        FIRST,
        rf"{BEFORE}{NUMBER}(?:{UNIT}(?P<over_unit>(?<=[UTYc])m)?{PER})?{AFTER}",
        plain_amount,
        (
            ("300家以上", ">= 300 家"),
            ("28.3万户", "rounded 28.3万 户"),
            ("不超500万元", "<= 500万 元"),
            ("港币500万元", "rounded 500万 港元"),
        ),
    ),
)
