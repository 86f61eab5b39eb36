"""Why a variable of a light rule has no value for an assessment, in words."""

from collections.abc import Iterable

from policytrack.assessment.assessment import Assessment
from policytrack.light.variable import Variable
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
        return Reason.of("light-no-growth")
    if id == "growth_over_comparator":
        growth = assessment.target.indicator.kind == "growth"
        return Reason.of("light-no-comparator" if growth else "light-no-growth")
    return Reason.of("light-undecided" if id in DECIDED else "light-to-give")


def _no_pace(assessment: Assessment, id: str) -> Reason:
    """Return why time says nothing of an amount, or of a part of what was due by then."""
    indicator, span = assessment.target.indicator, assessment.span
    if indicator.kind == "growth":
        return Reason.of("ahead-rate")
    if indicator.accrual == "batch":
        return Reason.of("batch")
    if not indicator.is_flow and assessment.started is None:
        eve = None if span is None else span.eve
        return Reason.of("start-without-day") if eve is None else Reason.of("start-unknown", day=eve)
    if assessment.elapsed is None:
        return Reason.of("start-without-day")
    if id == "shortfall" and assessment.elapsed == 0:
        return Reason.of("no-time-yet")
    return assessment.no_completion or Reason.of("no-completion")
