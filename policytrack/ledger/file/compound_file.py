"""Compound files, in which .xls and encrypted workbooks are stored: their header, checked, and their streams."""

import struct
from collections.abc import Iterator

from attrs import frozen

from policytrack.ledger.file.sheet_facts import BrokenFileError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = 512
IN_HEADER = 109  # sectors of the allocation table that the header itself names
ENTRY = 128
LAST = 0xFFFFFFFA  # sector numbers from here on mean that there is no sector
_STREAM, _ROOT = 2, 5


@frozen
class CompoundFile:
    """The streams of a compound file, by name; a small one lies in the stream of the root entry."""

    data: bytes
    sector: int
    table: tuple[int, ...]
    small_table: tuple[int, ...]
    small_below: int
    entries: dict[str, tuple[int, int]]
    root: bytes

    @classmethod
    def read(cls, data: bytes) -> "CompoundFile":
        """Read header, allocation tables and directory; `BrokenFileError` where they claim more than there is."""
        if len(data) < HEADER or not data.startswith(MAGIC):
            raise BrokenFileError("its header is cut off")
        shift = struct.unpack_from("<H", data, 30)[0]
        if shift not in (9, 12):
            raise BrokenFileError(f"its sectors have 2^{shift} bytes")
        sector = 1 << shift
        count, first, _, below, small, small_count, extra, extra_count = struct.unpack_from(
            "<I I I I I I I I", data, 44
        )
        most = len(data) // HEADER
        for what, number in (("allocation", count), ("small allocation", small_count), ("extra", extra_count)):
            if number > most:
                raise BrokenFileError(f"its {what} table claims {number} sectors, and there are {most}")
        places = list(struct.unpack_from(f"<{IN_HEADER}I", data, 76))
        for _ in range(extra_count):
            if extra >= LAST:
                break
            block = _sector(data, sector, extra)
            *more, extra = struct.unpack(f"<{sector // 4}I", block)
            places += more
        table: list[int] = []
        for place in places[:count]:
            if place < LAST:
                table += struct.unpack(f"<{sector // 4}I", _sector(data, sector, place))
        links = tuple(table)
        directory = b"".join(_chain(data, sector, links, first))
        entries, root = _entries(directory)
        small_sectors = b"".join(_chain(data, sector, links, small)) if small_count else b""
        small_table = struct.unpack(f"<{len(small_sectors) // 4}I", small_sectors)
        inner = b"".join(_chain(data, sector, links, root[0])) if root[1] else b""
        return cls(data, sector, links, small_table, below, entries, inner)

    def stream(self, name: str) -> bytes | None:
        """Return the bytes of a stream, None where there is none of that name."""
        if name not in self.entries:
            return None
        start, size = self.entries[name]
        if size < self.small_below:
            return b"".join(_chain(self.root, 64, self.small_table, start, before=0))[:size]
        return b"".join(_chain(self.data, self.sector, self.table, start))[:size]


def _sector(data: bytes, size: int, number: int, before: int | None = None) -> bytes:
    start = number * size + (size if before is None else before)
    block = data[start : start + size]
    if len(block) < size:
        raise BrokenFileError("it is cut off")
    return block


def _chain(data: bytes, size: int, table: tuple[int, ...], start: int, before: int | None = None) -> Iterator[bytes]:
    """Yield the sectors of a stream; `BrokenFileError` where they lead in a circle or out of the file."""
    for _ in range(len(table) + 1):
        if start >= LAST:
            return
        if start >= len(table):
            raise BrokenFileError("a stream leads out of the file")
        yield _sector(data, size, start, before)
        start = table[start]
    raise BrokenFileError("a stream leads in a circle")


def _entries(directory: bytes) -> tuple[dict[str, tuple[int, int]], tuple[int, int]]:
    entries: dict[str, tuple[int, int]] = {}
    root = (LAST, 0)
    for at in range(0, len(directory) - ENTRY + 1, ENTRY):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        start, size = struct.unpack_from("<II", directory, at + 116)
        if kind == _ROOT:
            root = (start, size)
        elif kind == _STREAM and 2 <= length <= 64:
            entries[directory[at : at + length - 2].decode("utf-16-le", "replace")] = (start, size)
    return entries, root
