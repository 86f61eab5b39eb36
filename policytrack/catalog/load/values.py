"""The values of a catalog's entries, read into values of records: texts, times, amounts, quotes, references."""

import datetime
import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from attrs import evolve

from policytrack.catalog.load.document import Entry
from policytrack.catalog.load.references import References
from policytrack.catalog.load.rejection import FLAG, LIST, TEXT, RejectionError, kind_of, wrong_type
from policytrack.catalog.load.schema import DATED, TABLES
from policytrack.catalog.load.table import KeySchema, Ref
from policytrack.catalog.phrase import WordList
from policytrack.catalog.suggestion import Suggestion
from policytrack.errors import InputError
from policytrack.records.ladder import Rung
from policytrack.records.source import Quote
from policytrack.values.period import Period, Time, as_day, as_time, last_day
from policytrack.values.quantity import Quantity

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
SELDOM_TWICE = (str, Quote)
QUOTE_KEYS = ("words", "before", "after")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


# Values that need no other entry to be read.


def read_text(value: Any, key: KeySchema) -> str:
    """Return a text."""
    if isinstance(value, str):
        return value
    raise wrong_type(value, TEXT, key)


def read_flag(value: Any, key: KeySchema) -> bool:
    """Return true or false."""
    if isinstance(value, bool):
        return value
    raise wrong_type(value, FLAG, key)


def read_texts(value: Any, key: KeySchema) -> tuple[str, ...]:
    """Return a list of texts."""
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        return tuple(value)
    raise wrong_type(value, LIST, key)


def read_choice(value: Any, key: KeySchema) -> str:
    """Return one of the words that a key is limited to."""
    word = read_text(value, key)
    if word in key.choices:
        return word
    raise RejectionError("PT207", value=word, choices=WordList(key.choices), near=Suggestion.of(word, key.choices))


def read_sha256(value: Any, key: KeySchema) -> str:
    """Return a sha256 in small letters."""
    word = read_text(value, key)
    if _SHA256.fullmatch(word):
        return word.lower()
    raise RejectionError("PT216", value=word, count=len(word))


def read_time(value: Any, key: KeySchema) -> Time:
    """Return a period, or a time with an open end."""
    _refuse_other_types(value, key)
    try:
        return as_time(value)
    except InputError:
        raise RejectionError("PT202", value=str(value), forms=PERIODS) from None


def read_period(value: Any, key: KeySchema) -> Period:
    """Return a period with both ends."""
    time = read_time(value, key)
    if isinstance(time, Period):
        return time
    raise RejectionError("PT202", value=str(value), forms=PERIODS)


def read_deadline(value: Any, key: KeySchema) -> datetime.date:
    """Return the last day of a period, or a day itself."""
    end = last_day(read_time(value, key))
    if end is None:
        raise RejectionError("PT203", value=str(value), form=key.toml)
    return end


def read_day(value: Any, key: KeySchema) -> datetime.date:
    """Return a day."""
    _refuse_other_types(value, key)
    try:
        return as_day(value)
    except InputError:
        raise RejectionError("PT203", value=str(value), form=key.toml) from None


def _refuse_other_types(value: Any, key: KeySchema) -> None:
    """Refuse what is neither a text nor one of TOML's own dates."""
    if isinstance(value, (int, float, list, dict)):
        raise wrong_type(value, TEXT, key)


def read_amount(value: Any, key: KeySchema) -> Quantity:
    """Return an amount with a unit, whichever that is."""
    word = read_text(value, key)
    try:
        amount = Quantity.parse(word)
    except InputError as error:
        raise RejectionError("PT201", word, value=word, forms=AMOUNTS, fault=str(error)) from None
    if not amount.unit:
        raise RejectionError("PT206", word, value=word, form=f'"{word} 家"')
    return amount


def read_quote(value: Any, key: KeySchema) -> Quote:
    """Return a quote, written as its words or as a table of words and neighbours."""
    if isinstance(value, str) and value and not value.isspace():
        return Quote(value)
    words = {"words": value} if isinstance(value, str) else value
    form = f'{key.name} = {{ words = {key.toml}, before = "…" }}'
    if not isinstance(words, dict) or not all(isinstance(part, str) for part in words.values()):
        raise RejectionError("PT113", key=key.name, got=kind_of(value), wanted=TEXT, form=form)
    unknown = [part for part in words if part not in QUOTE_KEYS]
    if unknown:
        near = Suggestion.of(unknown[0], QUOTE_KEYS)
        raise RejectionError("PT110", key=f"{key.name}.{unknown[0]}", near=near, keys=WordList(QUOTE_KEYS))
    if not words.get("words", "").strip():
        raise RejectionError("PT301", form=form)
    return Quote(**words)


