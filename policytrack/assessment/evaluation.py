"""The evaluation of one target: the figures that are used and set aside, the totals, and the decision."""

import datetime
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import chain

from attrs import evolve

from policytrack.assessment.decision import Decision, Situation, judge
from policytrack.assessment.evidence import NO_IDS, Evidence, Fact, overlaps
from policytrack.assessment.pace import Pace, Profile, Start, by_profile, by_schedule, by_time, elapsed
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.series_totals import AmountOf, flow_totals, level_totals
from policytrack.assessment.set_aside import SetAside, put_aside
from policytrack.assessment.several_series import combine
from policytrack.assessment.totals import NO_TOTALS, Standing, Total
from policytrack.assessment.unsaid import unanimous
from policytrack.assessment.verdict import Verdict
from policytrack.assessment.wide_ranges import NO_WIDE, judge_bounded
from policytrack.comparability.label import Label
from policytrack.comparability.readings import Readings
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval, merge
from policytrack.values.period import Period, last_day
from policytrack.values.truth import Truth

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
# Shared by all evaluations that have none, as empty ones of their own would cost memory for each target.
NO_FACTS: Mapping[Label, Sequence[Fact]] = {}
NO_HEDGES: Mapping[str, str] = {}


class Evaluation:
    """Gathers the evidence for one target and judges it; details are made when they are asked for.

    The totals are worked out to judge, and let go; once more when they are asked for, and kept from then on.
    """

    __slots__ = (
        "_assumptions",
        "_needed",
        "_rising",
        "_series",
        "_soft",
        "_totals",
        "_used",
        "area",
        "decision",
        "evidence",
        "mattered",
        "on",
        "others",
        "pace",
        "readings",
        "requirement",
        "situation",
        "start",
        "target",
        "wide",
    )

    def __init__(
        self,
        target: Target,
        requirement: Requirement,
        evidence: Evidence,
        readings: Readings,
        assumptions: Mapping[str, Assumption],
        *,
        area: str,
        on: date,
        pace: Pace,
        full: bool,
    ) -> None:
        self.target, self.evidence, self.readings = target, evidence, readings
        self.area, self.on, self.pace = area, on, pace
        self._assumptions = assumptions
        self._totals: Standing | None = None
        self._used: tuple[Figure, ...] | None = None
        self.mattered, self.wide = NO_IDS, NO_WIDE
        self.others: tuple[Evaluation, ...] = ()  # other ways to read an unsaid side
        indicator = target.indicator
        self._series, self._needed = evidence.agreeing(target, area, readings)
        self._rising = self._find_rising() if indicator.is_flow else NO_FACTS
        self._soft = NO_HEDGES
        if assumptions:
            self._soft = {item.soft: item.id for item in assumptions.values() if item.soft is not None}
        self.requirement = requirement
        if requirement.hedge in self._soft and requirement.vague is not None:
            self.requirement = requirement.hardened()
            self.mattered |= {self._soft[requirement.hedge]}
        self.situation = Situation(indicator, self.requirement, target.deadline, on, full)
        totals = self.totals_by(self._amount)
        self.start = self._start() if totals and not indicator.is_flow else None
        self.decision = self._decide(totals)
        if evidence.has_wide and (self.decision is None or not self.decision.final):
            facts = (*self.facts, *chain(*self._rising.values()))
            if found := judge_bounded(facts, self.decision, self._decide, self._amount, self.totals_without):
                self.wide, totals, self.decision = found
        needed = self._needed if self.start is None else self._needed | self.start.assumptions
        if totals and needed:
            self.mattered |= needed

    def _decide(self, totals: Standing) -> Decision | None:
        """Return the judgement by some totals; None where there are none."""
        if totals and self.target.indicator.is_flow and self.first_day is None:
            return Decision(Verdict.CANNOT_TELL, self.situation, "flow-without-start", totals[-1])
        return judge(self.situation, totals, self._pace_of) if totals else None

    # Evidence.

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that agree with the target, of whatever day."""
        return tuple(fact for facts in self._series.values() for fact in facts)

    def _find_rising(self) -> Mapping[Label, Sequence[Fact]]:
        """Return as-of totals whose differences are this flow: cumulatives, and stocks under an assumption.

        One alone is no flow; but where amounts cannot fall it bounds the flow that figures of the series state.
        """
        net = next((item for item in self._assumptions.values() if item.net_change), None)
        for kind in ("cumulative", "stock") if net is not None else ("cumulative",):
            series, needed = self.evidence.agreeing(self.target, self.area, self.readings, kind)
            bounding = self._series if self.target.indicator.monotone and kind == "cumulative" else NO_FACTS
            rising = {key: facts for key, facts in series.items() if len(facts) > 1 or key in bounding}
            if rising:
                signed = frozenset((net.id,)) if net is not None and kind == "stock" else frozenset()
                self._needed = self._needed | needed | signed
                return rising
        return NO_FACTS

    def _amount(self, fact: Fact) -> Interval:
        """Return the amounts a fact allows, softened where a signed assumption says so."""
        if fact.wide is not None and fact in self.wide:
            return fact.wide
        if not self._soft:
            return fact.amount
        amount = fact.figure.amount
        hedge = "bound" if amount.hedge == "none" and not amount.interval.is_point else amount.hedge
        if hedge not in self._soft:
            return fact.amount
        self.mattered |= {self._soft[hedge]}
        return (amount.soft.members & fact.amount) or fact.amount

    @property
    def totals(self) -> Standing:
        """The running totals, or the levels, by day."""
        if self._totals is None:
            self._totals = self.totals_by(self._amount)
        return self._totals

    def totals_by(self, amount: AmountOf) -> Standing:
        """Return the totals by some reading of the amounts; those of targets of one series and time are shared."""
        if self._assumptions or self.wide:
            return self.totals_without(frozenset(), amount)
        target, name = self.target, getattr(amount, "__name__", "")
        key = (target.indicator.id, self.area, target.scope, self.first_day, target.start, target.deadline, name)
        return self.evidence.shared(key, lambda: self.totals_without(frozenset(), amount))

    def totals_without(self, out: frozenset[Fact], amount: AmountOf) -> Standing:
        """Return the totals without some facts."""
        target, indicator = self.target, self.target.indicator
        series, rising = self._series, self._rising
        if out:
            series = {key: [fact for fact in facts if fact not in out] for key, facts in series.items()}
            rising = {key: [fact for fact in facts if fact not in out] for key, facts in rising.items()}
        if indicator.is_flow:
            several = [
                flow_totals(
                    series.get(key, ()),
                    rising.get(key, ()),
                    self.first_day,
                    target.deadline,
                    gross=indicator.monotone,
                    amount=amount,
                )
                for key in dict.fromkeys((*series, *rising))
            ]
            return combine(several, gross=indicator.monotone) if several else NO_TOTALS
        if indicator.monotone:
            levels = [fact for facts in series.values() for fact in facts]
            return level_totals(levels, gross=True, amount=amount, since=target.start)
        levels = [fact for fact in self._level_facts if fact not in out]
        return level_totals(levels, gross=False, amount=amount)

    @property
    def _level_facts(self) -> tuple[Fact, ...]:
        """Levels as of a day in the period or after it; rates over a span that begins with it."""
        start = self.target.start
        if start is None:
            by = self.target.deadline
            return tuple(fact for fact in self.facts if fact.end == by or not self.target.indicator.is_rate)
        if self.target.indicator.kind in ("cumulative", "stock") and not self.target.indicator.is_rate:
            return tuple(fact for fact in self.facts if fact.end >= start)
        return tuple(
            fact
            for fact in self.facts
            if fact.end >= start and (fact.start == start or (fact.as_of and not self.target.indicator.is_rate))
        )

    @property
    def total(self) -> Total | None:
        """The total that the verdict is about."""
        return None if self.decision is None else self.decision.total

    @property
    def latest(self) -> Total | None:
        """The last total by the deadline, also where the verdict is about an earlier one."""
        return next((total for total in reversed(self.totals) if total.day <= self.target.deadline), None)

    def judged_on(self, day: date) -> Decision | None:
        """Return the judgement as of an earlier day: by what is known now of the time until then."""
        totals = [total for total in self.totals if total.certain_from <= day]
        if not totals or (self.target.indicator.is_flow and self.first_day is None):
            return None
        own = judge(evolve(self.situation, on=day), totals, self._pace_of)
        own = evolve(own, final=own.final and not self.wide)
        if not self.others:
            return own
        return unanimous(self.target.amount, [own, *(other.judged_on(day) for other in self.others)])

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that apply to the target."""
        return tuple(self._assumptions.values())

    @property
    def started(self) -> Interval | None:
        """The level at the start of the period; None where it is not known."""
        return None if self.start is None else self.start.amount

    @property
    def answer(self) -> Truth:
        """Whether that total is in what is asked."""
        return Truth.UNKNOWN if self.total is None else self.situation.judge(self.total)[0]

    def share(self, day: date) -> Fraction | None:
        """Return the share of the task's time that is over at the end of a day."""
        return elapsed(self.span, day, self.pace)

    @property
    def first_day(self) -> date | None:
        """The first day that counts; None where it is not stated."""
        return None if self.span is None else self.span.start

    @property
    def span(self) -> Period | None:
        """The time the task has: its period, or from its baseline to its deadline."""
        if self.target.period is not None:
            return self.target.period
        baseline = self.target.baseline
        since = last_day(baseline.period) if baseline is not None else None
        return (
            Period(since + ONE_DAY, self.target.deadline)
            if since is not None and since < self.target.deadline
            else None
        )

    def _pace_of(self, total: Total) -> Truth | Reason:
        """Say whether a total keeps pace, or why there is no pace."""
        target = self.target
        if self.pace == "schedule":
            return by_schedule(target, total)
        if self.pace == "profile":
            profile = self.profile(total.day)
            return Reason.of("no-profile") if profile is None else by_profile(self.requirement, total, profile)
        share, unpaced = self.share(total.day), self.unpaced
        if unpaced is not None or share is None:
            return unpaced or Reason.of("start-without-day")
        return by_time(self.requirement, total, share, None if self.start is None else self.start.amount)

    @property
    def unpaced(self) -> Reason | None:
        """Why no amount follows from the time elapsed: no known start, or batches."""
        if not self.target.indicator.is_flow and self.start is None:
            day = self.span.eve if self.span is not None else None
            return Reason.of("start-unknown", day=day) if day is not None else Reason.of("start-without-day")
        if self.target.indicator.accrual == "batch":
            return Reason.of("batch")
        return None if self.span is not None else Reason.of("start-without-day")

    def _start(self) -> Start | None:
        """Return the level at the start: the baseline, a figure of that day, or an assumption."""
        baseline, period = self.target.baseline, self.target.period
        if baseline is not None:
            return Start.at(baseline)
        for day in () if period is None else (period.eve, period.start):
            levels = level_totals([fact for fact in self.facts if fact.end == day], gross=False)
            if levels:
                ids = tuple(sorted(fact.figure.id for fact in levels[0].ending))
                return Start(levels[0].amount, day, ids)
        assumed = {
            item.id: item.starts_at.members
            for item in self._assumptions.values()
            if item.starts_at is not None and item.starts_at.unit == self.target.indicator.unit
        }
        if not assumed:
            return None
        together, _ = merge(list(assumed.values()))
        return Start(together, assumptions=frozenset(assumed))

    def profile(self, day: date) -> Profile | None:
        """Return last year's running total at the same day, and that of its end."""
        span = self.target.period
        if span is None or not self.target.indicator.is_flow or span.start.year < 2:
            return None
        before = span.year_before()
        totals = flow_totals(self.facts, [], before.start, before.end, gross=self.target.indicator.monotone)
        by_day = {total.day: total.amount for total in totals if total.complete and not total.conflict}
        then = by_day.get(Period(span.start, day).year_before().end)
        whole = by_day.get(before.end)
        if then is None or whole is None or whole.low is None or whole.low <= 0 or then.low is None or then.low < 0:
            return None
        return Profile(then, whole)

    # What an assessment answers.

    @property
    def used(self) -> tuple[Figure, ...]:
        """The figures that the totals rest on, by day."""
        if self._used is None:
            self._used = tuple(
                fact.figure
                for fact in sorted(
                    self.totals.used(None if self.total is None else self.total.day),
                    key=lambda fact: (fact.end, fact.figure.id),
                )
            )
        return self._used

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """The figures of the subject that overlap the period and were not used, nearest first."""
        used, counted = {figure.id for figure in self.used}, self.totals.facts
        found = []
        for fact in self.evidence.candidates(self.area, self.readings):
            if fact.figure.id in used or not overlaps(fact, self.target):
                continue
            aside = put_aside(fact, self.target, self.area, self.evidence.corrected, counted=fact in counted)
            found.append((fact.end, aside))
        found.sort(key=lambda pair: (len(pair[1].fields), -pair[0].toordinal(), pair[1].figure.id))
        return tuple(aside for _, aside in found)
