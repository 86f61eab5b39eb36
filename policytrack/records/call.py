"""Calls that are refused: a misspelt or missing name, a value that does not fit its field, a change of a record."""

from collections.abc import Callable, Mapping
from functools import wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar

from attrs import NOTHING, Attribute, fields

from policytrack.errors import FrozenRecordError, InputError, PolicytrackError
from policytrack.records.kind import kind_of
from policytrack.text.suggestion import Suggestion
from policytrack.values.foreign import ForeignError

P = ParamSpec("P")
R = TypeVar("R")


def refuse_unknown(given: Mapping[str, Any], known: Mapping[str, Any], callee: str) -> None:
    """Raise `InputError` for a keyword that a call does not take, with the names that are like it."""
    for name in given:
        if name not in known:
            near = Suggestion.of(name, known).say("en") or f"; it takes: {', '.join(known)}"
            raise InputError(f"{callee} takes no {name!r}{near}")


def named_arguments(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function that raises `InputError` for a misspelt keyword, with "did you mean …?"."""
    known = signature(function).parameters

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        if not kwargs.keys() <= known.keys():
            refuse_unknown(kwargs, known, function.__name__)
        try:
            return function(*args, **kwargs)
        except TypeError:
            if (fault := _unbound(function, args, kwargs)) is None:
                raise
        raise InputError(f"{function.__name__}: {fault}") from None

    return call


def _unbound(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> str | None:
    """Return what is missing or too much among the arguments of a call; None where nothing is."""
    try:
        signature(function).bind(*args, **kwargs)
    except TypeError as error:
        return str(error)
    return None


def of_argument(name: str, convert: Callable[[Any], R], value: Any) -> R:
    """Return what a converter makes of an argument; its `InputError` names the argument."""
    try:
        return convert(value)
    except ForeignError as error:
        raise InputError(error.of_field(name)) from None
    except InputError as error:
        raise InputError(f"{name}: {error}") from None


def guard(kind: type) -> None:
    """Let a frozen class refuse bad calls: `InputError` names the record and the field, also where one is set."""
    make = kind.__init__  # type: ignore[misc]

    @wraps(make)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        try:
            make(self, *args, **kwargs)
        except Exception as error:
            found = _fault(kind, args, kwargs, error)
            if found is None:
                raise
        else:
            return
        raise found from None

    def refuse(self: Any, name: str, *_: object) -> None:
        known = {attribute.name: attribute for attribute in fields(kind)}
        of_record = f"{kind_of(kind)} {getattr(self, 'id', '')}".rstrip()
        refuse_unknown({name: None}, known, of_record)
        raise FrozenRecordError(
            f"{name} of {of_record} cannot be changed, as it is frozen; "
            f"make a changed one: attrs.evolve({kind_of(kind)}, {name}=…)"
        )

    kind.__init__ = init  # type: ignore[misc]
    kind.__setattr__ = kind.__delattr__ = refuse  # type: ignore[assignment,method-assign]


def _fault(kind: Any, args: tuple[Any, ...], kwargs: dict[str, Any], error: Exception) -> InputError | None:
    """Return why a record cannot be made of some arguments, by name; None where `error` itself is to be raised."""
    if isinstance(error, PolicytrackError) and not isinstance(error, InputError):
        return None
    takes = {attribute.alias: attribute for attribute in fields(kind) if attribute.init}
    placed = [name for name, attribute in takes.items() if not attribute.kw_only]
    try:
        refuse_unknown(kwargs, takes, kind.__name__)
    except InputError as unknown:
        return unknown
    if len(args) > len(placed):
        first = next(name for name in takes if name not in placed)
        return InputError(f"{kind.__name__} takes only {', '.join(placed)} by place; name the others: {first}=…")
    given = dict(zip(placed, args, strict=False)) | kwargs
    record = f"{kind_of(kind)} {given['id']}" if isinstance(given.get("id"), str) else kind.__name__
    missing = [name for name, attribute in takes.items() if attribute.default is NOTHING and name not in given]
    if missing:
        return InputError(f"{record} lacks {', '.join(f'{name}=…' for name in missing)}")
    return next((fault for name in given if (fault := _unfit(record, takes[name], given[name])) is not None), None)


def _unfit(record: str, attribute: "Attribute[Any]", value: Any) -> InputError | None:
    """Return why a value does not fit a field; None where it does."""
    if attribute.converter is None:
        return None
    try:
        convert: Any = attribute.converter
        convert(value)
    except ForeignError as error:
        return InputError(f"{record}: {error.of_field(attribute.name)}")
    except InputError as error:
        return InputError(f"{record}: {attribute.name}: {error}")
    except (TypeError, ValueError, AttributeError):
        return InputError(f"{record}: {attribute.name} cannot be {value!r}")
    return None
