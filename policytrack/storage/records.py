"""The tables of records in a saved file: each record is written once, in the table of its kind, under its id."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from policytrack.records.record import Identified
from policytrack.storage.derived import shape_of
from policytrack.storage.error import At, StorageFault, shown
from policytrack.storage.forms import Json, Shape, members
from policytrack.storage.kinds import KINDS
from policytrack.storage.values import TEXT

MOST_DEPTH = 40  # assessments, reasons and their arguments, nested
# The id of a record is its key, and no member.
RECORDS: Mapping[str, Shape] = MappingProxyType({kind: shape_of(type, besides=("id",)) for kind, type in KINDS.items()})


class _Depth:
    """A count of how deeply values are nested."""

    _deep = 0

    def deeper(self, step: int) -> None:
        """Count one level more or less; `StorageFault` beyond what any judgement needs."""
        self._deep += step
        if self._deep > MOST_DEPTH:
            raise StorageFault(f"values are nested more than {MOST_DEPTH} levels deep")


class SavedRecords(_Depth):
    """The records and calls of a file that is being written, each once.

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
    """The records and calls that have been read of a file so far."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Identified]] = {}
        self._lists: dict[str, list[Any]] = {}
        self._given: dict[str, dict[str, Json]] = {}

    def fill(self, data: Json) -> None:
        """Read all records; `StorageFault` for one that is none."""
        for kind in members(data):
            if kind not in RECORDS:
                raise StorageFault(f"{shown(kind)} is no kind of record; there are: {', '.join(RECORDS)}")
        for kind in RECORDS:
            self._tables[kind] = {}
            with At(kind):
                self._given[kind] = members(data.get(kind, {}))
        for kind, given in self._given.items():
            for key in given:
                self._record(kind, key)

    def _record(self, kind: str, key: str) -> Identified:
        """Return a record, which is read where it is first asked for: those that refer to each other have no order."""
        found = self._tables[kind].get(key)
        if found is None:
            self.deeper(1)
            try:
                found = self._tables[kind][key] = self._read(RECORDS[kind], key, self._given[kind][key])
            except StorageFault as fault:
                fault.place_at("records", kind, key)
                raise
            self.deeper(-1)
        return found

    def _read(self, shape: Shape, key: str, given: Json) -> Any:
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
            if key not in self._given.get(kind, {}):
                raise StorageFault(f"{shown(key)} is not among the {kind} of this file")
            return self._record(kind, key)
        things = self._lists.get(kind, [])
        if not 0 <= key < len(things):
            raise StorageFault(f"{key} is not the number of one of the {len(things)} {kind}")
        return things[key]
