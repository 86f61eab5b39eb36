"""One test for a whole table: every row is tried in turn, and the error of one that fails names it."""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

Test: TypeAlias = Callable[..., None]


def rows(table: Iterable[tuple[Any, ...]]) -> Callable[[Test], Test]:
    """Give a test each row of a table as its arguments."""
    found = list(table)
    assert found, "the table has no rows"

    def decorate(test: Test) -> Test:
        def run(*self: Any) -> None:  # no wraps: pytest would look for fixtures of the names of the columns
            for row in found:
                try:
                    test(*self, *row)
                except BaseException as error:
                    error.add_note(f"in the row {row!r}")
                    raise

        run.__name__, run.__doc__, run.__module__ = test.__name__, test.__doc__, test.__module__
        return run

    return decorate


def each(values: Iterable[Any]) -> Callable[[Test], Test]:
    """Give a test each of some values as its only argument."""
    return rows((value,) for value in values)
