"""The command `policytrack`: what it prints, and what it tells the shell."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from policytrack.__main__ import main as run_script
from policytrack.cli import main
from policytrack.cli.columns import width
from policytrack.cli.commands import COMMANDS

BASE = Path(__file__).parents[1] / "broken" / "base"
TARGET = """[source]
title = "青岛市2024年工作要点"

[target.{name}]
area = "青岛市"
indicator = "sme.new"
period = "2024"
amount = ">= 300 家"
quote = "专精特新中小企业{number}家以上"
"""
GOOD = TARGET.format(name="good", number=300)
BAD = TARGET.format(name="bad", number=301)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = tmp_path / "catalog"
    shutil.copytree(BASE, found)
    (found / "qingdao").mkdir()
    (found / "good.toml").write_text(GOOD, encoding="utf-8")
    return found


@pytest.fixture
def bad(root: Path) -> Path:
    path = root / "qingdao" / "bad.toml"
    path.write_text(BAD, encoding="utf-8")
    return path


Output = pytest.CaptureFixture[str]


def lines(capsys: Output) -> list[str]:
    return capsys.readouterr().out.splitlines()


def shell(*arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "policytrack", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **more})


def test_warnings_alone_are_no_failure(root: Path, capsys: Output) -> None:
    assert main(["check", str(root)]) == 0
    *warnings, counts = lines(capsys)
    assert all(" PT5" in line for line in warnings)
    assert counts == f"target 1; amounts read 1, by hand 0; quotes looked up 0; errors 0, warnings {len(warnings)}"


def test_errors_are_a_failure_and_come_in_order(root: Path, bad: Path, capsys: Output) -> None:
    assert main(["check", str(root), "--lang", "zh"]) == 1
    *problems, counts = lines(capsys)
    assert problems == sorted(problems, key=lambda line: (line.split(":")[0], *map(int, line.split(":")[1:3])))
    assert next(line for line in problems if " PT5" not in line).startswith(f"{bad}:8:10: PT308 原文")
    assert counts.startswith("目标 2；读出数值 2，人工读数 0；核对原文 0；错误 1，警告 ")


def test_a_path_named_twice_is_told_of_once(root: Path, bad: Path, capsys: Output) -> None:
    main(["check", str(root)])
    once = lines(capsys)
    assert main(["check", str(root), str(root), str(bad)]) == 1
    assert lines(capsys) == once


def test_a_file_is_checked_in_its_catalog_and_told_of_alone(root: Path, bad: Path, capsys: Output) -> None:
    for path in (bad, bad.parent):
        assert main(["check", str(path)]) == 1
        problem, counts = lines(capsys)
        assert problem.startswith(f"{bad}:8:10: PT308")
        assert counts.endswith("errors 1, warnings 0")
    assert main(["check", str(root / "good.toml")]) == 0
    assert len(lines(capsys)) == 1


def test_paths_are_written_as_they_were_given(
    root: Path, bad: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    main(["check", "catalog/qingdao"])
    assert lines(capsys)[0].startswith("catalog/qingdao/bad.toml:8:10: ")
    monkeypatch.chdir(bad.parent)
    main(["check", "bad.toml"])
    assert lines(capsys)[0].startswith("../qingdao/bad.toml:8:10: ")


def test_two_catalogs_are_counted_together(root: Path, bad: Path, capsys: Output) -> None:
    other = shutil.copytree(root, root.parent / "other")
    assert main(["check", str(root), str(other)]) == 1
    *problems, counts = lines(capsys)
    assert [line.partition(":")[0] for line in problems if "PT308" in line] == [
        str(bad),
        str(other / "qingdao" / "bad.toml"),
    ]
    assert counts.startswith("target 4; amounts read 4")


def test_quotes_are_looked_up_in_the_readers_texts(root: Path, tmp_path: Path, capsys: Output) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    text = "青岛市计划培育专精特新\n中小企业300家以上。"
    (texts / "report.txt").write_text(text, encoding="utf-8")
    sum_of = hashlib.sha256(text.encode()).hexdigest()
    (root / "good.toml").write_text(GOOD.replace("\n\n", f'\nsha256 = "{sum_of}"\n\n'), encoding="utf-8")
    assert main(["check", str(root), "--texts", str(texts)]) == 0
    assert "quotes looked up 1;" in lines(capsys)[-1]
    (texts / "report.txt").write_text(text + "…", encoding="utf-8")
    assert main(["check", str(root), "--texts", str(texts)]) == 1
    assert any(f"{root}/good.toml:3:10: PT302" in line for line in lines(capsys))


def test_a_call_that_makes_no_sense_says_why(root: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "README.md").touch()
    (root / ".hidden.toml").touch()
    os.mkfifo(root / "pipe.toml")
    monkeypatch.chdir(root.parent)
    for arguments, said in {
        ("nowhere",): "nowhere: there is no such file or folder",
        ("nowhere\u202e",): "nowhere\\u202e: there is no such file or folder",
        ("catalog/README.md",): "catalog/README.md: a catalog is made of TOML files, and this is none",
        ("catalog/.hidden.toml",): "catalog/.hidden.toml: hidden files and folders are no part of a catalog",
        ("catalog/pipe.toml",): "catalog/pipe.toml: neither a file nor a folder",
        ("catalog", "--texts", "nowhere"): "--texts nowhere: there is no such folder",
    }.items():
        assert main(["check", *arguments]) == 2
        out, err = capsys.readouterr()
        assert (out, err) == ("", f"policytrack: {said}\n")


def test_a_folder_without_toml_is_an_error_in_the_data(tmp_path: Path, capsys: Output) -> None:
    assert main(["check", str(tmp_path)]) == 1
    problem, counts = lines(capsys)
    assert "PT121" in problem
    assert counts == "no entries; amounts read 0, by hand 0; quotes looked up 0; errors 1, warnings 0"


CALLS = {
    (): "usage: policytrack COMMAND",
    ("--lang", "zh"): "用法：policytrack 命令",
    ("chekc",): "there is no command 'chekc' (policytrack --help lists them); did you mean 'check'?",
    ("chekc", "--lang", "zh"): "没有“chekc”这个命令（全部命令见 policytrack --help）；是不是要写“check”？",
    ("check", "--lang", "fr"): "--lang: 'fr' is none of these: zh, en\nusage: policytrack check [PATH …] [options]",
    ("check", "--jsn"): "there is no option --jsn; did you mean '--json'?\nusage: policytrack check",
    ("check", "--jsn", "--lang", "zh"): "没有“--jsn”这个选项；是不是要写“--json”？\n用法：policytrack check",
    ("read",): "still missing: FILE, --published",
    ("read", "--lang=zh"): "还缺：文件, --published",
    ("read", "a.txt", "--published"): "--published takes a value",
    ("check", "--json=yes"): "--json takes no value, and 'yes' is given",
    ("describe", "a", "b"): "b is one argument too many",
}


@pytest.mark.parametrize(("arguments", "said"), CALLS.items())
def test_a_call_that_cannot_be_read_ends_with_2_and_says_what_is_near(
    arguments: tuple[str, ...], said: str, capsys: Output
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert out == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_help_fits_a_terminal_and_names_each_option(lang: str, capsys: Output) -> None:
    assert main(["--lang", lang, "--help"]) == 0
    overview = capsys.readouterr().out
    assert [line.split()[0] for line in overview.splitlines() if line.startswith("  ")] == list(COMMANDS)
    for name in COMMANDS:
        assert main([name, "--help", "--lang", lang]) == 0
        told = capsys.readouterr().out
        assert "--lang zh|en" in told
        assert told.startswith(f"{'用法：' if lang == 'zh' else 'usage: '}policytrack {name}")
        assert [line for line in (overview + told).splitlines() if width(line) > 80] == []
        assert main(["help", name, "--lang", lang]) == 0
        assert capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("locale", "said"), [("zh_CN.UTF-8", "用法："), ("C.UTF-8", "usage: "), ("en_GB", "usage: "), ("zh_TW", "用法：")]
)
def test_a_machine_is_spoken_to_in_its_language(
    locale: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert main(["--help"]) == 0
    assert capsys.readouterr().out.startswith(said)


def test_the_help_loads_none_of_the_library() -> None:
    code = "import sys; from policytrack.cli import main; main(['--help']); print(sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = run.stdout.splitlines()[-1]
    assert "policytrack.cli.overview" in loaded
    for name in ("attr", "argparse", "policytrack.text", "policytrack.records", "policytrack.zh"):
        assert f"'{name}'" not in loaded


def test_json_is_one_stable_object(root: Path, bad: Path, capsys: Output) -> None:
    assert main(["check", str(bad), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["version", "problems", "counts"]
    assert found["version"] == 1
    assert found["problems"] == [
        {
            "path": f"{root}/qingdao/bad.toml",
            "line": 8,
            "column": 10,
            "code": "PT308",
            "severity": "error",
            "message": "the quote “专精特新中小企业301家以上” is read as >= 301 家, but the amount is >= 300 家",
            "args": {"quote": "专精特新中小企业301家以上", "read": ">= 301 家", "amount": ">= 300 家"},
        }
    ]
    assert found["counts"]["target"] == 2
    assert found["counts"]["errors"] == 1
    assert found["counts"]["warnings"] == 0


def test_json_is_utf_8_and_hides_nothing(root: Path, bad: Path) -> None:
    (root / "a\u202eb.toml").write_text(GOOD, encoding="utf-8")
    run = shell("check", str(root), "--json", "--lang", "zh", PYTHONIOENCODING="ascii", LC_ALL="C")
    text = run.stdout.decode()
    assert bad.name in text
    assert "原文" in text
    assert "\u202e" not in text
    assert f"{root}/a\u202eb.toml" in [problem["path"] for problem in json.loads(text)["problems"]]


def test_a_terminal_that_knows_no_chinese_is_no_crash(bad: Path) -> None:
    run = shell("check", str(bad), "--lang", "zh", PYTHONIOENCODING="ascii")
    assert (run.returncode, run.stderr) == (1, b"")
    assert b"PT308 \\u539f\\u6587" in run.stdout


def test_whoever_reads_no_further_gets_no_traceback(bad: Path) -> None:
    command = f'"{sys.executable}" -m policytrack check "{bad}" | true'
    run = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602
    assert run.stderr == b""


def test_the_catalog_of_the_library_has_no_error() -> None:
    run = shell("check")
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"errors 0, " in run.stdout.splitlines()[-1]


def test_the_library_is_imported_without_its_command() -> None:
    code = "import sys, policytrack; print({'argparse', 'json', 'policytrack.cli'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


C_LOCALE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
ROOT = Path(__file__).parents[2]


def in_shell(line: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of a shell; `policytrack` in it is the command."""
    script = line.replace("policytrack", f'"{sys.executable}" -m policytrack')
    env = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    return subprocess.run(["bash", "-c", script], capture_output=True, check=False, env=env, timeout=60)  # noqa: S607


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("policytrack list targets >&-", 2, b"policytrack: standard output: it is closed\n"),
        ("policytrack list targets > /dev/full", 2, b"policytrack: standard output: No space left on device\n"),
        ("policytrack check --json > /dev/full", 2, b"policytrack: standard output: No space left on device\n"),
        ("policytrack list targets >&- 2>&-", 2, b""),
        ("policytrack check nowhere 2>&-", 2, b""),
        ("set -o pipefail; policytrack list targets | head -1 >/dev/null", 0, b""),
        ("set -o pipefail; policytrack list targets | true", 0, b""),
        ("cd $(mktemp -d) && rmdir $PWD && policytrack list >/dev/null", 0, b""),
        ("cd $(mktemp -d) && rmdir $PWD && policytrack check >/dev/null", 0, b""),
        (
            "cd $(mktemp -d) && rmdir $PWD && policytrack check a.toml",
            2,
            b"policytrack: a.toml: there is no such file or folder\n",
        ),
        (
            "cd $(mktemp -d) && rmdir $PWD && policytrack check .",
            2,
            b"policytrack: .: the working folder was deleted\n",
        ),
        ("policytrack check /nonexistent", 2, b"policytrack: /nonexistent: there is no such file or folder\n"),
        ("policytrack read /nonexistent --published 2024", 2, b"policytrack: /nonexistent: there is no such file\n"),
        (
            "policytrack read / --published 2024",
            2,
            b"policytrack: /: it is a folder; give the file of a document's text\n",
        ),
        (
            "cd $(mktemp -d) && mkfifo p && policytrack read p --published 2024",
            2,
            b"policytrack: p: neither a file nor a folder\n",
        ),
        (
            "cd $(mktemp -d) && mkfifo p && policytrack check p",
            2,
            b"policytrack: p: neither a file nor a folder\n",
        ),
    ],
)
def test_what_the_system_refuses_is_one_line_and_a_status(line: str, status: int, said: bytes) -> None:
    run = in_shell(line)
    assert (run.returncode, run.stderr) == (status, said), run.stdout


