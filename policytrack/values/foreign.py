"""Values of other libraries and types, where a day, a period or an amount is meant: what each is, and its own form."""

import datetime
import math
import re
from decimal import Decimal
from numbers import Integral, Rational, Real
from typing import Any

from policytrack.errors import InputError

date = datetime.date
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


class ForeignError(InputError):
    """A value of another type was given where its text is meant; `right` is that text.

    >>> str(ForeignError(2024, "a number, not a period", "2024"))
    "2024 is a number, not a period; write '2024'"
    """

    def __init__(self, value: Any, fault: str, right: str) -> None:
        super().__init__(value, fault, right)
        self.value, self.fault, self.right = value, fault, right

    def of_field(self, name: str) -> str:
        """Return the message where the value was given to a field or argument of that name."""
        return f"{self.value!r} is {self.fault}; write {name}={self.right!r}"

    def __str__(self) -> str:
        return f"{self.value!r} is {self.fault}; write {self.right!r}"


def is_missing(value: object) -> bool:
    """Whether a value stands for none: None, NaN, and the NaT and NA of tables."""
    if value is None or type(value).__name__ in ("NaTType", "NAType"):
        return True
    if isinstance(value, Decimal):
        return value.is_nan()
    return isinstance(value, Real) and not isinstance(value, Rational) and math.isnan(value)


def year_of(value: object) -> str:
    """Return a whole number of four digits as text, as a year is written; '' for anything else."""
    if not isinstance(value, Integral) or isinstance(value, bool):
        return ""
    year = int(value)
    return str(year) if 1000 <= year <= datetime.MAXYEAR else ""


def moment_day(value: object) -> str:
    """Return the day of a moment (a datetime, a Timestamp) as text; '' for anything else."""
    return value.date().isoformat() if isinstance(value, datetime.datetime) and not is_missing(value) else ""


def table_span(value: Any) -> tuple[date, date] | None:
    """Return the first and last day of a Period of pandas; None for anything else."""
    if type(value).__name__ != "Period" or not hasattr(value, "freqstr"):
        return None
    first, last = getattr(value, "start_time", None), getattr(value, "end_time", None)
    if not isinstance(first, datetime.datetime) or not isinstance(last, datetime.datetime) or is_missing(first):
        return None
    return first.date(), last.date()


def is_chinese(value: object) -> bool:
    """Whether something is a text with Chinese letters in it."""
    return isinstance(value, str) and _CHINESE.search(value) is not None
