"""Positions in a TOML text: those of tables from one pass, those of keys when a problem asks for one."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

DottedPath: TypeAlias = tuple[str, ...] | None
_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*')"""
_PARTS = re.compile(_KEY)
_OPENING = re.compile(r"^[ \t]*\[[^\n]*$", re.MULTILINE)
_HEADER = re.compile(
    rf"^[ \t]*\[[ \t]*(?P<path>{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*)[ \t]*\][ \t]*(?:\#[^\n]*)?$", re.MULTILINE
)
_VALUES = ("true", "false", "inf", "nan")
# What was meant as a header: `[target.新增]`, `[target.x`, `【target.x】`, `target.x]`.
_LOOSE = re.compile(
    rf"^[ \t]*(?:(?:\[\[?|【|［)[ \t]*[^\W\d][^\n]*|[A-Za-z]+\.[\w.\"'-]+\][ \t]*|{_HEADER.pattern})$", re.MULTILINE
)
# A text in any of TOML's quotation marks; needs re.DOTALL.
STRING = (
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\[^\n])*"'
    r"|'[^'\n]*'"
)
# The same where the closing marks may be missing: such a text ends with the line or the file, and is read once.
_OPEN_STRING = (
    r'"""(?:[^\\]|\\.)*?(?:"{3,5}|\Z)'
    r"|'''.*?(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
)
_TOKEN = re.compile(rf"{_OPEN_STRING}|\#[^\n]*|[\[\]{{}}]|\n", re.DOTALL)


@frozen
class TableSpan:
    """One table of a text, down to the next: its dotted path, its first line, its span of characters.

    `path` is None where the header cannot be read; the text before the first header has the path ().
    """

    path: DottedPath
    line: int
    start: int
    end: int


def table_spans(text: str) -> list[TableSpan]:
    """Return the tables of a valid TOML text; `[target.x.quote]` belongs to `[target.x]`."""
    plain = _plain_headers(text)
    if plain is None:
        plain = [(match.start(), _path(match["path"])) for match in _HEADER.finditer(mask(text))]
    return _sections(text, plain)


def _plain_headers(text: str) -> list[tuple[int, DottedPath]] | None:
    """Return the headers of a text where nothing but a header begins a line with a bracket; None elsewhere.

    Several times as fast as reading every string and bracket, and enough for nearly every file.
    """
    if any(sign in text for sign in ('"""', "'''", "\n ", "\n\t")) or text[:1] in (" ", "\t"):
        return None
    found: list[tuple[int, DottedPath]] = []
    padded = f"\n{text}"
    start = padded.find("\n[")
    while start >= 0:
        header = _HEADER.match(text, start)
        if header is None or header["path"][0] in "\"'" or header["path"] in _VALUES:
            return None
        found.append((start, _path(header["path"])))
        start = padded.find("\n[", start + 1)
    return found


def damaged_spans(text: str) -> list[TableSpan]:
    """Return what looks like tables in a damaged text, and the text before the first of them."""
    return _sections(text, ((match.start(), _path_at(text, match.start())) for match in _LOOSE.finditer(text)))


def _sections(text: str, headers: Iterable[tuple[int, DottedPath]]) -> list[TableSpan]:
    found: list[TableSpan] = []
    path: DottedPath = ()
    line = first = 1
    begin = last = 0
    for start, below in headers:
        line += text.count("\n", last, start)
        last = start
        if below and path and len(below) > len(path) > 1 and below[: len(path)] == path:
            continue
        found.append(TableSpan(path, first, begin, start))
        path, first, begin = below, line, start
    found.append(TableSpan(path, first, begin, len(text)))
    return found


def _path(words: str) -> tuple[str, ...]:
    if '"' not in words and "'" not in words and " " not in words and "\t" not in words:
        return tuple(words.split("."))
    return tuple(plain_key(part) for part in _PARTS.findall(words))


def _path_at(text: str, start: int) -> DottedPath:
    header = _HEADER.match(text, start)
    return _path(header["path"]) if header else None


def plain_key(key: str) -> str:
    """Return a key as tomllib reads it."""
    if "\\" in key:
        try:
            return str(tomllib.loads(f"key = {key}")["key"])
        except tomllib.TOMLDecodeError:
            return key
    return key[1:-1] if key[0] in "\"'" else key


def mask(text: str) -> str:
    """Return the text with blanks for each line that begins inside a string or a bracket, so that `^` means a key."""
    lines = text.split("\n")
    depth = number = 0
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word in ("[", "{"):
            depth += 1
        elif word in ("]", "}"):
            depth = max(depth - 1, 0)
        elif word == "\n":
            number += 1
            if depth:
                lines[number] = " " * len(lines[number])
        elif word[0] != "#":
            for _ in range(word.count("\n")):
                number += 1
                lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def keys(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key of a table with its offset, sub-tables (`[target.x.quote]`) included."""
    masked = mask(text)
    for match in re.finditer(rf"^[ \t]*(?P<key>{_KEY})[ \t]*(?:\.[^=\n]*)?=", masked, re.MULTILINE):
        yield plain_key(match["key"]), match.start("key")
    for opening in _OPENING.finditer(masked):
        path = _path_at(masked, opening.start())
        if path is not None and len(path) > 2:
            yield path[2], opening.start()


def value_start(text: str, key: int) -> int:
    """Return where the value of the key at that offset begins; the key itself for a sub-table."""
    match = re.compile(rf"{_KEY}[ \t]*(?:\.[^=\n]*)?=[ \t]*").match(text, key)
    return match.end() if match and match.end() < len(text) else key
