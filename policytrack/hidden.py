"""Invisible characters: controls, overrides of direction, zero width, tags."""

import re
import unicodedata
from collections.abc import Iterator

# Tabs and line breaks show. A variation selector shows too where it picks a form of the character before it.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    f"\U000e0000-\U000e0fff{_SELECTORS}]"
)
_SELECTED = re.compile(f"(?<=[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[{_SELECTORS}]")
_UNSHOWN = re.compile(f"{_HIDDEN.pattern}|\n")
_LINE_ENDS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")
_NOT_IN_LINE = re.compile(f"{_HIDDEN.pattern}|[\t\n]")


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each invisible character, and the character."""
    for match in _HIDDEN.finditer(text):
        if not _SELECTED.match(text, match.start()):
            yield match.start(), match.group()


def is_hidden(character: str) -> bool:
    """Whether a character is invisible."""
    return _HIDDEN.fullmatch(character) is not None


def name_of(character: str) -> str:
    """Return the code point of a character, with its name where it has one.

    >>> name_of(chr(0x202E))
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def visible(text: str) -> str:
    r"""Return a text in one line that shows all of itself: hidden characters and line breaks as escapes.

    >>> visible("甲" + chr(0x202E) + "乙")
    '甲\\u202e乙'
    """
    return _UNSHOWN.sub(lambda match: match.group().encode("unicode_escape").decode(), text)


def printable(text: str) -> str:
    r"""Return a text with its hidden characters as escapes; its own lines stay lines.

    >>> printable("甲" + chr(27) + "[31m\n乙")
    '甲\\x1b[31m\n乙'
    """
    return _HIDDEN.sub(lambda match: _escaped(match, match.group()), text)


def in_one_line(text: str) -> str:
    r"""Return a text as one line of a report: tabs and line ends as spaces, other hidden characters as escapes.

    >>> in_one_line("高新" + chr(9) + "企业" + chr(0x202E))
    '高新 企业\\u202e'
    """
    return _NOT_IN_LINE.sub(lambda match: " " if match.group() in _LINE_ENDS else _escaped(match, match.group()), text)


def _escaped(match: re.Match[str], character: str) -> str:
    """Return the escape of a character; itself where it picks a form of the Chinese character before it."""
    return character if _SELECTED.match(match.string, match.start()) else character.encode("unicode_escape").decode()
