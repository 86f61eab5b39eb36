"""Periods: closed spans of days, and spans with an open start or end."""

import datetime
import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.values.fiscal import WAY_OUT, fiscal_year, names_fiscal_year
from policytrack.values.foreign import ForeignError, is_missing, moment_day, table_span, year_of
from policytrack.values.months import is_month_end, month_end, months_between
from policytrack.values.vocabulary import Vocabulary
from policytrack.values.words_of_prose import reader_of

date = datetime.date
FORMS = "'2024', '2024-H1', '2024-Q1', '2024-06', '2024-01/2024-05', '2021/2025' or '2024-06-30'"


class Each(Vocabulary):
    """A step of the calendar: year, half-year, quarter or month."""

    YEAR = "year", "年", "year"
    HALF = "half", "半年", "half-year"
    QUARTER = "quarter", "季度", "quarter"
    MONTH = "month", "月", "month"


# How many months a step has.
MONTHS: Mapping[str, int] = MappingProxyType({Each.YEAR: 12, Each.HALF: 6, Each.QUARTER: 3, Each.MONTH: 1})
MOST = 1200

_UNIT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:[HS](?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)


def as_day(value: str | date) -> date:
    """Return a calendar day given as a date or as '2024-06-30'.

    Raises `InputError` for anything else, also for a datetime, which is a moment and not a day.
    """
    if isinstance(value, date) and not isinstance(value, datetime.datetime):
        return value
    if isinstance(value, str):
        span = _read_unit(value)
        if span is not None and len(value) == 10:
            return span[0]
    if moment := moment_day(value):
        raise ForeignError(value, "a moment, not a day", moment)
    raise InputError(f"{value!r} is not a day; write it like '2024-06-30'")


def _read_unit(text: str) -> tuple[date, date] | None:
    match = _UNIT.fullmatch(text)
    if not match:
        return None
    part = {name: int(digits) for name, digits in match.groupdict().items() if digits}
    try:
        if "day" in part:
            day = date(part["year"], part["month"], part["day"])
            return day, day
        if "month" in part:
            first, months = part["month"], 1
        elif "quarter" in part:
            first, months = part["quarter"] * 3 - 2, 3
        elif "half" in part:
            first, months = part["half"] * 6 - 5, 6
        else:
            first, months = 1, 12
        start = date(part["year"], first, 1)
        return start, month_end(date(part["year"], first + months - 1, 1))
    except ValueError:
        return None


def _in_chinese(unit: str) -> str:
    year, _, part = unit.partition("-")
    if not part:
        return f"{year}年"
    if part[0] == "H":
        return f"{year}年{'上下'[int(part[1]) - 1]}半年"
    if part[0] == "Q":
        return f"{year}年{'一二三四'[int(part[1]) - 1]}季度"
    return f"{year}年{int(part)}月" if len(part) == 2 else unit


@frozen
class Until:
    """An open span that ends on a day, inclusive: a total since an unknown day, or a stock last seen then.

    >>> Until.parse("../2024-04-27").day
    datetime.date(2024, 4, 27)
    """

    day: date = field(converter=as_day)

    @classmethod
    def parse(cls, text: str) -> "Until":
        """Read '../2024-04-27'; `InputError` for anything else."""
        if isinstance(text, str) and text.startswith("../"):
            return cls(as_day(text[3:]))
        raise InputError(f"{text!r} is not an end without a start; write it like '../2024-04-27'")

    def say(self, lang: str) -> str:
        """Return the span in words."""
        return f"截至{self.day}" if lang == "zh" else f"until {self.day}"

    def __str__(self) -> str:
        return f"../{self.day}"

    def __repr__(self) -> str:
        return f"Until.parse({str(self)!r})"


