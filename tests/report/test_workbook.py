"""The workbook of a report: real numbers with their words beside them, the same counts, and text that is only text."""

import datetime
import shutil
import subprocess
import zipfile
from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from district import district_by_hand as district
from hypothesis import given, settings
from hypothesis import strategies as st

import policytrack as pt
from policytrack.extras import MissingExtraError
from policytrack.ledger.file.book import open_book
from policytrack.report.output import OutputFileError
from policytrack.report.verdict_words import short_word
from policytrack.report.workbook.entry import amount_entry, per_cent_entry
from policytrack.report.workbook.writer import MOST_FORMS
from policytrack.values.quantity import Quantity

NAMES = {"zh": ["汇总", "任务", "依据", "问题"], "en": ["Summary", "Tasks", "Evidence", "Problems"]}
LANGUAGES = pytest.mark.parametrize("lang", ["zh", "en"])


def written(report: pt.Report, folder: Path) -> Any:
    """The workbook of a report, as openpyxl reads it."""
    path = folder / "通报.xlsx"
    report.to_excel(path)
    return openpyxl.load_workbook(path)


def column(sheet: Any, head: str, top: int = 2) -> list[Any]:
    """The cells below a heading."""
    at = next(cell.column for cell in sheet[top] if cell.value == head)
    return [row[at - 1] for row in sheet.iter_rows(min_row=top + 1)]


@LANGUAGES
def test_it_has_four_sheets_with_headings_that_stay_and_filters(tmp_path: Path, lang: str) -> None:
    book = written(district(lang), tmp_path)
    assert book.sheetnames == NAMES[lang]
    tasks, evidence = book[NAMES[lang][1]], book[NAMES[lang][2]]
    assert (tasks.freeze_panes, tasks.auto_filter.ref) == ("A3", "A2:O11")
    assert evidence.freeze_panes == "A2"
    assert evidence.auto_filter.ref.startswith("A1:G")
    assert book.properties.title == "柳塘区2024年重点民生实事项目"
    assert book.properties.keywords == "district_projects.xlsx"


def test_amounts_are_numbers_whose_formats_say_their_bound_and_unit(tmp_path: Path) -> None:
    sheet = written(district(), tmp_path)["任务"]
    assert [cell.value for cell in column(sheet, "目标")][:2] == ["800个", "3200人次"]
    asked = column(sheet, "目标（数）")
    assert (asked[1].value, asked[1].number_format) == (3200, '"≥"#,##0"人次"')
    told = column(sheet, "完成（数）")
    assert (told[7].value, told[7].number_format) == (30, '">"#,##0"公里"')
    done = column(sheet, "完成率")
    assert (done[1].value, done[1].number_format) == (0.56, "0.0%")
    assert (done[7].value, done[7].number_format) == (0.659, '">"0.0%')
    assert column(sheet, "完成时限")[0].value == datetime.datetime.fromisoformat("2024-12-31")
    assert [cell.value for cell in column(sheet, "行")] == list(range(3, 12))


@LANGUAGES
def test_the_counts_are_those_of_the_report(tmp_path: Path, lang: str) -> None:
    report = district(lang)
    rows = list(written(report, tmp_path).worksheets[0].iter_rows(min_row=3, max_col=2, values_only=True))
    expected: list[tuple[str, int]] = [
        (f"{verdict.symbol} {short_word(verdict, lang)}", count) for verdict, count in report.counts.by_verdict.items()
    ]
    expected.append(("合计" if lang == "zh" else "Total", report.counts.total))
    assert rows[: len(expected)] == expected


def test_verdict_and_light_are_a_word_and_a_fill(tmp_path: Path) -> None:
    sheet = written(district().lights("sanya-2022"), tmp_path)["任务"]
    fills = {}
    for head in ("结论", "灯色"):
        for cell in column(sheet, head):
            assert len(cell.value.split(" ", 1)[1]) > 1
            fills[cell.value] = cell.fill.start_color.rgb
    assert fills["■ 红牌"] == "FFFBE3E4"
    assert fills["▲ 落后序时进度"] == "FFFDF0D9"
    assert fills["● 达到序时进度"] == fills["● 绿牌"] == "FFE3F2E8"
    assert fills["– 无数据"] not in ("FFFDF0D9", "FFFBE3E4", "FFE3F2E8")


