"""The sections of a table that a row stands in, by the style of their numbers: 一、 is above （一）, that above 1."""

import re

LEVELS = (
    re.compile(r"^[一二三四五六七八九十]+、|^第[一二三四五六七八九十]+[章部篇类]|^[IVX]+\. "),
    re.compile(r"^[（(][一二三四五六七八九十]+[)）]"),
    re.compile(r"^\d+[.、]"),
)


class Sections:
    """The titles of the sections that a row stands in, from the outside in."""

    def __init__(self) -> None:
        self._held: list[tuple[int, str]] = []

    def add(self, words: str) -> None:
        """Begin a section; it ends those of its own level and below."""
        level = next((number for number, style in enumerate(LEVELS) if style.match(words)), 0)
        self._held = [one for one in self._held if one[0] < level]
        self._held.append((level, words))

    @property
    def now(self) -> tuple[str, ...]:
        """The titles, from the outside in."""
        return tuple(words for _, words in self._held)
