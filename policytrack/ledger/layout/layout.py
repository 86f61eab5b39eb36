"""How a ledger is laid out: what is said of it once, kept in a file, and used again next month."""

import datetime
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import field, fields_dict, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.ledger.file.charset import as_encoding
from policytrack.ledger.layout.layout_file import BOTH, KINDS, ORDERS, ROLES, SIDES, read_layout, write_layout
from policytrack.ledger.table.roles import ColumnRole
from policytrack.text.suggestion import Suggestion
from policytrack.values.period import Period, as_day

_ROWS = re.compile(r"([1-9][0-9]{0,6})(?:\s*[-–—~至]\s*([1-9][0-9]{0,6}))?")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")


def _word(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise InputError(f"{value!r} is no text")


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if isinstance(value, str) and value in words:
        return str(value)
    near = Suggestion.of(value, words).say("en") if isinstance(value, str) else ""
    raise InputError(f"{value!r} is not one of {', '.join(words)}{near}")


def _order(value: Any) -> str:
    return _one_of(value, ORDERS)


def _names(value: Any) -> tuple[str, ...]:
    return (_word(value),) if isinstance(value, str) else tuple(_word(one) for one in value)


def _rows(value: Any) -> tuple[int, int]:
    """Return the first and the last row of a heading: 3, '3-4' or (3, 4)."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, (list, tuple)) and len(value) == 2:
        value = f"{value[0]}-{value[1]}"
    found = _ROWS.fullmatch(value.strip()) if isinstance(value, str) else None
    if found and int(found[1]) <= int(found[2] or found[1]):
        return int(found[1]), int(found[2] or found[1])
    raise InputError(f"{value!r} is no row or range of rows; write 3 or '3-4'")


def _year(value: Any) -> int:
    if not isinstance(value, bool) and isinstance(value, (int, str)) and _YEAR.fullmatch(str(value)):
        return int(value)
    raise InputError(f"{value!r} is no year; write one like 2022")


def _period(value: Any) -> Period:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    found = value if isinstance(value, Period) else Period.parse(value)
    if isinstance(found, Period):
        return found
    raise InputError(f"{value!r} has no end or no start; write a period like '2024' or '2024-07-01/2025-06-30'")


def _mapping(value: Any, convert: Callable[[Any], Any]) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise InputError(f"{value!r} names nothing; write a dict, each value under its name")
    return MappingProxyType({_word(name): convert(one) for name, one in value.items()})


def _role(value: Any) -> str:
    """Return the role of a column, with the part of the time that it is of: target, target:YR3, task+target."""
    role = _word(value)
    word, _, key = role.partition(":")
    if role == BOTH or (ColumnRole.has(word) and (key or ":" not in role)):
        return role
    near = Suggestion.of(word, ROLES).say("en")
    raise InputError(f"{role!r} is no role of a column{near}; write one of {', '.join(ROLES)}, or target:Q1")


def _roles(value: Any) -> Mapping[str, str]:
    return _mapping(value, _role)


def _words(value: Any) -> Mapping[str, str]:
    return _mapping(value, _word)


def _kinds(value: Any) -> Mapping[str, str]:
    return _mapping(value, lambda one: _one_of(one, KINDS))


def _sides(value: Any) -> Mapping[str, str]:
    return _mapping(value, lambda one: _one_of(one, SIDES))


def _days(value: Any) -> Mapping[str, datetime.date]:
    return _mapping(value, as_day)


def _years(value: Any) -> Mapping[str, int]:
    return _mapping(value, _year)


@frozen(kw_only=True)
class Layout:
    """How a ledger is laid out: what is said of it once, and not each time that it is read.

    `sheet` are the names of the sheets to read; `header` the first and the last row of the heading; `columns` the role
    of a column by its letter or heading; `kinds` (flow, stock), `directions` (up, down), `units` and `deadlines` are of
    tasks by their names (kinds and directions also by row: "12"); `years` says which year a project year is; `dates` is
    the order of 06/07/2024 (dmy, mdy, ymd);
    `names` gives another spelling of a body its name; `as_of` is the cut-off day, `period` the time that the ledger is
    about; `encoding` that of a CSV; `history` the folder in which reports are kept.

    >>> Layout(header="3-4", columns={"D": "target"}, years={"YR1": 2022}).header
    (3, 4)
    """

    sheet: tuple[str, ...] = field(default=(), converter=_names)
    header: tuple[int, int] | None = field(default=None, converter=optional(_rows))
    as_of: datetime.date | None = field(default=None, converter=optional(as_day))
    period: Period | None = field(default=None, converter=optional(_period))
    area: str | None = field(default=None, converter=optional(_word))
    issuer: str | None = field(default=None, converter=optional(_word))
    dates: str | None = field(default=None, converter=optional(_order))
    encoding: str | None = field(default=None, converter=optional(as_encoding))
    history: str | None = field(default=None, converter=optional(_word))
    columns: Mapping[str, str] = field(factory=dict, converter=_roles, hash=False)
    kinds: Mapping[str, str] = field(factory=dict, converter=_kinds, hash=False)
    directions: Mapping[str, str] = field(factory=dict, converter=_sides, hash=False)
    units: Mapping[str, str] = field(factory=dict, converter=_words, hash=False)
    deadlines: Mapping[str, datetime.date] = field(factory=dict, converter=_days, hash=False)
    years: Mapping[str, int] = field(factory=dict, converter=_years, hash=False)
    names: Mapping[str, str] = field(factory=dict, converter=_words, hash=False)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "Layout":
        """Read a layout; raises `LayoutError` with every fault of the file, each with its line."""
        return cls(**read_layout(Path(path), cls))

    def save(self, path: str | os.PathLike[str], lang: str = "zh") -> None:
        """Write what is said to a TOML file, with comments in a language; the file is written whole or not at all."""
        write_layout(Path(path), {name: getattr(self, name) for name in fields_dict(type(self))}, lang)

    def with_(self, **said: Any) -> "Layout":
        """Return a layout in which what is said here holds instead, table by table entry by entry; None says nothing.

        >>> Layout(area="甲区", columns={"D": "target"}).with_(area=None, columns={"E": "figure"}).columns
        mappingproxy({'D': 'target', 'E': 'figure'})
        """
        values = {name: getattr(self, name) for name in fields_dict(type(self))}
        for name, value in said.items():
            if name not in values:
                raise InputError(f"a layout has no {name!r}{Suggestion.of(name, values).say('en')}")
            if isinstance(value, Mapping):
                values[name] = {**values[name], **value}
            elif value is not None and value != ():
                values[name] = value
        return Layout(**values)
