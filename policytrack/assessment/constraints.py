"""Difference constraints: what the amounts of overlapping periods prove about each other.

x(t) is the amount up to the beginning of day t. A figure of the days s to e says low <= x(e + 1) - x(s) <= high, an
amount as of a day the same of `ORIGIN` and the day after it, and where amounts cannot fall x(t) <= x(u) for t < u.
The tightest bounds of any difference are shortest paths, and constraints contradict each other exactly where a cycle
of them is negative.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from policytrack.values.interval import EXACT, Interval

ORIGIN = 0  # the day before all days: from there an amount as of a day is counted
SIGN = -1  # the owner of an edge that says only that amounts cannot fall
_OPEN = 1 << 32  # a bound of v with n open ends is held as the whole number v * _OPEN - n


class Constraint(NamedTuple):
    """x(head) - x(tail) lies between two bounds (None: no bound), as `owner` says."""

    tail: int
    head: int
    low: int | None
    high: int | None
    owner: int


class Scale:
    """Amounts of one series as whole numbers: bounds with their open ends, which add up exactly."""

    def __init__(self, amounts: Iterable[Interval]) -> None:
        places = 0
        for amount in amounts:
            for bound in (amount.low, amount.high):
                if bound is not None:
                    exponent = bound.as_tuple().exponent
                    if isinstance(exponent, int):
                        places = max(places, -exponent)
        self._places = places

    def _whole(self, bound: Decimal) -> int:
        return int(bound.scaleb(self._places, EXACT)) * _OPEN

    def constraint(self, tail: int, head: int, amount: Interval, owner: int) -> Constraint:
        """Return the constraint that an amount makes of a span."""
        low = None if amount.low is None else self._whole(amount.low) + (not amount.low_closed)
        high = None if amount.high is None else self._whole(amount.high) - (not amount.high_closed)
        return Constraint(tail, head, low, high, owner)

    def amount(self, low: int | None, high: int | None) -> Interval:
        """Return the amounts between two bounds."""
        below, low_closed = self._bound(low, up=True)
        above, high_closed = self._bound(high, up=False)
        return Interval(below, above, low_closed=low_closed, high_closed=high_closed)

    def _bound(self, value: int | None, *, up: bool) -> tuple[Decimal | None, bool]:
        if value is None:
            return None, True
        # A low bound holds v + (open ends), a high one v - (open ends); there are far fewer of them than _OPEN.
        whole = value // _OPEN if up else -(-value // _OPEN)
        return Decimal(whole).scaleb(-self._places, EXACT), whole * _OPEN == value


class Edge(NamedTuple):
    """x(head) - x(tail) <= weight, with points given by their places in the network."""

    tail: int
    head: int
    weight: int
    owner: int


class Network:
    """The constraints about one series as a graph; points in the order of time."""

    def __init__(self, constraints: Sequence[Constraint], *, gross: bool, points: Iterable[int] = ()) -> None:
        days = {*points}
        for constraint in constraints:
            days.add(constraint.tail)
            days.add(constraint.head)
        self.points = sorted(days)
        self.place = {day: place for place, day in enumerate(self.points)}
        self.examined = 0
        self._gross = gross
        ahead: list[Edge] = []
        back: list[Edge] = []
        for constraint in constraints:
            tail, head = self.place[constraint.tail], self.place[constraint.head]
            if constraint.high is not None:
                ahead.append(Edge(tail, head, constraint.high, constraint.owner))
            if constraint.low is not None:
                back.append(Edge(head, tail, -constraint.low, constraint.owner))
        if gross:
            back.extend(Edge(place, place - 1, 0, SIGN) for place in range(1, len(self.points)))
        ahead.sort()
        back.sort(key=_latest_first)
        self._ahead, self._back = ahead, back

    def tight(self, day: int, days: Iterable[int]) -> set[int]:
        """Return the owners of the constraints that prove the bounds of x(t) - x(day) at some points.

        These are the constraints on every shortest path that does not merely go out and come back.
        """
        source, ends = self.place[day], [self.place[one] for one in days]
        owners: set[int] = set()
        for turned in (False, True):
            owners |= _on_the_way(self._exact(day, turned=turned), source, ends)
        return owners - {SIGN}

    def proof(self, day: int, end: int, *, low: bool) -> tuple[tuple[int, int], ...] | None:
        """Return the constraints that prove a bound of x(end) - x(day), each as (1, owner) or, subtracted, (-1, owner).

        Of several proofs the one of fewest constraints; None where there is no bound.
        """
        exits: dict[int, list[Edge]] = {}
        for edge in self._exact(day, turned=low):
            exits.setdefault(edge.tail, []).append(edge)
        source, target = self.place[day], self.place[end]
        came: dict[int, Edge] = {}
        waiting = deque([source])
        while waiting and target not in came:
            for edge in exits.get(waiting.popleft(), ()):
                if edge.head != source and edge.head not in came:
                    came[edge.head] = edge
                    waiting.append(edge.head)
        if target not in came:
            return () if target == source else None
        steps = []
        at = target
        while at != source:
            edge = came[at]
            if edge.owner != SIGN:
                steps.append((1 if edge.tail < edge.head else -1, edge.owner))
            at = edge.tail
        return tuple(reversed(steps))

    def _exact(self, day: int, *, turned: bool) -> list[Edge]:
        """Return the edges on shortest paths from a day, those of the lower bounds turned round."""
        far = self.lowest(day) if turned else self.highest(day)
        found = []
        for tail, head, weight, owner in (*self._ahead, *self._back):
            here, there, step = (head, tail, -weight) if turned else (tail, head, weight)
            before, after = far[here], far[there]
            if before is not None and after is not None and before + step == after:
                found.append(Edge(here, there, step, owner))
        return found

    def highest(self, day: int) -> list[int | None]:
        """Return the least upper bound of x(t) - x(day) at each point; None where there is none.

        The constraints must not contradict each other.
        """
        far: list[int | None] = [None] * len(self.points)
        far[self.place[day]] = 0
        self._relax(far, self._ahead, self._back)
        return far

    def lowest(self, day: int) -> list[int | None]:
        """Return the greatest lower bound of x(t) - x(day) at each point; None where there is none."""
        far: list[int | None] = [None] * len(self.points)
        far[self.place[day]] = 0
        ahead = [Edge(edge.head, edge.tail, edge.weight, edge.owner) for edge in self._back]
        back = [Edge(edge.head, edge.tail, edge.weight, edge.owner) for edge in self._ahead]
        ahead.sort()
        back.sort(key=_latest_first)
        self._relax(far, ahead, back)
        return [None if bound is None else -bound for bound in far]

    def _relax(self, far: list[int | None], ahead: Sequence[Edge], back: Sequence[Edge]) -> None:
        """Lower the distances until nothing changes: forward and backward in time by turns."""
        for _ in range(len(self.points) + 1):
            changed = False
            for edges in (ahead, back):
                self.examined += len(edges)
                for tail, head, weight, _ in edges:
                    here = far[tail]
                    if here is not None:
                        reach, there = here + weight, far[head]
                        if there is None or reach < there:
                            far[head] = reach
                            changed = True
            if not changed:
                return

    def cycle(self) -> tuple[int, ...] | None:
        """Return the owners on a negative cycle, in rising order; None where the constraints agree with each other."""
        far = [0] * len(self.points)
        came: list[Edge | None] = [None] * len(self.points)
        while True:
            changed = False
            for edges in (self._ahead, self._back):
                self.examined += len(edges)
                for edge in edges:
                    tail, head, weight, _ = edge
                    reach = far[tail] + weight
                    if reach < far[head]:
                        far[head] = reach
                        came[head] = edge
                        changed = True
            if not changed:
                return None
            found = _circle(came)
            if found is not None:
                return _needed(found, gross=self._gross)


def _latest_first(edge: Edge) -> tuple[int, int, int, int]:
    return (-edge.tail, -edge.head, edge.weight, edge.owner)


def _needed(circle: Sequence[Edge], *, gross: bool) -> tuple[int, ...]:
    """Return the owners of the edges without which a negative circle would not be one, in rising order.

    Where amounts cannot fall, a lower bound is no more than that where the circle is negative without it.
    """
    total, owners = sum(edge.weight for edge in circle), set[int]()
    for edge in sorted(circle, key=lambda edge: (-edge.weight, edge.owner)):
        if gross and edge.head < edge.tail and total - edge.weight < 0:
            total -= edge.weight
        else:
            owners.add(edge.owner)
    return tuple(sorted(owners - {SIGN}))


def _circle(came: Sequence[Edge | None]) -> list[Edge] | None:
    """Return the edges of a circle of predecessors, if there is one."""
    seen = [0] * len(came)
    for start in range(len(came)):
        at = start
        while not seen[at]:
            seen[at] = start + 1
            edge = came[at]
            if edge is None:
                break
            at = edge.tail
        else:
            if seen[at] == start + 1:
                circle, stop = [], at
                while True:
                    edge = came[at]
                    if edge is None:  # pragma: no cover: every point of a circle has a predecessor
                        return None
                    circle.append(edge)
                    at = edge.tail
                    if at == stop:
                        return circle
    return None


def _on_the_way(edges: Iterable[Edge], source: int, ends: Iterable[int]) -> set[int]:
    """Return the owners of edges that lead from the source to one of the ends, without dead ends."""
    into: dict[int, list[tuple[int, int]]] = {}
    for tail, head, _, owner in edges:
        into.setdefault(head, []).append((tail, owner))
    fixed = {source, *ends}
    near: dict[int, dict[int, set[int]]] = {}  # the neighbours of each point, and who owns the edges to them
    seen, waiting = set(fixed), list(fixed - {source})
    while waiting:
        head = waiting.pop()
        for tail, owner in into.get(head, ()):
            near.setdefault(head, {}).setdefault(tail, set()).add(owner)
            near.setdefault(tail, {}).setdefault(head, set()).add(owner)
            if tail not in seen:
                seen.add(tail)
                waiting.append(tail)
    loose = [point for point, others in near.items() if point not in fixed and len(others) == 1]
    while loose:
        point = loose.pop()
        for other in near.pop(point, ()):
            del near[other][point]
            if other not in fixed and len(near[other]) == 1:
                loose.append(other)
    return {owner for others in near.values() for owners in others.values() for owner in owners}
