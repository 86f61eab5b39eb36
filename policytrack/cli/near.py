"""What lies near a path where nothing is."""

from pathlib import Path

from policytrack.cli.usage import near


def near_path(path: Path, lang: str) -> str:
    """Return the question whether something beside a missing path was meant; nothing where no name is like it.

    Names are like each other also where only what comes before the suffix is.
    """
    try:
        names = sorted(one.name for one in path.parent.iterdir() if not one.name.startswith((".", "~$")))
    except OSError:
        return ""
    stems = [name for name in names if Path(name).stem == path.stem]
    return near(path.name, stems or names, lang)
