"""The sheet of evidence: for each task the words that it rests on, what was set aside, assumed, and would settle it."""

from collections.abc import Iterator

from policytrack.assessment import Assessment
from policytrack.records.figure import Figure
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.report.contents import Contents
from policytrack.report.phrases import cited, reported
from policytrack.report.task import CellWords, Task
from policytrack.report.verdict_words import UNJUDGED
from policytrack.report.workbook.sheet_plan import Entries, SheetPlan
from policytrack.report.workbook.tasks_sheet import counts_rows, number_entry, number_head
from policytrack.text.messages import label, say

HEADS = ("task", "kind", "amount", "quote", "source", "why")
INFERRED = ("kind", "better", "deadline")
KINDS = ("asked", "reason", "used", "aside", "assumed", "note", "need", *INFERRED)


def evidence_plan(contents: Contents) -> SheetPlan:
    """Return the sheet of evidence, several rows a task."""
    return SheetPlan(
        name=label("sheet-evidence", contents.lang),
        heads=(number_head(contents), *(label(f"head-{code}", contents.lang) for code in HEADS)),
        rows=_rows(contents),
    )


def _rows(contents: Contents) -> Iterator[Entries]:
    words = {kind: label(f"evidence-{kind}", contents.lang) for kind in KINDS}
    by_row = counts_rows(contents)
    for task in contents.tasks:
        number = number_entry(task, by_row=by_row)
        for kind, *rest in _of_task(task, contents):
            yield [number, task.name, words[kind], *rest]


def _of_task(task: Task, contents: Contents) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield kind, content, words, source and explanation of everything that a task rests on."""
    lang, one = contents.lang, task.assessment
    for asked in one.parts or (one,):
        yield "asked", *_promised(asked, task, contents), ""
    yield "reason", "", "", "", one.reason.text(lang)
    for figure in one.used:
        yield "used", reported(figure, lang), *_from(figure, task, contents), ""
    for aside in one.set_aside:
        yield "aside", reported(aside.figure, lang), *_from(aside.figure, task, contents), aside.reason.text(lang)
    for item in one.assumed:
        yield "assumed", item.say(lang), "", item.id, ""
    for note in one.notes:
        yield "note", "", "", "", note.text(lang)
    for need in one.needs if one.verdict in UNJUDGED else ():
        yield "need", "", "", "", need.text(lang)
    for kind in INFERRED:
        if kind in task.rests_on:
            yield kind, _inferred(kind, one, lang), "", "", _rests(task.rests_on[kind], lang)


def _rests(word: str, lang: str) -> str:
    """Return what an answer rests on: words of the source, or that it does not say it."""
    return label(f"evidence-rests-{word}", lang) if word in ("default", "title") else word


def _promised(one: Assessment, task: Task, contents: Contents) -> tuple[str, str, str]:
    promise, lang = one.promise, contents.lang
    amount = say(promise.amount, lang) if isinstance(promise, Target) and promise.amount is not None else ""
    words = promise.quote.words if promise.quote is not None else task.asked.words if task.asked is not None else ""
    return amount, words, _placed(promise.source, task.asked, task, contents)


def _from(figure: Figure, task: Task, contents: Contents) -> tuple[str, str]:
    cell = task.reported
    words = figure.quote.words if figure.quote is not None else cell.words if cell is not None else ""
    return words, _placed(figure.source, cell, task, contents)


def _placed(source: Source | None, cell: CellWords | None, task: Task, contents: Contents) -> str:
    """Return a source, or else the file of the report, with the cell that a task's words stand in."""
    file = contents.origin.file
    said = cited(source, contents.lang) if source is not None or file is None else file
    if cell is None or cell.cell is None:
        return said
    return f"{said} {cell.cell}" if task.sheet is None else f"{said} {task.sheet}!{cell.cell}"


def _inferred(kind: str, one: Assessment, lang: str) -> str:
    if not isinstance(one.promise, Target):
        return str(one.promise.deadline) if kind == "deadline" else ""
    if kind == "deadline":
        return str(one.promise.deadline)
    return say(getattr(one.promise.indicator, kind), lang)
