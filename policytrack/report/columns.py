"""Columns of a table of assessments: headings in both languages, and the lines in each cell."""

from fractions import Fraction
from types import MappingProxyType
from typing import Any

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import name_of
from policytrack.assessment.pace import in_percent
from policytrack.records.aggregation import Aggregation
from policytrack.records.figure import Figure
from policytrack.records.plan import Measure
from policytrack.records.several_targets import AllOf
from policytrack.records.target import Target
from policytrack.report.phrases import (
    Lines,
    asked_amount,
    cited,
    completed,
    counted_as,
    listed,
    reported,
    said,
    shape,
    share_of,
    title,
    verdict_of,
    when,
)
from policytrack.report.table import Column, by_id
from policytrack.text.messages import label, say
from policytrack.text.reasons.notes import NOTES
from policytrack.values.interval import EVERYTHING
from policytrack.values.period import Period

NEAREST = 3
# How the total of several figures is named, by how a target aggregates.
TOTALS = MappingProxyType(
    {
        Aggregation.MEAN: "total-mean",
        Aggregation.COMPOUND: "total-compound",
        Aggregation.MAX: "total-max",
        Aggregation.MIN: "total-min",
    }
)
IN_TABLE = frozenset(code for code, note in NOTES.items() if note.in_table)


def _target(assessment: Assessment, lang: str) -> Lines:
    return [title(assessment.promise, lang), f"[{assessment.promise.name}]"]


def _gone(share: Fraction, lang: str) -> str:
    return in_percent(share).say(lang)


def _asked(assessment: Assessment, lang: str) -> Lines:
    if assessment.parts:
        code = "all-of" if isinstance(assessment.promise, AllOf) else "any-of"
        asked = [_comma(lang).join((name_of(one).text(lang), *_asked(one, lang))) for one in assessment.parts]
        return [label(code, lang, count=len(asked)), *listed(asked)]
    if isinstance(assessment.promise, Measure):
        measure = assessment.promise
        return [] if measure.asked is None else [label("stage-asked", lang, stage=measure.asked, day=measure.by)]
    target, requirement = assessment.target, assessment.requirement
    if requirement is None:
        return said(target.amount, lang)
    lines = [f"{say(asked_amount(assessment), lang)}{counted_as(target.indicator, lang)}"]
    if requirement.reading is not None:
        lines = [requirement.reading.text(lang), counted_as(target.indicator, lang).strip()]
    lines += shape(assessment, lang)
    if target.stretch is not None:
        lines.append(label("strives-for", lang, amount=target.stretch))
    return lines


def _reported(assessment: Assessment, lang: str) -> Lines:
    if assessment.parts:
        found = [(name_of(one).text(lang), _reported(one, lang)) for one in assessment.parts]
        return listed([_comma(lang).join((name, *lines)) for name, lines in found if lines])
    if isinstance(assessment.promise, Measure):
        seen = dict(assessment.reason.args)
        return [label("stage-seen", lang, **seen)] if "stage" in seen else said(None, lang)
    if assessment.used:
        last = [figure for figure in assessment.used if _reaches(figure, assessment)] or [*assessment.used]
        lines = listed([reported(figure, lang) for figure in last[-NEAREST:]])
        return [*lines, *_worked_out(assessment, last[-1], lang)]
    near = _nearest(assessment)
    if not near:
        return said(None, lang)
    more = [label("more", lang, count=len(near) - NEAREST)] if len(near) > NEAREST else []
    code = "none-of-the-time" if assessment.verdict is Verdict.NO_FIGURE else "none-of-the-kind"
    return [label(code, lang), *listed([reported(figure, lang) for figure in near[:NEAREST]]), *more]


def _worked_out(assessment: Assessment, last: Figure, lang: str) -> Lines:
    """Return what several figures come to: their sum, mean, growth, or extreme; nothing where the last one is that."""
    total, target = assessment.total, assessment.promise
    if len(assessment.used) < 2 or total is None or total.interval == EVERYTHING:
        return []
    how = target.aggregated_by if isinstance(target, Target) and not target.adds_up else Aggregation.SUM
    if how is Aggregation.LAST and total.interval == last.amount.interval:
        return []
    code = TOTALS.get(how, "total") if how is not None else "total"
    return [label(code, lang, amount=total, day=assessment.day)]


def _nearest(assessment: Assessment) -> tuple[Figure, ...]:
    """Return what was set aside for what it counts; where there is no figure at all, whatever was set aside."""
    every = assessment.verdict is Verdict.NO_FIGURE
    return tuple(aside.figure for aside in assessment.set_aside if every or aside.unlike)


