"""The explanation of one verdict: target, figures, calculation, assumptions, and what would settle it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import name_of
from policytrack.assessment.official import Reported
from policytrack.assessment.pace import in_percent
from policytrack.records.assumption import Assumption
from policytrack.records.figure import Figure
from policytrack.records.plan import Measure
from policytrack.records.several_targets import Promised
from policytrack.report.cell import as_text
from policytrack.report.phrases import (
    cited,
    is_reached_unmet,
    quoted,
    reported,
    shape,
    title,
    verdict_of,
    when,
)
from policytrack.report.table import ABSENT
from policytrack.text.messages import label
from policytrack.values.interval import EVERYTHING, EXACT, round_half_up
from policytrack.values.level import Level
from policytrack.values.quantity import Quantity

INDENT = "    "
Places: TypeAlias = Mapping[str, str]
NOWHERE: Places = MappingProxyType({})


def explain(assessment: Assessment, lang: str, places: Places = NOWHERE) -> str:
    """Return the explanation of one assessment as text, a section under each heading.

    `places` say where the records of a ledger stand, by their ids: district_projects.xlsx 进度表 E6.
    """
    promise = assessment.promise
    areas = promise.area or tuple(dict.fromkeys(one.promise.area for one in assessment.parts))
    state = label("final" if assessment.final else "open", lang)
    hypothetical = [label("hypothetical", lang)] if assessment.hypothetical else []
    sections = [
        (
            _heading(promise, areas, lang),
            [
                label("as-of", lang, day=assessment.on, verdict=verdict_of(assessment, lang), state=state),
                *hypothetical,
            ],
        ),
        (label("section-why", lang), [assessment.reason.text(lang), *(note.text(lang) for note in assessment.notes)]),
        (label("section-steps", lang), [_judged(step, when(step.target, lang), lang) for step in assessment.steps]),
        (label("section-parts", lang), [_judged(part, name_of(part).text(lang), lang) for part in assessment.parts]),
        (label("section-asked", lang), _asked(assessment, lang, places)),
        (label("section-used", lang), [_evidence(figure, lang, places) for figure in assessment.used] or [ABSENT]),
        (label("section-worked-out", lang), _formulas(assessment, lang)),
        (label("section-stretch", lang), _stretch(assessment, lang)),
        (label("section-reported", lang), [_claimed(one, lang) for one in assessment.reported]),
        (label("section-set-aside", lang), _set_aside(assessment, lang, places)),
        (label("section-assumptions", lang), _assumptions(assessment, lang)),
        (label("section-settle", lang), [need.text(lang) for need in assessment.needs]),
        (label("section-ahead", lang), [] if assessment.final else _ahead(assessment, lang)),
    ]
    lines: list[str] = []
    for heading, body in sections:
        if body:
            lines += [heading, *(f"{INDENT}{line}" for line in body)]
    return as_text(lines)


def _heading(promise: Promised, areas: Any, lang: str) -> str:
    """Return id, title and area of what was judged; an id that the title begins with is not said twice."""
    said = title(promise, lang)
    code = "heading-named" if said.startswith(promise.name) else "heading"
    return label(code, lang, id=promise.name, title=said, area=areas)


def _words(record: Promised | Figure, lang: str, places: Places) -> str:
    if record.id in places:
        return f"{quoted(record.quote, lang)} — {places[record.id]}"
    return f"{quoted(record.quote, lang)} — {cited(record.source, lang)} [{record.id}]"


def _claimed(one: Reported, lang: str) -> str:
    """Return a claim in its own words, with its source and whether our verdict agrees."""
    claim = one.claim
    words = f"{quoted(claim.quote, lang)} — {cited(claim.source, lang)} [{claim.name}]"
    return label("claimed", lang, words=words, reason=one.reason)


def _asked(assessment: Assessment, lang: str, places: Places) -> list[str]:
    if assessment.parts:
        parts = (line for part in assessment.parts for line in _asked(part, lang, places))
        return [_words(assessment.promise, lang, places), *parts]
    promise = assessment.promise
    if isinstance(promise, Measure):
        asked = () if promise.asked is None else (label("stage-asked", lang, stage=promise.asked, day=promise.by),)
        return [_words(promise, lang, places), *asked]
    target, requirement = assessment.target, assessment.requirement
    lines = [_words(target, lang, places)]
    if requirement is not None:
        lines.append(label("asked-set", lang, amount=requirement.amount, indicator=target.indicator))
        if requirement.vague is not None:
            lines.append(label("asked-vague", lang, amount=requirement.amount))
    lines += shape(assessment, lang)
    if target.stretch is not None:
        lines.append(label("strives-for", lang, amount=target.stretch))
    if target.nature is not None:
        lines.append(label("nature", lang, nature=target.nature))
    if target.strength is not None:
        lines.append(label("strength", lang, strength=target.strength))
    if target.issuer is not None:
        lines.append(label("issued-by", lang, issuer=target.issuer))
    return lines


def _evidence(figure: Figure, lang: str, places: Places) -> str:
    return label("evidence", lang, figure=reported(figure, lang), words=_words(figure, lang, places))


def _set_aside(assessment: Assessment, lang: str, places: Places) -> list[str]:
    return [
        line
        for aside in assessment.set_aside
        for line in (_evidence(aside.figure, lang, places), f"{INDENT}{aside.reason.text(lang)}")
    ]


def _formulas(assessment: Assessment, lang: str) -> list[str]:
    requirement, total = assessment.requirement, assessment.total
    if total is not None and total.interval == EVERYTHING and total.nominal is None:
        total = None  # it can be anything
    if requirement is None or total is None:
        return []
    lines = [label("standing", lang, amount=total, day=assessment.day)]
    lines += [line.text(lang) for line in assessment.proof]
    if assessment.formula is not None:
        formula = assessment.formula.text(lang)
        unmet = is_reached_unmet(assessment)
        lines.append(label("share-by", lang, share=formula, day=assessment.day) if unmet else formula)
    elif assessment.no_completion is not None:
        lines.append(label("no-share", lang, why=assessment.no_completion))
    if assessment.task_completion is not None and assessment.task_completion != assessment.completion:
        lines.append(label("task-share", lang, share=assessment.task_completion))
    if assessment.gap is not None:
        lines.append(_gap(assessment.gap, lang, ceiling=requirement.is_ceiling))
    if assessment.elapsed is not None:
        lines.append(label("formula-time", lang, day=assessment.day, share=in_percent(assessment.elapsed)))
    paced = assessment.verdict in (Verdict.ON_PACE, Verdict.BEHIND) and assessment.from_nothing
    bound = requirement.meets.low if requirement.meets.low is not None else requirement.meets.high
    if paced and assessment.pace in ("months", "days") and bound is not None and assessment.elapsed is not None:
        unit = requirement.amount.unit
        due = EXACT.divide(EXACT.multiply(bound, assessment.elapsed.numerator), assessment.elapsed.denominator)
        lines.append(
            label(
                "formula-pace",
                lang,
                asked=Level(bound, unit),
                share=assessment.elapsed,
                due=Level(round_half_up(due), unit),
            )
        )
    return lines


def _judged(one: Assessment, name: str, lang: str) -> str:
    """Return the verdict and reason of a step, or of a stretch target, in one line."""
    return label("step", lang, step=name, verdict=verdict_of(one, lang), reason=one.reason)


def _stretch(assessment: Assessment, lang: str) -> list[str]:
    stretch = assessment.stretch
    if stretch is None or stretch.target.amount is None:
        return []
    return [_judged(stretch, label("strives-for", lang, amount=stretch.target.amount), lang)]


def _ahead(assessment: Assessment, lang: str) -> list[str]:
    """Return what is still needed and what is projected, each where it can be calculated."""
    needed, projection, reaching = assessment.needed(), assessment.project(), assessment.reached_when()
    lines = [needed.say(lang)] if needed.amount is not None else []
    lines += [projection.say(lang)] if projection.level is not None else []
    return [*lines, reaching.say(lang)] if reaching.first is not None else lines


def _gap(gap: Quantity, lang: str, *, ceiling: bool) -> str:
    """Return a gap in words: what is left or beyond, where its sign is certain."""
    low, high = gap.interval.low, gap.interval.high
    if low is not None and low >= 0:
        return label("gap-over" if ceiling else "gap-left", lang, gap=gap)
    if high is not None and high <= 0:
        return label("gap-room" if ceiling else "gap-beyond", lang, gap=-gap)
    return label("gap-open", lang, gap=gap)


def _assumptions(assessment: Assessment, lang: str) -> list[str]:
    lines = []
    for item in assessment.assumed:
        code = "assumption-used" if item.id in assessment.assumptions else "assumption-idle"
        lines.append(label(code, lang, assumption=item, id=item.id, signed=_signed(item)))
    return lines


def _signed(item: Assumption) -> str:
    return ", ".join(str(part) for part in (item.by, item.date) if part is not None) or ABSENT
