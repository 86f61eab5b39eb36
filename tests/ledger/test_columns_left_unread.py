"""A column that is not read, a heading that is not found and an empty file are said, each with the way out."""

from pathlib import Path

import pytest

from policytrack.cli.program import main
from policytrack.ledger.ledger import Ledger, read_ledger
from policytrack.ledger.table.heading import heading_of

NAMES = ("Pocket parks opened", "Homes repaired")


def rows_with(heading: str) -> list[dict[str, object]]:
    return [{"Project": name, "Unit": "homes", "Target 2024": 12, heading: 7} for name in NAMES]


@pytest.mark.parametrize("heading", ["Done to June", "Completed to end June", "Delivered by June", "Done", "So far"])
def test_plain_words_for_done_head_the_figures(heading: str) -> None:
    ledger = Ledger.from_records(rows_with(heading), as_of="2024-06-30")
    assert [str(row.figure) for row in ledger.rows] == ["7 homes", "7 homes"]


def test_a_column_of_amounts_that_is_not_read_is_said_where_nothing_else_reports() -> None:
    ledger = Ledger.from_records(rows_with("Widgets by June"), as_of="2024-06-30")
    (said,) = (one for one in ledger.problems if one.code == "column-unread")
    assert (said.cell, said.severity) == ("D1", "warning")
    assert "column D, Widgets by June, was not read" in " ".join(ledger.report().table().split())
    both = [{**row, "Actual": 7} for row in rows_with("Widgets by June")]
    assert "column-unread" not in {one.code for one in Ledger.from_records(both, as_of="2024-06-30").problems}


def test_the_span_of_a_heading_is_read_to_its_end() -> None:
    assert heading_of("Completed to end June").span == (1, 6, None)
    assert [str(role) for role in heading_of("Done by 30 June 2024").roles] == ["figure"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Thing,Counted in,Size,Until today\nParks,parks,12,7\n", "say --header 1 --column C=target"),
        ("东西,数在,多大,到现在\n公园,个,12,7\n", "请写明 --header 1 和 --column C=target"),
    ],
)
def test_a_heading_that_is_not_found_is_answered_in_the_language_of_the_cells(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "one.csv"
    path.write_text(text, encoding="utf-8")
    assert main(["report", str(path)]) == 1
    assert said in capsys.readouterr().err


def test_an_empty_workbook_holds_no_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    path = tmp_path / "empty.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet()
    book.close()
    assert main(["report", str(path), "--lang", "en"]) == 1
    assert "there is no table in this file" in capsys.readouterr().err


def test_an_example_is_an_amount_as_it_is_written() -> None:
    rows = [{"Indicator": "Reading score", "Unit": "points", "2024 target": "at least 200", "Actual": "about a lot"}]
    ledger = Ledger.from_records(rows, as_of="2024-06-30")
    assert [str(row.target) for row in ledger.rows] == [">= 200 points"]
    assert [one.example for one in ledger.problems] == ["12 points"]
    rows[0] |= {"2024 target": "better", "Actual": "90"}
    examples = [one.example for one in Ledger.from_records(rows, as_of="2024-06-30").problems]
    assert "at least 300 points" in examples


def test_the_explanation_of_a_row_names_its_file_and_cells(tmp_path: Path) -> None:
    path = tmp_path / "projects.csv"
    path.write_text("Indicator,Target 2024,Actual\nHomes repaired,300 homes,150 homes\n", encoding="utf-8")
    said = read_ledger(path, as_of="2024-06-30").report().explain(2)
    assert "— projects.csv B2" in said
    assert "— projects.csv C2" in said
