"""Text on its way out of a report, as a line or as a cell of a table: nothing in it acts on whoever shows it.

Every text of a report passes here, whoever wrote its records: tabs and line ends become spaces, and other hidden
characters escapes. In a table, what means something to the format is escaped too.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from types import MappingProxyType

import tabulate as tables

from policytrack.hidden import in_one_line
from policytrack.report.wrap import wrap

SEVERAL_LINES = frozenset(tables.multiline_formats) - {"github", "pipe", "orgtbl", "jira", "rst"}
_MARKDOWN = re.compile(r"[\\<>\[\]|]")
# How a bar that separates no cells is written.
_BARS: Mapping[str, str] = MappingProxyType(
    {
        "asciidoc": r"\|",
        "jira": r"\|",
        "mediawiki": "&#124;",
        "moinmoin": "&#124;",
        "orgtbl": r"\vert{}",
        "textile": "&#124;",
        "youtrack": r"\|",
    }
)
# A spreadsheet runs a cell that begins with one of these, also in full width; after " it reads on over line ends.
_ACTIVE = tuple('=+-@＝＋－＠"')


def as_text(lines: Iterable[str]) -> str:
    """Return lines as a text; no line breaks into two, and none holds a hidden character."""
    return "\n".join(in_one_line(line) for line in lines)


def escaped(text: str) -> str:
    """Return a text that is no markup of Markdown."""
    return _MARKDOWN.sub(r"\\\g<0>", text)


def inert(text: str) -> str:
    """Return a text that no spreadsheet runs: behind an apostrophe where it begins like a formula.

    >>> inert("=1+1"), inert("300家")
    ("'=1+1", '300家')
    """
    return f"'{text}" if text.startswith(_ACTIVE) else text


def cell(lines: Sequence[str], *, lang: str, format: str, width: int | None) -> str:
    """Return the lines of a cell as it is written in one of tabulate's formats.

    `width` is the room for a line in formats that keep several; in the others they are joined.
    """
    shown = [in_one_line(line) for line in lines]
    if format in SEVERAL_LINES:
        return "\n".join(part for line in shown for part in (wrap(line, width) if width else [line]))
    text = ("；" if lang == "zh" else "; ").join(" ".join(line.split()) for line in shown)
    if format in ("github", "pipe"):
        return escaped(text)
    if format == "tsv":
        return inert(text)
    if format == "unsafehtml":
        return escape(text)
    return text.replace("|", _BARS.get(format, "|"))
