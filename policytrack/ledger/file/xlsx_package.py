"""The parts of an .xlsx: its size when unpacked, checked before anything is, and its sheets by name."""

import posixpath
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import IO
from xml.parsers import expat

from attrs import evolve, frozen

from policytrack.ledger.file.cell_styles import CellStyles, cell_styles
from policytrack.ledger.file.error import LedgerError
from policytrack.ledger.file.file_format import MOST_BYTES, MOST_MB
from policytrack.ledger.file.sheet_facts import BrokenFileError, FarCellError, SheetFacts
from policytrack.ledger.file.sheet_xml import scan

MOST_PARTS = 10_000
MOST_RATIO = 1032  # deflate cannot pack more than that
MOST_INDEX = 20 * 10**6  # bytes of the list of sheets
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, BrokenFileError)
_WORKBOOK, _STYLES = "xl/workbook.xml", "xl/styles.xml"


@frozen
class _Element:
    name: str
    attributes: dict[str, str]


def look_through(data: bytes, file: str) -> list[SheetFacts]:
    """Return what the file says of each worksheet, in their order.

    Raises `LedgerError` where it is damaged, encrypted, larger than may be unpacked, or has a cell too far away; each
    of these would take the reader of the values, and its process, along.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _parts(archive, file)
            styles = _styles(archive, parts)
            return [
                _facts(file, name, partial(archive.open, parts[place]), styles)
                for name, place in _sheets(archive, parts)
            ]
    except FAULTS as error:
        raise LedgerError("corrupt", file, fault=str(error)) from None


def _facts(file: str, name: str, part: Callable[[], IO[bytes]], styles: CellStyles) -> SheetFacts:
    try:
        return evolve(scan(part, styles), name=name)
    except FarCellError as error:
        raise LedgerError("far-cell", file, sheet=name, cell=error.cell) from None


def _parts(archive: zipfile.ZipFile, file: str) -> dict[str, zipfile.ZipInfo]:
    """Return the parts by their names in small letters; refuse what is too large or no spreadsheet's."""
    infos = archive.infolist()
    if sum(one.file_size for one in infos) > MOST_BYTES or len(infos) > MOST_PARTS:
        raise LedgerError("too-large", file, most=MOST_MB)
    parts: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = info.filename.replace("\\", "/").lower().lstrip("/")
        if info.flag_bits & 1:
            raise LedgerError("password", file)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BrokenFileError(f"{info.filename} is packed in a way that no spreadsheet is")
        if name in parts:
            raise BrokenFileError(f"{info.filename} is in it twice")
        if info.compress_size * MOST_RATIO > MOST_BYTES and not name.startswith("xl/worksheets/"):
            _unpack(archive, info)
        parts[name] = info
    return parts


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    """Unpack a part and forget it; raises `BadZipFile` where it does not have the size that it says."""
    with archive.open(info) as stream:
        while stream.read(2**20):
            pass


def _styles(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> CellStyles:
    """Return the styles of cells, none where the file has no part for them."""
    info = parts.get(_STYLES)
    if info is None:
        return CellStyles()
    return cell_styles((element.name, element.attributes) for element in _elements(archive, info))


def _sheets(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> list[tuple[str, str]]:
    """Return name and part of each worksheet."""
    folder = posixpath.dirname(_WORKBOOK)
    targets: dict[str, str] = {}
    for element in _elements(archive, parts.get(f"{folder}/_rels/workbook.xml.rels")):
        if element.name == "Relationship":
            kind, target = element.attributes.get("Type", ""), element.attributes.get("Target", "")
            if kind.endswith("/worksheet"):
                place = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
                targets[element.attributes.get("Id", "")] = posixpath.normpath(place).lower()
    sheets: list[tuple[str, str]] = []
    for element in _elements(archive, parts.get(_WORKBOOK)):
        if element.name == "sheet":
            id = next((value for key, value in element.attributes.items() if key.rpartition(":")[2] == "id"), "")
            if id in targets:
                if targets[id] not in parts:
                    raise BrokenFileError(f"there is no {targets[id]}")
                sheets.append((element.attributes.get("name", ""), targets[id]))
    return sheets


def _elements(archive: zipfile.ZipFile, info: zipfile.ZipInfo | None) -> list[_Element]:
    """Return the elements of a small part, with their names without a prefix."""
    if info is None:
        raise BrokenFileError("it has no list of sheets")
    if info.file_size > MOST_INDEX:
        raise BrokenFileError(f"{info.filename} is too large")
    found: list[_Element] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, values: found.append(_Element(tag.rpartition(":")[2], values))
    try:
        parser.ParseFile(BytesIO(archive.read(info)))
    except (expat.ExpatError, ValueError) as error:
        raise BrokenFileError(f"{info.filename}: {error}") from None
    return found
