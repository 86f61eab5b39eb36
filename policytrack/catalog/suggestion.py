"""Parts of a message that depend on the reader's language: words, and names like a wrong one."""

import difflib
from collections.abc import Iterable

from attrs import frozen

MOST_LETTERS = 100
MOST_WORDS = 60


@frozen
class Term:
    """A word of the messages in both languages.

    >>> Term("数字", "a number").say("zh")
    '数字'
    """

    zh: str
    en: str

    def say(self, lang: str) -> str:
        """Return the word in that language."""
        return self.zh if lang == "zh" else self.en


@frozen
class Near:
    """The known words most like a wrong one; says nothing where none is.

    >>> Near.of("indicater", ["indicator", "issuer"]).say("en")
    "; did you mean 'indicator'?"
    """

    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, word: str, known: Iterable[str]) -> "Near":
        """Return up to three known words that resemble `word`; none for a text too long to be a word."""
        if len(word) > MOST_LETTERS:
            return cls()
        return cls(tuple(difflib.get_close_matches(word, list(known), 3, 0.6)))

    def say(self, lang: str) -> str:
        """Return the question that follows a message."""
        if not self.words:
            return ""
        if lang == "zh":
            return f"；是不是要写{'或'.join(f'“{word}”' for word in self.words)}？"
        return f"; did you mean {' or '.join(repr(word) for word in self.words)}?"


@frozen
class Words:
    """Words a list of which a message shows, quoted as its language does; of very many, the first."""

    words: tuple[str, ...]

    def say(self, lang: str) -> str:
        """Return the list."""
        words, more = self.words[:MOST_WORDS], " …" if len(self.words) > MOST_WORDS else ""
        if lang == "zh":
            return "、".join(f"“{word}”" for word in words) + more
        return ", ".join(repr(word) for word in words) + more
