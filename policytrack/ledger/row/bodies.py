"""Tasks that stand in a ledger twice, and bodies whose names may be two spellings of one."""

import re
from collections.abc import Sequence

from policytrack.ledger.faults import Faults
from policytrack.ledger.row.row import LedgerRow
from policytrack.ledger.row.texts import text_of
from policytrack.ledger.table.roles import ColumnRole
from policytrack.ledger.table.table import Table
from policytrack.values.foreign import is_chinese

_MARKS = re.compile(r"[\s（）()、，,.·\-]|牵头|负责|the\b", re.IGNORECASE)
_LEVEL = re.compile(r"^(?:[\u4e00-\u9fff]{0,4}?(?:省|市|自治区|县|区|州|镇|乡))(?=[\u4e00-\u9fff]{2,})")
_SHORTEST = 3
_ENDINGS = (("委员会", "委"), ("管理局", "局"), ("办公室", "办"), ("和改革", "改"), ("department", "dept"))


def duplicates(rows: Sequence[LedgerRow], table: Table, faults: Faults) -> None:
    """Say which task stands in a table twice."""
    seen: dict[tuple[object, ...], int] = {}
    column, numbers = table.one(ColumnRole.TASK), table.one(ColumnRole.NO)
    if column is None:
        return
    apart = [one.index for one in table.columns if one.role is ColumnRole.KEEP_OUT]  # male, female; urban, rural
    for row in rows:
        unit = row.unit.symbol if row.unit is not None else ""
        others = tuple(text_of(table.sheet.rows[row.row - 1][index]) for index in apart)
        key = ("".join(row.task.split()), row.group, row.body, row.area, row.period, unit, others)
        first = seen.setdefault(key, row.row)
        merged = row.no is not None and numbers is not None and table.sheet.rows[row.row - 1][numbers.index] is None
        if first != row.row and row.task and not merged:
            faults.add("duplicate", "warning", row.row - 1, column, row.task, other=first)


def _spelling(name: str) -> str:
    low = _MARKS.sub("", name).casefold()
    low = _LEVEL.sub("", low)
    for long, short in _ENDINGS:
        low = low.replace(long, short)
    return low


def is_short_for(one: str, other: str) -> bool:
    """Whether the shorter of two Chinese names may be short for the longer one, whose letters it takes in their order.

    >>> is_short_for("教体局", "教育体育局"), is_short_for("水利局", "林业局")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(short) == len(long) or not is_chinese(short):
        return False
    letters = iter(long)
    return short[0] == long[0] and short[-1] == long[-1] and all(letter in letters for letter in short)


def alike_bodies(rows: Sequence[LedgerRow], table: Table, faults: Faults) -> None:
    """Say which names of bodies may be two spellings of one; nothing is joined."""
    column = table.one(ColumnRole.BODY)
    if column is None or table.one(ColumnRole.TASK) is None:
        return
    spellings: dict[str, str] = {}
    said: set[str] = set()
    for row in rows:
        if row.body is None:
            continue
        spelling = _spelling(row.body)
        known = next((one for one in spellings if one == spelling or is_short_for(one, spelling)), spelling)
        first = spellings.setdefault(known, row.body)
        if first != row.body and row.body not in said:
            said.add(row.body)
            faults.add("body-spelling", "note", row.row - 1, column, row.body, expected=first)
