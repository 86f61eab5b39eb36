"""The table of a report in a console: one line a task, within 80 columns, with counts and cells to check below."""

import shlex

from attrs import evolve

from policytrack.errors import InputError
from policytrack.hidden import in_one_line
from policytrack.report.cells_to_check import folded, lines_below
from policytrack.report.contents import Contents
from policytrack.report.fitting import Line, fitted, widest
from policytrack.report.heading import table_title
from policytrack.report.signs import SYMBOLS, columns_of, console_lacks, padded, plain, shortened
from policytrack.report.table import ABSENT
from policytrack.report.task import Task
from policytrack.report.task_words import asked_words, done_words, is_amount, reported_words
from policytrack.report.time_gone import time_gone
from policytrack.report.to_do import missing_cell, to_do
from policytrack.report.verdict_words import short_word, verdict_words
from policytrack.text.messages import label

WIDTH = 80
NARROWEST = 30
WORDS, ID = 12, 18  # the room for words where an amount may stand, and for an id
_RIGHT = ("number", "asked", "reported", "done")
# The columns in their order; those that stand between a name and a verdict have amounts.
_ORDER = ("number", "area", "body", "task", "asked", "reported", "done", "light", "verdict")


def line_table(contents: Contents, *, width: int = WIDTH) -> str:
    """Return the table of tasks, none of its lines wider than `width` columns.

    A name that does not fit is cut in the middle, an amount never. Signs that standard output cannot print are written
    in plain letters, symbols of verdicts left out. Raises `InputError` for a width below 30.
    """
    if isinstance(width, bool) or not isinstance(width, int) or width < NARROWEST:
        raise InputError(f"width is {width!r}; write the columns of the whole table, like 80, and no less than 30")
    tasks, problems, origin, lang = contents.tasks, contents.problems, contents.origin, contents.lang
    lacking = console_lacks()
    title = table_title(origin, tasks, time_gone(origin, tasks), lang)
    below = [*folded(contents.counts.text(lang), width), *lines_below(problems, tasks, lang, width)]
    if origin.file is not None and any(one.severity != "note" for one in problems):
        below.append(f"  policytrack ledger {shlex.quote(origin.file)}")
    rule = "─" * (width // columns_of("─"))
    body = _body(contents, width, symbols=not lacking & SYMBOLS)
    lines = [*folded(title, width), body[0], rule, *body[1:], rule, *below]
    return "\n".join(plain(in_one_line(line), lacking).rstrip() for line in lines)


def _body(contents: Contents, width: int, *, symbols: bool) -> list[str]:
    """Return the line of headings, and a line for each task under the name of its sheet where there are several."""
    tasks, lang = contents.tasks, contents.lang
    shown = [column for column in _ORDER if column in _columns(contents)]
    digits = all(task.number.isdigit() for task in tasks)
    heads = {column: label(f"column-{column}", lang) for column in shown if column != "number"}
    heads["number"] = label("column-row" if digits and tasks else "column-id", lang)
    lines = [_line(task, contents, symbols=symbols) for task in tasks]
    lines = [evolve(line, cells={column: line.cells[column] for column in shown}) for line in lines]
    rows = fitted(lines, {column: heads[column] for column in shown}, width, ids=not digits)
    left = rows[0].keys()
    widths = {column: widest(rows, column) for column in left}
    right = _RIGHT if digits else _RIGHT[1:]
    text = [" ".join(padded(cells[column], widths[column], right=column in right) for column in left) for cells in rows]
    sheets = dict.fromkeys(task.sheet for task in tasks)
    if len(sheets) < 2:
        return text
    found, last = text[:1], None
    for task, line in zip(tasks, text[1:], strict=True):
        if task.sheet != last:
            found.append(shortened(f"[{task.sheet or ABSENT}]", width))
            last = task.sheet
        found.append(line)
    return found


def _columns(contents: Contents) -> set[str]:
    """Return the columns that a table needs: areas and bodies only where there are several."""
    shown = set(_ORDER) - {"area", "body", "light"}
    for column in ("area", "body"):
        if len({getattr(task, column) for task in contents.tasks}) > 1:
            shown.add(column)
    return shown if contents.lighting is None else shown | {"light"}


def _line(task: Task, contents: Contents, *, symbols: bool) -> Line:
    one, lang, problems, lighting = task.assessment, contents.lang, contents.problems, contents.lighting
    cells = {
        "number": task.number if task.number.isdigit() else shortened(task.number, ID),
        "area": task.area or ABSENT,
        "body": task.body or ABSENT,
        "task": task.name,
        "asked": asked_words(task, lang) or ABSENT,
        "reported": reported_words(task, lang) or ABSENT,
        "done": done_words(one, lang) or ABSENT,
        "light": "" if lighting is None else lighting.words(task, lang, symbols=symbols),
        "verdict": "",
    }
    mark = f"{one.verdict.symbol} " if symbols else ""
    word, todo = verdict_words(one, lang), to_do(task, problems, lang)
    most = word
    if todo:
        code, said = ("row-cell", word) if missing_cell(task, problems) else ("row-todo", short_word(one.verdict, lang))
        most = label(code, lang, verdict=said, todo=todo)
    cells |= {column: shortened(cells[column], WORDS) for column in ("asked", "reported") if not is_amount(task)}
    return Line(cells, (f"{mark}{most}", f"{mark}{word}", f"{mark}{verdict_words(one, lang, short=True)}"))
