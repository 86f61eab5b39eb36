"""Tables of promises: a row is a promise, what was reported, the day of judgement, and what must be said.

Amounts are written without their unit where it is that of the indicator: `300`, `>= 300`, `rounded 52.1`; with it where
it is another, as in `-8 %`. Figures are `"2024-Q1 70; 2024-Q2 80"`, each with fields of its own behind a bar:
`"2023 9.0 | since=2020"`. A verdict is `"met F"` where it is final, `"on pace"` where it is not; `"a|b"` allows both. A
completion is `"50.0"`, `">= 53.3"` (a floor: no end above), `"<= 80.0"`, or None, where the row does not speak of it.
Nothing is made before the test runs, so that a row that cannot be made fails alone.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen

import policytrack as pt

HERE = "here"
Words = Mapping[str, Any]
Texts = str | tuple[str, ...]


def thing(unit: str, kind: str, better: str | None = None, **more: Any) -> Words:
    """Return the words of an indicator; `better` None leaves it unsaid."""
    said = {} if better is None else {"better": better}
    return {"id": f"{kind}.{unit}.{better}", "unit": unit, "kind": kind, **said, **more}


NEW = thing("家", "flow", "up")
NET = thing("吨", "flow", "up", id="net", monotone=False)
FEWER = thing("起", "flow", "down")
OUTPUT = thing("吨", "flow", "up", id="output")
EMITTED = thing("吨", "flow", "down", id="emitted")
STOCK = thing("家", "stock", "up")
IDLE = thing("家", "stock", "down")
DEBT = thing("元", "stock", "down", id="debt")
EVER = thing("家", "cumulative", "up")
SPENT = thing("元", "cumulative", "down")
SHARE = thing("%", "share", "up")
JOBLESS = thing("%", "share", "down")
PLACE = thing("位", "rank", "down")
DUST = thing("微克/立方米", "ratio", "down", statistic="mean", id="dust")
JOBLESS_MEAN = thing("%", "share", "down", statistic="mean", id="jobless.mean")
GROWTH = thing("%", "growth", "up", base="year_on_year", sense="increase", id="growth")
PRICES = thing("%", "growth", "down", base="year_on_year", sense="increase", id="prices")
CHAIN = thing("%", "growth", "up", base="previous_period", sense="increase", id="chain")
LOWERED = thing("%", "growth", "up", base="year_on_year", sense="decrease", id="lowered")
UNSAID = thing("%", "growth", "up", base="year_on_year", id="unsaid")
PEAK = thing("兆瓦", "flow", "down", statistic="max", id="peak")
RECORD = thing("兆瓦", "flow", "up", statistic="max", id="record")
LEAST = thing("兆瓦", "flow", "up", statistic="min", id="least")
TROUGH = thing("兆瓦", "flow", "down", statistic="min", id="trough")


def promise(thing: Words, amount: str | None = None, **more: Any) -> Words:
    """Return the words of a target; `baseline` is written as a figure is."""
    return {"thing": thing, "amount": amount, **more}


@frozen
class Row:
    """A promise, what was reported, the day of judgement, and what must be said of it."""

    promise: Words
    figures: str
    on: str
    verdict: str
    done: str | None = None
    says: Texts = field(default=(), kw_only=True)
    noted: Texts = field(default=(), kw_only=True)
    leaning: str | None = field(default=None, kw_only=True)

    @property
    def name(self) -> str:
        """Return a name for the row by what it holds."""
        asked = " ".join(str(value) for key, value in self.promise.items() if key != "thing")
        return f"{self.promise['thing']['kind']} {asked}: {self.figures} ({self.on}) {self.verdict}"


def rows(*table: Row) -> pytest.MarkDecorator:
    """Run a test once a row."""
    return pytest.mark.parametrize("row", table, ids=[row.name for row in table])


def with_unit(amount: str, unit: str) -> str:
    """Return an amount with the unit that it leaves out."""
    return f"{amount} {unit}" if amount[-1].isdigit() else amount


def figures(words: str, indicator: pt.Indicator, prefix: str = "f") -> list[pt.Figure]:
    """Read `2024-Q1 70; 2024 about 300 | status=P`."""
    found = []
    for number, item in enumerate(words.split("; ") if words else ()):
        stated, _, fields = item.partition(" | ")
        period, amount = stated.split(" ", 1)
        more = dict(pair.split("=", 1) for pair in fields.split(", ")) if fields else {}
        amount = with_unit(amount, indicator.unit)
        made: dict[str, Any] = {"area": HERE, "period": period, "amount": amount, **more}
        found.append(pt.Figure(f"{prefix}{number}", indicator=indicator, **made))
    return found


def target(words: Words, id: str = "t") -> pt.Target:
    """Return the target that the words of a promise make."""
    given = dict(words)
    indicator = pt.Indicator(**given.pop("thing"))
    if given["amount"] is not None:
        given["amount"] = with_unit(given["amount"], indicator.unit)
    if isinstance(given.get("baseline"), str):
        (given["baseline"],) = figures(given["baseline"], indicator, f"base-of-{id}-")
    return pt.Target(id, indicator=indicator, area=HERE, **given)


def judged(row: Row) -> pt.Assessment:
    """Judge the promise of a row."""
    asked = target(row.promise)
    return pt.assess([asked], figures(row.figures, asked.indicator), on=row.on)[0]


def word(found: pt.Assessment) -> str:
    """Return a verdict with its F."""
    return f"{found.verdict} F" if found.final else str(found.verdict)


def check(row: Row) -> None:
    """Judge the promise of a row, and hold what is said against it."""
    verify(judged(row), row)


def verify(found: pt.Assessment, row: Row) -> None:
    """Hold an assessment against a row."""
    reason = _plain(found.reason.text("en"))
    seen = f"{word(found)}: {reason} [{found.completion}] {[note.text('en') for note in found.notes]}"
    assert word(found) in row.verdict.split("|"), seen
    if row.done is not None:
        assert found.completion is not None, seen
        assert says_share(found.completion, row.done), seen
    for words in _texts(row.says):
        assert words in reason, seen
    for words in _texts(row.noted):
        assert any(words in f"{note.code} {_plain(note.text('en'))}" for note in found.notes), seen
    if row.leaning is not None:
        assert str(found.leaning) == row.leaning, seen


def says_share(share: pt.Quantity, done: str) -> bool:
    """Whether a completion says what a row does: a number by its nominal, a floor by its low end alone.

    A row prints a floor rounded half up; a bound that is rounded outward may stand a tenth below it.
    """
    low, high, number = share.interval.low, share.interval.high, Decimal(done.rsplit(maxsplit=1)[-1])
    if done.startswith(">="):
        return high is None and low is not None and 0 <= number - low <= Decimal("0.1")
    if done.startswith("<="):
        return high is not None and 0 <= high - number <= Decimal("0.1") and low != high
    return share.nominal is not None and share.nominal == number


def refused(words: Words, *parts: str) -> None:
    """Check that a promise cannot be made, and that the error says these words."""
    with pytest.raises(pt.InputError) as caught:
        target(words)
    said = str(caught.value)
    assert all(part in said for part in parts), said


def _texts(texts: Texts) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else texts


def _plain(text: str) -> str:
    """Return a text without the separators of thousands."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", text)
