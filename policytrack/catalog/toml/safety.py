"""Limits on untrusted entries: invisible characters, excessive size and depth."""

import re
from typing import Any

from attrs import frozen

from policytrack.catalog.limits import MOST_DEPTH, MOST_DIGITS, MOST_ENTRY, MOST_LINE
from policytrack.hidden import hidden

_LARGE = 10**MOST_DIGITS
_SHORT_ESCAPES = {"\b": "b", "\f": "f", "\r": "r", "\x1b": "e"}
_DOTTED = re.compile(rf"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){{{MOST_DEPTH}}}""")


@frozen
class Danger:
    """What is wrong with an entry: the code of the problem, the key it is under, the limit or the character."""

    code: str
    key: str = ""
    most: int = 0
    character: str = ""


class ExcessError(ValueError):
    """A text is not given to the parser, as a line of it is too long or too deep for it."""

    def __init__(self, code: str, line: int, column: int, most: int) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.most = code, line, column, most


def check_lines(text: str) -> None:
    """Raise `ExcessError` for the first line that is too long, or whose keys have too many parts."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MOST_LINE:
            raise ExcessError("PT127", number, 1, MOST_LINE)
        if line.count(".") >= MOST_DEPTH and (dotted := _DOTTED.search(line)):
            raise ExcessError("PT132", number, dotted.start() + 1, MOST_DEPTH)


def find_danger(name: str, values: dict[str, Any], *, shows: bool) -> Danger | None:
    """Return the first invisible character or excess of an entry; None where there is none.

    `shows` says that every character of the file shows and none is escaped, so that none need be looked for.
    """
    if not shows and (character := _hidden(name)):
        return Danger("PT128", character=character)
    size = 0
    for key, value in values.items():
        if value.__class__ is str and shows:
            size += len(value)
            continue
        waiting = [(value, 1), (key, 1)]
        while waiting:
            item, depth = waiting.pop()
            if isinstance(item, str):
                size += len(item)
                if not shows and (character := _hidden(item)):
                    return Danger("PT128", key, character=character)
            elif isinstance(item, int):
                if abs(item) >= _LARGE:
                    return Danger("PT131", key, MOST_DIGITS)
            elif isinstance(item, (list, dict)):
                if depth > MOST_DEPTH:
                    return Danger("PT132", key, MOST_DEPTH)
                size += len(item)
                waiting += [(inner, depth + 1) for inner in item]
                if isinstance(item, dict):
                    waiting += [(inner, depth + 1) for inner in item.values()]
    return Danger("PT127", "", MOST_ENTRY) if size > MOST_ENTRY else None


def _hidden(text: str) -> str:
    return next((character for _, character in hidden(text)), "")


def find_character(character: str, text: str, start: int, end: int) -> int | None:
    """Return the offset of a character in a part of a TOML text, as itself or as an escape; None where it is absent."""
    offset = text.find(character, start, end)
    if offset >= 0:
        return offset
    short = f"|{_SHORT_ESCAPES[character]}" if character in _SHORT_ESCAPES else ""
    escape = re.compile(
        rf"(?<!\\)(?:\\\\)*(?P<escape>\\(?:u{ord(character):04x}|U{ord(character):08x}{short}))", re.IGNORECASE
    )
    match = escape.search(text, start, end)
    return None if match is None else match.start("escape")


def is_pathlike(name: str) -> bool:
    """Whether a name would lead to another folder if somebody made a file of it."""
    return "/" in name or "\\" in name or name in (".", "..")
