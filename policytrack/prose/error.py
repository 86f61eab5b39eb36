"""What cannot be read, and what was expected instead."""

from policytrack.errors import InputError

LONGEST_SHOWN = 200


class ReadError(InputError):
    """Words that are no amount or period, or that mean more than one; the message quotes them."""

    def __init__(self, words: str, expected: str) -> None:
        shown = repr(words) if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]!r}…"
        super().__init__(f"{shown} cannot be read; expected {expected}")
        self.words, self.expected = words, expected
