"""The decision on means, growth and extremes: what parts say so far, and what the rest cannot change any more."""

from collections.abc import Sequence

from policytrack.assessment.aggregate.part_total import PartTotal, worked_out
from policytrack.assessment.decision import Decision, Situation, why
from policytrack.assessment.verdict import Verdict
from policytrack.text.messages import Reason
from policytrack.values.truth import Truth


def judge_parts(situation: Situation, totals: Sequence[PartTotal], *, extreme: bool) -> Decision:
    """Return the verdict on a mean, or with `extreme` on a maximum or minimum; there is at least one total.

    It is final as soon as no amount of what is not known can change it. A hole that could is never passed over
    (docs/design.md §6).
    """
    for total in totals:
        settled = None if total.whole is None or _is_due(situation, total) else _settled(situation, total)
        if settled is not None:
            return settled
    last = totals[-1]
    answer, close = situation.judge(last)
    if _is_due(situation, last):
        if answer is Truth.UNKNOWN:
            return Decision(Verdict.CANNOT_TELL, situation, _undecided(situation, last), last)
        verdict, code = (Verdict.MET, "met") if answer is Truth.YES else (Verdict.MISSED, "missed")
        return Decision(verdict, situation, code, last, final=True, close=close)
    if not last.complete and answer is Truth.UNKNOWN:
        return undecided(situation, last)
    if situation.on > situation.deadline:
        return Decision(Verdict.CANNOT_TELL, situation, "evidence-stops", last)
    if answer is Truth.UNKNOWN:
        return Decision(Verdict.CANNOT_TELL, situation, _undecided(situation, last), last)
    if answer is Truth.YES:
        return Decision(Verdict.ON_PACE, situation, "kept-up-to-now" if extreme else "rate-within", last, close=close)
    verdict = Verdict.NOT_YET if extreme else Verdict.BEHIND
    return Decision(verdict, situation, "not-reached-so-far" if extreme else "rate-outside", last, close=close)


def _is_due(situation: Situation, total: PartTotal) -> bool:
    """Whether a total is of all the time, and was not published before its end."""
    return total.complete and total.day == situation.deadline == total.certain_from


def _settled(situation: Situation, total: PartTotal) -> Decision | None:
    """Return the final verdict where the amounts that are not known cannot change it."""
    if total.whole is None or total.conflict:
        return None
    answer = situation.requirement.judge(total.whole)
    if answer is Truth.UNKNOWN:
        return None
    unit = situation.indicator.unit
    shown = worked_out(total.whole, unit, 0, situation.requirement) or situation.amount(total.whole)
    asked = situation.requirement.amount
    code = "settled-met" if answer is Truth.YES else "settled-missed"
    return Decision(
        Verdict.MET if answer is Truth.YES else Verdict.MISSED,
        situation,
        code,
        total,
        final=True,
        early=total.day < situation.deadline,
        said=Reason.of(code, amount=total.shown(unit), day=total.day, whole=shown, asked=asked),
    )


def _undecided(situation: Situation, total: PartTotal) -> str:
    """Return why a gapless total decides nothing: of two ways to weigh its parts, one meets what is asked."""
    if total.known is not None and not total.conflict and situation.requirement.judge(total.known) is not Truth.UNKNOWN:
        return "weights-differ"
    return why(total)


def undecided(situation: Situation, total: PartTotal) -> Decision:
    """Return *cannot tell*, with the first time that no figure covers where there is one."""
    if total.hole is None or total.conflict:
        return Decision(Verdict.CANNOT_TELL, situation, why(total), total)
    shown = None if total.amount.low is None and total.amount.high is None else total.shown(situation.indicator.unit)
    asked = situation.requirement.amount
    if shown is None:
        said = Reason.of("hole", hole=total.hole, day=total.day, asked=asked)
    else:
        said = Reason.of("hole-bounds", hole=total.hole, day=total.day, asked=asked, amount=shown)
    return Decision(Verdict.CANNOT_TELL, situation, said.code, total, said=said)
