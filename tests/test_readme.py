"""The pages that teach do what they say: their code runs, their output, tables and files are exact, commands exist."""

import contextlib
import datetime
import doctest
import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from policytrack import Catalog, Figure, InputError, Target, assess
from policytrack.catalog.checks.run import check_catalog

ROOT = Path(__file__).parent.parent
README, SHAPES = "README.md", "docs/shapes.md"
PAGES = (README, SHAPES)
FENCE = re.compile(r"^```(?P<kind>\S*)[^\n]*\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
SHELL = ("bash", "sh", "shell", "console")
OUTPUT = ("text", "console")
HEAD = "| promise | target | figures | verdict |"
SPAN = re.compile(r"`([^`]+)`")


@frozen
class Block:
    page: str
    kind: str
    body: str
    line: int


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


def read(page: str) -> str:
    text = (ROOT / page).read_text(encoding="utf-8")
    if not text.strip():
        pytest.fail(f"{page} is empty; write its first screen, with a ```python block that a reader can run")
    return text


def blocks(page: str) -> list[Block]:
    text = read(page)
    return [
        Block(page, match["kind"], match["body"], text.count("\n", 0, match.start()) + 1)
        for match in FENCE.finditer(text)
    ]


def rows(page: str) -> Iterator[Row]:
    """Yield the lines of each table that has the columns of shapes."""
    inside = False
    for line in read(page).splitlines():
        inside = line == HEAD or (inside and line.startswith("|"))
        if inside and line != HEAD and not line.startswith("|---"):
            promise, target, figures, verdict = line.strip("| ").split(" | ")
            yield Row(promise, SPAN.findall(target)[0], tuple(SPAN.findall(figures)), verdict)


def write_files(page: str, folder: Path) -> list[Path]:
    """Write each ```toml block whose first line is the name of a file, and return the folders of the catalogs."""
    roots = []
    for block in blocks(page):
        name = block.body.partition("\n")[0].removeprefix("# ")
        if block.kind == "toml" and name.endswith(".toml"):
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.body, encoding="utf-8")
            roots.append(folder / name.partition("/")[0])
    return list(dict.fromkeys(roots))


def transcript(block: Block, names: dict[str, Any]) -> None:
    """Run a block of `>>>` lines, which hold their own output."""
    test = doctest.DocTestParser().get_doctest(block.body, names, f"{block.page}:{block.line}", block.page, block.line)
    said: list[str] = []
    if doctest.DocTestRunner().run(test, out=said.append, clear_globs=False).failed:
        pytest.fail("".join(said))
    names.update(test.globs)


def printed(block: Block, names: dict[str, Any]) -> str:
    out = io.StringIO()
    code = compile("\n" * block.line + block.body, block.page, "exec")
    with contextlib.redirect_stdout(out):
        exec(code, names)  # noqa: S102
    return out.getvalue()


def names_of(page: str) -> dict[str, Any]:
    """Run the blocks of a page that make records and print nothing, and return the names that they give them."""
    names: dict[str, Any] = {"__name__": "page"}
    found = blocks(page)
    for block, following in itertools.pairwise(found):
        if block.kind == "python" and following.kind not in OUTPUT:
            printed(block, names)
    return names


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_code_a_reader_can_run(page: str) -> None:
    assert any(block.kind == "python" for block in blocks(page))


@pytest.mark.parametrize("page", PAGES)
def test_every_python_block_prints_exactly_the_output_shown_below_it(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if write_files(page, tmp_path):
        monkeypatch.chdir(tmp_path)
    found = blocks(page)
    names: dict[str, Any] = {"__name__": "page"}
    for block, following in zip(found, [*found[1:], None], strict=True):
        if block.kind != "python":
            continue
        if block.body.lstrip().startswith(">>>"):
            transcript(block, names)
            continue
        out = printed(block, names)
        if following is not None and following.kind in OUTPUT:
            shown = following.body
            assert out.rstrip("\n") == shown.rstrip("\n"), f"{page}:{following.line} is not what the code prints"
        else:
            assert not out, f"{page}:{block.line} prints, but no ```text block shows what"


def test_every_line_of_a_table_of_shapes_gets_the_verdict_that_it_shows() -> None:
    names = names_of(SHAPES)
    found = list(rows(SHAPES))
    assert len(found) >= 40, f"{SHAPES} has lost its tables, whose first line is {HEAD}"
    wrong = [f"{row.promise}: {said}, not {row.verdict}" for row in found if (said := row.judged(names)) != row.verdict]
    assert not wrong, "\n".join(wrong)


def test_every_shape_is_told_in_chinese_and_in_english() -> None:
    for row in rows(SHAPES):
        zh, _, en = row.promise.partition("<br>")
        assert re.search(r"[\u4e00-\u9fff]", zh), f"{row.promise} has no Chinese words before <br>"
        assert re.search(r"[a-z]", en), f"{row.promise} has no English words behind <br>"


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_a_catalog_on_a_page_passes_the_check(page: str, tmp_path: Path) -> None:
    for root in write_files(page, tmp_path):
        assert [str(problem) for problem in check_catalog(Catalog.load(root, strict=False)).problems] == []


def test_every_make_command_is_a_target() -> None:
    text = read(README)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    shell = "\n".join(block.body for block in blocks(README) if block.kind in SHELL)
    named = re.findall(r"^[$ ]*make +(?:[A-Z]+=\S+ +)*([a-z][a-z-]*)", shell, re.MULTILINE)
    named += re.findall(r"`make ([a-z][a-z-]*)", text)
    assert set(named) <= targets, f"the Makefile has no {', '.join(sorted(set(named) - targets))}"
    assert "test" in named, "the README does not say how to run the tests: `make test`"
