"""The days of a row: when its target is due, of which day its figure is, and the parts of the time."""

import datetime
import re
from collections.abc import Sequence

from policytrack.ledger.faults import Faults
from policytrack.ledger.file.grid import cell_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.days import ONGOING, Order, quarter_of, read_day
from policytrack.ledger.row.row import RowDraft, RowKind, amended
from policytrack.ledger.row.row_units import plain_name
from policytrack.ledger.row.texts import says_nothing, text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.situation import OPTION, TITLE, LedgerFacts, heading_cell
from policytrack.ledger.table.table import Table, TaskLine
from policytrack.prose.clock import year_of
from policytrack.values.period import Period

R = ColumnRole
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_QUARTER = re.compile(r"[Qq]([1-4])|第?([一二三四])季度")
_YEAR_BEFORE = re.compile(r"(?:上年|去年)(?!.*同期)|last year|previous year|prior year|outturn", re.IGNORECASE)
_HALF = re.compile(r"([上下])半年|H([12])", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"(\d+)$")
_UNDATED = (RowKind.NO_TARGET, RowKind.QUALITATIVE, RowKind.UNREADABLE)


class DaysOfRows:
    """The days of the rows of one table."""

    def __init__(
        self, table: Table, situation: LedgerFacts, layout: Layout, faults: Faults, order: Order | None
    ) -> None:
        self.table, self.situation, self.layout = table, situation, layout
        self.faults, self.order = faults, order
        self.due = {plain_name(name): day for name, day in layout.deadlines.items()}

    def year_of(self, line: TaskLine) -> Period | None:
        """Return the year, or its quarter, that a column of years says; None for a fiscal year without its days."""
        column = self.table.one(R.YEAR)
        text = "" if column is None else text_of(line.values[column.index])
        found = _YEAR.search(text)
        if not found or re.search(r"\d[/-]\d", text):
            return None
        whole = year_of(int(found[1]))
        quarter = _QUARTER.search(text)
        if quarter is None:
            return whole
        return quarter_of(whole, int(quarter[1]) if quarter[1] else "一二三四".index(quarter[2]) + 1)

    def dated(self, line: TaskLine, row: RowDraft, target: LedgerColumn | None) -> RowDraft:
        """Return a row with its deadline and the day of its figure."""
        if target is not None and target.year is not None:
            row = amended(row, asked_for=year_of(target.year))
        row = self._based(line, self._with_target_days(line, self._due(line, row, target)))
        column = self.table.one(R.FIGURE_DATE)
        if column is None:
            return row
        return amended(row, figure_on=self._read(line, column, row, code="date-unreadable"))

    def _based(self, line: TaskLine, row: RowDraft) -> RowDraft:
        """Return a row with the last day of its baseline's time, where a heading or a cell says it."""
        column, dated = self.table.one(R.BASELINE), self.table.one(R.BASELINE_DATE)
        if row.baseline is None:
            return row
        if dated is not None:
            return amended(row, baseline_on=read_day(line.values[dated.index]).day)
        if column is None:
            return row
        if column.year is not None:
            return amended(row, baseline_on=year_of(column.year).end)
        period = self.situation.period
        before = period is not None and _YEAR_BEFORE.search(column.heading.words) is not None
        return amended(row, baseline_on=period.eve) if period is not None and before else row

    def _read(self, line: TaskLine, column: LedgerColumn, row: RowDraft, code: str | None) -> datetime.date | None:
        """Return the day that a cell says; say where it is none, or was chosen between two."""
        value = line.values[column.index]
        found = read_day(value, period=row.period or self.situation.period, order=self.order)
        if found.ambiguous and found.day is None:
            self.faults.add("date-order-unknown", "warning", line.at, column, value)
        elif found.ambiguous:
            self.faults.add("date-ambiguous", "note", line.at, column, value, expected=str(found.day))
        elif found.day is None and code is not None and not says_nothing(text_of(value)):
            self.faults.add(code, "note", line.at, column, value, example="2024-06-30")
        return found.day

    def _due(self, line: TaskLine, row: RowDraft, target: LedgerColumn | None) -> RowDraft:
        said = self.due.get(plain_name(row.task))
        if said is not None:
            return amended(row, deadline=said, deadline_from=OPTION)
        column = self._column(target)
        if column is not None and not says_nothing(text := text_of(line.values[column.index])):
            day = self._read(line, column, row, code="date-unreadable" if row.each is None else None)
            if day is not None:
                return amended(row, deadline=day, deadline_from=cell_name(line.at, column.index))
            if ONGOING.search(text):
                return row
        if row.kind in _UNDATED:
            return row
        return self._by_heading(line, row, target)

    def _with_target_days(self, line: TaskLine, row: RowDraft) -> RowDraft:
        """Return a row with the days of its intermediate targets, where each has a column of days beside it."""
        found: dict[str, datetime.date] = {}
        for column in self.table.parts(R.TARGET):
            beside = [one for one in self.table.by_role.get(R.DEADLINE, ()) if one.path[0] == column.path[0]]
            if beside and column.key in row.targets and column.key is not None:
                day = read_day(line.values[beside[0].index], order=self.order).day
                found |= {} if day is None else {column.key: day}
        return amended(row, target_days=found) if found else row

    def _column(self, target: LedgerColumn | None) -> LedgerColumn | None:
        """Return the column of days that belongs to the target's, by the label that both stand under."""
        columns = self.table.by_role.get(R.DEADLINE, ())
        together = (one for one in columns if target is not None and one.path[0] == target.path[0])
        return next(together, columns[0] if columns else None)

    def _by_heading(self, line: TaskLine, row: RowDraft, target: LedgerColumn | None) -> RowDraft:
        """Return a row that is due on the last day of its own year, its heading's, its last part, or the title's."""
        period = self.situation.period
        if row.period is not None:
            column = self.table.one(R.YEAR)
            where = TITLE if column is None else cell_name(line.at, column.index)
            return amended(row, deadline=row.period.end, deadline_from=where)
        if target is not None and target.year is not None and period != year_of(target.year):
            day = year_of(target.year).end
            return amended(row, deadline=day, deadline_from=heading_cell(self.table, target))
        if row.target is None and row.targets:
            part = part_of(list(row.targets)[-1], self.situation, self.layout)
            if part is not None:
                last = self.table.parts(R.TARGET)
                where = heading_cell(self.table, last[-1]) if last else TITLE
                return amended(row, deadline=part.end, deadline_from=where)
        if period is None:
            return row
        return amended(
            row, deadline=period.end, deadline_from=OPTION if self.situation.period_from == OPTION else TITLE
        )


