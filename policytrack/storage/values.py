"""The forms of values: texts, days, numbers, intervals, amounts, quotes."""

import datetime
import math
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from policytrack.assessment import Verdict
from policytrack.errors import InputError
from policytrack.records.source import Quote
from policytrack.storage.error import StorageFault, shown
from policytrack.storage.forms import STRING, Definitions, Form, Json, Loading, Shape, Writing, or_none, scalar
from policytrack.values.hedge import Hedge
from policytrack.values.interval import Interval
from policytrack.values.level import Level
from policytrack.values.notation import SCALES
from policytrack.values.period import Period, Since, Until, as_day
from policytrack.values.quantity import Quantity
from policytrack.values.truth import Truth
from policytrack.values.vocabulary import Answer, Vocabulary

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = r"-?[0-9]{1,99}(?:\.[0-9]{1,99})?"
_DECIMAL = re.compile(_NUMBER)
_INTERVAL = re.compile(rf"([\[(])(-∞|{_NUMBER}), (∞|{_NUMBER})([\])])")
_FRACTION = re.compile(r"-?[0-9]{1,99}(?:/[0-9]{1,99})?")
_ODD = MappingProxyType({"inf": math.inf, "-inf": -math.inf, "nan": math.nan})


def _of_type(*types: type) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if type(value) not in types:
            raise TypeError
        return value

    return check


def as_text(value: Any) -> str:
    """Return a text; `TypeError` for anything else, and for a word of the library's answers."""
    if not isinstance(value, str) or isinstance(value, Answer):
        raise TypeError
    return str(value)


def _via_text(kind: type, write: Callable[[Any], str]) -> Callable[[Any], str]:
    def out(value: Any) -> str:
        if not isinstance(value, kind):
            raise TypeError
        return write(value)

    return out


def _matched(pattern: re.Pattern[str], read: Callable[[str], Any]) -> Callable[[Any], Any]:
    def back(data: Any) -> Any:
        if not isinstance(data, str) or not pattern.fullmatch(data):
            raise ValueError
        return read(data)

    return back


def _day_out(value: Any) -> str:
    if type(value) is not datetime.date:
        raise TypeError
    return value.isoformat()


def _day_back(data: Any) -> datetime.date:
    return as_day(as_text(data))


def _time_out(value: Any) -> str:
    if not isinstance(value, (Period, Until, Since)):
        raise TypeError
    return str(value)


def _span_back(data: Any) -> Period:
    found = Period.parse(data)
    if not isinstance(found, Period):
        raise TypeError
    return found


def _interval_out(value: Any) -> str:
    if not isinstance(value, Interval):
        raise TypeError
    low = "-∞" if value.low is None else f"{value.low:f}"
    high = "∞" if value.high is None else f"{value.high:f}"
    return f"{'[' if value.low_closed else '('}{low}, {high}{']' if value.high_closed else ')'}"


def _interval_back(data: Any) -> Interval:
    match = _INTERVAL.fullmatch(as_text(data))
    if not match:
        raise ValueError
    opening, low, high, closing = match.groups()
    return Interval(
        None if low == "-∞" else Decimal(low),
        None if high == "∞" else Decimal(high),
        low_closed=opening == "[",
        high_closed=closing == "]",
    )


def _real_out(value: Any) -> Json:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError
    if isinstance(value, int):
        return int(value)
    return float(value) if math.isfinite(value) else str(float(value))


def _real_back(data: Any) -> float:
    if isinstance(data, str) and data in _ODD:
        return _ODD[data]
    if isinstance(data, bool) or not isinstance(data, (int, float)):
        raise TypeError
    return data


def _elapsed_back(data: Any) -> Fraction:
    share: Fraction = _fraction_back(data)
    if not 0 <= share <= 1:
        raise ValueError
    return share


def one_of(*words: str) -> Form:
    """Return the form of a text that is one of a few words."""

    def check(value: Any) -> str:
        if as_text(value) not in words:
            raise ValueError
        return str(value)

    return scalar(f"one of: {', '.join(words)}", check, check, {"enum": list(words)})


