"""Workbooks: .xlsx and .xls through python-calamine, or .xlsx through openpyxl where calamine has no wheel."""

import datetime
from collections.abc import Iterable
from io import BytesIO
from typing import Any, cast

from policytrack.extras import load
from policytrack.ledger.delimited import trimmed
from policytrack.ledger.error import LedgerError
from policytrack.ledger.grid import CellRange, Sheet, Value
from policytrack.text.cell_problem import CellProblem

MOST_WHOLE = 10**15  # a spreadsheet keeps 15 digits
DIGITS = ".15g"
_MIDNIGHT = datetime.time()


def read_workbook(data: bytes, file: str) -> tuple[tuple[Sheet, ...], tuple[CellProblem, ...]]:
    """Return the sheets of a workbook."""
    calamine = load("python_calamine", "python-calamine")
    try:
        with calamine.CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            sheets = tuple(
                _sheet(book, one, one.visible != calamine.SheetVisibleEnum.Visible)
                for one in book.sheets_metadata
                if one.typ == calamine.SheetTypeEnum.WorkSheet
            )
    except calamine.PasswordError:
        raise LedgerError("password", file) from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise LedgerError("corrupt", file, fault=str(error)) from None
    if not sheets:
        raise LedgerError("no-sheet", file)
    return sheets, ()


def _sheet(book: Any, about: Any, hidden: bool) -> Sheet:
    sheet = book.get_sheet_by_name(about.name)
    rows = trimmed([[plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)])
    return Sheet(
        name=about.name,
        rows=rows,
        merged=_ranges(sheet.merged_cell_ranges or ()),
        hidden=hidden,
    )


def _ranges(found: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> tuple[CellRange, ...]:
    return tuple(sorted((CellRange(*start, *end) for start, end in found), key=lambda one: (one.top, one.left)))


def plain(value: Any) -> Value:
    """Return the value of a cell as a spreadsheet shows it: 15 digits, a whole number without a point."""
    kind = value.__class__
    if kind is str:
        return value if value and not value.isspace() else None
    if kind is float:
        if value.is_integer() and abs(value) < MOST_WHOLE:
            return int(value)
        return float(format(value, DIGITS))
    if kind is datetime.datetime:
        return cast(Value, value.date() if value.time() == _MIDNIGHT else value)
    if kind is datetime.time:
        return datetime.timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
        )
    return cast(Value, value)
