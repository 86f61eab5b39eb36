"""What a target asks for, as a set of amounts."""

from decimal import Decimal

from attrs import frozen

from policytrack.figure import Figure
from policytrack.interval import Interval
from policytrack.messages import Reason
from policytrack.quantity import Quantity
from policytrack.target import Target
from policytrack.truth import Truth


@frozen
class Requirement:
    """The amounts that meet a target (`meets`), and those of which nobody can say (`vague`).

    `amount` prints it; `reading` says how the words became this set where they differ.
    """

    amount: Quantity
    meets: Interval
    vague: Interval | None = None
    hedge: str = "none"
    reading: Reason | None = None

    @property
    def is_floor(self) -> bool:
        """Whether more is never too much."""
        return self.meets.high is None and self.meets.low is not None

    @property
    def is_ceiling(self) -> bool:
        """Whether less is never too little."""
        return self.meets.low is None and self.meets.high is not None

    def judge(self, evidence: Interval) -> Truth:
        """Say whether the evidence lies in what is asked; short within a vague range is UNKNOWN."""
        if evidence.within(self.meets):
            return Truth.YES
        if evidence.meets(self.meets) or (self.vague is not None and evidence.meets(self.vague)):
            return Truth.UNKNOWN
        return Truth.NO

    def exceeded_by(self, evidence: Interval) -> bool:
        """Whether all of the evidence lies above what is asked, vague range included."""
        allowed = self.meets if self.vague is None else self.meets.hull(self.vague)
        return allowed.below(evidence)

    def hardened(self) -> "Requirement":
        """Return the same with the vague range taken as good enough."""
        if self.vague is None:
            return self
        meets = self.meets.hull(self.vague)
        return Requirement(Quantity.of(meets, self.amount.unit), meets, None, self.hedge, self.reading)


def require(target: Target) -> Requirement | Reason:
    """Return what a target asks for, or the reason why that is no set of amounts.

    A bare number, a range or a hedge is read by what is better for the indicator (docs/design.md
    §6): with better=up 10000家 is a floor, with better=down a ceiling, with none itself.
    """
    amount, baseline, better = target.amount, target.baseline, target.indicator.better
    if target.form == "relative":
        return Reason.of("relative-target")
    if target.form == "direction":
        return _direction(target, baseline)
    if amount is None:
        return Reason.of("withdrawn-target" if target.supersession == "withdrawn" else "no-amount")
    if target.form != "level":
        if baseline is None:
            return Reason.of("baseline-needed", amount=amount)
        moved = _from_baseline(target.form, amount, baseline.amount, target.indicator.unit)
        if moved is None:
            return Reason.of("baseline-unit", amount=amount, unit=target.indicator.unit)
        return _read(moved, better, Reason.of("from-baseline", amount=amount, baseline=baseline.amount))
    return _read(amount, better, None)


def _direction(target: Target, baseline: Figure | None) -> Requirement | Reason:
    if target.indicator.better == "none":
        return Reason.of("direction-unknown")
    if baseline is None:
        return Reason.of("baseline-needed", amount=target.indicator)
    now = baseline.amount.members
    if target.indicator.better == "up":
        meets = Interval(now.high, None, low_closed=not now.high_closed)
        vague = None if now.is_point else Interval(now.low, now.high, low_closed=False, high_closed=now.high_closed)
    else:
        meets = Interval(None, now.low, high_closed=not now.low_closed)
        vague = None if now.is_point else Interval(now.low, now.high, low_closed=now.low_closed, high_closed=False)
    amount = Quantity.of(meets, target.indicator.unit)
    return Requirement(amount, meets, vague, reading=Reason.of("from-baseline", amount=amount, baseline=baseline.amount))


def _from_baseline(form: str, amount: Quantity, base: Quantity, unit: str) -> Quantity | None:
    """Return the level that a change, multiple or share of a baseline comes to; None where units forbid it."""
    start, asked = base.members, amount.interval
    if form == "change" and amount.unit == unit != "%":
        return Quantity.of(start + asked, unit)
    if form == "change" and (unit, amount.unit) == ("%", "pp"):
        return Quantity.of(start + asked, unit)
    if start.low is None or start.low < 0:
        return None
    if form == "change" and amount.unit == "%" and unit != "%":
        return Quantity.of(start.product(asked + Interval.point(Decimal(100))).over(Decimal(100)), unit)
    if form == "share" and amount.unit == "%":
        return Quantity.of(start.product(asked).over(Decimal(100)), unit)
    if form == "multiple" and amount.unit in ("倍", ""):
        return Quantity.of(start.product(asked), unit)
    return None


def _read(amount: Quantity, better: str, reading: Reason | None) -> Requirement:
    unit, n = amount.unit, amount.nominal
    if amount.hedge in ("about", "magnitude", "nearly") and n is not None:
        soft = (Quantity.about(n, unit) if amount.hedge == "nearly" else amount).soft.interval
        if better == "up":
            meets = Interval(n, None)
            vague = None if soft.is_point else Interval(soft.low, n, low_closed=soft.low_closed, high_closed=False)
        elif better == "down":
            meets = Interval(None, n)
            vague = None if soft.is_point else Interval(n, soft.high, low_closed=False, high_closed=soft.high_closed)
        else:
            meets, vague = Interval.point(n), soft
        return Requirement(amount, meets, vague, amount.hedge, reading)
    meant = amount.interval
    if amount.hedge == "rounded" and n is not None:  # a promise is exact
        meant = Interval.point(n)
    if amount.hedge == "over":  # a promise of 4万多家 has no ceiling
        meant = Interval(meant.low, None, low_closed=False)
    if better == "up" and meant.low is not None:
        meets = Interval(meant.low, None, low_closed=meant.low_closed)
    elif better == "down" and meant.high is not None:
        meets = Interval(None, meant.high, high_closed=meant.high_closed)
    else:
        meets = meant
    if meets != meant and reading is None:
        reading = Reason.of("read-as-floor" if better == "up" else "read-as-ceiling", amount=amount)
    shown = amount if meets == amount.interval and amount.hedge == "none" else Quantity.of(meets, unit)
    return Requirement(shown, meets, None, "none", reading)
