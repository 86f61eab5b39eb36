"""The agreement of the figures of a relation: the fields in which they differ, and the assumptions that bridge them."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve
from dateutil.relativedelta import relativedelta

from policytrack.comparability.assumptions import Bridges, Ids
from policytrack.comparability.label import UNSTATED, FigureOrTarget, Label, in_words, time_of, value_of
from policytrack.consistency.result import Check, Closure, is_definite
from policytrack.errors import InputError
from policytrack.records.aggregation import Aggregation
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.figure import BROKEN, Figure
from policytrack.records.indicator import Base, IndicatorKind
from policytrack.records.target import Target
from policytrack.records.wording import WORDINGS
from policytrack.text.messages import Reason
from policytrack.values.period import Period, Time, Until, last_day
from policytrack.values.quantity import Quantity

LABEL = tuple(name for name in Label._fields if name != "unit")
SERIES = (*LABEL, "unit", "scope")


class Agreement:
    """The differences between the figures of one relation, and the assumptions under which others do not count."""

    def __init__(self, assumptions: Iterable[Assumption], areas: Mapping[str, Area]) -> None:
        self.bridges = Bridges(assumptions)
        self.areas = areas
        self.differences: dict[Reason, None] = {}
        self.assumed: dict[Ids, dict[Reason, None]] = {}
        self.labels: dict[str, None] = {}
        self.beyond_labels = False

    def not_comparable(self) -> Check:
        """Return the check *not comparable*, with every difference between the figures."""
        needs = Reason.of("needs-same", labels=tuple(self.labels))
        if self.beyond_labels:
            needs = Reason.of("needs-comparable")
        return self.with_assumptions(Check(Closure.NOT_COMPARABLE, tuple(self.differences), needs=(needs,)), ())

    def with_assumptions(self, check: Check, amounts: Sequence[Quantity]) -> Check:
        """Return a check with the assumptions used; one that reads its hedges softly decides it."""
        notes = [
            Reason.of("assumed", assumptions=tuple(sorted(ids)), differences=tuple(reasons))
            for ids, reasons in self.assumed.items()
        ]
        used = {id for ids in self.assumed for id in ids}
        vague = tuple(amount for amount in amounts if not is_definite(amount))
        soft = self.bridges.soft("bound" if amount.hedge == "none" else amount.hedge for amount in vague)
        if check.leaning is not None and soft is not None:
            notes.append(Reason.of("assumed-soft", amounts=vague, assumptions=tuple(sorted(soft))))
            used |= soft
            check = evolve(check, closure=check.leaning, leaning=None, needs=())
        return evolve(check, reasons=(*check.reasons, *notes), assumptions=tuple(sorted(used)))

    # What must agree.

    def same_fields(self, one: FigureOrTarget, other: FigureOrTarget, fields: Iterable[str]) -> None:
        """Note every field in which two records differ, unless an assumption bridges it."""
        differing = [name for name in fields if value_of(one, name) != value_of(other, name)]
        same = self.bridges.labels(one, other) if one.indicator != other.indicator else None
        for name in differing:
            bridged = same if name in LABEL else None
            if bridged is None and name == "stage":
                bridged = self.bridges.stages(one, other)
            if bridged is None and name in ("level", "statistic", "scope"):
                bridged = self.bridges.field(name, one, other)
            self._note(_difference(name, one, other), one, other, bridged=bridged, labels=name in LABEL)

    def same_stage(self, one: FigureOrTarget, other: FigureOrTarget) -> None:
        """Note stages that differ; an unstated one agrees with any, as the two may count different things."""
        if not {one.indicator.stage, other.indicator.stage} & set(UNSTATED):
            self.same_fields(one, other, ("stage",))

    def same_time(self, one: FigureOrTarget, other: FigureOrTarget, *, inside: bool = False) -> None:
        """Note where two records are not of one time; of amounts as of a day, only the day counts.

        With `inside`, the period of the first may be within that of the second.
        """
        mine, theirs = time_of(one), time_of(other)
        if inside and isinstance(mine, Period) and isinstance(theirs, Period) and theirs.contains(mine):
            return
        as_of = isinstance(mine, Until) or isinstance(theirs, Until)
        flow = "flow" in (one.indicator.kind, other.indicator.kind)
        if mine != theirs and (flow or not as_of or last_day(mine) != last_day(theirs)):
            self._note(_difference("period", one, other), one, other)

    def same_area(self, one: FigureOrTarget, other: FigureOrTarget, *, inside: bool = False) -> None:
        """Note where two records are not of one area; with `inside`, that of the first may be within the second's."""
        area, seen = one.area, set[str]()
        while not is_same_area(area, other.area):
            above = self.areas.get(area.id, area).parent if inside and area.id not in seen else None
            if above is None:
                self._note(_difference("area", one, other), one, other)
                return
            seen.add(area.id)
            area = self.areas.get(above, Area(above))

    def of_kind(self, record: FigureOrTarget, *wanted: str) -> None:
        """Note where a record is not of a kind that the relation needs."""
        if record.indicator.kind not in wanted:
            words = tuple(map(IndicatorKind, wanted))
            reason = Reason.of("wrong-kind", figure=record.name, kind=record.indicator.kind, wanted=words)
            self._note(reason, record)

    def unbroken(self, *records: FigureOrTarget) -> None:
        """Note records at which a series breaks."""
        for record in records:
            if isinstance(record, Figure) and record.status in BROKEN:
                reason = Reason.of("broken-series", figure=record.name, status=record.status)
                self._note(reason, record, bridged=self.bridges.field("break", record))

    def adds_up(self, record: FigureOrTarget) -> None:
        """Note where amounts of a record do not add up: means, maxima, and amounts per head."""
        indicator = record.indicator
        extreme = isinstance(record, Target) and record.aggregated_by in (Aggregation.MAX, Aggregation.MIN)
        if (indicator.kind != "share" and not indicator.adds_up) or extreme:
            self._note(Reason.of("does-not-add", figure=record.name, indicator=indicator), record)

    def same_aggregation(self, one: FigureOrTarget, other: FigureOrTarget) -> None:
        """Note targets whose amounts are of steps of another length, or make the whole in another way."""
        if isinstance(one, Target) and isinstance(other, Target):
            for name, mine, theirs in (
                ("per", one.per, other.per),
                ("aggregation", one.aggregated_by, other.aggregated_by),
            ):
                if mine != theirs:
                    words = {"mine": in_words(mine), "theirs": in_words(theirs)}
                    reason = Reason.of(
                        "relation-differs", field=WORDINGS[name], one=one.name, other=other.name, **words
                    )
                    self._note(reason, one, other)

    def of_one_whole(self, share: FigureOrTarget, other: FigureOrTarget) -> None:
        """Note where a share is of another area than the one that it is compared with, and so of a whole of its own."""
        if not is_same_area(share.area, other.area):
            names = {"one": share.name, "mine": share.area, "other": other.name, "theirs": other.area}
            self._note(Reason.of("own-wholes", **names), share, other)

    def in_unit(self, record: FigureOrTarget, wanted: str) -> None:
        """Note where a record is not in the unit that the relation needs."""
        if record.indicator.unit != wanted:
            unit = record.indicator.unit or WORDINGS["none"]
            self._note(Reason.of("wrong-unit", figure=record.name, unit=unit, wanted=wanted), record)

    def rate_of(self, rate: FigureOrTarget, record: FigureOrTarget) -> None:
        """Note where a rate is of another indicator than that of the record."""
        of = rate.indicator.of
        if of not in (None, record.indicator.id):
            reason = Reason.of("rate-of-another", rate=rate.name, of=of, figure=record.name)
            self._note(reason, rate)

    def flow_between(self, before: FigureOrTarget, new: FigureOrTarget, after: FigureOrTarget) -> None:
        """Note where a flow does not begin on the day after one total and end on the day of the other."""
        first, period, last = last_day(time_of(before)), time_of(new), last_day(time_of(after))
        eve = period.eve if isinstance(period, Period) else None
        if first is None or last is None or (eve, last_day(period)) != (first, last):
            reason = Reason.of(
                "flow-days",
                new=new.name,
                period=period,
                before=first or time_of(before),
                after=last or time_of(after),
            )
            ways = [self.bridges.labels(new, record) for record in (before, after)]
            labels = frozenset(id for way in ways for id in way or ())
            bridged = labels if all(ways) else self.bridges.field("break", before, new, after)
            self._note(reason, before, new, after, bridged=bridged, labels=True)

    def from_base(self, before: FigureOrTarget, now: FigureOrTarget, growth: FigureOrTarget) -> None:
        """Note where the first record is not of the base time from which growth to the second is measured."""
        mine, theirs, base = time_of(now), time_of(before), growth.indicator.base or Base.YEAR_ON_YEAR
        since = growth.since if isinstance(growth, Figure) else None
        if since is not None and last_day(theirs) != since.end:
            names = {"before": before.name, "theirs": theirs, "growth": growth.name, "since": since}
            self._note(Reason.of("wrong-since", **names), before, now)
        if since is None and not _is_base(theirs, mine, base):
            reason = Reason.of("wrong-base", before=before.name, theirs=theirs, base=base, now=now.name, mine=mine)
            self._note(reason, before, now)

    def _note(self, reason: Reason, *records: FigureOrTarget, bridged: Ids | None = None, labels: bool = False) -> None:
        if bridged is not None:
            self.assumed.setdefault(bridged, {})[reason] = None
            return
        self.differences[reason] = None
        self.beyond_labels |= not labels
        self.labels.update((record.indicator.id, None) for record in records)


