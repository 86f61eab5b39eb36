"""The first sheet: counts by verdict, what lags, what cannot be judged, and what is to be checked."""

from collections.abc import Iterator

from policytrack.report.bulletin.frame import closing_note
from policytrack.report.bulletin.named import name_of_task, unjudged
from policytrack.report.cells_to_check import cells_of, left_out, to_check
from policytrack.report.contents import Contents
from policytrack.report.heading import table_title
from policytrack.report.lag import laggards
from policytrack.report.task import Task
from policytrack.report.task_words import asked_words, reported_words
from policytrack.report.time_gone import time_gone
from policytrack.report.to_do import to_do_line
from policytrack.report.verdict_words import TONES, short_word
from policytrack.report.workbook.entry import CellEntry
from policytrack.report.workbook.sheet_plan import Entries, SheetPlan
from policytrack.report.workbook.tasks_sheet import verdict_entry
from policytrack.text.messages import label

WIDTHS = (24, 8, 70, 10)
MOST_NAMED = 200  # tasks of one kind; all of them are in the sheet of tasks


def summary_plan(contents: Contents) -> SheetPlan:
    """Return the sheet of counts and of what somebody must look at."""
    origin, tasks, lang = contents.origin, contents.tasks, contents.lang
    shares = any(group.share is not None for group in contents.counts.groups)
    heads = ("counted", "count", "reading", "share") if shares else ("counted", "count", "reading")
    return SheetPlan(
        name=label("sheet-summary", lang),
        above=(CellEntry(table_title(origin, tasks, time_gone(origin, tasks), lang), fill="title"),),
        heads=tuple(label(f"head-{code}", lang) for code in heads),
        rows=_rows(contents),
        filtered=False,
        widths=WIDTHS[: len(heads)],
    )


def _rows(contents: Contents) -> Iterator[Entries]:
    yield from _counts(contents)
    lang = contents.lang
    for code, named in (("workbook-lagging", laggards(contents.tasks)), ("workbook-unjudged", unjudged(contents))):
        if named:
            yield []
            yield [CellEntry(label(code, lang), fill="part")]
            yield from (
                [verdict_entry(task.assessment, lang), None, _line(task, contents)] for task in named[:MOST_NAMED]
            )
    yield []
    yield from ([CellEntry(line, fill="line")] for line in _lines(contents))


def _counts(contents: Contents) -> Iterator[Entries]:
    """Yield the counts by verdict, and beside them the groups that a bulletin counts, with their shares."""
    counts, lang = contents.counts, contents.lang
    left: list[Entries] = [
        [
            CellEntry(f"{verdict.symbol} {short_word(verdict, lang)}", fill=TONES.get(verdict, "calm")),
            CellEntry(count, "0"),
        ]
        for verdict, count in counts.by_verdict.items()
    ]
    left.append([CellEntry(label("count-all", lang), fill="part"), CellEntry(counts.total, "0", "part")])
    right: list[Entries] = [
        [
            label(f"group-{group.code}", lang, count=group.count),
            *([] if group.share is None else [CellEntry(float(group.share / 100), "0.0%")]),
        ]
        for group in counts.groups
    ]
    for at in range(max(len(left), len(right))):
        yield [*(left[at] if at < len(left) else (None, None)), *(right[at] if at < len(right) else ())]


def _line(task: Task, contents: Contents) -> str:
    """Return a task in one line: its name and body, asked and reported, and what is to be done."""
    lang = contents.lang
    comma = "，" if lang == "zh" else ", "
    said = [asked_words(task, lang), reported_words(task, lang), to_do_line(task, contents)]
    return label("item-named", lang, name=name_of_task(task, contents), said=comma.join(filter(None, said)))


def _lines(contents: Contents) -> Iterator[str]:
    lang, origin = contents.lang, contents.origin
    if errors := cells_of(left_out(contents.problems)):
        yield label("workbook-left-out", lang, count=errors)
    if count := cells_of(to_check(contents)):
        yield label("workbook-check", lang, count=count)
    yield from closing_note(contents)
    if origin.file is not None:
        yield label("workbook-source", lang, file=origin.file)
