"""Steps of months counted back from any day: the one that ends on it, those before, and those behind."""

import datetime

from dateutil.relativedelta import relativedelta

from policytrack.values.period import Period

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)


def step_back(end: date, months: int, number: int = 0) -> Period | None:
    """Return the step of some months that is so many steps before the one that ends on a day; behind it below 0.

    None outside the calendar.

    >>> str(step_back(date(2025, 3, 31), 12)), str(step_back(date(2025, 3, 31), 12, 2))
    ('2024-04/2025-03', '2022-04/2023-03')
    """
    if end == date.max:
        after = _before(date(end.year, 12, 1), (number * months) - 1)
    else:
        after = _before(end + ONE_DAY, number * months)
    first = None if after is None else _before(after, months)
    return None if after is None or first is None else Period(first, after - ONE_DAY)


def _before(day: date, months: int) -> date | None:
    try:
        return day - relativedelta(months=months)
    except (ValueError, OverflowError):
        return None


def step_around(day: date, end: date, months: int) -> Period | None:
    """Return the step that holds a day, of those of some months of which one ends on another day.

    >>> str(step_around(date(2022, 5, 1), date(2025, 3, 31), 12))
    '2022-04/2023-03'
    """
    number = ((end.year - day.year) * 12 + end.month - day.month) // months
    for near in (number, number + 1, number - 1):
        step = step_back(end, months, near)
        if step is not None and step.contains(day):
            return step
    return None
