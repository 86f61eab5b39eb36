"""Errors: what a call may raise, under one root."""

from policytrack.hidden import printable


class PolicytrackError(Exception):
    """The base of every error that policytrack raises on purpose; its text shows hidden characters as escapes."""

    def __str__(self) -> str:
        """Return the message; what it quotes from records may be a stranger's and must not steer a terminal."""
        return printable(super().__str__())


class InputError(PolicytrackError, ValueError):
    """An invalid value in a call; the message quotes it and shows the right form."""


class UnitError(InputError):
    """Amounts of different units that were compared or added."""


class UndecidedError(PolicytrackError, TypeError):
    """An unknown answer that was used as a bool."""


class NumberError(PolicytrackError, TypeError):
    """An amount was used where only a plain number will do; the message says where its number is."""


class FrozenRecordError(PolicytrackError, AttributeError):
    """A field of something frozen was set or deleted; the message says how to make a changed one."""


class DuplicateIdError(PolicytrackError, ValueError):
    """One id with two contents in one call."""


class MissingError(PolicytrackError, KeyError):
    """An id, name or alias of nothing, or of more than one thing."""

    def __str__(self) -> str:
        """Return the message itself; KeyError would print its repr."""
        return printable(str(self.args[0])) if self.args else ""
