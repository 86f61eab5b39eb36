"""Rules of Chinese times: patterns over the letters of words.py and time_words.py, and what is made of them."""

from typing import cast

from policytrack.prose.clock import last_day_of, year_of
from policytrack.prose.cover import Side
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match
from policytrack.prose.token import Tokens
from policytrack.values.period import Period, Since, Until
from policytrack.zh import time_spans, time_unread, time_years
from policytrack.zh.time_made import made, rule
from policytrack.zh.time_units import FIRST, clock_of, read_unit, unit
from policytrack.zh.time_words import TIME_WORDS

LEFT = Side(refuse="xnyNzPpσJ7ΛΠ", expected={"": "a time by itself; {word} before it may make it another"})
RIGHT = Side(refuse="nyNOα4ενχσθΣaγKXη9JPAu", expected={"": "a time that is read with {word}, or apart from it"})
__all__ = ["LEFT", "MATERIAL", "PASSES", "RIGHT", "RULES", "TIME_WORDS", "exempt"]
U = unit("a")
_ENDED = r"(?P<ended>[YM]?4)"


def one_unit(match: Match) -> Item | None:
    """Read a unit of time as it stands: 2024年, 去年5月, 前三季度."""
    found = read_unit(match, "a")
    return None if found is None else made(match, found.period, found)


def within_year(match: Match) -> Item | None:
    """Read 2024年内; refuse 2024年左右 and the like."""
    if match.word("behind") != "内":
        raise ReadError(match.text, "a time by itself; the word behind it only says that it is near or limits it")
    found = read_unit(match, "a")
    if found is not None and found.grain not in ("year", "plan", "month"):
        raise ReadError(match.text, "a year, or a day")
    return None if found is None else made(match, found.period, found)


def whole_year(match: Match) -> Item | None:
    """Read 全年, and 去年全年."""
    if not match.has("fulla"):
        return made(match, clock_of(match).told())
    return one_unit(match)


def end_of_unit(match: Match) -> Item | None:
    """Read the last day of a unit: 2024年底, 12月月底."""
    found = read_unit(match, "a")
    if found is None:
        return None
    if found.grain == "day":
        raise ReadError(match.text, "the end of a month, quarter or year")
    if not found.named and match.tokens.kind(match.end) == "Ι" and found.period.end > clock_of(match).on.end:
        raise ReadError(match.text, "a year; the stock is told of before that day")
    return made(match, last_day_of(found.period), found, ended=True)


def end_of_own(match: Match) -> Item | None:
    """Read 年底, 月末: the end of the document's year or month."""
    return made(match, own_end(match), ended=True)


def own_end(match: Match, *, ahead: bool = False) -> Period:
    """Return the last day of the document's year or month; 年末 alone is of the year that is told of."""
    clock = clock_of(match)
    if match.has("of_month"):
        return last_day_of(clock.month)
    if clock.covers is not None and not ahead:
        return last_day_of(clock.told())
    if match.word("ended") == "末" and not ahead:
        raise ReadError(match.text, "a year, or covers=; 年末 alone is of the year that is reported")
    year = year_of(clock.year)
    return last_day_of(year if ahead else clock.settled(year))


def by_unit(match: Match) -> Item | None:
    """Read a deadline: 2025年底前, 6月30日（含）前, 2013年及以前."""
    if match.has("lead") and match.word("lead") in ("自", "从", "自从", "由"):
        return None
    found = read_unit(match, "a", ahead=True)
    if found is None:
        return None
    if match.has("left_out"):
        raise ReadError(match.text, "a day that is counted in")
    if match.tokens.kind(match.at("edge") - 1) == "φ":
        raise ReadError(match.text, "a day; an hour of it leaves open whether it is counted in")
    exact = match.has("ended") or found.grain == "day" or match.has("counted") or match.value("edge") == "closed"
    if not exact:
        raise ReadError(match.text, "底前 or a day; 前 leaves open whether the time itself is counted in")
    return made(match, Until(found.period.end), found)


def by_own_end(match: Match) -> Item | None:
    """Read 年底前, 月底前."""
    return made(match, Until(own_end(match, ahead=True).end))


