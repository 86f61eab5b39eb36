"""Safe reading of files in an untrusted folder, and writing a file whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from io import BufferedReader, BufferedWriter
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import Literal, TypeAlias

from attrs import frozen

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PLACES = 4  # for the new bytes of one file, while they are written
ABANDONED = 600  # seconds after which, where there are no locks, nobody writes a file any more
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
            yield FolderEntry(place, kind, to_folder=kind == "link" and is_folder(root / place))


def is_folder(path: Path) -> bool:
    """Whether a path is that of a folder, or of a link to one; False where nobody can tell."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
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

    They are written to a hidden file beside it, which then takes its name (so a hard link to it keeps the old bytes).
    What a writer of the same file left behind when it was killed is removed. Raises `OSError`, also where the file no
    longer holds `before`, if that is given; an edit made in the moment between that look and the renaming is lost.
    A pipe or a device, which a file would take the place of, raises `NotRegularError`.
    """
    if path.exists() and _kind(path.stat().st_mode) == "other":
        raise NotRegularError(errno.EINVAL, os.strerror(errno.EINVAL))
    new, file = _beside(path)
    try:
        with file:
            if path.exists():
                new.chmod(stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if before is not None or path.exists():
                _expect(path, before)
            if fcntl is None:
                file.close()  # Windows renames no open file
            new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _beside(path: Path) -> tuple[Path, BufferedWriter]:
    """Return a new file beside one, open and locked for as long as it is written; remove what nobody writes any more.

    The names are those of places, few for each file, so that a later write finds what an earlier one left; when all
    are taken by living writers, the name is drawn.
    """
    stem = f".policytrack-{sha256(os.fsencode(path.name)).hexdigest()[:16]}"
    places = [path.with_name(f"{stem}-{number}.tmp") for number in range(PLACES)]
    for place in places:
        _remove_leftover(place)
    for place in (*places, path.with_name(f"{stem}-{token_hex(8)}.tmp")):
        with suppress(FileExistsError):
            file = place.open("xb")
            if _lock(file.fileno()) and _is_at(place, file.fileno()):
                return place, file
            file.close()  # another writer took it for a leftover before it was locked
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def _remove_leftover(place: Path) -> None:
    """Remove a file that a killed writer left: none holds its lock, or, where there are no locks, it is old."""
    with suppress(OSError):
        if _kind(place.lstat().st_mode) != "file":
            return  # nothing of ours
        descriptor = os.open(place, _FLAGS)
        try:
            old = time.time() - os.fstat(descriptor).st_mtime > ABANDONED
            if (old if fcntl is None else _lock(descriptor)) and _is_at(place, descriptor):
                place.unlink()
        finally:
            os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Lock an open file for this writer; False where another one has it. A lock ends with its process."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_at(place: Path, descriptor: int) -> bool:
    """Whether an open file is still the one at a place."""
    try:
        return os.path.samestat(place.lstat(), os.fstat(descriptor))
    except OSError:
        return False


def _expect(path: Path, before: bytes | None) -> None:
    with path.open("r+b") as file:  # what may not be written may not be replaced
        if before is not None and file.read() != before:
            raise OSError(CHANGED)
