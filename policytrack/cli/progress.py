"""What is going on, said to somebody who waits for longer than a second and watches."""

import sys
import threading
from typing import Self

from policytrack.text.messages import label

SECONDS = 1.0
_BACK = "\r\x1b[K"


class Progress:
    """A line on standard error that names the step at work; nothing where it is no terminal, or all is done at once."""

    def __init__(self, lang: str, *, after: float = SECONDS) -> None:
        self._lang, self._after = lang, after
        self._watched = bool(sys.stderr is not None and sys.stderr.isatty())
        self._said = ""
        self._shown = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(after, self._begin)
        self._timer.daemon = True

    def step(self, code: str, **args: object) -> None:
        """Say what begins now."""
        with self._lock:
            self._said = label(code, self._lang, **args)
            if self._shown:
                self._write(f"{_BACK}{self._said}")

    def _begin(self) -> None:
        with self._lock:
            self._shown = True
            self._write(self._said)

    def _write(self, text: str) -> None:
        if sys.stderr is not None:
            encoding = sys.stderr.encoding or "utf-8"
            sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
            sys.stderr.flush()

    def __enter__(self) -> Self:
        if self._watched:
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            if self._shown:
                self._shown = False
                self._write(_BACK)