def read_quotes(value: Any, key: KeySchema) -> tuple[Quote, ...]:
    """Return a list of quotes."""
    if not isinstance(value, list):
        raise wrong_type(value, LIST, key)
    one = evolve(TABLES["figure"].keys["quote"], name=key.name)
    return tuple(read_quote(words, one) for words in value)


def read_rungs(value: Any, key: KeySchema) -> tuple[Any, ...]:
    """Return the rungs of a ladder, each a list of its title and, where something counts it, a subject."""
    if not isinstance(value, list):
        raise wrong_type(value, LIST, key)
    for rung in value:
        if not isinstance(rung, list) or len(rung) not in (1, 2) or not all(isinstance(word, str) for word in rung):
            raise RejectionError("PT220", form=key.form)
    return tuple(value)


# By what a key holds, as its schema says.
READERS: Mapping[object, Callable[[Any, KeySchema], Any]] = {
    str: read_text,
    bool: read_flag,
    tuple[str, ...]: read_texts,
    "choice": read_choice,
    "sha256": read_sha256,
    Time: read_time,
    Period: read_period,
    "deadline": read_deadline,
    datetime.date: read_day,
    Quote: read_quote,
    tuple[Quote, ...]: read_quotes,
    tuple[Rung, ...]: read_rungs,
}


class ValueReader:
    """Reads the values of one load; what is read once is kept for the next entry that has it.

    `readers` are functions by kind of table and key; each takes a value and its entry.
    """

    def __init__(self, references: References) -> None:
        self._references = references
        self._functions = {
            **READERS,
            "unit": self._unit,
            Quantity: self._amount,
            tuple[tuple[datetime.date, Quantity], ...]: self._schedule,
            "labels": self._labels,
            "within": self._within,
        }
        self.readers = {
            kind: {name: self._reader(key) for name, key in table.keys.items()} for kind, table in TABLES.items()
        }

    def _reader(self, key: KeySchema) -> Callable[[Any, Entry], Any]:
        """Return the reader of a key; where a text always means the same, it is read once."""
        if isinstance(key.reads, Ref):
            read = self._reader_of_names(key, key.reads)
            if any(kind in DATED for kind in key.reads.kinds):
                return read
        elif key.reads not in self._functions:
            raise TypeError(f"nothing reads {key.form} as {key.reads}; add a function to READERS in {__name__}")
        else:
            function = self._functions[key.reads]
            if key.reads in SELDOM_TWICE:
                return lambda value, _entry: function(value, key)

            def read(value: Any, _entry: Entry) -> Any:
                return function(value, key)

        seen: dict[str, Any] = {}

        def read_once(value: Any, entry: Entry) -> Any:
            if value.__class__ is not str:
                return read(value, entry)
            if value not in seen:
                seen[value] = read(value, entry)
            return seen[value]

        return read_once

    def _reader_of_names(self, key: KeySchema, ref: Ref) -> Callable[[Any, Entry], Any]:
        def read_one(value: Any, entry: Entry) -> Any:
            return self._references.read(read_text(value, key), ref, entry)

        def read_several(value: Any, entry: Entry) -> tuple[Any, ...]:
            return tuple(self._references.read(word, ref, entry) for word in read_texts(value, key))

        return read_several if ref.several else read_one

    def _unit(self, value: Any, key: KeySchema) -> str:
        word = read_text(value, key)
        self._references.check_unit(word)
        return word

    def _amount(self, value: Any, key: KeySchema) -> Quantity:
        amount = read_amount(value, key)
        self._references.check_unit(amount.unit)
        return amount

    def _schedule(self, value: Any, key: KeySchema) -> tuple[tuple[datetime.date, Quantity], ...]:
        if not isinstance(value, list) or not all(isinstance(step, list) and len(step) == 2 for step in value):
            raise RejectionError("PT215", form=key.form)
        steps = tuple((read_day(day, key), self._amount(amount, key)) for day, amount in value)
        if any(later[0] < earlier[0] for earlier, later in pairwise(steps)):
            raise RejectionError("PT215", form=key.form)
        return steps

    def _labels(self, value: Any, key: KeySchema) -> tuple[str, ...]:
        labels = read_texts(value, key)
        for label in labels:
            self._references.check_label(label)
        return labels

    def _within(self, value: Any, key: KeySchema) -> str:
        return self._references.scope(read_text(value, key))
