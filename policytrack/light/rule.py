"""A light rule of a place: ordered conditions, each with its light; its gaps and overlaps."""

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from attrs import evolve, field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from policytrack.errors import InputError
from policytrack.light.condition import Condition, as_condition, variable_of
from policytrack.light.light import UNJUDGED, UNRULED, Light, as_light
from policytrack.light.result import LightResult, State
from policytrack.light.span import as_span
from policytrack.light.variable import VARIABLES, Variable
from policytrack.method.method import Citation
from policytrack.records.area import Area, as_area
from policytrack.records.indicator import Better, IndicatorKind
from policytrack.records.record import as_id, as_texts, as_title, choice
from policytrack.text.messages import Reason, say
from policytrack.values.period import Period, Since, Time, Until, as_day

date = datetime.date
# How well a rule is known: its document was read, or a press report that quotes it, or only a summary.
EVIDENCE = ("document", "press", "summary")


def _kinds(value: Any) -> tuple[IndicatorKind, ...]:
    return tuple(map(IndicatorKind, as_texts(value)))


@frozen
class Domain:
    """The uses that a rule is made for: areas by name, kinds of indicator (any where empty), and in words."""

    areas: tuple[str, ...] = field(default=(), converter=as_texts)
    kinds: tuple[IndicatorKind, ...] = field(default=(), converter=_kinds)
    zh: str = ""
    en: str = ""

    def say(self, lang: str) -> str:
        """Return the areas, the kinds and the words in a language."""
        zh = lang == "zh"
        places = tuple(name for name in self.areas if name.isascii() != zh) or self.areas
        parts = (say(places, lang), say(self.kinds, lang), self.zh if zh else self.en)
        return ("，" if zh else ", ").join(part for part in parts if part) or ("各处" if zh else "anywhere")


class Overlap(NamedTuple):
    """Two lights whose conditions can hold at once, and where."""

    first: Light
    second: Light
    where: Condition


def _domain(value: Any) -> Domain:
    if isinstance(value, Domain):
        return value
    return Domain() if value is None else Domain((value,) if isinstance(value, str) else value)


def _lights(value: Any) -> tuple[tuple[Light, Condition], ...]:
    lights = []
    for entry in value:
        try:
            light, condition = entry
        except (TypeError, ValueError):
            raise InputError(f"{entry!r} is not a light with its condition, like ('green', 'behind <= 0')") from None
        lights.append((as_light(light), as_condition(condition)))
    return tuple(lights)


