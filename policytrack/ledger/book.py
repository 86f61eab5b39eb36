"""A ledger's file, opened: its sheets as plain values, whatever format it has."""

import os
from pathlib import Path

from attrs import frozen

from policytrack.ledger.charset import as_encoding, detect, first_bad_line
from policytrack.ledger.delimited import read_delimited
from policytrack.ledger.error import LedgerError
from policytrack.ledger.file_format import read_bytes, recognise
from policytrack.ledger.grid import Sheet
from policytrack.ledger.workbook_file import read_workbook
from policytrack.text.cell_problem import CellProblem


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
    sheets, more = read_workbook(data, file.name)
    return Book(file, None, sheets, (*problems, *more))


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


def _misnamed(file: Path, found: str) -> tuple[CellProblem, ...]:
    """Return a note where the name of a file says another format than its bytes do."""
    said = file.suffix.lower()
    kinds = {".xlsx": "xlsx", ".xlsm": "xlsx", ".xls": "xls", ".csv": "text", ".tsv": "text", ".txt": "text"}
    if kinds.get(said, found) == found:
        return ()
    is_in = {"xlsx": ".xlsx", "xls": ".xls", "text": "CSV"}[found]
    return (CellProblem(code="misnamed-file", severity="note", cell="A1", row=1, found=said, expected=is_in),)
