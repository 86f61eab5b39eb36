"""Why a value is rejected: it has a fault, or it names an entry that has one."""

from typing import Any

from policytrack.catalog.load.table import KeySchema
from policytrack.catalog.phrase import Phrase

TEXT = Phrase("文字", "text")
FLAG = Phrase("真假值", "true or false")
LIST = Phrase("文字列表", "a list of texts")
_NUMBER = Phrase("数字", "a number")
_DATE = Phrase("日期", "a date")
# A bool is an int to Python, so it comes first.
_TYPES: tuple[tuple[type, Phrase], ...] = (
    (str, TEXT),
    (bool, FLAG),
    (int, _NUMBER),
    (float, _NUMBER),
    (list, Phrase("列表", "a list")),
    (dict, Phrase("表", "a table")),
)


class RejectionError(Exception):
    """A value cannot be used: code and arguments of the problem, and the word in the value to point at."""

    def __init__(self, code: str, at: str = "", /, **args: Any) -> None:
        super().__init__(code)
        self.code, self.at, self.args_of = code, at, args


class DependencyError(Exception):
    """A value names an entry that is left out; so the entry is left out with it."""


def wrong_type(value: Any, wanted: Phrase, key: KeySchema) -> RejectionError:
    """Return the rejection of a value of the wrong type, with the right form of it where that is clear."""
    form = key.toml
    if wanted is TEXT and not isinstance(value, (list, dict, bool)):
        form = f'"{value}"'
    elif wanted is LIST and isinstance(value, str):
        form = f'["{value}"]'
    elif wanted is FLAG and value in ("true", "false"):
        form = value
    return RejectionError("PT113", key=key.name, got=kind_of(value), wanted=wanted, form=f"{key.name} = {form}")


def kind_of(value: Any) -> Phrase:
    """Return what a TOML value is, in words."""
    return next((term for type_, term in _TYPES if isinstance(value, type_)), _DATE)
