"""The forms of values in a saved file: each writes a type of value as JSON, reads it back, and gives its schema."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, Protocol, TypeAlias

from attrs import Factory, field, fields, frozen

from policytrack.errors import PolicytrackError
from policytrack.records.kind import kind_of
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


@frozen
class Form:
    """A type of value as JSON: how it is written, how it is read back, and the JSON schema of what is written.

    `write` and `read` are inverses, and raise `StorageFault` for what is no such value or stands for none.
    """

    write: Callable[[Any, Writing], Json]
    read: Callable[[Json, Loading], Any]
    schema: Callable[[Definitions], Json]


def scalar(
    expected: str,
    out: Callable[[Any], Json],
    back: Callable[[Any], Any],
    described: Mapping[str, Json] = STRING,
    name: str = "",
) -> Form:
    """Return the form of a value that is one text or number; `expected` says in words what is allowed.

    `described` is its schema, which is defined once under `name` where it has one.
    """

    def tried(turn: Callable[[Any], Any], value: Any) -> Any:
        try:
            return turn(value)
        except (PolicytrackError, ValueError, TypeError, ArithmeticError):
            raise StorageFault(f"{shown(value)} is not {expected}") from None

    return Form(
        lambda value, _: tried(out, value),
        lambda data, _: tried(back, data),
        lambda definitions: definitions.refer(name, lambda: dict(described)) if name else dict(described),
    )


def or_none(form: Form) -> Form:
    """Return the form of a value or none, which is null."""

    def schema(definitions: Definitions) -> Json:
        described = form.schema(definitions)
        if described.keys() == {"type"}:
            return {"type": [described["type"], "null"]}
        return {"anyOf": [described, {"type": "null"}]}

    return Form(
        lambda value, writing: None if value is None else form.write(value, writing),
        lambda data, loading: None if data is None else form.read(data, loading),
        schema,
    )


def many(form: Form) -> Form:
    """Return the form of several values in order: a tuple as a list."""

    def write(value: Any, writing: Writing) -> Json:
        if not isinstance(value, tuple):
            raise StorageFault(f"{shown(value)} is not a tuple")
        return list(_each(form.write, enumerate(value), writing).values())

    def read(data: Json, loading: Loading) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise StorageFault(f"{shown(data)} is not a list")
        return tuple(_each(form.read, enumerate(data), loading).values())

    return Form(write, read, lambda definitions: {"type": "array", "items": form.schema(definitions)})


def pair(*forms: Form) -> Form:
    """Return the form of two values, each of a form of its own: a tuple as a list."""

    def each(turns: Iterable[Callable[[Any, Any], Any]], values: Any, file: Any) -> list[Any]:
        if not isinstance(values, (tuple, list)) or len(values) != len(forms):
            raise StorageFault(f"{shown(values)} is not a list of {len(forms)}")
        found = []
        for number, turn in enumerate(turns):
            with At(number):
                found.append(turn(values[number], file))
        return found

    def schema(definitions: Definitions) -> Json:
        items = [form.schema(definitions) for form in forms]
        return {"type": "array", "prefixItems": items, "minItems": len(forms), "maxItems": len(forms)}

    return Form(
        lambda value, writing: each((form.write for form in forms), value, writing),
        lambda data, loading: tuple(each((form.read for form in forms), data, loading)),
        schema,
    )


def by_name(form: Form) -> Form:
    """Return the form of values by name, in the order they are in."""
    return Form(
        lambda value, writing: _each(form.write, value.items(), writing),
        lambda data, loading: _each(form.read, members(data).items(), loading),
        lambda definitions: {"type": "object", "additionalProperties": form.schema(definitions)},
    )


def either(one: Form, other: Form, *, written: Callable[[Any], bool], given: Callable[[Json], bool]) -> Form:
    """Return the form of a value of one of two types; `written` and `given` recognise the other one."""
    return Form(
        lambda value, writing: (other if written(value) else one).write(value, writing),
        lambda data, loading: (other if given(data) else one).read(data, loading),
        lambda definitions: {"anyOf": [one.schema(definitions), other.schema(definitions)]},
    )


def tagged(forms: Mapping[str, Form], tag_of: Callable[[type], str]) -> Form:
    """Return the form of a value of one of several types: an object with its tag, which says the type."""

    def write(value: Any, writing: Writing) -> Json:
        tag = tag_of(type(value))
        if tag not in forms:
            raise StorageFault(f"{shown(value)} is none of: {', '.join(forms)}")
        return {tag: forms[tag].write(value, writing)}

    def read(data: Json, loading: Loading) -> Any:
        if len(members(data)) != 1 or (tag := next(iter(data))) not in forms:
            raise StorageFault(f"{shown(data)} has no tag; write one of: {', '.join(forms)}")
        with At(tag):
            return forms[tag].read(data[tag], loading)

    def schema(definitions: Definitions) -> Json:
        described = object_of({tag: form.schema(definitions) for tag, form in forms.items()})
        return {**described, "minProperties": 1, "maxProperties": 1}

    return Form(write, read, schema)


def reference(kind: str, of: type) -> Form:
    """Return the form of a record that is written once in the table of its kind, and referred to by its key there."""

    def write(value: Any, writing: Writing) -> Json:
        if not isinstance(value, of):
            raise StorageFault(f"{shown(value)} is not one of the {kind}")
        return writing.refer(kind, value)

    def read(data: Json, loading: Loading) -> Any:
        if not isinstance(data, str):
            raise StorageFault(f"{shown(data)} is not the id of one of the {kind}")
        return loading.look_up(kind, data)

    return Form(write, read, lambda definitions: definitions.refer(f"{kind_of(of)}-key", lambda: dict(STRING)))


def _each(turn: Callable[[Any, Any], Any], items: Iterable[tuple[Any, Any]], file: Any) -> dict[Any, Any]:
    """Return what items are written or read as, by their keys."""
    found = {}
    for key, item in items:
        with At(key):
            found[key] = turn(item, file)
    return found


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

    def write(self, value: Any, writing: Writing) -> Json:
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
                found[name] = form.write(part, writing)
        return found

    def read(self, data: Json, loading: Loading, **given: Any) -> Any:
        """Return the value of an object; `given` are fields that stand elsewhere."""
        return made(self.type, {**read_fields(data, loading, self.forms, self.needed), **given})

    def described(self, definitions: Definitions) -> dict[str, Json]:
        """Return the schema of the object."""
        return object_of({name: form.schema(definitions) for name, form in self.forms.items()}, self.needed)

    @property
    def form(self) -> Form:
        """The form of the object, with a schema that is defined once under its name, if it has one."""

        def schema(definitions: Definitions) -> Json:
            described = partial(self.described, definitions)
            return definitions.refer(self.name, described) if self.name else described()

        return Form(self.write, self.read, schema)


def object_of(properties: Mapping[str, Json], needed: Iterable[str] = ()) -> dict[str, Json]:
    """Return the schema of an object that has these members and no others."""
    required = {"required": list(needed)} if needed else {}
    return {"type": "object", "properties": dict(properties), **required, "additionalProperties": False}


def members(data: Json) -> dict[str, Json]:
    """Return the members of an object; `StorageFault` for anything else."""
    if not isinstance(data, dict):
        raise StorageFault(f"{shown(data)} is not an object")
    return data


def read_fields(data: Json, loading: Loading, forms: Mapping[str, Form], needed: Iterable[str]) -> dict[str, Any]:
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
            found[name] = forms[name].read(part, loading)
    return found


def made(make: Callable[..., Any], parts: Mapping[str, Any]) -> Any:
    """Return what is made of its parts; `StorageFault` where the library refuses to make it."""
    try:
        return make(**parts)
    except (PolicytrackError, ValueError, TypeError, ArithmeticError) as error:
        raise StorageFault(f"no {make.__name__} can be made of this: {error}") from None
