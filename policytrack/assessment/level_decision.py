"""The decision on levels: what is reached by a day, kept or lost, and what is there when it is due."""

import datetime
from collections.abc import Sequence

from attrs import evolve

from policytrack.assessment.aggregate.part_total import PartTotal
from policytrack.assessment.decision import Decision, PaceOf, Situation, why
from policytrack.assessment.part_decision import undecided
from policytrack.assessment.verdict import Verdict
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.period import Period
from policytrack.values.truth import Truth

date = datetime.date


def judge_levels(situation: Situation, totals: Sequence[PartTotal], pace: PaceOf) -> Decision:
    """Return the verdict on a target of which the last level counts; there is at least one level.

    On the deadline it is met or missed; before it is reached, which can be lost, or held against the pace; a level that
    is short on the deadline and there later is late (docs/design.md §6).
    """
    deadline = situation.deadline
    before = [one for one in totals if one.day < deadline or (one.day == deadline and one.certain_from < deadline)]
    due = next((one for one in totals if one.day == deadline and one.certain_from == deadline), None)
    after = [one for one in totals if one.day > deadline]
    if due is not None:
        return _due(situation, due, after)
    if after:
        return _not_reported(situation, before, after)
    return _open(situation, before, pace)


def _due(situation: Situation, due: PartTotal, after: Sequence[PartTotal]) -> Decision:
    answer, close = situation.judge(due)
    final = not due.short
    if answer is Truth.YES:
        code = "met-by-part" if due.short else "met"
        return Decision(Verdict.MET, situation, code, due, final=final, close=close)
    if answer is Truth.UNKNOWN:
        return undecided(situation, due)
    later = [one for one in after if situation.judge(one)[0] is Truth.YES]
    if not later:
        code = "missed-by-part" if due.short else "missed"
        return Decision(Verdict.MISSED, situation, code, due, final=final, close=close)
    last, close = after[-1], situation.judge(later[0])[1]
    if situation.judge(last)[0] is Truth.YES:
        return Decision(Verdict.LATE, situation, "late", later[0], final=True, close=close)
    return Decision(Verdict.LATE, situation, "late-then-lost", last)


def _not_reported(situation: Situation, before: Sequence[PartTotal], after: Sequence[PartTotal]) -> Decision:
    """Judge a target that is due on a day of which nothing is reported, by levels of later days."""
    then = Truth.UNKNOWN if not before or before[-1].history else situation.judge(before[-1])[0]
    now = [situation.judge(one)[0] for one in after]
    if then is Truth.YES and Truth.NO not in now:
        return Decision(Verdict.REACHED, situation, "reached-once", before[-1])
    if then is Truth.YES:
        return Decision(Verdict.CANNOT_TELL, situation, "met-or-lost", after[now.index(Truth.NO)])
    if Truth.YES in now:
        return Decision(Verdict.CANNOT_TELL, situation, "met-or-late", after[now.index(Truth.YES)])
    return Decision(Verdict.CANNOT_TELL, situation, "only-after", after[-1])


def _open(situation: Situation, before: Sequence[PartTotal], pace: PaceOf) -> Decision:
    """Judge a target that is not due, or of which nothing is reported since, by the last level before."""
    last = before[-1]
    answer, close = situation.judge(last)
    over = situation.on > situation.deadline
    if answer is Truth.YES and not last.history:
        return Decision(Verdict.REACHED, situation, "reached-once" if over else "reached", last, close=close)
    reached = [one for one in before[:-1] if not one.history and situation.judge(one)[0] is Truth.YES]
    lost = reached[-1] if reached else None
    if over:
        return Decision(Verdict.CANNOT_TELL, situation, "evidence-stops", last, lost=lost)
    if last.hole is not None:
        return evolve(undecided(situation, last), lost=lost)
    said = pace(last)
    if isinstance(said, Reason):
        found = _without_pace(situation, last, said)
    elif said is Truth.UNKNOWN:
        found = Decision(Verdict.CANNOT_TELL, situation, why(last, "pace-straddles"), last)
    else:
        found = paced(situation, last, said)
    return evolve(found, lost=lost, close=close)


def _without_pace(situation: Situation, last: PartTotal, said: Reason) -> Decision:
    answer = situation.judge(last)[0]
    if answer is Truth.UNKNOWN:
        return Decision(Verdict.CANNOT_TELL, situation, why(last), last)
    if answer is Truth.YES:
        return Decision(Verdict.NOT_YET, situation, "within-before", last)
    return Decision(Verdict.NOT_YET, situation, said.code, last, said=said)


def paced(situation: Situation, total: PartTotal, said: Truth) -> Decision:
    """Return on pace or behind."""
    verdict, code = (Verdict.ON_PACE, "on-pace") if said is Truth.YES else (Verdict.BEHIND, "behind")
    return Decision(verdict, situation, f"ceiling-{code}" if situation.requirement.is_ceiling else code, total)


def judge_steps(situation: Situation, totals: Sequence[PartTotal], last_step: Period, pace: PaceOf) -> Decision:
    """Return the verdict on a flow whose amount of the last step counts; there is at least one total.

    Whole steps are levels, and so is a part of one that is enough. A part of the last step can be enough, or too much,
    for good; else it keeps the step's own pace from zero. A part of another step says nothing.
    """
    levels = [one for one in totals if not one.partial]
    for one in (one for one in totals if one.partial):
        answer, close = situation.judge(one)
        if last_step.contains(one.day):
            settled = _settled_by_part(situation, one, answer, close=close)
            return settled or _running_step(situation, one, pace)
        if answer is Truth.YES and not one.history and situation.indicator.monotone and situation.requirement.is_floor:
            levels.append(one)
    if levels:
        return judge_levels(situation, sorted(levels, key=lambda one: one.day), pace)
    last = totals[-1]
    if situation.on > situation.deadline:
        return Decision(Verdict.CANNOT_TELL, situation, "evidence-stops", last)
    if not last.complete and situation.judge(last)[0] is Truth.UNKNOWN:
        return Decision(Verdict.CANNOT_TELL, situation, why(last), last)
    return Decision(Verdict.NOT_YET, situation, "part-of-a-step", last)


def _settled_by_part(situation: Situation, part: PartTotal, answer: Truth, *, close: bool) -> Decision | None:
    """Return the final verdict where what is there of the last step cannot be undone, or all of it decides."""
    early = part.day < situation.deadline
    if not early and part.certain_from == situation.deadline and answer is not Truth.UNKNOWN:
        verdict, code = (Verdict.MET, "met") if answer is Truth.YES else (Verdict.MISSED, "missed")
        return Decision(verdict, situation, code, part, final=True, close=close)
    if not situation.indicator.monotone:
        return None
    part = evolve(part, amount=Interval(part.amount.low, None, low_closed=part.amount.low_closed), direct=())
    if answer is Truth.YES and situation.requirement.is_floor:
        return Decision(Verdict.MET, situation, "met", part, final=True, early=early, close=close)
    if situation.requirement.exceeded_by(part.amount):
        return Decision(Verdict.MISSED, situation, "ceiling-passed", part, final=True, early=early)
    return None


def _running_step(situation: Situation, part: PartTotal, pace: PaceOf) -> Decision:
    if situation.on > situation.deadline:
        return Decision(Verdict.CANNOT_TELL, situation, "evidence-stops" if part.complete else "holes", part)
    said = pace(part)
    if isinstance(said, Reason):
        return _without_pace(situation, part, said)
    if said is Truth.UNKNOWN:
        return Decision(Verdict.CANNOT_TELL, situation, why(part, "pace-straddles"), part)
    return paced(situation, part, said)
