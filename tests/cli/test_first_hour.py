"""What somebody meets in the first hour: each fault is said in words that say what to do, in both languages."""

import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sheets import HEAD, TASKS, TITLE, workbook

from policytrack.cli import main

Output = pytest.CaptureFixture[str]
LANGUAGES = ("zh", "en")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)


def run(capsys: Output, *words: str) -> tuple[int, str, str]:
    """Run the command; return its status, what it printed, and what it said to a person."""
    status = main(list(words))
    out, err = capsys.readouterr()
    return status, out, err


def read(capsys: Output, *words: str) -> dict[str, Any]:
    """Return the object that `ledger --json` prints."""
    main(["ledger", *words, "--json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def problem(found: dict[str, Any], code: str) -> dict[str, Any]:
    """Return the one problem of a code."""
    (one,) = [one for one in found["problems"] if one["code"] == code]
    assert isinstance(one, dict)
    return one


def expect(capsys: Output, words: Sequence[str], status: int, zh: str, en: str) -> None:
    """Hold what a call says to a person, and its status, in both languages."""
    for lang, said in zip(LANGUAGES, (zh, en), strict=True):
        found, out, err = run(capsys, *words, "--lang", lang)
        assert (found, out, err) == (status, "", f"policytrack: {said}\n")


def test_a_file_that_is_not_there_names_the_one_that_is(capsys: Output) -> None:
    workbook(Path("台账.xlsx"))
    expect(
        capsys,
        ["report", "台帐.xlsx"],
        2,
        "台帐.xlsx：没有这个文件或文件夹；是不是要写“台账.xlsx”？",
        "台帐.xlsx: there is no such file or folder; did you mean '台账.xlsx'?",
    )
    expect(
        capsys,
        ["七月.xlsx"],
        2,
        "七月.xlsx：没有这个文件或文件夹；这里有 台账.xlsx",
        "七月.xlsx: there is no such file or folder; there is 台账.xlsx",
    )
    assert "没有这个文件或文件夹" in run(capsys, "台帐.xlsx")[2]  # answered in the language of its name


def test_a_folder_that_is_not_there_or_holds_no_catalog_names_what_is(capsys: Output) -> None:
    Path("台账").mkdir()
    workbook(Path("台账/六月.xlsx"))
    expect(
        capsys,
        ["report", "台账/"],
        2,
        "台账：文件夹里没有目录文件（.toml）；要看台账，请写文件名；这里有 六月.xlsx",
        "台账: this folder holds no catalog; for a ledger, give its file; there is 六月.xlsx",
    )
    expect(
        capsys,
        ["report", "台账本/六月.xlsx"],
        2,
        "台账本/六月.xlsx：没有这个文件或文件夹",
        "台账本/六月.xlsx: there is no such file or folder",
    )


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("a.et", "WPS 表格（.et）", "a WPS spreadsheet (.et)"),
        ("a.wps", "WPS 文字（.wps）", "a WPS text document (.wps)"),
        ("a.numbers", "Numbers 表格", "a Numbers spreadsheet"),
        ("a.pdf", "PDF", "a PDF"),
        ("a.docx", "文字文档", "a text document"),
    ],
)
def test_another_format_is_named_with_what_to_save_it_as(name: str, zh: str, en: str, capsys: Output) -> None:
    Path(name).write_bytes(b"PK\x03\x04 something")
    expect(
        capsys,
        ["report", name],
        2,
        f"{name}：{zh}不能直接读；请打开后另存为 .xlsx",
        f"{name}: {en} cannot be read; open it and save it as .xlsx",
    )


def test_a_lock_file_names_the_ledger(capsys: Output) -> None:
    workbook(Path("台账.xlsx"))
    Path("~$台账.xlsx").write_bytes(b"\x05somebody")
    expect(
        capsys,
        ["report", "~$台账.xlsx"],
        2,
        "~$台账.xlsx 是别人打开台账时留下的锁文件，不是台账；请读 台账.xlsx",
        "~$台账.xlsx is the lock file of an open spreadsheet and holds no ledger; read 台账.xlsx",
    )


def test_a_missing_package_is_named_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    workbook(Path("a.xlsx"))
    for name in ("python_calamine", "openpyxl"):
        monkeypatch.setitem(sys.modules, name, None)
    pip = 'pip install "policytrack[report]"'
    expect(
        capsys,
        ["report", "a.xlsx"],
        2,
        f"需要安装 python-calamine：{pip}",
        f"this needs the package python-calamine; install it with: {pip}",
    )
    importlib.invalidate_caches()


