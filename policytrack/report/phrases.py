"""Phrases that several reports share: shares, times, titles, figures and their sources, in words."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from attrs import evolve

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import is_used
from policytrack.assessment.evidence import AS_OF
from policytrack.records.aggregation import Aggregation
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator, IndicatorKind
from policytrack.records.plan import Measure
from policytrack.records.several_targets import Promised
from policytrack.records.source import Quote, Source
from policytrack.records.target import Target
from policytrack.text.messages import in_quotes, label, say
from policytrack.values.period import MONTHS, Each, months_of
from policytrack.values.quantity import Quantity

Lines = list[str]
SHAPES: Mapping[Aggregation | None, str] = MappingProxyType(
    {
        Aggregation.MEAN: "shape-mean",
        Aggregation.COMPOUND: "shape-compound",
        Aggregation.MAX: "shape-max",
        Aggregation.MIN: "shape-min",
    }
)
T = TypeVar("T")


def done(share: Quantity, lang: str) -> str:
    """Return a completion as bulletins print it: below 100 % to one decimal, 95.0 % too.

    A completion that is known only within ends is said as they are.
    """
    text = share.say(lang)
    number = share.nominal
    if number is None or not 0 < number < 100 or number != number.to_integral_value():
        return text
    return re.sub(rf"(?<![0-9.,–]){int(number)}(?![0-9.,–])", f"{number:.1f}", text, count=1)


def is_reached_unmet(assessment: Assessment) -> bool:
    """Whether a completion of 100 % or more stands beside a verdict other than *met*; then its day is said with it."""
    share = assessment.completion
    if share is None or share.interval.low is None or assessment.verdict is Verdict.MET:
        return False
    return share.interval.low >= 100 and not (assessment.verdict is Verdict.MISSED and is_used(assessment))


def completed(assessment: Assessment, lang: str) -> Lines:
    """Return a completion as a line that says of what it is: the amount, a ceiling, or the way from a start.

    With its day where it is 100 % or more of a target that is not met by its deadline.
    """
    share, formula, unmet = assessment.completion, assessment.formula, is_reached_unmet(assessment)
    if share is None or formula is None:
        return []
    args = {**dict(formula.args), "share": done(share, lang), "day": assessment.day}
    if "base" in args:
        back = share.interval.high is not None and share.interval.high < 0
        code = "share-back" if back else "share-way-by" if unmet else "share-way"
    elif is_used(assessment):
        code = "share-used-by" if unmet else "share-used"
    elif assessment.parts:
        code = "share-parts-by" if unmet else "share-parts"
    else:
        code = "share-done-by" if unmet else "share-done"
    return [label(code, lang, **args)]


def share_of(assessment: Assessment, lang: str) -> Lines:
    """Return a completion as a line of its own column, where the amount needs no word."""
    formula, share = assessment.formula, assessment.completion
    if formula is None or share is None:
        return []
    if is_used(assessment) or "base" in dict(formula.args):
        return completed(assessment, lang)
    said = done(share, lang)
    return [label("share-by", lang, share=said, day=assessment.day) if is_reached_unmet(assessment) else said]


def verdict_of(one: Assessment, lang: str) -> str:
    """Return the verdict with its symbol, and whether it was met or settled early."""
    code = "plain" if not one.early else "early" if one.verdict is Verdict.MET else "settled-early"
    return f"{one.verdict.symbol} {label(code, lang, verdict=one.verdict)}"


def when(record: Promised | Figure, lang: str) -> str:
    """Return the time of a record in words."""
    if not isinstance(record, Figure) and (not isinstance(record, Target) or record.period is None):
        until = record.until if isinstance(record, Target) else None
        return label("by" if until is None else "by-until", lang, day=record.deadline, until=until)
    return say(record.period, lang)


def title(promise: Promised, lang: str) -> str:
    """Return the title of a target: indicator and time; of several together, their name."""
    if isinstance(promise, Target):
        return f"{promise.indicator.say(lang)} {when(promise, lang)}"
    return promise.title if isinstance(promise, Measure) else promise.say(lang)


def asked_amount(assessment: Assessment) -> Quantity | None:
    """Return the amount that meets a target, of a mean of steps that add up that of each."""
    asked, steps = assessment.requirement, assessment.target.steps
    if asked is None or steps == 1:
        return None if asked is None else asked.amount
    each = asked.meets.over(Decimal(steps))
    return evolve(Quantity.of(each, asked.amount.unit), scale=asked.amount.scale)


def shape(assessment: Assessment, lang: str) -> Lines:
    """Return of how long a time the amount is that is asked, and how those of parts make it, where one must say so."""
    target, asked = assessment.target, assessment.requirement
    how, per = target.aggregated_by, target.per
    if target.each is not None:
        return [label("each", lang, step=target.each)]
    if target.steps > 1 and asked is not None:
        return [label("shape-steps", lang, per=per, count=target.steps, asked=asked.amount)]
    if how is Aggregation.MEAN and target.indicator.kind is IndicatorKind.GROWTH:
        return [label("shape-growth", lang, per=per or Each.YEAR)]
    if how is Aggregation.LAST and target.period is not None and target.indicator.kind not in AS_OF:
        step = per or Each.YEAR
        if (months_of(target.period) or 0) > MONTHS[step]:
            return [label("shape-last", lang, per=step)]
    if how is Aggregation.LAST:
        return [] if per is None else [label("shape-per", lang, per=per)]
    return [label(SHAPES[how], lang)] if how in SHAPES else []


def counted_as(indicator: Indicator, lang: str) -> str:
    """Return stage and kind in brackets, which distinguish counts of one thing."""
    words = [indicator.kind.say(lang)]
    if indicator.stage != "none":
        words.insert(0, indicator.stage.say(lang))
    return f"（{'，'.join(words)}）" if lang == "zh" else f" ({', '.join(words)})"


def cited(source: Source | None, lang: str) -> str:
    """Return the source of a number, or that it has none."""
    return label("unsourced", lang) if source is None else source.say(lang)


def reported(figure: Figure, lang: str) -> str:
    """Return a figure with its stage, kind and time."""
    comma = "，" if lang == "zh" else ", "
    return f"{figure.amount.say(lang)}{counted_as(figure.indicator, lang)}{comma}{when(figure, lang)}"


def listed(lines: Lines) -> Lines:
    """Return several lines with a dot before each, so that wrapped lines stay distinct."""
    return [f"· {line}" for line in lines] if len(lines) > 1 else lines


def said(value: T | None, lang: str, words: Callable[[T, str], str] = say) -> Lines:
    """Return a value in words, as a line; no line where there is none."""
    text = "" if value is None else words(value, lang)
    return [text] if text else []


def quoted(quote: Quote | None, lang: str) -> str:
    """Return the words of a quote in the marks of a language, or that there is none."""
    return label("unquoted", lang) if quote is None else in_quotes(quote.words, lang)
