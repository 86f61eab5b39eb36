"""The cells of one task: the columns of what is asked and reported of it, with the values of its row."""

from collections.abc import Mapping

from attrs import field, frozen

from policytrack.ledger.file.grid import Value, cell_name
from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.table import Table, TaskLine
from policytrack.report.task import CellWords

R = ColumnRole


@frozen(kw_only=True)
class AmountColumns:
    """The columns of one indicator: what is asked, reported and stated of it, and of parts of the time."""

    target: LedgerColumn | None
    figure: LedgerColumn | None
    progress: LedgerColumn | None
    completion: LedgerColumn | None
    baseline: LedgerColumn | None
    targets: tuple[LedgerColumn, ...]
    figures: tuple[LedgerColumn, ...]

    @classmethod
    def of(cls, table: Table, indicator: str | None) -> "AmountColumns":
        """Return the columns of an indicator; None is that of a table with a task a row."""
        target = table.one(R.TARGET, indicator)
        if target is None and not table.parts(R.TARGET, indicator):
            target = next((one for one in table.columns if one.holds_target), None)
        return cls(
            target=target,
            figure=table.one(R.FIGURE, indicator),
            progress=table.one(R.PROGRESS, indicator),
            completion=table.one(R.COMPLETION, indicator),
            baseline=table.one(R.BASELINE, indicator),
            targets=table.parts(R.TARGET, indicator),
            figures=table.parts(R.FIGURE, indicator),
        )

    @property
    def asking(self) -> LedgerColumn | None:
        """The column that asks, or the last of those that ask for parts of the time."""
        return self.target or (self.targets[-1] if self.targets else None)

    @property
    def reporting(self) -> LedgerColumn | None:
        """The column that reports, as a number or in words."""
        return self.figure or self.progress

    @property
    def amounts(self) -> tuple[LedgerColumn, ...]:
        """All columns of amounts, from left to right."""
        every = (self.target, self.figure, self.baseline, *self.targets, *self.figures)
        return tuple(sorted((one for one in every if one is not None), key=lambda one: one.index))


@frozen(kw_only=True)
class TaskCells:
    """The cells of one task.

    `unit` is what the row's cells and headings declare, `other_unit` the words of a second one that differs; `scaled`
    are the cells that write per cent as fractions, in per cent.
    """

    line: TaskLine
    columns: AmountColumns
    unit: CountedIn | None = None
    other_unit: str | None = None
    scaled: Mapping[int, Value] = field(factory=dict)

    @property
    def at(self) -> int:
        """The row, counted from 0."""
        return self.line.at

    def raw(self, column: LedgerColumn) -> Value:
        """Return a cell as it stands in the sheet."""
        return self.line.values[column.index]

    def value(self, column: LedgerColumn) -> Value:
        """Return a cell, a fraction of 1 as per cent where the row writes its shares so."""
        return self.scaled.get(column.index, self.line.values[column.index])

    def text(self, column: LedgerColumn | None) -> str:
        """Return the words of a cell; '' without a column."""
        return "" if column is None else text_of(self.line.values[column.index])

    def name(self, column: LedgerColumn) -> str:
        """Return how a spreadsheet names the cell."""
        return cell_name(self.line.at, column.index)

    def words(self, column: LedgerColumn | None) -> CellWords | None:
        """Return the words of a cell with its place and heading; None for an empty one."""
        if column is None or not (words := self.text(column)):
            return None
        return CellWords(words=words, cell=self.name(column), heading=column.heading.words)
