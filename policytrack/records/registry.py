"""Registries of the records in one call: one id has one content, and a name stands for one id."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, Generic, TypeVar

from attrs import fields

from policytrack.errors import DuplicateIdError
from policytrack.records.kind import kind_of
from policytrack.records.record import Identified, Named

T = TypeVar("T", bound=Identified)


def is_bare(thing: Any) -> bool:
    """Whether a record has nothing but its id, and so only refers to a described one."""
    return all(
        getattr(thing, attribute.name) == attribute.default
        for attribute in fields(type(thing))
        if attribute.name != "id"
    )


def differing_fields(one: Any, other: Any) -> list[str]:
    """Return the fields in which two records of one kind differ; records in a field are compared by id."""
    names = (attribute.name for attribute in fields(type(one)))
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in names)
    return [name for name, mine, theirs in pairs if mine is not theirs and mine != theirs]


class Registry(Generic[T]):
    """The records of one kind in a call, by id and by every name; a described one replaces a bare one."""

    def __init__(self, things: Iterable[T]) -> None:
        self.by_id: dict[str, T] = {}
        for thing in things:
            known = self.by_id.setdefault(thing.id, thing)
            if known is not thing and differing_fields(known, thing):
                if is_bare(known):
                    self.by_id[thing.id] = thing
                elif not is_bare(thing):
                    raise DuplicateIdError(_two_contents(known, thing))

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        """The ids of the records that each name stands for; only some registries are asked by name."""
        found: dict[str, set[str]] = {}
        for thing in self.by_id.values():
            for name in thing.names if isinstance(thing, Named) else (thing.id,):
                found.setdefault(name, set()).add(thing.id)
        return found

    def id_of(self, word: str) -> str:
        """Return the id that an id, name or alias stands for; an unknown word stands for itself.

        Raises `DuplicateIdError` where a name stands for more than one thing.
        """
        described = {id for id in self._ids.get(word, ()) if id != word or not is_bare(self.by_id[id])}
        if len(described) > 1 and word not in described:
            raise DuplicateIdError(f"{word!r} stands for more than one thing here: {', '.join(sorted(described))}")
        return described.pop() if len(described) == 1 else word


def _two_contents(first: Any, second: Any) -> str:
    differing = [
        f"{name} {getattr(first, name)!r} and {getattr(second, name)!r}" for name in differing_fields(first, second)
    ]
    kind = kind_of(type(first))
    return f"the {kind} id {first.id!r} has two contents in one call: {'; '.join(differing)}"
