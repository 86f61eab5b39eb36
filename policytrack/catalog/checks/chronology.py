"""Checks of dates: one thing cannot come before another that it follows."""

import datetime
from collections.abc import Iterator
from typing import Any

from policytrack.catalog.catalog import Catalog
from policytrack.text.messages import Problem
from policytrack.values.period import Time, first_day, last_day

# Reported as a fact, and so cannot begin after the document that reports it.
_DONE = ("announced", "in_force", "running", "completed", "amended", "repealed", "held")
# Held at one time; an inspection is followed up, and a fair has its press conference before it.
_OCCASIONS = {"conference", "exhibition", "forum", "ceremony", "training", "lecture", "competition", "matchmaking"}


def check_effect(catalog: Catalog) -> Iterator[Problem]:
    """PT409: in force before it was announced, and no note says that it reaches back.

    Nearly always the two dates were exchanged, or a year was misread. Rules that reach back do exist: a note says so.
    """
    for kind in ("plan", "measure"):
        for record in catalog.records[kind]:
            if record.note is None and _before(record.effective, record.announced):
                dates = {"effective": record.effective, "announced": record.announced}
                yield catalog.problem("PT409", record, "effective", **dates)


def check_within_parent(catalog: Catalog) -> Iterator[Problem]:
    """PT411: a forum, fair or ceremony, and the one that it is part of, have no day in common, and no note says why.

    A forum of a fair is held while the fair is. A typo in one of the two dates is seen nowhere else.
    """
    for event in catalog.events:
        parent = catalog.events.get(event.parent) if event.parent is not None else None
        if parent is None or event.note is not None or not {event.kind, parent.kind} <= _OCCASIONS:
            continue
        if _before(event.period, parent.period) or _before(parent.period, event.period):
            args = {"period": event.period, "parent": parent.id, "theirs": parent.period}
            yield catalog.problem("PT411", event, "period", **args)


def check_schedule(catalog: Catalog) -> Iterator[Problem]:
    """PT412: a step of a target's schedule is outside its period.

    A pace is judged by the schedule: a step after the deadline, or before the start, would never be reached.
    """
    for target in catalog.targets:
        for day, _ in target.schedule:
            if day > target.deadline or (target.start is not None and day < target.start):
                yield catalog.problem(
                    "PT412", target, "schedule", day=day, start=target.start or "…", end=target.deadline
                )
                break


def check_publication(catalog: Catalog) -> Iterator[Problem]:
    """PT413: a document reports what begins only after the document was published.

    上半年 may be reported on 27 June, before the half-year is over; but nothing is reported before it has begun. Either
    the period or the document's date is wrong, or it is a forecast, a plan or a target.
    """
    for figure in catalog.figures:
        if (
            figure.status != "F"
            and figure.indicator.stage != "planned"
            and (problem := _too_early(catalog, figure, "period", figure.period))
        ):
            yield problem
    for kind, key in (("event", "period"), ("plan", "announced"), ("measure", "announced")):
        for record in catalog.records[kind]:
            if record.status in _DONE and (problem := _too_early(catalog, record, key, getattr(record, key))):
                yield problem


def _before(one: Time | None, other: Time | None) -> bool:
    """Whether every day of one span is before every day of another."""
    if one is None or other is None:
        return False
    end, start = last_day(one), first_day(other)
    return end is not None and start is not None and end < start


def _too_early(catalog: Catalog, record: Any, key: str, time: Time | None) -> Problem | None:
    begins: datetime.date | None = None if time is None else first_day(time)
    published = None if record.source is None else record.source.latest
    if begins is None or published is None or begins <= published:
        return None
    return catalog.problem("PT413", record, key, begins=begins, published=published)
