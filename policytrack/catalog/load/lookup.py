"""Lookup of ids by a word: the id itself, else a name or alias that only one id has."""

from collections.abc import Iterable

from policytrack.text.suggestion import MOST_LETTERS, Suggestion

# Comparisons of a wrong word with a known one, in all: thousands of wrong words among thousands of known ones get no
# hint rather than no end.
MOST_COMPARED = 200_000


class Lookup:
    """Words and the ids they mean; an id means itself, even where it is a name of another.

    >>> areas = Lookup()
    >>> areas.add("qingdao", ["青岛市", "Qingdao"])
    >>> areas.find("青岛市")
    ('qingdao',)
    """

    __slots__ = ("_compared", "_ids", "_named", "_near")

    def __init__(self) -> None:
        self._ids: dict[str, None] = {}
        self._named: dict[str, dict[str, None]] = {}
        self._near: dict[str, Suggestion] = {}
        self._compared = 0

    def add(self, id: str, names: Iterable[str]) -> None:
        """Add an id with its names."""
        self._ids[id] = None
        for name in names:
            self._named.setdefault(name, {})[id] = None

    def find(self, word: str) -> tuple[str, ...]:
        """Return the ids that a word may mean: none, one, or all that share the name."""
        return (word,) if word in self._ids else tuple(self._named.get(word, ()))

    def near(self, word: str) -> Suggestion:
        """Return the known words most like an unknown one."""
        if word not in self._near:
            if self._compared > MOST_COMPARED:
                return Suggestion()
            known = [*self._ids, *(name for name in self._named if name not in self._ids)]
            self._compared += len(known)
            self._near[word] = Suggestion.of(word, known)
        return self._near[word]

    def within(self, text: str) -> Suggestion:
        """Return the ids whose names have most in common with a text, two characters at a time.

        >>> indicators = Lookup()
        >>> indicators.add("sme.new", ["新认定专精特新中小企业"])
        >>> indicators.within("新认定创新型中小企业1220家").words
        ('sme.new',)
        """
        shared: dict[str, int] = {}
        if self._compared <= MOST_COMPARED:
            self._compared += len(self._named)
            for name, ids in self._named.items():
                count = len(_pairs(text) & _pairs(name))
                if count > 1:
                    shared.update((id, max(count, shared.get(id, 0))) for id in ids)
        return Suggestion(tuple(sorted(shared, key=shared.__getitem__, reverse=True)[:3]))

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def __len__(self) -> int:
        return len(self._ids)


def _pairs(words: str) -> set[str]:
    return {words[at : at + 2] for at in range(min(len(words), MOST_LETTERS) - 1)}
