"""The sum of the totals of several targets where none is missing, else the floor that they prove together."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import evolve, frozen

from policytrack.assessment import Assessment
from policytrack.records.aggregation import Aggregation
from policytrack.records.area import Area
from policytrack.records.indicator import Indicator
from policytrack.records.promise import accepted_amounts
from policytrack.records.target import Target
from policytrack.rollup.tally import Names
from policytrack.text.messages import Reason
from policytrack.values.interval import NOT_NEGATIVE, Interval
from policytrack.values.quantity import Quantity

# What of the times that are asked about does not add up; a mean of steps is their sum.
NEVER = (Aggregation.MAX, Aggregation.MIN, Aggregation.COMPOUND)


@frozen
class Sum:
    """The totals of the targets of one indicator and scope, added up.

    `done` is the sum of all where none is missing; else a floor of a gross amount, or None. It is `complete` where it
    is that of the whole: the parts do not ask for less than the target above them. `asked` is the sum of what was
    asked, None where a target has no firm amount. `missing` are the ids of targets without a total, and of areas
    without a target. `reason` says which of these it is, `assumptions` are the ids of those that totals rest on.
    """

    indicator: Indicator
    scope: str | None
    parts: tuple[str, ...]
    reason: Reason
    done: Quantity | None = None
    asked: Quantity | None = None
    complete: bool = False
    missing: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()

    def say(self, lang: str) -> str:
        """Return indicator, amount, reason and assumptions in one line."""
        reason = Reason.of("rollup-sum-of", indicator=self.indicator, reason=self.reason)
        if self.assumptions:
            reason = Reason.of("rollup-sum-assuming", sum=reason, assumptions=Names(self.assumptions))
        return reason.text(lang)


def sum_up(
    parts: Sequence[Assessment],
    unassessed: Sequence[Target] = (),
    without_target: Iterable[str] = (),
    areas: Mapping[str, Area] | None = None,
    whole: Target | None = None,
) -> Sum:
    """Add up the totals of targets of one indicator and scope, assessed or not; at least one is needed.

    `areas` are all that are named, by every id in use. `whole` is the target that they are parts of, if there is one:
    where they ask for less, their sum is not that of the whole. Rates, means, maxima and amounts per head do not add
    up, nor do amounts of a year and sums together, amounts of times or areas that overlap, or of areas that are not
    known to be in one area. Stocks and amounts of a year add up on one day only; a gross
    amount that is older than the others, like one that is missing, leaves a floor.
    """
    judged = sorted(parts, key=lambda one: one.id)
    targets = sorted((*(one.target for one in judged), *unassessed), key=lambda target: target.id)
    first = targets[0]
    result = Sum(first.indicator, first.scope, tuple(target.id for target in targets), Reason.of("rollup-sum-rate"))
    if not first.indicator.adds_up or any(target.aggregated_by in NEVER for target in targets):
        return result
    if len({(target.aggregated_by, target.per) for target in targets}) > 1:
        return evolve(result, reason=Reason.of("rollup-sum-unlike"))
    clash = _overlap(targets, {} if areas is None else areas)
    if clash is not None:
        return evolve(result, reason=clash)
    having = [one for one in judged if one.total is not None]
    missing = (*(one.id for one in judged if one.total is None), *(one.id for one in unassessed))
    missing = (*sorted(missing), *sorted(without_target))
    asked = None if unassessed else _asked(judged, first.indicator.unit)
    if not having:
        return evolve(result, reason=Reason.of("rollup-sum-none", missing=Names(missing)), asked=asked, missing=missing)
    result = evolve(result, assumptions=tuple(sorted({id for one in having for id in one.assumptions})))
    done = _added(one.total for one in having if one.total is not None)
    last = max(one.day for one in having if one.day is not None)
    late = tuple(one.id for one in having if one.day != last and not _still_holds(one))
    if not missing and not late and whole is not None and _falls_short(asked, whole):
        words = {"count": len(having), "sum": done, "day": last, "parts": asked, "whole": whole.amount}
        return evolve(result, reason=Reason.of("rollup-sum-short", **words), done=done, asked=asked)
    if not missing and not late:
        reason = Reason.of("rollup-sum", count=len(having), sum=done, day=last)
        return evolve(result, reason=reason, done=done, asked=asked, complete=True)
    lacking = Names(missing or late)
    if not (first.indicator.monotone and (missing or _rises(first))):
        reason = Reason.of("rollup-sum-missing" if missing else "rollup-sum-days", missing=lacking)
        return evolve(result, reason=reason, asked=asked, missing=missing)
    floor = _floor(having, first.indicator.unit)
    if floor is None:
        reason = Reason.of("rollup-sum-none", missing=lacking)
        return evolve(result, reason=reason, asked=asked, missing=missing)
    args = {"count": len(having), "sum": floor, "missing": lacking}
    reason = Reason.of("rollup-sum-floor", **args) if missing else Reason.of("rollup-sum-lag", **args)
    return evolve(result, reason=reason, done=floor, asked=asked, missing=missing)


def _falls_short(asked: Quantity | None, whole: Target) -> bool:
    """Whether parts that all give what they promise may still not make the amount of the whole."""
    amount = whole.amount
    if asked is None or amount is None or whole.form != "level" or asked.unit != amount.unit:
        return False
    return not asked.members.within(Quantity.of(accepted_amounts(amount, whole.indicator.better), amount.unit).members)


def _rises(target: Target) -> bool:
    """Whether an older total is a floor of a later one: of what cannot fall, but not the amount of an earlier year."""
    return target.adds_up or not target.indicator.is_flow


def _still_holds(one: Assessment) -> bool:
    """Whether a total of an earlier day still holds on the last: that of a sum whose period is over."""
    return one.target.adds_up and one.day == one.target.deadline


def _added(amounts: Iterable[Quantity]) -> Quantity:
    first, *others = amounts
    for amount in others:
        first += amount
    return first


def _floor(having: Sequence[Assessment], unit: str) -> Quantity | None:
    """Return what gross amounts come to at least; None where that is nothing."""
    least = Interval.point(Decimal(0))
    for one in having:
        members = None if one.total is None else one.total.members & NOT_NEGATIVE
        least += NOT_NEGATIVE if members is None else members
    if not least.low:
        return None
    return Quantity.of(Interval(least.low, None, low_closed=least.low_closed), unit)


def _asked(judged: Sequence[Assessment], unit: str) -> Quantity | None:
    """Return the sum of what was asked, where each target has a firm amount."""
    asked = [one.requirement for one in judged]
    if not asked or any(one is None or one.vague is not None or one.amount.unit != unit for one in asked):
        return None
    return _added(Quantity.of(one.meets, unit) for one in asked if one is not None)


def _overlap(targets: Sequence[Target], areas: Mapping[str, Area]) -> Reason | None:
    """Return why amounts may count the same thing twice, if they may."""
    by_area: dict[str, list[Target]] = {}
    for target in targets:
        by_area.setdefault(areas.get(target.area.id, target.area).id, []).append(target)
    for group in by_area.values():
        if len(group) > 1:
            clash = _same_time(group)
            if clash is not None:
                return Reason.of("rollup-sum-overlap", one=Names((clash[0].id,)), other=Names((clash[1].id,)))
    if len(by_area) == 1:
        return None
    roots: set[str] = set()
    for id, group in by_area.items():
        chain = _chain(id, areas)
        for above in chain[1:]:
            if above in by_area:
                return Reason.of("rollup-sum-nested", one=group[0].area, other=by_area[above][0].area)
        roots.add(chain[-1])
    if len(roots) > 1:
        return Reason.of("rollup-sum-place", areas=tuple(group[0].area for group in by_area.values())[:5])
    return None


def _same_time(group: Sequence[Target]) -> tuple[Target, Target] | None:
    """Return two targets of one area whose amounts are not of two times; levels never are."""
    if not group[0].adds_up:
        return group[0], group[1]
    for target in group:
        if target.period is None:
            return target, next(other for other in group if other is not target)
    ordered = sorted(group, key=lambda target: (target.start or target.deadline, target.id))
    for one, other in pairwise(ordered):
        if one.period is None or other.period is None or one.period.overlaps(other.period):
            return one, other
    return None


def _chain(id: str, areas: Mapping[str, Area]) -> list[str]:
    """Return an area and those above it, the nearest first, as far as they are known."""
    chain = [id]
    while True:
        area = areas.get(chain[-1])
        if area is None or area.parent is None or area.parent in chain:
            return chain
        chain.append(area.parent)
