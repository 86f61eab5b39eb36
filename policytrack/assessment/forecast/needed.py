"""What a reader asks next: how much is still to go, until when, how fast; and how far it is to the next mark."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from policytrack.assessment.completion import scale
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.timeline import TimeUnit
from policytrack.assessment.forecast.trajectory import Course, Sense, Way, chart, scaled, shaped
from policytrack.assessment.verdict import Verdict
from policytrack.consistency.arithmetic import quotient
from policytrack.errors import InputError
from policytrack.text.messages import Reason
from policytrack.values.interval import EXACT, Interval, Number, as_number
from policytrack.values.quantity import Quantity

date = datetime.date
HUNDRED = Decimal(100)
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
    """Return what is still to go; `ground` says why not where the target has not been heard."""
    per = TimeUnit(unit_of_time)
    course = chart(evaluation, ground)
    if isinstance(course, Reason) or evaluation is None or evaluation.decision is None:
        return Needed(until, per, reason=course if isinstance(course, Reason) else ground)
    day, way = course.total.day, course.way
    room = isinstance(way, Way) and way.sense == "room"  # asked for as long as the ceiling can be passed
    if evaluation.decision.verdict is Verdict.MET or (course.met and not room):
        reason = Reason.of("needed-nothing", amount=course.shown, day=day, asked=course.situation.requirement.amount)
        zero = Quantity.exact(0, _distance(course))
        return Needed(until, per, day, way.sense if isinstance(way, Way) else "more", zero, reason=reason)
    if evaluation.on > until or isinstance(way, Reason):
        return Needed(
            until, per, day, reason=way if isinstance(way, Reason) else Reason.of("ahead-over", deadline=until)
        )
    left, time = way.left(course.done), course.clock.left(per)
    found = Needed(until, per, day, way.sense, Quantity.of(left, _distance(course)), time)
    if time == 0:
        return evolve(found, reason=Reason.of("ahead-over", deadline=until))
    if course.no_rate is not None and course.no_rate.code in NEVER:
        return evolve(found, reason=course.no_rate)
    return _rated(found, course, way, left, time)


def _rated(found: Needed, course: Course, way: Way, left: Interval, time: Fraction) -> Needed:
    """Return the same with the rate that it takes, and the rate so far where there is a start."""
    unit = f"{_distance(course)}/{found.per.sign}"
    asked = scaled(left, 1 / time)
    rate = shaped(asked, unit, point=left.is_point)
    bound = Quantity.exact(way.bound, course.indicator.unit)
    beyond = None if way.closed else Reason.of("needed-beyond", bound=bound)
    gone, past = course.gone(way.sense), course.clock.past(found.per)
    if gone is None or not past:
        return evolve(found, rate=rate, reason=beyond or course.no_rate or Reason.of("start-without-day"))
    each = scaled(gone, 1 / past)
    so_far, ratio = shaped(each, unit, point=gone.is_point), None
    if each.low is not None and each.low > 0:
        ratio = shaped(quotient(asked, each), "", point=left.is_point and gone.is_point)
    reason = beyond or (Reason.of("needed-no-ratio") if ratio is None else None)
    return evolve(found, rate=rate, so_far=so_far, ratio=ratio, reason=reason)


def _distance(course: Course) -> str:
    """Return the unit of a distance: percentages lie points apart."""
    unit = course.indicator.unit
    return "pp" if unit == "%" else unit


@frozen
class Mark:
    """The next mark on the way: a `share` in %, the `level` that reaches it, and the `amount` still to go."""

    share: Quantity | None = None
    level: Quantity | None = None
    amount: Quantity | None = None
    reason: Reason | None = None

    def say(self, lang: str) -> str:
        """Return it in words."""
        if self.reason is not None or self.share is None:
            return "" if self.reason is None else self.reason.text(lang)
        return Reason.of("mark-next", share=self.share, level=self.level, amount=self.amount).text(lang)

    def __str__(self) -> str:
        return self.say("en")


def next_mark(evaluation: Evaluation | None, ground: Reason, shares: Sequence[Number]) -> Mark:
    """Return the lowest of some shares (in %) that is not surely reached yet, and how far it is.

    Raises `InputError` for no shares at all, and for what is no number.
    """
    marks = sorted(as_number(share) for share in shares)
    if not marks:
        raise InputError("the next of which marks? Give them in per cent: next_milestone(75, 90, 100)")
    course = chart(evaluation, ground)
    if isinstance(course, Reason) or evaluation is None:
        return Mark(reason=course if isinstance(course, Reason) else ground)
    baseline = evaluation.target.baseline
    start = baseline.amount.members if baseline is not None else evaluation.started
    ends = scale(course.indicator, course.situation.requirement, start)
    if isinstance(ends, Reason):
        return Mark(reason=ends)
    zero, whole = ends
    for share in marks:
        level = EXACT.add(zero, EXACT.divide(EXACT.multiply(EXACT.subtract(whole, zero), share), HUNDRED))
        side = Interval(level, None) if whole > zero else Interval(None, level)
        reached = Quantity.of(side, course.indicator.unit).members
        if course.done.within(reached):
            continue
        end = reached.low if whole > zero else reached.high
        if end is not None:
            left = Way("more" if whole > zero else "less", end, closed=True).left(course.done)
            asked = Quantity.of(Interval.point(end), course.indicator.unit)
            return Mark(Quantity.exact(share, "%"), asked, Quantity.of(left, _distance(course)))
    return Mark(reason=Reason.of("mark-none", share=Quantity.exact(marks[-1], "%")))
