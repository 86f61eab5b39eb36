"""The pages do what they say: snippets run, outputs, tables and files are exact, commands and links exist."""

import datetime
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pages
import pytest
from attrs import frozen

from policytrack import Catalog, Figure, InputError, Target, assess
from policytrack.catalog.checks.run import check_catalog

ROOT = pages.ROOT
README, SHAPES, CODES = "README.md", "docs/shapes.md", "docs/codes.md"
PAGES = pages.pages()
RUN = [
    page for page in PAGES if page != CODES
]  # each of its examples is one fault; tests/catalog/test_codes.py has them
HEAD = "| promise | target | figures | verdict |"
SPAN = re.compile(r"`([^`]+)`")
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
HEADING = re.compile(r"^#{1,6} +(.+?)(?: +\{ *#(?P<id>[\w-]+) *\})? *#* *$", re.MULTILINE)
ANCHOR = re.compile(r'<a (?:id|name)="([^"]+)"')


@frozen
class Row:
    """A line of a table of shapes: a promise, the keywords of its target and figures, and what is said on a day."""

    promise: str
    target: str
    figures: tuple[str, ...]
    verdict: str

    def judged(self, names: dict[str, Any]) -> str:
        """Return the verdict cell as the library fills it in."""
        day = self.verdict.partition(":")[0]
        try:
            target = Target("t", area="某市", **eval(f"dict({self.target})", names))  # noqa: S307
        except InputError:
            return "refused"
        common = {"indicator": target.indicator, "area": "某市"}
        figures = [
            Figure(f"f{number}", **common | eval(f"dict({words})", names))  # noqa: S307
            for number, words in enumerate(self.figures)
        ]
        found = assess([target], figures, on=datetime.date.fromisoformat(day))["t"]
        return f"{day}: {found.verdict}" + (", final" if found.final else "")


def rows(page: str) -> Iterator[Row]:
    """Yield the lines of each table that has the columns of shapes."""
    inside = False
    for line in pages.read(page).splitlines():
        inside = line == HEAD or (inside and line.startswith("|"))
        if inside and line != HEAD and not line.startswith("|---"):
            promise, target, figures, verdict = line.strip("| ").split(" | ")
            yield Row(promise, SPAN.findall(target)[0], tuple(SPAN.findall(figures)), verdict)


@pytest.mark.parametrize("page", [README, SHAPES])
def test_a_page_that_teaches_has_code_a_reader_can_run(page: str) -> None:
    assert any(block.kind == "python" for block in pages.blocks(page))


