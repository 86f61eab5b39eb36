"""The parts of a time: figures side by side, those inside another left out, and the holes between them."""

import datetime
from collections.abc import Callable, Iterable
from itertools import pairwise

from attrs import define

from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import Contradiction
from policytrack.values.interval import Interval, merge
from policytrack.values.period import Period

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
AmountOf = Callable[[Fact], Interval]


@define(eq=False)
class TimePart:
    """What the figures of one span say: the amounts they agree on, else their hull."""

    span: Period
    amount: Interval
    conflict: bool
    facts: tuple[Fact, ...]


def by_span(facts: Iterable[Fact], amount: AmountOf) -> list[TimePart]:
    """Return the parts that figures of spans make, several of one span together, by their last day."""
    spans: dict[tuple[date, date], list[Fact]] = {}
    for fact in facts:
        if fact.start is not None:
            spans.setdefault((fact.end, fact.start), []).append(fact)
    return [_part(Period(start, end), here, amount) for (end, start), here in sorted(spans.items())]


def _part(span: Period, facts: list[Fact], amount: AmountOf) -> TimePart:
    together, conflict = merge([amount(fact) for fact in facts])
    return TimePart(span, together, conflict, tuple(facts))


def side_by_side(parts: Iterable[TimePart]) -> list[TimePart]:
    """Return the parts without those inside another, and without those that overlap: their time is a hole."""
    outer: list[TimePart] = []
    last = date.min
    for part in sorted(parts, key=lambda one: (one.span.start, -one.span.end.toordinal())):
        if not outer or part.span.end > last:
            outer.append(part)
            last = part.span.end
    overlapping = {
        id(one) for before, after in pairwise(outer) if after.span.start <= before.span.end for one in (before, after)
    }
    return [part for part in outer if id(part) not in overlapping]


def contradictions_in(parts: Iterable[TimePart]) -> tuple[Contradiction, ...]:
    """Return the figures of one span that contradict each other."""
    return tuple(Contradiction(part.facts, (part.facts,)) for part in parts if part.conflict)


def first_hole(parts: Iterable[TimePart], start: date) -> Period | None:
    """Return the first time between parts, in order, that none of them covers."""
    for part in parts:
        if part.span.start > start:
            return Period(start, part.span.start - ONE_DAY)
        if part.span.end == date.max:
            break
        start = part.span.end + ONE_DAY
    return None
