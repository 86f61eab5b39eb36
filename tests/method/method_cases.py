"""Cases of methods as tests/data writes them: arguments of `evaluate`, and what is expected of the outcome."""

import csv
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from policytrack.method import Outcome

DATA = Path(__file__).parents[1] / "data"
NUMBERS = ("limit", "elapsed")
POINTS = ("base", "current", "target")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file; a line that begins with # is a comment."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def number(text: str) -> Any:
    """A number in the type that it is written in; - and none are None."""
    if text in {"-", "none"}:
        return None
    if text.startswith("D"):
        return Decimal(text[1:])
    if "/" in text:
        above, below = text.split("/")
        return int(above) / int(below)
    if "^" in text:
        base, power = text.removeprefix("-").split("^")
        return int(base) ** int(power) * (-1 if text.startswith("-") else 1)
    return int(text) if text.removeprefix("-").isdigit() else float(text)


def series(text: str) -> list[tuple[Any, Any]]:
    if text == "[]":
        return []
    if ":" in text:
        first, values = text.split(":")
        return [(year, number(value)) for year, value in enumerate(values.split(), int(first))]
    return [(number(year), number(value)) for year, value in (point.split("=") for point in text.split())]


def arguments(row: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """What is given to `evaluate`, for each direction of the row."""
    given: dict[str, Any] = {}
    for name, text in row.items():
        if text and name in POINTS:
            given[name] = tuple(number(part) for part in text.split())
        elif text and name in NUMBERS:
            given[name] = number(text)
        elif text and name == "series":
            given[name] = series(text)
    if not row["direction"]:
        yield given
    for direction in row["direction"].split():
        yield {**given, "direction": direction}


def differs(row: Mapping[str, str], outcome: Outcome) -> bool:
    """Whether an outcome is not what the row expects; an empty cell expects nothing."""
    if row["label"] and outcome.label != (None if row["label"] == "none" else row["label"]):
        return True
    code = outcome.reason.code.removeprefix("method-") if outcome.reason else "none"
    if row["reason"] and row["reason"] != ("some" if outcome.reason and row["reason"] == "some" else code):
        return True
    within = float(row.get("within") or 0)
    for expected, found in ((row["value"], outcome.value), (row["score"], outcome.score)):
        if expected and found != number(expected):
            wanted = number(expected)
            if found is None or wanted is None or abs(found - wanted) > within:
                return True
    return False
