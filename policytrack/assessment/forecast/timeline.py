"""The timeline of a forecast: time elapsed and left, counted as the pace counts it, also beyond the deadline."""

import calendar
import datetime
import math
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from policytrack.text.messages import Word
from policytrack.values.period import Period
from policytrack.values.vocabulary import Vocabulary

date = datetime.date


class TimeUnit(Vocabulary):
    """The unit of time of a rate, with its sign after an amount: 家/月."""

    DAY = "day", "天", "day", "日"
    MONTH = "month", "个月", "month", "月"
    QUARTER = "quarter", "个季度", "quarter", "季"
    YEAR = "year", "年", "year", "年"

    sign: str

    def __init__(self, _word: str, _zh: str = "", _en: str = "", sign: str = "") -> None:
        self.sign = sign

    def behind(self, number: Fraction) -> Word:
        """Return the unit as it is printed after a number."""
        return Word(self, self.zh, self.en if number == 1 else f"{self.en}s")


_MONTHS = MappingProxyType({"month": 1, "quarter": 3, "year": 12})


def _in_months(day: date) -> Fraction:
    """Return the end of a day in calendar months; of a month that is not over, the share of its days."""
    return 12 * day.year + day.month - 1 + Fraction(day.day, calendar.monthrange(day.year, day.month)[1])


def _last_day(months: Fraction) -> date | None:
    """Return the first day at whose end so many calendar months are over; None beyond the calendar."""
    whole = math.ceil(months) - 1
    year, month = divmod(whole, 12)
    if not 1 <= year <= date.max.year:
        return None
    length = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, math.ceil((months - whole) * length))


@frozen
class Timeline:
    """The time of a task from its first day to its deadline, seen from the end of one day of evidence.

    Where the pace counts whole months, a month is a month, and of another one its days count; else days count. So the
    share that is over is the one of the pace, and a rate that is enough by this timeline keeps pace.
    `span` None is a task without a known first day.
    """

    span: Period | None
    day: date
    deadline: date
    pace: str

    @property
    def by_months(self) -> bool:
        """Whether months are counted, and not days."""
        span = self.span
        if self.pace == "days" or span is None or not span.whole_months:
            return False
        return self.day == self.day.replace(day=calendar.monthrange(self.day.year, self.day.month)[1])

    def at(self, day: date) -> Fraction:
        """Return where a day ends, in months or days."""
        return _in_months(day) if self.by_months else Fraction(day.toordinal())

    def first(self, span: Period) -> Fraction:
        """Return where the span begins: before its first day."""
        start = span.start
        if self.by_months:
            return Fraction(12 * start.year + start.month - 1)
        return Fraction(start.toordinal() - 1)

    @property
    def gone(self) -> Fraction | None:
        """The share of the time that is over, 0 to 1; None without a span."""
        return _gone(self)

    def left(self, per: str) -> Fraction:
        """Return the time from the end of the day to the deadline, in units of `per`; 0 once it is over."""
        if per == "day" or self.day >= self.deadline:
            return Fraction(max((self.deadline - self.day).days, 0))
        if self.span is None or self.gone is None:
            return (_in_months(self.deadline) - _in_months(self.day)) / _MONTHS[per]
        return (1 - self.gone) * _length(self.span) / _MONTHS[per]

    def past(self, per: str) -> Fraction | None:
        """Return the time from the first day to the end of the day, in units of `per`; None without a span."""
        if self.span is None or self.gone is None:
            return None
        if per == "day":
            return Fraction(max((min(self.day, self.span.end) - self.span.start).days + 1, 0))
        return self.gone * _length(self.span) / _MONTHS[per]

    def day_at(self, share: Fraction) -> date | None:
        """Return the first day at whose end that share of the span is over, also beyond 1; None past the calendar."""
        if self.span is None:
            return None
        first = self.first(self.span)
        there = first + share * (self.at(self.span.end) - first)
        if self.by_months:
            return _last_day(there)
        number = max(math.ceil(there), 1)
        return date.fromordinal(number) if number <= date.max.toordinal() else None


@lru_cache(maxsize=1024)  # the tasks of a ledger run over few times
def _gone(line: Timeline) -> Fraction | None:
    span = line.span
    if span is None:
        return None
    first = line.first(span)
    share = (line.at(line.day) - first) / (line.at(span.end) - first)
    return min(max(share, Fraction(0)), Fraction(1))


@lru_cache(maxsize=1024)
def _length(span: Period) -> Fraction:
    """Return how many months a span has."""
    start = span.start
    days = calendar.monthrange(start.year, start.month)[1]
    return _in_months(span.end) - _in_months(start) + Fraction(1, days)
