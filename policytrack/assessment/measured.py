"""What a completion is worked out of: the amount that is asked, the one that is done, and the start."""

from decimal import Decimal

from attrs import frozen

from policytrack.assessment.aggregate.part_total import PartTotal, is_partial, places_of, worked_out
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.pace import Start
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Total
from policytrack.records.aggregation import Aggregation
from policytrack.values.interval import EVERYTHING, Interval
from policytrack.values.period import MONTHS, Period, months_of
from policytrack.values.truth import Truth


@frozen
class Measured:
    """What a completion is worked out of, and whether the total meets what is asked.

    `whole`: the total is of all the time that the amount asked is of.
    """

    requirement: Requirement
    total: Total
    start: Start | None
    met: Truth
    whole: bool = True


def measured(evaluation: Evaluation, total: Total) -> Measured:
    """Return what is asked, what is done, and from where, for the completion of a total.

    The start is the baseline, also of a flow, else the level at the start where it is known. Of a mean of steps with a
    baseline it is the mean of the whole steps so far that is done; growth over several steps starts from nothing.
    """
    target, requirement, baseline = evaluation.target, evaluation.requirement, evaluation.target.baseline
    start = evaluation.start if baseline is None else Start.at(baseline)
    if target.aggregated_by is Aggregation.COMPOUND:
        return Measured(requirement, total, Start(Interval.point(Decimal(0))), evaluation.answer)
    if target.steps > 1 and start is not None:
        mean = _mean_so_far(evaluation, total)
        return Measured(evaluation.per_step, mean, start, evaluation.per_step.judge(mean.amount))
    over = evaluation.by_line or not target.adds_up or (target.steps == 1 and total.day >= target.deadline)
    return Measured(requirement, total, start, evaluation.answer, over and not is_partial(total))


def _mean_so_far(evaluation: Evaluation, total: Total) -> Total:
    """Return the mean of the whole steps up to a total; nothing known where none is over."""
    target = evaluation.target
    for last in (one for one in reversed(evaluation.totals) if one.day <= total.day and one.complete):
        if target.period is None or target.per is None:
            break
        gone = months_of(Period(target.period.start, last.day))
        if gone is not None and gone % MONTHS[target.per] == 0:
            mean = last.amount.over(Decimal(gone // MONTHS[target.per]))
            shown = worked_out(mean, target.indicator.unit, places_of(last.amount), evaluation.per_step)
            return PartTotal(last.day, mean, conflict=last.conflict, stated=shown)
    return PartTotal(total.day, EVERYTHING, complete=False)
