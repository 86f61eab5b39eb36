"""The baseline of a target: a figure that is held to everything that the target's own figures are held to."""

import datetime
from collections.abc import Iterator
from typing import Any, Protocol

from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.figure import BROKEN, NOT_REPORTED, Figure
from policytrack.records.indicator import COMPARED, Indicator
from policytrack.values.period import MONTHS, Each, Period, last_day

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
RELATIVE = ("change", "multiple", "share", "direction")  # forms of an amount that mean nothing without the baseline
AS_OF = ("stock", "cumulative")


class Promise(Protocol):
    """What a baseline is compared with: the fields of a target."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def indicator(self) -> Indicator:
        """What is counted."""

    @property
    def area(self) -> Area:
        """Where."""

    @property
    def scope(self) -> str | None:
        """Within what."""

    @property
    def form(self) -> str:
        """The form of the amount."""

    @property
    def period(self) -> Period | None:
        """The time of the amount; None where there is only a deadline."""

    @property
    def deadline(self) -> date:
        """The last day."""

    @property
    def per(self) -> Each | None:
        """Of how long a time the amount is, where that is not the whole period."""

    @property
    def reference(self) -> str | None:
        """Whether the baseline is a forecast."""

    @property
    def assumes(self) -> tuple[Assumption | str, ...]:
        """The signed readings of the target."""


def check_baseline(target: Promise, baseline: Figure) -> None:
    """Raise `InputError` for a baseline that reports another thing, or the wrong time; it names field and right form.

    A difference that an assumption of the target may bridge is left to the assessment, which knows it.
    """
    record = f"baseline of target {target.id}"
    if not baseline.is_amount:
        raise InputError(f"{record} is a change or a percentage; give the figure of the amount itself")
    for field, theirs, mine in differences(target, baseline):
        if not _may_bridge(target.assumes, field):
            raise InputError(f"{record} counts another thing: {field} {theirs or 'none'}, not {mine or 'none'}")
    if baseline.status in BROKEN and not _may_bridge(target.assumes, "break"):
        raise InputError(
            f"{record} is of a series that breaks: its status is {baseline.status}; "
            "sign Assumption(…, bridges='break') in assumes, or give a baseline of the same definition"
        )
    forecast = target.reference == "forecast"
    if baseline.status in NOT_REPORTED and not (forecast and baseline.status == "F"):
        hint = "; say reference='forecast' if it is the forecast that the target is measured by"
        raise InputError(
            f"{record} is no report: its status is {baseline.status}{hint if baseline.status == 'F' else ''}"
        )
    end = last_day(baseline.period)
    if end is None:
        raise InputError(f"{record} is of {baseline.period}, which has no last day; write one like '2020'")
    if target.indicator.is_flow:
        _check_length(record, target, baseline)
    _check_time(record, target, baseline, end, forecast=forecast)


def differences(target: Promise, baseline: Figure) -> Iterator[tuple[str, Any, Any]]:
    """Yield each field in which a baseline does not count what its target counts, with both values."""
    theirs, mine = baseline.indicator, target.indicator
    if theirs.id != mine.id:
        unlike = [name for name in COMPARED if getattr(theirs, name) != getattr(mine, name)]
        yield from ((name, getattr(theirs, name), getattr(mine, name)) for name in unlike)
        if not unlike:
            yield "indicator", theirs.id, mine.id
    if baseline.area.id != target.area.id and not {*baseline.area.names} & {*target.area.names}:
        yield "area", baseline.area.id, target.area.id
    if baseline.scope != target.scope:
        yield "scope", baseline.scope, target.scope


def _may_bridge(assumes: tuple[Assumption | str, ...], field: str) -> bool:
    """Whether an assumption may bridge a difference in a field; what is known by its id alone may."""
    for item in assumes:
        if isinstance(item, str) or item.bridges == field:
            return field != "area"
        if field == "indicator" and item.same is not None:
            return True
        if field in COMPARED and (item.same is not None or item.reads is not None):
            return True
    return False


def _check_length(record: str, target: Promise, baseline: Figure) -> None:
    """Refuse a baseline of a flow that is not as long as what the amount is of: one `per`, or the period."""
    if not isinstance(baseline.period, Period):
        raise InputError(f"{record} is of {baseline.period}, which has no first day; a flow's is a time like '2020'")
    if target.per is not None:
        asked, whose = (MONTHS[target.per], 0), f"one {target.per}"
    elif target.period is not None:
        asked, whose = length(target.period), f"{target.period}"
    elif target.form not in RELATIVE:
        return
    else:
        raise InputError(
            f"target {target.id} compares a flow by a day with {baseline.period}, and nothing says of how long a time "
            f"its amount is; write period='{target.deadline.year}' for that year's amount, or per='year' beside by="
        )
    given = length(baseline.period)
    if given != asked:
        raise InputError(
            f"{record} is of {baseline.period}, {_in_words(given)}, and the amount is of {whose}, {_in_words(asked)}; "
            "give a baseline as long, or say per= and aggregation= for the amount of a part"
        )


def _check_time(record: str, target: Promise, baseline: Figure, end: date, *, forecast: bool) -> None:
    """Refuse a baseline that does not lie before the target's time; a forecast is of that time itself."""
    if forecast:
        own = baseline.period == target.period if target.indicator.is_flow and target.per is None else True
        if end != target.deadline or not own:
            time = target.period or target.deadline
            raise InputError(
                f"{record} is of {baseline.period}; a forecast to measure by is of the target's own {time}"
            )
    elif target.period is not None:
        first = target.period.start
        if end > first or (end == first and target.indicator.kind not in AS_OF):
            raise InputError(
                f"{record} is of {baseline.period}; it must end before the target's first day, {first}"
                f"{', or be of that day' if target.indicator.kind in AS_OF else ''}"
            )
    elif end >= target.deadline:
        raise InputError(f"{record} is of {baseline.period}; it must end before the deadline, {target.deadline}")


def length(period: Period) -> tuple[int, int]:
    """Return how many months a period has, and the days left.

    >>> length(Period.parse("2021/2025")), length(Period.parse("2024-06-30"))
    ((60, 0), (0, 1))
    """
    if period.end == date.max:
        return (period.end.year - period.start.year) * 12 + 13 - period.start.month, 1 - period.start.day
    span = relativedelta(period.end + ONE_DAY, period.start)
    return span.years * 12 + span.months, span.days


def _in_words(length: tuple[int, int]) -> str:
    months, days = length
    return f"{months} months and {days} days" if days else f"{months} months"
