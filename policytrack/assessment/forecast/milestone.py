"""The distance to the next milestone: a completion in % that is not surely reached yet."""

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from policytrack.assessment.completion import scale
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.forecast.trajectory import Way, trajectory_of
from policytrack.errors import InputError
from policytrack.text.messages import Reason
from policytrack.values.interval import EXACT, Interval, Number, as_number
from policytrack.values.quantity import Quantity

HUNDRED = Decimal(100)


@frozen
class Milestone:
    """The next milestone: a `share` in %, the `level` that reaches it, and the `amount` still to go."""

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


def next_milestone(evaluation: Evaluation | None, ground: Reason, shares: Sequence[Number]) -> Milestone:
    """Return the lowest of some shares (in %) that is not surely reached yet, and how far it is.

    Raises `InputError` for no shares at all, and for what is no number.
    """
    marks = sorted(as_number(share) for share in shares)
    if not marks:
        raise InputError("the next of which marks? Give them in per cent: next_milestone(75, 90, 100)")
    trajectory = trajectory_of(evaluation, ground)
    if isinstance(trajectory, Reason) or evaluation is None:
        return Milestone(reason=trajectory if isinstance(trajectory, Reason) else ground)
    ends = scale(evaluation)
    if isinstance(ends, Reason):
        return Milestone(reason=ends)
    zero, whole = ends
    for share in marks:
        level = EXACT.add(zero, EXACT.divide(EXACT.multiply(EXACT.subtract(whole, zero), share), HUNDRED))
        side = Interval(level, None) if whole > zero else Interval(None, level)
        reached = Quantity.of(side, trajectory.indicator.unit).members
        if trajectory.done.within(reached):
            continue
        end = reached.low if whole > zero else reached.high
        if end is not None:
            left = Way("more" if whole > zero else "less", end, closed=True).left(trajectory.done)
            asked = Quantity.of(Interval.point(end), trajectory.indicator.unit)
            return Milestone(Quantity.exact(share, "%"), asked, Quantity.of(left, trajectory.distance_unit))
    return Milestone(reason=Reason.of("mark-none", share=Quantity.exact(marks[-1], "%")))
