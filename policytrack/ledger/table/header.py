"""Where the tables of a sheet are: their header rows, found by the words that stand in them."""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from policytrack.ledger.file.grid import Sheet, Value
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.table.heading import heading_of
from policytrack.ledger.table.roles import EXACT, ColumnRole

LONGEST, SHORT = 60, 12
MOST_HEADER_ROWS = 5
_NUMBER = re.compile(r"[-+]?[\d,]*\.?\d+%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AREA = re.compile(r"(?:省|市|县|区|旗|镇|乡|州|盟|街道|苏木|公司|分局|管委会|本级|合计|园)$|^全[省市县区镇乡]$|^市直")
_ANSWERS = frozenset(("yes", "yes/no", "是", "是/否", "n/a", "tbd"))
_FORM = re.compile(r"[:：]|年.{1,3}月.{1,3}日")
_HALF = re.compile(
    r".(?:目标|任务数?|计划|完成|完成数|完成率|实际)(?:[（(][^（）()]*[)）])?$| (?:target|actual|achieved)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。；！？]|\w\.$|^[—–/-]+$")
NAMES = frozenset((ColumnRole.TASK, ColumnRole.GROUP, ColumnRole.BODY, ColumnRole.AREA, ColumnRole.NO))


@frozen
class HeaderFound:
    """The header of one table: its first and last row, and the labels above each column, from the outside in."""

    first: int
    last: int
    paths: Mapping[int, tuple[str, ...]]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its rows as a spreadsheet counts them."""
        return tuple(range(self.first + 1, self.last + 2))


def is_area_name(words: str) -> bool:
    """Whether words name an area or a body in Chinese: 青山区, 全市, 市直.

    >>> is_area_name("青山区"), is_area_name("目标")
    (True, False)
    """
    return _AREA.search(words) is not None


def label(value: Value) -> str:
    """Return the words of a cell that may be a heading; '' for numbers, dates and prose."""
    if isinstance(value, int) and not isinstance(value, bool) and 1990 <= value <= 2099:
        return str(value)
    if not isinstance(value, str):
        return ""
    text = text_of(value)
    if len(text) > LONGEST or _SENTENCE.search(text) or (_NUMBER.fullmatch(text) and not _YEAR.fullmatch(text)):
        return ""
    return text


def _score(row: Sequence[Value]) -> tuple[int, int, int, int]:
    """Return how many cells of a row are known headings, how many of a list, how many are filled, and their roles."""
    known = listed = filled = areas = 0
    roles: set[object] = set()
    for value in row:
        if value is None or value == "":
            continue
        filled += 1
        words = label(value)
        if not words:
            continue
        heading = heading_of(words)
        areas += not heading.is_known and is_area_name(words)
        if heading.is_known:
            known += 1
            listed += heading.core in EXACT or (heading.key is not None and len(words) <= SHORT)
            roles.add((heading.roles[:1], heading.key))
    return known + (areas if areas > 1 else 0), listed, filled, len(roles)


def _may_head(row: Sequence[Value]) -> bool:
    """Whether a row may be the main row of a header, quickly: no number stands in it, and two texts do."""
    texts = 0
    for value in row:
        if value is None or value == "":
            continue
        if isinstance(value, str):
            if value[:1].isdigit() and _NUMBER.fullmatch(value.strip()) and not _YEAR.fullmatch(value.strip()):
                return False
            if value.strip().casefold() in _ANSWERS:
                return False
            texts += 1
        elif isinstance(value, bool) or not (isinstance(value, int) and 1990 <= value <= 2099):
            return False
    return texts >= 2


def main_rows(sheet: Sheet) -> list[int]:
    """Return the rows that look like the header of a table of tasks, in their order."""
    found: list[int] = []
    for at, row in enumerate(sheet.rows):
        if not _may_head(row):
            continue
        known, listed, filled, roles = _score(row)
        if (
            known >= 2
            and roles >= 2
            and listed >= 1
            and known * 10 >= filled * 6
            and (listed * 3 >= known or _name_halves(row))
        ):
            found.append(at)
    return found


def _name_halves(row: Sequence[Value]) -> bool:
    """Whether headings name what is counted and its role in one: 新增就业目标, 新增就业完成率."""
    return sum(isinstance(value, str) and _HALF.search(text_of(value)) is not None for value in row) >= 3


def header_at(sheet: Sheet, main: int, *, lowest: int = 0) -> HeaderFound:
    """Return the header whose main row is given, with the rows above and below that belong to it."""
    first = last = main
    while first > lowest and main - first < MOST_HEADER_ROWS - 1 and _belongs_above(sheet, first - 1, main):
        first -= 1
    while last + 1 < len(sheet.rows) and last - first < MOST_HEADER_ROWS - 1 and _belongs_below(sheet, last + 1, first):
        last += 1
    return HeaderFound(first, last, _paths(sheet, first, last))


def header_of(sheet: Sheet, first: int, last: int) -> HeaderFound:
    """Return the header of rows that the user names."""
    return HeaderFound(first, last, _paths(sheet, first, last))


def _is_name(value: Value) -> bool:
    """Whether a cell heads the column that numbers or names the rows."""
    return bool(NAMES & set(heading_of(label(value)).roles))


def _filled(row: Sequence[Value]) -> list[int]:
    return [at for at, value in enumerate(row) if value is not None and value != ""]


def _belongs_above(sheet: Sheet, at: int, main: int) -> bool:
    """Whether a row above the main one is part of the header: labels of groups of columns, no title and no data."""
    filled = _filled(sheet.rows[at])
    if not filled or any(not label(sheet.rows[at][column]) for column in filled):
        return False
    used = _filled(sheet.rows[main])
    width = max(used, default=0) + 1
    here = [one for one in sheet.merged if one.top <= at <= one.bottom]
    if any(one.left == 0 and one.right >= width - 1 for one in here) or (len(filled) == 1 and filled[0] == 0):
        return False
    if here:
        covered = {column: one for one in here for column in range(one.left, one.right + 1)}
        across = any(one.right > one.left for one in here)
        down = any(one.bottom >= main for one in here)
        linked = all(
            covered[column].bottom > at or covered[column].right > covered[column].left
            for column in used
            if column in covered
        )
        broken = any(one.bottom == at and one.top < at and one.left == one.right for one in here)
        return (across or down) and linked and not broken
    if filled[0] == 0 and _is_name(sheet.rows[main][0]) and not heading_of(label(sheet.rows[at][0])).is_known:
        return False  # a title above the column of names or numbers
    # Without merged cells (CSV): labels with gaps to their right, in which the next row has its own.
    below = _filled(sheet.rows[at + 1])
    gaps = [column for column in below if column not in filled]
    if any(_FORM.search(label(sheet.rows[at][column])) for column in filled):
        return False
    return len(filled) >= 2 and bool(gaps) and min(filled) <= min(below) and _score(sheet.rows[at])[0] <= len(below)


def _belongs_below(sheet: Sheet, at: int, first: int) -> bool:
    """Whether a row below the main one is part of the header: known headings where the row above has none."""
    row = sheet.rows[at]
    filled = _filled(row)
    if not filled or any(not label(row[column]) for column in filled):
        return False
    spans = [one for one in sheet.merged if first <= one.top < at]
    if any(one.bottom >= at for one in spans):
        return True
    over = {column for one in spans if one.right > one.left for column in range(one.left, one.right + 1)}
    above = sheet.rows[at - 1]
    if any(not heading_of(label(row[column])).is_known for column in filled):
        return False
    if over:
        return set(filled) <= over
    empty = [column for column in filled if above[column] in (None, "")]
    return len(filled) >= 2 and len(empty) * 2 >= len(filled)


def _paths(sheet: Sheet, first: int, last: int) -> dict[int, tuple[str, ...]]:
    """Return the labels above each column, from the outside in, merged labels over all of their columns."""
    width = sheet.width
    grid = [[text_of(value) for value in sheet.rows[at]] for at in range(first, last + 1)]
    held: set[tuple[int, int]] = set()
    for one in sheet.merged:
        if one.bottom < first or one.top > last:
            continue
        words = text_of(sheet.rows[one.top][one.left]) if one.left < width else ""
        for at in range(max(one.top, first), min(one.bottom, last) + 1):
            for column in range(one.left, min(one.right, width - 1) + 1):
                grid[at - first][column] = words
                held.add((at, column))
    for number, row in enumerate(grid[:-1]):  # a label of a group of columns, without merged cells
        for column in range(1, width):
            here = (first + number, column)
            under = any(grid[below][column] for below in range(number + 1, len(grid)))
            if (
                not row[column]
                and here not in held
                and under
                and row[column - 1]
                and not _alone(grid, number, column - 1)
            ):
                row[column] = row[column - 1]
    paths: dict[int, tuple[str, ...]] = {}
    for column in range(width):
        labels: list[str] = []
        for row in grid:
            if row[column] and (not labels or labels[-1] != row[column]):
                labels.append(row[column])
        if labels:
            paths[column] = tuple(labels)
    return paths


def _alone(grid: list[list[str]], number: int, column: int) -> bool:
    """Whether nothing stands below a label, so that it names one column and not a group."""
    return not any(grid[below][column] for below in range(number + 1, len(grid)))
