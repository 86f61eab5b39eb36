"""What is to be said of a ledger of several tables: which were read, and where one says another cut-off day."""

from collections.abc import Sequence

from policytrack.ledger.faults import Faults
from policytrack.ledger.file.grid import cell_name
from policytrack.ledger.table.situation import OPTION, LedgerFacts
from policytrack.ledger.table.table import Table
from policytrack.text.cell_problem import CellProblem


def said_of_several(tables: Sequence[Table], situation: LedgerFacts) -> tuple[CellProblem, ...]:
    """Return a note that several tables were read, and a warning where one has a cut-off day of its own."""
    if len(tables) < 2:
        return ()
    found: list[CellProblem] = []
    first = tables[0]
    sheets = tuple(dict.fromkeys(table.sheet.name or "" for table in tables))
    faults = Faults(first.sheet.name)
    cell = cell_name(first.header.first, 0)
    if len(sheets) > 1:
        faults.at("several-sheets", "note", cell, first.header.first + 1, sheets[0], sheets=sheets)
    else:
        rows = tuple(str(table.header.first + 1) for table in tables)
        faults.at("several-tables", "note", cell, first.header.first + 1, rows[0], rows=rows)
    found += faults.found
    if situation.as_of_from == OPTION:
        return tuple(found)
    for table in tables:
        mine = table.facts.as_of
        if mine is not None and situation.as_of is not None and mine != situation.as_of:
            faults = Faults(table.sheet.name)
            where = table.facts.as_of_cell or "A1"
            row = int("".join(filter(str.isdigit, where)) or 1)
            name = table.sheet.name or ""
            faults.at("cut-off-differs", "warning", where, row, str(mine), whole=str(situation.as_of), name=name)
            found += faults.found
    return tuple(found)
