"""Evidence in other words: changes, percentages of the target, the levels behind a growth, the two sides of a gap."""

import datetime
import itertools
from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import evolve

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.evidence import Evidence, Fact
from policytrack.errors import InputError
from policytrack.records.aggregation import Aggregation
from policytrack.records.target import Target
from policytrack.values.interval import EXACT, Interval
from policytrack.values.period import last_day
from policytrack.values.quantity import Quantity
from policytrack.values.unit import is_money

date = datetime.date
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
        try:
            calculated = Quantity.of(amount, unit, number)
        except InputError:  # 98.8 % of 300 firms is no number of firms
            calculated = None
        totals.append(PartTotal(fact.end, amount, ending=(fact,), direct=(fact,), calculated=calculated))
    return totals


def levels_behind(target: Target, area: str, evidence: Evidence) -> list[Fact]:
    """Return the amounts whose growth over several steps is asked for; none of money, as prices hide in its growth."""
    of = target.indicator.of
    if of is None or target.indicator.kind != "growth" or target.aggregated_by in (None, Aggregation.LAST):
        return []
    return [fact for fact in evidence.named(of, area, target.scope) if not is_money(fact.figure.indicator.unit)]


def differences(target: Target, area: str, evidence: Evidence, published: Iterable[Fact]) -> list[Fact]:
    """Return the gaps that the figures of two indicators of one time make, each as facts of both; a published one wins.

    The difference of two percentages is in points.
    """
    indicator = target.indicator
    if not indicator.gap_of:
        return []
    first, second = (_by_time(evidence.named(id, area, target.scope)) for id in indicator.gap_of)
    known = {(fact.start, fact.end) for fact in published}
    found = []
    for time in first.keys() & second.keys() - known:
        for one, other in itertools.product(first[time], second[time]):
            units = {one.figure.indicator.unit, other.figure.indicator.unit}
            if units == ({"%"} if indicator.unit == "pp" else {indicator.unit}):
                gap = one.amount - other.amount
                found += [evolve(one, amount=gap), evolve(other, amount=gap)]
    return found


def _by_time(facts: Iterable[Fact]) -> dict[tuple[date | None, date], list[Fact]]:
    times: dict[tuple[date | None, date], list[Fact]] = {}
    for fact in facts:
        times.setdefault((fact.start, fact.end), []).append(fact)
    return times
