"""Parts of Chinese amounts: the patterns of hedges, numbers and units, and what each says."""

from attrs import evolve

from policytrack.prose.error import ReadError
from policytrack.prose.number import Numeral
from policytrack.prose.rule import Item, Match
from policytrack.prose.token import Tokens
from policytrack.values.quantity import Quantity
from policytrack.zh import units
from policytrack.zh.numerals import number
from policytrack.zh.words import UNDIRECTED

# A hedge, what may stand between it and its number, and once more: 最高不超过, 约增长5%, 超过平均每年5%.
BEFORE = r"(?P<before>(?:[h^](?:[kvwVWPi]|p[uU]){0,6}){1,3})?(?P<sign>[s-]1?)?(?P<money>c)?"
NUMBER = r"(?P<number>[nyN])(?:(?P<over>m)(?P<late>n)?)?"
UNIT = r"(?P<unit>[uUTYc]|D(?=a))"
PER = r"(?P<per>(?:/n?[uUYMDT]|pU){1,4})?"
AFTER = r"(?P<after>(?:[iI]?[a^][iI]?){1,2})?"
FIRST = "h^s-cnyN"
JOINT = r"(?P<joint>j{1,2}|t|-{1,2}|~)"
LINKS = "kvwVWtPe_"
FROM = ("从", "由", "自")
GOES_ON = "的之及和与也是在被就已都左右大"


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
            if tokens.word(at) in _OF_CHANGES and _is_of_a_fall(tokens, at):
                break
            item.direction = "up" if letter == "v" else "down"
        at -= 1
    item.facts["level"] = level


_OF_CHANGES = ("扩大", "放大", "收窄", "缩小")


def _is_of_a_fall(tokens: Tokens, at: int) -> bool:
    """Whether what widens or narrows is a fall: 降幅收窄1.3个百分点 has no direction of its own."""
    start = tokens.starts[at]
    return any(fall in tokens.text[max(0, start - 12) : start] for fall in ("降", "跌", "减", "亏", "差"))


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
    found = number(words)
    if scale is None or not scale.bare or found is None:
        raise ReadError(match.text, "a well-formed number")
    return evolve(found, bare=False)


def goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word follows that may be the unit of a number without one: 3000万羽 is no pure number."""
    letter = tokens.kind(at)
    return letter in (".", "L", "B", "3", "A", "G") and letter != "" and tokens.word(at)[0] not in GOES_ON


def opened(tokens: Tokens, start: int) -> str:
    """Return the 从 or 由 that stands before an amount, links between; '' where there is none."""
    at = start - 1
    while at >= 0 and tokens.kinds[at] == "k":
        at -= 1
    return tokens.word(at) if at >= 0 and tokens.kinds[at] == "r" else ""


def verb_word(tokens: Tokens, start: int) -> str:
    """Return the word that touches an amount to the left, seen through links."""
    at = start - 1
    while at >= 0 and tokens.kinds[at] in "kP":
        at -= 1
    return tokens.word(at) if at >= 0 else ""


def verb_start(tokens: Tokens, item: Item) -> int:
    """Return where an increase begins that touches an amount, else where the amount does."""
    at = item.start
    while at > 0 and tokens.kinds[at - 1] in "kv":
        at -= 1
        if tokens.kinds[at] == "v":
            return at
    return item.start
