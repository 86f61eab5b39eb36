"""Growth over several steps: the chain of their rates, as the growth of the whole or as its yearly mean."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from policytrack.assessment.aggregate.part_total import PartTotal, places_of, worked_out
from policytrack.assessment.aggregate.parts import ONE_DAY, AmountOf, TimePart, by_span, contradictions_in
from policytrack.assessment.evidence import Fact
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Standing
from policytrack.consistency.arithmetic import quotient
from policytrack.records.indicator import Base, Indicator, Sense
from policytrack.values.interval import EVERYTHING, EXACT, NOT_NEGATIVE, Interval
from policytrack.values.period import MONTHS, Each, Period, months_of
from policytrack.values.quantity import Quantity

date = datetime.date
HUNDRED = Decimal(100)
ONE = Interval.point(Decimal(1))


@frozen
class _Reached:
    """The growth from the first day up to another one, as a factor in each sense; `alone`: one rate says it."""

    factors: tuple[Interval, ...]
    facts: tuple[Fact, ...]
    places: int
    conflict: bool
    alone: bool = False


@frozen
class Chains:
    """How the rates of an indicator chain over a time: their steps, and whether a positive rate is a decrease."""

    indicator: Indicator
    time: Period
    per: Each
    asked: Requirement
    mean: bool

    @property
    def senses(self) -> tuple[Sense, ...]:
        """The senses in which rates are read: both where it is not stated which, and the rates of a whole are asked."""
        if self.indicator.sense is not None:
            return (self.indicator.sense,)
        return (Sense.INCREASE,) if self.mean else (Sense.INCREASE, Sense.DECREASE)

    def totals(self, facts: Iterable[Fact], amount: AmountOf) -> Standing:
        """Return the growth from the first day up to the end of each link, and of what is chained behind it.

        A rate of exactly the time wins. Without a gapless chain the growth up to a day can be anything.
        """
        parts = self._parts(facts, amount)
        links = [part for part in parts if self._is_link(part)]
        if parts and not links:
            hole = Period(self.time.start, parts[-1].span.end)
            return Standing([PartTotal(hole.end, EVERYTHING, complete=False, ending=parts[-1].facts, hole=hole)])
        whole = [part for part in links if self.mean and part.span == self.time and not _is_since(part)]
        if whole:
            return Standing([self._published(part) for part in whole])
        reached: dict[date, _Reached | None] = {}
        for part in links:  # of one day the longest comes first: a run wins over its links
            here = self._chain(part, reached)
            if reached.get(part.span.end) is None:
                reached[part.span.end] = here
        ending = {part.span.end: part for part in reversed(links)}
        totals = [
            self._hole(end, ending[end], reached) if here is None else self._total(end, here)
            for end, here in reached.items()
        ]
        return Standing([total for total in totals if total is not None], across=contradictions_in(links))

    def _parts(self, facts: Iterable[Fact], amount: AmountOf) -> list[TimePart]:
        """Return what the rates of whole months inside the time say, by their last day."""
        return [
            part
            for part in by_span(map(self._from_the_eve, facts), amount)
            if self.time.start <= part.span.start and part.span.end <= self.time.end and months_of(part.span)
        ]

    def _is_link(self, part: TimePart) -> bool:
        """Whether a rate chains: of the whole time, since its eve, of a whole step, or of a run from the first day."""
        months = months_of(part.span) or 0
        if part.span == self.time or _is_since(part) or not self._year_on_year:
            return True
        run = part.span.start == self.time.start and not self.mean
        return months == MONTHS[self.per] or (run and months % MONTHS[self.per] == 0)

    @property
    def _year_on_year(self) -> bool:
        return self.indicator.base is not Base.PREVIOUS_PERIOD

    def _from_the_eve(self, fact: Fact) -> Fact:
        """Return a rate since the eve of the time as one of all the time since; one of another base as of no time."""
        since = fact.figure.since
        if since is None:
            return fact
        return evolve(fact, start=self.time.start if since.end == self.time.eve else None)

    def _chain(self, part: TimePart, reached: Mapping[date, "_Reached | None"]) -> "_Reached | None":
        """Return the growth from the first day up to the end of a part; None where the time before is not covered."""
        factors = tuple(_factor(part.amount, sense) for sense in self.senses)
        places = places_of(part.amount)
        if part.span.start == self.time.start:
            return _Reached(factors, part.facts, places, part.conflict, alone=True)
        before = reached.get(part.span.start - ONE_DAY)
        if before is None:
            return None
        product = tuple(one.product(two) for one, two in zip(before.factors, factors, strict=True))
        return _Reached(product, part.facts, max(before.places, places), before.conflict or part.conflict)

    def _hole(self, end: date, link: TimePart, reached: Mapping[date, "_Reached | None"]) -> PartTotal:
        """Return the growth up to the end of a link that is behind a hole: anything."""
        known = [day for day, here in reached.items() if here is not None and day < link.span.start]
        start = max(known) + ONE_DAY if known else self.time.start
        hole = Period(start, max(link.span.start - ONE_DAY, start))
        return PartTotal(end, EVERYTHING, complete=False, ending=link.facts, hole=hole)

    def _total(self, end: date, here: "_Reached") -> PartTotal | None:
        """Return the growth up to a day; for a mean, None where it is not at the end of a step."""
        steps = (months_of(Period(self.time.start, end)) or 0) / MONTHS[self.per]
        if self.mean and not steps.is_integer():
            return None
        rates = [_rate(factor, sense) for factor, sense in zip(here.factors, self.senses, strict=True)]
        amount = rates[0] if len(rates) == 1 else rates[0].hull(rates[1])
        direct = here.facts if here.alone and len(here.facts) == 1 else ()
        if self.mean:
            return PartTotal(
                end,
                amount,
                conflict=here.conflict,
                ending=here.facts,
                direct=direct if steps == 1 else (),
                asked=self._asked_of(int(steps)),
                stated=_yearly(here.factors[0], int(steps), self.senses[0]),
            )
        stated = worked_out(amount, self.asked.amount.unit, here.places, self.asked)
        return PartTotal(end, amount, conflict=here.conflict, ending=here.facts, direct=direct, stated=stated)

    def _published(self, part: TimePart) -> PartTotal:
        return PartTotal(part.span.end, part.amount, conflict=part.conflict, ending=part.facts, direct=part.facts)

    def _asked_of(self, steps: int) -> Requirement:
        """Return what is asked of the growth over some steps, if so much is asked of the mean of each."""
        sense = self.senses[0]

        def over(asked: Interval) -> Interval:
            return _rate(_power(_factor(asked, sense), steps), sense)

        asked = self.asked
        return evolve(asked, meets=over(asked.meets), vague=None if asked.vague is None else over(asked.vague))


def _is_since(part: TimePart) -> bool:
    """Whether what a part says is measured since the eve of the time: a rate with its base, or levels at both ends."""
    return any(fact.figure.since is not None or fact.figure.indicator.kind != "growth" for fact in part.facts)


def growth_of_levels(levels: Sequence[Fact], time: Period, per: Each, sense: Sense) -> list[Fact]:
    """Return the growth from the eve of a time on that levels at both ends come to, as facts of the levels' figures.

    A flow's level is the amount of a whole step that ends on a day, any other one is as of its last day.
    """
    by_day: dict[date, Fact] = {}
    for fact in levels:
        flow = fact.figure.indicator.is_flow
        if not flow or (fact.start is not None and months_of(Period(fact.start, fact.end)) == MONTHS[per]):
            by_day[fact.end] = fact
    eve = None if time.eve is None else by_day.get(time.eve)
    if eve is None or eve.amount.low is None or eve.amount.low <= 0:
        return []
    found = []
    for day, fact in by_day.items():
        if time.contains(day) and fact.amount.low is not None and fact.amount.low >= 0:
            factor = quotient(fact.amount, eve.amount)
            rate = _rate(factor, sense)
            found += [evolve(one, start=time.start, end=day, amount=rate) for one in (eve, fact)]
    return found


def _factor(rate: Interval, sense: Sense) -> Interval:
    """Return what an amount is multiplied by at a rate in %; never less than nothing."""
    signed = rate if sense is Sense.INCREASE else -rate
    factor = (Interval.point(HUNDRED) + signed).over(HUNDRED)
    return (factor & NOT_NEGATIVE) or Interval.point(Decimal(0))


def _rate(factor: Interval, sense: Sense) -> Interval:
    """Return the rate in % that a factor comes to."""
    growth = (factor - ONE).times(HUNDRED)
    return growth if sense is Sense.INCREASE else -growth


def _power(factor: Interval, steps: int) -> Interval:
    power = ONE
    for _ in range(steps):
        power = power.product(factor)
    return power


def _yearly(factor: Interval, steps: int, sense: Sense) -> Quantity | None:
    """Return the rate of each step that comes to a factor, as it is printed: rounded to two places."""
    low, high = (_root(end, steps) for end in (factor.low, factor.high))
    if low is None or high is None:
        return None
    rate = _rate(Interval(low, high), sense)
    return worked_out(rate, "%", 0, None) or Quantity.of(rate, "%")


def _root(end: Decimal | None, steps: int) -> Decimal | None:
    if end is None or end <= 0:
        return end
    return EXACT.power(end, EXACT.divide(Decimal(1), Decimal(steps))).normalize(EXACT)
