"""Write docs/commands.md and docs/zh/commands.md from the commands' own help: `python tools/command_pages.py`.

`--check` says whether they are current. What the objects of `--json` hold is read off real ones.
"""

import contextlib
import io
import json
import os
import re
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
DAY = ("--on", "2024-12-31")
BROKEN = ROOT / "tests" / "broken"
PAGES = {"en": ROOT / "docs" / "commands.md", "zh": ROOT / "docs" / "zh" / "commands.md"}
HEADS = {
    "en": """# Command line

`policytrack`, or `python -m policytrack`. Messages are in the language of the machine, or in that of `--lang`.
This page is written by `python tools/command_pages.py` from what the commands say of themselves.

| exit status | meaning |
|---|---|
| 0 | done, also where something is to be checked |
| 1 | rows are missing from a report, or a catalog has errors; with `--strict` also where something is to be checked |
| 2 | a wrong call, or what the system refuses (a full disk, a closed output); one line on standard error |
| 130 | interrupted |

What was asked for goes to standard output, words to a person to standard error: `--json` and `--format json` print one
object and nothing else. Files of `-o` are written whole or not at all, and none over a file that is read.
`policytrack targets.xlsx` is `policytrack report targets.xlsx`. A report is never as of today: it takes the cut-off day
of the ledger, or the one that `--as-of` or `--on` says.

**Every month the same ledger.** `policytrack ledger FILE --save-layout 台账.toml` writes how the ledger was read,
with a comment on each line. A layout is used only where `--layout` names it. With `history = "结果"` in it, each
report keeps its result in that folder beside the layout, as `2024-06-30.json`, and compares with the newest one of
an earlier day; what it kept and what it compared with is said on standard error. `--since FILE` compares with
another result, `--since none` with none. A file that is deleted from the folder is no longer compared with. The
cut-off day is not kept in a layout: next month it is another one.
""",
    "zh": """# 命令行

`policytrack`，或者`python -m policytrack`。提示用本机的语言，或者`--lang`指定的语言。
本页由`python tools/command_pages.py`生成。

| 退出状态 | 意思 |
|---|---|
| 0 | 完成；有需核对处也是0 |
| 1 | 有行没有进入报告，或者目录有错误；加`--strict`时，有需核对处也是1 |
| 2 | 命令写错，或者系统不允许（磁盘满、输出关闭、文件夹被删）；标准错误输出一行说明 |
| 130 | 被中断 |

要的内容写到标准输出，给人看的提示写到标准错误：`--json`和`--format json`只输出一个对象。`-o`的文件要么写全，要么不写，
从不改动所读的文件。`policytrack 台账.xlsx`就是`policytrack report 台账.xlsx`。报告从不以今天为准：按台账的截至日，
或者`--as-of`、`--on`写明的日期。

**每月同一张台账。** `policytrack ledger 台账.xlsx --save-layout 台账.toml`把台账的读法写进文件，每行有说明；只有写明
`--layout 台账.toml`时才用它。文件里写有`history = "结果"`时，每次报告的结果存在旁边的“结果”文件夹，以截至日为名
（`2024-06-30.json`），并自动与较早的最近一期对比；存了什么、和什么对比，都会提示。`--since 文件`另指一期，
`--since none`不比；不要的结果删掉就是。截至日不写进去，因为下个月就不同了。
""",
}
LEDGERS = ROOT / "tests" / "ledger" / "files"
# Objects that are keyed by names of the data, of which one stands for all.
BY_NAME = frozenset({"args", "by_verdict", "columns", "labels"})
BY_PATH = frozenset({"rows[].figures", "rows[].targets"})
# What is described elsewhere.
ELSEWHERE = {
    "portfolio": "the assessments, as `save_assessments` writes them: `policytrack/storage/schema.json`",
    "tasks[].result": "the [plain columns](columns.md#plain-columns) of the task",
    "problems[].args": "what its text is made of",
}
JSON_HEAD = """
## The objects of --json

Each object says in `schema` (that of `check` in `version`) which form it has. The keys were read off real objects,
those of a ledger off every kind of ledger that the tests know. What a row does not have is null or left out, and `NAME`
stands for a name that the data give.

In the JSON of a ledger, `*_from` says where something was read: a cell, `title`, `option`, `default`, or the words that
decided. Amounts are in the notation of `Quantity.parse`: `>= 300 家`, `rounded 56 %`. `row` and `cell` are those of the
spreadsheet. The JSON schema of a report is `policytrack/report/schema.json`; `Report.load` reads it back.
"""
KINDS = {bool: "true or false", int: "number", float: "number", str: "text", type(None): "null"}


def said(*words: str) -> str:
    """Return what a call of the command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
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


def calls(folder: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Make what commands with `--json` need in a folder, and yield the name and the calls of each."""
    faulty = folder / "catalog"
    for source in (BROKEN / "base", BROKEN / "PT308_amount_of_other_words"):
        shutil.copytree(source, faulty, dirs_exist_ok=True)
    new = pt.Indicator("firms.new", en="new firms", unit="家", kind="flow", better="up")
    target = pt.Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
    figures = [pt.Figure("f", indicator=new, area="青岛市", period="2024-H1", amount="160 家")]
    for name, known in (("old.json", []), ("new.json", figures)):
        pt.save_assessments(pt.assess([target], known, on="2024-07-01"), folder / name)
    ledgers = [str(path) for path in sorted(LEDGERS.iterdir()) if path.suffix in (".csv", ".xls", ".xlsx")]
    example = str(ROOT / "examples" / "district_projects.xlsx")
    yield "report PATH --format json", [["report", one, "--format", "json", *DAY] for one in ledgers]
    yield "ledger FILE --json", [["ledger", one, "--json"] for one in ledgers]
    yield "explain PATH ID --json", [["explain", example, row, "--json"] for row in ("6", "7", "10")]
    yield "check PATH --json", [["check", str(faulty), "--json"]]
    yield "changes OLD NEW --json", [["changes", str(folder / "old.json"), str(folder / "new.json"), "--json"]]
    for name in ("claims", "lights", "methods"):
        yield f"{name} --json", [[name, "--json"]]


def outline(value: Any, path: str = "") -> dict[str, set[str]]:
    """Return the kinds of what stands at each path of an object: `problems[].line`."""
    found: dict[str, set[str]] = {}
    if path in ELSEWHERE:
        found[path] = {ELSEWHERE[path]}
    elif isinstance(value, dict):
        named = path in BY_PATH or path.rpartition(".")[2].removesuffix("[]") in BY_NAME
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
        for name, several in calls(Path(scratch)):
            found: dict[str, set[str]] = {}
            for words in several:
                _join(found, outline(json.loads(said(*words, "--lang", "en"))))
            first = [*dict.fromkeys(re.split(r"[.\[]", path)[0] for path in found)]
            ordered = sorted(found.items(), key=lambda item: first.index(re.split(r"[.\[]", item[0])[0]))
            rows = [f"| `{path}` | {' or '.join(sorted(kinds))} |\n" for path, kinds in ordered]
            parts.append(f"\n### policytrack {name}\n\n| key | holds |\n|---|---|\n{''.join(rows)}")
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
