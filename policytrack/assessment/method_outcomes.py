"""The outcomes of owners' methods for an assessment: reported with the verdict, which they never change."""

import calendar
import datetime
from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Protocol

from policytrack.assessment.requirement import Requirement
from policytrack.method import Method, Outcome
from policytrack.method.observation import Point
from policytrack.records.aggregation import Aggregation
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import MONTHS, Each, Period, first_day, last_day, months_of
from policytrack.values.quantity import Quantity

date = datetime.date
NO_EVIDENCE = Outcome(None, reason=Reason.of("method-no-evidence"))
NO_DIRECTION = Outcome(None, reason=Reason.of("method-no-direction"))
NO_AMOUNT = Outcome(None, reason=Reason.of("method-no-amount"))
CEILING = Outcome(None, reason=Reason.of("method-ceiling"))
OPEN_EVIDENCE = Outcome(None, reason=Reason.of("method-open-evidence"))
PART_OF_A_STEP = Outcome(None, reason=Reason.of("method-part-of-step"))
SO_FAR: Mapping[Aggregation, Outcome] = MappingProxyType(
    {
        how: Outcome(None, reason=Reason.of("method-so-far", how=how))
        for how in (Aggregation.MEAN, Aggregation.COMPOUND, Aggregation.MAX, Aggregation.MIN)
    }
)


class AssessmentLike(Protocol):
    """The answers of an `Assessment` that methods are evaluated on."""

    @property
    def target(self) -> Target:
        """The target."""

    @property
    def requirement(self) -> Requirement | None:
        """The amounts that meet it."""

    @property
    def total(self) -> Quantity | None:
        """The total that the evidence proves."""

    @property
    def day(self) -> date | None:
        """The last day that the total covers."""

    @property
    def elapsed(self) -> Fraction | None:
        """The share of the period that was over on that day."""

    @property
    def started(self) -> Quantity | None:
        """The level at the start of the period."""

    @property
    def from_nothing(self) -> bool:
        """Whether the total is added up from nothing since the first day of the time that it runs over."""

    @property
    def span(self) -> Period | None:
        """That time."""

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that the total is made of."""


def year_of(day: date) -> float:
    """Return a day as methods count years: 31 December 2023 is 2023, the end of June 2024 about 2023.5.

    Methods of whole years put a figure of 2023 at 2023; so does this, for a figure as of its end.
    """
    days = 366 if calendar.isleap(day.year) else 365
    return day.year - 1 + day.timetuple().tm_yday / days


def rate(assessment: AssessmentLike, method: Method) -> Outcome:
    """Return the outcome of a method for an assessment, the same at both ends of what the evidence proves.

    There is no label where the ends give different ones; value and score are those of the end that is further from the
    target.
    """
    return _outcome(method, arguments(assessment))


def rate_all(assessment: AssessmentLike, methods: Iterable[Method]) -> Mapping[str, Outcome]:
    """Return the outcome of each method for an assessment, by the method's id."""
    chosen = tuple(methods)
    given = arguments(assessment) if chosen else NO_EVIDENCE
    return MappingProxyType({method.id: _outcome(method, given) for method in chosen})


def _outcome(method: Method, given: tuple[dict[str, Any], ...] | Outcome) -> Outcome:
    if isinstance(given, Outcome):
        return given
    outcomes = [method.evaluate(**end) for end in given]
    labels = {outcome.label for outcome in outcomes}
    if len(labels) > 1:
        each = tuple(outcome.label or "∅" for outcome in outcomes)
        return Outcome(None, reason=Reason.of("method-between", labels=each))
    return outcomes[-1] if given[0]["direction"] == "decrease" else outcomes[0]


def arguments(assessment: AssessmentLike) -> tuple[dict[str, Any], ...] | Outcome:
    """Return the arguments of `Method.evaluate` at the two ends of the evidence, or why there are none."""
    requirement, total = assessment.requirement, assessment.total
    if requirement is None:
        return NO_AMOUNT
    target = assessment.target
    better = target.indicator.better
    if not better.is_side:
        return NO_DIRECTION
    if total is None or assessment.day is None:
        return NO_EVIDENCE
    refused = _refused(assessment, assessment.day)
    if refused is not None:
        return refused
    asked = requirement.bounds.low if better == "up" else requirement.bounds.high
    if asked is None:
        return NO_AMOUNT
    low, high = total.interval.low, total.interval.high
    if low is None or high is None:
        return OPEN_EVIDENCE
    given = {
        "base": _base(assessment),
        "target": (year_of(target.deadline), float(asked)),
        "direction": "increase" if better == "up" else "decrease",
        "series": _series(assessment),
        "elapsed": None if assessment.elapsed is None else float(assessment.elapsed),
    }
    year = year_of(assessment.day)
    return tuple({**given, "current": (year, float(end))} for end in dict.fromkeys((low, high)))


def _refused(assessment: AssessmentLike, day: date) -> Outcome | None:
    """Return why the total is no number that a method can take for what is asked about.

    Methods know levels, and sums that grow to a floor. A part of a step is no amount of a step, and a mean, a maximum
    or the growth of several steps is one only when all of the time is over.
    """
    target = assessment.target
    if target.is_level and assessment.from_nothing:
        return PART_OF_A_STEP
    how = target.aggregated_by
    if how is not None and how in SO_FAR and not target.adds_up and day < target.deadline:
        return SO_FAR[how]
    running = assessment.from_nothing and target.adds_up
    return CEILING if running and target.indicator.better == "down" else None


def _base(assessment: AssessmentLike) -> Point | None:
    """Return the point of departure: zero for what is added up, else the baseline, or the level at the start."""
    target = assessment.target
    if assessment.from_nothing:
        eve = None if target.period is None else target.period.eve
        return None if eve is None else (year_of(eve), 0.0)
    if target.baseline is not None and target.baseline.amount.nominal is not None:
        day = last_day(target.baseline.period)
        return None if day is None else (year_of(day), float(target.baseline.amount.nominal))
    eve = None if target.period is None else target.period.eve
    if eve is None:
        return None
    started = assessment.started
    return None if started is None or started.nominal is None else (year_of(eve), float(started.nominal))


def _series(assessment: AssessmentLike) -> list[tuple[float, float]]:
    """Return the figures that counted, as points in time; of several for one day, the last.

    Only amounts of the indicator itself that compare with the total: of a sum those from its first day on, of a flow
    by steps those of a whole step.
    """
    target, points = assessment.target, dict[float, float]()
    for figure in assessment.used:
        day, amount = last_day(figure.period), figure.amount.nominal
        if day is not None and amount is not None and _compares(figure, target, assessment):
            points[year_of(day)] = float(amount)
    return sorted(points.items())


def _compares(figure: Figure, target: Target, assessment: AssessmentLike) -> bool:
    indicator, mine = figure.indicator, target.indicator
    if not figure.is_amount or (indicator.kind, indicator.unit) != (mine.kind, mine.unit):
        return False
    if mine.gap_of and indicator.id != mine.id:
        return False
    if assessment.from_nothing:
        return first_day(figure.period) == target.start
    if not mine.is_flow:
        return True
    step = target.period if target.per is None else None
    months = MONTHS[target.per or Each.YEAR] if step is None else months_of(step)
    return isinstance(figure.period, Period) and months_of(figure.period) == months
