"""The languages that are read: which one a text is in, and its reader, imported when it is first used."""

import re
from importlib import import_module
from typing import Any, Protocol, cast

from policytrack.errors import InputError
from policytrack.prose.clock import as_clock
from policytrack.prose.cover import Language, cover
from policytrack.prose.fold import Folded
from policytrack.prose.reading import Passed, Reading, passed
from policytrack.prose.rule import Asked
from policytrack.values.foreign import is_chinese
from policytrack.values.period import Time
from policytrack.values.quantity import Quantity

READ = ("zh", "en")
_LETTER = re.compile(r"[A-Za-z]")


class PlaceInOrder(Protocol):
    """A place in an order, as a reader of ranks returns it."""

    @property
    def amount(self) -> Quantity:
        """The place."""

    @property
    def among(self) -> str | None:
        """The words for the set that it is in."""


class ReaderRoom(Protocol):
    """The public face that `policytrack.zh` and `policytrack.en` share; English takes two arguments more."""

    def find(self, text: str, *, on: Any, role: str = "figure", covers: int | str | None = None) -> tuple[Reading, ...]:
        """Return every amount and period of a text."""

    def read_quantity(self, words: str, *, role: str = "figure", kind: str | None = None) -> Quantity:
        """Read the words of one amount."""

    def read_period(self, words: str, *, on: Any) -> Time:
        """Read the words of one period."""

    def find_ranks(self, text: str) -> tuple[PlaceInOrder, ...]:
        """Return the places in an order that a text names."""

    def fold(self, text: str) -> Folded:
        """Return text made plain."""

    def same_count(self, first: str, second: str) -> bool:
        """Whether two units may count the same."""


def reader(lang: str) -> ReaderRoom:
    """Return the reader of a language, 'zh' or 'en'; `InputError` for any other.

    >>> str(reader("en").read_quantity("at least 300 homes"))
    '>= 300 homes'
    """
    if lang not in READ:
        raise InputError(f"no reader for language {lang!r}; 'zh' and 'en' are read")
    return cast("ReaderRoom", import_module(f"policytrack.{lang}"))


def passed_over(text: str, lang: str, *, on: Any) -> tuple[Passed, ...]:
    """Return the numbers of a text on which its reader is silent, each with the name of the rule.

    >>> [(one.words, one.rule) for one in passed_over("Section 12 asks for 300 homes", "en", on="2024")]
    [('Section 12', 'label')]
    """
    reader(lang)
    language: Language = import_module(f"policytrack.{lang}.language").language()
    return passed(text, cover(text, language, Asked("figure", None, as_clock(on))))


def language_of(text: str) -> str:
    """Return the language that a text is in by its script: 'zh' where it has Chinese characters or no letters.

    A text of both is taken for the one that has more; one Chinese character counts as much as a word of English.

    >>> language_of("300家以上"), language_of("at least 300 homes"), language_of("APEC 论坛设5个分论坛")
    ('zh', 'en', 'zh')
    """
    if not is_chinese(text):
        return "en" if _LETTER.search(text) else "zh"
    chinese = sum(map(is_chinese, text))
    english = len(re.findall(r"[A-Za-z]+", text))
    return "zh" if chinese >= english else "en"
