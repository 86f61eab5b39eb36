"""What takes place: a conference, a fair, a meeting, with the events it is made of."""

from attrs import field, frozen
from attrs.converters import optional

from policytrack.records.area import Area, as_area
from policytrack.records.body import Body, as_bodies, as_body
from policytrack.records.programme import Programme, as_programme
from policytrack.records.record import Identified, as_id, as_title, choice, id_of
from policytrack.records.source import Quote, Source, as_quote, as_source
from policytrack.values.period import Time, as_time

EVENT_KINDS = (
    "conference",
    "exhibition",
    "forum",
    "matchmaking",
    "ceremony",
    "training",
    "inspection",
    "press_conference",
    "lecture",
    "competition",
    "meeting",
    "visit",
    "other",
)
EVENT_STATUSES = ("unstated", "planned", "running", "held", "cancelled")


@frozen(eq=False, repr=False)
class Event(Identified):
    """An event: when, where, by whom. Equal by id.

    `period` is its span, or the span known to hold it where the day is not told. `parent` is the id of the event, plan
    or measure that it is part of, `edition` its place in a series as worded (第十七届).

    >>> fair = Event("fair", title="第十七届中博会", kind="exhibition", area="广州市", period="2021-09-16/2021-09-19")
    >>> fair.period.days
    4
    """

    id: str = field(converter=as_id)
    title: str = field(kw_only=True, converter=as_title)
    kind: str = field(kw_only=True, validator=choice(*EVENT_KINDS))
    status: str = field(default="unstated", kw_only=True, validator=choice(*EVENT_STATUSES))
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    programme: Programme | None = field(default=None, kw_only=True, converter=as_programme)
    hosts: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies)
    area: Area = field(kw_only=True, converter=as_area)
    place: str | None = field(default=None, kw_only=True)
    period: Time | None = field(default=None, kw_only=True, converter=optional(as_time))
    edition: str | None = field(default=None, kw_only=True)
    source: Source | None = field(default=None, kw_only=True, converter=as_source)
    quote: Quote | None = field(default=None, kw_only=True, converter=as_quote)
    said_by: Body | None = field(default=None, kw_only=True, converter=as_body)
    note: str | None = field(default=None, kw_only=True)
