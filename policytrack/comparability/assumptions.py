"""The assumptions that make two labels, or two records of a relation, comparable."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from policytrack.comparability.label import FigureOrTarget
from policytrack.records.assumption import Assumption
from policytrack.records.target import Target

Ids: TypeAlias = frozenset[str]
L = TypeVar("L")


class Bridges:
    """The assumptions of one relation, and which of them bridge a difference between two of its records.

    Each answer is the fewest ids needed, or None where no assumptions do; none are needed where nothing differs.
    """

    def __init__(self, assumptions: Iterable[Assumption]) -> None:
        self._assumptions = tuple(assumptions)

    def labels(self, one: FigureOrTarget, other: FigureOrTarget) -> Ids | None:
        """Return the assumptions by which the indicators of two records are one series (`same` or `reads`)."""
        return self._joined(one.indicator.id, other.indicator.id, one, other)

    def stages(self, one: FigureOrTarget, other: FigureOrTarget) -> Ids | None:
        """Return the assumptions by which two records are of one stage (`same` or `reads`)."""
        return self._joined(one.indicator.stage, other.indicator.stage, one, other)

    def field(self, name: str, *records: FigureOrTarget) -> Ids | None:
        """Return the assumption by which a difference in level, statistic, scope or break is bridged."""
        for item in self._assumptions:
            if item.bridges == name and all(covers(item, record) for record in records):
                return frozenset((item.id,))
        return None

    def soft(self, hedges: Iterable[str]) -> Ids | None:
        """Return the assumptions by which each of these hedges is read by its probable range (`soft`)."""
        ids: dict[str, str] = {item.soft: item.id for item in reversed(self._assumptions) if item.soft is not None}
        found = [ids.get(hedge) for hedge in hedges]
        return None if None in found else frozenset(id for id in found if id is not None)

    def _joined(self, word: str, another: str, one: FigureOrTarget, other: FigureOrTarget) -> Ids | None:
        here, there = self._reach(word, one), self._reach(another, other)
        ways = [here[met] | there[met] for met in here.keys() & there.keys()]
        return min(ways, key=lambda way: (len(way), sorted(way))) if ways else None

    def _reach(self, word: str, record: FigureOrTarget) -> dict[str, Ids]:
        """Return the words that a word of a record may be read as, each with the assumptions needed."""
        applying = (item for item in self._assumptions if covers(item, record))
        return reach(word, applying, lambda current, given, taken: taken if given == current else None)


def reach(start: L, assumptions: Iterable[Assumption], step: Callable[[L, str, str], L | None]) -> dict[L, Ids]:
    """Return the labels that a label may be read as, itself included, each with the fewest assumptions needed.

    `step` takes a label, and one word that may be read as another, and gives the label so read, or None.
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
    """Yield each word that an assumption lets be read as another, with its id; both ways for `same`."""
    if assumption.reads is not None:
        yield assumption.reads[0], assumption.reads[1], assumption.id
    labels = assumption.same or ()
    yield from ((one, other, assumption.id) for one in labels for other in labels if one != other)


def covers(assumption: Assumption, record: FigureOrTarget) -> bool:
    """Whether an assumption applies to a record: any that is not limited to another issuer or area does.

    The issuer of a figure is its speaker or the publisher of its source.
    """
    if assumption.within is None:
        return True
    publisher = record.source.publisher if record.source is not None else None
    voices = (record.issuer,) if isinstance(record, Target) else (record.said_by, publisher)
    names = {name for voice in voices if voice is not None for name in voice.names}
    return assumption.within in names or assumption.within in record.area.names
