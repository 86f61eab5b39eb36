"""Rules of English amounts: numbers with hedges and nouns, and ranges; the letters are those of words.py."""

from decimal import Decimal

from attrs import evolve

from policytrack.en import units
from policytrack.en.numerals import number
from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Tokens
from policytrack.values.quantity import Quantity

BEFORE = r"(?P<before>(?:h[KVWYDk3]{0,4}){1,3})?(?P<more>[3])?(?P<sign>[s-])?(?P<money>c)?(?P<inner>-)?"
NUMBER = r"(?P<number>[nyNZ])(?P<mid>a)?"
NOUN = r"(?P<mods>[mv3]{0,6})(?P<unit>[uUTvc])"
PER = r"(?P<per>(?:p(?:n[uv]?|[vUTu])|/[nvUT]|P)*)"
AFTER = r"(?P<after>a)?(?P<behind>g)?"
FIRST = "h3s-cnyNZ"
LINKS = "KVWYk13D_"
_BOUNDS = ("at most", "at least", "more than", "less than")
_PLACED = "iYSfeqzlJ"  # words before a year


def refused(match: Match, expected: str) -> Item:
    """Refuse a match."""
    raise ReadError(match.text, expected)


def numeral(match: Match, name: str) -> Numeral:
    """Return a number of a match; `ReadError` where it is ill-formed."""
    found = number(match.word(name))
    if found is None:
        raise ReadError(match.word(name), "a well-formed number, such as 1,200, 2.4 million or twenty-one")
    return found


def said(match: Match) -> list[str]:
    """Return what the hedges of a match say, in order."""
    return [
        str(match.tokens.value(at))
        for name in ("before", "mid", "after", "mid2", "after2")
        for at in match.span(name)
        if match.tokens.kind(at) in "ha"
    ]


def meant_unit(match: Match, name: str = "unit", money: str = "money") -> str:
    """Return the unit of a part as it is meant, with the money before the number; `ReadError` for what is no unit."""
    unit = str(match.value(name)) if match.has(name) else ""
    sign = str(match.value(money)) if match.has(money) else ""
    if units.UNREADABLE in (unit, sign):
        raise ReadError(match.text, f"a unit with one meaning; {match.word(name) or match.word(money)!r} has several or none")
    if sign and unit in units.CODES:
        raise ReadError(match.text, "one money")
    if sign and unit:
        return ""
    unit = unit or sign
    if unit in units.SHARED and (match.asked.currency or unit != "$"):
        if match.asked.currency is None:
            raise ReadError(match.text, f"currency=, as several moneys share {match.word(money) or match.word(name)}")
        return match.asked.currency
    return unit


def with_per(match: Match, unit: str) -> tuple[str, str | None]:
    """Return the unit with what it is for, and the time that an amount is for: £9 an hour, 300 homes a year."""
    tokens, per = match.tokens, None
    money = match.has("money") or unit in units.CODES
    for at in match.span("per"):
        letter = tokens.kind(at)
        if letter == "P":
            time = str(tokens.value(at))
            if time in ("head", "capita") or (money and time in ("hour", "day", "week", "month")):
                unit += f"/{time}"
            elif per is None:
                per = time
            else:
                raise ReadError(match.text, "one time that the amount is for")
        elif letter == "n":
            base = number(tokens.word(at))
            if base is None or f"{base.value.normalize():E}"[:2] not in ("1", "1E"):
                raise ReadError(match.text, "one amount, or a base such as per 100,000")
            unit += f"/{base.value:f}"
        elif letter in "uv" and tokens.kind(at - 1) == "n":
            many = str(tokens.value(at)) if letter == "u" else ""
            unit += "" if many in ("people", "residents", "inhabitants") else many
        elif letter in "uvUT":
            unit += f"/{_each(tokens, at)}"
    return unit, per


def _each(tokens: Tokens, at: int) -> str:
    if tokens.kind(at) == "U":
        return str(tokens.value(at))
    if tokens.kind(at) == "T":
        return str(tokens.value(at)).removesuffix("s")
    return tokens.word(at).lower() if tokens.kind(at) == "v" else str(tokens.value(at))


def tell(tokens: Tokens, item: Item) -> None:
    """Say whether an amount is a change or a level that was reached, by the words that touch it."""
    at = (item.number if item.number >= 0 else item.start) - 1
    kinds = tokens.kinds
    level = False
    while at >= 0 and (kinds[at] in LINKS + "Atfcs-" or (at >= item.start and kinds[at] in "hm")):
        letter = kinds[at]
        if letter in "tf":
            level = True
        elif letter in "VW3" and not level and item.direction is None:
            item.direction = str(tokens.value(at))
        at -= 1
    item.facts["level"] = level


