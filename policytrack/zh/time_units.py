"""One unit of time in Chinese words, as a pattern over letters and as the period that its parts make."""

import datetime
from collections.abc import Callable
from typing import cast

from attrs import frozen
from dateutil.relativedelta import relativedelta

from policytrack.prose.clock import Clock, month_of, year_of
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Match
from policytrack.values.period import Period
from policytrack.zh.numerals import number

date = datetime.date
FIRST = "yndNRXE7oO9ζF6qΓ"
QUARTERS = ("季度", "季")
_FIRST_PARTS = ("头", "首季")
_PLANS = {f"{digit}五": number for number, digit in enumerate("一二三四五六七八九十", start=1)} | {
    f"十{digit}五": 10 + number for number, digit in enumerate("一二三四五六七八九", start=1)
}
ERA = 1911  # the year before the first of the Republic


def unit(name: str) -> str:
    """Return the pattern of a year, half, quarter, month, day or plan; `name` ends the names of its parts."""
    year = rf"(?P<year{name}>E?yY|R|7[nN]Y|[nN]Y(?=[nN]M|[nN]K)|y(?=4|X|η|o?nK))"
    part = (
        rf"(?:(?P<month{name}>[nN])M(?:1?(?P<day{name}>[nN])Dφ?|(?P<third{name}>θ))?|(?P<half{name}>X)"
        rf"|(?:o(?P<ordinal{name}>n)[KT]|(?P<quarter{name}>n)K)|(?P<named{name}>9)"
        rf"|[OuΓ](?P<firsts{name}>n)(?P<first_step{name}>[TKM])|ζ(?P<lasts{name}>n)(?P<last_step{name}>[TKM]))"
    )
    plan = rf"[q]?(?P<plan{name}>F|[nN](?=[qQ]?[ΞΨτ]|[qQ][4γk]))[qQ]?(?P<law{name}>Ξ)?Ψ?|(?P<plan_by_number{name}>on5)"
    return (
        rf"(?:(?P<near{name}>6)(?:(?P<near_day{name}>[nN])Dφ?|(?P<near_third{name}>θ))?|(?P<date{name}>d)|(?:{plan})"
        rf"|(?P<full{name}>{year}(?:1?{part})?|{part.replace(f'{name}>', f'{name}_>')}))τ?"
    )


@frozen
class CalendarUnit:
    """A period that was read, whether its year was left out, and how it is in another year.

    `grain` is its size ('year', 'half', 'quarter', 'month', 'day', 'plan').
    """

    period: Period
    grain: str
    named: bool
    remake: Callable[[int], Period] | None = None


# The names of what may stand behind a year or alone; alone they end in an underscore.
_INNER = frozenset(
    ("month", "day", "third", "half", "ordinal", "quarter", "named", "firsts", "first_step", "lasts", "last_step")
)


class Parts:
    """The parts of a unit in a match, by their names without the ending; a part may stand behind a year or alone."""

    def __init__(self, match: Match, name: str) -> None:
        self.match, self.name = match, name
        self._inner = name if match.has(f"year{name}") else f"{name}_"

    def key(self, part: str) -> str:
        """Return the name of the group in which a part was found, '' where it was not."""
        key = part + (self._inner if part in _INNER else self.name)
        return key if self.match.has(key) else ""

    def __contains__(self, part: str) -> bool:
        return bool(self.key(part))

    def word(self, part: str) -> str:
        """Return the words of a part."""
        return self.match.word(self.key(part))

    def value(self, part: str) -> object:
        """Return what a part means by the lexicon."""
        return self.match.value(self.key(part))

    def number(self, part: str) -> int:
        """Return a part as a number; `ReadError` where it is none."""
        return whole(self.word(part))


def whole(words: str) -> int:
    """Return a number of a month, day or year: 05, 十二, 二〇二四; `ReadError` for anything else."""
    if words.isascii() and words.isdecimal() and len(words) <= 4:
        return int(words)
    found = number(words)
    if found is None or found.value != int(found.value) or not found.value < 10_000:
        raise ReadError(words, "a whole number")
    return int(found.value)


def ordinal(words: str) -> int:
    """Return a number of a month, day or quarter; `ReadError` for 两, which counts them."""
    if words == "两":
        raise ReadError(words, "二 or a number of months, days or quarters; 两 counts and does not order")
    return whole(words)


def clock_of(match: Match) -> Clock:
    """Return the clock of the document; `ReadError` where there is none, in the words of an amount."""
    if match.asked.clock is None:
        raise ReadError(match.text, "one amount; these words are of time")
    return match.asked.clock


