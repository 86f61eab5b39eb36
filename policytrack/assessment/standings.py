"""The totals of a target by its aggregation: sums, last levels, means, growth, maxima and minima."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from attrs import define

from policytrack.assessment.aggregate.averages import average_totals
from policytrack.assessment.aggregate.chains import Chains, growth_of_levels
from policytrack.assessment.aggregate.extremes import extreme_totals
from policytrack.assessment.aggregate.levels import level_standing, step_standing
from policytrack.assessment.aggregate.part_total import as_parts
from policytrack.assessment.comparable_baseline import since_baseline
from policytrack.assessment.evidence import Fact
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.series_totals import AmountOf, flow_totals, level_totals
from policytrack.assessment.several_series import combine
from policytrack.assessment.totals import NO_TOTALS, Standing
from policytrack.comparability.label import Label
from policytrack.records.aggregation import Aggregation
from policytrack.records.indicator import Sense
from policytrack.records.target import Target
from policytrack.values.period import MONTHS, Each, Period, months_of

Facts = Mapping[Label, Sequence[Fact]]


@define(eq=False)  # one is made for every target, and freezing takes most of that time
class Standings:
    """The evidence that agrees with a target, series by series, and the totals that follow from it.

    `rising` are totals as of a day whose differences are the flow, `otherwise` figures that report a change since a
    day instead of the amount, `levels` amounts of the indicator whose growth is asked for.
    """

    target: Target
    requirement: Requirement
    series: Facts
    rising: Facts
    otherwise: Sequence[Fact] = ()
    levels: Sequence[Fact] = ()

    def totals(self, amount: AmountOf) -> Standing:
        """Return the totals by day, by some reading of the amounts."""
        target, indicator, how = self.target, self.target.indicator, self.target.aggregated_by
        if target.adds_up:
            found = self._flow(target.period, amount)
            return found if found or target.baseline is None else self._before(amount) or found
        if how is Aggregation.LAST:
            if indicator.is_flow:
                return self._steps(MONTHS[target.per or Each.YEAR], amount)
            if indicator.monotone:
                return level_totals(self.facts, gross=True, amount=amount)
            return level_standing(since_baseline(self.facts, target), target, amount=amount)
        period = target.period
        if period is None:
            return NO_TOTALS
        if how is None:
            begun = (fact for fact in self.facts if fact.start == period.start)
            return level_totals(begun, gross=False, amount=amount)
        if how in (Aggregation.MAX, Aggregation.MIN):
            return extreme_totals(self.facts, period, indicator.limits, least=how is Aggregation.MIN, amount=amount)
        if indicator.kind == "growth" and indicator.statistic == "none":
            per, mean = target.per or Each.YEAR, how is Aggregation.MEAN
            chains = Chains(indicator, period, per, self.requirement, mean)
            found = chains.totals([*self.facts, *self.otherwise], amount)
            if found or not self.levels:
                return found
            sense = indicator.sense or Sense.INCREASE
            return chains.totals(growth_of_levels(self.levels, period, per, sense), amount)
        return average_totals(self.facts, period, indicator.limits, self.requirement, amount=amount)

    @property
    def facts(self) -> list[Fact]:
        """The facts of all series."""
        return [fact for facts in self.series.values() for fact in facts]

    def without(self, out: Iterable[Fact]) -> "Standings":
        """Return the same without some facts."""
        gone = {fact.figure.id for fact in out}

        def left(facts: Facts) -> Facts:
            return {key: [fact for fact in some if fact.figure.id not in gone] for key, some in facts.items()}

        otherwise = [fact for fact in self.otherwise if fact.figure.id not in gone]
        levels = [fact for fact in self.levels if fact.figure.id not in gone]
        return Standings(self.target, self.requirement, left(self.series), left(self.rising), otherwise, levels)

    def _flow(self, period: Period | None, amount: AmountOf) -> Standing:
        """Return the running totals of a flow since the first day of a period."""
        series, rising, gross = self.series, self.rising, self.target.indicator.monotone
        start, end = (None, self.target.deadline) if period is None else (period.start, period.end)
        several = [
            flow_totals(series.get(key, ()), rising.get(key, ()), start, end, gross=gross, amount=amount)
            for key in dict.fromkeys((*series, *rising))
        ]
        return combine(several, gross=gross) if several else NO_TOTALS

    def _steps(self, months: int, amount: AmountOf) -> Standing:
        """Return the amounts of a flow by steps of some months, each as a level."""
        facts = [*self.facts, *(fact for facts in self.rising.values() for fact in facts)]
        return step_standing(facts, self.target, months, partial(self._flow, amount=amount))

    def _before(self, amount: AmountOf) -> Standing:
        """Return the amounts of whole steps before a period, where a line from the baseline leads to it."""
        period, baseline = self.target.period, self.target.baseline
        months = None if period is None or baseline is None else months_of(period)
        if months is None or self.target.aggregated_by is not Aggregation.SUM:
            return NO_TOTALS
        found = self._steps(months, amount)
        whole = [total for total in as_parts(found) if total.history and total.complete and not total.partial]
        return Standing(whole, parts=found.parts) if whole else NO_TOTALS
