"""The error for a saved file that cannot be read or written, and the faults in it with their places."""

import re
from typing import Any

from policytrack.errors import PolicytrackError
from policytrack.hidden import visible

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LONGEST = 60
RESTORE = "restore the file from a copy, or run assess again and save it again"


class StorageError(PolicytrackError, ValueError):
    """A file of assessments that cannot be read or written: the file, the place (a JSON path), the fault, what to do.

    >>> print(StorageError("may.json", "$.version", "2 is not 1", "upgrade policytrack"))
    may.json: $.version: 2 is not 1; upgrade policytrack
    """

    def __init__(self, file: str, place: str, fault: str, fix: str = RESTORE) -> None:
        super().__init__(file, place, fault, fix)
        self.file, self.place, self.fault, self.fix = file, place, fault, fix

    def __str__(self) -> str:
        return visible(f"{self.file}: {self.place}: {self.fault}; {self.fix}")


class StorageFault(Exception):  # noqa: N818
    """A fault in a file, which gathers its path on its way up; never seen outside of this package."""

    def __init__(self, fault: str, fix: str = RESTORE) -> None:
        super().__init__(fault)
        self.fault, self.fix = fault, fix
        self._keys: list[str | int] = []
        self._placed = False

    def under(self, key: str | int) -> None:
        """Add the key or number under which it is."""
        if not self._placed:
            self._keys.append(key)

    def place_at(self, *keys: str | int) -> None:
        """Say where it is, from the top of the file, whatever refers to that place."""
        for key in reversed(keys):
            self.under(key)
        self._placed = True

    @property
    def place(self) -> str:
        """Where it is, as a JSON path: $.records.figures['new-h1'].amount."""
        return "$" + "".join(_step(key) for key in reversed(self._keys))


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if _NAME.fullmatch(key) else f"[{shown(key)}]"


class At:
    """Adds a key to the path of any fault within: `with At("amount"): …`."""

    __slots__ = ("_key",)

    def __init__(self, key: str | int) -> None:
        self._key = key

    def __enter__(self) -> None:
        """Do nothing; what counts is how it is left."""

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> None:
        if isinstance(fault, StorageFault):
            fault.under(self._key)


def shown(value: Any) -> str:
    """Return a value of a file in one short line."""
    if isinstance(value, (dict, list)):
        kind = "an object" if isinstance(value, dict) else "a list"
        return f"{kind} of {len(value)}"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**_LONGEST:
        return f"a number of {value.bit_length()} bits"
    text = repr(value)
    return visible(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
