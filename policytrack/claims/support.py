"""The word for whether evidence supports a claim."""

import enum
from collections.abc import Mapping
from types import MappingProxyType

from policytrack.errors import InputError
from policytrack.values.truth import Truth


class Support(enum.StrEnum):
    """Whether the evidence supports what is said of a target; nobody may know."""

    SUPPORTED = "supported"
    NOT_SUPPORTED = "not supported"
    CANNOT_TELL = "cannot tell"

    @classmethod
    def of(cls, answer: Truth) -> "Support":
        """Return the word for an answer."""
        return {Truth.YES: cls.SUPPORTED, Truth.NO: cls.NOT_SUPPORTED, Truth.UNKNOWN: cls.CANNOT_TELL}[answer]

    @classmethod
    def parse(cls, text: str) -> "Support":
        """Return the member whose English word is `text`; `InputError` for any other."""
        try:
            return cls(text)
        except ValueError:
            raise InputError(f"{text!r} is none of: {', '.join(cls)}") from None

    @property
    def symbol(self) -> str:
        """A sign of one column, to stand beside the word."""
        return {"supported": "✓", "not supported": "✗", "cannot tell": "?"}[self.value]

    def say(self, lang: str) -> str:
        """Return it in words."""
        return _SAID[self] if lang == "zh" else self.value

    def __repr__(self) -> str:
        return f"Support.{self.name}"


_SAID: Mapping[Support, str] = MappingProxyType(
    {Support.SUPPORTED: "支持", Support.NOT_SUPPORTED: "不支持", Support.CANNOT_TELL: "无法判定"}
)
