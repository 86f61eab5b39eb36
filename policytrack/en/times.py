"""Rules of English times: patterns over the letters of words.py and time_words.py, and what is made of them."""

from policytrack.en import time_spans, time_unread, time_words
from policytrack.en.time_made import PLACED, A, counts_on, made, refused, rule, unit_of
from policytrack.en.time_units import FIRST, clock_of
from policytrack.prose.clock import last_day_of
from policytrack.prose.cover import Side
from policytrack.prose.rule import Item, Match
from policytrack.prose.token import Tokens
from policytrack.values.period import Period, Since, Until

_LEFT_OUT = str.maketrans("", "", "D1-")
LEFT = Side(
    refuse="xnyNZeJhcB/-",
    through="iD",
    even="/",
    expected={"": "a time by itself; {word} before it may make it another"},
)


RIGHT = Side(refuse="nyNeuU/-tJλδβ", expected={"": "a time that is read with {word}, or apart from it"})


def one_unit(match: Match) -> Item | None:
    """Read a unit of time as it stands: 2024, Q3 2024, 5 March 2022, the 1990s."""
    tokens = match.tokens
    kinds = tokens.kinds[match.start : match.end].translate(_LEFT_OUT)
    before = tokens.kind(match.start - 1)
    if kinds in ("M", "oα", "oβ", "Mn") and before not in tuple("ifqz(6"):
        return None if kinds != "Mn" else refused(match, "a year, or the day before the month")
    if kinds == "y" and before and before not in tuple(PLACED):
        return refused(match, "a year with a word such as in before it, or a number with its noun")
    if kinds == "y" and before == "-" and tokens.kind(match.start - 2) not in tuple("Mydz"):
        return None
    found = unit_of(match, "a")
    return made(match, found.period, dated=found.dated)


def by_unit(match: Match) -> Item | None:
    """Read a deadline: by 2030, by the end of March 2025, no later than 2027."""
    if match.tokens.kind(match.span("a").stop - 1) == "y" and counts_on(match.tokens, match.end):
        return refused(match, "a year or a number; this may be either")
    found = unit_of(match, "a", ahead=True)
    if found.grain in ("decade", "years"):
        return refused(match, "one year, or a day")
    return made(match, Until(found.period.end))


def since(match: Match) -> Item | None:
    """Read since 2010: up to the document's day."""
    if match.value("lead") == "?":
        return refused(match, "since and a time")
    found = unit_of(match, "a")
    if found.grain in ("decade", "years"):
        return refused(match, "one year, or a day")
    day = clock_of(match).day
    if found.period.start > day:
        return refused(match, "a start before the day of the document")
    return made(match, Period(found.period.start, day), dated=found.dated)


def from_unit(match: Match) -> Item | None:
    """Read from April 2025: a start without an end; from 2010 behind a change says what it is compared with."""
    tokens = match.tokens
    before, behind = tokens.kind(match.start - 1), tokens.kind(match.end)
    found = unit_of(match, "a", ahead=True)
    if before in tuple("UVWg") or behind == "b" or found.grain in ("decade", "years"):
        return refused(match, "in or since; from may say what an amount is compared with")
    if found.period.start <= clock_of(match).on.start and not match.has("on"):
        return refused(match, "since, or from one time to another")
    return made(match, Since(found.period.start))


def end_of(match: Match) -> Item | None:
    """Read the last day of a unit: as of 31 March 2024, at the end of 2023."""
    found = unit_of(match, "a")
    if found.grain in ("decade", "years"):
        return refused(match, "the end of a month, quarter or year")
    return made(match, last_day_of(found.period), dated=found.dated)


def level_of(match: Match) -> Item | None:
    """Read below 1990 levels: the time that is compared with."""
    if match.value("away") not in ("more than", "less than") or match.word("away").lower() in ("over", "sub"):
        return refused(match, "the time that is compared with: below 1990 levels")
    found = unit_of(match, "a")
    if found.grain in ("decade", "years"):
        return refused(match, "one year, or a month or quarter")
    return made(match, found.period, dated=found.dated)


RULES = (
    rule(
        "time",
        FIRST,
        A,
        one_unit,
        ("2024", "2024"),
        ("Q3 2024", "2024-Q3"),
        ("the third quarter of 2024", "2024-Q3"),
        ("5 March 2022", "2022-03-05"),
        ("30/06/2024", "2024-06-30"),
        ("05/06/2024", "refused"),
        ("2024-25", "refused"),
        ("2021-25", "2021/2025"),
        ("last year", "2023"),
        ("the 1990s", "1990/1999"),
        ("the 14th Five-Year Plan", "2021/2025"),
    ),
    rule(
        "by",
        "Yl",
        rf"[Yl](?:D?z-?)?D?{A}(?:,?λ)?",
        by_unit,
        ("by 2030", "../2030-12-31"),
        ("by the end of March 2025", "../2025-03-31"),
        ("no later than 2027", "../2027-12-31"),
    ),
    rule("since", "S", rf"(?P<lead>S){A}", since, ("since 2010", "2010-01-01/2024-06-27")),
    rule("from", "f", rf"f{A}(?P<on>δ|&δ)?", from_unit, ("from 2026", "2026-01-01/.."), ("from 2010", "refused")),
    rule(
        "end",
        "qiz",
        rf"(?:q(?:z-?)?|i?z-?)D?{A}",
        end_of,
        ("as of 31 March 2024", "2024-03-31"),
        ("at the end of 2023", "2023-12-31"),
    ),
    rule(
        "a level before",
        "h",
        rf"(?P<away>h)D?{A}b",
        level_of,
        ("below 2005 levels", "2005"),
        ("around 2005 levels", "refused"),
    ),
    *time_spans.RULES,
    *time_unread.RULES,
)
MATERIAL = "dF9MQHRX8"
TIME_WORDS = time_words.TIME_WORDS


def exempt(tokens: Tokens, item: Item, at: int, timely: frozenset[int]) -> bool:
    """Whether a guard letter beside a time is no guard: a number that begins an amount, to before an amount."""
    letter = tokens.kind(at)
    if at < item.start:
        if letter == "/":
            return tokens.kind(at - 1) not in tuple("nyNdFMQHo")
        return letter in "n-hyNZ" and (letter != "h" or at < item.start - 1)
    if letter in "nyN":
        after = at + 1
        while tokens.kind(after) and tokens.kind(after) in "mv3":
            after += 1
        return tokens.kind(after) in tuple("uUTγ") or at in timely
    if letter == "t":
        return tokens.kind(at + 1) not in ("y", "d", "M", "Q", "H", "F", "9") or counts_on(tokens, at + 2)
    if letter == "-":
        return tokens.apart(at) and tokens.apart(at + 1)
    return (letter == "e" and at in timely) or letter == "J"
