"""How much is done, day by day: running totals of what the figures prove."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from policytrack.assessment.evidence import Fact
from policytrack.interval import NOT_NEGATIVE, Interval
from policytrack.quantity import Quantity

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
Amount: TypeAlias = Callable[[Fact], Interval]


def as_stated(fact: Fact) -> Interval:
    """Return the amounts a fact allows."""
    return fact.amount


@frozen(eq=False)
class Piece:
    """What is known of one span of days: from one period's figures, or derived from two."""

    start: date
    end: date
    amount: Interval
    facts: tuple[Fact, ...]
    conflict: bool = False
    derived: bool = False

    @property
    def known(self) -> date | None:
        """The last day by which the figures behind it were published, where all have a date."""
        days = [fact.known for fact in self.facts]
        return max(day for day in days if day is not None) if days and None not in days else None


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
        stated = [fact.figure.amount for fact in self.direct if fact.figure.amount.grain is not None]
        return min(stated, key=lambda amount: (amount.grain, amount.nominal), default=None)


def _merge(amounts: Sequence[Interval]) -> tuple[Interval, bool]:
    """Return what all estimates agree on; where nothing, their hull and True."""
    met: Interval | None = amounts[0]
    for amount in amounts[1:]:
        if met is not None and not met.within(amount):
            met = met & amount
    if met is not None:
        return met, False
    hull = amounts[0]
    for amount in amounts[1:]:
        hull = hull.hull(amount)
    return hull, True


def _by_span(facts: Iterable[Fact], amount: Amount) -> list[Piece]:
    spans: dict[tuple[date, date], list[Fact]] = {}
    for fact in facts:
        if fact.start is not None:
            spans.setdefault((fact.start, fact.end), []).append(fact)
    pieces = []
    for (start, end), group in spans.items():
        if len(group) == 1:
            pieces.append(Piece(start, end, amount(group[0]), (group[0],)))
        else:
            merged, conflict = _merge([amount(fact) for fact in group])
            pieces.append(Piece(start, end, merged, tuple(group), conflict))
    return pieces


def _differences(pieces: Sequence[Piece], start: date | None, *, gross: bool) -> list[Piece]:
    """Return the spans between nested figures that share an end: H1 less Q1 is Q2."""
    found = []
    groups: dict[tuple[str, date], list[Piece]] = {}
    for piece in pieces:
        if piece.start != start:
            groups.setdefault(("start", piece.start), []).append(piece)
        groups.setdefault(("end", piece.end), []).append(piece)
    for (shared, _), group in groups.items():
        group.sort(key=lambda piece: (piece.end - piece.start, piece.start))
        for short, long in zip(group, group[1:], strict=False):
            between = (short.end + ONE_DAY, long.end) if shared == "start" else (long.start, short.start - ONE_DAY)
            amount = long.amount - short.amount
            if gross:
                amount = (amount & NOT_NEGATIVE) or NOT_NEGATIVE
            conflict = short.conflict or long.conflict
            found.append(Piece(*between, amount, (*long.facts, *short.facts), conflict, derived=True))
    return found


def rises(facts: Iterable[Fact], amount: Amount, *, gross: bool) -> list[Piece]:
    """Return what came in between two as-of totals, day after day of report."""
    days: dict[date, list[Fact]] = {}
    for fact in facts:
        days.setdefault(fact.end, []).append(fact)
    pieces = []
    ordered = sorted(days)
    for before, after in zip(ordered, ordered[1:], strict=False):
        first, first_conflict = _merge([amount(fact) for fact in days[before]])
        last, last_conflict = _merge([amount(fact) for fact in days[after]])
        rise = last - first
        if gross:
            rise = (rise & NOT_NEGATIVE) or NOT_NEGATIVE
        both = (*days[after], *days[before])
        pieces.append(
            Piece(before + ONE_DAY, after, rise, both, first_conflict or last_conflict, derived=True)
        )
    return pieces


def flow_totals(
    facts: Iterable[Fact],
    extra: Sequence[Piece],
    start: date | None,
    end: date,
    *,
    gross: bool,
    amount: Amount = as_stated,
) -> list[Total]:
    """Return the running totals of a flow from `start`, one for each day at which figures end.

    One pass over the days in order. Where pieces tile the time from the start the total is their
    sum; nested figures give differences; of a gross flow, pieces that leave holes still prove a floor, and
    no total is below an earlier one. Several estimates of one total are intersected; where they exclude
    each other they conflict, and the total is their hull.
    """
    given = _by_span(facts, amount)
    if extra or any(piece.start != start or piece.end > end for piece in given):
        given = [*given, *extra, *_differences(given, start, gross=gross)]
    inside = [piece for piece in given if piece.end <= end and (start is None or piece.start >= start)]
    inside.sort(key=lambda piece: (piece.end, piece.start, piece.derived))
    sums: dict[int, Total] = {}
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
        totals.append(total)
        if total.complete:
            sums[day.toordinal()] = total
    return _reconcile(totals) if gross else totals


def _total_at(
    day: date,
    pieces: Sequence[Piece],
    sums: dict[int, Total],
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
        base = None if piece.start == start else sums.get(piece.start.toordinal() - 1)
        if piece.start == start:
            sure.append(piece.amount)
        elif base is not None:
            sure.append(base.amount + piece.amount)
            conflict = conflict or base.conflict
            facts.extend(base.facts)
        elif gross:
            before = next((total for total in reversed(totals) if total.day < piece.start), None)
            floors.append(_floor(piece.amount if before is None else before.amount + piece.amount))
            facts.extend(before.facts if before is not None else ())
        else:
            continue
        conflict = conflict or piece.conflict
        facts.extend(piece.facts)
    if not sure and not floors:
        return None
    if gross and totals:
        if not (sure and _above(totals[-1].amount, sure[0])):
            floors.append(_floor(totals[-1].amount))
        if not sure:
            facts.extend(totals[-1].facts)
    amount, excluded = _merge([*sure, *floors])
    direct = tuple(
        fact for piece in pieces if piece.start == start and not piece.derived for fact in piece.facts
    )
    return Total(
        day, amount, tuple(dict.fromkeys(facts)), bool(sure), conflict or excluded, tuple(sure), direct
    )


def _above(earlier: Interval, later: Interval) -> bool:
    """Whether a later total starts above an earlier one, so that the earlier floor adds nothing."""
    return earlier.low is None or (later.low is not None and later.low > earlier.low)


def _floor(amount: Interval) -> Interval:
    return Interval(amount.low, None, low_closed=amount.low_closed)


def level_totals(facts: Iterable[Fact], *, gross: bool, amount: Amount = as_stated) -> list[Total]:
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
        floors = [_floor(combined[-1].amount)] if gross and combined else []
        amount, conflict = _merge([*(total.amount for total in here), *floors])
        combined.append(
            Total(
                day,
                amount,
                tuple(dict.fromkeys(fact for total in here for fact in total.facts)),
                any(total.complete for total in here),
                conflict or any(total.conflict for total in here),
                tuple(estimate for total in here for estimate in total.estimates),
                tuple(fact for total in here for fact in total.direct),
            )
        )
    return _reconcile(combined) if gross else combined


def _reconcile(totals: list[Total]) -> list[Total]:
    """Widen earlier gross totals that a later, lower report contradicts: neither side is chosen."""
    result = list(totals)
    for later in totals:
        if not later.conflict:
            continue
        for index, earlier in enumerate(result):
            if earlier.day >= later.day:
                break
            for amount in later.estimates:
                if amount.below(earlier.amount):
                    result[index] = evolve(earlier, amount=earlier.amount.hull(amount), conflict=True)
    return result
