"""Tables of what a catalog contains: the entries of each kind by document, and all entries of one kind."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from policytrack.catalog import Catalog
from policytrack.catalog.load.schema import DATED, plural
from policytrack.errors import InputError
from policytrack.records.ladder import Rung
from policytrack.records.record import short_name
from policytrack.records.several_targets import AnyOf
from policytrack.records.target import Target
from policytrack.report.phrases import Lines, quoted
from policytrack.report.table import Column, grid, tabulated
from policytrack.text.messages import as_language, label, say
from policytrack.values.vocabulary import Vocabulary


def _document(record: Any, _lang: str) -> Lines:
    return ["" if record.source is None else record.source.id]


def _quotes(record: Any, lang: str) -> Lines:
    return [" / ".join(quoted(quote, lang) for quote in record.quotes)]


def _said(attribute: str, record: Any, lang: str) -> Lines:
    value = getattr(record, attribute)
    several = value if isinstance(value, tuple) else () if value is None else (value,)
    return [("、" if lang == "zh" else ", ").join(_in_words(one, lang) for one in several)]


def _in_words(value: Any, lang: str) -> str:
    if isinstance(value, str) and not isinstance(value, Vocabulary):
        return short_name(value)
    if isinstance(value, (Target, AnyOf)):
        return value.name
    return value.title if isinstance(value, Rung) else say(value, lang)


def _time(record: Any, lang: str) -> Lines:
    if getattr(record, "by", None) is not None:
        return [label("by", lang, day=record.by)]
    times = (getattr(record, key, None) for key in ("period", "effective", "announced"))
    return [next((say(time, lang) for time in times if time is not None), "")]


def _column(attribute: str, zh: str, en: str | None = None) -> Column[Any]:
    return Column(attribute, zh, en or attribute, partial(_said, attribute))


_ID: Column[Any] = Column("id", "id", "id", lambda record, _: [record.name])
_TITLE = _column("title", "名称")
_NAME: Column[Any] = Column("name", "名称", "name", lambda record, lang: [record.say(lang)])
_INDICATOR = _column("indicator", "指标")
_AMOUNT = _column("amount", "数值")
_AREA = _column("area", "地区")
_KIND = _column("kind", "类型")
_STATUS = _column("status", "状态")
_PERIOD = Column("period", "时期", "period", _time)
_SOURCE = Column("source", "来源", "source", _document)

# The columns of each kind.
LISTED: Mapping[str, tuple[Column[Any], ...]] = MappingProxyType(
    {
        "plan": (_ID, _TITLE, _KIND, _STATUS, _PERIOD, _SOURCE),
        "goal": (_ID, _TITLE, _AREA, _PERIOD, _SOURCE),
        "measure": (_ID, _TITLE, _KIND, _STATUS, _AMOUNT, _SOURCE),
        "event": (_ID, _TITLE, _KIND, _PERIOD, _AREA, _SOURCE),
        "ladder": (_ID, _TITLE, _column("rungs", "梯级"), _SOURCE),
        "claim": (_ID, _TITLE, _column("says", "意思"), _PERIOD, _SOURCE),
        "figure": (_ID, _INDICATOR, _AREA, _PERIOD, _AMOUNT, _SOURCE),
        "target": (_ID, _INDICATOR, _AREA, _PERIOD, _AMOUNT, _SOURCE),
        "any_of": (_ID, _NAME, _column("targets", "各项目标"), _SOURCE),
        "all_of": (_ID, _NAME, _column("targets", "各项目标"), _SOURCE),
        "relation": (_ID, _KIND, Column("figures", "勾稽关系", "relation", partial(_said, "figures")), _SOURCE),
        "conflict": (_ID, _column("between", "双方"), _column("note", "说明"), _SOURCE),
        "doubt": (_ID, Column("quotes", "原文", "quotes", _quotes), _SOURCE),
    }
)


def listing(catalog: Catalog, kind: str, *, lang: str = "en", format: str = "simple", width: int | None = 36) -> str:
    """Return all entries of one kind as a table.

    `kind` is the plural: 'targets', 'figures', 'plans', 'doubts'; `format` is one of tabulate's. Raises `InputError`
    for another kind or format.
    """
    kinds = {plural(one): one for one in LISTED}
    if kind not in kinds:
        raise InputError(f"{kind!r} cannot be listed; there are: {', '.join(kinds)}")
    return tabulated(LISTED[kinds[kind]], getattr(catalog, kind), lang=as_language(lang), format=format, width=width)


def inventory(catalog: Catalog, *, lang: str = "en", format: str = "simple") -> str:
    """Return a table of the number of entries of each kind, by document and in total."""
    lang = as_language(lang)
    kinds = [kind for kind in DATED if len(catalog.records[kind])]
    counts = {kind: Counter(_document(record, lang)[0] for record in catalog.records[kind]) for kind in kinds}
    rows = [[id, *(str(counts[kind][id]) for kind in kinds)] for id in sorted(source.id for source in catalog.sources)]
    rows.append([label("together", lang), *(str(len(catalog.records[kind])) for kind in kinds)])
    heads = [_SOURCE.heading(lang), *(label(f"several-{kind}", lang) for kind in kinds)]
    return grid(heads, [[(cell,) for cell in row] for row in rows], lang=lang, format=format, width=None)
