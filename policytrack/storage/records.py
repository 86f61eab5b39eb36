"""The records of a portfolio: each written once, in the table of its kind, under its id."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from policytrack.records.area import Area
from policytrack.records.assumption import Assumption, Bridge, SoftHedge
from policytrack.records.body import Body
from policytrack.records.claim import Claim, Saying
from policytrack.records.figure import Figure, FigureStatus
from policytrack.records.indicator import Accrual, Base, Better, Indicator, IndicatorKind, Stage, Statistic
from policytrack.records.programme import Programme
from policytrack.records.record import Identified
from policytrack.records.source import Source
from policytrack.records.target import Nature, Strength, Supersession, Target, TargetForm
from policytrack.storage.error import At, Fault, shown
from policytrack.storage.forms import Form, Json, Many, Optional, Pair, Reader, Record, Shape, Writer, members
from policytrack.storage.values import DAY, FLAG, QUANTITY, QUOTE, TEXT, TEXTS, TIME, word_of
from policytrack.values.period import Each

MOST_DEPTH = 40  # assessments, reasons and their arguments within each other

_WORD = Optional(TEXT)
_BODY, _SOURCE, _PROGRAMME = (Optional(Record(kind)) for kind in ("bodies", "sources", "programmes"))
_TIME, _DAY, _AMOUNT = Optional(TIME), Optional(DAY), Optional(QUANTITY)
_NAMES: Mapping[str, Form] = {"zh": _WORD, "en": _WORD, "aliases": TEXTS}
_SAID: Mapping[str, Form] = {"source": _SOURCE, "quote": Optional(QUOTE), "said_by": _BODY, "note": _WORD}


class _Assumed:
    """An assumption, or the bare id of one, under a tag of its own."""

    record = Record("assumptions")

    def write(self, value: Any, writer: Writer) -> Json:
        """Return the key of an assumption; an object with the id, where there is no more of it."""
        return {"id": TEXT.write(value, writer)} if isinstance(value, str) else self.record.write(value, writer)

    def read(self, data: Json, reader: Reader) -> Assumption | str:
        """Return the assumption, or the id."""
        if isinstance(data, dict):
            if set(data) != {"id"}:
                raise Fault("a bare assumption has an id and nothing else")
            with At("id"):
                id: str = TEXT.read(data["id"], reader)
                return id
        found: Assumption = self.record.read(data, reader)
        return found


# Each kind after all that it refers to. The forms have the names of the fields; the id is the key.
RECORDS: Mapping[str, Shape] = MappingProxyType(
    {
        "bodies": Shape(Body, {**_NAMES, "area": _WORD}),
        "sources": Shape(
            Source, {"title": TEXT, "published": _TIME, "publisher": _BODY, "url": _WORD, "sha256": _WORD}
        ),
        "areas": Shape(Area, {**_NAMES, "parent": _WORD, "code": _WORD, "scheme": _WORD}),
        "programmes": Shape(Programme, {**_NAMES, "body": _WORD, "area": _WORD}),
        "indicators": Shape(
            Indicator,
            {
                **_NAMES,
                **dict.fromkeys(("unit", "subject"), TEXT),
                "kind": word_of(IndicatorKind),
                "better": word_of(Better),
                "stage": word_of(Stage),
                "statistic": word_of(Statistic),
                "accrual": word_of(Accrual),
                "base": Optional(word_of(Base)),
                "monotone": FLAG,
                **dict.fromkeys(("level", "of", "whole", "against", "among"), _WORD),
            },
        ),
        "assumptions": Shape(
            Assumption,
            {
                **_NAMES,
                "by": _WORD,
                "date": _DAY,
                "source": _SOURCE,
                "within": _WORD,
                "reads": Optional(TEXTS),
                "same": Optional(TEXTS),
                "starts_at": _AMOUNT,
                "net_change": FLAG,
                "soft": Optional(word_of(SoftHedge)),
                "bridges": Optional(word_of(Bridge)),
            },
        ),
        "figures": Shape(
            Figure,
            {
                "indicator": Record("indicators"),
                "area": Record("areas"),
                "scope": _WORD,
                "period": TIME,
                "amount": QUANTITY,
                "status": word_of(FigureStatus),
                "supersedes": _WORD,
                "parent": _WORD,
                "programme": _PROGRAMME,
                **_SAID,
            },
        ),
        "targets": Shape(
            Target,
            {
                "indicator": Record("indicators"),
                "area": Record("areas"),
                "scope": _WORD,
                "period": _TIME,
                "by": _DAY,
                "amount": _AMOUNT,
                "form": word_of(TargetForm),
                "stretch": _AMOUNT,
                "each": Optional(word_of(Each)),
                "issuer": _BODY,
                "responsible": Many(Record("bodies")),
                "nature": Optional(word_of(Nature)),
                "strength": Optional(word_of(Strength)),
                "baseline": Optional(Record("figures")),
                "schedule": Many(Pair(DAY, QUANTITY)),
                "assumes": Many(_Assumed()),
                "supersedes": _WORD,
                "supersession": word_of(Supersession),
                "parent": _WORD,
                "programme": _PROGRAMME,
                **_SAID,
            },
        ),
        "claims": Shape(
            Claim,
            {
                "says": word_of(Saying),
                "about": TEXTS,
                "parent": _WORD,
                "issuer": _BODY,
                "area": Record("areas"),
                "period": _TIME,
                **_SAID,
            },
        ),
    }
)


class _Depth:
    """How deep values lie within each other."""

    _deep = 0

    def deeper(self, step: int) -> None:
        """Count one level more or less; `Fault` beyond what any judgement needs."""
        self._deep += step
        if self._deep > MOST_DEPTH:
            raise Fault(f"values lie more than {MOST_DEPTH} levels within each other")


class Ledger(_Depth):
    """What is written beside the assessments: every record and every call, once each.

    The key of a record is its id. Where one id has several contents (a target as made and with another amount), those
    after the first have a key of their own, and the id among their fields.
    """

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Json]] = {kind: {} for kind in RECORDS}
        self._seen: dict[int, tuple[Any, str]] = {}
        self._keys: dict[tuple[str, str, str], str] = {}
        self._lists: dict[str, list[Any]] = {}

    def refer(self, kind: str, record: Any) -> str:
        """Return the key under which a record stands, and write it where it does not yet."""
        known = self._seen.get(id(record))
        if known is not None:
            return known[1]
        if not isinstance(record, RECORDS[kind].type):  # type: ignore[arg-type]
            raise Fault(f"{shown(record)} is not one of the {kind}")
        written = RECORDS[kind].write(record, self)
        content = (kind, record.id, json.dumps(written))
        key = self._keys.get(content)
        if key is None:
            table, key, number = self._tables[kind], record.id, 1
            while key in table:
                number += 1
                key = f"{record.id} ({number})"
            table[key] = written if key == record.id else {"id": record.id, **written}
            self._keys[content] = key
        self._seen[id(record)] = (record, key)
        return key

    def index(self, kind: str, thing: Any) -> int:
        """Return the number of a thing in its list."""
        things = self._lists.setdefault(kind, [])
        if thing not in things:
            things.append(thing)
        return things.index(thing)

    def listed(self, kind: str) -> list[Any]:
        """Return the things of a list."""
        return self._lists.get(kind, [])

    @property
    def tables(self) -> Mapping[str, Mapping[str, Json]]:
        """The records by kind and key, in the order of their keys."""
        return {kind: {key: table[key] for key in sorted(table)} for kind, table in self._tables.items()}


class Shelf(_Depth):
    """What has been read of a portfolio so far."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Identified]] = {}
        self._lists: dict[str, list[Any]] = {}

    def fill(self, data: Json) -> None:
        """Read all records; `Fault` for one that is none."""
        for kind in members(data):
            if kind not in RECORDS:
                raise Fault(f"{shown(kind)} is no kind of record; there are: {', '.join(RECORDS)}")
        for kind, shape in RECORDS.items():
            table = self._tables.setdefault(kind, {})
            with At(kind):
                for key, given in members(data.get(kind, {})).items():
                    with At(key):
                        table[key] = self._record(shape, key, given)

    def _record(self, shape: Shape, key: str, given: Json) -> Any:
        parts = dict(members(given))
        with At("id"):
            id = TEXT.read(parts.pop("id", key), self)
        return shape.read(parts, self, id=id)

    def put(self, kind: str, things: list[Any]) -> None:
        """Keep a list to be referred to by number."""
        self._lists[kind] = things

    def look_up(self, kind: str, key: str | int) -> Any:
        """Return a record by its key, or a thing by its number in its list."""
        if isinstance(key, str):
            found = self._tables.get(kind, {}).get(key)
            if found is None:
                raise Fault(f"{shown(key)} is not among the {kind} of this file")
            return found
        things = self._lists.get(kind, [])
        if not 0 <= key < len(things):
            raise Fault(f"{key} is not the number of one of the {len(things)} {kind}")
        return things[key]
