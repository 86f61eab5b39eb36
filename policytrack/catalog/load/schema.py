"""What a catalog's files may hold: the tables, and the keys of each with an example of the right form."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from attrs import field, frozen

from policytrack.records.assumption import BRIDGES, EFFECTS, HEDGES
from policytrack.records.claim import SAYINGS
from policytrack.records.event import EVENT_KINDS, EVENT_STATUSES
from policytrack.records.figure import STATUSES
from policytrack.records.indicator import ACCRUALS, BASES, BETTER, KINDS, STAGES, STATISTICS
from policytrack.records.plan import MEASURE_KINDS, PLAN_KINDS
from policytrack.records.plan import STATUSES as PLAN_STATUSES
from policytrack.records.relation import PARTS, RELATIONS, SEVERAL, TOTAL
from policytrack.records.target import FORMS, NATURES, STRENGTHS, SUPERSESSIONS
from policytrack.values.period import EACH


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
    that has the `whole` of its keys lacks nothing but one of the group. The order of the keys is that in which
    `policytrack format` writes them.
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
_BODY = Key("body", '"青岛市民营经济发展局"')
_BODIES = Key("bodies", '["青岛市民营经济发展局"]')
_ASSUMES = Key("assumptions", '["cultivated-is-recognised"]')
_IDS = Key("any_ids", '["innovative-2024"]')

# Keys that open and close the tables of a document.
_BELONGS = {"parent": Key("parent_id", '"key-points-2024"'), "programme": Key("programme", '"融链固链"')}
_BY_WHOM = {"issuer": _BODY, "responsible": _BODIES}
_DATES = {"period": _PERIOD, "announced": Key("time", '"2024-04-28"'), "effective": Key("time", '"2024-03-01"')}
_BY_HAND = {"reading": _choice("by hand"), "reason": _text("the unit stands in the line above")}
_DRAFT = {"draft": Key("flag", "true")}
_SAID = {"said_by": _BODY, "note": _text("…"), **_DRAFT}


def _supersedes(kind: str) -> dict[str, Key]:
    return {"supersedes": Key(f"{kind}_id", '"specialised-2023"'), "supersession": _choice(*SUPERSESSIONS)}


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "area": Table(
            _NAMES | {"parent": Key("area_id", '"shandong"'), "code": _text("370200"), "scheme": _text("GB/T 2260")}
        ),
        "body": Table(_NAMES | {"area": Key("area_id", '"qingdao"')}),
        "programme": Table(_NAMES | {"body": Key("body_id", '"miit"'), "area": Key("area_id", '"qingdao"')}),
        "unit": Table({"en": _text("TEU")}, required=("en",)),
        "indicator": Table(
            _NAMES
            | {
                "subject": _text("sme.specialised"),
                "stage": _choice(*STAGES),
                "level": _text("省级"),
                "of": Key("indicator_id", '"sme.specialised.recognised"'),
                "whole": _text("全市税收总额"),
                "base": _choice(*BASES),
                "against": _text("全国民间投资增速"),
                "among": _text("副省级城市"),
                "unit": Key("unit", '"家"'),
                "kind": _choice(*KINDS),
                "statistic": _choice(*STATISTICS),
                "better": _choice(*BETTER),
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
        "plan": Table(
            {
                "title": _text("青岛市中小企业发展促进条例"),
                "kind": _choice(*PLAN_KINDS),
                "status": _choice(*PLAN_STATUSES),
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                "number": _text("中办发[2019]24号"),
                **_DATES,
                "aliases": Key("texts", '["促进条例"]'),
                **_supersedes("plan"),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "kind", "area"),
            quoted=True,
        ),
        "goal": Table(
            {
                "title": _text("民营经济高质量发展示范标杆城市"),
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                "period": _PERIOD,
                "by": Key("deadline", '"2024-12-31"'),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "area"),
            quoted=True,
        ),
        "measure": Table(
            {
                "title": _text("首次认定“小巨人”企业一次性奖励"),
                "kind": _choice(*MEASURE_KINDS),
                "status": _choice(*PLAN_STATUSES),
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                **_DATES,
                "amount": Key("amount", '"<= 100万 元"'),
                "per": _text("企业"),
                "quote": _QUOTE,
                **_BY_HAND,
                **_SAID,
            },
            required=("title", "kind", "area"),
            quoted=True,
        ),
        "event": Table(
            {
                "title": _text("第十七届中国国际中小企业博览会"),
                "kind": _choice(*EVENT_KINDS),
                "status": _choice(*EVENT_STATUSES),
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
        "ladder": Table(
            {
                "title": _text("优质中小企业梯度培育体系"),
                "programme": _BELONGS["programme"],
                "issuer": _BODY,
                "area": _AREA,
                "rungs": Key("rungs", '[["雏鹰企业", "newecon.eaglet"], ["上市公司"]]'),
                "supersedes": Key("ladder_id", '"new-economy-2023"'),
                "quote": _QUOTE,
                **_SAID,
            },
            required=("title", "area", "rungs"),
            quoted=True,
        ),
        "claim": Table(
            {
                "says": _choice(*SAYINGS),
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
        "figure": Table(
            {
                **_BELONGS,
                "area": _AREA,
                "scope": _text("主会期"),
                "indicator": _INDICATOR,
                "period": _PERIOD,
                "amount": Key("amount", '"1220 家"'),
                "status": _choice(*STATUSES),
                "supersedes": Key("figure_id", '"new-q1"'),
                "quote": _QUOTE,
                **_BY_HAND,
                **_SAID,
            },
            required=("indicator", "area", "period", "amount"),
            quoted=True,
        ),
        "target": Table(
            {
                **_BELONGS,
                **_BY_WHOM,
                "area": _AREA,
                "scope": _text("主会期"),
                "indicator": _INDICATOR,
                "period": Key("period", '"2024"'),
                "by": Key("deadline", '"2024-12-31"'),
                "amount": _AMOUNT,
                "stretch": Key("amount", '">= 350 家"'),
                "each": _choice(*EACH),
                "form": _choice(*FORMS),
                "nature": _choice(*NATURES, *NATURES.values()),
                "strength": _choice(*STRENGTHS, *STRENGTHS.values()),
                "baseline": Key("figure", '"new-2023"'),
                "schedule": Key("schedule", '[["2024-06-30", "150 家"], ["2024-12-31", "300 家"]]'),
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
        "relation": Table(
            {
                "kind": _choice(*RELATIONS),
                **{
                    part: Key("any_ids", '["new-q1", "new-q2"]') if part in SEVERAL else Key("amount_id", '"new-h1"')
                    for part in PARTS
                },
                TOTAL: Key("amount", '"100 %"'),
                "assumes": _ASSUMES,
                "holds": Key("flag", "false"),
                "note": _text("…"),
            },
            required=("kind",),
        ),
        "conflict": Table(
            {"between": Key("any_ids", '["firms-in-text", "firms-in-table"]'), "note": _text("…")},
            required=("between", "note"),
        ),
        "doubt": Table(
            {
                "about": _IDS,
                "quotes": Key("quotes", '["三年行动计划", "2024年—2025年"]'),
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
