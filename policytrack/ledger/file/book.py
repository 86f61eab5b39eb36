"""A ledger's file, opened: its sheets as plain values, whatever format it has."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from policytrack.ledger.file.charset import as_encoding, detect, first_bad_line
from policytrack.ledger.file.delimited import read_delimited
from policytrack.ledger.file.error import LedgerError
from policytrack.ledger.file.file_format import read_bytes, recognise
from policytrack.ledger.file.grid import Sheet, Value, cell_name, cell_place, column_name
from policytrack.ledger.file.workbook_file import read_workbook
from policytrack.text.cell_problem import CellProblem

MOST_NAMED = 3  # cells of one fault that its message names
MOST_RUNS = 12  # ranges of hidden columns that a message names


@frozen
class Book:
    """The sheets of a ledger's file, in their order, and what was found while it was opened.

    `encoding` is that of a CSV, else None. `problems` are of the file or of any of its sheets, also of sheets that
    nobody will read.
    """

    path: Path
    encoding: str | None
    sheets: tuple[Sheet, ...]
    problems: tuple[CellProblem, ...] = ()


def open_book(path: str | os.PathLike[str], *, encoding: str | None = None) -> Book:
    """Open a ledger: .xlsx and .xls with the package python-calamine (or openpyxl), CSV without any.

    What a file is, its bytes say, not its name. A CSV is UTF-8, UTF-16 or GB18030, or what `encoding` names; one that
    is none of them has no sheet and a problem. Raises `LedgerError` for a file that cannot be read,
    `MissingExtraError` where the package is missing, and `InputError` for an unknown encoding.
    """
    file = Path(path)
    named = None if encoding is None else as_encoding(encoding)
    data = read_bytes(file)
    found = recognise(file, data)
    problems = _misnamed(file, found)
    if found == "text":
        return _open_text(file, data, named, problems)
    sheets = read_workbook(data, found, file.name)
    return Book(file, None, sheets, (*problems, *(one for sheet in sheets for one in _unseen(sheet))))


def _open_text(file: Path, data: bytes, named: str | None, problems: tuple[CellProblem, ...]) -> Book:
    encoding = named or detect(data)
    if encoding is None:
        row = first_bad_line(data, "utf-8")
        problem = CellProblem(code="encoding-unknown", severity="error", cell=f"A{row}", row=row)
        return Book(file, None, (), (*problems, problem))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        row = first_bad_line(data, encoding)
        raise LedgerError("not-in-encoding", file.name, row=row, encoding=encoding) from None
    sheet, more = read_delimited(text.removeprefix("\ufeff"), file.name)
    return Book(file, encoding, (sheet,), (*problems, *more))


def _unseen(sheet: Sheet) -> Iterator[CellProblem]:
    """Yield what nobody who looks at the sheet sees: hidden columns, and formulas without results."""
    seen = (column for column in sheet.hidden_columns if column < sheet.width)
    columns = sorted(column for column in seen if _is_filled(row[column] for row in sheet.rows))
    if columns:
        yield CellProblem(
            code="hidden-columns",
            severity="note",
            sheet=sheet.name,
            cell=cell_name(0, columns[0]),
            row=1,
            args=(("columns", _runs([(column, column_name(column)) for column in columns])), ("count", len(columns))),
        )
    if sheet.unworked:
        first, *more = sheet.unworked
        yield CellProblem(
            code="formula-without-result",
            severity="warning",
            sheet=sheet.name,
            cell=first,
            row=cell_place(first)[0] + 1,
            args=(("cells", sheet.unworked[:MOST_NAMED]), ("count", len(sheet.unworked))),
            more=tuple(more),
        )


def _is_filled(values: Iterable[Value]) -> bool:
    return any(value is not None for value in values)


def _runs(numbers: list[tuple[int, str]]) -> str:
    """Return numbers by their names, those that follow each other as a range: C, E–G."""
    runs: list[list[tuple[int, str]]] = []
    for one in numbers:
        if runs and runs[-1][-1][0] == one[0] - 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    named = [run[0][1] if len(run) == 1 else f"{run[0][1]}–{run[-1][1]}" for run in runs]
    return ", ".join(named[:MOST_RUNS]) + (", …" if len(named) > MOST_RUNS else "")


def _misnamed(file: Path, found: str) -> tuple[CellProblem, ...]:
    """Return a note where the name of a file says another format than its bytes do."""
    said = file.suffix.lower()
    kinds = {".xlsx": "xlsx", ".xlsm": "xlsx", ".xls": "xls", ".csv": "text", ".tsv": "text", ".txt": "text"}
    if kinds.get(said, found) == found:
        return ()
    is_in = {"xlsx": ".xlsx", "xls": ".xls", "text": "CSV"}[found]
    return (CellProblem(code="misnamed-file", severity="note", cell="A1", row=1, found=said, expected=is_in),)
