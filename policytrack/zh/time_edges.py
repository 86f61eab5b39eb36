"""Units of Chinese times and their edges: 2024年底, 2025年底前, 到2025年, 自2024年1月1日起施行."""

from dateutil.relativedelta import relativedelta

from policytrack.prose.clock import last_day_of, month_of, year_of
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match
from policytrack.values.period import Period, Since, Until
from policytrack.zh.time_made import made, rule
from policytrack.zh.time_units import FIRST, CalendarUnit, clock_of, read_unit, unit, whole

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
    if found is not None and (found.grain not in ("year", "plan", "month") or not found.named):
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
        raise ReadError(match.text, "a year; the stock is of a day before")
    return made(match, last_day_of(found.period), found, ended=True)


def end_of_own(match: Match) -> Item | None:
    """Read 年底, 月末: the end of the document's year or month."""
    return made(match, own_end(match), ended=True)


def own_end(match: Match, *, ahead: bool = False) -> Period:
    """Return the last day of the document's year or month; 年末 alone is of the year that is meant."""
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
        if found.grain != "day":
            raise ReadError(match.text, "a day that is left out")
        return made(match, Until(found.period.end - relativedelta(days=1)), found)
    before = match.at("edge") - 1
    if match.tokens.kind(before) == "φ" and not match.tokens.word(before).startswith("("):
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
    if (
        match.has("start")
        and match.tokens.kind(match.at("start")) in "uA"
        and match.word("start") not in ("起", "起算")
    ):
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


def _earliest(match: Match) -> Item | None:
    found = read_unit(match, "c", ahead=True)
    return None if found is None else made(match, Since(found.period.start), found)


def letter_quarter(match: Match) -> Item | None:
    """Read 2024年Q1, 2023Q3, Q1季度."""
    if match.word("latin") not in ("Q", "q", "H"):
        return None
    half = match.word("latin") == "H"
    count = whole(match.word("count"))
    if not 1 <= count <= (2 if half else 4) or (half and match.has("quarter")):
        raise ReadError(match.text, "a quarter from Q1 to Q4, or H1 or H2")
    if not match.has("year") and not match.has("quarter"):
        return None
    months = 6 if half else 3
    first, last = months * count - months + 1, months * count
    year = match.at("year")

    def make(of: int) -> Period:
        return Period(month_of(of, first).start, month_of(of, last).end)

    if year < 0:
        period = clock_of(match).bare(make)
        return made(match, period, CalendarUnit(period, "quarter", named=False, remake=make))
    kind = match.tokens.kind(year)
    of = (
        clock_of(match).counted(match.tokens.value(year), match.text) if kind == "R" else whole(match.tokens.word(year))
    )
    period = make(of)
    return made(match, period, CalendarUnit(period, "quarter", named=True))


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
        rf"(?:(?P<lead>r|ρ)?{U}(?:(?P<start>[uβA])δ?|(?P<verb>δ)|(?:(?P<counted>i)|(?P<left_out>I))?(?P<edge>α))|μ{unit('c')})",
        lambda match: since_unit(match) if match.tokens.kind(match.start) != "μ" else _earliest(match),
        ("自2024年1月1日起施行", "2024-01-01/.."),
        ("从2023年第一季度开始", "2023-01-01/.."),
        ("2015年1月1日或之后", "2015-01-01/.."),
        ("最快2027年", "2027-01-01/.."),
        ("2018年以后", "refused"),
    ),
    rule("from", "r", rf"(?P<lead>r){U}(?![1tjuβγ])", since_bare, ("自从2018年", "2018-01-01/..")),
    rule(
        "quarter by a letter",
        "LyR",
        r"(?P<year>yY|y|R)?(?P<latin>L)(?P<count>n)(?P<quarter>K)?",
        letter_quarter,
        ("2024年Q1", "2024-Q1"),
    ),
)
