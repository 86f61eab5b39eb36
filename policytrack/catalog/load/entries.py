"""The entries of one file of a catalog, read from its bytes: what cannot be read becomes a problem."""

from pathlib import Path, PurePosixPath
from typing import Any

from policytrack.catalog.limits import MOST_BYTES, MOST_ENTRY
from policytrack.catalog.load.document import EVERYTHING, Document, Entry
from policytrack.catalog.load.schema import DATED, FILES, header, tables_of
from policytrack.catalog.phrase import Phrase, WordList
from policytrack.catalog.toml.damage import salvage
from policytrack.catalog.toml.position import TableSpan, damaged_spans, table_spans
from policytrack.catalog.toml.safety import Danger, find_character, find_danger, is_pathlike
from policytrack.catalog.toml.syntax import faults, parse
from policytrack.files import LinkError, NotRegularError, TooLargeError, read_regular
from policytrack.hidden import name_of, visible
from policytrack.text.messages import Problem
from policytrack.text.suggestion import Suggestion

_GB18030 = Phrase(
    "；文件是 GB18030（GBK）编码，请另存为 UTF-8，如：iconv -f GB18030 -t UTF-8",
    "; it reads as GB18030, save it as UTF-8: iconv -f GB18030 -t UTF-8",
)
_UTF16 = Phrase("；文件是 UTF-16 编码，请另存为 UTF-8", "; it reads as UTF-16, save it as UTF-8")
_SAVE = Phrase("；请另存为 UTF-8", "; save it as UTF-8")
_NOTHING_LIKE_IT = Suggestion()
_HOMES = {
    kind: Phrase(f"；[{kind}.…] 写在 {file}", f"; [{kind}.…] belongs in {file}")
    for kind, file in {**{kind: file for file, kind in FILES.items()}, "indicator": "indicators/*.toml"}.items()
}
MOST_LOOKED_FOR = 100
MOST_LOST = 2**18


