"""Completion in per cent, and the gap in units."""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.measured import Measured, measured
from policytrack.assessment.pace import Start
from policytrack.assessment.requirement import Requirement, bound_from
from policytrack.assessment.totals import Total, around
from policytrack.records.indicator import ADDITIVE
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import DOWN, EXACT, UP, Interval, round_half_up
from policytrack.values.level import Level
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

HUNDRED = Decimal(100)
TENTH = Decimal("0.1")
MOST = Decimal(10) ** 20  # per cent; what is more is printed as no less than that
Measure: TypeAlias = Literal["amount", "way", "used"]


@frozen
class Share:
    """A completion in %, and how it was worked out."""

    quantity: Quantity
    formula: Reason

    @property
    def measure(self) -> Measure:
        """What it is a share of: the amount, the way from a baseline, or a ceiling that may be used up."""
        return _MEASURES.get(self.formula.code, "way")


_MEASURES: dict[str, Measure] = {"share-of-amount": "amount", "share-of-ceiling": "used"}


def completion(evaluation: Evaluation) -> Share | Reason:
    """Return the completion in %, or why there is none.

    With a baseline the share of the way from there: (now − base) ÷ (target − base), below 0 where it is worse than
    that. Else, of an amount that adds up, the share of a floor above 0 that is done, or of a ceiling that is used; of
    what does not add up the way from a known start. A flow over a part of its time is not held against a baseline.
    Rounded half up to one decimal, as bulletins do; 100 or more only if a floor is met, more than that only if a
    ceiling is passed, 0 only for exactly nothing.
    """
    if evaluation.total is None:
        return Reason.of("nothing-to-complete")
    if evaluation.is_beside and evaluation.answer is not Truth.YES:
        return Reason.of("part-of-another-step")
    unit, found = evaluation.target.indicator.unit, measured(evaluation, evaluation.total)
    if found.total.amount.low is None and found.total.amount.high is None:
        return Reason.of("nothing-to-complete")
    measure, total, requirement = _measure(evaluation.target, found), found.total, found.requirement
    if measure == "way":
        return from_start(evaluation.target, found)
    bound = requirement.meets.low if measure == "amount" else requirement.meets.high
    if isinstance(measure, Reason) or bound is None:
        return measure if isinstance(measure, Reason) else Reason.of("no-completion")
    exact, stated = total.amount.times(HUNDRED).over(bound), _percent(_stated(total), bound)
    args = {"done": total.shown(unit), "asked": Level(bound, unit)}
    if measure == "amount":
        share = _printed(exact, stated, found.met, sure=total.amount.is_point)
        return Share(share, Reason.of("share-of-amount", share=share, **args))
    share = _used(exact, stated, found.met, sure=total.amount.is_point)
    return Share(share, Reason.of("share-of-ceiling", share=share, **args))


def _measure(target: Target, found: Measured) -> Measure | Reason:
    """Return what a completion is a share of, or why there is none."""
    indicator, low, high = target.indicator, found.requirement.meets.low, found.requirement.meets.high
    adds = indicator.kind in ADDITIVE and indicator.not_negative and not indicator.is_rate
    from_there = found.whole and found.start is not None
    if from_there and target.baseline is not None:
        return "way"
    if found.requirement.is_floor and adds and low is not None and low > 0:
        return "amount"
    if from_there and found.start is not None and found.start.day != found.total.day:
        return "way"
    if found.requirement.is_ceiling and adds and high is not None and high > 0:
        return "used"
    return Reason.of("no-completion")


