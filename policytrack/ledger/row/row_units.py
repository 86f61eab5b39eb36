"""The unit that a row declares, and the scale of its shares."""

import re
from collections.abc import Mapping

from attrs import evolve

from policytrack.ledger.faults import Faults
from policytrack.ledger.file.grid import Value
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.amounts import same_unit
from policytrack.ledger.row.counted_in import CountedIn, counted_in, in_brackets
from policytrack.ledger.row.row import RowDraft
from policytrack.ledger.row.task_cells import AmountColumns
from policytrack.ledger.row.texts import decimal_of, text_of
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.table import Table, TaskLine

_IN_NAME = re.compile(r"[(（]([^()（）]{1,12})[)）]")
_PER_HEAD = re.compile(r"每(百|千|万|十万)(?:名|位)?(?:常住|户籍)?人口?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PERCENT = re.compile(r"[^\d.]{0,4}(\d+(?:\.\d+)?)\s*[%％]?(?:以[上下内]|左右)?")


def plain_name(name: str) -> str:
    """Return the name of a task without spaces and without a unit in brackets, as a layout is asked for it.

    >>> plain_name("老旧小区改造（户）")
    '老旧小区改造'
    """
    return "".join(_IN_NAME.sub("", name).split()).casefold()


class UnitsOfRows:
    """The units of the rows of one table."""

    def __init__(self, table: Table, layout: Layout, faults: Faults) -> None:
        self.table, self.faults = table, faults
        self.column = table.one(ColumnRole.UNIT)
        self.said = {plain_name(name): words for name, words in layout.units.items()}

    def of(self, line: TaskLine, row: RowDraft, columns: AmountColumns) -> tuple[CountedIn | None, str | None]:
        """Return the unit of a row, and the words of another one that it declares too.

        The nearest wins: what the user says, the unit column, brackets in the heading, brackets in the name, the title.
        """
        said = self.said.get(plain_name(row.task))
        if said is not None:
            return counted_in(said), None
        found: list[tuple[CountedIn, str]] = []
        words = "" if self.column is None else text_of(line.values[self.column.index])
        if words and (unit := counted_in(words)) is not None:
            found.append((unit, words))
        headed = (columns.target, columns.figure, columns.baseline, *columns.targets[:1], *columns.figures[:1])
        for column in headed:
            if column is not None and column.unit is not None and not column.holds_target:
                found.append((column.unit, column.heading.words))
                break
        for bracket in _IN_NAME.findall(row.task):
            if (unit := in_brackets(bracket)) is not None:
                found.append((unit, bracket))
                break
        if not found:
            return self.table.facts.unit, None
        first = found[0][0]
        heads = _PER_HEAD.match(row.task)
        if heads is not None and first.symbol and "/" not in first.symbol:
            first = evolve(first, symbol=f"{first.symbol}/{heads[1]}人")
        if not first.symbol or first.answer:
            return first, None
        others = (words for unit, words in found[1:] if unit.symbol and not same_unit(unit.symbol, first.symbol))
        return first, next(others, None)

    def scaled(self, line: TaskLine, columns: AmountColumns, unit: CountedIn | None) -> Mapping[int, Value]:
        """Return the cells that write per cent as fractions (0.6 for 60 %), in per cent.

        The row's own numbers decide: all are at most 1, or the others are near a hundred times them.
        """
        shown = self._shown(line, columns, unit)
        if unit is None or not unit.is_share:
            return shown
        numbers: dict[int, float] = {}
        large: list[float] = []
        for column in columns.amounts:
            value = shown.get(column.index, line.values[column.index])
            number = _number(value)
            if number is not None:
                numbers[column.index] = number
            elif isinstance(value, str) and (written := _PERCENT.fullmatch(value.strip())):
                large.append(float(written[1]))
        small = {index for index, number in numbers.items() if 0 < abs(number) <= 1}
        fractions = {index for index in small if numbers[index] != 1}
        large += [number for number in numbers.values() if abs(number) > 1]
        near = all(_is_hundredth(numbers[index], number) for index in fractions for number in large)
        if not fractions or not near:
            return shown
        column = next(one for one in columns.amounts if one.index in fractions)
        expected = f"{round(numbers[column.index] * 100, 6):g}%"
        self.faults.add("scale", "note", line.at, column, line.values[column.index], expected=expected)
        return {**shown, **{index: _in_percent(numbers[index]) for index in (fractions if large else small)}}

    def _shown(self, line: TaskLine, columns: AmountColumns, unit: CountedIn | None) -> Mapping[int, Value]:
        """Return the numbers that the format of their cells shows in per cent, as they are shown: 0.56 as 56%."""
        if unit is not None and unit.symbol and not unit.is_share:
            return {}
        found: dict[int, Value] = {}
        for column in columns.amounts:
            value = line.values[column.index]
            number = None if isinstance(value, (str, bool)) else _number(value)
            if number is not None and self.table.sheet.units.get((line.at, column.index)) == "%":
                found[column.index] = f"{_in_percent(number)}%"
        return found


def _number(value: Value) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    return float(value) if isinstance(value, str) and _NUMBER.fullmatch(value.strip()) else None


def _is_hundredth(fraction: float, number: float) -> bool:
    """Whether a fraction is a share of the size of a number in per cent, and not itself one."""
    return 0.15 <= fraction * 100 / number <= 6 and fraction / number < 0.05


def _in_percent(fraction: float) -> Value:
    number = decimal_of(fraction)
    return None if number is None else f"{number.scaleb(2):f}"
