"""What a sheet of a workbook holds, before it is written: lines above, headings, rows of entries."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from attrs import frozen

from policytrack.report.workbook.entry import CellEntry

Entries: TypeAlias = Sequence[CellEntry | str | None]


@frozen(kw_only=True)
class SheetPlan:
    """One sheet: `above` are lines over its table, `heads` its headings, and behind them the rows.

    With `filtered` the table has a filter, and its headings stay when the sheet is scrolled. `widths` are the widths of
    columns in letters, where they are not those of their words; no column is wider than `widest`.
    """

    name: str
    heads: tuple[str, ...] = ()
    rows: Iterable[Entries] = ()
    above: tuple[CellEntry | str, ...] = ()
    filtered: bool = True
    widths: tuple[int, ...] = ()
    widest: int = 44
