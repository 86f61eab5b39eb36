"""Every example runs without a warning and prints what it is expected to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXPECTED = Path(__file__).parent / "expected"
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


def output(example: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", str(example)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, f"{example.name} failed:\n{run.stderr}"
    assert not run.stderr, f"{example.name} wrote to stderr:\n{run.stderr}"
    return run.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_runs_without_warnings_and_prints_what_is_expected(example: Path) -> None:
    out = output(example)
    assert out.strip(), f"{example.name} prints nothing"
    expected = EXPECTED / f"{example.stem}.txt"
    if expected.exists():
        assert out == expected.read_text(encoding="utf-8"), f"if this is meant: python {example.name} > {expected.name}"


@pytest.mark.parametrize("story", ["analyst", "clerk", "journalist"])
def test_a_story_is_told_in_twelve_lines(story: str) -> None:
    assert len((ROOT / "examples" / f"{story}.py").read_text(encoding="utf-8").splitlines()) <= 12


def test_a_story_writes_what_it_says(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", str(ROOT / "examples" / "clerk.py")],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    zh = (ROOT / "tests" / "report" / "expected" / "table.zh.txt").read_text(encoding="utf-8")
    assert run.stdout.startswith(zh.rstrip())
    assert sorted(path.name for path in (tmp_path / "build").iterdir()) == [
        "datapackage.json",
        "district_projects.csv",
        "district_projects.html",
        "district_projects_report.xlsx",
    ]


def test_the_example_that_make_report_runs_is_there() -> None:
    assert ROOT / "examples" / "qingdao_2024.py" in EXAMPLES


def test_every_expected_output_belongs_to_an_example() -> None:
    assert {path.stem for path in EXPECTED.glob("*.txt")} <= {path.stem for path in EXAMPLES}