@frozen
class LightRule:
    """A named traffic-light rule, as its owner publishes it.

    `lights` are pairs of a light, or its colour, and a condition, or its text (`Condition.parse`), in order. Two
    different lights must not hold at once, unless the rule says that the first one wins (`first_wins`).
    What no condition reaches is a gap, and comes out *unruled*. Other fields:

    - `applies_to`: a Domain, or the name of an area; elsewhere, or outside `valid_from` to `valid_to`, a result has a
      warning.
    - `better`: up, if the rule is written for indicators of which more is better, else down; for others its
      conditions on growth are reversed.
    - `pace`: how its owner counts time (序时进度): months (whole months ÷ 12) or days (÷ 365 or 366, or those of the
      month); None where the text does not say.
    - `series`: what its versions have in common, by default the id without the year at its end.
    - `evidence`: what was read of it, one of `EVIDENCE`; `note`: a remark for readers (zh, en).

    Raises `InputError` for a condition that cannot be read, and for lights that overlap.

    >>> rule = LightRule("our-county", lights=[("green", "behind <= 0"), ("red", "behind > 5")])
    >>> rule.light({"behind": 7}).say("en"), [str(gap) for gap in rule.gaps]
    ('■ red', ['0 < behind <= 5'])
    """

    id: str = field(converter=as_id)
    lights: tuple[tuple[Light, Condition], ...] = field(kw_only=True, converter=_lights)
    zh: str | None = field(default=None, kw_only=True, converter=optional(as_title))
    en: str | None = field(default=None, kw_only=True, converter=optional(as_title))
    citation: Citation | None = field(default=None, kw_only=True)
    evidence: str | None = field(default=None, kw_only=True, validator=optionally(choice(*EVIDENCE)))
    applies_to: Domain = field(default=None, kw_only=True, converter=_domain)
    valid_from: date | None = field(default=None, kw_only=True, converter=optional(as_day))
    valid_to: date | None = field(default=None, kw_only=True, converter=optional(as_day))
    better: str = field(default="up", kw_only=True, validator=choice("up", "down"))
    pace: str | None = field(default=None, kw_only=True, validator=optionally(choice("months", "days")))
    first_wins: bool = field(default=False, kw_only=True)
    series: str = field(kw_only=True, converter=as_id)
    note: tuple[str, str] = field(default=("", ""), kw_only=True)

    @series.default
    def _series(self) -> str:
        return re.sub(r"-[0-9]{4}$", "", self.id) or self.id

    def __attrs_post_init__(self) -> None:
        if not self.lights:
            raise InputError(f"light rule {self.id} has no lights; write [('green', 'behind <= 0'), …]")
        if self.valid_from is not None and self.valid_to is not None and self.valid_to < self.valid_from:
            raise InputError(f"light rule {self.id} cannot end ({self.valid_to}) before it starts ({self.valid_from})")
        if len({variable.id for variable in self.needs}) < len(self.needs):
            raise InputError(f"light rule {self.id} has two different variables of one name")
        if self.overlaps and not self.first_wins:
            first, second, where = self.overlaps[0]
            raise InputError(
                f"light rule {self.id}: {first.en} and {second.en} both hold where {where}; "
                f"make their conditions exclude each other, or write first_wins=True"
            )

    def say(self, lang: str) -> str:
        """Return its name in a language, else its id."""
        return (self.zh if lang == "zh" else self.en) or self.id

    @cached_property
    def needs(self) -> tuple[Variable, ...]:
        """The variables that its conditions name."""
        return tuple(dict.fromkeys(variable for _, condition in self.lights for variable in condition.variables))

    @cached_property
    def _known(self) -> Mapping[str, Variable]:
        return {**VARIABLES, **{variable.id: variable for variable in self.needs}}

    @property
    def validity(self) -> Time | None:
        """The time in which it is in force, ends included; None where that is not stated."""
        first, last = self.valid_from, self.valid_to
        if first is not None and last is not None:
            return Period(first, last)
        return Since(first) if first is not None else Until(last) if last is not None else None

    def valid_on(self, day: str | date) -> bool:
        """Whether it is in force on a day."""
        day = as_day(day)
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    @cached_property
    def gaps(self) -> tuple[Condition, ...]:
        """The values that no condition covers, exactly: each variable's line is cut at the bounds of the conditions."""
        left: tuple[Condition, ...] = (Condition(),)
        for _, condition in self.lights:
            left = tuple(piece for box in left for piece in box.minus(condition))
        return left

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """Where two different lights hold at once; the first one is shown."""
        found = []
        for index, (first, mine) in enumerate(self.lights):
            for second, theirs in self.lights[index + 1 :]:
                where = mine & theirs
                if where is not None and first != second:
                    found.append(Overlap(first, second, where))
        return tuple(found)

    @cached_property
    def turned(self) -> "LightRule":
        """The same rule for indicators whose other direction is better: conditions on growth are reversed."""
        lights = tuple((light, condition.turned()) for light, condition in self.lights)
        return evolve(self, lights=lights, better="down" if self.better == "up" else "up")

    def light(
        self,
        values: Mapping[str, Any],
        *,
        on: str | date | None = None,
        kind: str | None = None,
        area: Area | str | None = None,
        better: str | None = None,
    ) -> LightResult:
        """Return the light for values of variables, given by their names.

        A value is a number, a pair (low, high) where it is not known exactly, True or False for a flag, a colour
        for `previous`; one that is left out or None is not known. Where what is not known could change the light, it
        is grey. `on`, `kind`, `area` and `better` (up or down) say what it is used for; where the rule is
        not made for that, the result has a warning. Raises `InputError` for an unknown variable or a value of the wrong
        form.
        """
        rule = self.turned if self._for_others(better) else self
        named = values if kind is None else {**values, "kind": kind}
        given = [(variable_of(id, self._known), value) for id, value in named.items() if value is not None]
        spans = [(variable, as_span(variable, value)) for variable, value in given]
        box = Condition.of((variable, span) for variable, span in spans if variable in self.needs)
        light, state, reason = _decide(rule, box)
        return LightResult(self.id, light, state, reason, self.warnings(on=on, kind=kind, area=area, better=better))

    def _for_others(self, better: str | None) -> bool:
        """Whether the rule is written for indicators of the other direction."""
        if better is not None:
            better = Better(better)
        return better not in (None, "none", "unsaid", self.better)

    def warnings(
        self,
        *,
        on: str | date | None = None,
        kind: str | None = None,
        area: Area | str | None = None,
        better: str | None = None,
    ) -> tuple[Reason, ...]:
        """Return a warning for each of these uses that the rule is not made for."""
        domain, found = self.applies_to, []
        place = None if area is None else as_area(area)
        if domain.areas and place is not None and not set(domain.areas) & set(place.names):
            found.append(Reason.of("light-elsewhere", domain=domain, where=place))
        if domain.kinds and kind is not None and kind not in domain.kinds:
            found.append(Reason.of("light-elsewhere", domain=domain, where=IndicatorKind(kind)))
        if on is not None and not self.valid_on(on):
            found.append(Reason.of("light-not-in-force", day=as_day(on), validity=self.validity))
        if self._for_others(better) and any(variable.turns for variable in self.needs):
            found.append(Reason.of("light-turned", mine=Better(self.better)))
        return tuple(found)

    def unjudged(self, reason: Reason, **used: Any) -> LightResult:
        """Return the grey light for a reason outside of the rule; `used` is as in `light`."""
        return LightResult(self.id, UNJUDGED, "unjudged", reason, self.warnings(**used))


def _decide(rule: LightRule, values: Condition) -> tuple[Light, State, Reason]:
    """Find the lights that values in a box can show, in order; one that all of them show is the answer."""
    left: tuple[Condition, ...] = (values,)
    lit: list[tuple[Light, Condition]] = []
    for light, condition in rule.lights:
        rest = tuple(piece for box in left for piece in box.minus(condition))
        if rest != left:
            lit.append((light, condition))
            left = rest
    lights = tuple(dict.fromkeys(light for light, _ in lit))
    if len(lights) == 1 and not left:
        return lights[0], "lit", Reason.of("light-lit", values=values, conditions=_each(c for _, c in lit))
    if not lights:
        where = _each(gap for gap in rule.gaps if gap & values is not None)
        return UNRULED, "unruled", Reason.of("light-unruled", values=values, gaps=where)
    open_to = [condition for _, condition in rule.lights if condition & values is not None]
    missing = dict.fromkeys(g for condition in open_to for g in condition.variables if values.span(g) is None)
    if missing:
        return UNJUDGED, "unjudged", Reason.of("light-missing", variables=tuple(missing))
    could = (*lights, UNRULED) if left else lights
    return UNJUDGED, "unjudged", Reason.of("light-straddles", values=values, lights=could)


def _each(conditions: Iterable[Condition]) -> tuple[Reason, ...]:
    return tuple(Reason.of("light-where", condition=condition) for condition in conditions)