def part_of(key: str, situation: LedgerFacts, layout: Layout) -> Period | None:
    """Return the time of a part by its key: Q1, YR3, 2023, 6月; None where nobody says which year it is in."""
    if re.fullmatch(r"(?:19|20)\d\d", key):
        return year_of(int(key))
    if re.fullmatch(r"Q[1-4]", key):
        return quarter_of(situation.period, int(key[1]))
    named = _HALF.fullmatch(key)
    if named is not None:
        is_first = named[1] == "上" or named[2] == "1"
        first, last = (quarter_of(situation.period, number) for number in ((1, 2) if is_first else (3, 4)))
        return None if first is None or last is None else Period(first.start, last.end)
    if key.startswith("YR"):
        own = _LAST_NUMBER.search(key)
        for name, year in layout.years.items():
            begins = _LAST_NUMBER.search(name.replace(" ", ""))
            if begins and own:
                return year_of(year + int(own[1]) - int(begins[1]))
        return None
    day = read_day(key, period=situation.period).day
    return None if day is None else Period(day.replace(day=1), day)


def years_unsaid(columns: Sequence[LedgerColumn], layout: Layout) -> tuple[LedgerColumn, ...]:
    """Return the columns of project years of which nobody says what year they are."""
    return () if layout.years else tuple(one for one in columns if one.key is not None and one.key.startswith("YR"))
