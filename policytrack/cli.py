"""The command `policytrack`: what it prints, and what it returns to the shell."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from policytrack.catalog import Catalog, CatalogError
from policytrack.catalog.checks.run import Findings, check_catalog
from policytrack.catalog.drafting import draft_file
from policytrack.catalog.formatting import format_catalog, write_new
from policytrack.catalog.load.schema import DATED, FILES, plural
from policytrack.catalog.shipped import find_catalog
from policytrack.errors import PolicytrackError
from policytrack.records.wording import WORDINGS
from policytrack.report.catalog_tables import LISTED, inventory, listing
from policytrack.text.hidden import hidden, visible
from policytrack.text.messages import LANGUAGES, Problem, label, say

CLEAN, WRONG, MISUSED = 0, 1, 2  # what a shell is told: nothing wrong, errors in the data, a call that makes no sense
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
        _write_json(
            {"version": JSON_VERSION, "problems": [_as_json(one, given.lang) for one in problems], "counts": counts}
        )
    else:
        _write([*(problem.say(given.lang) for problem in problems), _closing(counts, given.lang)])
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
    root = next((one for one in _upward(folder) if _is_catalog(one)), folder)
    only = os.path.relpath(given.absolute(), root.absolute())
    if any(part.startswith(".") and part != "." for part in Path(only).parts):
        raise UsageError(f"{path}: hidden files and folders are no part of a catalog")
    return Part(root, None if only == "." else Path(only).as_posix())


def _from_here(folder: Path) -> Path:
    """Return a folder as it is written from here, where it lies below."""
    try:
        return folder.relative_to(Path.cwd())
    except ValueError:
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
    _write([*lines, *told, label("format-counts", given.lang, **counts)])
    return WRONG if problems else CLEAN


# read


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the text of a document, in UTF-8 or GB18030")
    parser.add_argument("--published", required=True, metavar="TIME", help="when it was published: 2024-06-27, 2024-06")
    parser.add_argument("--title", help="the title of the document")
    parser.add_argument("--out", metavar="PATH", help="the file to write, which must not exist (default: print it)")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages")


def _read(given: argparse.Namespace) -> int:
    out = None if given.out is None else Path(given.out)
    try:
        name = "" if out is None else out.stem
        text = draft_file(given.file, published=given.published, title=given.title, name=name)
        if out is None:
            _write([text.removesuffix("\n")])
        else:
            write_new(out, text)
    except CatalogError as error:
        _write(problem.say(given.lang) for problem in error.problems)
        return WRONG
    return CLEAN


# list and describe


def _add_list(parser: argparse.ArgumentParser) -> None:
    kinds = ", ".join(plural(kind) for kind in LISTED)
    parser.add_argument("kind", nargs="?", metavar="KIND", help=f"{kinds} (default: how many of each)")
    parser.add_argument("--format", default="simple", help="a format of tabulate: simple, grid, github, html, tsv …")
    _add_reading(parser)


def _list(given: argparse.Namespace) -> int:
    catalog = _catalog(given)
    if given.kind is None:
        _write([inventory(catalog, lang=given.lang, format=given.format)])
    else:
        _write([listing(catalog, given.kind, lang=given.lang, format=given.format)])
    return CLEAN


def _add_describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="id, name or title of anything that the catalog holds")
    _add_reading(parser)


def _describe(given: argparse.Namespace) -> int:
    _write([_catalog(given).describe(given.id, given.lang)])
    return CLEAN


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--catalog", metavar="PATH", help="folder of the catalog (default: the library's own)")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of what is printed")


def _catalog(given: argparse.Namespace) -> Catalog:
    return Catalog.load(given.catalog or find_catalog())


# What is printed.


def _write(lines: Iterable[str]) -> None:
    """Print lines; what the terminal cannot show is escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    text = "".join(f"{line}\n" for line in lines)
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()


def _write_json(value: object) -> None:
    """Print a value as JSON in UTF-8, whatever the terminal's encoding is; what does not show is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    for character in {character for _, character in hidden(text)}:
        text = text.replace(character, json.dumps(character)[1:-1])
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.flush()


COMMANDS = (
    Command("check", "report every problem of a catalog", _add_check, _check),
    Command("format", "write a catalog's files in the fixed form", _add_format, _format),
    Command("read", "draft a document's file from its text", _add_read, _read),
    Command("list", "list what a catalog holds", _add_list, _list),
    Command("describe", "tell one entry, with everything that hangs on it", _add_describe, _describe),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 where nothing is wrong, 1 for errors in the data, 2 for a call that makes no sense."""
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
    except BrokenPipeError:
        # Whoever read us has seen enough; nothing may be written any more, not even when Python closes down.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG
    except KeyboardInterrupt:
        return 130
    except PolicytrackError as error:
        sys.stderr.write(f"policytrack: {visible(str(error))}\n")
        return MISUSED
