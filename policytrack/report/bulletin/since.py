"""What became of the tasks that the last bulletin named, what lags newly, and which targets were changed."""

from collections.abc import Mapping

from policytrack.assessment import Assessment, Verdict
from policytrack.records.target import Target
from policytrack.report.amount_words import amount_words
from policytrack.report.bulletin.frame import listed
from policytrack.report.bulletin.named import name_of_task, names_of
from policytrack.report.contents import Contents
from policytrack.report.day_words import days_words
from policytrack.report.task import Task
from policytrack.report.verdict_words import LAGGING
from policytrack.text.messages import label

CAUGHT_UP = (Verdict.MET, Verdict.LATE, Verdict.REACHED, Verdict.ON_PACE)


def last_day_words(contents: Contents) -> str:
    """Return the cut-off day of the last report in words."""
    return days_words(sorted({one.on for one in contents.previous or ()}), contents.lang)


def since_lines(contents: Contents) -> list[str]:
    """Return the sentences on what changed since the last report; none where there is no last one."""
    if contents.previous is None:
        return []
    lang = contents.lang
    before = {one.id: one for one in contents.previous if not one.superseded}
    now = {_id(task.assessment, before): task for task in contents.tasks if not task.assessment.superseded}
    named = [id for id, one in before.items() if one.verdict in LAGGING]
    newly = [
        task
        for id, task in now.items()
        if id in before and task.assessment.verdict in LAGGING and before[id].verdict not in LAGGING
    ]
    parts = [_named(named, now, contents) if named else label("since-none-named", lang)]
    parts.append(_counted("since-newly", newly, contents) or label("since-newly-none", lang))
    changed = [said for id, task in now.items() if id in before and (said := _target(before[id], task, contents))]
    if changed:
        said = listed(changed, lang, ("、", ", "))
        parts.append(label("since-targets", lang, count=len(changed), said=said))
    if added := len(now.keys() - before.keys()):
        parts.append(label("since-added", lang, count=added))
    said = listed(parts, lang, ("；", "; "))
    return [f"{said[:1].upper()}{said[1:]}{'。' if lang == 'zh' else '.'}"]


def _id(one: Assessment, before: Mapping[str, Assessment]) -> str:
    """Return the id by which a task is known from last time: that of the target that its own one replaced since."""
    former = one.promise.supersedes if isinstance(one.promise, Target) else None
    return former if former in before and one.id not in before and former is not None else one.id


def _named(named: list[str], now: dict[str, Task], contents: Contents) -> str:
    """Return what became of the tasks named last time; the parts add up to all of them."""
    here = [now[id] for id in named if id in now]
    lang, gone = contents.lang, len(named) - len(here)
    caught = sum(task.assessment.verdict in CAUGHT_UP for task in here)
    still = [task for task in here if task.assessment.verdict in LAGGING]
    left = [task for task in here if task.assessment.verdict not in (*CAUGHT_UP, *LAGGING)]
    parts = [
        _plain("since-caught-up", "since-caught-up-one", caught, lang),
        _counted("since-still-one" if len(still) == 1 else "since-still", still, contents),
        _counted("since-open-one" if len(left) == 1 else "since-open", left, contents),
        _plain("since-gone", "since-gone-one", gone, lang),
    ]
    return label("since-named", lang, count=len(named), parts=listed(parts, lang))


def _plain(several: str, one: str, count: int, lang: str) -> str:
    return label(one if count == 1 else several, lang, count=count) if count else ""


def _counted(code: str, tasks: list[Task], contents: Contents) -> str:
    if not tasks:
        return ""
    return label(code, contents.lang, count=len(tasks), names=names_of(tasks, contents))


def _target(before: Assessment, task: Task, contents: Contents) -> str:
    """Return how the amount of a target was changed; empty where it was not."""
    then, now = before.promise, task.assessment.promise
    if not isinstance(then, Target) or not isinstance(now, Target) or then.amount == now.amount:
        return ""
    own = task.asked is not None
    words = {
        name: "—" if amount is None else amount_words(amount, contents.lang, own=own)
        for name, amount in (("before", then.amount), ("after", now.amount))
    }
    return label("since-target", contents.lang, name=name_of_task(task, contents), **words)
