"""Completion in per cent, and the gap in units."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from attrs import evolve, frozen

from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Total
from policytrack.records.indicator import ADDITIVE, Indicator
from policytrack.text.messages import Reason
from policytrack.values.interval import EXACT, Interval, round_half_up
from policytrack.values.level import Level
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

HUNDRED = Decimal(100)
TENTH = Decimal("0.1")
MOST = Decimal(10) ** 20  # per cent; what is more is printed as no less than that


@frozen
class Share:
    """A completion in %, and how it was worked out."""

    quantity: Quantity
    formula: Reason


def completion(
    indicator: Indicator, requirement: Requirement, total: Total, baseline: Interval | None, met: Truth
) -> Share | Reason:
    """Return the completion in %, or why there is none.

    A floor above 0 on an amount that adds up: what is done as a share of the amount. Else, from a baseline strictly
    short of the target: (now − base) ÷ (target − base). A ceiling has a used share: what is used of it.
    Rounded half up to one decimal, as bulletins do; 100 or more only if a floor is met, 0 only for exactly nothing.
    """
    adds = indicator.kind in ADDITIVE and indicator.not_negative and not indicator.is_rate
    low, high = requirement.meets.low, requirement.meets.high
    if requirement.is_floor and adds and low is not None and low > 0:
        return _of_amount(total, low, indicator.unit, met)
    if baseline is not None:
        return from_baseline(requirement, total, baseline, indicator.unit, met)
    if requirement.is_ceiling and adds and high is not None and high > 0:
        return _of_amount(total, high, indicator.unit, None)
    return Reason.of("no-completion")


def _of_amount(total: Total, bound: Decimal, unit: str, met: Truth | None) -> Share:
    share = _printed(total, total.amount.times(HUNDRED).over(bound), _percent(_stated(total), bound), met)
    args = {"done": total.shown(unit), "asked": Level(bound, unit), "share": share}
    return Share(share, Reason.of("share-of-amount" if met is not None else "share-of-ceiling", **args))


def from_baseline(requirement: Requirement, total: Total, baseline: Interval, unit: str, met: Truth) -> Share | Reason:
    """Return (now − base) ÷ (target − base) in %, or why there is none: the base must be short of the target."""
    if not baseline.is_point or baseline.low is None or (requirement.vague is not None and requirement.hedge == "none"):
        return Reason.of("baseline-vague")
    base, stated = baseline.low, _stated(total)
    low, high = requirement.meets.low, requirement.meets.high
    if requirement.is_floor and low is not None and base < low:
        asked, way, gone = low, EXACT.subtract(low, base), total.amount - baseline
        done = None if stated is None else EXACT.subtract(stated, base)
    elif requirement.is_ceiling and high is not None and base > high:
        asked, way, gone = high, EXACT.subtract(base, high), baseline - total.amount
        done = None if stated is None else EXACT.subtract(base, stated)
    else:
        return Reason.of("baseline-not-short")
    share = _printed(total, gone.times(HUNDRED).over(way), _percent(done, way), met)
    args = {"done": total.shown(unit), "asked": Level(asked, unit), "base": Level(base, unit)}
    code = "share-of-way" if requirement.is_floor else "share-of-fall"
    return Share(share, Reason.of(code, share=share, **args))


def scale(
    indicator: Indicator, requirement: Requirement, baseline: Interval | None
) -> tuple[Decimal, Decimal] | Reason:
    """Return the amounts at which the completion is 0 and 100 %, or why it means nothing."""
    adds = indicator.kind in ADDITIVE and indicator.not_negative and not indicator.is_rate
    low, high = requirement.meets.low, requirement.meets.high
    if requirement.is_floor and adds and low is not None and low > 0:
        return Decimal(0), low
    if baseline is None:
        counts = requirement.is_ceiling and adds and high is not None and high > 0
        return (Decimal(0), high) if counts and high is not None else Reason.of("no-completion")
    if not baseline.is_point or baseline.low is None or (requirement.vague is not None and requirement.hedge == "none"):
        return Reason.of("baseline-vague")
    if requirement.is_floor and low is not None and baseline.low < low:
        return baseline.low, low
    if requirement.is_ceiling and high is not None and baseline.low > high:
        return baseline.low, high
    return Reason.of("baseline-not-short")


def gap(requirement: Requirement, total: Total, unit: str) -> Quantity | None:
    """Return what is still to go, in units (points for a percentage); below 0 where it is exceeded.

    For a floor asked − done, for a ceiling done − asked; between two bounds the way to the nearer one, 0 inside.
    """
    shown, asked = total.shown(unit), Quantity.of(requirement.meets, unit).members
    stated = shown.nominal is not None and total.amount.contains(shown.nominal)
    done = evolve(Quantity.of(total.amount, unit, shown.nominal if stated else None), scale=shown.scale)
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
    if total.amount.below(floor.interval):
        return floor - done
    if ceiling.interval.below(total.amount):
        return done - ceiling
    return floor - floor if total.amount.within(requirement.meets) else None


def _stated(total: Total) -> Decimal | None:
    """Return the one number that stands for a total, if one does."""
    published = total.published
    if published is not None:
        return published.nominal
    return total.amount.low if total.amount.is_point else None


def _percent(part: Decimal | None, whole: Decimal) -> Decimal | None:
    return None if part is None else EXACT.divide(EXACT.multiply(part, HUNDRED), whole)


def _printed(total: Total, exact: Interval, stated: Decimal | None, met: Truth | None) -> Quantity:
    """Return a percentage as it is printed; `met` None where 100 is no threshold of its own."""
    if stated is not None and stated.copy_abs() < MOST:
        shown = round_half_up(stated)
        if met is None and shown == HUNDRED and stated != HUNDRED:  # a ceiling that is nearly used up, or just passed
            return (Quantity.more_than if stated > HUNDRED else Quantity.less_than)(100, "%")
        if met is not None and met is not Truth.YES and shown >= HUNDRED:
            return Quantity.less_than(100, "%") if met is Truth.NO else _span(exact, None, met)
        if met is Truth.YES and shown < HUNDRED:
            shown = HUNDRED
        if shown == 0 and stated != 0:
            ends = (Decimal(0), TENTH) if stated > 0 else (-TENTH, Decimal(0))
            return Quantity.between(*ends, "%", low_closed=False, high_closed=False)
        if total.amount.is_point:
            return Quantity.exact(shown, "%") if shown == stated else Quantity.rounded(shown, "%")
        return _span(exact, shown, met)
    return _span(exact, None, met)


def _span(exact: Interval, shown: Decimal | None, met: Truth | None) -> Quantity:
    """Return a range of percentages, rounded outward to one decimal."""
    low, high = exact.low, exact.high
    low = None if low is None or low < -MOST else min(low, MOST).quantize(TENTH, ROUND_FLOOR, EXACT)
    high = None if high is None or high > MOST else max(high, -MOST).quantize(TENTH, ROUND_CEILING, EXACT)
    if met is Truth.NO and high is not None and high >= HUNDRED:
        return Quantity.of(Interval(low, HUNDRED, high_closed=False), "%")
    if met is Truth.UNKNOWN and low is not None and low >= HUNDRED:
        low = HUNDRED - TENTH
    interval = Interval(low, high)
    return Quantity.of(interval, "%", shown if shown is not None and interval.contains(shown) else None)