@frozen
class Since:
    """An open span that starts on a day, inclusive: a rule in force, an earliest date.

    >>> str(Since("2027-01-01"))
    '2027-01-01/..'
    """

    day: date = field(converter=as_day)

    @classmethod
    def parse(cls, text: str) -> "Since":
        """Read '2027-01-01/..'; `InputError` for anything else."""
        if isinstance(text, str) and text.endswith("/.."):
            return cls(as_day(text[:-3]))
        raise InputError(f"{text!r} is not a start without an end; write it like '2027-01-01/..'")

    def say(self, lang: str) -> str:
        """Return the span in words."""
        return f"自{self.day}起" if lang == "zh" else f"from {self.day}"

    def __str__(self) -> str:
        return f"{self.day}/.."

    def __repr__(self) -> str:
        return f"Since.parse({str(self)!r})"


@frozen
class Period:
    """A closed span of days; both ends are inside it.

    >>> half = Period.parse("2024-H1")
    >>> half.end, half.days
    (datetime.date(2024, 6, 30), 182)
    >>> Period.parse("2024").contains(half)
    True
    """

    start: date = field(converter=as_day)
    end: date = field(converter=as_day)

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise InputError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def parse(cls, text: str) -> "Time":
        """Read the notation of docs/design.md §5.

        Ends are inclusive; `2024-S1` is read as `2024-H1`. '../2024-04-27' gives an `Until`,
        '2027-01-01/..' a `Since`. Raises `InputError` for anything else.
        """
        if isinstance(text, str):
            if text.startswith("../"):
                return Until.parse(text)
            if text.endswith("/.."):
                return Since.parse(text)
            first, slash, last = text.partition("/")
            start, end = _read_unit(first), _read_unit(last or first)
            if start and end and (last or not slash):
                return cls(start[0], end[1])
        raise _no_period(text)

    @classmethod
    def fiscal(cls, years: str, *, start: str) -> "Period":
        """Return a fiscal year by the two years that it lies in and its first day; `InputError` for other names.

        >>> str(Period.fiscal("2024/25", start="04-01"))
        '2024-04/2025-03'
        """
        return cls(*fiscal_year(years, start))

    @property
    def days(self) -> int:
        """The number of days, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def whole_months(self) -> bool:
        """Whether it starts on the first day of a month and ends on the last of one."""
        return self.start.day == 1 and is_month_end(self.end)

    @property
    def eve(self) -> date | None:
        """The day before it starts, or None where the calendar ends."""
        return self.start - datetime.timedelta(days=1) if self.start > date.min else None

    def contains(self, other: "date | Period") -> bool:
        """Whether a day, or every day of another period, is inside."""
        first, last = (other.start, other.end) if isinstance(other, Period) else (other, other)
        return self.start <= first and last <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether at least one day is in both."""
        return self.start <= other.end and other.start <= self.end

    def year_before(self) -> "Period":
        """Return the same span of the year before; 29 February becomes 28.

        Raises `InputError` in year 1, which has none before it.
        """
        if self.start.year == 1:
            raise InputError(f"no year is before that of {self}")
        end = self.end - relativedelta(years=1)
        return Period(self.start - relativedelta(years=1), month_end(end) if is_month_end(self.end) else end)

    def split(self, each: str) -> "tuple[Period, ...]":
        """Return the years, halves, quarters or months that make it up, counted from its first day, in order.

        Raises `InputError` where it is not made of whole ones, or of more than 1200.

        >>> [str(step) for step in Period.parse("2023-04/2025-03").split("year")]
        ['2023-04/2024-03', '2024-04/2025-03']
        """
        length, months = MONTHS[each], months_of(self)
        if months is None or months % length or months > length * MOST:
            raise InputError(f"{self} is not made of whole {each}s from its first day on, at most {MOST} of them")
        starts = [self.start + relativedelta(months=number) for number in range(0, months, length)]
        eves = [start - datetime.timedelta(days=1) for start in starts[1:]]
        return tuple(map(Period, starts, (*eves, self.end)))

    def elapsed(self, on: str | date, *, by: Literal["months", "days"] = "months") -> Fraction:
        """Return the share of the period, 0 to 1, that is over at the end of the day `on`.

        By months, a month end in a period of whole months counts whole months; any other day
        counts days (序时进度 as bureaus compute it).

        >>> Period.parse("2024").elapsed("2024-06-30")
        Fraction(1, 2)
        >>> Period.parse("2024").elapsed("2024-06-30", by="days")
        Fraction(91, 183)
        """
        if by not in ("months", "days"):
            raise InputError(f"elapsed time goes by 'months' or 'days', not {by!r}")
        return _elapsed(self, as_day(on), by)

    def say(self, lang: str) -> str:
        """Return the period in words."""
        first, _, last = str(self).partition("/")
        if lang != "zh":
            return f"{first} to {last}" if last else first
        return f"{_in_chinese(first)}至{_in_chinese(last)}" if last else _in_chinese(first)

    def __str__(self) -> str:
        start, end = self.start, self.end
        if start == end:
            return start.isoformat()
        if not self.whole_months:
            return f"{start}/{end}"
        months = months_between(start, end)
        year = f"{start.year:04d}"
        if start.month == 1 and months % 12 == 0:
            return year if months == 12 else f"{year}/{end.year:04d}"
        if months == 6 and start.month in (1, 7):
            return f"{year}-H{start.month // 6 + 1}"
        if months == 3 and start.month % 3 == 1:
            return f"{year}-Q{start.month // 3 + 1}"
        first = f"{year}-{start.month:02d}"
        return first if months == 1 else f"{first}/{end.year:04d}-{end.month:02d}"

    def __repr__(self) -> str:
        return f"Period.parse({str(self)!r})"


