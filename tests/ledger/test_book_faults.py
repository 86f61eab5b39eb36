"""A file that cannot be read says why and what to do, in both languages, and takes nothing along."""

import struct
import zipfile
from contextlib import suppress
from copy import copy
from pathlib import Path
from random import Random

import pytest
from workbooks import compound, number, record, sheet_xml, workbook_stream, xlsx, zip_bytes

from policytrack.errors import InputError
from policytrack.extras import MissingExtraError
from policytrack.ledger.file.book import open_book
from policytrack.ledger.file.error import LedgerError
from policytrack.text.ledger_faults import LEDGER_FAULTS

FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'


def fault(path: Path) -> LedgerError:
    with pytest.raises(LedgerError) as caught:
        open_book(path)
    error = caught.value
    assert path.name.removeprefix("~$") in error.text("zh")
    assert error.text("en") == str(error)
    assert copy(error).text("zh") == error.text("zh")
    return error


def test_every_fault_of_a_file_is_said_in_both_languages() -> None:
    for code, (zh, en) in LEDGER_FAULTS.items():
        assert zh.startswith("{file}") or "{file}" in zh, code
        assert "{file}" in en, code


@pytest.mark.parametrize(
    ("name", "data", "zh", "en"),
    [
        ("台账.et", b"\xd0\xcf", "WPS 表格（.et）不能直接读；请打开后另存为 .xlsx", "save it as .xlsx"),
        ("台账.wps", b"x", "WPS 文字（.wps）不能直接读；请打开后另存为 .xlsx", "save it as .xlsx"),
        ("台账.numbers", b"PK", "Numbers 表格不能直接读；请打开后另存为 .xlsx", "save it as .xlsx"),
        ("台账.pdf", b"%PDF-1.7", "PDF不能直接读；请打开后另存为 .xlsx", "a PDF cannot be read"),
        ("台账.docx", b"PK", "文字文档不能直接读；请打开后另存为 .xlsx", "a text document cannot be read"),
        ("台账.xlsx", b"%PDF-1.7 is a PDF whatever its name", "PDF不能直接读", "a PDF cannot be read"),
        ("台账.xls", b"\xef\xbb\xbf <html xmlns:x='urn'><table>", "网页（HTML）不能直接读", "a web page (HTML)"),
        ("台账.xls", b"<table border=1><tr><td>1</td></tr></table>", "网页（HTML）不能直接读", "a web page (HTML)"),
        ("台账.xls", b'<?xml version="1.0"?><Workbook/>', "XML 格式的表格不能直接读", "a spreadsheet in plain XML"),
        ("台账.csv", b"", "文件是空的", "the file is empty"),
        ("台账.xlsx", b"", "文件是空的", "the file is empty"),
        ("台账.csv", b"\xef\xbb\xbf\r\n \n", "文件是空的", "the file is empty"),
        ("台账.xlsx", b"PK\x03\x04 and no more", "文件已损坏", "the file is damaged"),
        ("台账.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off", "文件已损坏", "the file is damaged"),
    ],
)
def test_a_file_that_is_no_ledger_says_what_it_is(tmp_path: Path, name: str, data: bytes, zh: str, en: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error = fault(path)
    assert zh in error.text("zh")
    assert en in error.text("en")


@pytest.mark.parametrize(
    ("member", "en"),
    [
        ("word/document.xml", "a text document"),
        ("ppt/presentation.xml", "a presentation"),
        ("content.xml", "an OpenDocument spreadsheet"),
        ("Index/Document.iwa", "a Numbers spreadsheet"),
        ("xl/workbook.bin", "a binary workbook"),
        ("readme.txt", "neither .xlsx, .xls nor CSV"),
    ],
)
def test_a_zip_of_another_kind_is_told_by_what_is_in_it(tmp_path: Path, member: str, en: str) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(zip_bytes({member: "x"}))
    assert en in str(fault(path))


def test_a_folder_names_the_ledgers_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "台账"
    folder.mkdir()
    (folder / "6月.csv").write_text("任务\n", "utf-8")
    (folder / "说明.docx").write_text("x", "utf-8")
    assert str(fault(folder)).endswith("is a folder; give a file in it; there is 6月.csv")


def test_a_lock_file_names_the_ledger_it_locks(tmp_path: Path) -> None:
    (tmp_path / "民生实事进度表.xlsx").write_bytes(b"x")
    path = tmp_path / "~$生实事进度表.xlsx"
    path.write_bytes(b"\x06abc")
    error = fault(path)
    assert error.code == "lock-file"
    assert error.text("zh").endswith("不是台账；请读 民生实事进度表.xlsx")


def test_a_missing_package_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = xlsx(tmp_path / "台账.xlsx", FIRST)

    def missing(module: str) -> None:
        raise ModuleNotFoundError(name=module)

    monkeypatch.setattr("policytrack.extras.importlib.import_module", missing)
    with pytest.raises(
        MissingExtraError, match=r"python-calamine; install it with: pip install .policytrack\[report\]"
    ):
        open_book(path)
    csv = tmp_path / "台账.csv"
    csv.write_text("任务,目标\n就业,300人\n", "utf-8")
    assert open_book(csv).sheets[0].rows[1] == ("就业", "300人")


@pytest.mark.parametrize(
    "streams",
    [{"EncryptedPackage": b"x", "EncryptionInfo": b"y"}, {"Workbook": workbook_stream(b"", record(0x2F, b"\0" * 6))}],
)
def test_a_password_is_said(tmp_path: Path, streams: dict[str, bytes]) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(compound(streams))
    assert fault(path).code == "password"


FAR = "XFD1048576"


@pytest.mark.parametrize(
    "rows",
    [
        f'{FIRST}<row r="1048576"><c r="{FAR}"><v>1</v></c></row>',
        f'{FIRST}<row r="2"><c r="{FAR}"><v>1</v></c></row>',
        f"{FIRST}<row r='1048576'><c r='{FAR}' t='str'><v>x</v></c></row>",
        f'{FIRST}<row r="1048576"><c r="&#88;FD1048576"><v>1</v></c></row>',
        f'{FIRST}<row r="1048576"><c t="inlineStr" r="{FAR}"><is><t>x</t></is></c></row>',
        f'{FIRST}<row r="1048576"><c\nr="{FAR}"><v>1</v></c></row>',
        f'<!-- <c r="A1"> --><row r="1048576"><c r = "{FAR}"><v>1</v></c></row>',
    ],
)
def test_a_far_cell_is_refused_before_the_sheet_is_read(tmp_path: Path, rows: str) -> None:
    error = fault(xlsx(tmp_path / "台账.xlsx", rows))
    assert error.code == "far-cell"
    assert f"工作表“甲”的有内容的单元格远至{FAR}" in error.text("zh")


def test_a_far_cell_under_a_prefix_or_in_another_encoding_is_refused(tmp_path: Path) -> None:
    place = "xl/worksheets/sheet1.xml"
    xml = sheet_xml(f'{FIRST}<row r="1048576"><c r="{FAR}"><v>1</v></c></row>')
    prefixed = xml.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    assert fault(xlsx(tmp_path / "a.xlsx", "", {place: prefixed})).code == "far-cell"
    utf16 = f'<?xml version="1.0" encoding="UTF-16"?>{xml}'.encode("utf-16")
    assert fault(xlsx(tmp_path / "b.xlsx", "", {place: utf16})).code == "far-cell"


def test_a_far_cell_of_an_old_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "台账.xls"
    path.write_bytes(compound({"Workbook": workbook_stream(number(0, 0, 1) + number(65535, 255, 1))}))
    assert "IV65536" in str(fault(path))


@pytest.mark.parametrize(
    "far", ['<c r="XFD1048576" s="1"/>', '<c r="XFD1048576"></c>', "", '<c r="XFD1048576"><v></v></c>']
)
def test_a_far_cell_without_words_does_no_harm(tmp_path: Path, far: str) -> None:
    path = xlsx(tmp_path / "台账.xlsx", f'{FIRST}<row r="1048576" ht="20">{far}</row>')
    assert open_book(path).sheets[0].rows == ((1,),)


def test_a_file_that_unpacks_to_too_much_is_refused_unopened(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "台账.xlsx", FIRST, {"xl/media/photo.bin": b"\0" * 1000})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")  # the last entry of the directory is the picture's
    struct.pack_into("<I", data, at + 24, 400_000_000)
    path.write_bytes(bytes(data))
    assert "holds more than 300 MB" in str(fault(path))


def test_a_part_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    noise = Random(1).randbytes(400_000)
    path = xlsx(tmp_path / "台账.xlsx", FIRST, {"xl/sharedStrings.xml": noise})
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, 100)
    path.write_bytes(bytes(data))
    assert fault(path).code == "corrupt"


