"""Making the lines of a table fit into a width: what is shortened first, and what never."""

import math
import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from policytrack.report.signs import columns_of, shortened

Cells = Mapping[str, str]
NAME, LEAST_NAME = 24, 12  # the room that a name should have, and must have
INDENT = 4  # of the second line of a task
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
_NAMES = ("number", "area", "body", "task")


@frozen
class Fitted:
    """The cells of headings and lines as they fit, and the columns of each printed line: of one, or of two a task."""

    rows: Sequence[Cells]
    columns: tuple[tuple[str, ...], ...]


def fitted(lines: Sequence[Line], heads: Cells, width: int) -> Fitted:
    """Return the cells of the headings and of lines, which fit into a width as far as amounts allow.

    A verdict says what there is room for beside a name of 24 columns. Where there is no room for that, areas and bodies
    are cut, bodies left out, and names cut last. Where amounts leave no room for a name, a task takes two
    lines: what it is, and below it the amounts, whose units are cut only where they are wider than a line.
    """
    less: frozenset[str] = frozenset({"body"} if {"area", "body"} <= heads.keys() else ())
    bare = frozenset({"body"})
    ways = [Shortening(), Shortening(_SHORT), Shortening(_SHORT, less), Shortening(_SHORT, bare)]
    ways.append(Shortening(_SHORTEST, bare))
    longest = min(max((columns_of(line.cells["task"]) for line in lines), default=0), NAME)
    for way in ways:
        found = way.lines(lines, heads)
        room = _room(found, width)
        if room >= longest:
            found = way.lines(lines, heads, widest(found, "verdict") + room - longest)
            room = _room(found, width)
            break
    if room < min(LEAST_NAME, longest):
        return _in_two(lines, {column: head for column, head in heads.items() if column not in less}, width)
    room = max(room, columns_of(heads["task"]))
    return Fitted([{**cells, "task": shortened(cells["task"], room)} for cells in found], (tuple(found[0]),))


def _in_two(lines: Sequence[Line], heads: Cells, width: int) -> Fitted:
    """Return the cells of tasks that take two lines each: what they are, and their amounts."""
    first = tuple(column for column in heads if column in _NAMES)
    second = tuple(column for column in heads if column not in first)
    found = Shortening(_SHORT).lines(lines, heads)
    room = width - INDENT - sum(widest(found, column) + 1 for column in second) + 1
    if room > 0:
        found = Shortening(_SHORT).lines(lines, heads, widest(found, "verdict") + room)
    elif room < 0:
        found, second = _squeezed(found, second, room)
    room = width - sum(widest(found, column) + 1 for column in first if column != "task")
    return Fitted([{**cells, "task": shortened(cells["task"], room)} for cells in found], (first, second))


def _squeezed(
    lines: list[dict[str, str]], columns: tuple[str, ...], room: int
) -> tuple[list[dict[str, str]], tuple[str, ...]]:
    """Return lines with amounts whose units are cut, without completions where that does not do, and their columns."""
    each = max((sum(widest(lines, column) for column in AMOUNTS) + room) // 2, 1)
    found = [{**cells, **{column: _number(cells[column], each) for column in AMOUNTS}} for cells in lines]
    saved = sum(widest(lines, column) - widest(found, column) for column in AMOUNTS)
    return found, columns if room + saved >= 0 else tuple(column for column in columns if column != "done")


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
