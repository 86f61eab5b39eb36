"""The stage that a cell names reaches its figure: 申报25家 is no part of 认定20家, homes approved are not built."""

from pathlib import Path

import pytest

from policytrack.assessment import Verdict
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger, read_ledger
from policytrack.ledger.row.stage_counted import other_in_heading, other_stage
from policytrack.ledger.row.stage_words import stage_of
from policytrack.report.report import Report

YEAR = Layout().with_(period="2024", as_of="2024-06-30")

# A task, its target, and what the cell of the figure says.
OTHER = [
    ("培育企业", "20家", "上半年新申报25家"),
    ("认定高新技术企业", "20家", "新申报25家"),
    ("认定高新技术企业", "20家", "新入库25家"),
    ("认定高新技术企业", "20家", "受理25家"),
    ("认定高新技术企业", "20家", "公示25家"),
    ("认定高新技术企业", "20家", "25家（申报）"),
    ("认定高新技术企业", "20家", "推荐申报，共25家"),
    ("申报认定高新技术企业", "20家", "申报25家"),
    ("高新技术企业", "20家", "已申报25家"),
    ("培育专精特新企业", "20家", "新认定25家"),
    ("新开工项目", "20个", "签约25个"),
    ("新开工项目", "20个", "尚未开工25个"),
    ("签约项目", "20个", "洽谈25个"),
    ("新建口袋公园", "20个", "在建25个"),
    ("新建口袋公园", "20个", "已开工25个"),
    ("改造老旧小区", "20个", "开工25个"),
    ("建成保障房", "200套", "主体封顶250套"),
    ("建成保障房", "200套", "目前已有250套保障房主体封顶，正在内部装修"),
    ("保障房", "200套", "在建250套"),
    ("开工并建成保障房", "200套", "开工250套"),
    ("引进项目", "20个", "计划25个"),
    ("Clinics built", "20 clinics", "25 clinics under construction"),
    ("New homes", "2,000 homes", "2,500 homes approved"),
    ("Homes built", "2,000 homes", "2,500 homes started"),
    ("New jobs", "300 jobs", "400 jobs pledged"),
    ("Apprentices trained", "300 apprentices", "310 apprentices enrolled"),
    ("Homes completed", "2,000 homes", "2,500 homes planned"),
]
SAME = [
    ("申报企业", "20家", "新申报25家"),
    ("新开工项目", "20个", "已开工25个"),
    ("开工项目", "20个", "开工25个"),
    ("项目", "开工20个", "开工25个"),
    ("签约项目", "20个", "签约25个"),
    ("入库企业", "20家", "新入库25家"),
    ("认定高新技术企业", "20家", "新认定25家"),
    ("高新技术企业", "20家", "认定25家"),
    ("培育企业", "20家", "已培育25家"),
    ("新建口袋公园", "20个", "建成25个"),
    ("改造老旧小区", "20个", "竣工25个"),
    ("保障房", "200套", "竣工250套"),
    ("开工项目", "20个", "完成25个"),
    ("新增企业", "20家", "完成任务25家"),
    ("新增学位", "1000个", "1200（在建300）"),
    ("接待游客", "2万人次", "接待游客3万人次"),
    ("扶持待业人员", "20人", "25人"),
    ("Homes started", "2,000 homes", "2,500 homes started"),
    ("Planning permission for homes", "2,000 homes", "2,500 homes approved"),
    ("Start-ups supported", "30 start-ups", "34 start-ups"),
    ("Trees planted", "5000 trees", "5600 trees planted"),
    ("New homes", "2,000 homes", "2,500 homes built"),
]


def report_of(task: str, target: str, figure: str) -> Report:
    chinese = any(letter > "一" for letter in task)
    heads = ("任务", "目标", "完成数") if chinese else ("Indicator", "Target", "Actual")
    return Ledger.from_records([dict(zip(heads, (task, target, figure), strict=True))], layout=YEAR).report()


