"""Values as written into values of the records: texts, periods, amounts, and words that name something."""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any, TypeAlias

from policytrack.catalog.load.document import EVERYTHING, Entry
from policytrack.catalog.load.lookup import Lookup
from policytrack.catalog.load.rejection import FLAG, LIST, TEXT, DependencyError, RejectionError, kind_of, wrong_type
from policytrack.catalog.load.schema import DATED, PARENTS, TABLES, KeySchema
from policytrack.catalog.phrase import Phrase, WordList
from policytrack.catalog.suggestion import Suggestion
from policytrack.errors import InputError
from policytrack.records.indicator import Stage
from policytrack.records.source import Quote
from policytrack.records.wording import WORDINGS
from policytrack.values.period import Period, as_day, as_time, last_day
from policytrack.values.quantity import Quantity
from policytrack.values.unit import UNITS, Unit

Reader: TypeAlias = Callable[[Any, Entry], Any]
UNKNOWN = {
    "area": "PT208",
    "body": "PT209",
    "indicator": "PT210",
    "assumption": "PT211",
    "source": "PT212",
    "programme": "PT219",
}
PERIODS = WordList(("2024", "2024-H1", "2024-Q1", "2024-06", "2024-01/2024-05", "2021/2025", "2024-06-30"))
AMOUNTS = WordList(
    (
        "300 家",
        ">= 300 家",
        "6..6.5 %",
        "(200, 400) 家",
        "rounded 28.3万 户",
        "about 200 家",
        "nearly 300 家",
        "over 4万 家",
    )
)
_PARENT = Phrase("规划、目标任务、措施或活动", "plan, goal, measure or event")
_AMOUNT = Phrase("实际值或目标", "figure or target")
_ENTRY = Phrase("条目", "entry")
# A text that is seldom the same twice, or that means another thing in another file.
VARYING = ("text", "quote", "figure", *(f"{kind}_id" for kind in DATED), "parent_id", "amount_id", "any_ids")
QUOTE = KeySchema("quote", '"专精特新中小企业300家以上"')
QUOTE_KEYS = ("words", "before", "after")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