def test_a_password_is_said(capsys: Output) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    Path("a.xlsx").write_bytes(head + "EncryptedPackage".encode("utf-16-le") + bytes(500))
    expect(
        capsys,
        ["report", "a.xlsx"],
        2,
        "a.xlsx：文件有打开密码；请打开后取消密码，另存一份再读",
        "a.xlsx: the file needs a password; open it, remove the password, and save it again",
    )


def test_without_a_heading_the_likeliest_row_and_the_options_are_named(capsys: Output) -> None:
    workbook(Path("a.xlsx"), [("甲", 300, 120), ("丙", 400, 200)], head=("事情", "想要", "干了"))
    zh = (
        "没有找到表头：没有一行写有“任务”“目标”“完成”等字样；最像的是第2行（事情 想要 干了）。"
        "请写明 --header 2 和 --column B=target。"
    )
    en = (
        "no row looks like a heading with words like task, target, actual; row 2 is nearest (事情 想要 干了): "
        "say --header 2 --column B=target"
    )
    nothing = ("a.xlsx：没有读出任务", "a.xlsx: no task could be read")
    expect(capsys, ["report", "a.xlsx"], 1, f"{nothing[0]}\n  {zh}", f"{nothing[1]}\n  {en}")
    for lang, said in zip(LANGUAGES, (zh, en), strict=True):
        status, out, _ = run(capsys, "ledger", "a.xlsx", "--lang", lang)
        assert status == 1
        assert said in out
    options = ["--header", "2", "--column", "事情=task", "--column", "B=target", "--column", "C=figure"]
    status, out, _ = run(capsys, "report", "a.xlsx", *options)
    assert status == 0
    assert "≥300" in out


def test_of_several_tables_it_is_said_which_were_read_and_how_to_choose(capsys: Output) -> None:
    workbook(Path("a.xlsx"), sheets=[("七月", [(TITLE.replace("1-6月", "1-7月"),), HEAD, *TASKS])])
    assert [row["sheet"] for row in read(capsys, "a.xlsx")["rows"]] == ["进度表"] * 3 + ["七月"] * 3
    for lang, several, differs in (
        (
            "zh",
            "[进度表] A2 几张工作表都读了：进度表、七月；只要其中一张，请写明 --sheet 进度表。",
            "[七月] A1 这张表写截至2024-07-31，整份台账却按2024-06-30核算；请用 --sheet 七月 只读一张",
        ),
        (
            "en",
            "[进度表] A2 several sheets were read: 进度表, 七月; for one of them, say --sheet 进度表",
            "[七月] A1 this table says 2024-07-31, but the ledger is judged to 2024-06-30; say --sheet 七月",
        ),
    ):
        status, out, _ = run(capsys, "ledger", "a.xlsx", "--lang", lang)
        assert status == 0
        assert several in out
        assert differs in out
    status, out, _ = run(capsys, "report", "a.xlsx", "--sheet", "七月")
    assert status == 0
    assert "截至2024-07-31" in out
    status, _, err = run(capsys, "report", "a.xlsx", "--sheet", "八月")
    assert status == 2
    assert "七月" in err


def test_without_a_cut_off_day_the_option_is_named_and_today_never_taken(capsys: Output) -> None:
    workbook(Path("a.xlsx"), title="柳塘区2024年民生实事项目")
    expect(
        capsys,
        ["report", "a.xlsx"],
        2,
        "a.xlsx：台账里没有写数据截至哪一天；加上 --as-of 2024-06-30",
        "a.xlsx: the ledger does not say up to which day its figures count; add --as-of 2024-06-30",
    )
    for option in ("--as-of", "--on"):
        status, out, _ = run(capsys, "report", "a.xlsx", option, "2024-06-30", "--lang", "zh")
        assert status == 0
        assert "截至2024-06-30" in out


def test_a_target_column_of_words_is_said_once(capsys: Output) -> None:
    workbook(Path("a.xlsx"), [(str(n), f"工作{n}", "项", "显著提升", "正在推进", None) for n in range(1, 41)])
    words = [one for one in read(capsys, "a.xlsx")["problems"] if one["column"] == "目标任务"]
    assert [one["text"] for one in words] == [
        {
            "zh": "“目标任务”整列没有数量：40行都按定性任务记录。如有数量请写成“300项”。",
            "en": "目标任务: none of its 40 cells has an amount, so all are kept as tasks in words; write 300项",
        }
    ]
    status, out, _ = run(capsys, "report", "a.xlsx")
    assert status == 0
    assert out.count("¶ 未量化") == 40


