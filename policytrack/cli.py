"""The command `policytrack`: what it prints, and what it returns to the shell."""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import frozen

from policytrack.catalog import Catalog, CatalogError
from policytrack.catalog.checks.run import Findings, check_catalog
from policytrack.catalog.drafting import draft_file
from policytrack.catalog.formatting import format_catalog, write_new
from policytrack.catalog.load.schema import DATED, FILES, plural
from policytrack.catalog.shipped import find_catalog
from policytrack.errors import PolicytrackError
from policytrack.hidden import visible
from policytrack.readers.languages import READ
from policytrack.records.wording import WORDINGS
from policytrack.report.catalog_tables import LISTED, inventory, listing
from policytrack.terminal import as_words, complain, write, write_json
from policytrack.text.messages import LANGUAGES, Problem, label, say

# The exit statuses: nothing wrong; errors in the data; a wrong call, or what the system refuses; an interrupt.
CLEAN, WRONG, MISUSED, INTERRUPTED = 0, 1, 2, 130
JSON_VERSION = 1


@frozen
class Command:
    """A word behind `policytrack`: the arguments it takes and what it does with them; it returns the exit status."""

    name: str
    summary: str
    add: Callable[[argparse.ArgumentParser], object]
    run: Callable[[argparse.Namespace], int]


class UsageError(PolicytrackError):
    """A call that makes no sense, such as a path where nothing is."""


# check


@frozen
class Part:
    """A catalog, and the file or folder of it that alone is asked about; None is all of it."""

    root: Path
    only: str | None = None

    def holds(self, problem: Problem) -> bool:
        """Whether a problem belongs to what is asked about; what is wrong with the catalog as a whole always does."""
        path, root = problem.path, self.root.as_posix()
        if self.only is None or path == str(self.root):
            return True
        return path == f"{root}/{self.only}" or path.startswith(f"{root}/{self.only}/")


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a catalog, or a file or folder of one to be told of alone (default: the catalog of the library)",
    )
    parser.add_argument("--texts", metavar="DIR", help="folder of the sources' texts, to look the quotes up in")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages")


def _check(given: argparse.Namespace) -> int:
    parts = [part_at(path) for path in given.paths] or [Part(_from_here(find_catalog()))]
    if given.texts is not None and not Path(given.texts).is_dir():
        raise UsageError(f"--texts {given.texts}: there is no such folder")
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
        write_json(
            {"version": JSON_VERSION, "problems": [_as_json(one, given.lang) for one in problems], "counts": counts}
        )
    else:
        write([*(problem.say(given.lang) for problem in problems), _closing(counts, given.lang)])
    return WRONG if counts["errors"] else CLEAN


def part_at(path: str) -> Part:
    """Return the catalog that a path leads to, and the part of it that it means.

    A folder with a vocabulary is a catalog; a file, or a folder without one, belongs to the nearest above that has one.
    Raises `UsageError` where nothing is, or nothing that a catalog would read.
    """
    given = Path(path)
    if given.is_dir():
        folder = given
    elif given.is_symlink() or given.is_file():
        if given.suffix != ".toml":
            raise UsageError(f"{path}: a catalog is made of TOML files, and this is none")
        folder = given.parent
    elif given.exists():
        raise UsageError(f"{path}: neither a file nor a folder")
    else:
        raise UsageError(f"{path}: there is no such file or folder")
    try:
        given = given.absolute()
    except FileNotFoundError:
        raise UsageError(f"{path}: the working folder was deleted") from None
    root = next((one for one in _upward(folder) if _is_catalog(one)), folder)
    only = os.path.relpath(given, root.absolute())
    if any(part.startswith(".") and part != "." for part in Path(only).parts):
        raise UsageError(f"{path}: hidden files and folders are no part of a catalog")
    return Part(root, None if only == "." else Path(only).as_posix())


def _from_here(folder: Path) -> Path:
    """Return a folder as it is written from here, where it lies below; as it is where the working folder is gone."""
    try:
        return folder.relative_to(Path.cwd())
    except (ValueError, FileNotFoundError):
        return folder


def _upward(folder: Path) -> Iterable[Path]:
    """Yield a folder and those that hold it, written as the given one is."""
    yield folder
    for above in folder.absolute().parents:
        yield above if folder.is_absolute() else Path(os.path.relpath(above))


def _is_catalog(folder: Path) -> bool:
    return any((folder / name).is_file() for name in FILES) or (folder / "indicators").is_dir()


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


