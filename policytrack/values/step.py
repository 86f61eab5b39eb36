"""The steps of a longer period: every year, half-year, quarter or month of it."""

from collections.abc import Mapping
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.values.period import Period

# How many months a step has.
MONTHS: Mapping[str, int] = MappingProxyType({"year": 12, "half": 6, "quarter": 3, "month": 1})
EACH = tuple(MONTHS)
MOST = 1200


def steps_of(period: Period, each: str) -> tuple[Period, ...]:
    """Return the years, halves, quarters or months that make up a period, in order.

    Raises `InputError` for a period that is not made of whole ones, or of more than 1200.

    >>> [str(step) for step in steps_of(Period.parse("2023/2024"), "half")]
    ['2023-H1', '2023-H2', '2024-H1', '2024-H2']
    """
    length = MONTHS[each]
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    whole = period.whole_months and (period.start.month - 1) % length == 0 and months % length == 0
    if not whole or months > length * MOST:
        raise InputError(f"{period} is not made of whole {each}s of the calendar, at most {MOST} of them")
    first = period.start
    found = []
    for number in range(0, months, length):
        start = first + relativedelta(months=number)
        found.append(Period(start, start + relativedelta(months=length - 1, day=31)))
    return tuple(found)
