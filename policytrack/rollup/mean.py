"""The mean of completions: by the stated weights where there are any, never of two measures."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from attrs import frozen

from policytrack.assessment import Assessment
from policytrack.values.interval import EXACT, Interval, round_half_up
from policytrack.values.quantity import Quantity

TENTH = Decimal("0.1")


@frozen
class Mean:
    """A mean of completions in %: the numbers that it may be, and that of the numbers printed, where each has one."""

    members: Interval
    middle: Decimal | None
    weighted: bool = False

    @classmethod
    def of(cls, share: Quantity) -> "Mean":
        """Return the mean of one completion."""
        known = share.nominal is not None and share.low is not None and share.high is not None
        return cls(share.members, share.nominal if known else None)

    @property
    def quantity(self) -> Quantity:
        """The mean, rounded outward to one decimal."""
        members = self.members
        if members.is_point and members.low is not None and round_half_up(members.low) == members.low:
            return Quantity.of(members, "%")
        low = None if members.low is None else members.low.quantize(TENTH, ROUND_FLOOR, EXACT)
        high = None if members.high is None else members.high.quantize(TENTH, ROUND_CEILING, EXACT)
        middle = None if self.middle is None else round_half_up(self.middle)
        return Quantity.of(Interval(low, high), "%", middle)


def mean_of(means: Mapping[str, Mean], weights: Mapping[str, Decimal] | None = None) -> Mean | None:
    """Return the mean of several by their weights, or with equal ones; None where there is none, or none has weight."""
    shares = {id: Decimal(1) if weights is None else weights[id] for id in means}
    whole = sum(shares.values(), Decimal(0))
    if not whole:
        return None
    members, middle = Interval.point(Decimal(0)), Decimal(0)
    for id, mean in means.items():
        members += mean.members.times(shares[id])
        middle = EXACT.add(middle, EXACT.multiply(mean.middle or Decimal(0), shares[id]))
    known = all(mean.middle is not None for mean in means.values())
    return Mean(members.over(whole), EXACT.divide(middle, whole) if known else None, weights is not None)


def measure_of(assessment: Assessment) -> str:
    """Return what a completion is a share of: of the amount, or of the way from a baseline."""
    formula = assessment.formula
    while formula is not None and formula.code == "completion-of-part":
        formula = dict(formula.args)["formula"]
    return "amount" if formula is not None and formula.code == "share-of-amount" else "way"


def measures_of(assessments: Iterable[Assessment]) -> dict[str, int]:
    """Return how many completions are of each measure."""
    found = {"amount": 0, "way": 0}
    for one in assessments:
        found[measure_of(one)] += 1
    return {measure: count for measure, count in found.items() if count}
