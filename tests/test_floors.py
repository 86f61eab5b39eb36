"""The order of the floors: imports only go down, and the floors below do not touch the world."""

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from public_names import stub

import policytrack

PACKAGE = Path(policytrack.__file__).parent

# The floors, from the ground up. Modules of one floor, on one line, import each other only from right to left.
# A folder is written with a slash and stands for all of its modules, which import each other freely but in no circle.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("hidden", "errors", "files"),
    ("text/", "extras"),
    ("values/",),
    ("records/", "prose/", "zh/", "en/", "readers/"),
    ("comparability/",),
    ("consistency/", "method/"),
    ("assessment/",),
    ("catalog/", "light/", "ranking/", "rollup/"),
    ("claims/", "revisions/", "storage/"),
    ("report/",),
    ("ledger/",),
    ("strategies",),
    ("__init__",),
    ("terminal", "cli/", "__main__"),
)
STRANGERS = ({"assessment/", "catalog/"}, {"zh/", "en/"})  # of each two, neither knows the other
PURE = {
    "hidden",
    "errors",
    "text/",
    "values/",
    "records/",
    "prose/",
    "zh/",
    "en/",
    "comparability/",
    "consistency/",
    "method/",
    "assessment/",
    "light/",
    "ranking/",
    "rollup/",
    "claims/",
    "revisions/",
}
WORLD = {"os", "io", "pathlib", "tomllib", "json", "csv", "shutil", "tempfile", "importlib", "urllib", "socket", "open"}
CORE = {"policytrack", "attr", "attrs", "dateutil", "tabulate", "wcwidth", "six"}  # six is dateutil's own, before 4.0

# Modules of more than FEW_LINES lines, and why each is one concept.
FEW_LINES, MOST_LINES = 350, 400
LONG = {
    "policytrack.catalog.load.schema": "one table: the keys of every entry of a catalog, in their order",
    "policytrack.catalog.load.values": "one table of readers: how each key's text becomes a value",
    "policytrack.strategies": "one public module: a strategy for each kind of value and record",
}

HELP = """
A new module goes on the lowest floor whose modules know nothing of it, in FLOORS of tests/test_floors.py:
values before records, records before assessment, catalog and report; see docs/design.md, "Floors"."""


def place_of(module: str) -> str:
    """Return how a dotted module is written in FLOORS: 'report/' for everything in policytrack.report."""
    parts = module.split(".")[1:]
    if not parts:
        return "__init__"
    return f"{parts[0]}/" if (PACKAGE / parts[0]).is_dir() else parts[0]


