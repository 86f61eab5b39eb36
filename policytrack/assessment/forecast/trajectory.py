"""The trajectory of a target, which all forecasts rest on: its start, its total so far, and its time."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import frozen

from policytrack.assessment.decision import Situation
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.timeline import Timeline
from policytrack.assessment.last_year import last_year
from policytrack.assessment.pace import Profile
from policytrack.assessment.totals import Total, around
from policytrack.consistency.result import WIDE, outward
from policytrack.records.aggregation import Aggregation
from policytrack.records.indicator import Indicator, IndicatorKind
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import MOST_DIGITS, NOT_NEGATIVE, Interval
from policytrack.values.period import MONTHS, Each, months_of
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

ZERO = Interval.point(Decimal(0))
TENTH = -1  # the place of the decimal point up to which rates are shown at least
DIGITS = 4  # and the digits
Sense: TypeAlias = Literal["more", "less", "room"]


@frozen
class Way:
    """The way that is left to a bound: `more` up to a floor, `less` down to a ceiling, `room` below a ceiling."""

    sense: Sense
    bound: Decimal
    closed: bool

    def left(self, done: Interval) -> Interval:
        """Return what is left of the way, no less than 0."""
        bound = Interval.point(self.bound)
        return _no_less_than_zero(done - bound if self.sense == "less" else bound - done)


@frozen(eq=False)
class Trajectory:
    """The last total by the deadline, its start, what is asked, and the timeline.

    `start` is zero for what is added up, and None for a level whose start is not known. `no_rate` says why nothing
    follows from the time that is over. `rises`: the total cannot fall; the amount of a year, or another step of so many
    months (`step`), can.
    """

    situation: Situation
    total: Total
    start: Interval | None
    timeline: Timeline
    no_rate: Reason | None
    rises: bool
    step: int | None = None
    profile: Profile | None = None

    @property
    def unrated(self) -> Reason:
        """Why nothing follows from the time that is over: another reason, no time is over, or no start is known."""
        if self.no_rate is not None:
            return self.no_rate
        nothing_yet = self.timeline.gone == 0 and self.start is not None
        return Reason.of("no-time-yet") if nothing_yet else Reason.of("start-without-day")

    @property
    def indicator(self) -> Indicator:
        """What is counted."""
        return self.situation.indicator

    @property
    def distance_unit(self) -> str:
        """The unit of a distance: percentages differ by points."""
        return "pp" if self.indicator.unit == "%" else self.indicator.unit

    @cached_property
    def done(self) -> Interval:
        """The amounts that the total may have, whole where things are counted."""
        return around(self.total.amount, self.indicator.unit).members

    @property
    def met(self) -> bool:
        """Whether the total is in what is asked."""
        return self.situation.judge(self.total)[0] is Truth.YES

    @property
    def way(self) -> Way | Reason:
        """The way that is left, or why there is none or no single one."""
        asked = Quantity.of(self.situation.requirement.meets, self.indicator.unit).members
        if self.rises and asked.below(self.done):
            return Reason.of("ahead-passed", amount=self.shown, asked=self.situation.requirement.amount)
        floor = None if asked.low is None else Way("more", asked.low, asked.low_closed)
        ceiling = None if asked.high is None else Way("room" if self.rises else "less", asked.high, asked.high_closed)
        short = floor is not None and not self.done.within(Interval(asked.low, None, low_closed=asked.low_closed))
        over = ceiling is not None and not self.done.within(Interval(None, asked.high, high_closed=asked.high_closed))
        way = ceiling if over or floor is None else floor
        if way is None or (short and over):
            return Reason.of("ahead-open", amount=self.shown, asked=self.situation.requirement.amount)
        return way

    @cached_property
    def shown(self) -> Quantity:
        """The total as an amount."""
        return self.total.shown(self.indicator.unit)

    def gone(self, sense: str = "more") -> Interval | None:
        """Return what was added since the start, or what came off; None where the start is not known."""
        if self.start is None:
            return None
        if sense == "less":
            return self.start - self.done
        gone = self.done - self.start
        return (gone & NOT_NEGATIVE) or gone if self.rises else gone


def trajectory_of(evaluation: Evaluation | None, ground: Reason) -> Trajectory | Reason:
    """Return the trajectory of a target that has a decision; `ground`, or another reason, where there is none."""
    if evaluation is None or evaluation.decision is None:
        return ground
    target, indicator = evaluation.target, evaluation.target.indicator
    growth = indicator.kind is IndicatorKind.GROWTH
    if growth or not (target.adds_up or target.is_level):
        return Reason.of("ahead-rate" if growth else NOT_AHEAD[target.aggregated_by])
    total = evaluation.latest
    if total is None or (target.adds_up and target.period is None):
        return evaluation.decision.reason
    course = evaluation.course(total)
    if not course.has_begun(total.day):
        return evaluation.decision.reason
    no_rate = Reason.of("ahead-rank") if indicator.kind == "rank" else course.unpaced
    profile = last_year(target, evaluation.facts, total.day) if evaluation.pace == "profile" else None
    if evaluation.pace == "profile" and profile is None:
        no_rate = no_rate or Reason.of("no-profile")
    flow = indicator.is_flow and not course.from_nothing
    return Trajectory(
        evaluation.situation,
        total,
        ZERO if course.from_nothing else course.start,
        Timeline(course.span, total.day, target.deadline, evaluation.pace),
        no_rate,
        indicator.monotone and not flow,
        _months_of_a_step(target) if flow else None,
        profile,
    )


# Why no forecast follows from the total of a target whose amounts do not add up.
NOT_AHEAD: Mapping[Aggregation | None, str] = MappingProxyType(
    {Aggregation.MEAN: "ahead-mean", Aggregation.MAX: "ahead-extreme", Aggregation.MIN: "ahead-extreme"}
)


def _months_of_a_step(target: Target) -> int | None:
    """Return how many months the amounts of a flow are of that are compared with each other."""
    if target.period is not None and target.per is None:
        return months_of(target.period)
    return MONTHS[target.per or Each.YEAR]


def _no_less_than_zero(amount: Interval) -> Interval:
    """Return the amounts with 0 in place of all below it."""
    if amount.high is not None and amount.high <= 0:
        return ZERO
    if amount.low is None or amount.low < 0:
        return Interval(Decimal(0), amount.high, high_closed=amount.high_closed)
    return amount


def scaled(amount: Interval, factor: Fraction) -> Interval:
    """Return a set times a fraction that is not negative, rounded outward in the 50th digit."""
    return amount.times(factor.numerator).over(Decimal(factor.denominator))


def shaped(exact: Interval, unit: str, *, point: bool) -> Quantity:
    """Return a quotient as it is printed: to a tenth, or to four digits where these are finer.

    One number (`point`) is rounded half up and says so; a range is rounded outward.
    """
    size = max((end.adjusted() for end in (exact.low, exact.high) if end), default=0)
    place = max(min(TENTH, size - DIGITS + 1), size - MOST_DIGITS + 1)
    step = Decimal((0, (1,), place))
    if not point or exact.low is None or place >= 0:
        return Quantity.of(outward(exact, step), unit)
    shown = exact.low.quantize(step, ROUND_HALF_UP, WIDE)
    return Quantity.exact(shown, unit) if exact.is_point and shown == exact.low else Quantity.rounded(shown, unit)
