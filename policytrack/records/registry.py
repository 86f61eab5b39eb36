"""One id, one content: what the records of one call refer to."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from attrs import fields

from policytrack.errors import DuplicateIdError
from policytrack.records.record import Identified, Named

T = TypeVar("T", bound=Identified)


def is_bare(thing: Any) -> bool:
    """Whether a record has nothing but its id, and so refers to one described elsewhere."""
    return all(
        getattr(thing, attribute.name) == attribute.default
        for attribute in fields(type(thing))
        if attribute.name != "id"
    )


class Registry(Generic[T]):
    """The described things of one kind in a call, by id and by every name."""

    def __init__(self, things: Iterable[T]) -> None:
        self.by_id: dict[str, T] = {}
        for thing in things:
            known = self.by_id.setdefault(thing.id, thing)
            if known is not thing and _contents(known) != _contents(thing):
                if is_bare(known):
                    self.by_id[thing.id] = thing
                elif not is_bare(thing):
                    raise DuplicateIdError(_two_contents(known, thing))
        self._ids: dict[str, set[str]] = {}
        for thing in self.by_id.values():
            for name in thing.names if isinstance(thing, Named) else (thing.id,):
                self._ids.setdefault(name, set()).add(thing.id)

    def id_of(self, word: str) -> str:
        """Return the id that an id, name or alias stands for; an unknown word stands for itself.

        Raises `DuplicateIdError` where a name stands for more than one thing.
        """
        described = {id for id in self._ids.get(word, ()) if id != word or not is_bare(self.by_id[id])}
        if len(described) > 1 and word not in described:
            raise DuplicateIdError(f"{word!r} stands for more than one thing here: {', '.join(sorted(described))}")
        return described.pop() if len(described) == 1 else word


def _contents(thing: Any) -> tuple[Any, ...]:
    return tuple(getattr(thing, attribute.name) for attribute in fields(type(thing)))


def _two_contents(first: Any, second: Any) -> str:
    differing = [
        f"{attribute.name} {getattr(first, attribute.name)!r} and {getattr(second, attribute.name)!r}"
        for attribute in fields(type(first))
        if getattr(first, attribute.name) != getattr(second, attribute.name)
    ]
    kind = type(first).__name__.lower()
    return f"the {kind} id {first.id!r} has two contents in one call: {'; '.join(differing)}"
