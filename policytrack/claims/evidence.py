"""The evidence for a claim about one target: the share that is done, ranks, else the verdict of the same day."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import reduce
from typing import Any

from attrs import frozen

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.official import CONTRARY, SAME, OurVerdict, agrees, is_fresh
from policytrack.assessment.verdict import Verdict
from policytrack.claims.threshold import BY_TIME, Threshold
from policytrack.ranking.ratio import current_reports
from policytrack.records.claim import Claim
from policytrack.records.figure import Figure
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.period import Period, Time
from policytrack.values.truth import Truth

date = datetime.date
HALF_WORDS = "过半"
ONE = Interval.point(Decimal(1))
BY_SHARE = ("on_pace", "ahead", "behind")
BY_RANK = ("leading", "improving")


@frozen
class ClaimAnswer:
    """Whether a claim about one target is true, why, and the ranks used, if any, besides the assessment's figures."""

    answer: Truth
    reason: Reason
    ranks: tuple[Figure, ...] = ()


def answer_claim(claim: Claim, day: date, judged: Assessment, figures: Iterable[Figure]) -> ClaimAnswer:
    """Return whether the evidence supports what a claim says of a target, as of the claim's day.

    - leading, improving: by ranks of the claim's own period.
    - on_pace, ahead, behind, while the verdict is not final: by the share of the amount that is done, where that means
      something. Under a schedule or a profile the verdict must agree.
    - all else: by the verdict, with the table that `assess(…, claims=)` uses (`policytrack.assessment.official`).
    """
    if claim.says in BY_RANK:
        return _by_rank(claim, judged, figures)
    if claim.says in BY_SHARE and not judged.final:
        half = claim.says != "behind" and claim.quote is not None and HALF_WORDS in claim.quote.words
        threshold = Threshold.of(judged, half=half)
        if threshold is not None:
            by_share = _by_share(claim.says, day, judged, threshold)
            by_verdict = by_share if judged.pace in BY_TIME else _by_verdict(claim, day, judged)
            return _weaker(by_share, by_verdict)
    return _by_verdict(claim, day, judged)


def _weaker(one: ClaimAnswer, other: ClaimAnswer) -> ClaimAnswer:
    """Return the answer of two tests together: no where either is no, yes only where both are yes."""
    for answer in (Truth.NO, Truth.UNKNOWN):
        for each in (one, other):
            if each.answer is answer:
                return each
    return one


def _by_verdict(claim: Claim, day: date, judged: Assessment) -> ClaimAnswer:
    requirement, total = judged.requirement, judged.total
    short = requirement is not None and total is not None and requirement.judge(total.members) is Truth.NO
    answer = agrees(claim.says, OurVerdict(judged.verdict, judged.day, judged.final, judged.early, short), day)
    decides = judged.verdict in SAME[claim.says] | CONTRARY[claim.says]
    if decides and answer is Truth.UNKNOWN and judged.day is not None and not is_fresh(judged.day, day):
        return ClaimAnswer(answer, Reason.of("claim-stale", reach=judged.day, day=day))
    if answer is Truth.YES and claim.says == "met_early" and judged.verdict is Verdict.REACHED:
        return reached_early(judged)
    return ClaimAnswer(answer, Reason.of("claim-verdict", verdict=judged.verdict, reason=judged.reason))


def reached_early(judged: Assessment) -> ClaimAnswer:
    """Return that a level which was reached before the deadline supports that it was met early."""
    said = {"verdict": judged.verdict, "reason": judged.reason, "deadline": judged.promise.deadline}
    return ClaimAnswer(Truth.YES, Reason.of("claim-reached", **said))


