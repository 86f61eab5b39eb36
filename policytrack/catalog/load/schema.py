"""What a catalog's files may hold: the tables, and the keys of each with an example of the right form."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from attrs import field, frozen

from policytrack.records.assumption import EFFECTS, Bridge, SoftHedge
from policytrack.records.claim import Saying
from policytrack.records.event import EventKind, EventStatus
from policytrack.records.figure import FigureStatus
from policytrack.records.indicator import Accrual, Base, Better, IndicatorKind, Stage, Statistic
from policytrack.records.plan import MeasureKind, PlanKind, PlanStatus
from policytrack.records.relation import PARTS, SEVERAL, TOTAL, RelationKind
from policytrack.records.target import Nature, Strength, Supersession, TargetForm
from policytrack.values.period import Each


@frozen
class KeySchema:
    """A key: how its value is read (a reader of `Reading`), an example in TOML, the words it is limited to."""

    reader: str
    example: str
    choices: tuple[str, ...] = ()


@frozen
class TableSchema:
    """A kind of table: its keys, those it must have, and a group of which it must have exactly one.

    `numbered` asks for an amount unless the form says that the words give none, `quoted` for a quote; a table
    that has the `whole` of its keys lacks nothing but one of the group. The order of the keys is that in which
    `policytrack format` writes them.
    """

    keys: Mapping[str, KeySchema]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    numbered: bool = False
    quoted: bool = False
    whole: frozenset[str] = field(init=False)

    @whole.default
    def _whole(self) -> frozenset[str]:
        amount, quote = ("amount",) * self.numbered, ("quote",) * self.quoted
        return frozenset((*self.required, *amount, *quote))


def _text(example: str) -> KeySchema:
    return KeySchema("text", f'"{example}"')


def _choice(*words: str) -> KeySchema:
    return KeySchema("choice", f'"{words[0]}"', words)


_NAMES = {"zh": _text("青岛市"), "en": _text("Qingdao"), "aliases": KeySchema("texts", '["青岛"]')}

_AREA = KeySchema("area", '"青岛市"')
_INDICATOR = KeySchema("indicator", '"sme.specialised.recognised"')
_PERIOD = KeySchema("time", '"2024-H1"')
_AMOUNT = KeySchema("amount", '">= 300 家"')
_QUOTE = KeySchema("quote", '"专精特新中小企业300家以上"')
_BODY = KeySchema("body", '"青岛市民营经济发展局"')
_BODIES = KeySchema("bodies", '["青岛市民营经济发展局"]')
_ASSUMES = KeySchema("assumptions", '["cultivated-is-recognised"]')
_IDS = KeySchema("any_ids", '["innovative-2024"]')

# Keys that open and close the tables of a document.
_BELONGS = {"parent": KeySchema("parent_id", '"key-points-2024"'), "programme": KeySchema("programme", '"融链固链"')}
_BY_WHOM = {"issuer": _BODY, "responsible": _BODIES}
_DATES = {
    "period": _PERIOD,
    "announced": KeySchema("time", '"2024-04-28"'),
    "effective": KeySchema("time", '"2024-03-01"'),
}
_BY_HAND = {"reading": _choice("by hand"), "reason": _text("the unit stands in the line above")}
_DRAFT = {"draft": KeySchema("flag", "true")}
_SAID = {"said_by": _BODY, "note": _text("…"), **_DRAFT}


def _supersedes(kind: str) -> dict[str, KeySchema]:
    return {"supersedes": KeySchema(f"{kind}_id", '"specialised-2023"'), "supersession": _choice(*Supersession)}


TABLES: Mapping[str, TableSchema] = MappingProxyType(
    {
        "area": TableSchema(
            _NAMES
            | {"parent": KeySchema("area_id", '"shandong"'), "code": _text("370200"), "scheme": _text("GB/T 2260")}
        ),
        "body": TableSchema(_NAMES | {"area": KeySchema("area_id", '"qingdao"')}),
        "programme": TableSchema(
            _NAMES | {"body": KeySchema("body_id", '"miit"'), "area": KeySchema("area_id", '"qingdao"')}
        ),
        "unit": TableSchema({"en": _text("TEU")}, required=("en",)),
        "indicator": TableSchema(
            _NAMES
            | {
                "subject": _text("sme.specialised"),
                "stage": _choice(*Stage),
                "level": _text("省级"),
                "of": KeySchema("indicator_id", '"sme.specialised.recognised"'),
                "whole": _text("全市税收总额"),
                "base": _choice(*Base),
                "against": _text("全国民间投资增速"),
                "among": _text("副省级城市"),
                "unit": KeySchema("unit", '"家"'),
                "kind": _choice(*IndicatorKind),
                "statistic": _choice(*Statistic),
                "better": _choice(*Better),
                "accrual": _choice(*Accrual),
                "monotone": KeySchema("flag", "false"),
            },
            required=("unit", "kind"),
        ),
        "source": TableSchema(
            {
                "title": _text("青岛市2024年工作要点"),
                "publisher": _BODY,
                "published": KeySchema("time", '"2024-04-28"'),
                "url": _text("https://…"),
                "sha256": KeySchema("sha256", f'"{"0f" * 4}…"'),
            },
            required=("title",),
        ),
        "assumption": TableSchema(
            _NAMES
            | {
                "by": _text("W. Li"),
                "date": KeySchema("day", '"2024-12-31"'),
                "source": KeySchema("source", '"qingdao/2024-key-points"'),
                "within": KeySchema("within", '"青岛市民营经济发展局"'),
                "reads": KeySchema("labels", '["cultivated", "recognised"]'),
                "same": KeySchema("labels", '["cultivated", "recognised"]'),
                "starts_at": KeySchema("amount", '"4922 家"'),
                "net_change": KeySchema("flag", "true"),
                "soft": _choice(*SoftHedge),
                "bridges": _choice(*Bridge),
            },
            required=("by",),
            one_of=EFFECTS,
        ),
        "plan": TableSchema(
            {
                "title": _text("青岛市中小企业发展促进条例"),
                "kind": _choice(*PlanKind),
                "status": _choice(*PlanStatus),
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                "number": _text("中办发[2019]24号"),
                **_DATES,
                "aliases": KeySchema("texts", '["促进条例"]'),
                **_supersedes("plan"),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "kind", "area"),
            quoted=True,
        ),
        "goal": TableSchema(
            {
                "title": _text("民营经济高质量发展示范标杆城市"),
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                "period": _PERIOD,
                "by": KeySchema("deadline", '"2024-12-31"'),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "area"),
            quoted=True,
        ),
        "measure": TableSchema(
            {
                "title": _text("首次认定“小巨人”企业一次性奖励"),
                "kind": _choice(*MeasureKind),
                "status": _choice(*PlanStatus),
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                **_DATES,
                "amount": KeySchema("amount", '"<= 100万 元"'),
                "per": _text("企业"),
                "quote": _QUOTE,
                **_BY_HAND,
                **_SAID,
            },
            required=("title", "kind", "area"),
            quoted=True,
        ),
        "event": TableSchema(
            {
                "title": _text("第十七届中国国际中小企业博览会"),
                "kind": _choice(*EventKind),
                "status": _choice(*EventStatus),
                **_BELONGS,
                "hosts": _BODIES,
                "area": _AREA,
                "place": _text("广交会展馆"),
                "period": _PERIOD,
                "edition": _text("第十七届"),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "kind", "area"),
            quoted=True,
        ),
        "ladder": TableSchema(
            {
                "title": _text("优质中小企业梯度培育体系"),
                "programme": _BELONGS["programme"],
                "issuer": _BODY,
                "area": _AREA,
                "rungs": KeySchema("rungs", '[["雏鹰企业", "newecon.eaglet"], ["上市公司"]]'),
                "supersedes": KeySchema("ladder_id", '"new-economy-2023"'),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "area", "rungs"),
            quoted=True,
        ),
        "claim": TableSchema(
            {
                "says": _choice(*Saying),
                "about": _IDS,
                "parent": _BELONGS["parent"],
                "issuer": _BODY,
                "area": _AREA,
                "period": _PERIOD,
                "quote": _QUOTE,
                **_SAID,
            },
            required=("says", "area"),
            quoted=True,
        ),
        "figure": TableSchema(
            {
                **_BELONGS,
                "area": _AREA,
                "scope": _text("主会期"),
                "indicator": _INDICATOR,
                "period": _PERIOD,
                "amount": KeySchema("amount", '"1220 家"'),
                "status": _choice(*FigureStatus),
                "supersedes": KeySchema("figure_id", '"new-q1"'),
                "quote": _QUOTE,
                **_BY_HAND,
                **_SAID,
            },
            required=("indicator", "area", "period", "amount"),
            quoted=True,
        ),
        "target": TableSchema(
            {
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                "scope": _text("主会期"),
                "indicator": _INDICATOR,
                "period": KeySchema("period", '"2024"'),
                "by": KeySchema("deadline", '"2024-12-31"'),
                "amount": _AMOUNT,
                "stretch": KeySchema("amount", '">= 350 家"'),
                "each": _choice(*Each),
                "form": _choice(*TargetForm),
                "nature": _choice(*Nature.words()),
                "strength": _choice(*Strength.words()),
                "baseline": KeySchema("figure", '"new-2023"'),
                "schedule": KeySchema("schedule", '[["2024-06-30", "150 家"], ["2024-12-31", "300 家"]]'),
                "assumes": _ASSUMES,
                **_supersedes("target"),
                "quote": _QUOTE,
                **_BY_HAND,
                **_SAID,
            },
            required=("indicator", "area"),
            one_of=("period", "by"),
            numbered=True,
            quoted=True,
        ),
        "relation": TableSchema(
            {
                "kind": _choice(*RelationKind),
                **{
                    part: KeySchema("any_ids", '["new-q1", "new-q2"]')
                    if part in SEVERAL
                    else KeySchema("amount_id", '"new-h1"')
                    for part in PARTS
                },
                TOTAL: KeySchema("amount", '"100 %"'),
                "assumes": _ASSUMES,
                "holds": KeySchema("flag", "false"),
                "note": _text("…"),
            },
            required=("kind",),
        ),
        "conflict": TableSchema(
            {"between": KeySchema("any_ids", '["firms-in-text", "firms-in-table"]'), "note": _text("…")},
            required=("between", "note"),
        ),
        "doubt": TableSchema(
            {
                "about": _IDS,
                "quotes": KeySchema("quotes", '["三年行动计划", "2024年—2025年"]'),
                "note": _text("…"),
            },
            required=("quotes", "note"),
        ),
    }
)

QUOTED = tuple(kind for kind, table in TABLES.items() if table.quoted)
# What a document says, in the order in which the kinds lean on each other.
DATED = ("plan", "goal", "measure", "event", "ladder", "claim", "figure", "target", "relation", "conflict", "doubt")
PARENTS = ("plan", "goal", "measure", "event")
WITHOUT_AMOUNT = ("direction", "relative")
FILES = {
    "areas.toml": "area",
    "bodies.toml": "body",
    "programmes.toml": "programme",
    "units.toml": "unit",
    "assumptions.toml": "assumption",
}


def tables_of(path: PurePosixPath) -> tuple[str, ...]:
    """Return the kinds of table that a file may hold, by its place in the catalog.

    >>> tables_of(PurePosixPath("qingdao/2024-key-points.toml"))[:3]
    ('source', 'plan', 'goal')
    """
    if path.parts[0] == "indicators" and len(path.parts) > 1:
        return ("indicator",)
    kind = FILES.get(str(path))
    return (kind,) if kind else ("source", *DATED)


def header(kind: str) -> str:
    """Return how the header of such a table is written."""
    names = {"source": "", "indicator": '."sme.specialised.recognised"', "unit": '."标准箱"'}
    return f"[{kind}{names.get(kind, '.name')}]"


def plural(kind: str) -> str:
    """Return the word for several of a kind of table: the name of their collection in a `Catalog`."""
    return "bodies" if kind == "body" else f"{kind}s"
