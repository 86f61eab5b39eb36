"""The proof of a total: the sum and difference of figures that its bounds come to."""

from collections.abc import Sequence

from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import Standing, Total
from policytrack.text.messages import Reason

MOST_TERMS = 12  # that are written out

Terms = Sequence[tuple[int, Fact]]


def proof_of(total: Total, totals: Standing) -> tuple[Reason, ...]:
    """Return how the bounds of a total follow from figures; nothing where figures state them by themselves."""
    low = None if total.amount.low is None else totals.proof(total.day, low=True) or None
    high = None if total.amount.high is None else totals.proof(total.day, low=False)
    if low is not None and high is not None and set(low) == set(high):
        return () if len(low) == 1 else (Reason.of("proved", terms=_terms(low)),)
    found = []
    if low is not None:
        found.append(Reason.of("proved-at-least", terms=_terms(low)))
    if high:
        found.append(Reason.of("proved-at-most", terms=_terms(high)))
    return tuple(found)


def _terms(terms: Terms) -> Reason:
    """Return a sum of figures in words, what is subtracted last."""
    ordered = sorted(terms, key=lambda term: -term[0])
    if len(ordered) > MOST_TERMS:
        return Reason.of("sum-of-many", count=len(ordered))
    said = _term(ordered[0][1])
    for sign, fact in ordered[1:]:
        said = Reason.of("plus" if sign > 0 else "minus", left=said, right=_term(fact))
    return said


def _term(fact: Fact) -> Reason:
    return Reason.of("term", amount=fact.figure.amount, period=fact.figure.period)
