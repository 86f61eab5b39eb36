"""How much is done, day by day: what the figures prove of the amount since the first day."""

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, overload

from attrs import define, frozen

from policytrack.assessment.blocks import NOTHING, Block, Bounds, solve, split_blocks
from policytrack.assessment.constraints import ORIGIN, Constraint, Scale
from policytrack.assessment.evidence import Fact
from policytrack.values.interval import Interval, merge
from policytrack.values.quantity import Quantity

date = datetime.date
LEAST = Decimal("-Infinity")
ZERO = Decimal(0)
ONE_DAY = datetime.timedelta(days=1)
AmountOf: TypeAlias = Callable[[Fact], Interval]


def as_stated(fact: Fact) -> Interval:
    """Return the amounts a fact allows."""
    return fact.amount


@define(eq=False)
class Total:
    """The total (or level) at the end of a day: the set of amounts that the evidence leaves.

    `complete`: figures connect the day with the first one. `conflict`: figures contradict each other, and the amount is
    what their consistent readings leave. `ending` are the facts that end on the day, `direct` those of them that speak
    of all the time since the first day.
    """

    day: date
    amount: Interval
    complete: bool = True
    conflict: bool = False
    ending: tuple[Fact, ...] = ()
    direct: tuple[Fact, ...] = ()

    @property
    def certain_from(self) -> date:
        """The day from which it is final: its own, or its publication where that came before."""
        latest: date | None = None
        for fact in self.ending:
            if fact.known is None or fact.known >= self.day:
                return self.day
            latest = fact.known if latest is None else max(latest, fact.known)
        return self.day if latest is None else latest

    @property
    def is_rounded(self) -> bool:
        """Whether a rounded amount may state it."""
        return any(fact.figure.amount.grain is not None for fact in self.direct)

    @property
    def published(self) -> Quantity | None:
        """The finest rounded amount that states this very total; None where sums or conflicts do."""
        if self.conflict:
            return None
        stated = [
            amount
            for amount in (fact.figure.amount for fact in self.direct)
            if amount.grain is not None and amount.nominal is not None and self.amount.contains(amount.nominal)
        ]
        return min(stated, key=lambda amount: (amount.grain, amount.nominal, amount.scale), default=None)

    def shown(self, unit: str) -> Quantity:
        """Return it as an amount: in the words of the figure that states it, where nothing narrows them."""
        published = self.published
        if published is not None and published.members == self.amount:
            return published
        return Quantity.of(self.amount, unit)


def _day(total: Total) -> date:
    return total.day


def _low(total: Total) -> Decimal:
    return LEAST if total.amount.low is None else total.amount.low


@frozen(eq=False)
class Contradiction:
    """Facts that cannot all be true, and the sets of them of which one is wrong.

    `left_out`: they contradict each other in more ways than are looked at, and none of them counts.
    """

    facts: tuple[Fact, ...]
    cycles: tuple[tuple[Fact, ...], ...]
    left_out: bool = False