def done(match: Match, value: Quantity | None, *, note: str | None = None) -> Item:
    """Return the item of an amount, with its direction."""
    made = Item(match.rule, match.start, match.end, value, number=match.at("number"), note=note)
    tell(match.tokens, made)
    for name in ("mods", "behind", "more"):
        for at in match.span(name):
            if match.tokens.kind(at) in "3g":
                made.direction = str(match.tokens.value(at))
    return made


def plain_amount(match: Match) -> Item | None:
    """Read a number with its hedges and noun: at least 300 new homes, £2bn a year, 45 deaths per 100,000."""
    tokens, at = match.tokens, match.at("number")
    letter = tokens.kind(match.at("unit"))
    first = number(match.word("number"))
    if letter == "v" and (first is None or first.value != 1):
        return None
    if first is None:
        raise ReadError(match.text, "a well-formed number, such as 1,200, 2.4 million or twenty-one")
    _check(match, first, letter)
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
    if match.has("sign"):
        if item.direction is not None:
            raise ReadError(match.text, "a change without a minus, or a minus without a change")
    one = match.word("number").lower() == "one"
    item.silent = one and not hedges and not per and letter in "vT" and not match.has("per")
    if letter == "T" and hedge == "more than" and match.word("before").lower().startswith("over"):
        raise ReadError(match.text, "more than or during; over may be either")
    if tokens.kind(at) == "y" and tokens.kind(match.start - 1) in tuple(_PLACED) and match.start == at:
        raise ReadError(match.text, "a year or a number; this may be either")
    return item


def _check(match: Match, first: Numeral, letter: str) -> None:
    """Refuse what looks like an amount and may be another thing."""
    tokens, word = match.tokens, match.word("number")
    kind = tokens.kind(match.at("number"))
    if match.has("inner"):
        raise ReadError(match.text, "a minus before the money")
    if any(tokens.kind(at) == "D" for at in match.span("before")):
        raise ReadError(match.text, "a bound at its number; behind it the amount is one already told of")
    if kind == "Z" and not match.has("money") and (letter not in "uUT" or word[-1] not in "kmn"):
        raise ReadError(match.text, f"million, thousand or a unit; {word[-1]} may be either")
    if (letter == "u" or match.has("money")) and _is_grouped(word):
        raise ReadError(match.text, "a comma before groups of three digits, or other decimals; 1.500 may be 1500")
    if letter == "c" and (match.has("money") or not match.word("unit").isalpha()):
        raise ReadError(match.text, "one money, its sign before the number")
    if match.word("after").lower() in ("plus", "+") and match.end < len(tokens) and tokens.kind(match.end) not in tuple(";,:)"):
        raise ReadError(match.text, "plus at the number, or or more; behind the unit it may add what follows")
    if match.word("before").lower() == "within" and letter != "T":
        raise ReadError(match.text, "at most, or within some years")


def _is_grouped(word: str) -> bool:
    whole, point, rest = word.partition(".")
    return bool(point) and len(rest) == 3 and rest.isdigit() and whole.isdigit() and 0 < len(whole) < 4 and whole[0] != "0"


def _signed(match: Match, quantity: Quantity, hedge: str) -> Quantity:
    """Return an amount with its minus, which must stand apart from what is before it."""
    tokens, at = match.tokens, match.at("sign")
    if tokens.kind(at) == "s" and at and tokens.kind(at - 1) in tuple("LCumv)U"):
        raise ReadError(match.text, "a minus of the number alone, not of what stands before it")
    if hedge in _BOUNDS:
        raise ReadError(match.text, "a minus directly at its number, without a bound")
    if tokens.word(at) == "-":
        before = tokens.kind(at - 1) if at else ""
        if not tokens.apart(at) and before != "(" or tokens.apart(at + 1) or before in tuple("nyNZuUTvM)d"):
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
    assert first is not None
    if kind == "y":
        if hedges and not match.has("sign"):
            item = Item(match.rule, match.start, match.end, expected="a year by itself, or an amount with its noun", timely=True)
            return item
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
    hedge, note = amount.settle(hedges, match.text)
    value = amount.made(lambda: amount.single(first, "", hedge, match.asked.role), match.text)
    if match.has("sign"):
        value = amount.made(lambda: amount.negative(value, match.text), match.text)
    item = Item(match.rule, match.start, match.end, value, silent=True, number=match.at("number"), note=note)
    item.facts.update(
        unit="", letter="", hedge=hedge, before=match.has("before"),
        again=lambda unit, hedge: amount.single(first, unit, hedge, match.asked.role),
    )
    return item


