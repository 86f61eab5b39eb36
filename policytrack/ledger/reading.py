"""The reading of a ledger: its file or its dicts, its sheets, its tables, and the rows of each."""

import operator
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from policytrack.errors import InputError
from policytrack.ledger.faults import Faults, together
from policytrack.ledger.file.book import open_book
from policytrack.ledger.file.grid import Sheet, Value, cell_name, column_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.layout.layout_unused import unused
from policytrack.ledger.layout.own_workbook import with_own_layout
from policytrack.ledger.row.bodies import alike_bodies, duplicates
from policytrack.ledger.row.days import Order, order_of
from policytrack.ledger.row.row import LedgerRow, NotRow
from policytrack.ledger.row.row_days import years_unsaid
from policytrack.ledger.row.scope import is_of_other_scope
from policytrack.ledger.row.task_reader import TaskReader
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.row.totals import check_totals
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.several_tables import said_of_several
from policytrack.ledger.table.situation import LedgerFacts, heading_cell, language_of_cells, situation_of
from policytrack.ledger.table.table import Table, TaskLine, tables_of
from policytrack.text.cell_problem import CellProblem, CellSeverity
from policytrack.text.suggestion import Suggestion

R = ColumnRole
MOST_NAMED = 3  # of hidden rows, so many are named
RECORDS = "records"  # stands for the file, where rows are dicts
_PLAIN_VALUES = (str, int, float, bool)


@frozen(kw_only=True)
class SheetRead:
    """How one sheet was read: its state (read, hidden, no-table, left-out), its header rows, its columns' roles."""

    name: str | None
    state: str = "read"
    header_rows: tuple[int, ...] = ()
    columns: Mapping[str, str] = field(factory=dict)
    headings: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class LedgerRead:
    """Everything that was read of a ledger."""

    file: str
    encoding: str | None
    rows: tuple[LedgerRow, ...]
    not_rows: tuple[NotRow, ...]
    problems: tuple[CellProblem, ...]
    sheets: tuple[SheetRead, ...]
    situation: LedgerFacts


def read_file(path: str | os.PathLike[str], layout: Layout) -> LedgerRead:
    """Read a ledger's file with what is said of its layout."""
    book = open_book(path, encoding=layout.encoding)
    layout, more = with_own_layout(book.sheets, layout)
    return _read(book.path.name, book.encoding, book.sheets, layout, (*book.problems, *more))


def read_records(rows: Iterable[Mapping[str, Any]], layout: Layout, lang: str | None = None) -> LedgerRead:
    """Read rows that are dicts, whose keys are the headings; `InputError` for anything else."""
    if isinstance(rows, (str, bytes, Mapping)) or not isinstance(rows, Iterable):
        raise InputError(f"{rows!r} is not a list of dicts; give one dict a row, headings as keys")
    given = list(rows)
    headings: dict[str, None] = {}
    for row in given:
        if not isinstance(row, Mapping):
            raise InputError(f"{row!r} is not a dict; give one dict a row, headings as keys")
        headings |= dict.fromkeys(map(str, row))
    named = tuple(headings)
    cells = [
        tuple(_value(row.get(name)) for name in named) for row in ({str(k): v for k, v in one.items()} for one in given)
    ]
    sheet = Sheet(name=None, rows=(named, *cells) if named else ())
    header = layout if layout.header is not None or not named else layout.with_(header=1)
    read = _read(RECORDS, None, (sheet,), header, ())
    return read if lang is None else evolve(read, situation=evolve(read.situation, lang=lang))


def _value(value: Any) -> Value:
    """Return a value of a dict as one of a cell: a missing one (None, NaN, NaT) is empty."""
    if value is None or not operator.eq(value, value):
        return None
    if isinstance(value, _PLAIN_VALUES):
        return value.strip() or None if isinstance(value, str) else value
    return value if hasattr(value, "isoformat") else str(value)


