"""How far tasks lag: the points between what time asks and what is done, and the order of those that lag most."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from policytrack.assessment import Assessment, Verdict
from policytrack.light.assessed import variables_of
from policytrack.records.target import Target
from policytrack.report.task import Task
from policytrack.report.verdict_words import LAGGING
from policytrack.values.interval import EXACT, Interval

T = TypeVar("T")
HUNDRED = Interval.point(Decimal(100))


def points_behind(assessment: Assessment) -> Interval | None:
    """Return by how many percentage points of the target a task is behind what is due by the day of its evidence.

    After the deadline all is due. None for what is not behind, and where no share of the target means anything.
    """
    if assessment.verdict not in LAGGING or not isinstance(assessment.promise, Target):
        return None
    found = variables_of(assessment)
    if assessment.verdict is Verdict.MISSED:
        share: Interval | None = found.get("share")
        return None if share is None else HUNDRED - share
    if assessment.pace == "schedule":
        return _behind_schedule(assessment, found.get("share"))
    behind: Interval | None = found.get("behind")
    return behind


def _behind_schedule(assessment: Assessment, share: Interval | None) -> Interval | None:
    target, asked = assessment.target, assessment.requirement
    due = [step for day, step in target.schedule if assessment.day is not None and day <= assessment.day]
    whole = None if asked is None else asked.bounds.low if asked.bounds.low is not None else asked.bounds.high
    if not due or share is None or whole is None or whole <= 0 or due[-1].nominal is None:
        return None
    return Interval.point(EXACT.divide(EXACT.multiply(due[-1].nominal, 100), whole)) - share


def laggards(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Return the tasks that are behind or missed, the widest gap first; those without a gap in points come last."""
    lagging = [task for task in tasks if task.assessment.verdict in LAGGING and not task.assessment.superseded]
    return tuple(sorted(lagging, key=_widest_first))


def _widest_first(task: Task) -> tuple[bool, Decimal]:
    gap = points_behind(task.assessment)
    sure = None if gap is None else gap.low if gap.low is not None else gap.high
    return (sure is None, Decimal(0) if sure is None else -sure)
