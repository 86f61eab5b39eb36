"""Rules of English spans of time: March to May 2024, the three months to April, the past five years."""

import datetime

from dateutil.relativedelta import relativedelta

from policytrack.en.numerals import number
from policytrack.en.time_made import A, B, made, refused, rule, unit_of
from policytrack.en.time_units import FIRST, clock_of, read_unit
from policytrack.prose.rule import Item, Match
from policytrack.values.period import Period

_MONTHS = {"years": 12, "months": 1, "decades": 120}


def several(match: Match) -> Item | None:
    """Read March to May 2024, 2021 to 2025, between 2015 and 2020; refuse March and May 2024."""
    tokens = match.tokens
    joint, opened = match.word("joint").lower(), match.word("open").lower()
    if tokens.kind(match.at("joint")) == "e":
        if joint not in ("through", "until", "till", "up until"):
            return None
        if joint != "through":
            return refused(match, "to or through; until leaves open whether the last time is counted in")
    last = unit_of(match, "b")
    own = any(tokens.kind(at) in "yFdR9" for at in match.span("a"))
    if joint in ("or", "and", "as well as", "&", "along with") and opened not in ("between", "anywhere between"):
        if own and joint != "or":
            return None
        return refused(match, "one time")
    if opened.endswith("between") and joint != "and":
        return refused(match, "between one time and another")
    first = unit_of(match, "a") if own else unit_of(match, "a", year=last.period.end.year)
    if first.grain != last.grain or first.grain in ("span", "decade", "years", "plan"):
        return refused(match, "two times of one kind")
    if first.period.start >= last.period.start:
        return refused(match, "the first time first, each with its year")
    return made(match, Period(first.period.start, last.period.end), dated=last.dated)


def days(match: Match) -> Item | None:
    """Read 5 to 8 March 2024."""
    opened = match.word("open").lower().endswith("between")
    if opened != (match.word("joint") == "and") or match.word("joint") not in ("-", "to", "and"):
        return refused(match, "one day, or the first and the last of several")
    span = match.span("b")
    last = read_unit(match, span.start, span.stop)
    first = number(match.word("day"))
    day = last.period.start
    if first is None or last.grain != "day" or not 1 <= first.value < day.day:
        return refused(match, "days that the calendar has, the first one first")
    return made(match, Period(day.replace(day=int(first.value)), day), dated=last.dated)


def up_to(match: Match) -> Item | None:
    """Read the months up to one: the three months to April 2024, the year ended 30 June 2023."""
    tokens = match.tokens
    count = number(match.word("count")) if match.has("count") else None
    found = unit_of(match, "a")
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
    return made(match, Period(start, found.period.end), dated=found.dated)


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


def part_of(match: Match) -> Item | None:
    """Read the first nine months of 2023; refuse the first week of March."""
    tokens = match.tokens
    found = unit_of(match, "b")
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


RULES = (
    rule(
        "up to a time",
        "DnTβGj",
        rf"(?:D?(?:(?P<count>n))?(?P<span>[TβG])|(?P<year>j))(?:[t6])D?(?:z-?)?{A}",
        up_to,
        ("the three months to April 2024", "2024-02/2024-04"),
        ("the year ended 30 June 2023", "2022-07/2023-06"),
    ),
    rule(
        "rolling",
        "hiDr",
        r"[hi]?D?(?P<way>r)(?P<count>n)(?P<span>T)",
        rolling,
        ("the past five years", "2019-06-28/2024-06-27"),
        ("the next 10 years", "2024-06-28/2034-06-27"),
    ),
    rule(
        "part of a year",
        "Dor",
        rf"D?(?P<lead>[or])(?P<count>n)(?P<span>T)[1i]D?{B}",
        part_of,
        ("the first nine months of 2023", "2023-01/2023-09"),
        ("the last three months of 2023", "2023-Q4"),
    ),
    rule(
        "times",
        "Bf" + FIRST,
        rf"(?P<open>[Bf])?{A}(?P<joint>[t&|e-]){B}",
        several,
        ("March to May 2024", "2024-03/2024-05"),
        ("from 2021 to 2025", "2021/2025"),
        ("March and May 2024", "refused"),
    ),
    rule(
        "days",
        "noBf",
        r"(?P<open>[Bf])?(?P<day>[no])(?P<joint>[t&|-])(?P<b>[no]1?M(?:,?y)?)",
        days,
        ("5 to 8 March 2024", "2024-03-05/2024-03-08"),
    ),
)
