"""Formatting: a catalog's files are rewritten in the fixed form, each whole or not at all."""

import os
from itertools import zip_longest
from pathlib import Path, PurePosixPath

from attrs import frozen

from policytrack.catalog.catalog import CatalogError, in_order
from policytrack.catalog.layout import format_text
from policytrack.catalog.limits import MOST_BYTES
from policytrack.catalog.load.document import Document
from policytrack.catalog.load.entries import read_document
from policytrack.catalog.load.folder import read_folder
from policytrack.catalog.phrase import Phrase
from policytrack.catalog.toml.syntax import parse
from policytrack.errors import InputError
from policytrack.files import CHANGED, read_regular, replace_file
from policytrack.text.messages import Problem

_BLANK = Phrase("空行", "a blank line")
_NOTHING = Phrase("没有这一行", "no such line")
_PLAIN = Phrase("UTF-8 无 BOM，换行为 LF", "UTF-8 without a byte order mark, lines that end in LF")


@frozen
class Formatting:
    """The result: how many files were read, which were changed (or would be), and the problems of the others."""

    count: int
    changed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def format_file(path: str | os.PathLike[str]) -> bool:
    """Bring one file into the fixed form; return whether it was not in it already.

    Raises `CatalogError` for a file that is not TOML, cannot be written, or is a link; it stays as it is.
    """
    file = Path(path)
    changed, problems = _format(read_document(file.parent, PurePosixPath(file.name)), check=False)
    if problems:
        raise CatalogError(problems)
    return changed


def format_catalog(path: str | os.PathLike[str], *, only: str | None = None, check: bool = False) -> Formatting:
    """Bring every TOML file of a catalog into the fixed form, or only the file or those of the folder at `only`.

    A file with a fault stays as it is, and its problems are in the result. With `check` nothing is written, and each
    file that would be is a problem too.
    """
    root = Path(path)
    documents, found = read_folder(root)
    if only is not None:
        below = PurePosixPath(root.as_posix(), only)
        documents = [document for document in documents if PurePosixPath(document.path).is_relative_to(below)]
    problems, changed = list(found), []
    for document in documents:
        is_new, more = _format(document, check=check)
        problems += more
        if is_new:
            changed.append(document.path)
    return Formatting(len(documents), tuple(changed), in_order(tuple(problems)))


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet; raises `CatalogError` where it does, or cannot be written."""
    try:
        with path.open("xb") as file:
            try:
                file.write(text.encode())
                file.flush()
            except BaseException:
                path.unlink()
                raise
    except FileExistsError:
        raise CatalogError((Problem.of("PT147", str(path)),)) from None
    except OSError as error:
        raise CatalogError((Problem.of("PT148", str(path), fault=error.strerror or str(error)),)) from None


def _format(document: Document, *, check: bool) -> tuple[bool, tuple[Problem, ...]]:
    path = Path(document.path)
    try:
        if not document.text.strip() or isinstance(parse(document.text), Exception):
            return False, tuple(document.problems)
        words = format_text(document.text)
        before, after = _bytes(path, document.text), words.encode()
        if len(after) > MOST_BYTES:
            return False, (document.problem("PT140", fault=f"it would have more than {MOST_BYTES // 2**20} MiB"),)
        if before == after:
            return False, ()
        if check:
            line, form = _difference(document.text, words)
            return True, (document.problem("PT142", line, 1, form=form),)
        replace_file(path, after, before=before)
    except InputError as error:
        return False, (document.problem("PT140", fault=str(error)),)
    except OSError as error:
        return False, (document.problem("PT141", fault=error.strerror or str(error)),)
    return True, ()


def _bytes(path: Path, text: str) -> bytes:
    """Return the bytes of a file that was read as `text`; `OSError` where it was changed since."""
    data = read_regular(path, MOST_BYTES)
    if data.decode("utf-8-sig", "replace").replace("\r\n", "\n") != text:
        raise OSError(CHANGED)
    return data


def _difference(text: str, words: str) -> tuple[int, str | Phrase]:
    """Return the first line that differs, and how it would read."""
    for number, (old, new) in enumerate(zip_longest(text.split("\n"), words.split("\n")), 1):
        if old != new:
            return number, new.strip() if new and new.strip() else _BLANK if new is not None else _NOTHING
    return 1, _PLAIN