def _difference(name: str, one: FigureOrTarget, other: FigureOrTarget) -> Reason:
    mine, theirs = (in_words(value_of(record, name)) for record in (one, other))
    return Reason.of("relation-differs", field=WORDINGS[name], one=one.name, mine=mine, other=other.name, theirs=theirs)


def adds_over_time(record: FigureOrTarget) -> bool:
    """Whether amounts of parts of its time add up to it: of a flow, but of no target for a year's amount or a mean."""
    if isinstance(record, Target):
        return record.indicator.is_flow and record.aggregated_by is Aggregation.SUM
    return record.indicator.is_flow


def is_same_area(one: Area, other: Area) -> bool:
    """Whether two areas are one, also where one of them is only a word for it."""
    return one == other or one.id in other.names or other.id in one.names


def _is_base(before: Time, now: Time, base: str) -> bool:
    """Whether growth to one time is measured from the other: 同比, 较年初, 环比."""
    end = last_day(now)
    if end is None:
        return False
    try:
        if base == "year_start":
            return last_day(before) == datetime.date(end.year - 1, 12, 31)
        if isinstance(before, Period) and isinstance(now, Period):
            return before == (now.year_before() if base == "year_on_year" else _period_before(now))
        return base == "year_on_year" and last_day(before) == Period(end, end).year_before().end
    except (InputError, ValueError, OverflowError):  # the calendar begins in year 1
        return False


def _period_before(period: Period) -> Period:
    """Return the span just before one, as many months or days long."""
    start, end = period.start, period.end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    step = relativedelta(months=months) if period.whole_months else datetime.timedelta(days=period.days)
    return Period(start - step, start - datetime.timedelta(days=1))
