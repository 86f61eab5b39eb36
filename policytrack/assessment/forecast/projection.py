"""The level on the deadline if the pace so far goes on: projected, never evidence, and never part of a verdict."""

import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from attrs import frozen

from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.trajectory import Sense, Trajectory, Way, scaled, shaped, trajectory_of
from policytrack.assessment.totals import around
from policytrack.assessment.verdict import Verdict
from policytrack.consistency.arithmetic import quotient
from policytrack.text.messages import Reason
from policytrack.values.interval import NOT_NEGATIVE, Interval
from policytrack.values.quantity import Quantity
from policytrack.values.steps import step_around
from policytrack.values.truth import Truth

date = datetime.date
ONE = Fraction(1)
REACHED = ("reached-on", "reached-between", "reached-earliest")
REACHED_BEFORE = ("reached-on-before", "reached-between-before", "reached-earliest")
USED_UP_BEFORE = ("used-up-on-before", "used-up-between-before", "used-up-earliest")
USED_UP = ("used-up-on", "used-up-between", "used-up-earliest")


@frozen
class Projection:
    """The level on the deadline (`by`) if what came until the last day of evidence (`day`) comes on as fast.

    `assumption` says so in words; `verdict_if` is what the target would then be: met, missed, or cannot tell. Without
    a level, `reason` says why.
    """

    by: date
    day: date | None = None
    level: Quantity | None = None
    assumption: Reason | None = None
    verdict_if: Verdict | None = None
    reason: Reason | None = None

    def say(self, lang: str) -> str:
        """Return it in words, the assumption first."""
        if self.assumption is None or self.level is None or self.verdict_if is None:
            return "" if self.reason is None else self.reason.text(lang)
        return Reason.of(
            "projected", assumption=self.assumption, by=self.by, level=self.level, verdict=self.verdict_if
        ).text(lang)

    def __str__(self) -> str:
        return self.say("en")


@frozen
class Reaching:
    """The first and the last day on which a target may be reached at the rate so far; a last day of None is never.

    `sense` is that of `Needed`: with 'room' it is the day on which the ceiling is used up. `passed`: both days were
    before that of the assessment, so that it would have been reached. Without a first day, `reason` says why.
    """

    first: date | None = None
    last: date | None = None
    sense: Sense | None = None
    reason: Reason | None = None
    passed: bool = False

    def say(self, lang: str) -> str:
        """Return it in words."""
        if self.first is None:
            return "" if self.reason is None else self.reason.text(lang)
        codes = (USED_UP, USED_UP_BEFORE) if self.sense == "room" else (REACHED, REACHED_BEFORE)
        on, between, earliest = codes[self.passed]
        if self.last is None:
            return Reason.of(earliest, first=self.first).text(lang)
        if self.first == self.last:
            return Reason.of(on, first=self.first).text(lang)
        return Reason.of(between, first=self.first, last=self.last).text(lang)

    def __str__(self) -> str:
        return self.say("en")


def project(evaluation: Evaluation | None, ground: Reason, by: date) -> Projection:
    """Return the level on the deadline at the rate so far: start + (now − start) ÷ the share of the time gone."""
    trajectory = trajectory_of(evaluation, ground)
    if isinstance(trajectory, Reason):
        return Projection(by, reason=trajectory)
    day, gone = trajectory.total.day, trajectory.timeline.gone
    if trajectory.situation.on > trajectory.situation.deadline:
        return Projection(by, day, reason=Reason.of("projection-over", by=by))
    if trajectory.no_rate is not None or trajectory.start is None or not gone:
        return Projection(by, day, reason=trajectory.unrated)
    level = _level(trajectory, trajectory.start, gone)
    answer = trajectory.situation.requirement.judge(level)
    if gone == ONE:
        answer = trajectory.situation.judge(trajectory.total)[0]
    verdict = {Truth.YES: Verdict.MET, Truth.NO: Verdict.MISSED, Truth.UNKNOWN: Verdict.CANNOT_TELL}[answer]
    assumption = Reason.of(
        "as-fast" if trajectory.profile is None else "as-last-year",
        start=trajectory.timeline.span.start if trajectory.timeline.span else by,
        day=day,
        by=by,
    )
    profile = trajectory.profile
    certain = profile is None or (profile.then.is_point and profile.whole.is_point)
    point = trajectory.total.amount.is_point and trajectory.start.is_point and certain
    return Projection(by, day, _shown(trajectory, level, gone, point=point), assumption, verdict)


