"""Claims about a target, each compared with our verdict of the same day; never counted as evidence."""

import calendar
import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import evolve, frozen

from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.verdict import Verdict
from policytrack.records.claim import Claim
from policytrack.records.several_targets import Promised
from policytrack.text.messages import Reason
from policytrack.values.period import last_day
from policytrack.values.truth import Truth

date = datetime.date

_WELL = frozenset({Verdict.ON_PACE, Verdict.MET, Verdict.REACHED})
_ILL = frozenset({Verdict.BEHIND, Verdict.MISSED, Verdict.LATE})
_SHORT = frozenset({Verdict.ON_PACE, Verdict.BEHIND, Verdict.NOT_YET})
_THERE = frozenset({Verdict.MET, Verdict.REACHED})

# Which of our verdicts say the same as a claim, and which the contrary; all others leave it open.
SAME: Mapping[str, frozenset[Verdict]] = MappingProxyType(
    {
        "on_pace": _WELL,
        "ahead": _WELL,
        "behind": _ILL,
        "met": _THERE | {Verdict.LATE},
        "met_early": _THERE,
    }
)
CONTRARY: Mapping[str, frozenset[Verdict]] = MappingProxyType(
    {
        "on_pace": _ILL,
        "ahead": _ILL,
        "behind": _WELL,
        "met": _SHORT | {Verdict.MISSED},
        "met_early": _SHORT | {Verdict.MISSED, Verdict.LATE},
    }
)


@frozen
class OurVerdict:
    """Our verdict on a target as of one day, as far as a claim can be compared with it.

    `short` says that the total is surely not what is asked; `day` is the last day of the evidence.
    """

    verdict: Verdict
    day: date | None = None
    final: bool = False
    early: bool = False
    short: bool = True


@frozen
class Reported:
    """A claim about a target, or about what the target belongs to (`about` is the id that it names).

    `day` is the day it speaks of, `verdict` ours as of that day, `agrees` whether the two say the same: UNKNOWN where
    ours is open, or rests on figures of an earlier month. `lapsed`: it was reached on that day, and lost since.
    """

    claim: Claim
    about: str
    day: date | None
    verdict: Verdict
    agrees: Truth
    lapsed: bool = False

    @property
    def reason(self) -> Reason:
        """The claim and our verdict, in words."""
        code = {Truth.YES: "reported-agrees", Truth.NO: "reported-differs", Truth.UNKNOWN: "reported-open"}[self.agrees]
        code = "reported-lapsed" if self.lapsed else code
        return Reason.of(code, says=self.claim.says, verdict=self.verdict)


def said_on(claim: Claim) -> date | None:
    """Return the day that a claim speaks of: the end of its period, else the day it was published by."""
    day = last_day(claim.period) if claim.period is not None else None
    return day if day is not None or claim.source is None else claim.source.latest


def compare(
    claims: Iterable[Claim], promise: Promised, now: OurVerdict, evaluation: Evaluation | None
) -> tuple[Reported, ...]:
    """Compare claims with our verdict as of the day of each, in the order of their days."""
    found = []
    for claim in claims:
        day = said_on(claim)
        then = _then(now, evaluation, day)
        if claim.says == "met_early" and then.verdict is Verdict.MET and reached_on_the_eve(evaluation):
            then = evolve(then, early=True)
        about = promise.id if promise.id in claim.about else promise.parent or promise.id
        answer = agrees(claim.says, then, day)
        lapsed = answer is Truth.YES and has_lapsed(claim.says, then.verdict, now.verdict)
        found.append(Reported(claim, about, day, then.verdict, answer, lapsed))
    return tuple(sorted(found, key=lambda one: (one.day or date.max, one.claim.id)))


def _then(now: OurVerdict, evaluation: Evaluation | None, day: date | None) -> OurVerdict:
    """Return our verdict as of an earlier day; steps together are not judged for one."""
    if evaluation is None or evaluation.decision is None:
        earlier = day is not None and now.day is not None and day < now.day
        return OurVerdict(Verdict.CANNOT_TELL) if earlier else now
    if day is None or day >= evaluation.on:
        return now
    decision = evaluation.judged_on(day)
    if decision is None:
        return OurVerdict(Verdict.NO_FIGURE)
    short = evaluation.situation.judge(decision.total)[0] is Truth.NO
    return OurVerdict(decision.verdict, decision.total.day, decision.final, decision.early, short)


def reached_on_the_eve(evaluation: Evaluation | None) -> bool:
    """Whether a level that may be lost was there before the deadline, so that it was met early."""
    if evaluation is None:
        return False
    deadline = evaluation.target.deadline
    eve = None if deadline == date.min else evaluation.judged_on(deadline - datetime.timedelta(days=1))
    return eve is not None and eve.verdict is Verdict.REACHED


def has_lapsed(says: str, then: Verdict, now: Verdict) -> bool:
    """Whether a claim that something is met rested on a level that was reached, and is no longer there."""
    return says in ("met", "met_early") and then is Verdict.REACHED and now in _SHORT | {Verdict.MISSED, Verdict.LATE}


def agrees(says: str, then: OurVerdict, day: date | None) -> Truth:
    """Return whether our verdict agrees with a claim of a day; UNKNOWN where ours is open, or of an earlier month."""
    if says not in SAME or not (then.final or is_fresh(then.day, day)):
        return Truth.UNKNOWN
    if says == "met_early" and then.verdict is Verdict.MET and not then.early:
        return Truth.UNKNOWN
    if then.verdict in SAME[says]:
        return Truth.YES
    if then.verdict not in CONTRARY[says] or (then.verdict in _SHORT and says.startswith("met") and not then.short):
        return Truth.UNKNOWN
    return Truth.NO


def is_fresh(evidence: date | None, day: date | None) -> bool:
    """Whether evidence reaches the last end of a month by a day: later figures might say otherwise."""
    if evidence is None or day is None:
        return evidence is not None
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        return evidence >= day
    return evidence.toordinal() >= day.replace(day=1).toordinal() - 1
