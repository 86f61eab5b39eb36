"""Rules of English times: patterns over the letters of words.py and time_words.py, and what is made of them."""

import datetime

from dateutil.relativedelta import relativedelta

from policytrack.en import time_words
from policytrack.en.numerals import number
from policytrack.en.time_units import FIRST, UNIT, Unit, clock_of, read_unit
from policytrack.prose.clock import last_day_of
from policytrack.prose.cover import Side
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Builder, Item, Match, Rule
from policytrack.prose.token import Tokens
from policytrack.values.period import Period, Since, Time, Until

LEFT = Side(refuse="xnyNZeJhc/-", even="/", expected={"": "a time by itself; {word} before it may make it another"})
RIGHT = Side(refuse="nyNeuU/-tJλ", expected={"": "a time that is read with {word}, or apart from it"})
A, B = f"(?P<a>{UNIT})", f"(?P<b>{UNIT})"
_MONTHS = {"years": 12, "months": 1, "decades": 120}
# Before a year alone these tell that it is one; behind other words it may be a number.
_PLACED = "1wifSYeqzljD,;:(&|tR)-Mβα23uUTPg_o"


def _unit(match: Match, name: str, **options: object) -> Unit:
    span = match.span(name)
    return read_unit(match, span.start, span.stop, **options)  # type: ignore[arg-type]


def made(match: Match, value: Time) -> Item:
    """Return the item of a time."""
    return Item(match.rule, match.start, match.end, value, timely=True)


def refused(match: Match, expected: str) -> Item:
    """Refuse a match."""
    raise ReadError(match.text, expected)


def unread(match: Match) -> Item | None:
    """Refuse a time that gives no day: early 2025, the end of the decade."""
    return refused(match, "a time that gives its days, such as 2025, Q1 2025 or by 31 March 2025")


def one_unit(match: Match) -> Item | None:
    """Read a unit of time as it stands: 2024, Q3 2024, 5 March 2022, the 1990s."""
    tokens = match.tokens
    kinds = tokens.kinds[match.start : match.end].replace("D", "").replace("1", "")
    before = tokens.kind(match.start - 1)
    if kinds in ("M", "oα", "oβ", "Mn") and before not in tuple("ifqz(6"):
        return None if kinds != "Mn" else refused(match, "a year, or the day before the month")
    if kinds == "y" and before and before not in tuple(_PLACED):
        return refused(match, "a year with a word such as in before it, or a number with its noun")
    if kinds == "y" and before == "-" and tokens.kind(match.start - 2) not in tuple("Mydz"):
        return None
    return made(match, _unit(match, "a").period)


def several(match: Match) -> Item | None:
    """Read March to May 2024, 2021 to 2025, between 2015 and 2020; refuse March and May 2024."""
    tokens = match.tokens
    joint, opened = match.word("joint").lower(), match.word("open").lower()
    last = _unit(match, "b")
    own = any(tokens.kind(at) in "yFdR9" for at in match.span("a"))
    if joint in ("or", "and", "as well as", "&", "along with") and opened not in ("between", "anywhere between"):
        if own and joint != "or":
            return None
        return refused(match, "one time")
    if opened.endswith("between") and joint != "and":
        return refused(match, "between one time and another")
    first = _unit(match, "a") if own else _unit(match, "a", year=last.period.end.year)
    if first.grain != last.grain or first.grain in ("span", "decade", "years", "plan"):
        return refused(match, "two times of one kind")
    if first.period.start >= last.period.start:
        return refused(match, "the first time first, each with its year")
    return made(match, Period(first.period.start, last.period.end))


def days(match: Match) -> Item | None:
    """Read 5 to 8 March 2024."""
    if match.word("joint") not in ("-", "to"):
        return refused(match, "one day, or the first and the last of several")
    span = match.span("b")
    last = read_unit(match, span.start, span.stop)
    first = number(match.word("day"))
    day = last.period.start
    if first is None or last.grain != "day" or not 1 <= first.value < day.day:
        return refused(match, "days that the calendar has, the first one first")
    return made(match, Period(day.replace(day=int(first.value)), day))


def by_unit(match: Match) -> Item | None:
    """Read a deadline: by 2030, by the end of March 2025, no later than 2027."""
    if match.tokens.kind(match.span("a").stop - 1) == "y" and _counts(match.tokens, match.end):
        return refused(match, "a year or a number; this may be either")
    found = _unit(match, "a", ahead=True)
    if found.grain in ("decade", "years"):
        return refused(match, "one year, or a day")
    return made(match, Until(found.period.end))


def _counts(tokens: Tokens, at: int) -> bool:
    while tokens.kind(at) and tokens.kind(at) in "mv3":
        at += 1
    return tokens.kind(at) in ("u",)


def edge(match: Match) -> Item | None:
    """Refuse before 2030, until March 2025: it is open whether the time itself is counted in."""
    return refused(match, "by or since; before, until and after leave open whether the time itself is counted in")


def to_unit(match: Match) -> Item | None:
    """Refuse to 2030; to 2030 homes is no time."""
    if _counts(match.tokens, match.end) or not any(match.tokens.kind(at) in "yd" for at in match.span("a")):
        return None
    return refused(match, "by, or from one time to another")


