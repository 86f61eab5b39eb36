"""The choice between the roles that a heading may play: by the other columns, and in doubt by the cells."""

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from policytrack.ledger.file.grid import Sheet
from policytrack.ledger.row.counted_in import in_brackets
from policytrack.ledger.row.texts import says_nothing, text_of
from policytrack.ledger.table.column import LedgerColumn
from policytrack.ledger.table.roles import ColumnRole

R = ColumnRole
SAMPLE = 60
_AMOUNT = re.compile(r"[<>=≤≥~约近超]*\s*[-+]?[£$€]?[\d,]*\.?\d+\s*[万亿]?\s*[^\s\d，。；,;]{0,6}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_COUNTED_VALUE = frozenset(("指标值", "数值", "量值", "value", "indicator value"))
_BUDGET = re.compile(r"(?:年度|全年)?预算|(?:annual )?budget")
_MEASURED = re.compile(
    r"cumulative|decreasing|increasing|incremental|percentage|absolute|non-cumulative", re.IGNORECASE
)
_MONTHLY = re.compile(r"^(?:本月|当月|本季|当季|本周|this month|this quarter|in month)", re.IGNORECASE)
_SINCE_START = re.compile(
    r"开工以来|自开工|建设以来|历年|开工至|since (?:start|inception)|life of project", re.IGNORECASE
)
_FINAL = re.compile(r"final|end of project|endline|annual|lop|overall|全年|年度", re.IGNORECASE)


class ColumnCells:
    """The first cells of each column below the header."""

    def __init__(self, sheet: Sheet, first: int) -> None:
        self.sheet, self.first, self.wide = sheet, first, False

    def of(self, index: int) -> list[str]:
        """Return the words of a column, without the cells that say nothing."""
        rows = self.sheet.rows[self.first : self.first + SAMPLE]
        return [text for row in rows if index < len(row) and (text := text_of(row[index])) and not says_nothing(text)]

    def are(self, index: int, test: re.Pattern[str]) -> bool:
        """Whether more than half of the cells match."""
        cells = self.of(index)
        return bool(cells) and sum(test.fullmatch(one) is not None for one in cells) * 2 > len(cells)

    def are_words(self, index: int) -> bool:
        """Whether more than half of the cells are words and no amounts or dates."""
        cells = self.of(index)
        words = sum(bool(_LETTERS.search(one)) and _AMOUNT.fullmatch(one) is None for one in cells)
        return bool(cells) and words * 2 > len(cells)

    def hold_numbers(self, index: int) -> bool:
        """Whether a number stands in at least one of the cells."""
        return any(re.search(r"\d", one) for one in self.of(index))

    def are_units(self, index: int) -> bool:
        """Whether at least half of the cells are units."""
        cells = self.of(index)
        return bool(cells) and sum(in_brackets(one) is not None for one in cells) * 2 >= len(cells)

    def are_prose(self, index: int) -> bool:
        """Whether more than half of the cells are sentences."""
        cells = self.of(index)
        long = sum(len(one) > 8 and _AMOUNT.fullmatch(one) is None for one in cells)
        return bool(cells) and long * 2 > len(cells)


def has_role(columns: Iterable[LedgerColumn], *roles: ColumnRole) -> bool:
    """Whether one of the columns has one of the roles."""
    return any(one.role in roles for one in columns)


def may_be(column: LedgerColumn, role: ColumnRole) -> bool:
    """Whether a column has a role, or a heading that may play it."""
    return column.role is role or role in column.heading.roles


def with_chosen_roles(columns: list[LedgerColumn], cells: ColumnCells) -> list[LedgerColumn]:
    """Give each column one role of those that its heading may play."""
    made = [
        evolve(one, role=one.heading.roles[0]) if one.role is R.KEEP_OUT and len(one.heading.roles) == 1 else one
        for one in columns
    ]
    for at, column in enumerate(made):
        if column.role is R.KEEP_OUT and column.heading.roles:
            others = [one for number, one in enumerate(made) if number != at and one.indicator == column.indicator]
            made[at] = evolve(column, role=_choose(column, others, cells))
    return [_by_cells(column, made, cells) for column in made]


def _choose(column: LedgerColumn, others: Sequence[LedgerColumn], cells: ColumnCells) -> ColumnRole:
    """Choose between the roles that a heading may play."""
    roles = column.heading.roles
    if R.UNIT in roles and R.BODY in roles:
        return R.UNIT if cells.are_units(column.index) else R.BODY
    if R.TASK in roles and R.TARGET in roles:
        if has_role(others, R.TASK) or (has_role(others, R.GROUP) and cells.are(column.index, _AMOUNT)):
            return R.TARGET
        if cells.are(column.index, _AMOUNT):
            return R.TARGET
        return R.TASK
    if R.TASK in roles and R.GROUP in roles:
        named = has_role(others, R.TASK) or any(one.heading.roles == (R.TASK, R.TARGET) for one in others)
        return R.GROUP if named else R.TASK
    if R.FIGURE in roles and R.PROGRESS in roles:
        if column.indicator is not None:
            return R.FIGURE
        if cells.are_prose(column.index):
            return R.PROGRESS
        return R.PROGRESS if has_role(others, R.FIGURE) else R.FIGURE
    if R.AREA in roles and R.BODY in roles:
        return R.AREA if cells.wide or has_role(others, R.BODY) else R.BODY
    if R.SCORE in roles and R.SCORE_MAX in roles:
        return (
            R.SCORE_MAX
            if any(may_be(one, R.SCORE) and one.heading.core != column.heading.core for one in others)
            else R.SCORE
        )
    if R.COMPLETION in roles and R.FIGURE in roles:
        return R.COMPLETION if has_role(others, R.FIGURE) or cells.are(column.index, re.compile(r".*%")) else R.FIGURE
    if R.NO in roles and R.AREA in roles:
        return R.NO if any(may_be(one, R.AREA) for one in others) else R.AREA
    if R.NO in roles and R.TASK in roles:
        return R.NO
    if R.AREA in roles and R.GROUP in roles:
        return R.AREA
    return roles[0]


def _by_cells(column: LedgerColumn, columns: Sequence[LedgerColumn], cells: ColumnCells) -> LedgerColumn:
    """Correct a role that the cells contradict."""
    others = [one for one in columns if one.index != column.index]
    percents = re.compile(r"[\d.]+\s*%")
    if column.role in (R.PROGRESS, R.FIGURE) and column.indicator is None:
        shares = column.heading.unit is not None and column.heading.unit.is_share
        own = has_role([one for one in others if one.key == column.key], R.FIGURE)
        named = re.search(r"进度|progress|完成情况", column.heading.core) is not None
        if own and named and not has_role(others, R.COMPLETION) and (shares or cells.are(column.index, percents)):
            return evolve(column, role=R.COMPLETION)
    if column.role is R.LIGHT and cells.are_prose(column.index) and not has_role(others, R.PROGRESS, R.FIGURE):
        return evolve(column, role=R.PROGRESS)
    if column.role is R.TARGET and column.heading.core in ("target date", "date"):
        return evolve(column, role=R.DEADLINE)
    if column.role is R.UNIT and cells.are(column.index, _MEASURED) and has_role(others, R.UNIT):
        return evolve(column, role=R.DIRECTION)
    if column.role is R.TARGET and column.heading.core == "指标值" and has_role(others, R.TARGET):
        return evolve(column, role=R.FIGURE) if not has_role(others, R.FIGURE) else column
    if column.role is R.TASK and cells.are(column.index, _AMOUNT) and not has_role(others, R.TARGET):
        names = [one for one in others if one.role in (R.TASK, R.GROUP, R.BODY, R.AREA)]
        if any(cells.are_words(one.index) for one in names):  # plain amounts are no names
            return evolve(column, role=R.TARGET)
    if column.role is R.NO and not has_role(others, R.TASK, R.GROUP, R.BODY, R.AREA) and cells.are_prose(column.index):
        return evolve(column, role=R.TASK)
    return column


def with_roles_of_years(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Give a role to columns that are headed by a year or a part of one alone."""
    bare = [one for one in columns if one.role is R.KEEP_OUT and one.key is not None and not one.heading.roles]
    if not bare:
        return columns
    has_target, has_figure = has_role(columns, R.TARGET), has_role(columns, R.FIGURE)
    years = sorted({one.year for one in bare if one.year is not None})
    made = []
    for column in columns:
        if column not in bare:
            made.append(column)
        elif column.key and (column.key.startswith("YR")):
            made.append(evolve(column, role=R.FIGURE if has_target else R.TARGET))
        elif column.year is not None and len(years) == 1 and has_target and has_figure:
            made.append(evolve(column, role=R.BASELINE, key=None))
        elif column.year is not None and not has_target and len(years) == 2 and not has_figure:
            role = R.BASELINE if column.year == years[0] else R.TARGET
            made.append(evolve(column, role=role, key=None))
        elif column.year is not None and len(years) == 1 and has_target:
            target_year = next((one.year for one in columns if one.role is R.TARGET and one.year), None)
            before = target_year is not None and column.year < target_year
            made.append(evolve(column, role=R.BASELINE if before else R.FIGURE, key=None))
        else:
            made.append(evolve(column, role=R.FIGURE))
    return made


def with_amounts_asked(columns: list[LedgerColumn], cells: ColumnCells) -> list[LedgerColumn]:
    """Tell what is asked from what is reported where the headings alone do not.

    指标值 beside 目标值 is what was reached; a budget that is followed by its pace is what is asked.
    """
    targets = [one for one in columns if one.role is R.TARGET and one.key is None and one.indicator is None]
    if len(targets) > 1 and not has_role(columns, R.FIGURE, R.PROGRESS):
        value = next((one for one in targets if one.heading.core in _COUNTED_VALUE), None)
        if value is not None:
            return [evolve(one, role=R.FIGURE) if one is value else one for one in columns]
    if has_role(columns, R.TARGET) or not has_role(columns, R.FIGURE) or not has_role(columns, R.PACE, R.GAP):
        return columns
    if any(one.role is R.TASK and cells.hold_numbers(one.index) for one in columns):
        return columns
    budget = next((one for one in columns if one.role is R.MONEY and _BUDGET.fullmatch(one.heading.core)), None)
    return [evolve(one, role=R.TARGET) if one is budget else one for one in columns]


def without_rivals(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Leave one column for the amount asked and one for the amount reported.

    The figure of an earlier year than the target's is a baseline; other rivals are of parts of the time.
    """
    made = _with_outturns(_of_one_year(columns))
    for role in (R.TARGET, R.FIGURE):
        rivals = [one for one in made if one.role is role and one.key is None and one.indicator is None]
        if len(rivals) < 2:
            continue
        kept = _kept(rivals, role)
        for column in rivals:
            if column is kept:
                continue
            at = made.index(column)
            if column.year is not None and column.year != kept.year:
                made[at] = evolve(column, key=str(column.year))
            elif role is R.TARGET:
                made[at] = evolve(column, key=column.path[0])
            else:
                made[at] = evolve(column, role=R.KEEP_OUT)
    bodies = [one for one in made if one.role is R.BODY]
    if len(bodies) > 1:
        lead = re.compile(r"牵头|主办|lead", re.IGNORECASE)
        first = next((one for one in bodies if lead.search(one.heading.words)), bodies[0])
        made = [evolve(one, role=R.WITH) if one.role is R.BODY and one is not first else one for one in made]
    bases = [one for one in made if one.role is R.BASELINE and one.indicator is None]
    if len(bases) > 1:
        whole = [one for one in bases if one.heading.span is None] or bases
        last = max(whole, key=lambda one: one.first_year or 0)
        made = [evolve(one, role=R.KEEP_OUT) if one in bases and one is not last else one for one in made]
    return made


def _of_one_year(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Take the year off columns where all targets are of one year: 2024年 over 目标, 完成 and 完成率."""
    years = {one.key for one in columns if one.role is R.TARGET}
    year = next(iter(years)) if len(years) == 1 else None
    if year is None or not re.fullmatch(r"(?:19|20)\d\d", year):
        return columns
    if sum(one.role is R.TARGET for one in columns) > 1:
        return columns
    return [
        evolve(one, key=None)
        if one.key == year or (one.year is not None and str(one.year) < year and len(one.path) > 1)
        else one
        for one in columns
    ]


def _with_outturns(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Take a figure of an earlier year for the baseline: 2023年实际 beside 2024年目标, 2023/24 Outturn.

    It stays the figure where a baseline of a year before it stands beside it: 2023年基数, 2024年实际, 2025年目标.
    """
    bases = [one.first_year for one in columns if one.role is R.BASELINE and one.first_year is not None]
    targets = [one.first_year for one in columns if one.role is R.TARGET and one.first_year is not None]
    asked = max(targets, default=None)
    figures = [one for one in columns if one.role is R.FIGURE and one.indicator is None]
    others = any(one.first_year is None or one.first_year == asked for one in figures) or has_role(columns, R.PROGRESS)
    made = []
    for column in columns:
        year = column.first_year
        of_before = column in figures and column.key is None and year is not None and not any(b < year for b in bases)
        if (
            of_before
            and year is not None
            and (year < asked if asked is not None else others and column.fiscal is not None)
        ):
            made.append(evolve(column, role=R.BASELINE))
        else:
            made.append(column)
    return made


def _kept(rivals: Sequence[LedgerColumn], role: ColumnRole) -> LedgerColumn:
    """Return the column of rivals that counts: no single month, the total to date, the whole year, the last."""
    lasting = [one for one in rivals if not _MONTHLY.search(one.heading.words)] or list(rivals)
    if role is R.FIGURE:
        lasting = [one for one in lasting if not _SINCE_START.search(one.heading.words)] or lasting
        total = [one for one in lasting if re.search(r"累计|to date|cum|ytd", one.heading.words, re.IGNORECASE)]
        return (total or lasting)[0]
    final = [one for one in lasting if _FINAL.search(one.heading.words)]
    return (final or lasting)[-1 if not final else 0]
