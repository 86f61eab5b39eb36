"""The columns of a table with their roles: by their headings, by each other, and in doubt by their cells."""

import re
from collections.abc import Iterable, Mapping

from attrs import evolve

from policytrack.ledger.file.grid import Sheet
from policytrack.ledger.row.counted_in import CountedIn, in_brackets
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.table.column import IN_PARTS, LedgerColumn
from policytrack.ledger.table.column_roles import (
    ColumnCells,
    has_role,
    may_be,
    with_amounts_asked,
    with_chosen_roles,
    with_roles_of_years,
    without_rivals,
)
from policytrack.ledger.table.header import HeaderFound, is_area_name
from policytrack.ledger.table.heading import heading_of
from policytrack.ledger.table.roles import EXACT, ColumnRole
from policytrack.values.foreign import is_chinese

R = ColumnRole
_GENERIC = frozenset(
    ("数量", "数值", "值", "个数", "数", "number", "value", "amount", "num", "no.", "qty", "指标值", "physical")
)
_NUMBER = re.compile(r"[<>=≤≥]*\s*[\d.,]+%?")
_SHARED_OUT = re.compile(r"分解|分配|下达|目标|任务|计划|target|plan", re.IGNORECASE)
_REPORTED = re.compile(r"完成|进展|实际|达到|result|actual|progress", re.IGNORECASE)
_ROLES_OF_TABLE = 4  # fewer may be a form above the table
_OF_WORKS = re.compile(r"规模|概况|建设(?:内容|地点|地址|性质|期限)|(?:项目|工作|主要)内容$|举措|措施")
_SHARES = frozenset(("%", "比例", "占比", "percent", "pct", "比率", "百分比"))
_DATES = frozenset(("date", "日期", "时间", "year", "年份"))


def columns_of(sheet: Sheet, header: HeaderFound, said: Mapping[str, str] | None = None) -> tuple[LedgerColumn, ...]:
    """Return the columns of a table by its header, with the roles that a user gave in place of the found ones."""
    cells = ColumnCells(sheet, header.last + 1)
    columns = [_column(index, path) for index, path in sorted(header.paths.items())]
    columns = _across(_split(columns))
    columns = _of_areas(columns, cells)
    columns = _twins(columns)
    cells.wide = any(one.indicator for one in columns)
    columns = with_chosen_roles(columns, cells)
    columns = with_roles_of_years(columns)
    columns = _said(columns, said or {})
    columns = with_amounts_asked(columns, cells)
    columns = without_rivals(columns)
    return tuple(_named(columns, cells))


def year_asked(columns: Iterable[LedgerColumn]) -> int | None:
    """Return the one year that the headings of what is asked name."""
    years = {one.year for one in columns if one.role is R.TARGET and one.year is not None}
    return years.pop() if len(years) == 1 else None


def _column(index: int, path: tuple[str, ...]) -> LedgerColumn:
    if len(path) > 1 and not heading_of(path[-1]).roles and (unit := in_brackets(path[-1])) is not None:
        made = _column(index, path[:-1])  # the last row of the header holds the units
        return evolve(made, unit=unit)
    headings = [heading_of(label) for label in path]
    last = headings[-1]
    made = LedgerColumn(index=index, path=path, heading=last, unit=last.unit, sign=last.sign, key=last.key)
    year, fiscal = last.year, last.fiscal
    for outer in reversed(headings[:-1]):
        if made.key is None and outer.key is not None:
            made = evolve(made, key=outer.key)
        made = evolve(made, unit=made.unit or outer.unit, sign=made.sign or outer.sign)
        year, fiscal = year or outer.year, fiscal or outer.fiscal
    made = evolve(made, year=year, fiscal=fiscal)
    if len(headings) > 1:
        above = next((one for one in reversed(headings[:-1]) if one.roles), None)
        low = last.core.casefold()
        if above is not None and (low in _GENERIC or (last.key is not None and not last.roles)):
            return evolve(made, role=above.roles[0])
        if above is not None and low in _DATES | {""} and low:
            of_date = {R.TARGET: R.DEADLINE, R.BASELINE: R.BASELINE_DATE}
            return evolve(made, role=of_date.get(above.roles[0], R.FIGURE_DATE))
        if above is not None and (low in _SHARES or last.words.strip("（）() ") in _SHARES) and R.FIGURE in above.roles:
            return evolve(made, role=R.COMPLETION)
        if above is not None and not last.roles:
            return evolve(made, role=above.roles[0] if above.roles[0] in IN_PARTS else R.KEEP_OUT)
    return made


