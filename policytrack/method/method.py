"""A method: an owner's named and cited rule for progress, whose outcome never changes the verdict."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from policytrack.errors import InputError, MissingError
from policytrack.method.observation import FALLS, NOWHERE, Observation
from policytrack.method.outcome import OUT_OF_RANGE, Outcome, new
from policytrack.records.record import as_id, as_texts

# The meanings of labels, best first: two methods agree where their labels have one sense. `nothing`: not assessed.
SENSES = ("achieved", "on_track", "behind", "stagnant", "worse", "nothing")
NUMBERS: frozenset[Any] = frozenset({int, float})
YEARS: frozenset[Any] = frozenset({int, float, type(None)})


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
    """An owner's named and cited rule for progress, as the owner publishes it, defects included.

    `rule` takes an `Observation` and returns an `Outcome`; `evaluate` calls it. `reads` are the arguments that the rule
    looks at, besides `direction`. `labels` gives each label of the owner its sense (`SENSES`), best first; `combine`,
    where the owner has a rule for it, makes one outcome of several. `formula`, `edges` and `defects` are for its page
    in the documentation.
    """

    id: str = field(converter=as_id)
    rule: Callable[[Observation], Outcome] = field(repr=False)
    zh: str = field(kw_only=True)
    en: str = field(kw_only=True)
    citation: Citation = field(kw_only=True)
    reads: tuple[str, ...] = field(kw_only=True, converter=as_texts)
    labels: Mapping[str, str] = field(kw_only=True)
    formula: str = field(kw_only=True)
    edges: str = field(kw_only=True)
    defects: str = field(default="", kw_only=True)
    combine: Callable[[Iterable[Outcome]], Outcome] | None = field(default=None, kw_only=True, repr=False)
    aliases: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)

    def __attrs_post_init__(self) -> None:
        for name in self.reads:
            if name not in Observation._fields:
                raise InputError(f"method {self.id} reads {name!r}, which is none of: {', '.join(Observation._fields)}")
        for label, sense in self.labels.items():
            if sense not in SENSES:
                raise InputError(f"method {self.id}: the sense of {label!r} is one of {', '.join(SENSES)}")

    def evaluate(
        self,
        *,
        base: Any = None,
        current: Any = None,
        target: Any = None,
        direction: Any = "increase",
        limit: Any = None,
        thresholds: Any = None,
        required_rate: Any = None,
        series: Any = None,
        elapsed: Any = None,
    ) -> Outcome:
        """Return the outcome for one series.

        - `base`, `current`: (year, value); a year may be a fraction.
        - `target`: (year, value), (year, None) or None without a target, (None, value) without a year.
        - `direction`: increase, decrease, not_increase or not_decrease.
        - `limit`: the natural end of a scale; `thresholds`, `required_rate`: what an owner sets for one series.
        - `series`: (year, value) points in order, for methods on a trend; `elapsed`: the share of the period that is
          over, 0 to 1.

        Raises `InputError` for what is no number, point or direction, where the rule looks at it, and nothing else:
        numbers beyond the range of a float give an outcome with that reason.
        """
        if base is None:
            base = NOWHERE
        if current is None:
            current = NOWHERE
        if target is None:
            target = NOWHERE
        seen = new(
            Observation,
            (base, current, target, direction, limit, thresholds, required_rate, series, elapsed),
        )
        try:
            # Nearly all points are plain numbers of one type, which one look shows; a point that is not given is
            # represented by one that is. `__class__` is read sooner than `type` is called.
            one = current if current is not NOWHERE else target if target is not NOWHERE else base
            t0, b = one if base is NOWHERE else base
            t, c = one
            end, goal = one if target is NOWHERE else target
            if (
                (
                    b.__class__ is c.__class__ is goal.__class__ in NUMBERS
                    or (b.__class__ in NUMBERS and c.__class__ in NUMBERS and goal.__class__ in NUMBERS)
                )
                and not (total := b + c + goal) - total  # so that none of them is NaN or infinite
                and t0.__class__ is t.__class__ is end.__class__ in YEARS
                and (t.__class__ is not float or not (t0 + t + end) * 0.0)
                and direction in FALLS
                and (elapsed is None or (elapsed.__class__ in NUMBERS and not elapsed * 0.0))
                and limit is required_rate is None
            ):
                return self.rule(seen)
        except (TypeError, ValueError, OverflowError):  # `checked` names the argument
            pass
        try:
            return self.rule(seen.checked(self.reads))
        except OverflowError:
            return OUT_OF_RANGE

    def say(self, lang: str) -> str:
        """Return its name in a language."""
        return self.zh if lang == "zh" else self.en


class Methods(Mapping[str, Method]):
    """Methods by id, as an immutable mapping; `[…]` also takes an alias.

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
