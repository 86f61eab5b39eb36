"""A relation: an identity between figures, such as a sum, a balance, a share, growth."""

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.assumption import Assumption
from policytrack.records.record import as_texts, id_of, words
from policytrack.records.stated import SOURCE_LAST, Sourced
from policytrack.records.target import as_assumes
from policytrack.values.quantity import Quantity, as_quantity
from policytrack.values.vocabulary import Vocabulary


class RelationKind(Vocabulary):
    """The kind of a relation, with the parts that it must have and those that it may have."""

    SUM = "sum", "合计", "sum", ("parts",), ("whole", "total")
    BALANCE = "balance", "收支平衡", "balance", ("before", "new", "after")
    SHARE = "share", "占比", "share", ("part", "share"), ("whole",)
    PART = "part", "部分", "part", ("part", "whole")
    GROWTH = "growth", "增长率", "growth", ("now", "growth"), ("before",)
    GAP = "gap", "差距", "gap", ("ours", "gap"), ("other",)
    COUNT = "count", "清点", "count", ("whole", "listed")
    SAME = "same", "同一数", "same", ("first", "second")

    needed: tuple[str, ...]
    more: tuple[str, ...]

    def __init__(
        self, _word: str, _zh: str = "", _en: str = "", needed: tuple[str, ...] = (), more: tuple[str, ...] = ()
    ) -> None:
        self.needed, self.more = needed, more


SEVERAL = ("parts", "listed")
TOTAL = "total"  # an amount of its own, where the others name figures
PARTS = tuple(dict.fromkeys(part for kind in RelationKind for part in (*kind.needed, *kind.more)))


@frozen(eq=False, repr=False, field_transformer=SOURCE_LAST)
class Relation(Sourced):
    """A relation: an identity between reported figures, given by their ids. Equal by id.

    - `sum`: `parts` make `whole`, or a `total` that no source states (100 %).
    - `part`: `part` (其中) is at most `whole`.
    - `balance`: the stock `before` and what is `new` make the stock `after`.
    - `share`: `part` ÷ `whole` is `share`; without `whole`, the one that fits is calculated.
    - `growth`: `now` grew by `growth` from `before`; without `before`, the one that fits is calculated.
    - `gap`: `ours` less `gap` is `other`; `same`: `first` and `second` state one amount.
    - `count`: `whole` states how many there are, `listed` are those that the document names.

    `holds=False` declares that it is known not to hold; `note` then says why it is kept.

    >>> Relation("booths", kind="sum", whole="total", parts=["inland", "overseas"]).figures
    ('inland', 'overseas', 'total')
    """

    kind: RelationKind = field(kw_only=True, converter=RelationKind)
    whole: str | None = field(default=None, kw_only=True, converter=optional(id_of))
    parts: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts, metadata=words("各部分", "parts"))
    total: Quantity | None = field(
        default=None, kw_only=True, converter=optional(as_quantity), metadata=words("合计", "total")
    )
    part: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("部分", "part"))
    share: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("占比", "share"))
    before: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("期初", "before"))
    new: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("新增", "new"))
    after: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("期末", "after"))
    now: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("现值", "now"))
    growth: str | None = field(
        default=None, kw_only=True, converter=optional(id_of), metadata=words("增长率", "growth")
    )
    ours: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("本序列", "ours"))
    gap: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("差距", "gap"))
    other: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("其他", "other"))
    listed: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts, metadata=words("列出", "listed"))
    first: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("其一", "first"))
    second: str | None = field(default=None, kw_only=True, converter=optional(id_of), metadata=words("其二", "second"))
    assumes: tuple[Assumption | str, ...] = field(default=(), kw_only=True, converter=as_assumes)
    holds: bool = field(default=True, kw_only=True, metadata=words("成立", "holds"))

    def __attrs_post_init__(self) -> None:
        needed, more = self.kind.needed, self.kind.more
        lacking = [name for name in needed if not getattr(self, name)]
        if lacking:
            raise InputError(f"relation {self.id}: {self.kind} needs {' and '.join(lacking)}")
        foreign = [name for name in PARTS if getattr(self, name) and name not in (*needed, *more)]
        if foreign:
            raise InputError(f"relation {self.id}: {self.kind} has no {' and no '.join(foreign)}")
        if self.kind == "sum" and (self.whole is None) == (self.total is None):
            raise InputError(f"relation {self.id}: a sum has either a whole or a total")
        if not self.holds and not self.note:
            raise InputError(f"relation {self.id}: holds=False needs a note that says why it is kept")

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of its figures, in the order of its parts, without `total` and `listed`."""
        found: list[str] = []
        for name in PARTS:
            value = getattr(self, name)
            if value and name not in ("listed", TOTAL):
                found.extend(value if name in SEVERAL else (value,))
        return tuple(found)