@pytest.mark.parametrize(("task", "target", "figure"), OTHER)
def test_a_figure_of_another_stage_is_not_compared(task: str, target: str, figure: str) -> None:
    report = report_of(task, target, figure)
    assert [one.assessment.verdict for one in report.tasks] == [Verdict.NOT_COMPARABLE]
    assert [one.code for one in report.problems if one.severity == "warning"] == ["figure-of-other-stage"]
    assert "%" not in report.table().partition("───\n")[2]


@pytest.mark.parametrize(("task", "target", "figure"), SAME)
def test_a_figure_of_the_stage_asked_is_the_figure(task: str, target: str, figure: str) -> None:
    report = report_of(task, target, figure)
    assert not [one for one in report.problems if one.severity == "warning"]
    assert report.tasks[0].assessment.used


def test_it_is_said_in_the_table_the_bulletin_and_the_problems() -> None:
    report = report_of("认定高新技术企业", "20家", "新申报25家")
    assert "≠ 不可比，申报不是认定" in report.table()
    assert "是“申报”的数，不是“认定”的（C2）" in report.summary()
    (said,) = report.problems
    assert said.text("zh") == (
        "第2行“完成数”列“新申报25家”：是“申报”的数，任务要的是“认定”，两者不能相比；没有当作完成数。"
    )
    assert said.text("en") == (
        "row 2, 完成数: “新申报25家” counts 申报, and the task means 认定; not taken for the figure"
    )


@pytest.mark.parametrize("end", [".xlsx", ".csv"])
def test_what_a_report_writes_of_it_is_read_as_it_was(end: str, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    path = tmp_path / f"out{end}"
    rows = [
        {"任务": "认定高新技术企业", "目标": "20家", "完成数": "新申报25家"},
        {"任务": "新建口袋公园", "目标": "20个", "完成数": "在建25个"},
    ]
    report = Ledger.from_records(rows, layout=YEAR).report()
    report.to_excel(path) if end == ".xlsx" else report.to_csv(path)
    again = read_ledger(path, as_of="2024-06-30").report()
    assert [task.assessment.verdict for task in again.tasks] == [Verdict.NOT_COMPARABLE] * 2


def test_a_stage_that_only_the_heading_names_is_read_as_it_was(tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    rows = [{"任务": "认定高新技术企业", "目标": "20家", "申报家数": 25}]
    layout = YEAR.with_(columns={"C": "figure"})
    Ledger.from_records(rows, layout=layout).report().to_excel(tmp_path / "out.xlsx")
    (task,) = read_ledger(tmp_path / "out.xlsx").report().tasks
    assert task.assessment.verdict is Verdict.NOT_COMPARABLE


def test_a_quarter_of_another_stage_is_no_figure_of_the_quarter() -> None:
    rows = [{"任务": "认定高新技术企业", "目标": "20家", "一季度": "申报9家", "二季度": "认定4家"}]
    ledger = Ledger.from_records(rows, layout=YEAR)
    assert {name: str(amount) for name, amount in ledger.rows[0].figures.items()} == {"Q2": "4 家"}
    assert "figure-of-other-stage" in {one.code for one in ledger.problems}


def test_the_heading_of_the_figures_names_their_stage() -> None:
    assert other_in_heading("申报家数", "认定高新技术企业") is not None
    assert other_in_heading("申报家数", "申报高新技术企业") is None
    assert other_in_heading("开工及完成情况", "新建公园") is None
    assert other_stage("申报", "20家", around="申报任务") is None


@pytest.mark.parametrize(
    ("words", "asked", "stage"),
    [
        ("已开工", "开工建设医院", "completed"),
        ("已开工", "建成医院", "running"),
        ("主体封顶", "建成医院", "running"),
        ("完成招标", "建成医院", "running"),
        ("完成60%", "建成医院", "running"),
        ("已竣工验收", "建成医院", "completed"),
        ("未开工", "开工建设医院", "planned"),
        ("Construction started", "Library built", "running"),
        ("Approved", "Approve the plan", "completed"),
    ],
)
def test_the_word_of_a_stage_is_held_against_the_stage_asked(words: str, asked: str, stage: str) -> None:
    assert str(stage_of(words, asked)) == stage
