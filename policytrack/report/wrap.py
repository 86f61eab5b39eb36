"""Text wrapped to the width of a column: Chinese breaks between characters, an amount or a date never."""

import re

from wcwidth import wcswidth

from policytrack.values.unit import UNITS

_NAMES = "|".join(sorted({unit.en for unit in UNITS.values() if " " not in unit.en}, key=len, reverse=True))
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ATOM = re.compile(
    r"\s+"
    rf"|(?:截至)?[0-9]{{4}}年(?:[上下]半年|[一二三四]季度|[0-9]+月)?|截至{_DATE}"
    rf"|[(（]?{_DATE}[)）,.;:]*"
    r"|(?:[≥≤<>] )?[0-9][0-9.,–]*[万亿]*多?"  # an amount,
    rf"(?: ?(?:%|pp)| (?:{_NAMES})(?![a-z])|[\u4e00-\u9fff]{{1,2}}| [\u4e00-\u9fff]{{1,4}})?"  # with its unit
    r"|[!-~]+"  # a Latin word, an id
    r"|."
)
_LASTING = re.compile(rf"(?:截至|[(（])?{_DATE}[)）,.;:，。；：、]*")
_CLOSING = "，。；：、？！）］”’》…"
_OPENING = "（［“‘《"


def width(text: str) -> int:
    """Return the columns that a text takes in a terminal."""
    return max(wcswidth(text), 0)


def _atoms(text: str) -> list[str]:
    """Split a line where it may break: punctuation stays with the words it belongs to."""
    atoms: list[str] = []
    for match in _ATOM.finditer(text):
        atom = match.group()
        if atoms and not atom.isspace() and (atom[0] in _CLOSING or atoms[-1][-1] in _OPENING):
            atoms[-1] += atom
        else:
            atoms.append(atom)
    return atoms


def wrap(text: str, columns: int) -> list[str]:
    """Break one line into lines of at most so many columns; an atom that is wider is cut, but never a date.

    >>> wrap("6835家（培育，累计），截至2024-04-28", 24)
    ['6835家（培育，累计），', '截至2024-04-28']
    """
    lines, line = [], ""
    for atom in _atoms(text):
        if line and width(line + atom) > columns:
            lines.append(line.rstrip())
            line = ""
        if atom.isspace() and not line:
            continue
        for character in atom if width(atom) > columns and not _LASTING.fullmatch(atom) else (atom,):
            if line and width(line + character) > columns:
                lines.append(line)
                line = ""
            line += character
    return [*lines, line.rstrip()] if line.strip() or not lines else lines
