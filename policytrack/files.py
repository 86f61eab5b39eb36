"""Safe reading of files in an untrusted folder, and writing a file whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import Literal, TypeAlias

from attrs import frozen

CHANGED = "it was changed meanwhile"
FileKind: TypeAlias = Literal["file", "folder", "closed", "link", "other"]
# A link could be swapped for the file between the look and the opening; a pipe must not keep us waiting.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


class LinkError(OSError):
    """A path is a link, which is not followed."""


class NotRegularError(OSError):
    """A path is a pipe, a device or a socket."""


class TooLargeError(OSError):
    """A file has more bytes than may be read."""


@frozen
class FolderEntry:
    """What a folder holds at one place: a file, a folder, a link, or something else.

    `to_folder` says that a link leads to a folder, `fault` why a folder cannot be opened.
    """

    place: PurePosixPath
    kind: FileKind
    to_folder: bool = False
    fault: str = ""


def walk(root: Path) -> Iterator[FolderEntry]:
    """Yield everything below a folder, in no order; hidden names and the inside of links are skipped."""
    waiting = [PurePosixPath()]
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(os.scandir(root / folder))
        except OSError as error:
            yield FolderEntry(folder, "closed", fault=error.strerror or str(error))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            place = folder / entry.name
            try:
                kind = _kind((root / place).lstat().st_mode)
            except OSError:
                continue  # it was deleted meanwhile
            if kind == "folder":
                waiting.append(place)
            yield FolderEntry(place, kind, to_folder=kind == "link" and _is_to_folder(root / place))


def _is_to_folder(link: Path) -> bool:
    try:
        return link.is_dir()
    except OSError:
        return False


def _kind(mode: int) -> FileKind:
    if stat.S_ISLNK(mode):
        return "link"
    if stat.S_ISREG(mode):
        return "file"
    return "folder" if stat.S_ISDIR(mode) else "other"


def open_regular(path: Path) -> BufferedReader:
    """Open a file to read its bytes.

    Raises `LinkError` for a link, `NotRegularError` for a pipe, device or socket, and another `OSError` for a folder
    and for what cannot be opened.
    """
    kind = _kind(path.lstat().st_mode)
    if kind == "folder":
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if kind == "link":
        raise LinkError(errno.ELOOP, os.strerror(errno.ELOOP))
    if kind != "file":
        raise NotRegularError(errno.EINVAL, os.strerror(errno.EINVAL))
    descriptor = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegularError(errno.EINVAL, os.strerror(errno.EINVAL))
    return os.fdopen(descriptor, "rb")


def read_regular(path: Path, most: int) -> bytes:
    """Return the bytes of a file, opened as `open_regular` does; `TooLargeError` where they are more than `most`."""
    with open_regular(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise TooLargeError(errno.EFBIG, os.strerror(errno.EFBIG))
    return data


def replace_file(path: Path, data: bytes, *, before: bytes | None = None) -> None:
    """Replace the bytes of a file, all of them or none, and keep its mode; a file that is missing is created.

    Raises `OSError`, also where the file no longer holds `before`, if that is given.
    """
    new = path.with_name(f".{token_hex(8)}.tmp")
    file = new.open("xb")
    try:
        with file:
            if path.exists():
                new.chmod(stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if before is not None or path.exists():
            _expect(path, before)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _expect(path: Path, before: bytes | None) -> None:
    with path.open("r+b") as file:  # what may not be written may not be replaced
        if before is not None and file.read() != before:
            raise OSError(CHANGED)
