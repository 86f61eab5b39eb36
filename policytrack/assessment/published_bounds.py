"""What a target asks for by the number that its baseline was published with."""

from decimal import Decimal

from attrs import frozen

from policytrack.values.interval import Interval, last_place
from policytrack.values.quantity import PERCENTS, Quantity
from policytrack.values.truth import Truth

ONE = Decimal(1)


@frozen
class PublishedBounds:
    """The amounts that meet a target, and those that leave it open, by the number of a rounded baseline.

    They count where none of their bounds is finer than that number: 100 % of 52.1 is 52.1, but 110 % of it is 57.31.
    """

    meets: Interval
    vague: Interval | None
    baseline: Quantity

    @property
    def counts(self) -> bool:
        """Whether no bound has more digits than the number of the baseline."""
        grain = self.baseline.grain
        if grain is None:
            return False
        whole = ONE if self.baseline.unit in PERCENTS else None
        for bound in (self.meets.low, self.meets.high):
            place = None if bound is None else last_place(bound)
            if place is not None and grain > (place if whole is None else min(place, whole)):
                return False
        return True

    def hardened(self) -> "PublishedBounds":
        """Return the same with the vague range taken as good enough."""
        return self if self.vague is None else PublishedBounds(self.meets.hull(self.vague), None, self.baseline)


def judge_published(published: Quantity, meets: Interval, vague: Interval | None) -> Truth:
    """Say whether an amount, as published, is in a set; UNKNOWN where it is short of it within the vague range."""
    answer = published.satisfies(Quantity.of(meets, published.unit))
    if answer is Truth.YES or vague is None:
        return answer
    tolerated = published.satisfies(Quantity.of(meets.hull(vague), published.unit))
    return Truth.NO if tolerated is Truth.NO else Truth.UNKNOWN