@pytest.mark.parametrize("page", RUN)
def test_every_snippet_runs_and_says_exactly_what_the_page_shows(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pages.run(page, tmp_path)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_of_a_kind_that_the_runner_knows(page: str) -> None:
    kinds = {block.kind: block.place for block in pages.blocks(page)}
    assert set(kinds) <= pages.KINDS, {kinds[kind] for kind in set(kinds) - pages.KINDS}
    left = [line for line in pages.prose(page).splitlines() if line.lstrip(" >").startswith("```")]
    assert not left, f"{page} has a block that is indented or not closed, and so is never run: {left[0]}"


def test_a_page_that_shows_something_else_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    said = "```python\nprint(1)\nprint(2)\n```\n\n```text\n{}\n```\n"
    for shown in ("1\n2", "1\n...", "..."):
        (tmp_path / "page.md").write_text(said.format(shown), encoding="utf-8")
        pages.run("page.md", tmp_path)
    for shown in ("1", "2\n1", "1\n22"):
        (tmp_path / "page.md").write_text(said.format(shown), encoding="utf-8")
        with pytest.raises(pages.WrongPageError, match="and its snippet says"):
            pages.run("page.md", tmp_path)
    (tmp_path / "page.md").write_text("```python\nprint(1)\n```\n", encoding="utf-8")
    with pytest.raises(pages.WrongPageError, match="no ```text block"):
        pages.run("page.md", tmp_path)
    (tmp_path / "page.md").write_text(said.format("3"), encoding="utf-8")
    assert pages.rewritten("page.md", tmp_path) == said.format("1\n2")


def test_every_line_of_a_table_of_shapes_gets_the_verdict_that_it_shows() -> None:
    names = pages.names_of(SHAPES)
    found = list(rows(SHAPES))
    assert len(found) >= 40, f"{SHAPES} has lost its tables, whose first line is {HEAD}"
    wrong = [f"{row.promise}: {said}, not {row.verdict}" for row in found if (said := row.judged(names)) != row.verdict]
    assert not wrong, "\n".join(wrong)


def test_every_shape_is_told_in_chinese_and_in_english() -> None:
    for row in rows(SHAPES):
        zh, _, en = row.promise.partition("<br>")
        assert re.search(r"[\u4e00-\u9fff]", zh), f"{row.promise} has no Chinese words before <br>"
        assert re.search(r"[a-z]", en), f"{row.promise} has no English words behind <br>"


@pytest.mark.parametrize("page", RUN)
def test_every_file_of_a_catalog_on_a_page_passes_the_check(page: str, tmp_path: Path) -> None:
    for root in pages.catalogs(page, tmp_path):
        assert [str(problem) for problem in check_catalog(Catalog.load(root, strict=False)).problems] == []


def test_every_make_command_is_a_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    for page in PAGES:
        shell = "\n".join(block.body for block in pages.blocks(page) if block.kind in pages.SHELL)
        named = re.findall(r"^[$ ]*make +(?:[A-Z]+=\S+ +)*([a-z][a-z-]*)", shell, re.MULTILINE)
        named += re.findall(r"`make ([a-z][a-z-]*)", pages.prose(page))
        assert set(named) <= targets, f"{page}: the Makefile has no {', '.join(sorted(set(named) - targets))}"
        assert page != README or "test" in named, "the README does not say how to run the tests: `make test`"


def test_every_extra_that_is_installed_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    files = [*PAGES, "Makefile", *(path.relative_to(ROOT).as_posix() for path in (ROOT / "tools").glob("*.py"))]
    for file in files:
        found = re.findall(r"(?:policytrack|\.)\[([a-z,]+)\]\"", pages.read(file))
        named = {extra for one in found for extra in one.split(",")}
        assert named <= set(project["optional-dependencies"]), f"{file} installs an extra that pyproject.toml has not"


# Links.


def words(page: str) -> str:
    """Return a page without its code."""
    return CODE.sub("", pages.prose(page))


def slug(heading: str) -> str:
    """Return the anchor of a heading: letters, digits, hyphens and underlines, in small letters, spaces as hyphens."""
    plain = LINK.sub(lambda link: link[0][1 : link[0].index("](")], heading)
    plain = unicodedata.normalize("NFC", re.sub(r"[`*]", "", plain)).lower()
    return re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-")


@cache
def anchors(page: str) -> frozenset[str]:
    """Return the anchors of a page: of its headings, and those that it sets."""
    text = pages.prose(page)
    return frozenset(match["id"] or slug(match[1]) for match in HEADING.finditer(text)) | {*ANCHOR.findall(text)}


def leads(page: str, target: str) -> bool:
    """Whether a link of a page leads to a file of the repository, and to a heading in it; of an address, its form."""
    if re.match(r"[a-z]+:", target):
        return re.match(r"https?://[\w.-]+\.[a-z]+(/\S*)?$", target) is not None
    path, _, anchor = target.partition("#")
    file = ((ROOT / page).parent / path if path else ROOT / page).resolve()
    if not file.exists() or not file.is_relative_to(ROOT):
        return False
    return not anchor or file.suffix != ".md" or anchor in anchors(file.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: str) -> None:
    lost = [target for target in LINK.findall(words(page)) if not leads(page, target)]
    assert not lost, f"{page} links to what is not there: {', '.join(lost)}"


def test_a_lost_link_is_found() -> None:
    assert LINK.findall("[a [b] c](x.md#y) and ![p](q.png)") == ["x.md#y", "q.png"]
    assert not leads("docs/design.md", "no-such.md")
    assert not leads("docs/design.md", "codes.md#no-such")
    assert leads("docs/design.md", "#6-assessment")
    assert slug("§6. `Period.parse`, and *why*") == "6-periodparse-and-why"
