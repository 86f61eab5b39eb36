"""The rooms below the catalog: TOML text knows no schema, and loading knows no catalog."""

import re
from pathlib import Path

import policytrack.catalog

CATALOG = Path(policytrack.catalog.__file__).parent
COMMON = {"limits", "phrase", "suggestion"}
MAY_USE = {"toml": {*COMMON, "toml"}, "load": {*COMMON, "toml", "load"}}


def test_toml_and_load_use_nothing_above_them() -> None:
    for room, allowed in MAY_USE.items():
        for path in (CATALOG / room).glob("*.py"):
            used = re.findall(r"^from policytrack\.catalog\.(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
            assert set(used) <= allowed, f"{path}: {room}/ may not use {', '.join(set(used) - allowed)}"