def from_start(target: Target, found: Measured) -> Share | Reason:
    """Return (now − base) ÷ (target − base) in %, or why there is none: the base must be short of the target.

    Where the base is a range, one base counts on both sides: the share is worked out at both ends of it, and the target
    moves along if it is a change, share or multiple of the base.
    """
    requirement, total, start = found.requirement, found.total, found.start
    if start is None:
        return Reason.of("no-completion")
    ways = _ways(target, requirement, start)
    if isinstance(ways, Reason):
        return ways
    floor, done, unit = requirement.is_floor, total.amount, target.indicator.unit
    near, far = (done.low, done.high) if floor else (done.high, done.low)
    exact = Interval(
        None if near is None else min(_gone(near, way, DOWN.divide) for way in ways),
        None if far is None else max(_gone(far, way, UP.divide) for way in ways),
        low_closed=done.low_closed if floor else done.high_closed,
        high_closed=done.high_closed if floor else done.low_closed,
    )
    number, base = _stated(total), start.number
    asked = None if base is None else bound_from(target, requirement, base)
    stated = None
    if number is not None and base is not None and asked is not None:
        stated = _gone(number, (base, asked), EXACT.divide)
    share = _printed(exact, stated, found.met, sure=done.is_point and start.amount.is_point)
    code = "share-of-way" if floor else "share-of-fall"
    if exact.high is not None and exact.high < 0:
        code = "share-of-way-lost" if floor else "share-of-fall-lost"
    said = requirement.amount if asked is None else Level(asked, unit)
    args = {"done": total.shown(unit), "asked": said, "base": start.shown(unit)}
    return Share(share, Reason.of(code, share=share, **args))


def scale(evaluation: Evaluation) -> tuple[Decimal, Decimal] | Reason:
    """Return the amounts at which the completion is 0 and 100 %, or why it means nothing."""
    if evaluation.total is None:
        return Reason.of("nothing-to-complete")
    found = measured(evaluation, evaluation.total)
    measure, start, requirement = _measure(evaluation.target, found), found.start, found.requirement
    if isinstance(measure, Reason):
        return measure
    if measure == "way" and start is not None:
        ways = _ways(evaluation.target, requirement, start)
        if isinstance(ways, Reason) or start.amount.is_point:
            return ways if isinstance(ways, Reason) else ways[0]
        return Reason.of("baseline-vague")
    bound = requirement.meets.low if measure == "amount" else requirement.meets.high
    return Reason.of("no-completion") if bound is None else (Decimal(0), bound)


def _ways(target: Target, requirement: Requirement, start: Start) -> tuple[tuple[Decimal, Decimal], ...] | Reason:
    """Return each end of the base with the bound that is asked from there."""
    ways = []
    for base in (start.amount.low, start.amount.high):
        if base is None:
            return Reason.of("baseline-vague")
        bound = bound_from(target, requirement, base)
        if bound is None or (base >= bound if requirement.is_floor else base <= bound):
            return Reason.of("baseline-not-short")
        ways.append((base, bound))
    return tuple(ways)


def _gone(now: Decimal, way: tuple[Decimal, Decimal], divide: Callable[[Decimal, Decimal], Decimal]) -> Decimal:
    """Return the share of a way that is gone, in %."""
    base, bound = way
    return divide(EXACT.multiply(EXACT.subtract(now, base), HUNDRED), EXACT.subtract(bound, base))


def gap(requirement: Requirement, total: Total, unit: str) -> Quantity | None:
    """Return what is still to go, in units (points for a percentage); below 0 where it is exceeded.

    For a floor asked − done, for a ceiling done − asked; between two bounds the way to the nearer one, 0 inside.
    """
    shown, asked = total.shown(unit), Quantity.of(requirement.meets, unit).members
    if isinstance(total, PartTotal) and total.stated is not None:
        done = shown if shown.nominal is None else Quantity.exact(shown.nominal, unit)  # as it is printed
    elif shown.nominal is not None and total.amount.contains(shown.nominal):
        done = evolve(Quantity.of(total.amount, unit, shown.nominal), scale=shown.scale)
    else:
        done = evolve(around(total.amount, unit), scale=shown.scale)
    scale = requirement.amount.scale
    floor, ceiling = (
        None if end is None else evolve(Quantity.of(Interval.point(end), unit), scale=scale)
        for end in (asked.low, asked.high)
    )
    if floor is not None and ceiling is None:
        return floor - done
    if ceiling is not None and floor is None:
        return done - ceiling
    if floor is None or ceiling is None:
        return None
    if done.interval.below(floor.interval):
        return floor - done
    if ceiling.interval.below(done.interval):
        return done - ceiling
    return floor - floor if done.interval.within(requirement.meets) else None


