"""The README does what it says: its code runs, its output is exact, its commands exist."""

import contextlib
import doctest
import io
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
FENCE = re.compile(r"^```(?P<kind>\S*)[^\n]*\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
SHELL = ("bash", "sh", "shell", "console")
OUTPUT = ("text", "console")


@frozen
class Block:
    kind: str
    body: str
    line: int


def readme() -> str:
    text = README.read_text(encoding="utf-8")
    if not text.strip():
        pytest.fail("README.md is empty; write its first screen, with a ```python block that a reader can run")
    return text


def blocks(text: str) -> list[Block]:
    return [
        Block(match["kind"], match["body"], text.count("\n", 0, match.start()) + 1) for match in FENCE.finditer(text)
    ]


def transcript(block: Block, names: dict[str, Any]) -> None:
    """Run a block of `>>>` lines, which hold their own output."""
    test = doctest.DocTestParser().get_doctest(block.body, names, f"README.md:{block.line}", str(README), block.line)
    said: list[str] = []
    if doctest.DocTestRunner().run(test, out=said.append, clear_globs=False).failed:
        pytest.fail("".join(said))
    names.update(test.globs)


def printed(block: Block, names: dict[str, Any]) -> str:
    out = io.StringIO()
    code = compile("\n" * block.line + block.body, str(README), "exec")
    with contextlib.redirect_stdout(out):
        exec(code, names)  # noqa: S102
    return out.getvalue()


def test_the_readme_has_code_a_reader_can_run() -> None:
    assert any(block.kind == "python" for block in blocks(readme()))


def test_every_python_block_prints_exactly_the_output_shown_below_it() -> None:
    found = blocks(readme())
    names: dict[str, Any] = {"__name__": "readme"}
    for block, following in zip(found, [*found[1:], None], strict=True):
        if block.kind != "python":
            continue
        if block.body.lstrip().startswith(">>>"):
            transcript(block, names)
            continue
        out = printed(block, names)
        if following is not None and following.kind in OUTPUT:
            shown = following.body
            assert out.rstrip("\n") == shown.rstrip("\n"), f"README.md:{following.line} is not what the code prints"
        else:
            assert not out, f"README.md:{block.line} prints, but no ```text block shows what"


def test_every_make_command_is_a_target() -> None:
    text = readme()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    shell = "\n".join(block.body for block in blocks(text) if block.kind in SHELL)
    named = re.findall(r"^[$ ]*make +(?:[A-Z]+=\S+ +)*([a-z][a-z-]*)", shell, re.MULTILINE)
    named += re.findall(r"`make ([a-z][a-z-]*)", text)
    assert set(named) <= targets, f"the Makefile has no {', '.join(sorted(set(named) - targets))}"
    assert "test" in named, "the README does not say how to run the tests: `make test`"
