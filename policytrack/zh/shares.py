"""Rules of Chinese shares: 百分之五, 三分之一, 1/16, 九成, 不超过投资额的10%, and 翻一番."""

from decimal import Decimal

from attrs import evolve

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match, Rule
from policytrack.values.quantity import Quantity
from policytrack.zh.amounts import plain_amount
from policytrack.zh.numerals import number
from policytrack.zh.parts import (
    AFTER,
    BEFORE,
    FIRST,
    done,
    numeral,
    said,
    tell,
)

_PARTS = {"百": "%", "佰": "%", "千": "‰", "仟": "‰"}


def _below(match: Match, name: str) -> Numeral:
    """Return what a fraction is of: 百 and 一百 are 100, 万万 is 亿."""
    word = match.word(name)
    found = number(word)
    if found is None and set(word) <= set("百千万亿"):
        found = number(f"一{word}")
    if found is None:
        raise ReadError(word, "a well-formed number before 分之")
    return found


def parts(match: Match) -> Item | None:
    """Read 百分之五, 千分之三, 三分之一, also as a range: 百分之四到五."""
    words, below = match.text, _below(match, "below")
    first, unit = numeral(match, "number"), _PARTS.get(match.word("below"))
    first = evolve(first, bare=False)
    hedges = said(match)
    if match.has("over"):
        hedges.append("over")
    hedge, note = amount.settle(hedges, words, closed=match.has("number2"))
    if match.has("number2"):
        if unit is None or hedge != "plain" or match.has("sign") or match.has("minus"):
            raise ReadError(words, "a range of per cents without a hedge or a minus")
        if match.has("below2") and _below(match, "below2").value != below.value:
            raise ReadError(words, "two shares of one whole")
        last = evolve(numeral(match, "number2"), bare=False)
        if not match.has("below2") and match.tokens.kind(match.end) in tuple("uUTYcCg"):
            raise ReadError(words, "分之 at both ends of a range")
        return _share_item(match, amount.made(lambda: amount.between(first, last, unit), words), note)
    if unit is not None:
        if match.asked.role == "figure" and hedge == "plain" and first.scaled:
            first = evolve(first, scaled=False)
        quantity = amount.made(lambda: amount.single(first, unit, hedge, match.asked.role), words)
    else:
        fixed = amount.made(lambda: amount.fraction(first.value, below.value, words), words)
        quantity = amount.made(lambda: amount.hedged(fixed, hedge, words), words)
    if match.has("sign") or match.has("minus"):
        if (
            unit is None
            or (match.has("sign") and match.has("minus"))
            or match.word("sign").endswith("的")
            or hedge not in ("plain", "about")
        ):
            raise ReadError(words, "one minus, and no bound")
        quantity = amount.made(lambda: amount.negative(quantity, words), words)
    item = _share_item(match, quantity, note)
    if item.direction == "down" and (match.has("sign") or match.has("minus")):
        raise ReadError(words, "a decrease without a minus, or a minus without a decrease")
    return item


def _share_item(match: Match, quantity: Quantity, note: str | None) -> Item:
    """Return the item of a share; what is said of a change stands before the 百 of 百分之."""
    item = Item(match.rule, match.start, match.end, quantity, number=match.at("below"), note=note)
    tell(match.tokens, item)
    item.facts["letter"] = "U"
    return item


def slash(match: Match) -> Item | None:
    """Read 1/16 as a share; 4/5G, 1/2号线 and 7/8月 are names and dates."""
    above, below = match.word("number"), match.word("below")
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 3 and len(below) <= 4):
        return None
    behind = match.tokens.kind(match.end)
    if behind in ("M", "Y"):
        raise ReadError(match.text, "one month or year")
    if (
        behind in ("L", "D", "/", "u", "U", "T")
        or int(above) >= int(below)
        or match.tokens.kind(match.start - 1) == "/"
    ):
        return Item(match.rule, match.start, match.end, silent=True, number=match.at("number"))
    hedge, note = amount.settle(said(match), match.text)
    fixed = amount.fraction(Decimal(above), Decimal(below), match.text)
    quantity = amount.made(lambda: amount.hedged(fixed, hedge, match.text), match.text)
    if match.has("sign"):
        quantity = amount.made(lambda: amount.negative(quantity, match.text), match.text)
    return done(match, quantity, note=note)


