"""Rules of Chinese times: patterns over the letters of words.py and of the words here, and what is made of them."""

from policytrack.prose.clock import year_of
from policytrack.prose.rule import Item, Match, Rule
from policytrack.prose.token import Tokens, Word
from policytrack.zh.numerals import number

TIME_WORDS: dict[str, Word] = {"年度": Word("Y", "年")}
MATERIAL = ""


def year(match: Match) -> Item | None:
    """Read a year: 2024年."""
    return Item(match.rule, match.start, match.end, year_of(int(number(match.word("year")).value)), timely=True)


RULES = (Rule("year", "y", r"(?P<year>y)Y", year, (("2024年", "2024"),), timely=True),)


def exempt(tokens: Tokens, item: Item, at: int, timely: frozenset[int]) -> bool:
    """Whether a guard letter beside a time is no guard: a number that begins an amount."""
    return at > item.start and tokens.kind(at + 1) in ("u", "U", "T", "G")