def _comma(lang: str) -> str:
    return "，" if lang == "zh" else ", "


def _reaches(figure: Figure, assessment: Assessment) -> bool:
    period = figure.period
    return (period.end if isinstance(period, Period) else period.day) == assessment.day


def _verdict(assessment: Assessment, lang: str) -> Lines:
    lines = [verdict_of(assessment, lang)]
    shares = completed(assessment, lang)
    if not assessment.final and assessment.elapsed is not None:
        shares.append(label("time-gone", lang, day=assessment.day, share=in_percent(assessment.elapsed)))
    if shares:
        lines.append(_comma(lang).join(shares))
    if not isinstance(assessment.promise, Target) or assessment.verdict in (
        Verdict.NOT_YET,
        Verdict.CANNOT_TELL,
        Verdict.NOT_MEASURABLE,
        Verdict.NOT_DUE,
        Verdict.NO_FIGURE,
    ):
        lines.append(assessment.reason.text(lang))
    if assessment.leaning is not None:
        lines.append(label("leaning", lang, verdict=assessment.leaning))
    lines.extend(label("assuming", lang, assumption=_assumption(assessment, id, lang)) for id in assessment.assumptions)
    lines.extend(_stretch(assessment, lang))
    if assessment.hypothetical:
        lines.append(label("hypothetical", lang))
    lines.extend(note.text(lang) for note in assessment.notes if note.code in IN_TABLE)
    return lines


def _assumption(assessment: Assessment, id: str, lang: str) -> str:
    return next((item.say(lang) for item in assessment.assumed if item.id == id), id)


def _source(assessment: Assessment, lang: str) -> Lines:
    figures = assessment.used or _nearest(assessment)
    promises = (assessment.promise, *(one.promise for one in assessment.parts if assessment.promise.source is None))
    records = (*(one for one in promises if one.source is not None or not assessment.parts), *figures)
    return list(dict.fromkeys(cited(record.source, lang) for record in records))


def _needed(assessment: Assessment, lang: str) -> Lines:
    needed = assessment.needed()
    return [amount.say(lang) for amount in (needed.amount, needed.rate) if amount is not None]


def _stretch(assessment: Assessment, lang: str) -> Lines:
    stretch = assessment.stretch
    if stretch is None:
        return []
    return [label("stretch-verdict", lang, amount=assessment.target.stretch, verdict=verdict_of(stretch, lang))]


def _of_target(assessment: Assessment, name: str) -> Any:
    """Return a field that only a target has; None for several together."""
    return getattr(assessment.promise, name, None)


def _reported_verdict(assessment: Assessment, lang: str) -> Lines:
    return listed([one.reason.text(lang) for one in assessment.reported])


COLUMNS = by_id(
    Column("target", "目标", "target", _target),
    Column("asked", "目标值", "target value", _asked),
    Column("reported", "实际值", "reported", _reported),
    Column("verdict", "结论", "verdict", _verdict),
    Column("source", "来源", "source", _source),
    Column("completion", "完成率", "completion", share_of),
    Column("gap", "差额", "gap", lambda one, lang: said(one.gap, lang)),
    Column("elapsed", "时间进度", "time elapsed", lambda one, lang: said(one.elapsed, lang, _gone)),
    Column("issuer", "发布机构", "issuer", lambda one, lang: said(one.promise.issuer, lang)),
    Column("id", "编号", "id", lambda one, _: [one.id]),
    Column("area", "地区", "area", lambda one, lang: said(one.promise.area, lang)),
    Column("period", "时期", "period", lambda one, lang: [when(one.promise, lang)]),
    Column("indicator", "指标", "indicator", lambda one, lang: said(_of_target(one, "indicator"), lang)),
    Column("reason", "理由", "reason", lambda one, lang: said(one.reason, lang)),
    Column("day", "数据截至", "evidence until", lambda one, lang: said(one.day, lang)),
    Column("final", "是否已定", "final", lambda one, lang: [label("final" if one.final else "open", lang)]),
    Column("assumptions", "假设", "assumptions", lambda one, _: list(one.assumptions)),
    Column("nature", "性质", "nature", lambda one, lang: said(_of_target(one, "nature"), lang)),
    Column("strength", "力度", "strength", lambda one, lang: said(_of_target(one, "strength"), lang)),
    Column("stretch", "力争值", "stretch target", _stretch),
    Column("reported-verdict", "自称", "claimed", _reported_verdict),
    Column("needed", "还需", "still needed", _needed),
    Column("projection", "推算", "projected", lambda one, lang: [one.project().say(lang)]),
)
USUAL = ("target", "asked", "reported", "verdict", "source")
