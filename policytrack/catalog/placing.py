"""The places of words in a text: a quote with as many neighbours as make its place the only one."""

import re
from bisect import bisect_left, bisect_right

from attrs import frozen

from policytrack.catalog.layout import toml_text

STOPS = "，。；：！？、,;:!?…"
MOST_MORE = 16
# How many characters before and behind a quote are tried, until they make its place the only one.
_REACHES = ((0, 0), (6, 0), (12, 0), (0, 6), (0, 12), (20, 0), (0, 20), (45, 0), (0, 45))
_BREAK = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9\s])")
_SPACE = re.compile(r"\s+")
_CLOSING, _OPENING = "”’）》』」】)", "“‘（《『「【("
_JOINTS = re.compile(
    r"^(?:(?:and|or|but)\b ?)+|(?:(?:^| )(?:in|on|by|of|to|at|from|for|than|and|or|but|the|a|with|over))+$"
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")


@frozen
class PlacedQuote:
    """Words of the text, with neighbours by which they occur once; `count` is how often, where none help."""

    words: str
    before: str = ""
    after: str = ""
    count: int = 1

    def __str__(self) -> str:
        if not self.before and not self.after:
            return toml_text(self.words)
        parts = (("words", self.words), ("before", self.before), ("after", self.after))
        return "{ " + ", ".join(f"{key} = {toml_text(words)}" for key, words in parts if words) + " }"


@frozen
class Edges:
    """The ends and the beginnings of the parts of a text, such as clauses."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, stop: str, text: str) -> "Edges":
        """Part a text at every match of a pattern."""
        found = list(re.finditer(stop, text))
        return cls([*(match.start() for match in found), len(text)], [0, *(match.end() for match in found)])

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the part that holds a span."""
        at = bisect_left(self.starts, end)
        return self.ends[bisect_right(self.ends, start) - 1], self.starts[at]


class Places:
    """The words of a text without white space, and where they stand; `spaced` has spaces between the words kept."""

    def __init__(self, text: str, *, spaced: bool) -> None:
        self._text, self._spaced = text, spaced
        self._words = dense(text)
        self._places = [place for place, sign in enumerate(text) if not sign.isspace()]

    def quote(self, words: str, start: int) -> PlacedQuote:
        """Return a quote of words at a place, with as many words around it as are needed for it to occur once."""
        close = dense(words)
        first = self._words.index(close, bisect_left(self._places, start))
        last = first + len(close)
        for left, right in _REACHES:
            begin = self._beginning(first - left) if left else first
            end = self._end(last + right) if right else last
            if self._is_alone(self._words[begin:end]):
                return PlacedQuote(words, self._shown(begin, first), self._shown(last, end))
        return PlacedQuote(words, count=self._words.count(close))

    def _shown(self, begin: int, end: int) -> str:
        if begin >= end:
            return ""
        if not self._spaced:
            return self._words[begin:end]
        return " ".join(self._text[self._places[begin] : self._places[end - 1] + 1].split())

    def _beginning(self, begin: int) -> int:
        """Move a beginning to the left: to that of its clause where that is near, else out of a word or number."""
        begin = max(begin, 0)
        least = max(begin - MOST_MORE, 0)
        clause = max(self._words.rfind(stop, least, begin) + 1 for stop in STOPS)
        if not self._spaced and (clause or not least):
            return clause
        while begin > least and self._is_inside(begin):
            begin -= 1
        return begin

    def _end(self, end: int) -> int:
        """Move an end to the right, out of a word, where words have spaces between them."""
        end = min(end, len(self._words))
        most = min(end + MOST_MORE, len(self._words))
        while self._spaced and end < most and self._is_inside(end):
            end += 1
        return end

    def _is_inside(self, at: int) -> bool:
        """Whether a place is inside a word: no space before it, and a Latin letter or digit at its side."""
        if self._spaced:
            return 0 < at < len(self._places) and self._places[at - 1] + 1 == self._places[at]
        return _BARE.match(self._words, at - 1) is not None

    def _is_alone(self, words: str) -> bool:
        return self._words.find(words, self._words.find(words) + 1) < 0


def dense(words: str) -> str:
    """Return words without white space."""
    return "".join(words.split())


def joined(words: str) -> str:
    """Return words as one line: white space only stays between two Latin words or numbers."""
    return _SPACE.sub(" ", _BREAK.sub("", words.strip()).lstrip(_CLOSING).rstrip(_OPENING)).strip()


def spaced(words: str) -> str:
    """Return words as one line, with the spaces between them, without the marks and words that join them to others."""
    return _JOINTS.sub("", " ".join(words.split()).lstrip(_CLOSING).rstrip(_OPENING).strip(" ,;:.")).strip(" ,;:.")
