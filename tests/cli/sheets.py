"""Ledgers that people bring in their first hour, as workbooks."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

TITLE = "柳塘区2024年1-6月民生实事项目进度表"
HEAD = ("序号", "任务", "单位", "目标任务", "已完成数", "备注")
TASKS = (
    ("1", "新增城镇就业", "人", "3000人以上", 1620, None),
    ("2", "改造老旧小区", "个", 48, 20, None),
    ("3", "新建口袋公园", "个", 12, 12, None),
)
Row = Sequence[Any]


def workbook(
    path: Path,
    rows: Iterable[Row] = TASKS,
    *,
    title: str | None = TITLE,
    head: Row = HEAD,
    hidden: Iterable[int] = (),
    merged: Iterable[str] = (),
    sheets: Iterable[tuple[str, Iterable[Row]]] = (),
) -> Path:
    """Write a workbook: a title, a heading, and rows; `hidden` are row numbers, `merged` ranges such as D3:D4."""
    book = xlsxwriter.Workbook(str(path))
    lines = [*([(title,)] if title else []), head, *rows]
    for name, content in (("进度表", lines), *sheets):
        sheet = book.add_worksheet(name)
        for number, row in enumerate(content):
            for column, value in enumerate(row):
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(number, column, value, None, "")
                elif value is not None:
                    sheet.write(number, column, value)
        if name == "进度表":
            for number in hidden:
                sheet.set_row(number - 1, None, None, {"hidden": True})
            for cells in merged:
                first = cells.partition(":")[0]
                column, number = ord(first[0]) - ord("A"), int(first[1:]) - 1
                sheet.merge_range(cells, lines[number][column])
    book.close()
    return path
