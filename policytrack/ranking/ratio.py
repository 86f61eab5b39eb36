"""The ratio of an amount to the stock at the start (ambition), or to a denominator such as the population."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from attrs import frozen

from policytrack.comparability.label import UNSTATED
from policytrack.consistency.arithmetic import POSITIVE, quotient
from policytrack.consistency.result import outward
from policytrack.errors import InputError
from policytrack.ranking.ranks import Extent
from policytrack.records.area import Area
from policytrack.records.figure import BROKEN, NOT_REPORTED, Figure
from policytrack.records.indicator import ADDITIVE, Indicator
from policytrack.records.registry import Registry
from policytrack.text.messages import Reason
from policytrack.values.interval import EXACT, Interval, round_half_up
from policytrack.values.notation import SCALES
from policytrack.values.period import last_day
from policytrack.values.quantity import Quantity

date = datetime.date
SCALE_WORDS = ("", "万", "亿")
PLACES = {"%": Decimal("0.1")}
FINE = Decimal("0.01")


@frozen
class Ratio:
    """An amount divided by another: every value it may have, rounded outward, and the figures it is divided by.

    `exact` is the one value of two certain numbers.
    """

    interval: Interval
    top: str
    bottom: str
    figures: tuple[Figure, ...]
    exact: Fraction | None = None

    @property
    def extent(self) -> Extent:
        """The extent by which it is ranked."""
        return Extent.of(self.interval) if self.exact is None else Extent.at(self.exact)

    def shown(self, scale: str = "") -> Quantity:
        """Return it as an amount: in % where both units are the same, else for one, 万 or 亿 of the divisor."""
        unit = "%" if self.top == self.bottom else f"{self.top}/{scale}{self.bottom}"
        factor = 100 if unit == "%" else 10 ** SCALES[scale]
        place = PLACES.get(unit, FINE)
        if self.exact is None:
            return Quantity.of(outward(self.interval.times(factor), place), unit)
        exact = self.exact * factor
        number = round_half_up(EXACT.divide(exact.numerator, exact.denominator), str(place))
        return Quantity.exact(number, unit) if number == exact else Quantity.rounded(number, unit)


def scale_for(ratios: Iterable[Ratio]) -> str:
    """Return the scale of the divisor (none, 万 or 亿) for one table: the least by which no ratio is below a tenth."""
    ends = [ratio.interval.low or ratio.interval.high for ratio in ratios if ratio.top != ratio.bottom]
    least = min((end for end in ends if end is not None and end > 0), default=Decimal(1))
    return next((word for word in SCALE_WORDS if least.scaleb(SCALES[word], EXACT) >= FINE * 10), SCALE_WORDS[-1])


def divide(top: Interval, unit: str, divisors: Iterable[Figure]) -> Ratio | Reason:
    """Return an amount divided by what several figures of one stock agree on, or why it cannot be divided."""
    figures = tuple(sorted(divisors, key=lambda figure: figure.id))
    amounts = [figure.amount.members for figure in figures]
    together = reduce(lambda one, other: one and one & other, amounts[1:], amounts[0] if amounts else None)
    if together is None:
        return Reason.of("sources-disagree", figures=tuple(figure.id for figure in figures))
    if not together.within(POSITIVE):
        return Reason.of("not-above-zero", amount=figures[0].amount)
    exact = None
    if top.is_point and together.is_point and top.low is not None and together.low is not None:
        exact = Fraction(top.low) / Fraction(together.low)
    return Ratio(quotient(top, together), unit, figures[0].indicator.unit, figures, exact)


class Stocks:
    """The stocks that figures report, by subject, area and scope."""

    def __init__(self, figures: Iterable[Figure], areas: Registry[Area]) -> None:
        self._found: dict[tuple[str, str, str | None], list[Figure]] = {}
        for figure in current_reports(figures):
            if figure.indicator.kind == "stock" and figure.indicator.statistic in ("end", "none"):
                key = (figure.indicator.subject, areas.id_of(figure.area.id), figure.scope)
                self._found.setdefault(key, []).append(figure)

    def ambition(
        self, top: Interval, indicator: Indicator, area: str, scope: str | None, start: date | None
    ) -> Ratio | Reason:
        """Return an amount as a share of the stock at a start: on its eve, else on its first day.

        The stock must be of the same subject, level, area and scope, and of the same stage, else of one not stated.
        """
        if indicator.kind not in ADDITIVE or indicator.is_rate:
            return Reason.of("compare-not-additive", indicator=indicator)
        if start is None:
            return Reason.of("start-without-day")
        eve = start - datetime.timedelta(days=1) if start > date.min else start
        stocks = [
            figure
            for figure in self._found.get((indicator.subject, area, scope), ())
            if (figure.indicator.level, figure.indicator.unit) == (indicator.level, indicator.unit)
        ]
        for day in (eve, start):
            then = [figure for figure in stocks if last_day(figure.period) == day]
            for stages in ((indicator.stage,), UNSTATED):
                found = [figure for figure in then if figure.indicator.stage in stages]
                if found:
                    return divide(top, indicator.unit, found)
        return Reason.of("compare-no-stock", day=eve)


class Denominators:
    """The series that amounts are divided by: for each area its figures of the nearest day no later than the start."""

    def __init__(self, figures: Iterable[Figure], areas: Registry[Area], start: date) -> None:
        self.indicator: Indicator | None = None
        self.start = start
        self._found: dict[str, list[Figure]] = {}
        for figure in current_reports(figures):
            if self.indicator is not None and figure.indicator != self.indicator:
                raise InputError(
                    f"the denominator is one series, and these figures count two things: "
                    f"{self.indicator.id} and {figure.indicator.id}"
                )
            self.indicator = figure.indicator
            day = last_day(figure.period)
            if day is not None and day <= start:
                self._found.setdefault(areas.id_of(figure.area.id), []).append(figure)

    def ratio(self, top: Interval, unit: str, area: str) -> Ratio | Reason:
        """Return an amount divided by the figure of its area, or why there is no ratio."""
        figures = self._found.get(area, [])
        nearest = max((last_day(figure.period) or date.min for figure in figures), default=None)
        if nearest is None:
            return Reason.of("compare-no-denominator", day=self.start)
        return divide(top, unit, [figure for figure in figures if last_day(figure.period) == nearest])


def current_reports(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures that report something and were not corrected by another of them, each once."""
    all_ = list(Registry[Figure](figures).by_id.values())
    corrected = {figure.supersedes for figure in all_}
    return [figure for figure in all_ if figure.id not in corrected and figure.status not in (*NOT_REPORTED, *BROKEN)]
