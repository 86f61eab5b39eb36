"""Cases of English, each with its right answer, and what the reader makes of them.

    python -m tests.prose.en_cases                 # a table of every kind
    python -m tests.prose.en_cases --failures      # and every row that is not right: text, expected, got

A row of en_labels.csv names its reader by `mode`, and more arguments by `keywords` (`fiscal=04-01;dates=dmy`). What is
expected is written as in cases.py; the first of the alternatives is the one that is wished for. `direction` and `per`
are asked of a value that was read, where they are given. A row of en_sentences.csv is a sentence that is searched.
The rows of en_held_out.csv were written when the reader stood, and read only then: what was wrong in them was mended in
its kind; its `note` says where an answer was put in the notation of the reader.
"""

import argparse
import csv
from pathlib import Path
from typing import Any, NamedTuple

from .cases import DAY, HERE, RIGHT, WRONG, Alternative, Case, Got, Result, Tally, judged, say, table, unescaped

FILES = {name: HERE / f"en_{name}.csv" for name in ("labels", "sentences", "held_out")}
_READERS = {"quantity": "read_quantity", "period": "read_period", "rank": "read_rank", "find": "find"}


class EnglishCase(NamedTuple):
    """A case with the direction and the time that its amount is for, '' where they are not asked."""

    case: Case
    direction: str
    per: str


def read_cases(path: Path) -> list[EnglishCase]:
    """Return the cases of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_case_of(row) for row in csv.DictReader(file)]


def _case_of(row: dict[str, str]) -> EnglishCase:
    case = Case(
        row["id"],
        f"{_READERS[row.get('mode') or 'find']}: {row.get('kind') or 'sentence'}",
        unescaped(row["text"]).replace(r"\u00a0", "\u00a0"),
        row["on"] or DAY,
        row["role"] or "figure",
        dict(part.split("=", 1) for part in row["keywords"].split(";") if part),
        row["expected"],
        tuple(Alternative.parse(one.strip()) for one in row["expected"].split(" | ")),
    )
    return EnglishCase(case, row.get("direction") or "", row.get("per") or "")


def read(one: EnglishCase) -> tuple[list[Got], bool]:
    """Read the text of a case; and whether the direction and the time of the first amount are those asked for."""
    from policytrack import en  # nothing of it is imported with the cases

    case, options = one.case, dict[str, Any](one.case.options)
    if case.reader == "find":
        found = en.find(case.text, on=case.on, role=case.role, **options)  # type: ignore[arg-type]
        got = [Got(each.words, each.value, each.direction, each.start, each.reason or "") for each in found]
        asked = not found or (
            one.direction in ("", found[0].direction or "none") and one.per in ("", found[0].per or "none")
        )
        return got, asked
    try:
        value: Any
        if case.reader == "read_quantity":
            value = en.read_quantity(case.text, role=case.role, **options)  # type: ignore[arg-type]
        elif case.reader == "read_period":
            value = en.read_period(case.text, on=case.on, **options)
        else:
            value = en.read_rank(case.text).amount
    except en.ReadError as error:
        return [Got(case.text, None, reason=str(error))], True
    return [Got(case.text, value)], True


def judge(one: EnglishCase) -> Result:
    """Read a case and say what came of it; a wrong direction is as wrong as a wrong value."""
    try:
        got, asked = read(one)
    except BaseException as error:  # a crash is no answer
        if not isinstance(error, Exception):
            raise
        return Result(one.case, WRONG, with_value=False, got=f"{type(error).__name__}: {error}")
    outcome, with_value = judged(one.case, got)
    if outcome == RIGHT and with_value and not asked:
        outcome, with_value = WRONG, False
    return Result(one.case, outcome, with_value, "; ".join(map(str, got)) or "silent")


def wished(results: list[Result]) -> list[Result]:
    """Return the results of the cases whose first alternative has a value."""
    return [one for one in results if one.case.alternatives[0].has_value]


def main() -> None:
    """Print a table of every kind, and what is not right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true")
    asked = parser.parse_args()
    for name, path in FILES.items():
        results = [judge(one) for one in read_cases(path)]
        tally = Tally.of(wished(results))
        say(f"{name}\n{table(results)}\nread with the value wished for: {tally.with_value} of {tally.has_value}")
        if asked.failures:
            for one in results:
                if one.outcome != RIGHT:
                    say(
                        f"{one.outcome}: {one.case.id} {one.case.text!r}\n"
                        f"  expected {one.case.expected}\n  got {one.got}"
                    )


if __name__ == "__main__":
    main()