def test_one_fault_of_200_cells_is_one_line_with_the_count_and_three_cells(capsys: Output) -> None:
    workbook(Path("a.xlsx"), [(str(n), f"新增就业{n}", "人", 100 + n, None, None) for n in range(1, 201)])
    assert problem(read(capsys, "a.xlsx"), "no-figure")["text"] == {
        "zh": "第3行“已完成数”为空：没有数据，不作0计（这样的共200处：E3、E4、E5等）。",
        "en": "row 3, 已完成数 is empty: no figure, which is not 0 (200 cells like this: E3, E4, E5 …)",
    }
    for lang, said in (
        ("zh", "需核对200处：E3、E4、E5等200处“已完成数”为空\n"),
        ("en", "200 cells to check: E3, E4, E5 … (200 cells) is empty\n"),
    ):
        status, out, _ = run(capsys, "report", "a.xlsx", "--lang", lang)
        assert status == 0
        assert said in out
    assert "– no figure (E202 empty)" in out
    assert run(capsys, "report", "a.xlsx", "--strict")[0] == 1


def test_formulas_without_stored_values_are_not_taken_for_blanks(capsys: Output) -> None:
    workbook(Path("a.xlsx"), [("1", "新增就业", "人", 3000, "=SUM(1,2)", None), *TASKS[1:]])
    text = problem(read(capsys, "a.xlsx"), "formula-without-result")["text"]
    assert text["zh"] == "有1格公式没有存下结果（如E3），按空格读；请用 Excel 或 WPS 打开、保存后再读。"
    assert "E3" in text["en"]


def test_days_are_read_as_serial_numbers_with_dots_and_in_words(capsys: Output) -> None:
    days = (45473, "2024.10.30", "6月底", "2024年11月")
    rows = [(str(n), f"新建公园{n}", "个", 12, 5, day) for n, day in enumerate(days, 1)]
    workbook(Path("a.xlsx"), rows, head=(*HEAD[:5], "完成时限"))
    found = read(capsys, "a.xlsx")
    assert [row["deadline"] for row in found["rows"]] == ["2024-06-30", "2024-10-30", "2024-06-30", "2024-11-30"]
    assert [one for one in found["problems"] if one["severity"] != "note"] == []


def test_shares_are_read_as_fractions_numbers_and_per_cent(capsys: Output) -> None:
    shares = ((3000, 1680, 0.56), (50, 28, 56), (100, 56, "56%"))
    rows = [(str(n), f"新建公园{n}", "个", *three) for n, three in enumerate(shares, 1)]
    workbook(Path("a.xlsx"), rows, head=(*HEAD[:5], "完成率"))
    found = read(capsys, "a.xlsx")
    assert [row["stated_completion"] for row in found["rows"]] == ["rounded 56 %"] * 3
    assert [one for one in found["problems"] if one["severity"] != "note"] == []


def test_a_scale_of_the_heading_and_another_of_a_cell_are_one_amount(capsys: Output) -> None:
    rows = [("1", "完成交通投资", "8.5亿元", 52000), ("2", "完成水利投资", 30000, "1.2亿元")]
    workbook(Path("a.xlsx"), rows, head=("序号", "任务", "目标任务（万元）", "已完成数（万元）"))
    status, out, _ = run(capsys, "report", "a.xlsx")
    assert status == 0
    assert "≥8.5亿元 52000万元 61.2% ● 达到序时进度" in out
    assert "≥30000万元   1.2亿元 40.0% ▲ 落后，还需18000万元" in out


def test_three_spellings_of_a_body_are_said_and_not_joined(capsys: Output) -> None:
    bodies = ("区教育体育局", "教体局", "教育体育局", "住建局")
    rows = [(str(n), f"新建公园{n}", "个", 12, 5, body) for n, body in enumerate(bodies, 1)]
    workbook(Path("a.xlsx"), rows, head=(*HEAD[:5], "责任单位"))
    found = read(capsys, "a.xlsx")
    said = [one for one in found["problems"] if one["code"] == "body-spelling"]
    assert [(one["cell"], one["found"], one["expected"]) for one in said] == [
        ("F4", "教体局", "区教育体育局"),
        ("F5", "教育体育局", "区教育体育局"),
    ]
    assert [row["body"] for row in found["rows"]] == list(bodies)
    assert said[0]["text"]["zh"].startswith("第4行“责任单位”列“教体局”与“区教育体育局”可能是同一单位：没有合并。")
    assert "may be “区教育体育局”; not joined" in said[0]["text"]["en"]


