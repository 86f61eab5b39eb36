"""A report as CSV, JSON, Markdown and columns: the same numbers everywhere, and written whole or not at all."""

import csv
import errno
import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from district import district

import policytrack as pt
from policytrack.report import output
from policytrack.report.data_package import csv_text
from policytrack.report.output import OutputFileError
from policytrack.report.schema import PATH, schema, schema_text
from policytrack.storage.schema import schema as portfolio_schema

LANGUAGES = ("zh", "en")


def catalog_report(lang: str) -> pt.Report:
    catalog = pt.load_catalog()
    return pt.Report(pt.assess(catalog.targets, catalog.figures, on="2024-06-30"), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("made", [district, catalog_report])
def test_a_report_that_is_read_back_says_the_same_of_everything(made: Any, lang: str, tmp_path: Path) -> None:
    report = made(lang).lights("yinchuan-2025")
    text = report.to_json(tmp_path / "report.json")
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == text
    again = pt.Report.load(tmp_path / "report.json")
    assert again.to_json() == pt.Report.from_json(text).to_json() == text
    assert (again.table(), again.summary(), again.to_markdown()) == (
        report.table(),
        report.summary(),
        report.to_markdown(),
    )
    assert again.to_columns() == report.to_columns()
    assert pt.load_assessments(tmp_path / "report.json") == report.assessments


@pytest.mark.parametrize("made", [district, catalog_report])
def test_what_is_written_is_what_the_published_schema_says(made: Any) -> None:
    written = json.loads(made("zh").lights("yinchuan-2025").to_json())
    jsonschema.validate(written, schema())
    jsonschema.validate(written["portfolio"], portfolio_schema())
    assert written["counts"]["total"] == sum(written["counts"]["by_verdict"].values())
    assert PATH.read_text(encoding="utf-8") == schema_text(), "run python -m policytrack.report.schema"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"schema": "other"}, r"\$\.schema: 'other' is not 'policytrack.report/1'"),
        ({"lang": "fr"}, r"\$\.lang: 'fr' is neither"),
        ({"tasks": 5}, r"\$\.tasks: 5 is not a list"),
        (
            {"tasks": [{"key": "a", "number": "1", "name": "x", "assessment": 99}]},
            r"\$\.tasks\[0\]\.assessment: 99 is not",
        ),
        ({"more": 1}, "'more' is no member of a report"),
        ({"portfolio": {}}, r"\$\.portfolio\.format"),
    ],
)
def test_a_damaged_report_says_where(change: dict[str, Any], words: str) -> None:
    given = {**json.loads(district().to_json()), **change}
    with pytest.raises(pt.StorageError, match=words):
        pt.Report.from_json(json.dumps(given))


def test_columns_have_floats_and_the_exact_words_beside() -> None:
    columns = district().to_columns()
    assert {len(values) for values in columns.values()} == {9}
    row = {name: values[7] for name, values in columns.items()}
    assert (row["asked"], row["asked_sign"], row["asked_text"]) == (45.5, ">=", "≥45.5公里")
    assert (row["reported"], row["reported_low"], row["reported_high"], row["reported_text"]) == (
        30.0,
        30.0,
        40.0,
        "30余公里",
    )
    assert (row["completion"], row["completion_low"], row["completion_text"]) == (None, 65.9, "65.9–88%")
    assert (columns["points_behind"][6], columns["left_text"][6], columns["to_do"][6]) == (
        50.0,
        "还需210户",
        "还需210户，每月35户",
    )
    assert columns["to_do"][4] == "请在F7填数"
    assert all(isinstance(value, float) for value in columns["reported"] if value is not None)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_csv_is_described_beside_it_and_opens_in_a_spreadsheet(lang: str, tmp_path: Path) -> None:
    report = district(lang)
    file = tmp_path / "表.csv"
    report.to_csv(file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    fields = package["resources"][0]["schema"]["fields"]
    assert [one["name"] for one in fields] == list(rows[0])
    columns = report.to_columns()
    for one in fields:
        for row, value in zip(rows, columns[one["id"]], strict=True):
            told = row[one["name"]]
            assert told == "" if value is None else float(told) == value if one["type"] == "number" else True


def test_a_data_package_keeps_what_else_it_describes(tmp_path: Path) -> None:
    district().to_csv(tmp_path / "a.csv")
    district("en").to_csv(tmp_path / "b.csv")
    district("en").to_csv(tmp_path / "a.csv")
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert sorted(one["path"] for one in package["resources"]) == ["a.csv", "b.csv"]
    (tmp_path / "datapackage.json").write_text("something else", encoding="utf-8")
    with pytest.raises(OutputFileError, match="no data package"):
        district().to_csv(tmp_path / "c.csv")
    assert not (tmp_path / "c.csv").exists()


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-1", "@a", "＝1", '"=1'])
def test_no_cell_of_a_csv_is_a_formula(name: str) -> None:
    indicator = pt.Indicator("i", zh=name, unit="家", kind="flow", better="up")
    target = pt.Target("t", indicator=indicator, area=name, period="2024", amount="9 家", issuer=pt.Body("b", zh=name))
    text = csv_text(pt.Report(pt.assess([target], [], on="2024-06-30")).contents)
    for row in csv.reader(text.splitlines()):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]


def test_markdown_has_the_counts_and_cells_of_the_table() -> None:
    report = district()
    lines = report.to_markdown().split("\n")
    assert lines[0] == "**柳塘区2024年重点民生实事项目，截至2024-06-30（时间过50.0%）**"
    assert "| 6    | 困难残疾人家庭无障碍改造 | ≥90户         | 6户          | 6.7%    | ▲ 落后，还需84户  |" in lines
    assert lines[-3:] == [report.counts.text("zh"), "", "需核对2处：F7“已完成数”为空；G6占比写60%，应为6.7%"]


def test_the_ledger_itself_is_never_written_over(tmp_path: Path) -> None:
    ledger = tmp_path / "district_projects.xlsx"
    ledger.write_bytes(b"the ledger")
    for write in (district().to_json, district().to_csv):
        with pytest.raises(OutputFileError, match="has the name of the ledger"):
            write(ledger)
    assert ledger.read_bytes() == b"the ledger"
    assert [file.name for file in tmp_path.iterdir()] == [ledger.name]


def test_what_is_open_in_a_spreadsheet_is_said_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(output, "replace_file", refuse)
    with pytest.raises(OutputFileError, match="close it if it is open in a spreadsheet") as caught:
        district().to_json(tmp_path / "out.json")
    assert "如果正在 Excel 里打开，请先关闭" in caught.value.text("zh")
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_file_and_a_missing_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputFileError, match="is a folder"):
        district().to_csv(tmp_path)
    with pytest.raises(OutputFileError, match=r"there is no folder .*new"):
        district().to_json(tmp_path / "new" / "a.json")
