"""Blocks: the constraints on one stretch of time, and what they prove of the amount since its first day.

Where no constraint spans a day, what is stated before it and what is stated after it do not affect each other. So
totals are worked out block by block and added up.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import TypeAlias

from attrs import define, evolve

from policytrack.assessment.constraints import Constraint, Network
from policytrack.assessment.contradictions import MOST_READINGS, Group, find_groups, hull_of

Bounds: TypeAlias = tuple[int | None, int | None]
NOTHING: Bounds = (0, 0)


def split_blocks(constraints: Iterable[Constraint]) -> Iterator[list[Constraint]]:
    """Yield the constraints in parts that say nothing of each other: between two days that no constraint spans."""
    part: list[Constraint] = []
    reach = 0
    for constraint in sorted(constraints, key=lambda constraint: (constraint.tail, constraint.head, constraint.owner)):
        if part and constraint.tail >= reach:
            yield part
            part = []
        part.append(constraint)
        reach = max(reach, constraint.head)
    if part:
        yield part


@define(eq=False)
class Block:
    """The constraints on one stretch of time: what they prove of the amount since `entry`, at each of their points."""

    constraints: Sequence[Constraint]
    entry: int
    bounds: Mapping[int, Bounds]
    linked: Collection[int]
    networks: Sequence[Network] = ()
    groups: Sequence[Group] = ()
    disputed: Collection[int] = ()

    def used(self, points: Collection[int]) -> set[int]:
        """Return the owners of the constraints that prove what is known at some of its points."""
        if not self.networks:
            return {constraint.owner for constraint in self.constraints if constraint.head in points}
        owners = {owner for group in self.groups for owner in group.owners}
        return owners.union(*(network.tight(self.entry, points) for network in self.networks))

    def proof(self, point: int, *, low: bool) -> tuple[tuple[int, int], ...] | None:
        """Return the constraints that prove a bound at one of its points, as `Network.proof` does."""
        if not self.networks:
            return next((((1, constraint.owner),) for constraint in self.constraints if constraint.head == point), ())
        bound = self.bounds[point][0 if low else 1]
        for network in self.networks:
            place = network.place[point]
            if bound == (network.lowest(self.entry) if low else network.highest(self.entry))[place]:
                return network.proof(self.entry, point, low=low)
        return None


def solve(constraints: Sequence[Constraint], entry: int, last: int, *, gross: bool) -> Block:
    """Return what constraints that belong together prove since `entry`."""
    plain = _plain(constraints, entry, last, gross=gross)
    if plain is not None:
        return plain
    ends = (entry, last)
    network = Network(constraints, gross=gross, points=ends)
    if network.cycle() is None:
        return Block(constraints, entry, _bounds(network, entry, last), _linked(constraints, entry), (network,))
    networks, groups = _readings(constraints, find_groups(constraints, gross=gross), ends, gross=gross)
    said = [_bounds(network, entry, last) for network in networks]
    hull = {point: _widest([bounds[point] for bounds in said]) for point in said[0]}
    disputed = {point for point in hull if any(bounds[point] != said[0][point] for bounds in said)}
    out = [group for group in groups if not group.readings]
    if out:
        by_owner = {constraint.owner: constraint for constraint in constraints}
        since = min(by_owner[owner].head for group in out for owner in group.owners)
        disputed |= {point for point in hull if point >= since}
    if len(networks) == 1:
        disputed |= _moved(constraints, groups, hull, entry, last, gross=gross)
    return Block(constraints, entry, hull, _linked(constraints, entry), networks, groups, disputed)


def _plain(constraints: Sequence[Constraint], entry: int, last: int, *, gross: bool) -> Block | None:
    """Return the block where all begin on its first day and rise, so that each bound is as stated; None otherwise."""
    before = 0
    bounds: dict[int, Bounds] = {entry: NOTHING}
    for constraint in constraints:  # in the order of their heads, where all begin on one day
        if constraint.tail != entry or constraint.head > last or constraint.head in bounds:
            return None
        if gross:
            if constraint.low is None or constraint.high is None or constraint.low < before:
                return None
            before = constraint.high
        bounds[constraint.head] = (constraint.low, constraint.high)
    return Block(constraints, entry, bounds, bounds)


def _bounds(network: Network, entry: int, last: int) -> dict[int, Bounds]:
    lows, highs = network.lowest(entry), network.highest(entry)
    place = network.place
    return {point: (lows[place[point]], highs[place[point]]) for point in network.points if entry <= point <= last}


def _widest(bounds: Sequence[Bounds]) -> Bounds:
    lows, highs = [low for low, _ in bounds if low is not None], [high for _, high in bounds if high is not None]
    return (
        min(lows) if len(lows) == len(bounds) else None,
        max(highs) if len(highs) == len(bounds) else None,
    )


def _linked(constraints: Iterable[Constraint], entry: int) -> set[int]:
    """Return the points that constraints connect with the first one."""
    near: dict[int, list[int]] = {}
    for constraint in constraints:
        near.setdefault(constraint.tail, []).append(constraint.head)
        near.setdefault(constraint.head, []).append(constraint.tail)
    found, waiting = {entry}, [entry]
    while waiting:
        for point in near.get(waiting.pop(), ()):
            if point not in found:
                found.add(point)
                waiting.append(point)
    return found


def _readings(
    constraints: Sequence[Constraint], groups: Sequence[Group], ends: tuple[int, int], *, gross: bool
) -> tuple[list[Network], Sequence[Group]]:
    """Return a network for each combination of the groups' readings, or one of what each group leaves where many."""
    inside = frozenset[int]().union(*(group.owners for group in groups))
    rest = [constraint for constraint in constraints if constraint.owner not in inside]
    points = {*ends, *(day for constraint in constraints for day in constraint[:2])}
    settled = [group for group in groups if group.readings]
    if prod(len(group.readings) for group in settled) <= MOST_READINGS:
        found = []
        for readings in product(*(group.readings for group in settled)):
            kept = frozenset[int]().union(*readings)
            chosen = [*rest, *(constraint for constraint in constraints if constraint.owner in kept)]
            found.append(Network(chosen, gross=gross, points=points))
        if all(network.cycle() is None for network in found):
            return found, groups
    else:
        hulls = [
            hull
            for group in settled
            for hull in hull_of(
                group, [constraint for constraint in constraints if constraint.owner in group.owners], gross=gross
            )
        ]
        network = Network([*rest, *hulls], gross=gross, points=points)
        if network.cycle() is None:
            return [network], groups
    every = [evolve(group, readings=()) for group in groups]  # they meet in more ways than are looked at
    network = Network(rest, gross=gross, points=points)
    return [network], every


def _moved(
    constraints: Sequence[Constraint],
    groups: Sequence[Group],
    hull: Mapping[int, Bounds],
    entry: int,
    last: int,
    *,
    gross: bool,
) -> set[int]:
    """Return the points of which some reading of one group says less than all of them leave."""
    found: set[int] = set()
    settled = [group for group in groups if group.readings]
    for group in settled:
        out = frozenset[int]().union(*(other.owners for other in groups if other is not group))
        for reading in group.readings:
            gone = out | (group.owners - reading)
            kept = [constraint for constraint in constraints if constraint.owner not in gone]
            network = Network(kept, gross=gross, points=hull)
            found |= {point for point, bounds in _bounds(network, entry, last).items() if bounds != hull[point]}
    return found
