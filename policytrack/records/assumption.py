"""An assumption: a reading of the data that an analyst signs, so that it can be withdrawn."""

import datetime
from typing import Any

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.indicator import Stage
from policytrack.records.record import Named, as_texts, id_of, words
from policytrack.records.source import Source, as_source
from policytrack.values.period import as_day
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.vocabulary import Vocabulary

EFFECTS = ("reads", "same", "starts_at", "net_change", "soft", "bridges")


class Bridge(Vocabulary):
    """A difference between two series that an assumption may bridge."""

    LEVEL = "level", "级别", "level"
    STATISTIC = "statistic", "统计方式", "statistic"
    SCOPE = "scope", "范围", "scope"
    BREAK = "break", "序列中断", "break"


class SoftHedge(Vocabulary):
    """A hedge that an assumption may read by its probable range."""

    ABOUT = "about", "约", "about"
    NEARLY = "nearly", "近", "nearly"
    OVER = "over", "多", "a little over"
    MAGNITUDE = "magnitude", "量级", "order of magnitude"
    BOUND = "bound", "界限", "bound"


def _labels(value: Any) -> tuple[str, ...]:
    """Return labels of series, each a stage or the id of an indicator."""
    return tuple(Stage(text) if Stage.has(text) else text for text in as_texts(value))


@frozen(eq=False, repr=False)
class Assumption(Named):
    """A signed reading with exactly one effect; it applies when an assessment is made.

    - `reads=("cultivated", "recognised")`: the first stage (or indicator id) is read as the second.
    - `same=("a", "b")`: indicator ids or stages that label one series.
    - `starts_at="4922 家"`: where the count stood when the target's period began.
    - `net_change=True`: the difference of two stocks stands for a gross flow.
    - `soft="about"`: the probable range of a hedge (about, nearly, over, magnitude, bound) decides.
    - `bridges="level"`: a difference in level, statistic or scope, or a break in the series, does not count.

    `within` limits `reads`, `same` and `bridges` to records of one issuer or area (id or name).

    >>> Assumption("as-recognised", zh="培育按认定理解", by="W. Li", reads=("cultivated", "recognised")).effect
    'reads'
    """

    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    by: str | None = field(default=None, kw_only=True)
    date: datetime.date | None = field(
        default=None, kw_only=True, converter=optional(as_day), metadata=words("日期", "date")
    )
    source: Source | None = field(default=None, kw_only=True, converter=as_source)
    within: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("限于", "within"))
    reads: tuple[str, ...] | None = field(
        default=None, kw_only=True, converter=optional(_labels), metadata=words("理解为", "reads")
    )
    same: tuple[str, ...] | None = field(
        default=None, kw_only=True, converter=optional(_labels), metadata=words("视为同一", "same")
    )
    starts_at: Quantity | None = field(
        default=None, kw_only=True, converter=optional(as_quantity), metadata=words("起点", "starts at")
    )
    net_change: bool = field(default=False, kw_only=True, metadata=words("净增代新增", "net change"))
    soft: SoftHedge | None = field(
        default=None, kw_only=True, converter=optional(SoftHedge), metadata=words("按大概范围", "soft")
    )
    bridges: Bridge | None = field(
        default=None, kw_only=True, converter=optional(Bridge), metadata=words("不计差异", "bridges")
    )
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)

    def __attrs_post_init__(self) -> None:
        given = [name for name in EFFECTS if getattr(self, name)]
        if len(given) != 1:
            found = " and ".join(given) or "none"
            raise InputError(f"assumption {self.id} needs exactly one effect of {', '.join(EFFECTS)}; it has {found}")
        if self.reads is not None and len(self.reads) != 2:
            raise InputError(f"assumption {self.id}: reads takes two labels, what is read and as what")
        if self.same is not None and len(self.same) < 2:
            raise InputError(f"assumption {self.id}: same takes at least two labels")

    @property
    def effect(self) -> str:
        """The name of its one effect."""
        return next(name for name in EFFECTS if getattr(self, name))
