"""The verdict of several targets together, row by row of the table in docs/design.md §6."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import define

from policytrack.assessment.assessment import Assessment
from policytrack.assessment.completion import Share
from policytrack.assessment.live_answers import Judge
from policytrack.assessment.official import OurVerdict
from policytrack.assessment.together import Together, TogetherAnswers
from policytrack.assessment.verdict import Verdict
from policytrack.errors import DuplicateIdError
from policytrack.records.registry import Registry
from policytrack.records.several_targets import AllOf, AnyOf, Promised
from policytrack.records.supersession import last_successor
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity

date = datetime.date
UNKNOWN = (Verdict.CANNOT_TELL, Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE, Verdict.NOT_MEASURABLE)
INFINITE = Decimal("Infinity")
NAMED = 5  # parts that a reason names


def each_once(promises: Sequence[Promised]) -> tuple[Promised, ...]:
    """Return promises without repeats, in their order; `DuplicateIdError` where one id has two contents."""
    if all(isinstance(promise, Target) for promise in promises):
        return tuple(Registry[Promised](promises).by_id.values())
    kinds: dict[type, list[Promised]] = {}
    for promise in _with_parts(promises):
        kinds.setdefault(type(promise), []).append(promise)
    for some in kinds.values():
        Registry[Promised](some)
    found: dict[str, Promised] = {}
    for promise in _with_parts(promises):
        known = found.setdefault(promise.id, promise)
        if type(known) is not type(promise):
            names = " and ".join(sorted(f"a {type(one).__name__}" for one in (known, promise)))
            raise DuplicateIdError(f"the id {promise.id!r} is that of {names}; give each an id of its own")
    return tuple(dict.fromkeys(promises))


def _with_parts(promises: Iterable[Promised]) -> Iterable[Promised]:
    for promise in promises:
        yield promise
        if isinstance(promise, (AllOf, AnyOf)):
            yield from _with_parts(promise.targets)


def targets_in(promises: Iterable[Promised]) -> tuple[Target, ...]:
    """Return every target among promises and in them, in their order."""
    return tuple(one for promise in promises for one in _leaves(promise))


def _leaves(promise: Promised) -> Iterable[Target]:
    if isinstance(promise, Target):
        return (promise,)
    return promise.leaves if isinstance(promise, (AllOf, AnyOf)) else ()


def current_parts(
    promise: AllOf | AnyOf, superseding: Mapping[str, Target]
) -> tuple[tuple[Target | AllOf | AnyOf, ...], tuple[Reason, ...]]:
    """Return the parts of several, each superseded one replaced by what took its place, and the notes on that."""
    found: dict[Target | AllOf | AnyOf, None] = {}
    notes: tuple[Reason, ...] = ()
    for part in promise.targets:
        now = last_successor(part, superseding) if isinstance(part, Target) else part
        found[now] = None
        if now is not part:
            notes = (*notes, Reason.of("part-superseded", part=part.name, by=now.name))
    return tuple(found), notes


# The verdict.


def combine(promise: AllOf | AnyOf, parts: Sequence[Assessment]) -> Together:
    """Return the verdict of several assessments together: of all of them, or of any."""
    (verdict, final), deciding = _all(parts) if isinstance(promise, AllOf) else _any(parts)
    early = final and _early(promise, verdict, parts, deciding)
    return Together(verdict, _said(verdict, deciding, len(parts)), final, early)


_Found = tuple[tuple[Verdict, bool], Sequence[Assessment]]


def _all(parts: Sequence[Assessment]) -> _Found:
    """Return the verdict of all parts together, whether it is final, and the parts that decide it."""
    those, words = _chooser(parts)
    if missed := [part for part in those(Verdict.MISSED) if part.final]:
        return (Verdict.MISSED, True), missed
    late, short = those(Verdict.LATE), those(Verdict.LATE, Verdict.MISSED)
    if late and words <= {Verdict.LATE, Verdict.MET}:
        return (Verdict.LATE, all(part.final for part in parts)), late
    if short:
        return (Verdict.MISSED, False), short
    if behind := those(Verdict.BEHIND):
        return (Verdict.BEHIND, False), behind
    if unknown := those(*UNKNOWN):
        return (_one_word(words), False), unknown
    if words == {Verdict.NOT_DUE}:
        return (Verdict.NOT_DUE, False), parts
    for verdict, wanted in (
        (Verdict.NOT_YET, (Verdict.NOT_DUE, Verdict.NOT_YET)),
        (Verdict.ON_PACE, (Verdict.ON_PACE,)),
        (Verdict.REACHED, (Verdict.REACHED,)),
    ):
        if found := those(*wanted):
            return (verdict, False), found
    return (Verdict.MET, all(part.final for part in parts)), parts


def _any(parts: Sequence[Assessment]) -> _Found:
    """Return the verdict of any of the parts, whether it is final, and the parts that decide it."""
    those, words = _chooser(parts)
    if met := [part for part in those(Verdict.MET) if part.final]:
        return (Verdict.MET, True), met
    for verdict in (Verdict.MET, Verdict.REACHED, Verdict.ON_PACE):
        if found := those(verdict):
            return (verdict, False), found
    if unknown := those(*UNKNOWN):
        return (_one_word(words), False), unknown
    if words == {Verdict.NOT_DUE}:
        return (Verdict.NOT_DUE, False), parts
    if waiting := those(Verdict.NOT_DUE, Verdict.NOT_YET):
        return (Verdict.NOT_YET, False), waiting
    if behind := those(Verdict.BEHIND):
        return (Verdict.BEHIND, False), behind
    if late := those(Verdict.LATE):
        return (Verdict.LATE, all(part.final for part in parts)), late
    return (Verdict.MISSED, all(part.final for part in parts)), parts


def _chooser(parts: Sequence[Assessment]) -> tuple[Callable[..., list[Assessment]], set[Verdict]]:
    def those(*verdicts: Verdict) -> list[Assessment]:
        return [part for part in parts if part.verdict in verdicts]

    return those, {part.verdict for part in parts}


def _one_word(words: set[Verdict]) -> Verdict:
    return next(iter(words)) if len(words) == 1 else Verdict.CANNOT_TELL


def _early(promise: AllOf | AnyOf, found: Verdict, parts: Sequence[Assessment], deciding: Sequence[Assessment]) -> bool:
    """Whether a final verdict was there before the last deadline: that of one part decides it, or those of all do."""
    alone = found is (Verdict.MISSED if isinstance(promise, AllOf) else Verdict.MET)
    settled = [part.early or part.promise.deadline < promise.deadline for part in (deciding if alone else parts)]
    return any(settled) if alone else all(settled)


def _said(verdict: Verdict, deciding: Sequence[Assessment], count: int) -> Reason:
    named = tuple(
        Reason.of("part-says", part=name_of(part), verdict=part.verdict, why=part.reason) for part in deciding[:NAMED]
    )
    if len(deciding) == count > 1 and all(part.verdict is verdict for part in deciding):
        return Reason.of("parts-all", count=count, verdict=verdict, parts=named)
    left = len(deciding) - len(named)
    return Reason.of("parts-more", parts=named, left=left) if left else Reason.of("parts-say", parts=named)


def name_of(part: Assessment) -> Reason:
    """Return a part in words: its indicator, area and time, or the name of several together."""
    promise = part.promise
    if not isinstance(promise, Target):
        return Reason.of("part-of-several", name=promise)
    return Reason.of(
        "part-of-target" if promise.period is not None else "part-by",
        indicator=promise.indicator,
        area=promise.area,
        time=promise.period if promise.period is not None else promise.deadline,
    )


# The answers.


@define(eq=False, weakref_slot=False)
class ConditionAnswers(TogetherAnswers):
    """The answers of several targets together: those of its parts, and the completion of the part that decides."""

    @property
    def completion(self) -> Share | Reason:
        """The least completion of all parts, or of any the greatest; a reason where a part has none."""
        without = [part for part in self.parts if part.completion is None]
        if without:
            return Reason.of("parts-without-completion", part=name_of(without[0]))
        used = [part for part in self.parts if is_used(part)]
        if used and len(used) < len(self.parts):
            return Reason.of("parts-of-two-measures", part=name_of(used[0]))
        least = isinstance(self.promise, AllOf) != bool(used)  # of a ceiling, more is worse
        return _extreme(self.parts, least=least)


def is_used(one: Assessment) -> bool:
    """Whether a completion is the used share of a ceiling, of which more is not better."""
    if one.parts:
        return any(is_used(part) for part in one.parts)
    return one.formula is not None and one.formula.code == "share-of-ceiling"


def _extreme(parts: Sequence[Assessment], *, least: bool) -> Share:
    """Return the least or the greatest completion; the range that it lies in where it may be that of several parts."""
    choose = min if least else max
    shares = [part.completion for part in parts if part.completion is not None]
    low = choose((share.low for share in shares), key=lambda end: -INFINITE if end is None else end)
    high = choose((share.high for share in shares), key=lambda end: INFINITE if end is None else end)
    for part, share in zip(parts, shares, strict=True):
        if (share.low, share.high) == (low, high):
            formula = Reason.of("completion-of-part", part=name_of(part), formula=part.formula)
            return Share(share, formula)
    names = tuple(name_of(part) for part in parts)
    return Share(Quantity.of(Interval(low, high), "%"), Reason.of("completion-of-parts", parts=names))


def judged_together(
    promise: AllOf | AnyOf, parts: tuple[Assessment, ...], notes: tuple[Reason, ...], call: Judge[Assessment]
) -> Assessment:
    """Return the judgement of several targets together, from those of its parts."""
    together = combine(promise, parts)
    verdict, reason, final, early = together.verdict, together.reason, together.final, together.early
    day = max((part.day for part in parts if part.day is not None), default=None)
    now = OurVerdict(verdict, day, final, early, short=False)
    answers = ConditionAnswers(promise, verdict, reason, None, notes, call=call, parts=parts, now=now)
    return Assessment(
        promise,
        parts[0].on,
        verdict,
        reason,
        final=final,
        early=early,
        day=day,
        assumptions=tuple(dict.fromkeys(id for part in parts for id in part.assumptions)),
        remarks=notes,
        parts=parts,
        answers=answers,
    )
