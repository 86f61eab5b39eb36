"""What stands in the columns of a line of a report: asked, reported and done, in few words."""

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import is_used
from policytrack.light.assessed import variables_of
from policytrack.records.figure import Figure
from policytrack.records.plan import Measure
from policytrack.records.several_targets import AllOf
from policytrack.records.target import Target
from policytrack.report.amount_words import amount_words, compact, source_words
from policytrack.report.phrases import asked_amount, done
from policytrack.report.task import Task
from policytrack.text.messages import label
from policytrack.values.interval import EVERYTHING
from policytrack.values.quantity import Quantity


def asked_words(task: Task, lang: str) -> str:
    """Return what is asked: the amount that meets the target, a stage by a day, else the source's own words."""
    one = task.assessment
    if isinstance(one.promise, Measure):
        measure = one.promise
        if task.asked is not None or measure.asked is None:
            return "" if task.asked is None else task.asked.words
        return label("row-stage", lang, stage=measure.asked, day=measure.by)
    if one.parts:
        return label("all-of" if isinstance(one.promise, AllOf) else "any-of", lang, count=len(one.parts))
    amount = asked_amount(one)
    if amount is None:
        amount = one.target.amount
    if amount is None:
        return "" if task.asked is None else task.asked.words
    said = amount_words(amount, lang, own=task.asked is not None)
    return said if one.target.each is None else label("row-each", lang, step=one.target.each, amount=said)


def promised_words(task: Task, lang: str) -> str:
    """Return what is asked as its source writes it: a bare number without a sign, 300家以上 as these words."""
    one = task.assessment
    if isinstance(one.promise, Target) and one.promise.amount is not None and one.promise.form == "level":
        return source_words(one.promise.amount, task.asked, lang)
    return asked_words(task, lang)


def reported_words(task: Task, lang: str) -> str:
    """Return what is reported: the amount that counted, the nearest that could not, else the source's own words."""
    one = task.assessment
    if isinstance(one.promise, Measure):
        stage = dict(one.reason.args).get("stage")
        said = "" if stage is None else label("plain", lang, verdict=stage)
        return said if task.reported is None else task.reported.words
    if one.parts:
        return ""  # each part has its own
    amount = reported_amount(one)
    if amount is not None:
        return source_words(amount, task.reported, lang)
    return task.reported.words if task.reported is not None and one.verdict is Verdict.NOT_MEASURABLE else ""


def counted_words(task: Task, lang: str) -> str:
    """Return what is reported so that it may be read again: of a figure that does not compare, the source's words."""
    if task.assessment.verdict is Verdict.NOT_COMPARABLE and task.reported is not None:
        return task.reported.words
    return reported_words(task, lang)


def is_amount(task: Task) -> bool:
    """Whether a task asks for an amount, and not for a stage, a direction or what only words say."""
    one = task.assessment
    return not one.parts and isinstance(one.promise, Target) and asked_amount(one) is not None


def reported_amount(one: Assessment) -> Quantity | None:
    """Return the amount that is held against the target: the figure, what several come to, or what does not compare."""
    if one.verdict is Verdict.NOT_COMPARABLE and one.set_aside:
        return one.set_aside[0].figure.amount
    if not one.used:
        return None
    last: Figure = one.used[-1]
    total = one.total
    if len(one.used) == 1 or total is None or total.interval in (EVERYTHING, last.amount.interval):
        return last.amount
    return total


def is_under_ceiling(assessment: Assessment) -> bool:
    """Whether a completion would say how much of the ceiling of a level is reached, which is no share done."""
    return is_used(assessment) and not assessment.from_nothing


def done_words(assessment: Assessment, lang: str) -> str:
    """Return the completion in few columns: of one that is known within ends, the end that is sure."""
    share = assessment.completion
    if share is None or is_under_ceiling(assessment):
        return ""
    low = share.interval.low
    if low is None or share.nominal is not None or share.interval.is_point or share.interval.high is None:
        return compact(done(share, lang), lang)
    exact = variables_of(assessment).get("share")
    sign = "≥" if exact is not None and exact.low == low and exact.low_closed else ">"
    number = f"{low:.1f}" if 0 < low < 100 else f"{low:.1f}".removesuffix(".0")  # as `done` prints it
    return label("per-cent", lang, number=f"{sign}{number}" if lang == "zh" else f"{sign} {number}")
