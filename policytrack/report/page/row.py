"""One row of a page: a task in the words of its table, its chart, what is to be done, and what stands behind it."""

from collections.abc import Iterable

from attrs import frozen

from policytrack.assessment import Assessment
from policytrack.assessment.conditions import is_used
from policytrack.records.plan import Measure
from policytrack.report.contents import Contents
from policytrack.report.page.bullet import bullet, starting_amount
from policytrack.report.page.drawing import Drawing
from policytrack.report.page.evidence import EvidenceTerm, Words, evidence, in_language
from policytrack.report.page.trajectory import trajectory
from policytrack.report.task import Task
from policytrack.report.task_words import asked_words, done_words, reported_words
from policytrack.report.to_do import to_do_line
from policytrack.report.verdict_words import TONES, UNJUDGED, verdict_words
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import label

SUPERSEDED = "superseded"


@frozen(kw_only=True)
class CourseFigure:
    """The chart of a series, with its ends and how to read it."""

    chart: Drawing
    first: str
    last: str
    key: str


@frozen(kw_only=True)
class Row:
    """A task as a page shows it.

    `code` names its class for the filter and `colour` that of its verdict; `bound` says of what is asked that it is a
    ceiling, or from where it is counted; `line` is the one thing to do, `details` open below it.
    """

    anchor: str
    code: str
    colour: str
    symbol: str
    verdict: str
    light: str
    name: Words
    small: Words | None
    asked: str
    bound: str
    reported: str
    completion: str
    chart: Drawing | None
    no_chart: str
    line: str
    details: tuple[EvidenceTerm, ...]
    course: CourseFigure | None


def code_of(assessment: Assessment) -> str:
    """Return the name of the class that a task is counted in."""
    return SUPERSEDED if assessment.superseded else assessment.verdict.replace(" ", "-")


def row_of(task: Task, contents: Contents, *, anchor: str, small: Iterable[str]) -> Row:
    """Return the row of a task; `small` stands below its name."""
    lang, lighting, problems = contents.lang, contents.lighting, contents.problems_of(task)
    one = task.assessment
    words = asked_words(task, lang), reported_words(task, lang), done_words(one, lang)
    found, course = bullet(one), trajectory(one)
    no_chart = "" if found is not None else _no_chart(one, problems, lang)
    reason = one.reason.text(lang)
    line = to_do_line(task, contents) or ("" if reason == no_chart else reason)
    below = " · ".join(small)
    return Row(
        anchor=anchor,
        code=code_of(one),
        colour="mut" if one.superseded else TONES.get(one.verdict, "mut"),
        symbol=one.verdict.symbol,
        verdict=verdict_words(one, lang),
        light="" if lighting is None else lighting.words(task, lang),
        name=in_language(task.name),
        small=in_language(below) if below else None,
        asked=words[0],
        bound=_bound(one, lang),
        reported=words[1],
        completion=words[2],
        chart=None if found is None else found.drawn(_shown(one, *words, lang)),
        no_chart=no_chart,
        line=line,
        details=evidence(task, problems, contents.origin, lang, said=(line, no_chart)),
        course=None
        if course is None
        else CourseFigure(
            chart=course.drawn(course.say(words[0], lang)),
            first=course.beginning(lang),
            last=label("page-course-end", lang, day=course.last, amount=words[0]),
            key=label("page-course-key" if course.start is not None else "page-course-key-unpaced", lang),
        ),
    )


def _shown(one: Assessment, asked: str, reported: str, done: str, lang: str) -> str:
    """Return what a chart shows, in words."""
    code = "page-shown-ceiling" if is_used(one) else "page-shown"
    return label(code, lang, reported=reported, asked=asked, done=done or label("page-no-share", lang))


def is_room(one: Assessment) -> bool:
    """Whether a chart shows how much of a ceiling is used, and not a way from a start down to it."""
    return one.requirement is not None and one.requirement.is_ceiling and starting_amount(one) is None


def _bound(one: Assessment, lang: str) -> str:
    start = starting_amount(one)
    if start is not None:
        return label("page-from", lang, base=start)
    return label("page-ceiling", lang) if is_room(one) else ""


def _no_chart(one: Assessment, problems: Iterable[CellProblem], lang: str) -> str:
    """Return why there is no chart: the cell that keeps a task from being judged, else the reason of its verdict."""
    if one.verdict in UNJUDGED:
        for problem in problems:
            if problem.severity == "warning":
                return problem.check(lang)
    if one.parts:
        return label("page-several-parts", lang)
    return label("page-stages", lang) if isinstance(one.promise, Measure) else one.reason.text(lang)
