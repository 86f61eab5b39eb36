"""What a target asks for, as a set of amounts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import evolve, frozen

from policytrack.assessment.published_bounds import PublishedBounds, judge_published
from policytrack.errors import InputError
from policytrack.records.figure import Figure
from policytrack.records.indicator import Better
from policytrack.records.promise import VAGUE, accepted_amounts, promised_amounts
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.hedge import Hedge
from policytrack.values.interval import EXACT, Interval
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth

HUNDRED = Decimal(100)


@frozen
class Requirement:
    """The amounts that meet a target (`meets`), and those that leave it open (`vague`).

    `amount` prints it; `reading` says how the words became this set where they differ; `published` is the same by the
    number of a rounded baseline.
    """

    amount: Quantity
    meets: Interval
    vague: Interval | None = None
    hedge: Hedge = Hedge.NONE
    reading: Reason | None = None
    published: PublishedBounds | None = None

    @property
    def is_floor(self) -> bool:
        """Whether more is never too much."""
        return self.meets.high is None and self.meets.low is not None

    @property
    def is_ceiling(self) -> bool:
        """Whether less is never too little."""
        return self.meets.low is None and self.meets.high is not None

    @property
    def bounds(self) -> Interval:
        """The set with open ends, of whole things, moved to the first member: more than 300 家 is 301 家 or more."""
        meets = self.meets
        if (meets.low is None or meets.low_closed) and (meets.high is None or meets.high_closed):
            return meets
        return Quantity.of(meets, self.amount.unit).members

    def judge(self, evidence: Interval) -> Truth:
        """Return whether the evidence is in what is asked; UNKNOWN where it is short of it within the vague range."""
        if evidence.within(self.meets):
            return Truth.YES
        if evidence.meets(self.meets) or (self.vague is not None and evidence.meets(self.vague)):
            return Truth.UNKNOWN
        return Truth.NO

    def judge_published(self, published: Quantity) -> Truth:
        """Return whether an amount is in what is asked as published: by its number, and by that of the baseline."""
        if self.published is None:
            return judge_published(published, self.meets, self.vague)
        if not self.published.counts:
            return Truth.UNKNOWN
        return judge_published(published, self.published.meets, self.published.vague)

    def exceeded_by(self, evidence: Interval) -> bool:
        """Whether all of the evidence is above what is asked, vague range included."""
        allowed = self.meets if self.vague is None else self.meets.hull(self.vague)
        return allowed.below(evidence)

    def times(self, count: int) -> "Requirement":
        """Return what is asked of so many steps together, if so much is asked of the mean of each."""
        meets = self.meets.times(count)
        vague = None if self.vague is None else self.vague.times(count)
        amount = evolve(Quantity.of(meets, self.amount.unit), scale=self.amount.scale)
        return Requirement(amount, meets, vague, self.hedge, self.reading)

    def hardened(self) -> "Requirement":
        """Return the same with the vague range taken as good enough."""
        if self.vague is None:
            return self
        meets = self.meets.hull(self.vague)
        stated = None if self.published is None else self.published.hardened()
        return Requirement(Quantity.of(meets, self.amount.unit), meets, None, self.hedge, self.reading, stated)


def require(target: Target, better: Better | None = None) -> Requirement | Reason:
    """Return what a target asks for, or the reason why that is no set of amounts.

    A bare number, a range or a hedge is read by what is better for the indicator (docs/design.md
    §6): with better=up 10000家 is a floor, with better=down a ceiling, with none itself. `better` takes the place of
    what the indicator says.
    """
    amount, baseline = target.amount, target.baseline
    better = target.indicator.better if better is None else better
    if target.form == "relative":
        return Reason.of("relative-target")
    if target.form == "direction":
        return _direction(target, baseline)
    if amount is None:
        return Reason.of("withdrawn-target" if target.supersession == "withdrawn" else "no-amount")
    asked = read_amount(amount, better)
    if target.form == "level":
        return asked
    if baseline is None:
        return Reason.of("baseline-needed", amount=amount)
    return _from_baseline(target, asked, amount, baseline)


def _direction(target: Target, baseline: Figure | None) -> Requirement | Reason:
    better = target.indicator.better
    if not better.is_side:
        return Reason.of("direction-unknown" if better == "none" else "direction-unsaid")
    if baseline is None:
        return Reason.of("baseline-needed", amount=target.indicator)
    now = baseline.amount.members
    if (now.high if better == "up" else now.low) is None:
        return Reason.of("baseline-unbounded", baseline=baseline.amount)
    meets, vague = _beyond(now, target)
    stated, number = None, baseline.amount.nominal
    if vague is not None and baseline.amount.grain is not None and number is not None:
        stated = PublishedBounds(_beyond(Interval.point(number), target)[0], None, baseline.amount)
    amount = Quantity.of(meets if stated is None else stated.meets, target.indicator.unit)
    reading = Reason.of("from-level", asked=amount, base=_said(baseline))
    return Requirement(amount, meets, vague, reading=reading, published=stated)


def _beyond(now: Interval, target: Target) -> tuple[Interval, Interval | None]:
    """Return what is better than all of a set, and what only than some of it; as good counts if not strict."""
    low, high, still = now.low, now.high, not target.strict
    if target.indicator.better == "up":
        meets = Interval(high, None, low_closed=still or not now.high_closed)
        ends = {"low_closed": still and now.low_closed, "high_closed": now.high_closed}
    else:
        meets = Interval(None, low, high_closed=still or not now.low_closed)
        ends = {"low_closed": now.low_closed, "high_closed": still and now.high_closed}
    return meets, None if now.is_point else Interval(low, high, **ends)


def _from_baseline(target: Target, asked: Requirement, amount: Quantity, baseline: Figure) -> Requirement | Reason:
    """Return the levels that a change, multiple or share of a baseline comes to.

    Where the baseline is a range, the bar is somewhere between its ends: beyond the farther one it is met, between them
    it is open.
    """
    unit, base = target.indicator.unit, baseline.amount
    start, level = base.members, _level_of(target, amount)
    if level is None:
        return Reason.of("baseline-unit", amount=amount, unit=unit)
    scales = level is not _added
    if start.low is None or start.high is None or (scales and start.low < 0):
        return Reason.of("baseline-open", amount=amount, baseline=base)
    meets, vague = asked.meets, asked.vague
    if not start.is_point and meets.low is not None and meets.high is not None:
        return Reason.of("baseline-open", amount=amount, baseline=base)
    soft = meets if vague is None else meets.hull(vague)
    if scales and any(end is not None and level(end, Decimal(1)) < 0 for end in (soft.low, soft.high)):
        return Reason.of("baseline-unit", amount=amount, unit=unit)
    try:
        hard = Interval(
            None if meets.low is None else level(meets.low, start.high),
            None if meets.high is None else level(meets.high, start.low),
            low_closed=meets.low_closed,
            high_closed=meets.high_closed,
        )
        wide = Interval(
            None if soft.low is None else level(soft.low, start.low),
            None if soft.high is None else level(soft.high, start.high),
            low_closed=soft.low_closed,
            high_closed=soft.high_closed,
        )
        shown = evolve(Quantity.of(hard, unit), scale=base.scale)
        stated = None if wide == hard else _stated(level, meets, vague, base)
        if stated is not None:
            shown = evolve(Quantity.of(stated.meets, unit), scale=base.scale)
    except InputError:  # between 10 and 20 % of nothing, or exactly 10 % of one firm
        return Reason.of("baseline-unit", amount=amount, unit=unit)
    reading = Reason.of("from-baseline", amount=amount, asked=shown, base=_said(baseline))
    return Requirement(shown, hard, None if wide == hard else wide, asked.hedge, reading, stated)


def _stated(
    level: Callable[[Decimal, Decimal], Decimal], meets: Interval, vague: Interval | None, base: Quantity
) -> PublishedBounds | None:
    """Return what a change, multiple or share of the number of a rounded baseline comes to."""
    number = base.nominal
    if base.grain is None or number is None:
        return None
    return PublishedBounds(
        _scaled(level, meets, number), None if vague is None else _scaled(level, vague, number), base
    )


def _scaled(level: Callable[[Decimal, Decimal], Decimal], asked: Interval, base: Decimal) -> Interval:
    return Interval(
        None if asked.low is None else level(asked.low, base),
        None if asked.high is None else level(asked.high, base),
        low_closed=asked.low_closed,
        high_closed=asked.high_closed,
    )


def _level_of(target: Target, amount: Quantity) -> Callable[[Decimal, Decimal], Decimal] | None:
    """Return how an amount of a target and a baseline make a level; None where their units do not fit."""
    unit = target.indicator.unit
    known = amount.unit in ("%", "pp", "倍", "")
    if not known and amount.unit != unit:
        return None
    return _LEVELS.get((target.form, amount.unit if known else "unit", unit == "%"))


def bound_from(target: Target, asked: Requirement, base: Decimal) -> Decimal | None:
    """Return the bound of what a target asks for if its baseline is exactly some number; None for none or for two."""
    meets, level = asked.meets, None if target.amount is None else _level_of(target, target.amount)
    if level is not None and target.amount is not None:
        better = Better.UP if asked.is_floor else Better.DOWN
        meets = _scaled(level, read_amount(target.amount, better).meets, base)
    elif target.form == "direction":
        meets = Interval(base, None) if asked.is_floor else Interval(None, base)
    if (meets.low is None) == (meets.high is None):
        return None
    return meets.high if meets.low is None else meets.low


def _said(baseline: Figure) -> Reason:
    """Return what a baseline was and when, without its unit: 90 in 2023; of a forecast, that it is one."""
    time, number = baseline.period, evolve(baseline.amount, unit="")
    day = not isinstance(time, Period) or time.start == time.end
    said = Reason.of("baseline-day" if day else "baseline-time", amount=number, period=time)
    return Reason.of("baseline-forecast", base=said) if baseline.status == "F" else said


def _added(amount: Decimal, base: Decimal) -> Decimal:
    return EXACT.add(base, amount)


def _grown(amount: Decimal, base: Decimal) -> Decimal:
    return _part(EXACT.add(HUNDRED, amount), base)


def _part(amount: Decimal, base: Decimal) -> Decimal:
    return EXACT.divide(EXACT.multiply(base, amount), HUNDRED)


def _times(amount: Decimal, base: Decimal) -> Decimal:
    return EXACT.multiply(base, amount)


# (form, unit of the amount, whether the indicator is itself in %): how an amount and a baseline make a level.
_LEVELS: Mapping[tuple[str, str, bool], Callable[[Decimal, Decimal], Decimal]] = MappingProxyType(
    {
        ("change", "unit", False): _added,
        ("change", "pp", True): _added,
        ("change", "%", False): _grown,
        ("share", "%", False): _part,
        ("share", "%", True): _part,
        ("multiple", "倍", False): _times,
        ("multiple", "倍", True): _times,
        ("multiple", "", False): _times,
        ("multiple", "", True): _times,
    }
)


def read_amount(amount: Quantity, better: Better) -> Requirement:
    """Return the set that the words of an amount ask for, by what is better: up, down or none."""
    unit, n, meets = amount.unit, amount.nominal, accepted_amounts(amount, better)
    if amount.hedge in VAGUE and n is not None:
        soft = (Quantity.about(n, unit) if amount.hedge == "nearly" else amount).soft.interval
        if better == "up":
            vague = None if soft.is_point else Interval(soft.low, n, low_closed=soft.low_closed, high_closed=False)
        elif better == "down":
            vague = None if soft.is_point else Interval(n, soft.high, low_closed=False, high_closed=soft.high_closed)
        else:
            vague = soft
        return Requirement(amount, meets, vague, amount.hedge)
    reading = None
    if meets != promised_amounts(amount):
        reading = Reason.of("read-as-floor" if better == "up" else "read-as-ceiling", amount=amount)
    plain = meets == amount.interval and amount.hedge == "none"
    shown = amount if plain else evolve(Quantity.of(meets, unit), scale=amount.scale)
    return Requirement(shown, meets, reading=reading)
