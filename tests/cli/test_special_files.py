"""Paths that lead to no ordinary file, and two ways to one file: refused in words, before anything waits for them."""

import os
from pathlib import Path

import pytest
from sheets import workbook

from policytrack.cli import main
from policytrack.files import NotRegularError, replace_file

Output = pytest.CaptureFixture[str]
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")


@pytest.fixture(autouse=True)
def _ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with a ledger in it."""
    monkeypatch.chdir(tmp_path)
    workbook(Path("a.xlsx"))


def refused(capsys: Output, *words: str) -> str:
    """Return what a call says that is refused; nothing is printed."""
    assert main([*words, "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.removeprefix("policytrack: ").rstrip("\n")


@needs_pipes
def test_a_pipe_is_not_waited_for(capsys: Output) -> None:
    for name in ("p.csv", "p.json", "p.toml"):
        os.mkfifo(name)
    said = "p.csv is a pipe or a device, no file; save what it gives to a file first"
    assert refused(capsys, "ledger", "p.csv") == said
    for name in ("p.csv", "p.json"):
        assert refused(capsys, "report", name) == f"{name}: neither a file nor a folder"
    assert refused(capsys, "ledger", "a.xlsx", "--layout", "p.toml").startswith("p.toml")
    assert refused(capsys, "report", "a.xlsx", "--since", "p.json").startswith("p.json")


@needs_pipes
def test_nothing_is_written_into_a_pipe(capsys: Output) -> None:
    os.mkfifo("p.csv")
    said = "-o p.csv: this is a pipe or a device; give the name of a file"
    assert refused(capsys, "report", "a.xlsx", "-o", "p.csv") == said
    assert refused(capsys, "ledger", "a.xlsx", "--save-layout", "p.csv") == said.replace("-o", "--save-layout")
    with pytest.raises(NotRegularError):
        replace_file(Path("p.csv"), b"")
    assert Path("p.csv").is_fifo()


def test_a_ledger_is_not_written_over_by_another_name_of_it(capsys: Output) -> None:
    before = Path("a.xlsx").read_bytes()
    Path("link.xlsx").symlink_to("a.xlsx")
    os.link("a.xlsx", "same.xlsx")
    for name in ("link.xlsx", "same.xlsx", "./a.xlsx"):
        assert refused(capsys, "report", "a.xlsx", "-o", name).endswith("choose another name")
    assert Path("a.xlsx").read_bytes() == before


def test_two_ways_to_a_file_that_is_not_there_yet_are_one_output(capsys: Output) -> None:
    Path("out").mkdir()
    said = refused(capsys, "report", "a.xlsx", "-o", "out/b.html", "-o", "out/../out/b.html")
    assert said == "-o out/b.html: given twice"
    assert not Path("out/b.html").exists()


def test_an_earlier_result_that_is_not_there_names_the_one_that_is(capsys: Output) -> None:
    assert main(["report", "a.xlsx", "-o", "may.json"]) == 0
    capsys.readouterr()
    said = refused(capsys, "report", "a.xlsx", "--since", "mai.json")
    assert said == "mai.json: there is no such file; did you mean 'may.json' or 'a.xlsx'?"


def test_a_layout_is_not_saved_over_the_ledger(capsys: Output) -> None:
    before = Path("a.xlsx").read_bytes()
    for command in ("ledger", "report"):
        said = refused(capsys, command, "a.xlsx", "--save-layout", "a.xlsx")
        assert said == "--save-layout a.xlsx: this is a file that is read, and is never changed; choose another name"
    assert refused(capsys, "ledger", "a.xlsx", "--save-layout", "no/a.toml").endswith("no folder no; make it first")
    assert Path("a.xlsx").read_bytes() == before
    assert refused(capsys, "report", "a.xlsx", "--save-layout", "b.html", "-o", "b.html").startswith("-o b.html")
