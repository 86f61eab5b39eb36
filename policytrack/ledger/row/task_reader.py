"""A row of a table read into the tasks that it holds: one, or one for each indicator across."""

import re
from collections.abc import Iterator
from copy import copy
from typing import Any

from attrs import evolve

from policytrack.ledger.faults import Faults
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.asked import WhatIsAsked, asked_in, part_asked
from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.row.days import Order
from policytrack.ledger.row.reported import ReportedReader
from policytrack.ledger.row.row import LedgerRow, RowDraft, RowKind, amended
from policytrack.ledger.row.row_days import DaysOfRows
from policytrack.ledger.row.row_senses import SensesOfRows
from policytrack.ledger.row.row_units import UnitsOfRows
from policytrack.ledger.row.task_cells import AmountColumns, TaskCells
from policytrack.ledger.row.texts import is_formula_error, says_nothing, text_of
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.ledger.table.table import Table, TaskLine
from policytrack.report.task import CellWords
from policytrack.text.cell_problem import CellSeverity

R = ColumnRole
_SEVERAL = re.compile(r"[、，,;；/\n]+")
_TO_DATE = re.compile(r"cumulative(?:ly)?|累计(?:数|值)?|to date|\bytd\b", re.IGNORECASE)
_ANSWERS = frozenset(("yes", "no", "是", "否"))
_SIGN_AT_END = re.compile(r"(低于|不高于|不超过|不大于|小于|控制在)[(（]?[^()（）]{0,6}[)）]?$")


