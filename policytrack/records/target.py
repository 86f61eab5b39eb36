"""A target: the amount that a body promises for a period or by a day."""

import datetime
from functools import cached_property
from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.aggregation import Aggregation, check_aggregation, default_aggregation
from policytrack.records.area import Area, as_area
from policytrack.records.assumption import Assumption
from policytrack.records.baseline import check_baseline
from policytrack.records.body import Body, as_bodies, as_body
from policytrack.records.direction import refuse_wrong_side, says_its_side
from policytrack.records.figure import Figure, check_amount, check_unit
from policytrack.records.indicator import Indicator, as_indicator
from policytrack.records.programme import Programme, as_programme
from policytrack.records.promise import tolerated_amounts
from policytrack.records.record import closed_period, id_of, several, words
from policytrack.records.stated import Stated, last
from policytrack.values.period import MONTHS, Each, Period, as_day, as_deadline, months_of
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.vocabulary import ChineseVocabulary, Vocabulary


class TargetForm(Vocabulary):
    """The form of a target's amount: a level, or a change, multiple or share of a baseline."""

    LEVEL = "level", "水平", "level"
    CHANGE = "change", "变动", "change"
    MULTIPLE = "multiple", "倍数", "multiple"
    SHARE = "share", "占比", "share"
    DIRECTION = "direction", "方向", "direction"
    RELATIVE = "relative", "相对", "relative"


class Supersession(Vocabulary):
    """The way in which a record supersedes an earlier one."""

    REVISED = "revised", "修订", "revised"
    RESTATED = "restated", "重述", "restated"
    REPLACED = "replaced", "替换", "replaced"
    WITHDRAWN = "withdrawn", "撤销", "withdrawn"


class Reference(Vocabulary):
    """What a target's baseline is other than a report: a forecast of business as usual."""

    FORECAST = "forecast", "预测", "forecast"


class Nature(ChineseVocabulary):
    """The nature of a target: binding 约束性 or anticipatory 预期性."""

    BINDING = "binding", "约束性", "binding"
    ANTICIPATORY = "anticipatory", "预期性", "anticipatory"


class Strength(ChineseVocabulary):
    """The strength of a promise: ensure 确保 or strive 力争."""

    ENSURE = "ensure", "确保", "ensure"
    STRIVE = "strive", "力争", "strive"


def _period(value: Any) -> Period | None:
    return closed_period(value, "a target runs over a closed period or has a day: by='2025-12-31'")


def _figure(value: Any) -> Figure:
    if isinstance(value, Figure):
        return value
    raise InputError(f"{value!r} is not a Figure; give the one that reports it")


