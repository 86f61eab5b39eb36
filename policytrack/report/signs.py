"""Signs of a table that a console may lack, and how wide they are in it."""

import os
import sys
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from wcwidth import wcwidth

from policytrack.assessment import Verdict

WIDE = "POLICYTRACK_WIDE"
SYMBOLS = frozenset(verdict.symbol for verdict in Verdict)
# What is printed for a sign that an encoding lacks; a symbol of a verdict is left out, as its word stands beside it.
_PLAIN: Mapping[str, str] = MappingProxyType(
    {"≥": ">=", "≤": "<=", "—": "-", "–": "-", "…": "...", "─": "-", "“": '"', "”": '"'}
)


def columns_of(text: str) -> int:
    """Return the columns that a text takes: signs of ambiguous width one, or two where POLICYTRACK_WIDE is 1."""
    return _columns(text, wide=os.environ.get(WIDE) == "1")


@lru_cache(maxsize=4096)  # each cell is measured several times until a table fits
def _columns(text: str, *, wide: bool) -> int:
    return sum(_width(character, wide=wide) for character in text)


@lru_cache(maxsize=4096)
def _width(character: str, *, wide: bool) -> int:
    if wide and unicodedata.east_asian_width(character) == "A":
        return 2
    return max(wcwidth(character), 0)


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many columns, cut in the middle.

    >>> shortened("2024年度重点工业企业技术改造投资完成额", 20)
    '2024年度重…资完成额'
    """
    if columns_of(text) <= most:
        return text
    room = most - columns_of("…")
    if room < 0:
        return ""
    head, tail, used = "", "", 0
    first, last = 0, len(text)
    while first < last:
        front = columns_of(head) <= columns_of(tail)
        character = text[first] if front else text[last - 1]
        used += columns_of(character)
        if used > room:
            break
        if front:
            head, first = head + character, first + 1
        else:
            tail, last = character + tail, last - 1
    return f"{head}…{tail}"


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Return a text filled up to so many columns; `right` puts it at the right edge."""
    room = " " * max(columns - columns_of(text), 0)
    return room + text if right else text + room


def console_lacks() -> frozenset[str]:
    """Return the signs of a table that standard output cannot print, such as ✓ in a console of code page 936."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return frozenset(sign for sign in (*SYMBOLS, *_PLAIN) if not _encodes(sign, encoding))


def _encodes(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def plain(text: str, lacking: frozenset[str]) -> str:
    """Return a text without the signs that are lacking."""
    for sign in lacking:
        if sign in _PLAIN:
            text = text.replace(sign, _PLAIN[sign])
    return text
