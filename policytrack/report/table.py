"""Rows of cells as a table in any of tabulate's formats; Chinese lines up, and no cell breaks out of its row."""

from collections.abc import Sequence
from html import escape

import tabulate as tables

from policytrack.errors import InputError
from policytrack.report.wrap import wrap

SEVERAL_LINES = frozenset(tables.multiline_formats) - {"github", "pipe", "orgtbl", "jira", "rst"}
PIPED = (
    "github",
    "pipe",
    "orgtbl",
    "jira",
    "moinmoin",
    "youtrack",
    "asciidoc",
    "textile",
    "mediawiki",
)


def grid(
    heads: Sequence[str], rows: Sequence[Sequence[Sequence[str]]], *, lang: str, format: str, width: int | None
) -> str:
    """Return a table; a cell is a row of lines, and `width` the room for a line in formats that keep several.

    Raises `InputError` for a format that tabulate does not have.
    """
    if format not in tables.tabulate_formats:
        raise InputError(f"{format!r} is not a format; it is one of: {', '.join(tables.tabulate_formats)}")
    cells = [[_cell(lines, lang, format, width) for lines in row] for row in rows]
    return tables.tabulate(cells, headers=heads, tablefmt=format, disable_numparse=True)


def _cell(lines: Sequence[str], lang: str, format: str, width: int | None) -> str:
    if format in SEVERAL_LINES:
        return "\n".join(part for line in lines for part in (wrap(line, width) if width else [line]))
    text = ("；" if lang == "zh" else "; ").join(" ".join(line.split()) for line in lines)
    if format == "unsafehtml":
        return escape(text)
    return text.replace("|", "\\|") if format in PIPED else text
