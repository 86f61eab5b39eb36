"""The share of the stated weight that is met, where a plan gives weights to its parts; an interval if some is open."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import frozen

from policytrack.assessment import Assessment, Verdict
from policytrack.errors import InputError
from policytrack.records.target import Target
from policytrack.rollup.tally import ALL
from policytrack.text.messages import Reason
from policytrack.values.interval import EXACT, Interval, Number, as_number
from policytrack.values.notation import write_number
from policytrack.values.quantity import Quantity

HUNDRED = Decimal(100)
SHOWN = 10
NONE, FULL, OPEN = Interval.point(Decimal(0)), Interval.point(Decimal(1)), Interval(Decimal(0), Decimal(1))
LOST = (Verdict.MISSED, Verdict.LATE)


def share_met(verdict: Verdict) -> Interval:
    """Return how much of a target's own weight is met: all, none, or not known yet.

    What is reached but can be lost, and what keeps pace, is still open.
    """
    return FULL if verdict is Verdict.MET else NONE if verdict in LOST else OPEN


@frozen
class Weighed:
    """The share of the stated weight that is met: from what is surely met to that and all that is open.

    `weights` are those of its parts, by id.
    """

    met: Interval
    weights: Mapping[str, Decimal] = MappingProxyType({})

    @property
    def share(self) -> Quantity:
        """The share in %; one number where nothing is open."""
        return Quantity.of(self.met.times(HUNDRED), "%")

    @property
    def reason(self) -> Reason:
        """What is met, open and missed, in words."""
        low, high = self.met.low or Decimal(0), self.met.high or Decimal(0)
        parts = (low, EXACT.subtract(high, low), EXACT.subtract(Decimal(1), high))
        met, open_, lost = (f"{write_number(EXACT.multiply(part, HUNDRED))} %" for part in parts)
        return Reason.of("rollup-weighted", met=met, open=open_, lost=lost)


def weigh(parts: Iterable[tuple[Decimal | None, Interval]]) -> Interval:
    """Return how much of a whole is met, from the weight of each part and how much of that part is met.

    Weights are of one whole, and sum to 1. Where none is stated, the whole is between the least and most of its parts.
    """
    pairs = tuple(parts)
    if not pairs:
        return OPEN
    if all(weight is None for weight, _ in pairs):
        lows, highs = zip(*((met.low or Decimal(0), met.high or Decimal(0)) for _, met in pairs), strict=True)
        return Interval(min(lows), max(highs))
    total = NONE
    for weight, met in pairs:
        if weight is not None:
            total += met.times(weight)
    return total


class Weights:
    """The weights that a plan states for its parts, by id, and how much of each whole is met by them."""

    def __init__(self, weights: Mapping[str, Number]) -> None:
        self._weights = {id: as_number(weight) for id, weight in weights.items()}
        self._used: set[str] = set()
        self._met: dict[str, Interval] = {}
        for id, weight in self._weights.items():
            if weight < 0:
                raise InputError(f"the weight of {id!r} is {weight}; a weight is 0 or more, like 0.3 or 30")

    def weigh(
        self, id: str, judged: Iterable[Assessment], unassessed: Iterable[Target], below: Mapping[str, bool]
    ) -> Weighed | None:
        """Return how much of the weight of a node is met; None where no weights are stated for what belongs to it.

        `below` are its nodes, and whether each has anything to count. To be called from below: what belongs to a node
        before the node. A goal without a target, a target that was not assessed, and whatever is not final is open.
        """
        if not self._weights:
            return None
        parts = {one.id: share_met(one.verdict) for one in judged}
        parts |= {one.id: OPEN for one in unassessed}
        twice = sorted(parts.keys() & below.keys() & self._weights.keys())
        if twice:
            raise InputError(f"{twice[0]!r} is the id of a target and of a node here, so its weight may be of either")
        parts |= {node: self._met[node] for node, counts in below.items() if counts}
        idle = {node: OPEN for node, counts in below.items() if not counts and node in self._weights}
        stated = self._stated(id, parts, idle)
        if not stated:
            self._met[id] = weigh((None, met) for met in parts.values())
            return None
        whole = sum(stated.values(), Decimal(0))
        both = parts | idle
        self._met[id] = weigh((EXACT.divide(weight, whole), both[part]) for part, weight in stated.items())
        return Weighed(self._met[id], MappingProxyType(stated))

    def _stated(self, id: str, parts: Iterable[str], idle: Iterable[str]) -> dict[str, Decimal]:
        """Return the weights of what belongs to one node: of all of it that counts, with a sum of 1 or 100."""
        stated = {part: self._weights[part] for part in sorted({*parts, *idle}) if part in self._weights}
        self._used |= stated.keys()
        without = sorted(set(parts) - stated.keys())
        if stated and without:
            raise InputError(
                f"weights are stated for {_some(stated)}, and not for {_some(without)}, which {_belong(id)} too: "
                "weigh all of them, or none"
            )
        total = sum(stated.values(), Decimal(0))
        if stated and total not in (1, HUNDRED):
            sums = _some(f"{part} {weight}" for part, weight in stated.items())
            raise InputError(f"the weights of what {_belong(id)} sum to {total}, not to 1 or 100: {sums}")
        return stated

    def check_used(self, superseded: Collection[str]) -> None:
        """Raise `InputError` for a weight of what is not there, or was superseded."""
        for id in sorted(self._weights.keys() - self._used):
            if id in superseded:
                raise InputError(f"{id!r} has a weight and is superseded; give the weight to what supersedes it")
            raise InputError(f"{id!r} has a weight and belongs to nothing that is rolled up; correct its id")


def _belong(id: str) -> str:
    return "belong to the whole" if id == ALL else f"belong to {id!r}"


def _some(words: Iterable[str]) -> str:
    every = list(words)
    return ", ".join(every[:SHOWN]) + (" …" if len(every) > SHOWN else "")
