"""Making the lines of a table fit into a width: what is shortened first, and what never."""

import math
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

    def said(self, most: float = math.inf) -> dict[str, str]:
        """Return the cells with all of its verdict that fits into so many columns; the short one, where none does."""
        fitting = (verdict for verdict in self.verdicts if columns_of(verdict) <= most)
        return {**self.cells, "verdict": next(fitting, self.verdicts[-1])}


@frozen
class Shortening:
    """A way to make room: at how many columns cells are cut, and which columns are left out."""

    most: Mapping[str, int] = {}
    without: frozenset[str] = frozenset()

    def lines(self, lines: Sequence[Line], heads: Cells, verdict: float = 0) -> list[dict[str, str]]:
        """Return the cells of the headings and of each line, with verdicts of so many columns, else short ones."""
        return [self._cut(heads), *(self._cut(line.said(verdict)) for line in lines)]

    def _cut(self, cells: Cells) -> dict[str, str]:
        return {
            column: shortened(text, self.most[column]) if column in self.most else text
            for column, text in cells.items()
            if column not in self.without
        }


_SHORT = {"area": 10, "body": 10}
_SHORTEST = {"area": 8, "body": 8, "number": 12, "light": 10}


def fitted(lines: Sequence[Line], heads: Cells, width: int, *, ids: bool) -> list[dict[str, str]]:
    """Return the cells of the headings and of lines, which fit into a width as far as amounts allow.

    A verdict says what there is room for beside a name of 24 columns. Where there is no room for that, areas and bodies
    are cut, bodies beside areas left out, and names cut last. Where amounts leave no room for a name, lines with `ids`
    lose their areas too; else the numbers of amounts stay, their units are cut, and at last the column of completions
    is left out.
    """
    less: frozenset[str] = frozenset({"body"} if {"area", "body"} <= heads.keys() else ())
    ways = [Shortening(), Shortening(_SHORT), Shortening(_SHORT, less), Shortening(_SHORTEST, less)]
    if ids:
        ways.append(Shortening(_SHORTEST, frozenset({"area", "body"})))
    longest = min(max((columns_of(line.cells["task"]) for line in lines), default=0), NAME)
    found, room = [dict(heads)], 0
    for way in ways:
        found = way.lines(lines, heads)
        room = _room(found, width)
        if room >= longest:
            found = way.lines(lines, heads, widest(found, "verdict") + room - longest)
            room = _room(found, width)
            break
        if way is ways[-2 if ids else -1] and room >= LEAST_NAME:
            break
    if room < LEAST_NAME:
        found, room = _squeezed(found, width)
    room = max(room, columns_of(heads["task"]))
    return [{**cells, "task": shortened(cells["task"], room)} for cells in found]


def _squeezed(lines: list[dict[str, str]], width: int) -> tuple[list[dict[str, str]], int]:
    """Return lines with the numbers of their amounts, and the room for names: their units are cut, then completions."""
    each = max((sum(widest(lines, column) for column in AMOUNTS) + _room(lines, width) - LEAST_NAME) // 2, 1)
    found = [{**cells, **{column: _number(cells[column], each) for column in AMOUNTS}} for cells in lines]
    if _room(found, width) < columns_of(found[0]["task"]):
        found = [{column: text for column, text in cells.items() if column != "done"} for cells in found]
    return found, _room(found, width)


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
