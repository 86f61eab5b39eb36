"""`policytrack report`: what it takes, what it prints, what it writes, and what it refuses before it reads anything."""

import shutil
from pathlib import Path

import pytest

from policytrack import Catalog, Report, assess, load_assessments, save_assessments
from policytrack.cli import main

Output = pytest.CaptureFixture[str]
START = Path(__file__).parents[2] / "examples" / "starter_catalog" / "en"
DAY = "2024-06-30"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with a catalog in it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(START, tmp_path / "catalog")
    return tmp_path


def report() -> Report:
    """The report on that catalog, made in Python."""
    catalog = Catalog.load("catalog")
    return Report(assess(catalog.targets, catalog.figures, on=DAY), "en")


@pytest.mark.usefixtures("folder")
def test_a_catalog_is_reported_as_of_the_day_asked_for(capsys: Output) -> None:
    assert main(["report", "catalog", "--on", DAY]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == (f"{report().table()}\n", "")
    assert main(["catalog/", "--on", DAY, "--format", "summary"]) == 0
    assert capsys.readouterr().out == f"{report().summary()}\n"
    assert main(["report", "catalog", "--on", DAY, "--lang", "zh"]) == 0
    assert "▲ 落后" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_what_a_catalog_does_not_have_is_asked_for(capsys: Output) -> None:
    for arguments, said in {
        ("catalog",): "catalog: a catalog has no cut-off day; add --on 2024-06-30, the day to judge it on",
        ("catalog", "--on", DAY, "--kind", "a=flow"): "--kind: only for a ledger, and this is a catalog",
        (
            "catalog",
            "--on",
            DAY,
            "--area",
            "Riverto",
        ): "--area: the catalog knows no 'Riverto'; did you mean 'Riverton'?",
        (): "say of what: policytrack report targets.xlsx (to have one to try: policytrack example ledger)",
        ("catalog", "--shipped"): "give either a path or --shipped",
        ("catalgo",): "catalgo: there is no such file or folder; did you mean 'catalog'?",
    }.items():
        assert main(["report", *arguments]) == 2
        out, err = capsys.readouterr()
        assert (out, err[: len(said) + 13]) == ("", f"policytrack: {said}")


def test_a_folder_without_a_catalog_names_the_ledgers_in_it(folder: Path, capsys: Output) -> None:
    (folder / "台账.xlsx").touch()
    assert main(["report", ".", "--on", DAY]) == 2
    assert capsys.readouterr().err.endswith("for a ledger, give its file; there is 台账.xlsx\n")
    assert main(["report", ".", "--on", DAY, "--lang", "zh"]) == 2
    assert capsys.readouterr().err.endswith("要看台账，请写文件名；这里有 台账.xlsx\n")


def test_areas_and_issuers_choose_targets_of_a_catalog(capsys: Output) -> None:
    assert main(["report", "--shipped", "--on", DAY, "--issuer", "青岛市民营经济发展局", "--period", "2024"]) == 0
    out = capsys.readouterr().out
    tasks = [line for line in out.splitlines()[3:] if "家" in line or "firms" in line]
    assert [line.split()[0] for line in tasks] == ["1", "2", "3"]


@pytest.mark.usefixtures("folder")
def test_lights_and_methods_are_shown_beside_the_verdict(capsys: Output) -> None:
    assert main(["report", "catalog", "--on", DAY, "--lights", "yinchuan-2025", "--method", "linear-pace"]) == 0
    out = capsys.readouterr().out
    assert "· unruled" in out
    assert out.endswith("linear-pace: linear pace (序时进度)\nhomes-2024 behind\n")
    for option, id, like in (("--lights", "yinchuan-20", "yinchuan-2025"), ("--method", "linear", "linear-pace")):
        assert main(["report", "catalog", "--on", DAY, option, id]) == 2
        assert f"did you mean '{like}'?" in capsys.readouterr().err
    for lang, said in (
        ("zh", "“yinchuan”在报告的日期没有生效的规则；有：yinchuan-2025（自2025-03-18起）"),
        ("en", "no rule of"),
    ):
        assert main(["report", "catalog", "--on", DAY, "--lights", "yinchuan", "--lang", lang]) == 2
        assert said in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_saved_result_is_shown_again_and_not_judged_again(capsys: Output) -> None:
    save_assessments(report().assessments, "june.json")
    assert main(["report", "june.json"]) == 0
    assert capsys.readouterr().out == f"{Report(load_assessments('june.json'), 'en').table()}\n"
    assert main(["report", "june.json", "--on", "2024-12-31"]) == 2
    assert capsys.readouterr().err == "policytrack: --on: a saved result is judged already and is only shown\n"
    assert main(["report", "june.json", "--on", "2024-12-31", "--lang", "zh"]) == 2
    assert capsys.readouterr().err == "policytrack: --on：存下的结果已经核算过，不能再改\n"


def test_what_is_printed_is_written_as_text(folder: Path, capsys: Output) -> None:
    assert main(["report", "catalog", "--on", DAY, "--format", "summary", "-o", "notice.txt"]) == 0
    out, err = capsys.readouterr()
    assert err == "wrote notice.txt\n"
    assert (folder / "notice.txt").read_text(encoding="utf-8") == out


def test_an_output_that_cannot_be_written_is_refused_before_anything_is_read(folder: Path, capsys: Output) -> None:
    (folder / "open.txt").write_text("before", encoding="utf-8")
    (folder / "~$open.txt").touch()
    (folder / "folder.txt").mkdir()
    for output, said in {
        "a.docx": "what is it to be? end its name in one of .xlsx, .html, .csv, .json, .md, .txt",
        "a.htm": "what is it to be? end its name in one of .xlsx, .html, .csv, .json, .md, .txt; did you mean '.html'?",
        "nowhere/a.txt": "there is no folder nowhere; make it first",
        "folder.txt": "this is a folder; give the name of a file",
        "open.txt": "it is open in another program such as Excel and was not written; close it and run this again",
    }.items():
        assert main(["report", "nothing.xlsx", "-o", "good.txt", "-o", output]) == 2
        assert capsys.readouterr().err == f"policytrack: -o {output}: {said}\n"
    assert main(["report", "nothing.xlsx", "-o", "a.txt", "-o", "./a.txt"]) == 2
    assert capsys.readouterr().err == "policytrack: -o a.txt: given twice\n"
    assert main(["report", "open.txt", "-o", "open.txt"]) == 2
    assert "this is a file that is read, and is never changed" in capsys.readouterr().err
    assert (folder / "open.txt").read_text(encoding="utf-8") == "before"
    assert not (folder / "good.txt").exists()


@pytest.mark.usefixtures("folder")
def test_nothing_is_printed_where_an_output_fails(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    Path("a.txt").write_text("before", encoding="utf-8")
    monkeypatch.setattr("policytrack.cli.outputs.replace_file", refuse)
    assert main(["report", "catalog", "--on", DAY, "-o", "a.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("policytrack: -o a.txt: it is open in another program such as Excel")


@pytest.mark.usefixtures("folder")
def test_explain_takes_what_report_takes(capsys: Output) -> None:
    assert main(["explain", "catalog", "homes-2024", "--on", DAY]) == 0
    assert capsys.readouterr().out == f"{report().explain('homes-2024')}\n"
    assert main(["explain", "--shipped", "specialised-2024", "--on", DAY]) == 0
    assert capsys.readouterr().out.startswith("specialised-2024: ")
    for arguments, said in {
        ("catalog",): "which one? give its row in the spreadsheet: policytrack explain catalog 6",
        (
            "catalog",
            "homes-2025",
        ): "there is no 'homes-2025' here (homes-2024 to homes-2024); did you mean 'homes-2024'?",
    }.items():
        assert main(["explain", *arguments, "--on", DAY]) == 2
        assert capsys.readouterr().err == f"policytrack: {said}\n"
