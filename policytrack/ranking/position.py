"""The range by which an amount is ranked: of a promise what it binds to, of a report all that it may be."""

from collections.abc import Sequence

from attrs import frozen

from policytrack.comparability.label import FigureOrTarget
from policytrack.errors import InputError
from policytrack.ranking.ranks import ANYWHERE, Extent, RankRange, ranks
from policytrack.ranking.ratio import Ratio
from policytrack.records.figure import Figure
from policytrack.records.promise import VAGUE
from policytrack.text.messages import Reason
from policytrack.values.interval import NOT_NEGATIVE, Interval
from policytrack.values.quantity import Quantity

BOUNDLESS = ("about", "magnitude")


@frozen
class Position:
    """The extent by which a record is ranked, the one that its hedge probably means, and the numbers it stands for.

    `taken` is None where the words set no bound; `basis` says how they were read where that is not plain.
    """

    amount: Quantity
    extent: Extent
    soft: Extent
    taken: Interval | None
    basis: Reason | None = None

    @classmethod
    def of(cls, record: FigureOrTarget) -> "Position":
        """Return the position of a promise or a report; `InputError` where it has no amount."""
        amount = record.amount
        if amount is None:
            raise InputError(f"{record.id} has no amount, so it cannot be ranked")
        if isinstance(record, Figure):
            return cls._reported(amount, not_negative=record.indicator.not_negative)
        return cls._promised(amount, record.indicator.better)

    @classmethod
    def _promised(cls, amount: Quantity, better: str) -> "Position":
        """Take a vague promise as one that binds to nothing, and a bound on the better side at the bound itself."""
        n = amount.nominal
        if amount.hedge in VAGUE and n is not None:
            soft = (Quantity.about(n, amount.unit) if amount.hedge == "nearly" else amount).soft
            return cls(amount, ANYWHERE, Extent.of(soft.members), None)
        if amount.hedge == "rounded" and n is not None:  # as promised, the number is the number
            return cls(amount, Extent.at(n), Extent.at(n), Interval.point(n))
        whole = amount.members
        if better == "up" and whole.low is not None and (whole.high is None or amount.hedge == "over"):
            extent = Extent.at(whole.low, 0 if whole.low_closed else 1)
            return cls(amount, extent, extent, Interval.point(whole.low), Reason.of("compare-at-least", amount=amount))
        if better == "down" and whole.high is not None and whole.low is None:
            extent = Extent.at(whole.high, 0 if whole.high_closed else -1)
            return cls(amount, extent, extent, Interval.point(whole.high), Reason.of("compare-at-most", amount=amount))
        return cls(amount, Extent.of(whole), Extent.of(amount.soft.members), whole)

    @classmethod
    def _reported(cls, amount: Quantity, *, not_negative: bool) -> "Position":
        sure = amount.members
        if not_negative:
            sure = (sure & NOT_NEGATIVE) or sure
        soft = (amount.soft.members & sure) or sure
        return cls(amount, Extent.of(sure), Extent.of(soft), None if amount.hedge in BOUNDLESS else sure)


def ratio_ranks(ratios: Sequence[Ratio | Reason | None], *, highest_first: bool) -> list[RankRange | None]:
    """Return the ranks by a ratio, for each that has one; one that is missing counts as any number."""
    extents = [one.extent if isinstance(one, Ratio) else ANYWHERE for one in ratios]
    found = ranks(extents, highest_first=highest_first)
    return [rank if isinstance(one, Ratio) else None for one, rank in zip(ratios, found, strict=True)]
