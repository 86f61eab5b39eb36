"""What the rules of English times share: patterns of a unit, items, refusals."""

from policytrack.en.time_units import UNIT, ReadTime, read_unit
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Builder, Item, Match, Rule
from policytrack.prose.token import Tokens
from policytrack.values.period import Time

A, B = f"(?P<a>{UNIT})", f"(?P<b>{UNIT})"


# Before a year alone these tell that it is one; behind other words it may be a number.
PLACED = "1wifSYeqzljD,;:(&|tR)-Mβα23uUTPg_o"


def unit_of(match: Match, name: str, *, year: int | None = None, ahead: bool = False) -> ReadTime:
    """Return the unit of a part of a match."""
    span = match.span(name)
    return read_unit(match, span.start, span.stop, year=year, ahead=ahead)


def made(match: Match, value: Time, *, dated: bool = True) -> Item:
    """Return the item of a time; `dated` tells whether its year was said."""
    item = Item(match.rule, match.start, match.end, value, timely=True)
    item.facts["dated"] = dated
    return item


def refused(match: Match, expected: str) -> Item:
    """Refuse a match."""
    raise ReadError(match.text, expected)


def unread(match: Match) -> Item | None:
    """Refuse a time that gives no day: early 2025, the end of the decade."""
    return refused(match, "a time that gives its days, such as 2025, Q1 2025 or by 31 March 2025")


def edge(match: Match) -> Item | None:
    """Refuse before 2030, until March 2025: it is open whether the time itself is counted in."""
    return refused(match, "by or since; before, until and after leave open whether the time itself is counted in")


def counts_on(tokens: Tokens, at: int) -> bool:
    """Whether a noun that is counted follows, so that a year before it may be a number."""
    while tokens.kind(at) and tokens.kind(at) in "mv3":
        at += 1
    return tokens.kind(at) == "u"


def rule(name: str, first: str, pattern: str, build: Builder, *examples: tuple[str, str]) -> Rule:
    """Return a rule of times."""
    return Rule(name, first, pattern, build, examples, timely=True)
