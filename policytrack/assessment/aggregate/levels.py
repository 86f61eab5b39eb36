"""Levels by day: amounts as of a day or of a step of time, of which the last one counts."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.aggregate.parts import AmountOf
from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import Standing
from policytrack.records.indicator import IndicatorKind
from policytrack.records.target import Target
from policytrack.values.interval import merge
from policytrack.values.period import MONTHS, Each, Period, months_of
from policytrack.values.steps import step_around

date = datetime.date
EXACTLY, STEP, AS_OF, SHORT = range(4)  # how well a figure of a day says what is asked, the best first
NOTHING: tuple[int, list[Fact]] = (4, [])


def level_standing(facts: Iterable[Fact], target: Target, *, amount: AmountOf) -> Standing:
    """Return the levels by day: of each day what its best figures agree on, else their hull.

    A stock counts as of its last day. Of a share, ratio or rank a figure of exactly the period comes first, then one of
    a whole step (`per`, by default a year where the period is longer or only a deadline is given), then one as of the
    day, then one of a shorter span, which decides, but not finally. One of a longer span is none of these, and one
    that ended before the period is its history (docs/design.md §6).
    """
    days: dict[date, tuple[int, list[Fact]]] = {}
    rank, stock = _ranks(target), _is_stock(target)
    begins = None if stock else target.start  # a stock carries over from before
    for fact in sorted(facts, key=lambda fact: (fact.end, fact.figure.id)):
        place = AS_OF if stock else rank(fact)
        if place is None:
            continue
        best, facts_of_day = days.get(fact.end, NOTHING)
        if place < best:
            days[fact.end] = (place, [fact])
        elif place == best:
            facts_of_day.append(fact)
    totals = []
    for day, (best, some) in days.items():
        here = tuple(some)
        together, conflict = merge([amount(fact) for fact in some])
        total = PartTotal(day, together, conflict=conflict, ending=here, direct=here)
        if best == SHORT:
            total.short = True
        if begins is not None and best != AS_OF and day < begins:
            total.history = True
        totals.append(total)
    return Standing(totals)


def _is_stock(target: Target) -> bool:
    indicator = target.indicator
    return indicator.kind in (IndicatorKind.STOCK, IndicatorKind.CUMULATIVE) and indicator.statistic != "mean"


def _ranks(target: Target) -> Callable[[Fact], int | None]:
    """Return how well a fact says what is asked of its last day; None where it does not."""
    period = target.period
    length = MONTHS[target.per or Each.YEAR]
    own = None if period is None else months_of(period)
    if target.per is None and own is not None and own <= length:
        length = own
    growth = target.indicator.kind is IndicatorKind.GROWTH

    def rank(fact: Fact) -> int | None:
        if fact.start is None or fact.start == fact.end:
            return None if growth else AS_OF
        if period is not None and (fact.start, fact.end) == (period.start, period.end):
            return EXACTLY
        if period is not None and fact.start < period.start <= fact.end:
            return None
        months = months_of(Period(fact.start, fact.end))
        if months == length:
            return STEP
        longer = months is not None and months > length
        if longer or growth or (fact.end - fact.start).days > length * 31:
            return None
        return SHORT

    return rank


def step_standing(
    facts: Sequence[Fact], target: Target, months: int, totals_of: Callable[[Period], Standing]
) -> Standing:
    """Return the amounts of a flow by steps of some months, counted back from the deadline, each as a level.

    `totals_of` gives the running totals of a step. What figures prove by a day before the end of a step is `partial`,
    and so is that of the last step with a hole, which has a pace of its own; an earlier step that is reported up to its
    end counts, and a hole in it leaves it open. A step that ended before the period is its history.
    """
    totals: list[PartTotal] = []
    parts: list[Standing] = []
    for step in _steps(facts, target.deadline, months):
        standing = totals_of(step)
        if not len(standing):
            continue
        last = standing[-1]
        parts.append(standing)
        totals.append(
            PartTotal(
                last.day,
                last.amount,
                last.complete,
                last.conflict,
                last.ending,
                last.direct,
                history=target.start is not None and step.end < target.start,
                partial=last.day < step.end or (step.end == target.deadline and not last.complete),
            )
        )
    return Standing(totals, parts=parts)


def _steps(facts: Iterable[Fact], deadline: date, months: int) -> list[Period]:
    """Return the steps in which figures end, in order."""
    found: dict[date, Period] = {}
    for day in sorted({fact.end for fact in facts}):
        last = next(reversed(found), date.min)
        if day > last:
            step = step_around(day, deadline, months)
            if step is not None:
                found[step.end] = step
    return list(found.values())
