"""Totals, checked: a total row against the rows above it, an area's total against its parts."""

import re
from collections.abc import Sequence
from decimal import Decimal

from policytrack.ledger.faults import Faults
from policytrack.ledger.file.grid import Value, cell_name
from policytrack.ledger.row.row import LedgerRow, NotTask
from policytrack.ledger.row.texts import decimal_of, says_nothing, text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.table import Outside, Table, TaskLine
from policytrack.text.cell_problem import CellProblem
from policytrack.values.quantity import Quantity

R = ColumnRole
_WHOLE_AREA = re.compile(r"^全[省市州县区旗镇乡]$|^(?:合计|总计|全域)$|^(?:total|all)\b", re.IGNORECASE)
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


def check_totals(table: Table, lines: Sequence[TaskLine | Outside], rows: Sequence[LedgerRow], faults: Faults) -> None:
    """Say where a total is not the sum of its rows, and which blanks it counts as 0."""
    if table.indicators and table.one(R.TASK) is None:
        _check_areas(table, lines, faults)
        return
    above: list[TaskLine] = []
    first = next((one for one in lines if isinstance(one, TaskLine) or one.why is NotTask.TOTAL), None)
    if isinstance(first, Outside):
        _check_total(table, first.at, [one for one in lines if isinstance(one, TaskLine)], rows, faults)
    for one in lines:
        if isinstance(one, TaskLine):
            above.append(one)
        elif one.why is NotTask.TOTAL and above:
            _check_total(table, one.at, above, rows, faults)
            if re.match(r"小\s*计|sub", one.words, re.IGNORECASE):
                above = []


def _number(value: Value) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return decimal_of(value)
    text = text_of(value)
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else None


def _check_total(table: Table, at: int, above: Sequence[TaskLine], rows: Sequence[LedgerRow], faults: Faults) -> None:
    held = {line.at + 1 for line in above}
    units = {
        row.target.unit if row.target is not None else "" for row in rows if row.row in held and row.target is not None
    }
    if len(units) != 1 or units & {"%", "pp", "‰"}:
        return
    for column in (table.one(R.TARGET), table.one(R.FIGURE)):
        if column is None:
            continue
        total = _number(table.sheet.rows[at][column.index])
        if total is None:
            continue
        values = [line.values[column.index] for line in above]
        numbers = [number for value in values if (number := _number(value)) is not None]
        if len(numbers) + sum(says_nothing(text_of(value)) for value in values) < len(values) or not numbers:
            continue
        if not _closes(total, numbers):
            unit = column.unit.symbol if column.unit is not None and not column.unit.scale else ""
            faults.add(
                "total-differs",
                "warning",
                at,
                column,
                table.sheet.rows[at][column.index],
                expected=f"{sum(numbers):f}{unit}",
            )
        elif column.role is R.FIGURE and len(numbers) < len(values):
            _counted(at, column, above, faults)


def _closes(total: Decimal, numbers: Sequence[Decimal]) -> bool:
    places = max((-int(number.as_tuple().exponent) for number in (total, *numbers)), default=0)
    return abs(total - sum(numbers)) <= Decimal((0, (5,), -max(places, 0) - 1)) * (len(numbers) if places else 0)


def _counted(at: int, column: LedgerColumn, above: Sequence[TaskLine], faults: Faults) -> None:
    """Say of each blank figure that the total counts it as 0."""
    blank = {cell_name(line.at, column.index) for line in above if line.values[column.index] is None}
    total = cell_name(at, column.index)
    faults.found = [
        one
        if one.code != "no-figure" or one.cell not in blank
        else CellProblem(
            code="no-figure-but-counted",
            severity=one.severity,
            cell=one.cell,
            row=one.row,
            sheet=one.sheet,
            column=one.column,
            args=(("total", total),),
        )
        for one in faults.found
    ]


def _check_areas(table: Table, lines: Sequence[TaskLine | Outside], faults: Faults) -> None:
    """Hold the row of a whole area against the rows of its parts, where amounts add up."""
    column = table.one(R.AREA) or table.one(R.BODY) or table.one(R.TASK)
    if column is None:
        return
    held = [one for one in lines if isinstance(one, TaskLine)]
    wholes = [one for one in held if _WHOLE_AREA.match(text_of(one.values[column.index]))]
    totals = [
        (one.at, table.sheet.rows[one.at]) for one in lines if isinstance(one, Outside) and one.why is NotTask.TOTAL
    ]
    parts = [one for one in held if one not in wholes]
    totals += [(one.at, one.values) for one in wholes]
    for at, values in totals:
        for one in table.columns:
            if one.indicator is None or one.role not in (R.TARGET, R.FIGURE):
                continue
            total = _number(values[one.index])
            numbers = [number for part in parts if (number := _number(part.values[one.index])) is not None]
            unit = one.unit.symbol if one.unit is not None else ""
            if total is None or len(numbers) < 2 or unit in ("%", "pp", "‰") or "/" in unit or not unit:
                continue
            blanks = sum(part.values[one.index] is None for part in parts)
            if not _closes(total, numbers) and (not blanks or sum(numbers) > total):
                shown = Quantity.exact(sum(numbers), unit)
                faults.add("total-differs", "warning", at, one, values[one.index], expected=shown)
