"""The tasks of a report as plain columns: numbers as floats, and beside them the exact words."""

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from policytrack.assessment import Assessment
from policytrack.records.target import Target
from policytrack.report.contents import Contents
from policytrack.report.lag import points_behind
from policytrack.report.phrases import cited, done
from policytrack.report.task import CellWords, Task
from policytrack.report.task_words import asked_words, counted_words, is_under_ceiling, reported_amount
from policytrack.report.to_do import left, left_words, monthly, monthly_words, to_do_line
from policytrack.report.verdict_words import verdict_words
from policytrack.values.interval import Interval
from policytrack.values.quantity import Quantity

Kind: TypeAlias = Literal["string", "number", "boolean", "date"]
Plain: TypeAlias = str | float | bool | None


@frozen
class Flat:
    """A column of plain values: its id, its Chinese heading, what it holds, and the type of its values.

    `of` takes a task and the contents of its report; None where a task has no such value.
    """

    id: str
    zh: str
    about: str
    of: Callable[[Task, Contents], Plain] = field(repr=False)
    kind: Kind = "string"

    def heading(self, lang: str) -> str:
        """Return the heading in a language; in English it is the id."""
        return self.zh if lang == "zh" else self.id


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _ends(amount: Quantity | None) -> Interval:
    return Interval(None, None) if amount is None else amount.interval


def _nominal(amount: Quantity | None) -> float | None:
    if amount is None:
        return None
    return (
        float(amount.nominal)
        if amount.nominal is not None
        else _float(amount.low)
        if amount.interval.is_point
        else None
    )


def _meets(one: Assessment) -> Interval:
    return Interval(None, None) if one.requirement is None else one.requirement.meets


def _asked(one: Assessment) -> float | None:
    bounds = _meets(one)
    return _float(bounds.low if bounds.low is not None else bounds.high)


def _sign(one: Assessment) -> str | None:
    bounds = _meets(one)
    if bounds.low is not None and bounds.high is not None:
        return "=" if bounds.is_point else "in"
    if bounds.low is not None:
        return ">=" if bounds.low_closed else ">"
    return None if bounds.high is None else "<=" if bounds.high_closed else "<"


def _words(cell: CellWords | None) -> str | None:
    return None if cell is None else cell.words


def _day(day: datetime.date | None) -> str | None:
    return None if day is None or day == datetime.date.max else day.isoformat()


def _left(task: Task) -> float | None:
    found = left(task.assessment)
    return None if found is None else _nominal(found[1])


def _behind(task: Task) -> float | None:
    gap = points_behind(task.assessment)
    return None if gap is None or gap.low is None else round(float(gap.low), 4)


def _light(task: Task, contents: Contents) -> str | None:
    return None if contents.lighting is None else contents.lighting.of(task).colour


def _light_words(task: Task, contents: Contents) -> str | None:
    return None if contents.lighting is None else contents.lighting.words(task, contents.lang)


def _sources(task: Task, contents: Contents) -> str | None:
    one, lang = task.assessment, contents.lang
    records = [record for record in (one.promise, *one.used) if record.source is not None]
    return ("；" if lang == "zh" else "; ").join(
        dict.fromkeys(cited(record.source, lang) for record in records)
    ) or None


def _share(share: Quantity | None, lang: str) -> str | None:
    return None if share is None else done(share, lang)


