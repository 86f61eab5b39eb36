"""The ground of a verdict in words: what was due by the day, next to what is there, and what is not known since."""

import datetime
from decimal import Decimal
from fractions import Fraction

from policytrack.assessment.decision import Decision
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.pace import asked_by_then, in_percent, last_step
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Total
from policytrack.errors import InputError
from policytrack.text.messages import Reason
from policytrack.values.interval import EXACT, Interval, round_half_up
from policytrack.values.level import Level
from policytrack.values.notation import SCALES
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity

date = datetime.date
MANY = 10_000
PACED = frozenset(("on-pace", "behind", "ceiling-on-pace", "ceiling-behind"))


def ground_of(evaluation: Evaluation, decision: Decision) -> Reason:
    """Return the ground of a decision; of one by pace with the amount that was due."""
    if decision.said is None and decision.code in PACED:
        return Reason.of(
            decision.code,
            due=_due(evaluation, decision.total),
            amount=decision.total.shown(evaluation.target.indicator.unit),
            asked=evaluation.requirement.amount,
            day=decision.total.day,
            deadline=evaluation.target.deadline,
        )
    return decision.reason


def _due(evaluation: Evaluation, total: Total) -> Reason:
    """Return what was due by the day of a total, and why."""
    day = total.day
    if evaluation.pace == "schedule":
        step = last_step(evaluation.target, day)
        if step is not None:
            return Reason.of("due-step", due=_plain(step[1]), day=step[0])
    course = evaluation.course(total)
    share, start = course.share(day), course.start
    amount = None if share is None else _amount_due(evaluation.requirement, share, start)
    if evaluation.pace == "profile" or share is None or amount is None:
        return Reason.of("due-profile" if evaluation.pace == "profile" else "due-unsaid", day=day)
    if start is None:
        code = "due-ceiling" if evaluation.requirement.is_ceiling else "due-flow"
        return Reason.of(code, due=amount, day=day, share=in_percent(share))
    code = "due-fall" if evaluation.requirement.is_ceiling else "due-level"
    years = _years(evaluation, share)
    if years is None:
        return Reason.of(code, due=amount, day=day, share=in_percent(share))
    since, gone, whole = years
    longer = {"due-fall": "due-fall-since", "due-level": "due-level-since"}[code]
    return Reason.of(longer, due=amount, since=since, years=gone, whole=whole)


def _amount_due(requirement: Requirement, share: Fraction, start: Interval | None) -> Level | Quantity | None:
    """Return what time asks for by a day; a range where the start is one, or where two bounds are asked."""
    due: Interval | None = None
    for bound, floor in ((requirement.bounds.low, True), (requirement.bounds.high, False)):
        if bound is not None:
            each = asked_by_then(bound, share, start, floor=floor)
            due = each if due is None else due.hull(each)
    if due is None or due.low is None or due.high is None:
        return None
    unit, scale = requirement.amount.unit, requirement.amount.scale
    low, high = (_quotient(end, share.denominator) for end in (due.low, due.high))
    if low == high:
        return Level(_rounded(low, scale), unit, scale)
    ends = Interval(low, high)
    try:
        return Quantity.of(ends, unit)
    except InputError:  # no whole thing lies between them
        return Level(_rounded(low, scale), unit, scale)


def _rounded(number: Decimal, scale: str) -> Decimal:
    """Return a number to a tenth, from 10,000 on to a whole one, and in 万 or 亿 to three decimals."""
    place = SCALES[scale] - 3 if scale else -1 if number.copy_abs() < MANY else 0
    return round_half_up(number, str(Decimal((0, (1,), place))))


def _quotient(number: Decimal, divisor: int) -> Decimal:
    return EXACT.divide(number, Decimal(divisor))


def _plain(step: Quantity) -> Quantity:
    """Return the number that a step asks for, without the words at least or at most."""
    return step if step.nominal is None or step.hedge != "none" else Quantity.exact(step.nominal, step.unit)


def _years(evaluation: Evaluation, share: Fraction) -> tuple[str, int, int] | None:
    """Return since which year, how many years are over, and of how many; None where they are not whole years."""
    baseline, span = evaluation.target.baseline, evaluation.span
    if baseline is None or span is None or not isinstance(baseline.period, Period):
        return None
    months = span.whole_months and (span.start.month, span.end.month) == (1, 12)
    whole = span.end.year - span.start.year + 1
    gone = share * whole
    if not months or gone.denominator != 1 or whole < 2 or not gone > 0:
        return None
    return str(span.start.year - 1), int(gone), whole
