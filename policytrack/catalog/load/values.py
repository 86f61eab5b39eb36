"""The values of a catalog's entries, read into values of records: texts, times, amounts, quotes, references."""

import datetime
import re
from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from typing import Any, TypeAlias

from attrs import evolve

from policytrack.catalog.load.document import Entry
from policytrack.catalog.load.references import References
from policytrack.catalog.load.rejection import FLAG, LIST, TEXT, RejectionError, kind_of, wrong_type
from policytrack.catalog.load.schema import DATED, TABLES
from policytrack.catalog.load.table import KeySchema, Ref
from policytrack.catalog.phrase import WordList
from policytrack.errors import InputError
from policytrack.records.ladder import Rung
from policytrack.records.source import Quote
from policytrack.text.suggestion import Suggestion
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
Function: TypeAlias = Callable[[Any, KeySchema], Any]
SELDOM_TWICE = (str, Quote)
QUOTE_KEYS = ("words", "before", "after")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


# Values that need no other entry to be read.


def _read_text(value: Any, key: KeySchema) -> str:
    if isinstance(value, str):
        return value
    raise wrong_type(value, TEXT, key)


def _read_flag(value: Any, key: KeySchema) -> bool:
    if isinstance(value, bool):
        return value
    raise wrong_type(value, FLAG, key)


def _read_texts(value: Any, key: KeySchema) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        return tuple(value)
    raise wrong_type(value, LIST, key)


def _read_choice(value: Any, key: KeySchema) -> str:
    word = _read_text(value, key)
    if word in key.choices:
        return word
    raise RejectionError("PT207", value=word, choices=WordList(key.choices), near=Suggestion.of(word, key.choices))


def _read_sha256(value: Any, key: KeySchema) -> str:
    word = _read_text(value, key)
    if _SHA256.fullmatch(word):
        return word.lower()
    raise RejectionError("PT216", value=word, count=len(word))


def _read_time(value: Any, key: KeySchema) -> Time:
    _refuse_other_types(value, key)
    try:
        return as_time(value)
    except InputError:
        raise RejectionError("PT202", value=str(value), forms=PERIODS) from None


def _read_period(value: Any, key: KeySchema) -> Period:
    time = _read_time(value, key)
    if isinstance(time, Period):
        return time
    raise RejectionError("PT202", value=str(value), forms=PERIODS)


def _read_deadline(value: Any, key: KeySchema) -> datetime.date:
    end = last_day(_read_time(value, key))
    if end is None:
        raise RejectionError("PT203", value=str(value), form=key.toml)
    return end


def _read_day(value: Any, key: KeySchema) -> datetime.date:
    _refuse_other_types(value, key)
    try:
        return as_day(value)
    except InputError:
        raise RejectionError("PT203", value=str(value), form=key.toml) from None


def _refuse_other_types(value: Any, key: KeySchema) -> None:
    """Refuse what is neither a text nor one of TOML's own dates."""
    if isinstance(value, (int, float, list, dict)):
        raise wrong_type(value, TEXT, key)


def _read_amount(value: Any, key: KeySchema) -> Quantity:
    word = _read_text(value, key)
    try:
        amount = Quantity.parse(word)
    except InputError as error:
        raise RejectionError("PT201", word, value=word, forms=AMOUNTS, fault=str(error)) from None
    if not amount.unit:
        raise RejectionError("PT206", word, value=word, form=f'"{word} 家"')
    return amount


def _read_quote(value: Any, key: KeySchema) -> Quote:
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


def _read_quotes(value: Any, key: KeySchema) -> tuple[Quote, ...]:
    if not isinstance(value, list):
        raise wrong_type(value, LIST, key)
    one = evolve(TABLES["figure"].keys["quote"], name=key.name)
    return tuple(_read_quote(words, one) for words in value)


def _read_rungs(value: Any, key: KeySchema) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise wrong_type(value, LIST, key)
    for rung in value:
        if not isinstance(rung, list) or len(rung) not in (1, 2) or not all(isinstance(word, str) for word in rung):
            raise RejectionError("PT220", form=key.form)
    return tuple(value)


# By what a key holds, as its schema says.
READERS: Mapping[object, Function] = {
    str: _read_text,
    bool: _read_flag,
    tuple[str, ...]: _read_texts,
    "choice": _read_choice,
    "sha256": _read_sha256,
    Time: _read_time,
    Period: _read_period,
    "deadline": _read_deadline,
    datetime.date: _read_day,
    Quote: _read_quote,
    tuple[Quote, ...]: _read_quotes,
    tuple[Rung, ...]: _read_rungs,
}


def _plain(function: Function, key: KeySchema, value: Any, _entry: Entry) -> Any:
    return function(value, key)


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
        reads, seen = key.reads, dict[str, Any]()
        if isinstance(reads, Ref):
            read, varies = partial(self._named, key, reads), any(kind in DATED for kind in reads.kinds)
        elif reads not in self._functions:
            raise TypeError(f"nothing reads {key.form} as {reads}; add a function to READERS in {__name__}")
        else:
            read, varies = partial(_plain, self._functions[reads], key), reads in SELDOM_TWICE
        if varies:
            return read

        def read_once(value: Any, entry: Entry) -> Any:
            if value.__class__ is not str:
                return read(value, entry)
            if value not in seen:
                seen[value] = read(value, entry)
            return seen[value]

        return read_once

    def _named(self, key: KeySchema, ref: Ref, value: Any, entry: Entry) -> Any:
        if ref.several:
            return tuple(self._references.read(word, ref, entry) for word in _read_texts(value, key))
        return self._references.read(_read_text(value, key), ref, entry)

    def _unit(self, value: Any, key: KeySchema) -> str:
        word = _read_text(value, key)
        self._references.check_unit(word)
        return word

    def _amount(self, value: Any, key: KeySchema) -> Quantity:
        amount = _read_amount(value, key)
        self._references.check_unit(amount.unit)
        return amount

    def _schedule(self, value: Any, key: KeySchema) -> tuple[tuple[datetime.date, Quantity], ...]:
        if not isinstance(value, list) or not all(isinstance(step, list) and len(step) == 2 for step in value):
            raise RejectionError("PT215", form=key.form)
        steps = tuple((_read_day(day, key), self._amount(amount, key)) for day, amount in value)
        if any(later[0] < earlier[0] for earlier, later in pairwise(steps)):
            raise RejectionError("PT215", form=key.form)
        return steps

    def _labels(self, value: Any, key: KeySchema) -> tuple[str, ...]:
        labels = _read_texts(value, key)
        for label in labels:
            self._references.check_label(label)
        return labels

    def _within(self, value: Any, key: KeySchema) -> str:
        return self._references.scope(_read_text(value, key))
