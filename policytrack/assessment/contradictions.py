"""Contradictions: which constraints cannot all be true, and the largest sets of them that can.

Such a set is a reading. Contradictions that share a constraint or interleave in time make a group, and every reading of
a group counts.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, product
from math import prod

from attrs import frozen

from policytrack.assessment.constraints import ORIGIN, Constraint, Network

MOST_READINGS = 32
MOST_STEPS = 128  # of the search for readings, so that a group takes linear time
MOST_CYCLES = 32  # found one beside the other, before all that interleaves is one group
MOST_FIGURES = 2000  # of one group
MOST_SHRUNK = 16  # constraints of a contradiction that is made as small as it can be
ROUNDS = 3  # of leaving out groups with too many readings, before all that interleaves is left out


@frozen
class Group:
    """Constraints that contradict each other, by owner.

    `readings` are the largest sets of them that can be true together; none where there are more than 32, and then all
    of the constraints are left out. `cycles` are contradictions, each a set of constraints of which one is wrong.
    """

    owners: frozenset[int]
    cycles: tuple[tuple[int, ...], ...]
    readings: tuple[frozenset[int], ...]


def contradict(one: Constraint, two: Constraint, *, gross: bool) -> bool:
    """Whether two constraints alone contradict each other: of one span, or nested where amounts cannot fall."""
    same = one.tail == two.tail and one.head == two.head
    return ((same or (gross and one.tail <= two.tail and two.head <= one.head)) and _above(two.low, one.high)) or (
        (same or (gross and two.tail <= one.tail and one.head <= two.head)) and _above(one.low, two.high)
    )


def _above(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high


def find_groups(constraints: Sequence[Constraint], *, gross: bool) -> tuple[Group, ...]:
    """Return the groups of constraints that contradict each other, in the order of their first constraints."""
    by_owner = {constraint.owner: constraint for constraint in constraints}
    crowded: list[Group] = []
    for _ in range(ROUNDS):
        out = frozenset[int]().union(*(group.owners for group in crowded))
        left = [constraint for constraint in constraints if constraint.owner not in out]
        found = _separate(left, gross=gross)
        more = [_widened(group, left, gross=gross) for group in found if not group.readings]
        if not more:
            return tuple(sorted([*found, *crowded], key=lambda group: min(group.owners)))
        crowded += more
    every = tuple(cycle for group in crowded for cycle in group.cycles)
    return (Group(frozenset(by_owner), every, ()),)


def _separate(constraints: Sequence[Constraint], *, gross: bool) -> list[Group]:
    """Return the groups, widened until none of them meets another."""
    by_owner = {constraint.owner: constraint for constraint in constraints}
    seeds = _joined(_apart(constraints, gross=gross), by_owner)
    while True:
        found = []
        for seed in seeds:
            others = frozenset[int]().union(*(other for other in seeds if other != seed))
            found.append(
                _group([constraint for constraint in constraints if constraint.owner not in others], seed, gross=gross)
            )
        grown = [group.owners for group in found]
        inside = frozenset[int]().union(*grown)
        rest = [
            constraint for constraint in constraints if constraint.owner not in inside and constraint.tail != ORIGIN
        ]
        seeds = _joined(grown, by_owner, rest)
        if len(seeds) == len(grown):
            across = _across(found, constraints, gross=gross)
            if not across:
                return found
            seeds = [owners for owners in grown if not owners & across] + [across]


def _across(groups: Sequence[Group], constraints: Sequence[Constraint], *, gross: bool) -> frozenset[int]:
    """Return the constraints of groups that contradict each other in some of their readings; none where none do."""
    settled = [group for group in groups if group.readings]
    if len(settled) < 2 or prod(len(group.readings) for group in settled) > MOST_READINGS:
        return frozenset()
    inside = frozenset[int]().union(*(group.owners for group in groups))
    for readings in product(*(group.readings for group in settled)):
        out = inside.difference(*readings)
        cycle = Network([constraint for constraint in constraints if constraint.owner not in out], gross=gross).cycle()
        met = [group.owners for group in settled if cycle is not None and not group.owners.isdisjoint(cycle)]
        if len(met) > 1:
            return frozenset[int]().union(*met)
    return frozenset()


def _apart(constraints: Sequence[Constraint], *, gross: bool) -> list[frozenset[int]]:
    """Return contradictions that share no constraint, found one after another; all as one where they are too many."""
    gone, found = set[int](), list[frozenset[int]]()
    while len(found) < MOST_CYCLES:
        cycle = _contradiction([constraint for constraint in constraints if constraint.owner not in gone], gross=gross)
        if cycle is None:
            return found
        found.append(cycle)
        gone.update(cycle)
    return [frozenset(gone)]


def _contradiction(constraints: Sequence[Constraint], *, gross: bool) -> frozenset[int] | None:
    """Return constraints that contradict each other, all of which are needed for it; None where there are none."""
    cycle = Network(constraints, gross=gross).cycle()
    if cycle is None:
        return None
    needed = set(cycle)
    for owner in cycle if 2 < len(cycle) <= MOST_SHRUNK else ():
        left = [constraint for constraint in constraints if constraint.owner in needed - {owner}]
        if Network(left, gross=gross).cycle() is not None:
            needed.discard(owner)
    return frozenset(needed)


def _span(owners: Iterable[int], by_owner: dict[int, Constraint]) -> tuple[int, int]:
    """Return the first and the last day that constraints speak of; those as of a day speak of that day alone."""
    days = [day for owner in owners for day in by_owner[owner][:2] if day != ORIGIN]
    return min(days), max(days)


def _joined(
    sets: Sequence[frozenset[int]], by_owner: dict[int, Constraint], rest: Sequence[Constraint] = ()
) -> list[frozenset[int]]:
    """Return sets of constraints, joined where they share one, interleave, or a constraint of the rest meets both."""
    found = list(sets)
    merging = len(found) > 1
    while merging:
        merging = False
        for one, two in combinations(found, 2):
            (start, end), (first, last) = _span(one, by_owner), _span(two, by_owner)
            if (
                one & two
                or max(start, first) < min(end, last)
                or any(
                    constraint.tail < end
                    and start < constraint.head
                    and constraint.tail < last
                    and first < constraint.head
                    for constraint in rest
                )
            ):
                found = [other for other in found if other not in (one, two)] + [one | two]
                merging = True
                break
    return found


def _group(constraints: Sequence[Constraint], seed: frozenset[int], *, gross: bool) -> Group:
    """Return the group that grows from some contradictory constraints, with every reading.

    The search keeps some constraints and drops others. Whatever contradicts a kept one is dropped too, so that one
    wrong constraint against many takes few steps.
    """
    by_owner = {constraint.owner: constraint for constraint in constraints}
    cycles: list[frozenset[int]] = []
    ways: set[frozenset[int]] = set()  # what is dropped so that the rest can be true
    waiting: list[tuple[frozenset[int], frozenset[int]]] = [(frozenset(), frozenset())]
    for _ in range(MOST_STEPS):
        if not waiting or len(ways) > MOST_READINGS * 2:
            break
        kept, dropped = waiting.pop()
        cycle = next((one for one in cycles if not one & dropped), None)
        if cycle is None:
            cycle = _contradiction(
                [constraint for constraint in constraints if constraint.owner not in dropped], gross=gross
            )
            if cycle is None:
                ways.add(dropped)
                continue
            cycles.append(cycle)
        held = kept
        for owner in sorted(cycle - kept):
            new = [by_owner[one] for one in held - kept]
            with_it = {
                constraint.owner
                for constraint in constraints
                if constraint.owner not in held and any(contradict(constraint, one, gross=gross) for one in new)
            }
            waiting.append((held, dropped | with_it | {owner}))
            held |= {owner}
    least = [way for way in ways if not any(other < way for other in ways)]
    owners = seed.union(*cycles, *least)
    if waiting or len(least) > MOST_READINGS or len(owners) > MOST_FIGURES:
        readings: tuple[frozenset[int], ...] = ()
    else:
        readings = tuple(sorted((owners - way for way in least), key=sorted))
    return Group(owners, tuple(sorted(tuple(sorted(cycle)) for cycle in cycles)), readings)


def _widened(group: Group, constraints: Sequence[Constraint], *, gross: bool) -> Group:
    """Return a group with too many readings, with whatever contradicts one of its constraints."""
    mine = [constraint for constraint in constraints if constraint.owner in group.owners]
    more = {
        constraint.owner
        for constraint in constraints
        if any(contradict(constraint, other, gross=gross) for other in mine)
    }
    return Group(group.owners | more, group.cycles, ())


def hull_of(group: Group, constraints: Collection[Constraint], *, gross: bool) -> list[Constraint]:
    """Return what all readings of a group leave between its own days, as constraints of its first owner."""
    days = sorted({day for constraint in constraints for day in constraint[:2]})
    owner = min(group.owners)
    widest: dict[tuple[int, int], Constraint] = {}
    for reading in group.readings:
        network = Network(
            [constraint for constraint in constraints if constraint.owner in reading], gross=gross, points=days
        )
        for tail in days[:-1]:
            highest, lowest = network.highest(tail), network.lowest(tail)
            for head in days[network.place[tail] + 1 :]:
                place = network.place[head]
                found = Constraint(tail, head, lowest[place], highest[place], owner)
                known = widest.get((tail, head))
                widest[tail, head] = found if known is None else wider(known, found)
    return [constraint for constraint in widest.values() if constraint.low is not None or constraint.high is not None]


def wider(one: Constraint, two: Constraint) -> Constraint:
    """Return the constraint of a span that two constraints of it both imply."""
    low = None if one.low is None or two.low is None else min(one.low, two.low)
    high = None if one.high is None or two.high is None else max(one.high, two.high)
    return one._replace(low=low, high=high)
