"""Each fact stands twice: the quote, read by machine, must give the whole amount."""

from collections.abc import Callable

from attrs import evolve

from policytrack.catalog.catalog import Catalog, in_order
from policytrack.errors import InputError
from policytrack.figure import Figure
from policytrack.messages import Problem
from policytrack.period import Period
from policytrack.quantity import Quantity
from policytrack.target import Target
from policytrack.zh import Reading, find, read_quantity, same_count
from policytrack.zh.amount import Role

ANY_DAY = Period.parse("2000")


def check_readings(catalog: Catalog) -> tuple[tuple[Problem, ...], int, int]:
    """Read every quote and compare it with its amount.

    Returns the problems, how many quotes were read, and how many entries say that they were read by hand.
    """
    problems: list[Problem] = []
    read = by_hand = 0
    for record in (*catalog.targets, *catalog.figures):
        if record.quote is None or record.amount is None:
            continue
        if record.quote.by_hand is not None:
            by_hand += 1
            continue
        read += 1
        fault = _fault(record, record.quote.text, record.amount, catalog.problem)
        if fault is not None:
            problems.append(fault)
    return in_order(tuple(problems)), read, by_hand


def _fault(record: Target | Figure, words: str, amount: Quantity, problem: Callable[..., Problem]) -> Problem | None:
    role: Role = "target" if isinstance(record, Target) else "figure"
    found = [reading for reading in find(words, on=ANY_DAY, role=role) if not reading.timely]
    if len(found) != 1 or found[0].quantity is None:
        shown = tuple(_shown(reading) for reading in found) or ("—",)
        return problem("PT307", record, "quote", quote=words, read=shown)
    ways = _ways(words, found[0].words, found[0].quantity, role, record.indicator.kind)
    if any(_same(way, amount) for way in ways):
        return None
    return problem("PT308", record, "amount", quote=words, read=str(ways[-1]), amount=str(amount))


def _shown(reading: Reading) -> str:
    return f"{reading.words} = {reading.value}" if reading.value is not None else f"{reading.words} (?)"


def _ways(quote: str, words: str, quantity: Quantity, role: Role, kind: str) -> list[Quantity]:
    """Return the amount as read without and with what the indicator's kind adds: bounds of a share, a falling sign."""
    ways = [quantity]
    for text in (words, quote) if kind in ("share", "growth") else ():
        try:
            ways.append(read_quantity(text, role=role, kind=kind))
        except InputError:
            continue
    return ways


def _same(read: Quantity, amount: Quantity) -> bool:
    """Whether two amounts agree in number, bounds, hedge and unit; classifiers of one thing are one unit."""
    if read.unit != amount.unit and same_count(read.unit, amount.unit):
        read = evolve(read, unit=amount.unit)
    return read == amount
