"""The amount that is still needed, until when, and at what rate."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.timeline import TimeUnit
from policytrack.assessment.forecast.trajectory import Sense, Trajectory, Way, scaled, shaped, trajectory_of
from policytrack.assessment.verdict import Verdict
from policytrack.consistency.arithmetic import quotient
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity

date = datetime.date
TO_GO: Mapping[Sense, str] = {"more": "needed-more", "less": "needed-less", "room": "needed-room"}
NEVER = ("batch", "ahead-rank")  # no rate at all; without a start there is one from now on


@frozen
class Needed:
    """What is still to go, and how fast, from the last day of the evidence (`day`) until the deadline.

    `sense` says which way: 'more' up to a floor (amount + current = required), 'less' down to a ceiling, 'room' that a
    total may still use below its ceiling. `periods` is the time left, in units of `per`; `rate` what each of them must
    bring (or may use), `so_far` what each has brought, `ratio` the first by the second. Whatever is None means nothing
    here, and `reason` says why.
    """

    until: date
    per: TimeUnit
    day: date | None = None
    sense: Sense | None = None
    amount: Quantity | None = None
    periods: Fraction | None = None
    rate: Quantity | None = None
    so_far: Quantity | None = None
    ratio: Quantity | None = None
    reason: Reason | None = None

    def say(self, lang: str) -> str:
        """Return it in words."""
        said: list[Reason] = []
        if self.amount is not None and self.amount.high != 0:
            said.append(Reason.of(TO_GO[self.sense or "more"], amount=self.amount, until=self.until))
        if self.rate is not None and self.periods is not None and self.amount is not None and self.amount.high != 0:
            time = Quantity.exact(_tenth(self.periods), "")
            per = self.per.behind(self.periods)
            said.append(Reason.of("needed-rate", periods=time, per=per, rate=self.rate, day=self.day))
        if self.so_far is not None:
            said.append(Reason.of("needed-so-far", so_far=self.so_far, day=self.day))
        if self.ratio is not None:
            said.append(Reason.of("needed-ratio", ratio=self.ratio))
        if self.reason is not None:
            said.append(self.reason)
        return ("；" if lang == "zh" else "; ").join(reason.text(lang) for reason in said)

    def __str__(self) -> str:
        return self.say("en")


def _tenth(time: Fraction) -> Decimal:
    return (Decimal(time.numerator) / Decimal(time.denominator)).quantize(Decimal("0.1"))


def needed(evaluation: Evaluation | None, ground: Reason, until: date, unit_of_time: str) -> Needed:
    """Return what is still to go; `ground` is the reason where there is no decision."""
    per = TimeUnit(unit_of_time)
    trajectory = trajectory_of(evaluation, ground)
    if isinstance(trajectory, Reason) or evaluation is None or evaluation.decision is None:
        return Needed(until, per, reason=trajectory if isinstance(trajectory, Reason) else ground)
    day, way = trajectory.total.day, trajectory.way
    room = isinstance(way, Way) and way.sense == "room"  # asked for as long as the ceiling can be passed
    if evaluation.decision.verdict is Verdict.MET or (trajectory.met and not room):
        reason = Reason.of(
            "needed-nothing", amount=trajectory.shown, day=day, asked=trajectory.situation.requirement.amount
        )
        zero = Quantity.exact(0, trajectory.distance_unit)
        return Needed(until, per, day, way.sense if isinstance(way, Way) else "more", zero, reason=reason)
    if evaluation.on > until or isinstance(way, Reason):
        return Needed(
            until, per, day, reason=way if isinstance(way, Reason) else Reason.of("ahead-over", deadline=until)
        )
    left, time = way.left(trajectory.done), trajectory.timeline.left(per)
    found = Needed(until, per, day, way.sense, Quantity.of(left, trajectory.distance_unit), time)
    if time == 0:
        return evolve(found, reason=Reason.of("ahead-over", deadline=until))
    if trajectory.no_rate is not None and trajectory.no_rate.code in NEVER:
        return evolve(found, reason=trajectory.no_rate)
    return _rated(found, trajectory, way, left, time)


def _rated(found: Needed, trajectory: Trajectory, way: Way, left: Interval, time: Fraction) -> Needed:
    """Return the same with the rate that it takes, and the rate so far where there is a start."""
    unit = f"{trajectory.distance_unit}/{found.per.sign}" if trajectory.distance_unit else ""
    asked = scaled(left, 1 / time)
    rate = shaped(asked, unit, point=left.is_point)
    bound = Quantity.exact(way.bound, trajectory.indicator.unit)
    beyond = None if way.closed else Reason.of("needed-beyond", bound=bound)
    gone, past = trajectory.gone(way.sense), trajectory.timeline.past(found.per)
    if gone is None or not past:
        return evolve(found, rate=rate, reason=beyond or trajectory.unrated)
    each = scaled(gone, 1 / past)
    so_far, ratio = shaped(each, unit, point=gone.is_point), None
    if each.low is not None and each.low > 0:
        ratio = shaped(quotient(asked, each), "", point=left.is_point and gone.is_point)
    reason = beyond or (Reason.of("needed-no-ratio") if ratio is None else None)
    return evolve(found, rate=rate, so_far=so_far, ratio=ratio, reason=reason)
