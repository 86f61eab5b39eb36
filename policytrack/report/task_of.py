"""Assessments as lines of a report, where no ledger gave the lines: by id, with their area and body."""

from collections import Counter
from collections.abc import Iterable

from policytrack.assessment import Assessment
from policytrack.records.several_targets import Promised
from policytrack.records.target import Target
from policytrack.report.phrases import title
from policytrack.report.task import Task
from policytrack.text.messages import say
from policytrack.values.period import Period


def tasks_of(assessments: Iterable[Assessment], lang: str) -> tuple[Task, ...]:
    """Return a line for each assessment, in their order: its number is the name of its target, or the id among equals.

    Its name is that of what is counted, with the time where not all are of one time. An assessment that stands in the
    row twice has a line for each.
    """
    every = tuple(assessments)
    once = len({_time(one) for one in every}) == 1 and _time(every[0]) is not None
    names = Counter(one.promise.name for one in every)
    seen: Counter[str] = Counter()
    lines = []
    for one in every:
        seen[one.id] += 1
        key = one.id if seen[one.id] == 1 else f"{one.id} ({seen[one.id]})"
        promise = one.promise
        number = promise.name if names[promise.name] == 1 else key
        name = promise.indicator.say(lang) if once and isinstance(promise, Target) else title(promise, lang)
        lines.append(
            Task(key=key, number=number, name=name, assessment=one, body=_body(promise, lang), area=_area(one, lang))
        )
    return tuple(lines)


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
