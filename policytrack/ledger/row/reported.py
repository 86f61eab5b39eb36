"""What a row reports: its figure, as a number or in words, or the amounts that a person must choose from."""

import re
from decimal import Decimal

from attrs import evolve, frozen

from policytrack.ledger.faults import Faults
from policytrack.ledger.row.amounts import Fault, read_amount, same_unit
from policytrack.ledger.row.asked import WhatIsAsked, rank_in
from policytrack.ledger.row.change_said import as_asked, direction_asked, direction_in
from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.row.row import AlsoAsked, Inferred, OtherCounted, RowDraft, RowKind, amended
from policytrack.ledger.row.row_parts import CONTRADICTS, PartsOfRows
from policytrack.ledger.row.row_shares import SharesOfRows
from policytrack.ledger.row.sentences import FigureInWords, figure_in
from policytrack.ledger.row.stage_counted import other_in_heading, other_stage
from policytrack.ledger.row.task_cells import TaskCells
from policytrack.ledger.row.texts import is_formula_error, says_nothing
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.ledger.table.table import Table
from policytrack.values.quantity import Quantity

_ASKED = (RowKind.NUMBER, RowKind.RANK)
_MARKS = re.compile(r"[，。；;]|,(?!\d{3})")
_PART_OF_TARGET = re.compile(r"([\d,]+) ?(?:of|out of|/) ?([\d,]+)(?![\d/])")
_ASIDE = re.compile(r"[（(][^（）()]*\d[^（）()]*[）)]")  # an amount of its own beside the figure: 850（在建300）
_LARGE = ("万", "亿", "万亿", "k", "m", "bn")
_MOST_TIMES = 20  # a figure of more than so many times its target is of another unit


@frozen
class WhatIsReported:
    """A row with what it reports, and flow or level where the parts of the time tell them apart."""

    row: RowDraft
    kind: Inferred | None = None


