"""What records of many areas must have in common to be ranked, and the reasons why one cannot be ranked with others."""

import datetime
from typing import Any

from attrs import frozen

from policytrack.assessment.evidence import AS_OF
from policytrack.comparability.label import FigureOrTarget, Label, difference, status_difference
from policytrack.records.aggregation import Aggregation, default_aggregation
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import Period, Time, last_day

date = datetime.date
OWN = ("better", "scope", "form", "since", "each", "per", "aggregation", "until")
UNRANKED = {"relative": "relative-target", "direction": "compare-direction"}


@frozen
class RecordProfile:
    """What must agree besides area and period: the label of the indicator, and how the amount is meant.

    `better` is up, down or none; `unit` is that of the amount, `form` and `since` what it is measured from. `each`,
    `per`, `aggregation` and `until` are those of a target.
    """

    label: Label
    better: str
    scope: str | None
    form: str
    unit: str
    since: Period | None = None
    each: str | None = None
    per: str | None = None
    aggregation: str | None = None
    until: date | None = None

    @classmethod
    def of(cls, record: FigureOrTarget) -> "RecordProfile":
        """Return the profile of a figure or a target."""
        indicator, amount = record.indicator, record.amount
        unit = indicator.unit if amount is None else amount.unit
        what = (Label.of(indicator), indicator.better, record.scope, record.form, unit)
        if isinstance(record, Figure):
            return cls(*what, record.since)
        return cls(*what, None, record.each, record.per, _said_aggregation(record), record.until)

    @classmethod
    def of_indicator(cls, indicator: Indicator) -> "RecordProfile":
        """Return the profile of a plain amount of an indicator."""
        return cls(Label.of(indicator), indicator.better, None, "level", indicator.unit)

    def is_of(self, indicator: Indicator) -> bool:
        """Whether it has the label of an indicator, and the same is better."""
        return (self.label, self.better) == (Label.of(indicator), indicator.better)

    @property
    def fields(self) -> dict[str, Any]:
        """Each field by the word of the vocabulary that names it."""
        own = {name: getattr(self, name) for name in OWN}
        return {**self.label._asdict(), **own, **({"amount": self.unit} if self.form != "level" else {})}

    def differences(self, mine: "RecordProfile") -> dict[str, Reason]:
        """Return every field in which a record of this profile differs from `mine`, in words."""
        theirs, asked = self.fields, mine.fields
        return {
            name: difference(name, theirs.get(name), asked.get(name))
            for name in {**asked, **theirs}
            if theirs.get(name) != asked.get(name)
        }


def _said_aggregation(target: Target) -> Aggregation | None:
    """Return how a target aggregates where it says so, or its steps are of another length than its time."""
    usual = default_aggregation(target.indicator, target.per, closed=target.period is not None)
    return None if target.aggregated_by is usual else target.aggregated_by


def time_difference(record: FigureOrTarget, period: Time) -> Reason | None:
    """Return how the time of a record differs from a period; levels need the last day, flows and rates the period.

    A target of a stock for 2024 and one by its last day ask for the same; a flow with nothing but a deadline does not
    say since when it counts.
    """
    indicator = record.indicator
    time: Any = record.period
    day: date | None
    if isinstance(record, Target):
        level, day = record.is_level, record.deadline
        time = record.deadline if time is None else time
    else:
        level, day = indicator.kind in AS_OF and not indicator.is_rate, last_day(time)
    same = day == last_day(period) if level else time == period
    return None if same else difference("period", time, period)


def unrankable(record: FigureOrTarget) -> Reason | None:
    """Return why a record has no amount that could be ranked, or None."""
    if isinstance(record, Figure):
        return Reason.of("compare-of-target") if record.of_target is not None else status_difference(record)
    if record.form in UNRANKED:
        return Reason.of(UNRANKED[record.form])
    if record.amount is None:
        return Reason.of("withdrawn-target" if record.supersession == "withdrawn" else "no-amount")
    return None
