"""The pages of the project and their snippets: what each block is, and what comes out when it is run.

A page is run from top to bottom in an empty folder, with one set of names:

- ```toml whose first line is `# name.toml`, and any block with `title="name"`, is written to that file;
- ```python is run; what it prints stands in the ```text block below it, or else in the comments that end it, wrapped as
  one likes; `>>>` lines hold their own output;
- ```console holds commands behind `$ ` and what they print; a line `...` stands for any lines;
- ```bash is for the reader alone: what installs, and what runs for long.

What a reader does between two blocks is done too: `policytrack example ledger` in the text writes its file, and the
comment `<!-- spreadsheet: a.xlsx F7=680 G6= -->` fills cells in or empties them and saves, `a.xlsx > b.xlsx` under
another name.

`python tests/pages.py docs/why.md` writes what the snippets of a page say into it; read the difference.
"""

import contextlib
import doctest
import io
import itertools
import os
import re
import shlex
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from attrs import frozen

ROOT = Path(__file__).parent.parent
FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>[^\s`]*)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL
)
TITLE = re.compile(r'title="([^"]+)"')
FOLDERS = ("docs", "catalog", "examples")
SHELL = ("bash", "sh", "shell", "console")
OUTPUT = ("text",)
KINDS = frozenset({"", "bash", "console", "csv", "html", "json", "markdown", "python", "text", "toml"})
ANY_LINES = "..."
EXAMPLE = re.compile(r"`policytrack (example \w+)`")
EDIT = re.compile(r"<!-- spreadsheet: (?P<file>\S+)(?: > (?P<new>\S+))?(?P<cells>(?: [A-Z]+\d+=\S*)*) -->")
PROMPT = "$ "


@frozen
class Block:
    """A fenced block of a page: its language, the rest of its first line, its text, its line in the page.

    `before` is what stands between the block before it and this one.
    """

    page: str
    kind: str
    info: str
    body: str
    line: int
    before: str

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"

    @property
    def file(self) -> str | None:
        """The name of the file that it is to be written to, None for any other block."""
        if (titled := TITLE.search(self.info)) is not None:
            return titled[1]
        name = self.body.partition("\n")[0].removeprefix("# ")
        return name if self.kind == "toml" and re.fullmatch(r"[\w./-]+\.toml", name) else None


class WrongPageError(AssertionError):
    """A snippet that does not do what its page says."""


def pages() -> list[str]:
    """Return every page of the project, the first ones first."""
    found = [*sorted(ROOT.glob("*.md")), *(path for name in FOLDERS for path in sorted((ROOT / name).rglob("*.md")))]
    found += sorted(ROOT.glob("llms*.txt"))
    return [path.relative_to(ROOT).as_posix() for path in found]


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str) -> list[Block]:
    text = read(page)
    found, ended = [], 0
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        found.append(Block(page, match["kind"], match["info"], match["body"], line, text[ended : match.start()]))
        ended = match.end()
    return found


def prose(page: str) -> str:
    """Return a page without its blocks; their lines are left empty, so that places are the same."""
    return FENCE.sub(lambda match: "\n" * match[0].count("\n"), read(page))


def write_file(block: Block, folder: Path) -> None:
    """Write a block to the file that it names."""
    assert block.file is not None
    file = folder / block.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(block.body, encoding="utf-8")


def catalogs(page: str, folder: Path) -> list[Path]:
    """Write the files of a page, and return the folders of catalogs among them."""
    named = [block for block in blocks(page) if block.file is not None]
    for block in named:
        write_file(block, folder)
    roots = [folder / name.partition("/")[0] for block in named if (name := block.file) and block.kind == "toml"]
    return [root for root in dict.fromkeys(roots) if root.is_dir()]


def said_by(page: str, folder: Path) -> Iterator[tuple[Block, str]]:
    """Run the snippets of a page in an empty folder, the working one; yield each block of output with what is said.

    Raises `WrongPageError` for a snippet that prints and has no block that shows it, and for wrong `>>>` lines.
    """
    names: dict[str, Any] = {"__name__": "page"}
    found = blocks(page)
    for block, following in itertools.zip_longest(found, found[1:]):
        do_between(block, folder)
        if block.file is not None:
            write_file(block, folder)
        elif block.kind == "toml":
            tomllib.loads(block.body)
        elif block.kind == "console":
            yield block, "".join(f"{PROMPT}{command}\n{shell(block, command, folder)}" for command in commands(block))
        elif block.kind == "python" and block.body.lstrip().startswith(">>>"):
            transcript(block, names)
        elif block.kind == "python":
            out = printed(block, names)
            if following is not None and following.kind in OUTPUT:
                yield following, out
            elif out.split() != ending_comments(block):
                raise WrongPageError(f"{block.place} prints, but no ```text block or comment shows what:\n{out}")


def run(page: str, folder: Path) -> None:
    """Run the snippets of a page; raises `WrongPageError` for one that says something else than the page shows."""
    for block, said in said_by(page, folder):
        if not shows(block, said):
            raise WrongPageError(f"{block.place} shows\n{block.body}\nand its snippet says\n{said}")


def shows(block: Block, said: str) -> bool:
    """Whether a block shows what was said, but for spaces at the ends of lines, and for what `...` stands for."""
    pattern = "\n".join("(?:.*)" if line == ANY_LINES else re.escape(line) for line in _lines(block.body))
    return re.fullmatch(pattern, "\n".join(_lines(said)), re.DOTALL) is not None


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip("\n").split("\n")]


