"""`policytrack format`: a catalog's files in the fixed form."""

import argparse

from policytrack.catalog.formatting import format_catalog
from policytrack.catalog.shipped import find_catalog
from policytrack.cli.catalog_part import Part, part_at
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN, WRONG
from policytrack.hidden import visible
from policytrack.terminal import write
from policytrack.text.messages import label


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "paths",
        ("路径", "PATH"),
        "目录，或其中一个文件或文件夹（默认：随库的目录）",
        "a catalog, or a file or folder of one (default: the library's own)",
        nargs="*",
        type=str,
    )
    parser.flag(
        "--check",
        "不改写，只列出会被改写的文件",
        "write nothing, and report each file that would be written",
    )
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Write the files; return 1 where one cannot be, or, with `--check`, would be."""
    lang = given.spoken
    parts = [part_at(path, lang) for path in given.paths] or [Part(find_catalog())]
    found = [format_catalog(part.root, only=part.only, check=given.check) for part in parts]
    problems = dict.fromkeys(problem for one in found for problem in one.problems)
    written = [] if given.check else [path for one in found for path in one.changed]
    lines = [label("format-written", lang, path=visible(path)) for path in written]
    counts = {"count": sum(one.count for one in found), "written": len(written), "errors": len(problems)}
    told = [problem.say(lang) for problem in problems]
    write([*lines, *told, label("format-counts", lang, **counts)])
    return WRONG if problems else CLEAN
