"""The tables of a sheet, the lines above each, and which of the rows below its header are tasks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from policytrack.ledger.file.grid import Sheet, Value, cell_name
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.row import NotTask
from policytrack.ledger.row.texts import says_nothing, text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.columns import columns_of, year_asked
from policytrack.ledger.table.header import HeaderFound, header_at, header_of, main_rows
from policytrack.ledger.table.heading import heading_of
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.sections import Sections
from policytrack.ledger.table.title import SOURCE_LINE, TitleFacts, TitleLine, facts_of

R = ColumnRole
_NAMES = (R.TASK, R.BODY, R.AREA, R.GROUP)
_ASKED = frozenset((R.TARGET, R.FIGURE, R.PROGRESS))
_FILLED_DOWN = frozenset(
    (R.NO, R.GROUP, R.TASK, R.BODY, R.WITH, R.LEADER, R.AREA, R.UNIT, R.DEADLINE, R.NATURE, R.YEAR, R.DIRECTION)
)
_TOTAL = re.compile(
    (
        r"^(?:合\s*计|总\s*计|小\s*计|总\s*和|共\s*计|平均(?:值|数)?|grand total|sub-?totals?|"
        r"totals?|average|overall total)\s*(?:[：:（(].*)?$"
    ),
    re.IGNORECASE,
)
_SCORES = re.compile(r"^(?:总\s*分|合计得分|自评总分|总得分|total score)", re.IGNORECASE)
_NOTE = re.compile(
    r"^(?:附?注|备\s*注|说\s*明|填表说明|填报说明|\*|※|notes?\b|n\.?b\.?\b|key:|legend|资料说明)[\d\s.:：、]*",
    re.IGNORECASE,
)
_CHINESE_NUMBER = re.compile(r"^[(（]?[一二三四五六七八九十百]+[)）]?[、.．]?$|^[IVX]+[.)]?$|^[A-Z][.)]?$")
_NUMBERED = re.compile(r"^[（(]?\d+(?:[.-]\d+)*[)）.、]?$")
LONG = 60


@frozen
class TaskLine:
    """A row below a header: its index, its values with merged labels filled down, and the sections above it."""

    at: int
    values: tuple[Value, ...]
    sections: tuple[str, ...]


@frozen
class Outside:
    """A row that is no task: its index, why, and its words."""

    at: int
    why: NotTask
    words: str


@frozen(kw_only=True)
class Table:
    """One table of a sheet: its header, its columns, what the lines above it say, and its rows up to the next table."""

    sheet: Sheet
    header: HeaderFound
    columns: tuple[LedgerColumn, ...]
    facts: TitleFacts
    last: int
    above: tuple[Outside, ...] = field(default=())
    below: tuple[Outside, ...] = field(default=())

    @cached_property
    def by_role(self) -> Mapping[ColumnRole, tuple[LedgerColumn, ...]]:
        """The columns of each role, those of a part of the time left out."""
        found: dict[ColumnRole, list[LedgerColumn]] = {}
        for column in self.columns:
            if column.key is None or column.role not in (R.TARGET, R.FIGURE, R.PROGRESS, R.COMPLETION):
                found.setdefault(column.role, []).append(column)
        return {role: tuple(columns) for role, columns in found.items()}

    def one(self, role: ColumnRole, indicator: str | None = None) -> LedgerColumn | None:
        """Return the column of a role; None where there is none."""
        return next((one for one in self.by_role.get(role, ()) if one.indicator == indicator), None)

    def parts(self, role: ColumnRole, indicator: str | None = None) -> tuple[LedgerColumn, ...]:
        """Return the columns of the parts of the time of a role, in their order."""
        return tuple(
            one for one in self.columns if one.role is role and one.key is not None and one.indicator == indicator
        )

    @cached_property
    def indicators(self) -> tuple[str, ...]:
        """What is counted in a table of areas by indicators; empty in a table with a task a row."""
        return tuple(dict.fromkeys(one.indicator for one in self.columns if one.indicator is not None))

    @cached_property
    def _by_index(self) -> Mapping[int, LedgerColumn]:
        return {one.index: one for one in self.columns}

    @cached_property
    def _merged(self) -> Mapping[tuple[int, int], Value]:
        """The value of each cell that a merged label covers below its first row."""
        roles = {one.index: one.role for one in self.columns}
        found: dict[tuple[int, int], Value] = {}
        for one in self.sheet.merged:
            if one.bottom <= self.header.last or one.top <= self.header.last or one.bottom == one.top:
                continue
            for column in range(one.left, one.right + 1):
                if roles.get(column) in _FILLED_DOWN and column == one.left:
                    value = self.sheet.rows[one.top][one.left]
                    found |= {(row, column): value for row in range(one.top + 1, one.bottom + 1)}
        return found

    def merged_amounts(self) -> Iterator[tuple[int, LedgerColumn]]:
        """Yield each amount that is merged over several rows: its first row and its column."""
        amounts = {one.index: one for one in self.columns if one.role in (R.TARGET, R.FIGURE, R.BASELINE, R.COMPLETION)}
        for one in self.sheet.merged:
            if one.top > self.header.last and one.bottom > one.top and one.left in amounts and one.right == one.left:
                yield one.top, amounts[one.left]

    def lines(self) -> Iterator[TaskLine | Outside]:
        """Yield the rows below the header in their order, each as a task or with the reason why it is none."""
        merged, sections = self._merged, Sections()
        heads = [self.sheet.rows[at] for at in range(self.header.first, self.header.last + 1)]
        rows = self.sheet.rows
        wide = [one for one in self.sheet.merged if one.top > self.header.last and one.right - one.left >= 2]
        across = {one.top for one in wide if one.left <= 1 and one.right - one.left >= len(self.columns) // 2}
        for at in range(self.header.last + 1, self.last + 1):
            row = rows[at]
            filled = [index for index, value in enumerate(row) if value is not None and value != ""]
            if not filled:
                continue
            if row in heads:
                yield Outside(at, NotTask.HEADING, text_of(row[filled[0]]))
                continue
            first = text_of(row[filled[0]])
            why = self._why_not(at, row, filled, first, across)
            if why is NotTask.SECTION:
                sections.add(self._section_words(row, filled))
            if why is not None:
                yield Outside(at, why, first)
                continue
            if merged:
                row = tuple(
                    merged.get((at, index), value) if value is None else value for index, value in enumerate(row)
                )
            yield TaskLine(at, row, sections.now)

    def _section_words(self, row: Sequence[Value], filled: Sequence[int]) -> str:
        words = [text_of(row[index]) for index in filled if isinstance(row[index], str)]
        joined = words[0] if words else ""
        if len(words) > 1 and _CHINESE_NUMBER.fullmatch(words[0]):
            joined = f"{words[0].rstrip('、.')}、{words[1]}"
        return joined

    def _why_not(
        self, at: int, row: Sequence[Value], filled: Sequence[int], first: str, across: set[int]
    ) -> NotTask | None:
        """Return why a row is no task; None for a task."""
        roles = self._by_index
        if _SCORES.match(first):
            return NotTask.SUM_OF_SCORES
        for index in filled[:3]:
            column = roles.get(index)
            names = column is None or column.role in (R.NO, R.GROUP, R.TASK, R.BODY, R.AREA, R.KEEP_OUT)
            if names and index <= 4 and _TOTAL.match(text_of(row[index])):
                return NotTask.TOTAL
        if len(filled) > 3 and any(
            _is_number(row[index]) and roles[index].role in _ASKED for index in filled if index in roles
        ):
            return None
        if SOURCE_LINE.match(first) and len(filled) <= 3 and (filled[0] not in roles or _is_text_line(row, filled)):
            return NotTask.SOURCE
        if _NOTE.match(first) and len(filled) <= 2:
            return NotTask.NOTE
        alone = len(filled) == 1 or (at in across and len(filled) <= 2)
        if alone and isinstance(row[filled[0]], str):
            if len(first) > LONG or "。" in first or not self._more_below(at):
                column = roles.get(filled[0])
                if column is not None and column.role is R.TASK and filled[0] > 0 and len(self.columns) > 2:
                    return None
                return NotTask.NOTE
            return NotTask.SECTION
        held = {roles[index].role for index in filled if index in roles and not says_nothing(text_of(row[index]))}
        if alone:
            return NotTask.BLANK
        if held and held <= {R.NO, R.GROUP, R.TASK, R.SCORE, R.SCORE_MAX, R.KEEP_OUT} and not self.holds_targets:
            number = self.one(R.NO)
            words = text_of(row[number.index]) if number is not None else ""
            if _CHINESE_NUMBER.fullmatch(words):
                return NotTask.SECTION
            if not _NUMBERED.fullmatch(words) and (number is not None or R.SCORE in held) and self._more_below(at):
                return NotTask.SECTION
        return None

    @property
    def holds_targets(self) -> bool:
        """Whether the sentences of the task column hold the targets and no other column holds any amount."""
        asks = any(one.role in _ASKED for one in self.columns)
        return not asks

    def _more_below(self, at: int) -> bool:
        """Whether a row with several cells follows."""
        for row in self.sheet.rows[at + 1 : self.last + 1]:
            filled = [value for value in row if value is not None and value != ""]
            if len(filled) >= 2:
                return not _TOTAL.match(text_of(filled[0]))
        return False


def _is_number(value: Value) -> bool:
    """Whether a cell is a number, or begins like one."""
    return isinstance(value, (int, float)) or (isinstance(value, str) and value[:1].isdigit())


def _is_text_line(row: Sequence[Value], filled: Sequence[int]) -> bool:
    return all(isinstance(row[index], str) for index in filled)


def is_usable(columns: Sequence[LedgerColumn]) -> bool:
    """Whether columns make a table of tasks: something names its rows, and something is asked or reported of them."""
    roles = {one.role for one in columns}
    names = bool(roles & set(_NAMES))
    asks = bool(roles & {R.TARGET, R.FIGURE, R.PROGRESS}) or {R.DEADLINE, R.LIGHT} <= roles
    only_money = bool(roles & {R.MONEY}) and not roles & {R.TARGET, R.DEADLINE, R.PROGRESS, R.LIGHT, R.COMPLETION}
    plan = R.TASK in roles and R.DEADLINE in roles
    return names and (asks or plan) and not only_money


def tables_of(sheet: Sheet, layout: Layout) -> tuple[Table, ...]:
    """Return the tables of tasks of a sheet, in their order."""
    if not sheet.rows:
        return ()
    if layout.header is not None:
        first, last = (min(one - 1, len(sheet.rows) - 1) for one in layout.header)
        header = header_of(sheet, first, last)
        found = [(header, columns_of(sheet, header, layout.columns))]
        others: list[int] = []
    else:
        found, others = _found(sheet, layout)
    made: list[Table] = []
    for number, (header, columns) in enumerate(found):
        below = found[number - 1][0].last if number else -1
        last = len(sheet.rows) - 1
        if number + 1 < len(found):
            last = _end_before(sheet, found[number + 1][0].first, header.last)
        last = min([last, *(other - 1 for other in others if other > header.last)])
        lines, outside = _above(sheet, header.first, made[-1].last if made else below)
        made.append(
            Table(
                sheet=sheet,
                header=header,
                columns=columns,
                facts=facts_of(lines, year_asked(columns)),
                last=last,
                above=tuple(outside),
            )
        )
    return tuple(_with_rest(made, sheet, others))


def _with_rest(tables: Sequence[Table], sheet: Sheet, others: Sequence[int]) -> Iterator[Table]:
    """Yield tables with the rows below them that belong to a table without targets."""
    for number, table in enumerate(tables):
        follows = tables[number + 1].header.first if number + 1 < len(tables) else len(sheet.rows)
        first = next((other for other in others if table.last < other < follows), None)
        if first is None:
            yield table
            continue
        end = follows if number + 1 == len(tables) else _end_before(sheet, follows, first) + 1
        rest = (
            Outside(at, NotTask.OTHER_TABLE, words)
            for at in range(first, end)
            if (words := next((text for value in sheet.rows[at] if (text := text_of(value))), ""))
        )
        yield evolve(table, below=tuple(rest))


def _found(sheet: Sheet, layout: Layout) -> tuple[list[tuple[HeaderFound, tuple[LedgerColumn, ...]]], list[int]]:
    """Return the headers of tables of tasks with their columns, and the first rows of other tables below them."""
    found: list[tuple[HeaderFound, tuple[LedgerColumn, ...]]] = []
    others: list[int] = []
    done = -1
    for main in main_rows(sheet):
        if main <= done:
            continue
        if found and sheet.rows[main] in sheet.rows[found[0][0].first : found[0][0].last + 1]:
            continue
        header = header_at(sheet, main, lowest=done + 1)
        columns = columns_of(sheet, header, layout.columns)
        if not is_usable(columns):
            roles = {one.role for one in columns} - {R.KEEP_OUT}
            if found and len(roles) >= 2 and len(header.paths) >= 3 and (R.MONEY in roles or R.SCORE in roles):
                others.append(header.first)
            continue
        if found and not _is_another(found[-1][1], columns):
            continue
        found.append((header, columns))
        done = header.last
    return found, others


def _is_another(before: Sequence[LedgerColumn], columns: Sequence[LedgerColumn]) -> bool:
    """Whether columns are those of another table, and not a row of words in the one before."""
    roles = {one.role for one in columns} - {R.KEEP_OUT}
    return len(roles) >= 3 or len(columns) >= len(before)


def _end_before(sheet: Sheet, first: int, lowest: int) -> int:
    """Return the last row of a table before the title lines of the next one."""
    at = first - 1
    while at > lowest:
        filled = [value for value in sheet.rows[at] if value is not None and value != ""]
        if len(filled) > 1:
            break
        at -= 1
    return at


def _is_title(filled: Sequence[tuple[int, str]]) -> bool:
    """Whether the cells of a row above a header are a title, and no form that is filled in."""
    return len(filled) == 1 or (len(filled) == 2 and not heading_of(filled[0][1]).roles)


def _above(sheet: Sheet, first: int, lowest: int) -> tuple[list[TitleLine], list[Outside]]:
    """Return the title lines above a header, and the rows there that are no title: forms and source lines."""
    lines: list[TitleLine] = []
    outside: list[Outside] = []
    in_form = False
    for at in range(lowest + 1, first):
        filled = [
            (index, text_of(value)) for index, value in enumerate(sheet.rows[at]) if value is not None and value != ""
        ]
        if not filled:
            continue
        words = " ".join(text for _, text in filled)
        said = TitleLine(words, cell_name(at, filled[0][0]), at + 1)
        if SOURCE_LINE.match(filled[0][1].replace(" ", "")):
            outside.append(Outside(at, NotTask.SOURCE, filled[0][1]))
            lines.append(said)
        elif all(re.search(r"[:：]", text) for _, text in filled) or (not in_form and _is_title(filled)):
            lines.append(said)
        else:
            in_form = True
            outside.append(Outside(at, NotTask.FORM, filled[0][1]))
    return lines, outside
