"""One file of a catalog as written: its entries, its problems, and the words of what could not be read."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from attrs import field, frozen

from policytrack.catalog.limits import MOST_PROBLEMS
from policytrack.catalog.load.schema import tables_of
from policytrack.catalog.toml.position import keys, value_start
from policytrack.hidden import hidden
from policytrack.text.messages import Problem

EVERYTHING = "*"
MOST_HIDDEN = 20


@frozen
class Entry:
    """One table of a file: the id of the record that it describes, its keys and values, and where it is written."""

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
    """One file of a catalog.

    `lost` holds, with the kind of table, the words of what could not be read: what they may well define is not called
    unknown where another entry names it. `EVERYTHING` stands for the words of a file that could not even be opened.
    `lines` are those of the ids that it defines.
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
    def closed(cls, place: PurePosixPath, problem: Problem, words: str = EVERYTHING) -> "Document":
        """Return a file that could not be read, with the problem why, and the words that it may have held."""
        tables = tables_of(place if place.suffix == ".toml" else place / "any.toml")
        lost = [(kind, words) for kind in tables]
        return cls(str(place.with_suffix("")), problem.path, tables=tables, problems=[problem], lost=lost)

    def problem(self, code: str, line: int = 0, column: int = 0, **args: Any) -> Problem:
        """Return a problem at a place of this file."""
        return Problem.of(code, self.path, line, column, **args)

    @property
    def is_full(self) -> bool:
        """Whether it has so many problems that no more are looked for."""
        return len(self.problems) >= MOST_PROBLEMS

    def stop(self, count: int) -> None:
        """Report that so many of its tables are left unread; whatever they define is not called unknown elsewhere."""
        self.problems.append(self.problem("PT133", most=MOST_PROBLEMS, count=count))
        self.lost[:] = [(kind, EVERYTHING) for kind in self.tables]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, key: str, start: int = 0, end: int | None = None) -> int | None:
        """Return the offset of a key between two others, those of its table; None where it is not written there."""
        if (start, end or len(self.text)) == (0, len(self.text)):
            return self._offsets.get(key)
        return next((start + offset for found, offset in keys(self.text[start:end]) if found == key), None)

    @cached_property
    def hidden(self) -> tuple[tuple[int, str], ...]:
        """The first invisible characters, with their offsets."""
        return tuple(islice(hidden(self.text), MOST_HIDDEN))

    @cached_property
    def is_plain(self) -> bool:
        """Whether no character is invisible, and none is written as an escape."""
        return not self.hidden and "\\" not in self.text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _offsets(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for key, offset in keys(self.text):
            first.setdefault(key, offset)
        return first
