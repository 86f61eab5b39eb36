"""A claim: a statement about progress, checked against the evidence and never counted as evidence."""

from attrs import field, frozen
from attrs.converters import optional

from policytrack.records.area import Area, as_area
from policytrack.records.body import Body, as_body
from policytrack.records.record import as_texts, id_of, words
from policytrack.records.stated import SOURCE_LAST, Stated
from policytrack.values.period import Time, as_time
from policytrack.values.vocabulary import Vocabulary


class Saying(Vocabulary):
    """The sense of a claim, such as on pace or met early."""

    ON_PACE = "on_pace", "达到序时进度", "on pace"
    MET = "met", "已完成", "met"
    MET_EARLY = "met_early", "提前完成", "met early"
    AHEAD = "ahead", "快于预期", "ahead"
    BEHIND = "behind", "滞后", "behind"
    LEADING = "leading", "领先", "leading"
    IMPROVING = "improving", "向好", "improving"


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Claim(Stated):
    """A claim about progress: 时间过半，任务过半. Equal by id.

    `says` is its sense: on_pace, met, met_early 提前完成, ahead 快于预期, behind 滞后, leading 走在前列, improving.
    `about` are ids of what it speaks of: targets, plans, goals, indicators; empty where it does not say.

    >>> Claim("half", says="on_pace", area="青岛市", period="2024-H1", quote="时间过半，任务过半").title
    '时间过半，任务过半'
    """

    says: Saying = field(kw_only=True, converter=Saying, metadata=words("意思", "says"))
    about: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    area: Area = field(kw_only=True, converter=as_area)
    period: Time | None = field(default=None, kw_only=True, converter=optional(as_time))

    @property
    def title(self) -> str:
        """Its quote; the id where it has none."""
        return self.quote.words if self.quote is not None else self.id
