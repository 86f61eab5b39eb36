"""The two languages as the laws of reading need them: what is drawn, and the guards that are tried at its sides.

A law that both share is one test; what differs is data here. What only one language can say is left out of the other's
tables with the reason beside it.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from policytrack.prose.clock import as_clock
from policytrack.prose.cover import Covered, Language, cover
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Asked
from policytrack.readers.languages import ReaderRoom, reader
from policytrack.values.period import Time
from policytrack.values.quantity import Quantity

DAY = "2024-06-27"


@frozen(repr=False)
class Tongue:
    """A language with its grammar of phrases. A guard's text is put directly at the words, so English has its space.

    `numbered` are the letters of tokens that are words though they have digits; `gap` parts two sentences, `cuts` are
    the breaks that change nothing where `separable` finds a place.
    """

    lang: str
    numbered: str
    alphabet: str
    gap: str
    texts: st.SearchStrategy[str]
    sentences: Callable[..., st.SearchStrategy[str]]
    clauses: Callable[..., st.SearchStrategy[str]]
    plain_amounts: st.SearchStrategy[str]
    amounts: st.SearchStrategy[str]
    counted: st.SearchStrategy[str]
    times: st.SearchStrategy[str]
    full_times: st.SearchStrategy[str]  # they carry no year to the sentence behind
    digits: st.SearchStrategy[str]
    frames: tuple[tuple[str, str], ...]
    left_of_amounts: Mapping[str, list[str]]
    right_of_amounts: Mapping[str, list[str]]
    left_of_times: Mapping[str, list[str]]
    right_of_times: Mapping[str, list[str]]
    dated: tuple[str, ...]
    harmless: tuple[tuple[str, str], ...]  # a guard that begins or ends another word, and the amount
    lists: tuple[str, ...]
    before_lists: tuple[str, ...]
    behind_lists: tuple[str, ...]
    between: tuple[str, ...]
    next_clause: str
    up: tuple[str, ...]
    down: tuple[str, ...]
    turns: tuple[str, ...]  # verbs by which a direction may be said, wherever they stand before
    near: int  # characters before an amount in which the verb stands
    amounts_of_change: tuple[str, ...]
    by_the_year: tuple[tuple[str, str], ...]
    cuts: tuple[str, ...]
    separable: str
    thousands: tuple[str, ...]  # an amount with {} for its number
    units: Mapping[str, str]  # one thing said again and again

    def __repr__(self) -> str:
        return self.lang

    @property
    def room(self) -> ReaderRoom:
        """The public face of the reader."""
        return reader(self.lang)

    @property
    def language(self) -> Language:
        """The language as the engine takes it."""
        made: Language = import_module(f"policytrack.{self.lang}.language").language()
        return made

    def covered(self, text: str) -> Covered:
        """Account for every number and time of a text."""
        return cover(text, self.language, Asked("figure", None, as_clock(DAY, None, None)))

    def find(self, text: str, role: str = "figure") -> Any:
        """Find the readings of a text."""
        return self.room.find(text, on=DAY, role=role)

    def values(self, text: str, role: str = "figure") -> list[Quantity | Time | None]:
        """Return the values of what is found."""
        return [one.value for one in self.find(text, role)]

    def quantity(self, words: str, role: str = "figure", kind: str | None = None) -> Quantity | None:
        """Read one amount; None where it is refused."""
        try:
            return self.room.read_quantity(words, role=role, kind=kind)
        except ReadError:
            return None
