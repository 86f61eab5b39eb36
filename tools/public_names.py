"""Write `policytrack/__init__.pyi`, the public names as type checkers read them, from the table in `__init__.py`."""

import ast
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "policytrack"
HEAD = "# Written by tools/public_names.py from the table in __init__.py; do not edit.\n"


def stub(source: str) -> str:
    """Return the stub that belongs to the text of `__init__.py`."""
    table = next(
        ast.literal_eval(node.value)
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_PUBLIC"
    )
    lines = [f"from {home} import {name} as {name}" for home, names in table.items() for name in names]
    listed = sorted(name for names in table.values() for name in names)
    return "\n".join([HEAD + "\n".join(lines), "", "__all__ = [", *(f'    "{name}",' for name in listed), "]", ""])


if __name__ == "__main__":
    (PACKAGE / "__init__.pyi").write_text(stub((PACKAGE / "__init__.py").read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write("policytrack/__init__.pyi is current\n")
