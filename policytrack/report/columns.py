"""What stands in each column of a report, as lines of text."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from policytrack.assessment import Assessment, Verdict
from policytrack.assessment.official import Reported
from policytrack.records.figure import Figure
from policytrack.records.indicator import Indicator
from policytrack.records.source import Source
from policytrack.records.target import Target
from policytrack.text.messages import Word, label, say
from policytrack.text.reasons.notes import NOTES
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity

Lines = list[str]
ABSENT = "—"
NEAREST = 3
IN_TABLE = frozenset(code for code, note in NOTES.items() if note.in_table)


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


def settled(verdict: Verdict, *, early: bool) -> str:
    """Return the code of the words for a verdict: met early, or settled before the deadline otherwise."""
    if not early:
        return "plain"
    return "early" if verdict is Verdict.MET else "settled-early"


def when(record: Target | Figure, lang: str) -> str:
    """Return the time of a record in words."""
    if isinstance(record, Target) and record.period is None:
        return label("by", lang, day=record.deadline)
    return say(record.period, lang)


def title(target: Target, lang: str) -> str:
    """Return what a target is about: indicator and time."""
    return f"{target.indicator.say(lang)} {when(target, lang)}"


def name(id: str) -> str:
    """Return the short name of an id: what follows the file."""
    return id.rpartition("#")[2]


def counted_as(indicator: Indicator, lang: str) -> str:
    """Return stage and kind in brackets, which is what keeps two counts apart."""
    words = [Word(indicator.kind).say(lang)]
    if indicator.stage != "none":
        words.insert(0, Word(indicator.stage).say(lang))
    return f"（{'，'.join(words)}）" if lang == "zh" else f" ({', '.join(words)})"


def cited(source: Source | None, lang: str) -> str:
    """Return where a number stands, or that nobody says."""
    return label("unsourced", lang) if source is None else source.say(lang)


def _target(assessment: Assessment, lang: str) -> Lines:
    return [title(assessment.target, lang), f"[{name(assessment.id)}]"]


def _asked(assessment: Assessment, lang: str) -> Lines:
    target, requirement = assessment.target, assessment.requirement
    if requirement is None:
        return [ABSENT if target.amount is None else target.amount.say(lang)]
    lines = [f"{requirement.amount.say(lang)}{counted_as(target.indicator, lang)}"]
    if requirement.reading is not None:
        lines = [requirement.reading.text(lang), counted_as(target.indicator, lang).strip()]
    if target.each is not None:
        lines.append(label(f"each-{target.each}", lang))
    if target.stretch is not None:
        lines.append(label("strives-for", lang, amount=target.stretch))
    return lines


def reported(figure: Figure, lang: str) -> str:
    """Return a figure with its stage, kind and time."""
    comma = "，" if lang == "zh" else ", "
    return f"{figure.amount.say(lang)}{counted_as(figure.indicator, lang)}{comma}{when(figure, lang)}"


def _reported(assessment: Assessment, lang: str) -> Lines:
    if assessment.used:
        last = [figure for figure in assessment.used if _reaches(figure, assessment)] or [*assessment.used]
        lines = _listed([reported(figure, lang) for figure in last[-NEAREST:]])
        if len(assessment.used) > 1 and assessment.total is not None:
            lines.append(label("total", lang, amount=assessment.total, day=assessment.day))
        return lines
    near = [aside.figure for aside in assessment.set_aside if aside.unlike]
    if not near:
        return [ABSENT]
    more = [label("more", lang, count=len(near) - NEAREST)] if len(near) > NEAREST else []
    return [label("none-of-the-kind", lang), *_listed([reported(figure, lang) for figure in near[:NEAREST]]), *more]


def _listed(lines: Lines) -> Lines:
    """Return several lines each with a dot, so that wrapped ones stay apart."""
    return [f"· {line}" for line in lines] if len(lines) > 1 else lines


def _reaches(figure: Figure, assessment: Assessment) -> bool:
    period = figure.period
    return (period.end if isinstance(period, Period) else period.day) == assessment.day


def _verdict(assessment: Assessment, lang: str) -> Lines:
    verdict = assessment.verdict
    word = label(settled(verdict, early=assessment.early), lang, verdict=verdict)
    lines = [f"{verdict.symbol} {word}"]
    shares = []
    if assessment.completion is not None:
        ceiling = assessment.requirement is not None and assessment.requirement.is_ceiling
        code = "share-used" if ceiling and assessment.target.baseline is None else "share-done"
        shares.append(label(code, lang, share=done(assessment.completion, lang)))
    if not assessment.final and assessment.elapsed is not None:
        shares.append(label("time-gone", lang, day=assessment.day, share=percent(assessment.elapsed, lang)))
    if shares:
        lines.append(("，" if lang == "zh" else ", ").join(shares))
    if verdict in (Verdict.NOT_YET, Verdict.CANNOT_TELL, Verdict.NOT_MEASURABLE, Verdict.NOT_DUE):
        lines.append(assessment.reason.text(lang))
    if assessment.leaning is not None:
        lines.append(label("leaning", lang, verdict=assessment.leaning))
    lines.extend(label("assuming", lang, assumption=_assumption(assessment, id, lang)) for id in assessment.assumptions)
    if assessment.stretch is not None:
        lines.append(_stretch(assessment, lang)[0])
    if assessment.hypothetical:
        lines.append(label("hypothetical", lang))
    lines.extend(note.text(lang) for note in assessment.notes if note.code in IN_TABLE)
    return lines


def _assumption(assessment: Assessment, id: str, lang: str) -> str:
    return next((item.say(lang) for item in assessment.assumed if item.id == id), id)


def _source(assessment: Assessment, lang: str) -> Lines:
    figures = assessment.used or tuple(aside.figure for aside in assessment.set_aside if aside.unlike)
    records: tuple[Target | Figure, ...] = (assessment.target, *figures)
    return list(dict.fromkeys(cited(record.source, lang) for record in records))


def _gap(assessment: Assessment, lang: str) -> Lines:
    return [ABSENT if assessment.gap is None else assessment.gap.say(lang)]


def _completion(assessment: Assessment, lang: str) -> Lines:
    return [ABSENT if assessment.completion is None else done(assessment.completion, lang)]


def _elapsed(assessment: Assessment, lang: str) -> Lines:
    return [ABSENT if assessment.elapsed is None else percent(assessment.elapsed, lang)]


def _issuer(assessment: Assessment, lang: str) -> Lines:
    issuer = assessment.target.issuer
    return [ABSENT if issuer is None else issuer.say(lang)]


def _stretch(assessment: Assessment, lang: str) -> Lines:
    stretch = assessment.stretch
    if stretch is None:
        return [ABSENT]
    word = label(settled(stretch.verdict, early=stretch.early), lang, verdict=stretch.verdict)
    verdict = f"{stretch.verdict.symbol} {word}"
    return [label("stretch-verdict", lang, amount=assessment.target.stretch, verdict=verdict)]


def _word(word: str | None, lang: str) -> Lines:
    return [ABSENT if word is None else Word(word).say(lang)]


def claimed(reported: Reported, lang: str) -> str:
    """Return a claim in its own words, where it stands, and whether our verdict agrees."""
    claim = reported.claim
    words = f"「{claim.quote.words}」" if claim.quote is not None else label("unquoted", lang)
    said = f"{words} — {cited(claim.source, lang)} [{name(claim.id)}]"
    return label("claimed", lang, words=said, reason=reported.reason)


def _claimed(assessment: Assessment, lang: str) -> Lines:
    return _listed([one.reason.text(lang) for one in assessment.reported]) or [ABSENT]


def _needed(assessment: Assessment, lang: str) -> Lines:
    needed = assessment.needed()
    lines = [amount.say(lang) for amount in (needed.amount, needed.rate) if amount is not None]
    return lines or [ABSENT]


def _projection(assessment: Assessment, lang: str) -> Lines:
    return [assessment.project().say(lang) or ABSENT]


COLUMNS: Mapping[str, Callable[[Assessment, str], Lines]] = MappingProxyType(
    {
        "target": _target,
        "asked": _asked,
        "reported": _reported,
        "verdict": _verdict,
        "source": _source,
        "completion": _completion,
        "gap": _gap,
        "elapsed": _elapsed,
        "issuer": _issuer,
        "id": lambda assessment, _: [assessment.id],
        "area": lambda assessment, lang: [assessment.target.area.say(lang)],
        "period": lambda assessment, lang: [when(assessment.target, lang)],
        "indicator": lambda assessment, lang: [assessment.target.indicator.say(lang)],
        "reason": lambda assessment, lang: [assessment.reason.text(lang)],
        "day": lambda assessment, _: [ABSENT if assessment.day is None else str(assessment.day)],
        "final": lambda assessment, lang: [label("final" if assessment.final else "open", lang)],
        "assumptions": lambda assessment, _: list(assessment.assumptions) or [ABSENT],
        "nature": lambda assessment, lang: _word(assessment.target.nature, lang),
        "strength": lambda assessment, lang: _word(assessment.target.strength, lang),
        "stretch": _stretch,
        "reported-verdict": _claimed,
        "needed": _needed,
        "projection": _projection,
    }
)
USUAL = ("target", "asked", "reported", "verdict", "source")
