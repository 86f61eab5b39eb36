"""What a command prints and takes: standard output that may be closed or full, and arguments of any locale."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from policytrack.errors import PolicytrackError
from policytrack.hidden import hidden, printable


class OutputError(PolicytrackError):
    """Standard output takes nothing more: it is closed, or its disk is full."""


def write(lines: Iterable[str]) -> None:
    """Print lines; hidden characters, and what the terminal cannot show, are escaped."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = printable("".join(f"{line}\n" for line in lines))
    _print(text.encode(encoding, "backslashreplace"))


def write_json(value: object) -> None:
    """Print a value as JSON in UTF-8, whatever the terminal's encoding is; what does not show is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    for character in {character for _, character in hidden(text)}:
        text = text.replace(character, json.dumps(character)[1:-1])
    _print(f"{text}\n".encode())


def _print(text: bytes) -> None:
    """Write bytes to standard output; `OutputError` where it is closed or full.

    Whoever reads no further, such as `head`, has seen enough: that changes nothing, neither the exit status.
    """
    if sys.stdout is None:
        raise OutputError("standard output: it is closed")
    try:
        sys.stdout.flush()
        if hasattr(sys.stdout, "buffer"):
            sys.stdout.buffer.write(text)
        else:
            sys.stdout.write(text.decode(sys.stdout.encoding or "utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        raise OutputError(f"standard output: {error.strerror or error}") from None


def _discard_output() -> None:
    """Let nothing more be written to standard output, not even what Python still holds when it closes down."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """Print what is wrong to standard error, if it is there, after the name of the command."""
    tell(f"policytrack: {text}")


def tell(text: str) -> None:
    """Print lines to standard error, if it is there; what it cannot show is escaped."""
    if sys.stderr is not None:
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        said = printable(f"{text}\n").encode(encoding, "backslashreplace").decode(encoding)
        with suppress(OSError):
            sys.stderr.write(said)
            sys.stderr.flush()


def as_words(argument: str) -> str:
    """Return an argument that is no path as UTF-8; a locale such as C leaves its bytes undecoded.

    >>> as_words("青岛".encode().decode("ascii", "surrogateescape"))
    '青岛'
    """
    try:
        return argument.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        return argument