def rewritten(page: str, folder: Path) -> str:
    """Return a page with what its snippets say now; a block with `...` is left as it is."""
    lines = read(page).splitlines(keepends=True)
    for block, said in reversed([*said_by(page, folder)]):
        if ANY_LINES not in _lines(block.body):
            lines[block.line : block.line + block.body.count("\n")] = [f"{line}\n" for line in _lines(said)]
    return "".join(lines)


def transcript(block: Block, names: dict[str, Any]) -> None:
    """Run a block of `>>>` lines, which hold their own output."""
    test = doctest.DocTestParser().get_doctest(block.body, names, block.place, block.page, block.line)
    said: list[str] = []
    if doctest.DocTestRunner().run(test, out=said.append, clear_globs=False).failed:
        raise WrongPageError("".join(said))
    names.update(test.globs)


def printed(block: Block, names: dict[str, Any]) -> str:
    """Run a block of Python, and return what it prints."""
    out = io.StringIO()
    code = compile("\n" * block.line + block.body, block.page, "exec")
    with contextlib.redirect_stdout(out):
        exec(code, names)  # noqa: S102
    return out.getvalue()


def commands(block: Block) -> list[str]:
    """Return the commands of a block."""
    return [line.removeprefix(PROMPT) for line in block.body.splitlines() if line.startswith(PROMPT)]


def shell(block: Block, command: str, folder: Path) -> str:
    """Run a command of this library or of Python, and return all that it prints."""
    program, *arguments = shlex.split(command, comments=True)
    module = {"policytrack": ["-m", "policytrack"], "python": []}.get(program)
    if module is None:
        raise WrongPageError(
            f"{block.place} runs {program!r}; ```console runs `policytrack` and `python`, ```bash is not run"
        )
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", *module, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if "Traceback (most recent call last)" in ended.stdout:
        raise WrongPageError(f"{block.place}: {command}\n{ended.stdout}")
    return ended.stdout


def ending_comments(block: Block) -> list[str]:
    """Return the words of the comments that end a block of Python."""
    lines = itertools.takewhile(lambda line: line.startswith("# "), reversed(block.body.splitlines()))
    return " ".join(line.removeprefix("# ") for line in reversed([*lines])).split()


def do_between(block: Block, folder: Path) -> None:
    """Do what the text before a block says: write an example, and edit a workbook as by hand."""
    for example in EXAMPLE.findall(block.before):
        shell(block, f"policytrack {example}", folder)
    for edit in EDIT.finditer(block.before):
        book = openpyxl.load_workbook(folder / edit["file"])
        for cell, _, value in (one.partition("=") for one in edit["cells"].split()):
            book.active[cell] = float(value) if re.fullmatch(r"[\d.]+", value) else value or None
        book.save(folder / (edit["new"] or edit["file"]))


def names_of(page: str) -> dict[str, Any]:
    """Run the blocks of a page that print nothing, and return the names that they give."""
    names: dict[str, Any] = {"__name__": "page"}
    found = blocks(page)
    for block, following in itertools.zip_longest(found, found[1:]):
        shows = following is not None and following.kind in OUTPUT
        if block.kind == "python" and block.file is None and not shows and not block.body.lstrip().startswith(">>>"):
            printed(block, names)
    return names


def main(arguments: Sequence[str]) -> None:
    """Write what the snippets of pages say into them."""
    for page in arguments:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            text = rewritten(page, Path(folder))
        (ROOT / page).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
