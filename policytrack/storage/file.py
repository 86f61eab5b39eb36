"""Saved assessments as a file: written whole or not at all, and read as untrusted input."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from policytrack.assessment import Assessment, Assessments
from policytrack.errors import InputError
from policytrack.files import TooLargeError, read_regular, replace_file
from policytrack.storage.assessments import ARGUMENTS, ASSESSMENT
from policytrack.storage.error import RESTORE, At, StorageError, StorageFault, shown
from policytrack.storage.forms import Json, many, members
from policytrack.storage.records import SavedRecords, Shelf

FORMAT = "policytrack-portfolio"
VERSION = 1
MOST_BYTES = 2**28  # of a file: 75,000 to 100,000 assessments
MEMBERS = ("format", "version", "made_by", "calls", "records", "assessments")


def save_assessments(assessments: Iterable[Assessment], path: str | os.PathLike[str]) -> None:
    """Write assessments to a file, with all that they answer; a file that is there is replaced.

    The file is JSON in UTF-8, one record and one assessment a line, as `policytrack/storage/schema.json` has it.
    It is written whole or not at all. Raises `InputError` for what is no assessment or holds what cannot be kept, and
    `StorageError` where the file cannot be written.
    """
    if isinstance(assessments, Assessment):
        raise InputError("one assessment is given where several are saved; write save_assessments([assessment], path)")
    # A lone half of a surrogate pair has no bytes of its own; JSON has an escape for it.
    data, file = write_portfolio(assessments).encode("utf-8", "backslashreplace"), Path(path)
    if len(data) > MOST_BYTES:
        raise _too_large(file)
    try:
        if file.exists() and not file.is_file():
            raise StorageError(os.fspath(file), "$", "it is a folder, a device or a pipe", "give the path of a file")
        replace_file(file.resolve(), data)
    except (OSError, ValueError) as error:
        if isinstance(error, StorageError):
            raise
        fault = f"it cannot be written: {getattr(error, 'strerror', None) or error}"
        raise StorageError(str(file), "$", fault, "check the folder and the rights to it") from None


def load_assessments(path: str | os.PathLike[str]) -> Assessments:
    """Return assessments as they were saved: equal to those, with the same answers, and nothing judged again.

    What only the evidence can answer (`what_if`, `next_milestone`) raises `InputError`. `StorageError` for a file
    that cannot be read, is of another version, or is damaged.
    """
    try:
        return read_portfolio(read_saved(path))
    except StorageFault as fault:
        raise StorageError(os.fspath(path), fault.place, fault.fault, fault.fix) from None


def read_saved(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a saved file; `StorageError` for one that cannot be read or is too large."""
    file = Path(path)
    try:
        return read_regular(file.resolve(), MOST_BYTES)
    except TooLargeError:
        raise _too_large(file) from None
    except (OSError, ValueError, RuntimeError) as error:
        fault = f"it cannot be read: {getattr(error, 'strerror', None) or error}"
        raise StorageError(str(file), "$", fault, "give the path of a file made by save_assessments") from None


def _too_large(file: Path) -> StorageError:
    return StorageError(str(file), "$", f"it has more than {MOST_BYTES} bytes", "save fewer assessments in a file")


def write_portfolio(assessments: Iterable[Assessment]) -> str:
    """Return assessments as the text of a portfolio; `InputError` for what cannot be kept."""
    records = SavedRecords()
    written = []
    try:
        with At("assessments"):
            for number, one in enumerate(assessments):
                with At(number):
                    written.append(ASSESSMENT.write(one, records))
        calls = [ARGUMENTS.write(arguments, records) for arguments in records.listed("calls")]
    except StorageFault as fault:
        raise InputError(f"these assessments cannot be saved: {fault.place}: {fault.fault}") from None
    return "\n".join(_lines(calls, records, written))


