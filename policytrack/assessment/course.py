"""The course of an amount: the time that it runs over, and whether it starts from nothing or from a level."""

import datetime
from fractions import Fraction
from typing import NamedTuple

from policytrack.assessment.aggregate.part_total import is_partial
from policytrack.assessment.pace import Pace, Start, elapsed
from policytrack.assessment.totals import Total
from policytrack.records.aggregation import Aggregation
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.period import MONTHS, Each, Period, last_day
from policytrack.values.steps import step_back

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)


class Course(NamedTuple):
    """The time that an amount runs over, and the level that it starts from; `from_nothing`: it is added up from zero.

    `batch`: it comes in rounds, so that nothing follows from the time that is over.
    """

    span: Period | None
    start: Interval | None
    from_nothing: bool
    batch: bool
    pace: Pace

    def share(self, day: date) -> Fraction | None:
        """Return the share of its time that is over at the end of a day."""
        return elapsed(self.span, day, self.pace)

    def has_begun(self, day: date) -> bool:
        """Whether an amount by a day is of this time: a part of a step that is not the last is not."""
        return not self.from_nothing or self.span is None or day >= self.span.start

    @property
    def unpaced(self) -> Reason | None:
        """Why no amount follows from the time elapsed: no known start, or batches."""
        if not self.from_nothing and self.start is None:
            day = self.span.eve if self.span is not None else None
            return Reason.of("start-unknown", day=day) if day is not None else Reason.of("start-without-day")
        if self.batch:
            return Reason.of("batch")
        return None if self.span is not None else Reason.of("start-without-day")


def course_of(target: Target, total: Total | None, start: Start | None, pace: Pace, *, by_line: bool) -> Course:
    """Return the course of a total: of a sum or of growth since the first day from nothing, of a level from its start.

    With `by_line` it runs from the baseline of the target, where that has one. A part of a step runs over the last
    step, from nothing.
    """
    batch = target.indicator.accrual == "batch"
    if total is not None and is_partial(total):
        return Course(last_step_of(target), None, True, batch, pace)  # noqa: FBT003
    adding = target.aggregated_by is Aggregation.COMPOUND or (target.adds_up and not by_line)
    level = None if adding or start is None else start.amount
    return Course(_span_of(target, by_line=by_line), level, adding, batch, pace)


def _span_of(target: Target, *, by_line: bool) -> Period | None:
    """Return the time the task has: its period; of a level that starts from a baseline, from there to its deadline."""
    baseline = target.baseline if by_line or target.period is None else None
    since = last_day(baseline.period) if baseline is not None else None
    if since is not None and since < target.deadline:
        return Period(since + ONE_DAY, target.deadline)
    return target.period


def last_step_of(target: Target) -> Period:
    """Return the last step of a time whose steps count one by one."""
    deadline = target.deadline
    return step_back(deadline, MONTHS[target.per or Each.YEAR]) or Period(date.min, deadline)
