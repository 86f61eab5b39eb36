"""What a ledger leaves unsaid loses no row and no figure: years, due days, cut-off days, flow or level."""

import datetime
from pathlib import Path

import pytest

from policytrack.assessment import Verdict
from policytrack.cli.program import main
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger, read_ledger
from policytrack.text.cell_problem import CellProblem

YEARLESS = (
    "项目,单位,任务指标,上半年\n新建口袋公园,个,12,7\n改造老旧小区,户,300,150\n新建公厕,座,30,12\n建设书屋,个,8,4\n"
)


@pytest.fixture
def yearless(tmp_path: Path) -> Path:
    path = tmp_path / "台账.csv"
    path.write_text(YEARLESS, encoding="utf-8")
    return path


def test_rows_without_year_and_due_day_are_counted_and_named(yearless: Path) -> None:
    ledger = read_ledger(yearless)
    report = ledger.report(on="2024-06-30")
    assert "未列入4行：新建口袋公园、改造老旧小区、新建公厕等4项没有年份和期限" in report.table().replace("\n  ", "")
    assert "4 rows left out: " in ledger.report(on="2024-06-30", lang="en").table()
    assert "另有4行未列入" in report.summary()
    assert "4项没有年份和完成时限，没有列入（新建口袋公园、" in report.summary()
    assert not ledger.problems or all(one.severity != "error" for one in ledger.problems)


def test_the_command_ends_with_1_where_rows_are_missing(yearless: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(yearless), "--on", "2024-06-30"]) == 1
    assert "未列入4行" in capsys.readouterr().out
    assert main(["report", str(yearless), "--as-of", "2024-06-30", "--period", "2024"]) == 0


def test_a_column_of_plain_amounts_is_no_column_of_tasks(yearless: Path) -> None:
    ledger = read_ledger(yearless, as_of="2024-06-30", period="2024")
    assert [row.task for row in ledger.rows] == ["新建口袋公园", "改造老旧小区", "新建公厕", "建设书屋"]
    assert [str(row.target) for row in ledger.rows] == ["12 个", "300 户", "30 座", "8 个"]
    assert str(ledger.figures[0].period) == "2024-H1"


def test_a_figure_without_a_year_is_said(yearless: Path) -> None:
    table = read_ledger(yearless, as_of="2024-06-30").report().table()
    assert "– 无数据（缺年份）" in table


def test_a_figure_without_a_cut_off_day_is_said() -> None:
    ledger = Ledger.from_records([{"任务": "新建公园", "2024年目标": "12个", "完成数": 7}])
    report = ledger.report(on="2024-06-30")
    assert "– 无数据（缺截至日）" in report.table()
    assert [one.code for one in report.problems if one.cell == "C2"] == ["figure-undated"]


def test_a_figure_after_the_day_of_the_report_is_said() -> None:
    rows = [{"Indicator": "Share of births attended", "Unit": "%", "2024 target": 75, "Actual": 64.2}]
    report = Ledger.from_records(rows, as_of="2024-07-06").report(on="2024-06-30")
    assert "1 without a figure by the day of the report: D2 is of 2024-07-06" in report.table()


@pytest.mark.parametrize(
    ("figure", "on", "verdict"),
    [
        (14, "2024-06-30", Verdict.REACHED),
        (7, "2024-06-30", Verdict.NOT_YET),
        (2, "2024-06-30", Verdict.NOT_YET),
        (7, "2024-12-31", Verdict.MISSED),
    ],
)
def test_of_an_unknown_kind_what_holds_for_both_is_said(figure: int, on: str, verdict: Verdict) -> None:
    rows = [{"任务": "驿站", "2024年目标": "12个", "完成数": figure}]
    ledger = Ledger.from_records(rows, as_of=on)
    assert [str(row.indicator_kind.value) for row in ledger.rows if row.indicator_kind] == ["unknown"]
    (task,) = ledger.report().tasks
    assert task.assessment.verdict is verdict
    noted = [note for note in task.assessment.notes if note.code == "kind-either"]
    assert bool(noted) is (verdict is not Verdict.MISSED)
    if verdict is Verdict.REACHED:
        assert "按新增是“已完成”，按现有是“已达到”" in noted[0].text("zh")


def test_a_row_of_unknown_kind_says_what_settles_it(tmp_path: Path) -> None:
    path = tmp_path / "parks.csv"
    path.write_text("Indicator,Target 2024,Actual\nPocket parks,12 parks,7 parks\n", encoding="utf-8")
    table = read_ledger(path, as_of="2024-06-30").report().table()
    assert "1 not said to be a flow or a level: --kind TASK=flow or TASK=stock" in table


def test_a_letter_to_offices_names_no_option_of_a_command(yearless: Path) -> None:
    for ledger in (
        read_ledger(yearless),
        Ledger.from_records([{"任务": "驿站", "目标": "12个", "完成数": 3}], as_of="2024-06-30"),
    ):
        for lang in ("zh", "en"):
            assert "--" not in ledger.report(on=datetime.date(2024, 6, 30), lang=lang).summary()


def test_a_heading_that_begins_with_a_digit_or_letter_is_quoted_behind_a_cell() -> None:
    said = {"reported": "7", "asked": "13", "worked_out": "54%"}
    made = [
        CellProblem(
            code="completion-contradicts",
            severity="warning",
            cell="F7",
            row=7,
            column=column,
            found="60%",
            args=tuple(said.items()),
        ).brief("zh")
        for column in ("1-8月完成率%", "完成率")
    ]
    assert made == ["F7“1-8月完成率%”写60%，应为54%", "F7完成率写60%，应为54%"]


def test_a_figure_of_another_stage_is_not_read_as_a_level() -> None:
    rows = [{"任务": "驿站", "2024年目标": "12个", "完成数": "在建25个"}]
    (task,) = Ledger.from_records(rows, layout=Layout().with_(as_of="2024-06-30")).report().tasks
    assert task.assessment.verdict is Verdict.NOT_COMPARABLE
