"""Tokens: the longest words and numerals of a plain text, each with one letter for its kind."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

PLAIN = "."
MOST_KEPT, LONGEST_KEPT = 2**14, 12


class Lexeme(NamedTuple):
    """What a lexicon says of a word: the letter of its kind, and what it means."""

    letter: str
    value: object = None


class Tokens:
    """A plain text cut into tokens: where each starts, and the string of their kinds, a letter for each.

    Token i is `text[starts[i]:starts[i + 1]]`; every character is in one token. Plain text may be in several.
    """

    __slots__ = ("kinds", "lexicon", "starts", "text")

    def __init__(self, text: str, starts: list[int], kinds: str, lexicon: "Lexicon") -> None:
        self.text, self.starts, self.kinds, self.lexicon = text, starts, kinds, lexicon

    def __len__(self) -> int:
        return len(self.kinds)

    def word(self, index: int) -> str:
        """Return the text of a token."""
        return self.words(index, index + 1)

    def words(self, start: int, end: int) -> str:
        """Return the text of the tokens from `start` to before `end`, without a space behind it that parts words."""
        words = self.text[self.starts[start] : self.starts[end]]
        return words[:-1] if self.lexicon.spaced and words[-1:] == " " else words

    def apart(self, index: int) -> bool:
        """Whether a space parts a token from the one before it; so it is where nothing stands before it."""
        return index <= 0 or self.text[self.starts[index] - 1] == " "

    def value(self, index: int) -> object:
        """Return what the lexicon says that a token means; None for plain ones and numerals."""
        found = self.lexicon.words.get(self.word(index))
        return None if found is None else found.value

    def kind(self, index: int) -> str:
        """Return the letter of a token; '' outside the text."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""


class _Letters(dict[str, str]):
    """The letters of words; what is no word is classified when it is met, and kept while there is room."""

    def __init__(self, letters: Mapping[str, str], classify: Callable[[str], str]) -> None:
        super().__init__(letters)
        self._classify, self._room = classify, MOST_KEPT

    def __missing__(self, word: str) -> str:
        letter = self._classify(word)
        if self._room and len(word) <= LONGEST_KEPT:
            self._room -= 1
            self[word] = letter
        return letter


class Lexicon:
    """Words with their kinds, and what a numeral looks like; one master pattern finds the longest of them.

    `numeral` is the pattern of numerals and `first` the characters that they may begin with; `others` are patterns
    tried
    before words that begin like a numeral (dotted dates), `splits` words that end early (项 in 145项目标).
    `classify` gives the letter of what is no word: a numeral, one of the others, a run of
    Latin letters, or plain text. A word that ends in a Latin letter is found only where no letter or digit follows.
    `spaced` tells that spaces part words: one behind a word is in its token, and is no part of what the word says.
    """

    def __init__(
        self,
        words: Mapping[str, Lexeme],
        *,
        numeral: str,
        first: str,
        classify: Callable[[str], str],
        others: Iterable[str] = (),
        splits: Iterable[str] = (),
        spaced: bool = False,
    ) -> None:
        self.words = dict(words)
        self.spaced = spaced
        self._numeral, self._first, self._others, self._splits = numeral, first, tuple(others), tuple(splits)
        self._letters = _Letters({word: entry.letter for word, entry in self.words.items()}, classify)

    @cached_property
    def _master(self) -> re.Pattern[str]:
        # Where spaces part words, a word of letters is found as the run that it is.
        listed = [word for word in self.words if not (self.spaced and word.isascii() and word.isalpha())]
        early = [word for word in listed if word[0] in self._first]
        late = [word for word in listed if word[0] not in self._first]
        heads = "".join(sorted({re.escape(word[0]) for word in late}))
        begins = [*self._others, *([trie(early)] if early else []), self._numeral]
        parts = [
            f"[^{heads}{self._first}A-Za-z]+",
            f"(?=[{self._first}])(?:{'|'.join(begins)})",
            *self._splits,
            trie(late),
            "[A-Za-z]+",
            "(?s:.)",
        ]
        whole = "|".join(parts)
        return re.compile(f"(?:{whole}) ?" if self.spaced else whole)

    def tokens(self, text: str) -> Tokens:
        """Cut a plain text into tokens."""
        words = self._master.findall(text)
        starts = list(accumulate(map(len, words), initial=0))
        if self.spaced:
            words = [word.rstrip(" ") for word in words]
        return Tokens(text, starts, "".join(map(self._letters.__getitem__, words)), self)


def trie(words: Iterable[str]) -> str:
    """Return a pattern that finds the longest of some words; first characters are told apart in groups, for speed."""
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[0], []).append(word[1:])
    branches = [(head, f"{re.escape(head)}{_tails(tails, head)}") for head, tails in sorted(heads.items())]
    size = max(8, int(len(branches) ** 0.5))
    groups = []
    for at in range(0, len(branches), size):
        part = branches[at : at + size]
        chars = "".join(re.escape(head) for head, _ in part)
        groups.append(f"(?=[{chars}])(?:{'|'.join(branch for _, branch in part)})")
    return "|".join(groups)


def _tails(tails: list[str], last: str) -> str:
    ends = "" in tails
    heads: dict[str, list[str]] = {}
    for tail in tails:
        if tail:
            heads.setdefault(tail[0], []).append(tail[1:])
    guard = "(?![A-Za-z0-9²³])" if last.isascii() and last.isalpha() else ""
    if not heads:
        return guard
    branches = "|".join(f"{re.escape(head)}{_tails(rest, head)}" for head, rest in sorted(heads.items()))
    if not ends:
        return f"(?:{branches})"
    return f"(?:{branches}|{guard})" if guard else f"(?:{branches})?"