def _level(trajectory: Trajectory, start: Interval, gone: Fraction) -> Interval:
    """Return the level at the end; no less than now where it cannot fall, and within what it can be at all."""
    if gone == ONE:
        return trajectory.total.amount
    now, profile = trajectory.total.amount, trajectory.profile
    positive = now & NOT_NEGATIVE
    if profile is not None and positive is not None and profile.then.low:
        level = quotient(positive.product(profile.whole), profile.then)
    else:
        level = scaled(now, 1 / gone) - scaled(start, 1 / gone - 1)
    if trajectory.rises:
        level = _no_less(level, now)
    return _kept_in(level, trajectory.indicator.limits)


def _no_less(level: Interval, now: Interval) -> Interval:
    """Return the greater of each level and each number that is there now."""
    kept = level & Interval(now.low, None, low_closed=now.low_closed)
    if kept is None or kept.high is None:
        return kept or now
    higher = now.high is None or now.high > kept.high
    return Interval(kept.low, now.high, low_closed=kept.low_closed, high_closed=now.high_closed) if higher else kept


def _kept_in(level: Interval, limit: Interval) -> Interval:
    """Return the part of a level that is in a limit; the nearer end of the limit where none is."""
    end = limit.low if level.below(limit) else limit.high
    return level & limit or (limit if end is None else Interval.point(end))


def _shown(trajectory: Trajectory, level: Interval, gone: Fraction, *, point: bool) -> Quantity:
    unit = trajectory.indicator.unit
    if gone == ONE:
        return trajectory.shown
    if not around(trajectory.total.amount, unit).whole:
        return shaped(level, unit, point=point)
    low = None if level.low is None else level.low.to_integral_value("ROUND_FLOOR")
    high = None if level.high is None else level.high.to_integral_value("ROUND_CEILING")
    number = level.low.to_integral_value(ROUND_HALF_UP) if point and level.low is not None else None
    return Quantity.of(Interval(low, high), unit, number)


def reached_when(evaluation: Evaluation | None, ground: Reason) -> Reaching:
    """Return when a target is reached at the rate so far, or its ceiling used up."""
    trajectory = trajectory_of(evaluation, ground)
    if isinstance(trajectory, Reason) or evaluation is None or evaluation.decision is None:
        return Reaching(reason=trajectory if isinstance(trajectory, Reason) else ground)
    way, decision, until = trajectory.way, evaluation.decision, evaluation.target.deadline
    room = isinstance(way, Way) and way.sense == "room"
    if decision.verdict is Verdict.MET or (trajectory.met and not room):
        total = decision.total if decision.verdict is Verdict.MET else trajectory.total
        return Reaching(
            reason=Reason.of("reached-already", day=total.day, amount=total.shown(trajectory.indicator.unit))
        )
    if evaluation.on > until or isinstance(way, Reason):
        return Reaching(reason=way if isinstance(way, Reason) else Reason.of("ahead-over", deadline=until))
    gone = trajectory.timeline.gone
    if trajectory.no_rate is not None or trajectory.start is None or not gone:
        return Reaching(reason=trajectory.unrated)
    if trajectory.profile is not None:
        return Reaching(reason=Reason.of("ahead-profile"))
    first, last = (_end_of_step(trajectory, day, until) for day in _days(trajectory, way, trajectory.start, gone))
    passed = last is not None and last < evaluation.on
    return Reaching(first, last, way.sense, Reason.of("reached-never") if first is None else None, passed)


def _days(trajectory: Trajectory, way: Way, start: Interval, gone: Fraction) -> tuple[date | None, date | None]:
    """Return the first and last day of reaching the bound: gone × (bound − start) ÷ (now − start) of the time.

    The share falls as the total rises, and rises with the start; on a way down all signs are turned.
    """
    done, bound = trajectory.done, way.bound
    if way.sense == "less":
        done, start, bound = -done, -start, bound.copy_negate()
    first = last = None
    if done.high is None or start.low is None:
        first = trajectory.timeline.day
    elif done.high > start.low:
        first = trajectory.timeline.day_at(max(gone * _ratio(bound, done.high, start.low), gone))
    if first is not None and done.low is not None and start.high is not None and done.low > start.high:
        last = trajectory.timeline.day_at(max(gone * _ratio(bound, done.low, start.high), gone))
    return first, last


def _end_of_step(trajectory: Trajectory, day: date | None, deadline: date) -> date | None:
    """Return the day on which the amount of a year, or of another step, is there: the last one of the step."""
    step = None if trajectory.step is None or day is None else step_around(day, deadline, trajectory.step)
    return day if step is None else step.end


def _ratio(bound: Decimal, now: Decimal, start: Decimal) -> Fraction:
    return (Fraction(bound) - Fraction(start)) / (Fraction(now) - Fraction(start))
