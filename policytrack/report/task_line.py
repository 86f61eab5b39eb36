"""A task as a line of a table: the columns that a report needs, their headings, and the cells under them."""

from collections.abc import Iterable

from policytrack.hidden import in_one_line
from policytrack.report.contents import Contents
from policytrack.report.fitting import Line
from policytrack.report.table import ABSENT
from policytrack.report.task import Task
from policytrack.report.task_words import asked_words, done_words, reported_words
from policytrack.report.to_do import missing_figure, to_do
from policytrack.report.verdict_words import short_word, verdict_words
from policytrack.text.messages import label

_ORDER = ("number", "area", "body", "task", "asked", "reported", "done", "light", "verdict")
_SEVERAL = ("area", "body")  # columns that are shown only where there are several


def headings(contents: Contents) -> dict[str, str]:
    """Return the headings of a report's columns by column: areas and bodies only where there are several.

    Bodies that are no other than the areas or the tasks themselves have no column.
    """
    hidden = {column for column in _SEVERAL if len({getattr(task, column) for task in contents.tasks}) < 2}
    if all(task.body in (None, task.area, task.name) for task in contents.tasks):
        hidden.add("body")
    if contents.lighting is None:
        hidden.add("light")
    heads = {column: label(f"column-{column}", contents.lang) for column in _ORDER if column not in {*hidden, "number"}}
    number = label("column-row" if counts_rows(contents) else "column-id", contents.lang)
    return {"number": number, **heads}


def counts_rows(contents: Contents) -> bool:
    """Whether the lines of a report are counted by the rows of a spreadsheet, and not by ids."""
    return bool(contents.tasks) and all(task.number.isdigit() for task in contents.tasks)


def line_of(task: Task, heads: Iterable[str], contents: Contents, *, symbols: bool = True) -> Line:
    """Return the cells of a task in some columns, and its verdict in many words, in some and in few."""
    one, lang, lighting = task.assessment, contents.lang, contents.lighting
    cells = {
        "number": task.number,
        "area": task.area or ABSENT,
        "body": task.body or ABSENT,
        "task": task.name,
        "asked": asked_words(task, lang) or ABSENT,
        "reported": reported_words(task, lang) or ABSENT,
        "done": done_words(one, lang) or ABSENT,
        "light": "" if lighting is None else lighting.words(task, lang, symbols=symbols, short=True),
        "verdict": "",
    }
    mark = f"{one.verdict.symbol} " if symbols else ""
    word, todo = verdict_words(one, lang), to_do(task, contents)
    most = word
    if todo:
        code, said = (
            ("row-cell", word) if missing_figure(task, contents) else ("row-todo", short_word(one.verdict, lang))
        )
        most = label(code, lang, verdict=said, todo=todo)
    short = verdict_words(one, lang, short=True)
    verdicts = (f"{mark}{most}", f"{mark}{short if todo else word}", f"{mark}{short}")
    return Line({column: in_one_line(cells[column]) for column in heads}, verdicts)
