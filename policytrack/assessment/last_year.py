"""Last year's course of a flow, which this year's is held against."""

import datetime
from collections.abc import Iterable

from policytrack.assessment.evidence import Fact
from policytrack.assessment.pace import Profile
from policytrack.assessment.series_totals import flow_totals
from policytrack.records.target import Target
from policytrack.values.period import Period

date = datetime.date


def last_year(target: Target, facts: Iterable[Fact], day: date) -> Profile | None:
    """Return last year's running total of the same day and that of its end, of a flow; None where either is missing."""
    span = target.period
    if span is None or not target.adds_up or day < span.start or span.start.year < 2:
        return None
    before = span.year_before()
    totals = flow_totals(facts, [], before.start, before.end, gross=target.indicator.monotone)
    by_day = {total.day: total.amount for total in totals if total.complete and not total.conflict}
    then = by_day.get(Period(span.start, day).year_before().end)
    whole = by_day.get(before.end)
    if then is None or whole is None or whole.low is None or whole.low <= 0 or then.low is None or then.low < 0:
        return None
    return Profile(then, whole)
