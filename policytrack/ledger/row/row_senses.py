"""What a row leaves unsaid: whether it is a flow or a level, and which side is better."""

import re
from collections.abc import Mapping

from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.bad_things import bad_thing
from policytrack.ledger.row.change_said import direction_asked, direction_in
from policytrack.ledger.row.inferred import (
    DEFAULT,
    FLOW,
    LOWER_IS_BETTER,
    STOCK,
    UNKNOWN,
    better_by_words,
    falls,
    kind_by_parts,
    kind_by_words,
    rises,
    side_by_sign,
    side_of_words,
)
from policytrack.ledger.row.row import Inferred, RowDraft, RowKind, amended
from policytrack.ledger.row.row_units import plain_name
from policytrack.ledger.row.task_cells import TaskCells
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.situation import OPTION, heading_cell
from policytrack.ledger.table.table import Table
from policytrack.values.quantity import Quantity

_OF_LEVELS = re.compile(r"(?:de|in)creasing|percentage", re.IGNORECASE)


class SensesOfRows:
    """The kinds and sides of the rows of one table."""

    def __init__(self, table: Table, layout: Layout, lang: str, *, is_undated: bool) -> None:
        self.table, self.lang, self.is_undated = table, lang, is_undated
        self.kinds = {plain_name(name): word for name, word in layout.kinds.items()}
        self.sides = {plain_name(name): word for name, word in layout.directions.items()}
        self.unit = table.one(ColumnRole.UNIT) or table.one(ColumnRole.DIRECTION)
        labels = [label for one in table.parts(ColumnRole.TARGET) for label in one.path]
        self.cumulative = next((label for label in labels if "cumulative" in label.casefold() or "累计" in label), None)

    def with_senses(self, cells: TaskCells, row: RowDraft, by_parts: Inferred | None) -> RowDraft:
        """Return a row with its kind and its better side; `by_parts` is what the parts of the time say of the kind."""
        if row.kind not in (RowKind.NUMBER, RowKind.NO_TARGET):
            return row
        better = self._better(cells, row)
        amounts = [row.target, row.figure, *row.targets.values(), *row.figures.values()]
        unit = next((one.unit for one in amounts if one is not None), "")
        manner = "" if self.unit is None else cells.text(self.unit)
        if said := _of(self.kinds, row):
            kind = Inferred(value=said, source=OPTION)
        else:
            by_targets = kind_by_parts(row.targets, row.target)
            if by_targets in (FLOW, STOCK) and by_parts is None:
                by_parts = Inferred(value=by_targets, source="quarters")
            pace = self.table.one(ColumnRole.PACE)
            headings = (one.title for one in (cells.columns.figure, cells.columns.target, pace) if one is not None)
            around = (*headings, self.table.facts.subject or "")
            kind = by_parts or kind_by_words(row.task, row.group, unit, self.cumulative, around)
            if kind.value == UNKNOWN and by_parts is None and row.asked is not None:
                kind = kind_by_words(row.asked.words, (), unit, None)
        if kind.value == UNKNOWN and _OF_LEVELS.fullmatch(manner):
            kind = Inferred(value=STOCK, source=manner)
        asked = [*row.targets.values(), *([row.target] if row.target is not None else [])]
        if better.source == DEFAULT and kind.value != FLOW and falls(row.baseline, asked):
            better = Inferred(value="down", source="baseline")
            kind = kind if kind.value != UNKNOWN else Inferred(value=STOCK, source="baseline")
        if kind.value == FLOW and self.is_undated and row.baseline is not None and row.baseline.nominal:
            kind = Inferred(value=STOCK, source="baseline")  # a year's amount beside another year's, no total to date
        is_fall = row.asked is not None and direction_asked(row.asked.words, row.target, row.task, self.lang) == "down"
        if (
            better.source == DEFAULT
            and not is_fall
            and not rises(row.baseline, asked)
            and (word := bad_thing(row.task))
        ):
            better = Inferred(value="down", source=f"{word} task")
        return amended(row, better=better, indicator_kind=kind)

    def _asks_a_fall(self, words: str, amount: Quantity) -> bool:
        return direction_in(words, amount, self.lang) == "down"

    def _better(self, cells: TaskCells, row: RowDraft) -> Inferred:
        if said := _of(self.sides, row):
            return Inferred(value=said, source=OPTION)
        column = self.table.one(ColumnRole.DIRECTION)
        if column is not None and (side := side_of_words(cells.text(column))) is not None:
            return Inferred(value=side, source=cells.name(column))
        if row.target is not None and (side := side_by_sign(row.target)) is not None:
            return Inferred(value=side, source=row.target_cell or "")
        if row.target is not None and row.target.nominal is not None and row.target.nominal < 0:
            return Inferred(value="down", source=row.target_cell or "")  # −3 %, or lower
        if row.target is not None and row.asked is not None and self._asks_a_fall(row.asked.words, row.target):
            return Inferred(value="up", source=DEFAULT)  # 下降20件: a fall of 20, or more
        target = cells.columns.asking
        heading = "" if target is None else target.indicator or target.heading.words
        worded = better_by_words(
            row.task,
            heading=heading,
            heading_cell="" if target is None else heading_cell(self.table, target),
            asked=row.asked.words if row.asked is not None else "",
            asked_cell=row.target_cell or "",
            unit=row.target.unit if row.target is not None else "",
        )
        if worded is not None:
            return worded
        if row.note is not None and LOWER_IS_BETTER.search(row.note.words):
            return Inferred(value="down", source=row.note.cell or "note")
        return Inferred(value="up", source=DEFAULT)


def _of(words: Mapping[str, str], row: RowDraft) -> str | None:
    """Return what a layout says of a row: by the name of its task, else by its number in the sheet."""
    return words.get(plain_name(row.task)) or words.get(str(row.row))
