"""The notes of a verdict: everything that a reader must know besides its reason; each note is made here."""

import calendar
import datetime
from collections.abc import Container, Iterable, Iterator

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.evidence import Fact
from policytrack.assessment.official import is_fresh
from policytrack.assessment.requirement import Requirement
from policytrack.assessment.series_totals import as_stated
from policytrack.assessment.verdict import Verdict
from policytrack.records.figure import Figure
from policytrack.records.indicator import IndicatorKind
from policytrack.records.known import is_known
from policytrack.records.sense import opposite_word
from policytrack.records.several_targets import Promised
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import last_day

date = datetime.date
OLD = 2  # months; by then the next figures could have been published


def remarks(
    target: Target,
    given: Target,
    asked: Requirement | Reason,
    *,
    later: Target | None,
    ids: Container[str],
    known_by: date | None,
) -> tuple[Reason, ...]:
    """Return the notes that need no evidence: how the target is read, what superseded it, what was known of it.

    `given` is the target before its baseline was replaced by what was known of it; `later` one that supersedes it;
    `ids` are those of all targets of the call.
    """
    notes: tuple[Reason, ...] = ()
    if isinstance(asked, Requirement) and asked.reading is not None:
        notes = (asked.reading,)
    if later is not None:
        notes = (*notes, Reason.of("superseded", by=later.id, how=later.supersession))
    if target.supersedes is not None and target.supersedes not in ids:
        notes = (*notes, Reason.of("supersedes-unknown", by=target.id, id=target.supersedes))
    notes = (*notes, *unknown_then(target.source, known_by))
    if target is not given and target.baseline is not None:
        notes = (*notes, Reason.of("baseline-corrected", by=target.baseline.id))
    elif target is not given:
        notes = (*notes, Reason.of("baseline-unknown-then", day=known_by))
    return notes


def unknown_then(source: Source | None, known_by: date | None) -> tuple[Reason, ...]:
    """Return the note on a promise that was published only later."""
    return () if is_known(source, known_by) else (Reason.of("target-unknown-then", day=known_by),)


def all_notes(
    promise: Promised, verdict: Verdict, remarks: tuple[Reason, ...], evaluation: Evaluation | None
) -> tuple[Reason, ...]:
    """Return the notes of a verdict in the order in which they are printed: promise, remarks, decision, evidence."""
    found = list(remarks)
    if isinstance(promise, Target) and promise.strength == "strive" and verdict in (Verdict.MISSED, Verdict.LATE):
        found.insert(0, Reason.of("striven-for"))
    if isinstance(promise, Target):
        found.extend(_on_sense(promise))
    if evaluation is not None and evaluation.decision is not None:
        found.extend(_on_decision(evaluation))
        found.extend(_on_evidence(evaluation))
        found.extend(_on_age(evaluation))
    elif evaluation is not None:
        found.extend(_on_contradictions(evaluation))
    return tuple(found)


def _on_decision(evaluation: Evaluation) -> Iterator[Reason]:
    """Yield where hidden digits could matter, and whether the amount was reached before and lost."""
    decision = evaluation.decision
    if decision is None:
        return
    if decision.close and decision.total.published is not None:
        yield Reason.of("hidden-digits", amount=decision.total.published)
    if decision.close and evaluation.requirement.published is not None:
        yield Reason.of("hidden-digits-of-baseline", baseline=evaluation.requirement.published.baseline)
    if evaluation.wide and decision.verdict is not Verdict.CANNOT_TELL:
        wide = {fact.figure.id for fact in evaluation.wide}
        yield Reason.of("within-wide-range", figures=tuple(one.id for one in evaluation.used if one.id in wide))
    if decision.lost is not None:
        amount = evaluation.situation.amount(decision.lost.amount)
        yield Reason.of("reached-then-lost", day=decision.lost.day, amount=amount)


