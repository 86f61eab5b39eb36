"""Collections of a catalog's records, in the order of its files: indexed by place, id or name, filtered by word."""

from collections.abc import ItemsView, Iterable, KeysView, Mapping, Sequence, ValuesView
from datetime import date
from functools import cached_property
from typing import Any, Generic, Self, TypeVar, final, overload

from policytrack.catalog.load.lookup import Lookup
from policytrack.errors import InputError, MissingError
from policytrack.records.area import Area
from policytrack.records.body import Body
from policytrack.records.event import Event
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.plan import Goal, Measure, Plan
from policytrack.records.record import Identified, Named
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.values.period import Time, as_time, first_day, last_day

T = TypeVar("T", bound=Identified)


class Collection(Sequence[T]):
    """Records of one kind, such as areas, plans or events; cannot be changed.

    It iterates over the records, as a list of them does, and is indexed by place, id, name or alias.

    >>> areas = Collection([Area("qingdao", zh="青岛市", en="Qingdao")], "areas")
    >>> areas["青岛市"] is areas["qingdao"] is areas[0]
    True
    """

    def __init__(self, items: Iterable[T], noun: str) -> None:
        self._items = tuple(items)
        self.noun = noun

    @cached_property
    def _by_id(self) -> dict[str, T]:
        return {item.id: item for item in self._items}

    @cached_property
    def _lookup(self) -> Lookup:
        lookup = Lookup()
        for item in self._items:
            lookup.add(item.id, _names(item))
        return lookup

    def find(self, word: str) -> T:
        """Return the one record of that id, name or alias; `MissingError` where there is none, or several."""
        ids = self._lookup.find(word)
        if len(ids) == 1:
            return self._by_id[ids[0]]
        if ids:
            raise MissingError(f"{word!r} may be any of {len(ids)} {self.noun}: {', '.join(ids)}; write the id")
        raise MissingError(f"{word!r} is the id or name of none of the {len(self)} {self.noun} here{self.near(word)}")

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | str | slice) -> T | Self:
        if isinstance(key, str):
            return self.find(key)
        if isinstance(key, slice):
            return self._of(self._items[key])
        return self._items[key]

    def get(self, word: str) -> T | None:
        """Return the one record of that id, name or alias; None where there is none, or several."""
        ids = self._lookup.find(word)
        return self._by_id[ids[0]] if len(ids) == 1 else None

    def is_ambiguous(self, word: str) -> bool:
        """Whether several records share the name."""
        return len(self._lookup.find(word)) > 1

    def near(self, word: str) -> str:
        """Return "did you mean …?" with the known words most like an unknown one; empty where none is like it."""
        return self._lookup.near(word).say("en")

    def keys(self) -> KeysView[str]:
        """Return the ids."""
        return self._by_id.keys()

    def values(self) -> ValuesView[T]:
        """Return the records, as iteration does."""
        return self._by_id.values()

    def items(self) -> ItemsView[str, T]:
        """Return ids with their records."""
        return self._by_id.items()

    def resolve(self, value: str | T) -> T:
        """Return the full record meant by a word, or by an object that may hold nothing but an id or name."""
        return self.find(value if isinstance(value, str) else value.id)

    def _of(self, items: Iterable[T]) -> Self:
        return type(self)(items, self.noun)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return len(self._lookup.find(item)) == 1
        return isinstance(item, Identified) and self._by_id.get(item.id) == item

    def __eq__(self, other: object) -> bool:
        return self._items == other._items if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"<{len(self)} {self.noun}>"


class _Filtered(Collection[T], Generic[T]):
    """Records that are filtered by their fields; `named` are the collections in which the fields' words are found."""

    noun = ""

    def __init__(self, items: Iterable[T], named: Mapping[str, Collection[Any]]) -> None:
        super().__init__(items, self.noun)
        self._named = named

    def _of(self, items: Iterable[T]) -> Self:
        return type(self)(items, self._named)

    def _agreeing(self, **given: Any) -> list[T]:
        """Return the records that agree with all that is given and not None."""
        wanted = {name: self._named[name].resolve(value) for name, value in given.items() if value is not None}
        return [item for item in self if all(getattr(item, name) == value for name, value in wanted.items())]


@final
class Targets(_Filtered[Target]):
    """The targets of a catalog."""

    noun = "targets"

    def where(
        self,
        *,
        area: str | Area | None = None,
        indicator: str | Indicator | None = None,
        issuer: str | Body | None = None,
        period: str | date | Time | None = None,
    ) -> Self:
        """Return the targets that agree with everything given; what is None is not compared.

        Words are ids, names or aliases; one that the catalog does not know raises `MissingError`.
        An area is that area alone, not the areas in it. A target that runs over a period agrees with that very
        period; one with a deadline (`by`) agrees with every period that holds the day.
        """
        span = _span(period)
        chosen = self._agreeing(area=area, indicator=indicator, issuer=issuer)
        return self._of(target for target in chosen if span is None or _runs(target, span))


@final
class Figures(_Filtered[Figure]):
    """The figures of a catalog."""

    noun = "figures"

    def where(
        self,
        *,
        area: str | Area | None = None,
        indicator: str | Indicator | None = None,
        period: str | date | Time | None = None,
        source: str | Source | None = None,
    ) -> Self:
        """Return the figures that agree with everything given; what is None is not compared.

        Words are ids, names or aliases; one that the catalog does not know raises `MissingError`.
        A period is that very period: the first half of 2024 is not 2024, and a day is not the open span up to it.
        """
        span = _span(period)
        chosen = self._agreeing(area=area, indicator=indicator, source=source)
        return self._of(figure for figure in chosen if span is None or figure.period == span)


def _names(item: Identified) -> tuple[str, ...]:
    if isinstance(item, Named):
        return item.names[1:]
    own = item.id.rpartition("/" if isinstance(item, Source) else "#")[2]
    if isinstance(item, (Plan, Goal, Measure, Event)):
        return (own, item.title, *getattr(item, "aliases", ()))
    return (own,)


def _span(period: str | date | Time | None) -> Time | None:
    if period is None:
        return None
    try:
        return as_time(period)
    except InputError as error:
        raise InputError(f"period {error}") from None


def _runs(target: Target, span: Time) -> bool:
    if target.period is not None:
        return target.period == span
    first, last = first_day(span), last_day(span)
    return (first is None or first <= target.deadline) and (last is None or target.deadline <= last)
