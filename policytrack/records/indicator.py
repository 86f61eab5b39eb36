"""An indicator: a thing that is counted, with the kind, stage, level and statistic that make amounts comparable."""

from decimal import Decimal

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.record import Named, as_texts, id_of, words
from policytrack.values.interval import Interval
from policytrack.values.notation import as_unit
from policytrack.values.vocabulary import Vocabulary


class IndicatorKind(Vocabulary):
    """The kind of an indicator: how its amounts relate to time."""

    FLOW = "flow", "当期", "flow"
    STOCK = "stock", "现有", "stock"
    CUMULATIVE = "cumulative", "累计", "cumulative"
    SHARE = "share", "占比", "share"
    RATIO = "ratio", "比率", "ratio"
    GROWTH = "growth", "增长率", "growth"
    RANK = "rank", "位次", "rank"


class Stage(Vocabulary):
    """The stage (环节) of a procedure at which things are counted."""

    CULTIVATED = "cultivated", "培育", "cultivated"
    RECOMMENDED = "recommended", "推荐", "recommended"
    REGISTERED = "registered", "登记", "registered"
    APPLIED = "applied", "申报", "applied"
    SUBMITTED = "submitted", "送审", "submitted"
    ACCEPTED = "accepted", "受理", "accepted"
    ENTERED = "entered", "入围", "entered"
    IN_REVIEW = "in_review", "评审", "in review"
    EVALUATED = "evaluated", "评价", "evaluated"
    ON_NOTICE = "on_notice", "公示", "on notice"
    ANNOUNCED = "announced", "公告", "announced"
    APPROVED = "approved", "获批", "approved"
    RECOGNISED = "recognised", "认定", "recognised"
    LISTED = "listed", "入库", "listed"
    PLANNED = "planned", "计划", "planned"
    PLEDGED = "pledged", "承诺", "pledged"
    SIGNED = "signed", "签约", "signed"
    STARTED = "started", "开工", "started"
    BUILDING = "building", "在建", "under construction"
    TOPPED_OUT = "topped_out", "封顶", "topped out"
    COMPLETED = "completed", "完成", "completed"
    GUARANTEED = "guaranteed", "担保", "guaranteed"
    PAID = "paid", "拨付", "paid"
    LEVERAGED = "leveraged", "撬动", "leveraged"
    WITHDRAWN = "withdrawn", "退出", "withdrawn"
    UNSTATED = "unstated", "未说明", "unstated"
    NONE = "none", "无", "none"


class Statistic(Vocabulary):
    """The statistic of an indicator: the end, mean, sum or maximum of a period, or the change over it."""

    END = "end", "期末", "end"
    MEAN = "mean", "平均", "mean"
    SUM = "sum", "合计", "sum"
    MAX = "max", "最高", "max"
    MIN = "min", "最低", "min"
    CHANGE = "change", "变动", "change"
    NONE = "none", "无", "none"


class Better(Vocabulary):
    """The direction that is better for an indicator: `none` where neither is, `unsaid` where it is not stated."""

    UP = "up", "越高越好", "up"
    DOWN = "down", "越低越好", "down"
    NONE = "none", "无", "none"
    UNSAID = "unsaid", "未说明", "not said"

    @property
    def is_side(self) -> bool:
        """Whether more, or less, is better."""
        return self in (Better.UP, Better.DOWN)


class Accrual(Vocabulary):
    """The accrual of an indicator: all the time, or in batches such as rounds of recognition."""

    STEADY = "steady", "持续", "steady"
    BATCH = "batch", "分批", "in batches"


class Sense(Vocabulary):
    """The sense of a growth rate: whether a positive amount is an increase, or a decrease (降低率)."""

    INCREASE = "increase", "增长率", "increase"
    DECREASE = "decrease", "降低率", "decrease"


class Base(Vocabulary):
    """The base of a growth rate: the time that it compares with."""

    YEAR_ON_YEAR = "year_on_year", "上年同期", "the same period of the year before"
    YEAR_START = "year_start", "年初", "the start of the year"
    PREVIOUS_PERIOD = "previous_period", "上期", "the period before"


