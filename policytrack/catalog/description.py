"""The description of one entry: its keys and values in words, and the entries that refer to it."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import fields
from wcwidth import wcswidth

from policytrack.catalog.collection import Collection
from policytrack.catalog.load.schema import DATED, TABLES
from policytrack.catalog.phrase import Phrase
from policytrack.consistency import Check
from policytrack.errors import MissingError
from policytrack.hidden import in_one_line
from policytrack.records.conflict import Conflict, Doubt
from policytrack.records.ladder import Rung
from policytrack.records.record import Identified, Named
from policytrack.records.relation import Relation
from policytrack.records.several_targets import AllOf, AnyOf
from policytrack.records.source import Quote, Source
from policytrack.records.wording import WORDINGS
from policytrack.text.messages import in_quotes, label, say
from policytrack.values.truth import Truth

VOCABULARIES = ("source", "indicator", "area", "body", "programme", "assumption")
INDENT = "    "
# The keys by which an entry names others.
_LINKS = (
    "parent",
    "supersedes",
    "baseline",
    "of_target",
    "about",
    "between",
    "assumes",
    "programme",
    "indicator",
    "area",
    "source",
)
# How an entry that refers to another one by a key is described there.
_HOW: Mapping[str, Phrase] = MappingProxyType(
    {
        "parent": Phrase("下属", "holds"),
        "about": Phrase("见于", "mentioned in"),
        "relation": Phrase("勾稽", "tied in"),
        "supersedes": Phrase("被取代", "superseded by"),
        "between": Phrase("冲突", "contradicted in"),
        "listed": Phrase("列入", "listed in"),
        "targets": Phrase("合为", "part of"),
        "baseline": Phrase("用作基期", "baseline of"),
        "of_target": Phrase("占其百分比的数", "held against in"),
        "assumes": Phrase("用于", "assumed by"),
        "programme": Phrase("所含", "made of"),
        "indicator": Phrase("计数", "counted by"),
        "area": Phrase("在此", "of this place"),
        "source": Phrase("载有", "says"),
        "issuer": Phrase("发布", "issues"),
        "said_by": Phrase("说出", "says"),
        "publisher": Phrase("刊发", "publishes"),
        "responsible": Phrase("负责", "is responsible for"),
        "hosts": Phrase("主办", "hosts"),
    }
)


class Descriptions:
    """Describes the entries of a catalog; which entry refers to which is gathered once."""

    def __init__(self, records: Mapping[str, Collection[Any]], check: Callable[[Relation], Check]) -> None:
        self._records = records
        self._check = check
        self._naming: dict[tuple[str, str], list[tuple[str, str, Identified]]] = {}
        for kind in records:
            for record in records[kind]:
                for key, named in _named(kind, record):
                    self._naming.setdefault(named, []).append((key, kind, record))

    def describe(self, word: str, lang: str) -> str:
        """Return an entry with its keys, its values and what refers to it; `MissingError` where a word means none."""
        kind, record = self._find(word)
        noun = label("of-kind", lang, id=record.name, kind=WORDINGS[kind], title=_title(record, lang))
        lines = [noun, *self._fields(kind, record, lang)]
        if isinstance(record, Relation):
            lines.append(INDENT + self._outcome(record, lang))
        referring = self._naming.get((kind, record.id), [])
        if referring:
            lines.append(label("section-hanging", lang))
            for key, their_kind, other in referring:
                clue = {
                    "how": _HOW[key],
                    "kind": WORDINGS[their_kind],
                    "id": other.name,
                    "title": _title(other, lang),
                }
                lines.append(INDENT + label("hanging", lang, **clue))
        return "\n".join(in_one_line(line) for line in lines)

    def _outcome(self, relation: Relation, lang: str) -> str:
        try:
            return self._check(relation).say(lang)
        except MissingError:
            return label("unchecked", lang)

    def _find(self, word: str) -> tuple[str, Any]:
        found = [(kind, self._records[kind].get(word)) for kind in self._records]
        hits = [(kind, record) for kind, record in found if record is not None]
        exact = [(kind, record) for kind, record in hits if word in (record.id, record.name)]
        hits = exact or hits
        if len(hits) == 1:
            return hits[0]
        if hits:
            ids = ", ".join(f"{kind} {record.id}" for kind, record in hits)
            raise MissingError(f"{word!r} may be any of: {ids}; write the whole id")
        for collection in self._records.values():
            if collection.is_ambiguous(word):
                collection.find(word)  # it says which ones share the name
        raise MissingError(f"{word!r} is the id, name or title of no entry of this catalog{self._near(word)}")

    def _near(self, word: str) -> str:
        return next((near for kind in self._records if (near := self._records[kind].near(word))), "")

    def _fields(self, kind: str, record: Any, lang: str) -> Iterator[str]:
        shown = [("source", record.source)] if kind in DATED else []
        shown += [(key, getattr(record, key)) for key in TABLES[kind].keys if hasattr(record, key)]
        usual = {one.name: one.default for one in fields(type(record))}
        given = [(key, value) for key, value in shown if value not in (None, (), usual.get(key))]
        rows = [(WORDINGS[key].say(lang), _value(value, lang)) for key, value in given]
        room = max((wcswidth(key) for key, _ in rows), default=0)
        for key, value in rows:
            yield f"{INDENT}{key}{' ' * (room - wcswidth(key))}  {value}"


def _named(kind: str, record: Any) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the entries that a record refers to: by which key, and the kind and id of the other."""
    if isinstance(record, Relation):
        for id in record.figures:
            yield "relation", ("figure", id)
    for key in (*_LINKS, "listed", "targets"):
        value = getattr(record, key, None)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None and one != "":
                yield from ((key, (their, one if isinstance(one, str) else one.id)) for their in _kinds(key, kind))
    for key in ("issuer", "said_by", "publisher"):
        body = getattr(record, key, None)
        if body is not None:
            yield key, ("body", body.id)
    for key in ("responsible", "hosts"):
        for body in getattr(record, key, ()):
            yield key, ("body", body.id)


def _kinds(key: str, kind: str) -> tuple[str, ...]:
    """Return the kinds of entry that a key may name."""
    if key == "supersedes":
        return (kind,)
    if key == "parent" and kind == "area":
        return ("area",)
    if key == "targets":
        return ("target", "any_of")
    if key == "baseline":
        return ("figure",)
    if key == "of_target":
        return ("target",)
    if key == "assumes":
        return ("assumption",)
    return (key,) if key in VOCABULARIES else (*DATED, "indicator")


def _title(record: Any, lang: str) -> str:
    if isinstance(record, (Named, AllOf, AnyOf)):
        return record.say(lang)
    if isinstance(record, Relation):
        return record.kind.say(lang)
    return str(record.note if isinstance(record, (Conflict, Doubt)) else record.title)


def _value(value: Any, lang: str) -> str:
    if isinstance(value, Quote):
        return in_quotes(value.words, lang)
    if isinstance(value, Source):
        return f"{value.say(lang)} [{value.id}]"
    if isinstance(value, Named):
        return value.say(lang) if value.say(lang) == value.id else f"{value.say(lang)} [{value.id}]"
    if isinstance(value, Identified):
        return value.id
    if isinstance(value, Rung):
        return value.title if value.subject is None else f"{value.title} [{value.subject}]"
    if isinstance(value, bool):
        return Truth.of(value).say(lang)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(_value(one, lang) for one in value)
    return say(value, lang)
