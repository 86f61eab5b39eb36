"""The figures of parts of the time in a row, and what they say of its figure: a sum, the last of them, or neither."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from attrs import evolve

from policytrack.ledger.faults import Faults
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.amounts import Fault, read_amount
from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.row.inferred import FLOW, STOCK, UNKNOWN, kind_by_parts, kind_by_words
from policytrack.ledger.row.row import Inferred, RowDraft, RowKind, amended
from policytrack.ledger.row.row_days import part_of
from policytrack.ledger.row.stage_counted import other_stage
from policytrack.ledger.row.task_cells import TaskCells
from policytrack.ledger.row.texts import is_formula_error, says_nothing
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.values.quantity import PERCENTS, Quantity

QUARTERS, CONTRADICTS = "quarters", "contradicts"
_COUNTED = (RowKind.NUMBER, RowKind.RANK, RowKind.NO_TARGET)
# Words that say a level only by the way: what adds up with them may be a flow all the same.
_WEAK = frozenset(
    ["per", "达到", "保持", "人口", "覆盖", "控制在", "户数", "参保", "在校", "在职", "到", "累计达", "总户"]
)


class PartsOfRows:
    """The figures by parts of the time of the rows of one table."""

    def __init__(self, situation: LedgerFacts, faults: Faults) -> None:
        self.situation, self.lang, self.faults = situation, situation.lang, faults

    def read(self, cells: TaskCells, row: RowDraft, unit: CountedIn | None) -> RowDraft:
        """Return a row with its figures by parts of the time; say which empty ones are over, or before another."""
        columns = cells.columns.figures
        if columns and row.kind is RowKind.YES_NO:
            said = [text for one in columns if not says_nothing(text := cells.text(one))]
            return amended(row, claimed=said[-1] if said else None)
        if not columns or row.kind not in _COUNTED:
            return row
        found: dict[str, Quantity] = {}
        missing: list[LedgerColumn] = []
        for column in columns:
            text = cells.text(column)
            if says_nothing(text):
                missing.append(column)
                continue
            read = read_amount(cells.value(column), unit or column.unit, "figure", self.lang)
            if read.fault is Fault.WORDS:
                missing.append(column)
                continue
            if read.amount is None or read.fault is not None:
                code = "formula-error" if is_formula_error(text) else "amount-unreadable"
                self.faults.add(code, "warning", cells.at, column, text, example="12")
            elif (other := other_stage(text, row.asks, " ".join(row.group))) is not None:
                stages = other.said(self.lang)
                self.faults.add("figure-of-other-stage", "warning", cells.at, column, text, **stages)
            elif column.key is not None:
                found[column.key] = read.amount
        last = max((one.index for one in columns if one.key in found), default=-1)
        for column in missing:
            if found and (column.index < last or cells.text(column) or self._is_over(column)):
                self.faults.add("part-missing", "note", cells.at, column, cells.raw(column))
        reports = cells.columns.reporting is not None
        if not found and not reports and row.kind is not RowKind.NO_TARGET:
            self.faults.add("no-figure", "warning", cells.at, columns[0])
        return amended(row, figures=found)

    def _is_over(self, column: LedgerColumn) -> bool:
        part = None if column.key is None else part_of(column.key, self.situation, Layout())
        return part is not None and self.situation.as_of is not None and part.end <= self.situation.as_of

    def kind(self, cells: TaskCells, row: RowDraft, figure: Quantity | None) -> Inferred | None:
        """Return what the parts say: they add up to the figure, the last is the figure, or `CONTRADICTS`."""
        column = cells.columns.figure
        said = None if figure is None or column is None else kind_by_parts(row.figures, figure)
        if said is None or figure is None or column is None:
            return None
        total, last = _total(row.figures), list(row.figures.values())[-1]
        if said == CONTRADICTS and _is_mean(row.figures, figure):
            return Inferred(value=STOCK, source=QUARTERS)
        if said == CONTRADICTS:
            shown = {"expected": self._shown(total), "last": self._shown(last)}
            self.faults.add("sum-differs", "warning", cells.at, column, cells.raw(column), **shown)
            return Inferred(value=UNKNOWN, source=CONTRADICTS)
        words = kind_by_words(row.task, row.group, figure.unit, None)
        if said == FLOW and (level := self._level(row, figure, last, words)):
            self.faults.add(
                "sum-of-levels", "warning", cells.at, column, cells.raw(column), word=level, last=self._shown(last)
            )
            return Inferred(value=STOCK, source=CONTRADICTS)
        if said == STOCK and words.value == FLOW and _rises(row.figures):
            return None  # each part may be the total to date
        return Inferred(value=said, source=QUARTERS)

    @staticmethod
    def _level(row: RowDraft, figure: Quantity, last: Quantity, words: Inferred) -> str:
        """Return the words that say that parts which add up are levels all the same; '' where none does."""
        if words.value == STOCK and words.source not in _WEAK:
            return words.source
        note = "" if row.note is None else row.note.words
        differs = last.nominal is not None and last.nominal != figure.nominal
        return note if differs and f"{last.nominal:f}" in note.split() else ""

    def _shown(self, amount: Quantity | None) -> str:
        if amount is None:
            return "不明" if self.lang == "zh" else "not known"
        return amount.say(self.lang)


def _total(parts: Mapping[str, Quantity]) -> Quantity | None:
    """Return the sum of parts that are exact; None where one is not."""
    amounts = list(parts.values())
    numbers = [one.nominal for one in amounts if one.nominal is not None and one.interval.is_point]
    if len(numbers) < len(amounts):
        return None
    return evolve(Quantity.exact(sum(numbers, start=Decimal(0)), amounts[0].unit), scale=amounts[0].scale)


def _is_mean(parts: Mapping[str, Quantity], total: Quantity) -> bool:
    """Whether a total can be the mean of its parts: a share between them, weighted or not, else their plain mean."""
    numbers = [one.nominal for one in parts.values() if one.nominal is not None]
    if len(numbers) < len(parts) or total.nominal is None:
        return False
    if total.unit in PERCENTS:
        return min(numbers) <= total.nominal <= max(numbers)
    mean = sum(numbers, start=Decimal(0)) / len(numbers)
    return total.nominal == mean.quantize(total.nominal)


def _rises(parts: Mapping[str, Quantity]) -> bool:
    numbers = [one.nominal for one in parts.values() if one.nominal is not None]
    return all(first <= second for first, second in pairwise(numbers))
