"""Assessments as lines of a report, where no ledger gave the lines: by id, with their area and body."""

from collections import Counter
from collections.abc import Iterable

from policytrack.assessment import Assessment
from policytrack.records.several_targets import Promised
from policytrack.records.target import Target
from policytrack.report.phrases import title
from policytrack.report.signs import columns_of
from policytrack.report.task import Task
from policytrack.text.messages import say
from policytrack.values.period import Period

LONGEST_NUMBER = 12


def tasks_of(assessments: Iterable[Assessment], lang: str) -> tuple[Task, ...]:
    """Return a line for each assessment, in their order: its number is the name of its target, or the id among equals.

    Where those are too long for a column, lines are numbered from 1. A line's name is that of what is counted, with the
    time where an area has several of the name. An assessment that stands in the row twice has a line for each.
    """
    every = tuple(assessments)
    names = Counter(one.promise.name for one in every)
    counted = Counter((_counted(one, lang), one.promise.area) for one in every)
    seen: Counter[str] = Counter()
    keys = []
    for one in every:
        seen[one.id] += 1
        keys.append(one.id if seen[one.id] == 1 else f"{one.id} ({seen[one.id]})")
    numbers = [one.promise.name if names[one.promise.name] == 1 else key for one, key in zip(every, keys, strict=True)]
    if any(columns_of(number) > LONGEST_NUMBER for number in numbers):
        numbers = [str(place) for place in range(1, len(every) + 1)]
    return tuple(
        Task(
            key=key,
            number=number,
            name=_counted(one, lang)
            if counted[_counted(one, lang), one.promise.area] == 1
            else title(one.promise, lang),
            assessment=one,
            body=_body(one.promise, lang),
            area=_area(one, lang),
        )
        for one, key, number in zip(every, keys, numbers, strict=True)
    )


def _counted(one: Assessment, lang: str) -> str:
    """Return the name of what a promise counts; of one that is no target, its title."""
    return one.promise.indicator.say(lang) if isinstance(one.promise, Target) else title(one.promise, lang)


def common_period(assessments: Iterable[Assessment]) -> Period | None:
    """Return the period that all targets run over; None where they have several or none."""
    found = {_time(one) for one in assessments}
    return next(iter(found)) if len(found) == 1 else None


def _time(one: Assessment) -> Period | None:
    return one.promise.period if isinstance(one.promise, Target) else None


def _body(promise: Promised, lang: str) -> str | None:
    """Return who is responsible for a promise, else who made it."""
    bodies = promise.responsible or (() if promise.issuer is None else (promise.issuer,))
    return say(bodies, lang) or None


def _area(one: Assessment, lang: str) -> str | None:
    mine = one.promise.area
    areas = dict.fromkeys(part.promise.area for part in one.parts) if mine is None else (mine,)
    return say(tuple(areas), lang) or None
