"""Whether evidence bears a saying out: by the share that is done, by rank, else by our verdict of the same day."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import reduce
from typing import Any

from attrs import frozen

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.official import CONTRARY, SAME, Ours, agrees, is_fresh
from policytrack.claims.threshold import BY_TIME, Yardstick
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
class Bearing:
    """The answer to a saying, why, and the ranks that it rests on, beside the figures of the assessment."""

    answer: Truth
    reason: Reason
    ranks: tuple[Figure, ...] = ()


def bear_out(claim: Claim, day: date, judged: Assessment, figures: Iterable[Figure]) -> Bearing:
    """Say whether evidence bears out what a claim says of a target, as of the day it speaks of.

    - leading, improving: by ranks of the claim's own period.
    - on_pace, ahead, behind, while the verdict is not final: by the share of the amount that is done, where that means
      something. Under a schedule or a profile the verdict must say so too.
    - all else: by the verdict, with the table that `assess(…, claims=)` uses (`policytrack.assessment.official`).
    """
    if claim.says in BY_RANK:
        return _by_rank(claim, judged, figures)
    if claim.says in BY_SHARE and not judged.final:
        half = claim.says != "behind" and claim.quote is not None and HALF_WORDS in claim.quote.words
        yardstick = Yardstick.of(judged, half=half)
        if yardstick is not None:
            by_share = _by_share(claim.says, day, judged, yardstick)
            by_verdict = by_share if judged.pace in BY_TIME else _by_verdict(claim, day, judged)
            return _weaker(by_share, by_verdict)
    return _by_verdict(claim, day, judged)


def _weaker(one: Bearing, other: Bearing) -> Bearing:
    """Return what two tests together say: no where either does, yes only where both do."""
    for answer in (Truth.NO, Truth.UNKNOWN):
        for each in (one, other):
            if each.answer is answer:
                return each
    return one


def _by_verdict(claim: Claim, day: date, judged: Assessment) -> Bearing:
    requirement, total = judged.requirement, judged.total
    short = requirement is not None and total is not None and requirement.judge(total.members) is Truth.NO
    answer = agrees(claim.says, Ours(judged.verdict, judged.day, judged.final, judged.early, short), day)
    speaks = judged.verdict in SAME[claim.says] | CONTRARY[claim.says]
    if speaks and answer is Truth.UNKNOWN and judged.day is not None and not is_fresh(judged.day, day):
        return Bearing(answer, Reason.of("claim-stale", reach=judged.day, day=day))
    return Bearing(answer, Reason.of("claim-verdict", verdict=judged.verdict, reason=judged.reason))


def _by_share(says: str, day: date, judged: Assessment, yardstick: Yardstick) -> Bearing:
    """Hold what is done by the last evidence against what the claim's day asks for.

    Less at an earlier day is no less on the claim's day, unless a month's end lies at most between, as in the table; a
    floor that a total which cannot fall has reached stays reached, and so does a ceiling that it has passed.
    """
    total, reach = judged.total, judged.day
    if total is None or reach is None:
        return Bearing(Truth.UNKNOWN, Reason.of("claim-verdict", verdict=judged.verdict, reason=judged.reason))
    done, beyond = total.members, says == "ahead"
    share = yardstick.share(day)
    then = share if reach >= day else yardstick.share(reach, least=False)
    fresh, lasts = is_fresh(reach, day), judged.target.indicator.monotone
    kept = yardstick.kept(done, share, beyond=beyond)
    short = yardstick.short(done, then, beyond=beyond)
    said: dict[str, Any] = {"reach": reach, "done": total, "asked": judged.requirement and judged.requirement.amount}
    if kept and (fresh or (lasts and yardstick.floor)):
        answer, code, used = Truth.YES, "claim-share-beyond" if beyond else "claim-share-kept", share
    elif short and (fresh or (lasts and not yardstick.floor and yardstick.short(done, share, beyond=beyond))):
        answer, code, used = Truth.NO, "claim-share-not-beyond" if beyond else "claim-share-short", then
    elif reach < day:
        return Bearing(Truth.UNKNOWN, Reason.of("claim-stale", reach=reach, day=day))
    else:
        answer, code, used = Truth.UNKNOWN, "claim-share-open", share
    reason = Reason.of(code, share=used, bar=yardstick.say(used), **said)
    return Bearing(~answer if says == "behind" else answer, reason)


# By rank.


def _by_rank(claim: Claim, judged: Assessment, figures: Iterable[Figure]) -> Bearing:
    """Look for ranks of what a target counts, in its area: first in the claim's period, or better than a year before.

    One ranking that says so is enough. A claim without a closed period has none, since ranks of other times say
    nothing of its own.
    """
    target, period = judged.target, claim.period
    if not isinstance(period, Period):
        return Bearing(Truth.UNKNOWN, Reason.of("claim-no-rank-period"))
    places = set(target.area.names)
    ranked: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in current_reports(figures):
        counts = figure.indicator.of == target.indicator.id or figure.indicator.subject == target.indicator.subject
        if figure.indicator.kind == "rank" and counts and not places.isdisjoint(figure.area.names):
            ranked.setdefault((figure.indicator.id, figure.scope), []).append(figure)
    both = (_first(some, period) if claim.says == "leading" else _better(some, period) for some in ranked.values())
    found = sorted((one for one in both if one is not None), key=lambda one: [rank.id for rank in one.ranks])
    for answer in (Truth.YES, Truth.UNKNOWN, Truth.NO):
        for one in found:
            if one.answer is answer:
                return one
    return Bearing(Truth.UNKNOWN, Reason.of("claim-no-rank", indicator=target.indicator, period=period))


def _first(ranks: list[Figure], period: Time) -> Bearing | None:
    now = _of(ranks, period)
    amount = _together(now)
    if not now:
        return None
    answer = Truth.UNKNOWN
    if amount is not None and (amount == ONE or not amount.meets(ONE)):
        answer = Truth.of(amount == ONE)
    codes = {Truth.YES: "claim-rank-first", Truth.NO: "claim-rank-not-first", Truth.UNKNOWN: "claim-rank-open"}
    return Bearing(answer, Reason.of(codes[answer], indicator=now[0].indicator, rank=now[0].amount), now)


def _better(ranks: list[Figure], period: Period) -> Bearing | None:
    now, before = _of(ranks, period), _of(ranks, period.year_before())
    mine, theirs = _together(now), _together(before)
    if not now or not before:
        return None
    answer = Truth.UNKNOWN
    if mine is not None and theirs is not None:
        worse = mine.low is not None and theirs.high is not None and mine.low >= theirs.high
        answer = Truth.YES if mine.below(theirs) else Truth.NO if worse else Truth.UNKNOWN
    codes = {Truth.YES: "claim-rank-better", Truth.NO: "claim-rank-not-better", Truth.UNKNOWN: "claim-rank-unclear"}
    amounts = {"now": now[0].amount, "before": before[0].amount}
    return Bearing(answer, Reason.of(codes[answer], indicator=now[0].indicator, **amounts), (*before, *now))


def _of(ranks: Iterable[Figure], period: Time) -> tuple[Figure, ...]:
    return tuple(sorted((one for one in ranks if one.period == period), key=lambda one: one.id))


def _together(ranks: Iterable[Figure]) -> Interval | None:
    """Return what several reports of one rank agree on; None where they do not, or there is none."""
    amounts: list[Interval | None] = [one.amount.members for one in ranks]
    return reduce(lambda one, other: one & other if one and other else None, amounts) if amounts else None
