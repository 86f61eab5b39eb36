"""The figures of a call as evidence: known on the day, by area and scope, and those that agree with a target."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Literal, TypeAlias, TypeVar, get_args

from attrs import define

from policytrack.assessment.corrections import find_corrections
from policytrack.comparability.label import Label
from policytrack.comparability.readings import Readings
from policytrack.records.area import Area
from policytrack.records.figure import BROKEN, NOT_REPORTED, Figure
from policytrack.records.indicator import Indicator
from policytrack.records.known import is_known
from policytrack.records.registry import Registry, differing_fields
from policytrack.records.target import Target
from policytrack.values.hedge import BOUNDED, widest
from policytrack.values.interval import Interval
from policytrack.values.period import first_day, last_day
from policytrack.values.quantity import PERCENTS, Quantity

date = datetime.date
T = TypeVar("T")
Hedges: TypeAlias = Literal["wide", "strict"]
HEDGES: tuple[Hedges, ...] = get_args(Hedges)
MOST_SHARED = 32  # totals that several targets may ask for

AS_OF = ("cumulative", "stock")
SPECIAL = (*BROKEN, *NOT_REPORTED)
NO_IDS: frozenset[str] = frozenset()  # one for all targets: every empty set has a size of its own


@define(eq=False)  # one is made for every figure, and freezing takes most of that time
class Fact:
    """A figure as evidence: the days that it covers, when it was known, the amounts that it allows.

    `wide` is the widest range that 约 or 近 means. It decides nothing for good and contradicts no one.
    """

    figure: Figure
    area: str
    start: date | None
    end: date
    known: date | None
    amount: Interval
    wide: Interval | None = None

    @property
    def since(self) -> date | None:
        """The first day it speaks of; None where it is counted from an unknown one."""
        return self.end if self.as_of else self.start

    @property
    def as_of(self) -> bool:
        """Whether it is an amount as of its last day."""
        return self.figure.indicator.kind in AS_OF or self.start is None or self.start == self.end


def _fact(figure: Figure, area: str, hedges: Hedges) -> Fact | None:
    end = last_day(figure.period)
    if end is None:
        return None
    stated, indicator, wide = figure.amount, figure.indicator, None
    amount = stated.interval
    if not amount.is_point:
        amount = stated.members
        if amount.low is None or indicator.kind == "share":
            amount = (amount & indicator.limits) or amount
        if hedges == "wide" and stated.hedge in BOUNDED:
            wide = _wide(figure, amount)
    source = figure.source
    known = None if source is None else source.latest
    if source is not None and known is not None and known <= end:  # published on some day of a span: maybe its first
        known = source.earliest or known
    return Fact(figure, area, first_day(figure.period), end, known, amount, wide)


def _wide(figure: Figure, amount: Interval) -> Interval | None:
    """Return the widest range that the hedge of a figure means, of what its amount can be."""
    stated = figure.amount
    if stated.nominal is None:  # pragma: no cover: every hedge has its number
        return None
    range = widest(stated.hedge, stated.nominal, percent=stated.unit in PERCENTS)
    wide = Quantity.of(range, stated.unit).members & amount
    return None if wide == amount else wide


class Evidence:
    """All figures of a call, indexed by subject, area, indicator and scope."""

    def __init__(
        self,
        figures: Iterable[Figure],
        areas: Registry[Area],
        *,
        on: date,
        known_by: date | None,
        baselines: Iterable[Figure] = (),
        hedges: Hedges = "wide",
    ) -> None:
        self._areas, self.on, self.known_by = areas, on, known_by
        by_id = Registry[Figure](figures).by_id
        self.ids = frozenset((*by_id, *(one.id for one in baselines)))  # of every figure of the call, baselines too
        self.straddling: set[str] = set()
        seen = [figure for figure in by_id.values() if self._is_known(figure, on, known_by)]
        self.unknown: Sequence[Figure] = ()  # not known, or not over, on the day
        if len(seen) < len(by_id):
            ids = {figure.id for figure in seen}
            self.unknown = [figure for figure in by_id.values() if figure.id not in ids]
        self.corrected = find_corrections(seen, by_id, areas)
        self._groups: dict[tuple[str, str], dict[tuple[str, str | None], list[Fact]]] = {}
        self._otherwise: dict[tuple[str, str], list[Fact]] = {}
        names: dict[str, str] = {}
        self.has_wide = False
        for figure in seen:
            word = figure.area.id
            area = names.get(word)
            if area is None:
                area = names.setdefault(word, areas.id_of(word))
            fact = _fact(figure, area, hedges)
            if fact is None:
                continue
            if fact.wide is not None:
                self.has_wide = True
            indicator = figure.indicator
            if figure.is_amount:
                group = self._groups.setdefault((indicator.subject, area), {})
                group.setdefault((indicator.id, figure.scope), []).append(fact)
            else:
                self._otherwise.setdefault((indicator.subject, area), []).append(fact)
        self.kinds = {facts[0].figure.indicator.kind for each in self._groups.values() for facts in each.values()}
        self._special = set(self.corrected) | {figure.id for figure in seen if figure.status in SPECIAL}
        self._near: dict[str, tuple[str, ...]] = {}
        self._shared: dict[tuple[Any, ...], Any] = {}
        self._days: dict[tuple[str, str, str, str | None], tuple[list[int], list[int]]] = {}
        self._compared: tuple[Evidence, frozenset[tuple[str, str]]] | None = None
        self._children: dict[str, list[str]] = {}
        for id in areas.by_id:
            parent = self._parent(id)
            if parent is not None:
                self._children.setdefault(parent, []).append(id)

    def _is_known(self, figure: Figure, on: date, known_by: date | None) -> bool:
        source, end = figure.source, last_day(figure.period)
        if source is None:
            return end is not None and end <= on
        latest = source.latest
        if not is_known(source, known_by):
            return False
        if known_by is not None and latest is not None and latest > known_by:
            self.straddling.add(figure.id)
        return (end is not None and end <= on) or (latest is not None and latest <= on)

    @cached_property
    def by_place(self) -> dict[tuple[str, str], dict[tuple[str, str | None], list[Fact]]]:
        """All facts, those that report a change or a percentage too, as a group of their own."""
        if not self._otherwise:
            return self._groups
        keys = self._groups.keys() | self._otherwise.keys()
        return {key: {**self._groups.get(key, {}), ("", None): self._otherwise.get(key, [])} for key in keys}

    def differing(self, other: "Evidence") -> frozenset[tuple[str, str]]:
        """Return the subjects and areas for which two calls knew different figures."""
        if self._compared is None or self._compared[0] is not other:
            keys = self.by_place.keys() | other.by_place.keys()
            self._compared = (other, frozenset(key for key in keys if not self._agrees(other, key)))
        return self._compared[1]

    def _agrees(self, other: "Evidence", key: tuple[str, str]) -> bool:
        mine, theirs = self.by_place.get(key, {}), other.by_place.get(key, {})
        if mine.keys() != theirs.keys():
            return False
        for label, facts in mine.items():
            others = theirs[label]
            if len(facts) != len(others):
                return False
            one, two = ({id(fact.figure): fact.figure for fact in some} for some in (facts, others))
            if one.keys() != two.keys():
                by_id = {figure.id: figure for figure in two.values()}
                for figure in one.values():
                    other_figure = by_id.get(figure.id)
                    if other_figure is None or differing_fields(figure, other_figure):
                        return False
        return True

    def last_correction(self, id: str) -> Figure | None:
        """Return the figure that corrects a figure in the end, through all corrections of corrections."""
        found = self.corrected.get(id)
        while found is not None and found.id in self.corrected:
            found = self.corrected[found.id]
        return found

    def near(self, area: str) -> tuple[str, ...]:
        """Return an area, its ancestors and its children, by id."""
        if area not in self._near:
            ancestors: list[str] = []
            above = self._parent(area)
            while above is not None and above not in ancestors and above != area:
                ancestors.append(above)
                above = self._parent(above)
            self._near[area] = tuple(dict.fromkeys((area, *ancestors, *self._children.get(area, ()))))
        return self._near[area]

    def _parent(self, area: str) -> str | None:
        described = self._areas.by_id.get(area)
        if described is None or described.parent is None:
            return None
        return self._areas.id_of(described.parent)

    def agreeing(
        self, target: Target, area: str, readings: Readings, kind: str | None = None
    ) -> tuple[dict[Label, list[Fact]], frozenset[str]]:
        """Return the facts that agree with a target, series by series, and the assumptions by which they do.

        Facts of one label, or of labels that are assumed to be the same, make a series: only within one are amounts
        added and subtracted. With `kind`, the facts of that other kind that agree in everything else.
        """
        found: dict[Label, list[Fact]] = {}
        used = NO_IDS
        for subject in readings.subjects:
            for (_, scope), facts in self._groups.get((subject, area), {}).items():
                bridge = NO_IDS
                if scope != target.scope:
                    if readings.scope_bridge is None:
                        continue
                    bridge = readings.scope_bridge
                indicator = facts[0].figure.indicator
                if (kind is not None and indicator.kind != kind) or (
                    readings.plain and not readings.same(indicator, kind)
                ):
                    continue
                if readings.plain and not self._special:
                    found.setdefault(readings.series(facts[0].figure), []).extend(facts)
                    continue
                for fact in facts:
                    figure = fact.figure
                    if figure.id in self._special and not self._usable(figure, readings):
                        continue
                    needed = bridge if readings.plain else readings.agreement(figure, kind)
                    if needed is not None:
                        found.setdefault(readings.series(figure), []).append(fact)
                        used |= needed | bridge
        return found, used

    def otherwise(self, target: Target, area: str, readings: Readings) -> Sequence[Fact]:
        """Return the facts that agree with a target, and report a change since a day or a percentage of it."""
        if not self._otherwise:
            return ()
        return [
            fact
            for subject in readings.subjects
            for fact in self._otherwise.get((subject, area), ())
            if fact.figure.scope == target.scope
            and readings.agreement(fact.figure) is not None
            and (fact.figure.id not in self._special or self._usable(fact.figure, readings))
        ]

    def named(self, id: str, area: str, scope: str | None) -> list[Fact]:
        """Return the usable facts of an indicator by its id, in an area and scope."""
        groups = (groups for (_, place), groups in self._groups.items() if place == area)
        return [fact for group in groups for fact in group.get((id, scope), ()) if fact.figure.id not in self._special]

    def _usable(self, figure: Figure, readings: Readings) -> bool:
        return figure.id not in self.corrected and (figure.status in BROKEN and not readings.plain)

    def candidates(self, area: str, readings: Readings) -> list[Fact]:
        """Return every fact of the target's subject in its area, the areas above it and its children."""
        return [
            fact
            for each in self.near(area)
            for facts in (
                *self._groups.get((readings.subject, each), {}).values(),
                self._otherwise.get((readings.subject, each), ()),
            )
            for fact in facts
        ]

    @property
    def places(self) -> Iterable[tuple[str, str]]:
        """The subjects and areas that facts are about."""
        return self._groups.keys()

    def area_of(self, area: Area) -> str:
        """Return the id of an area, which may be given by a name."""
        return self._areas.id_of(area.id)

    def names_of(self, area: str, given: Area | None = None) -> tuple[str, ...]:
        """Return every name of an area, by its id."""
        described = self._areas.by_id.get(area)
        records = [record for record in (described, given) if record is not None]
        return tuple(dict.fromkeys((area, *(name for record in records for name in record.names))))

    def group(self, indicator: Indicator, area: str, scope: str | None) -> list[Fact]:
        """Return the facts of one indicator, area and scope, of any time."""
        return self._groups.get((indicator.subject, area), {}).get((indicator.id, scope), [])

    def last_end(self, indicator: Indicator, area: str, scope: str | None) -> date:
        """Return the last day that such a group reaches; there is a fact in it."""
        facts = self.group(indicator, area, scope)
        ends, _ = self._sorted_days((indicator.subject, area, indicator.id, scope), facts)
        return date.fromordinal(ends[-1])

    def shared(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        """Return what was made for a key before, or make it; the last few are kept."""
        if key not in self._shared:
            if len(self._shared) == MOST_SHARED:
                del self._shared[next(iter(self._shared))]
            self._shared[key] = make()
        found: T = self._shared[key]
        return found

    def count_near(self, target: Target, area: str, readings: Readings) -> tuple[int, int]:
        """Return how many candidates overlap a target's time, and how many of them do not count the same.

        It is what setting each of them aside would say, group by group.
        """
        every = unlike = 0
        first = 0 if target.start is None else target.start.toordinal()
        last = target.deadline.toordinal()
        for place in self.near(area):
            for (id, scope), facts in self._groups.get((readings.subject, place), {}).items():
                ends, starts = self._sorted_days((readings.subject, place, id, scope), facts)
                count = bisect_right(starts, last) - bisect_left(ends, first)
                every += count
                differs = place != area or scope != target.scope or id != target.indicator.id
                if differs:
                    unlike += count
                for fact in facts if self._special else ():
                    if fact.figure.id in self._special and overlaps(fact, target):
                        counted = fact.figure.id not in self.corrected and fact.figure.status in BROKEN
                        unlike += counted - differs
        return every, unlike

    def _sorted_days(self, key: tuple[str, str, str, str | None], facts: Iterable[Fact]) -> tuple[list[int], list[int]]:
        """Return the last days of a group's facts, and their first days, each in order."""
        days = self._days.get(key)
        if days is None:
            starts = sorted(0 if fact.since is None else fact.since.toordinal() for fact in facts)
            days = self._days[key] = (sorted(fact.end.toordinal() for fact in facts), starts)
        return days


def overlaps(fact: Fact, target: Target) -> bool:
    """Whether a fact speaks of some day of a target's time."""
    return (target.start is None or fact.end >= target.start) and (fact.since is None or fact.since <= target.deadline)
