"""Months of the calendar: their ends, and how many lie between two days."""

import calendar
import datetime

date = datetime.date


def month_end(day: date) -> date:
    """Return the last day of the month of a day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def is_month_end(day: date) -> bool:
    """Whether a day is the last of its month."""
    return day == month_end(day)


def months_between(start: date, end: date) -> int:
    """Return of how many months, both ends counted, the months of two days are the first and the last."""
    return (end.year - start.year) * 12 + end.month - start.month + 1
