"""The outcome of a method: the owner's own label for a series, and the outcomes without a label that owners share."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytrack.errors import InputError
from policytrack.text.messages import Reason


class Outcome(NamedTuple):
    """The result of a method: the owner's own label, the value that it rests on, a score where the owner has one.

    `label` is None where the owner's rule gives none; `reason` is then the reason.
    """

    label: str | None
    value: float | None = None
    score: float | None = None
    reason: Reason | None = None

    def labelled(self, label: str) -> "Outcome":
        """Return the same with a label, for owners who have a word for what they do not judge."""
        return self._replace(label=label)


# `new(Outcome, (label, value, score, reason))` is an `Outcome` in half the time: making it is much of a method's cost.
new = tuple.__new__


def _none(code: str) -> Outcome:
    return Outcome(None, reason=Reason.of(code))


# The reasons why a rule gives no label.
NO_FIGURE = _none("method-no-figure")
NO_BASE = _none("method-no-base")
NO_GOAL = _none("method-no-goal")
NO_YEARS = _none("method-no-years")
UNDATED = _none("method-undated")
NOT_KNOWN = _none("method-direction")
REVERSED = _none("method-reversed")
NO_TIME = _none("method-no-time")
AFTER_GOAL_YEAR = _none("method-after-goal-year")
BASE_AT_GOAL = _none("method-base-at-goal")
ZERO_GOAL = _none("method-zero-goal")
OUT_OF_RANGE = _none("method-too-large")
NOTHING = _none("method-nothing-to-combine")
PART_MISSING = _none("method-part-missing")


def worst(outcomes: Iterable[Outcome], labels: Sequence[str]) -> Outcome:
    """Return the first outcome with the worst label; `labels` are an owner's own, best first.

    An outcome without a label might be the worst, so where there is one, only the worst label of all decides.
    `InputError` for a label of another method.

    >>> worst([Outcome("Green", 0.91), Outcome("Red", 0.6)], ["Green", "Yellow", "Red"])
    Outcome(label='Red', value=0.6, score=None, reason=None)
    >>> worst([Outcome("Green", 0.91), Outcome(None)], ["Green", "Yellow", "Red"]).reason.code
    'method-part-missing'
    """
    found, rank, missing = NOTHING, -1, False
    for outcome in outcomes:
        if outcome.label is None:
            missing = True
        elif outcome.label not in labels:
            raise InputError(f"{outcome.label!r} is not one of the labels: {', '.join(labels)}")
        elif labels.index(outcome.label) > rank:
            found, rank = outcome, labels.index(outcome.label)
    return PART_MISSING if missing and rank < len(labels) - 1 else found
