"""The tasks that a bulletin names: those that lag, those that cannot be judged, cells to check, and what is next."""

from collections.abc import Iterator, Sequence

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import is_used
from policytrack.records.plan import Measure
from policytrack.records.target import Target
from policytrack.report.bulletin.frame import listed
from policytrack.report.contents import Contents
from policytrack.report.day_words import day_words
from policytrack.report.heading import cut_off
from policytrack.report.lag import laggards, points_behind
from policytrack.report.phrases import completed
from policytrack.report.task import Task
from policytrack.report.task_words import done_words, is_under_ceiling, promised_words, reported_words
from policytrack.report.to_do import is_worked_out, left_words, missing_figure, monthly_words, unlike_figure
from policytrack.report.verdict_words import UNJUDGED
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import label
from policytrack.values.interval import round_half_up

# What is asked for of a level whose name ends with a word.
_NOUNS = (("标准", "noun-standard"), ("率", "noun-rate"))
MOST_NAMED = 5  # in a list within a sentence
_SETTLED_BY = {Verdict.NO_FIGURE: "next-figure", Verdict.NOT_COMPARABLE: "next-comparable"}


def unjudged(contents: Contents) -> tuple[Task, ...]:
    """Return the tasks that cannot be judged, in the order of the source."""
    return tuple(
        task for task in contents.tasks if task.assessment.verdict in UNJUDGED and not task.assessment.superseded
    )


def name_of_task(task: Task, contents: Contents) -> str:
    """Return the name of a task, with its area where there are several, and its body."""
    name = _placed(task, contents)
    return name if task.body in (None, task.name) else label("name-body", contents.lang, name=name, body=task.body)


def names_of(tasks: Sequence[Task], contents: Contents) -> str:
    """Return the names of tasks in a list, each with its body in brackets: the first ones, and how many there are."""
    lang, named = contents.lang, []
    for task in tasks[:MOST_NAMED]:
        name = _placed(task, contents)
        named.append(name if task.body in (None, task.name) else label("name-in-list", lang, name=name, body=task.body))
    names = listed(named, lang, ("、", ", "))
    return names if len(tasks) <= MOST_NAMED else label("names-many", lang, names=names, count=len(tasks))


def _placed(task: Task, contents: Contents) -> str:
    lang, name, area = contents.lang, task.name, task.area
    if area is None or len(contents.areas) < 2:
        return name
    if lang == "zh" and (area[-1:].isascii() or name[:1].isascii()):
        return f"{area} {name}"
    return label("name-area", lang, area=area, name=name)


def numbered(lines: Iterator[str] | list[str], lang: str) -> list[str]:
    """Return lines with their numbers."""
    return [label("item", lang, number=number, said=line) for number, line in enumerate(lines, 1)]


def _sentence(name: str, clauses: str, lang: str, *more: str) -> str:
    stop, space = ("。", "") if lang == "zh" else (".", " ")
    ended = (f"{part.rstrip('。.；; ')}{stop}" for part in (clauses, *more) if part)
    return label("item-named", lang, name=name, said=space.join(ended))


def lag_lines(contents: Contents) -> Iterator[str]:
    """Yield a sentence for each task that is behind or missed: asked, reported, how far behind, what it still takes."""
    lang = contents.lang
    for task in laggards(contents.tasks):
        note = "" if task.note is None else label("note-of-ledger", lang, note=task.note.words)
        left, rate = left_words(task, lang), monthly_words(task, lang)
        if rate:
            left = label("todo-monthly", lang, todo=left, rate=rate)
        said = listed((_stands(task, lang), left), lang, ("；", "; "))
        yield _sentence(name_of_task(task, contents), said, lang, note)


def _stands(task: Task, lang: str) -> str:
    one = task.assessment
    asked, reported = promised_words(task, lang), reported_words(task, lang)
    gap = _gap_words(one, lang)
    if lang == "zh":
        done = [] if is_under_ceiling(one) else completed(one, lang)[:1]
        return listed((_asked(asked, lang), _reported(task, reported, lang), *done, gap), lang)
    figures = listed((done_words(one, lang), gap), lang)
    given = _reported(task, reported, lang)
    if figures and given:
        given = label("group-of", lang, said=given, parts=figures)
    return listed((_asked(asked, lang), given or figures), lang, ("；", "; "))


def _asked(asked: str, lang: str) -> str:
    return label("lag-asked", lang, amount=asked) if asked else ""


