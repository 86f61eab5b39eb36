"""`policytrack example`: what is written, and what of it can be gone on with."""

from pathlib import Path

import pytest

from policytrack import Catalog
from policytrack.cli import main

Output = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]


FILES = {"ledger": "district_projects.xlsx", "csv": "eight_cities.csv"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_written_once_and_named_in_one_line(
    kind: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)
    name = FILES[kind]
    assert main(["example", kind, "--lang", lang]) == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    assert f"policytrack report {name}" in out
    assert err == ""
    assert (tmp_path / name).read_bytes() == (ROOT / "examples" / name).read_bytes()
    (tmp_path / name).write_text("mine", encoding="utf-8")
    assert main(["example", kind, "--lang", lang]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert name in err
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_catalog_to_start_from_is_without_a_fault(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["example", "catalog", "--lang", lang]) == 0
    assert "policytrack report catalog --on 2024-06-30" in capsys.readouterr().out
    assert main(["check", "catalog"]) == 0
    assert main(["format", "--check", "catalog"]) == 0
    assert len(Catalog.load("catalog").targets) == 1


def test_a_kind_that_is_not_there_is_named_with_those_that_are(capsys: Output) -> None:
    assert main(["example", "ledgr"]) == 2
    assert "'ledgr' is none of these: ledger, csv, catalog; did you mean 'ledger'?" in capsys.readouterr().err
