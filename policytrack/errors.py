"""Errors: what a call may raise, under one root."""


class PolicytrackError(Exception):
    """The base of every error that policytrack raises on purpose."""


class InputError(PolicytrackError, ValueError):
    """An invalid value in a call; the message quotes it and shows the right form."""


class UnitError(InputError):
    """Amounts of different units that were compared or added."""


class UndecidedError(PolicytrackError, TypeError):
    """An unknown answer that was used as a bool."""


class DuplicateIdError(PolicytrackError, ValueError):
    """One id with two contents in one call."""


class MissingError(PolicytrackError, KeyError):
    """An id, name or alias of nothing, or of more than one thing."""

    def __str__(self) -> str:
        """Return the message itself; KeyError would print its repr."""
        return str(self.args[0]) if self.args else ""
