"""A ledger read, assessed and written as a workbook, against the packages alone: `ledger_in_and_out.py [ROWS]`.

The same ledger is read by calamine, and the same cells are written by xlsxwriter, without anything between the two.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import python_calamine
import xlsxwriter

import policytrack as pt

RUNS = 3
GOAL = 3.0
UNITS = ("家", "户", "人", "个", "公里", "万元")
TASKS = ("新增城镇就业", "改造老旧小区", "培育科技型企业", "新建停车泊位", "新改建农村公路", "完成技改投资")
BODIES = tuple(f"第{number}局" for number in range(40))


def write(path: Path, rows: int) -> None:
    """Write a ledger as offices keep it: a title, a heading, a row a task; one figure in twenty is missing."""
    draw = random.Random(2024)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("进度表")
    sheet.write(0, 0, "某市2024年重点任务完成情况表（截至6月底）")
    sheet.write_row(1, 0, ["序号", "任务", "责任单位", "单位", "年度目标", "完成数", "完成率", "备注"])
    for number in range(1, rows + 1):
        asked = draw.randrange(10, 9000)
        told = draw.randrange(asked) if number % 20 else ""
        done = f"{100 * told / asked:.1f}%" if isinstance(told, int) else ""
        kind = draw.randrange(len(TASKS))
        name = f"第{number}片区{TASKS[kind]}"
        sheet.write_row(number + 1, 0, [number, name, draw.choice(BODIES), UNITS[kind], asked, told, done, "按月报送"])
    book.close()


def ours(ledger: Path, output: Path) -> None:
    pt.read_ledger(ledger).report().to_excel(output)


def cells_of(path: Path) -> list[tuple[str, list[list[Any]]]]:
    with python_calamine.CalamineWorkbook.from_path(str(path)) as book:
        return [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names]


def alone(ledger: Path, output: Path, cells: list[tuple[str, list[list[Any]]]]) -> None:
    cells_of(ledger)
    book = xlsxwriter.Workbook(str(output), {"constant_memory": True})
    look = book.add_format({"text_wrap": True})
    for name, rows in cells:
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    if value:
                        sheet.write_string(at, column, value, look)
                elif isinstance(value, float):
                    sheet.write_number(at, column, value, look)
                else:
                    sheet.write_datetime(at, column, value, look)
    book.close()


def timed(call: Callable[[], None]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def main(rows: int = 20_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger, output, again = (Path(folder, name) for name in ("台账.xlsx", "通报.xlsx", "另写.xlsx"))
        write(ledger, rows)
        ours(ledger, output)
        cells = cells_of(output)
        count = sum(value != "" for _, sheet in cells for row in sheet for value in row)
        mine, theirs = [], []
        for _ in range(RUNS):
            mine.append(timed(lambda: ours(ledger, output)))
            theirs.append(timed(lambda: alone(ledger, again, cells)))
        ratio = statistics.median(one / other for one, other in zip(mine, theirs, strict=True))
        size = output.stat().st_size / 1e6
    print(f"{rows} rows read, {count} cells written ({size:.1f} MB), medians of {RUNS} runs, CPU time")
    print(f"calamine and xlsxwriter  {statistics.median(theirs):.2f} s")
    print(
        f"policytrack              {statistics.median(mine):.2f} s, {ratio:.2f} times as long (goal: at most {GOAL:g})"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
