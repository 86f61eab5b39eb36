"""The worst of several outcomes: how owners who judge one goal by several targets make one label of many."""

from collections.abc import Iterable, Sequence

from policytrack.errors import InputError
from policytrack.method.method import Outcome
from policytrack.text.messages import Reason

NOTHING = Outcome(None, reason=Reason.of("method-nothing-to-combine"))
PART_MISSING = Outcome(None, reason=Reason.of("method-part-missing"))


def worst(outcomes: Iterable[Outcome], labels: Sequence[str]) -> Outcome:
    """Return the first outcome with the worst label; `labels` are an owner's own, best first.

    One without a label might be the worst, so beside it only the worst label of all decides. `InputError` for a label
    of another method.

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
