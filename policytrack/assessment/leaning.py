"""The leaning of a verdict that is open: which way the probable meaning of the figures points."""

from attrs import evolve

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import Standing
from policytrack.assessment.verdict import Verdict
from policytrack.records.promise import VAGUE
from policytrack.values.interval import Interval
from policytrack.values.truth import Truth


def leaning(evaluation: Evaluation) -> Verdict | None:
    """Return met or missed by the probable ranges of hedged amounts; None where they leave it open too.

    A target that does not state what is better leans only where all its readings do. Where figures contradict each
    other, the one published last is the probable one; None where that is not known.
    """
    ways = {_leaning(one) for one in (evaluation, *evaluation.others)}
    return ways.pop() if len(ways) == 1 else None


def _leaning(evaluation: Evaluation) -> Verdict | None:
    total, target = evaluation.total, evaluation.target
    totals = _without_contradictions(evaluation)
    if total is None or totals is None:
        return None
    last = next((one for one in reversed(totals) if one.day <= total.day), None)
    if last is None:
        return None
    requirement = (last.asked or evaluation.requirement).hardened()
    if isinstance(last, PartTotal) and not last.complete and last.known is not None:
        answer = requirement.judge(last.known)  # of a time with holes the parts that are known
    elif last.day == total.day:
        answer = evolve(evaluation.situation, requirement=requirement).judge(last)[0]
    elif not target.indicator.monotone or last.amount.low is None:
        return None
    else:  # what is left ends earlier: a floor of what cannot fall
        answer = requirement.judge(Interval(last.amount.low, None, low_closed=last.amount.low_closed))
    due = total.day >= target.deadline or target.indicator.is_rate
    if answer is Truth.NO and not due:
        return None
    return {Truth.YES: Verdict.MET, Truth.NO: Verdict.MISSED, Truth.UNKNOWN: None}[answer]


def _without_contradictions(evaluation: Evaluation) -> Standing | None:
    """Return the totals of probable amounts, of each contradiction without the figure that was published first."""
    totals, out = evaluation.totals_by(softened), frozenset[Fact]()
    while totals.contradictions:
        oldest = _oldest(totals)
        if not oldest:
            return None
        out |= oldest
        totals = evaluation.totals_without(out, softened)
    return totals


def _oldest(totals: Standing) -> frozenset[Fact]:
    """Return the fact of each contradiction that was published first; none where two share the day or one has none.

    Beside what is said exactly, all that is only about so much goes instead.
    """
    found = set[Fact]()
    for cycle in (cycle for one in totals.contradictions for cycle in one.cycles):
        about = [fact for fact in cycle if fact.figure.amount.hedge in VAGUE]
        if 0 < len(about) < len(cycle):
            found.update(about)
            continue
        sources = (fact.figure.source for fact in cycle)
        days = [source.latest for source in sources if source is not None and source.latest is not None]
        if len(set(days)) < len(cycle):
            return frozenset()
        found.add(cycle[days.index(min(days))])
    return frozenset(found)


def softened(fact: Fact) -> Interval:
    """Return the amounts that a fact's hedge probably means."""
    return (fact.figure.amount.soft.members & fact.amount) or fact.amount
