"""One file as written: its entries with their places, and what could not be read."""

from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from attrs import evolve, field, frozen

from policytrack.catalog.hint import Near, Term, Words
from policytrack.catalog.place import Section, chunks, keys, line_and_column, sections, value_start
from policytrack.catalog.schema import FILES, QUOTED, header, tables_of
from policytrack.catalog.syntax import faults, parse
from policytrack.messages import Problem

_GB18030 = Term(
    "；文件是 GB18030（GBK）编码，请另存为 UTF-8，如：iconv -f GB18030 -t UTF-8",
    "; it reads as GB18030, save it as UTF-8: iconv -f GB18030 -t UTF-8",
)
_UTF16 = Term("；文件是 UTF-16 编码，请另存为 UTF-8", "; it reads as UTF-16, save it as UTF-8")
_SAVE = Term("；请另存为 UTF-8", "; save it as UTF-8")
NOTHING_NEAR = Near()
EVERYTHING = "*"
HOMES = {
    kind: Term(f"；[{kind}.…] 写在 {file}", f"; [{kind}.…] belongs in {file}")
    for kind, file in {**{kind: file for file, kind in FILES.items()}, "indicator": "indicators/*.toml"}.items()
}
MOST_MERGED = 8


@frozen
class Entry:
    """One table as written: the id of the record that it describes, what it says, and where in its file."""

    document: "Document"
    kind: str
    name: str
    id: str
    values: dict[str, Any]
    line: int
    start: int
    end: int

    def problem(self, code: str, key: str = "", word: str = "", /, *, at_key: bool = False, **args: Any) -> Problem:
        """Return a problem at the value of a key, at a word in it, at the key itself, or at the header."""
        line, column = self._find(key, word, at_key=at_key) if key else (self.line, 1)
        return Problem.of(code, self.document.path, line, column, **args)

    def _find(self, key: str, word: str, *, at_key: bool) -> tuple[int, int]:
        text = self.document.text[self.start : self.end]
        offset = next((offset for found, offset in keys(text) if found == key), None)
        if offset is None:
            return self.line, 1
        if not at_key:
            offset = value_start(text, offset)
            inside = text.find(f'"{word}"', offset) if word else -1
            offset = inside if inside >= 0 else offset
        line, column = line_and_column(text, offset)
        return line - 1 + line_and_column(self.document.text, self.start)[0], column


