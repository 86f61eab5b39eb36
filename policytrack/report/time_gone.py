"""The share of the time of a report that has gone by its cut-off day, and how it is counted."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from policytrack.report.origin import Origin
from policytrack.report.task import Task
from policytrack.report.task_of import common_period
from policytrack.values.interval import round_half_up


def time_gone(origin: Origin, tasks: Sequence[Task]) -> Fraction | None:
    """Return the share of the time that is over at the cut-off day: of the report's period, else of its tasks' own.

    Counted as the tasks count it: by months, or by days where all of them do. None where its tasks run over different
    times and the source names none.
    """
    if origin.period is not None and origin.as_of is not None:
        return origin.period.elapsed(origin.as_of, by=counted_by(tasks))
    if common_period(task.assessment for task in tasks) is None:
        return None
    gone = {(one.assessment.span, one.assessment.elapsed) for one in tasks if one.assessment.elapsed is not None}
    return next(iter(gone))[1] if len(gone) == 1 else None


def counted_by(tasks: Sequence[Task]) -> Literal["months", "days"]:
    """Return how time is counted: 'days' where every task counts days, else 'months'."""
    paces = {task.assessment.pace for task in tasks if task.assessment.elapsed is not None}
    return "days" if paces == {"days"} else "months"


def per_cent(share: Fraction | Decimal) -> str:
    """Return a share in % to one decimal, as bulletins print it.

    >>> per_cent(Fraction(1, 2)), per_cent(Fraction(7, 12))
    ('50.0', '58.3')
    """
    exact = Fraction(share) * 100
    return f"{round_half_up(Decimal(exact.numerator) / Decimal(exact.denominator)):.1f}"
