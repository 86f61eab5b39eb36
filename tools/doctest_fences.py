"""Doctests of docstrings as blocks of code, made by griffe, the site's reader of docstrings."""

import re
from typing import Any

import griffe

_DOCTEST = re.compile(r"^>>> .*(?:\n(?!\s*$).*)*", re.MULTILINE)


def fenced(text: str) -> str:
    r"""Return a docstring whose doctests are fenced.

    >>> print(fenced("Say it.\n\n>>> 1 + 1\n2"))
    Say it.
    <BLANKLINE>
    ```pycon
    >>> 1 + 1
    2
    ```
    """
    return _DOCTEST.sub(lambda found: f"```pycon\n{found[0]}\n```", text)


class DoctestFences(griffe.Extension):
    """Fence the doctests of every object that is read."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Fence those of one object."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)
