"""Quotes against the texts that they come from, which a reader keeps in a folder of their own."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from policytrack.figure import Figure
from policytrack.messages import Problem
from policytrack.source import Source
from policytrack.target import Target


def hashes(folder: Path) -> dict[str, Path]:
    """Return the files below a folder by the sha256 of their bytes, each read once."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                found.setdefault(hashlib.file_digest(file, "sha256").hexdigest(), path)
    return found


def check_quotes(
    folder: Path,
    sources: Iterable[Source],
    records: Iterable[Target | Figure],
    problem: Callable[..., Problem],
) -> tuple[list[Problem], int]:
    """Return the problems of quotes and texts, and how many quotes were looked up.

    `problem` makes a problem at a key of a source or record. What is not UTF-8 is not guessed at.
    """
    files = hashes(folder)
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    for source in sources:
        if source.sha256 is None:
            continue
        path = files.get(source.sha256)
        if path is None:
            problems.append(problem("PT302", source, "sha256", sha256=f"{source.sha256[:12]}…", folder=str(folder)))
            continue
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            problems.append(problem("PT305", source, "sha256", file=str(path)))
        else:
            # `find` passes over white space; without any it has less to pass over for each quote.
            texts[source.id] = "".join(text.split())
    count = 0
    for record in records:
        if record.source is None or record.quote is None or record.source.id not in texts:
            continue
        count += 1
        times = record.quote.find(texts[record.source.id])
        if times != 1:
            args = {"quote": record.quote.before + record.quote.text + record.quote.after, "source": record.source.id}
            problems.append(
                problem("PT303", record, "quote", **args)
                if times == 0
                else problem("PT304", record, "quote", count=times, **args)
            )
    return problems, count
