"""tools/fuzz.py finds no fault in a hundredth of its cases, and would find one."""

import random
from pathlib import Path

import fuzz
import pytest

from policytrack.errors import InputError


@pytest.mark.parametrize("section", fuzz.SECTIONS)
def test_a_hundredth_of_the_hostile_input_is_read_or_refused(section: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--only", section, "--share", "0.01"]) == 0, capsys.readouterr().out
    out = capsys.readouterr().out
    assert out.startswith(f"{section}: {fuzz.COUNTS[section] // 100:,} cases: ")
    assert "; 0 with a fault; " in out


def test_a_fault_is_shown_once_with_its_input_and_number(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def cases(_: Path) -> fuzz.Case:
        def case(number: int, _: random.Random) -> str:
            with fuzz.attempt(f"input {number}"):
                if number % 2:
                    raise KeyError("百")
            return "read"

        return case

    monkeypatch.setitem(fuzz.SECTIONS, "readers", fuzz.Section(6, cases))
    assert fuzz.main(["--only", "readers", "--share", "1"]) == 1
    first, given, total = capsys.readouterr().out.splitlines()
    assert first.startswith("readers 1: KeyError at ")
    assert given == "    input 1"
    assert total.startswith("readers: 6 cases: 3 read; 3 with a fault; ")


def test_what_hides_or_does_not_read_back_is_a_fault() -> None:
    with pytest.raises(fuzz.NotPrintableError, match="u202e"):
        fuzz.shows("a\u202e")
    with pytest.raises(fuzz.NotTheSameError, match="1 is read as 2"):
        fuzz.read_again(1, lambda _: 2)

    def refuse(_: str) -> None:
        raise InputError("no")

    with pytest.raises(fuzz.NotTheSameError, match="1 is refused: no"):
        fuzz.read_again(1, refuse)


def test_a_case_depends_on_the_seed_and_its_number_alone(capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for numbers in (range(40), range(40), range(40, 80)):
        fuzz.run("readers", "other", numbers)
        said.append(capsys.readouterr().out.rpartition(";")[0])
    assert said[0] == said[1] != said[2]
