"""The label of an amount: the fields that must agree for two amounts to count the same thing, and how two differ."""

from typing import Any, NamedTuple, TypeAlias

from policytrack.records.figure import BROKEN, NOT_REPORTED, Figure
from policytrack.records.indicator import Indicator
from policytrack.records.target import Target
from policytrack.records.wording import WORDINGS
from policytrack.text.messages import Reason
from policytrack.values.period import Time, Until

FigureOrTarget: TypeAlias = Figure | Target
UNSTATED = ("unstated", "none")  # stages that agree with any, where two amounts may count different things


class Label(NamedTuple):
    """What must agree for two amounts to be of one kind; None agrees with anything (a bridged field)."""

    subject: str
    kind: str
    stage: str
    level: str | None
    statistic: str
    unit: str
    base: str | None
    sense: str | None
    whole: str | None
    against: str | None
    among: str | None

    @classmethod
    def of(cls, indicator: Indicator) -> "Label":
        """Return the label of an indicator as its record has it."""
        return cls(
            indicator.subject,
            indicator.kind,
            indicator.stage,
            indicator.level,
            indicator.statistic,
            indicator.unit,
            indicator.base,
            indicator.sense,
            indicator.whole,
            indicator.against,
            indicator.among,
        )

    def differences(self, other: "Label") -> tuple[str, ...]:
        """Return the fields in which two labels differ."""
        return tuple(name for name, mine, theirs in zip(self._fields, self, other, strict=True) if mine != theirs)


def is_another(indicator: Indicator, other: Indicator) -> bool:
    """Whether two indicators agree in every field of their labels and are yet two: real and nominal output."""
    return indicator.id != other.id and Label.of(indicator) == Label.of(other)


def value_of(record: FigureOrTarget, name: str) -> Any:
    """Return the value of a record in a field of its label, or its area, scope or period."""
    if name == "period":
        return time_of(record)
    if name == "indicator":
        return record.indicator.id
    return getattr(record.indicator if name in Label._fields else record, name)


def time_of(record: FigureOrTarget) -> Time:
    """Return the period of a record; that of a target with nothing but a deadline is open at its start."""
    if isinstance(record, Figure):
        return record.period
    return Until(record.deadline) if record.period is None else record.period


def difference(name: str, theirs: Any, mine: Any) -> Reason:
    """Return the reason that one value differs from another in a field: 环节是公告，不是认定."""
    if name == "stage" and "unstated" in (theirs, mine):
        return Reason.of("differs-unstated", theirs=in_words(theirs), mine=in_words(mine))
    return Reason.of("differs-in", field=WORDINGS[name], theirs=in_words(theirs), mine=in_words(mine))


def in_words(value: Any) -> Any:
    """Return a value to be shown in a reason; the word for none where it is missing."""
    return value or WORDINGS["none"]


def status_difference(figure: Figure) -> Reason | None:
    """Return why the status of a figure keeps it from comparison: a break in its series, a forecast, no value."""
    if figure.status in BROKEN:
        return Reason.of("differs-break", status=figure.status)
    return Reason.of("not-a-report", status=figure.status) if figure.status in NOT_REPORTED else None
