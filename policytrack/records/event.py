"""An event: a conference, a fair, a meeting, with the events that are part of it."""

from attrs import field, frozen
from attrs.converters import optional

from policytrack.records.area import Area, as_area
from policytrack.records.body import Body, as_bodies
from policytrack.records.plan import PlanStatus
from policytrack.records.programme import Programme, as_programme
from policytrack.records.record import as_title, id_of, words
from policytrack.records.stated import SOURCE_LAST, Stated
from policytrack.values.period import Time, as_time
from policytrack.values.vocabulary import Vocabulary


class EventKind(Vocabulary):
    """The kind of an event."""

    CONFERENCE = "conference", "会议", "conference"
    EXHIBITION = "exhibition", "展会", "exhibition"
    FORUM = "forum", "论坛", "forum"
    MATCHMAKING = "matchmaking", "对接", "matchmaking"
    CEREMONY = "ceremony", "仪式", "ceremony"
    TRAINING = "training", "培训", "training"
    INSPECTION = "inspection", "督察检查", "inspection"
    PRESS_CONFERENCE = "press_conference", "发布会", "press conference"
    LECTURE = "lecture", "宣讲", "lecture"
    COMPETITION = "competition", "比赛", "competition"
    MEETING = "meeting", "座谈", "meeting"
    VISIT = "visit", "考察", "visit"
    OTHER = "other", "其他", "other"


class EventStatus(Vocabulary):
    """The status of an event: planned, running, held."""

    UNSTATED = "unstated", "未说明", "unstated"
    PLANNED = "planned", "计划", "planned"
    RUNNING = "running", "进行中", "running"
    HELD = "held", "已举办", "held"
    CANCELLED = "cancelled", "取消", "cancelled"


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Event(Stated):
    """An event: when, where, by whom. Equal by id.

    `period` is its span, or a span that contains it where the day is not stated. `parent` is the id of the event, plan
    or measure that it is part of, `edition` its place in a series as worded (第十七届), `shows` the stage that the plan
    or measure has reached by it (a session that adopts a regulation).

    >>> fair = Event("fair", title="第十七届中博会", kind="exhibition", area="广州市", period="2021-09-16/2021-09-19")
    >>> fair.period.days
    4
    """

    title: str = field(kw_only=True, converter=as_title)
    kind: EventKind = field(kw_only=True, converter=EventKind)
    status: EventStatus = field(default=EventStatus.UNSTATED, kw_only=True, converter=EventStatus)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)
    hosts: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies, metadata=words("主办", "hosts"))
    area: Area = field(kw_only=True, converter=as_area)
    place: str | None = field(default=None, kw_only=True, metadata=words("地点", "place"))
    period: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    edition: str | None = field(default=None, kw_only=True, metadata=words("届次", "edition"))
    shows: PlanStatus | None = field(
        default=None, kw_only=True, converter=optional(PlanStatus), metadata=words("表明", "shows")
    )
