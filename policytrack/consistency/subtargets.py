"""Sub-targets under their parent: whether meeting every part (quarter, district) meets the parent."""

import operator
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from functools import reduce
from itertools import combinations
from types import MappingProxyType

from policytrack.consistency.agreement import SERIES, Agreement, adds_over_time, is_same_area
from policytrack.consistency.result import Check, Closure
from policytrack.errors import InputError
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.indicator import Better
from policytrack.records.promise import VAGUE, accepted_amounts
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity

ONE_DAY = timedelta(days=1)


def check_targets(
    parent: Target,
    parts: Iterable[Target],
    assumes: Iterable[Assumption] = (),
    *,
    areas: Mapping[str, Area] = MappingProxyType({}),
) -> Check:
    """Check that meeting every part meets the parent: that the floors of quarters or districts sum to its floor.

    `computed` is the sum of the parts, `stated` what the parent asks for. Parts must count what the parent counts,
    within its period and area (`areas`, by id, give the parents of areas), and may not overlap. Time that no part
    covers is named, and so is each of the `areas` in that of the parent that no part covers; where amounts could fall
    there, or a ceiling be passed, it leaves the answer open. Without `areas` the parts are taken to be all.

    >>> from policytrack.records.indicator import Indicator
    >>> new = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
    >>> year = Target("year", indicator=new, area="青岛市", period="2024", amount=">= 300 家")
    >>> first = Target("h1", indicator=new, area="青岛市", period="2024-H1", amount=">= 140 家")
    >>> second = Target("h2", indicator=new, area="青岛市", period="2024-H2", amount=">= 140 家")
    >>> print(check_targets(year, [first, second]))
    does not hold: the parts make ≥ 280 firms, 20 firms too little; required: ≥ 300 firms
    """
    subs = tuple(parts)
    if not subs:
        raise InputError(f"target {parent.id} has no parts to check; give at least one")
    agreement = Agreement(assumes, areas)
    flow = adds_over_time(parent)
    for sub in subs:
        agreement.of_kind(sub, "flow", "stock", "cumulative")
        agreement.adds_up(sub)
        agreement.same_aggregation(sub, parent)
        agreement.same_fields(sub, parent, SERIES)
        agreement.same_time(sub, parent, inside=flow)
        agreement.same_area(sub, parent, inside=True)
    if agreement.differences:
        return agreement.not_comparable()
    overlap = _overlap(subs)
    if overlap is not None:
        return Check(Closure.NOT_COMPARABLE, (overlap,), needs=(Reason.of("needs-comparable"),))
    records = (parent, *subs)
    without = [one for one in records if one.amount is None or one.form != "level" or one.each is not None]
    if without:
        return Check(Closure.CANNOT_TELL, tuple(Reason.of("no-amounts", figure=one.name) for one in without))
    gaps = _gaps(parent, subs) if flow else ()
    places = _uncovered(parent.area, subs, areas)
    vague = tuple(one.amount for one in records if one.amount is not None and one.amount.hedge in VAGUE)
    check = _close(
        [_asked(one, parent.indicator.better) for one in records],
        gaps,
        places,
        vague,
        grows=parent.indicator.monotone,
    )
    return agreement.with_assumptions(check, vague)


def _asked(target: Target, better: Better) -> Quantity:
    """Return the amounts that meet a target, as one amount."""
    amount = target.amount
    if amount is None:
        raise InputError(f"target {target.id} has no amount")
    return Quantity.of(accepted_amounts(amount, better), amount.unit)


