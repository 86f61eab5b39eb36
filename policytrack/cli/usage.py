"""A call that makes no sense, said in the language of the call."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from policytrack.cli.status import WRONG
from policytrack.errors import PolicytrackError
from policytrack.text.messages import label
from policytrack.text.suggestion import Suggestion


class UsageError(PolicytrackError):
    """A call that makes no sense, such as a path where nothing is."""

    @classmethod
    def of(cls, code: str, lang: str, **args: Any) -> "UsageError":
        """Return the error with the text of a code in a language."""
        return cls(label(code, lang, **args))


class NothingReadError(PolicytrackError):
    """A ledger of which no row could be taken: the words say why, and what to add."""

    status = WRONG


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


def expect_a_file(word: str, commands: Iterable[str], lang: str) -> None:
    """Raise `UsageError` for a first word that is no command, unless it is the path of something, there or not."""
    path = Path(word)
    if word.startswith("-"):
        raise UsageError.of("call-no-option", lang, name=word, near=near(word, ("--help", "--lang", "--version"), lang))
    if not path.exists() and not path.suffix and len(path.parts) < 2:
        raise UsageError.of("call-no-command", lang, name=word, near=near(word, commands, lang))
