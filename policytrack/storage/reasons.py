"""Reasons as a code and its arguments, each argument under a tag that says its type; there is a closed list of them."""

import datetime
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from policytrack.assessment import Verdict
from policytrack.records.area import Area
from policytrack.records.assumption import Assumption
from policytrack.records.body import Body
from policytrack.records.claim import Claim
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.programme import Programme
from policytrack.records.source import Quote, Source
from policytrack.records.target import Target
from policytrack.storage.error import At, Fault, shown
from policytrack.storage.forms import Form, Json, Many, Reader, Record, Writer, members
from policytrack.storage.values import (
    DAY,
    DECIMAL,
    FRACTION,
    INTERVAL,
    QUANTITY,
    QUOTE,
    REAL,
    TIME,
    TRUTH,
    VERDICT,
    VOCABULARIES,
    WORD,
)
from policytrack.text import REASONS
from policytrack.text.messages import Reason, Word
from policytrack.values.interval import Interval
from policytrack.values.period import Period, Since, Until
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth


class Ground:
    """A reason: its code and its arguments."""

    def write(self, value: Any, writer: Writer) -> Json:
        """Return code and arguments as an object."""
        if not isinstance(value, Reason):
            raise Fault(f"{shown(value)} is not a reason")
        if value.code not in REASONS:
            raise Fault(f"{shown(value.code)} is not the code of a reason")
        args = {}
        for name, item in value.args:
            with At("args"), At(name):
                args[name] = ARGUMENT.write(item, writer)
        return {"code": value.code, "args": args} if args else {"code": value.code}

    def read(self, data: Json, reader: Reader) -> Reason:
        """Return the reason; its code is known, and it has all the arguments that its text names."""
        given = members(data)
        code, args = given.get("code"), given.get("args", {})
        if set(given) - {"code", "args"}:
            raise Fault(f"a reason has a code and args, and no {shown(min(set(given) - {'code', 'args'}))}")
        if not isinstance(code, str) or code not in REASONS:
            with At("code"):
                raise Fault(f"{shown(code)} is not the code of a reason")
        with At("args"):
            found = []
            for name, item in members(args).items():
                with At(name):
                    found.append((name, ARGUMENT.read(item, reader)))
            for name in _named(code):
                if name not in args:
                    raise Fault(f"the reason {code!r} needs {name!r}")
        return Reason(code, tuple(found))


REASON = Ground()
_FIELD = re.compile(r"\{(\w+)\}")
_NAMES: dict[str, tuple[str, ...]] = {}


def _named(code: str) -> tuple[str, ...]:
    """Return the arguments that the texts of a code name."""
    if code not in _NAMES:
        _NAMES[code] = tuple(dict.fromkeys(_FIELD.findall("".join(REASONS[code]))))
    return _NAMES[code]


class Argument:
    """An argument of a reason, under a tag that says its type; only the types of `_TAGS` and plain ones can be kept."""

    def write(self, value: Any, writer: Writer) -> Json:
        """Return the argument as JSON: texts, whole numbers, flags and None as they are, a tuple as a list."""
        kind = type(value)
        if kind is int and abs(value) >= _MOST:
            raise Fault(f"{shown(value)} has more than 99 digits")
        if kind in _PLAIN or (kind is float and math.isfinite(value)):
            return value
        writer.deeper(1)
        try:
            if kind is tuple:
                return _MANY.write(value, writer)
            if kind not in _TAGS:
                raise Fault(f"{shown(value)} is a {kind.__name__}, which cannot be kept as an argument of a reason")
            tag, form = _TAGS[kind]
            return {tag: form.write(value, writer)}
        finally:
            writer.deeper(-1)

    def read(self, data: Json, reader: Reader) -> Any:
        """Return the argument."""
        if type(data) in _PLAIN or type(data) is float:
            return data
        reader.deeper(1)
        try:
            if isinstance(data, list):
                return _MANY.read(data, reader)
            if len(members(data)) != 1 or (tag := next(iter(data))) not in _FORMS:
                raise Fault(f"{shown(data)} has no tag; write one of: {', '.join(_FORMS)}")
            with At(tag):
                return _FORMS[tag].read(data[tag], reader)
        finally:
            reader.deeper(-1)


class _List:
    """A list, which is no tuple."""

    def write(self, value: Any, writer: Writer) -> Json:
        return _MANY.write(tuple(value), writer)

    def read(self, data: Json, reader: Reader) -> list[Any]:
        return list(_MANY.read(data, reader))


ARGUMENT = Argument()
_MANY = Many(ARGUMENT)
_PLAIN = frozenset((str, int, bool, type(None)))
_MOST = 10**99
# Every type that an argument may have, besides plain ones and tuples.
_TAGS: Mapping[type, tuple[str, Form]] = MappingProxyType(
    {
        Quantity: ("amount", QUANTITY),
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
        list: ("list", _List()),
        Body: ("body", Record("bodies")),
        Source: ("source", Record("sources")),
        Area: ("area", Record("areas")),
        Programme: ("programme", Record("programmes")),
        Indicator: ("indicator", Record("indicators")),
        Assumption: ("assumption", Record("assumptions")),
        Figure: ("figure", Record("figures")),
        Target: ("target", Record("targets")),
        Claim: ("claim", Record("claims")),
    }
)
_FORMS: Mapping[str, Form] = MappingProxyType(dict(_TAGS.values()))
