"""Chinese times that are counted from the document's day or year: 今年以来, 目前, 过去五年, 较年初, 今明两年."""

from typing import cast

from policytrack.prose.clock import last_day_of, year_of
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match
from policytrack.values.period import Period
from policytrack.zh.time_made import made, rule, span
from policytrack.zh.time_units import FIRST, clock_of, read_unit, unit, whole

U = unit("a")


def ever_since(match: Match) -> Item | None:
    """Read 今年以来, 2020年8月5日起至今: up to the document's day."""
    clock = clock_of(match)
    if match.has("beginning"):
        return made(match, Period(year_of(clock.year).start, clock.day))
    found = read_unit(match, "a")
    if found is None:
        return None
    if match.has("start") and match.word("start") != "起":
        return None
    if match.has("initial") and found.grain != "year":
        raise ReadError(match.text, "a start by its day; 初 only says that it is near")
    if match.has("fullb") or match.has("datea"):
        last = read_unit(match, "b", year=found.period.start.year)
        return None if last is None else made(match, span(match, found.period, last.period), found)
    day = clock.day
    if found.period.start > day:
        raise ReadError(match.text, "a start before the day of the document")
    return made(match, Period(found.period.start, day), found)


def aside(match: Match) -> Item:
    """Return what stands beside an amount that is read alone (比上年增长5.2%)."""
    return Item(match.rule, match.start, match.end, silent=True, timely=True, facts={"aside": True})


def now(match: Match) -> Item | None:
    """Read 目前, 截至目前: the document's day."""
    day = clock_of(match).day
    return made(match, Period(day, day))


def rolling(match: Match) -> Item | None:
    """Read 过去五年, 近3年来: up to the document's day, or the last years that it covers."""
    if match.has("near") and match.word("near") != "近":
        return None
    if match.asked.clock is None:
        return None  # read_quantity: a number of years
    tail = match.word("tail")
    if tail and tail not in ("来", "间", "期间", "以来", "中", "时间"):
        return None
    if not (match.has("near") or match.has("past") or match.has("since")) and tail not in ("来", "以来"):
        return None
    years = whole(match.word("count"))
    if not 1 <= years <= 100:
        raise ReadError(match.text, "a number of years up to a hundred")
    return made(match, clock_of(match).rolling(years, match.text))


def stock_at_start(match: Match) -> Item | None:
    """Read 较年初: the stock at the end of the year before."""
    clock = clock_of(match)
    if clock.covers is not None:
        return made(match, last_day_of(year_of(clock.covers - 1)))
    clock.settled(year_of(clock.year))
    return made(match, last_day_of(year_of(clock.year - 1)))


def against_prior(match: Match) -> Item | None:
    """Read 比上年 where the year that is meant is known."""
    if match.value("prior") != "prior":
        return None
    if match.asked.clock is None:
        return aside(match)
    clock = clock_of(match)
    if clock.covers is None:
        raise ReadError(match.text, "a date, or covers=; it is counted from the time of the figure")
    return made(match, year_of(clock.covers - 1))


def same_time(match: Match) -> Item | None:
    """Read 去年同期 where the document is dated by a period."""
    if match.value("year") not in (-1, "prior"):
        return None
    if match.asked.clock is None:
        return aside(match)
    clock = clock_of(match)
    if clock.on.days == 1:
        raise ReadError(match.text, "`on` to be the period that the figure is for; a day says nothing of its length")
    return made(match, clock.on.year_before())


def in_own_year(match: Match) -> Item | None:
    """Read 年内: the document's year."""
    if match.word("behind") != "内":
        return None
    return made(match, year_of(clock_of(match).year))


def two_years(match: Match) -> Item | None:
    """Read 今明两年."""
    first, last = cast("tuple[int, int]", match.value("both"))
    year = clock_of(match).year
    return made(match, Period(year_of(year + first).start, year_of(year + last).end))


RULES = (
    rule(
        "ever since",
        "rY" + FIRST,
        rf"(?:r)?(?:{U}(?P<initial>[YM]?ε)?|(?P<beginning>Yε))(?P<start>u)?γ(?:t{unit('b')}4?)?",
        ever_since,
        ("今年以来", "2024-01-01/2024-06-27"),
        ("“十四五”以来", "2021-01-01/2024-06-27"),
        ("年初以来", "2024-01-01/2024-06-27"),
    ),
    rule("now", "κtZ", r"[κt]?Z", now, ("目前", "2024-06-27"), ("截至目前", "2024-06-27")),
    rule(
        "rolling years",
        "hπn",
        r"(?:(?P<near>h)|(?P<past>π))?(?P<count>n)(?:Y(?P<tail>[zuτγν]?)|(?P<since>Ω))",
        rolling,
        ("过去五年", "2019-06-28/2024-06-27"),
        ("五年来", "2019-06-28/2024-06-27"),
        ("近三年", "2021-06-28/2024-06-27"),
    ),
    rule("stock at the start", "υ", "υYε", stock_at_start, ("较年初", "2023-12-31")),
    rule("against the year before", "υ", r"υ(?P<prior>R)(?!Y?4|χ|[nX9KoO])", against_prior, ("比上年", "refused")),
    rule("same time", "υlR", r"[υl]?(?P<year>R)χ", same_time, ("去年同期", "refused")),
    rule("in its year", "Y", r"Y(?P<behind>a)", in_own_year, ("年内", "2024")),
    rule("two years", "Δ", r"(?P<both>Δ)", two_years, ("今明两年", "2024/2025")),
)
