"""What one sentence of a promise was read as."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from policytrack.prose.reading import Reading
from policytrack.records.aggregation import Aggregation
from policytrack.records.indicator import Better, Sense
from policytrack.records.target import Strength, TargetForm
from policytrack.values.period import Each, Period
from policytrack.values.quantity import Quantity


@frozen
class PromiseRead:
    """What one sentence of a promise says of a target; what it does not say is None.

    `arguments` are those of `Target`, as they were said. `words` has the words of each. `baseline` is the amount that a
    change starts from and `baseline_period` its time, where they are named. `unread` are the amounts and times that
    went into nothing, with the reason where one was refused; `missing` says what a target still needs.
    """

    text: str
    lang: str
    amount: Quantity | None = None
    stretch: Quantity | None = None
    per: Each | None = None
    each: Each | None = None
    aggregation: Aggregation | None = None
    by: datetime.date | None = None
    period: Period | None = None
    better: Better | None = None
    form: TargetForm | None = None
    sense: Sense | None = None
    strength: Strength | None = None
    baseline: Quantity | None = None
    baseline_period: Period | None = None
    words: Mapping[str, str] = field(default=MappingProxyType({}), hash=False)
    unread: tuple[Reading, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def arguments(self) -> dict[str, Any]:
        """The keyword arguments that the sentence gives to `Target`."""
        names = ("amount", "stretch", "per", "each", "aggregation", "by", "period", "form", "strength")
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}
