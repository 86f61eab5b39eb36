"""Suggestions: the known words that are most like an unknown one."""

import difflib
from collections.abc import Iterable

from attrs import frozen

MOST_LETTERS = 100


@frozen
class Suggestion:
    """The known words most like a wrong one; empty, and without a text, where none is like it.

    >>> Suggestion.of("indicater", ["indicator", "issuer"]).say("en")
    "; did you mean 'indicator'?"
    """

    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, word: str, known: Iterable[str]) -> "Suggestion":
        """Return up to three known words that resemble `word`; none for a text too long to be a word."""
        if len(word) > MOST_LETTERS:
            return cls()
        return cls(tuple(difflib.get_close_matches(word, list(known), 3, 0.6)))

    def say(self, lang: str) -> str:
        """Return the question "did you mean …?" that follows a message, in a language."""
        if not self.words:
            return ""
        if lang == "zh":
            return f"；是不是要写{'或'.join(f'“{word}”' for word in self.words)}？"
        return f"; did you mean {' or '.join(repr(word) for word in self.words)}?"