def tenths(match: Match) -> Item | None:
    """Read 九成, 2.5成, 三成半, 两成到三成: about so many per cent."""
    words = match.text
    hedges = said(match)
    if match.has("over"):
        hedges.append("over")
    hedge, note = amount.settle(hedges, words, closed=match.has("number2"))
    first = _tens(match, "number")
    if match.has("number2"):
        if hedge != "plain":
            raise ReadError(words, "a range without a hedge")
        last = _tens(match, "number2")
        return done(match, amount.made(lambda: amount.between(first, last, "%"), words), note=note)
    if match.has("half"):
        more = Decimal(5) if match.word("half") == "半" else numeral(match, "half").value
        first = evolve(first, value=first.value + more, stated=f"{first.value + more:f}")
    if not 0 < first.value <= 100:
        raise ReadError(words, "at most 十成")
    quantity = amount.made(lambda: amount.single(first, "%", hedge, match.asked.role, vague=True), words)
    return done(match, quantity, note=note)


def _tens(match: Match, name: str) -> Numeral:
    found = numeral(match, name) if match.word(name) != "半" else Numeral(Decimal("0.5"), "0.5", worded=True)
    value = (found.value * 10).normalize()
    return Numeral(value, f"{value:f}", worded=True)


def fixed(match: Match) -> Item | None:
    """Read 翻一番 as 2 倍 and 半壁江山 as about 50 %."""
    meant = match.value("word")
    if meant == "half":
        half = Numeral(Decimal(50), "50", worded=True)
        hedge, note = amount.settle(said(match), match.text)
        quantity = amount.single(half, "%", hedge, match.asked.role, vague=True)
        return done(match, quantity, note=note)
    hedge, note = amount.settle(said(match), match.text)
    times = amount.made(
        lambda: amount.hedged(Quantity.exact(2 ** int(str(meant)), "倍"), hedge, match.text), match.text
    )
    return done(match, times, note=note)


_SHARE = rf"{BEFORE}(?P<below>[nyN])f(?P<minus>s)?(?P<number>[nyN])"


def share_of(match: Match) -> Item | None:
    """Read 不超过投资额的10%: the bound is at the share."""
    if str(match.value("unit")) != "%" or match.value("before") not in ("at most", "at least", "about", "nearly"):
        return None
    return plain_amount(match)


def _is_tenths(match: Match) -> bool:
    kinds = match.tokens.kinds[match.start : match.end]
    at = match.at("number") - match.start
    rest = kinds[at + 1 :]
    return rest.startswith("C") or (match.has("number2") and "C" in rest)


RULES = (
    Rule(
        "share of",
        "h",
        r"(?P<before>hk{0,2})[^nyN,;:()hx^1YMDqQ]{1,9}1(?P<number>[ny])(?P<unit>U)(?P<after>a)?",
        share_of,
        (("不超过投资额的10%", "<= 10 %"),),
    ),
    Rule(
        "share",
        FIRST,
        rf"{_SHARE}(?P<over>m)?(?:(?:j{{1,2}}|t|-{{1,2}}|~)(?:(?P<below2>[nyN])f)?(?P<number2>[nyN]))?{AFTER}",
        parts,
        (("百分之五", "5 %"), ("三分之一以上", ">= 33.33333333333333333333 %"), ("百分之四到五", "4..5 %")),
    ),
    Rule(
        "slash",
        FIRST,
        rf"{BEFORE}(?P<number>[ny])/(?P<below>[ny]){AFTER}",
        slash,
        (("1/16", "6.25 %"), ("4/5G", "silent")),
    ),
    Rule(
        "tenths",
        FIRST + "A",
        rf"{BEFORE}(?P<number>[nN]|A(?=C))C?(?:(?:j{{1,2}}|t|-|~)(?P<number2>[ny]))?(?<=.)C?(?P<half>n|A)?(?P<over>m)?{AFTER}",
        lambda match: tenths(match) if "成" in match.text and _is_tenths(match) else None,
        (("九成", "about 90 %"), ("2.5成", "about 25 %"), ("两成到三成", "20..30 %")),
    ),
    Rule(
        "fixed",
        "h^2H",
        rf"(?P<before>(?:[h^][kvw]{{0,4}}){{1,2}})?(?P<word>[2H]){AFTER}",
        fixed,
        (("翻一番", "2 倍"), ("半壁江山", "about 50 %")),
    ),
)
