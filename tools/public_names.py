"""Write what follows from the table of public names in `policytrack/__init__.py`: `python tools/public_names.py`.

`policytrack/__init__.pyi` has them as type checkers read them, `docs/api.md` as the reference of the site: below it are
the names that are imported from their rooms.
"""

import ast
import importlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "policytrack"
PAGE = ROOT / "docs" / "api.md"
HEAD = "# Written by tools/public_names.py from the table in __init__.py; do not edit.\n"
PAGE_HEAD = """# Public API

`import policytrack as pt`, then `pt.NAME`: the names of `policytrack.__all__`, each with what it takes, returns and
raises. Further names are imported from their rooms, [below](#in-their-rooms). The lines that begin with `:::` stand for
the docstrings, which the site prints. This page is written by `python tools/public_names.py`.
"""
ROOMS_HEAD = """
## In their rooms

`from policytrack.consistency import check_sum`, and so on.
"""
# What each room is about, in the order of the page; a room that is not named here follows by its name.
ROOMS = {
    "ledger": "Ledgers",
    "assessment": "Judging",
    "values": "Amounts and times",
    "records": "What sources say",
    "catalog": "Catalogs",
    "report": "Reports",
    "light": "Traffic lights",
    "method": "Owners' methods",
    "readers": "Reading a sentence",
    "revisions": "What changed",
    "rollup": "Counting a plan",
    "ranking": "Ranking areas",
    "claims": "Claims",
    "storage": "Assessments on disk",
    "text": "Problems",
    "errors": "Errors",
    "extras": "A package that is missing",
}
# Rooms of which further names are for users, and what the page calls them.
FURTHER = {
    "consistency": "What must close",
    "zh": "Reading Chinese",
    "en": "Reading English",
    "values": "More values",
    "records": "More records",
    "light": "Light rules",
    "method": "Method rules",
    "report": "More tables",
}


def public(source: str) -> dict[str, tuple[str, ...]]:
    """Return the table in the text of `__init__.py`: the names of each module."""
    return next(
        ast.literal_eval(node.value)
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_PUBLIC"
    )


def stub(source: str) -> str:
    """Return the stub that belongs to the text of `__init__.py`."""
    table = public(source)
    lines = [f"from {home} import {name} as {name}" for home, names in table.items() for name in names]
    listed = sorted(name for names in table.values() for name in names)
    return "\n".join([HEAD + "\n".join(lines), "", "__all__ = [", *(f'    "{name}",' for name in listed), "]", ""])


def page(source: str) -> str:
    """Return the page of the reference that belongs to the text of `__init__.py`."""
    table = public(source)
    named = {name for names in table.values() for name in names}
    rooms: dict[str, list[str]] = {room: [] for room in ROOMS}
    for home, names in table.items():
        rooms.setdefault(home.split(".")[1], []).extend(f"{home}.{name}" for name in names)
    parts = [PAGE_HEAD, *_sections({ROOMS.get(room, room): paths for room, paths in rooms.items()}), ROOMS_HEAD]
    further: dict[str, list[str]] = {}
    seen: set[str] = set()
    for room, title in FURTHER.items():
        module = importlib.import_module(f"policytrack.{room}")
        paths = [_path(module.__name__, name, getattr(module, name)) for name in module.__all__ if name not in named]
        further[f"{title}: `policytrack.{room}`"] = [path for path in paths if path not in seen]
        seen.update(paths)
    return "".join([*parts, *_sections(further, level=3)])


def _sections(paths: Mapping[str, Iterable[str]], level: int = 2) -> list[str]:
    return [
        f"\n{'#' * level} {title}\n\n" + "\n\n".join(f"::: {path}" for path in listed) + "\n"
        for title, listed in paths.items()
        if listed
    ]


def _path(room: str, name: str, value: object) -> str:
    """Return where a name is documented: where it is defined, of a plain value the room."""
    home = getattr(value, "__module__", None) if hasattr(value, "__qualname__") else None
    return f"{home if isinstance(home, str) and home.startswith('policytrack') else room}.{name}"


if __name__ == "__main__":
    text = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    (PACKAGE / "__init__.pyi").write_text(stub(text), encoding="utf-8")
    PAGE.write_text(page(text), encoding="utf-8")
    sys.stdout.write("policytrack/__init__.pyi and docs/api.md are current\n")
