"""The schema of a catalog's files: which tables they may hold, and the keys of each in order, with an example."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from policytrack.catalog.load.table import KeySchema, Ref, TableSchema
from policytrack.records.area import Area
from policytrack.records.assumption import EFFECTS, Assumption
from policytrack.records.body import Body
from policytrack.records.claim import Claim
from policytrack.records.conflict import Conflict, Doubt
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.kind import kind_of
from policytrack.records.ladder import Ladder
from policytrack.records.plan import Goal, Measure, Plan
from policytrack.records.programme import Programme
from policytrack.records.relation import PARTS, SEVERAL, Relation
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.values.unit import Unit

# What a document says, in the order in which the kinds depend on each other.
DATED = (
    "plan",
    "goal",
    "measure",
    "event",
    "ladder",
    "claim",
    "figure",
    "target",
    "any_of",
    "all_of",
    "relation",
    "conflict",
    "doubt",
)
ANY = (*DATED, "indicator")
PARENTS = ("plan", "goal", "measure", "event")
WITHOUT_AMOUNT = ("direction", "relative")


def _id(example: Any, *kinds: str, strict: bool = False, whole: bool = False) -> KeySchema:
    return KeySchema(example, Ref(kinds, strict=strict, whole=whole))


# Examples of keys that several tables have.
_SHARED = {
    "zh": "青岛市",
    "en": "Qingdao",
    "aliases": ["青岛"],
    "parent": _id("key-points-2024", *PARENTS),
    "programme": "融链固链",
    "issuer": "青岛市民营经济发展局",
    "responsible": ["青岛市民营经济发展局"],
    "area": "青岛市",
    "period": "2024-H1",
    "announced": "2024-04-28",
    "effective": "2024-03-01",
    "by": KeySchema("2024-12-31", "deadline"),
    "about": _id(["innovative-2024"], *ANY),
    "assumes": ["cultivated-is-recognised"],
    "quote": "专精特新中小企业300家以上",
    "said_by": "青岛市民营经济发展局",
    "note": "…",
    "reading": KeySchema("by hand", "choice", choices=("by hand",)),
    "reason": "the unit is in the line above",
    "draft": True,
}
# Keys that are no fields of a record: how its amount was read, and that it is not confirmed.
OF_THE_ENTRY = ("reading", "reason", "draft")


def _shared(*names: str) -> dict[str, Any]:
    return {name: _SHARED[name] for name in names}


_OF_SEVERAL = _shared("parent", "issuer", "responsible", "quote", "said_by", "note", "draft")
# In the order in which the kinds depend on each other.
_TABLES = (
    TableSchema.of(Unit, {"en": "TEU"}, required=("en",)),
    TableSchema.of(
        Area,
        {**_shared("zh", "en", "aliases"), "parent": _id("shandong", "area"), "code": "370200", "scheme": "GB/T 2260"},
    ),
    TableSchema.of(Body, {**_shared("zh", "en", "aliases"), "area": _id("qingdao", "area")}),
    TableSchema.of(
        Programme, {**_shared("zh", "en", "aliases"), "body": _id("miit", "body"), "area": _id("qingdao", "area")}
    ),
    TableSchema.of(
        Indicator,
        {
            **_shared("zh", "en", "aliases"),
            "subject": "sme.specialised",
            "stage": "cultivated",
            "level": "省级",
            "of": _id("sme.specialised.recognised", "indicator"),
            "whole": "全市税收总额",
            "of_each": "千人",
            "sense": "increase",
            "base": "year_on_year",
            "against": "全国民间投资增速",
            "among": "副省级城市",
            "gap_of": _id(["income.urban", "income.rural"], "indicator"),
            "unit": KeySchema("家", "unit"),
            "kind": "flow",
            "statistic": "end",
            "better": "up",
            "accrual": "steady",
            "monotone": False,
        },
        required=("unit", "kind"),
    ),
    TableSchema.of(
        Source,
        {
            "title": "青岛市2024年工作要点",
            "publisher": "青岛市民营经济发展局",
            "published": "2024-04-28",
            "covers": "2023",
            "url": "https://…",
            "sha256": KeySchema(f"{'0f' * 4}…", "sha256"),
            "language": "zh",
        },
        required=("title",),
    ),
    TableSchema.of(
        Assumption,
        {
            **_shared("zh", "en", "aliases"),
            "by": "W. Li",
            "date": "2024-12-31",
            "source": "qingdao/2024-key-points",
            "within": KeySchema("青岛市民营经济发展局", "within"),
            "reads": KeySchema(["cultivated", "recognised"], "labels"),
            "same": KeySchema(["cultivated", "recognised"], "labels"),
            "starts_at": "4922 家",
            "net_change": True,
            "soft": "about",
            "bridges": "level",
        },
        required=("by",),
        one_of=EFFECTS,
    ),
    TableSchema.of(
        Plan,
        {
            "title": "青岛市中小企业发展促进条例",
            "kind": "plan",
            "status": "unstated",
            **_shared("parent", "programme", "issuer", "responsible", "area"),
            "number": "中办发[2019]24号",
            **_shared("period", "announced", "effective"),
            "aliases": ["促进条例"],
            "supersedes": _id("specialised-2023", "plan", strict=True),
            "supersession": "revised",
            **_shared("quote", "said_by", "note", "draft"),
        },
        required=("title", "kind", "area"),
        quoted=True,
    ),
    TableSchema.of(
        Goal,
        {
            "title": "民营经济高质量发展示范标杆城市",
            **_shared(
                "parent",
                "programme",
                "issuer",
                "responsible",
                "area",
                "period",
                "by",
                "quote",
                "said_by",
                "note",
                "draft",
            ),
        },
        required=("title", "area"),
        quoted=True,
    ),
    TableSchema.of(
        Measure,
        {
            "title": "首次认定“小巨人”企业一次性奖励",
            "kind": "subsidy",
            "status": "unstated",
            **_shared("parent", "programme", "issuer", "responsible", "area", "period", "announced", "effective"),
            "amount": "<= 100万 元",
            "per": "企业",
            "asked": "adopted",
            **_shared("by"),
            **_shared("quote", "reading", "reason", "said_by", "note", "draft"),
        },
        required=("title", "kind", "area"),
        quoted=True,
    ),
    TableSchema.of(
        Event,
        {
            "title": "第十七届中国国际中小企业博览会",
            "kind": "conference",
            "status": "unstated",
            **_shared("parent", "programme"),
            "hosts": ["青岛市民营经济发展局"],
            **_shared("area"),
            "place": "广交会展馆",
            **_shared("period"),
            "edition": "第十七届",
            "shows": "adopted",
            **_shared("quote", "said_by", "note", "draft"),
        },
        required=("title", "kind", "area"),
        quoted=True,
    ),
    TableSchema.of(
        Ladder,
        {
            "title": "优质中小企业梯度培育体系",
            **_shared("programme", "issuer", "area"),
            "rungs": [["雏鹰企业", "newecon.eaglet"], ["上市公司"]],
            "supersedes": _id("new-economy-2023", "ladder", strict=True),
            **_shared("quote", "said_by", "note", "draft"),
        },
        required=("title", "area", "rungs"),
        quoted=True,
    ),
    TableSchema.of(
        Claim,
        {
            "says": "on_pace",
            **_shared("about", "parent", "issuer", "area", "period", "quote", "said_by", "note", "draft"),
        },
        required=("says", "area"),
        quoted=True,
    ),
    TableSchema.of(
        Figure,
        {
            **_shared("parent", "programme", "area"),
            "scope": "主会期",
            "indicator": "sme.specialised.recognised",
            **_shared("period"),
            "amount": "1220 家",
            "form": "level",
            "since": "2020",
            "of_target": _id("specialised-2024", "target"),
            "status": "A",
            "supersedes": _id("new-q1", "figure", strict=True),
            **_shared("quote", "reading", "reason", "said_by", "note", "draft"),
        },
        required=("indicator", "area", "period", "amount"),
        quoted=True,
    ),
    TableSchema.of(
        Target,
        {
            **_shared("parent", "programme", "issuer", "responsible", "area"),
            "scope": "主会期",
            "indicator": "sme.specialised.recognised",
            "period": "2024",
            **_shared("by"),
            "amount": ">= 300 家",
            "stretch": ">= 350 家",
            "each": "year",
            "per": "year",
            "aggregation": "mean",
            "until": KeySchema("2025-12-31", "deadline"),
            "form": "level",
            "nature": "约束性",
            "strength": "确保",
            "baseline": "new-2023",
            "strict": False,
            "reference": "forecast",
            "schedule": [["2024-06-30", "150 家"], ["2024-12-31", "300 家"]],
            **_shared("assumes"),
            "supersedes": _id("specialised-2023", "target", strict=True),
            "supersession": "revised",
            **_shared("quote", "reading", "reason", "said_by", "note", "draft"),
        },
        required=("indicator", "area"),
        one_of=("period", "by"),
        numbered=True,
        quoted=True,
    ),
    TableSchema.of(
        AnyOf,
        {**_shared("zh", "en"), "targets": _id(["built", "rebuilt"], "target", whole=True), **_OF_SEVERAL},
        required=("targets",),
        quoted=True,
    ),
    TableSchema.of(
        AllOf,
        {**_shared("zh", "en"), "targets": _id(["begun", "invested"], "target", "any_of", whole=True), **_OF_SEVERAL},
        required=("targets",),
        quoted=True,
    ),
    TableSchema.of(
        Relation,
        {
            "kind": "sum",
            **{
                part: _id(["new-q1", "new-q2"], *ANY) if part in SEVERAL else _id("new-h1", "figure", "target")
                for part in PARTS
            },
            "total": "100 %",
            **_shared("assumes"),
            "holds": False,
            **_shared("note"),
        },
        required=("kind",),
    ),
    TableSchema.of(
        Conflict,
        {"between": _id(["firms-in-text", "firms-in-table"], *ANY), **_shared("note")},
        required=("between", "note"),
    ),
    TableSchema.of(
        Doubt,
        {**_shared("about"), "quotes": ["三年行动计划", "2024年—2025年"], **_shared("note")},
        required=("quotes", "note"),
    ),
)
TABLES: Mapping[str, TableSchema] = MappingProxyType({kind_of(table.record): table for table in _TABLES})
QUOTED = tuple(kind for kind, table in TABLES.items() if table.quoted)
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
    return {"body": "bodies", "any_of": "any_of", "all_of": "all_of"}.get(kind, f"{kind}s")
