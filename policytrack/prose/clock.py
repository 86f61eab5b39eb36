"""The times of a document, from which relative words count, and periods put together from numbers."""

import datetime
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.prose.error import ReadError
from policytrack.values.period import Period, as_time

date = datetime.date


class Clock:
    """The date of a document, the year that it reports, and the first day of fiscal years, where they are said."""

    __slots__ = ("covers", "fiscal", "on", "said")

    def __init__(self, on: Period, covers: int | None = None, fiscal: str | None = None) -> None:
        self.on, self.covers, self.fiscal = on, covers, fiscal
        self.said: int | None = None

    def saying(self, year: int) -> "Clock":
        """Return the clock of a sentence that names a year before times without one."""
        clock = Clock(self.on, self.covers, self.fiscal)
        clock.said = year
        return clock

    @property
    def year(self) -> int:
        """The year of the document; `ReadError` where its date spans more than one."""
        if self.on.start.year != self.on.end.year:
            raise ReadError(str(self.on), f"a year, as the document's date ({self.on}) leaves it open")
        return self.on.start.year

    def fiscal_year(self, first: int, words: str) -> Period:
        """Return the fiscal year that begins in a year; `ReadError` where its first day is not known."""
        if self.fiscal is None:
            raise ReadError(words, "calendar years, or fiscal='04-01' for the first day of fiscal years")
        start = date.fromisoformat(f"{first:04}-{self.fiscal}")
        return Period(start, start + relativedelta(years=1, days=-1))

    @property
    def month(self) -> Period:
        """The month of the document; `ReadError` where its date spans more than one."""
        if self.on.start.replace(day=1) != self.on.end.replace(day=1):
            raise ReadError(str(self.on), f"a month, as the document's date ({self.on}) leaves it open")
        return month_of(self.on.start.year, self.on.start.month)

    @property
    def day(self) -> date:
        """The day of the document; `ReadError` where it is not known to the day."""
        if self.on.days != 1:
            raise ReadError(str(self.on), f"a day, as the document is only dated {self.on}")
        return self.on.end

    @property
    def early(self) -> bool:
        """Whether the document is of a first quarter, when the year before is still reported."""
        return self.on.days < 300 and self.on.start.month <= 3

    def counted(self, shift: object, words: str) -> int:
        """Return a year counted from the document's; 'prior' is the year before the one that is covered (上年)."""
        if shift == "prior":
            if self.covers is not None:
                return self.covers - 1
            if self.early:
                raise ReadError(
                    words, f"a year, or covers=; in a document of {self.on} it is the year before the one covered"
                )
            return self.year - 1
        return self.year + int(str(shift))

    def month_by(self, shift: int) -> Period:
        """Return a month counted from the document's."""
        start = self.month.start + relativedelta(months=shift)
        return month_of(start.year, start.month)

    def span_by(self, months: int, shift: int) -> Period:
        """Return a quarter (3 months) or half (6) counted from the document's; `ReadError` where its date spans two."""
        first, last = (self._span(day, months) for day in (self.on.start, self.on.end))
        if first != last:
            raise ReadError(str(self.on), f"a date; the document's ({self.on}) leaves it open")
        start = first + relativedelta(months=months * shift)
        return Period(start, start + relativedelta(months=months, days=-1))

    @staticmethod
    def _span(day: date, months: int) -> date:
        return date(day.year, (day.month - 1) // months * months + 1, 1)

    def rolling(self, years: int, words: str) -> Period:
        """Return the last years: up to the document's day, or the last ones that it covers."""
        if self.covers is not None:
            return Period(date(self.covers - years + 1, 1, 1), date(self.covers, 12, 31))
        if self.early:
            raise ReadError(
                words,
                f"years by their numbers, or covers=; a document of {self.on} counts from the end of the year before",
            )
        day = self.day
        return Period(day - relativedelta(years=years) + relativedelta(days=1), day)

    def told(self) -> Period:
        """Return the year that is meant (全年): the one covered, or the document's own."""
        return year_of(self.covers) if self.covers is not None else self.settled(year_of(self.year))

    def bare(self, make: Callable[[int], Period], *, ahead: bool = False) -> Period:
        """Return a period whose year is left out: of the document's year, or of the year that it covers.

        `ahead` tells that the words look forward. `ReadError` where either year may be meant.
        """
        if self.said is not None:
            return make(self.said)
        own = make(self.year)
        if ahead:
            return own
        if self.covers is None or self.covers == self.year:
            return self.settled(own)
        if own.start <= self.on.end:
            raise ReadError(
                str(own), f"a year; in a document of {self.on} that covers {self.covers} it may be of either"
            )
        return make(self.covers)

    def settled(self, period: Period) -> Period:
        """Return a period whose year the words leave out; `ReadError` where it may as well be of the year before."""
        if self.early and period.end > self.on.end + relativedelta(months=6):
            raise ReadError(str(period), f"a year; in a document of {self.on} it may be of the year before")
        return period


def as_clock(on: object, covers: int | str | None = None, fiscal: str | None = None) -> Clock:
    """Return the clock of a document; `InputError` for a date with an open end."""
    time = as_time(on)  # type: ignore[arg-type]
    if not isinstance(time, Period):
        raise InputError(f"{on!r} has an open end; a document is dated by a day or a closed period")
    return Clock(time, None if covers is None else _year(covers), None if fiscal is None else _first_day(fiscal))


def _year(covers: int | str) -> int:
    if str(covers).isdecimal() and len(str(covers)) == 4:
        return int(covers)
    raise InputError(f"covers is a year such as 2024, not {covers!r}")


def _first_day(fiscal: str) -> str:
    try:
        date.fromisoformat(f"2001-{fiscal}")
    except ValueError:
        raise InputError(f"fiscal is the first day of fiscal years such as '04-01', not {fiscal!r}") from None
    return fiscal


def month_of(year: int, month: int) -> Period:
    """Return a month."""
    start = date(year, month, 1)
    return Period(start, start + relativedelta(day=31))


def year_of(year: int) -> Period:
    """Return a year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def last_day_of(period: Period) -> Period:
    """Return the last day alone."""
    return Period(period.end, period.end)