def _by_share(says: str, day: date, judged: Assessment, threshold: Threshold) -> ClaimAnswer:
    """Compare what is done by the last evidence with the share that was due by the claim's day.

    Evidence of an earlier day counts only if no month ends between it and the claim's day, as in the table; but a floor
    that a total which cannot fall has reached stays reached, and a ceiling that it has passed stays passed.
    """
    total, reach = judged.total, judged.day
    if total is None or reach is None:
        return ClaimAnswer(Truth.UNKNOWN, Reason.of("claim-verdict", verdict=judged.verdict, reason=judged.reason))
    done, beyond = total.members, says == "ahead"
    share = threshold.share(day)
    then = share if reach >= day else threshold.share(reach, least=False)
    fresh = is_fresh(reach, day)
    lasts = judged.target.indicator.monotone and (judged.from_nothing or not judged.target.indicator.is_flow)
    kept = threshold.kept(done, share, beyond=beyond)
    short = threshold.short(done, then, beyond=beyond)
    said: dict[str, Any] = {"reach": reach, "done": total, "asked": judged.requirement and judged.requirement.amount}
    if kept and (fresh or (lasts and threshold.floor)):
        answer, code, used = Truth.YES, "claim-share-beyond" if beyond else "claim-share-kept", share
    elif short and (fresh or (lasts and not threshold.floor and threshold.short(done, share, beyond=beyond))):
        answer, code, used = Truth.NO, "claim-share-not-beyond" if beyond else "claim-share-short", then
    elif reach < day:
        return ClaimAnswer(Truth.UNKNOWN, Reason.of("claim-stale", reach=reach, day=day))
    else:
        answer, code, used = Truth.UNKNOWN, "claim-share-open", share
    reason = Reason.of(code, share=used, bar=threshold.say(used), **said)
    return ClaimAnswer(~answer if says == "behind" else answer, reason)


# By rank.


def _by_rank(claim: Claim, judged: Assessment, figures: Iterable[Figure]) -> ClaimAnswer:
    """Answer by ranks of what a target counts, in its area: rank 1 in the claim's period, or better than a year before.

    One ranking that supports the claim is enough. A claim without a closed period has none, since ranks of other times
    are not evidence for it.
    """
    target, period = judged.target, claim.period
    if not isinstance(period, Period):
        return ClaimAnswer(Truth.UNKNOWN, Reason.of("claim-no-rank-period"))
    areas = set(target.area.names)
    ranked: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in current_reports(figures):
        counts = figure.indicator.of == target.indicator.id or figure.indicator.subject == target.indicator.subject
        if figure.indicator.kind == "rank" and counts and not areas.isdisjoint(figure.area.names):
            ranked.setdefault((figure.indicator.id, figure.scope), []).append(figure)
    both = (_first(some, period) if claim.says == "leading" else _better(some, period) for some in ranked.values())
    found = sorted((one for one in both if one is not None), key=lambda one: [rank.id for rank in one.ranks])
    for answer in (Truth.YES, Truth.UNKNOWN, Truth.NO):
        for one in found:
            if one.answer is answer:
                return one
    return ClaimAnswer(Truth.UNKNOWN, Reason.of("claim-no-rank", indicator=target.indicator, period=period))


def _first(ranks: list[Figure], period: Time) -> ClaimAnswer | None:
    now = _in_period(ranks, period)
    amount = _together(now)
    if not now:
        return None
    answer = Truth.UNKNOWN
    if amount is not None and (amount == ONE or not amount.meets(ONE)):
        answer = Truth.of(amount == ONE)
    codes = {Truth.YES: "claim-rank-first", Truth.NO: "claim-rank-not-first", Truth.UNKNOWN: "claim-rank-open"}
    return ClaimAnswer(answer, Reason.of(codes[answer], indicator=now[0].indicator, rank=now[0].amount), now)


def _better(ranks: list[Figure], period: Period) -> ClaimAnswer | None:
    now, before = _in_period(ranks, period), _in_period(ranks, period.year_before())
    mine, theirs = _together(now), _together(before)
    if not now or not before:
        return None
    answer = Truth.UNKNOWN
    if mine is not None and theirs is not None:
        worse = mine.low is not None and theirs.high is not None and mine.low >= theirs.high
        answer = Truth.YES if mine.below(theirs) else Truth.NO if worse else Truth.UNKNOWN
    codes = {Truth.YES: "claim-rank-better", Truth.NO: "claim-rank-not-better", Truth.UNKNOWN: "claim-rank-unclear"}
    amounts = {"now": now[0].amount, "before": before[0].amount}
    return ClaimAnswer(answer, Reason.of(codes[answer], indicator=now[0].indicator, **amounts), (*before, *now))


def _in_period(ranks: Iterable[Figure], period: Time) -> tuple[Figure, ...]:
    return tuple(sorted((one for one in ranks if one.period == period), key=lambda one: one.id))


def _together(ranks: Iterable[Figure]) -> Interval | None:
    """Return the range that all reports of one rank agree on; None where they do not, or there is none."""
    amounts: list[Interval | None] = [one.amount.members for one in ranks]
    return reduce(lambda one, other: one & other if one and other else None, amounts) if amounts else None
