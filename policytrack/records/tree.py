"""Trees of records: plans, goals, measures, events and targets by their parent, or areas by the area they are in."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve, frozen

from policytrack.errors import DuplicateIdError, InputError, MissingError
from policytrack.records.area import Area
from policytrack.records.event import Event
from policytrack.records.plan import Goal, Measure, Plan
from policytrack.records.record import Identified, id_of, short_name
from policytrack.records.registry import Registry
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.supersession import rings
from policytrack.records.target import Target

Parents: TypeAlias = Mapping[str, str | None] | Iterable[tuple[str, str | None]]
STATED = (Plan, Goal, Measure, Event, Target, AllOf, AnyOf)  # records of documents, each with a parent
SHOWN = 5


@frozen(eq=False, repr=False)
class Tree:
    """One or several trees: every record is below one other at most, and none is below itself.

    >>> plan = Plan("plan", title="2024年工作要点", kind="plan", area="青岛市")
    >>> goal = Goal("goal", title="梯度培育", area="青岛市", parent="plan")
    >>> tree = Tree.of([plan, goal])
    >>> tree.tops, tree.below("plan"), tree.above("goal")
    (('plan',), ('goal',), 'plan')
    """

    records: Mapping[str, Any]
    tops: tuple[str, ...]
    _above: Mapping[str, str]
    _below: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, records: Iterable[Any], *, parents: Parents = ()) -> "Tree":
        """Return the tree of the records of documents, or that of areas.

        `parents` adds to those of the records, by id: {"goal-1": "plan"}; None makes a record a top, whatever it says.
        Raises `InputError` for a record below two others or below itself, a parent that is not among the records, and
        areas mixed with other things; `DuplicateIdError` for one id with two contents.
        """
        given = _given(parents)
        found = _found(tuple(records), given)
        above: dict[str, str] = {}
        for id, record in found.items():
            parent = given.get(id, record.parent)
            if parent is None:
                continue
            if parent not in found:
                raise InputError(
                    f"{id!r} belongs to {parent!r}, which is not among the {len(found)} records: "
                    f"give that record too, or cut the tree there with parents={{{id!r}: None}}"
                )
            above[id] = parent
        return cls._grown(found, above)

    @classmethod
    def named(cls, areas: Iterable[Area]) -> "Tree":
        """Return the tree of areas of which some may be missing: a parent may be known by its id alone.

        Raises what `of` raises, except for a parent that is missing: it becomes a top, of which only the id is
        known.
        """
        found = _found(tuple(areas), {})
        bare = {area.parent for area in found.values() if area.parent is not None} - found.keys()
        found |= {id: Area(id) for id in sorted(bare)}
        return cls._grown(found, {id: area.parent for id, area in found.items() if area.parent is not None})

    @classmethod
    def flat(cls, records: Mapping[str, Any]) -> "Tree":
        """Return records without parents, by id: bodies, indicators, or what is known by its id alone."""
        return cls._grown(dict(records), {})

    @classmethod
    def _grown(cls, records: dict[str, Any], above: dict[str, str]) -> "Tree":
        _refuse_rings(above)
        below: dict[str, list[str]] = {}
        for child, parent in above.items():
            below.setdefault(parent, []).append(child)
        return cls(
            MappingProxyType(records),
            tuple(id for id in records if id not in above),
            MappingProxyType(above),
            MappingProxyType({id: tuple(children) for id, children in below.items()}),
        )

    def above(self, id: str) -> str | None:
        """Return the id of the parent; None for a top and for an id that is not in the tree."""
        return self._above.get(id)

    def below(self, id: str) -> tuple[str, ...]:
        """Return the ids of the children of a record, in the order in which they were given."""
        return self._below.get(id, ())

    def walk(self, *tops: str) -> Iterator[tuple[str, int]]:
        """Yield each id below the tops, or below some ids, with its depth; parents before their children."""
        waiting = [(id, 0) for id in reversed(tops or self.tops)]
        while waiting:
            id, depth = waiting.pop()
            yield id, depth
            waiting.extend((child, depth + 1) for child in reversed(self.below(id)))

    def under(self, word: str) -> "Tree":
        """Return the tree of a record and all below it; `MissingError` for an id that is not in the tree.

        `word` is an id, or its part behind '#' where only one has it.
        """
        top = found_by(word, self.records)
        ids = [id for id, _ in self.walk(top)]
        above = {id: self._above[id] for id in ids if id != top}
        return self._grown({id: self.records[id] for id in ids}, above)

    def __iter__(self) -> Iterator[Any]:
        """Return the records, parents before their children."""
        return (self.records[id] for id, _ in self.walk())

    def __len__(self) -> int:
        return len(self.records)

    def __contains__(self, id: object) -> bool:
        return id in self.records

    def __repr__(self) -> str:
        return f"<a tree of {len(self)} records under {', '.join(self.tops[:SHOWN]) or 'nothing'}>"


def found_by(word: str, ids: Iterable[str]) -> str:
    """Return the one id that is a word, or ends in '#' and the word; `MissingError` where none does, or several do."""
    known = tuple(ids)
    if word in known:
        return word
    named = [id for id in known if short_name(id) == word]
    if len(named) == 1:
        return named[0]
    if named:
        raise MissingError(f"{word!r} is the name of several things here: {', '.join(named)}; write the id")
    raise MissingError(f"{word!r} is not in the tree; there are {len(known)}: {', '.join(known[:SHOWN]) or 'none'}")


def _given(parents: Parents) -> dict[str, str | None]:
    pairs = parents.items() if isinstance(parents, Mapping) else parents
    given: dict[str, str | None] = {}
    for child, parent in pairs:
        child, parent = id_of(child), None if parent is None else id_of(parent)  # noqa: PLW2901
        if given.setdefault(child, parent) != parent:
            raise InputError(_two_parents(child, given[child], parent, "leave one of the two out of parents"))
    return given


def _two_parents(child: str, one: str | None, other: str | None, way_out: str) -> str:
    return f"{child!r} is below {one!r} and below {other!r}, and a tree takes one parent: {way_out}"


def _found(records: tuple[Any, ...], given: Mapping[str, str | None]) -> dict[str, Any]:
    """Return the records by id, described ones before those that are only named, in the order given."""
    seen: dict[str, Any] = {}
    stated: dict[str, str | None] = {}
    for record in records:
        if not isinstance(record, (*STATED, Area)):
            raise InputError(f"{record!r} cannot be in a tree; it takes plans, goals, measures, events, targets, areas")
        known = seen.setdefault(record.id, record)
        if isinstance(known, Area) != isinstance(record, Area) or type(known) is not type(record):
            kinds = f"a {type(known).__name__} and a {type(record).__name__}"
            raise DuplicateIdError(f"the id {record.id!r} is that of {kinds}; give each record an id of its own")
        parent = record.parent
        if parent is not None and stated.setdefault(record.id, parent) != parent:
            raise InputError(_two_parents(record.id, stated[record.id], parent, "two records say so, correct one"))
    areas = sum(isinstance(record, Area) for record in seen.values())
    if areas not in (0, len(seen)):
        raise InputError(f"{areas} of {len(seen)} records are areas: a tree is of areas, or of records of documents")
    for id, parent in given.items():
        if id not in seen:
            raise InputError(f"parents names {id!r}, which is not among the {len(seen)} records; give that record too")
        own = stated.get(id)
        if parent is not None and own is not None and own != parent:
            raise InputError(_two_parents(id, own, parent, "correct the record, or leave it out of parents"))
    registry = Registry[Identified](records)
    if not areas:
        return dict(registry.by_id)
    return {id: placed(area, registry) for id, area in registry.by_id.items()}


def placed(area: Any, registry: Registry[Any]) -> Any:
    """Return an area with the id of its parent where the record names the parent otherwise."""
    if area.parent is None or area.parent in registry.by_id:
        return area
    parent = registry.id_of(area.parent)
    return area if parent == area.parent else evolve(area, parent=parent)


def _refuse_rings(above: Mapping[str, str]) -> None:
    for ring in rings(above):
        raise InputError(
            f"each of these belongs to the next, in a circle: {' → '.join((*ring, ring[0]))}; "
            f"one of them is a top: correct its parent, or say parents={{{ring[0]!r}: None}}"
        )