def _mixed(word: str) -> bool:
    return word[0].isdigit() and word[-1].isalpha()


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
    if kinds[0] == "y" and kinds != "yy" and tokens.kind(match.start - 1) in tuple(_PLACED):
        return None
    if not two:
        if opened or said(match):
            raise ReadError(words, "a range with a noun, without a hedge")
        if "Z" in kinds:
            raise ReadError(words, "a unit")
        if first.value >= last.value:
            return evolve_silent(match, None)
        value = amount.made(lambda: amount.between(first, last, ""), words)
        return evolve_silent(match, value)
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
        if tokens.kind(match.at(name)) == "Z" and not match.has("money") and tokens.kind(match.at("unit2")) not in "uUT":
            raise ReadError(words, "million, or a unit")
    hedge, note = amount.settle(said(match), words, closed=True)
    if hedge != "plain" or match.has("mid") or match.has("sign"):
        raise ReadError(words, "a range without a hedge; a bound at a range leaves its ends open")
    if unit == "pounds":
        raise ReadError(words, "£ or pounds sterling")
    if tokens.kind(match.at("unit2")) == "u" and (_is_grouped(match.word("number")) or _is_grouped(match.word("number2"))):
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


def evolve_silent(match: Match, value: Quantity | None) -> Item:
    """Return the silence on a range without a noun, with its value."""
    item = Item(match.rule, match.start, match.end, value, silent=True, number=match.at("number"))
    item.facts.update(unit="", letter="")
    return item


def vague(match: Match) -> Item | None:
    """Refuse several schools, a few hundred homes, tens of thousands of jobs."""
    return refused(match, "a number; these words leave it open")


def multiple(match: Match) -> Item | None:
    """Refuse double, twice, three times as many; waiting times are none."""
    if match.word("word").lower() == "times" and not match.has("count"):
        return None
    return refused(match, "an amount; a multiple of another one says none")


def unread_behind(match: Match) -> Item | None:
    """Refuse 300-odd homes, 300 homes and counting."""
    return refused(match, "a hedge that is known; the words behind the number are not read")


def two_guesses(match: Match) -> Item | None:
    """Refuse three or four schools; 3,000 homes, or 12%, are two amounts."""
    units_told = {str(match.tokens.value(at)) for at in range(match.start, match.end) if match.tokens.kind(at) in "uUTc"}
    if len(units_told) > 1:
        return None
    return refused(match, "one number; these may be either, or about so many")


def gone_on(match: Match) -> Item | None:
    """Refuse an amount in two units: 6 ft 2 in, and one with numbers side by side."""
    return refused(match, "one number with its unit; this goes on")


def is_one(first: Numeral) -> bool:
    """Whether a number is 1."""
    return first.value == Decimal(1)


RULES = (
    Rule(
        "amount",
        FIRST,
        rf"{BEFORE}{NUMBER}(?:{NOUN}|(?<=c[nyZN])|(?<=c[nyZN]a)){PER}{AFTER}",
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
    Rule("bare number", FIRST, rf"{BEFORE}(?:A(?=n))?{NUMBER}(?P<after>a)?", bare, (("about 300", "silent"), ("3 million widgets", "refused"))),
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
    Rule(
        "vague",
        "hA7",
        r"(?:h[KVWYD]{0,3})?(?:A(?=7))?7(?:1?[7n]){0,3}(?:1D?)?(?:[mv3]{0,5}[uUv]|(?<=n))",
        vague,
        (("dozens of schools", "refused"), ("a few hundred homes", "refused")),
    ),
    Rule("multiple", "4n", r"(?P<count>n)?(?P<word>4)", multiple, (("double the number of homes", "refused"), ("three times as many jobs", "refused"))),
    Rule(
        "unread behind",
        FIRST,
        rf"{BEFORE}[nyNZ]-?η(?:[mv3]{{0,6}}[uUT])?|{BEFORE.replace('?P<', '?P<b_')}[nyNZ][mv3]{{0,6}}[uUTv],?η",
        unread_behind,
        (("300-odd homes", "refused"), ("300 homes and counting", "refused")),
    ),
    Rule(
        "guess",
        FIRST,
        rf"(?:h[KVWY]{{0,3}})?(?:c?[nNZ](?:[mv3]{{0,6}}[uUT])?,?){{1,4}}\|c?[nNZ](?:[mv3]{{0,6}}[uUT])?",
        two_guesses,
        (("three or four schools", "refused"),),
    ),
    Rule(
        "two bounds",
        "h",
        rf"(?:h[KVWYDk3]{{0,4}}){{1,2}}c?[nyNZ][,]?[&ψ](?:h[KVWYDk3]{{0,4}}){{1,2}}c?[nyNZ](?:[mv3]{{0,6}}[uUT])?",
        lambda match: refused(match, "one bound, or a range such as 300 to 400 homes"),
        (("more than 300 but fewer than 400 homes", "refused"),),
    ),
    Rule(
        "no unit for each",
        FIRST,
        rf"{BEFORE}{NUMBER}p(?:n[uv]?|[uvUT])?",
        lambda match: refused(match, "a unit before what the amount is for"),
        (("45 per 100,000", "refused"),),
    ),
    Rule(
        "three ends",
        FIRST,
        r"[nZ](?:t[nZ]){2,}(?:[mv3]{0,6}[uUT])?",
        gone_on,
        (("10 to 20 to 30 homes", "refused"),),
    ),
)
