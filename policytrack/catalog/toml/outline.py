"""The outline of a TOML text: tables, statements and values, each with the comments that belong to it."""

import re
from typing import TypeAlias

from attrs import field, frozen

from policytrack.catalog.limits import MOST_DEPTH
from policytrack.catalog.toml.position import STRING, plain_key
from policytrack.errors import InputError

_TOKEN = re.compile(rf"{STRING}|\#[^\n]*|\n|[ \t]+|[\[\]{{}},=]|[^\s\[\]{{}},=\#\"']+", re.DOTALL)
_PART_OF_KEY = re.compile(r"""[^\s."']+|"(?:[^"\\]|\\.)*"|'[^']*'""")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


@frozen
class List:
    """A list: each item with the comments above and behind it, and the comments below the last."""

    items: list[tuple[list[str], "Value", str]] = field(factory=list)
    below: list[str] = field(factory=list)


@frozen
class Inline:
    """A table within a value: its keys and values."""

    pairs: list[tuple[str, "Value"]] = field(factory=list)


Value: TypeAlias = str | List | Inline


@frozen
class Statement:
    """A key, its parts as they are written, with its value and the comments above and behind."""

    above: list[str]
    key: list[str]
    value: Value
    behind: str


@frozen
class Section:
    """A table: the lines above its header, its path, its statements, the comments right below them.

    `depth` counts the brackets of the header. The statements before the first header have none; the comments below the
    last table are `above` of one more.
    """

    above: list[str]
    path: tuple[str, ...] = ()
    depth: int = 0
    behind: str = ""
    statements: list[Statement] = field(factory=list)
    below: list[str] = field(factory=list)


def outline(text: str) -> list[Section]:
    """Return the tables of a text that is known to be TOML; a blank line between comments is kept as ''.

    Raises `InputError` for values more deeply nested than a catalog may have them.
    """
    return _Outline(text).read()


def comments(text: str) -> list[str]:
    """Return the comments of such a text, without the white space behind them."""
    return [word.rstrip(" \t") for word in _TOKEN.findall(text) if word[0] == "#"]


class _Outline:
    def __init__(self, text: str) -> None:
        self._tokens: list[str] = [word for word in _TOKEN.findall(text) if word[0] not in " \t"]
        self._at = self._depth = 0

    def read(self) -> list[Section]:
        sections = [Section([])]
        waiting = [""]  # comments that wait for what they belong to
        while word := self._peek():
            last = sections[-1]
            if word == "\n":
                self._at += 1
                waiting.append("")
            elif word[0] == "#":
                waiting.append(self._behind())
            elif word == "[":
                sections.append(self._header(_after(last, waiting)))
                waiting = []
            else:
                first = not last.depth and not last.statements
                last.statements.append(self._statement(_tidy(waiting) if first else [*filter(None, waiting)]))
                waiting = []
        return [*sections, Section(_after(sections[-1], [*waiting, ""]))]

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _comment(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1].rstrip(" \t")

    def _behind(self) -> str:
        """Return the comment up to the end of the line, and go on to the next line."""
        comment = self._comment() if self._peek().startswith("#") else ""
        self._at += 1
        return comment

    def _until(self, ends: str) -> list[str]:
        start = self._at
        while (self._peek()[:1] or "\n") not in ends:
            self._at += 1
        return self._tokens[start : self._at]

    def _key(self, end: str) -> list[str]:
        parts = _PART_OF_KEY.findall("".join(self._until(end)))
        self._at += 1
        return [word if _BARE.fullmatch(word := plain_key(part)) else _text(part) for part in parts]

    def _header(self, above: list[str]) -> Section:
        start = self._at
        while self._peek() == "[":
            self._at += 1
        depth = self._at - start
        path = tuple(self._key("]"))
        self._at += depth - 1
        return Section(above, path, depth, self._behind())

    def _statement(self, above: list[str]) -> Statement:
        return Statement(above, self._key("="), self._value(), self._behind())

    def _value(self) -> Value:
        word = self._peek()
        if word not in ("[", "{") and word[0] not in "\"'":
            return " ".join(self._until(",]}#\n"))  # a day and an hour may be separated by a space
        self._at += 1
        if word[0] in "\"'":
            return _text(word)
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise InputError(f"its lists and tables are nested more than {MOST_DEPTH} deep")
        found = self._list() if word == "[" else self._inline()
        self._depth -= 1
        return found

    def _list(self) -> List:
        found, above = List(), []
        while (word := self._peek()) != "]":
            if word[0] == "#":
                above.append(self._comment())
            elif word == "\n":
                self._at += 1
            else:
                value = self._value()
                behind, *more = self._behind_item() or [""]
                found.items.append((above, value, behind))
                above = more
        self._at += 1
        found.below.extend(above)
        return found

    def _behind_item(self) -> list[str]:
        """Return the comments before the comma, and that on the line of the comma."""
        found: list[str] = []
        while self._peek()[0] in "\n#":
            found += [self._comment()] if self._peek() != "\n" else []
            self._at += self._peek() == "\n"
        if self._peek() == ",":
            self._at += 1
            found += [self._comment()] if self._peek().startswith("#") else []
        return found

    def _inline(self) -> Inline:
        found = Inline()
        while (word := self._peek()) != "}":
            if word == ",":
                self._at += 1
            else:
                found.pairs.append((".".join(self._key("=")), self._value()))
        self._at += 1
        return found


def _after(section: Section, waiting: list[str]) -> list[str]:
    """Give a table the comments right below it, if a blank line separates them from the rest; return the rest."""
    if waiting and waiting[0] and "" in waiting:
        gap = waiting.index("")
        section.below.extend(waiting[:gap])
        return _tidy(waiting[gap:])
    return _tidy(waiting)


def _tidy(lines: list[str]) -> list[str]:
    """Return the lines with single blank ones between, none at the beginning."""
    return [line for at, line in enumerate(lines) if line or (lines[at - 1] and any(lines[:at]))]


def _text(word: str) -> str:
    r"""Return a text in double quotes, unless it would need a \ or runs over several lines."""
    if word[0] == '"' or word.startswith("'''") or '"' in word or "\\" in word:
        return word
    return f'"{word[1:-1]}"'