def word_of(vocabulary: type[Vocabulary], name: str = "", expected: str = "one of") -> Form:
    """Return the form of a word of a vocabulary."""
    return scalar(
        f"{expected}: {', '.join(vocabulary)}",
        _via_text(vocabulary, str),
        lambda data: vocabulary(as_text(data)),
        {"enum": [str(word) for word in vocabulary]},
        name,
    )


def _like(pattern: re.Pattern[str]) -> dict[str, Json]:
    """Return the schema of a text of a pattern."""
    return {**STRING, "pattern": f"^{pattern.pattern}$"}


TEXT = scalar("text", as_text, as_text)
FLAG = scalar("true or false", _of_type(bool), _of_type(bool), {"type": "boolean"})
DAY = scalar("a day like '2024-06-30'", _day_out, _day_back, _like(_DAY), "day")
TIME = scalar("a time like '2024-H1', '../2024-04-27' or '2027-01-01/..'", _time_out, Period.parse, STRING, "time")
SPAN = scalar("a closed span of days like '2024-H1'", _via_text(Period, str), _span_back, STRING, "span")
_fraction_out, _fraction_back = _via_text(Fraction, str), _matched(_FRACTION, Fraction)
FRACTION = scalar("a fraction like '1/2'", _fraction_out, _fraction_back, _like(_FRACTION), "fraction")
ELAPSED = scalar("a share of time from 0 to 1, like '1/2'", _fraction_out, _elapsed_back, _like(_FRACTION), "fraction")
DECIMAL = scalar(
    "a number in digits like '28.3'",
    _via_text(Decimal, "{:f}".format),
    _matched(_DECIMAL, Decimal),
    _like(_DECIMAL),
    "decimal",
)
REAL = scalar("a number", _real_out, _real_back, {"anyOf": [{"type": "number"}, {"enum": list(_ODD)}]}, "real")
INTERVAL = scalar("an interval like '[300, ∞)'", _interval_out, _interval_back, _like(_INTERVAL), "interval")
VERDICT = word_of(Verdict, "verdict", "a verdict")
TRUTH = scalar(
    "one of: yes, no, unknown",
    _via_text(Truth, str),
    lambda data: Truth.parse(as_text(data)),
    {"enum": [str(word) for word in Truth]},
    "truth",
)
HEDGE = word_of(Hedge, "hedge")
QUOTE = Shape(Quote, {"words": TEXT, "before": TEXT, "after": TEXT, "by_hand": or_none(TEXT)}, "quote").form


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Quantity:
    return Quantity.parse(text)


_PARTS = Shape(
    Quantity,
    {
        "nominal": or_none(DECIMAL),
        "interval": INTERVAL,
        "unit": TEXT,
        "hedge": HEDGE,
        "grain": or_none(DECIMAL),
        "scale": one_of(*SCALES),
    },
)


def _write_amount(value: Any, writing: Writing) -> Json:
    """Return the notation of an amount; one that the notation cannot hold to the last digit, in its parts."""
    if not isinstance(value, Quantity):
        raise StorageFault(f"{shown(value)} is not an amount")
    text = str(value)
    try:
        read = _parsed(text)
    except InputError:
        return _PARTS.write(value, writing)
    return text if read == value and read.scale == value.scale else _PARTS.write(value, writing)


def _read_amount(data: Json, loading: Loading) -> Quantity:
    if isinstance(data, dict):
        found: Quantity = _PARTS.read(data, loading)
        return found
    try:
        return _parsed(TEXT.read(data, loading))
    except (InputError, StorageFault):
        raise StorageFault(f"{shown(data)} is not an amount like '300 家' or 'rounded 28.3万 户'") from None


def _amount_schema(definitions: Definitions) -> Json:
    return definitions.refer("amount", lambda: {"anyOf": [dict(STRING), _PARTS.described(definitions)]})


QUANTITY = Form(_write_amount, _read_amount, _amount_schema)
LEVEL = scalar("a calculated number with its unit: '190.8 个'", str, Level.parse)
