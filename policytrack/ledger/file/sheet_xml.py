"""The XML of a sheet of an .xlsx, looked through before the sheet is read: how far it reaches, and what it hides.

The usual form of that XML is searched block by block with regular expressions. A form that they do not understand, and
a sheet that seems too large, is read by expat, which takes ten times as long and is exact.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import IO, Any
from xml.parsers import expat

from attrs import define, field, frozen

from policytrack.ledger.file.cell_styles import CellStyles
from policytrack.ledger.file.grid import cell_name, cell_place, column_number
from policytrack.ledger.file.sheet_facts import MOST_CELLS, BrokenFileError, FarCellError, SheetFacts

BLOCK = 2**22
MOST_COLUMNS = 16_384
NO_STYLES = CellStyles()
_ROOT = re.compile(rb"<(?:([A-Za-z_][\w.-]*):)?worksheet\b")
_TRUE = (b"1", b"true", "1", "true")


@frozen
class _Patterns:
    """The regular expressions for the elements of a sheet, whose names all have one prefix or none."""

    row_end: bytes
    cell: bytes
    row: bytes
    column_of_cell: re.Pattern[bytes]
    row_of_cell: re.Pattern[bytes]
    hidden_row: re.Pattern[bytes]
    hidden_column: re.Pattern[bytes]
    error: re.Pattern[bytes]
    unworked: re.Pattern[bytes]
    merged: re.Pattern[bytes]


@lru_cache(maxsize=8)
def _patterns(prefix: bytes) -> _Patterns:
    p = re.escape(prefix)
    formula = rb"<%sf\b(?:[^>]*/>|[^>]*>[^<]*</%sf>)" % (p, p)
    return _Patterns(
        row_end=b"</%srow>" % prefix,
        cell=b"<%sc" % prefix,
        row=b"<%srow" % prefix,
        column_of_cell=re.compile(rb'<%sc [^>]*?\br="([A-Z]{1,3})[1-9]' % p),
        row_of_cell=re.compile(rb'<%sc [^>]*?\br="[A-Z]{1,3}([1-9][0-9]{0,6})"' % p),
        hidden_row=re.compile(rb'<%srow (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="([1-9][0-9]{0,6})"' % p),
        hidden_column=re.compile(rb'<%scol (?=[^>]*\bhidden="(?:1|true)")([^>]*)>' % p),
        error=re.compile(rb'<%sc (?=[^>]*\bt="e")([^>]*)>(?:%s)?<%sv>([^<]{0,40})</' % (p, formula, p)),
        unworked=re.compile(rb"<%sc ([^>]*)>%s(<%sv>\s*</%sv>|<%sv ?/>)?</%sc>" % (p, formula, p, p, p, p)),
        merged=re.compile(rb'<%smergeCell [^>]*?\bref="([A-Z0-9:]{2,22})"' % p),
    )


def scan(part: Callable[[], IO[bytes]], styles: CellStyles = NO_STYLES, most: int = MOST_CELLS) -> SheetFacts:
    """Return what the XML of a sheet says; `FarCellError` where it has more than `most` cells.

    `part` opens the XML, a second time where it has to be read exactly. Raises `BrokenFileError` for what is no XML.
    """
    with part() as stream:
        found = _search(stream, styles, most)
    if found is None:
        with part() as stream:
            return _Exact(styles, most).read(stream)
    return found


def _search(stream: IO[bytes], styles: CellStyles, most: int) -> SheetFacts | None:
    """Return what is found by search; None where the XML has another form, or may hold too many cells."""
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    unworked: list[tuple[int, int]] = []
    columns: set[bytes] = set()
    rows: set[bytes] = set()
    patterns: _Patterns | None = None
    styled: re.Pattern[bytes] | None = None
    merged = 0
    shown: dict[tuple[int, int], str] = {}
    for block in _blocks(stream):
        if patterns is None:
            root = _ROOT.search(block, 0, 4096)
            if root is None or b"<!DOCTYPE" in block[: root.start()]:
                return None
            patterns = _patterns(b"" if root[1] is None else root[1] + b":")
            styled = _styled(patterns.cell, styles)
        cells = patterns.column_of_cell.findall(block)
        if len(cells) != _count(block, patterns.cell):
            return None
        columns.update(cells)
        rows.update(patterns.row_of_cell.findall(block))
        if b"hidden=" in block:
            hidden_rows.update(int(row) - 1 for row in patterns.hidden_row.findall(block))
            for match in patterns.hidden_column.finditer(block):
                hidden_columns.update(_span(_attribute(match[1], b"min"), _attribute(match[1], b"max")))
        if b't="e"' in block:
            for match in patterns.error.finditer(block):
                errors[_place(match[1])] = match[2].decode("utf-8", "replace").strip()
        if b"<" + patterns.cell[1:-1] + b"f" in block:
            empty = patterns.unworked.finditer(block)
            unworked += [_place(one[1]) for one in empty if one[2] is None or b't="str"' not in one[1]]
        if styled is not None:
            shown |= {cell_place(one[2].decode()): one[1].decode() for one in styled.finditer(block)}
        if b"mergeCell " in block:
            merged += sum(_area(one.decode()) for one in patterns.merged.findall(block))
    height = max(map(int, rows), default=0)
    width = max((column_number(one.decode()) + 1 for one in columns), default=0)
    if height * width > most:
        return None
    return SheetFacts(
        height=height,
        width=width,
        merged=merged,
        hidden_rows=frozenset(hidden_rows),
        hidden_columns=frozenset(hidden_columns),
        errors=errors,
        units={place: styles.units[style] for place, style in shown.items() if style in styles.units},
        fills={place: styles.fills[style] for place, style in shown.items() if style in styles.fills},
        unworked=tuple(unworked),
    )


def _styled(cell: bytes, styles: CellStyles) -> re.Pattern[bytes] | None:
    """Return what finds the cells of styles that matter: style and cell; None where none does."""
    numbers = b"|".join(sorted(style.encode() for style in {*styles.units, *styles.fills}))
    if not numbers:
        return None
    return re.compile(rb'%s (?=[^>]*\bs="(%s)")[^>]*?\br="([A-Z]{1,3}[1-9][0-9]{0,6})"' % (re.escape(cell), numbers))


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the XML in blocks that end with a row."""
    rest = b""
    while chunk := stream.read(BLOCK):
        block = rest + chunk
        end = block.rfind(b"row>") + len(b"row>")
        if end < len(b"row>"):
            rest = block
            continue
        yield block[:end]
        rest = block[end:]
    if rest:
        yield rest