def test_errors_in_the_data_are_returned_also_to_whoever_reads_no_further(bad: Path) -> None:
    run = in_shell(f"set -o pipefail; policytrack check {bad} | true")
    assert (run.returncode, run.stderr) == (1, b"")


def test_an_interrupt_is_one_line_and_130(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("policytrack.cli.catalog_given.find_catalog", interrupt)
    assert main(["list"]) == 130
    assert capsys.readouterr() == ("", "policytrack: interrupted\n")
    monkeypatch.setattr("policytrack.__main__.import_module", interrupt)
    assert run_script() == 130
    assert capsys.readouterr() == ("", "policytrack: interrupted\n")


def test_arguments_in_a_locale_without_chinese_are_understood() -> None:
    run = in_shell("policytrack describe 青岛市", **C_LOCALE)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.startswith(b"qingdao (area)")
    run = in_shell("policytrack describe 青岛市市", **C_LOCALE)
    assert run.returncode == 2
    assert b"\\u9752\\u5c9b\\u5e02\\u5e02" in run.stderr
    run = in_shell("policytrack describe $'\\xff'")
    assert run.returncode == 2
    assert run.stderr.startswith(b"policytrack: '\\udcff' is ")


def test_what_the_system_refuses_elsewhere_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "catalog/\x1b.toml")

    monkeypatch.setattr("policytrack.cli.catalog_given.Catalog.load", refuse)
    assert main(["list"]) == 2
    assert capsys.readouterr() == ("", "policytrack: catalog/\\x1b.toml: Permission denied\n")
