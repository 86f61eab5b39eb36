"""The one thing to do about a task: what is still to go, what it takes a month, or the cell that needs a figure."""

from decimal import Decimal
from types import MappingProxyType

from attrs import evolve

from policytrack.assessment import Assessment, Verdict
from policytrack.records.target import Target
from policytrack.report.amount_words import amount_words
from policytrack.report.contents import Contents
from policytrack.report.task import Task
from policytrack.report.verdict_words import UNJUDGED
from policytrack.text.cell_problem import CellProblem
from policytrack.text.messages import label, say
from policytrack.values.quantity import Quantity

_UNSAID = MappingProxyType({"kind-unsaid": "todo-kind", "deadline-unsaid": "todo-due"})
_WITHOUT_DAY = MappingProxyType(
    {
        "figure-undated": ("todo-undated", "todo-undated-line"),
        "figure-yearless": ("todo-yearless", "todo-yearless-line"),
    }
)
_OPEN = (Verdict.BEHIND, Verdict.NOT_YET, Verdict.ON_PACE)


def left(assessment: Assessment) -> tuple[str, Quantity] | None:
    """Return what is left and how it is called: 'more' to a floor, 'less' to a ceiling, 'room' below it.

    After the deadline 'short' of a floor or 'over' a ceiling. None where nothing is left, or nobody knows what is.
    """
    if not isinstance(assessment.promise, Target):
        return None
    if assessment.verdict is Verdict.MISSED and assessment.gap is not None and assessment.requirement is not None:
        kind = "over" if assessment.requirement.is_ceiling else "short"
        return kind, assessment.gap
    if assessment.verdict not in _OPEN:
        return None
    needed = assessment.needed()
    if needed.amount is None or needed.sense is None or needed.amount.high == 0:
        return None
    return needed.sense, _scaled_like(needed.amount, assessment)


def _scaled_like(amount: Quantity, assessment: Assessment) -> Quantity:
    """Return an amount in the scale of the gap, which is the finer one of its target and its figures: 18000万元."""
    scale = "" if assessment.gap is None else assessment.gap.scale
    return evolve(amount, scale=scale) if scale else amount


def monthly(assessment: Assessment) -> Quantity | None:
    """Return what each month until the deadline must bring (234.7 人次/月); None where no rate means it."""
    found = left(assessment)
    rate = None if found is None or found[0] not in ("more", "less") else assessment.needed("month").rate
    if found is None or rate is None or rate.low == Decimal(0) == rate.high:
        return None
    return _scaled_like(rate, assessment)


def left_words(task: Task, lang: str) -> str:
    """Return what is left of a task in words: 还需84户; empty where nothing is."""
    found = left(task.assessment)
    if found is None:
        return ""
    return label(f"todo-{found[0]}", lang, amount=amount_words(found[1], lang, own=task.asked is not None))


def monthly_words(task: Task, lang: str) -> str:
    """Return what each month must bring in words, without the month: 14户; empty where there is no rate."""
    rate = monthly(task.assessment)
    said = "" if rate is None else amount_words(rate, lang, own=task.asked is not None)
    return said.removesuffix("/月").removesuffix("/month")


def missing_figure(task: Task, contents: Contents) -> CellProblem | None:
    """Return why a task has no figure, as its cell says: it is empty, has words, or leaves a choice."""
    if task.assessment.verdict is not Verdict.NO_FIGURE:
        return None
    found = [one for one in contents.problems_of(task) if one.severity == "warning" and not is_worked_out(one)]
    first = (one for one in found if one.code.startswith(("no-figure", *_WITHOUT_DAY)))
    return next(first, found[0] if found else None)


def unlike_figure(task: Task, contents: Contents) -> CellProblem | None:
    """Return what the cell of a task counts instead of what is asked: 申报 where 认定 is."""
    if task.assessment.verdict is not Verdict.NOT_COMPARABLE:
        return None
    return next((one for one in contents.problems_of(task) if one.code == "figure-of-other-stage"), None)


def later_figure(task: Task, contents: Contents) -> CellProblem | None:
    """Return what the cell of a task holds where its figure is only of a later day than the report's."""
    if task.assessment.verdict is not Verdict.NO_FIGURE:
        return None
    return next((one for one in contents.problems_of(task) if one.code == "figure-later"), None)


def is_worked_out(problem: CellProblem) -> bool:
    """Whether a problem says what its own row works out to, such as another share than the cell states."""
    return "worked_out" in dict(problem.args)


def to_do(task: Task, contents: Contents) -> str:
    """Return the one thing to do in few words, or nothing: 还需84户, F7空."""
    unlike = unlike_figure(task, contents)
    if unlike is not None:
        return label("todo-unlike", contents.lang, **dict(unlike.args))
    later = later_figure(task, contents)
    if later is not None:
        return label("todo-later", contents.lang, cell=later.cell, **dict(later.args))
    unsaid = _UNSAID.get(task.assessment.reason.code)
    if unsaid is not None:
        return label(unsaid, contents.lang)
    missing = missing_figure(task, contents)
    if missing is None:
        return left_words(task, contents.lang) if task.assessment.verdict is not Verdict.ON_PACE else ""
    if missing.code in _WITHOUT_DAY:
        return label(_WITHOUT_DAY[missing.code][0], contents.lang)
    empty = task.reported is None and missing.code.startswith("no-figure")
    return label("todo-empty" if empty else "todo-cell", contents.lang, cell=missing.cell)


def to_do_line(task: Task, contents: Contents) -> str:
    """Return the one thing to do as a line of its own: 还需84户，每月14户; 请在F7填数; what would settle it."""
    lang, missing, later = contents.lang, missing_figure(task, contents), later_figure(task, contents)
    if later is not None:
        return label("todo-later-line", lang, cell=later.cell, on=task.assessment.on, **dict(later.args))
    if missing is not None and missing.code in _WITHOUT_DAY:
        return label(_WITHOUT_DAY[missing.code][1], lang, cell=missing.cell)
    if missing is not None:
        return label("todo-fill", lang, cell=missing.cell)
    said, rate = left_words(task, lang), monthly_words(task, lang)
    if said:
        return label("todo-monthly", lang, todo=said, rate=rate) if rate else said
    unlike = unlike_figure(task, contents)
    if unlike is not None:
        return label("todo-other-stage", lang, cell=unlike.cell, **dict(unlike.args))
    needs = task.assessment.needs if task.assessment.verdict in UNJUDGED else ()
    return label("needs-said", lang, said=say(needs, lang)) if needs else ""