def _lines(calls: list[Json], records: SavedRecords, written: list[Json]) -> Iterator[str]:
    yield "{"
    yield f'"format": {_json(FORMAT)},'
    yield f'"version": {VERSION},'
    yield f'"made_by": {_json(f"policytrack {_release()}")},'
    yield from _list("calls", calls)
    yield '"records": {'
    tables = records.tables
    for number, (kind, table) in enumerate(tables.items(), 1):
        yield f"{_json(kind)}: {{"
        for count, (key, record) in enumerate(table.items(), 1):
            yield f"{_json(key)}: {_json(record)}{',' if count < len(table) else ''}"
        yield "}," if number < len(tables) else "}"
    yield "},"
    *most, last = _list("assessments", written)
    yield from most
    yield last.removesuffix(",")
    yield "}\n"


def _list(name: str, things: list[Json]) -> Iterator[str]:
    yield f"{_json(name)}: ["
    for number, thing in enumerate(things, 1):
        yield f"{_json(thing)}{',' if number < len(things) else ''}"
    yield "],"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _release() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # slow, and only saving needs it

    try:
        return version("policytrack")
    except PackageNotFoundError:
        return "unreleased"


def read_portfolio(data: bytes) -> Assessments:
    """Return the assessments in the bytes of a file; `StorageFault` where it is damaged or of another format.

    A report that was saved as JSON has them as its portfolio.
    """
    given = members(parsed_json(data))
    if "portfolio" not in given:
        return read_members(given)
    with At("portfolio"):
        return read_members(members(given["portfolio"]))


def read_members(given: Mapping[str, Json]) -> Assessments:
    """Return the assessments of a portfolio; `StorageFault` where it is damaged or of another format."""
    if given.get("format") != FORMAT:
        with At("format"):
            raise StorageFault(
                f"{shown(given.get('format'))} is not {FORMAT!r}", "give a file made by save_assessments"
            )
    version = given.get("version")
    if version != VERSION or isinstance(version, bool):
        made_by = given.get("made_by")
        with At("version"):
            raise StorageFault(
                f"{shown(version)} is not {VERSION}, the version that this library reads",
                f"read it with the library that made it ({shown(made_by)}), or run assess again and save it again",
            )
    for name in given:
        if name not in MEMBERS:
            raise StorageFault(f"{shown(name)} is no member of a portfolio; there are: {', '.join(MEMBERS)}")
    for name in MEMBERS:
        if name not in given:
            raise StorageFault(f"the member {name!r} is missing")
    with At("made_by"):
        if not isinstance(given["made_by"], str):
            raise StorageFault(f"{shown(given['made_by'])} is not text")
    shelf = Shelf()
    try:
        with At("calls"):
            shelf.put("calls", list(many(ARGUMENTS).read(given["calls"], shelf)))
        with At("records"):
            shelf.fill(given["records"])
        with At("assessments"):
            return Assessments(many(ASSESSMENT).read(given["assessments"], shelf))
    except RecursionError:
        raise StorageFault("values are nested too deep") from None


def parsed_json(data: bytes) -> Any:
    """Return the JSON in the bytes of a file; `StorageFault` where there is none."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise StorageFault(f"byte {error.start + 1} is not UTF-8") from None
    try:
        return json.loads(text, object_pairs_hook=_members, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        end = text.rstrip()
        cut = " (the file is cut short)" if error.pos >= len(end) or not end.endswith("}") else ""
        raise StorageFault(f"line {error.lineno}, column {error.colno} is not JSON: {error.msg}{cut}") from None
    except RecursionError:
        raise StorageFault("values are nested too deep") from None
    except ValueError:  # whole numbers of thousands of digits
        raise StorageFault("a number has too many digits") from None


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        twice = next(name for name, count in counts.items() if count > 1)
        raise StorageFault(f"an object has the member {shown(twice)} twice")
    return found


def _no_constant(word: str) -> NoReturn:
    raise StorageFault(f"{word} is not a number in JSON", RESTORE)
