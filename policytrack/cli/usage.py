"""A call that makes no sense, said in the language of the call."""

from collections.abc import Iterable
from typing import Any

from policytrack.errors import PolicytrackError
from policytrack.text.messages import label
from policytrack.text.suggestion import Suggestion


class UsageError(PolicytrackError):
    """A call that makes no sense, such as a path where nothing is."""

    @classmethod
    def of(cls, code: str, lang: str, **args: Any) -> "UsageError":
        """Return the error with the text of a code in a language."""
        return cls(label(code, lang, **args))


class UnreadError(Exception):
    """The value of an option cannot be read; the parser says the code in the language of the call."""

    def __init__(self, code: str, **args: Any) -> None:
        self.code, self.args_of_code = code, args
        super().__init__(code)


def near(word: str, known: Iterable[str], lang: str) -> str:
    """Return the question whether one of the known words was meant: one that begins so, else one that is like it."""
    names = list(known)
    begun = tuple(name for name in names if len(word) > 2 and name.startswith(word))[:3]
    return (Suggestion(begun) if begun else Suggestion.of(word, names)).say(lang)