class ReportedReader:
    """The reader of what the rows of one table report."""

    def __init__(self, table: Table, situation: LedgerFacts, faults: Faults) -> None:
        self.table, self.faults, self.lang = table, faults, situation.lang
        self.period = situation.period
        self.shares = SharesOfRows(faults)
        self.parts = PartsOfRows(situation, faults)

    def read(self, cells: TaskCells, row: RowDraft, asked: WhatIsAsked, unit: CountedIn | None) -> WhatIsReported:
        """Return a row with what it reports; `unit` is that of a bare number."""
        row = self.parts.read(cells, row, unit)
        figure, progress = cells.columns.figure, cells.columns.progress
        if progress is not None and (figure is None or says_nothing(cells.text(figure))):
            if figure is None:
                figure = progress
            elif row.kind in _ASKED and not says_nothing(cells.text(progress)):
                return WhatIsReported(self._beside(cells, row, figure, progress))
        if figure is None:
            state = row.light.words if row.kind is RowKind.STAGED and row.light is not None else None
            return WhatIsReported(self.shares.check(cells, amended(row, claimed=state)))
        row = amended(row, reported=cells.words(figure), figure_cell=cells.name(figure))
        text = cells.text(figure)
        if row.kind is RowKind.UNREADABLE:
            return WhatIsReported(row)
        if row.kind not in (*_ASKED, RowKind.NO_TARGET):
            own = row.light.words if says_nothing(text) and row.light is not None else text
            return WhatIsReported(amended(row, claimed=None if says_nothing(own) else _claim(own)))
        if says_nothing(text) or is_formula_error(text):
            self._missing(cells, row, figure)
            return WhatIsReported(self.shares.check(cells, row))
        bare = self._without_unit(cells, row, asked, unit, figure)
        if bare is not None:
            return WhatIsReported(self.shares.check(cells, amended(row, candidates=(str(bare),)), bare=bare))
        row, said = self._figure(cells, row, figure, unit)
        row = self._as_asked(cells, row, figure)
        kind = self.parts.kind(cells, row, row.figure)
        if kind is not None and kind.source == CONTRADICTS:
            return WhatIsReported(amended(row, figure=None, is_comparable=False), evolve(kind, source="quarters"))
        return WhatIsReported(self.shares.check(cells, row, said=said), kind)

    def _beside(self, cells: TaskCells, row: RowDraft, figure: LedgerColumn, progress: LedgerColumn) -> RowDraft:
        """Quote the words about the progress beside an empty figure; they are not taken for it."""
        row = amended(row, figure_cell=cells.name(figure))
        self._missing(cells, row, figure)
        words = cells.text(progress)
        found = figure_in(words, row.target.unit if row.target else None, row.task, self.lang, self.period)
        amounts = [*([found.amount] if found.amount is not None else []), *(amount for amount, _ in found.choices)]
        row = amended(row, candidates=tuple(map(str, amounts)), claimed=None if amounts else _claim(words))
        return self.shares.check(cells, row)

    def _missing(self, cells: TaskCells, row: RowDraft, column: LedgerColumn) -> None:
        text = cells.text(column)
        if row.kind is RowKind.NO_TARGET or (row.figures and not text):
            return
        if is_formula_error(text):
            self.faults.add("formula-error", "warning", cells.at, column, text)
        elif text:
            self._say_words(cells, row, column)
        else:
            self.faults.add("no-figure", "warning", cells.at, column)

    def _say_words(self, cells: TaskCells, row: RowDraft, column: LedgerColumn) -> None:
        unit = row.target.unit if row.target is not None else ""
        self.faults.add("no-figure-but-words", "warning", cells.at, column, cells.raw(column), example=_example(unit))

    def _without_unit(
        self, cells: TaskCells, row: RowDraft, asked: WhatIsAsked, unit: CountedIn | None, column: LedgerColumn
    ) -> Quantity | None:
        """Return a bare number of which nobody can tell the unit, and say why; None where the unit is known."""
        read = read_amount(cells.raw(column), None, "figure", self.lang)
        number, target, asking = read.amount, row.target, cells.columns.asking
        if number is None or number.unit or read.fault is not None:
            return None
        if target is None or asking is None:
            asked_of = row.kind is RowKind.NO_TARGET and cells.columns.asking is not None
            return number if asked_of and unit is None else None
        declared = row.unit.symbol if row.unit is not None else ""
        if asked.own_unit and declared and target.unit and not same_unit(declared, target.unit):
            where = "表中" if self.lang == "zh" else "the row"
            expected = cells.other_unit or declared
            self.faults.add("unit-differs", "warning", cells.at, asking, target.unit, expected=expected, where=where)
            return number
        times = self._times(number, target, unit)
        lacks = not target.unit and target.scale in _LARGE and unit is None
        if lacks or (times is not None and times > _MOST_TIMES and row.unit is None and target.scale in _LARGE):
            example = f"1000万{target.unit or '元'}"
            self.faults.add("unit-missing", "warning", cells.at, asking, cells.raw(asking), example=example)
            return number
        return None

    @staticmethod
    def _times(number: Quantity, target: Quantity, unit: CountedIn | None) -> float | None:
        """Return how many times its target a bare number is in the unit that it would be taken in."""
        if unit is None or not unit.scale or number.nominal is None or not target.nominal:
            return None
        taken = unit.amount(number.nominal).nominal
        return None if taken is None else float(taken / target.nominal)

    # The figure

    def _figure(
        self, cells: TaskCells, row: RowDraft, column: LedgerColumn, unit: CountedIn | None
    ) -> tuple[RowDraft, FigureInWords | None]:
        """Return a row with the figure that a cell gives, or with the amounts to choose from."""
        value, text = cells.value(column), cells.text(column)
        if row.kind is RowKind.RANK and (place := rank_in(text, self.lang)) is not None:
            return amended(row, figure=place), None
        headed = column.unit is not None and (unit is None or same_unit(column.unit.symbol, unit.symbol))
        read = read_amount(value, column.unit if headed else unit, "figure", self.lang)
        wanted = row.target.unit if row.target is not None else unit.symbol if unit is not None else None
        asking = cells.columns.asking
        asked, around = row.asks, " ".join((*row.group, "" if asking is None else asking.heading.words))
        in_heading = other_in_heading(column.heading.words, asked, around)
        if read.amount is not None and read.fault is None and _is_short(value, self.lang):
            amount = read.amount
            if wanted is None or not amount.unit or same_unit(amount.unit, wanted):
                other = in_heading or other_stage(_ASIDE.sub("", text), asked, around)
                if other is not None:
                    counted = OtherCounted(amount=_in(amount, wanted), stage=other)
                    return self._of_other_stage(cells, row, column, counted), None
                return amended(row, figure=_in(amount, wanted)), None
            if amount.unit != "%":
                self._of_other_unit(cells, column, wanted)
                return amended(row, candidates=(str(amount),)), None
        part = _PART_OF_TARGET.match(text)
        if part is not None and row.target is not None and row.target.nominal == Decimal(part[2].replace(",", "")):
            return amended(row, figure=Quantity.exact(part[1].replace(",", ""), row.target.unit)), None
        found = figure_in(text, wanted, asked, self.lang, self.period, around=around)
        if row.also is not None and found.growth is not None:
            row = amended(row, also=AlsoAsked(target=row.also.target, figure=found.growth, kind=row.also.kind))
        only = found.amount or (found.choices[0][0] if len(found.choices) == 1 else None)
        other = found.other or (in_heading if found.amount is not None else None)
        if only is not None and other is not None:
            counted = OtherCounted(amount=_in(only, wanted), stage=other)
            return self._of_other_stage(cells, row, column, counted), found
        if found.amount is not None:
            return amended(row, figure=_in(found.amount, wanted)), found
        return self._no_figure(cells, row, column, found, unreadable=read.fault is Fault.UNREADABLE), found

    def _as_asked(self, cells: TaskCells, row: RowDraft, column: LedgerColumn) -> RowDraft:
        """Return a row whose figure is one of the change that is asked for; none where it may be of the other."""
        if row.figure is None or row.asked is None or row.kind is not RowKind.NUMBER:
            return row
        text = cells.text(column)
        is_negative = row.figure.nominal is not None and row.figure.nominal < 0
        if not is_negative and not isinstance(cells.value(column), str):
            return row
        asked = direction_asked(row.asked.words, row.target, row.task, self.lang)
        figure = as_asked(row.figure, direction_in(text, row.figure, self.lang), asked)
        if figure is None:
            self.faults.add("direction-unclear", "warning", cells.at, column, cells.raw(column))
            return amended(row, figure=None, candidates=(str(row.figure),))
        return row if figure is row.figure else amended(row, figure=figure)

    def _of_other_stage(self, cells: TaskCells, row: RowDraft, column: LedgerColumn, other: OtherCounted) -> RowDraft:
        """Return a row whose figure is of another stage than its task asks for, and say so."""
        said = other.stage.said(self.lang)
        self.faults.add("figure-of-other-stage", "warning", cells.at, column, cells.raw(column), **said)
        return amended(row, other=other, candidates=(f"{other.amount} ({other.stage.words})",))

    def _no_figure(
        self, cells: TaskCells, row: RowDraft, column: LedgerColumn, found: FigureInWords, *, unreadable: bool
    ) -> RowDraft:
        """Return a row whose sentence gives no figure, and say why."""
        if found.choices:
            self.faults.add(
                "figure-to-choose",
                "warning",
                cells.at,
                column,
                cells.raw(column),
                choices=tuple(f"{words} {amount.say(self.lang)}".strip() for amount, words in found.choices),
                example=found.choices[0][0].say(self.lang),
            )
            shown = (f"{amount} ({words})" if words else str(amount) for amount, words in found.choices)
            return amended(row, candidates=tuple(shown))
        if found.has_amounts:
            self._of_other_unit(cells, column, row.target.unit if row.target is not None else "")
            return row
        if unreadable:
            unit = row.target.unit if row.target is not None else ""
            self.faults.add("amount-unreadable", "warning", cells.at, column, cells.raw(column), example=_example(unit))
        else:
            self._say_words(cells, row, column)
        return amended(row, claimed=_claim(cells.text(column)))

    def _of_other_unit(self, cells: TaskCells, column: LedgerColumn, wanted: str) -> None:
        expected = wanted or ("目标的单位" if self.lang == "zh" else "the target's unit")
        self.faults.add(
            "figure-of-other-unit",
            "warning",
            cells.at,
            column,
            cells.raw(column),
            expected=expected,
            example=_example(wanted),
        )


def _example(unit: str) -> str:
    """Return an amount as an example: 12家, 12 homes, 12%."""
    return f"12 {unit}" if unit[:1].isascii() and unit[:1].isalpha() else f"12{unit}"


def _claim(text: str) -> str | None:
    return text.rstrip("。. ") or None


def _in(amount: Quantity, unit: str | None) -> Quantity:
    """Return an amount in the spelling of its target's unit."""
    return amount if unit is None or not amount.unit else evolve(amount, unit=unit)


def _is_short(value: object, lang: str) -> bool:
    """Whether a cell is an amount and no sentence about one."""
    if not isinstance(value, str):
        return True
    return len(value) <= (12 if lang == "zh" else 24) and _MARKS.search(value) is None
