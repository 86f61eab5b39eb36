"""Why a value is not taken: a fault of its own, or one of what it names."""

from typing import Any

from policytrack.catalog.load.schema import Key
from policytrack.catalog.suggestion import Term

TEXT = Term("文字", "text")
FLAG = Term("真假值", "true or false")
LIST = Term("文字列表", "a list of texts")
_NUMBER = Term("数字", "a number")
_DATE = Term("日期", "a date")
# A bool is an int to Python, so it comes first.
_TYPES: tuple[tuple[type, Term], ...] = (
    (str, TEXT),
    (bool, FLAG),
    (int, _NUMBER),
    (float, _NUMBER),
    (list, Term("列表", "a list")),
    (dict, Term("表", "a table")),
)


class Refusal(Exception):  # noqa: N818 - never leaves the package; it carries a fault of a value to its entry
    """A value that cannot be used: code and arguments of the problem, and the word in the value to point at."""

    def __init__(self, code: str, at: str = "", /, **args: Any) -> None:
        super().__init__(code)
        self.code, self.at, self.args_of = code, at, args


class Leaning(Exception):  # noqa: N818 - no fault of the value: what it names has a problem of its own
    """A value names an entry that is left out; so the entry is left out with it."""


def wrong_type(value: Any, wanted: Term, name: str, key: Key) -> Refusal:
    """Return the fault of a value of the wrong type, with the right form of what was written where that is clear."""
    form = key.example
    if wanted is TEXT and not isinstance(value, (list, dict, bool)):
        form = f'"{value}"'
    elif wanted is LIST and isinstance(value, str):
        form = f'["{value}"]'
    elif wanted is FLAG and value in ("true", "false"):
        form = value
    return Refusal("PT113", key=name, got=kind_of(value), wanted=wanted, form=f"{name} = {form}")


def kind_of(value: Any) -> Term:
    """Return what a TOML value is, in words."""
    return next((term for type_, term in _TYPES if isinstance(value, type_)), _DATE)
