"""What is counted: kind, stage, level and statistic keep like with like."""

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from policytrack.errors import InputError
from policytrack.records.record import Named, as_id, as_texts, choice, id_of

KINDS = ("flow", "stock", "cumulative", "share", "growth", "rank")
ADDITIVE = ("flow", "stock", "cumulative")
STAGES = {
    "cultivated": "培育",
    "recommended": "推荐",
    "registered": "登记",
    "applied": "申报",
    "submitted": "送审",
    "entered": "入围",
    "in_review": "评审",
    "evaluated": "评价",
    "on_notice": "公示",
    "announced": "公告",
    "recognised": "认定",
    "listed": "入库",
    "planned": "计划",
    "completed": "完成",
    "guaranteed": "担保",
    "paid": "拨付",
    "leveraged": "撬动",
    "withdrawn": "退出",
    "unstated": "未说明",
    "none": "无",
}
STATISTICS = ("end", "mean", "sum", "max", "change", "none")
BETTER = ("up", "down", "none")
ACCRUALS = ("steady", "batch")
BASES = ("year_on_year", "year_start", "previous_period")


def _split(id: str) -> tuple[str, str]:
    """Return subject and stage of a dotted id; a last part that is no stage belongs to the subject."""
    head, _, last = id.rpartition(".")
    return (head, last) if head and last in STAGES else (id, "none")


@frozen(eq=False, repr=False)
class Indicator(Named):
    """A thing that is counted, in one way. Equal by id.

    The id is dotted, subject then stage: `sme.specialised.recognised` counts recognitions of
    the subject `sme.specialised`. Where one subject and stage is counted in several ways, give `subject` and
    `stage` beside an id of your own. `kind`: flow (also a year-to-date 累计), stock, cumulative
    (since inception, as of a day), share, growth, rank. `monotone` says that the total cannot fall: True for
    flows and cumulatives unless told otherwise.

    What a rate is taken of: `of` is the id of the indicator that a share, growth, gap or rank is about, `whole` the
    denominator of a share, `base` what growth is measured from (year_on_year 同比, year_start 较年初, previous_period
    环比), `against` the other series of a gap in percentage points, `among` the set that a rank is in.

    >>> asked = Indicator("sme.specialised.cultivated", unit="家", kind="flow", better="up")
    >>> asked.subject, asked.stage, asked.monotone
    ('sme.specialised', 'cultivated', True)
    """

    id: str = field(converter=as_id)
    unit: str = field(kw_only=True)
    kind: str = field(kw_only=True, validator=choice(*KINDS))
    better: str = field(default="none", kw_only=True, validator=choice(*BETTER))
    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    subject: str = field(kw_only=True)
    stage: str = field(kw_only=True, validator=choice(*STAGES))
    level: str | None = field(default=None, kw_only=True)
    statistic: str = field(default="none", kw_only=True, validator=choice(*STATISTICS))
    accrual: str = field(default="steady", kw_only=True, validator=choice(*ACCRUALS))
    monotone: bool = field(kw_only=True)
    of: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    whole: str | None = field(default=None, kw_only=True)
    base: str | None = field(default=None, kw_only=True, validator=optionally(choice(*BASES)))
    against: str | None = field(default=None, kw_only=True)
    among: str | None = field(default=None, kw_only=True)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)

    @subject.default
    def _subject(self) -> str:
        return _split(self.id)[0]

    @stage.default
    def _stage(self) -> str:
        return _split(self.id)[1]

    @monotone.default
    def _monotone(self) -> bool:
        return self.kind in ("flow", "cumulative") and self.statistic not in ("mean", "change")

    def __attrs_post_init__(self) -> None:
        for name in ("unit", "subject"):
            if not isinstance(getattr(self, name), str):
                raise InputError(f"{name} of {self.id} is {getattr(self, name)!r}; write text like '家' or '%'")
        if not isinstance(self.monotone, bool):
            raise InputError(f"monotone of {self.id} is {self.monotone!r}; write True or False")
        if self.monotone and (self.kind not in ADDITIVE or self.is_rate):
            raise InputError(f"{self.id}: a {self.kind} of this statistic can fall, so it is never monotone")
        for name, kinds in (("base", ("growth",)), ("whole", ("share",)), ("among", ("rank",))):
            if getattr(self, name) is not None and self.kind not in kinds:
                raise InputError(f"{self.id}: {name} belongs to a {kinds[0]}, not to a {self.kind}")
        said = _split(self.id)[1]
        if said not in ("none", self.stage):
            raise InputError(f"{self.id} names the stage {said}, not {self.stage}")

    @property
    def is_rate(self) -> bool:
        """Whether a value over part of a period says nothing final about the whole: growth, means."""
        return self.kind == "growth" or self.statistic == "mean"

    @property
    def is_flow(self) -> bool:
        """Whether amounts of disjoint periods add up."""
        return self.kind == "flow" and not self.is_rate

    @property
    def not_negative(self) -> bool:
        """Whether its amounts cannot be below zero: gross totals, stocks, shares, ranks."""
        return self.monotone or self.kind in ("stock", "share", "rank", "cumulative")


def as_indicator(value: object) -> Indicator:
    """Return an indicator; `InputError` for anything else, also for its id alone."""
    if isinstance(value, Indicator):
        return value
    hint = "; look it up first: catalog.indicators[…]" if isinstance(value, str) else ""
    raise InputError(f"indicator is {value!r}, not an Indicator{hint}")
