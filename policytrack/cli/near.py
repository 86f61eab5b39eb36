"""What lies near a path where nothing is."""

from difflib import get_close_matches
from pathlib import Path

from policytrack.text.messages import label
from policytrack.text.suggestion import Suggestion

ALIKE = 0.5  # of two names of two characters, one may differ


def near_path(path: Path, lang: str, suffixes: tuple[str, ...] = ()) -> str:
    """Return the question whether something beside a missing path was meant; nothing where no name is like it.

    Names are like each other also where only what comes before the suffix is. Where none is like it, files with one of
    the suffixes are named.
    """
    try:
        names = sorted(one.name for one in path.parent.iterdir() if not one.name.startswith((".", "~$")))
    except OSError:
        return ""
    stems = {Path(name).stem: name for name in reversed(names)}
    alike = tuple(stems[stem] for stem in get_close_matches(path.stem, list(stems), 3, ALIKE))
    asked = Suggestion(alike).say(lang)
    return asked or names_with(path.parent, suffixes, lang)


def names_with(folder: Path, suffixes: tuple[str, ...], lang: str) -> str:
    """Return the words that name up to three files of a folder with one of the suffixes; none where there is none."""
    try:
        names = sorted(one.name for one in folder.iterdir() if one.suffix.lower() in suffixes)
    except OSError:
        return ""
    there = tuple(name for name in names if not name.startswith((".", "~$")))[:3]
    return label("path-there", lang, names=there) if there else ""