def _schedule(value: Any) -> tuple[tuple[datetime.date, Quantity], ...]:
    try:
        steps = tuple((as_day(day), as_quantity(amount)) for day, amount in value)
    except (TypeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        form = "[('2024-06-30', '150 家'), ('2024-12-31', '300 家')]"
        raise InputError(f"{value!r} is not a schedule; write (day, amount) steps like {form}") from None
    if list(steps) != sorted(steps, key=lambda step: step[0]):
        raise InputError("a schedule's days must rise; sort its steps by day")
    return steps


def as_assumes(value: Any) -> tuple[Assumption | str, ...]:
    """Return assumptions, each given as such or by id; one alone is refused."""
    found = several(() if value is None else value, "assumption", Assumption)
    for item in found:
        if not isinstance(item, (str, Assumption)):
            raise InputError(f"{item!r} in assumes is neither an Assumption nor the id of one")
    return found


_ORDER = last("source", "quote", "said_by", "parent", "programme", "note")


@frozen(eq=False, repr=False, field_transformer=_ORDER)
class Target(Stated):
    """A target: a promised amount. Equal by id. Give either `period` or `by`.

    `form` says what the amount is: a level (default), a change, multiple or share of the `baseline`, a mere
    direction (继续下降), or relative to another indicator (与经济增长同步), which is not measurable.
    `nature`: binding 约束性, anticipatory 预期性. `strength`: ensure 确保, strive 力争. `stretch` is what is striven
    for beyond the amount (确保300家、力争350家); `each` has it due in every year, half, quarter or month of the
    period. `per` says of how long a time the amount is (700万吨 a year), `aggregation` how the amounts of parts make
    the whole: sum, last, mean, compound, max or min; by default as the kind of the indicator has it. With `by` and
    `until` it is to be reached by the one day and kept until the other. `strict=False` lets a direction stand still
    (不低于). `reference="forecast"` allows a baseline that is a forecast. `schedule` is a list of (day, amount) steps.
    `supersedes` is the id of an earlier target, `supersession` how: revised, restated, replaced, withdrawn. `parent`
    is the id of the goal, plan, measure or event that it belongs to.
    Raises `InputError` for a bound or a change that says the opposite of what is better, and for a stretch that asks
    for less.

    >>> new = Indicator("sme.specialised.recognised", unit="家", kind="flow", better="up")
    >>> Target("t", indicator=new, area="青岛市", period="2024", amount=">= 300 家").deadline
    datetime.date(2024, 12, 31)
    """

    indicator: Indicator = field(kw_only=True, converter=as_indicator)
    area: Area = field(kw_only=True, converter=as_area)
    amount: Quantity | None = field(default=None, kw_only=True, converter=optional(as_quantity))
    period: Period | None = field(default=None, kw_only=True, converter=_period)
    by: datetime.date | None = field(default=None, kw_only=True, converter=optional(as_deadline))
    stretch: Quantity | None = field(
        default=None, kw_only=True, converter=optional(as_quantity), metadata=words("力争值", "stretch target")
    )
    each: Each | None = field(default=None, kw_only=True, converter=optional(Each), metadata=words("每", "in every"))
    per: Each | None = field(default=None, kw_only=True, converter=optional(Each), metadata=words("计量基准", "per"))
    aggregation: Aggregation | None = field(
        default=None, kw_only=True, converter=optional(Aggregation), metadata=words("汇总方式", "aggregation")
    )
    until: datetime.date | None = field(
        default=None, kw_only=True, converter=optional(as_deadline), metadata=words("保持到", "kept until")
    )
    form: TargetForm = field(
        default=TargetForm.LEVEL, kw_only=True, converter=TargetForm, metadata=words("形式", "form")
    )
    scope: str | None = field(default=None, kw_only=True)
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    responsible: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies)
    nature: Nature | None = field(
        default=None, kw_only=True, converter=optional(Nature), metadata=words("性质", "nature")
    )
    strength: Strength | None = field(
        default=None, kw_only=True, converter=optional(Strength), metadata=words("力度", "strength")
    )
    baseline: Figure | None = field(
        default=None, kw_only=True, converter=optional(_figure), metadata=words("基期数", "baseline")
    )
    strict: bool = field(default=True, kw_only=True, metadata=words("不含基期", "strict"))
    reference: Reference | None = field(
        default=None, kw_only=True, converter=optional(Reference), metadata=words("参照", "reference")
    )
    schedule: tuple[tuple[datetime.date, Quantity], ...] = field(
        default=(), kw_only=True, converter=_schedule, metadata=words("分步安排", "schedule")
    )
    assumes: tuple[Assumption | str, ...] = field(default=(), kw_only=True, converter=as_assumes)
    supersedes: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    supersession: Supersession = field(default=Supersession.REVISED, kw_only=True, converter=Supersession)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)

    def __attrs_post_init__(self) -> None:
        if (self.period is None) == (self.by is None):
            raise InputError(f"target {self.id} needs either period='2024' or by='2024-12-31', and not both")
        if self.amount is not None and self.form in ("level", "relative"):
            check = check_amount if self.form == "level" else check_unit
            check(f"target {self.id}", self.amount, self.indicator)
        for _, step in self.schedule:
            check_unit(f"schedule of target {self.id}", step, self.indicator)
        if self.amount is not None:
            refuse_wrong_side(f"target {self.id}", self.amount, self.indicator, change=self.form == "change")
        if self.stretch is not None:
            self._check_stretch(self.stretch)
        if self.each is not None:
            self._check_each(self.each)
        if self.until is not None:
            self._check_until(self.until)
        check_aggregation(
            f"target {self.id}", self.indicator, self.aggregation, per=self.per, period=self.period, each=self.each
        )
        if self.baseline is not None:
            check_baseline(self, self.baseline)

    def _check_stretch(self, stretch: Quantity) -> None:
        """Refuse a stretch that can be met while the amount is not."""
        if self.amount is None:
            raise InputError(f"target {self.id} strives for {stretch} beyond an amount that it does not give")
        if stretch.unit != self.amount.unit:
            raise InputError(
                f"stretch of target {self.id}: {stretch.unit or 'no unit'} is not the unit of its amount, {self.amount}"
            )
        if self.indicator.better == "unsaid" and not (says_its_side(stretch) and says_its_side(self.amount)):
            raise InputError(
                f"target {self.id} strives for {stretch} beyond {self.amount}, and it is not stated which is better; "
                f"say better='up' or 'down' of {self.indicator.id}, or write bounds: '>= {self.amount}'"
            )
        if not self.can_strive_for(stretch):
            raise InputError(f"target {self.id} strives for {stretch}, which is less than it ensures: {self.amount}")

    def _check_each(self, each: str) -> None:
        """Refuse steps in a period that is not made of them, and in a target with a baseline or schedule."""
        if self.period is None:
            raise InputError(f"target {self.id} is due in every {each} of what? Give period='2021/2025', not by=")
        if self.form != "level" or self.baseline is not None or self.schedule:
            raise InputError(
                f"target {self.id} is due in every {each}: that goes with form='level', without baseline or schedule"
            )
        try:
            self.period.split(each)
        except InputError as error:
            raise InputError(f"target {self.id} is due in every {each}, and {error}") from None

    def _check_until(self, until: datetime.date) -> None:
        """Refuse to keep what is no level of a day, or is to be reached only later."""
        if self.by is None:
            raise InputError(
                f"target {self.id} is to be kept until {until}, but reached by when? Give by=, not period="
            )
        if until <= self.by:
            raise InputError(f"target {self.id} is to be kept until {until}, which is not after {self.by}")
        if self.aggregated_by == "sum":
            raise InputError(
                f"target {self.id} is to be kept until {until}: a sum is not kept; a year's amount is: per='year'"
            )

    def can_strive_for(self, stretch: Quantity) -> bool:
        """Whether every amount that meets a stretch, or may be said to, does the same for the amount."""
        if self.amount is None:
            return False
        hard, soft = (
            Quantity.of(tolerated_amounts(one, self.indicator.better), one.unit) for one in (stretch, self.amount)
        )
        return hard.unit == soft.unit and hard.members.within(soft.members)

    @cached_property
    def aggregated_by(self) -> Aggregation | None:
        """How parts of its time make the whole: as it says, else as its indicator does; None: only a published rate."""
        if self.aggregation is not None:
            return self.aggregation
        return default_aggregation(self.indicator, self.per, closed=self.period is not None)

    @cached_property
    def adds_up(self) -> bool:
        """Whether amounts of parts of its time are added: a flow, also one whose mean is asked for."""
        return self.indicator.is_flow and self.aggregated_by in (Aggregation.SUM, Aggregation.MEAN)

    @property
    def steps(self) -> int:
        """Of how many steps a mean is asked whose amounts add up; 1 for everything else."""
        if self.per is None or self.period is None or self.each is not None or not self.adds_up:
            return 1
        return (months_of(self.period) or 0) // MONTHS[self.per]

    @property
    def is_level(self) -> bool:
        """Whether the amount of the last day or step of its time counts."""
        return self.aggregated_by is Aggregation.LAST

    @property
    def may_be_judged_before(self) -> bool:
        """Whether figures of the time before its period say something: of a level, and on the line from a baseline."""
        return self.each is None and (
            (self.is_level and not self.indicator.is_flow)
            or (self.baseline is not None and self.aggregated_by in (Aggregation.LAST, Aggregation.SUM))
        )

    @property
    def title(self) -> str:
        """The Chinese name of its indicator."""
        return self.indicator.say("zh")

    @property
    def deadline(self) -> datetime.date:
        """The last day on which it can be met."""
        return self.period.end if self.period is not None else self.by  # type: ignore[return-value]

    @property
    def start(self) -> datetime.date | None:
        """The first day of its period; None for a target that has only a deadline."""
        return self.period.start if self.period is not None else None
