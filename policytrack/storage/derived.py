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
from policytrack.records.kind import kind_of
from policytrack.records.plan import Measure
from policytrack.records.record import Identified
from policytrack.records.several_targets import AllOf, AnyOf, Promised
from policytrack.records.source import Quote
from policytrack.records.target import Target
from policytrack.storage.forms import (
    Form,
    Shape,
    by_name,
    either,
    many,
    object_of,
    or_none,
    pair,
    read_fields,
    tagged,
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

# The bare id of an assumption is an object of its own, as its key would be that of a record.
_BARE = Form(
    lambda value, writing: {"id": TEXT.write(value, writing)},
    lambda data, loading: read_fields(data, loading, {"id": TEXT}, ("id",))["id"],
    lambda definitions: object_of({"id": TEXT.schema(definitions)}, ("id",)),
)


def _target_or(*others: type[Identified]) -> Form:
    """Return the form of a target, which is its key, or of another promise, which has a tag."""
    return either(
        REFERENCES[Target],
        tagged({kind_of(one): REFERENCES[one] for one in others}, kind_of),
        written=lambda value: not isinstance(value, Target),
        given=lambda data: isinstance(data, dict),
    )


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
        Assumption | str: either(
            REFERENCES[Assumption],
            _BARE,
            written=lambda value: isinstance(value, str),
            given=lambda data: isinstance(data, dict),
        ),
        Target | AllOf | AnyOf: _target_or(AllOf, AnyOf),
        Promised: _target_or(AllOf, AnyOf, Measure),
        **REFERENCES,
    }
)


def form_of(kind: Any) -> Form:
    """Return the form of a type, as it is annotated; `TypeError` for one that cannot be saved."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, of = get_origin(kind), get_args(kind)
    if origin is Literal:
        return one_of(*of)
    if origin in (Union, UnionType) and NoneType in of:
        return or_none(form_of(reduce(or_, (one for one in of if one is not NoneType))))
    if origin is tuple:
        return many(form_of(of[0])) if of[1:] == (...,) else pair(*map(form_of, of))
    if origin is Mapping:
        return by_name(form_of(of[1]))
    if isinstance(kind, type) and issubclass(kind, Vocabulary):
        return word_of(kind)
    if has(kind) or hasattr(kind, "_fields"):
        return shape_of(kind).form
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