def test_the_same_task_twice_is_said_and_both_are_in(capsys: Output) -> None:
    workbook(Path("a.xlsx"), [*TASKS, ("4", "改造老旧小区", "个", 48, 22, None)])
    for lang, said in (
        ("zh", "需核对1处：B6“改造老旧小区”与第4行重复\n"),
        ("en", "1 cell to check: B6 repeats row 4\n"),
    ):
        status, out, _ = run(capsys, "report", "a.xlsx", "--lang", lang)
        assert status == 0
        assert said in out
    assert len(read(capsys, "a.xlsx")["rows"]) == 4


def test_hidden_and_filtered_rows_are_read_and_said(capsys: Output) -> None:
    workbook(Path("a.xlsx"), hidden=(4, 5))
    found = read(capsys, "a.xlsx")
    assert len(found["rows"]) == 3
    assert problem(found, "hidden-rows")["text"] == {
        "zh": "有2行是隐藏或筛掉的，也读了：第4、5行。",
        "en": "2 hidden or filtered rows were read too: 4, 5",
    }


def test_an_amount_merged_over_two_rows_is_not_filled_down(capsys: Output) -> None:
    rows = [("1", "新增就业", "人", 3000, 1600, None), ("2", "新增培训", "人", None, 200, None), TASKS[2]]
    workbook(Path("a.xlsx"), rows, merged=("D3:D4",))
    found = read(capsys, "a.xlsx")
    assert [row.get("target") for row in found["rows"] if row["row"] == 4] in ([], [None])
    assert problem(found, "merged-amount")["text"] == {
        "zh": "第3行“目标任务”与下面的行合并：数量只算在这一行，没有向下填充。",
        "en": "row 3, 目标任务 is merged with rows below: its amount stays with this row",
    }


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_the_output_of_last_month_is_read_as_the_ledger_that_it_came_from(suffix: str, capsys: Output) -> None:
    workbook(Path("台账.xlsx"))
    for lang, words in (("zh", "这是由台账写出的结果"), ("en", "of a report")):
        assert run(capsys, "report", "台账.xlsx", "-o", f"结果.{suffix}", "--lang", lang)[0] == 0
        found = read(capsys, f"结果.{suffix}")
        asked = [row["target"].removeprefix(">= ") for row in found["rows"]]  # a bare 48 is written as the floor it is
        assert asked == ["3000 人", "48 个", "12 个"]
        assert [row["task"] for row in found["rows"]] == [task for _, task, *_ in TASKS]
        assert [row["figure"] for row in found["rows"]] == ["1620 人", "20 个", "12 个"]
        code = {"xlsx": "own-workbook", "csv": "own-csv"}[suffix]
        assert words in problem(found, code)["text"][lang]


@pytest.mark.parametrize("encoding", ["cp936", "cp437", "ascii"])
def test_a_console_that_lacks_signs_gets_words(
    encoding: str, capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    workbook(Path("a.xlsx"))
    lang = "zh" if encoding == "cp936" else "en"
    for more in ([], ["--format", "summary"], ["--lights", "xuancheng-2020"]):
        with (tmp_path / "screen").open("w", encoding=encoding) as screen:
            monkeypatch.setattr(sys, "stdout", screen)
            assert main(["report", "a.xlsx", "--lang", lang, *more]) == 0
            monkeypatch.undo()
            monkeypatch.chdir(tmp_path)
        said = (tmp_path / "screen").read_text(encoding=encoding)
        assert ("落后" if lang == "zh" else "behind") in said
        assert not {"✓", "▲", "●"} & set(said) or encoding == "cp936"
        assert "\\u2713" not in said
        assert "\\u25b2" not in said
    capsys.readouterr()


def test_an_output_that_is_open_in_excel_is_not_written(capsys: Output) -> None:
    workbook(Path("台账.xlsx"))
    Path("结果.xlsx").write_bytes(b"before")
    Path("~$结果.xlsx").touch()
    expect(
        capsys,
        ["report", "台账.xlsx", "-o", "结果.xlsx"],
        2,
        "-o 结果.xlsx：正在别的程序（如 Excel）里打开，没有写；关掉后再运行",
        "-o 结果.xlsx: it is open in another program such as Excel and was not written; close it and run this again",
    )
    assert Path("结果.xlsx").read_bytes() == b"before"
    expect(
        capsys,
        ["report", "台账.xlsx", "-o", "台账.xlsx"],
        2,
        "-o 台账.xlsx：这是要读的文件，不会改动；请换个名字",
        "-o 台账.xlsx: this is a file that is read, and is never changed; choose another name",
    )
