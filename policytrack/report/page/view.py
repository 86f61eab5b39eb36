"""What a page shows, as plain values for its template: head, filters, legend, and a row for each task."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from policytrack.light.assessed import variables_of
from policytrack.records.target import Target
from policytrack.report.bulletin.frame import closing_note, counted, day_of, not_listed, source_of
from policytrack.report.cells_to_check import to_check_lines
from policytrack.report.contents import Contents
from policytrack.report.heading import scope
from policytrack.report.page.bullet import due_by_now
from policytrack.report.page.evidence import TAGS
from policytrack.report.page.row import SUPERSEDED, Row, code_of, is_room, row_of
from policytrack.report.task import Task
from policytrack.report.time_gone import per_cent, time_gone
from policytrack.report.verdict_words import ATTENTION, LAGGING, UNJUDGED
from policytrack.text.messages import clauses, label, say

MOST = 2000  # tasks on a page; of more, those that need attention
HEADS = ("key", "task", "verdict", "asked", "reported", "completion", "chart", "course", "open")
MARKS = (("bar", "reported"), ("maybe", "possible"), ("goal", "asked"), ("due", "due"), ("base", "start"))
_NOT_IN_ANCHOR = re.compile(r"[^\w.-]+")


@frozen
class Chip:
    """A filter: the class of tasks that it shows, None for all, and its words with their count."""

    code: str | None
    words: str


@frozen(kw_only=True)
class View:
    """A whole page: everything that its template prints."""

    tag: str
    title: str
    dateline: str
    counting: str
    cut: str
    only: str
    chips: tuple[Chip, ...]
    words: Mapping[str, str]
    key: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    closing: tuple[str, ...]


def view_of(contents: Contents) -> View:
    """Return what the page of a report shows: all of its tasks, of more than `MOST` those that need attention."""
    lang, origin = contents.lang, contents.origin
    every = by_attention(contents.tasks)
    needing = every if len(every) <= MOST else [task for task in every if _needs_attention(task)]
    shown = needing[:MOST]
    rows = tuple(_rows(every, shown, contents))
    gone = time_gone(origin, contents.tasks)
    below = to_check_lines(contents)
    return View(
        tag=TAGS[lang],
        title=label("page-title", lang, scope=scope(origin, contents.tasks, lang, origin.period)),
        dateline=label("bulletin-at", lang, day=day_of(contents))
        if gone is None
        else label("page-to-gone", lang, day=day_of(contents), share=per_cent(gone)),
        counting=_counting(contents),
        cut=_cut(len(every), len(needing), len(shown), lang),
        only=label("page-only", lang),
        chips=_chips(every, shown, lang),
        words={head: label(f"page-{head}", lang) for head in HEADS},
        key=_key(rows, shown, lang),
        rows=rows,
        closing=(*below, *_closing(contents)),
    )


def by_attention(tasks: Iterable[Task]) -> list[Task]:
    """Return tasks in the order in which somebody must look at them: by verdict, in it the widest gap first."""
    places = {verdict: place for place, verdict in enumerate(ATTENTION)}

    def key(task: Task) -> tuple[bool, int, bool, Decimal]:
        one = task.assessment
        behind = variables_of(one).get("behind") if isinstance(one.promise, Target) else None
        gap = None if behind is None else behind.low if behind.low is not None else behind.high
        return one.superseded, places[one.verdict], gap is None, -(gap or Decimal(0))

    return sorted(tasks, key=key)


def _needs_attention(task: Task) -> bool:
    return task.assessment.verdict in (*LAGGING, *UNJUDGED) and not task.assessment.superseded


def _rows(every: Sequence[Task], shown: Iterable[Task], contents: Contents) -> Iterator[Row]:
    """Yield a row for each task; area, body and group stand below its name where they tell it from others."""
    anchors, alike = _anchors(every, rows=contents.origin.file is not None), Counter(task.name for task in every)
    areas = len({task.area for task in every}) > 1
    for task in shown:
        small = (task.area if areas else None, task.body, *(task.group if alike[task.name] > 1 else ()))
        yield row_of(
            task,
            contents,
            anchor=anchors[task.key],
            small=[part for part in small if part],
        )


def _anchors(tasks: Iterable[Task], *, rows: bool) -> dict[str, str]:
    """Return an anchor for each task, by key: r6 of row 6, and of an id what may stand in an address."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for task in tasks:
        number = task.number if rows or task.sheet is not None or not task.number.isdigit() else task.key
        name = f"r{number}" if number.isdigit() else _NOT_IN_ANCHOR.sub("-", number).strip("-")
        if not name or name.startswith("f-"):  # which are the filters
            name = f"t-{name}"
        anchor, count = name, 1
        while anchor in taken:
            count += 1
            anchor = f"{name}-{count}"
        taken.add(anchor)
        found[task.key] = anchor
    return found


def _cut(count: int, needing: int, shown: int, lang: str) -> str:
    """Return what is said of a page that does not list every task."""
    if shown == count:
        return ""
    code = "page-attention" if shown == needing else "page-attention-cut"
    return label(code, lang, shown=shown, needing=needing, count=count)


def _chips(every: Sequence[Task], shown: Sequence[Task], lang: str) -> tuple[Chip, ...]:
    """Return a filter for all tasks that are shown, and one for each class of them, in their order."""
    counts = Counter(code_of(task.assessment) for task in every)
    here = Counter(code_of(task.assessment) for task in shown)
    words = {code_of(task.assessment): say(task.assessment.verdict, lang) for task in shown}
    words[SUPERSEDED] = label("page-superseded", lang)
    chips = [Chip(None, label("page-chip", lang, words=label("page-all", lang), count=len(shown)))]
    for code, count in here.items():
        chip = "page-chip" if count == counts[code] else "page-chip-part"
        chips.append(Chip(code, label(chip, lang, words=words[code], shown=count, count=counts[code])))
    return tuple(chips)


def _key(rows: Sequence[Row], shown: Sequence[Task], lang: str) -> tuple[tuple[str, str], ...]:
    """Return the marks of the charts that are there, each with its word; with the share of time if it is one."""
    drawn = "".join(row.chart.svg for row in rows if row.chart is not None)
    said = {mark: label(f"page-key-{word}", lang) for mark, word in MARKS if f'class="{mark}"' in drawn}
    gone = {task.assessment.elapsed for task in shown if due_by_now(task.assessment) is not None}
    if "due" in said and len(gone) == 1 and (share := gone.pop()) is not None:
        said["due"] = label("page-key-gone", lang, share=per_cent(share))
    if any(row.chart is not None and is_room(task.assessment) for row, task in zip(rows, shown, strict=True)):
        said[""] = label("page-key-ceiling", lang)
    return tuple(said.items())


def _counting(contents: Contents) -> str:
    """Return the counting sentence of the bulletin, without the day and the time, which stand above it."""
    lang, parts = contents.lang, (counted(contents), not_listed(contents))
    said = clauses(parts, lang)
    if not said:
        return contents.counts.text(lang)
    code = "page-counting-one" if contents.counts.total == 1 else "page-counting"
    return label(code, lang, count=contents.counts.total, said=said)


def _closing(contents: Contents) -> list[str]:
    """Return where the numbers come from, and what a reader must know of them, in a sentence each."""
    notes = clauses(closing_note(contents), contents.lang)
    end = "。" if contents.lang == "zh" else "."
    return [f"{said[0].upper()}{said[1:]}{end}" for said in (source_of(contents), notes) if said]
