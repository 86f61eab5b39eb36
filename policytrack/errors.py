"""The exceptions of the library: faults in calls, under one root."""


class PolicytrackError(Exception):
    """Root of every exception that policytrack raises on purpose."""


class InputError(PolicytrackError, ValueError):
    """A call was given a value that cannot be used; the message quotes it and shows the right form."""


class UnitError(InputError):
    """Two amounts of different units were compared or added."""


class UndecidedError(PolicytrackError, TypeError):
    """A three-valued answer was used where only yes or no will do."""


class DuplicateIdError(PolicytrackError, ValueError):
    """One id was given two contents in one call."""


class MissingError(PolicytrackError, KeyError):
    """Nothing of that id, name or alias is known, or more than one thing is."""

    def __str__(self) -> str:
        """Return the message itself; KeyError would print its repr."""
        return str(self.args[0]) if self.args else ""
