"""A report as a Markdown table under its title, with counts and cells to check below."""

from policytrack.hidden import in_one_line
from policytrack.report.cell import escaped
from policytrack.report.cells_to_check import to_check_lines
from policytrack.report.contents import Contents
from policytrack.report.heading import table_title
from policytrack.report.table import grid
from policytrack.report.task_line import headings, line_of
from policytrack.report.time_gone import time_gone


def markdown(contents: Contents) -> str:
    """Return the tasks of a report as a table of GitHub's Markdown; nothing in it is markup of its own."""
    origin, tasks, lang = contents.origin, contents.tasks, contents.lang
    heads = headings(contents)
    lines = [line_of(task, heads, contents).said() for task in tasks]
    rows = [[(line[column],) for column in heads] for line in lines]
    table = grid(list(heads.values()), rows, lang=lang, format="github", width=None)
    title = escaped(in_one_line(table_title(origin, tasks, time_gone(origin, tasks), lang)))
    below = [contents.counts.text(lang), *to_check_lines(contents)]
    return "\n\n".join([f"**{title}**", table, *(escaped(in_one_line(line)) for line in below)])
