"""Several targets as one promise: all of them (开工1500个且完成投资50%), or any of them (新建或改造)."""

import datetime
from collections.abc import Iterator
from typing import Any, TypeAlias

from attrs import field, frozen
from attrs.converters import optional

from policytrack.errors import InputError
from policytrack.records.area import Area
from policytrack.records.body import Body, as_bodies, as_body
from policytrack.records.plan import Measure
from policytrack.records.record import id_of, several, words
from policytrack.records.stated import Stated, last
from policytrack.records.target import Target

_ORDER = last("zh", "en", "issuer", "responsible", "source", "quote", "said_by", "parent", "note")


def _as_targets(value: Any) -> "tuple[Target | Several, ...]":
    parts = several(value, "target", Target, Several)
    for part in parts:
        if not isinstance(part, (Target, Several)):
            raise InputError(f"{part!r} is not a Target; give targets, or an AllOf or AnyOf of them")
    if not parts:
        raise InputError("no target is given; write [first, second]")
    return tuple(dict.fromkeys(parts))


@frozen(eq=False, repr=False)
class Several(Stated):
    """Targets that are one promise, under an id and a name of its own."""

    targets: tuple["Target | AllOf | AnyOf", ...] = field(converter=_as_targets, metadata=words("各项目标", "targets"))
    zh: str | None = field(default=None, kw_only=True)
    en: str | None = field(default=None, kw_only=True)
    issuer: Body | None = field(default=None, kw_only=True, converter=as_body)
    responsible: tuple[Body, ...] = field(default=(), kw_only=True, converter=as_bodies)
    parent: str | None = field(default=None, kw_only=True, converter=optional(id_of))

    def say(self, lang: str) -> str:
        """Return its name in a language, else in the other, else its id."""
        names = (self.zh, self.en) if lang == "zh" else (self.en, self.zh)
        return names[0] or names[1] or self.name

    @property
    def title(self) -> str:
        """Its Chinese name; the id where it has none."""
        return self.say("zh")

    @property
    def leaves(self) -> Iterator[Target]:
        """Every target in it, those of its parts too."""
        for part in self.targets:
            yield from (part,) if isinstance(part, Target) else part.leaves

    @property
    def deadline(self) -> datetime.date:
        """The last day on which any of it can be met."""
        return max(target.deadline for target in self.leaves)

    @property
    def area(self) -> Area | None:
        """The area that all its targets are about; None where they are about several."""
        first, *others = dict.fromkeys(target.area for target in self.leaves)
        return None if others else first


@frozen(eq=False, repr=False, field_transformer=_ORDER)
class AllOf(Several):
    """Targets that are promised together (开工1500个且完成投资50%): met where all are. Equal by id.

    Its parts are targets, or an `AllOf` or `AnyOf` of targets; one given twice counts once.

    >>> from policytrack.records.indicator import Indicator
    >>> begun, done = (Indicator(id, unit="个", kind="flow", better="up") for id in ("begun", "done"))
    >>> parts = [Target(one.id, indicator=one, area="青岛市", period="2024", amount="150 个") for one in (begun, done)]
    >>> [part.id for part in AllOf("projects", parts, zh="开工并建成").targets]
    ['begun', 'done']
    """


@frozen(eq=False, repr=False, field_transformer=_ORDER)
class AnyOf(Several):
    """Targets of which one is enough (新建或改造): met where any is. Equal by id.

    >>> AnyOf("none", [])
    Traceback (most recent call last):
    policytrack.errors.InputError: any_of none: targets: no target is given; write [first, second]
    """


Promised: TypeAlias = Target | AllOf | AnyOf | Measure


def one_target(promise: Promised) -> Target:
    """Return a promise that is one target; `InputError` for several, and for a measure."""
    if isinstance(promise, Target):
        return promise
    if isinstance(promise, Measure):
        raise InputError(f"{promise.id} is a measure that asks a stage, and no target")
    count = len(promise.targets)
    raise InputError(f"{promise.id} is not one target but {count} together; ask each of the .parts of its assessment")
