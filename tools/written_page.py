"""Parts of a page that a script writes: between two marks, with what is around them written by hand."""

import sys
from collections.abc import Callable
from pathlib import Path


def between(text: str, start: str, made: str, end: str) -> str:
    """Return a page with what is made between two marks in place of what stood there."""
    before, _, rest = text.partition(start)
    return before + start + made + end + rest.partition(end)[2]


def write_or_check(path: Path, page: Callable[[str], str], script: str) -> int:
    """Write a page as it is now; with --check, say whether it was so already, as an exit status."""
    text = path.read_text(encoding="utf-8")
    made = page(text)
    if "--check" in sys.argv[1:]:
        if made != text:
            print(f"docs/{path.name} is not current; run `python tools/{script}`")
        return int(made != text)
    path.write_text(made, encoding="utf-8")
    return 0
