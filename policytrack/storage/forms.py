"""The forms of values in a saved file: each writes a type of value as JSON, reads it back, and gives its schema."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Protocol, TypeAlias

from attrs import Factory, field, fields, frozen

from policytrack.errors import PolicytrackError
from policytrack.storage.error import At, StorageFault, shown

Json: TypeAlias = Any  # dict, list, str, int, float, bool or None
STRING: Mapping[str, Json] = MappingProxyType({"type": "string"})


class Writing(Protocol):
    """A file that is being written: the tables of records that a value may refer to."""

    def refer(self, kind: str, record: Any) -> str:
        """Return the key under which a record is written, once."""

    def index(self, kind: str, thing: Any) -> int:
        """Return the number of a thing in its list, where it is written once."""

    def deeper(self, step: int) -> None:
        """Count how deeply values are nested."""


class Loading(Protocol):
    """A file that is being read: the tables of records that a value may refer to."""

    def look_up(self, kind: str, key: str | int) -> Any:
        """Return a record by its key, or a thing by its number in its list; `StorageFault` for another one."""

    def deeper(self, step: int) -> None:
        """Count how deeply values are nested."""


class Definitions:
    """The schemas that have a name, each given once and referred to from then on."""

    def __init__(self) -> None:
        self.by_name: dict[str, Json] = {}

    def refer(self, name: str, schema: Callable[[], Json]) -> Json:
        """Return a reference to a schema, which is made where it is named for the first time."""
        if name not in self.by_name:
            self.by_name[name] = {}  # a schema that refers to itself finds its name taken
            self.by_name[name] = schema()
        return {"$ref": f"#/$defs/{name}"}


class Form(Protocol):
    """A type of value as JSON. `write` and `read` are inverses, and raise `StorageFault` for what is no such value."""

    def write(self, value: Any, writer: Writing) -> Json:
        """Return a value as JSON."""

    def read(self, data: Json, reader: Loading) -> Any:
        """Return the value that JSON stands for."""

    def schema(self, definitions: Definitions) -> Json:
        """Return the JSON schema of what is written."""


@frozen
class Scalar:
    """A value written as one text or number; `expected` says in words what is allowed.

    `described` is its schema, which is defined once under `name` where it has one.
    """

    expected: str
    out: Callable[[Any], Json]
    back: Callable[[Any], Any]
    described: Mapping[str, Json] = STRING
    name: str = ""

    def write(self, value: Any, _writer: Writing) -> Json:
        """Return a value as JSON."""
        return self._tried(self.out, value)

    def read(self, data: Json, _reader: Loading) -> Any:
        """Return the value that JSON stands for."""
        return self._tried(self.back, data)

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of the text or number."""
        return definitions.refer(self.name, lambda: dict(self.described)) if self.name else dict(self.described)

    def _tried(self, turn: Callable[[Any], Any], value: Any) -> Any:
        try:
            return turn(value)
        except (PolicytrackError, ValueError, TypeError, ArithmeticError):
            raise StorageFault(f"{shown(value)} is not {self.expected}") from None


@frozen
class OrNone:
    """A value or none."""

    form: Form

    def write(self, value: Any, writer: Writing) -> Json:
        """Return a value as JSON, and None as null."""
        return None if value is None else self.form.write(value, writer)

    def read(self, data: Json, reader: Loading) -> Any:
        """Return the value that JSON stands for."""
        return None if data is None else self.form.read(data, reader)

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of the value, or null."""
        described = self.form.schema(definitions)
        if described.keys() == {"type"}:
            return {"type": [described["type"], "null"]}
        return {"anyOf": [described, {"type": "null"}]}


@frozen
class Many:
    """Several values in order, as a tuple."""

    form: Form

    def write(self, value: Any, writer: Writing) -> Json:
        """Return values as a list."""
        if not isinstance(value, tuple):
            raise StorageFault(f"{shown(value)} is not a tuple")
        found = []
        for number, item in enumerate(value):
            with At(number):
                found.append(self.form.write(item, writer))
        return found

    def read(self, data: Json, reader: Loading) -> tuple[Any, ...]:
        """Return the values of a list."""
        if not isinstance(data, list):
            raise StorageFault(f"{shown(data)} is not a list")
        found = []
        for number, item in enumerate(data):
            with At(number):
                found.append(self.form.read(item, reader))
        return tuple(found)

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of a list."""
        return {"type": "array", "items": self.form.schema(definitions)}


@frozen
class Pair:
    """Two values, each of its own form."""

    first: Form
    second: Form

    def write(self, value: Any, writer: Writing) -> Json:
        """Return two values as a list."""
        first, second = value
        return [self.first.write(first, writer), self.second.write(second, writer)]

    def read(self, data: Json, reader: Loading) -> tuple[Any, Any]:
        """Return the two values of a list."""
        if not isinstance(data, list) or len(data) != 2:
            raise StorageFault(f"{shown(data)} is not a list of 2")
        with At(0):
            first = self.first.read(data[0], reader)
        with At(1):
            return first, self.second.read(data[1], reader)

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of a list of two."""
        both = [self.first.schema(definitions), self.second.schema(definitions)]
        return {"type": "array", "prefixItems": both, "minItems": 2, "maxItems": 2}


@frozen
class ByName:
    """Values by name."""

    form: Form

    def write(self, value: Any, writer: Writing) -> Json:
        """Return values as an object, in the order they are in."""
        found = {}
        for name, item in value.items():
            with At(name):
                found[name] = self.form.write(item, writer)
        return found

    def read(self, data: Json, reader: Loading) -> dict[str, Any]:
        """Return the values of an object."""
        found = {}
        for name, item in members(data).items():
            with At(name):
                found[name] = self.form.read(item, reader)
        return found

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of an object with members of any name."""
        return {"type": "object", "additionalProperties": self.form.schema(definitions)}