def read_unit(match: Match, name: str, *, ahead: bool = False, year: int | None = None) -> CalendarUnit | None:
    """Return the unit of a match, None where its words are none; `ReadError` where they leave the period open.

    `ahead` tells that the words look forward (起, 前); a unit without a year is of `year` where that is given.
    """
    parts = Parts(match, name)
    if not match.has(f"full{name}"):
        return _special(match, parts)
    made = _part(match, parts)
    if made is None:
        return None
    grain, remake = made
    if "year" in parts:
        which = year_named(match, parts, alone=grain == "year")
        return None if which is None else CalendarUnit(remake(which), grain, named=True)
    if year is not None:
        return CalendarUnit(remake(year), grain, named=False, remake=remake)
    clock = clock_of(match)
    return CalendarUnit(clock.bare(remake, ahead=ahead), grain, named=False, remake=remake)


def _special(match: Match, parts: Parts) -> CalendarUnit | None:
    """Return a plan, a written date, or a month or quarter counted from the document's."""
    if "plan" in parts or "plan_by_number" in parts:
        return _plan(match, parts)
    if "date" in parts:
        behind = match.tokens.kind(match.at(parts.key("date")) + 1)
        if parts.word("date").isdecimal() and behind in tuple("uUTmL*"):
            raise ReadError(match.text, "a date with marks, such as 2024-06-30, or a number with commas")
        return CalendarUnit(day_of(parts.word("date")), "day", named=True)
    return _near(match, parts) if "near" in parts else None


def year_named(match: Match, parts: Parts, *, alone: bool) -> int | None:
    """Return the year that words name; None for a number that is a span of years when it stands alone."""
    words = parts.word("year")
    first = words[:1]
    shift = parts.value("year")
    if parts.match.tokens.kind(parts.match.at(parts.key("year"))) == "R":
        return clock_of(match).counted(shift, match.text)
    words = words.removesuffix("年").removesuffix("年度").removesuffix("年份")
    if words.startswith(("民国", "中华民国")):
        return ERA + whole(words.removeprefix("中华").removeprefix("民国"))
    if words.startswith(("公元", "西元")):
        words = words[2:]
    if words.startswith("前"):
        return None
    if len(words) == 4 and words.isascii():
        return int(words)
    value = whole(words)
    if 1000 <= value < 3000 and first not in "0123456789":
        if alone and len(words) != 4:
            raise ReadError(match.text, "a year by its four digits, or a number of years")
        return value
    raise ReadError(match.text, "a year with all its digits; two or three leave the century or the calendar open")


def day_of(words: str) -> Period:
    """Return the day or the span of months that a dotted, slashed or ISO date writes."""
    numbers = [int(part) for part in "".join(each if each.isdecimal() else " " for each in words).split()]
    if len(numbers) == 4:
        return Period(date(numbers[0], numbers[1], 1), month_of(numbers[2], numbers[3]).end)
    if len(numbers) == 1:  # 20240630
        numbers = [int(words[:4]), int(words[4:6]), int(words[6:])]
    day = date(*numbers)
    return Period(day, day)


def _near(match: Match, parts: Parts) -> CalendarUnit:
    grain, shift = cast("tuple[str, int]", parts.value("near"))
    clock = clock_of(match)
    if grain == "day":
        return CalendarUnit(Period(clock.day, clock.day), "day", named=True)
    if grain == "month":
        month = clock.month_by(shift)
        if "near_third" in parts:
            first, last = cast("tuple[int, int]", parts.value("near_third"))
            start = month.start
            third = Period(start.replace(day=first), start + relativedelta(day=last))
            return CalendarUnit(third, "third", named=True)
        if "near_day" not in parts:
            return CalendarUnit(month, "month", named=True)
        day = date(month.start.year, month.start.month, parts.number("near_day"))
        return CalendarUnit(Period(day, day), "day", named=True)
    if "near_day" in parts or "near_third" in parts:
        raise ReadError(match.text, "a month and a day")
    return CalendarUnit(clock.span_by(3 if grain == "quarter" else 6, shift), grain, named=True)