def test_every_problem_and_every_word_that_was_used_stands_in_it(tmp_path: Path) -> None:
    report = district()
    book = written(report, tmp_path)
    assert [row[6] for row in book["问题"].iter_rows(min_row=2, values_only=True)] == [
        problem.text("zh") for problem in report.problems
    ]
    evidence = [row[1:] for row in book["依据"].iter_rows(min_row=2, values_only=True)]
    assert (
        "新改建农村公路",
        "数据",
        "30多公里（当期），2024年上半年",
        "30余",
        "district_projects.xlsx 进度表!F10",
        None,
    ) in evidence
    for task in report.tasks:
        assert any(row[0] == task.name and row[1] == "理由" for row in evidence)


HOSTILE = [
    "=1+1",
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@SUM(A1)",
    "https://a.b/c",
    "mailto:a@b.c",
    "internal:A1",
    "{=1}",
    "a\x00b",
]


def test_text_never_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    report = district()
    tasks = [
        evolve(task, name=words, group=(words,), body=words)
        for task, words in zip(report.tasks * 2, HOSTILE, strict=False)
    ]
    path = tmp_path / "通报.xlsx"
    pt.Report([task.assessment for task in tasks], tasks=tasks, origin=report.origin).to_excel(path)
    sheet = openpyxl.load_workbook(path)["任务"]
    cells = column(sheet, "任务")
    assert [cell.value for cell in cells] == [*HOSTILE[:-1], "a\\x00b"]
    assert {cell.data_type for cell in cells} == {"s"}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name)
            assert b"<hyperlink" not in archive.read(name)


def test_words_of_any_length_are_written(tmp_path: Path) -> None:
    report = district()
    tasks = [evolve(report.tasks[0], name="长" * 40_000), evolve(report.tasks[1], name="第一行\n第二行")]
    made = pt.Report([task.assessment for task in tasks], tasks=tasks)
    first, second = (cell.value for cell in column(written(made, tmp_path)["任务"], "任务"))
    assert len(first) == 32_767
    assert first.endswith("长…")
    assert second == "第一行\n第二行"


LETTERS = "户件台套所座辆株吨米袋箱批层栋床"


def test_a_workbook_of_too_many_units_keeps_to_the_formats_that_a_spreadsheet_has(tmp_path: Path) -> None:
    many = MOST_FORMS + 60
    targets = []
    for at in range(many):
        unit = f"{LETTERS[at // 16]}{LETTERS[at % 16]}"
        indicator = pt.Indicator(f"i{at}", zh=f"任务{at}", unit=unit, kind="stock", better="up")
        targets.append(pt.Target(f"t{at}", indicator=indicator, area="某县", period="2024", amount=f">= {at} {unit}"))
    sheet = written(pt.Report(pt.assess(targets, [], on="2024-06-30")), tmp_path)["任务"]
    asked = column(sheet, "目标（数）")
    assert [cell.value for cell in asked] == list(range(many))
    assert len({cell.number_format for cell in asked}) <= MOST_FORMS + 1


@LANGUAGES
def test_the_report_of_a_catalog_is_written_too(tmp_path: Path, lang: str) -> None:
    catalog = pt.load_catalog()
    report = pt.Report(pt.assess(catalog.targets.values(), catalog.figures.values(), on="2025-06-30"), lang)
    sheet = written(report, tmp_path).worksheets[1]
    assert sheet.max_row == 2 + len(report.tasks)
    names = [cell.value for cell in column(sheet, "编号" if lang == "zh" else "Ref")]
    assert names == [task.key for task in report.tasks]


def test_a_report_of_nothing_is_written(tmp_path: Path) -> None:
    book = written(pt.Report([]), tmp_path)
    assert book["汇总"]["B3"].value == 0
    assert book["问题"]["A2"].value == "没有问题"


