"""Rules of Chinese amounts: numbers with hedges and units, and ranges; the letters are those of words.py."""

from attrs import evolve

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Tokens
from policytrack.values.quantity import Quantity
from policytrack.zh import units
from policytrack.zh.numerals import number
from policytrack.zh.words import UNDIRECTED

# A hedge, what may stand between it and its number, and once more: 最高不超过, 约增长5%, 超过平均每年5%.
BEFORE = r"(?P<before>(?:[h^](?:[kvwVWPi]|p[uU]){0,6}){1,3})?(?P<sign>[s-]1?)?(?P<money>c)?"
NUMBER = r"(?P<number>[nyN])(?:(?P<over>m)(?P<late>n)?)?"
UNIT = r"(?P<unit>[uUTYc]|D(?=a))"
PER = r"(?P<per>(?:/n?[uUYMDT]|pU)+)?"
AFTER = r"(?P<after>(?:[iI]?[a^][iI]?){1,2})?"
FIRST = "h^s-cnyN"
JOINT = r"(?P<joint>j{1,2}|t|-{1,2}|~)"
LINKS = "kvwVWtPe_"
_BOUNDS = ("at most", "at least", "more than", "less than")
_FROM = ("从", "由", "自")
_RATES = ("增长", "递增", "增速", "增幅", "涨幅", "降幅", "年增", "增长率")


def numeral(match: Match, name: str) -> Numeral:
    """Return a number of a match; `ReadError` where it is ill-formed."""
    word = match.word(name)
    found = number(word)
    if found is None:
        raise ReadError(word, "a well-formed number; two digits side by side (三四家) are a guess")
    return found


def said(match: Match) -> list[str]:
    """Return what the hedges of a match say, in order."""
    tokens = match.tokens
    found = [
        str(tokens.value(at)) for name in ("before", "after") for at in match.span(name) if tokens.kind(at) in "ha^"
    ]
    for at in match.span("after"):
        if tokens.kind(at) == "I":  # 以下(不含)
            if found[-1:] not in (["at most"], ["at least"]):
                raise ReadError(match.text, "不含 behind 以上 or 以下")
            found[-1] = "less than" if found[-1] == "at most" else "more than"
    return found


def done(match: Match, value: Quantity | None, *, silent: bool = False, note: str | None = None) -> Item:
    """Return the item of an amount, with the direction and the time that the words around it tell."""
    made = Item(match.rule, match.start, match.end, value, silent=silent, number=match.at("number"), note=note)
    tell(match.tokens, made)
    return made


def tell(tokens: Tokens, item: Item) -> None:
    """Say whether an amount is a change, a level that was reached, or for each year, by the words that touch it."""
    at = item.number - 1 if item.number >= 0 else item.start - 1
    kinds = tokens.kinds
    level = False
    while at >= 0 and (kinds[at] in LINKS or (at >= item.start and kinds[at] in "h^sc-")):
        letter = kinds[at]
        if letter == "k" and tokens.word(at) in UNDIRECTED:
            break
        if letter == "P" and item.per is None:
            item.per = str(tokens.value(at))
        elif letter in "VWt":
            level = True
        elif letter in "vw" and not level and item.direction is None:
            item.direction = "up" if letter == "v" else "down"
        at -= 1
    item.facts["level"] = level


def unit_of(match: Match, name: str = "unit") -> str:
    """Return the unit of a part as it is meant, '' where there is none; `ReadError` for what is no unit."""
    if not match.has(name):
        return ""
    meant = str(match.value(name))
    if meant == units.UNREADABLE:
        raise ReadError(match.text, "one unit")
    return meant


def with_money(match: Match, unit: str) -> str:
    """Return the unit with the money that stands before the number: 港币500万元."""
    if not match.has("money"):
        return unit
    money = str(match.value("money"))
    if unit not in ("", "元", money):
        raise ReadError(match.text, f"one unit; {money} and {unit} are two")
    return money


def with_per(match: Match, unit: str) -> str:
    """Return the unit with what it is for: 元/人/月, 件/万人."""
    for at in match.span("per"):
        letter = match.tokens.kind(at)
        if letter in "nyN" and not _is_base(match.tokens.word(at)):
            raise ReadError(match.text, "one amount; two are joined by a slash")
        unit += (
            "/"
            if letter == "p"
            else match.tokens.word(at)
            if letter in "/nyN"
            else str(match.tokens.value(at) or match.tokens.word(at))
        )
    return unit