@frozen(eq=False)
class Document:
    """One file of a catalog. `lost` holds the words of what could not be read, by kind of table.

    A word that a damaged vocabulary may well define is no fault of the entry that uses it; `EVERYTHING`
    stands for the words of a file that could not even be opened. `lines` says where each id was first given.
    """

    id: str
    path: str
    text: str = ""
    tables: tuple[str, ...] = ()
    entries: list[Entry] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    lost: list[tuple[str, str]] = field(factory=list)
    lines: dict[str, int] = field(factory=dict)

    @classmethod
    def read(cls, root: Path, place: PurePosixPath) -> "Document":
        """Read the file at `place` below `root`; whatever is wrong with it becomes a problem."""
        id, path = str(place.with_suffix("")), f"{root.as_posix()}/{place}"
        tables = tables_of(place)
        try:
            data = (root / place).read_bytes()
        except OSError as error:
            problem = Problem.of("PT117", path, fault=error.strerror or str(error))
            return cls(id, path, tables=tables, problems=[problem], lost=[(kind, EVERYTHING) for kind in tables])
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            words = data.decode("utf-8", "replace") + data.decode("gb18030", "replace")
            problem = _not_utf8(path, data, error)
            return cls(id, path, tables=tables, problems=[problem], lost=[(kind, words) for kind in tables])
        document = cls(id, path, text, tables)
        document._read()
        return document

    def problem(self, code: str, line: int = 0, column: int = 0, **args: Any) -> Problem:
        """Return a problem at a place of this file."""
        return Problem.of(code, self.path, line, column, **args)

    def _read(self) -> None:
        if not self.text or self.text.isspace():
            self.problems.append(self.problem("PT105", form=header(self.tables[0])))
            return
        data = parse(self.text)
        if isinstance(data, Exception):
            self._read_damaged()
        else:
            self._enter(data, sections(self.text))
        given = [*(entry.kind for entry in self.entries), *(kind for kind, _ in self.lost)]
        if "source" in self.tables and "source" not in given:
            self.problems.append(self.problem("PT112", form=header("source")))

    def _read_damaged(self) -> None:
        found = chunks(self.text)
        end = 0
        for at, begun in enumerate(found):
            if begun.start < end:
                continue  # it stands inside a text of the table before
            data, section = self._parse(found, at)
            end = section.end
            if isinstance(data, dict):
                self._enter(data, [section])
                continue
            words = self.text[section.start : section.end]
            first = words.partition("\n")[0]
            named = [kind for kind in self.tables if kind in first]
            kinds = named or [kind for kind in self.tables if kind != "source"]
            self.lost.extend((kind, words) for kind in kinds)
            self._add_faults(words, section.line)
        if not self.problems:
            # Every table is TOML and the whole is not: one table is spread over several places.
            self._add_faults(self.text, 1)

    def _add_faults(self, text: str, line: int) -> None:
        for fault in faults(text):
            self.problems.append(Problem(self.path, line + fault.line - 1, fault.column, fault.code, fault.args))

    def _parse(self, found: list[Section], at: int) -> tuple[dict[str, Any] | Exception, Section]:
        """Parse one table; a text in triple quotes may hold what looks like the headers of others."""
        section = found[at]
        words = self.text[section.start : section.end]
        data = parse(words)
        marks = [mark for mark in ('"""', "'''") if mark in words]
        if isinstance(data, Exception) and marks:
            after = (one for one in found[at + 1 :] if any(mark in self.text[one.start : one.end] for mark in marks))
            for one in islice(after, MOST_MERGED):
                longer = parse(self.text[section.start : one.end])
                if isinstance(longer, dict):
                    return longer, evolve(section, end=one.end)
        return data, section

    def _enter(self, data: dict[str, Any], found: list[Section]) -> None:
        places = {section.path: section for section in found if section.path}
        for kind, table in data.items():
            if kind not in self.tables:
                near = Near.of(kind, self.tables) if kind not in HOMES else NOTHING_NEAR
                self._refuse(kind, *self._place(kind, found), HOMES.get(kind, near))
                self.lost.extend((word, str(table)) for word in near.words)
            elif kind == "source":
                self._enter_one(kind, "", table, places)
            elif not isinstance(table, dict):
                self._refuse(kind, *self._place(kind, found))
            else:
                for name, values in table.items():
                    self._enter_one(kind, name, values, places)

    def _enter_one(self, kind: str, name: str, values: Any, places: dict[tuple[str, ...], Section]) -> None:
        section = places.get((kind, name) if kind != "source" else (kind,))
        if section is None and isinstance(values, dict) and kind != "source":
            deeper = [one for path, one in places.items() if path[:2] == (kind, name)]
            if deeper and all(isinstance(value, dict) for value in values.values()):
                self._refuse_dots(kind, deeper)
                return
        if section is None:
            # Without a header of its own: below `[target]`, `name.key = …` or `name = { … }`.
            offset = max(self.text.find(name or kind), 0)
            section = Section(None, line_and_column(self.text, offset)[0], 0, len(self.text))
        if not isinstance(values, dict):
            self._refuse(name or kind, section.line, 1)
            return
        id = f"{self.id}#{name}" if kind in QUOTED else name or self.id
        if id in self.lines:
            self.problems.append(self.problem("PT107", section.line, 1, id=name or kind, first=self.lines[id]))
            return
        self.lines[id] = section.line
        self.entries.append(Entry(self, kind, name, id, values, section.line, section.start, section.end))

    def _refuse(self, table: str, line: int, column: int, near: Near | Term = NOTHING_NEAR) -> None:
        forms = Words(tuple(header(kind) for kind in self.tables))
        self.problems.append(self.problem("PT109", line, column, table=table, form=forms, near=near))

    def _refuse_dots(self, kind: str, found: list[Section]) -> None:
        for section in found:
            id = ".".join((section.path or ())[1:])
            self.problems.append(self.problem("PT114", section.line, 1, form=f'[{kind}."{id}"]'))
            self.lost.append((kind, id + self.text[section.start : section.end]))

    def _place(self, kind: str, found: list[Section]) -> tuple[int, int]:
        lines = [section.line for section in found if section.path and section.path[0] == kind]
        if lines:
            return min(lines), 1
        offsets = (offset for key, offset in keys(self.text) if key == kind)
        return line_and_column(self.text, next(offsets, max(self.text.find(kind), 0)))


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    begin = data.rfind(b"\n", 0, error.start) + 1
    column = len(data[begin : error.start].decode("utf-8", "replace")) + 1
    hint = _SAVE
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        hint = _UTF16
    else:
        try:
            data.decode("gb18030")
            hint = _GB18030
        except UnicodeDecodeError:
            pass
    return Problem.of("PT102", path, line, column, byte=f"0x{data[error.start]:02x}", hint=hint)
