"""The widest ranges of 约 and 近: they settle what is open without them, and nothing for good."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from attrs import evolve

from policytrack.assessment.decision import Decision
from policytrack.assessment.evidence import Fact
from policytrack.assessment.series_totals import AmountOf
from policytrack.assessment.totals import Standing
from policytrack.assessment.verdict import Verdict

NO_WIDE: frozenset[Fact] = frozenset()


class Bounded(NamedTuple):
    """A judgement by the widest ranges of some facts, and the totals that it rests on."""

    wide: frozenset[Fact]
    totals: Standing
    decision: Decision


def judge_bounded(
    facts: Iterable[Fact],
    plain: Decision | None,
    decide: Callable[[Standing], Decision | None],
    amount: AmountOf,
    totals_by: Callable[[frozenset[Fact], AmountOf], Standing],
) -> Bounded | None:
    """Return the judgement with the widest ranges of some facts; None where it says no more than the `plain` one.

    A range that contradicts another figure is no range: what is said exactly wins, and of two that are only about so
    much neither counts.
    """
    wide = frozenset(fact for fact in facts if fact.wide is not None and amount(fact) == fact.amount)
    while wide:
        totals = totals_by(frozenset(), _bounding(wide, amount))
        disputed = {fact for one in totals.contradictions for fact in one.facts}
        if wide.isdisjoint(disputed):
            found = decide(totals)
            if found is None or (plain is not None and _adds_nothing(found, plain)):
                return None
            return Bounded(wide, totals, evolve(found, final=False, early=False))
        wide -= disputed
    return None


def _bounding(wide: frozenset[Fact], amount: AmountOf) -> AmountOf:
    """Return what the facts allow, some of them within their widest ranges."""
    return lambda fact: fact.wide if fact.wide is not None and fact in wide else amount(fact)


def _adds_nothing(found: Decision, plain: Decision) -> bool:
    """Whether a judgement by wide ranges leaves open what is decided without them, or is the same."""
    if found.verdict is Verdict.CANNOT_TELL and plain.verdict is not Verdict.CANNOT_TELL:
        return True
    one, two = ((each.verdict, each.total.day, each.total.amount) for each in (found, plain))
    return one == two
