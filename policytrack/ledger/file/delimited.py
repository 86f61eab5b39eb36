"""CSV and its kin: text with a delimiter between its cells, as one sheet."""

import csv
from collections import Counter
from io import StringIO
from itertools import islice

from policytrack.ledger.file.error import LedgerError
from policytrack.ledger.file.grid import Sheet, Value
from policytrack.text.cell_problem import CellProblem

DELIMITERS = ("\t", ";", ",")  # a text in which several fit equally well is split by the first of them
LOOKED_AT = 60  # records that decide which delimiter it is
_SEPARATOR = "sep="


def read_delimited(text: str, file: str) -> tuple[Sheet, tuple[CellProblem, ...]]:
    """Return the sheet of a CSV, whose cells stay the words they are; an empty cell is None.

    Rows count as in a spreadsheet: a cell with line ends in it is still in one row. A quotation mark that is never
    closed takes the rest of the file with it; what comes before it is read, and a problem says where it opens.
    """
    lines = text.split("\n", 1)
    delimiter = _delimiter(text)
    if lines[0].lower().startswith(_SEPARATOR):
        text = lines[1] if len(lines) > 1 else ""
    rows: list[list[str]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    before = 0  # lines before the last record
    try:
        for row in reader:
            rows.append(row)
            if reader.line_num > before + 1:
                last = before
            before = reader.line_num
    except csv.Error:
        raise LedgerError("long-cell", file, row=len(rows) + 1, most=csv.field_size_limit()) from None
    problems: tuple[CellProblem, ...] = ()
    if rows and any("\n" in cell or "\r" in cell for cell in rows[-1]):
        source = "".join(islice(StringIO(text, newline=""), last, None))
        if source.count('"') % 2:
            rows.pop()
            problem = CellProblem(code="quote-open", severity="error", cell=f"A{len(rows) + 1}", row=len(rows) + 1)
            problems = (problem,)
    return Sheet(name=None, rows=as_grid(rows)), problems


def as_grid(rows: list[list[str]]) -> tuple[tuple[Value, ...], ...]:
    """Return rows of words as a grid: blank cells None, rows of one length, nothing empty behind or below."""
    grid: list[list[Value]] = [[cell if cell and not cell.isspace() else None for cell in row] for row in rows]
    return trimmed(grid)


def trimmed(grid: list[list[Value]]) -> tuple[tuple[Value, ...], ...]:
    """Return rows of one length, without the empty ones at the end and the empty columns at the right."""
    while grid and all(cell is None for cell in grid[-1]):
        grid.pop()
    width = 0
    for row in grid:
        end = len(row)
        while end > width and row[end - 1] is None:
            end -= 1
        width = max(width, end)
    return tuple(tuple(row) if len(row) == width else (*row[:width], *[None] * (width - len(row))) for row in grid)


def _delimiter(text: str) -> str:
    """Return the delimiter that makes the most rows of one length; the file may name it itself, as Excel reads it."""
    if text[:4].lower() == _SEPARATOR and text[4:5] in DELIMITERS:
        return text[4]
    best, most = ",", (0, 0)
    for delimiter in DELIMITERS:
        try:
            rows = list(islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), LOOKED_AT))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if widths:
            width, count = max(widths.items(), key=lambda one: (one[1], one[0]))
            if (count, width) > most:
                best, most = delimiter, (count, width)
    return best
