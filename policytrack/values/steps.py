"""Steps of months counted from any day: how many months a period has, and the step that ends on a day."""

import datetime

from dateutil.relativedelta import relativedelta

from policytrack.values.period import MONTHS, Each, Period

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)


def months_of(period: Period) -> int | None:
    """Return how many months a period has from its first day on; None where it is not made of whole months.

    >>> months_of(Period.parse("2021-04/2026-03")), months_of(Period.parse("2024-06-30"))
    (60, None)
    """
    start, end = period.start, period.end
    if end == date.max:
        return None if start.day > 1 else (end.year - start.year) * 12 + 13 - start.month
    after = end + ONE_DAY
    months = (after.year - start.year) * 12 + after.month - start.month
    return months if months > 0 and start + relativedelta(months=months) == after else None


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
