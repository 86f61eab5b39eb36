"""Two columns of help, as wide as a terminal: words on the left, what they mean on the right."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

WIDTH, LEFT = 80, 26
# Where a line may break: after a space, around a Chinese character, but not before a mark that closes.
_ATOM = re.compile(r"[^\s\u2e80-\uffef]+\s*|\s+|[“《（]*[\u2e80-\uffef][”》，。；：、）？！]*")


def width(text: str) -> int:
    """Return the columns that a text takes; a Chinese character takes two.

    >>> width("台账 a")
    6
    """
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def filled(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most so many columns.

    >>> filled("看台账是怎么读的，哪里要核对", 18)
    ['看台账是怎么读的，', '哪里要核对']
    """
    lines = [""]
    for atom in _ATOM.findall(text):
        if lines[-1] and width((lines[-1] + atom).rstrip()) > columns:
            lines.append("")
        lines[-1] += atom
    return [line.rstrip() for line in lines]


def two_columns(rows: Iterable[tuple[str, str]], *, left: int = LEFT) -> Iterator[str]:
    """Yield rows in two columns; what is too wide for the left one has a line of its own."""
    for word, meaning in rows:
        first, *others = filled(meaning, WIDTH - left) if meaning else [""]
        if width(word) + 4 > left:
            yield f"  {word}"
            yield f"{' ' * left}{first}"
        else:
            yield f"  {word}{' ' * (left - 2 - width(word))}{first}".rstrip()
        yield from (f"{' ' * left}{other}" for other in others)