def no_later(match: Match) -> Item | None:
    """Read 不晚于2025年6月, 最迟年底."""
    if match.has("own"):
        return made(match, Until(own_end(match, ahead=True).end))
    found = read_unit(match, "a", ahead=True)
    return None if found is None else made(match, Until(found.period.end), found)


def to_unit(match: Match) -> Item | None:
    """Read a date that is reached: 到2025年, 截至5月份; behind an unknown verb, 到 may set no date."""
    start = match.start
    before = match.tokens.kind(start - 1)
    if match.has("reach") and before == "." and start:
        raise ReadError(match.text, "a year by itself, or 到 behind a word that sets a date, such as 提出 or 力争")
    found = read_unit(match, "a", ahead=match.has("reach"))
    if found is None:
        return None
    item = made(match, last_day_of(found.period), found)
    item.facts["reach"] = found.grain
    return item


def since_unit(match: Match) -> Item | None:
    """Read a start: 2024年1月1日起施行, 今年下半年起, 最快2027年, 2015年1月1日或之后."""
    if match.has("start") and match.tokens.kind(match.at("start")) == "u" and match.word("start") != "起":
        return None
    if match.has("lead") and match.word("lead") in ("在", "介于", "由") and not match.has("start"):
        return None
    found = read_unit(match, "a", ahead=True)
    if found is None:
        return None
    if match.has("verb") and not match.has("lead") and found.grain != "day":
        return None
    if match.has("edge") and not (match.value("edge") == "closed" or match.has("counted")):
        raise ReadError(match.text, "起 or a day; 后 leaves open whether the time itself is counted in")
    if match.has("left_out"):
        raise ReadError(match.text, "a day that is counted in")
    return made(match, Since(found.period.start), found)


def since_bare(match: Match) -> Item | None:
    """Read 自2018年, where no end and no 的 follows."""
    if match.word("lead") not in ("自", "自从"):
        return None
    return since_unit(match)


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
    if match.has("fullb") or match.has("datea"):
        last = read_unit(match, "b", year=found.period.start.year)
        return None if last is None else made(match, _period(match, found.period, last.period), found)
    day = clock.day
    if found.period.start > day:
        raise ReadError(match.text, "a start before the day of the document")
    return made(match, Period(found.period.start, day), found)


def _period(match: Match, first: Period, last: Period) -> Period:
    if first.start > last.end:
        raise ReadError(match.text, "days that the calendar has, the first day first")
    return Period(first.start, last.end)


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
    years = time_unread.small(match, "count")
    return made(match, clock_of(match).rolling(years, match.text))


def stock_at_start(match: Match) -> Item | None:
    """Read 较年初: the stock at the end of the year before."""
    clock = clock_of(match)
    if clock.covers is not None:
        return made(match, last_day_of(year_of(clock.covers - 1)))
    clock.settled(year_of(clock.year))
    return made(match, last_day_of(year_of(clock.year - 1)))


