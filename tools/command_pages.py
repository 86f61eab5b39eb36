"""Write docs/commands.md and docs/zh/commands.md from the commands' own help: `python tools/command_pages.py`.

`--check` says whether they are current. What the objects of `--json` hold is read off real ones.
"""

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import policytrack as pt
from policytrack.cli import main as command
from policytrack.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
BROKEN = ROOT / "tests" / "broken"
PAGES = {"en": ROOT / "docs" / "commands.md", "zh": ROOT / "docs" / "zh" / "commands.md"}
HEADS = {
    "en": """# Command line

`policytrack`, or `python -m policytrack`. Messages are in the language of the machine, or in that of `--lang`.
This page is written by `python tools/command_pages.py` from what the commands say of themselves.

| exit status | meaning |
|---|---|
| 0 | nothing is wrong |
| 1 | errors in the data |
| 2 | a wrong call, or what the system refuses (a full disk, a closed output); one line on standard error |
| 130 | interrupted |
""",
    "zh": """# 命令行

`policytrack`，或者`python -m policytrack`。提示用本机的语言，或者`--lang`指定的语言。
本页由`python tools/command_pages.py`生成。

| 退出状态 | 意思 |
|---|---|
| 0 | 没有问题 |
| 1 | 数据有误 |
| 2 | 命令写错，或者系统不允许（磁盘满、输出关闭、文件夹被删）；标准错误输出一行说明 |
| 130 | 被中断 |
""",
}
# Objects that are keyed by names of the data, of which one stands for all.
BY_NAME = frozenset({"args", "counts", "labels"})
JSON_HEAD = """
## The objects of --json

Each object says in `schema` (that of `check` in `version`) which form it has. The keys were read off real objects;
what is absent is null, and `NAME` stands for a name that the data give.
"""
KINDS = {bool: "true or false", int: "number", float: "number", str: "text", type(None): "null"}


def said(*words: str) -> str:
    """Return what a call of the command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        command(list(words))
    return out.getvalue()


def helps(lang: str) -> str:
    """Return the help of each command in a language, as a reader calls it."""
    more = "" if lang == "en" else f" --lang {lang}"
    parts = []
    for name, one in COMMANDS.items():
        shown = said(name, "--help", "--lang", lang)
        title = one.say(lang)
        parts.append(f"\n## {name}\n\n{title[:1].upper()}{title[1:]}{'。' if lang == 'zh' else '.'}\n")
        parts.append(f"\n```console\n$ policytrack {name} --help{more}\n{shown.rstrip()}\n```\n")
    return "".join(parts)


def calls(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Make what commands with `--json` need in a folder, and yield a call of each."""
    faulty = folder / "catalog"
    for source in (BROKEN / "base", BROKEN / "PT308_amount_of_other_words"):
        shutil.copytree(source, faulty, dirs_exist_ok=True)
    new = pt.Indicator("firms.new", en="new firms", unit="家", kind="flow", better="up")
    target = pt.Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
    figures = [pt.Figure("f", indicator=new, area="青岛市", period="2024-H1", amount="160 家")]
    for name, known in (("old.json", []), ("new.json", figures)):
        pt.save_assessments(pt.assess([target], known, on="2024-07-01"), folder / name)
    yield "check", [str(faulty)]
    yield "changes", [str(folder / "old.json"), str(folder / "new.json")]
    for name in ("claims", "lights", "methods"):
        yield name, []


def outline(value: Any, path: str = "") -> dict[str, set[str]]:
    """Return the kinds of what stands at each path of an object: `problems[].line`."""
    found: dict[str, set[str]] = {}
    if isinstance(value, dict):
        named = path.rpartition(".")[2].removesuffix("[]") in BY_NAME
        for key, one in value.items():
            _join(found, outline(one, f"{path}.{'NAME' if named else key}".removeprefix(".")))
    elif isinstance(value, list):
        for one in value:
            _join(found, outline(one, f"{path}[]"))
    else:
        found[path] = {KINDS[type(value)]}
    return found


def _join(found: dict[str, set[str]], more: dict[str, set[str]]) -> None:
    for path, kinds in more.items():
        found[path] = found.get(path, set()) | kinds


def objects() -> str:
    """Return the section on the objects of `--json`."""
    parts = [JSON_HEAD]
    with tempfile.TemporaryDirectory() as scratch:
        for name, words in calls(Path(scratch)):
            found = outline(json.loads(said(name, *words, "--json", "--lang", "en")))
            rows = [f"| `{path}` | {' or '.join(sorted(kinds))} |\n" for path, kinds in found.items()]
            parts.append(f"\n### policytrack {name} --json\n\n| key | holds |\n|---|---|\n{''.join(rows)}")
    return "".join(parts)


def page(lang: str) -> str:
    """Return the page in a language."""
    return HEADS[lang] + helps(lang) + (objects() if lang == "en" else "")


def main() -> int:
    """Write the pages, or check them."""
    os.environ["COLUMNS"] = "80"
    made = {path: page(lang) for lang, path in PAGES.items()}
    old = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        if old:
            print("the pages on the command line are not current; run `python tools/command_pages.py`")
        return int(bool(old))
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
