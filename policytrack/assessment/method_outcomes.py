"""What owners' methods say of an assessment: beside the verdict, and never a ground of it."""

import calendar
import datetime
from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Protocol

from policytrack.assessment.requirement import Requirement
from policytrack.method import Method, Outcome
from policytrack.method.method import Point
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


class Judged(Protocol):
    """What is rated: an `Assessment`."""

    @property
    def target(self) -> Target:
        """What was promised."""

    @property
    def requirement(self) -> Requirement | None:
        """What it asks for."""

    @property
    def total(self) -> Quantity | None:
        """What the evidence proves."""

    @property
    def day(self) -> date | None:
        """The day that it reaches."""

    @property
    def elapsed(self) -> Fraction | None:
        """The share of the period that was over then."""

    @property
    def started(self) -> Quantity | None:
        """Where a level stood at first."""

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that counted."""


def year_of(day: date) -> float:
    """Return a day as methods count years: 31 December 2023 is 2023, the end of June 2024 about 2023.5.

    Methods of whole years put a figure of 2023 at 2023; so does this, for what stands at the end of it.
    """
    days = 366 if calendar.isleap(day.year) else 365
    return day.year - 1 + day.timetuple().tm_yday / days


def rate(assessment: Judged, method: Method) -> Outcome:
    """Return what a method says of an assessment, computed at both ends of what the evidence proves.

    A label needs both ends to give it; value and score are then those of the end that is further from the target.
    """
    given = arguments(assessment)
    if isinstance(given, Outcome):
        return given
    now, proved = given.pop("current"), given.pop("proved")
    if proved.low is None or proved.high is None:
        return OPEN_EVIDENCE
    ends = dict.fromkeys((proved.low, proved.high))
    outcomes = [method.evaluate(**given, current=(now, float(end))) for end in ends]
    labels = {outcome.label for outcome in outcomes}
    if len(labels) > 1:
        said = tuple(outcome.label or "∅" for outcome in outcomes)
        return Outcome(None, reason=Reason.of("method-between", labels=said))
    return outcomes[-1] if given["direction"] == "decrease" else outcomes[0]


def arguments(assessment: Judged) -> dict[str, Any] | Outcome:
    """Return the arguments of `Method.evaluate` for an assessment, and its `proved` interval; or why there are none."""
    target, requirement = assessment.target, assessment.requirement
    better = target.indicator.better
    if requirement is None:
        return NO_AMOUNT
    if better == "none":
        return NO_DIRECTION
    if assessment.total is None or assessment.day is None:
        return NO_EVIDENCE
    if better == "down" and target.indicator.is_flow:
        return CEILING
    asked = requirement.bounds.low if better == "up" else requirement.bounds.high
    if asked is None:
        return NO_AMOUNT
    return {
        "base": _base(assessment),
        "current": year_of(assessment.day),
        "proved": assessment.total.interval,
        "target": (year_of(target.deadline), float(asked)),
        "direction": "increase" if better == "up" else "decrease",
        "series": _series(assessment),
        "elapsed": None if assessment.elapsed is None else float(assessment.elapsed),
    }


def _base(assessment: Judged) -> Point | None:
    """Return where the count began: the target's baseline, the start in the evidence, nothing for a flow."""
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


def _series(assessment: Judged) -> list[tuple[float, float]]:
    """Return the figures that counted, as points in time; of several as of one day, the last."""
    points: dict[float, float] = {}
    for figure in assessment.used:
        day = last_day(figure.period)
        if day is not None and figure.amount.nominal is not None:
            points[year_of(day)] = float(figure.amount.nominal)
    return sorted(points.items())


def rate_all(assessment: Judged, methods: Iterable[Method]) -> Mapping[str, Outcome]:
    """Return what each method says, by its id."""
    return MappingProxyType({method.id: rate(assessment, method) for method in methods})
