"""Finding things by word: the id, else a name or alias that one thing alone bears."""

from collections.abc import Iterable

from policytrack.catalog.hint import Near


class Lookup:
    """Words and the ids they stand for; an id stands for itself, whatever else bears it as a name.

    >>> areas = Lookup()
    >>> areas.add("qingdao", ["青岛市", "Qingdao"])
    >>> areas.find("青岛市")
    ('qingdao',)
    """

    __slots__ = ("_ids", "_named", "_near")

    def __init__(self) -> None:
        self._ids: dict[str, None] = {}
        self._named: dict[str, list[str]] = {}
        self._near: dict[str, Near] = {}

    def add(self, id: str, names: Iterable[str]) -> None:
        """Let the names stand for the id."""
        self._ids[id] = None
        for name in names:
            bearers = self._named.setdefault(name, [])
            if id not in bearers:
                bearers.append(id)

    def find(self, word: str) -> tuple[str, ...]:
        """Return the ids that a word may mean: none, one, or all that share the name."""
        return (word,) if word in self._ids else tuple(self._named.get(word, ()))

    def near(self, word: str) -> Near:
        """Return the known words most like an unknown one."""
        if word not in self._near:
            self._near[word] = Near.of(word, [*self._ids, *(name for name in self._named if name not in self._ids)])
        return self._near[word]

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def __len__(self) -> int:
        return len(self._ids)
