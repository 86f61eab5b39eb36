"""The sheet of tasks: one row a task, under headings that a ledger has, so that the workbook is read as one."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

from policytrack.assessment import Assessment
from policytrack.assessment.pace import in_percent
from policytrack.records.plan import Measure
from policytrack.records.target import Target
from policytrack.report.amount_words import amount_words, source_words
from policytrack.report.contents import Contents
from policytrack.report.heading import cut_off, table_title
from policytrack.report.phrases import asked_amount
from policytrack.report.task import Task
from policytrack.report.task_words import asked_words, counted_words, done_words, reported_amount
from policytrack.report.time_gone import time_gone
from policytrack.report.to_do import to_do_line
from policytrack.report.verdict_words import TONES, verdict_words
from policytrack.report.workbook.entry import CellEntry, Fill, amount_entry, day_entry, per_cent_entry
from policytrack.report.workbook.sheet_plan import Entries, SheetPlan
from policytrack.text.messages import label
from policytrack.values.period import last_day

UNSAID = "default"  # what a kind or a side rests on where the source does not say it
Written: TypeAlias = CellEntry | str | None
Writer: TypeAlias = Callable[[Task, Contents], Written]
_COLOURS: Mapping[str, Fill] = MappingProxyType(
    {
        "green": "ok",
        "blue": "blue",
        "yellow": "warn",
        "orange": "orange",
        "red": "bad",
        "grey": "calm",
    }
)


def tasks_plan(contents: Contents) -> SheetPlan:
    """Return the sheet of tasks; a column that none of them fills is left out."""
    tasks, lang = contents.tasks, contents.lang
    shown = [code for code in _WRITERS if code not in _OPTIONAL or _OPTIONAL[code](contents)]
    heads = [number_head(contents), *(label(f"head-{code}", lang) for code in shown)]
    return SheetPlan(
        name=label("sheet-tasks", lang),
        above=(CellEntry(table_title(contents.origin, tasks, time_gone(contents.origin, tasks), lang), fill="title"),),
        heads=tuple(heads),
        rows=_rows(contents, shown),
        widest=28,
    )


def _rows(contents: Contents, shown: list[str]) -> Iterator[Entries]:
    writers = [_WRITERS[code] for code in shown]
    by_row = counts_rows(contents)
    for task in contents.tasks:
        yield [number_entry(task, by_row=by_row), *(write(task, contents) for write in writers)]


def number_head(contents: Contents) -> str:
    """Return the heading above the numbers of tasks: rows of a spreadsheet, or ids."""
    return label("head-row" if counts_rows(contents) else "head-id", contents.lang)


def number_entry(task: Task, *, by_row: bool) -> CellEntry | str:
    """Return the row of a task in its spreadsheet as a real number; without one, the id of its target."""
    return CellEntry(int(task.number), "0") if by_row else task.key


def counts_rows(contents: Contents) -> bool:
    """Whether tasks are counted by the rows of a spreadsheet."""
    numbers = [task.number for task in contents.tasks]
    return contents.origin.file is not None and all(number.isdigit() and len(number) < 10 for number in numbers)


def verdict_entry(one: Assessment, lang: str) -> CellEntry:
    """Return the verdict as symbol, word and colour."""
    return CellEntry(f"{one.verdict.symbol} {verdict_words(one, lang)}", fill=TONES.get(one.verdict, "calm"))


def _asked(task: Task, contents: Contents) -> Written:
    """Return what is asked as its source writes it, without the bound that only a reader adds."""
    promise, lang = task.assessment.promise, contents.lang
    if isinstance(promise, Target) and promise.amount is not None and promise.each is None:
        own = task.asked is not None
        return source_words(promise.amount, task.asked, lang) if own else amount_words(promise.amount, lang, own=False)
    return asked_words(task, lang)


def _asked_number(task: Task, contents: Contents) -> Written:
    one = task.assessment
    is_one = isinstance(one.promise, Target) and not one.parts
    return amount_entry(asked_amount(one), contents.lang) if is_one else None


def _reported(task: Task, contents: Contents) -> Written:
    return counted_words(task, contents.lang) or (task.reported.words if task.reported is not None else None)


def _reported_number(task: Task, contents: Contents) -> Written:
    one = task.assessment
    return None if isinstance(one.promise, Measure) else amount_entry(reported_amount(one), contents.lang)


def _done(task: Task, contents: Contents) -> Written:
    words = done_words(task.assessment, contents.lang)
    return per_cent_entry(words) or words


def _gone(task: Task, contents: Contents) -> Written:
    share = task.assessment.elapsed
    return None if share is None else _share_entry(share, contents.lang)


@lru_cache(maxsize=1024)  # the tasks of a ledger run over few times
def _share_entry(share: Fraction, lang: str) -> CellEntry | None:
    return per_cent_entry(in_percent(share).say(lang))


def _light(task: Task, contents: Contents) -> Written:
    if contents.lighting is None:
        return None
    words = contents.lighting.words(task, contents.lang)
    return CellEntry(words, fill=_COLOURS.get(contents.lighting.of(task).light.colour, ""))


def _name(task: Task, _: Contents) -> Written:
    return task.name


def _sheet(task: Task, _: Contents) -> Written:
    return task.sheet


def _group(task: Task, _: Contents) -> Written:
    return " / ".join(task.group)


def _area(task: Task, _: Contents) -> Written:
    return task.area


def _body(task: Task, _: Contents) -> Written:
    return task.body


def _verdict(task: Task, contents: Contents) -> Written:
    return verdict_entry(task.assessment, contents.lang)


def _to_do(task: Task, contents: Contents) -> Written:
    return to_do_line(task, contents)


def _deadline(task: Task, _: Contents) -> Written:
    return day_entry(task.assessment.promise.deadline)


def _figure_day(task: Task) -> datetime.date | None:
    """Return the day up to which the figure of a task counts, also of one that was set aside."""
    one = task.assessment
    figures = one.used or tuple(aside.figure for aside in one.set_aside)
    return last_day(figures[-1].period) if figures else None


def _figure_date(task: Task, _: Contents) -> Written:
    return day_entry(_figure_day(task))


def _has_own_days(contents: Contents) -> bool:
    """Whether figures count up to other days than the cut-off day of all."""
    common = cut_off(contents.origin, contents.tasks)
    return any(day is not None and day not in common for day in map(_figure_day, contents.tasks))


def _kind_of(task: Task, contents: Contents) -> Written:
    """Return what is counted, a flow or a level; nothing where the source does not say it."""
    promise = task.assessment.promise
    said = isinstance(promise, Target) and task.rests_on.get("kind") != UNSAID
    return promise.indicator.kind.say(contents.lang) if isinstance(promise, Target) and said else None


def _better(task: Task, contents: Contents) -> Written:
    """Return which side is better; nothing where the source does not say it."""
    promise = task.assessment.promise
    said = isinstance(promise, Target) and task.rests_on.get("better") != UNSAID
    return promise.indicator.better.say(contents.lang) if isinstance(promise, Target) and said else None


def _stated(task: Task, _: Contents) -> Written:
    return None if task.light is None else task.light.words


def _note(task: Task, _: Contents) -> Written:
    return None if task.note is None else task.note.words


_WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "sheet": _sheet,
        "group": _group,
        "task": _name,
        "area": _area,
        "body": _body,
        "asked": _asked,
        "asked-number": _asked_number,
        "reported": _reported,
        "reported-number": _reported_number,
        "done": _done,
        "gone": _gone,
        "verdict": _verdict,
        "to-do": _to_do,
        "light": _light,
        "stated": _stated,
        "figure-date": _figure_date,
        "deadline": _deadline,
        "kind-of": _kind_of,
        "better": _better,
        "note": _note,
    }
)
# Columns that are left out where no task fills them, or where all say the same and the title says it.
_OPTIONAL: Mapping[str, Callable[[Contents], bool]] = MappingProxyType(
    {
        "sheet": lambda contents: len({task.sheet for task in contents.tasks}) > 1,
        "group": lambda contents: any(task.group for task in contents.tasks),
        "area": lambda contents: len({task.area for task in contents.tasks}) > 1,
        "body": lambda contents: any(task.body for task in contents.tasks),
        "figure-date": _has_own_days,
        "kind-of": lambda contents: any(_kind_of(task, contents) for task in contents.tasks),
        "better": lambda contents: any(_better(task, contents) for task in contents.tasks),
        "light": lambda contents: contents.lighting is not None,
        "stated": lambda contents: any(task.light is not None for task in contents.tasks),
        "note": lambda contents: any(task.note is not None for task in contents.tasks),
    }
)