@given(
    amount=st.sampled_from(
        [
            "300 家",
            ">= 300 家",
            "> 5.5 %",
            "<= -3 %",
            "< 4410万 元",
            "about 30 家",
            "over 30 公里",
            "rounded 28.3万 户",
            "0 户",
        ]
    ),
    lang=st.sampled_from(["zh", "en"]),
)
@settings(max_examples=30)
def test_a_number_is_the_one_that_its_amount_says(amount: str, lang: str) -> None:
    quantity = Quantity.parse(amount)
    entry = amount_entry(quantity, lang)
    assert entry is not None
    assert isinstance(entry.value, float)
    scale = 100 if quantity.unit == "%" else 10_000 if quantity.scale == "万" else 1
    number = quantity.nominal if quantity.nominal is not None else quantity.low
    assert number is not None
    assert entry.value * scale == pytest.approx(float(number))
    assert entry.form.count('"') % 2 == 0
    assert (";" in entry.form) == (entry.value < 0)


def test_an_amount_between_two_numbers_is_none() -> None:
    assert amount_entry(Quantity.parse("300..400 家"), "zh") is None
    assert amount_entry(None, "zh") is None
    assert per_cent_entry("300家") is None
    assert per_cent_entry("") is None
    negative = per_cent_entry("-12.5 %")
    assert negative is not None
    assert (negative.value, negative.form) == (-0.125, "0.0%")


@LANGUAGES
def test_it_is_read_back_as_the_grid_that_was_written(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "通报.xlsx"
    district(lang).to_excel(path)
    book = open_book(path)
    assert [sheet.name for sheet in book.sheets] == NAMES[lang]
    assert book.problems == ()
    assert book.sheets[1].rows[3][2:5] == ("孕产妇免费筛查", "3200人次" if lang == "zh" else "3200 人次", 3200)


def test_it_is_never_written_over_the_ledger_nor_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = district()
    ledger = tmp_path / "district_projects.xlsx"
    ledger.write_bytes(b"the ledger")
    for place, code, words in (
        (ledger, "output-over-source", "与台账同名，不覆盖台账"),
        (tmp_path / "没有" / "通报.xlsx", "output-no-folder", "没有文件夹"),
        (tmp_path, "output-is-folder", "是文件夹"),
    ):
        with pytest.raises(OutputFileError) as caught:
            report.to_excel(place)
        assert caught.value.code == code
        assert words in copy(caught.value).text("zh")
    assert ledger.read_bytes() == b"the ledger"
    old = tmp_path / "通报.xlsx"
    old.write_bytes(b"last month")

    def held_open(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", held_open)
    with pytest.raises(OutputFileError, match=r"cannot be written \(Permission denied\); close it if it is open"):
        report.to_excel(old)
    assert old.read_bytes() == b"last month"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["district_projects.xlsx", "通报.xlsx"]


def test_without_the_package_it_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(module: str) -> None:
        raise ModuleNotFoundError(name=module)

    monkeypatch.setattr("policytrack.extras.importlib.import_module", missing)
    with pytest.raises(MissingExtraError, match="xlsxwriter; install it with: pip install"):
        district().to_excel(tmp_path / "通报.xlsx")
    assert not (tmp_path / "通报.xlsx").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
@LANGUAGES
def test_libreoffice_shows_it_without_complaint(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "report.xlsx"
    district(lang).lights("sanya-2022").to_excel(path)
    command = ["soffice", f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless", "--convert-to", "pdf"]
    run = subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, text=True)
    assert "error" not in (run.stdout + run.stderr).lower()
    pdf = str(path.with_suffix(".pdf"))
    reader = str(shutil.which("pdftotext"))
    text = subprocess.run([reader, "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    assert text.count("\f") >= 4
    for words in ("≥3,200", ">65.9%", "54.6%", "2024-12-31", "■"):
        assert words in text
    assert "###" not in text  # a number that does not fit its column
