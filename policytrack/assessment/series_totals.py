"""The totals of one series of figures: of a flow since a day, or the levels by day."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from policytrack.assessment.blocks import NOTHING, Block, Bounds, solve, split_blocks
from policytrack.assessment.constraints import ORIGIN, Constraint, Scale
from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import NO_TOTALS, Standing, Total
from policytrack.values.interval import Interval, merge

date = datetime.date
ZERO = Decimal(0)
AmountOf: TypeAlias = Callable[[Fact], Interval]


def as_stated(fact: Fact) -> Interval:
    """Return the amounts a fact allows."""
    return fact.amount


def _order(fact: Fact) -> tuple[Any, ...]:
    return (fact.end, fact.start or date.min, fact.figure.id)


def flow_totals(
    facts: Iterable[Fact],
    as_of: Sequence[Fact],
    start: date | None,
    end: date,
    *,
    gross: bool,
    amount: AmountOf = as_stated,
) -> Standing:
    """Return the totals of a flow since `start`, one for each day up to `end` of which figures say something.

    `as_of` are totals as of a day, whose differences are the flow. Every figure is a constraint on the difference
    between two days, also one that reaches outside the time; a total is what all constraints leave of it. Without
    `start` the totals of a gross flow are floors, counted since the first figure.
    """
    spans = sorted((fact for fact in facts if fact.start is not None), key=_order)
    plain = None if as_of or start is None else _year_to_date(spans, start, end, amount, gross=gross)
    if plain is not None:
        return plain
    every = [*spans, *sorted(as_of, key=_order)]
    if not every or (start is None and not gross):
        return NO_TOTALS
    amounts = [amount(fact) for fact in every]
    scale = Scale(amounts)
    constraints = [
        scale.constraint(
            ORIGIN if number >= len(spans) or fact.start is None else fact.start.toordinal(),
            fact.end.toordinal() + 1,
            amounts[number],
            number,
        )
        for number, fact in enumerate(every)
    ]
    if start is not None:
        first = start.toordinal()
    else:
        first = min(constraint.head if constraint.tail == ORIGIN else constraint.tail for constraint in constraints)
    return _stand(every, constraints, scale, first, end.toordinal() + 1, gross=gross, sure=start is not None)


def _year_to_date(facts: Sequence[Fact], start: date, end: date, amount: AmountOf, *, gross: bool) -> Standing | None:
    """Return the totals where all figures are exact, begin on the first day and never fall; None for others.

    Then each figure states the total of its day, and no constraint can narrow it.
    """
    totals: list[Total] = []
    before = ZERO if gross else None
    day = None
    for fact in facts:
        stated = amount(fact)
        low = stated.low
        if fact.start != start or fact.end > end or fact.end == day or low is None or low != stated.high:
            return None
        if before is not None:
            if low < before:
                return None
            before = low
        day = fact.end
        here = (fact,)
        totals.append(Total(day, stated, True, False, here, here))  # noqa: FBT003
    return Standing(totals) if totals else None


def level_totals(
    facts: Iterable[Fact], *, gross: bool, amount: AmountOf = as_stated, since: date | None = None
) -> Standing:
    """Return the levels by day, those before `since` left out; where levels cannot fall, each bounds the others."""
    every = sorted(facts, key=_order)
    if not gross:
        return _levels([fact for fact in every if since is None or fact.end >= since], amount)
    amounts = [amount(fact) for fact in every]
    scale = Scale(amounts)
    constraints = [
        scale.constraint(ORIGIN, fact.end.toordinal() + 1, amounts[number], number) for number, fact in enumerate(every)
    ]
    last = max((constraint.head for constraint in constraints), default=0)
    return _stand(every, constraints, scale, ORIGIN, last, gross=True, since=since)


def _levels(facts: Sequence[Fact], amount: AmountOf) -> Standing:
    """Return levels that may rise and fall: of each day what its figures agree on, else their hull."""
    days: dict[date, list[Fact]] = {}
    for fact in facts:
        days.setdefault(fact.end, []).append(fact)
    totals = []
    for day, here in days.items():
        together, conflict = merge([amount(fact) for fact in here])
        totals.append(Total(day, together, True, conflict, tuple(here), tuple(here)))  # noqa: FBT003
    return Standing(totals)


def _stand(
    facts: Sequence[Fact],
    constraints: Iterable[Constraint],
    scale: Scale,
    first: int,
    last: int,
    *,
    gross: bool,
    sure: bool = True,
    since: date | None = None,
) -> Standing:
    """Return the totals since a day from what the constraints of each block prove, block after block."""
    base: Bounds = NOTHING if sure else (0, None)
    at, complete, conflict = first, sure, False
    blocks: list[Block] = []
    totals: list[Total] = []
    for part in split_blocks(constraints):
        stop = max(constraint.head for constraint in part)
        if stop <= first or part[0].tail >= last:
            continue
        entry = max(part[0].tail, first)
        if entry > at:  # a hole: of a gross flow at least nothing, of another anything
            base, complete = (base[0] if gross else None, None), False
        block = solve(part, entry, min(stop, last), gross=gross)
        blocks.append(block)
        ending: dict[int, list[Constraint]] = {}
        for constraint in part:
            ending.setdefault(constraint.head, []).append(constraint)
        latest = max((point for point in block.bounds if point in ending), default=0)
        for point in sorted(block.bounds):
            here = ending.get(point, [])
            known = complete and point in block.linked
            low, high = bounds = _sum(base, block.bounds[point])
            inside = any(constraint.tail == ORIGIN or constraint.tail >= first for constraint in here)
            disputed = conflict or point in block.disputed
            says = high is not None or (low is not None and (low > 0 or (gross and (inside or disputed))))
            hidden = not gross and not known and point == latest  # later parts behind a hole
            if point == entry or not (known or hidden or (says and (here or point == last))):
                continue
            day = date.fromordinal(point - 1)
            if since is None or day >= since:
                direct = tuple(facts[constraint.owner] for constraint in here if constraint.tail == first)
                totals.append(
                    Total(
                        day,
                        scale.amount(*bounds),
                        known,
                        disputed,
                        tuple(facts[constraint.owner] for constraint in here),
                        direct,
                    )
                )
        if stop > last:
            break
        base = _sum(base, block.bounds[stop])
        at, complete, conflict = stop, complete and stop in block.linked, conflict or stop in block.disputed
    return Standing(totals, facts, blocks, first, last)


def _sum(one: Bounds, two: Bounds) -> Bounds:
    """Return the bounds of a sum."""
    return (
        None if one[0] is None or two[0] is None else one[0] + two[0],
        None if one[1] is None or two[1] is None else one[1] + two[1],
    )