def _read(
    file: str, encoding: str | None, sheets: Sequence[Sheet], layout: Layout, problems: Iterable[CellProblem]
) -> LedgerRead:
    states: dict[int, SheetRead] = {}
    found: dict[int, tuple[Table, ...]] = {}
    faults = Faults(None)
    _check_sheets(sheets, layout)
    for number, sheet in enumerate(sheets):
        if layout.sheet and sheet.name not in layout.sheet:
            states[number] = SheetRead(name=sheet.name, state="left-out")
        elif sheet.hidden and not layout.sheet:
            states[number] = SheetRead(name=sheet.name, state="hidden")
        else:
            found[number] = tables_of(sheet, layout)
            if not found[number]:
                states[number] = SheetRead(name=sheet.name, state="no-table")
    tables = [table for ones in found.values() for table in ones]
    situation = situation_of(tables, layout)
    if not tables and (lang := language_of_cells(sheets)) is not None:
        situation = evolve(situation, lang=lang)
    rows: list[LedgerRow] = []
    not_rows: list[NotRow] = []
    collected = [one for one in problems if one.sheet is None or one.sheet in {sheets[at].name for at in found}]
    for number, ones in found.items():
        if ones:
            states[number] = _sheet_read(ones)
        for table in ones:
            some, none, faults = _rows_of(table, situation, layout)
            rows += some
            not_rows += none
            collected += together(faults.found, targets=len(some))
    collected += _of_whole(sheets, states, tables, situation)
    collected += said_of_several(tables, situation)
    collected += unused(layout, tables, rows)
    kept = tuple(states[number] for number in sorted(states))
    order = {state.name: at for at, state in enumerate(kept)}
    collected.sort(key=lambda one: (order.get(one.sheet, -1), one.row))
    return LedgerRead(
        file=file,
        encoding=encoding,
        rows=tuple(rows),
        not_rows=tuple(not_rows),
        problems=tuple(collected),
        sheets=kept,
        situation=situation,
    )


def _check_sheets(sheets: Sequence[Sheet], layout: Layout) -> None:
    names = [sheet.name for sheet in sheets if sheet.name is not None]
    for name in layout.sheet:
        if name not in names:
            known = ", ".join(repr(one) for one in names) or "none, as in every CSV"
            raise InputError(f"there is no sheet {name!r}{Suggestion.of(name, names).say('en')} (sheets: {known})")


def _sheet_read(tables: Sequence[Table]) -> SheetRead:
    first = tables[0]
    return SheetRead(
        name=first.sheet.name,
        header_rows=tuple(row for table in tables for row in table.header.numbers),
        columns={one.letter: one.says for one in first.columns},
        headings={one.letter: one.heading.words for one in first.columns},
    )


def _rows_of(table: Table, situation: LedgerFacts, layout: Layout) -> tuple[list[LedgerRow], list[NotRow], Faults]:
    """Return the tasks of a table, its rows that are none, and what is doubtful."""
    name = table.sheet.name
    faults = Faults(name)
    lines = list(table.lines())
    held = [one for one in lines if isinstance(one, TaskLine)]
    not_rows = [NotRow(row=one.at + 1, sheet=name, why=one.why, words=one.words) for one in table.above]
    reader = TaskReader(table, situation, layout, faults, _order(table, situation, held))
    for at, column in table.merged_amounts():
        faults.add("merged-amount", "warning", at, column, table.sheet.rows[at][column.index])
    rows: list[LedgerRow] = []
    for one in lines:
        if isinstance(one, TaskLine):
            rows += [_scoped(row, situation, faults, table, one) for row in reader.rows(one)]
        else:
            not_rows.append(NotRow(row=one.at + 1, sheet=name, why=one.why, words=one.words))
    not_rows += [NotRow(row=one.at + 1, sheet=name, why=one.why, words=one.words) for one in table.below]
    check_totals(table, lines, rows, faults)
    duplicates(rows, table, faults)
    alike_bodies(rows, table, faults)
    _forecasts(table, held, faults)
    _unread(table, held, faults)
    _project_years(table, rows, layout, faults)
    _hidden(table, faults)
    return rows, not_rows, faults


def _order(table: Table, situation: LedgerFacts, lines: Sequence[TaskLine]) -> Order | None:
    if situation.order is not None:
        return situation.order
    columns = [one for role in (R.FIGURE_DATE, R.DEADLINE) for one in table.by_role.get(role, ())]
    return order_of(line.values[one.index] for one in columns for line in lines)


def _scoped(row: LedgerRow, situation: LedgerFacts, faults: Faults, table: Table, line: TaskLine) -> LedgerRow:
    """Say where a note gives a figure another scope than the target's; such a figure is kept and not compared."""
    column = table.one(R.NOTE)
    if (
        column is None
        or row.note is None
        or row.figure is None
        or not is_of_other_scope(row.note.words, row.area or situation.area)
    ):
        return row
    faults.add("scope-differs", "warning", line.at, column, line.values[column.index])
    return evolve(row, is_comparable=False)


def _hidden(table: Table, faults: Faults) -> None:
    """Say which rows of a table are hidden or filtered out, and read all the same."""
    hidden = sorted(at + 1 for at in table.sheet.hidden_rows if table.header.last < at <= table.last)
    if hidden:
        shown = tuple(map(str, hidden[:MOST_NAMED]))
        faults.at("hidden-rows", "note", f"A{hidden[0]}", hidden[0], rows=shown, count=len(hidden))


def _forecasts(table: Table, lines: Sequence[TaskLine], faults: Faults) -> None:
    for column in table.by_role.get(R.FORECAST, ()):
        first = next((line for line in lines if text_of(line.values[column.index])), None)
        if first is not None:
            severity: CellSeverity = "note" if table.one(R.FIGURE) is not None else "warning"
            faults.add("forecast-column", severity, first.at, column, first.values[column.index])


