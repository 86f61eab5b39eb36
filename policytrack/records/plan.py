"""Plans and regulations, the goals in them, and the measures that carry them out."""

import datetime

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.area import Area, as_area
from policytrack.records.body import Body, as_bodies, as_body
from policytrack.records.programme import Programme, as_programme
from policytrack.records.record import as_texts, as_title, id_of, words
from policytrack.records.stated import SOURCE_LAST, Stated
from policytrack.records.target import Supersession
from policytrack.values.period import Time, as_deadline, as_time
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.vocabulary import Vocabulary


class PlanKind(Vocabulary):
    """The kind of a plan: a plan, a regulation, a policy paper."""

    PLAN = "plan", "规划", "plan"
    REGULATION = "regulation", "法规规章", "regulation"
    POLICY = "policy", "政策", "policy"
    PROGRAMME = "programme", "项目", "programme"
    PACKAGE = "package", "一揽子措施", "package"
    REPORT = "report", "报告", "report"
    LIST = "list", "名单", "list"
    STANDARD = "standard", "标准", "standard"


class MeasureKind(Vocabulary):
    """The kind of a measure: a subsidy, a platform, a service."""

    SUBSIDY = "subsidy", "奖补", "subsidy"
    FINANCE = "finance", "融资", "finance"
    PLATFORM = "platform", "平台", "platform"
    MECHANISM = "mechanism", "机制", "mechanism"
    SERVICE = "service", "服务", "service"
    SELECTION = "selection", "遴选认定", "selection"
    LEGISLATION = "legislation", "立法", "legislation"
    ENFORCEMENT = "enforcement", "执法核查", "enforcement"
    PUBLICITY = "publicity", "宣传", "publicity"
    MATCHMAKING = "matchmaking", "对接", "matchmaking"
    RESEARCH = "research", "研究", "research"
    CLUSTER = "cluster", "集群", "cluster"
    PREVENTION = "prevention", "防控", "prevention"
    OTHER = "other", "其他", "other"


class PlanStatus(Vocabulary):
    """The status of a plan or measure, in the usual order; the last three end it."""

    UNSTATED = "unstated", "未说明", "unstated"
    PLANNED = "planned", "计划", "planned"
    DRAFTED = "drafted", "起草", "drafted"
    SUBMITTED = "submitted", "送审", "submitted"
    ADOPTED = "adopted", "通过", "adopted"
    ANNOUNCED = "announced", "公告", "announced"
    IN_FORCE = "in_force", "施行中", "in force"
    RUNNING = "running", "进行中", "running"
    COMPLETED = "completed", "完成", "completed"
    AMENDED = "amended", "修改", "amended"
    REPEALED = "repealed", "废止", "repealed"


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Plan(Stated):
    """A plan, regulation, policy paper, programme or counted package of measures. Equal by id.

    `period` is the span that it states for itself; `announced` and `effective` are days, or spans that
    contain them. `number` is that of the paper (中办发[2019]24号). `parent` is the id of the plan that it belongs to.

    >>> act = Plan("act", title="青岛市中小企业发展促进条例", kind="regulation", area="青岛市", effective="2024-03-01")
    >>> act.effective, act.status
    (Period.parse('2024-03-01'), 'unstated')
    """

    title: str = field(kw_only=True, converter=as_title)
    kind: PlanKind = field(kw_only=True, converter=PlanKind)
    status: PlanStatus = field(default=PlanStatus.UNSTATED, kw_only=True, converter=PlanStatus)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    responsible: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies)
    area: Area = field(kw_only=True, converter=as_area)
    number: str | None = field(default=None, kw_only=True, metadata=words("文号", "number"))
    period: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    announced: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    effective: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)
    supersedes: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    supersession: Supersession = field(default=Supersession.REVISED, kw_only=True, converter=Supersession)


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Goal(Stated):
    """A goal: an aim in words, not measurable unless a target names it as its `parent`. Equal by id.

    >>> Goal("model-city", title="民营经济高质量发展示范标杆城市", area="青岛市").title
    '民营经济高质量发展示范标杆城市'
    """

    title: str = field(kw_only=True, converter=as_title)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    responsible: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies)
    area: Area = field(kw_only=True, converter=as_area)
    period: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    by: datetime.date | None = field(default=None, kw_only=True, converter=optional(as_deadline))


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Measure(Stated):
    """A measure: a subsidy, a platform, a standing mechanism, a service. Equal by id.

    `amount` is a cap, an award or a rate that it sets, `per` what it is for one of ("企业"). A measure that is promised
    by a day has the stage that is `asked` and the day `by`; `assess` then judges it among the targets.

    >>> award = Measure("award", title="奖励", kind="subsidy", area="青岛市", amount="<= 100万 元", per="企业")
    >>> award.amount.high
    Decimal('1000000')
    """

    title: str = field(kw_only=True, converter=as_title)
    kind: MeasureKind = field(kw_only=True, converter=MeasureKind)
    status: PlanStatus = field(default=PlanStatus.UNSTATED, kw_only=True, converter=PlanStatus)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    responsible: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies)
    area: Area = field(kw_only=True, converter=as_area)
    period: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    announced: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    effective: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    amount: Quantity | None = field(default=None, kw_only=True, converter=optional(as_quantity))
    per: str | None = field(default=None, kw_only=True, metadata=words("计量基准", "per"))
    asked: PlanStatus | None = field(
        default=None, kw_only=True, converter=optional(PlanStatus), metadata=words("要求的阶段", "stage asked")
    )
    by: datetime.date | None = field(default=None, kw_only=True, converter=optional(as_deadline))

    @property
    def deadline(self) -> datetime.date:
        """The day by which a stage is asked; where none is, the end of the calendar."""
        return datetime.date.max if self.by is None else self.by

    def __attrs_post_init__(self) -> None:
        if (self.asked is None) != (self.by is None):
            raise InputError(f"measure {self.id} asks a stage by a day: give both, asked='adopted' and by='2024-12-31'")
        if self.asked == "unstated":
            raise InputError(f"measure {self.id}: asked 'unstated' asks nothing; write a stage like 'adopted'")
        if self.per is not None and self.amount is None:
            raise InputError(f"measure {self.id}: per {self.per!r} needs the amount that each gets")