def _close(
    asked: Sequence[Quantity],
    gaps: tuple[Period, ...],
    places: tuple[Area, ...],
    vague: tuple[Quantity, ...],
    *,
    grows: bool,
) -> Check:
    whole, *terms = asked
    made = reduce(operator.add, terms) if len(terms) > 1 else terms[0]
    made = Quantity.of(made.members, made.unit)
    floor = whole.high is None and grows  # what comes in a gap only adds to it
    holds = made.members.within(whole.members)
    reasons: tuple[Reason, ...] = (_reason(made, whole, holds=holds),)
    needs: tuple[Reason, ...] = ()
    if gaps:
        reasons = (*reasons, Reason.of("parts-leave", periods=gaps))
    if places:
        reasons = (*reasons, Reason.of("parts-leave-areas", areas=places))
    closure = Closure.HOLDS if holds else Closure.DOES_NOT_HOLD
    leaning = None
    if vague or ((gaps or places) and not (floor and holds)):
        needs = (Reason.of("needs-number", amounts=vague),) if vague else ()
        needs = (*needs, Reason.of("needs-parts", of=gaps)) if gaps else needs
        needs = (*needs, Reason.of("needs-parts", of=places)) if places else needs
        leaning = closure if not (gaps or places) else None
        closure = Closure.CANNOT_TELL
    return Check(closure, reasons, stated=whole, computed=made, leaning=leaning, needs=needs)


def _reason(made: Quantity, whole: Quantity, *, holds: bool) -> Reason:
    """Return the reason with the sum of the parts and its distance from the whole."""
    sums, asked = made.members, whole.members
    if holds:
        return Reason.of("parts-keep-whole", computed=made, stated=whole)
    if asked.low is not None and sums.low is not None and sums.low < asked.low:
        gap = Quantity.of(Interval.point(asked.low), whole.unit) - Quantity.of(Interval.point(sums.low), made.unit)
        return Reason.of("parts-short", computed=made, stated=whole, gap=gap)
    if asked.high is not None and sums.high is not None and sums.high > asked.high:
        gap = Quantity.of(Interval.point(sums.high), made.unit) - Quantity.of(Interval.point(asked.high), whole.unit)
        return Reason.of("parts-over", computed=made, stated=whole, gap=gap)
    return Reason.of("parts-may-keep", computed=made, stated=whole)


def _overlap(parts: Sequence[Target]) -> Reason | None:
    """Return the first two parts that count the same days of the same place twice."""
    for one, other in combinations(parts, 2):
        disjoint = one.period is not None and other.period is not None and not one.period.overlaps(other.period)
        if is_same_area(one.area, other.area) and not (disjoint and adds_over_time(one)):
            return Reason.of("parts-overlap", one=one.name, other=other.name)
    return None


def _uncovered(whole: Area, parts: Sequence[Target], areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the known areas within that of the parent that no part is about, the largest of each."""
    own = {area.id: area for area in (*areas.values(), *(part.area for part in parts if part.area.parent is not None))}
    below: dict[str, list[Area]] = {}
    for area in own.values():
        if area.parent is not None:
            below.setdefault(area.parent, []).append(area)
    covered = {name for part in parts for name in (*part.area.names, part.area.id)}

    def uncovered(area: Area, above: frozenset[str]) -> list[Area]:
        """Return what no part is about in an area: nothing, all of it, or what is left between its parts."""
        names = set(area.names)
        if names & covered:
            return []
        children = [child for name in sorted(names) for child in below.get(name, ()) if child.id not in above]
        left = [uncovered(child, above | {child.id}) for child in children]
        bare = all(places == [child] for child, places in zip(children, left, strict=True))
        return [area] if bare else [place for places in left for place in places]

    return tuple(place for place in uncovered(own.get(whole.id, whole), frozenset((whole.id,))) if place.id != whole.id)


def _gaps(parent: Target, parts: Sequence[Target]) -> tuple[Period, ...]:
    """Return the spans of the parent's period that the parts of some area do not cover."""
    whole = parent.period
    if whole is None:
        return ()
    found: dict[Period, None] = {}
    for area in {part.area.id: part.area for part in parts}.values():
        spans = [part.period for part in parts if is_same_area(part.area, area) and part.period is not None]
        day = whole.start
        for span in sorted(spans, key=lambda span: span.start):
            if span.start > day:
                found[Period(day, span.start - ONE_DAY)] = None
            day = max(day, span.end + ONE_DAY)
        if day <= whole.end:
            found[Period(day, whole.end)] = None
    return tuple(sorted(found, key=lambda span: (span.start, span.end)))
