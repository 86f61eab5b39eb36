"""A figure: the amount that a source reports for a period or as of a day."""

from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.area import Area, as_area
from policytrack.records.indicator import Indicator, as_indicator
from policytrack.records.programme import Programme, as_programme
from policytrack.records.record import closed_period, id_of, words
from policytrack.records.stated import Stated, last
from policytrack.values.conversion import converted
from policytrack.values.hedge import Hedge
from policytrack.values.interval import NOT_NEGATIVE, Interval
from policytrack.values.period import Period, Time, as_time, last_day
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.unit import is_whole
from policytrack.values.vocabulary import Vocabulary


class FigureForm(Vocabulary):
    """The form of a figure's amount: the amount itself (level), or a change since the end of an earlier time."""

    LEVEL = "level", "水平", "level"
    CHANGE = "change", "变动", "change"


class FigureStatus(Vocabulary):
    """The status of a figure, by its code in SDMX; `say` gives the code, as tables of statistics print it."""

    NORMAL = "A", "正常", "normal"
    PROVISIONAL = "P", "初步", "provisional"
    ESTIMATED = "E", "估计", "estimated"
    BREAK = "B", "序列中断", "break in the series"
    DEFINITION = "D", "定义不同", "definition differs"
    FORECAST = "F", "预测", "forecast"
    UNVALIDATED = "V", "未核实", "unvalidated"
    MISSING = "O", "缺失", "missing"

    def say(self, _lang: str) -> str:
        """Return the code, in any language."""
        return self.value


PROBABLE = (Hedge.ABOUT, Hedge.NEARLY, Hedge.MAGNITUDE)  # hedges without a bound below
BROKEN = (FigureStatus.BREAK, FigureStatus.DEFINITION)
NOT_REPORTED = (FigureStatus.FORECAST, FigureStatus.MISSING)


def _closed(value: Any) -> Period | None:
    return closed_period(value, "since is the time that a change starts from: since='2015'")


def check_amount(record: str, amount: Quantity, indicator: Indicator) -> None:
    """Raise `InputError` where an amount is not in the unit of its indicator, or cannot be: 550 % of a whole."""
    check_unit(record, amount, indicator)
    if indicator.at_most is None and not indicator.not_negative:
        return
    said = amount.soft.interval if amount.hedge in PROBABLE else amount.interval
    if (low := said.low) is not None and low >= 0 and indicator.at_most is None:
        return
    kind = indicator.kind
    if indicator.at_most is not None and not said.meets(Interval(None, indicator.at_most)):
        raise InputError(
            f"{record}: {amount} is more than all of {indicator.whole}, the whole of {indicator.id}; "
            "what can be more than 100 % is kind='ratio', without whole"
        )
    if _is_never_below(indicator) and not said.meets(NOT_NEGATIVE):
        form = "; a net one, which may be, has monotone=False" if indicator.monotone else ""
        raise InputError(f"{record}: {amount} is below zero, and {indicator.id} ({kind}) cannot be{form}")


def _is_never_below(indicator: Indicator) -> bool:
    """Whether no source means an amount below zero; a balance or a temperature may be reported as such a stock."""
    counts = indicator.kind == "stock" and is_whole(indicator.unit)
    return indicator.not_negative and (
        indicator.monotone or indicator.kind == "rank" or indicator.at_most is not None or counts
    )


def check_unit(record: str, amount: Quantity, indicator: Indicator) -> None:
    """Raise `InputError` where an amount is not in the unit of its indicator."""
    if amount.unit != indicator.unit:
        given = amount.unit or (f"no unit (the {amount.scale} of {amount} is a scale)" if amount.scale else "no unit")
        raise InputError(f"{record}: {given} is not the unit of {indicator.id} ({indicator.unit})")


_ORDER = last("source", "quote", "said_by", "parent", "programme", "note")