def since(match: Match) -> Item | None:
    """Read since 2010: up to the document's day."""
    if match.value("lead") == "?":
        return refused(match, "since and a time")
    found = _unit(match, "a")
    if found.grain in ("decade", "years"):
        return refused(match, "one year, or a day")
    day = clock_of(match).day
    if found.period.start > day:
        return refused(match, "a start before the day of the document")
    return made(match, Period(found.period.start, day))


def from_unit(match: Match) -> Item | None:
    """Read from April 2025: a start without an end; from 2010 behind a change says what it is compared with."""
    tokens = match.tokens
    before, behind = tokens.kind(match.start - 1), tokens.kind(match.end)
    found = _unit(match, "a", ahead=True)
    if before in tuple("UVWg") or behind == "b" or found.grain in ("decade", "years"):
        return refused(match, "in or since; from may say what an amount is compared with")
    if found.period.start <= clock_of(match).on.start and not match.has("on"):
        return refused(match, "since, or from one time to another")
    return made(match, Since(found.period.start))


def end_of(match: Match) -> Item | None:
    """Read the last day of a unit: as of 31 March 2024, at the end of 2023."""
    found = _unit(match, "a")
    if found.grain in ("decade", "years"):
        return refused(match, "the end of a month, quarter or year")
    return made(match, last_day_of(found.period))


def up_to(match: Match) -> Item | None:
    """Read the months up to one: the three months to April 2024, the year ended 30 June 2023."""
    tokens = match.tokens
    count = number(match.word("count")) if match.has("count") else None
    found = _unit(match, "a")
    if found.grain not in ("month", "day"):
        return refused(match, "a last month or day")
    if not tokens.apart(match.at("span")) and tokens.kind(match.at("span") - 1) == "-":
        return refused(match, "months or years in a number of their own")
    many = 1 if count is None else int(count.value)
    spans = str(match.value("span") or "year")
    letter = tokens.kind(match.at("span"))
    end = found.period.end + datetime.timedelta(days=1)
    if letter == "T" and spans in ("weeks", "days"):
        if found.grain != "day":
            return refused(match, "a last day")
        start = end - datetime.timedelta(days=many * (7 if spans == "weeks" else 1))
    else:
        months = 3 if letter == "β" else 12 if letter in "Gj" else _MONTHS.get(spans, 0)
        if not months or not 0 < many <= 120:
            return refused(match, "months or years")
        start = end - relativedelta(months=months * many)
    return made(match, Period(start, found.period.end))


def rolling(match: Match) -> Item | None:
    """Read the past five years, the next 10 years: days from the document's day."""
    if match.tokens.kind(match.start) == "h" and match.tokens.word(match.start).lower() != "over":
        return refused(match, "over or in these years")
    count = number(match.word("count"))
    clock = clock_of(match)
    months = _MONTHS.get(str(match.value("span")))
    if count is None or count.decimals or months is None or not 0 < count.value <= 100:
        return refused(match, "whole years or months")
    if clock.early:
        return refused(match, f"the years by their names; in a document of {clock.on} the year before may be the last")
    shift = relativedelta(months=months * int(count.value))
    day = clock.day
    if match.value("way") == 1:
        return made(match, Period(day + datetime.timedelta(days=1), day + shift))
    return made(match, Period(day - shift + datetime.timedelta(days=1), day))


def guess_year(match: Match) -> Item | None:
    """Refuse by around 2030."""
    return refused(match, "a time without a hedge")


def rule(name: str, first: str, pattern: str, build: Builder, *examples: tuple[str, str]) -> Rule:
    """Return a rule of times."""
    return Rule(name, first, pattern, build, examples, timely=True)



def hedged_time(match: Match) -> Item | None:
    """Refuse up to 31 March 2024, around Q3."""
    return edge(match) if any(match.tokens.kind(at) in "ydMFQH9R8" for at in match.span("a")) else None


def part_of(match: Match) -> Item | None:
    """Read the first nine months of 2023; refuse the first week of March."""
    tokens = match.tokens
    found = _unit(match, "b")
    lead, count = match.at("lead"), number(match.word("count"))
    last = tokens.kind(lead) == "r" and tokens.value(lead) == -1 and tokens.word(lead).lower() == "last"
    first = tokens.kind(lead) == "o" and tokens.value(lead) == 1
    if match.value("span") != "months" or found.grain != "year" or count is None or not (first or last):
        return refused(match, "a part of a year that is read, such as the first nine months of 2023")
    if count.decimals or not 1 <= count.value <= 12:
        return refused(match, "1 to 12 months")
    shift = relativedelta(months=int(count.value))
    whole = found.period
    if first:
        return made(match, Period(whole.start, whole.start + shift - datetime.timedelta(days=1)))
    return made(match, Period(whole.end + datetime.timedelta(days=1) - shift, whole.end))


def in_years(match: Match) -> Item | None:
    """Refuse in five years: within, or after; for three years is a span."""
    lead = match.tokens.word(match.start).lower()
    return unread(match) if lead in ("in", "each", "every", "on") else None