def floor_of(place: str) -> tuple[int, int]:
    for height, floor in enumerate(FLOORS):
        if place in floor:
            return height, floor.index(place)
    raise AssertionError(f"{place} stands on no floor.{HELP}")


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("policytrack", *path.relative_to(PACKAGE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imported(module: str) -> Iterator[tuple[int, str]]:
    """Every module that another one imports, anywhere in it, with the line."""
    path = MODULES[module]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the full name, not a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield node.lineno, inner if inner in MODULES else str(node.module)


def own(module: str) -> list[tuple[int, str]]:
    return [(line, name) for line, name in imported(module) if name.split(".")[0] == "policytrack"]


def test_every_module_stands_on_a_floor() -> None:
    for module in MODULES:
        floor_of(place_of(module))


def test_every_place_in_the_table_is_named_once() -> None:
    places = [place for floor in FLOORS for place in floor]
    assert len(set(places)) == len(places)


def test_imports_only_go_down() -> None:
    for module in MODULES:
        mine = place_of(module)
        for line, name in own(module):
            theirs = place_of(name)
            if theirs == mine:
                continue
            where = f"{MODULES[module]}:{line}: {mine} imports {theirs}"
            assert floor_of(theirs) < floor_of(mine), f"{where}, which does not stand below it.{HELP}"
            for pair in STRANGERS:
                assert not {mine, theirs} <= pair, f"{where}, and neither may know the other.{HELP}"


def test_no_module_is_imported_in_a_circle() -> None:
    below = {module: {name for _, name in own(module)} - {module} for module in MODULES}
    standing = dict(below)
    while standing:
        free = {module for module, names in standing.items() if not names & set(standing)}
        assert free, f"these modules import each other in a circle: {', '.join(sorted(standing))}.{HELP}"
        standing = {module: names for module, names in standing.items() if module not in free}


def test_own_modules_are_imported_at_the_top() -> None:
    for module in MODULES:
        path = MODULES[module]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        # What only type checkers read stands at the top too, below `if TYPE_CHECKING`.
        checked = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
        top = {id(node) for node in (*tree.body, *(inner for node in checked for inner in node.body))}
        for node in ast.walk(tree):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [str(node.module)]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            inner = [name for name in names if name.startswith("policytrack") and id(node) not in top]
            assert not inner, f"{path}:{getattr(node, 'lineno', 0)}: import {inner[0]} at the top of the module"


def test_values_records_and_assessment_do_not_touch_the_world() -> None:
    for module in (module for module in MODULES if place_of(module) in PURE):
        path = MODULES[module]
        for line, name in imported(module):
            assert name.split(".")[0] not in WORLD, (
                f"{path}:{line}: {name} reads or writes; that belongs to a higher floor"
            )
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("open", "print", "input", "eval", "exec"), (
                    f"{path}:{node.lineno}: {node.func.id}"
                )


def test_the_stub_that_type_checkers_read_is_written_from_the_table() -> None:
    source = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    assert (PACKAGE / "__init__.pyi").read_text(encoding="utf-8") == stub(source), "run python tools/public_names.py"


def test_every_public_name_is_found_and_is_no_module() -> None:
    for name in policytrack.__all__:
        assert getattr(policytrack, name) is not None
        assert f"policytrack.{name}" not in MODULES, f"{name} is a public name and a module"
    assert dir(policytrack) == sorted(policytrack.__all__)
    with pytest.raises(AttributeError, match="policytrack has no 'Quantiy'"):
        policytrack.Quantiy  # type: ignore[attr-defined]  # noqa: B018


def test_no_room_exports_a_name_that_is_also_a_module_of_it() -> None:
    for module, path in MODULES.items():
        if path.name == "__init__.py" and module != "policytrack":
            exported = getattr(importlib.import_module(module), "__all__", ())
            clash = [name for name in exported if f"{module}.{name}" in MODULES]
            assert not clash, f"{module} exports {clash[0]!r}, which is a module of it too"


def test_no_class_is_defined_twice() -> None:
    homes: dict[str, str] = {}
    for module, path in MODULES.items():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                assert node.name not in homes, f"class {node.name} is in {homes[node.name]} and in {module}; rename one"
                homes[node.name] = module


def test_no_two_modules_of_a_room_have_one_name() -> None:
    homes: dict[tuple[str, str], str] = {}
    for module, path in MODULES.items():
        if path.name != "__init__.py":
            key = (place_of(module), path.stem)
            assert key not in homes, f"{module} and {homes[key]} have one name"
            homes[key] = module


def test_every_module_says_what_it_is_in_its_first_line() -> None:
    for module, path in MODULES.items():
        said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert (said or "").split("\n")[0].strip(), f"{module} has no first line"


def test_no_module_is_long_without_a_reason() -> None:
    for module, path in MODULES.items():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        most = MOST_LINES if module in LONG else FEW_LINES
        assert lines <= most, f"{module} has {lines} lines; it may be more than one concept"
    assert set(LONG) <= set(MODULES), "LONG names a module that is gone"


REPORT = """
import sys
before = set(sys.modules)
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import policytrack
policytrack.assess, policytrack.Quantity, policytrack.Catalog, policytrack.Report
loaded = {name.split(".")[0] for name in set(sys.modules) - before} - sys.stdlib_module_names
print(*sorted(loaded))
print(*[path for path in opened if not path.endswith((".py", ".pyc", ".pth", ".so", ".zip")) and ".pyc." not in path])
"""


def test_the_import_is_light_and_reads_no_data() -> None:
    run = subprocess.run([sys.executable, "-c", REPORT], capture_output=True, text=True, check=True)
    loaded, data = run.stdout.split("\n")[:2]
    assert set(loaded.split()) <= CORE, f"`import policytrack` loads {set(loaded.split()) - CORE} too"
    assert not [path for path in data.split() if "policytrack" in path or path.endswith(".toml")], data
