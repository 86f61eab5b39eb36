"""References between a catalog's entries: which entry a word names, and the problem where it names none or several."""

import re
from collections.abc import Mapping
from typing import Any

from policytrack.catalog.load.document import EVERYTHING, Entry
from policytrack.catalog.load.lookup import Lookup
from policytrack.catalog.load.rejection import DependencyError, RejectionError
from policytrack.catalog.load.schema import ANY, DATED, PARENTS, TABLES
from policytrack.catalog.load.table import Ref
from policytrack.catalog.phrase import Phrase, WordList
from policytrack.records.indicator import Stage
from policytrack.records.wording import WORDINGS
from policytrack.text.messages import Word
from policytrack.text.suggestion import Suggestion
from policytrack.values.unit import UNITS, Unit

# The code of a word that names nothing of a vocabulary; the entries of documents share PT214, and differ in their noun.
UNKNOWN = {
    "area": "PT208",
    "body": "PT209",
    "indicator": "PT210",
    "assumption": "PT211",
    "source": "PT212",
    "programme": "PT219",
}
NOUNS: Mapping[tuple[str, ...], Phrase | Word] = {
    **{(kind,): WORDINGS[kind] for kind in DATED},
    ("figure", "target"): Phrase("实际值或目标", "figure or target"),
    PARENTS: Phrase("规划、目标任务、措施或活动", "plan, goal, measure or event"),
    ("target", "any_of"): Phrase("目标，或达到其一的目标", "target or any_of"),
    ANY: Phrase("条目", "entry"),
}
MOST_SUGGESTED = 3

_SIZE = re.compile("^[0-9]*[十百千万亿]*")  # of a base: 千人 in 人/千人


class References:
    """Finds the entries that words name, among all that the files of a catalog define.

    `found` holds the finished records by kind and id; a record is looked up only after all of its kind are there.
    """

    def __init__(
        self,
        lookups: Mapping[str, Lookup],
        lost: list[tuple[str, str]],
        entries: Mapping[str, Mapping[str, Entry]],
    ) -> None:
        self._lookups = dict(lookups)
        self._lost = lost
        self._entries = entries
        self.found: dict[str, dict[str, Any]] = {kind: {} for kind in TABLES}
        self.units: dict[str, Unit] = dict(UNITS)

    def read(self, word: str, ref: Ref, entry: Entry) -> Any:
        """Return what a word of an entry names: an id, or the finished record where the reference is to the whole.

        Raises `RejectionError` where it names nothing or several entries, `DependencyError` where what it names has a
        problem of its own.
        """
        id = self._find(word, ref, entry)
        if not ref.whole:
            return id
        found = next((self.found[kind][id] for kind in ref.kinds if id in self.found[kind]), None)
        if found is None:
            raise DependencyError
        return found

    def _find(self, word: str, ref: Ref, entry: Entry) -> str:
        """Return the one id that a word means; an entry of the same file goes first."""
        own = f"{entry.document.id}#{word}"
        if any(own in self._entries[kind] for kind in ref.kinds if kind in DATED):
            return own
        ids = tuple(id for kind in ref.kinds for id in self._lookup(kind).find(word))
        if ids:
            return _only(word, ids)
        if self._is_lost(word, *ref.kinds):
            if ref.whole or ref.strict:
                raise DependencyError
            return word
        near = self._near(word, *ref.kinds)
        if ref.kinds in NOUNS:
            raise RejectionError("PT214", word, word=word, kind=NOUNS[ref.kinds], near=near)
        (kind,) = ref.kinds
        raise RejectionError(UNKNOWN[kind], word, word=word, count=len(self._lookup(kind)), near=near)

    def scope(self, word: str) -> str:
        """Return the id of the body that a word names, else of the area; raises as `read` does."""
        ids = self._lookup("body").find(word) or self._lookup("area").find(word)
        if ids:
            return _only(word, ids)
        if self._is_lost(word, "body", "area"):
            return word
        raise RejectionError("PT217", word, word=word, near=self._near(word, "body", "area"))

    def check_label(self, word: str) -> None:
        """Raise `RejectionError` for a word that is neither a stage nor the id of an indicator."""
        indicators = self._lookup("indicator")
        if not Stage.has(word) and word not in indicators and not self._is_lost(word, "indicator"):
            near = (*Suggestion.of(word, Stage.words()).words, *indicators.near(word).words)
            raise RejectionError("PT218", word, word=word, near=Suggestion(near[:MOST_SUGGESTED]))

    def check_unit(self, unit: str) -> None:
        """Raise `RejectionError` for a unit that neither the library nor the catalog defines."""
        head, *bases = unit.split("/")
        known_parts = all(part in self.units for part in (head, *(_SIZE.sub("", base) for base in bases)))
        if unit in self.units or (bases and known_parts) or self._is_lost(unit, "unit"):
            return
        within = [unit.lstrip("万亿"), *(unit[:end] for end in range(len(unit) - 1, 0, -1))]
        known = tuple(part for part in within if part in self.units)[:1]
        near = Suggestion(known) if known else Suggestion.of(unit, self.units)
        raise RejectionError("PT205", unit, unit=unit, near=near)

    def suggest(self, kind: str, entry: Entry) -> Suggestion:
        """Return the entries of a kind whose names are most like the quote of an entry."""
        quote = entry.values.get("quote")
        words = quote.get("words") if isinstance(quote, dict) else quote
        return self._lookup(kind).within(words) if kind in self._entries and isinstance(words, str) else Suggestion()

    def _lookup(self, kind: str) -> Lookup:
        if kind not in self._lookups:
            # Few entries refer to another one, so their names are gathered when the first does.
            self._lookups[kind] = Lookup()
            for id, entry in self._entries[kind].items():
                self._lookups[kind].add(id, (entry.name,))
        return self._lookups[kind]

    def _is_lost(self, word: str, *kinds: str) -> bool:
        """Whether entries of these kinds that could not be read may have defined a word."""
        return any(kind in kinds and (words == EVERYTHING or word in words) for kind, words in self._lost)

    def _near(self, word: str, *kinds: str) -> Suggestion:
        return Suggestion(tuple(one for kind in kinds for one in self._lookup(kind).near(word).words)[:MOST_SUGGESTED])


def _only(word: str, ids: tuple[str, ...]) -> str:
    if len(ids) > 1:
        raise RejectionError("PT213", word, word=word, ids=WordList(ids))
    return ids[0]
