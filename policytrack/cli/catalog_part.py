"""The catalog that a path leads to, and the part of it that is meant."""

import os
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from policytrack.catalog import Catalog
from policytrack.catalog.load.schema import FILES
from policytrack.catalog.shipped import find_catalog
from policytrack.cli.near import near_path
from policytrack.cli.usage import UsageError
from policytrack.text.messages import Problem


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


def part_at(path: str, lang: str) -> Part:
    """Return the catalog that a path leads to, and the part of it that it means.

    A folder with a vocabulary is a catalog; a file, or a folder without one, belongs to the nearest above that has one.
    Raises `UsageError`, in a language, where nothing is, or nothing that a catalog would read.
    """
    given = Path(path)
    if given.is_dir():
        folder = given
    elif given.is_symlink() or given.is_file():
        if given.suffix != ".toml":
            raise UsageError.of("path-no-toml", lang, path=path)
        folder = given.parent
    elif given.exists():
        raise UsageError.of("path-neither", lang, path=path)
    else:
        raise UsageError.of("path-nothing", lang, path=path, near=near_path(given, lang))
    try:
        given = given.absolute()
    except FileNotFoundError:
        raise UsageError.of("path-cwd-gone", lang, path=path) from None
    root = next((one for one in _upward(folder) if is_catalog(one)), folder)
    only = os.path.relpath(given, root.absolute())
    if any(part.startswith(".") and part != "." for part in Path(only).parts):
        raise UsageError.of("path-hidden", lang, path=path)
    return Part(root, None if only == "." else Path(only).as_posix())


def catalog_at(path: str | None, lang: str) -> Catalog:
    """Return the catalog in a folder; the library's own where none is named."""
    if path is None:
        return Catalog.load(find_catalog())
    if not Path(path).is_dir():
        code = "path-no-catalog" if Path(path).exists() else "path-nothing"
        raise UsageError.of(code, lang, path=path, near=near_path(Path(path), lang))
    return Catalog.load(path)


def from_here(folder: Path) -> Path:
    """Return a folder as it is written from here, where it lies below; as it is where the working folder is gone."""
    try:
        return folder.relative_to(Path.cwd())
    except (ValueError, FileNotFoundError):
        return folder


def is_catalog(folder: Path) -> bool:
    """Whether a folder holds the vocabulary of a catalog."""
    return any((folder / name).is_file() for name in FILES) or (folder / "indicators").is_dir()


def _upward(folder: Path) -> Iterable[Path]:
    """Yield a folder and those that hold it, written as the given one is."""
    yield folder
    for above in folder.absolute().parents:
        yield above if folder.is_absolute() else Path(os.path.relpath(above))
