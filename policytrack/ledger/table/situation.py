"""What holds for a whole ledger: its year, its cut-off day, its area, its subject, each with what says so."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from policytrack.ledger.file.grid import Sheet, cell_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.days import Order, order_of, quarter_of, read_day
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.heading import heading_of
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.table import Table, TaskLine
from policytrack.prose.clock import year_of
from policytrack.values.foreign import is_chinese
from policytrack.values.period import Period

date = datetime.date
R = ColumnRole
OPTION, TITLE = "option", "title"
_REPORTS = (R.FIGURE, R.PROGRESS, R.COMPLETION, R.LIGHT)


@frozen(kw_only=True)
class LedgerFacts:
    """What holds for a whole ledger, each answer with the cell that gives it, or `option` where the user does.

    `fiscal` is a year that is named and whose days nobody says, with its cell and heading.
    """

    lang: str
    period: Period | None = None
    period_from: str | None = None
    as_of: date | None = None
    as_of_from: str | None = None
    span: Period | None = None
    area: str | None = None
    area_from: str | None = None
    subject: str | None = None
    fiscal: str | None = None
    fiscal_cell: str | None = None
    fiscal_heading: str | None = None
    fiscal_row: int = 1
    order: Order | None = None


def language_of_ledger(tables: Iterable[Table]) -> str:
    """Return the language that most headings of the tables are in."""
    labels = [label for table in tables for path in table.header.paths.values() for label in path]
    chinese = sum(is_chinese(label) for label in labels)
    return "zh" if not labels or chinese * 2 >= len(labels) else "en"


def language_of_cells(sheets: Iterable[Sheet]) -> str | None:
    """Return the language of the words of whole sheets; None where no word stands in them."""
    texts = [value for sheet in sheets for row in sheet.rows[:200] for value in row if isinstance(value, str)]
    words = [text for text in texts if any(letter.isalpha() for letter in text)]
    return None if not words else "zh" if any(is_chinese(text) for text in words) else "en"


def situation_of(tables: Sequence[Table], layout: Layout) -> LedgerFacts:
    """Return what holds for a ledger by what the user says, the lines above its tables, and their headings."""
    lang = language_of_ledger(tables)
    period, period_from = _period(tables, layout)
    year = period.end.year if period is not None else None
    as_of, as_of_from, span = _cut_off(tables, layout, period, year)
    if period is None and span is not None and span.start.year == span.end.year and lang == "zh":
        period = year_of(span.end.year)
        period_from = as_of_from
    area, area_from = layout.area, OPTION if layout.area else None
    if area is None:
        named = next(((one.facts.area, one.facts.area_cell) for one in tables if one.facts.area), None)
        area, area_from = named or (None, None)
    subject = next((one.facts.subject for one in tables if one.facts.subject), None)
    fiscal = None if period is not None else _fiscal(tables)
    return LedgerFacts(
        lang=lang,
        period=period,
        period_from=period_from,
        as_of=as_of,
        as_of_from=as_of_from,
        span=span,
        area=area,
        area_from=area_from,
        subject=subject,
        fiscal=fiscal[0] if fiscal else None,
        fiscal_cell=fiscal[1] if fiscal else None,
        fiscal_heading=fiscal[2] if fiscal else None,
        fiscal_row=fiscal[3] if fiscal else 1,
        order=_order_said(layout),
    )


def heading_cell(table: Table, column: LedgerColumn) -> str:
    """Return the cell of a column's heading."""
    for at in range(table.header.last, table.header.first - 1, -1):
        if table.sheet.rows[at][column.index] is not None:
            return cell_name(at, column.index)
    return cell_name(table.header.first, column.index)


def _period(tables: Sequence[Table], layout: Layout) -> tuple[Period | None, str | None]:
    if layout.period is not None:
        return layout.period, OPTION
    for table in tables:
        if table.facts.period is not None and table.facts.fiscal is None:
            return table.facts.period, table.facts.period_cell
    for wanted in ((R.TARGET,), _REPORTS):
        for table in tables:
            years = {
                one.year for one in table.columns if one.role in wanted and one.key is None and one.year is not None
            }
            if len(years) == 1 and not any(one.fiscal for one in table.columns if one.role in wanted):
                column = next(one for one in table.columns if one.role in wanted and one.year in years)
                return year_of(years.pop()), heading_cell(table, column)
    return None, None


def _cut_off(
    tables: Sequence[Table], layout: Layout, period: Period | None, year: int | None
) -> tuple[date | None, str | None, Period | None]:
    if layout.as_of is not None:
        return layout.as_of, OPTION, None
    for table in tables:
        if table.facts.as_of is not None and table.facts.span is not None:
            return table.facts.as_of, table.facts.as_of_cell, table.facts.span
    for table in tables:
        found = [
            (covered, column)
            for column in table.columns
            if column.role in _REPORTS and column.key is None
            for label in (column.heading.words, *column.path)
            if (covered := heading_of(label).covers(column.year or year)) is not None
        ]
        if found:
            covered, column = max(found, key=lambda one: one[0].end)
            return covered.end, heading_cell(table, column), covered
    for table in tables:
        part = quarter_of(period, table.facts.quarter) if table.facts.quarter else None
        if part is not None:
            return part.end, table.facts.fiscal_cell, part
    dated = _by_column(tables, period, layout)
    if dated is not None:
        return dated[0], dated[1], None
    for table in tables:
        if table.facts.as_of is not None:
            return table.facts.as_of, table.facts.as_of_cell, None
    return None, None, None


def _by_column(tables: Sequence[Table], period: Period | None, layout: Layout) -> tuple[date, str] | None:
    """Return the day that most rows carry in a column of days, and the letter of that column."""
    counted: Counter[date] = Counter()
    letter = ""
    for table in tables:
        column = table.one(R.FIGURE_DATE)
        if column is None:
            continue
        letter = letter or column.letter
        values = [one.values[column.index] for one in table.lines() if isinstance(one, TaskLine)]
        order = _order_said(layout) or order_of(values)
        for value in values:
            found = read_day(value, period=period, order=order)
            if found.day is not None:
                counted[found.day] += 1
    if not counted:
        return None
    most = max(counted.values())
    return max(day for day, count in counted.items() if count == most), letter


def _fiscal(tables: Sequence[Table]) -> tuple[str, str, str | None, int] | None:
    """Return a year whose days nobody says: its words, its cell, its heading and its row."""
    for table in tables:
        if table.facts.fiscal is not None:
            cell = table.facts.fiscal_cell or "A1"
            return table.facts.fiscal, cell, None, int(re.sub(r"\D", "", cell))
        for column in table.columns:
            if column.fiscal is not None and column.role in (R.TARGET, R.FIGURE, R.BASELINE):
                cell = heading_cell(table, column)
                return column.fiscal.upper(), cell, column.heading.words, table.header.first + 1
    return None


def _order_said(layout: Layout) -> Order | None:
    """Return the order of day and month that a layout gives: under ymd no date is in doubt."""
    return "dmy" if layout.dates == "dmy" else "mdy" if layout.dates == "mdy" else None