class TaskReader:
    """The reader of the rows of one table."""

    def __init__(
        self, table: Table, situation: LedgerFacts, layout: Layout, faults: Faults, order: Order | None
    ) -> None:
        self.table, self.layout, self.faults, self.lang = table, layout, faults, situation.lang
        self.reported = ReportedReader(table, situation, faults)
        self.units = UnitsOfRows(table, layout, faults)
        self.days = DaysOfRows(table, situation, layout, faults, order)
        is_undated = situation.period is None and table.one(R.BASELINE_DATE) is not None
        self.senses = SensesOfRows(table, layout, situation.lang, is_undated=is_undated)
        self.wide = bool(table.indicators)
        self.columns = {one: AmountColumns.of(table, one) for one in (table.indicators or (None,))}
        self.groups = table.by_role.get(R.GROUP, ())

    # The words of a row

    def _text(self, line: TaskLine, role: ColumnRole) -> str:
        column = self.table.one(role)
        text = "" if column is None else text_of(line.values[column.index])
        return "" if says_nothing(text) else text

    def _words(self, line: TaskLine, role: ColumnRole) -> CellWords | None:
        column = self.table.one(role)
        return (
            None
            if column is None
            else TaskCells(line=line, columns=self.columns[next(iter(self.columns))]).words(column)
        )

    def rows(self, line: TaskLine) -> Iterator[LedgerRow]:
        """Yield the tasks of a row."""
        base = self._named(line)
        if not self.wide:
            yield self._task(line, base, self.columns[None]).done()
            return
        for indicator, columns in self.columns.items():
            if indicator is None or all(says_nothing(text_of(line.values[one.index])) for one in columns.amounts):
                continue
            labels = columns.amounts[0].groups
            if self.table.one(R.TASK) is not None:  # areas across, a task a row
                named = amended(copy(base), area=indicator, group=(*base.group, *labels))
            else:
                named = amended(copy(base), task=indicator, group=(*base.group, *labels), area=base.area or base.body)
            yield self._task(line, named, columns).done()

    def _named(self, line: TaskLine) -> RowDraft:
        """Return what names a row: number, task, groups, bodies, area."""
        groups = list(line.sections)
        for column in self.groups:
            words = text_of(line.values[column.index])
            if words and not says_nothing(words) and (not groups or groups[-1] != words):
                groups.append(words)
        task, body = self._text(line, R.TASK), self._text(line, R.BODY)
        body = self.layout.names.get(body, body)
        area = self._text(line, R.AREA)
        of_bodies = self.table.one(R.BODY)
        if not area and of_bodies is not None and R.AREA in of_bodies.heading.roles:
            area = body
        if not task and groups and self.table.one(R.TASK) is not None:
            task = groups.pop()
        with_ = self.table.one(R.WITH)
        partners = "" if with_ is None else line.values[with_.index]
        return RowDraft(
            row=line.at + 1,
            sheet=self.table.sheet.name,
            kind=RowKind.NUMBER,
            task=task or body or area,
            no=self._text(line, R.NO) or None,
            group=tuple(groups),
            body=body or None,
            partners=tuple(
                part.strip()
                for part in _SEVERAL.split(text_of(partners) if not isinstance(partners, str) else partners)
                if not says_nothing(part.strip())
            ),
            area=area or None,
            light=self._words(line, R.LIGHT),
            note=self._words(line, R.NOTE),
            period=self.days.year_of(line),
        )

    # One task

    def _task(self, line: TaskLine, row: RowDraft, columns: AmountColumns) -> RowDraft:
        unit, other = self.units.of(line, row, columns)
        scaled = self.units.scaled(line, columns, unit)
        cells = TaskCells(line=line, columns=columns, unit=unit, other_unit=other, scaled=scaled)
        asked = self._asked(cells, row)
        row = amended(
            row,
            kind=asked.kind,
            unit=unit,
            unit_words=self._text(line, R.UNIT),
            asked=cells.words(columns.asking),
            target_cell=None if columns.asking is None else cells.name(columns.asking),
            target=asked.amount,
            also=asked.also,
            each=asked.each,
        )
        row = amended(row, is_to_date=self._is_to_date(line, columns))
        row, asked = self._parts(cells, row, asked)
        row = self._with_baseline(cells, row, asked)
        found = self.reported.read(cells, row, asked, self._unit_of_figures(cells, row, asked))
        self._say(cells, found.row, asked)
        return self.senses.with_senses(cells, self.days.dated(line, found.row, columns.target), found.kind)

    def _is_to_date(self, line: TaskLine, columns: AmountColumns) -> bool:
        """Whether the figures of parts of the time are said to be totals to date, by the row or by their headings."""
        manner = self._text(line, R.UNIT) or self._text(line, R.DIRECTION)
        labels = [label for one in columns.figures for label in one.path]
        return _TO_DATE.fullmatch(manner) is not None or any(_TO_DATE.search(label) for label in labels)

    def _asked(self, cells: TaskCells, row: RowDraft) -> WhatIsAsked:
        target = cells.columns.target
        if target is None:
            return WhatIsAsked(kind=self._without_target(cells.columns))
        sign = target.sign
        if sign is None and not self.wide and (found := _SIGN_AT_END.search(row.task)):
            sign = found[1]
        return asked_in(cells.value(target), cells.unit, self.lang, sign=sign, sentence=target.holds_target)

    def _without_target(self, columns: AmountColumns) -> RowKind:
        """Return what the tasks of a table without targets are: done by a day, or in words, or not asked at all."""
        roles = self.table.by_role
        if columns.targets or columns.figure is not None or columns.figures:
            return RowKind.NO_TARGET
        return RowKind.STAGED if R.DEADLINE in roles or R.LIGHT in roles else RowKind.QUALITATIVE

    def _parts(self, cells: TaskCells, row: RowDraft, asked: WhatIsAsked) -> tuple[RowDraft, WhatIsAsked]:
        """Add what is asked of parts of the time: quarters, years; and find answers that are yes or no."""
        columns = cells.columns.targets
        if not columns:
            return row, asked
        answers = {cells.text(one).casefold() for one in columns}
        if answers & _ANSWERS or (cells.unit is not None and cells.unit.answer == "yes-no"):
            asked = evolve(asked, kind=RowKind.YES_NO, amount=None, fault="asks-yes-or-no")
            return amended(row, kind=RowKind.YES_NO, target=None), asked
        found = {}
        unit = cells.unit
        if unit is None and asked.amount is not None and asked.amount.unit and not asked.amount.scale:
            unit = CountedIn(asked.amount.unit)
        for column in columns:
            amount = part_asked(cells.value(column), unit or column.unit, self.lang)
            if amount is not None and column.key is not None:
                found[column.key] = amount
        row = amended(row, targets=found)
        if found and asked.kind is RowKind.NO_TARGET:
            return amended(row, kind=RowKind.NUMBER), evolve(asked, kind=RowKind.NUMBER, fault="")
        return row, asked

    def _unit_of_figures(self, cells: TaskCells, row: RowDraft, asked: WhatIsAsked) -> CountedIn | None:
        """Return the unit of the row's bare figures: the declared one, else that of the target."""
        if cells.unit is not None:
            return cells.unit
        own = asked.amount or next(iter(row.targets.values()), None) or row.baseline
        return CountedIn(own.unit, own.scale) if own is not None and own.unit else None

    def _with_baseline(self, cells: TaskCells, row: RowDraft, asked: WhatIsAsked) -> RowDraft:
        column = cells.columns.baseline
        if asked.baseline is not None:
            return amended(row, baseline=asked.baseline, baseline_words=row.asked)
        if column is None or cells.raw(column) is None or row.kind is RowKind.YES_NO:
            return row
        unit = cells.unit or column.unit
        if unit is None and asked.amount is not None and asked.amount.unit:
            unit = CountedIn(asked.amount.unit, asked.amount.scale)
        amount = part_asked(cells.value(column), unit, self.lang)
        if amount is None:
            broken = is_formula_error(cells.text(column))
            code = "formula-error" if broken else "no-baseline"
            self.faults.add(code, "warning" if broken else "note", cells.at, column, cells.raw(column))
            return row
        return amended(row, baseline=amount, baseline_words=cells.words(column))

    def _say(self, cells: TaskCells, row: RowDraft, asked: WhatIsAsked) -> None:
        """Say what is the matter with the target of a row."""
        column = cells.columns.asking
        if column is None or not asked.fault:
            return
        unit = row.unit.symbol if row.unit is not None and row.unit.symbol else ""
        example = f"at least 300 {unit}".rstrip() if self.lang == "en" else f"300{unit}" if unit else "300家以上"
        code = asked.fault
        severity: CellSeverity = "note"
        args: dict[str, Any] = {}
        if code in ("empty", "nothing"):
            code = "no-target" if row.figure is not None or row.figures else "target-empty"
            severity = "warning"
        elif code == "two-amounts":
            severity, args = "error", {"choices": asked.choices}
        elif code in ("target-unreadable", "formula-error"):
            severity = "error"
        elif code == "total-and-growth" and asked.also is not None:
            args = {"total": asked.amount, "growth": asked.also.target}
        value = asked.each_words if code == "recurring" else cells.raw(column)
        self.faults.add(code, severity, cells.at, column, value, example=example, **args)