def _plan(match: Match, parts: Parts) -> CalendarUnit | None:
    if "plan_by_number" in parts:
        words = parts.word("plan_by_number")
        if not ("规划" in words or "计划" in words):
            raise ReadError(match.text, "a plan by its name, such as 第十四个五年规划")
        first = whole(words[1 : words.index("个")])
    else:
        words = parts.word("plan")
        at = match.at(parts.key("plan"))
        if words not in _PLANS:
            return None
        if (
            match.tokens.kind(at) != "F"
            and match.tokens.kind(match.end) == "k"
            and match.tokens.word(match.end) != "计划"
        ):
            return None
        first = _PLANS[words]
    if "law" in parts:  # law was first taught by a plan from 1986
        start = 1986 + 5 * (first - 1)
        return CalendarUnit(Period(date(start, 1, 1), date(start + 4, 12, 31)), "plan", named=True)
    # The third plan began in 1966, after three years without one.
    start = 1953 + 5 * (first - 1) if first < 3 else 1966 + 5 * (first - 3)
    if not 1 <= first <= 30:
        raise ReadError(match.text, "a five-year plan by its number, from the first to the thirtieth")
    return CalendarUnit(Period(date(start, 1, 1), date(start + 4, 12, 31)), "plan", named=True)


Remake = Callable[[int], Period]


def _months(first: int, last: int) -> Remake:
    return lambda year: Period(date(year, first, 1), month_of(year, last).end)


def _part(match: Match, parts: Parts) -> tuple[str, Remake] | None:
    """Return the size of a part of a year, and how to make it in a year."""
    if "month" in parts:
        return _month(parts)
    if "half" in parts:
        half = parts.value("half")
        if half is None:
            raise ReadError(match.text, "上半年 or 下半年")
        return "half", _months(1, 6) if half == 1 else _months(7, 12)
    if "quarter" in parts or "ordinal" in parts:
        return _quarter(match, parts)
    if "named" in parts:
        if "year" not in parts and not parts.word("named").startswith(_FIRST_PARTS):
            raise ReadError(match.text, "a year; the part of a year is named without one")
        first, last = cast("tuple[int, int]", parts.value("named"))
        return "months", _months(first, last)
    if "firsts" in parts or "lasts" in parts:
        return _counted(match, parts)
    return "year", year_of


def _month(parts: Parts) -> tuple[str, Remake]:
    month = ordinal(parts.word("month"))
    if "third" in parts:
        first, last = cast("tuple[int, int]", parts.value("third"))
        return "third", lambda year: Period(date(year, month, first), date(year, month, 1) + relativedelta(day=last))
    if "day" in parts:
        day = ordinal(parts.word("day"))
        return "day", lambda year: Period(date(year, month, day), date(year, month, day))
    if not 1 <= month <= 12:
        raise ReadError(f"{month}月", "a month that the calendar has")
    return "month", lambda year: month_of(year, month)


def _quarter(match: Match, parts: Parts) -> tuple[str, Remake] | None:
    key = parts.key("ordinal")
    count = ordinal(parts.word("ordinal" if key else "quarter"))
    if not key and "year" not in parts and match.tokens.word(match.at(parts.key("quarter")) + 1) == "季":
        return None  # 四季: the seasons
    if key:
        step = match.tokens.word(match.at(key) + 1)
        if step == "个月":
            if "year" not in parts or not 1 <= count <= 12:
                raise ReadError(match.text, "a month by its name")
            return "month", _months(count, count)
        if step not in (*QUARTERS, "个季度"):
            if "year" in parts:
                raise ReadError(match.text, "a month, quarter or half of the year")
            return None
    if not 1 <= count <= 4:
        raise ReadError(match.text, "a quarter from 1 to 4")
    if key and "year" not in parts and match.tokens.word(match.at(key) + 1) == "季":
        raise ReadError(match.text, "a year or 季度; 第一季 may be of a series")
    return "quarter", _months(3 * count - 2, 3 * count)


def _counted(match: Match, parts: Parts) -> tuple[str, Remake] | None:
    """Return the first or last months of a year: 前三季度, 头两个月, 最后4个月."""
    first = "firsts" in parts
    key = parts.key("firsts" if first else "lasts")
    at = match.at(key)
    if first and match.tokens.word(at - 1) not in ("前", "头", "首"):
        return None
    step = match.tokens.word(at + 1)
    count = parts.number("firsts" if first else "lasts")
    months = {"个月": 1, "月": 1, "季度": 3, "季": 3, "个季度": 3}.get(step, 0) * count
    if not months or (not first and "year" not in parts):
        if "year" in parts:
            raise ReadError(match.text, "a month, quarter or half of the year")
        return None
    if not 1 <= months <= 12:
        raise ReadError(match.text, "months or quarters of one year")
    return "months", _months(1, months) if first else _months(13 - months, 12)
