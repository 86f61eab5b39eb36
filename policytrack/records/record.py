"""The bases of all records: an id, by which they are equal, and names."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from attrs import Factory, field, fields, frozen

from policytrack.errors import InputError
from policytrack.records.call import guard
from policytrack.values.period import Period, as_time

T = TypeVar("T")
R = TypeVar("R", bound="Identified")


def as_id(value: Any) -> str:
    """Return an id: text without white space at its ends; `InputError` for anything else."""
    if isinstance(value, str) and value and value == value.strip():
        return value
    raise InputError(f"{value!r} is not an id; write text like 'specialised-2024'")


def id_of(value: Any) -> str:
    """Return the id of a record, or an id as it is."""
    return as_id(value.id if isinstance(value, Identified) else value)


def as_record(value: Any, kind: type[R], noun: str, example: str) -> R:
    """Return a record given as such or by id, name or alias; `InputError` that speaks of its noun for anything else."""
    if isinstance(value, kind):
        return value
    try:
        return kind(as_id(value))
    except InputError:
        raise InputError(f"{value!r} is not {noun}; write its name or id, like {example!r}") from None


def short_name(id: str) -> str:
    """Return an id without the path of its document.

    >>> short_name("qingdao/2024-key-points#specialised-2024")
    'specialised-2024'
    """
    return id.rpartition("#")[2]


def as_title(value: Any) -> str:
    """Return text that is not blank; `InputError` for anything else."""
    if isinstance(value, str) and value.strip():
        return value
    raise InputError(f"{value!r} says nothing; write it in words")


def several(value: Iterable[T], noun: str, *kinds: type) -> tuple[T, ...]:
    """Return several things as a tuple; `InputError` for one alone (a text, one of `kinds`) and for what is no list."""
    if isinstance(value, (str, *kinds)):
        form = f"write [{value!r}]" if isinstance(value, str) else "put it in a list"
        raise InputError(f"{value!r} is one {noun} where several are meant; {form}")
    if not isinstance(value, Iterable):
        raise InputError(f"{value!r} is not a list")
    return tuple(value)


def as_texts(value: Iterable[str]) -> tuple[str, ...]:
    """Return several texts as a tuple; `InputError` for one alone, which would fall apart into letters."""
    texts = several(value, "text")
    if not all(isinstance(text, str) for text in texts):
        raise InputError(f"{value!r} is not a list of texts")
    return texts


def closed_period(value: Any, hint: str) -> Period | None:
    """Return a closed period, or None for None; an open end is refused with a hint what to write instead."""
    if value is None:
        return None
    time = as_time(value)
    if isinstance(time, Period):
        return time
    raise InputError(f"{value!r} has an open end; {hint}")


def words(zh: str, en: str) -> dict[str, tuple[str, str]]:
    """Return the metadata of a field that gives its name in Chinese and English."""
    return {"words": (zh, en)}


def choice(*allowed: str) -> Any:
    """Return an attrs validator for a field that takes one of a few words."""

    def check(_: Any, attribute: Any, value: Any) -> None:
        if value not in allowed:
            raise InputError(f"{attribute.name} {value!r} is not one of: {', '.join(allowed)}")

    return check


@frozen(eq=False, repr=False)
class Identified:
    """A record with an id. Records of one class are equal by id."""

    id: str = field(converter=as_id)

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        guard(cls)

    @property
    def name(self) -> str:
        """The id without the path of its document."""
        return short_name(self.id)

    @property
    def title(self) -> str:
        """Its title; the id where it has none."""
        return self.id

    def __eq__(self, other: object) -> bool:
        return self.id == other.id if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        """Return the constructor call, without fields at their defaults."""
        parts = [repr(self.id)]
        for attribute in fields(type(self)):
            value, default = getattr(self, attribute.name), attribute.default
            if isinstance(default, Factory):  # type: ignore[arg-type]
                default = default.factory(self) if default.takes_self else default.factory()
            if attribute.name != "id" and value != default:
                shown = value.isoformat() if isinstance(value, date) else value
                parts.append(f"{attribute.name}={shown!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


def as_records(
    value: Iterable[R], kind: type[Identified] | tuple[type[Identified], ...], meant: str = ""
) -> tuple[R, ...]:
    """Return records of a kind as a tuple; `InputError` for one alone and for anything else; `meant` says the kind."""
    records = several(value, "record", Identified)
    for record in records:
        if not isinstance(record, kind):
            raise InputError(f"{record!r} is not a {meant or 'record, such as a Target, Figure, Plan or Ladder'}")
    return records


class Named(Identified):
    """A record with names in Chinese and English; the id replaces a missing name."""

    __slots__ = ()
    zh: str | None
    en: str | None
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of it: id, names, aliases."""
        return tuple(name for name in (self.id, self.zh, self.en, *self.aliases) if name)

    def say(self, lang: str) -> str:
        """Return its name in a language, else in the other, else its id."""
        names = (self.zh, self.en) if lang == "zh" else (self.en, self.zh)
        return names[0] or names[1] or self.id
