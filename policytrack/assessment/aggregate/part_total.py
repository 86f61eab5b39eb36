"""The amount up to a day that is worked out of parts, with what it says of all the target's time."""

import datetime
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from attrs import define

from policytrack.assessment.requirement import Requirement
from policytrack.assessment.totals import Total
from policytrack.values.interval import EXACT, Interval, round_half_up
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.unit import is_whole

date = datetime.date
PLACES = 2  # behind the point of what is worked out, unless its parts have more
MOST_PLACES = 6


@define(eq=False)
class PartTotal(Total):
    """The amount up to a day, worked out of the amounts of parts.

    `whole` is what is known of all the target's time, `asked` what is asked of the time up to the day where that is
    not what is asked of the whole, `known` the amount of the parts alone where time between them is not covered.
    `history`: of a time before the target's, so that it reaches nothing. `short`: of a shorter time than is asked
    about, so that it decides, but not finally. `partial`: of a part of a step that is not over. `hole` is the first
    time that no part covers, `stated` how it is printed, `calculated` the amount that a source's own percentage of the
    target comes to.
    """

    whole: Interval | None = None
    asked: Requirement | None = None
    known: Interval | None = None
    history: bool = False
    short: bool = False
    partial: bool = False
    hole: Period | None = None
    stated: Quantity | None = None
    calculated: Quantity | None = None

    @property
    def published(self) -> Quantity | None:
        """The finest rounded amount that states this very total, or the one that a published percentage comes to."""
        return self.calculated or (None if is_calculated(self) else super().published)

    def shown(self, unit: str) -> Quantity:
        """Return it as an amount, rounded where it was worked out and has more digits than anybody reads."""
        return super().shown(unit) if self.stated is None else self.stated


def as_parts(totals: Iterable[Total]) -> list[PartTotal]:
    """Return the totals that were worked out of parts."""
    return [total for total in totals if isinstance(total, PartTotal)]


def is_history(total: Total) -> bool:
    """Whether a total is of a time before the target's."""
    return isinstance(total, PartTotal) and total.history


def is_calculated(total: Total) -> bool:
    """Whether a total is what a source's own percentage of the target comes to."""
    return any(fact.figure.of_target is not None for fact in total.direct)


def is_partial(total: Total) -> bool:
    """Whether a total is of a part of a step that is not over."""
    return isinstance(total, PartTotal) and total.partial


def worked_out(amount: Interval, unit: str, places: int, asked: Requirement | None) -> Quantity | None:
    """Return how an amount that was worked out of parts is printed; None where it has few digits as it is.

    It is rounded to two places, or as many as its parts have (`places`), or as keep it on its side of what is asked.
    """
    if is_whole(unit):
        ends = Interval(
            None if amount.low is None else amount.low.to_integral_value(ROUND_FLOOR),
            None if amount.high is None else amount.high.to_integral_value(ROUND_CEILING),
        )
        return None if ends == amount else Quantity.of(ends, unit)
    places = max(PLACES, places)
    if places_of(amount) <= places:
        return None
    while True:
        shown = _rounded(amount, places)
        if asked is None or places >= MOST_PLACES or _answers_alike(asked, amount, shown):
            break
        places += 1
    if shown.low is not None and shown.low == shown.high:
        return Quantity.rounded(shown.low, unit)
    return Quantity.of(shown, unit)


def places_of(amount: Interval) -> int:
    """Return how many digits the ends of an amount have behind the point."""
    ends = (end for end in (amount.low, amount.high) if end is not None)
    return max((max(-int(end.normalize(EXACT).as_tuple().exponent), 0) for end in ends), default=0)


def _rounded(amount: Interval, places: int) -> Interval:
    """Return an amount rounded half up where it comes to one number, else outward."""
    place = Decimal(1).scaleb(-places)
    low, high = amount.low, amount.high
    if low is not None and high is not None and EXACT.subtract(high, low) < place.scaleb(-2):
        return Interval.point(round_half_up(low, str(place)))
    return Interval(
        None if low is None else low.quantize(place, ROUND_FLOOR, EXACT),
        None if high is None else high.quantize(place, ROUND_CEILING, EXACT),
    )


def _answers_alike(asked: Requirement, exact: Interval, shown: Interval) -> bool:
    answer = asked.judge(exact)
    return answer is Truth.UNKNOWN or asked.judge(shown) is answer