def read_document(root: Path, place: PurePosixPath) -> Document:
    """Read the file at `place` below `root`; whatever is wrong with it becomes a problem."""
    path = f"{root.as_posix()}/{place}"
    if "\t" in str(place) or visible(str(place)) != str(place):
        return Document.closed(place, Problem.of("PT129", path))
    try:
        data = read_regular(root / place, MOST_BYTES)
    except LinkError:
        return Document.closed(place, Problem.of("PT123", path))
    except NotRegularError:
        return Document.closed(place, Problem.of("PT124", path))
    except TooLargeError:
        return Document.closed(place, Problem.of("PT125", path, most=MOST_BYTES // 2**20))
    except OSError as error:
        return Document.closed(place, Problem.of("PT117", path, fault=error.strerror or str(error)))
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        words = data.decode("utf-8", "replace") + data.decode("gb18030", "replace")
        return Document.closed(place, _not_utf8(path, data, error), words)
    document = Document(str(place.with_suffix("")), path, text, tables_of(place))
    _EntryReader(document).read()
    return document


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


class _EntryReader:
    """Gives a document the entries of its text, and its problems."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._problems = document.problems
        self._unread = 0

    def read(self) -> None:
        document = self._document
        if not self._text or self._text.isspace():
            self._problems.append(document.problem("PT105", form=header(document.tables[0])))
            return
        data = parse(self._text)
        if isinstance(data, Exception):
            self._read_damaged()
        else:
            self._add_tables(data, table_spans(self._text))
        if self._unread:
            document.stop(self._unread)
        self._report_hidden()
        given = [*(entry.kind for entry in document.entries), *(kind for kind, _ in document.lost)]
        if "source" in document.tables and "source" not in given:
            self._problems.append(document.problem("PT112", form=header("source")))
        self._limit_lost()

    def _read_damaged(self) -> None:
        tables = self._document.tables
        for span, data in salvage(self._text):
            if self._document.is_full:
                self._unread += sum(one.start >= span.start for one in damaged_spans(self._text))
                return
            if data is not None:
                self._add_tables(data, [span])
                continue
            words = self._text[span.start : span.end]
            first = words.partition("\n")[0]
            named = [kind for kind in tables if kind in first]
            self._lose(words, *(named or [kind for kind in tables if kind != "source"]))
            self._report_faults(words, span.line)
        if not self._problems:
            # Every table is TOML and the whole is not: one table is spread over several places.
            self._report_faults(self._text, 1)

    def _report_faults(self, text: str, line: int) -> None:
        document = self._document
        if len(text) > MOST_ENTRY:
            self._problems.append(document.problem("PT127", line, 1, most=MOST_ENTRY))
            return
        for fault in faults(text):
            self._problems.append(Problem(document.path, line + fault.line - 1, fault.column, fault.code, fault.args))

    def _report_hidden(self) -> None:
        """Report invisible characters outside of entries too, as in comments, once a line."""
        if not self._document.hidden:
            return
        reported = {problem.line for problem in self._problems}
        for offset, character in self._document.hidden:
            line, column = self._document.place(offset)
            if line not in reported:
                reported.add(line)
                self._problems.append(self._document.problem("PT128", line, column, character=name_of(character)))

    def _lose(self, words: str, *kinds: str) -> None:
        self._document.lost.extend((kind, words) for kind in kinds)

    def _limit_lost(self) -> None:
        """Let a file of which very much was lost count as holding every word, so that none is searched for in it."""
        lost = self._document.lost
        for kind in {kind for kind, _ in lost}:
            if sum(len(words) for one, words in lost if one == kind) > MOST_LOST:
                lost[:] = [(one, words) for one, words in lost if one != kind] + [(kind, EVERYTHING)]

    def _add_tables(self, data: dict[str, Any], spans: list[TableSpan]) -> None:
        headers = _Headers(spans)
        for kind, table in data.items():
            if self._document.is_full:
                self._unread += len(table) if isinstance(table, (dict, list)) and kind != "source" else 1
            elif kind not in self._document.tables:
                near = Suggestion.of(kind, self._document.tables) if kind not in _HOMES else _NOTHING_LIKE_IT
                self._refuse_table(kind, *self._place_of(kind, headers), _HOMES.get(kind, near))
                words = "".join(self._text[one.start : one.end] for one in headers.of_kind.get(kind, []))
                self._lose(words, *near.words)
            elif kind == "source":
                self._add_entry(kind, "", table, headers)
            elif not isinstance(table, dict):
                self._refuse_table(kind, *self._place_of(kind, headers))
            else:
                for name, values in table.items():
                    if self._document.is_full:
                        self._unread += 1
                    else:
                        self._add_entry(kind, name, values, headers)

    def _add_entry(self, kind: str, name: str, values: Any, headers: "_Headers") -> None:
        document = self._document
        span = headers.of_path.get((kind, name) if kind != "source" else (kind,))
        if span is None and isinstance(values, dict) and kind != "source":
            deeper = headers.below.get((kind, name))
            if deeper and all(isinstance(value, dict) for value in values.values()):
                self._refuse_dots(kind, deeper)
                return
        if span is None:
            # Without a header of its own: below `[target]`, `name.key = …` or `name = { … }`.
            line = document.place(headers.look_for(name or kind, self._text))[0]
            span = TableSpan(None, line, 0, len(self._text))
        if not isinstance(values, dict):
            self._refuse_table(name or kind, span.line, 1)
            return
        id = f"{document.id}#{name}" if kind in DATED else name or document.id
        if id in document.lines:
            first = document.lines[id]
            self._problems.append(document.problem("PT107", span.line, 1, id=name or kind, first=first))
            return
        document.lines[id] = span.line
        entry = Entry(document, kind, name, id, values, span.line, span.start, span.end)
        danger = find_danger(name, values, shows=document.is_plain)
        if danger is not None:
            self._drop(entry, self._problem_of(entry, danger))
        elif kind != "unit" and is_pathlike(name):
            self._drop(entry, document.problem("PT130", entry.line, 1, name=name))
        else:
            document.entries.append(entry)

    def _problem_of(self, entry: Entry, danger: Danger) -> Problem:
        if not danger.character:
            return entry.problem(danger.code, danger.key, key=danger.key or entry.name, most=danger.most)
        offset = find_character(danger.character, self._text, entry.start, entry.end)
        line, column = (entry.line, 1) if offset is None else self._document.place(offset)
        return self._document.problem("PT128", line, column, character=name_of(danger.character))

    def _drop(self, entry: Entry, problem: Problem) -> None:
        self._problems.append(problem)
        self._lose(entry.name, entry.kind)
        self._lose(self._text[entry.start : entry.end], entry.kind)

    def _refuse_table(self, table: str, line: int, column: int, near: Suggestion | Phrase = _NOTHING_LIKE_IT) -> None:
        forms = WordList(tuple(header(kind) for kind in self._document.tables))
        self._problems.append(self._document.problem("PT109", line, column, table=table, form=forms, near=near))

    def _refuse_dots(self, kind: str, spans: list[TableSpan]) -> None:
        for span in spans:
            id = ".".join((span.path or ())[1:])
            self._problems.append(self._document.problem("PT114", span.line, 1, form=f'[{kind}."{id}"]'))
            self._lose(id + self._text[span.start : span.end], kind)

    def _place_of(self, kind: str, headers: "_Headers") -> tuple[int, int]:
        """Return line and column of the first table of a kind."""
        spans = headers.of_kind.get(kind)
        if spans:
            return min(span.line for span in spans), 1
        offset = self._document.offset(kind)
        return self._document.place(headers.look_for(kind, self._text) if offset is None else offset)


class _Headers:
    """The tables of a text by path, by kind, and by the two first parts of a longer path."""

    def __init__(self, spans: list[TableSpan]) -> None:
        self.of_path: dict[tuple[str, ...], TableSpan] = {}
        self.of_kind: dict[str, list[TableSpan]] = {}
        self.below: dict[tuple[str, ...], list[TableSpan]] = {}
        for span in spans:
            if span.path:
                self.of_path[span.path] = span
                self.of_kind.setdefault(span.path[0], []).append(span)
                self.below.setdefault(span.path[:2], []).append(span)
        self._cursor = self._missed = 0

    def look_for(self, word: str, text: str) -> int:
        """Return where a word is written, after the one looked for before; 0 where it is not, as when it is escaped."""
        if self._missed > MOST_LOOKED_FOR:
            return 0
        offset = text.find(word, self._cursor)
        if offset < 0:
            self._missed += 1
            offset = max(text.find(word), 0)
        self._cursor = offset
        return offset