def _reported(task: Task, reported: str, lang: str) -> str:
    one = task.assessment
    if not reported or one.day is None:
        return ""
    code = "lag-level"
    if isinstance(one.promise, Measure):
        code = "lag-stage"
    elif is_used(one):
        code = "lag-used"
    elif one.from_nothing or (isinstance(one.promise, Target) and one.promise.indicator.is_flow):
        code = "lag-is" if one.requirement is not None and one.requirement.is_ceiling else "lag-done"
    return label(code, lang, day=day_words(one.day, lang), amount=reported)


def _gap_words(one: Assessment, lang: str) -> str:
    """Return by how many points a task is behind time: at least the sure ones, where it is known only within ends."""
    gap = points_behind(one) if one.verdict is Verdict.BEHIND else None
    if gap is None or gap.low is None or gap.low < 0:
        return ""
    code = "lag-above" if is_used(one) else "lag-below" if gap.is_point else "lag-at-least"
    return label(code, lang, number=f"{round_half_up(gap.low):.1f}")


def unjudged_lines(contents: Contents) -> Iterator[str]:
    """Yield a sentence for each task that cannot be judged: why, and what would settle it."""
    lang = contents.lang
    for task in unjudged(contents):
        missing = missing_figure(task, contents) or unlike_figure(task, contents)
        why = task.assessment.reason.text(lang) if missing is None else missing.check(lang)
        asked = _asked(promised_words(task, lang), lang)
        about = f"{asked}{'，' if lang == 'zh' else '; '}{why}" if asked else why
        note = ""
        if task.note is not None:
            code = "note-not-used" if task.assessment.verdict is Verdict.NO_FIGURE else "note-of-ledger"
            note = label(code, lang, note=task.note.words)
        said = listed((about, _needed(task, contents)), lang, ("；", "; "))
        yield _sentence(name_of_task(task, contents), said, lang, note)


def _needed(task: Task, contents: Contents) -> str:
    """Return what is needed to judge a task: of a ledger's, the figure of the cut-off day."""
    one, lang = task.assessment, contents.lang
    if one.verdict is Verdict.NO_FIGURE and isinstance(one.promise, Target) and contents.origin.as_of is not None:
        noun = next((code for word, code in _NOUNS if task.name.endswith(word)), "noun-level")
        if one.promise.indicator.is_flow:
            noun = "noun-done"
        day = day_words(cut_off(contents.origin, contents.tasks)[0], lang)
        return label("needs-noun", lang, day=day, noun=label(noun, lang))
    needs = listed((need.text(lang) for need in one.needs), lang, ("；", "; "))
    return label("needs-said", lang, said=needs) if needs else ""


def check_lines(contents: Contents) -> Iterator[str]:
    """Yield a sentence for each cell that contradicts others, or is doubtful; what is said of a task already is not."""
    lang = contents.lang
    found = (missing_figure(task, contents) or unlike_figure(task, contents) for task in unjudged(contents))
    named = {id(one) for one in found if one is not None}
    owners = {id(problem): task for task in contents.tasks for problem in contents.problems_of(task)}
    for problem in contents.problems:
        each = contents.each_of(problem)
        if all(id(one) in named for one in each) or not (problem.severity != "note" or _is_noted(problem)):
            continue
        said = problem.check(lang)
        if problem.severity == "warning":
            said = label("please-check", lang, said=said.removesuffix("，请核对"))
        task = owners.get(id(each[0])) if len(each) == 1 else None
        stop = "。" if lang == "zh" else "."
        yield f"{said}{stop}" if task is None else _sentence(name_of_task(task, contents), said, lang)


def _is_noted(problem: CellProblem) -> bool:
    """Whether a note is about what its own row works out to, which an office should see."""
    return problem.severity == "note" and is_worked_out(problem)


def next_lines(contents: Contents) -> Iterator[str]:
    """Yield what is to go and by when, of each task that lags, and the figure that each unjudged one needs."""
    lang = contents.lang
    day = cut_off(contents.origin, contents.tasks)
    for task in laggards(contents.tasks):
        due = task.assessment.promise.deadline
        left = left_words(task, lang)
        words = day_words(due, lang)
        over = task.assessment.verdict is Verdict.MISSED and bool(day) and due <= day[-1]
        code = ("next-over" if left else "next-due") if over else "next-left" if left else "next-by"
        yield _sentence(name_of_task(task, contents), label(code, lang, left=left, day=words), lang)
    wanted: dict[str, list[Task]] = {}
    for task in unjudged(contents):
        wanted.setdefault(_SETTLED_BY.get(task.assessment.verdict, "next-exact"), []).append(task)
    for code, tasks in wanted.items():
        if len(tasks) > MOST_NAMED:
            yield _sentence(names_of(tasks, contents), label(code, lang), lang)
            continue
        for task in tasks:
            yield _sentence(name_of_task(task, contents), label(code, lang), lang)
