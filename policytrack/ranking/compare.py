"""The ranking of areas by what they promise or report of one subject, where they count the same thing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Literal, TypeAlias, TypeVar

from attrs import evolve, frozen

from policytrack.comparability.label import FigureOrTarget
from policytrack.errors import InputError, MissingError
from policytrack.ranking.entry import Excluded, RankedArea
from policytrack.ranking.position import Position, ratio_ranks
from policytrack.ranking.profile import RecordProfile, time_difference, unrankable
from policytrack.ranking.ranks import RankRange, ranks
from policytrack.ranking.ratio import Denominators, Ratio, Stocks
from policytrack.records.area import Area, as_area
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.record import as_records, several
from policytrack.records.registry import Registry
from policytrack.records.supersession import only_successors
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import Period, Time, as_time, first_day, last_day

Compared: TypeAlias = Literal["targets", "figures"]
T = TypeVar("T", bound=FigureOrTarget)


@frozen
class Ranking:
    """Areas by rank, and what is left out of the ranking.

    `indicator` is what was compared, `scope` of which scope; None where nothing is ranked, and `reason` says why.
    `silent` are the areas that were asked for and have no record of the subject.
    """

    subject: str
    period: Time
    kind: Compared
    indicator: Indicator | None = None
    scope: str | None = None
    ranked: tuple[RankedArea, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    silent: tuple[Area, ...] = ()
    reason: Reason | None = None
    denominator: Indicator | None = None

    def __getitem__(self, area: str | Area) -> RankedArea:
        word = area if isinstance(area, str) else area.id
        for one in self.ranked:
            if word in one.area.names:
                return one
        raise MissingError(f"{word!r} is not ranked here; ranked: {', '.join(one.area.id for one in self.ranked)}")


def compare_areas(
    subject: str | Indicator,
    period: str | Time,
    areas: Iterable[str | Area] | None = None,
    *,
    targets: Iterable[Target] = (),
    figures: Iterable[Figure] = (),
    denominator: Iterable[Figure] | None = None,
    kind: Compared = "targets",
) -> Ranking:
    """Rank what many areas promise of one subject for one period, where their promises count the same thing.

    `subject` is that of the indicators ('sme.specialised'), and what most areas promise is ranked; or it is the
    indicator to rank by. Records that differ in kind, stage, level, statistic, unit, base, scope, form or period
    are left out, each with every field that differs; so are two promises of one area. `kind="figures"` ranks what
    `figures` report instead. `figures` are also searched for the stock at the start; `denominator` is one series.

    Amounts are ranges, and ranks that they do not separate are spans. A promise of at least (at most) so many is taken
    at its bound, where more (less) is better; a report of at least so many may be any number from there. 左右, 近 and
    an order of magnitude set no bound. A ratio that is missing counts as any number.

    Raises `MissingError` where no record is of the subject, `InputError` for arguments that cannot be used and for
    records that supersede each other in a ring, `DuplicateIdError` where one id has two contents.
    """
    if kind not in ("targets", "figures"):
        raise InputError(f"kind is 'targets' or 'figures', not {kind!r}")
    time = as_time(period)
    if last_day(time) is None:
        raise InputError(f"{period!r} has no end; compare over a period like '2024', or as of a day")
    promised, reported = _records(targets, Target), _records(figures, Figure)
    base = None if denominator is None else _records(denominator, Figure)
    wanted = None if areas is None else _areas(areas)
    every: list[FigureOrTarget] = [*promised, *reported, *(base or ())]
    described = Registry[Area]({id(area): area for area in (*(one.area for one in every), *(wanted or ()))}.values())
    records: Sequence[FigureOrTarget] = promised if kind == "targets" else reported
    return _RankingCall(described, time, kind).rank(subject, records, wanted, reported, base)


class _RankingCall:
    """What the steps of one ranking share."""

    def __init__(self, areas: Registry[Area], period: Time, kind: Compared) -> None:
        self.areas, self.period, self.kind = areas, period, kind

    def area(self, area: Area) -> Area:
        """Return an area as it is described somewhere in the call."""
        id = self.areas.id_of(area.id)
        return self.areas.by_id.get(id, area)

    def rank(
        self,
        subject: str | Indicator,
        records: Sequence[FigureOrTarget],
        wanted: tuple[Area, ...] | None,
        figures: Sequence[Figure],
        base: Sequence[Figure] | None,
    ) -> Ranking:
        """Find the candidates and the profile that most of them have, and rank those that have it."""
        word, reference = _subject(subject, records)
        chosen = None if wanted is None else {self.area(area).id for area in wanted}
        candidates = [
            one
            for one in records
            if one.indicator.subject == word and (chosen is None or self.area(one.area).id in chosen)
        ]
        start = first_day(self.period)
        denominators = None if base is None else Denominators(base, self.areas, start or last_day(self.period))  # type: ignore[arg-type]
        covered = {self.area(one.area).id for one in candidates}
        silent = {area.id: area for area in map(self.area, wanted or ()) if area.id not in covered}
        found = Ranking(
            word,
            self.period,
            self.kind,
            reference,
            silent=tuple(silent[id] for id in sorted(silent)),
            denominator=None if denominators is None else denominators.indicator,
        )
        later = only_successors(candidates)
        common = self._common([one for one in candidates if one.id not in later], reference)
        mine = RecordProfile.of_indicator(reference) if common is None and reference is not None else common
        excluded = {
            one.id: Excluded(self.area(one.area), one, tuple(reasons), _as_one(reasons))
            for one in candidates
            if (reasons := self._reasons(one, mine, later))
        }
        if common is None:
            code = "compare-no-majority" if len(excluded) < len(candidates) else "compare-none-of-the-kind"
            left = {one.id: Excluded(self.area(one.area), one, (), Reason.of(code)) for one in candidates}
            return evolve(found, excluded=_in_order({**left, **excluded}.values()), reason=Reason.of(code))
        same = [one for one in candidates if one.id not in excluded]
        kept, several = self._one_an_area(same)
        ranked = self._ranked(kept, Stocks(figures, self.areas), denominators)
        return evolve(
            found,
            indicator=reference or min((one.indicator for one in same), key=lambda each: each.id),
            scope=common.scope,
            ranked=ranked,
            excluded=_in_order((*excluded.values(), *several)),
        )

    def _common(self, records: Iterable[FigureOrTarget], reference: Indicator | None) -> RecordProfile | None:
        """Return the profile that most areas share, of those that are of the period; None where two are level."""
        groups: Counter[RecordProfile] = Counter()
        for profile, _ in {
            (RecordProfile.of(one), self.area(one.area).id)
            for one in records
            if unrankable(one) is None and time_difference(one, self.period) is None
        }:
            if reference is None or profile.is_of(reference):
                groups[profile] += 1
        first, second = (*groups.most_common(2), (None, 0), (None, 0))[:2]
        return first[0] if first[1] > second[1] else None

    def _reasons(
        self, record: FigureOrTarget, common: RecordProfile | None, later: dict[str, Any]
    ) -> dict[str, Reason]:
        """Return why a record is not ranked, by field; nothing where it is."""
        if record.id in later:
            return {"superseded": Reason.of("compare-superseded", by=later[record.id].id)}
        found = {} if common is None else RecordProfile.of(record).differences(common)
        time = time_difference(record, self.period)
        if time is not None:
            found["period"] = time
        reason = unrankable(record)
        if reason is not None:
            found.pop("form", None)
            found = {"amount" if isinstance(record, Target) else "status": reason, **found}
        return found

    def _one_an_area(self, records: Iterable[FigureOrTarget]) -> tuple[list[FigureOrTarget], list[Excluded]]:
        """Return one record for each area; of several, none is kept unless all state the same amount."""
        by_area: dict[str, list[FigureOrTarget]] = {}
        for one in sorted(records, key=lambda one: one.id):
            by_area.setdefault(self.area(one.area).id, []).append(one)
        kept, left = [], []
        for first, *others in by_area.values():
            same = all(one.amount == first.amount for one in others)
            if same:
                kept.append(first)
                code, dropped = "compare-said-again", others
            else:
                code, dropped = "compare-several", [first, *others]
            for one in dropped:
                ids = tuple(each.id for each in (first, *others) if each is not one)
                left.append(Excluded(self.area(one.area), one, ("several",), Reason.of(code, others=ids)))
        return kept, left

    def _ranked(
        self, records: Sequence[FigureOrTarget], stocks: Stocks, denominators: Denominators | None
    ) -> tuple[RankedArea, ...]:
        if not records:
            return ()
        better = records[0].indicator.better
        high = better != "down"
        positions = [Position.of(one) for one in records]
        by_amount = ranks([one.extent for one in positions], highest_first=high)
        probable = ranks([one.soft for one in positions], highest_first=high)
        start = first_day(self.period)
        if isinstance(self.period, Period) and self.period.start == self.period.end:
            start = None  # a day has no start of its own
        shares: list[Ratio | Reason] = []
        heads: list[Ratio | Reason | None] = []
        for one, position in zip(records, positions, strict=True):
            area, unit = self.area(one.area).id, one.indicator.unit
            top, vague = position.taken, Reason.of("compare-vague", amount=one.amount)
            level = RecordProfile.of(one).form == "level"
            if top is None or not level:
                lacking = vague if level else Reason.of("compare-no-level")
                shares.append(lacking)
                heads.append(None if denominators is None else lacking)
                continue
            shares.append(stocks.ambition(top, one.indicator, area, one.scope, start))
            heads.append(None if denominators is None else denominators.ratio(top, unit, area))
        share_ranks, head_ranks = (ratio_ranks(some, highest_first=high) for some in (shares, heads))
        ranked = [
            RankedArea(
                self.area(one.area),
                one,
                position.amount,
                position.taken,
                by_amount[i],
                position.basis,
                self._open(i, records, positions, by_amount),
                probable[i] if probable[i] != by_amount[i] else None,
                shares[i],
                share_ranks[i],
                heads[i],
                head_ranks[i],
            )
            for i, (one, position) in enumerate(zip(records, positions, strict=True))
        ]
        return tuple(sorted(ranked, key=lambda one: (one.rank.best, one.rank.worst, one.area.id)))

    def _open(
        self, i: int, records: Sequence[FigureOrTarget], positions: Sequence[Position], found: Sequence[RankRange]
    ) -> Reason | None:
        """Return why a rank is not certain: the amount has no bound, or the ranges of others overlap with it."""
        if found[i].certain:
            return None
        if positions[i].taken is None:
            return Reason.of("compare-vague", amount=positions[i].amount)
        near = sorted(
            (
                self.area(records[j].area)
                for j in range(len(positions))
                if j != i and positions[i].extent.overlaps(positions[j].extent)
            ),
            key=lambda area: area.id,
        )
        return Reason.of("compare-overlap", areas=tuple(near))


def _subject(subject: str | Indicator, records: Iterable[FigureOrTarget]) -> tuple[str, Indicator | None]:
    """Return the subject, and the indicator that is compared where one is given, as such or by its id."""
    if isinstance(subject, Indicator):
        return subject.subject, subject
    known = {one.indicator.id: one.indicator for one in records}
    subjects = {indicator.subject for indicator in known.values()}
    if subject in subjects:
        return subject, None
    if subject in known:
        return known[subject].subject, known[subject]
    raise MissingError(f"{subject!r} is what no record here counts; subjects: {', '.join(sorted(subjects)) or 'none'}")


def _as_one(reasons: dict[str, Reason]) -> Reason:
    first, *more = reasons.values()
    return first if not more else Reason.of("differs", differences=(first, *more))


def _in_order(excluded: Iterable[Excluded]) -> tuple[Excluded, ...]:
    return tuple(sorted(excluded, key=lambda one: (one.area.id, one.record.id)))


def _records(records: Iterable[T], kind: type[T]) -> tuple[T, ...]:
    return tuple(Registry[Any](as_records(records, kind, kind.__name__)).by_id.values())


def _areas(areas: Iterable[str | Area]) -> tuple[Area, ...]:
    return tuple(as_area(area) for area in several(areas, "area", Area))
