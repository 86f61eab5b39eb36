"""Workbooks that a test makes byte by byte: parts of an .xlsx, and the streams of an .xls."""

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{LINKS}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def sheet_xml(rows: str) -> str:
    """Return the XML of a sheet with these rows."""
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"


def xlsx(path: Path, rows: str, parts: Mapping[str, str | bytes] | None = None) -> Path:
    """Write an .xlsx whose sheet has these rows, with other parts where they are given."""
    held = {**PARTS, "xl/worksheets/sheet1.xml": sheet_xml(rows), **(parts or {})}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return path


def record(kind: int, data: bytes = b"") -> bytes:
    """Return a record of an .xls."""
    return struct.pack("<HH", kind, len(data)) + data


def number(row: int, column: int, value: float) -> bytes:
    """Return the record of a number in a cell."""
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def workbook_stream(sheet: bytes, *before: bytes) -> bytes:
    """Return the stream of an .xls with one sheet, whose records are given."""
    start = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + b"".join(before)
    name = b"A"
    length = len(start) + 4 + 8 + len(name) + 4
    bound = record(0x85, struct.pack("<IBBBB", length, 0, 0, len(name), 0) + name)
    return (
        start
        + bound
        + record(0x0A)
        + record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
        + sheet
        + record(0x0A)
    )


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file of these streams, each of which is made 4,096 bytes long at least."""
    size = 512
    sectors: list[bytes] = []
    table: list[int] = []

    def store(data: bytes) -> int:
        first = len(sectors)
        count = max(-(-len(data) // size), 1)
        sectors.extend(data[at * size : (at + 1) * size].ljust(size, b"\0") for at in range(count))
        table.extend([*range(first + 1, first + count), 0xFFFFFFFE])
        return first

    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0)]
    for name, data in streams.items():
        padded = data.ljust(4096, b"\0")
        entries.append(_entry(name, 2, store(padded), len(padded)))
    directory = store(b"".join(entries))
    place = len(sectors)
    table.append(0xFFFFFFFD)
    packed = struct.pack(f"<{len(table)}I", *table).ljust(size, b"\xff")
    assert len(packed) == size
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", place, *[0xFFFFFFFF] * 108)
    return header + b"".join(sectors) + packed


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    words = name.encode("utf-16-le") + b"\0\0"
    fields = struct.pack("<HBBIII", len(words), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return words.ljust(64, b"\0") + fields + bytes(36) + struct.pack("<III", start, size, 0)


def zip_bytes(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these parts."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()
