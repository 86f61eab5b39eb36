"""What a catalog holds, as tables: how much of each kind in each document, and all entries of one kind."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from policytrack.catalog import Catalog
from policytrack.catalog.load.schema import DATED, plural
from policytrack.errors import InputError
from policytrack.records.record import Named
from policytrack.report.table import grid
from policytrack.text.messages import Word, as_language, label, say

Cells: TypeAlias = Callable[[Any, str], str]


def _name(record: Any, _lang: str) -> str:
    return str(record.id).rpartition("#")[2]


def _document(record: Any, _lang: str) -> str:
    return record.source.id if record.source is not None else ""


def _quotes(record: Any, _lang: str) -> str:
    return " / ".join(f"「{quote.words}」" for quote in record.quotes)


def _said(attribute: str) -> Cells:
    def cell(record: Any, lang: str) -> str:
        value = getattr(record, attribute)
        if isinstance(value, tuple):
            return ("、" if lang == "zh" else ", ").join(_in_words(one, lang) for one in value)
        return "" if value is None else _in_words(value, lang)

    return cell


def _in_words(value: Any, lang: str) -> str:
    if isinstance(value, str):
        return say(Word(value.rpartition("#")[2]), lang)
    return value.title if hasattr(value, "subject") and not isinstance(value, Named) else say(value, lang)


def _time(record: Any, lang: str) -> str:
    if getattr(record, "by", None) is not None:
        return label("by", lang, day=record.by)
    time = record.period
    for name in ("effective", "announced"):
        time = time or getattr(record, name, None)
    return "" if time is None else say(time, lang)


_TITLE = ("title", _said("title"))
_INDICATOR = ("indicator", _said("indicator"))
_AMOUNT = ("amount", _said("amount"))
_AREA = ("area", _said("area"))
_KIND = ("kind", _said("kind"))
_STATUS = ("status", _said("status"))
_PERIOD = ("period", _time)
_ID = ("id", _name)
_SOURCE = ("source", _document)
_NOTE = ("note", _said("note"))

# The columns of each kind: the key that heads it, and what stands in it.
LISTED: Mapping[str, tuple[tuple[str, Cells], ...]] = MappingProxyType(
    {
        "plan": (_ID, _TITLE, _KIND, _STATUS, _PERIOD, _SOURCE),
        "goal": (_ID, _TITLE, _AREA, _PERIOD, _SOURCE),
        "measure": (_ID, _TITLE, _KIND, _STATUS, _AMOUNT, _SOURCE),
        "event": (_ID, _TITLE, _KIND, _PERIOD, _AREA, _SOURCE),
        "ladder": (_ID, _TITLE, ("rungs", _said("rungs")), _SOURCE),
        "claim": (_ID, _TITLE, ("says", _said("says")), _PERIOD, _SOURCE),
        "figure": (_ID, _INDICATOR, _AREA, _PERIOD, _AMOUNT, _SOURCE),
        "target": (_ID, _INDICATOR, _AREA, _PERIOD, _AMOUNT, _SOURCE),
        "relation": (_ID, _KIND, ("relation", _said("figures")), _SOURCE),
        "conflict": (_ID, ("between", _said("between")), _NOTE, _SOURCE),
        "doubt": (
            _ID,
            ("quotes", lambda record, _lang: " / ".join(f"「{one.words}」" for one in record.quotes)),
            _SOURCE,
        ),
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
    columns = LISTED[kinds[kind]]
    lang = as_language(lang)
    rows = [[(cell(record, lang),) for _, cell in columns] for record in getattr(catalog, kind)]
    return grid([say(Word(key), lang) for key, _ in columns], rows, lang=lang, format=format, width=width)


def inventory(catalog: Catalog, *, lang: str = "en", format: str = "simple") -> str:
    """Return how many entries of each kind each document holds, and together."""
    lang = as_language(lang)
    kinds = [kind for kind in DATED if len(catalog.records[kind])]
    rows = [
        [source.id, *(str(_of(catalog.records[kind], source.id)) for kind in kinds)]
        for source in sorted(catalog.sources, key=lambda source: source.id)
    ]
    rows.append([label("together", lang), *(str(len(catalog.records[kind])) for kind in kinds)])
    heads = [say(Word("source"), lang), *(label(f"several-{kind}", lang) for kind in kinds)]
    return grid(heads, [[(cell,) for cell in row] for row in rows], lang=lang, format=format, width=None)


def _of(records: Iterable[Any], id: str) -> int:
    return sum(1 for record in records if record.source is not None and record.source.id == id)