class ValueReader:
    """Reads the values of one load: knows every word that the files define, and keeps what it has read.

    `found` holds the finished objects by kind and id; a kind is looked up only after all of it is there.
    """

    def __init__(
        self,
        lookups: Mapping[str, Lookup],
        lost: list[tuple[str, str]],
        entries: Mapping[str, Mapping[str, Entry]],
    ) -> None:
        self._lookups = dict(lookups)
        self._entries = entries
        self.found: dict[str, dict[str, Any]] = {kind: {} for kind in TABLES}
        self.units: dict[str, Unit] = dict(UNITS)
        self._lost = lost
        self.readers = {
            kind: {name: self._reader(name, key) for name, key in table.keys.items()} for kind, table in TABLES.items()
        }

    def _reader(self, name: str, key: KeySchema) -> Reader:
        """Return the reader of a key; what a text was read as once, it is read as again."""
        read: Callable[[Any, Entry, str, KeySchema], Any] = getattr(self, f"_read_{key.reader}")
        seen: dict[str, Any] = {}

        def read_always(value: Any, entry: Entry) -> Any:
            return read(value, entry, name, key)

        def read_once(value: Any, entry: Entry) -> Any:
            if value.__class__ is not str:
                return read(value, entry, name, key)
            if value not in seen:
                seen[value] = read(value, entry, name, key)
            return seen[value]

        return read_always if key.reader in VARYING else read_once

    # Plain values.

    def _read_text(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> str:
        if isinstance(value, str):
            return value
        raise wrong_type(value, TEXT, name, key)

    def _read_flag(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> bool:
        if isinstance(value, bool):
            return value
        raise wrong_type(value, FLAG, name, key)

    def _read_texts(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return tuple(value)
        raise wrong_type(value, LIST, name, key)

    def _read_choice(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        word = self._read_text(value, entry, name, key)
        if word in key.choices:
            return word
        raise RejectionError("PT207", value=word, choices=WordList(key.choices), near=Suggestion.of(word, key.choices))

    def _read_sha256(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        word = self._read_text(value, entry, name, key)
        if _SHA256.fullmatch(word):
            return word.lower()
        raise RejectionError("PT216", value=word, count=len(word))

    # Time.

    def _read_time(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> Any:
        self._check_time(value, name, key)
        try:
            return as_time(value)
        except InputError:
            raise RejectionError("PT202", value=str(value), forms=PERIODS) from None

    def _read_period(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Period:
        time = self._read_time(value, entry, name, key)
        if isinstance(time, Period):
            return time
        raise RejectionError("PT202", value=str(value), forms=PERIODS)

    def _read_deadline(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        end = last_day(self._read_time(value, entry, name, key))
        if end is None:
            raise RejectionError("PT203", value=str(value), form=key.example)
        return end

    def _read_day(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> Any:
        self._check_time(value, name, key)
        try:
            return as_day(value)
        except InputError:
            raise RejectionError("PT203", value=str(value), form=key.example) from None

    @staticmethod
    def _check_time(value: Any, name: str, key: KeySchema) -> None:
        if isinstance(value, (int, float, list, dict)):
            raise wrong_type(value, TEXT, name, key)

    # Amounts.

    def _read_unit(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        word = self._read_text(value, entry, name, key)
        self._check_unit(word)
        return word

    def _check_unit(self, unit: str) -> None:
        if unit in self.units or self._is_lost("unit", unit):
            return
        within = [unit.lstrip("万亿"), *(unit[:end] for end in range(len(unit) - 1, 0, -1))]
        known = tuple(part for part in within if part in self.units)[:1]
        near = Suggestion(known) if known else Suggestion.of(unit, self.units)
        raise RejectionError("PT205", unit, unit=unit, near=near)

    def _read_amount(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Quantity:
        word = self._read_text(value, entry, name, key)
        try:
            amount = Quantity.parse(word)
        except InputError as error:
            raise RejectionError("PT201", word, value=word, forms=AMOUNTS, fault=str(error)) from None
        if not amount.unit:
            raise RejectionError("PT206", word, value=word, form=f'"{word} 家"')
        self._check_unit(amount.unit)
        return amount

    def _read_schedule(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        if not isinstance(value, list) or not all(isinstance(step, list) and len(step) == 2 for step in value):
            raise RejectionError("PT215", form=f"{name} = {key.example}")
        steps = tuple(
            (self._read_day(day, entry, name, key), self._read_amount(amount, entry, name, key))
            for day, amount in value
        )
        if any(later[0] < earlier[0] for earlier, later in pairwise(steps)):
            raise RejectionError("PT215", form=f"{name} = {key.example}")
        return steps

    def _read_quote(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> Quote:
        if isinstance(value, str) and value and not value.isspace():
            return Quote(value)
        words = {"words": value} if isinstance(value, str) else value
        form = f'{name} = {{ words = {key.example}, before = "…" }}'
        if not isinstance(words, dict) or not all(isinstance(part, str) for part in words.values()):
            raise RejectionError("PT113", key=name, got=kind_of(value), wanted=TEXT, form=form)
        unknown = [part for part in words if part not in QUOTE_KEYS]
        if unknown:
            near = Suggestion.of(unknown[0], QUOTE_KEYS)
            raise RejectionError("PT110", key=f"{name}.{unknown[0]}", near=near, keys=WordList(QUOTE_KEYS))
        if not words.get("words", "").strip():
            raise RejectionError("PT301", form=form)
        return Quote(**words)

    def _read_quotes(self, value: Any, entry: Entry, name: str, key: KeySchema) -> tuple[Quote, ...]:
        if not isinstance(value, list):
            raise wrong_type(value, LIST, name, key)
        return tuple(self._read_quote(one, entry, name, QUOTE) for one in value)

    def _read_rungs(self, value: Any, _entry: Entry, name: str, key: KeySchema) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise wrong_type(value, LIST, name, key)
        for rung in value:
            if not isinstance(rung, list) or len(rung) not in (1, 2) or not all(isinstance(word, str) for word in rung):
                raise RejectionError("PT220", form=f"{name} = {key.example}")
        return tuple(value)

    # Words that name something.

    def _lookup(self, kind: str) -> Lookup:
        if kind not in self._lookups:
            # Few entries refer to another one, so their names are gathered when the first does.
            self._lookups[kind] = Lookup()
            for id, entry in self._entries[kind].items():
                self._lookups[kind].add(id, (entry.name,))
        return self._lookups[kind]

    def _find(self, kind: str, word: str) -> str:
        """Return the one id that a word means."""
        ids = self._lookup(kind).find(word)
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise RejectionError("PT213", word, word=word, ids=WordList(ids))
        if self._is_lost(kind, word):
            raise DependencyError
        near = self._lookup(kind).near(word)
        if kind in DATED:
            raise RejectionError("PT214", word, word=word, kind=WORDINGS[kind], near=near)
        raise RejectionError(UNKNOWN[kind], word, word=word, count=len(self._lookup(kind)), near=near)

    def near(self, kind: str, entry: Entry) -> Suggestion:
        """Return what the quote of an entry may speak of, where the word for it is blank."""
        quote = entry.values.get("quote")
        words = quote.get("words") if isinstance(quote, dict) else quote
        return self._lookup(kind).within(words) if kind in self._entries and isinstance(words, str) else Suggestion()

    def _is_lost(self, kind: str, word: str) -> bool:
        return any(table == kind and (words == EVERYTHING or word in words) for table, words in self._lost)

    def _object(self, kind: str, word: str) -> Any:
        try:
            return self.found[kind][self._find(kind, word)]
        except KeyError:
            raise DependencyError from None

    def _read_area(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        return self._object("area", self._read_text(value, entry, name, key))

    def _id_of(self, kind: str, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        word = self._read_text(value, entry, name, key)
        try:
            return self._find(kind, word)
        except DependencyError:
            return word

    def _read_area_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._id_of("area", value, entry, name, key)

    def _read_body(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        return self._object("body", self._read_text(value, entry, name, key))

    def _read_indicator(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        return self._object("indicator", self._read_text(value, entry, name, key))

    def _read_indicator_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._id_of("indicator", value, entry, name, key)

    def _read_body_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._id_of("body", value, entry, name, key)

    def _read_bodies(self, value: Any, entry: Entry, name: str, key: KeySchema) -> tuple[Any, ...]:
        return tuple(self._object("body", word) for word in self._read_texts(value, entry, name, key))

    def _read_programme(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        return self._object("programme", self._read_text(value, entry, name, key))

    def _read_source(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        return self._object("source", self._read_text(value, entry, name, key))

    def _read_assumptions(self, value: Any, entry: Entry, name: str, key: KeySchema) -> tuple[Any, ...]:
        return tuple(self._object("assumption", word) for word in self._read_texts(value, entry, name, key))

    def _read_within(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        word = self._read_text(value, entry, name, key)
        bodies, areas = self._lookup("body"), self._lookup("area")
        ids = bodies.find(word) or areas.find(word)
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise RejectionError("PT213", word, word=word, ids=WordList(ids))
        if self._is_lost("body", word) or self._is_lost("area", word):
            return word
        near = Suggestion((*bodies.near(word).words, *areas.near(word).words)[:3])
        raise RejectionError("PT217", word, word=word, near=near)

    def _read_labels(self, value: Any, entry: Entry, name: str, key: KeySchema) -> tuple[str, ...]:
        labels = self._read_texts(value, entry, name, key)
        for label in labels:
            if (
                not Stage.has(label)
                and label not in self._lookup("indicator")
                and not self._is_lost("indicator", label)
            ):
                near = Suggestion(
                    (*Suggestion.of(label, Stage.words()).words, *self._lookup("indicator").near(label).words)[:3]
                )
                raise RejectionError("PT218", label, word=label, near=near)
        return labels

    def _reference(self, kind: str, word: str, entry: Entry) -> str:
        own = f"{entry.document.id}#{word}"
        return own if own in self._lookup(kind) else self._find(kind, word)

    def _read_figure(self, value: Any, entry: Entry, name: str, key: KeySchema) -> Any:
        word = self._read_text(value, entry, name, key)
        return self._object("figure", self._reference("figure", word, entry))

    def _read_figure_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._reference("figure", self._read_text(value, entry, name, key), entry)

    def _read_target_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._reference("target", self._read_text(value, entry, name, key), entry)

    def _read_plan_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._reference("plan", self._read_text(value, entry, name, key), entry)

    def _read_ladder_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._reference("ladder", self._read_text(value, entry, name, key), entry)

    def _read_parent_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._any_reference(PARENTS, self._read_text(value, entry, name, key), entry, _PARENT)

    def _read_amount_id(self, value: Any, entry: Entry, name: str, key: KeySchema) -> str:
        return self._any_reference(("figure", "target"), self._read_text(value, entry, name, key), entry, _AMOUNT)

    def _read_any_ids(self, value: Any, entry: Entry, name: str, key: KeySchema) -> tuple[str, ...]:
        words = self._read_texts(value, entry, name, key)
        return tuple(self._any_reference((*DATED, "indicator"), word, entry, _ENTRY) for word in words)

    def _any_reference(self, kinds: tuple[str, ...], word: str, entry: Entry, noun: Phrase) -> str:
        """Return the id of the one entry of several kinds that a word means; those of the same file go first."""
        own = f"{entry.document.id}#{word}"
        if any(own in self._entries[kind] for kind in kinds):
            return own
        ids = tuple(id for kind in kinds for id in self._lookup(kind).find(word))
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise RejectionError("PT213", word, word=word, ids=WordList(ids))
        if any(self._is_lost(kind, word) for kind in kinds):
            return word
        near = Suggestion(tuple(like for kind in kinds for like in self._lookup(kind).near(word).words)[:3])
        raise RejectionError("PT214", word, word=word, kind=noun, near=near)
