"""One file as written: its entries with their places, and what could not be read."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from attrs import evolve, field, frozen

from policytrack.catalog.limits import MOST_BYTES, MOST_ENTRY
from policytrack.catalog.load.schema import DATED, FILES, header, tables_of
from policytrack.catalog.phrase import Phrase, WordList
from policytrack.catalog.suggestion import Suggestion
from policytrack.catalog.toml.position import TableSpan, damaged_spans, keys, table_spans, value_start
from policytrack.catalog.toml.safety import Danger, find_character, find_danger, is_pathlike
from policytrack.catalog.toml.syntax import faults, parse
from policytrack.files import LinkError, NotRegularError, TooLargeError, read_regular
from policytrack.text.hidden import hidden, name_of, visible
from policytrack.text.messages import Problem

_GB18030 = Phrase(
    "；文件是 GB18030（GBK）编码，请另存为 UTF-8，如：iconv -f GB18030 -t UTF-8",
    "; it reads as GB18030, save it as UTF-8: iconv -f GB18030 -t UTF-8",
)
_UTF16 = Phrase("；文件是 UTF-16 编码，请另存为 UTF-8", "; it reads as UTF-16, save it as UTF-8")
_SAVE = Phrase("；请另存为 UTF-8", "; save it as UTF-8")
NOTHING_NEAR = Suggestion()
EVERYTHING = "*"
HOMES = {
    kind: Phrase(f"；[{kind}.…] 写在 {file}", f"; [{kind}.…] belongs in {file}")
    for kind, file in {**{kind: file for file, kind in FILES.items()}, "indicator": "indicators/*.toml"}.items()
}
MOST_MERGED = 8
MOST_HIDDEN = 20
MOST_LOOKED_FOR = 100
MOST_LOST = 2**18


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
        text = self.document.text
        offset = self.document.offset(key, self.start, self.end)
        if offset is None:
            return self.line, 1
        if not at_key:
            offset = value_start(text, offset)
            inside = text.find(f'"{word}"', offset, self.end) if word else -1
            offset = inside if inside >= 0 else offset
        return self.document.place(offset)


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
        path = f"{root.as_posix()}/{place}"
        if "\t" in str(place) or visible(str(place)) != str(place):
            return cls.closed(place, Problem.of("PT129", path))
        try:
            data = read_regular(root / place, MOST_BYTES)
        except LinkError:
            return cls.closed(place, Problem.of("PT123", path))
        except NotRegularError:
            return cls.closed(place, Problem.of("PT124", path))
        except TooLargeError:
            return cls.closed(place, Problem.of("PT125", path, most=MOST_BYTES // 2**20))
        except OSError as error:
            return cls.closed(place, Problem.of("PT117", path, fault=error.strerror or str(error)))
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            words = data.decode("utf-8", "replace") + data.decode("gb18030", "replace")
            return cls.closed(place, _not_utf8(path, data, error), words)
        document = cls(str(place.with_suffix("")), path, text, tables_of(place))
        document._read()
        document._forget()
        return document

    @classmethod
    def closed(cls, place: PurePosixPath, problem: Problem, words: str = EVERYTHING) -> "Document":
        """Return a file without entries, which may have held these words, and why it could not be read."""
        tables = tables_of(place if place.suffix == ".toml" else place / "any.toml")
        lost = [(kind, words) for kind in tables]
        return cls(str(place.with_suffix("")), problem.path, tables=tables, problems=[problem], lost=lost)

    def problem(self, code: str, line: int = 0, column: int = 0, **args: Any) -> Problem:
        """Return a problem at a place of this file."""
        return Problem.of(code, self.path, line, column, **args)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, key: str, start: int, end: int) -> int | None:
        """Return where a key of a table stands in the file."""
        if (start, end) == (0, len(self.text)):
            return self._offsets.get(key)
        return next((start + offset for found, offset in keys(self.text[start:end]) if found == key), None)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _offsets(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for key, offset in keys(self.text):
            first.setdefault(key, offset)
        return first

    @cached_property
    def _hidden(self) -> tuple[tuple[int, str], ...]:
        return tuple(islice(hidden(self.text), MOST_HIDDEN))

    @cached_property
    def _shows(self) -> bool:
        return not self._hidden and "\\" not in self.text

    def _read(self) -> None:
        if not self.text or self.text.isspace():
            self.problems.append(self.problem("PT105", form=header(self.tables[0])))
            return
        data = parse(self.text)
        if isinstance(data, Exception):
            self._read_damaged()
        else:
            self._enter(data, table_spans(self.text))
        self._report_hidden()
        given = [*(entry.kind for entry in self.entries), *(kind for kind, _ in self.lost)]
        if "source" in self.tables and "source" not in given:
            self.problems.append(self.problem("PT112", form=header("source")))

    def _forget(self) -> None:
        """Take a file that lost very much for one that may have held every word: none is looked up in all of it."""
        for kind in {kind for kind, _ in self.lost}:
            if sum(len(words) for lost, words in self.lost if lost == kind) > MOST_LOST:
                self.lost[:] = [(lost, words) for lost, words in self.lost if lost != kind] + [(kind, EVERYTHING)]

    def _report_hidden(self) -> None:
        """Report what does not show outside of entries too, as in comments, once a line."""
        if not self._hidden:
            return
        told = {problem.line for problem in self.problems}
        for offset, character in self._hidden:
            line, column = self.place(offset)
            if line not in told:
                told.add(line)
                self.problems.append(self.problem("PT128", line, column, character=name_of(character)))

    def _read_damaged(self) -> None:
        found = damaged_spans(self.text)
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
        if len(text) > MOST_ENTRY:
            self.problems.append(self.problem("PT127", line, 1, most=MOST_ENTRY))
            return
        for fault in faults(text):
            self.problems.append(Problem(self.path, line + fault.line - 1, fault.column, fault.code, fault.args))

    def _parse(self, found: list[TableSpan], at: int) -> tuple[dict[str, Any] | Exception, TableSpan]:
        """Parse one table; a text in triple quotes may hold what looks like the headers of others."""
        section = found[at]
        words = self.text[section.start : section.end]
        data = parse(words)
        marks = [mark for mark in ('"""', "'''") if mark in words]
        if isinstance(data, Exception) and marks:
            later = (found[after] for after in range(at + 1, len(found)))
            ends = (one.end for one in later if any(mark in self.text[one.start : one.end] for mark in marks))
            for end in islice(ends, MOST_MERGED):
                if end - section.start > MOST_ENTRY:
                    break
                longer = parse(self.text[section.start : end])
                if isinstance(longer, dict):
                    return longer, evolve(section, end=end)
        return data, section

    def _enter(self, data: dict[str, Any], found: list[TableSpan]) -> None:
        places = _Places(found)
        for kind, table in data.items():
            if kind not in self.tables:
                near = Suggestion.of(kind, self.tables) if kind not in HOMES else NOTHING_NEAR
                own = places.of_kind.get(kind, [])
                self._refuse(kind, *self._place(kind, places), HOMES.get(kind, near))
                words = "".join(self.text[one.start : one.end] for one in own)
                self.lost.extend((word, words) for word in near.words)
            elif kind == "source":
                self._enter_one(kind, "", table, places)
            elif not isinstance(table, dict):
                self._refuse(kind, *self._place(kind, places))
            else:
                for name, values in table.items():
                    self._enter_one(kind, name, values, places)

    def _enter_one(self, kind: str, name: str, values: Any, places: "_Places") -> None:
        section = places.of_path.get((kind, name) if kind != "source" else (kind,))
        if section is None and isinstance(values, dict) and kind != "source":
            deeper = places.below.get((kind, name))
            if deeper and all(isinstance(value, dict) for value in values.values()):
                self._refuse_dots(kind, deeper)
                return
        if section is None:
            # Without a header of its own: below `[target]`, `name.key = …` or `name = { … }`.
            line = self.place(places.look_for(name or kind, self.text))[0]
            section = TableSpan(None, line, 0, len(self.text))
        if not isinstance(values, dict):
            self._refuse(name or kind, section.line, 1)
            return
        id = f"{self.id}#{name}" if kind in DATED else name or self.id
        if id in self.lines:
            self.problems.append(self.problem("PT107", section.line, 1, id=name or kind, first=self.lines[id]))
            return
        self.lines[id] = section.line
        entry = Entry(self, kind, name, id, values, section.line, section.start, section.end)
        danger = find_danger(name, values, shows=self._shows)
        if danger is not None:
            self._refuse_danger(entry, danger)
        elif kind != "unit" and is_pathlike(name):
            self._drop(entry, self.problem("PT130", entry.line, 1, name=name))
        else:
            self.entries.append(entry)

    def _refuse_danger(self, entry: Entry, danger: Danger) -> None:
        if danger.character:
            offset = find_character(danger.character, self.text, entry.start, entry.end)
            line, column = (entry.line, 1) if offset is None else self.place(offset)
            self._drop(entry, self.problem("PT128", line, column, character=name_of(danger.character)))
        else:
            self._drop(entry, entry.problem(danger.code, danger.key, key=danger.key or entry.name, most=danger.most))

    def _drop(self, entry: Entry, problem: Problem) -> None:
        self.problems.append(problem)
        self.lost.extend((entry.kind, words) for words in (entry.name, self.text[entry.start : entry.end]))

    def _refuse(self, table: str, line: int, column: int, near: Suggestion | Phrase = NOTHING_NEAR) -> None:
        forms = WordList(tuple(header(kind) for kind in self.tables))
        self.problems.append(self.problem("PT109", line, column, table=table, form=forms, near=near))

    def _refuse_dots(self, kind: str, found: list[TableSpan]) -> None:
        for section in found:
            id = ".".join((section.path or ())[1:])
            self.problems.append(self.problem("PT114", section.line, 1, form=f'[{kind}."{id}"]'))
            self.lost.append((kind, id + self.text[section.start : section.end]))

    def _place(self, kind: str, places: "_Places") -> tuple[int, int]:
        found = places.of_kind.get(kind)
        if found:
            return min(section.line for section in found), 1
        offset = self._offsets.get(kind)
        return self.place(places.look_for(kind, self.text) if offset is None else offset)


class _Places:
    """The tables of a text by path, by kind, and by the two first parts of a longer path."""

    def __init__(self, found: list[TableSpan]) -> None:
        self.of_path: dict[tuple[str, ...], TableSpan] = {}
        self.of_kind: dict[str, list[TableSpan]] = {}
        self.below: dict[tuple[str, ...], list[TableSpan]] = {}
        for section in found:
            if section.path:
                self.of_path[section.path] = section
                self.of_kind.setdefault(section.path[0], []).append(section)
                self.below.setdefault(section.path[:2], []).append(section)
        self._cursor = self._missed = 0

    def look_for(self, word: str, text: str) -> int:
        """Return where a word stands, after the one looked for before; 0 where it does not, as when it is escaped."""
        if self._missed > MOST_LOOKED_FOR:
            return 0
        offset = text.find(word, self._cursor)
        if offset < 0:
            self._missed += 1
            offset = max(text.find(word), 0)
        self._cursor = offset
        return offset


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
