"""A node of a roll-up: the targets below it counted, and the worst verdict, mean completion and sums of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from attrs import define, field, frozen

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import is_used
from policytrack.records.area import Area
from policytrack.records.target import Target
from policytrack.records.wording import WORDINGS
from policytrack.rollup.mean import Mean, mean_of, measures_of
from policytrack.rollup.tally import NOWHERE, Names, Tally, has_figure
from policytrack.rollup.totals import Sum, sum_up
from policytrack.rollup.weights import Weighed
from policytrack.text.messages import Reason, label
from policytrack.values.quantity import Quantity

WholeBy: TypeAlias = Literal["counts", "worst", "mean"]
HUNDRED = Decimal(100)
# From the worst to the best: what is lost, what is unknown, what is under way, what is done.
WORST_FIRST = (
    Verdict.MISSED,
    Verdict.LATE,
    Verdict.BEHIND,
    Verdict.NO_FIGURE,
    Verdict.NOT_COMPARABLE,
    Verdict.NOT_MEASURABLE,
    Verdict.CANNOT_TELL,
    Verdict.NOT_YET,
    Verdict.NOT_DUE,
    Verdict.ON_PACE,
    Verdict.REACHED,
    Verdict.MET,
)
RANKS = {verdict: rank for rank, verdict in enumerate(WORST_FIRST)}
UNKNOWN = (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE, Verdict.NOT_MEASURABLE, Verdict.CANNOT_TELL)


@define(eq=False)
class Bucket:
    """The targets that belong to one node itself, while the tree is built."""

    judged: list[Assessment] = field(factory=list)
    superseded: list[str] = field(factory=list)
    unassessed: list[Target] = field(factory=list)
    unset: list[str] = field(factory=list)

    @property
    def empty(self) -> bool:
        """Whether no target belongs here."""
        return not (self.judged or self.superseded or self.unassessed)

    def tally(self) -> Tally:
        """Count the targets that belong here."""
        return Tally.of(
            self.judged,
            superseded=len(self.superseded),
            unassessed=len(self.unassessed),
            unset=len(self.unset),
        )


@frozen(eq=False, repr=False)
class Node:
    """A node of the roll-up, with everything below it.

    `record` is the plan, goal, area, body or indicator that it stands for, None for all together and for what belongs
    to nothing. `tally` counts; `weighed` is there where weights are stated. The rest is worked out when asked for.
    """

    id: str
    record: Any
    depth: int
    tally: Tally
    buckets: tuple[Bucket, ...]
    children: "tuple[Node, ...]" = ()
    weighed: Weighed | None = None
    areas: Mapping[str, Area] = MappingProxyType({})
    _below_areas: bool = False
    _tops: "tuple[Node, ...]" = ()

    def say(self, lang: str) -> str:
        """Return its name in a language."""
        if self.record is None:
            return label("rollup-none" if self.id == NOWHERE else "rollup-all", lang)
        if hasattr(self.record, "say"):
            return str(self.record.say(lang))
        return str(self.record.title)

    def _all(self, of: Callable[[Bucket], list[Any]]) -> Iterator[Any]:
        waiting = [self]
        while waiting:
            node = waiting.pop()
            for bucket in node.buckets:
                yield from of(bucket)
            waiting.extend(node.children)

    @cached_property
    def targets(self) -> tuple[Assessment, ...]:
        """The assessments that count here, each once, by id."""
        found = {one.id: one for one in self._all(lambda bucket: bucket.judged)}
        return tuple(found[id] for id in sorted(found))

    @cached_property
    def superseded(self) -> tuple[str, ...]:
        """The ids of targets left out, as later ones supersede them."""
        return tuple(sorted(set(self._all(lambda bucket: bucket.superseded))))

    @cached_property
    def _unassessed(self) -> tuple[Target, ...]:
        found = {one.id: one for one in self._all(lambda bucket: bucket.unassessed)}
        return tuple(found[id] for id in sorted(found))

    @property
    def unassessed(self) -> tuple[str, ...]:
        """The ids of targets that are known here and were not assessed."""
        return tuple(one.id for one in self._unassessed)

    @cached_property
    def unset(self) -> tuple[str, ...]:
        """The ids of goals without a target."""
        return tuple(sorted(set(self._all(lambda bucket: bucket.unset))))

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of targets without a figure, and of goals without a target."""
        return tuple(sorted((*(one.id for one in self.targets if not has_figure(one)), *self.unassessed, *self.unset)))

    @property
    def complete(self) -> bool:
        """Whether every target below has figures, and every goal a target."""
        return self.tally.complete

    # Worst of all.

    @cached_property
    def worst(self) -> Verdict | None:
        """The worst verdict below, in the order of `WORST_FIRST`; None where there is nothing to judge.

        A target that was not assessed counts as without a figure, a goal without a target as not measurable, so that
        the good verdicts of a part are never those of the whole.
        """
        found = {verdict for verdict, count in self.tally.counts.items() if count}
        if self.tally.unassessed:
            found.add(Verdict.NO_FIGURE)
        if self.tally.unset:
            found.add(Verdict.NOT_MEASURABLE)
        return min(found, key=RANKS.__getitem__, default=None)

    @property
    def worst_reason(self) -> Reason:
        """The targets with the worst verdict, and how many whose verdict is unknown may be worse."""
        worst = self.worst
        if worst is None:
            return Reason.of("rollup-no-targets")
        ids = [one.id for one in self.targets if one.verdict is worst]
        unknown = (*(one.id for one in self.targets if one.verdict in UNKNOWN), *self.unassessed, *self.unset)
        args = {"count": self.tally.expected, "unknown": len(unknown)}
        if worst in UNKNOWN:
            return Reason.of("rollup-worst-unknown", names=Names(tuple(sorted(unknown))), **args)
        named = {"verdict": worst, "names": Names(tuple(sorted(ids))), **args}
        if unknown and worst is not Verdict.MISSED:
            return Reason.of("rollup-worst-open", **named)
        return Reason.of("rollup-worst", **named)

    # Mean completion.

    @cached_property
    def completions(self) -> Mapping[str, Quantity]:
        """The completions that the mean is taken of, by id; the used share of a ceiling is not one."""
        found = {}
        for one in self.targets:
            share = one.completion
            if share is not None and not is_used(one):
                found[one.id] = share
        return MappingProxyType(found)

    @property
    def without_completion(self) -> tuple[str, ...]:
        """The ids of all that have no completion."""
        ids = (*(one.id for one in self.targets), *self.unassessed, *self.unset)
        return tuple(sorted(set(ids) - self.completions.keys()))

    @cached_property
    def _completed(self) -> tuple[Assessment, ...]:
        return tuple(one for one in self.targets if one.id in self.completions)

    @cached_property
    def _mean(self) -> Mean | None:
        """The mean by the weights of what belongs here; of one node alone, its own; else with equal weights."""
        below = {node.id: node for node in self._tops or self.children}
        if self.weighed is not None:
            means = {id: Mean.of(share) for id, share in self.completions.items() if id in self.weighed.weights}
            means |= {id: node._mean for id, node in below.items() if node._mean is not None}  # noqa: SLF001
            return mean_of({id: mean for id, mean in means.items() if id in self.weighed.weights}, self.weighed.weights)
        for node in below.values():
            if node.tally.expected == self.tally.expected:
                return node._mean  # noqa: SLF001
        return mean_of({id: Mean.of(share) for id, share in self.completions.items()})

    @property
    def mean(self) -> Quantity | None:
        """The mean of the completions, in %, each as printed, rounded outward to one decimal; None where none has one.

        It is by the stated weights where there are any, and none where some completions are of the amount and others
        of the way. It is that of the whole only where none is without (`without_completion`).
        """
        if self._mean is None or len(measures_of(self._completed)) > 1:
            return None
        return self._mean.quantity

    @property
    def mean_reason(self) -> Reason:
        """Of how many the mean is, by which weights, what it leaves out, and how many above 100 % hide others."""
        count, mean, measures = len(self.completions), self.mean, measures_of(self._completed)
        if len(measures) > 1:
            return Reason.of("rollup-mean-mixed", **measures)
        if mean is None or self._mean is None:
            return Reason.of("rollup-mean-none")
        over = sum(1 for share in self.completions.values() if share.low is not None and share.low > HUNDRED)
        more = (Reason.of("rollup-mean-over", count=over),) if over else ()
        how = WORDINGS["weighted" if self._mean.weighted else "unweighted"]
        if count == self.tally.expected:
            reason = Reason.of("rollup-mean", mean=mean, count=count, how=how)
        else:
            names = Names(self.without_completion)
            reason = Reason.of("rollup-mean-part", mean=mean, count=count, of=self.tally.expected, names=names, how=how)
        return Reason.of("rollup-reasons", reasons=(reason, *more))

    # Sums.

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """The sums of totals, one for each indicator and scope that several targets below have, by indicator.

        Where areas are rolled up, a target of the area itself is the whole, and no part.
        """
        own = {target.id for target in self._own()} if self._below_areas and self.children else set()
        groups: dict[tuple[str, str], tuple[list[Assessment], list[Target]]] = {}
        for one in (one for one in self.targets if isinstance(one.promise, Target)):
            groups.setdefault(_series(one.target), ([], []))[0].append(one)
        for target in self._unassessed:
            groups.setdefault(_series(target), ([], []))[1].append(target)
        found = []
        for key in sorted(groups):
            judged, others = groups[key]
            parts = [one for one in judged if one.id not in own]
            rest = [one for one in others if one.id not in own]
            if not parts and not rest:
                parts, rest = judged, others
            if len(parts) + len(rest) > 1:
                here = {one.area.id for one in (*(part.target for part in parts), *rest)}
                empty = [child.id for child in self.children if self._below_areas and not here & child.area_ids]
                found.append(sum_up(parts, rest, empty, self.areas, self._whole_of(parts, rest)))
        return tuple(found)

    def _whole_of(self, parts: Sequence[Assessment], rest: Sequence[Target]) -> Target | None:
        """Return the target that others are parts of: that of the area itself, or the one that they hang from."""
        below = [*(one.target for one in parts), *rest]
        times = {(one.period, one.by) for one in below}
        above: tuple[Target, ...] = (self.record,) if isinstance(self.record, Target) else ()
        for one in (*self._own(), *above):
            fits = (one.period, one.by) in times and len(times) == 1
            if _series(one) == _series(below[0]) and one not in below and (fits or one in above):
                return one
        return None

    def _own(self) -> Iterator[Target]:
        for bucket in self.buckets:
            yield from (one.target for one in bucket.judged if isinstance(one.promise, Target))
            yield from bucket.unassessed

    @cached_property
    def area_ids(self) -> frozenset[str]:
        """The ids of the areas that the targets below are about."""
        areas = (one.area for one in (*(each.promise for each in self.targets), *self._unassessed))
        return frozenset(area.id for area in areas if area is not None)

    def result(self, rule: WholeBy) -> Reason:
        """Return the whole by a rule, in words: the counts, the worst verdict or the mean completion."""
        if rule == "worst":
            return self.worst_reason
        return self.mean_reason if rule == "mean" else self.tally.reason

    def __repr__(self) -> str:
        return f"<{self.id or 'all'}: {self.tally.reason.text('en')}>"


def _series(target: Target) -> tuple[str, str]:
    return target.indicator.id, target.scope or ""