def _on_evidence(evaluation: Evaluation) -> Iterator[Reason]:
    """Yield where the count started, which figures disagree, which are not final, and which were published oddly."""
    start = evaluation.start
    if start is not None:
        amount = evaluation.situation.amount(start.amount) if start.stated is None else start.stated
        if start.assumptions:
            yield Reason.of("starts-assumed", amount=amount)
        else:
            yield Reason.of("starts-from", amount=amount, day=start.day, figures=start.figures)
    yield from _on_parts(evaluation)
    yield from _on_contradictions(evaluation)
    for figure in evaluation.used:
        yield from _on_sense(figure)
        if figure.supersedes is not None and figure.supersedes not in evaluation.evidence.ids:
            yield Reason.of("supersedes-unknown", by=figure.id, id=figure.supersedes)
    for figure in evaluation.used:
        if figure.written is not None:
            yield Reason.of("unit-converted", written=figure.written, amount=figure.amount, figures=(figure.id,))
    for status in ("P", "E", "V"):
        ids = tuple(figure.id for figure in evaluation.used if figure.status == status)
        if ids:
            yield Reason.of("preliminary", status=status, figures=ids)
    for figure in evaluation.used:
        published, end = figure.source.latest if figure.source is not None else None, last_day(figure.period)
        if published is not None and end is not None and published < end:
            yield Reason.of("published-early", figure=figure.id, day=published)
    for figure in evaluation.used if evaluation.evidence.straddling else ():
        if figure.id in evaluation.evidence.straddling:
            yield Reason.of("publication-straddles", figure=figure.id)


def _on_age(evaluation: Evaluation) -> Iterator[Reason]:
    """Yield how old the evidence is, where later figures could still change the verdict."""
    decision, on = evaluation.decision, evaluation.on
    if decision is None or decision.final:
        return
    day = decision.total.day
    if day >= evaluation.target.deadline or is_fresh(day, on):
        return
    over = on.day >= day.day or on.day == calendar.monthrange(on.year, on.month)[1]
    months = 12 * (on.year - day.year) + on.month - day.month - (not over)
    if months >= OLD:
        yield Reason.of("evidence-age", day=day, months=months, on=on)


def _on_parts(evaluation: Evaluation) -> Iterator[Reason]:
    """Yield how many steps are asked together, what a percentage was taken for, and where parts say something else."""
    target, total = evaluation.target, evaluation.total
    if evaluation.target.steps > 1:
        yield Reason.of(
            "steps-together",
            amount=evaluation.per_step.amount,
            per=target.per,
            count=evaluation.target.steps,
            asked=evaluation.requirement.amount,
        )
    if total is None:
        return
    shares = tuple(figure.id for figure in evaluation.used if figure.of_target is not None)
    if shares:
        yield Reason.of("percentage-of-target", figures=shares)
    for one in () if shares else evaluation.shares_of_target:
        if one.day == total.day and not one.amount.meets(total.amount):
            share = one.ending[0].figure.amount
            amount = one.shown(target.indicator.unit)
            yield Reason.of("percentage-differs", share=share, amount=amount, figures=_ids(one.ending))
    if isinstance(total, PartTotal) and total.direct and total.day == target.deadline:
        others = evaluation.totals_without(frozenset(total.ending), as_stated)
        parts = next((one for one in reversed(others) if one.day == total.day and one.complete), None)
        if parts is not None and not parts.amount.meets(total.amount):
            amount, period = parts.shown(target.indicator.unit), total.direct[0].figure.period
            yield Reason.of("parts-differ", amount=amount, period=period, figures=_ids(parts.ending))


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted(fact.figure.id for fact in facts))


def _on_sense(record: Target | Figure) -> Iterator[Reason]:
    """Yield that the words of a growth rate say the opposite of its positive amount."""
    if record.quote is None or record.amount is None:
        return
    indicator = record.indicator
    word = opposite_word(record.quote.words, record.amount, indicator)
    if word is not None and indicator.sense is None:
        yield Reason.of("sense-unsaid", record=record.id, word=word)
    elif word is not None:
        args = {"indicator": indicator, "sense": indicator.sense}
        yield Reason.of("quote-against-sense", record=record.id, word=word, **args)


def _on_contradictions(evaluation: Evaluation) -> Iterator[Reason]:
    """Yield which figures contradict each other, also where nothing else is known of the time."""
    for one in evaluation.totals.contradictions:
        code = "sources-disagree"
        if one.left_out:
            code = "contradictions-left-out"
        elif len({fact.end for fact in one.facts}) > 1 and all(_is_cumulative(fact) for fact in one.facts):
            code = "cumulative-fell"
        yield Reason.of(code, figures=tuple(sorted(fact.figure.id for fact in one.facts)))


def _is_cumulative(fact: Fact) -> bool:
    return fact.figure.indicator.kind is IndicatorKind.CUMULATIVE