_HALVES = re.compile(
    r"(?P<what>.{2,}?)(?:的)?(?P<role>年度目标|目标任务|目标值|目标数|目标|任务数|计划数|计划|累计完成|完成数|完成值|完成情况|完成率|完成比例|"
    r"完成|进度|实际|占比| target| actual| achieved| %)(?P<unit>[(（][^()（）]*[)）])?",
    re.IGNORECASE,
)


def _split(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Take headings apart that name what is counted and the role in one: 新增就业目标, 新增就业完成."""
    halves: dict[int, re.Match[str]] = {}
    for column in columns:
        found = _HALVES.fullmatch(column.heading.words.replace("\n", "")) if len(column.path) == 1 else None
        if found is not None and column.heading.core not in EXACT and heading_of(found["role"].strip()).roles:
            halves[column.index] = found
    asked: dict[str, set[ColumnRole]] = {}
    for found in halves.values():
        asked.setdefault(found["what"], set()).add(heading_of(found["role"].strip()).roles[0])
    whole = {what for what, roles in asked.items() if R.TARGET in roles and len(roles) > 1}
    if len(whole) < 2:
        return columns
    units = {
        found["what"]: unit
        for index, found in halves.items()
        for column in columns
        if column.index == index and (unit := column.heading.unit) is not None and not unit.is_share
    }
    made = []
    for column in columns:
        half = halves.get(column.index)
        if half is None or half["what"] not in whole:
            made.append(column)
            continue
        last = heading_of(f"{half['role'].strip()}{half['unit'] or ''}")
        unit = units.get(half["what"]) or (None if R.COMPLETION in last.roles else last.unit)
        path = (half["what"], last.words)
        made.append(
            evolve(
                column, path=path, heading=last, indicator=half["what"], unit=unit, sign=heading_of(half["what"]).sign
            )
        )
    return made


def _across(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Find labels above groups of columns with the same inner labels: they are indicators, or parts of the time."""
    groups: dict[tuple[str, ...], list[LedgerColumn]] = {}
    for column in columns:
        if len(column.path) > 1 and (column.heading.roles or column.role in IN_PARTS):
            groups.setdefault(column.path[:-1], []).append(column)
    asked = [
        outer
        for outer, members in groups.items()
        if heading_of(outer[-1]).key is None and any(may_be(one, R.TARGET) for one in members) and len(members) > 1
    ]
    inner = [frozenset(one.path[-1] for one in groups[outer]) for outer in asked]
    if not asked or (len(asked) == 1 and heading_of(asked[0][-1]).roles):
        return columns
    if len(asked) > 1 and not any(first & second for at, first in enumerate(inner) for second in inner[at + 1 :]):
        return columns
    names = any(may_be(one, R.TASK) and len(one.path) == 1 for one in columns)
    if names and not all(_is_area(outer[-1]) for outer in asked):
        return columns
    wide = set(asked)
    made: list[LedgerColumn] = []
    for column in columns:
        outer = column.path[:-1]
        if outer in wide:
            label = heading_of(outer[-1])
            made.append(
                evolve(
                    column,
                    indicator=outer[-1],
                    groups=outer[:-1],
                    unit=label.unit
                    or _outer_unit(outer)
                    or (None if R.COMPLETION in column.heading.roles else column.unit),
                    sign=label.sign,
                )
            )
        else:
            made.append(column)
    return made


def _of_areas(columns: list[LedgerColumn], cells: ColumnCells) -> list[LedgerColumn]:
    """Find areas across with one amount each, as in a plan that is shared out; the lines above say which."""
    asks = any(may_be(one, R.TARGET) or may_be(one, R.FIGURE) for one in columns if not may_be(one, R.TASK))
    areas = [one for one in columns if is_area_name(one.heading.words) and cells.are(one.index, _NUMBER)]
    if asks or len(areas) < 2 or not any(may_be(one, R.TASK) for one in columns):
        return columns
    above = "".join(text_of(value) for row in cells.sheet.rows[: cells.first] for value in row)
    role = R.FIGURE if _REPORTED.search(above) and not _SHARED_OUT.search(above) else R.TARGET
    return [evolve(one, role=role, indicator=one.heading.words) if one in areas else one for one in columns]


def _is_area(words: str) -> bool:
    """Whether a label over columns names an area or a body, and nothing that is asked or reported."""
    label = heading_of(words)
    if label.roles or label.key is not None or label.unit is not None:
        return False
    return is_area_name(words) if is_chinese(words) else words[:1].isupper()


def _outer_unit(outer: tuple[str, ...]) -> CountedIn | None:
    return next((unit for label in reversed(outer) if (unit := heading_of(label).unit) is not None), None)


def _twins(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """One label over several columns: the last is what it says, those before are its groups."""
    made = list(columns)
    for at, column in enumerate(columns[:-1]):
        following = columns[at + 1]
        if column.path == following.path and following.index == column.index + 1:
            names = column.heading.roles and column.heading.roles[0] in (R.TASK, R.GROUP)
            if names:
                made[at] = evolve(column, role=R.GROUP)
                made[at + 1] = evolve(following, role=R.TASK)
            elif R.TARGET in column.heading.roles and R.TASK in column.heading.roles and column.role is R.KEEP_OUT:
                made[at] = evolve(column, role=R.TASK)
                made[at + 1] = evolve(following, role=R.TARGET)
            else:
                made[at + 1] = evolve(following, heading=heading_of(""), key=None)
    return made


def _said(columns: list[LedgerColumn], said: Mapping[str, str]) -> list[LedgerColumn]:
    """Put the roles that a user gives by letter or heading in place of the found ones."""
    if not said:
        return columns
    made = {column.index: column for column in columns}
    for name, role in said.items():
        word, _, key = role.partition(":")
        matching = [one for one in columns if name in (one.heading.words, *one.path)] or [
            one for one in columns if one.letter == name.upper()
        ]
        for column in matching:
            if role == "task+target":
                made[column.index] = evolve(column, role=R.TASK, key=None, holds_target=True, indicator=None)
            else:
                made[column.index] = evolve(
                    column, role=R(word), key=key or None, indicator=None if not column.indicator else column.indicator
                )
    return list(made.values())


def _with_names(columns: list[LedgerColumn], cells: ColumnCells) -> list[LedgerColumn]:
    """Find what names the rows where no heading says it: targets that are sentences, else the first column of words."""
    named = has_role(columns, R.TASK, R.GROUP, R.BODY, R.AREA) or any(one.indicator for one in columns)
    if named or not has_role(columns, R.TARGET) or len({one.role for one in columns}) < _ROLES_OF_TABLE:
        return list(columns)
    sentences = [one for one in columns if one.role is R.TARGET and one.key is None and cells.are_words(one.index)]
    unnamed = [one for one in columns if one.role is R.KEEP_OUT and one.key is None and cells.are_words(one.index)]
    chosen = next(iter((*sentences, *unnamed)), None)
    return [evolve(one, role=R.TASK) if one is chosen else one for one in columns]


def _named(columns: list[LedgerColumn], cells: ColumnCells) -> list[LedgerColumn]:
    """See that something names the rows, where no column is the task the innermost group; find where targets stand."""
    made = _with_names(columns, cells)
    if not has_role(made, R.TARGET, R.SCORE, R.SCORE_MAX) and has_role(made, R.COMPLETION, R.GAP):
        planned = next((one for one in made if one.role is R.MONEY), None) if has_role(made, R.FIGURE) else None
        made = [evolve(one, role=R.TARGET) if one is planned else one for one in made]
    tasks = [one for one in made if one.role is R.TASK]
    if not tasks and not any(one.indicator for one in made):
        groups = [one for one in made if one.role is R.GROUP]
        if groups:
            at = made.index(groups[-1])
            made[at] = evolve(groups[-1], role=R.TASK)
    if len(tasks) > 1:  # the first names, and the rest say more of it
        if has_role(made, R.TARGET):  # beside a name and an amount, words of what is built ask nothing
            tasks = [one for one in tasks if not _OF_WORKS.search(one.heading.core)] or tasks
        for extra in [one for one in made if one.role is R.TASK and one is not tasks[-1]]:
            made[made.index(extra)] = evolve(extra, role=R.GROUP if extra in tasks else R.KEEP_OUT)
    if not has_role(made, R.TARGET) and not any(one.holds_target for one in made):
        made = [
            evolve(one, holds_target=True) if one.role is R.TASK and cells.hold_numbers(one.index) else one
            for one in made
        ]
    return made