def _is_base(word: str) -> bool:
    """Whether a number behind a slash may be what an amount is for: 万, 10万, 1000."""
    found = number(word)
    return found is not None and f"{found.value.normalize():E}"[:2] in ("1", "1E")


def late(match: Match) -> Numeral:
    """Return the number of a match with the scale that stands behind 多: 500多万 is 500万 and more."""
    if not match.has("late"):
        return numeral(match, "number")
    scale, words = number(match.word("late")), match.word("number") + match.word("late")
    if scale is None or not scale.bare or number(words) is None:
        raise ReadError(match.text, "a well-formed number")
    found = number(words)
    assert found is not None
    return evolve(found, bare=False)


def plain_amount(match: Match) -> Item | None:
    """Read a number with its hedges and unit: 300家以上, 约28.3万户, -3.5%, 人民币5万元."""
    tokens, hedges = match.tokens, said(match)
    kind = tokens.kind(match.at("number"))
    has_unit = match.has("unit") or match.has("money")
    if kind == "N" and not has_unit and not hedges and not _is_mixed(match.word("number")):
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
    item.silent = _is_silent(match, first, unit, hedges)
    if unit == "倍" and item.direction == "up":
        item.start = min(item.start, _verb(tokens, item))
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
    return changed or _opened(match.tokens, match.start) in _FROM


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


def _verb(tokens: Tokens, item: Item) -> int:
    at = item.start
    while at > 0 and tokens.kinds[at - 1] in "kv":
        at -= 1
        if tokens.kinds[at] == "v":
            return at
    return item.start


def _unit_before(tokens: Tokens, match: Match, first: Numeral) -> tuple[int, str] | None:
    """Return where a unit stands before a number that has none behind it: 参与人次超百万, 人口6700万."""
    at = match.start - 1
    while at >= 0 and tokens.kinds[at] == "k":
        at -= 1
    word = tokens.word(at) if at >= 0 else ""
    if word in ("人次", "家次", "户次") and at == match.start - 1:
        return at, word
    if "人口" in word and first.value >= 10**4 and not goes_on(tokens, match.end):
        if tokens.kind(at - 1) not in ("n", "p"):
            return at, "人"
    return None


GOES_ON = "的之及和与也是在被就已都左右大"


def goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word follows that may be the unit of a number without one: 3000万羽 is no pure number."""
    letter = tokens.kind(at)
    return letter in (".", "L", "B", "3", "A", "G") and letter != "" and tokens.word(at)[0] not in GOES_ON


def _is_silent(match: Match, first: Numeral, unit: str, hedges: list[str]) -> bool:
    """Whether an amount is none that is told: an article (一家企业), a bare number, a title of the second (二期)."""
    word, tokens = match.word("number"), match.tokens
    digits = word[0] in "0123456789."
    great = "万" in word or "亿" in word or match.has("late")
    if unit == "届":
        return not _counts_editions(match, digits=digits)
    if word[0] in "零〇" and len(word) == 1:
        return not unit or bool(hedges)
    if not unit:
        if tokens.word(match.start)[0] in "≤≥<>≦≧" and not great:
            return match.has("after") or not hedges or first.value < 0 or not great
        return (not hedges and not (great and (digits or len(word) > 2))) or (first.bare and not hedges)
    if hedges:
        return False
    if item_changes(match):
        return False
    if word == "一" and len(word) + len(match.word("unit")) <= 3:
        return True
    if first.bare and len(word) == 1:
        return True
    if word == "二" and tokens.kind(match.at("unit")) == "u":
        return True
    if not digits and first.value < 10 and unit in ("期", "国"):
        return not _held(tokens, match.start)
    if first.decimals and not first.scaled and not first.worded and tokens.kind(match.at("unit")) == "u":
        at = match.start - 1
        if at < 0 or tokens.kind(at) in tuple(";,(uUT#"):
            return True  # 2.2本计划 is a heading
        while tokens.kind(at) in tuple("kvwVW"):
            if tokens.word(at).endswith("均"):
                return False
            at -= 1
        if tokens.kind(at) != "P":
            raise ReadError(
                match.text, "whole things, or so many on average; a number with a point may head a paragraph"
            )
    return False


def item_changes(match: Match) -> bool:
    """Whether a change is told that leads on to a level: 缩短一年至5.1年."""
    probe = Item(match.rule, match.start, match.end, number=match.at("number"))
    tell(match.tokens, probe)
    return probe.direction is not None and match.tokens.kind(match.end) == "t"


_HELD = (
    "举办",
    "举行",
    "创办",
    "承办",
    "主办",
    "召开",
    "办",
    "历经",
    "走过",
    "经历",
    "举办了",
    "连续",
    "共",
    "培训班",
    "班",
)
_TOTAL = ("已", "连续", "累计", "共", "先后")


def _held(tokens: Tokens, at: int) -> bool:
    text = tokens.text[max(0, tokens.starts[at] - 4) : tokens.starts[at]]
    return text.removesuffix("了").removesuffix("过").endswith(_HELD)


def _counts_editions(match: Match, *, digits: bool) -> bool:
    """Whether 届 counts, as in 已成功举办16届; else it orders, without 第: 十四届全国人大, 130届广交会."""
    tokens = match.tokens
    if match.start == 0 and match.end == len(tokens):
        return True
    text = tokens.text[max(0, tokens.starts[match.start] - 9) : tokens.starts[match.start]]
    text = text.removesuffix("了").removesuffix("过")
    if not text.endswith((*_HELD[:9], *_TOTAL)):
        return False
    after = tokens.text[tokens.starts[match.end] : tokens.starts[match.end] + 1]
    return (
        (digits and any(word in text for word in _TOTAL))
        or not after
        or not ("\u4e00" <= after <= "\u9fff")
        or after in "的之所后以了来"
    )


def span(match: Match) -> Item | None:
    """Read a range: 6%—6.5%, 3至5万元, 500万元(不含)至1000万元; 增加5家至120家 is a change and a level."""
    tokens = match.tokens
    kinds = tokens.kind(match.at("number")) + tokens.kind(match.at("number2"))
    one, two = match.has("unit"), match.has("unit2")
    words = match.text
    if not one and not two and not match.has("money"):
        if match.has("before") or match.has("after") or "N" in kinds:
            return None if "N" in kinds and not match.has("before") else _refusal(match, "a range without a hedge")
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
    from_word = _opened(tokens, match.start)
    joint = match.word("joint")
    if one and joint in ("至", "到"):
        probe = Item(match.rule, match.start, match.end, number=match.at("number"))
        tell(tokens, probe)
        if from_word in _FROM:
            return None
        if probe.direction is not None:
            if unit not in amount.PERCENTS and match.asked.role == "figure":
                return None
            if not (unit == "%" and _verb_word(tokens, match.start) in _RATES):
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
    if not meant and goes_on(tokens, item.end):
        item.end += 1
        item.refuse("a unit or classifier that is known")
    return item


def _refusal(match: Match, expected: str) -> Item:
    raise ReadError(match.text, expected)


def _opened(tokens: Tokens, start: int) -> str:
    """Return the 从 or 由 that stands before an amount, links between; '' where there is none."""
    at = start - 1
    while at >= 0 and tokens.kinds[at] in "k":
        at -= 1
    return tokens.word(at) if at >= 0 and tokens.kinds[at] == "r" else ""


def _verb_word(tokens: Tokens, start: int) -> str:
    at = start - 1
    while at >= 0 and tokens.kinds[at] in "kP":
        at -= 1
    return tokens.word(at) if at >= 0 else ""


def between_two(match: Match) -> Item | None:
    """Read 介于5%和6%之间; 10000与20000间 may be rooms."""
    if match.tokens.kind(match.at("end")) == "u" and match.word("end") != "间":
        return None
    if match.has("unit") and match.has("unit2") and unit_of(match) != unit_of(match, "unit2"):
        raise ReadError(match.text, "one unit at both ends")
    if match.word("end") == "间":
        raise ReadError(match.text, "之间 for a range, or a unit; 间 may be rooms")
    return span(match)


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
    Rule(
        "range",
        FIRST,
        rf"{BEFORE}(?P<number>[nyN])(?P<over>m)?{UNIT}?(?P<low>[iI])?{JOINT}"
        rf"(?P<sign2>[s-])?(?P<number2>[nyN])(?P<over2>m)?(?P<unit2>[uUTYc])?{PER}(?P<high>[iI])?b?{AFTER}",
        span,
        (("6%—6.5%", "6..6.5 %"), ("两到三万元", "2万..3万 元"), ("500万元（不含）至1000万元", "(500万, 1000万] 元")),
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