def months_of(period: Period) -> int | None:
    """Return how many months a period has from its first day on; None where it is not made of whole months."""
    months = months_between(period.start, period.end) - (period.start.day > 1)
    eve = period.start + relativedelta(months=months) - datetime.timedelta(days=1) if period.start.day > 1 else None
    return months if eve == period.end or (eve is None and is_month_end(period.end)) else None


@lru_cache(maxsize=4096)
def _elapsed(period: Period, day: date, by: str) -> Fraction:
    if day < period.start:
        return Fraction(0)
    if day >= period.end:
        return Fraction(1)
    if by == "months" and period.whole_months and is_month_end(day):
        return Fraction(months_between(period.start, day), months_between(period.start, period.end))
    return Fraction((day - period.start).days + 1, period.days)


def _no_period(value: object) -> InputError:
    """Return the error for what is no notation of a period, with its right form where there is one."""
    if span := table_span(value):
        return ForeignError(value, "no period of this library", str(Period(*span)))
    if year := year_of(value):
        return ForeignError(value, "a number, not a period", year)
    if moment := moment_day(value):
        return ForeignError(value, "a moment, not a period", moment)
    if names_fiscal_year(value):
        return InputError(f"{value!r} does not say which twelve months it is; {WAY_OUT}")
    missing = " a missing value," if is_missing(value) else ""
    return InputError(f"{value!r} is{missing} not a period; write one like {FORMS}{reader_of(value, timely=True)}")


Time: TypeAlias = Period | Until | Since


def as_time(value: "str | date | Time") -> Time:
    """Return a period given as such, as a day, or in the notation of `Period.parse`."""
    if isinstance(value, (Period, Until, Since)):
        return value
    if isinstance(value, date) and not isinstance(value, datetime.datetime):
        return Period(value, value)
    text: Any = value
    return Period.parse(text)


def last_day(time: Time) -> date | None:
    """Return the last day of a span; None where it has no end."""
    if isinstance(time, Period):
        return time.end
    return time.day if isinstance(time, Until) else None


def first_day(time: Time) -> date | None:
    """Return the first day of a span; None where it has no start."""
    if isinstance(time, Period):
        return time.start
    return time.day if isinstance(time, Since) else None


def as_deadline(value: "str | date | Time") -> date:
    """Return the last day of a day or period; `InputError` for what has no end."""
    end = last_day(as_time(value))
    if end is None:
        raise InputError(f"{value!r} has no end; a deadline is a day or a period, like '2025-12-31' or '2025'")
    return end
