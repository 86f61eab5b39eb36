"""Checks of a catalog's amounts against each other: contradictions, and relations that must close."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from policytrack.catalog.catalog import Catalog
from policytrack.catalog.phrase import Phrase
from policytrack.comparability.label import FigureOrTarget
from policytrack.consistency import Check, Closure
from policytrack.errors import MissingError
from policytrack.records.figure import BROKEN, NOT_REPORTED, Figure
from policytrack.records.relation import Relation
from policytrack.text.messages import Problem
from policytrack.values.interval import EVERYTHING, Interval
from policytrack.values.period import Period, Time, Until
from policytrack.values.quantity import Quantity

MOST_BETWEEN = 100

_NO_AMOUNTS = Phrase("不都是数值（实际值或目标值）", "they are not all amounts of figures or of targets")
_NOT_ONE = Phrase("指标、地区、范围、时期不都相同", "they differ in indicator, area, scope or period")
_ALL_TRUE = Phrase("这些数值可以同时成立", "these amounts can all be true")


# Contradictions.


def check_conflicts(catalog: Catalog) -> Iterator[Problem]:
    """PT405: two amounts of one thing that cannot both be true, and no `[conflict.…]` says so.

    Sources contradict each other, and a typo looks just the same. A reader must know which it is before either amount
    is used: a contradiction is declared with a note, and one without a declaration fails the check.
    """
    declared = _declarations(catalog)
    for group in _groups(catalog).values():
        for record, other in _contradicting(group, declared):
            there = catalog.problem("PT405", other, "amount")
            yield catalog.problem(
                "PT405",
                record,
                "amount",
                this=str(record.amount),
                that=str(other.amount),
                other=other.id,
                place=f"{there.path}:{there.line}",
                form=f'between = ["{other.name}", "{record.name}"]',
            )


def check_declared_conflicts(catalog: Catalog) -> Iterator[Problem]:
    """PT407: a declared conflict between amounts that can all be true, or that are not of one thing.

    A declaration outlives its reason: an amount is corrected, a scope added. As long as it is kept, its entries
    are not checked against each other, so a stale one would hide the next contradiction.
    """
    for conflict in catalog.conflicts:
        if len(conflict.between) > MOST_BETWEEN:
            continue
        records = [record for id in conflict.between if (record := _amount_of(catalog, id)) is not None]
        others = [id for id in conflict.between if _amount_of(catalog, id) is None and _is_known(catalog, id)]
        why = None
        if others or any(record.amount is None for record in records):
            why = _NO_AMOUNTS
        elif len(records) < len(conflict.between):
            continue  # one of them has a problem of its own, and is left out
        elif len({_key(record)[:-1] for record in records}) > 1:
            why = _NOT_ONE
        elif _common(record.amount for record in records if record.amount is not None):
            why = _ALL_TRUE
        if why is not None:
            yield catalog.problem("PT407", conflict, "between", id=conflict.name, why=why)


def check_conflict_size(catalog: Catalog) -> Iterator[Problem]:
    """PT410: a conflict between more entries than any reader can compare.

    The entries named in a conflict are not checked against each other: one that names half of the catalog would switch
    the check off.
    """
    for conflict in catalog.conflicts:
        if len(conflict.between) > MOST_BETWEEN:
            yield catalog.problem("PT410", conflict, "between", count=len(conflict.between), most=MOST_BETWEEN)


def _groups(catalog: Catalog) -> dict[tuple[Any, ...], list[FigureOrTarget]]:
    """Return the amounts that are not superseded, in groups that are of one thing."""
    superseded = {record.supersedes for record in (*catalog.figures, *catalog.targets)}
    groups: dict[tuple[Any, ...], list[FigureOrTarget]] = {}
    for record in (*catalog.figures, *catalog.targets):
        if record.id in superseded or record.amount is None:
            continue
        if isinstance(record, Figure):
            if record.status in NOT_REPORTED:
                continue
        elif record.form != "level" or record.supersession == "withdrawn":
            continue
        groups.setdefault(_key(record), []).append(record)
    return groups


def _key(record: FigureOrTarget) -> tuple[Any, ...]:
    """Return what an amount is of; last, what amounts of one thing may differ by: issuer, break in the series."""
    what = (type(record), record.indicator.id, record.area.id, record.scope)
    if isinstance(record, Figure):
        series = record.status if record.status in BROKEN else ""
        measured = (record.form, record.since, record.of_target)
        return (*what, _when(record.period, record.indicator.kind), measured, series)
    issuer = None if record.issuer is None else record.issuer.id
    shape = (record.each, record.per, record.aggregated_by, record.until)
    return (*what, (record.period, record.by, record.form, shape), issuer)


def _when(period: Time, kind: str) -> object:
    """Return a time as it is compared: a stock or cumulative up to a day is that of the day."""
    if kind in ("stock", "cumulative"):
        if isinstance(period, Until):
            return period.day
        if isinstance(period, Period) and period.start == period.end:
            return period.end
    return period


def _declarations(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    """Return, by id of an entry, the ids of the declared conflicts and broken relations that name it."""
    named: dict[str, set[str]] = {}
    for conflict in catalog.conflicts:
        if len(conflict.between) <= MOST_BETWEEN:
            for id in conflict.between:
                named.setdefault(id, set()).add(conflict.id)
    for relation in catalog.relations:
        if relation.kind == "same" and not relation.holds:
            for id in relation.figures:
                named.setdefault(id, set()).add(relation.id)
    return {id: frozenset(ids) for id, ids in named.items()}


def _contradicting(
    group: list[FigureOrTarget], declared: Mapping[str, frozenset[str]]
) -> Iterator[tuple[FigureOrTarget, FigureOrTarget]]:
    """Yield each amount that is entirely above another one, with the lowest that no declaration lets it contradict.

    Amounts are taken in rising order; those entirely below are then a growing list, sorted by their upper ends, of
    which the search skips only the declared ones.
    """
    if len(group) < 2:
        return
    sets = {record.id: _members(record) for record in group}
    ends = sorted(group, key=lambda record: (_high(sets[record.id]), record.id))
    below = 0
    for record in sorted(group, key=lambda record: (_low(sets[record.id]), record.id)):
        mine = sets[record.id]
        while below < len(ends) and sets[ends[below].id].below(mine):
            below += 1
        exempt = declared.get(record.id, frozenset())
        for at in range(below):
            if not exempt & declared.get(ends[at].id, frozenset()):
                yield record, ends[at]
                break


def _members(record: FigureOrTarget) -> Interval:
    return EVERYTHING if record.amount is None else record.amount.members


def _low(interval: Interval) -> tuple[bool, Any, bool]:
    return interval.low is not None, interval.low or 0, not interval.low_closed


def _high(interval: Interval) -> tuple[bool, Any, bool]:
    return interval.high is None, interval.high or 0, interval.high_closed


def _common(amounts: Iterable[Quantity]) -> bool:
    """Whether some number is in all of several amounts."""
    shared = EVERYTHING
    for amount in amounts:
        both = shared & amount.members
        if both is None:
            return False
        shared = both
    return True


# Relations.


def check_relations(catalog: Catalog) -> Iterator[Problem]:
    """PT406: figures that must close and do not, and the relation does not say that this is known.

    A sum that does not add up is a misread digit far more often than a fault of the source. Where it is the source's,
    `holds = false` and a note keep it; nothing is repaired.
    """
    for relation, check in _checks(catalog):
        if relation.holds and check.closure is Closure.DOES_NOT_HOLD:
            yield catalog.problem("PT406", relation, "kind", kind=relation.kind, why=check)


def check_broken_relations(catalog: Catalog) -> Iterator[Problem]:
    """PT408: a relation that is declared not to hold, and holds.

    Either a figure was corrected since, or the note accuses a source of a fault that it does not have.
    """
    for relation, check in _checks(catalog):
        if not relation.holds and check.closure is Closure.HOLDS:
            yield catalog.problem("PT408", relation, "holds", kind=relation.kind, why=check)


def check_comparable(catalog: Catalog) -> Iterator[Problem]:
    """PT508: a relation between figures that do not count what must close, so that nothing is checked, and no note.

    It may be meant: a source adds what does not add up, or adds up only under an assumption that is not signed. A note
    says so. Otherwise a figure is named that was not meant.
    """
    for relation, check in _checks(catalog):
        if relation.holds and relation.note is None and check.closure is Closure.NOT_COMPARABLE:
            yield catalog.problem("PT508", relation, "kind", kind=relation.kind, why=check)


def _checks(catalog: Catalog) -> Iterator[tuple[Relation, Check]]:
    """Yield the relations whose figures are all in the catalog, with the result of the check."""
    for relation in catalog.relations:
        try:
            yield relation, catalog.check_relation(relation)
        except MissingError:
            continue  # a figure of it has a problem of its own, and is left out


def _amount_of(catalog: Catalog, id: str) -> FigureOrTarget | None:
    figure = catalog.figures.get(id)
    return figure if figure is not None else catalog.targets.get(id)


def _is_known(catalog: Catalog, id: str) -> bool:
    """Whether anything of that id is in the catalog."""
    return id in catalog.indicators or any(id in records for records in catalog.records.values())
