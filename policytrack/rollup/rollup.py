"""Roll-ups: assessments counted over plans, areas, bodies or indicators, from each node up to all together."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, TypeVar, get_args

from attrs import field, frozen

from policytrack.assessment import Assessment
from policytrack.errors import InputError
from policytrack.records.area import Area
from policytrack.records.plan import Goal
from policytrack.records.record import Identified
from policytrack.records.registry import Registry
from policytrack.records.several_targets import AllOf, AnyOf, Promised
from policytrack.records.target import Target
from policytrack.records.tree import Tree, found_by, placed
from policytrack.rollup.node import Bucket, Node, WholeBy
from policytrack.rollup.tally import ALL, NOWHERE, Names
from policytrack.rollup.weights import Weighed, Weights
from policytrack.text.messages import Reason
from policytrack.values.interval import Number

By: TypeAlias = Literal["plan", "area", "responsible", "issuer", "indicator"]
T = TypeVar("T")


@frozen(eq=False, repr=False)
class RollUp:
    """Assessments rolled up: `nodes` from the top, each before those below it, and `total`, in which each counts once.

    Targets that belong to nothing are in a last node with the id ''. `notes` are what else a reader must know.
    """

    by: By
    rule: WholeBy
    on: datetime.date | None
    nodes: tuple[Node, ...]
    total: Node
    notes: tuple[Reason, ...] = ()
    _by_id: Mapping[str, Node] = field(factory=dict)

    def __getitem__(self, word: str) -> Node:
        """Return a node by id, or by what is behind '#'; `MissingError` where none or several are."""
        return self._by_id[found_by(word, self._by_id)]

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __len__(self) -> int:
        return len(self.nodes)

    def __repr__(self) -> str:
        return f"<roll-up by {self.by}, {len(self)} nodes: {self.total.tally.reason.text('en')}>"


def roll_up(
    assessments: Iterable[Assessment],
    by: By = "plan",
    *,
    tree: Tree | None = None,
    records: Iterable[Any] = (),
    weights: Mapping[str, Number] | None = None,
    rule: WholeBy = "counts",
) -> RollUp:
    """Count assessments by the plan, area, bodies or indicator that their targets belong to.

    `by="plan"` goes up by `parent`, `by="area"` by the area that an area is in; responsible bodies, issuers and
    indicators have no tree. A target with several responsible bodies counts under each, and once in the total.
    `records` are plans, goals, measures, events and targets, or areas; or give their `tree`. Targets among them that
    were not assessed, and goals without a target, are holes. Without records a node is what the targets name.
    `weights`, by id, are those that a plan states for its parts; `rule` is how `RollUp` tables show the whole: counts,
    the worst verdict, or the mean completion.

    Raises `InputError` for a target assessed twice or on two days, for one that belongs to what is not in the records,
    for weights that are not of all children of a node or do not sum to 1 or 100, and whatever `Tree.of` raises.

    >>> from policytrack import assess
    >>> from policytrack.records.indicator import Indicator
    >>> new = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
    >>> asked = Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家", parent="plan")
    >>> found = roll_up(assess([asked], [], on="2024-06-30"))
    >>> found["plan"].complete, [str(hole) for hole in found["plan"].tally.holes]
    (False, ['no figure 1'])
    """
    if by not in get_args(By):
        raise InputError(f"by {by!r} is not one of: {', '.join(get_args(By))}")
    if rule not in get_args(WholeBy):
        raise InputError(f"rule {rule!r} is not one of: {', '.join(get_args(WholeBy))}")
    if weights and by not in ("plan", "area"):
        raise InputError(f"weights are of the parts of one whole, as in by='plan' or by='area', and not by={by!r}")
    given = tuple(records)
    if tree is not None and given:
        raise InputError("give either tree or records: a tree holds its records")
    if tree is not None:
        given = tuple(tree.records.values())
    return _RollUpCall(tuple(assessments), by, tree, given).made(weights, rule)


class _RollUpCall:
    """What the steps of one roll-up share: the tree, and the targets that belong to each of its nodes."""

    def __init__(self, judged: tuple[Assessment, ...], by: By, tree: Tree | None, records: tuple[Any, ...]) -> None:
        self.by: By = by
        self.on = _one_day(judged)
        known = _once(judged)
        self.live = [one for one in judged if not one.superseded]
        self.old = [one for one in judged if one.superseded]
        targets = [record for record in records if isinstance(record, Target)]
        live = [one.promise for one in self.live if isinstance(one.promise, Target)]
        replaced = {one.supersedes for one in (*targets, *live)}
        self.unassessed = [one for one in targets if one.id not in known and one.id not in replaced]
        self.strict = bool(records) or tree is not None
        self.aware = bool(targets)
        here = (*(one.promise for one in judged), *self.unassessed)
        areas: Registry[Area] = Registry(
            [
                *(record for record in records if isinstance(record, Area)),
                *_each_once(one.area for one in here if one.area is not None),
            ]
        )
        self.areas = MappingProxyType({id: placed(areas.by_id[areas.id_of(id)], areas) for id in areas.by_id})
        self.names: Registry[Any] = areas if by == "area" else Registry(_each_once(_sides(by, here)))
        self._ids: dict[str, str] = {}
        self.tree = self._tree(tree, records, here)
        self.buckets = {id: Bucket() for id, record in self.tree.records.items() if self._is_node(id, record)}
        self.nowhere = Bucket()
        self._fill()

    def _tree(self, tree: Tree | None, records: tuple[Any, ...], here: tuple[Promised, ...]) -> Tree:
        if self.by in ("responsible", "issuer", "indicator"):
            return Tree.flat({id: self.names.by_id[id] for id in dict.fromkeys(map(self._id, self.names.by_id))})
        areas = self.by == "area"
        if tree is None:
            chosen = tuple(record for record in records if isinstance(record, Area) == areas)
            if chosen:
                tree = Tree.of(chosen)
            elif areas:
                return Tree.named(self.areas[id] for id in dict.fromkeys(map(self._id, self.areas)))
            else:
                return Tree.flat({one.parent: Names((one.parent,)) for one in here if one.parent is not None})
        if any(isinstance(record, Area) != areas for record in tree.records.values()):
            raise InputError(
                f"by={self.by!r} takes a tree of {'areas' if areas else 'plans and goals'}; give one of these"
            )
        return tree

    def _is_node(self, id: str, record: Any) -> bool:
        return not isinstance(record, (Target, AllOf, AnyOf)) or bool(self.tree.below(id))

    def _id(self, word: str) -> str:
        """Return the id that a word stands for."""
        found = self._ids.get(word)
        return self._ids.setdefault(word, self.names.id_of(word)) if found is None else found

    def _nodes_of(self, target: Promised) -> tuple[str, ...]:
        """Return the ids of the nodes that a target belongs to."""
        if self.by == "plan":
            above = self.tree.above(target.id) if target.id in self.tree else target.parent
            return () if above is None else (above,)
        if self.by == "area":
            return () if target.area is None else (self._id(target.area.id),)
        if self.by == "responsible":
            return tuple(dict.fromkeys(self._id(body.id) for body in target.responsible))
        if self.by == "issuer":
            return () if target.issuer is None else (self._id(target.issuer.id),)
        return (target.indicator.id,) if isinstance(target, Target) else ()

    def _buckets_of(self, target: Promised) -> list[Bucket]:
        try:
            return [self.buckets[id] for id in self._nodes_of(target)] or [self.nowhere]
        except KeyError as error:
            id = error.args[0]
            raise InputError(
                f"target {target.id!r} belongs to {id!r}, which is not among the records: give that record too"
            ) from None

    def _fill(self) -> None:
        for one in self.live:
            for bucket in self._buckets_of(one.promise):
                bucket.judged.append(one)
        for one in self.old:
            for bucket in self._buckets_of(one.promise):
                bucket.superseded.append(one.id)
        for target in self.unassessed:
            for bucket in self._buckets_of(target):
                bucket.unassessed.append(target)
        if self.by == "plan":
            self._find_unset()

    def _find_unset(self) -> None:
        """Find the goals below which there is neither a target nor another goal."""
        set_: set[str] = set()
        for id, _ in reversed(tuple(self.tree.walk())):
            bucket, record = self.buckets.get(id), self.tree.records[id]
            if bucket is not None and isinstance(record, Goal) and id not in set_ and bucket.empty:
                bucket.unset.append(id)
            above = self.tree.above(id)
            filled = bucket is None or not bucket.empty
            if above is not None and (filled or id in set_ or isinstance(record, Goal)):
                set_.add(above)

    def made(self, weights: Mapping[str, Number] | None, rule: WholeBy) -> RollUp:
        """Return the roll-up: nodes from below, then all together."""
        scale = Weights({} if weights is None else weights)
        built: dict[str, Node] = {}
        walk = [(id, depth) for id, depth in self.tree.walk() if id in self.buckets]
        for id, depth in reversed(walk):
            below = tuple(built[child] for child in self.tree.below(id) if child in built)
            built[id] = self._node(id, depth, self.buckets[id], below, scale)
        tops = tuple(built[id] for id in self.tree.tops if id in built)
        nodes = [built[id] for id, _ in walk]
        lost = self.nowhere.tally()
        if lost:
            nodes.append(Node(NOWHERE, None, 0, lost, (self.nowhere,), areas=self.areas))
        unset = [id for bucket in self.buckets.values() for id in bucket.unset]
        whole = Bucket(self.live, [one.id for one in self.old], self.unassessed, unset)
        weighed = _weighed(ALL, self.nowhere, tops, scale)
        scale.check_used([one.id for one in self.old])
        total = Node(ALL, None, 0, whole.tally(), (whole,), (), weighed, self.areas, tops=tops)
        by_id = MappingProxyType({node.id: node for node in nodes})
        return RollUp(self.by, rule, self.on, tuple(nodes), total, tuple(self._notes()), by_id)

    def _node(self, id: str, depth: int, bucket: Bucket, below: tuple[Node, ...], scale: Weights) -> Node:
        tally = bucket.tally()
        for child in below:
            tally += child.tally
        record, weighed = self.tree.records[id], _weighed(id, bucket, below, scale)
        return Node(id, record, depth, tally, (bucket,), below, weighed, self.areas, self.by == "area")

    def _notes(self) -> Iterator[Reason]:
        if self.old:
            yield Reason.of("rollup-superseded", names=Names(tuple(sorted(one.id for one in self.old))))
        if self.by == "responsible":
            several = sorted(one.id for one in self.live if len(self._nodes_of(one.promise)) > 1)
            if several:
                yield Reason.of("rollup-several", count=len(several), names=Names(tuple(several)))
        made_up = sorted(one.id for one in self.live if one.hypothetical)
        if made_up:
            yield Reason.of("rollup-hypothetical", names=Names(tuple(made_up)))
        if self.by == "plan" and not self.strict:
            yield Reason.of("rollup-unset-unseen")
        if not self.aware:
            yield Reason.of("rollup-unseen")


def _weighed(id: str, bucket: Bucket, below: Iterable[Node], scale: Weights) -> Weighed | None:
    return scale.weigh(id, bucket.judged, bucket.unassessed, {node.id: node.tally.expected > 0 for node in below})


def _one_day(judged: Iterable[Assessment]) -> datetime.date | None:
    days = sorted({one.on for one in judged})
    if len(days) > 1:
        raise InputError(f"assessments as of {days[0]} and {days[1]} do not add up: roll up those of one day at a time")
    return days[0] if days else None


def _once(judged: Iterable[Assessment]) -> dict[str, Assessment]:
    known: dict[str, Assessment] = {}
    for one in judged:
        if known.setdefault(one.id, one) is not one:
            raise InputError(f"target {one.id!r} is judged twice here: leave one of the two out")
    return known


def _each_once(things: Iterable[T]) -> list[T]:
    """Return each object once, which may still be equal to another."""
    return list({id(thing): thing for thing in things}.values())


def _sides(by: By, targets: Iterable[Promised]) -> Iterator[Identified]:
    """Return the bodies or indicators of targets."""
    for target in targets:
        if by == "responsible":
            yield from target.responsible
        elif by == "issuer" and target.issuer is not None:
            yield target.issuer
        elif by == "indicator" and isinstance(target, Target):
            yield target.indicator
