"""The words of verdicts in reports: short ones for narrow columns and counts, and the orders they stand in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from policytrack.assessment import Assessment, Verdict
from policytrack.text.messages import label

# The order of counts: from what is done to what cannot be judged.
COUNTED: tuple[Verdict, ...] = (
    Verdict.MET,
    Verdict.LATE,
    Verdict.REACHED,
    Verdict.ON_PACE,
    Verdict.BEHIND,
    Verdict.NOT_YET,
    Verdict.MISSED,
    Verdict.CANNOT_TELL,
    Verdict.NOT_COMPARABLE,
    Verdict.NO_FIGURE,
    Verdict.NOT_DUE,
    Verdict.NOT_MEASURABLE,
)
# The colour of a verdict's word and symbol; those that are left out have none.
TONES: Mapping[Verdict, Literal["ok", "warn", "bad"]] = MappingProxyType(
    {
        Verdict.MET: "ok",
        Verdict.REACHED: "ok",
        Verdict.ON_PACE: "ok",
        Verdict.BEHIND: "warn",
        Verdict.LATE: "warn",
        Verdict.MISSED: "bad",
    }
)
# The order of attention: what somebody must look at comes first.
ATTENTION: tuple[Verdict, ...] = (
    Verdict.BEHIND,
    Verdict.MISSED,
    Verdict.LATE,
    Verdict.CANNOT_TELL,
    Verdict.NOT_COMPARABLE,
    Verdict.NO_FIGURE,
    Verdict.NOT_YET,
    Verdict.ON_PACE,
    Verdict.REACHED,
    Verdict.MET,
    Verdict.NOT_DUE,
    Verdict.NOT_MEASURABLE,
)
LAGGING = (Verdict.BEHIND, Verdict.MISSED)
UNJUDGED = (Verdict.CANNOT_TELL, Verdict.NOT_COMPARABLE, Verdict.NO_FIGURE)
_SHORT: Mapping[Verdict, tuple[str, str]] = MappingProxyType(
    {
        Verdict.ON_PACE: ("达到序时", "on pace"),
        Verdict.BEHIND: ("落后", "behind"),
        Verdict.NOT_YET: ("未到期", "not yet"),
        Verdict.NOT_COMPARABLE: ("不可比", "not comparable"),
        Verdict.NOT_MEASURABLE: ("未量化", "no number"),
    }
)


def short_word(verdict: Verdict, lang: str) -> str:
    """Return the word of a verdict where there is little room: in counts and narrow columns.

    >>> short_word(Verdict.BEHIND, "zh"), short_word(Verdict.NOT_MEASURABLE, "en")
    ('落后', 'no number')
    """
    words = _SHORT.get(verdict)
    return verdict.say(lang) if words is None else words[lang != "zh"]


def verdict_words(assessment: Assessment, lang: str, *, short: bool = False) -> str:
    """Return the words of a verdict, and whether it was met or settled before its deadline."""
    verdict = assessment.verdict
    word = short_word(verdict, lang) if short else verdict.say(lang)
    if not assessment.early:
        return word
    return label("row-early" if verdict is Verdict.MET else "row-settled", lang, verdict=word)
