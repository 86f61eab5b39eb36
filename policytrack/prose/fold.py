"""One plain form of a text for matching, with the way back to the text as written."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from policytrack.errors import InputError


@frozen
class Folding:
    """How a language's text is made plain: characters for characters, and a pattern of what is dropped.

    `joined` finds what is put together by characters that the plain form writes another way, before all else.
    """

    characters: Mapping[int, str]
    dropped: str
    joined: tuple[tuple[str, str], ...] = ()


@frozen
class Folded:
    """A text in plain form; `span` leads back from a place in it to the place in the original."""

    text: str
    _places: tuple[int, ...] = ()
    _shifts: tuple[int, ...] = ()

    def place(self, index: int) -> int:
        """Return the place in the original of the character at `index`."""
        at = bisect_right(self._places, index)
        return index + (self._shifts[at - 1] if at else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original of a span here that is not empty."""
        return self.place(start), self.place(end - 1) + 1


_compiled = lru_cache(maxsize=16)(re.compile)


def fold(text: str, folding: Folding) -> Folded:
    """Return a text with its forms made plain by a language's table; the original is not altered."""
    if not isinstance(text, str):
        raise InputError(f"{text!r} is not text")
    for joined, plain_form in folding.joined:
        if (pattern := _compiled(joined)).search(text):
            text = pattern.sub(plain_form, text)
    plain = text.translate(folding.characters)
    parts: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    position = length = 0
    for match in _compiled(folding.dropped).finditer(plain):
        if match.start() > position:
            parts.append(plain[position : match.start()])
            length += match.start() - position
        position = match.end()
        if places and places[-1] == length:
            shifts[-1] = position - length
        else:
            places.append(length)
            shifts.append(position - length)
    parts.append(plain[position:])
    return Folded("".join(parts), tuple(places), tuple(shifts))