@frozen
class Reference:
    """A record, written once in the table of its kind and referred to by its key there."""

    kind: str
    type: type

    def write(self, value: Any, writer: Writing) -> str:
        """Return the key of a record."""
        if not isinstance(value, self.type):
            raise StorageFault(f"{shown(value)} is not one of the {self.kind}")
        return writer.refer(self.kind, value)

    def read(self, data: Json, reader: Loading) -> Any:
        """Return the record of a key."""
        if not isinstance(data, str):
            raise StorageFault(f"{shown(data)} is not the id of one of the {self.kind}")
        return reader.look_up(self.kind, data)

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of a key."""
        return definitions.refer(f"{self.type.__name__.lower()}-key", lambda: dict(STRING))


_NEEDED = object()


def _fields(kind: Any) -> Mapping[str, tuple[str, Any]]:
    """Return the attribute and the default of each field of a class, under the name that makes one.

    What has no default, or works one out, is needed.
    """
    if hasattr(kind, "_field_defaults"):
        return {name: (name, kind._field_defaults.get(name, _NEEDED)) for name in kind._fields}
    return {one.alias: (one.name, _default(one.default)) for one in fields(kind)}


def _default(default: Any) -> Any:
    if default == Factory(dict):
        return MappingProxyType({})
    return default if default is None or isinstance(default, (str, bool, tuple)) else _NEEDED


@frozen
class Shape:
    """A value of several fields, written as an object; what is at its default is left out.

    The forms have the names under which the class takes its fields: without the underscore of a private one. `name` is
    that of its schema, which stands where it is used if it has none.
    """

    type: Callable[..., Any]
    forms: Mapping[str, Form]
    name: str = ""
    _fields: Mapping[str, tuple[str, Any]] = field(init=False, repr=False)

    @_fields.default
    def _of_type(self) -> Mapping[str, tuple[str, Any]]:
        return _fields(self.type)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The fields that every value must be given."""
        return tuple(name for name in self.forms if self._fields[name][1] is _NEEDED)

    def write(self, value: Any, writer: Writing) -> Json:
        """Return the fields of a value as an object."""
        if not isinstance(value, self.type):  # type: ignore[arg-type]
            raise StorageFault(f"{shown(value)} is not a {self.type.__name__}")
        found = {}
        for name, form in self.forms.items():
            attribute, default = self._fields[name]
            part = getattr(value, attribute)
            if part is default or (type(part) is type(default) and part == default):
                continue
            with At(name):
                found[name] = form.write(part, writer)
        return found

    def read(self, data: Json, reader: Loading, **given: Any) -> Any:
        """Return the value of an object; `given` are fields that stand elsewhere."""
        parts = read_fields(data, reader, self.forms, self.needed)
        return made(self.type, {**parts, **given})

    def schema(self, definitions: Definitions) -> Json:
        """Return the schema of the object."""
        return (
            definitions.refer(self.name, lambda: self.described(definitions))
            if self.name
            else self.described(definitions)
        )

    def described(self, definitions: Definitions) -> dict[str, Json]:
        """Return the schema of an object by its members."""
        return object_of({name: form.schema(definitions) for name, form in self.forms.items()}, self.needed)


def object_of(properties: Mapping[str, Json], needed: Iterable[str] = ()) -> dict[str, Json]:
    """Return the schema of an object that has these members and no others."""
    required = {"required": list(needed)} if needed else {}
    return {"type": "object", "properties": dict(properties), **required, "additionalProperties": False}


def members(data: Json) -> dict[str, Json]:
    """Return the members of an object; `StorageFault` for anything else."""
    if not isinstance(data, dict):
        raise StorageFault(f"{shown(data)} is not an object")
    return data


def read_fields(data: Json, reader: Loading, forms: Mapping[str, Form], needed: Iterable[str]) -> dict[str, Any]:
    """Return the fields of an object; `StorageFault` for one that is unknown or missing."""
    given = members(data)
    unknown = given.keys() - forms.keys()
    if unknown:
        raise StorageFault(f"{shown(min(unknown))} is no member here; there are: {', '.join(forms)}")
    for name in needed:
        if name not in given:
            raise StorageFault(f"the member {name!r} is missing")
    found = {}
    for name, part in given.items():
        with At(name):
            found[name] = forms[name].read(part, reader)
    return found


def made(make: Callable[..., Any], parts: Mapping[str, Any]) -> Any:
    """Return what is made of its parts; `StorageFault` where the library refuses to make it."""
    try:
        return make(**parts)
    except (PolicytrackError, ValueError, TypeError, ArithmeticError) as error:
        raise StorageFault(f"no {make.__name__} can be made of this: {error}") from None
