"""How signed assumptions carry from one label to another, between two figures of a relation."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from policytrack.comparability.label import FigureOrTarget
from policytrack.records.assumption import Assumption
from policytrack.records.target import Target

Ids: TypeAlias = frozenset[str]
L = TypeVar("L")


class Bridges:
    """The assumptions of one relation: which of them let a difference between two records not count.

    Each answer is the fewest ids that do, or None where none do; nothing is needed where nothing differs.
    """

    def __init__(self, assumptions: Iterable[Assumption]) -> None:
        self._assumptions = tuple(assumptions)

    def labels(self, one: FigureOrTarget, other: FigureOrTarget) -> Ids | None:
        """Return what lets the indicators of two records label one series (`same` or `reads`, by their ids)."""
        return self._joined(one.indicator.id, other.indicator.id, one, other)

    def stages(self, one: FigureOrTarget, other: FigureOrTarget) -> Ids | None:
        """Return what lets the stage of one record be that of the other."""
        return self._joined(one.indicator.stage, other.indicator.stage, one, other)

    def field(self, name: str, *records: FigureOrTarget) -> Ids | None:
        """Return what lets a level, statistic, scope or break not count (`bridges`)."""
        for item in self._assumptions:
            if item.bridges == name and all(covers(item, record) for record in records):
                return frozenset((item.id,))
        return None

    def soft(self, hedges: Iterable[str]) -> Ids | None:
        """Return what lets every one of these hedges be read by its probable range (`soft`)."""
        ids: dict[str, str] = {item.soft: item.id for item in reversed(self._assumptions) if item.soft is not None}
        found = [ids.get(hedge) for hedge in hedges]
        return None if None in found else frozenset(id for id in found if id is not None)

    def _joined(self, word: str, another: str, one: FigureOrTarget, other: FigureOrTarget) -> Ids | None:
        here, there = self._reach(word, one), self._reach(another, other)
        ways = [here[met] | there[met] for met in here.keys() & there.keys()]
        return min(ways, key=lambda way: (len(way), sorted(way))) if ways else None

    def _reach(self, word: str, record: FigureOrTarget) -> dict[str, Ids]:
        """Return the words that a record's label may be read as, each with the assumptions that lead there."""
        applying = (item for item in self._assumptions if covers(item, record))
        return reach(word, applying, lambda current, given, taken: taken if given == current else None)


def reach(start: L, assumptions: Iterable[Assumption], step: Callable[[L, str, str], L | None]) -> dict[L, Ids]:
    """Return what a label may be read as, itself included, each with the fewest assumptions that lead there.

    `step` takes a label and what is read as what, and gives the label that this makes of it, or None.
    """
    found: dict[L, Ids] = {start: frozenset()}
    waiting = [start]
    known = [one for item in assumptions for one in _steps(item)]
    while waiting:
        current = waiting.pop(0)
        for given, taken, id in known:
            reached = step(current, given, taken)
            if reached is not None and reached not in found:
                found[reached] = found[current] | {id}
                waiting.append(reached)
    return found


def _steps(assumption: Assumption) -> Iterator[tuple[str, str, str]]:
    """Yield what an assumption lets be read as what, with its id; both ways for labels that are the same."""
    if assumption.reads is not None:
        yield assumption.reads[0], assumption.reads[1], assumption.id
    labels = assumption.same or ()
    yield from ((one, other, assumption.id) for one in labels for other in labels if one != other)


def covers(assumption: Assumption, record: FigureOrTarget) -> bool:
    """Whether an assumption reaches a record: all do that are not limited to an issuer or area.

    A target is its issuer's, a figure that of whoever says or publishes it.
    """
    if assumption.within is None:
        return True
    publisher = record.source.publisher if record.source is not None else None
    voices = (record.issuer,) if isinstance(record, Target) else (record.said_by, publisher)
    names = {name for voice in voices if voice is not None for name in voice.names}
    return assumption.within in names or assumption.within in record.area.names
