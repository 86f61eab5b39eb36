"""Fiscal years: twelve months from a first day that has to be said, under the two years that they lie in."""

import datetime
import re

from policytrack.errors import InputError

date = datetime.date
_YEARS = re.compile(r"(?P<first>[0-9]{4})/(?P<second>[0-9]{4}|[0-9]{2})")
# FY2024, FY24, FY 2024-25, 2024/25: names that leave open on which day the year begins, or which of two it is.
_NAMED = re.compile(r"FY ?'?(?:[0-9]{4}|[0-9]{2})(?:[-/][0-9]{2,4})?|[0-9]{4}/[0-9]{2}", re.IGNORECASE)
_START = re.compile(r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
WAY_OUT = "say on which day it begins: Period.fiscal('2024/25', start='04-01')"


def names_fiscal_year(text: object) -> bool:
    """Whether a text is a name of a fiscal year, which alone says neither its first day nor, with FY, which year."""
    return isinstance(text, str) and _NAMED.fullmatch(text) is not None


def fiscal_year(text: str, start: str) -> tuple[date, date]:
    """Return the first and the last day of a fiscal year, like '2024/25' from '04-01' on; `InputError` for else."""
    match = _YEARS.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        which = ", as FY2024 may be the one that begins or that ends in 2024" if names_fiscal_year(text) else ""
        raise InputError(f"{text!r} does not name both years of a fiscal year{which}; write '2024/25'")
    first, second = int(match["first"]), match["second"]
    if f"{first + 1:04d}"[-len(second) :] != second or first == 0:
        raise InputError(f"{text!r} is not one fiscal year; write the year it begins in and the next, like '2024/25'")
    begins = _START.fullmatch(start) if isinstance(start, str) else None
    day = None if begins is None else _day(first, int(begins["month"]), int(begins["day"]))
    after = None if day is None else _day(first + 1, day.month, day.day)
    if day is None or after is None:
        form = "write month and day, like start='04-01'"
        raise InputError(f"start {start!r} is not a day of every year; {form}")
    if (day.month, day.day) == (1, 1):
        raise InputError(f"a fiscal year from 01-01 on is a year of the calendar; write '{first:04d}', not {text!r}")
    return day, after - datetime.timedelta(days=1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
