"""What a good reader makes of a ledger (NAME.expected.json), held against the JSON of `policytrack ledger --json`.

Tolerance: `rounded x` and `x`; `x` against `>= x` or `<= x` in a target; unit singular or plural; task names with or
without a unit in brackets or 低于 at the end; `unreadable` and `no-target` for each other, and either may be left out;
an expected note may come as a warning; hidden sheets, unknown years and cut-off days at any cell.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from policytrack.ledger.as_json import as_json
from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger

FILES = Path(__file__).parent / "files"
AMOUNTS = ("target", "figure", "baseline", "stated_completion")
OPTIONAL = ("unreadable", "no-target")
# Where the cell does not matter: how the code begins for each kind of problem.
ANYWHERE = {
    "hidden-sheet": ("hidden",),
    "cut-off-unknown": ("cut-off",),
    "year-unknown": ("year", "project-years", "period"),
    "encoding-unknown": ("encoding",),
}


def expected_of(name: str) -> dict[str, Any]:
    """Return what is expected of a ledger."""
    found: dict[str, Any] = json.loads((FILES / f"{name}.expected.json").read_text(encoding="utf-8"))
    return found


def read(name: str, given: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON of a ledger, read with what the user says, as the command prints it."""
    ledger = Ledger.read(FILES / name, Layout().with_(**given))
    made: dict[str, Any] = json.loads(json.dumps(as_json(ledger), ensure_ascii=False))
    return made


def differences(expected: dict[str, Any], got: dict[str, Any], *, given: bool) -> list[str]:
    """Return every way in which a ledger was read otherwise than expected."""
    return [
        *_whole(expected, got, given=given),
        *_columns(expected, got),
        *_rows(expected, got),
        *_not_rows(expected, got),
        *_problems(expected, got, given=given),
    ]


def _whole(expected: dict[str, Any], got: dict[str, Any], *, given: bool) -> Iterator[str]:
    said = expected.get("given", {}) if given else {}
    for name in ("as_of", "as_of_from", "period", "period_from", "area", "lang", "encoding"):
        option = name.removesuffix("_from")
        unsaid = not given and (option in expected.get("given", {}) or got.get(name) is None)
        if name not in expected or unsaid:
            continue
        if expected[name] != got.get(name):
            yield f"{name}: {got.get(name)!r}, expected {expected[name]!r} (given {said})"
    for name in ("as_of", "period"):
        if not given and name in expected.get("given", {}) and got.get(name) is not None:
            yield f"{name} was made up: {got[name]}"


def _columns(expected: dict[str, Any], got: dict[str, Any]) -> Iterator[str]:
    for sheet in got["sheets"]:
        if sheet["state"] != "read":
            continue
        if sheet["header_rows"] != expected["header_rows"]:
            yield f"header rows {sheet['header_rows']}, expected {expected['header_rows']}"
        for letter, role in expected["columns"].items():
            if sheet["columns"].get(letter, "-") != role:
                yield f"column {letter} is {sheet['columns'].get(letter)}, expected {role}"


def _rows(expected: dict[str, Any], got: dict[str, Any]) -> Iterator[str]:
    left = list(got["rows"])
    for row in expected["rows"]:
        found = next((one for one in left if _is_same_row(row, one)), None)
        if found is None:
            if row["kind"] not in OPTIONAL:
                yield f"row {row['row']} {row['task']} is missing"
            continue
        left.remove(found)
        yield from (f"row {row['row']} {row['task']}: {fault}" for fault in _row(row, found))
    yield from (f"row {row['row']} {row['task']} is too much" for row in left if row["kind"] not in OPTIONAL)


def _is_same_row(row: dict[str, Any], other: dict[str, Any]) -> bool:
    if row["row"] != other["row"] or ("sheet" in row and row["sheet"] != other.get("sheet")):
        return False
    return row["kind"] in OPTIONAL or _name(row["task"]) == _name(other["task"])


def _name(task: str) -> str:
    return re.sub(r"低于$", "", re.sub(r"[（(][^（）()]{1,8}[）)]$", "", task))


def _row(row: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    for name in sorted({*row, *AMOUNTS, "candidates", "also"} - {"row", "sheet", "task", "unit"}):
        wanted, made = row.get(name), found.get(name)
        if name == "kind":
            same = wanted == made or {wanted, made} <= set(OPTIONAL)
        elif name in AMOUNTS:
            same = _amount(wanted, bound=name == "target") == _amount(made, bound=name == "target")
        elif name in ("targets", "figures", "also"):
            same = _amounts(wanted) == _amounts(made)
        elif name == "candidates":
            same = sorted(map(_amount, wanted or [])) == sorted(map(_amount, made or []))
        else:
            same = wanted == made
        if not same:
            yield f"{name} {made!r}, expected {wanted!r}"


def _amounts(value: dict[str, str] | None) -> dict[str, str]:
    return {name: _amount(amount, bound=True) for name, amount in (value or {}).items()}


def _amount(value: str | None, *, bound: bool = False) -> str:
    if value is None:
        return ""
    text = re.sub(r" \(.*\)$", "", value).removeprefix("rounded ")
    if bound:
        text = re.sub(r"^(?:>=|<=) ", "", text)
    return re.sub(r"(?<=[a-z]{3})s$", "", text.casefold())


def _not_rows(expected: dict[str, Any], got: dict[str, Any]) -> Iterator[str]:
    several = any("sheet" in one for one in expected["not_rows"])
    wanted = {(one.get("sheet") if several else None, one["row"]) for one in expected["not_rows"]}
    made = {(one.get("sheet") if several else None, one["row"]) for one in got["not_rows"]}
    if wanted != made:
        yield f"rows that are no tasks: {sorted(made, key=str)}, expected {sorted(wanted, key=str)}"


def _problems(expected: dict[str, Any], got: dict[str, Any], *, given: bool) -> Iterator[str]:
    made = [(cell, one) for one in got["problems"] for cell in one.get("cells", [one["cell"]])]
    wanted = [*expected["problems"], *([] if given else expected.get("without_given", []))]
    told: list[dict[str, Any]] = []
    for problem in wanted:
        codes = ANYWHERE.get(problem["code"])
        found = [
            one
            for cell, one in made
            if (one["code"].startswith(codes) if codes else cell == problem["cell"])
            and ("sheet" not in problem or one.get("sheet") == problem["sheet"])
        ]
        told += found
        weights = {one["severity"] for one in found}
        if problem["severity"] == "none":
            if found:
                yield f"{problem['cell']} must not be a problem"
        elif not found and not problem.get("optional"):
            yield f"{problem['cell']} {problem['code']} is missing"
        elif found and not problem.get("optional") and not _is_as_heavy(problem["severity"], weights):
            yield f"{problem['cell']} {problem['code']} is a {weights}, expected {problem['severity']}"
    for cell, one in made:
        if one not in told and one["severity"] != "note":
            yield f"{cell} {one['code']} ({one['severity']}) is too much"


def _is_as_heavy(wanted: str, weights: set[str]) -> bool:
    return wanted in weights or (wanted == "note" and "warning" in weights)
