"""What a workbook says beside its values: merged, hidden, errors, formulas; the same whoever reads it."""

import datetime
import random
import shutil
import subprocess
from functools import partial
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from attrs import evolve
from workbooks import compound, number, record, sheet_xml, workbook_stream, xlsx

from policytrack.ledger.file.book import open_book
from policytrack.ledger.file.grid import Sheet
from policytrack.ledger.file.sheet_xml import scan
from policytrack.ledger.file.workbook_file import by_calamine, by_openpyxl
from policytrack.ledger.file.xlsx_package import look_through


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledgers") / "台账.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("进度表")
    for name, hide in (("去年", "hide"), ("旧", "very_hidden")):
        getattr(book.add_worksheet(name), hide)()
    book.add_chartsheet("图").set_chart(_chart(book))
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.merge_range("A1:D1", "2024年民生实事")
    sheet.write_row("A3", ["任务", 1, 2.5, True])
    sheet.write_formula("A4", "=1+1", None, 2)
    sheet.write_formula("B4", "=A9", None, "")
    sheet.write_formula("C4", "=#REF!", None, "#REF!")
    sheet.write_formula("D4", '="是"', None, "是")
    sheet.merge_range("A5:A7", 5)
    sheet.write_datetime("B5", datetime.datetime.fromisoformat("2024-06-30"), day)
    sheet.write("B8", "筛掉的")
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.set_row(70, None, None, {"hidden": True})
    sheet.set_column("C:C", 8, None, {"hidden": True})
    sheet.write("B9", 0.56, book.add_format({"num_format": "0.0%"}))
    sheet.write("C9", 1200, book.add_format({"num_format": '#,##0"家"'}))
    sheet.write_blank("D9", None, book.add_format({"bg_color": "#C00000"}))
    sheet.write("E9", "=不是公式", book.add_format({"num_format": "@"}))
    book.close()
    return path


def _chart(book: xlsxwriter.Workbook) -> object:
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=进度表!$B$3:$C$3"})
    return chart


def test_a_sheet_says_what_it_merges_hides_and_lacks(ledger: Path) -> None:
    book = open_book(ledger)
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("进度表", False), ("去年", True), ("旧", True)]
    sheet = book.sheets[0]
    assert [str(one) for one in sheet.merged] == ["A1:D1", "A5:A7"]
    assert sheet.rows[4:7] == ((5, datetime.date(2024, 6, 30), None, None, None), (None,) * 5, (None,) * 5)
    assert sheet.rows[3] == (2, None, "#REF!", "是", None)
    assert sheet.unworked == ("B4",)
    assert sheet.rows[8][1:3] == (0.56, 1200)
    assert sheet.units == {(8, 1): "%", (8, 2): "家"}
    assert sheet.fills == {(8, 3): "C00000"}
    assert [(one.code, one.severity, one.cell) for one in book.problems] == [
        ("hidden-columns", "note", "C1"),
        ("formula-without-result", "warning", "B4"),
    ]
    assert sheet.hidden_rows == {7, 70}
    assert book.problems[0].text("en") == "hidden columns were read too: C"


def test_both_packages_read_the_same(ledger: Path) -> None:
    data = ledger.read_bytes()
    facts = look_through(data, ledger.name)
    assert by_calamine(data, facts, "台账.xlsx") == by_openpyxl(data, facts, "台账.xlsx")


def test_both_packages_read_any_table_the_same(tmp_path: Path) -> None:
    chance = random.Random(3)
    values = ["任务", "", " ", "a\tb\nc", "_x000D_", 0, -1, 1e-7, 1 / 3, 2**60, True, False, None, "<b>&", "12%", "=1"]
    for round_ in range(25):
        path = tmp_path / f"{round_}.xlsx"
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in range(chance.randrange(1, 9)):
            for column in range(chance.randrange(1, 9)):
                sheet.cell(row + chance.randrange(1, 4), column + 1, chance.choice(values))
        book.save(path)
        data = path.read_bytes()
        facts = look_through(data, path.name)
        assert by_calamine(data, facts, path.name) == by_openpyxl(data, facts, path.name)