def _count(block: bytes, start: bytes) -> int:
    """Count the elements whose tag begins so, with attributes or without."""
    return sum(block.count(start + sign) for sign in (b" ", b">", b"/", b"\n", b"\t", b"\r"))


def _attribute(attributes: bytes, name: bytes) -> bytes:
    found = re.search(rb'\b%s="([^"]*)"' % name, attributes)
    return found[1] if found else b""


def _area(ref: str) -> int:
    """Return the number of cells of a range like A1:B2."""
    first, _, last = ref.partition(":")
    try:
        (top, left), (bottom, right) = cell_place(first), cell_place(last or first)
    except ValueError:
        raise BrokenFileError(f"{ref!r} is no range of cells") from None
    return (abs(bottom - top) + 1) * (abs(right - left) + 1)


def _place(attributes: bytes) -> tuple[int, int]:
    return cell_place(_attribute(attributes, b"r").decode())


def _span(first: str | bytes, last: str | bytes) -> range:
    try:
        return range(max(int(first) - 1, 0), min(int(last), MOST_COLUMNS))
    except ValueError:
        return range(0)


@define
class _Exact:
    """A reader of the whole XML, which counts only cells that hold something."""

    styles: CellStyles
    most: int
    row: int = -1
    column: int = -1
    text: str = ""
    inside: str = ""
    kind: str = ""
    formula: bool = False
    filled: bool = False
    height: int = 0
    width: int = 0
    merged: int = 0
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)
    errors: dict[tuple[int, int], str] = field(factory=dict)
    units: dict[tuple[int, int], str] = field(factory=dict)
    fills: dict[tuple[int, int], str] = field(factory=dict)
    unworked: list[tuple[int, int]] = field(factory=list)

    def read(self, stream: IO[bytes]) -> SheetFacts:
        """Return what the XML says."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            parser.ParseFile(stream)
        except (expat.ExpatError, ValueError) as error:
            raise BrokenFileError(str(error)) from None
        return SheetFacts(
            height=self.height,
            width=self.width,
            merged=self.merged,
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns),
            errors=self.errors,
            units=self.units,
            fills=self.fills,
            unworked=tuple(self.unworked),
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._open_cell(attributes)
        elif name == "row":
            number = attributes.get("r", "")
            self.row = int(number) - 1 if number.isdecimal() and len(number) < 8 else self.row + 1
            self.column = -1
            if attributes.get("hidden") in _TRUE:
                self.hidden_rows.add(self.row)
        elif name == "mergeCell":
            self.merged += _area(attributes.get("ref", ""))
        elif name == "col" and attributes.get("hidden") in _TRUE:
            self.hidden_columns.update(_span(attributes.get("min", ""), attributes.get("max", "")))
        elif name in ("v", "is", "f"):
            self.inside, self.text = name, ""
            self.formula = self.formula or name == "f"
            self.filled = self.filled or name == "is"

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self.column += 1
        self.kind, self.formula, self.filled = attributes.get("t", ""), False, False
        if "r" in attributes:
            try:
                self.row, self.column = cell_place(attributes["r"])
            except ValueError:
                raise BrokenFileError(f"{attributes['r']!r} is no cell") from None
        style, place = attributes.get("s", ""), (self.row, self.column)
        if style in self.styles.units:
            self.units[place] = self.styles.units[style]
        if style in self.styles.fills:
            self.fills[place] = self.styles.fills[style]

    def _words(self, text: str) -> None:
        if self.inside == "v":
            self.text += text

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        place = self.row, self.column
        if name == "v":
            self.filled = self.filled or bool(self.text.strip()) or self.kind == "str"
            if self.kind == "e":
                self.errors[place] = self.text.strip()
        elif name == "c":
            if self.filled:
                self._reach(*place)
            elif self.formula:
                self.unworked.append(place)
        if name == self.inside:
            self.inside = ""

    def _reach(self, row: int, column: int) -> None:
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)
        if self.height * self.width > self.most:
            raise FarCellError(cell_name(row, column))


def _refuse_doctype(*_: Any) -> None:
    raise BrokenFileError("it has a document type, which no spreadsheet has")