def _project_years(table: Table, rows: Sequence[LedgerRow], layout: Layout, faults: Faults) -> None:
    columns = years_unsaid(table.columns, layout)
    if not columns or not rows:
        return
    first = columns[0]
    keys = [one.key for one in columns if one.key is not None]
    shown = keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}"
    outer = first.path[0] if len(first.path) > 1 else first.heading.words
    cell = heading_cell(table, first)
    faults.at(
        "project-years-unknown", "error", cell, table.header.last + 1, shown, column=outer, example=f"{keys[0]}=2022"
    )


def _of_whole(
    sheets: Sequence[Sheet],
    states: Mapping[int, SheetRead],
    tables: Sequence[Table],
    situation: LedgerFacts,
) -> list[CellProblem]:
    """Return what is to be said of the whole ledger: its year, its cut-off day, sheets that were not read."""
    said: list[CellProblem] = []
    for number, state in states.items():
        if state.state in ("hidden", "no-table") and sheets[number].rows:
            code = "hidden-sheet" if state.state == "hidden" else "sheet-without-table"
            faults = Faults(state.name)
            faults.at(code, "note", "A1", 1, state.name or "")
            said += faults.found if tables or code == "hidden-sheet" else []
    if not tables:
        if sheets and not any(one.code == "hidden-sheet" for one in said):
            said.append(_no_heading(sheets))
        return said
    first = tables[0]
    faults = Faults(first.sheet.name)
    if situation.fiscal is not None:
        faults.at(
            "year-unknown",
            "warning",
            situation.fiscal_cell or "A1",
            situation.fiscal_row,
            situation.fiscal_heading or situation.fiscal,
            column=situation.fiscal_heading,
        )
    elif situation.period is None and _needs_year(tables):
        faults.at("period-unknown", "warning", cell_name(first.header.first, 0), first.header.first + 1)
    if situation.as_of is None:
        cell = situation.period_from if situation.period_from and situation.period_from[-1:].isdigit() else None
        cell = cell or cell_name(first.header.first, 0)
        row = int("".join(filter(str.isdigit, cell)) or 1)
        faults.at("cut-off-unknown", "warning", cell, row)
    return said + faults.found


def _needs_year(tables: Sequence[Table]) -> bool:
    """Whether rows without a time limit of their own need to know their year."""
    return not any(
        table.one(R.DEADLINE) is not None or table.one(R.YEAR) is not None or table.parts(R.TARGET) for table in tables
    )


def _no_heading(sheets: Sequence[Sheet]) -> CellProblem:
    """Return the problem of sheets without a heading, with the row that is most like one; or that they are empty."""
    sheet = next((one for one in sheets if any(value is not None for row in one.rows for value in row)), None)
    faults = Faults(sheets[0].name if sheet is None else sheet.name)
    if sheet is None:
        faults.at("empty-sheet", "error", "A1", 1)
        return faults.found[0]
    best = max(
        range(min(len(sheet.rows), 50)),
        key=lambda at: sum(isinstance(value, str) and len(value) < 20 for value in sheet.rows[at]),
        default=0,
    )
    words = [text_of(value) for value in sheet.rows[best] if value is not None][:5]
    column = column_name(_of_amounts(sheet, best))
    faults.at("no-heading", "error", cell_name(best, 0), best + 1, " ".join(words), letter=column)
    return faults.found[0]


def _of_amounts(sheet: Sheet, header: int) -> int:
    """Return the column with the most numbers below a row, the first of those that have as many."""
    rows = sheet.rows[header + 1 : header + 50]
    width = max((len(row) for row in rows), default=1)
    counts = [sum(_is_number(row[at]) for row in rows if at < len(row)) for at in range(width)]
    return counts.index(max(counts)) if counts else 0


def _is_number(value: Value) -> bool:
    return text_of(value).replace(",", "").replace(".", "", 1).isdigit()


def _unread(table: Table, lines: Sequence[TaskLine], faults: Faults) -> None:
    """Say which columns of amounts were not read, in a table of targets without a column that reports."""
    roles = table.by_role
    if R.TARGET not in roles or not {R.FIGURE, R.PROGRESS, R.COMPLETION, R.LIGHT}.isdisjoint(roles):
        return
    for column in roles.get(R.KEEP_OUT, ()):
        values = [line.values[column.index] for line in lines if text_of(line.values[column.index])]
        if column.heading.words and sum(map(_is_number, values)) * 2 > len(lines):
            cell = heading_cell(table, column)
            faults.at(
                "column-unread", "warning", cell, table.header.last + 1, column.heading.words, letter=column.letter
            )
