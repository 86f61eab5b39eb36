"""Any ledger opens as the same grid of plain values, whatever format it is stored in."""

import codecs
import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from policytrack.ledger.file.book import open_book
from policytrack.ledger.file.error import LedgerError
from policytrack.ledger.file.grid import cell_name, cell_place

ROWS: list[list[Any]] = [["任务", "目标", "完成"], ["新增就业", "920人以上", "755"], ["改造老旧小区", "699套", None]]


def workbook(path: Path, rows: list[list[Any]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("进度表")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return path


def test_the_name_of_a_cell_is_read_back() -> None:
    for place in ((0, 0), (6, 5), (0, 25), (0, 26), (99, 701), (99, 702), (1048575, 16383)):
        assert cell_place(cell_name(*place)) == place


def test_numbers_are_what_a_spreadsheet_shows(tmp_path: Path) -> None:
    path = workbook(tmp_path / "台账.xlsx", [[1.0, 0.1 + 0.2, 200 / 3, 1e22, -3.0, 123456789012345.0, True, " ", ""]])
    row = open_book(path).sheets[0].rows[0]
    assert row == (1, 0.3, 66.6666666666667, 1e22, -3, 123456789012345, True)
    assert [type(value) for value in row] == [int, float, float, float, int, int, bool]


def test_days_times_and_durations_are_read(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for column, (value, form) in enumerate(
        [
            (datetime.datetime.fromisoformat("2024-06-30"), 'yyyy"年"m"月"d"日"'),
            (datetime.datetime.fromisoformat("2024-06-30T08:30"), "yyyy-mm-dd hh:mm"),
            (datetime.timedelta(hours=36), "[h]:mm:ss"),
        ]
    ):
        sheet.write_datetime(0, column, value, book.add_format({"num_format": form}))
    book.close()
    day, moment, span = open_book(path).sheets[0].rows[0]
    assert day == datetime.date(2024, 6, 30)
    assert type(day) is datetime.date
    assert moment == datetime.datetime.fromisoformat("2024-06-30T08:30")
    assert span == datetime.timedelta(hours=36)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("gb18030", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
    ],
)
def test_a_csv_is_read_in_its_encoding_and_with_its_delimiter(
    tmp_path: Path, encoding: str, mark: bytes, delimiter: str
) -> None:
    text = "\r\n".join(delimiter.join(cell or "" for cell in row) for row in ROWS) + "\r\n"
    path = tmp_path / "台账.csv"
    path.write_bytes(mark + text.encode(encoding))
    book = open_book(path)
    assert [list(row) for row in book.sheets[0].rows] == ROWS
    assert book.problems == ()


def test_a_missing_file_names_the_nearest(tmp_path: Path) -> None:
    workbook(tmp_path / "台账6月.xlsx", [["任务"]])
    with pytest.raises(LedgerError, match=r"there is no file .*台账5月.xlsx; there is 台账6月.xlsx") as caught:
        open_book(tmp_path / "台账5月.xlsx")
    assert caught.value.code == "no-file"
    assert "台账6月.xlsx" in caught.value.text("zh")
