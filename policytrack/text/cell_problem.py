"""A fault of one cell of a ledger: where it is, what stands there, what was expected, and an example."""

from collections.abc import Iterator
from string import ascii_uppercase
from typing import Any, Literal, TypeAlias

from attrs import evolve, field, frozen

from policytrack.errors import InputError
from policytrack.hidden import visible
from policytrack.text.cell_problems import CELL_PROBLEMS
from policytrack.text.messages import LANGUAGES, as_language, say

_NAMED = 3  # of many cells of one fault, so many are named
_MORE = ("{said}（这样的共{count}处：{cells}等）。", "{said} ({count} cells like this: {cells} …)")
CellSeverity: TypeAlias = Literal["error", "warning", "note"]


@frozen(kw_only=True)
class CellProblem:
    """A fault of one cell of a ledger.

    `severity`: an `error` keeps the row out, a `warning` asks a person to look, a `note` only says what was done.
    `cell` is written as in a spreadsheet (F7), `column` is the heading above it, `row` counts from 1. `more` are the
    cells of the same fault that are said together with this one.
    """

    code: str
    severity: CellSeverity
    cell: str
    row: int
    sheet: str | None = None
    column: str | None = None
    found: str = ""
    expected: str = ""
    example: str = ""
    args: tuple[tuple[str, Any], ...] = ()
    more: tuple[str, ...] = field(default=())

    def __attrs_post_init__(self) -> None:
        if self.code not in CELL_PROBLEMS:
            raise InputError(f"{self.code!r} is not the code of a problem of a cell")

    def text(self, lang: str = "en") -> str:
        """Return the whole message in Chinese ('zh') or English ('en'), in one line: for the list of problems."""
        said = self._form(0, lang)
        if not self.more or "count" in dict(self.args):
            return said
        more = {"said": said.rstrip("。"), "count": self.count, "cells": self._first_cells()}
        return visible(_MORE[lang == "en"].format_map({name: say(value, lang) for name, value in more.items()}))

    def brief(self, lang: str = "en") -> str:
        """Return it in a few words that begin with the cell: for the lines below a table."""
        return self._form(1, lang, cell=self._cells(lang))

    def check(self, lang: str = "en") -> str:
        """Return it as a request to the office to check: for a bulletin, after the name of the task."""
        return self._form(2, lang, cell=self._cells(lang))

    @property
    def count(self) -> int:
        """How many cells it is about."""
        return 1 + len(self.more)

    def each(self) -> Iterator["CellProblem"]:
        """Yield it for each of its cells; itself where the cells hold words of their own, of which it has one."""
        if not self.more or self.found:
            yield self
            return
        for cell in (self.cell, *self.more):
            yield evolve(self, cell=cell, row=int(cell.lstrip(ascii_uppercase)), more=())

    @property
    def _headed(self) -> str:
        """Its heading as it may follow the name of a cell: in quotes where it would run into it, as F7“1—8月” does."""
        column = self.column or ""
        return f"“{column}”" if column[:1].isascii() and column[:1].isalnum() else column

    def _first_cells(self) -> tuple[str, ...]:
        return (self.cell, *self.more)[:_NAMED]

    def _cells(self, lang: str) -> str:
        """Return its cell; of many the first three, with their number."""
        if not self.more:
            return self.cell
        cells = say(self._first_cells(), lang)
        if self.count <= _NAMED:
            return cells
        return f"{cells}等{self.count}处" if as_language(lang) == "zh" else f"{cells} … ({self.count} cells)"

    def _form(self, form: int, lang: str, **other: str) -> str:
        text = CELL_PROBLEMS[self.code][form][LANGUAGES.index(as_language(lang))]
        values = {"cell": self.cell, "row": self.row, "column": self.column, "found": self.found}
        values |= {"headed": self._headed}
        values |= {"expected": self.expected, "example": self.example, "more": self.more, **dict(self.args), **other}
        return visible(text.format_map({name: say(value, lang) for name, value in values.items()}))
