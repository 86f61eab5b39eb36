"""What records share: an id that is their identity, and the names they go by."""

from datetime import date
from typing import Any

from attrs import Factory, fields

from policytrack.errors import InputError


def as_id(value: Any) -> str:
    """Return an id: text without white space at its ends; `InputError` for anything else."""
    if isinstance(value, str) and value and value == value.strip():
        return value
    raise InputError(f"{value!r} is not an id; write text like 'specialised-2024'")


def id_of(value: Any) -> str:
    """Return the id of a record, or an id as it is."""
    return as_id(value.id if isinstance(value, Identified) else value)


def as_title(value: Any) -> str:
    """Return words that say something; `InputError` for anything else."""
    if isinstance(value, str) and value.strip():
        return value
    raise InputError(f"{value!r} says nothing; write it in words")


def as_texts(value: Any) -> tuple[str, ...]:
    """Return several words as a tuple; one word alone is refused, it would fall apart into letters."""
    if isinstance(value, str):
        raise InputError(f"{value!r} is one text where several are meant; write [{value!r}]")
    texts = tuple(value)
    if not all(isinstance(text, str) for text in texts):
        raise InputError(f"{value!r} is not a list of texts")
    return texts


def words(zh: str, en: str) -> dict[str, tuple[str, str]]:
    """Return the metadata of a field that says its name in Chinese and English."""
    return {"words": (zh, en)}


def choice(*allowed: str) -> Any:
    """Return an attrs validator for a field that takes one of a few words."""

    def check(_: Any, attribute: Any, value: Any) -> None:
        if value not in allowed:
            raise InputError(f"{attribute.name} {value!r} is not one of: {', '.join(allowed)}")

    return check


class Identified:
    """Equal by id: the same id is the same thing."""

    __slots__ = ()
    id: str

    def __eq__(self, other: object) -> bool:
        return self.id == other.id if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        """Return the call that makes it, without what is left at its default."""
        parts = [repr(self.id)]
        for attribute in fields(type(self)):  # type: ignore[arg-type]
            value, default = getattr(self, attribute.name), attribute.default
            if isinstance(default, Factory):  # type: ignore[arg-type]
                default = default.factory(self) if default.takes_self else default.factory()
            if attribute.name != "id" and value != default:
                shown = value.isoformat() if isinstance(value, date) else value
                parts.append(f"{attribute.name}={shown!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


class Named(Identified):
    """Something with names in Chinese and English; the id stands in for a missing one."""

    __slots__ = ()
    zh: str | None
    en: str | None
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every word that stands for it: id, names, aliases."""
        return tuple(name for name in (self.id, self.zh, self.en, *self.aliases) if name)

    def say(self, lang: str) -> str:
        """Return its name in a language, else its id."""
        return (self.zh if lang == "zh" else self.en) or self.id
