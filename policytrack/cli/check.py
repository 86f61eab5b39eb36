"""`policytrack check`: every problem of a catalog."""

import argparse
from pathlib import Path

from policytrack.catalog import Catalog
from policytrack.catalog.checks.run import Findings, check_catalog
from policytrack.catalog.load.schema import DATED
from policytrack.catalog.shipped import find_catalog
from policytrack.cli.catalog_part import Part, from_here, part_at
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN, WRONG
from policytrack.cli.usage import UsageError
from policytrack.records.wording import WORDINGS
from policytrack.terminal import write, write_json
from policytrack.text.messages import Problem, label, say

JSON_VERSION = 1


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "paths",
        ("路径", "PATH"),
        "目录，或目录里只看的一个文件或文件夹（默认：随库的目录）",
        "a catalog, or one of its files or folders alone (default: the catalog of the library)",
        nargs="*",
        type=str,
    )
    parser.option(
        "--texts",
        shown=("文件夹", "DIR"),
        type=str,
        zh="各来源全文所在的文件夹，用来核对引文",
        en="folder of the sources' texts, to look the quotes up in",
    )
    parser.flag("--json", "输出一个 JSON 对象", "print one JSON object")
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Print the problems and the counts; return 1 where there is an error."""
    lang = given.spoken
    parts = [part_at(path, lang) for path in given.paths] or [Part(from_here(find_catalog()))]
    if given.texts is not None and not Path(given.texts).is_dir():
        raise UsageError.of("path-no-folder", lang, option="--texts", path=given.texts)
    found: dict[Path, Findings] = {}
    for part in parts:
        if part.root not in found:
            found[part.root] = check_catalog(Catalog.load(part.root, strict=False), given.texts)
    problems = tuple(
        problem
        for root, findings in found.items()
        for problem in findings.problems
        if any(part.root == root and part.holds(problem) for part in parts)
    )
    counts: dict[str, int] = {}
    for findings in found.values():
        for name, count in findings.counts.items():
            counts[name] = counts.get(name, 0) + count
    counts["errors"] = sum(problem.severity == "error" for problem in problems)
    counts["warnings"] = len(problems) - counts["errors"]
    if given.json:
        write_json({"version": JSON_VERSION, "problems": [_as_json(one, lang) for one in problems], "counts": counts})
    else:
        write([*(problem.say(lang) for problem in problems), _closing(counts, lang)])
    return WRONG if counts["errors"] else CLEAN


def _closing(counts: dict[str, int], lang: str) -> str:
    entries = [label("check-entries", lang, kind=WORDINGS[kind], count=counts[kind]) for kind in DATED if counts[kind]]
    between = "、" if lang == "zh" else ", "
    problems = label("check-problems", lang, errors=counts["errors"], warnings=counts["warnings"])
    looked_at = {name: counts[name] for name in ("read", "by_hand", "looked_up")}
    said = between.join(entries) or label("no-entries", lang)
    return label("check-counts", lang, entries=said, problems=problems, **looked_at)


def _as_json(problem: Problem, lang: str) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.text(lang),
        "args": {name: say(value, lang) for name, value in problem.args},
    }
