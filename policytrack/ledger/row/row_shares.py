"""The share that a row states, held against its own amounts: taken where it agrees, else a problem."""

from policytrack.errors import InputError
from policytrack.ledger.faults import Faults
from policytrack.ledger.row.row import RowDraft, RowKind, amended
from policytrack.ledger.row.sentences import FigureInWords
from policytrack.ledger.row.shares import StatedShare, agreeing, ratio_of, read_share, shown_percent, worked_out
from policytrack.ledger.row.task_cells import TaskCells
from policytrack.ledger.row.texts import is_formula_error, says_nothing
from policytrack.ledger.table.column import LedgerColumn
from policytrack.values.quantity import Quantity

_SCALES = {"万": -4, "亿": -8}


class SharesOfRows:
    """The shares that the rows of one table state."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults

    def check(
        self, cells: TaskCells, row: RowDraft, *, bare: Quantity | None = None, said: FigureInWords | None = None
    ) -> RowDraft:
        """Return a row with its stated share where that agrees; `bare` is a figure of which nobody knows the unit."""
        column = cells.columns.completion
        if column is None:
            return self._in_words(cells, row, said)
        text = cells.text(column)
        if says_nothing(text):
            return row
        row = amended(row, stated=cells.words(column))
        if is_formula_error(text):
            self.faults.add("formula-error", "warning", cells.at, column, text)
            return row
        stated = read_share(cells.raw(column))
        if stated is None:
            if any(char.isdigit() for char in text):
                self.faults.add("completion-unreadable", "note", cells.at, column, text)
            return row
        figure, target = row.figure, row.target
        if bare is not None and target is not None and target.nominal is not None:
            figure, target = bare, Quantity.exact(target.nominal, bare.unit)
        if target is None:
            return row
        if figure is None:
            if row.kind is RowKind.NUMBER and not row.candidates and not row.figures:
                self.faults.add("completion-without-figure", "note", cells.at, column, text)
            return row
        reading = self._held(cells, column, stated, (figure, target))
        return row if reading is None or bare is not None else amended(row, stated_completion=reading)

    def _held(
        self, cells: TaskCells, column: LedgerColumn, stated: StatedShare, amounts: tuple[Quantity, Quantity]
    ) -> Quantity | None:
        """Return the reading of a share that agrees with figure and target; None, with a problem, where none does."""
        figure, target = amounts
        ratio = ratio_of(figure, target)
        reading = None if ratio is None else agreeing(stated, ratio)
        if ratio is None or reading is not None:
            return reading
        shown = shown_percent(stated, ratio)
        capped = shown == "100%" and ratio[0] > 100
        right = worked_out(ratio, stated)
        self.faults.add(
            "completion-capped" if capped else "completion-contradicts",
            "note" if capped else "warning",
            cells.at,
            column,
            shown,
            expected=right,
            example=right,
            found=_percent(shown),
            worked_out=_percent(right),
            reported=_number(figure),
            asked=_number(target),
        )
        return None

    def _in_words(self, cells: TaskCells, row: RowDraft, said: FigureInWords | None) -> RowDraft:
        """Return a row with the share that the sentence of its figure states."""
        column = cells.columns.reporting
        if said is None or said.share is None or row.figure is None or row.target is None or column is None:
            return row
        if said.share.nominal is None:
            return row
        stated = StatedShare(said.share.nominal, is_percent=True)
        reading = self._held(cells, column, stated, (row.figure, row.target))
        return row if reading is None else amended(row, stated_completion=said.share, stated=row.reported)


def _percent(words: str) -> Quantity | str:
    """Return a share as a quantity, so that each language writes it in its way."""
    try:
        return Quantity.exact(words.strip().rstrip("%％").replace(",", "").strip(), "%")
    except InputError:
        return words


def _number(amount: Quantity) -> str:
    """Return the number of an amount without its unit, as a share is worked out from it."""
    if amount.nominal is None:
        return str(amount)
    if amount.scale in _SCALES:
        return f"{amount.nominal.scaleb(_SCALES[amount.scale]).normalize():f}{amount.scale}"
    return f"{amount.nominal:f}"
