"""An owner's named rule for progress, and what it says: beside the verdict, never instead of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from policytrack.errors import InputError, MissingError
from policytrack.records.record import as_id, as_texts
from policytrack.text.messages import Reason

# A year (a part of one as a fraction) and a value; None where one is not known.
Point: TypeAlias = tuple[float | None, float | None]
DIRECTIONS = ("increase", "decrease", "not_increase", "not_decrease")
# What a method may need to be evaluated, as the arguments of `evaluate`.
NEEDS = ("base", "current", "target", "series", "elapsed", "thresholds")
# The sense of a label, best first: what two methods must share to agree. `nothing` says nothing of progress.
SENSES = ("achieved", "on_track", "behind", "stagnant", "worse", "nothing")


class Outcome(NamedTuple):
    """What a method says: the owner's own label, the value that it rests on, a score where the owner has one.

    `label` is None where the owner's rule gives nothing; `reason` then says why.
    """

    label: str | None
    value: float | None = None
    score: float | None = None
    reason: Reason | None = None


# An `Outcome` of its four fields, in a third of the time: making it is much of what a method costs.
outcome: Callable[[tuple[str | None, float | None, float | None, Reason | None]], Outcome]
outcome = partial(tuple.__new__, Outcome)


@frozen
class Citation:
    """Where an owner's rule is published."""

    title: str
    publisher: str
    version: str  # or the date, as the owner writes it
    section: str = ""
    url: str = ""

    def __str__(self) -> str:
        parts = [f"{self.publisher}: {self.title}, {self.version}"]
        return ", ".join([*parts, self.section] if self.section else parts)


@frozen(eq=False)
class Method:
    """A named, cited rule of an owner, kept as the owner has it, defects included.

    `evaluate` takes keywords alone and returns an `Outcome`; it raises nothing but `InputError` for what is no number,
    point or direction:

    - `base`, `current`: (year, value); a year may be a fraction.
    - `target`: (year, value), (year, None) or None without a target, (None, value) without a year.
    - `direction`: increase, decrease, not_increase or not_decrease.
    - `limit`: the natural end of a scale; `thresholds`, `required_rate`: what an owner sets for one series.
    - `series`: (year, value) points in order, for methods on a trend; `elapsed`: the share of the period gone, 0 to 1.

    `labels` gives each label of the owner its sense (`SENSES`), best first; `combine`, where the owner has a rule for
    it, makes one outcome of several. `formula`, `edges` and `defects` are for its page in the documentation.
    """

    id: str = field(converter=as_id)
    evaluate: Callable[..., Outcome] = field(repr=False)
    zh: str = field(kw_only=True)
    en: str = field(kw_only=True)
    citation: Citation = field(kw_only=True)
    needs: tuple[str, ...] = field(kw_only=True, converter=as_texts)
    labels: Mapping[str, str] = field(kw_only=True)
    formula: str = field(kw_only=True)
    edges: str = field(kw_only=True)
    defects: str = field(default="", kw_only=True)
    combine: Callable[[Iterable[Outcome]], Outcome] | None = field(default=None, kw_only=True, repr=False)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)

    def __attrs_post_init__(self) -> None:
        for need in self.needs:
            if need not in NEEDS:
                raise InputError(f"method {self.id} needs {need!r}, which is none of: {', '.join(NEEDS)}")
        for label, sense in self.labels.items():
            if sense not in SENSES:
                raise InputError(f"method {self.id}: the sense of {label!r} is one of {', '.join(SENSES)}")

    def say(self, lang: str) -> str:
        """Return its name in a language."""
        return self.zh if lang == "zh" else self.en


class Methods(Mapping[str, Method]):
    """An immutable mapping of methods by id; `[…]` also takes an alias.

    Iteration gives ids. Raises `MissingError`, which is a `KeyError` too, for what is neither.
    """

    def __init__(self, methods: Iterable[Method]) -> None:
        self._by_id = {method.id: method for method in methods}
        self._by_name = {name: one for one in self._by_id.values() for name in (*one.aliases, one.id)}

    def __getitem__(self, name: str) -> Method:
        try:
            return self._by_name[name]
        except (KeyError, TypeError):
            raise MissingError(f"{name!r} is no method; there are: {', '.join(self._by_id)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __repr__(self) -> str:
        return f"<methods: {', '.join(self._by_id)}>"
