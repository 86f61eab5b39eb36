"""`policytrack ledger`: how a ledger was read, to a person and as JSON, and what can be said of it."""

import json
from pathlib import Path

import pytest
from sheets import HEAD, TASKS, workbook

from policytrack.cli import main
from policytrack.ledger.table.roles import ColumnRole

Output = pytest.CaptureFixture[str]
EXAMPLE = str(Path(__file__).parents[2] / "examples" / "district_projects.xlsx")


def test_every_answer_is_shown_with_what_it_rests_on(capsys: Output) -> None:
    assert main(["ledger", EXAMPLE]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for line in (
        "district_projects.xlsx：柳塘区（A1），2024年（A1），截至2024-06-30（A1）",
        "工作表“进度表”，表头在第2行：",
        "  E 工作目标：目标",
        "4     孕产妇免费筛查            3200人次      1792人次      新增量（单位人次）",
        "                                E4            F4            不少于（未写明）",
        "                                                            2024-12-31（标题）",
        "不是任务的行：",
        "  12 合计",
        "  13 附注：注：完成数为各牵头单位报送的累计数。",
        "需核对，2条：",
        "  F7 第7行“已完成数”为空：没有数据，不作0计。",
        "  E11 第11行“工作目标”列“明显提升”：没有数量；按定性任务记录。如有数量请写成“300家以上”。",
    ):
        assert line in out.splitlines()
    assert main(["ledger", EXAMPLE, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    for line in (
        "district_projects.xlsx: 柳塘区 (A1), 2024 (A1), to 2024-06-30 (A1)",
        "sheet '进度表', heading in row 2:",
        "  E 工作目标: target",
        "  12 total: 合计",
        "  F7 row 7, 已完成数 is empty: no figure, which is not 0",
    ):
        assert line in out.splitlines()
    assert "flow (unit 人次)" in out
    assert "at least (unsaid)" in out
    assert "due 2024-12-31 (title)" in out


def test_json_is_one_object_and_words_go_to_standard_error(tmp_path: Path, capsys: Output) -> None:
    assert main(["ledger", EXAMPLE, "--json", "--save-layout", str(tmp_path / "a.toml")]) == 0
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert found["schema"] == "policytrack.ledger/1"
    assert err.count("\n") == 1
    assert main(["report", EXAMPLE, "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["schema"] == "policytrack.report/1"
    assert err == "需核对2处：F7“已完成数”为空；G6占比写60%，应为6.7%\n"


def test_strict_makes_a_warning_a_failure(capsys: Output) -> None:
    for command in ("ledger", "report"):
        assert main([command, EXAMPLE]) == 0
        assert main([command, EXAMPLE, "--strict"]) == 1
    capsys.readouterr()


def test_rows_that_are_missing_are_a_failure_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)
    workbook(Path("a.xlsx"), [*TASKS, ("4", "发放补助", "元/人", "300元/人、140元/人", 3, None)])
    assert main(["ledger", "a.xlsx"]) == 1
    assert "没有读入，1条：" in capsys.readouterr().out
    for form in ("table", "summary", "json"):
        assert main(["report", "a.xlsx", "--format", form]) == 1
        out, err = capsys.readouterr()
        assert "D6" in (out if form == "table" else err)


def test_what_is_said_in_a_call_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.chdir(tmp_path)
    workbook(Path("a.xlsx"))
    options = {
        "--as-of": "2024-05-31",
        "--period": "2024-01-01/2025-06-30",
        "--area": "乙区",
        "--kind": "改造老旧小区=stock",
        "--better": "新建口袋公园=down",
        "--due": "改造老旧小区=2024-10-31",
        "--header": "2",
        "--sheet": "进度表",
        "--column": "备注=-",
    }
    assert main(["ledger", "a.xlsx", "--json", *(word for pair in options.items() for word in pair)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["as_of"], found["as_of_from"]) == ("2024-05-31", "option")
    assert (found["period"], found["area"]) == ("2024-01/2025-06", "乙区")
    assert found["sheets"][0]["columns"]["F"] == "-"
    kinds = {row["task"]: (row["indicator_kind"], row["indicator_kind_from"]) for row in found["rows"]}
    assert kinds["改造老旧小区"] == ("stock", "option")
    sides = {row["task"]: (row["better"], row["better_from"]) for row in found["rows"]}
    assert sides["新建口袋公园"] == ("down", "option")
    days = {row["task"]: (row["deadline"], row["deadline_from"]) for row in found["rows"]}
    assert days["改造老旧小区"] == ("2024-10-31", "option")


@pytest.mark.parametrize(
    ("option", "zh", "en"),
    [
        ("--kind=新增就业=flw", "--kind：要写成 新增就业=flow，", "--kind: write it like 新增就业=flow, not"),
        ("--better=up", "--better：要写成 能耗强度=down，", "--better: write it like 能耗强度=down, not"),
        ("--due=农村公路=6月底", "--due：“农村公路=6月底”不是日期", "--due: '农村公路=6月底' is not a day"),
        ("--years=YR1=22", "--years：要写成 YR1=2022，", "--years: write it like YR1=2022, not"),
        ("--period=明年", "--period：“明年”不是时期", "--period: '明年' is not a period"),
        ("--header=第三行", "--header：“第三行”不是行号", "--header: '第三行' is not a row"),
        ("--as-of=6月底", "--as-of：“6月底”不是日期，要写成 2024-06-30", "--as-of: '6月底' is not a day"),
        ("--dates=dm", "--dates：“dm”不在可选之列", "--dates: 'dm' is none of these: dmy, mdy, ymd"),
        (
            "--column=D=targt",
            "没有“targt”这个角色；是不是要写“target”？",
            "there is no role 'targt'",
        ),
    ],
)
def test_what_cannot_be_read_of_an_option_shows_the_right_form(option: str, zh: str, en: str, capsys: Output) -> None:
    for lang, said in (("zh", zh), ("en", en)):
        assert main(["ledger", EXAMPLE, option, "--lang", lang]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert said in err


def test_the_roles_of_columns_are_listed(capsys: Output) -> None:
    for lang in ("zh", "en"):
        assert main(["ledger", EXAMPLE, "--column", "?", "--lang", lang]) == 2
        said = capsys.readouterr().err
        assert all(role in said for role in ColumnRole)
    assert "target" in said


def test_a_row_is_explained_by_its_number(capsys: Output) -> None:
    assert main(["explain", EXAMPLE, "6"]) == 0
    assert "困难残疾人家庭无障碍改造" in capsys.readouterr().out
    for lang, said in (("zh", "没有“66”这一项（从3到11）"), ("en", "there is no '66' here (3 to 11)")):
        assert main(["explain", EXAMPLE, "66", "--lang", lang]) == 2
        assert said in capsys.readouterr().err


def test_a_csv_needs_no_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [",".join(HEAD), *(",".join(map(str, (*row[:5], ""))) for row in TASKS)]
    Path("台账.csv").write_bytes("\r\n".join(lines).encode("gb18030"))
    assert main(["report", "台账.csv", "--as-of", "2024-06-30", "--period", "2024"]) == 0
    assert "▲ 落后" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "word", "zh", "en"),
    [
        ("--header", "4-2", "“4-2”不是行号，要写成 3 或 3-4", "'4-2' is not a row; write it like 3 or 3-4"),
        ("--header", "1" * 5000, "不是行号，要写成 3 或 3-4", "is not a row; write it like 3 or 3-4"),
        (
            "--encoding",
            "cp125",
            "没有叫“cp125”的编码；是不是要写“cp1252”",
            "there is no encoding 'cp125'; did you mean 'cp1252'",
        ),
    ],
)
def test_values_that_mean_nothing_are_refused_in_the_language_of_the_call(
    option: str, word: str, zh: str, en: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, said in (("zh", zh), ("en", en)):
        assert main(["ledger", "a.xlsx", option, word, "--lang", lang]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert said in err
