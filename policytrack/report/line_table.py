"""The table of a report in a console: one line a task, within 80 columns, with counts and cells to check below."""

import shlex

from attrs import evolve

from policytrack.errors import InputError
from policytrack.hidden import in_one_line
from policytrack.report.cells_to_check import folded, to_check_lines
from policytrack.report.contents import Contents
from policytrack.report.fitting import INDENT, Line, fitted, widest
from policytrack.report.heading import table_title
from policytrack.report.signs import SYMBOLS, columns_of, console_lacks, padded, plain, shortened
from policytrack.report.table import ABSENT
from policytrack.report.task import Task
from policytrack.report.task_line import counts_rows, headings, line_of
from policytrack.report.task_words import is_amount
from policytrack.report.time_gone import time_gone
from policytrack.text.messages import clauses, label

WIDTH = 80
NARROWEST = 30
WORDS, ID = 12, 18  # the room for words where an amount may stand, and for an id
WARNED = 3  # how many uses that a light rule is not made for are named
_RIGHT = ("number", "asked", "reported", "done")


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
    below = [
        *folded(contents.counts.text(lang), width),
        *(part for line in to_check_lines(contents) for part in folded(line, width)),
    ]
    if contents.lighting is not None and (warned := contents.lighting.warnings(tasks, lang)):
        below += folded(label("table-light", lang, said=clauses(warned[:WARNED], lang)), width)
    if origin.file is not None and any(one.severity != "note" for one in problems):
        below.append(f"  policytrack ledger {shlex.quote(origin.file)}")
    rule = "─" * (width // columns_of("─"))
    body = _body(contents, width, symbols=not lacking & SYMBOLS)
    lines = [*folded(title, width), body[0], rule, *body[1:], rule, *below]
    printed = "\n".join(lines).split("\n")
    return "\n".join(plain(in_one_line(line), lacking).rstrip() for line in printed)


def _body(contents: Contents, width: int, *, symbols: bool) -> list[str]:
    """Return the line of headings, and a line for each task under the name of its sheet where there are several."""
    tasks, heads, counted = contents.tasks, headings(contents), counts_rows(contents)
    lines = [_cut(task, line_of(task, heads, contents, symbols=symbols)) for task in tasks]
    fit = fitted(lines, heads, width)
    widths = {column: widest(fit.rows, column) for columns in fit.columns for column in columns}
    right = _RIGHT if counted else _RIGHT[1:]
    text = [
        "\n".join(
            " " * (INDENT * place)
            + " ".join(padded(cells[column], widths[column], right=column in right) for column in columns)
            for place, columns in enumerate(fit.columns)
        )
        for cells in fit.rows
    ]
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


def _cut(task: Task, line: Line) -> Line:
    """Return a line whose id, and whose words where an amount may stand, are not too long."""
    words = {"asked": task.asked, "reported": task.reported} if not is_amount(task) else {}
    most = {column: WORDS for column, cell in words.items() if cell is not None}
    if not task.number.isdigit():
        most["number"] = ID
    return evolve(
        line, cells={**line.cells, **{column: shortened(line.cells[column], room) for column, room in most.items()}}
    )
