"""The records of an .xls, looked through before it is read: how far its sheets reach, and what they hide."""

import struct
from collections.abc import Iterator

from attrs import define, field

from policytrack.ledger.file.compound_file import CompoundFile
from policytrack.ledger.file.error import LedgerError
from policytrack.ledger.file.grid import cell_name
from policytrack.ledger.file.sheet_facts import MOST_CELLS, BrokenFileError, SheetFacts

_SHEET, _PASSWORD, _END, _WORKSHEET = 0x85, 0x2F, 0x0A, 0x00
_ROW, _COLUMNS, _BOOL_OR_ERROR, _SEVERAL = 0x208, 0x7D, 0x205, 0xBD
_FORMULAS = (0x06, 0x206, 0x406)
_CELLS = {0x203, 0x27E, 0xFD, 0x204, 0xD6, 0x205, 0x03, 0x04, 0x05, *_FORMULAS}
_STARTS = (0x09, 0x209, 0x409, 0x809)
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def look_through_xls(data: bytes, file: str, most: int = MOST_CELLS) -> list[SheetFacts]:
    """Return what the file says of each sheet, in the order of the sheets.

    Raises `LedgerError` where it is damaged, encrypted, or has a cell too far away.
    """
    try:
        compound = CompoundFile.read(data)
        if compound.stream("EncryptedPackage") is not None:
            raise LedgerError("password", file)
        stream = compound.stream("Workbook") or compound.stream("Book")
        if stream is None:
            raise LedgerError("unknown-format", file)
        return [_read(stream, start, name, file, most) for start, name in _sheets(stream, file)]
    except (BrokenFileError, struct.error, IndexError) as error:
        raise LedgerError("corrupt", file, fault=str(error)) from None


def _records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, start and length of each record, down to the end of the sub-stream."""
    end, depth = len(stream) - 4, 0
    unpack = struct.Struct("<HH").unpack_from
    while start <= end:
        kind, length = unpack(stream, start)
        start += 4
        if start + length > len(stream):
            raise BrokenFileError("a record is cut off")
        yield kind, start, length
        start += length
        depth += (kind in _STARTS) - (kind == _END)
        if kind == _END and depth <= 0:
            return


def _sheets(stream: bytes, file: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for kind, start, length in _records(stream, 0):
        if kind == _PASSWORD:
            raise LedgerError("password", file)
        if kind == _SHEET and length > 8 and stream[start + 5] == _WORKSHEET:
            wide = stream[start + 7] & 1
            name = stream[start + 8 : start + length].decode("utf-16-le" if wide else "latin-1", "replace")
            found.append((struct.unpack_from("<I", stream, start)[0], name))
    return found


@define
class _Reach:
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)
    errors: dict[tuple[int, int], str] = field(factory=dict)


def _read(stream: bytes, start: int, name: str, file: str, most: int) -> SheetFacts:
    found = _Reach()
    height = width = 0
    place = struct.Struct("<HH").unpack_from
    for kind, at, length in _records(stream, start):
        if kind in _CELLS or kind == _SEVERAL:
            row, column = place(stream, at)
            last = struct.unpack_from("<H", stream, at + length - 2)[0] if kind == _SEVERAL else column
            height, width = max(height, row + 1), max(width, last + 1)
            if height * width > most:
                raise LedgerError("far-cell", file, sheet=name, cell=cell_name(row, column))
            _note_error(found, stream, kind, at, (row, column))
        elif kind == _ROW and length >= 16:
            if stream[at + 12] & 0x20:
                found.hidden_rows.add(place(stream, at)[0])
        elif kind == _COLUMNS and length >= 10 and stream[at + 8] & 1:
            first, last = place(stream, at)
            found.hidden_columns.update(range(first, min(last, 255) + 1))
    return SheetFacts(
        height=height,
        width=width,
        hidden_rows=frozenset(found.hidden_rows),
        hidden_columns=frozenset(found.hidden_columns),
        errors=found.errors,
    )


def _note_error(found: _Reach, stream: bytes, kind: int, at: int, place: tuple[int, int]) -> None:
    if kind == _BOOL_OR_ERROR and stream[at + 7]:
        found.errors[place] = _ERRORS.get(stream[at + 6], "#N/A")
    elif kind in _FORMULAS and stream[at + 6] == 2 and stream[at + 12 : at + 14] == b"\xff\xff":
        found.errors[place] = _ERRORS.get(stream[at + 8], "#N/A")
