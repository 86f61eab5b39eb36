"""As what an amount is ranked: a promise by what it binds to, a report by all that it may be."""

from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

from policytrack.errors import InputError
from policytrack.ranking.ranks import ANYWHERE, Place, Rank, ranks
from policytrack.ranking.ratio import Ratio
from policytrack.records.figure import Figure
from policytrack.records.target import VAGUE, Target
from policytrack.text.messages import Reason
from policytrack.values.interval import NOT_NEGATIVE, Interval
from policytrack.values.quantity import Quantity

Record: TypeAlias = Target | Figure
BOUNDLESS = ("about", "magnitude")


@frozen
class Stance:
    """The place of a record in a ranking, the place that its hedge probably means, and the numbers it stands for.

    `taken` is None where the words bound nothing; `basis` says how they were read where that is not plain.
    """

    amount: Quantity
    place: Place
    soft: Place
    taken: Interval | None
    basis: Reason | None = None

    @classmethod
    def of(cls, record: Record) -> "Stance":
        """Return as what a promise, or a report, is ranked."""
        amount = record.amount
        if amount is None:
            raise InputError(f"{record.id} has no amount, so it has no place among others")
        if isinstance(record, Figure):
            return cls._reported(amount, not_negative=record.indicator.not_negative)
        return cls._promised(amount, record.indicator.better)

    @classmethod
    def _promised(cls, amount: Quantity, better: str) -> "Stance":
        """Take a vague promise as one that binds to nothing, and a bound on the better side at the bound itself."""
        n = amount.nominal
        if amount.hedge in VAGUE and n is not None:
            soft = (Quantity.about(n, amount.unit) if amount.hedge == "nearly" else amount).soft
            return cls(amount, ANYWHERE, Place.of(soft.members), None)
        if amount.hedge == "rounded" and n is not None:  # as promised, the number is the number
            return cls(amount, Place.at(n), Place.at(n), Interval.point(n))
        whole = amount.members
        if better == "up" and whole.low is not None and (whole.high is None or amount.hedge == "over"):
            place = Place.at(whole.low, 0 if whole.low_closed else 1)
            return cls(amount, place, place, Interval.point(whole.low), Reason.of("compare-at-least", amount=amount))
        if better == "down" and whole.high is not None and whole.low is None:
            place = Place.at(whole.high, 0 if whole.high_closed else -1)
            return cls(amount, place, place, Interval.point(whole.high), Reason.of("compare-at-most", amount=amount))
        return cls(amount, Place.of(whole), Place.of(amount.soft.members), whole)

    @classmethod
    def _reported(cls, amount: Quantity, *, not_negative: bool) -> "Stance":
        sure = amount.members
        if not_negative:
            sure = (sure & NOT_NEGATIVE) or sure
        soft = (amount.soft.members & sure) or sure
        return cls(amount, Place.of(sure), Place.of(soft), None if amount.hedge in BOUNDLESS else sure)


def ratio_ranks(ratios: Sequence[Ratio | Reason | None], *, highest_first: bool) -> list[Rank | None]:
    """Return the ranks by a ratio, for each that has one; one that is missing may be any."""
    places = [one.place if isinstance(one, Ratio) else ANYWHERE for one in ratios]
    found = ranks(places, highest_first=highest_first)
    return [rank if isinstance(one, Ratio) else None for one, rank in zip(ratios, found, strict=True)]
