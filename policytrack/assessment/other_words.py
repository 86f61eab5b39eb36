"""Evidence in other words: a change since the baseline as an amount, and a percentage of the target as one."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import evolve

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.evidence import Fact
from policytrack.records.target import Target
from policytrack.values.interval import EXACT, Interval
from policytrack.values.period import last_day
from policytrack.values.quantity import Quantity

HUNDRED = Decimal(100)


def changes_as_amounts(target: Target, facts: Iterable[Fact]) -> list[Fact]:
    """Return the amounts that changes since the target's baseline come to; changes since another time are left out.

    They follow from the baseline's number, which is on both sides of the comparison, and not from its rounding.
    """
    baseline = target.baseline
    if baseline is None:
        return []
    number, members = baseline.amount.nominal, baseline.amount.members
    base = members if number is None else Interval.point(number)
    if base.low is None or base.low < 0:
        return []
    since = last_day(baseline.period)
    found = []
    for fact in facts:
        start, change = fact.figure.since, fact.figure.amount
        if fact.figure.form != "change" or start is None or start.end != since:
            continue
        if change.unit == "%":
            factor = (Interval.point(HUNDRED) + fact.amount).over(HUNDRED)
            if factor.low is None or factor.low < 0:
                continue
            amount = base.product(factor)
        else:
            amount = base + fact.amount
        found.append(evolve(fact, amount=amount))
    return found


def shares_as_totals(target: Target, facts: Iterable[Fact]) -> Sequence[PartTotal]:
    """Return the amounts by day that a source's own percentages of a target come to; none without a known amount."""
    asked = None if target.amount is None else target.amount.nominal
    if asked is None or asked <= 0 or target.form != "level":
        return []
    totals = []
    for fact in sorted(facts, key=lambda fact: (fact.end, fact.figure.id)):
        share, unit = fact.figure.amount, target.indicator.unit
        if fact.figure.of_target != target.id or fact.end > target.deadline:
            continue
        amount = fact.amount.times(asked).over(HUNDRED)
        number = None
        if share.nominal is not None:
            number = EXACT.divide(EXACT.multiply(asked, share.nominal), HUNDRED)
        reckoned = Quantity.of(amount, unit, number)
        totals.append(PartTotal(fact.end, amount, ending=(fact,), direct=(fact,), reckoned=reckoned))
    return totals
