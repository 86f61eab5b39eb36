"""Every month the same ledger: what was decided is kept, results are kept, and the last one is compared with."""

from pathlib import Path

import pytest
from sheets import HEAD, TASKS, TITLE, workbook

from policytrack import Layout, Report
from policytrack.cli import main

Output = pytest.CaptureFixture[str]
JULY = TITLE.replace("1-6月", "1-7月")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with the ledger of June, its layout, and the ledger of July."""
    monkeypatch.chdir(tmp_path)
    workbook(Path("6月.xlsx"))
    workbook(Path("7月.xlsx"), [TASKS[0], ("2", "改造老旧小区", "个", 48, 40, None), TASKS[2]], title=JULY)


def keep(capsys: Output) -> None:
    assert main(["ledger", "6月.xlsx", "--save-layout", "台账.toml"]) == 0
    assert capsys.readouterr().err == "读法已写入 台账.toml；下个月：policytrack report 6月.xlsx --layout 台账.toml\n"


def test_what_was_decided_is_kept_with_comments_and_without_its_day(capsys: Output) -> None:
    keep(capsys)
    assert Path("台账.toml").read_text(encoding="utf-8").splitlines() == [
        "# 台账的读法；每月用 --layout 读同一张表。删去一行，那一项就由程序自己判断。",
        'history = "结果"  # 每期结果存在这里，下期自动对比',
        "",
        "[columns]  # 各列是什么：列号或列名 = 角色",
        '"序号" = "no"',
        '"任务" = "task"',
        '"单位" = "unit"',
        '"目标任务" = "target"',
        '"已完成数" = "figure"',
        '"备注" = "note"',
        "",
        "# [kinds]  # 任务是新增量 flow 还是存量 stock",
        '# "新增就业" = "flow"',
        "",
        "# [directions]  # 越高越好 up，越低越好 down",
        '# "能耗强度" = "down"',
    ]


def test_what_the_call_says_is_kept_but_for_the_cut_off_day(capsys: Output) -> None:
    options = ["--as-of", "2024-06-30", "--kind", "改造老旧小区=flow", "--area", "柳塘区", "--column", "D=target"]
    assert main(["ledger", "6月.xlsx", *options, "--save-layout", "a.toml", "--lang", "en"]) == 0
    layout = Layout.load("a.toml")
    assert layout.as_of is None
    assert layout.area == "柳塘区"
    assert layout.kinds == {"改造老旧小区": "flow"}
    assert layout.history == "results"
    assert layout.columns["目标任务"] == "target"  # by its heading: a letter is wrong when the column moves
    assert "D" not in layout.columns
    assert "next month: policytrack report 6月.xlsx --layout a.toml" in capsys.readouterr().err


def test_each_report_is_kept_and_the_newest_older_one_compared_with(capsys: Output) -> None:
    keep(capsys)
    assert main(["report", "6月.xlsx", "--layout", "台账.toml", "--format", "summary"]) == 0
    out, err = capsys.readouterr()
    assert "较上期变化" not in out
    assert err == "结果已存 结果/2024-06-30.json，下期自动对比；不要就删掉它\n"
    assert main(["report", "7月.xlsx", "--layout", "台账.toml", "--format", "summary"]) == 0
    out, err = capsys.readouterr()
    changed = (
        "较上期变化（上期截至2024年6月30日）\n上期通报的1项中，1项已完成或达到序时进度；新增落后1项：新增城镇就业。\n"
    )
    assert changed in out
    assert err.splitlines() == [
        "与上期结果 结果/2024-06-30.json 对比（--since none 不比）",
        "结果已存 结果/2024-07-31.json，下期自动对比；不要就删掉它",
    ]
    assert main(["report", "7月.xlsx", "--layout", "台账.toml", "--format", "summary", "--since", "none"]) == 0
    out, err = capsys.readouterr()
    assert "较上期变化" not in out
    assert "对比（" not in err
    assert main(["report", "6月.xlsx", "--layout", "台账.toml"]) == 0  # a later result is never the one before
    assert "对比（" not in capsys.readouterr().err
    assert sorted(path.name for path in Path("结果").iterdir()) == ["2024-06-30.json", "2024-07-31.json"]


def test_what_is_kept_is_the_report_itself(capsys: Output) -> None:
    keep(capsys)
    assert main(["report", "6月.xlsx", "--layout", "台账.toml"]) == 0
    printed = capsys.readouterr().out
    assert f"{Report.load('结果/2024-06-30.json').table()}\n" == printed
    assert main(["report", "结果/2024-06-30.json"]) == 0
    assert capsys.readouterr().out == printed
    assert main(["report", "7月.xlsx", "--since", "结果/2024-06-30.json", "--format", "summary"]) == 0
    out, err = capsys.readouterr()
    assert "较上期变化" in out
    assert err == "与上期结果 结果/2024-06-30.json 对比（--since none 不比）\n"


def test_a_layout_and_its_history_are_never_used_unasked(capsys: Output) -> None:
    keep(capsys)
    assert main(["report", "6月.xlsx"]) == 0
    assert capsys.readouterr().err == ""
    assert not Path("结果").exists()


def test_the_history_lies_beside_the_layout(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(capsys)
    Path("elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    assert main(["report", "../6月.xlsx", "--layout", "../台账.toml"]) == 0
    assert "../结果/2024-06-30.json" in capsys.readouterr().err
    assert not Path("结果").exists()
    assert Path("../结果/2024-06-30.json").is_file()


def test_a_heading_that_has_gone_or_moved_is_named_with_the_nearest(capsys: Output) -> None:
    keep(capsys)
    workbook(Path("gone.xlsx"), head=(*HEAD[:4], "累计完成数", "备注"))
    for lang, said, brief in (
        (
            "zh",
            "A2 表头里没有“已完成数”列，最接近的是“累计完成数”；写它的那一条没有用上，请改读法文件或 --column。",
            "表头里没有“已完成数”列，有“累计完成数”",
        ),
        (
            "en",
            "A2 no heading is “已完成数”, the nearest is “累计完成数”; what is said of it was not used, so correct it",
            "no heading is “已完成数”, but “累计完成数” is",
        ),
    ):
        assert main(["ledger", "gone.xlsx", "--layout", "台账.toml", "--lang", lang]) == 0
        assert said in capsys.readouterr().out
        assert main(["report", "gone.xlsx", "--layout", "台账.toml", "--lang", lang, "--since", "none"]) == 0
        assert brief in capsys.readouterr().out
    Path("moved.toml").write_text('header = 2\n\n[columns]\n"已完成数" = "figure"\n', encoding="utf-8")
    workbook(Path("moved.xlsx"), [HEAD, *TASKS], head=("填报单位：柳塘区", None, None, None, None, None))
    assert main(["ledger", "moved.xlsx", "--layout", "moved.toml", "--lang", "zh"]) in (0, 1)
    assert "表头里没有“已完成数”列，它在E3" in capsys.readouterr().out


def test_a_task_that_has_gone_is_named_with_the_nearest(capsys: Output) -> None:
    for lang, said in (
        ("zh", "表中没有任务“改造老旧小区数”，最接近的是“改造老旧小区”；写它的那一条没有用上。"),
        ("en", "no task is “改造老旧小区数”, the nearest is “改造老旧小区”; what is said of it was not used"),
    ):
        assert main(["ledger", "6月.xlsx", "--kind", "改造老旧小区数=flow", "--lang", lang]) == 0
        assert said in capsys.readouterr().out


def test_a_faulty_layout_is_told_with_its_line(capsys: Output) -> None:
    Path("a.toml").write_text('hedaer = 2\n[kinds]\n"a" = "flw"\n', encoding="utf-8")
    for lang, said in (("zh", "没有这个键"), ("en", "no such key")):
        assert main(["report", "6月.xlsx", "--layout", "a.toml", "--lang", lang]) == 2
        assert f"a.toml:1:1: PT110 hedaer{'：' if lang == 'zh' else ': '}{said}" in capsys.readouterr().err
