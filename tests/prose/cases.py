"""Cases of reading, each with its right answer, and what a reader makes of them.

    python -m tests.prose.cases                                  # a table of every kind, for each file of cases
    python -m tests.prose.cases --failures                       # and every row that is not right: text, expected, got
    python -m tests.prose.cases --kind hedge --failures          # the kinds with `hedge` in their name
    python -m tests.prose.cases --text 不超500万元 --role target    # what is made of one text
    python -m tests.prose.cases --library ../other               # the policytrack of another checkout

A case is a row of a file: the reader by the word before the colon of its kind (`read_quantity: %`, `find: sign`), a
text with `\\n` and `\\u200b` written out, the day of the document, the role, and what is right. That is one value; or
`words=value; words=value` for `find`, in the order of the text; or `refuse`, or `silent`; alternatives stand between
` | `. A value that ends in ` up`, ` down` or ` none` asks for that
direction. `options` are more arguments: `covers=2025`.

Values are compared as values, 4.78万亿 is 47800亿. Right is what is one of the alternatives; where a refusal is one of
them, each item may be refused by itself. A value that no alternative has at its place is wrong, and so is a crash.
What is neither is refused, or missed where nothing was said.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
FILES = {name: HERE / f"{name}.csv" for name in ("texts", "labels", "beyond", "press", "reported")}
DAY = "2024-06-27"

RIGHT, WRONG, REFUSED, MISSED = "right", "silent wrong", "refused", "missed"
OUTCOMES = (RIGHT, WRONG, REFUSED, MISSED)
# The kinds in which nothing may be wrong, by the beginning of their names.
NEVER_WRONG = ("hedge.", "sign", "range.", "number.cut", "unit", "part of a whole")

_ESCAPES = {r"\n": "\n", r"\u200b": "\u200b", r"\t": "\t", r"\u3000": "\u3000"}
_PAIR = re.compile(r"(.*?[^<>≥≤])=(.*)", re.DOTALL)
_DIRECTED = re.compile(r"(.*?) (up|down|none)")


class Said(NamedTuple):
    """A value as a case states it: what it may be by either notation, as text, and the direction where it is asked."""

    text: str
    values: tuple[Any, ...]
    direction: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Said":
        """Read the notation of a value; one that no notation can write (157/3) is equal to nothing."""
        from policytrack.errors import InputError  # after --library has chosen the checkout
        from policytrack.values.period import Period
        from policytrack.values.quantity import Quantity

        plain, direction = text, None
        if directed := _DIRECTED.fullmatch(text):
            plain, direction = directed[1], directed[2]
        values = []
        for parse in (Period.parse, Quantity.parse):
            try:
                values.append(parse(plain))
            except InputError:
                continue
        return cls(text, tuple(values), direction)

    def is_met_by(self, got: "Got") -> bool:
        """Whether what was got is this value."""
        return got.value in self.values and self.direction in (None, got.direction or "none")


class Got(NamedTuple):
    """What a reader made of some words: a value, or None where it refused."""

    words: str
    value: Any
    direction: str | None = None
    start: int = 0
    reason: str = ""

    def __str__(self) -> str:
        directed = "" if self.direction in (None, "none") else f" {self.direction}"
        return f"{self.words}={'refuse' if self.value is None else self.value}{directed}"


class Alternative(NamedTuple):
    """One right answer: items of words and value; `words` None stands for a value alone, `value` None for a refusal."""

    text: str
    items: tuple[tuple[str | None, Said | None], ...]

    @classmethod
    def parse(cls, text: str) -> "Alternative":
        if text in ("refuse", "silent"):
            return cls(text, ())
        items: list[tuple[str | None, Said | None]] = []
        for part in text.split("; "):
            pair = _PAIR.fullmatch(part)
            words, value = (pair[1], pair[2]) if pair else (None, part)
            items.append((words, None if value == "refuse" else Said.parse(value)))
        return cls(text, tuple(items))

    @property
    def has_value(self) -> bool:
        return any(said is not None for _, said in self.items)

    def is_met_by(self, got: Sequence[Got], *, or_refused: bool) -> bool:
        """Whether a reader gave just this; where `or_refused`, any of its items may have been refused instead."""
        if self.text == "silent":
            return not got
        if self.text == "refuse":
            return bool(got) and all(one.value is None for one in got)
        given = [one for one in got if one.value is not None]
        wanted = [(words, said) for words, said in self.items if said is not None]
        if not or_refused and len(given) != len(wanted):
            return False
        if not all(any(_meets(one, words) for words, _ in self.items) for one in got if one.value is None):
            return False
        refused = [one for one in got if one.value is None]
        if not all(any(_meets(one, words) for one in refused) for words, said in self.items if said is None):
            return False
        places = iter(wanted)
        return all(any(_fits(one, words, said) for words, said in places) for one in given)


def _meets(got: Got, words: str | None) -> bool:
    if words is None:
        return False
    return words in got.words or got.words in words or _overlap(words, got.words) or _overlap(got.words, words)


def _overlap(first: str, second: str) -> bool:
    """Whether the end of one text is the beginning of another, by two characters or more."""
    return any(first.endswith(second[:length]) for length in range(2, min(len(first), len(second))))


def _fits(got: Got, words: str | None, said: Said) -> bool:
    return said.is_met_by(got) and (words is None or _meets(got, words))


class Case(NamedTuple):
    """A text, how it is read, and what is right."""

    id: str
    kind: str
    text: str
    on: str
    role: str
    options: dict[str, str]
    expected: str
    alternatives: tuple[Alternative, ...]

    @property
    def reader(self) -> str:
        return self.kind.partition(":")[0]

    @property
    def topic(self) -> str:
        return self.kind.partition(": ")[2]

    @property
    def has_value(self) -> bool:
        """Whether some alternative has a value."""
        return any(one.has_value for one in self.alternatives)

    @property
    def may_be_refused(self) -> bool:
        return any(one.text == "refuse" for one in self.alternatives)


class Result(NamedTuple):
    """What came of a case."""

    case: Case
    outcome: str
    with_value: bool  # right, and by a value
    got: str


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [case_of(row) for row in csv.DictReader(file)]


def unescaped(text: str) -> str:
    """Return a text with its line breaks and hidden characters in place of their escapes."""
    for written, character in _ESCAPES.items():
        text = text.replace(written, character)
    return text


def case_of(row: dict[str, str]) -> Case:
    """Return the case of a row."""
    options = dict(part.split("=", 1) for part in (row.get("options") or "").split(";") if part)
    return Case(
        row["id"],
        row["kind"],
        unescaped(row["text"]),
        row["on"] or DAY,
        row["role"] or "figure",
        options,
        row["expected"],
        tuple(Alternative.parse(one.strip()) for one in row["expected"].split(" | ")),
    )


def read(case: Case) -> list[Got]:
    """Read the text of a case; what is refused has no value."""
    from policytrack import zh  # after --library has chosen the checkout

    options: dict[str, Any] = case.options
    on: dict[str, Any] = {} if case.reader == "read_quantity" else {"on": case.on}
    role: dict[str, Any] = {} if case.reader == "read_period" else {"role": case.role}
    if case.reader == "find":
        return [_got(one) for one in zh.find(case.text, **on, **role, **options)]
    reader: Callable[..., Any] = getattr(zh, case.reader)
    try:
        return [Got(case.text, reader(case.text, **on, **role, **options))]
    except zh.ReadError as error:
        return [Got(case.text, None, reason=str(error))]


def _got(reading: Any) -> Got:
    direction = getattr(reading, "direction", None)
    return Got(
        reading.words,
        reading.value,
        None if direction is None else str(direction),
        reading.start,
        reading.reason or "",
    )


def judge(case: Case) -> Result:
    """Read a case and say what came of it."""
    try:
        got = read(case)
    except BaseException as error:  # a crash is no answer
        if not isinstance(error, Exception):
            raise
        return Result(case, WRONG, with_value=False, got=f"{type(error).__name__}: {error}")
    outcome, with_value = judged(case, got)
    return Result(case, outcome, with_value, "; ".join(map(str, got)) or "silent")


def judged(case: Case, got: Sequence[Got]) -> tuple[str, bool]:
    """Say what came of a case, and whether it was read with its value."""
    if any(one.has_value and one.is_met_by(got, or_refused=False) for one in case.alternatives):
        return RIGHT, True
    if any(one.is_met_by(got, or_refused=False) for one in case.alternatives):
        return RIGHT, False
    refused = any(one.value is None for one in got)
    if case.may_be_refused and refused and any(one.is_met_by(got, or_refused=True) for one in case.alternatives):
        return RIGHT, False
    wanted = [item for one in case.alternatives for item in one.items]
    if any(
        one.value is not None and not any(said is not None and _fits(one, words, said) for words, said in wanted)
        for one in got
    ):
        return WRONG, False
    return (REFUSED if refused else MISSED), False


class Tally(NamedTuple):
    """Counts of outcomes, and of cases that have a value."""

    outcomes: Counter[str]
    has_value: int
    with_value: int

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Tally":
        results = list(results)
        return cls(
            Counter(one.outcome for one in results),
            sum(one.case.has_value for one in results),
            sum(one.with_value for one in results),
        )


def table(results: Sequence[Result]) -> str:
    """Return the outcomes of each kind, worst first, and of all."""
    kinds: dict[str, list[Result]] = {}
    for one in results:
        kinds.setdefault(one.case.kind, []).append(one)
    tallies = {kind: Tally.of(some) for kind, some in kinds.items()}
    order = sorted(tallies, key=lambda kind: (-tallies[kind].outcomes[WRONG], -tallies[kind].outcomes[MISSED], kind))
    rows = [(kind, tallies[kind]) for kind in order] + [("all", Tally.of(results))]
    head = f"{'':30}" + "".join(f"{name:>14}" for name in OUTCOMES) + f"{'with its value':>18}"
    return "\n".join([head, *(_line(kind, tally) for kind, tally in rows)])


def _line(kind: str, tally: Tally) -> str:
    counts = "".join(f"{tally.outcomes[name]:14}" for name in OUTCOMES)
    valued = f"{tally.with_value} of {tally.has_value}"
    return f"{kind:30}{counts}{valued:>18}"


def failures(results: Iterable[Result]) -> str:
    """Return each row that is not right: its kind, text, what is right and what was got."""
    return "\n".join(
        f"{one.case.id} [{one.case.kind}] {one.outcome}: {one.case.text!r}"
        f"{'' if one.case.on == DAY else f' on {one.case.on}'}{' as a target' if one.case.role == 'target' else ''}"
        f"{f' {one.case.options}' if one.case.options else ''}\n"
        f"    expected {one.case.expected}\n    got      {one.got}"
        for one in results
        if one.outcome != RIGHT
    )


def say(*words: str) -> None:
    """Print words."""
    sys.stdout.write(" ".join(words) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what comes of the cases; return 1 where any is silently wrong."""
    parser = argparse.ArgumentParser(description="Read labelled cases and say what came of them.")
    parser.add_argument("--file", help="texts, labels, beyond, press, reported, or a path; all when left out")
    parser.add_argument("--kind", default="", help="only kinds whose name holds this")
    parser.add_argument("--outcome", help="failures of one outcome only: wrong, refused, missed")
    parser.add_argument("--failures", action="store_true", help="print each row that is not right")
    parser.add_argument("--text", help="read one text by find, read_quantity and read_period")
    parser.add_argument("--on", default=DAY)
    parser.add_argument("--role", default="figure")
    parser.add_argument("--library", type=Path, help="the checkout whose policytrack is tried")
    options = parser.parse_args(arguments)
    if options.library is not None:
        sys.path.insert(0, str(options.library.resolve()))
    if options.text is not None:
        for reader in ("find", "read_quantity", "read_period"):
            row = {"id": "", "kind": f"{reader}:", "text": options.text, "on": options.on, "role": options.role}
            got = read(case_of({**row, "expected": "silent"}))
            say(f"{reader:14}", "; ".join(f"{one} {one.reason}".rstrip() for one in got) or "silent")
        return 0
    paths = [FILES.get(options.file, Path(options.file))] if options.file else list(FILES.values())
    worst = 0
    for path in paths:
        results = [judge(case) for case in read_cases(path) if options.kind in case.kind]
        worst = max(worst, *(one.outcome == WRONG for one in results), 0)
        if options.failures:
            shown = [one for one in results if options.outcome is None or options.outcome in one.outcome]
            say(failures(shown))
        say(f"{path.name}: {len(results)} cases\n{table(results)}")
    return worst


if __name__ == "__main__":
    sys.exit(main())
