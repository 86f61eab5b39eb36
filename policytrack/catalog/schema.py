"""What a catalog's files may hold: the tables, and the keys of each with an example of the right form."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from attrs import field, frozen

from policytrack.assumption import BRIDGES, EFFECTS, HEDGES
from policytrack.figure import STATUSES
from policytrack.indicator import ACCRUALS, BETTER, KINDS, STAGES, STATISTICS
from policytrack.target import FORMS, NATURES, STRENGTHS, SUPERSESSIONS


@frozen
class Key:
    """A key: how its value is read (a reader of `Reading`), an example in TOML, the words it is limited to."""

    reader: str
    example: str
    choices: tuple[str, ...] = ()


@frozen
class Table:
    """A kind of table: its keys, those it must have, and a group of which it must have exactly one.

    `numbered` asks for an amount unless the form says that the words give none, `quoted` for a quote; a table
    that has the `whole` of its keys lacks nothing but one of the group.
    """

    keys: Mapping[str, Key]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    numbered: bool = False
    quoted: bool = False
    whole: frozenset[str] = field(init=False)

    @whole.default
    def _whole(self) -> frozenset[str]:
        amount, quote = ("amount",) * self.numbered, ("quote",) * self.quoted
        return frozenset((*self.required, *amount, *quote))


def _text(example: str) -> Key:
    return Key("text", f'"{example}"')


def _choice(*words: str) -> Key:
    return Key("choice", f'"{words[0]}"', words)


_NAMES = {"zh": _text("青岛市"), "en": _text("Qingdao"), "aliases": Key("texts", '["青岛"]')}

_AREA = Key("area", '"青岛市"')
_INDICATOR = Key("indicator", '"sme.specialised.recognised"')
_PERIOD = Key("time", '"2024-H1"')
_AMOUNT = Key("amount", '">= 300 家"')
_QUOTE = Key("quote", '"专精特新中小企业300家以上"')
_BY_HAND = {"reading": _choice("by hand"), "reason": _text("the unit stands in the line above")}
_BODY = Key("body", '"青岛市民营经济发展局"')

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "area": Table(
            _NAMES | {"parent": Key("area_id", '"shandong"'), "code": _text("370200"), "scheme": _text("GB/T 2260")}
        ),
        "body": Table(_NAMES | {"area": Key("area_id", '"qingdao"')}),
        "unit": Table({"en": _text("TEU")}, required=("en",)),
        "indicator": Table(
            _NAMES
            | {
                "unit": Key("unit", '"家"'),
                "kind": _choice(*KINDS),
                "better": _choice(*BETTER),
                "subject": _text("sme.specialised"),
                "stage": _choice(*STAGES),
                "level": _text("省级"),
                "statistic": _choice(*STATISTICS),
                "accrual": _choice(*ACCRUALS),
                "monotone": Key("flag", "false"),
            },
            required=("unit", "kind"),
        ),
        "source": Table(
            {
                "title": _text("青岛市2024年工作要点"),
                "publisher": _BODY,
                "published": Key("time", '"2024-04-28"'),
                "url": _text("https://…"),
                "sha256": Key("sha256", f'"{"0f" * 4}…"'),
            },
            required=("title",),
        ),
        "assumption": Table(
            _NAMES
            | {
                "by": _text("W. Li"),
                "date": Key("day", '"2024-12-31"'),
                "source": Key("source", '"qingdao/2024-key-points"'),
                "within": Key("within", '"青岛市民营经济发展局"'),
                "reads": Key("labels", '["cultivated", "recognised"]'),
                "same": Key("labels", '["cultivated", "recognised"]'),
                "starts_at": Key("amount", '"4922 家"'),
                "net_change": Key("flag", "true"),
                "soft": _choice(*HEDGES),
                "bridges": _choice(*BRIDGES),
            },
            required=("by",),
            one_of=EFFECTS,
        ),
        "figure": Table(
            {
                "indicator": _INDICATOR,
                "area": _AREA,
                "period": _PERIOD,
                "amount": Key("amount", '"1220 家"'),
                "scope": _text("主会期"),
                "status": _choice(*STATUSES),
                "supersedes": Key("figure_id", '"new-q1"'),
                "quote": _QUOTE,
                **_BY_HAND,
                "said_by": _BODY,
                "note": _text("…"),
            },
            required=("indicator", "area", "period", "amount"),
            quoted=True,
        ),
        "target": Table(
            {
                "indicator": _INDICATOR,
                "area": _AREA,
                "amount": _AMOUNT,
                "period": Key("period", '"2024"'),
                "by": Key("deadline", '"2024-12-31"'),
                "form": _choice(*FORMS),
                "scope": _text("主会期"),
                "issuer": _BODY,
                "responsible": Key("texts", '["青岛市工业和信息化局"]'),
                "nature": _choice(*NATURES, *NATURES.values()),
                "strength": _choice(*STRENGTHS, *STRENGTHS.values()),
                "baseline": Key("figure", '"new-2023"'),
                "schedule": Key("schedule", '[["2024-06-30", "150 家"], ["2024-12-31", "300 家"]]'),
                "assumes": Key("assumptions", '["cultivated-is-recognised"]'),
                "supersedes": Key("target_id", '"new-2024"'),
                "supersession": _choice(*SUPERSESSIONS),
                "quote": _QUOTE,
                **_BY_HAND,
                "note": _text("…"),
            },
            required=("indicator", "area"),
            one_of=("period", "by"),
            numbered=True,
            quoted=True,
        ),
    }
)

QUOTED = tuple(kind for kind, table in TABLES.items() if table.quoted)
WITHOUT_AMOUNT = ("direction", "relative")
FILES = {"areas.toml": "area", "bodies.toml": "body", "units.toml": "unit", "assumptions.toml": "assumption"}


def tables_of(path: PurePosixPath) -> tuple[str, ...]:
    """Return the kinds of table that a file may hold, by its place in the catalog.

    >>> tables_of(PurePosixPath("qingdao/2024-key-points.toml"))
    ('source', 'target', 'figure')
    """
    if path.parts[0] == "indicators" and len(path.parts) > 1:
        return ("indicator",)
    kind = FILES.get(str(path))
    return (kind,) if kind else ("source", "target", "figure")


def header(kind: str) -> str:
    """Return how the header of such a table is written."""
    names = {"source": "", "indicator": '."sme.specialised.recognised"', "unit": '."标准箱"'}
    return f"[{kind}{names.get(kind, '.name')}]"