def _stated(total: Total) -> Decimal | None:
    """Return the one number that stands for a total, if one does."""
    published = total.published
    if published is not None:
        return published.nominal
    return total.amount.low if total.amount.is_point else None


def _percent(part: Decimal | None, whole: Decimal) -> Decimal | None:
    return None if part is None else EXACT.divide(EXACT.multiply(part, HUNDRED), whole)


def _printed(exact: Interval, stated: Decimal | None, met: Truth, *, sure: bool) -> Quantity:
    """Return a share of what is to be reached as it is printed; not `sure` is one that is known only within ends."""
    if stated is None or stated.copy_abs() >= MOST:
        return _span(exact, None, met)
    shown = round_half_up(stated)
    if met is not Truth.YES and shown >= HUNDRED:
        return Quantity.less_than(100, "%") if met is Truth.NO else _span(exact, None, met)
    if met is Truth.YES and shown < HUNDRED:
        shown = HUNDRED
    return _number(stated, shown, sure=sure) or _span(exact, shown, met)


def _used(exact: Interval, stated: Decimal | None, kept: Truth, *, sure: bool) -> Quantity:
    """Return the used share of a ceiling as it is printed: 100 only where exactly all of it is used."""
    if stated is None or stated.copy_abs() >= MOST:
        return _outward(exact, None)
    shown = round_half_up(stated)
    if stated > HUNDRED >= shown:
        return Quantity.more_than(HUNDRED, "%")
    if stated < HUNDRED <= shown:
        return Quantity.less_than(HUNDRED, "%")
    if shown == HUNDRED and kept is not Truth.YES:
        return Quantity.at_least(HUNDRED, "%") if kept is Truth.NO else _outward(exact, None)
    return _number(stated, shown, sure=sure) or _outward(exact, shown)


def _number(stated: Decimal, shown: Decimal, *, sure: bool) -> Quantity | None:
    """Return a percentage as one number; None where it is known only within ends."""
    if shown == 0 and stated != 0:
        ends = (Decimal(0), TENTH) if stated > 0 else (-TENTH, Decimal(0))
        return Quantity.between(*ends, "%", low_closed=False, high_closed=False)
    if not sure:
        return None
    return Quantity.exact(shown, "%") if shown == stated else Quantity.rounded(shown, "%")


def _outward(exact: Interval, shown: Decimal | None) -> Quantity:
    """Return a range of percentages, rounded outward to one decimal; 100 is in it only if it reaches that."""
    low, high = _tenths(exact)
    interval = Interval(
        low,
        high,
        low_closed=low != HUNDRED or (low == exact.low and exact.low_closed),
        high_closed=high != HUNDRED or (high == exact.high and exact.high_closed),
    )
    return Quantity.of(interval, "%", shown if shown is not None and interval.contains(shown) else None)


def _span(exact: Interval, shown: Decimal | None, met: Truth) -> Quantity:
    """Return a range of percentages, rounded outward to one decimal, that reaches 100 only if the target is met."""
    low, high = _tenths(exact)
    if met is Truth.NO and high is not None and high >= HUNDRED:
        return Quantity.of(Interval(low, HUNDRED, high_closed=False), "%")
    if met is Truth.UNKNOWN and low is not None and low >= HUNDRED:
        low = HUNDRED - TENTH
    interval = Interval(low, high)
    return Quantity.of(interval, "%", shown if shown is not None and interval.contains(shown) else None)


def _tenths(exact: Interval) -> tuple[Decimal | None, Decimal | None]:
    low, high = exact.low, exact.high
    return (
        None if low is None or low < -MOST else min(low, MOST).quantize(TENTH, ROUND_FLOOR, EXACT),
        None if high is None or high > MOST else max(high, -MOST).quantize(TENTH, ROUND_CEILING, EXACT),
    )
