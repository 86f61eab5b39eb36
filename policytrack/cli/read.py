"""`policytrack read`: a draft of a document's file from its text."""

import argparse
from pathlib import Path

from policytrack.catalog import CatalogError
from policytrack.catalog.drafting import draft_file
from policytrack.catalog.formatting import write_new
from policytrack.cli.near import near_path
from policytrack.cli.parser import Parser
from policytrack.cli.status import CLEAN, WRONG
from policytrack.cli.usage import UsageError
from policytrack.readers.languages import READ
from policytrack.terminal import write


def arguments(parser: Parser) -> None:
    """Add what the command takes."""
    parser.place(
        "file",
        ("文件", "FILE"),
        "文章的全文，UTF-8 或 GB18030 编码",
        "the text of a document, in UTF-8 or GB18030",
        type=str,
    )
    parser.option(
        "--published",
        required=True,
        shown=("时间", "TIME"),
        zh="发布时间，必填：2024-06-27、2024-06",
        en="when it was published, which must be given: 2024-06-27, 2024-06",
    )
    parser.option("--title", shown=("标题", "TITLE"), zh="文章标题", en="the title of the document")
    parser.option(
        "--covers",
        shown=("年份", "YEAR"),
        zh="文章所报的年份：2023，用来读“全年”“年末”",
        en="the year it reports: 2023, for 全年 and 年末",
    )
    parser.option(
        "--language", choices=READ, default="zh", zh="文章的语言（默认：zh）", en="language of the text (default: zh)"
    )
    parser.option(
        "--out",
        shown=("路径", "PATH"),
        type=str,
        zh="写到哪个文件，不得已存在（默认：直接显示）",
        en="the file to write, which must not exist (default: print it)",
    )
    parser.language()


def run(given: argparse.Namespace) -> int:
    """Print the draft, or write it to a new file; return 1 where the text cannot be read."""
    file, lang = Path(given.file), given.spoken
    if file.is_dir():
        raise UsageError.of("path-folder-for-text", lang, path=file)
    if file.exists() and not file.is_file():
        raise UsageError.of("path-neither", lang, path=file)
    if not file.exists():
        raise UsageError.of("path-no-file", lang, path=file, near=near_path(file, lang))
    out = None if given.out is None else Path(given.out)
    try:
        name = "" if out is None else out.stem
        said = {"published": given.published, "title": given.title, "covers": given.covers}
        text = draft_file(given.file, name=name, language=given.language, lang=lang, **said)
        if out is None:
            write([text.removesuffix("\n")])
        else:
            write_new(out, text)
    except CatalogError as error:
        write(problem.say(lang) for problem in error.problems)
        return WRONG
    return CLEAN
