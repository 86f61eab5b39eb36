"""The grid of a sheet: plain values by row and column, and what the file says of its rows, columns and cells."""

import datetime
import re
from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from policytrack.errors import InputError

Value: TypeAlias = str | int | float | bool | datetime.date | datetime.datetime | datetime.timedelta | None
LETTERS = 26
_CELL = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


def column_name(column: int) -> str:
    """Return the letters of a column that is counted from 0.

    >>> column_name(0), column_name(25), column_name(26), column_name(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number of a column, counted from 0, by its letters.

    >>> column_number("A"), column_number("xfd")
    (0, 16383)
    """
    number = 0
    for letter in letters.upper():
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def cell_name(row: int, column: int) -> str:
    """Return how a spreadsheet names a cell of `Sheet.rows[row][column]`, both counted from 0.

    >>> cell_name(6, 5)
    'F7'
    """
    return f"{column_name(column)}{row + 1}"


def cell_place(name: str) -> tuple[int, int]:
    """Return row and column of a cell, counted from 0; `InputError` for what is no name of a cell.

    >>> cell_place("F7")
    (6, 5)
    """
    found = _CELL.fullmatch(name)
    if found is None:
        raise InputError(f"{name!r} is not a cell; write column and row, like 'F7'")
    return int(found[2]) - 1, column_number(found[1])


@frozen
class CellRange:
    """A rectangle of cells, rows and columns counted from 0, the last ones included; printed as A1:B2."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: tuple[int, int]) -> bool:
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right

    def __str__(self) -> str:
        return f"{cell_name(self.top, self.left)}:{cell_name(self.bottom, self.right)}"


@frozen(kw_only=True)
class Sheet:
    """One sheet of a book, as plain values.

    `rows[0][0]` is the cell A1; all rows have one length, and the last row and column hold something. A cell without
    words is None, a whole number is an int, an error is its word (#REF!). `name` is None in a CSV. `merged` are the
    merged ranges, whose value stands in their first cell alone. Hidden and filtered rows and hidden columns (by their
    indices) are in `rows` like all others. `unworked` are the cells of formulas whose results the file does not hold.

    Of an .xlsx, by row and column: `units` are what the format of a number shows behind it (家; % where 0.56 is shown
    as 56%), `fills` the colours behind cells, as RRGGBB.
    """

    name: str | None
    rows: tuple[tuple[Value, ...], ...]
    merged: tuple[CellRange, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    units: Mapping[tuple[int, int], str] = field(factory=dict, hash=False)
    fills: Mapping[tuple[int, int], str] = field(factory=dict, hash=False)
    unworked: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0