# format


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a catalog, or a file or folder of one (default: the library's own)"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing, and report each file that would be written"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages")


def _format(given: argparse.Namespace) -> int:
    parts = [part_at(path) for path in given.paths] or [Part(find_catalog())]
    found = [format_catalog(part.root, only=part.only, check=given.check) for part in parts]
    problems = dict.fromkeys(problem for one in found for problem in one.problems)
    written = [] if given.check else [path for one in found for path in one.changed]
    lines = [label("format-written", given.lang, path=visible(path)) for path in written]
    counts = {"count": sum(one.count for one in found), "written": len(written), "errors": len(problems)}
    told = [problem.say(given.lang) for problem in problems]
    write([*lines, *told, label("format-counts", given.lang, **counts)])
    return WRONG if problems else CLEAN


# read


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the text of a document, in UTF-8 or GB18030")
    parser.add_argument(
        "--published", type=as_words, required=True, metavar="TIME", help="when it was published: 2024-06-27, 2024-06"
    )
    parser.add_argument("--title", type=as_words, help="the title of the document")
    parser.add_argument("--covers", type=as_words, metavar="YEAR", help="the year it reports: 2023, for 全年 and 年末")
    parser.add_argument("--language", choices=READ, default="zh", help="language of the text (default: zh)")
    parser.add_argument("--out", metavar="PATH", help="the file to write, which must not exist (default: print it)")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages")


def _read(given: argparse.Namespace) -> int:
    file = Path(given.file)
    if file.is_dir():
        raise UsageError(f"{file}: it is a folder; give the file of a document's text")
    if not file.is_file():
        raise UsageError(f"{file}: {'neither a file nor a folder' if file.exists() else 'there is no such file'}")
    out = None if given.out is None else Path(given.out)
    try:
        name = "" if out is None else out.stem
        said = {"published": given.published, "title": given.title, "covers": given.covers}
        text = draft_file(given.file, name=name, language=given.language, **said)
        if out is None:
            write([text.removesuffix("\n")])
        else:
            write_new(out, text)
    except CatalogError as error:
        write(problem.say(given.lang) for problem in error.problems)
        return WRONG
    return CLEAN


# list and describe


def _add_list(parser: argparse.ArgumentParser) -> None:
    kinds = ", ".join(plural(kind) for kind in LISTED)
    parser.add_argument("kind", type=as_words, nargs="?", metavar="KIND", help=f"{kinds} (default: how many of each)")
    parser.add_argument(
        "--format", type=as_words, default="simple", help="a format of tabulate: simple, grid, github, html, tsv …"
    )
    _add_reading(parser)


def _list(given: argparse.Namespace) -> int:
    catalog = _catalog(given)
    if given.kind is None:
        write([inventory(catalog, lang=given.lang, format=given.format)])
    else:
        write([listing(catalog, given.kind, lang=given.lang, format=given.format)])
    return CLEAN


def _add_describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=as_words, metavar="ID", help="id, name or title of anything that the catalog holds")
    _add_reading(parser)


def _describe(given: argparse.Namespace) -> int:
    write([_catalog(given).describe(given.id, given.lang)])
    return CLEAN


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--catalog", metavar="PATH", help="folder of the catalog (default: the library's own)")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of what is printed")


def _catalog(given: argparse.Namespace) -> Catalog:
    return Catalog.load(given.catalog or find_catalog())


COMMANDS = (
    Command("check", "report every problem of a catalog", _add_check, _check),
    Command("format", "write a catalog's files in the fixed form", _add_format, _format),
    Command("read", "draft a document's file from its text", _add_read, _read),
    Command("list", "list what a catalog holds", _add_list, _list),
    Command("describe", "tell one entry, with everything that hangs on it", _add_describe, _describe),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 where nothing is wrong, 1 for errors in the data, 2 for a wrong call.

    2 also stands for what the system refuses (a full disk, a closed output), 130 for an interrupt; both, as a wrong
    call, give one line on standard error.
    """
    parser = argparse.ArgumentParser(
        prog="policytrack", description="Promised amounts, reported amounts, and verdicts."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.summary, description=command.summary)
        command.add(one)
        one.set_defaults(run=command.run)
    given = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        return run(given)
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except PolicytrackError as error:
        complain(str(error))
        return MISUSED
    except OSError as error:
        where = "" if error.filename is None else f"{os.fsdecode(error.filename)}: "
        complain(f"{where}{error.strerror or error}")
        return MISUSED
