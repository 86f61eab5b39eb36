"""The files of `-o`: what each suffix is, and all of them made before the first is written."""

import errno
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from attrs import frozen

from policytrack.cli.progress import Progress
from policytrack.cli.usage import UsageError, near
from policytrack.files import replace_file
from policytrack.report import Report
from policytrack.report.data_package import PACKAGE

ENCODING = "utf-8-sig" if os.name == "nt" else "utf-8"  # of text, which Windows tells by its first bytes


@frozen
class Output:
    """A file to be written, and its bytes."""

    path: Path
    data: bytes


# What is written for each suffix, from a report and what is printed of it.
_WRITERS: Mapping[str, Callable[[Report, Path, str], object]] = MappingProxyType(
    {
        ".xlsx": lambda report, path, _: report.to_excel(path),
        ".html": lambda report, path, _: report.to_html(path),
        ".csv": lambda report, path, _: report.to_csv(path),
        ".json": lambda report, path, _: report.to_json(path),
        ".md": lambda report, path, _: path.write_text(f"{report.to_markdown()}\n", encoding=ENCODING),
        ".txt": lambda _, path, said: path.write_text(f"{said}\n", encoding=ENCODING),
    }
)
SUFFIXES = tuple(_WRITERS)


def expect_outputs(paths: Iterable[str], inputs: Iterable[str | None], lang: str) -> list[Path]:
    """Return the paths of outputs; `UsageError`, before anything is read, for one that cannot be written."""
    found = [Path(path) for path in paths]
    read = [Path(path) for path in inputs if path is not None]
    for file in found:
        if file.suffix.lower() not in SUFFIXES:
            close = near(file.suffix, SUFFIXES, lang)
            raise UsageError.of("file-no-suffix", lang, path=file, suffixes=SUFFIXES, near=close)
        expect_place(file, read, "-o", lang)
        if sum(_same(file, one) for one in found) > 1:
            raise UsageError.of("file-twice", lang, path=file)
    return found


def expect_place(file: Path, read: Iterable[Path], option: str, lang: str) -> None:
    """Raise `UsageError` where an option names a file that cannot be written, or one of those that are read."""
    code = None
    if any(_same(file, one) for one in read):
        code = "file-is-input"
    elif file.is_dir():
        code = "file-is-folder"
    elif file.exists() and not file.is_file():
        code = "file-is-special"
    elif not file.parent.is_dir():
        code = "file-no-folder"
    elif _is_open(file):
        code = "file-is-open"
    if code is not None:
        raise UsageError.of(code, lang, option=option, path=file, folder=file.parent)


def make_outputs(report: Report, paths: Iterable[Path], said: str, progress: Progress) -> list[Output]:
    """Return the bytes of each output, and of what stands beside it; `said` is what is printed. Nothing is written."""
    made: dict[Path, Output] = {}
    with TemporaryDirectory(prefix="policytrack-") as folder:
        for number, path in enumerate(paths):
            progress.step("progress-writing", path=path)
            place = Path(folder, str(number))
            place.mkdir()
            beside = path.with_name(PACKAGE)
            if path.suffix.lower() == ".csv" and (beside in made or beside.is_file()):  # it describes other files too
                known = made[beside].data if beside in made else beside.read_bytes()
                (place / PACKAGE).write_bytes(known)
            _WRITERS[path.suffix.lower()](report, place / path.name, said)
            for one in sorted(place.iterdir()):
                made[path.with_name(one.name)] = Output(path.with_name(one.name), one.read_bytes())
    return list(made.values())


def write_outputs(outputs: Iterable[Output], lang: str) -> None:
    """Write the files, each whole or not at all; `UsageError` for one that another program holds open."""
    for output in outputs:
        try:
            replace_file(output.path.resolve(), output.data)
        except OSError as error:
            if isinstance(error, PermissionError) or error.errno in (errno.EBUSY, errno.ETXTBSY):
                raise UsageError.of("file-is-open", lang, option="-o", path=output.path) from None
            raise


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()


def _is_open(file: Path) -> bool:
    """Whether a spreadsheet program has a file open: Excel, WPS and LibreOffice leave a file of theirs beside it."""
    marks = (f"~${file.name}", f"~${file.name[2:]}", f".~lock.{file.name}#")
    return file.exists() and any(file.with_name(mark).exists() for mark in marks)
