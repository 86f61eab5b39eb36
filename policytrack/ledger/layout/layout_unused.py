"""What a layout says of columns and tasks that a ledger does not have: what has gone or moved, and what is nearest."""

from collections.abc import Iterable, Iterator, Sequence

from policytrack.ledger.faults import Faults
from policytrack.ledger.file.grid import cell_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.row import LedgerRow
from policytrack.ledger.row.row_units import plain_name
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.table import Table
from policytrack.text.cell_problem import CellProblem
from policytrack.text.suggestion import Suggestion


def unused(layout: Layout, tables: Sequence[Table], rows: Sequence[LedgerRow]) -> tuple[CellProblem, ...]:
    """Return a problem for each column and each task that a layout names and no table has."""
    if not tables:
        return ()
    faults = Faults(tables[0].sheet.name)
    for name in layout.columns:
        if not any(is_named(column, name) for table in tables for column in table.columns):
            _say_column(faults, name, tables)
    tasks = {plain_name(row.task): row.task for row in rows}
    numbers = {row.number for row in rows}
    for name in dict.fromkeys((*layout.kinds, *layout.directions, *layout.units, *layout.deadlines)):
        if plain_name(name) not in tasks and name not in numbers:
            near = nearest(name, tasks.values())
            said = {"near": near} if near else {}
            faults.at("task-gone-near" if near else "task-gone", "warning", "A1", 1, name, **said)
    return tuple(faults.found)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the name that is most like another: one of nearly the same letters, else one that holds it or is in it."""
    names = [one for one in known if one]
    found = Suggestion.of(name, names).words
    return found[0] if found else next((one for one in names if one in name or name in one), None)


def _say_column(faults: Faults, name: str, tables: Sequence[Table]) -> None:
    """Add the problem that no heading has a name, with where it stands instead, or the heading that is most like it."""
    header = tables[0].header
    row = header.last + 1
    cell = cell_name(header.last, next(iter(header.paths), 0))
    moved = next((found for table in tables for found in _cells_of(name, table)), None)
    near = nearest(name, [column.heading.words for table in tables for column in table.columns])
    if moved is not None:
        faults.at("column-moved", "warning", cell, row, name, moved=moved)
    elif near is not None:
        faults.at("column-gone-near", "warning", cell, row, name, near=near)
    else:
        faults.at("column-gone", "warning", cell, row, name)


def is_named(column: LedgerColumn, name: str) -> bool:
    """Whether a name is the heading of a column, one of its labels, or its letter."""
    return name in (column.heading.words, *column.path) or column.letter == name.upper()


def _cells_of(name: str, table: Table) -> Iterator[str]:
    """Yield the cells of a sheet that hold a heading, outside of the header that was read."""
    for at, row in enumerate(table.sheet.rows):
        for column, value in enumerate(row):
            if isinstance(value, str) and text_of(value) == name:
                yield cell_name(at, column)