@frozen(eq=False, repr=False, field_transformer=_ORDER)
class Figure(Stated):
    """A figure: a reported amount. Equal by id.

    `status` is SDMX's (A normal, P provisional, E estimated, B break, D definition differs, F forecast, V unvalidated,
    O missing). With `form="change"` the amount is a change `since` the end of an earlier time, in %, pp or the
    indicator's unit; a growth rate with `since` is the growth from there to the last day. With `of_target` the amount
    is the source's own percentage of that target (占年度计划的98.8%). An amount in another unit that converts exactly
    (15 亩 are 1 公顷) is taken in that of the indicator, and kept as it was `written`. `supersedes` is the id of the
    figure that this one corrects, `parent` that of the plan, measure or event that it belongs to.

    >>> new = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
    >>> Figure("new-h1", indicator=new, area="青岛市", period="2024-H1", amount="140 家").amount
    Quantity.parse('140 家')
    """

    indicator: Indicator = field(kw_only=True, converter=as_indicator)
    area: Area = field(kw_only=True, converter=as_area)
    period: Time = field(kw_only=True, converter=as_time)
    amount: Quantity = field(kw_only=True, converter=as_quantity)
    written: Quantity | None = field(
        default=None, kw_only=True, converter=optional(as_quantity), metadata=words("原写作", "written as")
    )
    scope: str | None = field(default=None, kw_only=True)
    status: FigureStatus = field(default=FigureStatus.NORMAL, kw_only=True, converter=FigureStatus)
    form: FigureForm = field(
        default=FigureForm.LEVEL, kw_only=True, converter=FigureForm, metadata=words("形式", "form")
    )
    since: Period | None = field(default=None, kw_only=True, converter=_closed, metadata=words("起算", "since"))
    of_target: str | None = field(
        default=None, kw_only=True, converter=optional(id_of), metadata=words("占目标", "percentage of target")
    )
    supersedes: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)

    def __attrs_post_init__(self) -> None:
        name = f"figure {self.id}"
        if self.of_target is not None:
            if self.amount.unit != "%" or self.form != "level" or self.since is not None:
                raise InputError(f"{name} is a percentage of target {self.of_target}; write its amount like '98.8 %'")
            return
        if self.form == "change":
            self._check_change(name)
            return
        self._convert()
        check_amount(name, self.amount, self.indicator)
        if self.since is not None:
            if self.indicator.kind != "growth":
                raise InputError(f"{name}: since belongs to a change or a growth rate; say form='change'")
            self._check_since(name, self.since)

    def _convert(self) -> None:
        """Take an amount in another unit that converts exactly in that of the indicator, and keep what was written."""
        if self.amount.unit != self.indicator.unit and (own := converted(self.amount, self.indicator.unit)) is not None:
            object.__setattr__(self, "written", self.amount)
            object.__setattr__(self, "amount", own)

    def _check_change(self, name: str) -> None:
        """Refuse a change without its start, of a growth rate, or in a unit that no change of its indicator has."""
        if self.since is None:
            raise InputError(f"{name} is a change since when? Give since='2015'")
        if self.indicator.kind == "growth":
            raise InputError(f"{name}: growth is a change already; leave form out and give since={str(self.since)!r}")
        units = ("pp", "%") if self.indicator.unit == "%" else (self.indicator.unit, "%")
        if self.amount.unit not in units:
            raise InputError(
                f"{name}: {self.amount.unit or 'no unit'} is no change of {self.indicator.id}; write it in "
                + " or ".join(units)
            )
        self._check_since(name, self.since)

    def _check_since(self, name: str, since: Period) -> None:
        end = last_day(self.period)
        if end is not None and since.end >= end:
            raise InputError(f"{name} is of {self.period}, and its start, {since}, is not before the end of that")

    @property
    def is_amount(self) -> bool:
        """Whether it reports the amount of its indicator, and no change since a day or percentage of a target."""
        return self.since is None and self.of_target is None

    @property
    def title(self) -> str:
        """The Chinese name of its indicator."""
        return self.indicator.say("zh")
