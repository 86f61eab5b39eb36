"""How much is done, day by day: what the figures prove of the amount since the first day."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import overload

from attrs import define, evolve, frozen

from policytrack.assessment.blocks import Block
from policytrack.assessment.evidence import Fact
from policytrack.assessment.requirement import Requirement
from policytrack.errors import InputError
from policytrack.values.hedge import BOUNDED
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity

date = datetime.date
LEAST = Decimal("-Infinity")


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
    def asked(self) -> Requirement | None:
        """What is asked of the time up to the day, where that is not what is asked of the whole."""
        return None

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

    @property
    def exact(self) -> Quantity | None:
        """The exact amount that states this very total; None where sums or conflicts do."""
        if self.conflict or not self.amount.is_point:
            return None
        stated = (fact.figure.amount for fact in self.direct if fact.amount == self.amount)
        return min((amount for amount in stated if amount.grain is None), key=lambda one: one.scale, default=None)

    def shown(self, unit: str) -> Quantity:
        """Return it as an amount: in the words of the figure that states it, where nothing narrows them."""
        published = self.published
        if published is not None and published.members == self.amount:
            return published
        said = [fact.figure.amount for fact in self.direct if self.amount in (fact.wide, fact.amount)]
        if said and said[0].hedge in BOUNDED and all(amount == said[0] for amount in said):
            return said[0]
        scales = {fact.figure.amount.scale for fact in self.ending}
        made = around(self.amount, unit)
        return evolve(made, scale=scales.pop()) if len(scales) == 1 and made.unit == unit and "" not in scales else made


def around(amount: Interval, unit: str) -> Quantity:
    """Return an interval as an amount; where it was worked out and has no whole thing inside, those around it."""
    try:
        return Quantity.of(amount, unit)
    except InputError:
        low = None if amount.low is None else amount.low.to_integral_value(ROUND_FLOOR)
        high = None if amount.high is None else amount.high.to_integral_value(ROUND_CEILING)
        return Quantity.of(Interval(low, high), unit)


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
        across: tuple[Contradiction, ...] | None = None,
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
    def parts(self) -> Sequence["Standing"]:
        """The totals of which these are made, of several series or steps."""
        return self._parts

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
        if self._parts or self._across is not None:
            return (*(one for part in self._parts for one in part.contradictions), *(self._across or ()))
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
        if not self._blocks:
            stated = next((total for total in self._totals if total.day == day), None)
            alone = stated is not None and stated.amount.is_point and len(stated.direct) == 1
            return ((1, stated.direct[0]),) if stated is not None and alone else ()
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
