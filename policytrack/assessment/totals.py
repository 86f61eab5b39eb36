"""Running totals: the amount that the figures prove by the end of each day."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from policytrack.assessment.evidence import Fact
from policytrack.values.interval import NOT_NEGATIVE, Interval
from policytrack.values.quantity import Quantity

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
AmountOf: TypeAlias = Callable[[Fact], Interval]


def as_stated(fact: Fact) -> Interval:
    """Return the amounts a fact allows."""
    return fact.amount


@frozen(eq=False)
class Piece:
    """What is known of one span of days: from one period's figures, or derived from two.

    `rivals` are the amounts of figures that contradict each other; `amount` is then their hull.
    """

    start: date
    end: date
    amount: Interval
    facts: tuple[Fact, ...]
    conflict: bool = False
    derived: bool = False
    rivals: tuple[Interval, ...] = ()

    @property
    def estimates(self) -> tuple[Interval, ...]:
        """The amounts that the piece may have, each by itself."""
        return self.rivals or (self.amount,)


@frozen(eq=False)
class Total:
    """The total (or level) at the end of a day: the set of amounts that the evidence leaves."""

    day: date
    amount: Interval
    facts: tuple[Fact, ...]
    complete: bool = True
    conflict: bool = False
    estimates: tuple[Interval, ...] = ()
    direct: tuple[Fact, ...] = ()

    @property
    def certain_from(self) -> date:
        """The day from which it is final: its own, or its publication where that came before."""
        days = [fact.known for fact in self.facts if fact.end == self.day]
        early = max((day for day in days if day is not None), default=self.day) if None not in days else self.day
        return min(self.day, early)

    @property
    def published(self) -> Quantity | None:
        """The finest rounded amount that states this very total; None where sums or conflicts do."""
        if self.conflict:
            return None
        stated = [
            amount
            for amount in (fact.figure.amount for fact in self.direct)
            if amount.grain is not None and amount.nominal is not None and self.amount.contains(amount.nominal)
        ]
        return min(stated, key=lambda amount: (amount.grain, amount.nominal, amount.scale), default=None)

    def shown(self, unit: str) -> Quantity:
        """Return it as an amount: in the words of the figure that states it, where nothing narrows them."""
        published = self.published
        if published is not None and published.members == self.amount:
            return published
        return Quantity.of(self.amount, unit)


def merge(amounts: Sequence[Interval]) -> tuple[Interval, bool]:
    """Return what all estimates agree on; where nothing, their hull and True."""
    met: Interval | None = amounts[0]
    for amount in amounts[1:]:
        if met is not None and not met.within(amount):
            met = met & amount
    if met is not None:
        return met, False
    return _hull(amounts), True


def _by_span(facts: Iterable[Fact], amount: AmountOf) -> list[Piece]:
    spans: dict[tuple[date, date], list[Fact]] = {}
    for fact in facts:
        if fact.start is not None:
            spans.setdefault((fact.start, fact.end), []).append(fact)
    pieces = []
    for (start, end), group in spans.items():
        if len(group) == 1:
            pieces.append(Piece(start, end, amount(group[0]), (group[0],)))
        else:
            amounts = [amount(fact) for fact in group]
            merged, conflict = merge(amounts)
            pieces.append(Piece(start, end, merged, tuple(group), conflict, rivals=tuple(amounts) if conflict else ()))
    return pieces


def _difference(long: Piece, short: Piece, start: date, end: date, *, gross: bool) -> Piece:
    """Return what one span holds beyond another; a gross flow that would be negative is a contradiction."""
    amount, conflict = long.amount - short.amount, long.conflict or short.conflict
    if gross:
        kept = amount & NOT_NEGATIVE
        amount, conflict = kept or NOT_NEGATIVE, conflict or kept is None
    return Piece(start, end, amount, tuple(dict.fromkeys((*long.facts, *short.facts))), conflict, derived=True)


def _pairs(group: Sequence[Piece], anchor: int) -> Iterable[tuple[Piece, Piece]]:
    """Pair each piece with the next longer one, and the anchor with every longer one, so that no vague one hides it."""
    for index, short in enumerate(group[:-1]):
        yield short, group[index + 1]
        if index == anchor:
            yield from ((short, long) for long in group[index + 2 :])


def _follows(end: date, start: date | None) -> bool:
    """Whether a span starts on the day after another ends; also at the ends of the calendar."""
    return start is not None and (start - end).days == 1


def _nested(pieces: Sequence[Piece], start: date | None, end: date, *, gross: bool) -> list[Piece]:
    """Return the spans between nested figures that share an end: H1 less Q1 is Q2."""
    starting: dict[date, list[Piece]] = {}
    ending: dict[date, list[Piece]] = {}
    for piece in pieces:
        if piece.start != start:
            starting.setdefault(piece.start, []).append(piece)
        ending.setdefault(piece.end, []).append(piece)
    found = []
    for group in starting.values():
        group.sort(key=lambda piece: piece.end)
        eve = next((index for index, piece in enumerate(group) if _follows(piece.end, start)), 0)
        for short, long in _pairs(group, eve):
            found.append(_difference(long, short, short.end + ONE_DAY, long.end, gross=gross))
    for group in ending.values():
        group.sort(key=lambda piece: piece.start, reverse=True)
        rest = next((index for index, piece in enumerate(group) if _follows(end, piece.start)), 0)
        for short, long in _pairs(group, rest):
            found.append(_difference(long, short, long.start, short.start - ONE_DAY, gross=gross))
    return found


def rises(facts: Iterable[Fact], amount: AmountOf, start: date | None, *, gross: bool) -> list[Piece]:
    """Return what came in between two as-of totals: report by report, and since the eve of `start` or the first one."""
    days: dict[date, list[Fact]] = {}
    for fact in facts:
        days.setdefault(fact.end, []).append(fact)
    levels = []
    for day in sorted(days):
        merged, conflict = merge([amount(fact) for fact in days[day]])
        levels.append(Piece(day, day, merged, tuple(days[day]), conflict))
    eve = next((index for index, level in enumerate(levels) if _follows(level.end, start)), 0)
    return [_difference(long, short, short.end + ONE_DAY, long.end, gross=gross) for short, long in _pairs(levels, eve)]


def flow_totals(
    facts: Iterable[Fact],
    extra: Sequence[Piece],
    start: date | None,
    end: date,
    *,
    gross: bool,
    amount: AmountOf = as_stated,
) -> list[Total]:
    """Return the running totals of a flow from `start`, one for each day at which figures end.

    One pass over the days in order. Where pieces tile the time from the start the total is their
    sum; nested figures give differences; of a gross flow, pieces that leave holes still prove a floor, and
    no total is below an earlier one. Several estimates of one total are intersected; where they exclude
    each other they conflict, and the total is their hull.
    """
    given = _by_span(facts, amount)
    if extra or any(piece.start != start or piece.end > end for piece in given):
        given = [*given, *extra, *_nested(given, start, end, gross=gross)]
    inside = [piece for piece in given if piece.end <= end and (start is None or piece.start >= start)]
    inside.sort(key=lambda piece: (piece.end, piece.start, piece.derived))
    sums: dict[int, int] = {}
    totals: list[Total] = []
    index = 0
    while index < len(inside):
        day = inside[index].end
        here = []
        while index < len(inside) and inside[index].end == day:
            here.append(inside[index])
            index += 1
        total = _total_at(day, here, sums, totals, start, gross=gross)
        if total is None:
            continue
        if total.complete:
            sums[day.toordinal()] = len(totals)
        totals.append(total)
        if gross:
            _reconcile(totals)
    return totals


def _total_at(
    day: date,
    pieces: Sequence[Piece],
    sums: dict[int, int],
    totals: Sequence[Total],
    start: date | None,
    *,
    gross: bool,
) -> Total | None:
    """Return what the pieces that end on a day, and all before it, say of the total on that day."""
    sure: list[Interval] = []
    floors: list[Interval] = []
    facts: list[Fact] = []
    conflict = False
    for piece in pieces:
        whole, base = piece.start == start, None
        if not whole:
            at = sums.get(piece.start.toordinal() - 1)
            if at is not None:
                whole, base = True, totals[at]
            elif gross:
                base = next((total for total in reversed(totals) if total.day < piece.start), None)
            else:
                continue
        amounts = piece.estimates if base is None else tuple(base.amount + amount for amount in piece.estimates)
        if whole:
            sure.extend(amounts)
        else:
            floors.extend(map(_floor, amounts))
        if base is not None:
            conflict = conflict or base.conflict
            facts.extend(base.facts)
        conflict = conflict or piece.conflict
        facts.extend(piece.facts)
    if not sure and not floors:
        return None
    if gross and totals and not sure:
        facts.extend(totals[-1].facts)
    direct = tuple(fact for piece in pieces if piece.start == start and not piece.derived for fact in piece.facts)
    amount, conflict = _settle(sure, floors, totals if gross else (), conflict=conflict)
    return Total(day, amount, tuple(dict.fromkeys(facts)), bool(sure), conflict, (*sure, *floors), direct)


def _settle(
    sure: Sequence[Interval], floors: Sequence[Interval], earlier: Sequence[Total], *, conflict: bool
) -> tuple[Interval, bool]:
    """Return what all estimates of a total agree on, or the hull of those that contradict each other, and True.

    An estimate that rests on a contradiction is never narrowed by another one. `earlier` are the totals that this one
    cannot be below: what they leave is a floor, and the highest of their own estimates is a test.
    """
    amount, excluded = merge([*sure, *floors])
    if conflict or excluded:
        amount = _hull(sure or floors)
    if sure and amount.high is not None:
        peaks = [peak for peak in floors if amount.below(peak)]
        peaks += [peak for total in earlier for peak in total.estimates if amount.below(peak)]
        if peaks:
            return _hull([amount, *map(_floor, peaks)]), True
    if earlier and not (sure and (conflict or excluded)) and not _above(earlier[-1].amount, amount):
        amount = amount & _floor(earlier[-1].amount) or amount
    return amount, conflict or excluded


def _hull(amounts: Sequence[Interval]) -> Interval:
    hull = amounts[0]
    for amount in amounts[1:]:
        hull = hull.hull(amount)
    return hull


def _above(earlier: Interval, later: Interval) -> bool:
    """Whether a later total starts above an earlier one, so that the earlier floor adds nothing."""
    return earlier.low is None or (later.low is not None and later.low > earlier.low)


def _floor(amount: Interval) -> Interval:
    return Interval(amount.low, None, low_closed=amount.low_closed)


def level_totals(facts: Iterable[Fact], *, gross: bool, amount: AmountOf = as_stated) -> list[Total]:
    """Return the levels by day; a gross total is never below an earlier one."""
    return combine(
        [Total(fact.end, level := amount(fact), (fact,), estimates=(level,), direct=(fact,)) for fact in facts],
        gross=gross,
    )


def combine(totals: Iterable[Total], *, gross: bool) -> list[Total]:
    """Return one total a day from several: what all of them agree on, else their hull, marked as a conflict."""
    days: dict[date, list[Total]] = {}
    for total in totals:
        days.setdefault(total.day, []).append(total)
    combined: list[Total] = []
    for day in sorted(days):
        here = days[day]
        amount, conflict = _settle(
            [total.amount for total in here if total.complete],
            [_floor(total.amount) for total in here if not total.complete],
            combined if gross else (),
            conflict=any(total.conflict for total in here),
        )
        combined.append(
            Total(
                day,
                amount,
                tuple(dict.fromkeys(fact for total in here for fact in total.facts)),
                any(total.complete for total in here),
                conflict,
                tuple(estimate for total in here for estimate in total.estimates),
                tuple(fact for total in here for fact in total.direct),
            )
        )
        if gross:
            _reconcile(combined)
    return combined


def _reconcile(totals: list[Total]) -> None:
    """Widen earlier gross totals that the last, lower report contradicts: neither side is chosen."""
    last = totals[-1]
    for index, earlier in enumerate(totals[:-1] if last.conflict else ()):
        lower = [amount for amount in last.estimates if amount.below(earlier.amount)]
        if lower:
            totals[index] = evolve(earlier, amount=_hull([earlier.amount, *lower]), conflict=True)
