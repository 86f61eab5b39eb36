"""Checks of quotes against the texts of their sources, which a reader keeps in a folder."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from policytrack.files import open_regular, read_regular, walk
from policytrack.records.record import Identified
from policytrack.records.source import Quote, Source
from policytrack.text.messages import Problem

MOST_TEXT = 32 * 2**20  # bytes of a text that quotes are looked up in


def find_texts(folder: Path, wanted: Iterable[str]) -> dict[str, Path]:
    """Return the files below a folder that have a wanted sha256, by it; each is read once, a piece at a time.

    Links are not followed, pipes and devices are not opened, and what cannot be opened is skipped.
    """
    missing = set(wanted)
    found: dict[str, Path] = {}
    for place in sorted(one.place for one in walk(folder) if one.kind == "file"):
        if not missing:
            break
        try:
            with open_regular(folder / place) as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            continue
        if sha256 in missing:
            missing.remove(sha256)
            found[sha256] = folder / place
    return found


def check_quotes(
    folder: Path,
    sources: Iterable[Source],
    quotes: Iterable[tuple[Identified, Source | None, Quote | None, str]],
    problem: Callable[..., Problem],
) -> tuple[list[Problem], int]:
    """Return the problems of quotes and texts, and how many quotes were looked up.

    `quotes` come with their record and their key, `problem` makes a problem there. The encoding of a text that is not
    UTF-8 is not guessed.
    """
    sources = tuple(sources)
    files = find_texts(folder, (source.sha256 for source in sources if source.sha256 is not None))
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
            text = read_regular(path, MOST_TEXT).decode("utf-8-sig")
        except UnicodeDecodeError:
            problems.append(problem("PT305", source, "sha256", file=str(path)))
        except OSError:  # more than that, or taken away meanwhile
            problems.append(problem("PT310", source, "sha256", file=str(path), most=MOST_TEXT // 2**20))
        else:
            # `find` passes over white space; without any it has less to pass over for each quote.
            texts[source.id] = "".join(text.split())
    count = 0
    for record, document, quote, key in quotes:
        if document is None or quote is None or document.id not in texts:
            continue
        count += 1
        times = quote.find(texts[document.id])
        if times != 1:
            args = {"quote": quote.before + quote.words + quote.after, "source": document.id}
            problems.append(
                problem("PT303", record, key, **args)
                if times == 0
                else problem("PT304", record, key, count=times, **args)
            )
    return problems, count
