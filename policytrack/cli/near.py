"""What lies near a path where nothing is."""

from pathlib import Path

from policytrack.cli.usage import near
from policytrack.text.messages import label


def near_path(path: Path, lang: str, suffixes: tuple[str, ...] = ()) -> str:
    """Return the question whether something beside a missing path was meant; nothing where no name is like it.

    Names are like each other also where only what comes before the suffix is. Where none is like it, files with one of
    the suffixes are named.
    """
    try:
        names = sorted(one.name for one in path.parent.iterdir() if not one.name.startswith((".", "~$")))
    except OSError:
        return ""
    stems = [name for name in names if Path(name).stem == path.stem]
    asked = near(path.name, stems or names, lang)
    return asked or names_with(path.parent, suffixes, lang)


def names_with(folder: Path, suffixes: tuple[str, ...], lang: str) -> str:
    """Return the words that name up to three files of a folder with one of the suffixes; none where there is none."""
    try:
        names = sorted(one.name for one in folder.iterdir() if one.suffix.lower() in suffixes)
    except OSError:
        return ""
    there = tuple(name for name in names if not name.startswith((".", "~$")))[:3]
    return label("path-there", lang, names=there) if there else ""
