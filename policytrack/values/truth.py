"""Three-valued truth: yes, no or unknown."""

import enum
from typing import Self

from policytrack.errors import InputError, UndecidedError
from policytrack.text.messages import as_language


class Truth(enum.Enum):
    """Yes, no, or unknown; an unknown never passes silently for a no.

    Connectives are Kleene's strong ones. Using UNKNOWN where Python wants a bool
    raises `UndecidedError`.

    >>> Truth.YES & Truth.UNKNOWN
    Truth.UNKNOWN
    >>> Truth.NO & Truth.UNKNOWN
    Truth.NO
    >>> bool(Truth.UNKNOWN)
    Traceback (most recent call last):
    ...
    policytrack.errors.UndecidedError: the answer is unknown, neither yes nor no; compare it with Truth.YES or Truth.NO
    """

    zh: str
    en: str

    YES = "yes", "是", "yes"
    NO = "no", "否", "no"
    UNKNOWN = "unknown", "未知", "unknown"

    def __new__(cls, word: str, zh: str = "", en: str = "") -> Self:
        """Make a member; the defaults are for a type checker, which reads `Truth("yes")` as such a call."""
        member = object.__new__(cls)
        member._value_, member.zh, member.en = word, zh, en
        return member

    @classmethod
    def of(cls, known: bool) -> "Truth":
        """Return YES or NO for a plain bool."""
        return cls.YES if known else cls.NO

    @classmethod
    def parse(cls, text: str) -> "Truth":
        """Return the member whose word is `text`: yes, no or unknown; the inverse of `str`."""
        try:
            return cls(text)
        except ValueError:
            raise InputError(f"{text!r} is not an answer; write 'yes', 'no' or 'unknown'") from None

    def say(self, lang: str) -> str:
        """Return the answer in Chinese ('zh') or English ('en')."""
        return self.zh if as_language(lang) == "zh" else self.en

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"Truth.{self.name}"

    def __bool__(self) -> bool:
        if self is Truth.UNKNOWN:
            raise UndecidedError("the answer is unknown, neither yes nor no; compare it with Truth.YES or Truth.NO")
        return self is Truth.YES

    def __and__(self, other: "Truth") -> "Truth":
        if not isinstance(other, Truth):
            return NotImplemented
        if Truth.NO in (self, other):
            return Truth.NO
        return Truth.UNKNOWN if Truth.UNKNOWN in (self, other) else Truth.YES

    def __or__(self, other: "Truth") -> "Truth":
        if not isinstance(other, Truth):
            return NotImplemented
        return ~(~self & ~other)

    def __invert__(self) -> "Truth":
        return {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}[self]
