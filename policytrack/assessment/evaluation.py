"""The evaluation of one target: the figures that are used and set aside, the totals, and the decision."""

import datetime
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import chain

from attrs import evolve

from policytrack.assessment.aggregate.part_total import PartTotal, as_parts, is_calculated, is_history
from policytrack.assessment.course import Course, course_of, last_step_of
from policytrack.assessment.decision import Decision, Situation, judge, judge_rate
from policytrack.assessment.evidence import NO_IDS, Evidence, Fact, overlaps
from policytrack.assessment.last_year import last_year
from policytrack.assessment.level_decision import judge_levels, judge_steps
from policytrack.assessment.other_words import changes_as_amounts, differences, levels_behind, shares_as_totals
from policytrack.assessment.pace import Pace, by_profile, by_schedule, by_time, elapsed, start_of
from policytrack.assessment.part_decision import judge_parts
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.rising import NO_FACTS, find_rising
from policytrack.assessment.series_totals import AmountOf
from policytrack.assessment.set_aside import SetAside, put_aside
from policytrack.assessment.standings import Standings
from policytrack.assessment.totals import Standing, Total
from policytrack.assessment.unsaid import unanimous
from policytrack.assessment.verdict import Verdict
from policytrack.assessment.wide_ranges import NO_WIDE, judge_bounded
from policytrack.comparability.label import Label
from policytrack.comparability.readings import Readings
from policytrack.records.aggregation import Aggregation
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.period import Period
from policytrack.values.truth import Truth

date = datetime.date
# Shared by all evaluations that have none, as empty ones of their own would cost memory for each target.
NO_HEDGES: Mapping[str, str] = {}


