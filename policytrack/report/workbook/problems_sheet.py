"""The sheet of problems: every fault of the source, with its cell, what stands there and what was expected."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from policytrack.report.contents import Contents
from policytrack.report.workbook.entry import CellEntry, Fill
from policytrack.report.workbook.sheet_plan import Entries, SheetPlan
from policytrack.text.messages import label

HEADS = ("severity", "sheet", "cell", "column", "found", "expected", "text")
_FILLS: Mapping[str, Fill] = MappingProxyType({"error": "bad", "warning": "warn", "note": "calm"})


def problems_plan(contents: Contents) -> SheetPlan:
    """Return the sheet of problems, in the order of the source."""
    return SheetPlan(
        name=label("sheet-problems", contents.lang),
        heads=tuple(label(f"head-{code}", contents.lang) for code in HEADS),
        rows=_rows(contents),
    )


def _rows(contents: Contents) -> Iterator[Entries]:
    lang = contents.lang
    if not contents.problems:
        yield [label("no-problems", lang)]
    for one in contents.problems:
        word = CellEntry(label(f"severity-{one.severity}", lang), fill=_FILLS[one.severity])
        cells = ", ".join((one.cell, *one.more))
        yield [word, one.sheet, cells, one.column, one.found, one.expected, one.text(lang)]