class Standing(Sequence[Total]):
    """The totals of one series, one for each day of which something is known, and what they rest on."""

    __slots__ = ("_across", "_blocks", "_facts", "_first", "_last", "_parts", "_rounded", "_totals")

    def __init__(
        self,
        totals: Sequence[Total],
        facts: Sequence[Fact] = (),
        blocks: Sequence[Block] = (),
        first: int = 0,
        last: int = 0,
        *,
        parts: Sequence["Standing"] = (),
        across: tuple[Contradiction, ...] = (),
    ) -> None:
        self._totals, self._facts, self._blocks, self._first, self._last = totals, facts, blocks, first, last
        self._parts, self._across = parts, across
        self._rounded: int | None = None

    @overload
    def __getitem__(self, index: int) -> Total: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Total]: ...
    def __getitem__(self, index: int | slice) -> Total | Sequence[Total]:
        return self._totals[index]

    def __len__(self) -> int:
        return len(self._totals)

    def may_reach(self, amount: Decimal, before: date) -> int:
        """Return the place of the first total that may reach an amount, or is of that day or later.

        Of totals that cannot fall: exact ones before it stay below the amount, and rounded ones are never passed over.
        """
        if self._rounded is None:
            rounded = (place for place, total in enumerate(self._totals) if total.is_rounded)
            self._rounded = next(rounded, len(self._totals))
        end = min(self._rounded, bisect_left(self._totals, before, key=_day))
        return bisect_left(self._totals, amount, hi=end, key=_low)

    def __iter__(self) -> Iterator[Total]:
        return iter(self._totals)

    @property
    def examined(self) -> int:
        """How many constraints were looked at to find the bounds: what it costs, whatever the machine."""
        return sum(network.examined for block in self._blocks for network in block.networks)

    @property
    def facts(self) -> frozenset[Fact]:
        """The facts that entered the totals, whether they say more than the others or not."""
        if self._parts:
            return frozenset().union(*(part.facts for part in self._parts))
        if not self._blocks:
            return frozenset(fact for total in self._totals for fact in total.ending)
        return frozenset(self._facts[constraint.owner] for block in self._blocks for constraint in block.constraints)

    def used(self, until: date | None = None) -> set[Fact]:
        """Return the facts that the totals up to a day rest on."""
        if self._parts:
            return set[Fact]().union(*(part.used(until) for part in self._parts))
        if not self._blocks:
            return {fact for total in self._totals if until is None or total.day <= until for fact in total.ending}
        days = {total.day.toordinal() + 1 for total in self._totals if until is None or total.day <= until}
        latest = max(days, default=0)
        owners: set[int] = set()
        for block in self._blocks:
            exit = max(block.bounds)
            points = {point for point in block.bounds if point in days or (point == exit and exit < latest)}
            if points:
                owners |= block.used(points)
        return {self._facts[owner] for owner in owners}

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """The facts that cannot all be true, where one of them speaks of the time or a total depends on it."""
        if self._parts:
            return (*(one for part in self._parts for one in part.contradictions), *self._across)
        if not self._blocks:
            return tuple(Contradiction(total.ending, (total.ending,)) for total in self._totals if total.conflict)
        found = []
        for block in self._blocks:
            for group in block.groups:
                constraints = [constraint for constraint in block.constraints if constraint.owner in group.owners]
                if block.disputed or any(
                    constraint.tail < self._last and constraint.head > self._first for constraint in constraints
                ):
                    cycles = tuple(self._named(cycle) for cycle in group.cycles)
                    facts = self._named(group.owners) if group.readings else cycles[0]
                    found.append(Contradiction(facts, cycles, not group.readings))
        return tuple(found)

    def _named(self, owners: Iterable[int]) -> tuple[Fact, ...]:
        return tuple(self._facts[owner] for owner in sorted(owners))

    def proof(self, day: date, *, low: bool) -> tuple[tuple[int, Fact], ...] | None:
        """Return the facts whose sum proves a bound of a day's total, subtracted ones with -1; None for no bound."""
        steps: list[tuple[int, Fact]] = []
        point = day.toordinal() + 1
        for block in self._blocks:
            if block.entry < point:
                found = block.proof(min(point, max(block.bounds)), low=low)
                if found is None:
                    return None
                steps.extend((sign, self._facts[owner]) for sign, owner in found)
        return tuple(steps)


NO_TOTALS = Standing(())


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
        for point in sorted(block.bounds):
            here = ending.get(point, [])
            known = complete and point in block.linked
            low, high = bounds = _sum(base, block.bounds[point])
            inside = any(constraint.tail == ORIGIN or constraint.tail >= first for constraint in here)
            disputed = conflict or point in block.disputed
            says = high is not None or (low is not None and (low > 0 or (gross and (inside or disputed))))
            if point == entry or not (known or (says and (here or point == last))):
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
