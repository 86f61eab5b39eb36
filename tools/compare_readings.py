"""Compare what two checkouts read in a folder of texts, so that no reading is lost unseen.

    python tools/compare_readings.py ../old ../new TEXTS                     # each *.txt of TEXTS
    python tools/compare_readings.py ../old ../new TEXTS --on 2021-09-14     # dated by that day
    python tools/compare_readings.py ../old ../new TEXTS --role target

The day of a document may stand in its name (2021-09-14_fair.txt) or in a file `days.csv` beside the texts (name,day).
A reading of the old checkout is *kept* where the new one gives the same value at words that overlap; *other* where it
gives another value there; *refused* with the new reason; or *lost* where it says nothing. What only the new one says is
printed too, with --all. Returns 1 where a reading is not kept.
"""

import argparse
import csv
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import policytrack as pt
from policytrack.errors import InputError

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
READ = """
import json, sys
from pathlib import Path
from policytrack import zh
role, *pairs = sys.argv[1:]
found = {}
for day, path in zip(pairs[::2], pairs[1::2]):
    text = Path(path).read_text(encoding="utf-8")
    found[path] = [
        [r.words, r.start, r.end, None if r.value is None else str(r.value), r.reason]
        for r in zh.find(text, on=day, role=role)
    ]
print(json.dumps(found))
"""


class Reading(NamedTuple):
    """What a checkout said of some words."""

    words: str
    start: int
    end: int
    value: str | None
    reason: str | None

    def overlaps(self, other: "Reading") -> bool:
        """Whether both read some character."""
        return self.start < other.end and other.start < self.end

    def same(self, other: "Reading") -> bool:
        """Whether both are one value: 500万 and 5000000 are."""
        if None in (self.value, other.value) or self.value == other.value:
            return self.value == other.value
        try:
            return pt.Quantity.parse(str(self.value)) == pt.Quantity.parse(str(other.value))
        except InputError:
            return False

    def __str__(self) -> str:
        return f"{self.words!r}={self.value or 'refused'}"


def days(folder: Path, usual: str) -> dict[Path, str]:
    """Return the texts of a folder, each with the day of its document."""
    known: dict[str, str] = {}
    if (folder / "days.csv").exists():
        with (folder / "days.csv").open(encoding="utf-8", newline="") as file:
            known = {row["name"]: row["day"] for row in csv.DictReader(file)}
    found = {}
    for path in sorted(folder.glob("*.txt")):
        named = DAY.search(path.name)
        found[path] = known.get(path.name) or (named[0] if named else usual)
    return found


def readings(checkout: Path, texts: dict[Path, str], role: str) -> dict[str, list[Reading]]:
    """Return what a checkout reads in each text, in a process of its own."""
    arguments = [part for path, day in texts.items() for part in (day, str(path.resolve()))]
    env = {**os.environ, "PYTHONPATH": str(checkout.resolve())}
    command = [sys.executable, "-P", "-c", READ, role, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env, cwd=checkout)
    told: dict[str, list[Any]] = json.loads(done.stdout)
    return {path: [Reading(*one) for one in some] for path, some in told.items()}


def compared(old: Sequence[Reading], new: Sequence[Reading]) -> Iterator[tuple[str, Reading, list[Reading]]]:
    """Yield each value of the old readings with what became of it, and the new readings at its place."""
    for one in old:
        if one.value is None:
            continue
        there = [other for other in new if one.overlaps(other)]
        if any(one.same(other) for other in there):
            yield "kept", one, there
        elif any(other.value is not None for other in there):
            yield "other", one, there
        else:
            yield "refused" if there else "lost", one, there


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each reading that is not kept, and counts; return 1 where there is one."""
    parser = argparse.ArgumentParser(description="Compare the readings of two checkouts in a folder of texts.")
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--on", default="2024-06-27", help="the day of texts that name none")
    parser.add_argument("--role", default="figure", choices=("figure", "target"))
    parser.add_argument("--all", action="store_true", help="print what only the new checkout says, too")
    options = parser.parse_args(arguments)
    texts = days(options.folder, options.on)
    old, new = (readings(checkout, texts, options.role) for checkout in (options.old, options.new))
    counts: Counter[str] = Counter()
    for path, before in old.items():
        text = Path(path).read_text(encoding="utf-8")
        for became, one, there in compared(before, new[path]):
            counts[became] += 1
            if became != "kept":
                around = text[max(0, one.start - 12) : one.end + 12]
                said = "; ".join(f"{other} {other.reason or ''}".rstrip() for other in there) or "nothing"
                print(f"{Path(path).name} {became}: {one}, now {said}\n    {around!r}")
        for other in new[path]:
            if any(other.overlaps(one) for one in before):
                continue
            counts["new" if other.value is not None else "newly refused"] += 1
            if options.all:
                around = text[max(0, other.start - 12) : other.end + 12]
                print(f"{Path(path).name} only new: {other} {other.reason or ''}\n    {around!r}")
    total = sum(counts[name] for name in ("kept", "other", "refused", "lost"))
    print(f"{total} readings: {', '.join(f'{number} {name}' for name, number in counts.items()) or 'none'}")
    return int(total > counts["kept"])


if __name__ == "__main__":
    sys.exit(main())