# The fields that must agree for two amounts to count the same thing.
COMPARED = (
    "subject",
    "kind",
    "stage",
    "level",
    "statistic",
    "unit",
    "base",
    "sense",
    "whole",
    "against",
    "among",
)
# Fields that say something only of one kind.
_OF_ONE_KIND = (("base", "growth"), ("sense", "growth"), ("whole", "share"), ("of_each", "ratio"), ("among", "rank"))
ADDITIVE = (IndicatorKind.FLOW, IndicatorKind.STOCK, IndicatorKind.CUMULATIVE)


_ZERO, _HUNDRED = Decimal(0), Decimal(100)


def _split(id: str) -> tuple[str, Stage]:
    """Return subject and stage of a dotted id; a last part that is no stage belongs to the subject."""
    head, _, last = id.rpartition(".")
    return (head, Stage(last)) if head and Stage.has(last) else (id, Stage.NONE)


@frozen(eq=False, repr=False)
class Indicator(Named):
    """An indicator: a thing that is counted in one way. Equal by id.

    The id is dotted, subject then stage: `sme.specialised.recognised` counts recognitions of
    the subject `sme.specialised`. Where one subject and stage is counted in several ways, give `subject` and
    `stage` and an id of your own. `kind`: flow (also a year-to-date 累计), stock, cumulative
    (since inception, as of a day), share, ratio, growth, rank. `monotone` says that the total cannot fall: True for
    flows and cumulatives unless stated otherwise.

    What a rate is taken of: `of` is the id of the indicator that a share, growth, gap or rank is about, `whole` the
    denominator of a share, `of_each` what the sources of a ratio leave out (with unit 人/千人 and of_each 千人 they
    write 3.4人), `sense` whether a positive growth rate is an increase or a decrease, `base` what growth is
    measured from (year_on_year 同比, year_start 较年初, previous_period 环比), `against` the other series of a gap in
    percentage points, `among` the set that a rank is in, `gap_of` the ids of two indicators of which this one is the
    difference, the first less the second. A share in % is at most 100 only where it names its `whole`; what can be
    more, or below zero, is a ratio. A ratio has a unit like 人/千人, 元/吨 or %, and is never added.

    >>> asked = Indicator("sme.specialised.cultivated", unit="家", kind="flow", better="up")
    >>> asked.subject, asked.stage, asked.monotone
    ('sme.specialised', 'cultivated', True)
    """

    unit: str = field(kw_only=True, metadata=words("单位", "unit"))
    kind: IndicatorKind = field(kw_only=True, converter=IndicatorKind)
    better: Better = field(default=Better.UNSAID, kw_only=True, converter=Better, metadata=words("方向", "better"))
    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    subject: str = field(kw_only=True, metadata=words("对象", "subject"))
    stage: Stage = field(kw_only=True, converter=Stage, metadata=words("环节", "stage"))
    level: str | None = field(default=None, kw_only=True, metadata=words("级别", "level"))
    statistic: Statistic = field(
        default=Statistic.NONE, kw_only=True, converter=Statistic, metadata=words("统计方式", "statistic")
    )
    accrual: Accrual = field(
        default=Accrual.STEADY, kw_only=True, converter=Accrual, metadata=words("产生方式", "accrual")
    )
    monotone: bool = field(kw_only=True, metadata=words("只增不减", "never falls"))
    of: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("针对", "of"))
    whole: str | None = field(default=None, kw_only=True)
    of_each: str | None = field(default=None, kw_only=True, metadata=words("每", "of each"))
    sense: Sense | None = field(default=None, kw_only=True, converter=optional(Sense), metadata=words("增减", "sense"))
    base: Base | None = field(
        default=None, kw_only=True, converter=optional(Base), metadata=words("比较的基期", "base")
    )
    against: str | None = field(default=None, kw_only=True, metadata=words("对照的序列", "series compared with"))
    among: str | None = field(default=None, kw_only=True, metadata=words("比较范围", "set ranked in"))
    gap_of: tuple[str, ...] = field(
        default=(), kw_only=True, converter=as_texts, metadata=words("相差的两项", "gap between")
    )
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)

    @subject.default
    def _subject(self) -> str:
        return _split(self.id)[0]

    @stage.default
    def _stage(self) -> Stage:
        return _split(self.id)[1]

    @monotone.default
    def _monotone(self) -> bool:
        return self.kind in ("flow", "cumulative") and self.statistic not in ("mean", "max", "min", "change")

    def __attrs_post_init__(self) -> None:
        for name in ("unit", "subject"):
            if not isinstance(getattr(self, name), str):
                raise InputError(f"{name} of {self.id} is {getattr(self, name)!r}; write text like '家' or '%'")
        try:
            as_unit(self.unit)
        except InputError as error:
            raise InputError(f"unit of {self.id}: {error}") from None
        if not isinstance(self.monotone, bool):
            raise InputError(f"monotone of {self.id} is {self.monotone!r}; write True or False")
        if self.monotone and (self.kind not in ADDITIVE or self.statistic in ("mean", "max", "min")):
            raise InputError(f"{self.id}: a {self.kind} of this statistic can fall, so it is never monotone")
        for name, kind in _OF_ONE_KIND:
            if getattr(self, name) is not None and self.kind != kind:
                raise InputError(f"{self.id}: {name} belongs to a {kind}, not to a {self.kind}")
        if self.of_each is not None and not self.unit.endswith(f"/{self.of_each}"):
            head = self.unit.partition("/")[0]
            raise InputError(f"{self.id}: {self.unit} is not of each {self.of_each}; write '{head}/{self.of_each}'")
        if self.kind == "flow" and self.statistic == "end":
            raise InputError(
                f"{self.id}: a flow has no value at the end of a period; say kind='stock' if it counts what is there, "
                "or leave statistic out and say aggregation='last' in the target"
            )
        if self.gap_of and (len(set(self.gap_of)) != 2 or self.kind not in ("ratio", "share", "growth")):
            raise InputError(
                f"{self.id}: gap_of names two indicators, of a ratio, share or growth; write gap_of=('urban', 'rural')"
            )
        said = _split(self.id)[1]
        if said not in ("none", self.stage):
            raise InputError(f"{self.id} names the stage {said}, not {self.stage}")

    @property
    def is_rate(self) -> bool:
        """Whether the value over part of a period may differ from that over all of it: growth, means."""
        return self.kind == "growth" or self.statistic == "mean"

    @property
    def adds_up(self) -> bool:
        """Whether amounts of disjoint areas add up: counts and sums, and no rate, mean, maximum or amount per head."""
        return self.kind in ADDITIVE and self.statistic not in ("mean", "max", "min") and "/" not in self.unit

    @property
    def is_flow(self) -> bool:
        """Whether amounts of disjoint periods add up."""
        return self.kind == "flow" and self.statistic not in ("mean", "max", "min")

    @property
    def not_negative(self) -> bool:
        """Whether its amounts cannot be below zero: gross totals, stocks, shares, ranks; no gap, change, ratio in %."""
        if self.monotone or self.statistic == "change" or self.unit == "pp" or self.gap_of:
            return self.monotone
        return self.kind in ("stock", "share", "rank", "cumulative") or (self.kind == "ratio" and self.unit != "%")

    @property
    def at_most(self) -> Decimal | None:
        """The most that an amount can be: 100 for a share in % that names its whole; None without end."""
        if self.kind != "share" or self.whole is None:
            return None
        return _HUNDRED if self.unit == "%" and self.statistic != "change" else None

    @property
    def limits(self) -> Interval:
        """The numbers that its amounts can be."""
        return Interval(_ZERO if self.not_negative else None, self.at_most)


def as_indicator(value: object) -> Indicator:
    """Return an indicator; `InputError` for anything else, also for its id alone."""
    if isinstance(value, Indicator):
        return value
    hint = "; look it up first: catalog.indicators[…]" if isinstance(value, str) else ""
    raise InputError(f"{value!r} is not an Indicator{hint}")
