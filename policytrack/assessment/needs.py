"""What would settle a verdict: the figures, the first day or the reading that are missing."""

from collections.abc import Iterable, Sequence
from typing import Any

from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.unsaid import at_least
from policytrack.assessment.verdict import Verdict
from policytrack.text.messages import Reason
from policytrack.values.period import Period

TIMES = ("period", "day")


def needs(evaluation: Evaluation, verdict: Verdict) -> Reason:
    """Return what would settle a verdict that is not final."""
    target, span = evaluation.target, evaluation.span
    where = {"indicator": target.indicator, "area": target.area}
    if verdict in (Verdict.NOT_COMPARABLE, Verdict.NO_FIGURE, Verdict.NOT_DUE):
        asked = {**where, "period": target.period if target.period is not None else target.deadline}
        stages = evaluation.readings.stages
        return Reason.of("needs-read", stages=stages, **asked) if stages else Reason.of("needs-figure", **asked)
    if target.adds_up and target.period is None:
        return Reason.of("needs-first-day")
    decision = evaluation.decision
    if verdict is Verdict.NOT_YET and decision is not None and decision.code == "start-unknown":
        start = span.eve if span is not None else None
        if start is not None:
            return Reason.of("needs-start", **where, day=start)
    if decision is not None and decision.code == "better-unsaid":
        return Reason.of("needs-better", floor=str(at_least(target.amount)))
    if verdict is Verdict.CANNOT_TELL and _rests_on_hedge(evaluation):
        return Reason.of("needs-reading", amount=evaluation.requirement.amount)
    code = "needs-exact" if verdict is Verdict.CANNOT_TELL or evaluation.wide else "needs-later"
    return Reason.of(code, **where, day=target.deadline)


def asked_once(found: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return needs with those that differ only in their time asked as one, of all the times."""
    times: dict[Reason, list[Any]] = {}
    for need in found:
        args = dict(need.args)
        name = next((name for name in TIMES if name in args), None)
        said = times.setdefault(Reason(need.code, tuple((key, value) for key, value in need.args if key != name)), [])
        if name is not None and (name, args[name]) not in said:
            said.append((name, args[name]))
    return tuple(
        Reason(need.code, (*need.args, *((name, joined([time for _, time in said])) for name, _ in said[:1])))
        for need, said in times.items()
    )


def joined(times: Sequence[Any]) -> Any:
    """Return times in order, periods that follow each other as one; a single one as itself."""
    found: list[Any] = []
    for time in times:
        last = found[-1] if found else None
        if isinstance(time, Period) and isinstance(last, Period) and time.eve == last.end:
            found[-1] = Period(last.start, time.end)
        else:
            found.append(time)
    return found[0] if len(found) == 1 else tuple(found)


def _rests_on_hedge(evaluation: Evaluation) -> bool:
    """Whether one certain total is undecided only because the target is vague."""
    return (
        evaluation.requirement.vague is not None and evaluation.total is not None and evaluation.total.amount.is_point
    )
