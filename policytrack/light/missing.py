"""Why a variable of a light rule has no value for an assessment, in words."""

from collections.abc import Iterable

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.forecast.trajectory import NOT_AHEAD
from policytrack.light.variable import Variable
from policytrack.records.aggregation import Aggregation
from policytrack.text.messages import Reason

PACED = ("behind", "shortfall")
GROWTH = ("growth", "growth_over_plan")
DECIDED = ("on_time", "made_up", "overdue")


def why_missing(assessment: Assessment, variables: Iterable[Variable]) -> tuple[Reason, ...]:
    """Return why these variables have no value, each reason once."""
    return tuple(dict.fromkeys(_why(assessment, variable.id) for variable in variables))


def _why(assessment: Assessment, id: str) -> Reason:
    if id in PACED:
        return _no_pace(assessment, id)
    if id == "share":
        used = assessment.requirement is not None and assessment.requirement.is_ceiling
        return assessment.no_completion or Reason.of("light-used" if used else "no-completion")
    if id in GROWTH:
        return _no_growth(assessment)
    if id == "growth_over_comparator":
        given = assessment.target.aggregated_by is Aggregation.COMPOUND
        growth = assessment.target.indicator.kind == "growth"
        return Reason.of("light-no-comparator") if growth and not given else _no_growth(assessment)
    return Reason.of("light-undecided" if id in DECIDED else "light-to-give")


def _no_growth(assessment: Assessment) -> Reason:
    growth = assessment.target.indicator.kind == "growth"
    return Reason.of("light-growth-so-far" if growth else "light-no-growth")


def _no_pace(assessment: Assessment, id: str) -> Reason:
    """Return why time says nothing of an amount, or of a part of what was due by then."""
    target, span = assessment.target, assessment.span
    if target.indicator.kind == "growth" and not assessment.from_nothing:
        return Reason.of("ahead-rate")
    if not (target.adds_up or target.is_level or assessment.from_nothing):
        return Reason.of(NOT_AHEAD[target.aggregated_by])
    if target.indicator.accrual == "batch":
        return Reason.of("batch")
    if assessment.from_nothing and target.is_level and not assessment.elapsed:
        return Reason.of("part-of-another-step")
    if not assessment.from_nothing and assessment.started is None:
        eve = None if span is None else span.eve
        return Reason.of("start-without-day") if eve is None else Reason.of("start-unknown", day=eve)
    if assessment.elapsed is None:
        return Reason.of("start-without-day")
    if id == "shortfall" and assessment.elapsed == 0:
        return Reason.of("no-time-yet")
    return assessment.no_completion or Reason.of("no-completion")
