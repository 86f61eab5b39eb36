"""A table of a catalog's files: its keys, and how the value of each is read.

A key is a field of the table's record and is read as the field's annotation says. Only which entries a text names, and
which of two readings a type has, is given with the key.
"""

import functools
import json
import operator
from collections.abc import Mapping
from typing import Any, get_args, get_origin

from attrs import evolve, field, fields, frozen

from policytrack.records.kind import kind_of
from policytrack.records.record import Identified
from policytrack.values.vocabulary import Vocabulary


@frozen
class Ref:
    """A word that names an entry of one of some kinds; the record holds its id, or the `whole` entry.

    With `strict` an entry is left out where the file that may have held what it names could not be read.
    """

    kinds: tuple[str, ...]
    whole: bool = field(default=False, kw_only=True)
    strict: bool = field(default=False, kw_only=True)
    several: bool = field(default=False, kw_only=True)


@frozen
class KeySchema:
    """A key: an example of its value, and how a value is read.

    `reads` is the type of a field, a `Ref`, or a name such as "deadline" where a type has two readings; `choices` are
    the words that a key is limited to.
    """

    example: Any
    reads: object = None
    choices: tuple[str, ...] = field(default=(), kw_only=True)
    name: str = field(default="", kw_only=True)

    @property
    def toml(self) -> str:
        """The example in TOML."""
        return json.dumps(self.example, ensure_ascii=False)

    @property
    def form(self) -> str:
        """The key with its example, as a line of a file."""
        return f"{self.name} = {self.toml}"


@frozen
class TableSchema:
    """A kind of table: its record, its keys, those it must have, and a group of which it must have exactly one.

    `numbered` asks for an amount unless the form says that the words give none, `quoted` for a quote; a table
    that has its `complete` keys lacks nothing but one of the group. The order of the keys is that in which
    `policytrack format` writes them.
    """

    record: type
    keys: Mapping[str, KeySchema]
    required: tuple[str, ...] = field(default=(), kw_only=True)
    one_of: tuple[str, ...] = field(default=(), kw_only=True)
    numbered: bool = field(default=False, kw_only=True)
    quoted: bool = field(default=False, kw_only=True)
    complete: frozenset[str] = field(init=False)

    @complete.default
    def _complete(self) -> frozenset[str]:
        amount, quote = ("amount",) * self.numbered, ("quote",) * self.quoted
        return frozenset((*self.required, *amount, *quote))

    @classmethod
    def of(cls, record: type, keys: Mapping[str, Any], **rules: Any) -> "TableSchema":
        """Return the table of a record: for each key an example, or a `KeySchema` where its field does not say all.

        A key that is no field of the record is read as the type of its example.
        """
        types = {one.name: one.type for one in fields(record)}
        return cls(record, {name: _key(name, given, types.get(name)) for name, given in keys.items()}, **rules)


def _key(name: str, given: Any, annotation: Any) -> KeySchema:
    key = given if isinstance(given, KeySchema) else KeySchema(given)
    reads = key.reads
    if isinstance(reads, Ref):
        return evolve(key, name=name, reads=evolve(reads, several=get_origin(annotation) is tuple))
    if reads is None:
        reads = type(key.example) if annotation is None else _read_as(annotation)
    if isinstance(reads, type) and issubclass(reads, Vocabulary):
        return evolve(key, name=name, reads="choice", choices=reads.words())
    return evolve(key, name=name, reads=reads)


def _read_as(annotation: Any) -> object:
    """Return how a field is read by its annotation: as its type without None, or as the entries that it names."""
    several = get_origin(annotation) is tuple
    inner = get_args(annotation)[0] if several else annotation
    types = [one for one in get_args(inner) or (inner,) if one is not type(None)]
    kinds = tuple(kind_of(one) for one in types if isinstance(one, type) and issubclass(one, Identified))
    if kinds:
        return Ref(kinds, whole=True, several=several)
    return annotation if several else functools.reduce(operator.or_, types)
