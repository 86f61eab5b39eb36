"""Phrases that several reports share: shares, times, titles, figures and their sources, in words."""

from collections.abc import Callable
from fractions import Fraction
from typing import TypeVar

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.conditions import is_used
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.several_targets import Promised
from policytrack.records.source import Quote, Source
from policytrack.records.target import Target
from policytrack.text.messages import label, say
from policytrack.values.quantity import Quantity

Lines = list[str]
T = TypeVar("T")


def percent(share: Fraction, lang: str) -> str:
    """Return a share of time in whole per cent; 0 and 100 only for exactly nothing and all."""
    shown = min(max(round(share * 100), 1), 99) if 0 < share < 1 else int(share) * 100
    return Quantity.exact(shown, "%").say(lang)


def done(share: Quantity, lang: str) -> str:
    """Return a completion as bulletins print it: below 100 % to one decimal, 95.0 % too.

    A completion that is known only within ends is said as it is.
    """
    text = share.say(lang)
    number = share.nominal
    if not share.interval.is_point or number is None or not 0 < number < 100 or number != number.to_integral_value():
        return text
    return text.replace(str(int(number)), f"{number:.1f}", 1)


def is_reached_unmet(assessment: Assessment) -> bool:
    """Whether a completion of 100 % or more stands beside a verdict other than *met*; then its day is said with it."""
    share = assessment.completion
    if share is None or share.interval.low is None or assessment.verdict is Verdict.MET:
        return False
    return not is_used(assessment) and share.interval.low >= 100


def completed(assessment: Assessment, lang: str) -> Lines:
    """Return a completion as a line, with its day where the target is not met by its deadline."""
    if assessment.completion is None:
        return []
    share = done(assessment.completion, lang)
    return [label("share-by", lang, share=share, day=assessment.day) if is_reached_unmet(assessment) else share]


def verdict_of(one: Assessment, lang: str) -> str:
    """Return the verdict with its symbol, and whether it was met or settled early."""
    code = "plain" if not one.early else "early" if one.verdict is Verdict.MET else "settled-early"
    return f"{one.verdict.symbol} {label(code, lang, verdict=one.verdict)}"


def when(record: Promised | Figure, lang: str) -> str:
    """Return the time of a record in words."""
    if not isinstance(record, Figure) and (not isinstance(record, Target) or record.period is None):
        return label("by", lang, day=record.deadline)
    return say(record.period, lang)


def title(promise: Promised, lang: str) -> str:
    """Return the title of a target: indicator and time; of several together, their name."""
    return f"{promise.indicator.say(lang)} {when(promise, lang)}" if isinstance(promise, Target) else promise.say(lang)


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
    """Return the words of a quote, or that there is none."""
    return label("unquoted", lang) if quote is None else f"「{quote.words}」"