def against_prior(match: Match) -> Item | None:
    """Read 比上年 where the year that is told of is known."""
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
        "time",
        FIRST,
        U,
        one_unit,
        ("2024年", "2024"),
        ("去年5月", "2023-05"),
        ("2024年第四季", "2024-Q4"),
        ("前三季度", "2024-01/2024-09"),
        ("民国105年8月", "2016-08"),
        ("第十四个五年规划", "2021/2025"),
        ("“八五”普法", "2021/2025"),
        ("2024-06-30", "2024-06-30"),
        ("上季度", "2024-Q1"),
        ("07年第三季度", "refused"),
        ("2023年春季", "refused"),
    ),
    rule("within a year", FIRST, rf"{U}(?P<behind>a)", within_year, ("2024年内", "2024"), ("2023年左右", "refused")),
    rule("whole year", "η" + FIRST, rf"(?:{U})?η", whole_year, ("去年全年", "2023"), ("全年", "2024")),
    rule(
        "end of a time",
        "κt" + FIRST,
        rf"[κt]?{U}{_ENDED}τ?",
        end_of_unit,
        ("2024年底", "2024-12-31"),
        ("截至7月底", "2024-07-31"),
    ),
    rule(
        "end of its year",
        "κtYM",
        r"[κt]?(?:Y|(?P<of_month>M))(?P<ended>4)τ?",
        end_of_own,
        ("年底", "2024-12-31"),
        ("月底", "2024-06-30"),
        ("年末", "refused"),
    ),
    rule(
        "deadline",
        "κtrρ" + FIRST,
        rf"(?:κ|t|(?P<lead>r)|ρ)?{U}{_ENDED}?(?:(?P<counted>i)|(?P<left_out>I))?(?P<edge>O)",
        by_unit,
        ("2025年底前", "../2025-12-31"),
        ("6月30日（含）前", "../2024-06-30"),
        ("2013年及以前", "../2013-12-31"),
        ("2018年以前", "refused"),
    ),
    rule(
        "deadline in its year",
        "κtrρYM",
        r"(?:κ|t|r|ρ)?(?:Y|(?P<of_month>M))(?P<ended>4)(?P<edge>O)",
        by_own_end,
        ("年底前", "../2024-12-31"),
        ("月底前", "../2024-06-30"),
    ),
    rule(
        "no later than",
        "λ",
        rf"λt?(?:{U}{_ENDED}?|(?P<own>(?:Y|(?P<of_month>M))4))O?",
        no_later,
        ("不晚于2022年8月5日", "../2022-08-05"),
        ("最迟2025年6月底", "../2025-06-30"),
    ),
    rule(
        "up to",
        "κt",
        rf"(?:κ|(?P<reach>t)){U}",
        to_unit,
        ("到2025年", "2025-12-31"),
        ("截至5月份", "2024-05-31"),
        ("考虑到今年", "2024"),
        ("落到2025年", "refused"),
    ),
    rule(
        "since",
        "rρμ" + FIRST,
        rf"(?:(?P<lead>r|ρ)?{U}(?:(?P<start>[uβ])(?:δ)?|(?P<verb>δ)|(?:(?P<counted>i)|(?P<left_out>I))?(?P<edge>α))|μ{unit('c')})",
        lambda match: since_unit(match) if match.tokens.kind(match.start) != "μ" else _earliest(match),
        ("自2024年1月1日起施行", "2024-01-01/.."),
        ("从2023年第一季度开始", "2023-01-01/.."),
        ("2015年1月1日或之后", "2015-01-01/.."),
        ("最快2027年", "2027-01-01/.."),
        ("2018年以后", "refused"),
    ),
    rule("from", "r", rf"(?P<lead>r){U}(?![1tjuβγ])", since_bare, ("自从2018年", "2018-01-01/..")),
    rule(
        "ever since",
        "rY" + FIRST,
        rf"(?:r)?(?:{U}|(?P<beginning>Yε))(?P<start>u)?γ(?:t{unit('b')}4?)?",
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
    *time_spans.RULES,
    *time_unread.RULES,
)


def _earliest(match: Match) -> Item | None:
    found = read_unit(match, "c", ahead=True)
    return None if found is None else made(match, Since(found.period.start), found)


AROUND = "_qQ(),;ρ"
GROSS = frozenset(("累计", "累计至"))
STOCK = frozenset(("现有", "实有", "余额", "结余", "存量", "在册", "保有量"))
MATERIAL = "RJXF6Zιη9ΔΣθ"
PASSES = (time_years.carry, time_years.share, time_years.far)


_CUT = ("头", "许", "有余", "开外", "出头", "半", "每月", "每季度", "每季", "每周")


def exempt(tokens: Tokens, item: Item, at: int, timely: frozenset[int]) -> bool:
    """Whether a guard letter beside a time is no guard: a number that begins an amount, P before a year."""
    letter = tokens.kind(at)
    if at < item.start:
        return letter in "PJ" and tokens.kind(item.start) in "yRFdZ"
    if letter in "nyN":
        if tokens.kind(at + 1) == ":":
            return True
        return tokens.kind(at + 1) in ("ψ", "u", "U", "T", "G", "3", "g", "m", "C")
    if letter == "J":
        return False
    if letter in "PAu":
        return tokens.word(at) not in _CUT
    return at in timely