def test_a_part_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "台账.xlsx", FIRST)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/worksheets/sheet1.xml", sheet_xml(FIRST))
    assert "twice" in str(fault(path))


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<workbook"},
        {"xl/workbook.xml": "<workbook/>"},
        {"xl/_rels/workbook.xml.rels": "<Relationships/>"},
        {"xl/worksheets/sheet1.xml": "no markup"},
        {"xl/worksheets/sheet1.xml": sheet_xml('<row r="1"><c r="A1"><v>1</row>')},
        {"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'},
    ],
)
def test_a_damaged_part_is_said(tmp_path: Path, parts: dict[str, str]) -> None:
    assert fault(xlsx(tmp_path / "台账.xlsx", FIRST, parts)).code in ("corrupt", "no-sheet")


def test_a_header_that_claims_more_sectors_than_there_are_is_refused(tmp_path: Path) -> None:
    good = compound({"Workbook": workbook_stream(number(0, 0, 1))})
    for offset in (44, 64, 72):  # the allocation table, the small one, the extra one
        data = bytearray(good)
        struct.pack_into("<I", data, offset, 0x7FFFFFFF)
        path = tmp_path / f"{offset}.xls"
        path.write_bytes(bytes(data))
        assert "sectors, and there are" in str(fault(path))


def test_a_stream_that_leads_in_a_circle_is_refused(tmp_path: Path) -> None:
    data = bytearray(compound({"Workbook": workbook_stream(number(0, 0, 1))}))
    at = len(data) - 512
    struct.pack_into("<I", data, at + 4 * 7, 0)  # the last sector of the stream leads back to its first
    path = tmp_path / "台账.xls"
    path.write_bytes(bytes(data))
    assert "in a circle" in str(fault(path))


def test_half_a_file_is_damaged_wherever_it_is_cut(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx", FIRST).read_bytes()
    old = compound({"Workbook": workbook_stream(number(0, 0, 1))})
    for name, data in (("b.xlsx", whole), ("b.xls", old)):
        for length in range(9, len(data) - 1, 97):
            path = tmp_path / name
            path.write_bytes(data[:length])
            assert fault(path).code == "corrupt"


def test_a_file_with_any_byte_changed_is_read_or_refused(tmp_path: Path) -> None:
    random = Random(7)
    path = tmp_path / "台账.xls"
    good = compound({"Workbook": workbook_stream(number(0, 0, 1) + number(3, 2, 2.5))})
    for _ in range(200):
        data = bytearray(good)
        for _ in range(3):
            data[random.randrange(8, len(data))] = random.randrange(256)
        path.write_bytes(bytes(data))
        with suppress(LedgerError):
            assert open_book(path).sheets


@pytest.mark.parametrize("name", ["utf8", "cp12522", "zip", "no such"])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("任务\n", "utf-8")
    if name == "utf8":
        assert open_book(path, encoding=name).encoding == "utf-8"
        return
    with pytest.raises(InputError, match="is no encoding"):
        open_book(path, encoding=name)
