"""How values stand in a portfolio: a form for each type, that writes it as JSON and reads it back."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Protocol, TypeAlias

from attrs import field, fields, frozen

from policytrack.errors import PolicytrackError
from policytrack.storage.error import At, Fault, shown

Json: TypeAlias = Any  # dict, list, str, int, float, bool or None


class Writer(Protocol):
    """What is written beside a value: the records that it refers to."""

    def refer(self, kind: str, record: Any) -> str:
        """Return the key under which a record is written, once."""

    def index(self, kind: str, thing: Any) -> int:
        """Return the number of a thing in its list, where it is written once."""

    def deeper(self, step: int) -> None:
        """Count how deep values lie within each other."""


class Reader(Protocol):
    """What has been read before a value: the records that it may refer to."""

    def look_up(self, kind: str, key: str | int) -> Any:
        """Return a record by its key, or a thing by its number in its list; `Fault` for another one."""

    def deeper(self, step: int) -> None:
        """Count how deep values lie within each other."""


class Form(Protocol):
    """A type of value as JSON. `write` and `read` are inverses, and raise `Fault` for what is no such value."""

    def write(self, value: Any, writer: Writer) -> Json:
        """Return a value as JSON."""

    def read(self, data: Json, reader: Reader) -> Any:
        """Return the value that JSON stands for."""


@frozen
class Scalar:
    """A value written as one text or number; `expected` says in words what may stand there."""

    expected: str
    out: Callable[[Any], Json]
    back: Callable[[Any], Any]

    def write(self, value: Any, _writer: Writer) -> Json:
        """Return a value as JSON."""
        return self._tried(self.out, value)

    def read(self, data: Json, _reader: Reader) -> Any:
        """Return the value that JSON stands for."""
        return self._tried(self.back, data)

    def _tried(self, turn: Callable[[Any], Any], value: Any) -> Any:
        try:
            return turn(value)
        except (PolicytrackError, ValueError, TypeError, ArithmeticError):
            raise Fault(f"{shown(value)} is not {self.expected}") from None


@frozen
class Optional:
    """A value or none."""

    form: Form

    def write(self, value: Any, writer: Writer) -> Json:
        """Return a value as JSON, and None as null."""
        return None if value is None else self.form.write(value, writer)

    def read(self, data: Json, reader: Reader) -> Any:
        """Return the value that JSON stands for."""
        return None if data is None else self.form.read(data, reader)


@frozen
class Many:
    """Several values in order, as a tuple."""

    form: Form

    def write(self, value: Any, writer: Writer) -> Json:
        """Return values as a list."""
        if not isinstance(value, tuple):
            raise Fault(f"{shown(value)} is not a tuple")
        found = []
        for number, item in enumerate(value):
            with At(number):
                found.append(self.form.write(item, writer))
        return found

    def read(self, data: Json, reader: Reader) -> tuple[Any, ...]:
        """Return the values of a list."""
        if not isinstance(data, list):
            raise Fault(f"{shown(data)} is not a list")
        found = []
        for number, item in enumerate(data):
            with At(number):
                found.append(self.form.read(item, reader))
        return tuple(found)


@frozen
class Pair:
    """Two values, each of its own form."""

    first: Form
    second: Form

    def write(self, value: Any, writer: Writer) -> Json:
        """Return two values as a list."""
        first, second = value
        return [self.first.write(first, writer), self.second.write(second, writer)]

    def read(self, data: Json, reader: Reader) -> tuple[Any, Any]:
        """Return the two values of a list."""
        if not isinstance(data, list) or len(data) != 2:
            raise Fault(f"{shown(data)} is not a list of 2")
        with At(0):
            first = self.first.read(data[0], reader)
        with At(1):
            return first, self.second.read(data[1], reader)


@frozen
class Table:
    """Values by name."""

    form: Form

    def write(self, value: Any, writer: Writer) -> Json:
        """Return values as an object, in the order they are in."""
        found = {}
        for name, item in value.items():
            with At(name):
                found[name] = self.form.write(item, writer)
        return found

    def read(self, data: Json, reader: Reader) -> dict[str, Any]:
        """Return the values of an object."""
        found = {}
        for name, item in members(data).items():
            with At(name):
                found[name] = self.form.read(item, reader)
        return found


@frozen
class Record:
    """A record, written once in the table of its kind and referred to by its key there."""

    kind: str

    def write(self, value: Any, writer: Writer) -> str:
        """Return the key of a record."""
        return writer.refer(self.kind, value)

    def read(self, data: Json, reader: Reader) -> Any:
        """Return the record of a key."""
        if not isinstance(data, str):
            raise Fault(f"{shown(data)} is not the id of one of the {self.kind}")
        return reader.look_up(self.kind, data)


_NEEDED = object()


def _defaults(kind: Any) -> Mapping[str, Any]:
    """Return what each field of a class is unless it is told; what has no default, or works one out, is needed."""
    if hasattr(kind, "_field_defaults"):
        return {name: kind._field_defaults.get(name, _NEEDED) for name in kind._fields}
    plain = {one.name: one.default is None or isinstance(one.default, (str, bool, tuple)) for one in fields(kind)}
    return {one.name: one.default if plain[one.name] else _NEEDED for one in fields(kind)}


@frozen
class Shape:
    """A value of several fields, written as an object; what is at its default is left out."""

    type: Callable[..., Any]
    forms: Mapping[str, Form]
    _defaults: Mapping[str, Any] = field(init=False)

    @_defaults.default
    def _of_type(self) -> Mapping[str, Any]:
        return _defaults(self.type)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The fields that every value must be given."""
        return tuple(name for name in self.forms if self._defaults[name] is _NEEDED)

    def write(self, value: Any, writer: Writer) -> Json:
        """Return the fields of a value as an object."""
        if not isinstance(value, self.type):  # type: ignore[arg-type]
            raise Fault(f"{shown(value)} is not a {self.type.__name__}")
        found = {}
        for name, form in self.forms.items():
            part, default = getattr(value, name), self._defaults[name]
            if part is default or (type(part) is type(default) and part == default):
                continue
            with At(name):
                found[name] = form.write(part, writer)
        return found

    def read(self, data: Json, reader: Reader, **given: Any) -> Any:
        """Return the value of an object; `given` are fields that stand elsewhere."""
        parts = read_fields(data, reader, self.forms, self.needed)
        return made(self.type, {**parts, **given})


def members(data: Json) -> dict[str, Json]:
    """Return the members of an object; `Fault` for anything else."""
    if not isinstance(data, dict):
        raise Fault(f"{shown(data)} is not an object")
    return data


def read_fields(data: Json, reader: Reader, forms: Mapping[str, Form], needed: Iterable[str]) -> dict[str, Any]:
    """Return the fields of an object; `Fault` for one that is unknown or missing."""
    given = members(data)
    unknown = given.keys() - forms.keys()
    if unknown:
        raise Fault(f"{shown(min(unknown))} is no member here; there are: {', '.join(forms)}")
    for name in needed:
        if name not in given:
            raise Fault(f"the member {name!r} is missing")
    found = {}
    for name, part in given.items():
        with At(name):
            found[name] = forms[name].read(part, reader)
    return found


def made(make: Callable[..., Any], parts: Mapping[str, Any]) -> Any:
    """Return what is made of its parts; `Fault` where the library refuses to make it."""
    try:
        return make(**parts)
    except (PolicytrackError, ValueError, TypeError, ArithmeticError) as error:
        raise Fault(f"no {make.__name__} can be made of this: {error}") from None
