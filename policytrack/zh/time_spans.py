"""Spans of Chinese times: from one to another, between two, fiscal years."""

import datetime
from collections.abc import Callable

from policytrack.prose.clock import month_of, year_of
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match
from policytrack.values.period import Period
from policytrack.zh.time_made import CALENDAR, made, rule, span
from policytrack.zh.time_units import FIRST, CalendarUnit, clock_of, ordinal, read_unit, unit, whole

TO = r"(?P<to>[tj]{1,2}|-{1,2}|~)"
A, B = unit("a"), unit("b")
# A year, or none, before months and days that share it.
_YEAR = r"(?P<yearly>yY|R)?"


def _year(match: Match) -> int:
    """Return the year that a span of months or days shares."""
    at = match.at("yearly")
    if match.tokens.kind(at) == "R":
        return clock_of(match).counted(match.tokens.value(at), match.text)
    return whole(match.tokens.word(at))


def _shared(match: Match, make: Callable[[int], Period]) -> Item:
    """Return a span whose parts share a year; where that is left out, it is the document's."""
    if match.has("yearly"):
        year = _year(match)
        return made(match, make(year), CalendarUnit(year_of(year), "year", named=True))
    period = clock_of(match).bare(make)
    return made(match, period, CalendarUnit(period, "months", named=False, remake=make))


def from_unit_to_unit(match: Match) -> Item | None:
    """Read 2023年8月至2024年3月, 去年9月到今年5月, 2021年至2023年底."""
    first = read_unit(match, "a", ahead=True)
    if first is None:
        return None
    last = read_unit(match, "b", year=first.period.start.year)
    if last is None:
        return None
    if not first.named and last.named:
        first = read_unit(match, "a", year=last.period.end.year) or first
    if (
        first.grain != last.grain
        and not (first.grain == "year" or match.has("ended"))
        and "plan"
        not in (
            first.grain,
            last.grain,
        )
    ):
        raise ReadError(match.text, "two times of one kind, such as two months or two days")
    if match.has("opened"):
        raise ReadError(match.text, "the first day of the span; 底 leaves open whether it begins that day or the next")
    period = span(match, first.period, last.period)
    if not first.named and not last.named and first.remake is not None and last.remake is not None:
        start, end = first.remake, last.remake
        period = clock_of(match).bare(lambda year: Period(start(year).start, end(year).end))
        return made(match, period, CalendarUnit(period, "months", named=False, remake=start))
    return made(match, period, CalendarUnit(period, last.grain, named=True))


def from_year_to_year(match: Match) -> Item | None:
    """Read 2021—2025年, 2021-25年; two years that follow one another may be one fiscal year (2023-24年度)."""
    words = match.word("last")
    first = whole(match.word("first"))
    short = len(words) == 2 and words.isascii() and words.isdecimal()
    last = first // 100 * 100 + int(words) if short else whole(words)
    if short and last < first:
        last += 100
    if not short and len(words) != 4:
        return None
    fiscal = match.word("kind")
    named_fiscal = fiscal in ("年度", "财政年度", "会计年度", "财年")
    if last == first + 1 and (named_fiscal or short or match.word("to") == "/"):
        period = clock_of(match).fiscal_year(first, match.text)
        return made(match, period, CalendarUnit(period, "year", named=True))
    if short and (named_fiscal or last - first > 30):
        raise ReadError(match.text, "two years, each with all its digits")
    if match.word("to") == "/" or fiscal not in ("年", "年度", "年份"):
        raise ReadError(match.text, "calendar years")
    period = span(match, year_of(first), year_of(last))
    return made(match, period, CalendarUnit(period, "year", named=True))


def from_bare_year(match: Match) -> Item | None:
    """Read 从2016到2018, where the words end there."""
    first, last = whole(match.word("first")), whole(match.word("last"))
    if not 1900 <= first < last <= 2100:
        return None
    period = span(match, year_of(first), year_of(last))
    return made(match, period, CalendarUnit(period, "year", named=True))


def from_month_to_month(match: Match) -> Item | None:
    """Read 2024年1—5月, 1至6月, 三月至九月."""
    first, last = ordinal(match.word("first")), ordinal(match.word("last"))
    return _shared(match, lambda year: _months(match, year, first, last))


def _months(match: Match, year: int, first: int, last: int) -> Period:
    if not first <= last:
        raise ReadError(match.text, CALENDAR)
    return Period(datetime.date(year, first, 1), month_of(year, last).end)


