"""The arguments of `assess`: records of their kinds, assumptions and methods, or an error that says what is meant."""

from collections.abc import Iterable
from typing import TypeVar

from policytrack.errors import InputError
from policytrack.method import Method, as_method
from policytrack.records.assumption import Assumption
from policytrack.records.record import Identified, as_records, several

T = TypeVar("T", bound=Identified)
U = TypeVar("U")


def records_of(records: Iterable[T], *kinds: type[T]) -> tuple[T, ...]:
    """Return records of some kinds, the first of which is the usual one; `InputError` for anything else."""
    names = " or ".join(kind.__name__ for kind in kinds)
    return as_records(records, kinds, f"{names}; assess takes targets first, then figures")


def assumptions_of(items: Iterable[Assumption | str], name: str) -> tuple[Assumption | str, ...]:
    """Return assumptions, each given as such or by id; `InputError` that names the argument for anything else."""
    found = several(items, "assumption", Assumption)
    for item in found:
        if not isinstance(item, (str, Assumption)):
            raise InputError(f"{item!r} in {name} is neither an Assumption nor the id of one")
    return found


def methods_of(items: Iterable[str | Method]) -> tuple[Method, ...]:
    """Return methods, each given as such or by id."""
    return tuple(as_method(item) for item in several(items, "method", Method))


def distinct(things: Iterable[U]) -> list[U]:
    """Return things without repeats of the same object."""
    return list({id(thing): thing for thing in things}.values())
