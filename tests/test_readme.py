"""The front pages: short, no wider than a terminal, and each call of their tables is one that works."""

import re
from pathlib import Path
from typing import Any

import pages
import pytest

import policytrack as pt
from policytrack import consistency, en, zh
from policytrack.report.wrap import width

FRONT = {"README.md": "en", "README.zh.md": "zh"}
WIDEST, SCREEN = 88, 30
CALLS = re.compile(r"^\| (?:I want to …|我想……) \| \w+ \|\n\|---\|---\|\n(?P<rows>(?:\|.*\n)+)", re.MULTILINE)
SPAN = re.compile(r"`([^`]+)`")
# What the names in capitals stand for, all made by `made`.
FILES = {"FILE": "district_projects.xlsx", "NEXT": "district_projects.xlsx", "FOLDER": "catalog"}


@pytest.mark.parametrize("page", FRONT)
def test_a_front_page_is_short_and_narrow(page: str) -> None:
    lines = pages.read(page).splitlines()
    assert len(lines) <= 150
    wide = [f"{number}: {width(line)}" for number, line in enumerate(lines, 1) if width(line) > WIDEST]
    assert not wide, f"{page} is wider than {WIDEST} columns in line {', '.join(wide)}"
    assert any(line.startswith(pages.PROMPT) for line in lines[:9])


def test_the_first_screen_has_a_spreadsheet_then_python_then_make() -> None:
    lines = pages.read("README.md").splitlines()
    assert lines.index("import policytrack as pt") < 22
    ends = lines.index("```", lines.index("```python")) + 1
    assert ends <= SCREEN
    assert re.search(r"^make report .*\nmake test ", "\n".join(lines[ends : ends + 4]), re.MULTILINE)


def test_the_chinese_first_screen_answers_what_a_clerk_asks_first() -> None:
    screen = "\n".join(pages.read("README.zh.md").splitlines()[:SCREEN])
    assert "数据不上传" in screen
    assert "台账不用改格式" in screen


@pytest.mark.parametrize("page", FRONT)
def test_each_call_of_the_table_works(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = made(tmp_path, page)
    tables = CALLS.findall(pages.read(page))
    calls = [call for table in tables for row in table.splitlines() for call in SPAN.findall(row.split(" | ")[-1])]
    assert len(calls) >= 8
    for call in calls:
        if call.startswith("policytrack "):
            runs(page, re.sub("|".join(FILES), lambda name: FILES[name[0]], call), tmp_path)
        else:
            assert eval(call, names) is not None, call  # noqa: S307


def runs(page: str, command: str, folder: Path) -> None:
    block = pages.Block(page, "console", "", f"$ {command}\n", 0, "")
    said = pages.shell(block, command, folder)
    assert not said.startswith("policytrack: "), f"{command}\n{said}"


def made(folder: Path, page: str) -> dict[str, Any]:
    """Make the files that the calls name, and return the names that they use."""
    for command in ("example ledger", "example catalog"):
        runs(page, f"policytrack {command} --lang {FRONT[page]}", folder)
    ledger = pt.read_ledger(FILES["FILE"])
    report = ledger.report()
    for name in ("OLD.json", "NEW.json"):
        report.to_json(name)
    runs(page, f"policytrack ledger {FILES['FILE']} --save-layout 台账.toml", folder)
    firms = pt.Indicator("firms", unit="家", kind="flow", better="up")
    target = pt.Target("t", indicator=firms, area="青岛市", period="2024", amount=">= 300 家")
    figure = pt.Figure("f", indicator=firms, area="青岛市", period="2024-H1", amount="140 家")
    claim = pt.Claim("c", says="on_pace", area="青岛市", period="2024-H1", quote="时间过半，任务过半")
    old = pt.assess([target], [], on="2024-07-01")
    return {
        "pt": pt,
        "zh": zh,
        "en": en,
        "check_share": consistency.check_share,
        "check_sum": consistency.check_sum,
        "FILE": FILES["FILE"],
        "FOLDER": FILES["FOLDER"],
        "report": report,
        "target": target,
        "figure": figure,
        "targets": [target],
        "figures": [figure],
        "claim": claim,
        "day": "2024-07-01",
        "text": "上半年新增300家，up to 200 homes",
        "old": old,
        "new": pt.assess([target], [figure], on="2024-07-01"),
    }
