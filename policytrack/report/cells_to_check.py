"""The lines below a table: rows that were left out, and cells to check, in few words."""

from collections.abc import Iterable

from policytrack.report.contents import Contents
from policytrack.report.signs import columns_of
from policytrack.report.verdict_words import UNJUDGED
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import clauses, label

NAMED = 5  # of many, only so many are named below a table


def cells_of(problems: Iterable[CellProblem]) -> int:
    """Return how many cells problems are about; those said together count each."""
    return sum(1 + len(one.more) for one in problems)


def to_check(contents: Contents) -> tuple[CellProblem, ...]:
    """Return the problems that a person must look at: first those for which a task cannot be judged."""
    stuck = {
        id(one) for task in contents.tasks if task.assessment.verdict in UNJUDGED for one in contents.problems_of(task)
    }
    warnings = (one for one in contents.problems if one.severity == "warning")
    return tuple(sorted(warnings, key=lambda one: all(id(each) not in stuck for each in contents.each_of(one))))


def left_out(problems: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
    """Return the problems that keep a row or a file out of the report."""
    return tuple(one for one in problems if one.severity == "error")


def to_check_lines(contents: Contents) -> list[str]:
    """Return a line for rows left out, and one for cells to check; none where there are none."""
    lang, lines = contents.lang, []
    for one, several, found in (
        ("table-left-out-one", "table-left-out", left_out(contents.problems)),
        ("table-check-one", "table-check", to_check(contents)),
    ):
        if count := cells_of(found):
            said = clauses((problem.brief(lang) for problem in found[:NAMED]), lang)
            if more := cells_of(found[NAMED:]):
                said = label("table-more", lang, said=said, count=more)
            lines.append(label(one if count == 1 else several, lang, count=count, said=said))
    later = [one for one in contents.problems if one.code == "figure-later"]
    if later:
        said = clauses((one.brief(lang) for one in later[:NAMED]), lang)
        lines.append(label("table-later", lang, count=len(later), said=said))
    if contents.origin.file is not None:
        lines += unsaid_lines(contents)
    return lines


def unsaid_lines(contents: Contents) -> list[str]:
    """Return what the command can be told of tasks whose verdict is weak or open because the ledger does not say it."""
    codes = [task.assessment.reason.code for task in contents.tasks if task.assessment.verdict in UNJUDGED]
    codes += [
        "kind-unsaid" for task in contents.tasks if any(one.code == "kind-either" for one in task.assessment.notes)
    ]
    asked = {"kind-unsaid": "table-kinds", "deadline-unsaid": "table-dues"}
    counts = ((line, codes.count(code)) for code, line in asked.items())
    return [label(line, contents.lang, count=count) for line, count in counts if count]


def folded(line: str, width: int) -> list[str]:
    """Return a line as lines of at most `width` columns, broken behind punctuation and spaces where it can be."""
    lines, rest = [], line
    while columns_of(rest) > width:
        fits = 0
        while columns_of(rest[: fits + 1]) <= width:
            fits += 1
        breaks = [place + 1 for place in range(fits // 2, fits) if rest[place] in "；;，,。 "]
        cut = breaks[-1] if breaks else fits
        lines.append(rest[:cut].rstrip())
        rest = "  " + rest[cut:].lstrip()
    return [*lines, rest]
