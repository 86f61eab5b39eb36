"""Making the lines of a table fit into a width: what is shortened first, and what never."""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from policytrack.report.signs import columns_of, shortened

Cells = Mapping[str, str]
NAME, LEAST_NAME = 24, 12  # the room that a name should have, and must have
_NUMBER = re.compile(r".*[0-9]\s?[万亿]*(?:[a-z]+(?= ))?")  # an amount up to its unit
AMOUNTS = ("asked", "reported")


@frozen
class Line:
    """The cells of a line by column, and its verdict in many words, in some and in few."""

    cells: Cells
    verdicts: tuple[str, str, str]

    def said(self, level: int) -> dict[str, str]:
        """Return the cells with the verdict of a level."""
        return {**self.cells, "verdict": self.verdicts[level]}


@frozen
class Shortening:
    """A way to make room: how short verdicts are, at how many columns other cells are cut, and what is left out."""

    level: int
    most: Mapping[str, int] = {}
    without: frozenset[str] = frozenset()

    def lines(self, lines: Sequence[Line], heads: Cells) -> list[dict[str, str]]:
        """Return the cells of the headings and of each line."""
        return [self._cut(dict(heads)), *(self._cut(line.said(self.level)) for line in lines)]

    def _cut(self, cells: dict[str, str]) -> dict[str, str]:
        return {
            column: shortened(text, self.most[column]) if column in self.most else text
            for column, text in cells.items()
            if column not in self.without
        }


_SHORT = {"area": 10, "body": 10}
_SHORTEST = {"area": 8, "body": 8, "number": 12, "light": 10}
_FIRST = tuple(Shortening(level) for level in range(3))


def fitted(lines: Sequence[Line], heads: Cells, width: int, *, ids: bool) -> list[dict[str, str]]:
    """Return the cells of the headings and of lines, which fit into a width as far as amounts allow.

    First verdicts say less, then areas and bodies are cut and bodies beside areas left out, and names last. Where
    amounts leave no room for a name, lines with `ids` lose their areas too; else the numbers of amounts stay, their
    units are cut, and at last the column of completions is left out.
    """
    less: frozenset[str] = frozenset({"body"} if {"area", "body"} <= heads.keys() else ())
    ways = [*_FIRST, Shortening(2, _SHORT), Shortening(2, _SHORT, less), Shortening(2, _SHORTEST, less)]
    longest = max((columns_of(line.cells["task"]) for line in lines), default=0)
    found, room = [dict(heads)], 0
    for way in ways:
        found = way.lines(lines, heads)
        room = _room(found, width)
        if room >= min(longest, NAME):
            break
    if room < LEAST_NAME and ids:
        found = Shortening(2, _SHORTEST, frozenset({"area", "body"})).lines(lines, heads)
        room = _room(found, width)
    if room < LEAST_NAME:
        each = max((sum(widest(found, column) for column in AMOUNTS) + room - LEAST_NAME) // 2, 1)
        found = [{**cells, **{column: _number(cells[column], each) for column in AMOUNTS}} for cells in found]
        room = _room(found, width)
        if room < columns_of(heads["task"]):
            found = [{column: text for column, text in cells.items() if column != "done"} for cells in found]
            room = _room(found, width)
    room = max(room, columns_of(heads["task"]))
    return [{**cells, "task": shortened(cells["task"], room)} for cells in found]


def widest(lines: Sequence[Cells], column: str) -> int:
    """Return the width of a column."""
    return max(columns_of(cells[column]) for cells in lines)


def _room(lines: Sequence[Cells], width: int) -> int:
    """Return the columns that are left for names."""
    return width - sum(widest(lines, column) + 1 for column in lines[0] if column != "task")


def _number(amount: str, most: int) -> str:
    """Return an amount with as much of its unit as there is room for."""
    match = _NUMBER.match(amount)
    if match is None or columns_of(amount) <= most:
        return shortened(amount, most)
    unit, room = amount[match.end() :], max(most - columns_of(match[0]) - columns_of("…"), 0)
    while columns_of(unit) > room:
        unit = unit[:-1]
    return f"{match[0]}{unit.rstrip()}…"
