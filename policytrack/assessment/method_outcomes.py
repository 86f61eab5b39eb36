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
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import last_day
from policytrack.values.quantity import Quantity

date = datetime.date
NO_EVIDENCE = Outcome(None, reason=Reason.of("method-no-evidence"))
NO_DIRECTION = Outcome(None, reason=Reason.of("method-no-direction"))
NO_AMOUNT = Outcome(None, reason=Reason.of("method-no-amount"))
CEILING = Outcome(None, reason=Reason.of("method-ceiling"))
OPEN_EVIDENCE = Outcome(None, reason=Reason.of("method-open-evidence"))


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
    if better == "down" and target.indicator.is_flow:
        return CEILING
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


def _base(assessment: AssessmentLike) -> Point | None:
    """Return the point of departure: the target's baseline, or the level at the start; zero for a flow."""
    target = assessment.target
    if target.baseline is not None and target.baseline.amount.nominal is not None:
        day = last_day(target.baseline.period)
        return None if day is None else (year_of(day), float(target.baseline.amount.nominal))
    eve = None if target.period is None else target.period.eve
    if eve is None:
        return None
    if target.indicator.is_flow:
        return year_of(eve), 0.0
    started = assessment.started
    return None if started is None or started.nominal is None else (year_of(eve), float(started.nominal))


def _series(assessment: AssessmentLike) -> list[tuple[float, float]]:
    """Return the figures that counted, as points in time; of several for one day, the last."""
    points: dict[float, float] = {}
    for figure in assessment.used:
        day = last_day(figure.period)
        if day is not None and figure.amount.nominal is not None:
            points[year_of(day)] = float(figure.amount.nominal)
    return sorted(points.items())
