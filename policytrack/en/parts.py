"""The parts of English amounts that rules share: patterns over letters, hedges, units, directions."""

from policytrack.en import units
from policytrack.en.numerals import number
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match
from policytrack.prose.token import Tokens
from policytrack.values.quantity import Quantity

BEFORE = r"(?P<before>(?:h[KVWYDk3]{0,4}){1,3})?(?P<more>[3])?(?P<sign>[s-])?(?P<money>c)?(?P<inner>-)?"


NUMBER = r"(?P<number>[nyNZ])(?P<mid>[aπ])?"


NOUN = r"(?P<mods>[mv3]{0,6})(?P<unit>[uUTvc])"


PER = r"(?P<per>(?:p(?:n[uv]?|[vUTu])|/[nvUT]|P|A[Uv](?![mv3uUT])){0,4})"


AFTER = r"(?P<after>,?a|π)?(?P<behind>g|3(?![mv3]{0,6}[uUT]))?"


FIRST = "h3s-cnyNZ"


LINKS = "KVWYk13D_"


_THAN = {"more than": "up", "less than": "down"}
_NUMBER = tuple("nyNZc")
PLACED = "iYSfeqzlJ"  # words before a year


def refused(match: Match, expected: str) -> Item:
    """Refuse a match."""
    raise ReadError(match.text, expected)


def said(match: Match) -> list[str]:
    """Return what the hedges of a match say, in order."""
    return [
        str(match.tokens.value(at))
        for name in ("before", "mid", "after", "mid2", "after2")
        for at in match.span(name)
        if match.tokens.kind(at) in "haπ"
    ]


def meant_unit(match: Match, name: str = "unit", money: str = "money") -> str:
    """Return the unit of a part as it is meant, with the money before the number; `ReadError` for what is no unit."""
    unit = str(match.value(name)) if match.has(name) else ""
    sign = str(match.value(money)) if match.has(money) else ""
    if units.UNREADABLE in (unit, sign):
        raise ReadError(
            match.text, f"a unit with one meaning; {match.word(name) or match.word(money)!r} has several or none"
        )
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
            if tokens.value(at) == units.UNREADABLE:
                raise ReadError(match.text, "what the amount is for in one word or number")
            if tokens.kind(at - 1) == "A" and not money:
                raise ReadError(match.text, "per; a may begin another noun")
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
    than = match.tokens.value(match.end) if match.tokens.kind(match.end) == "h" else None
    if (
        than in _THAN
        and match.tokens.word(match.end).endswith("than")
        and match.tokens.kind(match.end + 1) not in _NUMBER
    ):
        made.direction = _THAN[str(than)]  # 3% fewer than in 2022
    if match.tokens.kind(match.end) in ("V", "W") and match.tokens.word(match.end) in ("up", "down"):
        made.direction = str(match.tokens.value(match.end))  # 3% down on last year
    return made


def is_grouped(word: str) -> bool:
    """Whether a decimal number may be one of thousands by another custom: 1.500."""
    whole, point, rest = word.partition(".")
    return (
        bool(point) and len(rest) == 3 and rest.isdigit() and whole.isdigit() and 0 < len(whole) < 4 and whole[0] != "0"
    )
