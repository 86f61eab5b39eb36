"""Steps of months counted back from any day: the one that ends on it, and those before."""

import datetime

from dateutil.relativedelta import relativedelta

from policytrack.values.period import MONTHS, Each, Period

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)


def step_ending(day: date, per: Each) -> Period:
    """Return the year, half, quarter or month of which a day is the last, counted back from it.

    It begins no earlier than the calendar does.

    >>> str(step_ending(date(2025, 3, 31), Each.YEAR))
    '2024-04/2025-03'
    """
    months = MONTHS[per]
    if day.year * 12 + day.month <= months + 12:
        return Period(date.min, day)
    if day == date.max:
        return Period(day - relativedelta(months=months, day=31) + ONE_DAY, day)
    return Period(day + ONE_DAY - relativedelta(months=months), day)


def steps_back(end: date, per: Each, first: date) -> tuple[Period, ...]:
    """Return the steps that end on a day and before it, one behind the other, the latest first, as far as a day.

    >>> [str(step) for step in steps_back(date(2024, 12, 31), Each.HALF, date(2024, 3, 1))]
    ['2024-H2', '2024-H1']
    """
    found = [step_ending(end, per)]
    while found[-1].start > first:
        found.append(step_ending(found[-1].start - ONE_DAY, per))
    return tuple(found)
