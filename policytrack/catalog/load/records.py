"""The records made of a catalog's entries; a fault becomes a problem, and only its entry is left out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from policytrack.catalog.limits import MOST_PROBLEMS
from policytrack.catalog.load.document import EVERYTHING, Document, Entry
from policytrack.catalog.load.lookup import Lookup
from policytrack.catalog.load.references import References
from policytrack.catalog.load.rejection import DependencyError, RejectionError
from policytrack.catalog.load.schema import DATED, PARENTS, QUOTED, TABLES, WITHOUT_AMOUNT
from policytrack.catalog.load.table import TableSchema
from policytrack.catalog.load.values import ValueReader
from policytrack.catalog.phrase import Phrase, WordList
from policytrack.errors import InputError
from policytrack.records.indicator import Indicator
from policytrack.records.supersession import rings
from policytrack.records.target import Target
from policytrack.text.messages import Problem
from policytrack.text.suggestion import Suggestion
from policytrack.values.conversion import converted
from policytrack.values.quantity import Quantity
from policytrack.values.unit import UNITS

_ID = re.compile(r"[^\s#]+")
_LIBRARY = Phrase("程序库自带的单位", "the units that the library knows")


class LoadedRecords:
    """The records of all files of a catalog, made in the order in which the kinds depend on each other.

    `found` has the finished records by kind and id, `entries` all entries the same way, `left_out` the
    ids of entries without a problem of their own that depend on one that has.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.problems: list[Problem] = []
        self.left_out: list[str] = []
        self.entries: dict[str, dict[str, Entry]] = {kind: {} for kind in TABLES}
        lookups = {kind: Lookup() for kind in TABLES if kind not in DATED}
        lost: list[tuple[str, str]] = []
        self._found: Counter[str] = Counter()  # problems of records, by the path of the file
        self._unread: dict[str, list[Entry]] = {}
        for document in documents:
            self.problems += document.problems
            lost += document.lost
            for entry in document.entries:
                if not self._within_limit(entry, lambda entry: self._register(entry, lookups)):
                    lost.append((entry.kind, EVERYTHING))
        self.references = References(lookups, lost, self.entries)
        self.found = self.references.found
        self.units = self.references.units
        self.readers = ValueReader(self.references).readers
        for kind in TABLES:
            self._make_all(kind)
            if kind == "area":
                self._drop_cycles((kind,), "parent", "PT403")
            elif "supersedes" in TABLES[kind].keys:
                self._drop_cycles((kind,), "supersedes", "PT402")
        self._drop_cycles(PARENTS, "parent", "PT404")
        for entries in self._unread.values():
            document = entries[0].document
            self.problems.append(document.problem("PT133", most=MOST_PROBLEMS, count=len(entries)))

    def _within_limit(self, entry: Entry, read: Callable[[Entry], None]) -> bool:
        """Read an entry, and count its problems; False, with nothing done, where its file has enough of them."""
        path = entry.document.path
        if self._found[path] >= MOST_PROBLEMS:
            self._unread.setdefault(path, []).append(entry)
            return False
        before = len(self.problems)
        read(entry)
        self._found[path] += len(self.problems) - before
        return True

    def _register(self, entry: Entry, lookups: Mapping[str, Lookup]) -> None:
        kind, id = entry.kind, entry.id
        if kind != "source" and not _ID.fullmatch(entry.name):
            self.problems.append(entry.problem("PT115", id=entry.name))
            return
        first = self.entries[kind].get(id)
        if first is not None or (kind == "unit" and id in UNITS):
            place = f"{first.document.path}:{first.line}" if first else _LIBRARY
            self.problems.append(entry.problem("PT108", id=id, first=place))
            return
        self.entries[kind][id] = entry
        if kind == "source":
            lookups[kind].add(id, (id.rpartition("/")[2],))
        elif kind not in DATED:
            aliases = entry.values.get("aliases")
            words = [entry.values.get("zh"), entry.values.get("en"), *(aliases if isinstance(aliases, list) else ())]
            lookups[kind].add(id, [word for word in words if isinstance(word, str)])

    def _make_all(self, kind: str) -> None:
        for entry in self.entries[kind].values():
            self._within_limit(entry, self._make)
        if kind == "unit":
            self.units.update(self.found[kind])

    def _make(self, entry: Entry) -> None:
        kind, id = entry.kind, entry.id
        table = TABLES[kind]
        fields = self._fields(entry, table)
        dated = kind in DATED
        if dated and entry.values.get("draft") is True:
            self.problems.append(entry.problem("PT309", "draft", at_key=True))
            return
        if fields is None:
            return
        if dated:
            fields.pop("draft", None)
            source = self.found["source"].get(entry.document.id)
            if source is None:
                self.left_out.append(id)
                return
            fields["source"] = source
            if "indicator" in fields and not self._same_units(entry, fields):
                return
            if kind in QUOTED and not self._signed_by_hand(entry, fields):
                return
        elif kind == "indicator" and fields["kind"] == "rank" and "among" not in fields:
            self.problems.append(entry.problem("PT111", key="among", form=table.keys["among"].form))
            return
        try:
            self.found[kind][id] = table.record(id, **fields)
        except InputError as error:
            self.problems.append(self._refused(entry, fields, error))

    def _fields(self, entry: Entry, table: TableSchema) -> dict[str, Any] | None:
        """Return the fields of the record; None where one has a problem, or depends on an entry that has one."""
        readers = self.readers[entry.kind]
        values = entry.values
        complete = table.complete <= values.keys() <= readers.keys() and _has_one(table.one_of, values)
        if complete and "" not in values.values():
            try:
                return {key: readers[key](value, entry) for key, value in values.items()}
            except (RejectionError, DependencyError):
                pass  # read once more, to find every fault
        fields: dict[str, Any] = {}
        good, dependent = True, False
        for key, value in values.items():
            if key not in readers:
                continue
            if key in table.required and isinstance(value, str) and not value.strip():
                good = False
                form, near = table.keys[key].form, self.references.suggest(key, entry)
                self.problems.append(entry.problem("PT146", key, key=key, form=form, near=near))
                continue
            try:
                fields[key] = readers[key](value, entry)
            except RejectionError as fault:
                good = False
                args = {"key": key, **fault.args_of}
                self.problems.append(entry.problem(fault.code, key, fault.at, **args))
            except DependencyError:
                dependent = True
        gaps = list(self._gaps(entry, table))
        self.problems += gaps
        if gaps or not good:
            return None
        if dependent:
            self.left_out.append(entry.id)
            return None
        return fields

    @staticmethod
    def _gaps(entry: Entry, table: TableSchema) -> Iterator[Problem]:
        """Yield a problem for each unknown and each missing key; a misspelt key is one fault, not two."""
        values = entry.values
        missed: set[str] = set()
        for key in values:
            if key not in table.keys:
                near = Suggestion.of(key, table.keys)
                missed.update(near.words)
                words = WordList(tuple(table.keys))
                yield entry.problem("PT110", key, at_key=True, key=key, near=near, keys=words)
        for key in table.required:
            if key not in values and key not in missed:
                yield entry.problem("PT111", key=key, form=table.keys[key].form)
        asked = table.numbered and values.get("form") not in WITHOUT_AMOUNT
        if asked and "amount" not in values and "amount" not in missed:
            form, words = table.keys["amount"].form, WordList(WITHOUT_AMOUNT)
            yield entry.problem("PT119", key="amount", form=form, words=words)
        if table.one_of:
            given = _given(table.one_of, values)
            if not given and not missed.intersection(table.one_of):
                form = table.keys[table.one_of[0]].form
                yield entry.problem("PT120", keys=WordList(table.one_of), form=form)
            if len(given) > 1:
                yield entry.problem("PT118", given[1], at_key=True, keys=WordList(tuple(given)))
        if table.quoted and "quote" not in values and "quote" not in missed:
            yield entry.problem("PT301", form=table.keys["quote"].form)

    def _same_units(self, entry: Entry, fields: dict[str, Any]) -> bool:
        indicator: Indicator = fields["indicator"]
        given: list[tuple[str, Quantity]] = []
        if "amount" in fields and "of_target" not in fields and fields.get("form", "level") in ("level", "relative"):
            given.append(("amount", fields["amount"]))
        if "stretch" in fields and fields.get("form", "level") == "level":
            given.append(("stretch", fields["stretch"]))
        for _, step in fields.get("schedule", ()):
            given.append(("schedule", step))
        if "baseline" in fields:
            given.append(("baseline", fields["baseline"].amount))
        wrong = [(key, amount) for key, amount in given if amount.unit != indicator.unit]
        if entry.kind == "figure":
            wrong = [(key, amount) for key, amount in wrong if converted(amount, indicator.unit) is None]
        if not wrong:
            return True
        key, amount = wrong[0]
        steps = entry.values[key] if key == "schedule" else ()
        word = next((words for _, words in steps if Quantity.parse(words) == amount), "")
        problem = entry.problem("PT204", key, word, unit=amount.unit, indicator=indicator.id, right=indicator.unit)
        self.problems.append(problem)
        return False

    def _signed_by_hand(self, entry: Entry, fields: dict[str, Any]) -> bool:
        """Keep with its quote why an amount was read by hand; one of the two keys alone is a problem."""
        reading, reason = fields.pop("reading", None), fields.pop("reason", None)
        if (reading is None) != (reason is None):
            self.problems.append(entry.problem("PT306", "reading" if reading else "reason", at_key=True))
            return False
        if reason is not None:
            fields["quote"] = evolve(fields["quote"], by_hand=reason)
        return True

    @staticmethod
    def _refused(entry: Entry, fields: dict[str, Any], error: InputError) -> Problem:
        """Return the problem for a record's error: a wrong side, a baseline that does not fit, else its own text."""
        if entry.kind == "target":
            indicator: Indicator = fields["indicator"]
            plain = fields | {"stretch": None, "each": None}
            other = plain | {"indicator": evolve(indicator, better="none")}
            baseline = fields.get("baseline")
            if baseline is not None and _is_target(entry.id, fields | {"baseline": None}):
                return entry.problem("PT414", "baseline", baseline=baseline.id, fault=str(error))
            if not _is_target(entry.id, plain) and _is_target(entry.id, other):
                args = {"amount": fields["amount"], "indicator": indicator.id, "better": indicator.better.value}
                return entry.problem("PT401", "amount", key="amount", **args)
        return entry.problem("PT200", fault=str(error))

    def _drop_cycles(self, kinds: tuple[str, ...], key: str, code: str) -> None:
        found = {id: one for kind in kinds for id, one in self.found[kind].items()}
        links = {id: getattr(one, key) for id, one in found.items() if getattr(one, key) is not None}
        entries = {id: self.entries[kind][id] for kind in kinds for id in self.found[kind]} if links else {}
        for ring in rings(links):
            first = min((entries[id] for id in ring), key=lambda entry: (entry.document.path, entry.line))
            at = ring.index(first.id)
            chain = " → ".join((*ring[at:], *ring[: at + 1]))
            self.problems.append(first.problem(code, key, key=key, chain=chain))
            self.left_out += [id for id in ring if id != first.id]
            for id in ring:
                for kind in kinds:
                    self.found[kind].pop(id, None)


def _is_target(id: str, fields: dict[str, Any]) -> bool:
    """Whether a target can be made of the fields."""
    try:
        Target(id, **fields)
    except InputError:
        return False
    return True


def _given(group: Iterable[str], values: Mapping[str, Any]) -> list[str]:
    return [key for key in group if values.get(key, False) is not False]


def _has_one(group: tuple[str, ...], values: Mapping[str, Any]) -> bool:
    return not group or len(_given(group, values)) == 1
