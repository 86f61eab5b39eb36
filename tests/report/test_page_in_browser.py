"""The page in a real browser: it is opened from disk, looked at, used by keyboard, and printed."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe import axe
from chromium import Page, chromium, running
from page_reports import LONG, PAGES

WIDTHS = (1200, 700, 360)
SCHEMES = ("light", "dark")
TAB, ENTER, RIGHT = ("Tab", 9), ("Enter", 13, "\r"), ("ArrowRight", 39)

# Each visible line of text: its words, and where it stands.
LINES = """(() => {
  const lines = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, legend")) continue;
    if (!parent.checkVisibility() || getComputedStyle(parent.closest("thead") || parent).clipPath !== "none") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const at of range.getClientRects())
      if (at.width > 1) lines.push([node.data.trim(), at.left, at.top, at.right, at.bottom]);
  }
  return lines;
})()"""
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"
SHOWN = "[...document.querySelectorAll('tbody')].filter(one => one.checkVisibility()).length"
FOCUS = "document.activeElement.id || document.activeElement.tagName"
VIOLATIONS = """axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations.map(
  one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.html).slice(0, 3).join(" ")}`))"""


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    path = chromium()
    if path is None:
        pytest.skip("Chromium is not installed, so that no page can be opened")
    with running(path, tmp_path_factory.mktemp("profile")) as browser:
        try:
            page = browser.tab()
        except (AssertionError, OSError) as error:
            pytest.skip(f"{path} does not run here: {error}")
        yield page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def written(folder: Path, name: str) -> Path:
    path = folder / f"{name}.html"
    if not path.exists():
        PAGES[name]().to_html(path)
    return path


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_quiet_loads_nothing_and_fits(tab: Page, folder: Path, name: str, width: int, scheme: str) -> None:
    path = written(folder, name)
    tab.open(path, width=width, dark=scheme == "dark")
    for opened in (False, True):
        if opened:
            tab.run(OPEN)
        assert tab.run("document.documentElement.scrollWidth") <= width
        lines = tab.run(LINES)
        assert [line for line in lines if line[1] < 0 or line[3] > width] == []
        assert over_each_other(lines) == []
    assert tab.said == []
    assert tab.asked_for == [path.resolve().as_uri()]
    background = tab.run("getComputedStyle(document.body).backgroundColor")
    assert (background == "rgb(255, 255, 255)") is (scheme == "light")


def over_each_other(lines: list[list[Any]]) -> list[tuple[str, str]]:
    """Return the pairs of lines that cover each other by more than the hair that fonts overhang."""
    found = []
    standing = sorted(lines, key=lambda line: float(line[2]))
    for i, (words, left, _, right, bottom) in enumerate(standing):
        for other, its_left, its_top, its_right, _ in standing[i + 1 :]:
            if its_top > bottom - 1.5:
                break
            if its_left < right - 1 and left < its_right - 1:
                found.append((words, other))
    return found


def test_the_checks_see_what_is_wrong(tab: Page, folder: Path) -> None:
    tab.open(written(folder, "district-zh"), width=360)
    tab.run("document.querySelector('h1').style.height = '1px'")
    assert over_each_other(tab.run(LINES)) != []
    tab.run("document.querySelector('caption').style.width = '400px'")
    assert tab.run("document.documentElement.scrollWidth") > 360
    tab.run("console.log('seen')")
    assert any("seen" in said for said in tab.said)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(tab: Page, folder: Path, pytestconfig: pytest.Config, name: str, scheme: str) -> None:
    script = axe(pytestconfig.cache.mkdir("axe-core"))
    for width in WIDTHS:
        tab.open(written(folder, name), width=width, dark=scheme == "dark")
        tab.run(OPEN)
        tab.run(script)
        assert tab.run(VIOLATIONS) == [], width


def test_the_filters_work_by_keyboard(tab: Page, folder: Path) -> None:
    tab.open(written(folder, "district-zh"), width=1200)
    assert tab.run(SHOWN) == 9
    tab.press(*TAB)
    assert tab.run(FOCUS) == "f-all"
    outline = "getComputedStyle(document.activeElement.parentElement).outlineStyle"
    assert tab.run(outline) == "solid"
    shown = {}
    for _ in tab.run("[...document.querySelectorAll('input')].slice(1).map(one => one.id)"):
        tab.press(*RIGHT)
        shown[tab.run(FOCUS)] = tab.run(SHOWN)
    assert shown == {
        "f-behind": 2,
        "f-no-figure": 1,
        "f-on-pace": 3,
        "f-reached": 1,
        "f-met": 1,
        "f-not-measurable": 1,
    }
    tab.press(*RIGHT)
    assert (tab.run(FOCUS), tab.run(SHOWN)) == ("f-all", 9)


def test_evidence_opens_by_keyboard_and_by_the_address(tab: Page, folder: Path) -> None:
    path = written(folder, "district-zh")
    tab.open(path, width=1200)
    for _ in range(2):
        tab.press(*TAB)
    assert tab.run(FOCUS) == "SUMMARY"
    assert tab.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab.press(*ENTER)
    assert tab.run("document.querySelector('tbody details').open") is True
    tab.run("location.hash = '#r6'")
    assert tab.run("new Promise(done => setTimeout(() => done(document.querySelector('#r6 details').open)))") is True


def test_what_is_clicked_is_large_enough(tab: Page, folder: Path) -> None:
    small = "[...document.querySelectorAll('label, summary')].filter(one => one.getBoundingClientRect().height < 24)"
    for width in WIDTHS:
        tab.open(written(folder, "district-zh"), width=width)
        assert tab.run(f"{small}.length") == 0


def test_no_row_is_cut_where_a_printed_page_ends(tab: Page, folder: Path) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed, so that the printed page cannot be read")
    path = folder / "long.html"
    LONG().to_html(path)
    tab.open(path, width=1200)
    printed = folder / "long.pdf"
    printed.write_bytes(tab.pdf())
    run = subprocess.run([reader, "-layout", str(printed), "-"], capture_output=True, text=True, check=True)
    sheets = run.stdout.rstrip("\f").split("\f")
    assert len(sheets) > 3
    places: dict[str, set[int]] = {}
    for number, sheet in enumerate(sheets):
        assert sheet.count("结论") == 1, "the head is on every sheet"
        for task in LONG().tasks:
            for words in (task.name, f"第{task.number}行"):
                if words in sheet:
                    places.setdefault(task.key, set()).add(number)
                    places.setdefault(words, set()).add(number)
    assert all(len(found) == 1 for found in places.values()), places
    assert len(places) == 3 * len(LONG().tasks)
