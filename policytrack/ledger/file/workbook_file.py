"""Workbooks: .xlsx and .xls through python-calamine, or .xlsx through openpyxl where calamine has no wheel."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any, cast

from policytrack.extras import MissingExtraError, load
from policytrack.ledger.file.biff import look_through_xls
from policytrack.ledger.file.delimited import trimmed
from policytrack.ledger.file.error import LedgerError
from policytrack.ledger.file.file_format import FileFormat
from policytrack.ledger.file.grid import CellRange, Sheet, Value, cell_name
from policytrack.ledger.file.sheet_facts import MOST_CELLS, SheetFacts
from policytrack.ledger.file.xlsx_package import look_through

MOST_WHOLE = 10**15  # a spreadsheet keeps 15 digits
DIGITS = ".15g"
_PANIC = "PanicException"  # what a fault inside calamine arrives as; it is no Exception
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_MIDNIGHT = datetime.time()


def read_workbook(data: bytes, kind: FileFormat, file: str) -> tuple[Sheet, ...]:
    """Return the worksheets of a workbook; the file is looked through first, as a hostile one kills the reader.

    calamine gives an empty text for a cell with an error; the word of the error is put back from the file itself.
    """
    facts = look_through_xls(data, file) if kind == "xls" else look_through(data, file)
    try:
        return by_calamine(data, facts, file)
    except MissingExtraError:
        if kind == "xls":
            raise
    return by_openpyxl(data, facts, file)


def by_calamine(data: bytes, facts: Sequence[SheetFacts], file: str) -> tuple[Sheet, ...]:
    """Return the worksheets as calamine reads them; `MissingExtraError` where it is not installed."""
    calamine = load("python_calamine", "python-calamine")
    try:
        with calamine.CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            about = [one for one in book.sheets_metadata if one.typ == calamine.SheetTypeEnum.WorkSheet]
            _same_names([one.name for one in about], facts, file)
            sheets = [book.get_sheet_by_name(one.name) for one in about]
            found = tuple(
                _sheet(
                    one.name,
                    sheet.to_python(skip_empty_area=False),
                    (CellRange(*start, *end) for start, end in sheet.merged_cell_ranges or ()),
                    one.visible != calamine.SheetVisibleEnum.Visible,
                    fact,
                )
                for one, sheet, fact in zip(about, sheets, facts, strict=True)
            )
    except calamine.PasswordError:
        raise LedgerError("password", file) from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise LedgerError("corrupt", file, fault=str(error)) from None
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise LedgerError("corrupt", file, fault="its parts contradict each other") from None
    return found


def by_openpyxl(data: bytes, facts: Sequence[SheetFacts], file: str) -> tuple[Sheet, ...]:
    """Return the worksheets of an .xlsx as openpyxl reads them: the same, in ten times the time."""
    openpyxl = load("openpyxl", "python-calamine")
    if any(fact.merged > MOST_CELLS for fact in facts):
        raise LedgerError("corrupt", file, fault="it merges more cells than a table has")
    try:
        book = openpyxl.load_workbook(BytesIO(data), data_only=True)
        _same_names([one.title for one in book.worksheets], facts, file)
        return tuple(
            _sheet(
                one.title,
                _unescaped(one.iter_rows(1, fact.height, 1, fact.width, values_only=True)) if fact.height else (),
                (
                    CellRange(r.min_row - 1, r.min_col - 1, r.max_row - 1, r.max_col - 1)
                    for r in one.merged_cells.ranges
                ),
                one.sheet_state != "visible",
                fact,
            )
            for one, fact in zip(book.worksheets, facts, strict=True)
        )
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError) as error:
        raise LedgerError("corrupt", file, fault=str(error)) from None


def _unescaped(rows: Iterable[Sequence[Any]]) -> Iterator[list[Any]]:
    """Yield rows in which _x000A_ is the character that it stands for, as calamine gives it."""
    for row in rows:
        yield [_ESCAPE.sub(lambda one: chr(int(one[1], 16)), cell) if isinstance(cell, str) else cell for cell in row]


def _same_names(names: list[str], facts: Sequence[SheetFacts], file: str) -> None:
    """Refuse a file whose sheets are not those that were looked through: they could be anything."""
    if not names:
        raise LedgerError("no-sheet", file)
    if len(names) != len(facts) or any(fact.name not in (None, name) for name, fact in zip(names, facts, strict=True)):
        raise LedgerError("corrupt", file, fault="its list of sheets can be read in two ways")


def _sheet(
    name: str, rows: Iterable[Sequence[Any]], merged: Iterable[CellRange], hidden: bool, facts: SheetFacts
) -> Sheet:
    grid = [[plain(cell) for cell in row] for row in rows]
    for (row, column), word in facts.errors.items():
        grid += [[] for _ in range(row + 1 - len(grid))]
        grid[row] += [None] * (column + 1 - len(grid[row]))
        grid[row][column] = word or "#N/A"
    return Sheet(
        name=name,
        rows=trimmed(grid),
        merged=tuple(sorted(merged, key=lambda one: (one.top, one.left))),
        hidden=hidden,
        hidden_rows=facts.hidden_rows,
        hidden_columns=facts.hidden_columns,
        units=MappingProxyType(dict(facts.units)),
        fills=MappingProxyType(dict(facts.fills)),
        unworked=tuple(cell_name(*place) for place in facts.unworked),
    )


def plain(value: Any) -> Value:
    """Return the value of a cell as a spreadsheet shows it: 15 digits, a whole number without a point."""
    kind = value.__class__
    if kind is str:
        return value if value and not value.isspace() else None
    if kind is float or kind is int:
        if -MOST_WHOLE < value < MOST_WHOLE and value == int(value):
            return int(value)
        return float(format(value, DIGITS))
    if kind is datetime.datetime:
        return cast(Value, value.date() if value.time() == _MIDNIGHT else value)
    if kind is datetime.time:
        return datetime.timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
        )
    return cast(Value, value)
