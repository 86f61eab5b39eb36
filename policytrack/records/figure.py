"""A figure: the amount that a source reports for a period or as of a day."""

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.area import Area, as_area
from policytrack.records.indicator import Indicator, as_indicator
from policytrack.records.programme import Programme, as_programme
from policytrack.records.record import id_of
from policytrack.records.stated import Stated, last
from policytrack.values.period import Time, as_time
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.vocabulary import Vocabulary


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


BROKEN = (FigureStatus.BREAK, FigureStatus.DEFINITION)
NOT_REPORTED = (FigureStatus.FORECAST, FigureStatus.MISSING)


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
    O missing). `supersedes` is the id of the figure that this one corrects, `parent` that of the plan, measure or
    event that it belongs to.

    >>> new = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
    >>> Figure("new-h1", indicator=new, area="青岛市", period="2024-H1", amount="140 家").amount
    Quantity.parse('140 家')
    """

    indicator: Indicator = field(kw_only=True, converter=as_indicator)
    area: Area = field(kw_only=True, converter=as_area)
    period: Time = field(kw_only=True, converter=as_time)
    amount: Quantity = field(kw_only=True, converter=as_quantity)
    scope: str | None = field(default=None, kw_only=True)
    status: FigureStatus = field(default=FigureStatus.NORMAL, kw_only=True, converter=FigureStatus)
    supersedes: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)

    def __attrs_post_init__(self) -> None:
        check_unit(f"figure {self.id}", self.amount, self.indicator)

    @property
    def title(self) -> str:
        """The Chinese name of its indicator."""
        return self.indicator.say("zh")
