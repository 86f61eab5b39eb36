"""Every history of a small world as one bit of a number: what figures leave possible, by brute force.

A world is a row of cells of time, and a history gives each an amount: a whole number of `grid` parts of one. Where the
bounds of figures are whole, n cells, whose ends have n + 1 strict bounds between them at most, need no finer grid than
n + 1 parts: what real amounts can do at all, some amounts on the grid do.
"""

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Span = tuple[int, int]  # the first and the last cell


class Bounds(NamedTuple):
    """Amounts between two ends, which may be open; None is no end."""

    low: int | None
    high: int | None
    low_open: bool = False
    high_open: bool = False


class Said(NamedTuple):
    """What a figure says of a span."""

    span: Span
    bounds: Bounds


class Histories:
    """All histories of a world in which each cell holds from `least` to `most`."""

    def __init__(self, cells: int, least: int, most: int, grid: int = 1) -> None:
        self.cells, self._grid = cells, grid
        self._steps = range(least * grid, most * grid + 2)  # one more than the most stands for all that is more
        self._ones: int = (1 << int(len(self._steps) ** cells)) - 1
        self._totals: dict[Span, tuple[int, bytes]] = {}
        self._below: dict[tuple[Span, int], int] = {}

    @property
    def all(self) -> int:
        return self._ones

    def _of(self, span: Span) -> tuple[int, bytes]:
        """The least total of a span, and how far each history's is above it."""
        if span not in self._totals:
            size = span[1] - span[0] + 1
            rows = [self._steps if span[0] <= cell <= span[1] else (0,) * len(self._steps) for cell in self._cells()]
            least = size * self._steps[0]
            self._totals[span] = least, bytes(sum(history) - least for history in itertools.product(*rows))
        return self._totals[span]

    def _cells(self) -> range:
        return range(1, self.cells + 1)

    def _at_most(self, span: Span, parts: int) -> int:
        """The histories whose total over a span is at most some parts of one."""
        key = span, parts
        if key not in self._below:
            least, totals = self._of(span)
            table = bytes(48 + (least + above <= parts) for above in range(256))
            self._below[key] = int(totals.translate(table), 2)
        return self._below[key]

    def within(self, span: Span, bounds: Bounds) -> int:
        """The histories whose total over a span lies within bounds."""
        left = self._ones
        if bounds.high is not None:
            left &= self._at_most(span, bounds.high * self._grid - bounds.high_open)
        if bounds.low is not None:
            left &= ~self._at_most(span, bounds.low * self._grid - (not bounds.low_open))
        return left

    def ends(self, left: int, span: Span, far: int) -> tuple[int | None, int | None]:
        """The least and the greatest total over a span of some histories; None for one as far from 0 as `far`."""
        limit = far * self._grid
        return (
            next((parts for parts in range(1 - limit, limit) if left & self._at_most(span, parts)), None)
            if not left & self._at_most(span, -limit)
            else None,
            next((parts for parts in range(limit - 1, -limit, -1) if left & ~self._at_most(span, parts - 1)), None)
            if not left & ~self._at_most(span, limit - 1)
            else None,
        )


class Sides(NamedTuple):
    """The largest sets of figures that can be true together, and the smallest that cannot."""

    left: tuple[int, ...]
    cycles: tuple[frozenset[int], ...]


def sides(world: Histories, said: Sequence[Said]) -> Sides:
    """Try every set of the figures: the histories that each largest set leaves, and the contradictions."""
    each = [world.within(*one) for one in said]
    possible: dict[frozenset[int], int] = {frozenset(): world.all}
    cycles: list[frozenset[int]] = []
    for size in range(1, len(said) + 1):
        for members in itertools.combinations(range(len(said)), size):
            before = possible.get(frozenset(members[:-1]))
            left = 0 if before is None else before & each[members[-1]]
            if left:
                possible[frozenset(members)] = left
            elif not any(cycle <= set(members) for cycle in cycles):
                cycles.append(frozenset(members))
    largest = [kept for kept in possible if not any(kept < other for other in possible)]
    return Sides(tuple(possible[kept] for kept in largest), tuple(cycles))


def overlap(one: Span, two: Span) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]


def union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*sets)
