"""The form of a reason: its code and arguments, each argument under a tag that names its type, of a closed list."""

import datetime
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

from policytrack.assessment import Verdict
from policytrack.errors import InputError
from policytrack.records.kind import kind_of
from policytrack.records.source import Quote
from policytrack.records.wording import WORDINGS
from policytrack.storage.error import At, StorageFault, shown
from policytrack.storage.forms import (
    STRING,
    Definitions,
    Form,
    Json,
    Loading,
    Writing,
    by_name,
    many,
    members,
    object_of,
    scalar,
)
from policytrack.storage.kinds import REFERENCES, VOCABULARIES
from policytrack.storage.values import (
    DAY,
    DECIMAL,
    FRACTION,
    INTERVAL,
    LEVEL,
    QUANTITY,
    QUOTE,
    REAL,
    TIME,
    TRUTH,
    VERDICT,
    as_text,
)
from policytrack.text import REASONS
from policytrack.text.messages import Reason, Word
from policytrack.values.interval import Interval
from policytrack.values.level import Level
from policytrack.values.period import Period, Since, Until
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Vocabulary


def _write_reason(value: Any, writing: Writing) -> Json:
    """Return code and arguments of a reason as an object."""
    if not isinstance(value, Reason):
        raise StorageFault(f"{shown(value)} is not a reason")
    if value.code not in REASONS:
        raise StorageFault(f"{shown(value.code)} is not the code of a reason")
    with At("args"):
        args = _ARGUMENTS.write(dict(value.args), writing)
    return {"code": value.code, "args": args} if args else {"code": value.code}


def _read_reason(data: Json, loading: Loading) -> Reason:
    """Return a reason; its code is known, and it has all the arguments that its text names."""
    given = members(data)
    code, args = given.get("code"), given.get("args", {})
    if set(given) - {"code", "args"}:
        raise StorageFault(f"a reason has a code and args, and no {shown(min(set(given) - {'code', 'args'}))}")
    if not isinstance(code, str) or code not in REASONS:
        with At("code"):
            raise StorageFault(f"{shown(code)} is not the code of a reason")
    with At("args"):
        found = _ARGUMENTS.read(args, loading)
        for name in _named(code):
            if name not in args:
                raise StorageFault(f"the reason {code!r} needs {name!r}")
    return Reason(code, tuple(found.items()))


def _reason_schema(definitions: Definitions) -> Json:
    return definitions.refer(
        "reason", lambda: object_of({"code": dict(STRING), "args": _ARGUMENTS.schema(definitions)}, ["code"])
    )


@cache
def _named(code: str) -> tuple[str, ...]:
    """Return the arguments that the texts of a code name."""
    return tuple(dict.fromkeys(re.findall(r"\{(\w+)\}", "".join(REASONS[code]))))


def _write_argument(value: Any, writing: Writing) -> Json:
    """Return an argument as JSON: texts, whole numbers, flags and None as they are, a tuple as a list."""
    kind = type(value)
    if kind is int and abs(value) >= _MOST:
        raise StorageFault(f"{shown(value)} has more than 99 digits")
    if kind in _PLAIN or (kind is float and math.isfinite(value)):
        return value
    writing.deeper(1)
    try:
        if kind is tuple:
            return _MANY.write(value, writing)
        if kind not in _TAGS:
            raise StorageFault(f"{shown(value)} is a {kind.__name__}, which cannot be kept as an argument of a reason")
        tag, form = _TAGS[kind]
        return {tag: form.write(value, writing)}
    finally:
        writing.deeper(-1)


def _read_argument(data: Json, loading: Loading) -> Any:
    if type(data) in _PLAIN or type(data) is float:
        return data
    loading.deeper(1)
    try:
        if isinstance(data, list):
            return _MANY.read(data, loading)
        if len(members(data)) != 1 or (tag := next(iter(data))) not in _FORMS:
            raise StorageFault(f"{shown(data)} has no tag; write one of: {', '.join(_FORMS)}")
        with At(tag):
            return _FORMS[tag].read(data[tag], loading)
    finally:
        loading.deeper(-1)


def _argument_schema(definitions: Definitions) -> Json:
    def described() -> Json:
        tagged = object_of({tag: form.schema(definitions) for tag, form in _FORMS.items()})
        plain = {"type": ["string", "number", "boolean", "null"]}
        return {"anyOf": [plain, _MANY.schema(definitions), {**tagged, "minProperties": 1, "maxProperties": 1}]}

    return definitions.refer("argument", described)


def _word_out(value: Any) -> str:
    if isinstance(value, Vocabulary):
        return f"{type(value).__name__}.{value}"
    if not isinstance(value, Word) or WORDINGS.get(str(value)) != value:
        raise TypeError
    return str(value)


def _word_back(data: Any) -> Word | Vocabulary:
    name, dot, word = as_text(data).partition(".")
    if dot and name in VOCABULARIES:
        return VOCABULARIES[name](word)
    if data not in WORDINGS:
        raise InputError(f"{shown(data)} is not a word of the library")
    return WORDINGS[data]


WORD = scalar("a word, or one of a vocabulary like 'Stage.applied'", _word_out, _word_back)


REASON = Form(_write_reason, _read_reason, _reason_schema)
ARGUMENT = Form(_write_argument, _read_argument, _argument_schema)
_ARGUMENTS = by_name(ARGUMENT)
_MANY = many(ARGUMENT)
_LIST = Form(  # which is no tuple
    lambda value, writing: _MANY.write(tuple(value), writing),
    lambda data, loading: list(_MANY.read(data, loading)),
    _MANY.schema,
)
_PLAIN = frozenset((str, int, bool, type(None)))
_MOST = 10**99
# Every type that an argument may have, besides plain ones and tuples.
_TAGS: Mapping[type, tuple[str, Form]] = MappingProxyType(
    {
        Quantity: ("amount", QUANTITY),
        Level: ("level", LEVEL),
        Period: ("time", TIME),
        Until: ("time", TIME),
        Since: ("time", TIME),
        datetime.date: ("day", DAY),
        Fraction: ("fraction", FRACTION),
        Decimal: ("decimal", DECIMAL),
        float: ("real", REAL),
        Interval: ("interval", INTERVAL),
        Word: ("word", WORD),
        **dict.fromkeys(VOCABULARIES.values(), ("word", WORD)),
        Verdict: ("verdict", VERDICT),
        Truth: ("truth", TRUTH),
        Reason: ("reason", REASON),
        Quote: ("quote", QUOTE),
        list: ("list", _LIST),
        **{type: (kind_of(type), form) for type, form in REFERENCES.items()},
    }
)
_FORMS: Mapping[str, Form] = MappingProxyType(dict(_TAGS.values()))
