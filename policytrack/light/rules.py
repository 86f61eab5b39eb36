"""Light rules by id, and the version of a rule that is valid on a day."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from policytrack.errors import DuplicateIdError, InputError, MissingError
from policytrack.light.rule import LightRule
from policytrack.text.messages import say
from policytrack.values.period import as_day

date = datetime.date


class LightRules(Mapping[str, LightRule]):
    """An immutable mapping of light rules by id; `at` finds the version of a series that was valid on a day.

    Raises `DuplicateIdError` where two rules have one id, `InputError` where two versions of a series are valid on one
    day. Rules of your own are added by making a new one: `LightRules([*lights.values(), mine])`.
    """

    def __init__(self, rules: Iterable[LightRule]) -> None:
        self._by_id: dict[str, LightRule] = {}
        for rule in rules:
            if not isinstance(rule, LightRule):
                raise InputError(f"{rule!r} is not a LightRule")
            if rule.id in self._by_id and self._by_id[rule.id] != rule:
                raise DuplicateIdError(f"two light rules have the id {rule.id!r}")
            self._by_id[rule.id] = rule
        for series in {rule.series for rule in self._by_id.values()}:
            self._check(self.versions(series))

    @staticmethod
    def _check(versions: tuple[LightRule, ...]) -> None:
        for earlier, later in pairwise(versions):
            if earlier.valid_to is None or later.valid_from is None or later.valid_from <= earlier.valid_to:
                raise InputError(
                    f"{earlier.id} and {later.id} are versions of one rule and both valid on some days; "
                    f"give {earlier.id} a valid_to before the other's valid_from"
                )

    def versions(self, series: str) -> tuple[LightRule, ...]:
        """Return the versions of a series, the earliest first."""
        found = [rule for rule in self._by_id.values() if rule.series == series]
        return tuple(sorted(found, key=lambda rule: rule.valid_from or date.min))

    def at(self, name: str, day: str | date) -> LightRule:
        """Return the rule by which a result of a day is coloured.

        `name` is a series, of which the version valid on that day is returned; or the id of one rule, which is then
        returned as it is. Raises `MissingError` where none was valid.

        >>> from policytrack.light import lights
        >>> lights.at("ouhai", "2020-06-30").id
        'ouhai-2020'
        """
        day, versions = as_day(day), self.versions(name)
        for rule in versions:
            if rule.valid_on(day):
                return rule
        if versions and name not in self._by_id:
            known = "; ".join(f"{rule.id}: {say(rule.validity, 'en')}" for rule in versions)
            raise MissingError(f"no light rule of {name!r} is known to be valid on {day}; there are {known}")
        return self[name]

    def __getitem__(self, id: str) -> LightRule:
        try:
            return self._by_id[id]
        except (KeyError, TypeError):
            raise MissingError(f"{id!r} is no light rule; there are: {', '.join(self._by_id)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def __repr__(self) -> str:
        return f"<light rules: {', '.join(self._by_id)}>"


def as_light_rule(value: Any, rules: LightRules, day: str | date) -> LightRule:
    """Return a light rule given as such, by id, or by its series and a day."""
    return value if isinstance(value, LightRule) else rules.at(value, day)
