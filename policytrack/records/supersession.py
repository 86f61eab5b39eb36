"""Supersession: which record supersedes which, the versions of one in their order, and rings of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from policytrack.errors import InputError
from policytrack.records.figure import Figure
from policytrack.records.ladder import Ladder
from policytrack.records.plan import Plan
from policytrack.records.target import Target

V = TypeVar("V", bound=Target | Figure | Plan | Ladder)
_NOTHING: Mapping[str, str] = {}


def successors(records: Iterable[V]) -> dict[str, list[V]]:
    """Return the records that supersede each other record, by its id, in the order of their own ids."""
    found: dict[str, list[V]] = {}
    for record in sorted((one for one in records if one.supersedes is not None), key=lambda one: one.id):
        found.setdefault(str(record.supersedes), []).append(record)
    return found


def latest(records: Iterable[V]) -> dict[str, V]:
    """Return the record that supersedes each other record, by its id; of several, the one with the last id."""
    return {id: some[-1] for id, some in successors(records).items()}


def last_successor(record: V, later: Mapping[str, V]) -> V:
    """Return what supersedes a record in the end, by the `latest`; the record itself where nothing does."""
    seen = {record.id}
    while (after := later.get(record.id)) is not None and after.id not in seen:
        record = after
        seen.add(record.id)
    return record


def only_successor(id: str, later: Mapping[str, Sequence[V]]) -> V | None:
    """Return the one record that supersedes another, if any does; `InputError` where several do."""
    first, *others = later.get(id) or (None,)
    if first is not None and others:
        raise InputError(f"{first.id} and {others[0].id} both supersede {id}; let the later one supersede the earlier")
    return first


def only_successors(records: Iterable[V]) -> dict[str, V]:
    """Return the one record that supersedes each other record, by its id.

    Raises `InputError` where two supersede one, or some supersede each other in a ring.
    """
    later = successors(records)
    found = {id: one for id in later if (one := only_successor(id, later)) is not None}
    refuse_rings({id: one.id for id, one in found.items()})
    return found


def chain(
    record: V, by_id: Mapping[str, V], later: Mapping[str, Sequence[V]], earlier: Mapping[str, str] = _NOTHING
) -> list[V]:
    """Return every version of a record, the oldest first, as far as the versions are in `by_id`.

    `later` are the `successors`, `earlier` the ids of versions before those that do not name them.
    Raises `InputError` where the versions form a ring, or two supersede one.
    """
    first, links = record, dict[str, str]()
    while first.id not in links and (before := by_id.get(earlier.get(first.id, str(first.supersedes)))) is not None:
        links[first.id] = before.id
        first = before
    refuse_rings(links)
    versions = [first]
    while (after := only_successor(versions[-1].id, later)) is not None:
        versions.append(after)
    return versions


def refuse_rings(links: Mapping[str, str]) -> None:
    """Raise `InputError` where records, each with the id of the one that it supersedes, form a ring."""
    for ring in rings(links):
        names = ", ".join(sorted(ring))
        raise InputError(f"these records supersede each other in a ring: {names}; drop one `supersedes`")


def rings(links: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each closed chain among links from one id to the next.

    >>> list(rings({"a": "b", "b": "c", "c": "b"}))
    [('b', 'c')]
    """
    done: set[str] = set()
    for start in links:
        path: dict[str, None] = {}
        id = start
        while id in links and id not in done and id not in path:
            path[id] = None
            id = links[id]
        if id in path:
            ids = tuple(path)
            yield ids[ids.index(id) :]
        done.update(path)
