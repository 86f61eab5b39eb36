"""Compare everything that two revisions say: `python tools/same_output.py OLD NEW`.

Runs the examples, the README's Python blocks, `policytrack check`, `list` and `describe` of every entry of the catalog,
and the report of every target, each in a checkout of its own, and prints what differs. Ends with 0 where nothing does,
1 where something does, 2 for a call that makes no sense.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from typing import TypeAlias

from tell_everything import written

ROOT = Path(__file__).resolve().parent.parent
TELLER = ROOT / "tools" / "tell_everything.py"
SAME, DIFFERENT, MISUSED = 0, 1, 2
Texts: TypeAlias = Mapping[str, str]


class UsageError(Exception):
    """What cannot be compared: a revision that is none, or one of which this tool cannot ask everything."""


def git(*words: str) -> str:
    """Return what git says in this repository."""
    run = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise UsageError(run.stderr.strip() or f"git {' '.join(words)} failed")
    return run.stdout.strip()


def commit(revision: str) -> str:
    """Return the commit that a revision names."""
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except UsageError:
        raise UsageError(f"{revision!r} is not a revision of this repository") from None


@contextmanager
def checkout(revision: str, folder: Path) -> Iterator[Path]:
    """Hold a revision's files in a folder, for a while."""
    git("worktree", "add", "--detach", str(folder), revision)
    try:
        yield folder
    finally:
        git("worktree", "remove", "--force", str(folder))


def outputs(tree: Path, langs: Sequence[str]) -> dict[str, str]:
    """Return everything a checkout says, by name; the place it lies in is written as a dot."""
    texts = {path.name: run(tree, "-W", "error", str(path)) for path in sorted((tree / "examples").glob("*.py"))}
    for lang in langs:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "texts.json"
            said = run(tree, "-P", str(TELLER), lang, str(out))
            if said or not out.exists():
                raise UsageError(f"{TELLER.name} fails in the {tree.name} revision:\n{said}")
            texts |= json.loads(out.read_text(encoding="utf-8"))
    return {name: text.replace(str(tree), ".") for name, text in texts.items()}


def run(tree: Path, *words: str) -> str:
    """Return what Python prints when it is run in a checkout, with the package of that checkout."""
    env = os.environ | {"PYTHONPATH": str(tree), "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *words], cwd=tree, env=env, capture_output=True, encoding="utf-8", check=False
    )
    return written([("stdout", done.stdout), ("stderr", done.stderr)], done.returncode)


def differences(old: Texts, new: Texts) -> dict[str, str]:
    """Return a unified diff for each name under which the two say different things; a name of one side alone counts."""
    return {
        name: "\n".join(_difference(name, old.get(name), new.get(name)))
        for name in {**old, **new}
        if old.get(name) != new.get(name)
    }


def _difference(name: str, old: str | None, new: str | None) -> Iterator[str]:
    before = f"{'old' if old is not None else 'not in old'}: {name}"
    after = f"{'new' if new is not None else 'not in new'}: {name}"
    return unified_diff((old or "").split("\n"), (new or "").split("\n"), before, after, n=1, lineterm="")


def renamed(texts: Texts, words: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return texts under their names with each old word replaced by its new one, in order."""
    renewed = {}
    for name, text in texts.items():
        pair = (name, text)
        for old, new in words:
            pair = (pair[0].replace(old, new), pair[1].replace(old, new))
        renewed[pair[0]] = pair[1]
    return renewed


def _word(given: str) -> tuple[str, str]:
    old, equals, new = given.partition("=")
    if not old or not equals:
        raise argparse.ArgumentTypeError(f"{given!r} is not OLD=NEW")
    return old, new


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare two revisions; return 0 where they say the same, 1 where they do not, 2 for a call without sense."""
    parser = argparse.ArgumentParser(prog="same_output", description="Compare everything that two revisions say.")
    parser.add_argument("old", metavar="OLD", help="a revision of this repository")
    parser.add_argument("new", metavar="NEW", help="another; what is not committed is not looked at")
    parser.add_argument("--only-zh", action="store_true", help="only the Chinese outputs, in half the time")
    parser.add_argument(
        "--word",
        action="append",
        default=[],
        type=_word,
        metavar="OLD=NEW",
        help="a word that was meant to change: it is replaced in what OLD says; may be given several times",
    )
    given = parser.parse_args(arguments)
    langs = ("zh",) if given.only_zh else ("zh", "en")
    try:
        commits = [commit(given.old), commit(given.new)]
        with (
            tempfile.TemporaryDirectory() as folder,
            checkout(commits[0], Path(folder).resolve() / "old") as before,
            checkout(commits[1], Path(folder).resolve() / "new") as after,
            ThreadPoolExecutor(2) as both,
        ):
            old, new = both.map(lambda tree: outputs(tree, langs), (before, after))
    except UsageError as error:
        sys.stderr.write(f"same_output: {error}\n")
        return MISUSED
    found = differences(renamed(old, given.word), new)
    for diff in found.values():
        print(diff, end="\n\n")
    print(f"{len(found)} of {len(old.keys() | new.keys())} outputs differ" + (":" if found else ""))
    for name in found:
        print(f"  {name}")
    return DIFFERENT if found else SAME


if __name__ == "__main__":
    sys.exit(main())