class Evaluation:
    """Gathers the evidence for one target and judges it; details are made when they are asked for.

    The totals are worked out to judge, and let go; once more when they are asked for, and kept from then on.
    """

    __slots__ = (
        "_assumptions",
        "_otherwise",
        "_rising",
        "_series",
        "_soft",
        "_totals",
        "_used",
        "area",
        "by_line",
        "decision",
        "evidence",
        "mattered",
        "others",
        "pace",
        "per_step",
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
        self.area, self.pace = area, pace
        self._assumptions = assumptions
        self._totals: Standing | None = None
        self._used: tuple[Figure, ...] | None = None
        self.mattered, self.wide = NO_IDS, NO_WIDE
        self.others: tuple[Evaluation, ...] = ()  # other ways to read an unsaid side
        self._series, needed = evidence.agreeing(target, area, readings)
        self._rising: Mapping[Label, Sequence[Fact]] = NO_FACTS
        if target.indicator.is_flow:
            self._rising, more = find_rising(
                target, evidence, readings, self._series, area=area, assumptions=assumptions
            )
            if more:
                needed |= more
        self._otherwise = evidence.otherwise(target, area, readings)
        added = changes_as_amounts(target, self._otherwise) if self._otherwise else []
        if target.indicator.gap_of:
            added = [*added, *differences(target, area, evidence, self.facts)]
        if added:
            label = Label.of(target.indicator)
            self._series = {**self._series, label: [*self._series.get(label, ()), *added]}
        self._soft = NO_HEDGES
        if assumptions:
            self._soft = {item.soft: item.id for item in assumptions.values() if item.soft is not None}
        if requirement.hedge in self._soft and requirement.vague is not None:
            requirement = requirement.hardened()
            self.mattered |= {self._soft[requirement.hedge]}
        self.per_step = requirement
        self.requirement = requirement if target.per is None or target.steps == 1 else requirement.times(target.steps)
        self.situation = Situation(target.indicator, self.requirement, target.deadline, on, full)
        totals = self.totals_by(self._amount)
        self.by_line = target.is_level or bool(totals and is_history(totals[0]))
        self.start = start_of(target, totals, assumptions.values()) if totals and self.by_line else None
        self.decision = self._decide(totals)
        if evidence.has_wide and (self.decision is None or not self.decision.final):
            facts = (*self.facts, *chain(*self._rising.values()))
            if found := judge_bounded(facts, self.decision, self._decide, self._amount, self.totals_without):
                self.wide, totals, self.decision = found
        if self.start is not None and self.start.assumptions:
            needed |= self.start.assumptions
        if totals and needed:
            self.mattered |= needed

    def _decide(self, totals: Standing) -> Decision | None:
        """Return the judgement by some totals; None where there are none."""
        return self._judge(totals, self.situation) if totals else None

    def _judge(self, totals: Sequence[Total], situation: Situation) -> Decision:
        """Return the verdict by the totals, as the target's aggregation has it."""
        target, how = self.target, self.target.aggregated_by
        flow = target.indicator.is_flow
        if target.adds_up and target.period is None:
            said = Reason.of("flow-without-start", amount=tuple(fact.figure.amount for fact in totals[-1].ending))
            return Decision(Verdict.CANNOT_TELL, situation, said.code, totals[-1], said=said)
        if self._otherwise and self.requirement.is_ceiling and is_calculated(totals[0]):
            return Decision(Verdict.CANNOT_TELL, situation, "used-or-done", totals[-1])
        if (target.adds_up and not self.by_line) or (target.is_level and target.indicator.monotone and not flow):
            return judge(situation, totals, self._pace_of)
        if how is None:
            return judge_rate(situation, totals)
        parts = as_parts(totals)
        if target.is_level and flow:
            return judge_steps(situation, parts, last_step_of(target), self._pace_of)
        if self.by_line or how is Aggregation.COMPOUND:
            return judge_levels(situation, parts, self._pace_of)
        return judge_parts(situation, parts, extreme=how in (Aggregation.MAX, Aggregation.MIN))

    # Evidence.

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that agree with the target, of whatever day."""
        return tuple(fact for facts in self._series.values() for fact in facts)

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
        target, name, how = self.target, getattr(amount, "__name__", ""), self.target.aggregated_by
        if not (target.adds_up or how is Aggregation.LAST) or self._otherwise:
            return self.totals_without(frozenset(), amount)
        since = None if target.baseline is None else (target.baseline.period, target.reference)
        time = (target.start, target.deadline, target.per, since)
        key = (target.indicator.id, self.area, target.scope, how, *time, name)
        return self.evidence.shared(key, lambda: self.totals_without(frozenset(), amount))

    def totals_without(self, out: frozenset[Fact], amount: AmountOf) -> Standing:
        """Return the totals without some facts."""
        target = self.target
        levels = () if target.indicator.of is None else levels_behind(target, self.area, self.evidence)
        found = Standings(target, self.requirement, self._series, self._rising, self._otherwise, levels)
        totals = (found.without(out) if out else found).totals(amount)
        if totals or not self._otherwise:
            return totals
        return Standing([one for one in self.shares_of_target if out.isdisjoint(one.ending)])

    @property
    def shares_of_target(self) -> Sequence[PartTotal]:
        """The amounts that sources' own percentages of the target come to."""
        return shares_as_totals(self.target, self._otherwise)

    @property
    def on(self) -> date:
        """The day of the judgement."""
        return self.situation.on

    @property
    def total(self) -> Total | None:
        """The total that the verdict is about."""
        return None if self.decision is None else self.decision.total

    @property
    def latest(self) -> Total | None:
        """The last total by the deadline that says how it goes, also where the verdict is about an earlier one.

        A part of a step that is not the last says nothing of it.
        """
        before = (one for one in reversed(self.totals) if one.day <= self.target.deadline)
        return next((one for one in before if self.course(one).has_begun(one.day)), self.total)

    def judged_on(self, day: date) -> Decision | None:
        """Return the judgement as of an earlier day: by what is known now of the time until then."""
        totals = [total for total in self.totals if total.certain_from <= day]
        if not totals or (self.target.adds_up and self.target.period is None):
            return None
        own = self._judge(totals, evolve(self.situation, on=day))
        own = evolve(own, final=False, early=False) if self.wide else own
        if not self.others:
            return own
        return unanimous(self.target.amount, [own, *(other.judged_on(day) for other in self.others)])

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """The assumptions that apply to the target."""
        return tuple(self._assumptions.values())

    @property
    def answer(self) -> Truth:
        """Whether that total is in what is asked."""
        return Truth.UNKNOWN if self.total is None else self.situation.judge(self.total)[0]

    def elapsed(self, total: Total) -> Fraction | None:
        """Return the share of its time that is over at a total."""
        if self.target.adds_up and not self.by_line:  # the plainest course of all, without making it
            return elapsed(self.target.period, total.day, self.pace)
        return self.course(total).share(total.day)

    def course(self, total: Total | None) -> Course:
        """Return the time that a total runs over, and from what it starts."""
        return course_of(self.target, total, self.start, self.pace, by_line=self.by_line)

    @property
    def is_beside(self) -> bool:
        """Whether the total is of a part of a step that is not the last, so that it says little of what is asked."""
        return self.total is not None and not self.course(self.total).has_begun(self.total.day)

    @property
    def span(self) -> Period | None:
        """The time that the total runs over."""
        return self.course(self.total).span

    def _pace_of(self, total: Total) -> Truth | Reason:
        """Say whether a total keeps pace, or why there is no pace."""
        target, asked = self.target, total.asked or self.requirement
        if self.pace == "schedule":
            return by_schedule(target, total)
        if self.pace == "profile":
            profile = last_year(target, self.facts, total.day)
            return Reason.of("no-profile") if profile is None else by_profile(asked, total, profile)
        course = self.course(total)
        share, unpaced = course.share(total.day), course.unpaced
        if unpaced is not None or share is None:
            return unpaced or Reason.of("start-without-day")
        return by_time(asked, total, share, course.start)

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
        area, scope, gap = self.area, self.target.scope, self.target.indicator.gap_of
        sides = [fact for id in gap for fact in self.evidence.named(id, area, scope)]
        for fact in (*self.evidence.candidates(self.area, self.readings), *sides):
            if fact.figure.id in used or not overlaps(fact, self.target):
                continue
            aside = put_aside(fact, self.target, self.area, self.evidence.corrected, counted=fact in counted)
            found.append((fact.end, aside))
        found.sort(key=lambda pair: (len(pair[1].fields), -pair[0].toordinal(), pair[1].figure.id))
        return tuple(aside for _, aside in found)
