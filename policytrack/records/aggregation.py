"""Aggregation: how the amounts of the parts of a time make the amount of the whole."""

import itertools
from collections.abc import Mapping
from types import MappingProxyType

from policytrack.errors import InputError
from policytrack.records.indicator import Indicator, IndicatorKind, Statistic
from policytrack.values.period import MONTHS, Each, Period, months_of
from policytrack.values.steps import step_back
from policytrack.values.vocabulary import Vocabulary


class Aggregation(Vocabulary):
    """How amounts of parts make the whole: their sum, last, mean, chain of growth rates, maximum or minimum."""

    SUM = "sum", "合计", "sum"
    LAST = "last", "末期数", "last"
    MEAN = "mean", "平均", "mean"
    COMPOUND = "compound", "连乘", "compounded"
    MAX = "max", "最高", "max"
    MIN = "min", "最低", "min"


_EXTREMES = (Aggregation.MAX, Aggregation.MIN)
_STATISTICS: Mapping[Statistic, Aggregation] = MappingProxyType(
    {Statistic.MEAN: Aggregation.MEAN, Statistic.MAX: Aggregation.MAX, Statistic.MIN: Aggregation.MIN}
)
# The aggregations of each kind of indicator; the first one is its default.
_KINDS: Mapping[IndicatorKind, tuple[Aggregation, ...]] = MappingProxyType(
    {
        IndicatorKind.FLOW: (Aggregation.SUM, Aggregation.LAST, Aggregation.MEAN),
        IndicatorKind.STOCK: (Aggregation.LAST, Aggregation.MEAN, *_EXTREMES),
        IndicatorKind.CUMULATIVE: (Aggregation.LAST,),
        IndicatorKind.SHARE: (Aggregation.LAST, Aggregation.MEAN, *_EXTREMES),
        IndicatorKind.RATIO: (Aggregation.LAST, Aggregation.MEAN, *_EXTREMES),
        IndicatorKind.GROWTH: (Aggregation.MEAN, Aggregation.COMPOUND, Aggregation.LAST),
        IndicatorKind.RANK: (Aggregation.LAST, *_EXTREMES),
    }
)


def allowed_aggregations(indicator: Indicator) -> tuple[Aggregation, ...]:
    """Return the aggregations that go with an indicator, its default first; a growth rate has no default."""
    own = _STATISTICS.get(indicator.statistic)
    return _KINDS[indicator.kind] if own is None else (own,)


def default_aggregation(indicator: Indicator, per: Each | None, *, closed: bool) -> Aggregation | None:
    """Return the aggregation of a target that names none; `closed` says that it has a period and not only a day.

    None for growth: only a published rate of the whole counts.
    """
    if not closed and (per is not None or indicator.statistic in _STATISTICS):
        return Aggregation.LAST
    if indicator.kind is IndicatorKind.GROWTH and indicator.statistic not in _STATISTICS:
        return None
    return allowed_aggregations(indicator)[0]


def check_aggregation(
    record: str,
    indicator: Indicator,
    aggregation: Aggregation | None,
    *,
    per: Each | None,
    period: Period | None,
    each: Each | None,
) -> None:
    """Raise `InputError` where a target's aggregation, `per` and time do not go together; `record` names it.

    `period` is None where the target has only a deadline. The rules are in docs/design.md §6.
    """
    step = period if each is None or period is None else period.split(each)[0]
    _check_word(record, indicator, aggregation, per, closed=period is not None)
    if per is not None:
        _check_per(record, indicator, aggregation, per=per, step=step, each=each)
    elif aggregation in (Aggregation.MEAN, Aggregation.LAST) and indicator.is_flow:
        raise InputError(
            f"{record}: the {aggregation} of a flow is of how long a time? Say per='year' for a year's amount, "
            "or per='half', 'quarter' or 'month'"
        )
    if indicator.kind is IndicatorKind.GROWTH and aggregation is None and indicator.statistic not in _STATISTICS:
        _check_growth(record, per, step)


def _check_word(
    record: str, indicator: Indicator, aggregation: Aggregation | None, per: Each | None, *, closed: bool
) -> None:
    allowed = allowed_aggregations(indicator)
    if not closed and (per is not None or indicator.statistic in _STATISTICS):
        allowed = (Aggregation.LAST,)
    elif not closed:
        allowed = tuple(one for one in allowed if one in (Aggregation.LAST, Aggregation.SUM))
    if aggregation is None or aggregation in allowed:
        return
    what = (
        indicator.kind
        if indicator.statistic not in _STATISTICS
        else f"{indicator.kind} of statistic {indicator.statistic}"
    )
    time = "" if closed else " by a day"
    choice = " or ".join(repr(str(one)) for one in allowed) or "only period='2021/2025'"
    raise InputError(f"{record}: aggregation {str(aggregation)!r} does not go with a {what}{time}; what goes: {choice}")


def _check_per(
    record: str,
    indicator: Indicator,
    aggregation: Aggregation | None,
    *,
    per: Each,
    step: Period | None,
    each: Each | None,
) -> None:
    if each is not None and MONTHS[per] >= MONTHS[each]:
        raise InputError(f"{record}: per {per} is not shorter than the step of each {each}")
    if aggregation is Aggregation.COMPOUND:
        raise InputError(f"{record}: per does not go with aggregation='compound', which is of the whole period")
    months = None if step is None else months_of(step)
    if step is None:
        return
    if months is None or months % MONTHS[per]:
        raise InputError(f"{record}: {step} is not made of whole steps of per={str(per)!r}; give a period that is")
    longer = months > MONTHS[per]
    if longer and aggregation not in (Aggregation.LAST, Aggregation.MEAN) and indicator.kind in ("flow", "growth"):
        raise InputError(
            f"{record}: its amount is per {per} and {step} is longer; "
            "say aggregation='mean' for the average, or 'last' for the last one"
        )


def _check_growth(record: str, per: Each | None, step: Period | None) -> None:
    if step is None:
        if per is None:
            raise InputError(
                f"{record}: growth by a day needs to know of how long a time: per='year', or period='2025'"
            )
        return
    year = step_back(step.end, MONTHS[Each.YEAR])
    if year is not None and step.start < year.start:
        raise InputError(
            f"{record}: {step} is longer than a year; say aggregation='mean' for the average growth of a year, "
            "'compound' for the growth over all of it, or each='year'"
        )


def shapes(indicator: Indicator, period: Period | None) -> list[tuple[Aggregation | None, Each | None]]:
    """Return the pairs of aggregation and `per` that a target of an indicator and time can have."""
    found: list[tuple[Aggregation | None, Each | None]] = []
    for shape in itertools.product((None, *Aggregation), (None, *Each)):
        try:
            check_aggregation("target", indicator, shape[0], per=shape[1], period=period, each=None)
        except InputError:
            continue
        found.append(shape)
    return found