def test_the_quick_search_finds_what_an_exact_reading_finds(ledger: Path) -> None:
    data = ledger.read_bytes()
    quick = look_through(data, ledger.name)[0]
    rows = (
        '<row r="2" hidden="1"><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>1+1</f></c><c r="D2" s="3"/></row>'
        '<row r="5"><c r="A5" t="str"><f>B1</f><v></v></c><c r="B5"><f t="shared" si="0"/><v>3</v></c></row>'
    )
    tail = '<mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>'
    usual = sheet_xml(rows).replace("</worksheet>", tail).encode()
    unusual = usual.replace(b'<c r="D2" s="3"/>', b"<c r='D2' s='3'/>")
    found = [scan(partial(BytesIO, xml)) for xml in (usual, unusual)]
    assert found[0] == evolve(found[1], width=4)  # the quick one counts empty cells too
    assert quick.errors == {(3, 2): "#REF!"}
    assert found[1].unworked == ((1, 2),)
    assert found[1].merged == 6


def test_an_old_workbook_says_the_same(tmp_path: Path) -> None:
    error = record(0x205, bytes([1, 0, 2, 0, 0, 0, 0x2A, 1]))
    hidden = record(0x208, bytes([2, 0, 0, 0, 3, 0, 0xFF, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]))
    path = tmp_path / "台账.xls"
    path.write_bytes(compound({"Workbook": workbook_stream(hidden + number(0, 0, 1) + error + number(2, 1, 2.5))}))
    book = open_book(path)
    assert book.sheets[0].rows == ((1, None, None), (None, None, "#N/A"), (None, 2.5, None))
    assert book.sheets[0].hidden_rows == {2}
    assert book.problems == ()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_old_workbook_of_libreoffice_holds_what_the_new_one_does(ledger: Path, tmp_path: Path) -> None:
    command = ["soffice", f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless", "--convert-to", "xls"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(ledger)], check=True, capture_output=True)
    old, new = open_book(tmp_path / "台账.xls").sheets[0], open_book(ledger).sheets[0]
    assert (old.merged, old.hidden_columns) == (new.merged, new.hidden_columns)
    assert 7 in old.hidden_rows
    assert [row[:4] for row in old.rows[:3]] == [row[:4] for row in new.rows[:3]]
    assert old.rows[3][2] == "#REF!"


def test_a_workbook_under_another_name_is_read_and_said(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "台账.xls", '<row r="1"><c r="A1"><v>1</v></c></row>')
    book = open_book(path)
    assert book.sheets[0].rows == ((1,),)
    assert book.problems[0].text("zh") == "文件名以 .xls 结尾，内容是 .xlsx；按内容读。"
    text = tmp_path / "导出.xls"
    text.write_text("任务\t目标\n就业\t300人\n", "utf-8")
    book = open_book(text)
    assert book.sheets[0].rows[1] == ("就业", "300人")
    assert [one.code for one in book.problems] == ["misnamed-file"]


def test_text_is_never_anything_but_text(tmp_path: Path) -> None:
    words = ["=HYPERLINK(1)", "<script>alert(1)</script>", "@SUM(A1)", "长" * 10_000]
    cells = "".join(
        f'<c r="{column}1" t="inlineStr"><is><t>{word.replace("<", "&lt;")}</t></is></c>'
        for column, word in zip("ABCD", words, strict=True)
    )
    assert open_book(xlsx(tmp_path / "台账.xlsx", f'<row r="1">{cells}</row>')).sheets[0].rows == (tuple(words),)


def test_an_empty_sheet_has_no_rows(tmp_path: Path) -> None:
    assert open_book(xlsx(tmp_path / "台账.xlsx", "")).sheets == (Sheet(name="甲", rows=()),)
