"""A ledger, its workbook, and the ledger that the workbook is: the same targets, figures and verdicts."""

import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
import xlsxwriter

import policytrack as pt

FILES = Path(__file__).parent / "files"
SAID: dict[str, dict[str, Any]] = {
    "areas_by_indicators.xlsx": {"as_of": "2024-12-31"},
    "district_projects.xlsx": {},
    "group_plan.xlsx": {},
    "self_evaluation.xlsx": {"as_of": "2024-12-31"},
    "township_projects.xls": {},
}
TASKS = (
    ("新增城镇就业{}", "人", ("900", "900人", "900人以上", "≥900人", "0.09万人")),
    ("改造老旧小区{}", "户", ("120", "120户", "不少于120户")),
    ("第{}批新改建农村公路", "公里", ("45.5", "45.5公里", "约45公里")),
    ("完成{}片区技改投资", "万元", ("4200", "4200万元", "1.2亿元以上")),
    ("{}号河断面水质优良率", "%", ("85%", "≥85%", "85")),
    ("万元GDP能耗下降{}", "%", ("3%", "下降3%")),
    ("{}街道失业率", "%", ("控制在4.5%以内", "≤4.5%")),
    ("持续优化{}营商环境", "", ("明显提升", "进一步改善")),
)
TOLD = ("12", "30余", "0", "", "尚未开工", "TBD", "52.5", "300")
BODIES = ("教育局", "住建局", "人社局", "")


def ledger(path: Path, seed: int) -> Path:
    """Write a ledger of tasks drawn at random, with the columns that it happens to have."""
    draw = Random(seed)
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("台账")
    sheet.write(0, 0, draw.choice(["某县2024年重点任务完成情况表（截至6月底）", "某县2024年1-9月民生实事进展情况表"]))
    heads = ["序号", "任务", "单位", "年度目标", "完成数"]
    extra = [head for head in ("责任单位", "完成时限", "备注", "类别") if draw.random() < 0.6]
    sheet.write_row(1, 0, heads + extra)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for number in range(1, draw.randrange(4, 14)):
        name, unit, asked = draw.choice(TASKS)
        told = draw.choice(TOLD)
        value: str | float = float(told) if told.replace(".", "").isdigit() and draw.random() < 0.5 else told
        sheet.write_row(number + 1, 0, [number, name.format(number), unit, draw.choice(asked), value])
        for column, head in enumerate(extra, len(heads)):
            if head == "完成时限":
                sheet.write_datetime(number + 1, column, datetime.date(2024, draw.choice((9, 10, 12)), 30), day)
            elif head == "责任单位":
                sheet.write(number + 1, column, draw.choice(BODIES))
            else:
                sheet.write(number + 1, column, draw.choice(("", "按月报送", "民生")))
    book.close()
    return path


def same(first: pt.Ledger, folder: Path) -> None:
    """Write the report of a ledger, read it as a ledger, and compare the two."""
    report = first.report()
    path = folder / "通报.xlsx"
    report.to_excel(path)
    second = pt.read_ledger(path)
    assert (second.as_of, second.period, second.area) == (first.as_of, first.period, first.area)
    for mine, other in zip(first.targets, second.targets, strict=True):
        assert other.amount == mine.amount
        assert (other.deadline, other.indicator.kind, other.indicator.better) == (
            mine.deadline,
            mine.indicator.kind,
            mine.indicator.better,
        )
    asked = {(target.indicator.id, target.area.id) for target in first.targets}
    told = [(one.amount, one.period) for one in first.figures if (one.indicator.id, one.area.id) in asked]
    assert [(one.amount, one.period) for one in second.figures] == told
    again = second.report()
    assert [(task.name, task.body, " / ".join(task.group)) for task in again.tasks] == [
        (task.name, task.body, " / ".join(task.group)) for task in report.tasks
    ]
    assert [task.assessment.verdict for task in again.tasks] == [task.assessment.verdict for task in report.tasks]
    assert again.counts == report.counts


@pytest.mark.parametrize("name", SAID)
def test_a_workbook_is_read_as_the_ledger_that_it_came_from(tmp_path: Path, name: str) -> None:
    same(pt.read_ledger(FILES / name, **SAID[name]), tmp_path)


@pytest.mark.parametrize("seed", range(30))
def test_the_workbook_of_any_ledger_is_read_as_that_ledger(tmp_path: Path, seed: int) -> None:
    same(pt.read_ledger(ledger(tmp_path / "台账.xlsx", seed)), tmp_path)


def test_a_workbook_that_is_fed_in_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "通报.xlsx"
    pt.read_ledger(FILES / "district_projects.xlsx").report().to_excel(path)
    found = pt.read_ledger(path)
    assert found.problems[0].text("zh") == "这是由台账写出的结果，只读其中的“任务”表。"
    assert found.problems[0].severity == "note"
    assert {row.sheet for row in found.rows} == {"任务"}
    picked = pt.read_ledger(path, sheet="任务", columns={"目标（数）": "-", "完成（数）": "-"})
    assert [str(target.amount) for target in picked.targets] == [str(target.amount) for target in found.targets]
