"""The changes between two states of the records: added, dropped, superseded, and each field that differs."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import fields

from policytrack.comparability.assumptions import covers
from policytrack.records.assumption import Assumption
from policytrack.records.figure import BROKEN, Figure
from policytrack.records.ladder import Ladder, Rung
from policytrack.records.record import Identified, short_name
from policytrack.records.registry import Registry, differing_fields
from policytrack.records.stated import Sourced
from policytrack.records.supersession import latest
from policytrack.records.target import Target
from policytrack.records.wording import WORDINGS
from policytrack.revisions.change import Change, short_names
from policytrack.revisions.history import VERSIONED, supersession
from policytrack.text.messages import Reason
from policytrack.values.period import last_day

date = datetime.date
ONE_DAY = datetime.timedelta(days=1)
RecordKey: TypeAlias = tuple[type, str]
RecordsByKey: TypeAlias = Mapping[RecordKey, Any]

# Fields that always differ where one record supersedes another: their place in the documents.
PLACE = ("id", "source", "quote", "note", "supersedes", "supersession", "said_by")
LEVELS = ("stock", "cumulative", "share", "ratio", "rank")


def keyed(records: Iterable[Identified]) -> dict[RecordKey, Any]:
    """Return records by kind and id; `DuplicateIdError` where one id has two contents."""
    by_type: dict[type, list[Any]] = {}
    for record in records:
        by_type.setdefault(type(record), []).append(record)
    return {(kind, id): one for kind, some in by_type.items() for id, one in Registry[Any](some).by_id.items()}


def changed_fields(before: Any, after: Any, *, without: tuple[str, ...] = ("id",)) -> list[str]:
    """Return the fields in which two records of a kind differ; a baseline by its contents, other records by id."""
    if before is after or type(before) is not type(after):
        return []
    found = set(differing_fields(before, after)).difference(without)
    if isinstance(before, Target) and before.baseline is not None and before.baseline == after.baseline:
        found |= {"baseline"} if changed_fields(before.baseline, after.baseline) else set()
    return [attribute.name for attribute in fields(type(before)) if attribute.name in found]


def record_changes(
    before: RecordsByKey, after: RecordsByKey, assumptions: Iterable[Assumption] = ()
) -> Iterator[Change]:
    """Yield every change between two states of the records."""
    given = tuple(assumptions)
    series = Series(before, after)
    successor: dict[RecordKey, Any] = {
        (kind, id): later
        for kind in VERSIONED
        for id, later in latest(one for one in after.values() if type(one) is kind).items()
    }
    for key, record in after.items():
        old = before.get(key)
        if old is None:
            yield _new(record, before, series, given)
            if isinstance(record, VERSIONED) and record.supersedes is not None:
                predecessor = (key[0], record.supersedes)
                yield from _versions(record, before.get(predecessor) or after.get(predecessor))
        elif old is not record:
            yield from field_changes(old, record, changed_fields(old, record))
    for key, record in before.items():
        later = successor.get(key)
        if key not in after:
            how = () if later is None else (_superseded(later),)
            yield Change("dropped", record, record, None, reasons=how or (Reason.of("changed-gone"),))
        elif later is not None and (key[0], later.id) not in before:
            yield Change("superseded", after[key], reasons=(_superseded(later),))


def _superseded(later: Any) -> Reason:
    return Reason.of("superseded", by=later.name, how=supersession(later))


def _versions(record: Any, old: Any) -> Iterator[Change]:
    """Yield the fields in which a new record differs from the one that it supersedes; none for a withdrawal."""
    if old is not None and old is not record and supersession(record) != "withdrawn":
        yield from field_changes(old, record, changed_fields(old, record, without=PLACE))


def field_changes(old: Any, record: Any, names: Iterable[str]) -> Iterator[Change]:
    """Yield a change for each field in which two versions differ."""
    kind = "corrected" if isinstance(record, Figure) else "revised"
    for name in names:
        one, two = getattr(old, name), getattr(record, name)
        reasons = rung_steps(one, two) if name == "rungs" else _ties(old, record)
        if name == "baseline" and one is not None and two is not None:
            amounts = Reason.of("changed-baseline", before=one.amount, after=two.amount)
            reasons = (amounts, *(reason for reason in reasons if reason.code != "changed-in-place"))
        yield Change(kind, record, one, two, name, reasons)


def _ties(old: Any, record: Any) -> tuple[Reason, ...]:
    """Return how a later version is tied to the earlier: by supersession, by other words, or as the same record."""
    found = []
    if old.id != record.id:
        earlier = old.name
        found.append(Reason.of("changed-supersedes", earlier=earlier, how=supersession(record)))
    quotes = [None if one.quote is None else one.quote.words for one in (old, record)]
    if None not in quotes and quotes[0] != quotes[1]:
        found.append(Reason.of("changed-words", before=quotes[0], after=quotes[1]))
    return tuple(found) or (Reason.of("changed-in-place"),)


def _new(record: Any, before: RecordsByKey, series: "Series", given: tuple[Assumption, ...]) -> Change:
    source = record.source if isinstance(record, Sourced) else None
    reasons: tuple[Reason, ...] = () if source is None else (Reason.of("changed-source", source=source),)
    earlier = record.supersedes if isinstance(record, VERSIONED) else None
    if earlier is not None:
        how = supersession(record)
        reasons = (*reasons, Reason.of("changed-supersedes", earlier=short_name(earlier), how=how))
    elif isinstance(record, Ladder):
        reasons = (*reasons, *_other_ladders(record, before))
    elif isinstance(record, Figure):
        reasons = (*reasons, *_new_figure(record, series, given))
    return Change("new", record, None, record, reasons=reasons)


# Ladders, rung by rung.


def _other_ladders(ladder: Ladder, before: RecordsByKey) -> Iterator[Reason]:
    """Yield how a new ladder differs from known ones of its area with which it shares two rungs or more."""
    for (kind, _), other in sorted(before.items(), key=lambda item: item[0][1]):
        if kind is Ladder and other.area == ladder.area and len(_common(other.rungs, ladder.rungs)) > 1:
            steps = tuple(step for step in rung_steps(other.rungs, ladder.rungs) if step.code != "changed-rung-renamed")
            name = other.name
            said = other.source if other.source is not None else WORDINGS["unstated"]
            same = (Reason.of("changed-rungs-same"),)
            yield Reason.of("changed-ladder-other", ladder=name, source=said, steps=steps or same)


def _common(old: tuple[Rung, ...], new: tuple[Rung, ...]) -> list[tuple[Rung, Rung]]:
    """Return the rungs of two ladders that are the same: of one title, else of one subject."""
    titles = {rung.title: rung for rung in new}
    pairs = [(rung, titles[rung.title]) for rung in old if rung.title in titles]
    left, right = {one for one, _ in pairs}, {two for _, two in pairs}
    for rung in old:
        other = next((one for one in new if one.subject == rung.subject and one not in right), None)
        if rung not in left and rung.subject is not None and other is not None:
            pairs.append((rung, other))
            right.add(other)
    return pairs


def rung_steps(old: tuple[Rung, ...], new: tuple[Rung, ...]) -> tuple[Reason, ...]:
    """Return how one ladder becomes another, rung by rung: added, taken out, renamed, put in another order.

    >>> rung_steps((Rung("瞪羚"), Rung("独角兽")), (Rung("瞪羚"), Rung("潜力独角兽"), Rung("独角兽")))[0].text("en")
    'added 潜力独角兽 between 瞪羚 and 独角兽'
    """
    pairs = _common(old, new)
    kept = {two for _, two in pairs}
    gone = {one for one, _ in pairs}
    found = [_step("added", new, i) for i, rung in enumerate(new) if rung not in kept]
    found += [_step("removed", old, i) for i, rung in enumerate(old) if rung not in gone]
    found += [
        Reason.of("changed-rung-renamed", before=one.title, after=two.title)
        for one, two in pairs
        if one.title != two.title
    ]
    found += [
        Reason.of("changed-rung-subject", rung=two.title, before=one.subject or "—", after=two.subject or "—")
        for one, two in pairs
        if one.subject != two.subject
    ]
    order = [new.index(two) for _, two in sorted(pairs, key=lambda pair: old.index(pair[0]))]
    if order != sorted(order):
        found.append(Reason.of("changed-rung-order", rungs=tuple(rung.title for rung in new if rung in kept)))
    return tuple(found)


def _step(how: str, rungs: tuple[Rung, ...], i: int) -> Reason:
    rung = rungs[i].title
    if i == 0:
        return Reason.of(f"changed-rung-{how}-below", rung=rung, above=rungs[1].title)
    below = rungs[i - 1].title
    if i == len(rungs) - 1:
        return Reason.of(f"changed-rung-{how}-above", rung=rung, below=below)
    return Reason.of(f"changed-rung-{how}", rung=rung, below=below, above=rungs[i + 1].title)


# Figures of one series.


class Series:
    """The figures of each series (indicator, area, scope) by their last days, and where it breaks.

    A figure of status B is the first of a new series, one of status D is a series of its own.
    """

    def __init__(self, before: RecordsByKey, after: RecordsByKey) -> None:
        self._old: dict[Any, list[tuple[date, str, Figure]]] = {}
        self._broken: dict[Any, list[tuple[date, str, Figure]]] = {}
        for records, found in ((before, self._old), (after, self._broken)):
            for record in records.values():
                day = last_day(record.period) if isinstance(record, Figure) else None
                if day is not None and (found is self._old or record.status in BROKEN):
                    found.setdefault(_label(record), []).append((day, record.id, record))
        for some in (*self._old.values(), *self._broken.values()):
            some.sort(key=lambda item: item[:2])

    def earlier(self, figure: Figure) -> Figure | None:
        """Return the last known figure of its series as of an earlier day."""
        day, some = last_day(figure.period), self._old.get(_label(figure), [])
        count = 0 if day is None or figure.indicator.kind not in LEVELS else bisect_left(some, (day,))
        return some[count - 1][2] if count else None

    def breaks(self, before: Figure, after: Figure) -> tuple[Figure, ...]:
        """Return the figures at which the series breaks between two of its figures."""
        some, days = self._broken.get(_label(after), []), (last_day(before.period), last_day(after.period))
        if days[0] is None or days[1] is None:
            return ()
        between = some[bisect_left(some, (days[0] + ONE_DAY,)) : bisect_left(some, (days[1] + ONE_DAY,))]
        own = (before,) if before.status == "D" else ()
        return (*own, *(figure for _, _, figure in between))


def _label(figure: Figure) -> tuple[Any, ...]:
    return (figure.indicator, figure.area, figure.scope, figure.form, figure.since, figure.of_target)


def _new_figure(figure: Figure, series: Series, given: tuple[Assumption, ...]) -> tuple[Reason, ...]:
    """Return the last figure of its series before it, unless the series breaks between the two."""
    before = series.earlier(figure)
    if before is None:
        return ()
    broken = series.breaks(before, figure)
    bridged = bridge((before, figure), given) if broken else None
    if broken and bridged is None:
        return (Reason.of("changed-break", figures=short_names(one.id for one in broken)),)
    said = Reason.of("changed-earlier", amount=before.amount, period=before.period)
    return (said,) if bridged is None else (said, Reason.of("changed-bridged", assumption=bridged))


def bridge(figures: Iterable[Figure], assumptions: Iterable[Assumption]) -> Assumption | None:
    """Return the assumption by which a break between figures does not count, if there is one."""
    every = tuple(figures)
    ways = (item for item in assumptions if item.bridges == "break" and all(covers(item, one) for one in every))
    return min(ways, key=lambda item: item.id, default=None)