def from_day_to_day(match: Match) -> Item | None:
    """Read 9月16日至19日, 8月5至9日, of one month."""
    month = whole(match.word("month"))
    first, last = whole(match.word("first")), whole(match.word("last"))
    return _shared(match, lambda year: Period(datetime.date(year, month, first), datetime.date(year, month, last)))


def from_quarter_to_quarter(match: Match) -> Item | None:
    """Read 一至三季度, 第一至第三季度."""
    first, last = ordinal(match.word("first")), ordinal(match.word("last"))
    if not 1 <= first < last <= 4:
        raise ReadError(match.text, "quarters from 1 to 4, the first one first")
    return _shared(match, lambda year: _months(match, year, 3 * first - 2, 3 * last))


def between(match: Match) -> Item | None:
    """Read 2015年和2018年之间, 三月和九月之间."""
    if match.tokens.kind(match.at("between")) == "u" and match.word("between") != "间":
        return None
    return from_unit_to_unit_named(match)


def from_unit_to_unit_named(match: Match) -> Item | None:
    """Read two units between which a span lies."""
    first = read_unit(match, "a", ahead=True)
    last = None if first is None else read_unit(match, "b", year=first.period.start.year)
    if first is None or last is None:
        return None
    if first.grain != last.grain:
        raise ReadError(match.text, "two times of one kind, such as two months or two days")
    period = span(match, first.period, last.period)
    return made(match, period, CalendarUnit(period, last.grain, named=first.named, remake=first.remake))


def until_now(match: Match) -> Item | None:
    """Read 去年到现在."""
    first = read_unit(match, "a")
    if first is None:
        return None
    if not match.has("to") and match.word("now")[0] not in "到至":
        return None
    if match.has("ended"):
        raise ReadError(match.text, "the first day of the span; 底 leaves open whether it begins that day or the next")
    day = clock_of(match).day
    return made(match, span(match, first.period, Period(day, day)), first)


RULES = (
    rule(
        "from one to another",
        "r" + FIRST,
        rf"r?{A}i?(?P<opened>[YM]?4)?[uβ]?{TO}{B}(?P<ended>[YM]?4)?i?τ?",
        from_unit_to_unit,
        ("2023年8月至2024年3月", "2023-08/2024-03"),
        ("自6月1日至9月10日", "2024-06-01/2024-09-10"),
        ("2021年12月到次年3月", "refused"),
    ),
    rule(
        "from year to year",
        "ry",
        r"r?(?P<first>y)(?P<to>[tj]{1,2}|-{1,2}|~|/)(?P<last>[ynN])(?P<kind>Yσ?|σ)(?:Y?4)?τ?",
        from_year_to_year,
        ("2021—2025年", "2021/2025"),
        ("2021-25年", "2021/2025"),
        ("2023-24年度", "refused"),
    ),
    rule(
        "years by their digits",
        "r",
        r"r(?P<first>y)t(?P<last>y)(?=[,;)bQ]|$)",
        from_bare_year,
        ("从2016到2018", "2016/2018"),
    ),
    rule(
        "from month to month",
        "rynNR",
        rf"r?{_YEAR}(?P<first>[nN]){TO}(?P<last>[nN])Mτ?",
        from_month_to_month,
        ("2024年1—5月", "2024-01/2024-05"),
        ("1至6月", "2024-H1"),
    ),
    rule(
        "from day to day",
        "rynNR",
        rf"r?{_YEAR}(?P<month>[nN])M(?P<first>[nN])D?φ?{TO}(?P<last>[nN])Dφ?τ?",
        from_day_to_day,
        ("9月16日至19日", "2024-09-16/2024-09-19"),
        ("2019年4月12-19日", "2019-04-12/2019-04-19"),
    ),
    rule(
        "from quarter to quarter",
        "rynoR",
        rf"r?{_YEAR}o?(?P<first>n){TO}o?(?P<last>n)Kτ?",
        from_quarter_to_quarter,
        ("一至三季度", "2024-01/2024-09"),
    ),
    rule(
        "between",
        "r" + FIRST,
        rf"r?{A}l{B}(?P<between>[bu])",
        between,
        ("2015年和2018年之间", "2015/2018"),
        ("2007年与2009年间", "2007/2009"),
    ),
    rule(
        "until now",
        "r" + FIRST,
        rf"r?{A}(?P<ended>[YM]?4)?(?P<to>[tj])?(?P<now>Z)",
        until_now,
        ("去年到现在", "2023-01-01/2024-06-27"),
    ),
)