FLAT: Mapping[str, Flat] = MappingProxyType(
    {
        one.id: one
        for one in (
            Flat("number", "行号", "row of the ledger, or name of the target", lambda task, _: task.number),
            Flat("sheet", "工作表", "sheet of the ledger", lambda task, _: task.sheet),
            Flat(
                "group",
                "类别",
                "groups that the task stands in, from the outside in",
                lambda task, _: " / ".join(task.group) or None,
            ),
            Flat("area", "地区", "area", lambda task, _: task.area),
            Flat("body", "责任单位", "body that is responsible", lambda task, _: task.body),
            Flat("task", "任务", "name of the task", lambda task, _: task.name),
            Flat("id", "目标编号", "id of the target", lambda task, _: task.assessment.id),
            Flat("unit", "单位", "unit of the numbers", lambda task, _: _unit(task)),
            Flat(
                "asked",
                "目标数",
                "bound of what meets the target: the lower one, else the upper",
                lambda task, _: _asked(task.assessment),
                "number",
            ),
            Flat(
                "asked_sign",
                "目标符号",
                "how an amount must stand to the bound: >= > <= < = in",
                lambda task, _: _sign(task.assessment),
            ),
            Flat("asked_text", "目标", "what is asked, in words", lambda task, c: asked_words(task, c.lang) or None),
            Flat(
                "reported",
                "已报数",
                "number that was reported; none where only its ends are known",
                lambda task, _: _nominal(_told(task)),
                "number",
            ),
            Flat(
                "reported_low",
                "已报下限",
                "least that the reported amount can be",
                lambda task, _: _float(_ends(_told(task)).low),
                "number",
            ),
            Flat(
                "reported_high",
                "已报上限",
                "most that the reported amount can be",
                lambda task, _: _float(_ends(_told(task)).high),
                "number",
            ),
            Flat(
                "reported_text",
                "已报",
                "what was reported, in words",
                lambda task, c: counted_words(task, c.lang) or None,
            ),
            Flat(
                "reported_until",
                "数据截至",
                "last day that the figures reach",
                lambda task, _: _day(task.assessment.day),
                "date",
            ),
            Flat(
                "completion",
                "完成率",
                "share done in %; none where only its ends are known",
                lambda task, _: _nominal(_done(task)),
                "number",
            ),
            Flat(
                "completion_low",
                "完成率下限",
                "least that the share done can be, in %",
                lambda task, _: _float(_ends(_done(task)).low),
                "number",
            ),
            Flat(
                "completion_high",
                "完成率上限",
                "most that the share done can be, in %",
                lambda task, _: _float(_ends(_done(task)).high),
                "number",
            ),
            Flat(
                "completion_text",
                "完成率说明",
                "share done, in words",
                lambda task, c: _share(_done(task), c.lang),
            ),
            Flat(
                "stated_text", "表中完成率", "share done as the ledger states it", lambda task, _: _words(task.stated)
            ),
            Flat("verdict", "结论代码", "verdict, in English", lambda task, _: task.assessment.verdict.value),
            Flat(
                "verdict_text",
                "结论",
                "verdict in words, and whether it was early",
                lambda task, c: verdict_words(task.assessment, c.lang),
            ),
            Flat(
                "final",
                "是否已定",
                "whether no later figure can change the verdict",
                lambda task, _: task.assessment.final,
                "boolean",
            ),
            Flat(
                "due",
                "完成时限",
                "last day on which the target can be met",
                lambda task, _: _day(task.assessment.promise.deadline),
                "date",
            ),
            Flat(
                "time_gone",
                "时间进度",
                "share of the task's time that was over on that day, in %",
                lambda task, _: _gone(task),
                "number",
            ),
            Flat(
                "points_behind",
                "比序时低",
                "percentage points behind time, the sure ones; of tasks behind or missed",
                lambda task, _: _behind(task),
                "number",
            ),
            Flat(
                "left", "还需", "amount that is still to go, over or left to use", lambda task, _: _left(task), "number"
            ),
            Flat(
                "left_text",
                "还需说明",
                "amount that is still to go, in words",
                lambda task, c: left_words(task, c.lang) or None,
            ),
            Flat(
                "monthly",
                "每月需",
                "amount that each month until the deadline must bring",
                lambda task, _: _nominal(monthly(task.assessment)),
                "number",
            ),
            Flat(
                "monthly_text", "每月需说明", "the same in words", lambda task, c: monthly_words(task, c.lang) or None
            ),
            Flat("to_do", "要做的", "the one thing to do", lambda task, c: to_do_line(task, c) or None),
            Flat("light", "灯色", "colour of its light, in English", _light),
            Flat("light_text", "亮灯", "its light in words", _light_words),
            Flat("light_stated", "表中亮灯", "light that the ledger states", lambda task, _: _words(task.light)),
            Flat("note", "备注", "note of the ledger", lambda task, _: _words(task.note)),
            Flat("reason", "理由", "ground of the verdict", lambda task, c: task.assessment.reason.text(c.lang)),
            Flat("sources", "来源", "documents of the target and of its figures", _sources),
        )
    }
)


def _done(task: Task) -> Quantity | None:
    return None if is_under_ceiling(task.assessment) else task.assessment.completion


def _told(task: Task) -> Quantity | None:
    return reported_amount(task.assessment)


def _unit(task: Task) -> str | None:
    promise = task.assessment.promise
    return promise.indicator.unit if isinstance(promise, Target) else None


def _gone(task: Task) -> float | None:
    gone = task.assessment.elapsed
    return None if gone is None else round(float(gone * 100), 4)


def shown_flat(contents: Contents) -> tuple[Flat, ...]:
    """Return the columns of a report: those of lights only where it has a rule."""
    return tuple(one for one in FLAT.values() if contents.lighting is not None or one.id not in ("light", "light_text"))


def columns_of_tasks(contents: Contents) -> dict[str, list[Plain]]:
    """Return the columns of a report by id, a value for each task in its order.

    Tasks without a number have None there; no value is changed or rounded but for points behind and time gone.
    """
    return {one.id: [one.of(task, contents) for task in contents.tasks] for one in shown_flat(contents)}


def row_of(task: Task, contents: Contents) -> dict[str, Any]:
    """Return the values of one task by column, without those that it does not have."""
    values = {one.id: one.of(task, contents) for one in shown_flat(contents)}
    return {id: value for id, value in values.items() if value is not None}
