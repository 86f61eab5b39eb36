"""The times of a document, from which relative words count, and periods put together from numbers."""

import datetime

from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.prose.error import ReadError
from policytrack.values.period import Period, as_time

date = datetime.date


class Clock:
    """The date of a document, the year that it reports, and the first day of fiscal years, where they are said."""

    __slots__ = ("covers", "fiscal", "on")

    def __init__(self, on: Period, covers: int | None = None, fiscal: str | None = None) -> None:
        self.on, self.covers, self.fiscal = on, covers, fiscal

    @property
    def year(self) -> int:
        """The year of the document; `ReadError` where its date spans more than one."""
        if self.on.start.year != self.on.end.year:
            raise ReadError(str(self.on), f"a year, as the document's date ({self.on}) leaves it open")
        return self.on.start.year

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
    return Clock(time, None if covers is None else int(covers), fiscal)


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
