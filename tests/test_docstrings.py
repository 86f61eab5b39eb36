"""Every public module, class, function, method and property says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "policytrack"
Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
# What a decorator makes of a function that speaks for another one.
ECHOES = {"overload", "typing.overload", "setter", "deleter"}


def public(tree: ast.Module | ast.ClassDef, within: str = "") -> Iterator[tuple[str, Named]]:
    """Yield the public classes and functions of a module, and the members of those classes, each with its name."""
    for node in tree.body:
        if not isinstance(node, Named) or node.name.startswith("_") or echoes(node):
            continue
        yield within + node.name, node
        if isinstance(node, ast.ClassDef):
            yield from public(node, f"{within}{node.name}.")


def echoes(node: Named) -> bool:
    """Whether it is an overload, or the setter of a property."""
    written = {ast.unparse(one) for one in node.decorator_list}
    return any(one in ECHOES or one.rpartition(".")[2] in ECHOES for one in written)


def undocumented(source: str, name: str) -> list[str]:
    """Return what of a module says nothing."""
    tree = ast.parse(source)
    silent = [] if ast.get_docstring(tree) else [name]
    return silent + [f"{name}: {one}" for one, node in public(tree) if not (ast.get_docstring(node) or "").strip()]


def test_everything_public_has_a_docstring() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    assert files
    silent = [
        one
        for path in files
        for one in undocumented(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    ]
    assert not silent, "\n".join(silent)


@pytest.mark.parametrize("source", ["def f(): ...", "class A:\n '''A.'''\n def f(self): ...", "''''''"])
def test_what_says_nothing_is_found(source: str) -> None:
    assert undocumented(source, "m")


def test_what_speaks_for_another_needs_none() -> None:
    assert not undocumented("'''M.'''\n@overload\ndef f(): ...\n@x.setter\ndef x(v): ...\ndef _f(): ...", "m")
