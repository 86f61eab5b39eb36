"""The check of a claim as text: its conclusion, then each target with its evidence and what would settle it."""

from policytrack.claims.check import ClaimCheck, TargetCheck
from policytrack.records.record import short_name
from policytrack.report.cell import as_text
from policytrack.report.phrases import cited, quoted, reported, said, title
from policytrack.report.table import ABSENT
from policytrack.text.messages import as_language, label

INDENT = "    "


def claim_report(check: ClaimCheck, lang: str = "zh") -> str:
    """Return the check of a claim as text: the conclusion, then a section for each target."""
    lang = as_language(lang)
    claim = check.claim
    heading = label(
        "claim-said",
        lang,
        words=quoted(claim.quote, lang),
        says=claim.says,
        source=cited(claim.source, lang),
        id=claim.name,
        area=claim.area,
    )
    known = [] if check.known_by is None else [label("claim-known-by", lang, day=check.known_by)]
    lines = [heading, label("claim-as-of", lang, day=check.day), *known, *(rule.text(lang) for rule in check.rules)]
    if check.superseded:
        ids = tuple(target.name for target in check.superseded)
        lines.append(label("claim-superseded", lang, targets=ids))
    lines.append(check.conclusion.text(lang))
    return as_text([*lines, *(line for one in check.checks for line in _target(one, lang))])


def _target(one: TargetCheck, lang: str) -> list[str]:
    support = f"{one.support.symbol} {one.support.say(lang)}"
    heading = label("claim-target", lang, id=short_name(one.id), title=title(one.target, lang), support=support)
    sections = [
        ("section-asked", said(one.target.amount, lang) or [ABSENT]),
        ("section-why", [one.reason.text(lang), *(note.text(lang) for note in one.assessment.notes)]),
        ("section-used", _used(one, lang) or [ABSENT]),
        (
            "section-set-aside",
            [
                label("claim-aside", lang, figure=reported(aside.figure, lang), reason=aside.reason)
                for aside in one.set_aside
            ],
        ),
        ("section-assumptions", _assumptions(one, lang)),
        ("section-settle", [need.text(lang) for need in one.needs]),
    ]
    lines = ["", heading]
    for section, body in sections:
        if body:
            lines += [f"{INDENT}{label(section, lang)}", *(f"{INDENT * 2}{line}" for line in body)]
    return lines


def _used(one: TargetCheck, lang: str) -> list[str]:
    return [f"{reported(figure, lang)} — {cited(figure.source, lang)}" for figure in one.used]


def _assumptions(one: TargetCheck, lang: str) -> list[str]:
    """Return the assumptions that mattered, each in words."""
    used = one.assessment.assumptions
    return [label("assuming", lang, assumption=item) for item in one.assessment.assumed if item.id in used]
