"""The forms of classes in a saved file, derived from the annotations of their fields."""

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import or_
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import fields, has

from policytrack.assessment import Verdict
from policytrack.records.assumption import Assumption
from policytrack.records.source import Quote
from policytrack.storage.error import At, StorageFault
from policytrack.storage.forms import (
    ByName,
    Definitions,
    Form,
    Json,
    Loading,
    Many,
    OrNone,
    Pair,
    Shape,
    Writing,
    object_of,
)
from policytrack.storage.kinds import REFERENCES
from policytrack.storage.reasons import REASON
from policytrack.storage.values import (
    DAY,
    DECIMAL,
    FLAG,
    FRACTION,
    HEDGE,
    INTERVAL,
    QUANTITY,
    QUOTE,
    REAL,
    SPAN,
    TEXT,
    TIME,
    TRUTH,
    VERDICT,
    one_of,
    word_of,
)
from policytrack.text.messages import Reason
from policytrack.values.hedge import Hedge
from policytrack.values.interval import Interval
from policytrack.values.period import Period, Time
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Vocabulary


class AssumedForm:
    """An assumption, or the bare id of one as an object of its own."""

    record = REFERENCES[Assumption]

    def write(self, value: Any, writer: Writing) -> Json:
        """Return the key of an assumption; an object with the id, where there is no more of it."""
        return {"id": TEXT.write(value, writer)} if isinstance(value, str) else self.record.write(value, writer)

    def read(self, data: Json, reader: Loading) -> Assumption | str:
        """Return the assumption, or the id."""
        if isinstance(data, dict):
            if set(data) != {"id"}:
                raise StorageFault("a bare assumption has an id and nothing else")
            with At("id"):
                id: str = TEXT.read(data["id"], reader)
                return id
        found: Assumption = self.record.read(data, reader)
        return found

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of a key, or of an object with an id."""
        bare = object_of({"id": TEXT.schema(definitions)}, ["id"])
        return {"anyOf": [self.record.schema(definitions), bare]}


# The forms of types whose values are written in a way of their own.
_PLAIN: Mapping[Any, Form] = MappingProxyType(
    {
        str: TEXT,
        bool: FLAG,
        float: REAL,
        datetime.date: DAY,
        Time: TIME,
        Period: SPAN,
        Fraction: FRACTION,
        Decimal: DECIMAL,
        Hedge: HEDGE,
        Interval: INTERVAL,
        Quantity: QUANTITY,
        Quote: QUOTE,
        Reason: REASON,
        Verdict: VERDICT,
        Truth: TRUTH,
        Assumption | str: AssumedForm(),
        **REFERENCES,
    }
)


def form_of(kind: Any) -> Form:
    """Return the form of a type, as it is annotated; `TypeError` for one that cannot be saved.

    >>> form_of(tuple[str, ...]) == Many(TEXT)
    True
    """
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, of = get_origin(kind), get_args(kind)
    if origin is Literal:
        return one_of(*of)
    if origin in (Union, UnionType) and NoneType in of:
        return OrNone(form_of(reduce(or_, (one for one in of if one is not NoneType))))
    if origin is tuple:
        return Many(form_of(of[0])) if of[1:] == (...,) else Pair(form_of(of[0]), form_of(of[1]))
    if origin is Mapping:
        return ByName(form_of(of[1]))
    if isinstance(kind, type) and issubclass(kind, Vocabulary):
        return word_of(kind)
    if has(kind) or hasattr(kind, "_fields"):
        return shape_of(kind)
    raise TypeError(f"values of {kind!r} cannot be saved; give their form in policytrack/storage/derived.py")


def shape_of(kind: Any, *, besides: tuple[str, ...] = (), **forms: Form) -> Shape:
    """Return the form of a class with fields, without those that are written elsewhere (`besides`).

    `forms` are those of fields whose annotations do not say enough.
    """
    types = get_type_hints(kind)
    names = {one.alias: one.name for one in fields(kind)} if has(kind) else {name: name for name in kind._fields}
    found = {
        alias: forms[alias] if alias in forms else form_of(types[name])
        for alias, name in names.items()
        if alias not in besides
    }
    return Shape(kind, found, re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower())
