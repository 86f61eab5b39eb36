"""Columns of a table, and rows printed under them in any of tabulate's formats, safe as `cell` says."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Generic, TypeVar

import tabulate as tables
from attrs import field, frozen
from attrs.validators import min_len

from policytrack.errors import InputError
from policytrack.report.cell import cell
from policytrack.text.suggestion import Suggestion

Row = TypeVar("Row")
ABSENT = "—"


@frozen
class Column(Generic[Row]):
    """A column: its id, its heading in Chinese and English, and the lines that it shows of a row.

    `cells` takes a row and a language; where it returns no line, the cell is absent.
    """

    id: str
    zh: str = field(validator=min_len(1))
    en: str = field(validator=min_len(1))
    cells: Callable[[Row, str], Sequence[str]]

    def heading(self, lang: str) -> str:
        """Return the heading in a language."""
        return self.zh if lang == "zh" else self.en


def by_id(*columns: Column[Row]) -> Mapping[str, Column[Row]]:
    """Return columns by their ids, in order; `InputError` for an id that two of them have."""
    found: dict[str, Column[Row]] = {}
    for column in columns:
        if found.setdefault(column.id, column) is not column:
            raise InputError(f"two columns have the id {column.id!r}; rename one of them")
    return MappingProxyType(found)


def chosen(columns: Mapping[str, Column[Row]], ids: Sequence[str], usual: Sequence[str]) -> list[Column[Row]]:
    """Return the columns of those ids; `InputError` for an id that none has, and for no list of ids."""
    if isinstance(ids, str) or not isinstance(ids, Iterable) or not (picked := tuple(ids)):
        raise InputError(f"columns is {ids!r}; write a list like {list(usual)}")
    for id in picked:
        if not isinstance(id, str) or id not in columns:
            near = Suggestion.of(str(id), columns).say("en")
            raise InputError(f"{id!r} is not a column{near}; there are: {', '.join(columns)}")
    return [columns[id] for id in picked]


def tabulated(columns: Sequence[Column[Row]], rows: Iterable[Row], *, lang: str, format: str, width: int | None) -> str:
    """Return rows under the headings of columns, as `grid` prints them; an absent cell is a dash."""
    cells = [[column.cells(row, lang) or [ABSENT] for column in columns] for row in rows]
    return grid([column.heading(lang) for column in columns], cells, lang=lang, format=format, width=width)


def grid(
    heads: Sequence[str], rows: Sequence[Sequence[Sequence[str]]], *, lang: str, format: str, width: int | None
) -> str:
    """Return a table; a cell is a row of lines, and `width` the room for a line in formats that keep several.

    Raises `InputError` for a format that tabulate does not have, and for a width that is no number of columns.
    """
    if format not in tables.tabulate_formats:
        raise InputError(f"{format!r} is not a format; it is one of: {', '.join(tables.tabulate_formats)}")
    if width is not None and (isinstance(width, bool) or not isinstance(width, int) or width < 0):
        raise InputError(f"width is {width!r}; write the room for a cell, like 24, or None for cells that never break")
    cells = [[cell(lines, lang=lang, format=format, width=width) for lines in row] for row in rows]
    headings = [cell([head], lang=lang, format=format, width=None) for head in heads]
    return tables.tabulate(cells, headers=headings, tablefmt=format, disable_numparse=True)
