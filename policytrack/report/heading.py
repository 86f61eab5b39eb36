"""What a report is about, in the words of its source: area, time and subject; and its cut-off day."""

import datetime
from collections.abc import Sequence
from fractions import Fraction

from policytrack.report.origin import Origin
from policytrack.report.task import Task
from policytrack.report.task_of import common_period
from policytrack.report.time_gone import per_cent
from policytrack.text.messages import label, say
from policytrack.values.foreign import is_chinese
from policytrack.values.period import Period

date = datetime.date


def scope(origin: Origin, tasks: Sequence[Task], lang: str, period: Period | None = None) -> str:
    """Return what a report is about, joined as its own words are: 柳塘区2024年重点民生实事项目.

    Where its source has no title, the targets of its area.
    """
    areas = tuple(dict.fromkeys(task.area for task in tasks if task.area is not None))
    area = origin.area or (areas[0] if len(areas) == 1 else None)
    time = None if period is None else period.say(lang)
    if origin.subject is None:
        if lang == "zh":
            return _joined([part for part in (area, time, label("table-only-targets", lang)) if part], lang)
        said = label("table-only-targets", lang) if area is None else label("table-targets", lang, scope=area)
        return said if time is None else f"{said} for {time}"
    words = lang if not is_chinese(origin.subject) else "zh"
    time = None if period is None else period.say(words)
    area = None if area is not None and area in origin.subject else area
    parts = (area, time, origin.subject) if words == "zh" else (origin.subject, area, time)
    return _joined([part for part in parts if part is not None], words)


def _joined(parts: Sequence[str], lang: str) -> str:
    return ("" if lang == "zh" else ", ").join(parts)


def cut_off(origin: Origin, tasks: Sequence[Task]) -> tuple[date, ...]:
    """Return the cut-off day of a report; the days of its assessments where the source has none."""
    return (origin.as_of,) if origin.as_of is not None else tuple(sorted({task.assessment.on for task in tasks}))


def table_title(origin: Origin, tasks: Sequence[Task], gone: Fraction | None, lang: str) -> str:
    """Return the line above the table: subject, cut-off day, and how much of the time has gone."""
    period = origin.period or common_period(task.assessment for task in tasks)
    said = scope(origin, tasks, lang, period)
    if days := cut_off(origin, tasks):
        said = label("table-to", lang, title=said, day=say(days, lang))
    return said if gone is None else label("table-gone", lang, said=said, number=per_cent(gone))