def not_read(match: Match) -> Item | None:
    """Refuse the words of times that are not read."""
    return unread(match) if any(match.tokens.kind(at) in "Xz" for at in range(match.start, match.end)) else None


RULES = (
    rule(
        "time", FIRST, A, one_unit,
        ("2024", "2024"), ("Q3 2024", "2024-Q3"), ("the third quarter of 2024", "2024-Q3"), ("5 March 2022", "2022-03-05"),
        ("30/06/2024", "2024-06-30"), ("05/06/2024", "refused"), ("2024-25", "refused"), ("2021-25", "2021/2025"),
        ("last year", "2023"), ("the 1990s", "1990/1999"), ("the 14th Five-Year Plan", "2021/2025"),
    ),
    rule(
        "times", "Bf" + FIRST, rf"(?P<open>[Bf])?{A}(?P<joint>[t&|-]){B}", several,
        ("March to May 2024", "2024-03/2024-05"), ("from 2021 to 2025", "2021/2025"), ("March and May 2024", "refused"),
    ),
    rule("days", "no", r"(?P<day>[no])(?P<joint>[t&|-])(?P<b>[no]1?M(?:,?y)?)", days, ("5 to 8 March 2024", "2024-03-05/2024-03-08")),
    rule(
        "by", "Yl", rf"[Yl](?:D?z-?)?D?{A}(?:,?λ)?", by_unit,
        ("by 2030", "../2030-12-31"), ("by the end of March 2025", "../2025-03-31"), ("no later than 2027", "../2027-12-31"),
    ),
    rule("edge", "e", rf"e(?:D?z-?)?{A}", edge, ("before 2030", "refused"), ("until 2030", "refused")),
    rule("to", "t", rf"tD?{A}", to_unit, ("to 2030", "refused")),
    rule("up to a year", "h", rf"h(?:D?z-?)?{A}(?![mv3]{{0,6}}[uUT])", hedged_time, ("up to 2030", "refused")),
    rule("since", "S", rf"(?P<lead>S){A}", since, ("since 2010", "2010-01-01/2024-06-27")),
    rule("from", "f", rf"f{A}(?P<on>δ|&δ)?", from_unit, ("from 2026", "2026-01-01/.."), ("from 2010", "refused")),
    rule(
        "end", "qiz", rf"(?:q(?:z-?)?|i?z-?)D?{A}", end_of,
        ("as of 31 March 2024", "2024-03-31"), ("at the end of 2023", "2023-12-31"),
    ),
    rule(
        "up to a time", "DnTβGj", rf"(?:D?(?:(?P<count>n))?(?P<span>[TβG])|(?P<year>j))(?:[t6])D?{A}", up_to,
        ("the three months to April 2024", "2024-02/2024-04"), ("the year ended 30 June 2023", "2022-07/2023-06"),
    ),
    rule(
        "rolling", "hiDr", r"[hi]?D?(?P<way>r)(?P<count>n)(?P<span>T)", rolling,
        ("the past five years", "2019-06-28/2024-06-27"), ("the next 10 years", "2024-06-28/2034-06-27"),
    ),
    rule("rolling, not read", "hiDr", r"[hi]?D?r(?:n[mG]{1,2}T?|n?GT?|7T)", unread, ("the last five financial years", "refused")),
    rule(
        "part of a year", "Dor", rf"D?(?P<lead>[or])(?P<count>n)(?P<span>T)[1i]D?{B}", part_of,
        ("the first nine months of 2023", "2023-01/2023-09"), ("the last three months of 2023", "2023-Q4"),
    ),
    rule("part of a time", "Dor", rf"D?[or]T[1i]D?{B}", unread, ("the first week of March 2024", "refused")),
    rule("in some years", "iE", r"(?:i|E)n(?P<span>T)(?:ζ|')?", in_years, ("in five years", "refused")),
    rule("some years ago", "n", r"nT[θ]", unread, ("five years ago", "refused")),
    rule(
        "vague", "JYSfieqzhlD", rf"(?:[YSfieqzhl]D?)?D?J-?(?:1D?)?{A}", unread,
        ("mid-2025", "refused"), ("by early 2025", "refused"), ("spring 2025", "refused"),
    ),
    rule("between what", "B", rf"B[^nyNZdFM9;:,()&]{{1,4}}&D?{A}", unread, ("between now and 2030", "refused")),
    rule("near a time", "YSfi", rf"[YSfi]h{A}", guess_year, ("by around 2030", "refused")),
    rule("not read", "YSfieqzhlDX", rf"(?:[YSfieqzhl]D?)?X(?:[yF]|1D?{A})?|YD?z(?:j|DT)|iD?rj?", not_read, ("last March", "refused"), ("by the end of the decade", "refused")),
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
        return tokens.kind(at + 1) not in ("y", "d", "M", "Q", "H", "F", "9") or _counts(tokens, at + 2)
    if letter == "-":
        return tokens.apart(at) and tokens.apart(at + 1)
    return letter == "e" and at in timely or letter == "J"
