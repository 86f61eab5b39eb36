"""What was set aside for a target, and in which fields it differs."""

from collections.abc import Mapping

from attrs import frozen

from policytrack.assessment.evidence import SPECIAL, Fact
from policytrack.comparability.readings import Label, differences
from policytrack.records.figure import BROKEN, Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason, Word

UNLIKE = (*Label._fields, "area", "scope", "break")


@frozen
class SetAside:
    """A figure that was not used for a target: in which fields it differs, and in words."""

    figure: Figure
    fields: tuple[str, ...]
    reason: Reason

    @property
    def unlike(self) -> bool:
        """Whether it differs in what it counts, where, or of what scope: not merely in time or status."""
        return any(name in UNLIKE for name in self.fields)


def put_aside(fact: Fact, target: Target, area: str, corrected: Mapping[str, Figure]) -> SetAside:
    """Return why a fact that was not used is set aside: corrected, another thing, no report, or another time."""
    figure = fact.figure
    correction = corrected.get(figure.id)
    if correction is not None:
        return SetAside(figure, ("corrected",), Reason.of("corrected", by=correction.id))
    fields = list(differences(target.indicator, figure.indicator))
    if fact.area != area:
        fields.append("area")
    if figure.scope != target.scope:
        fields.append("scope")
    if figure.status in BROKEN:
        fields.append("break")
    elif figure.status in SPECIAL:
        return SetAside(figure, ("status",), Reason.of("not-a-report", status=figure.status))
    if not fields:
        return SetAside(figure, ("period",), Reason.of("period-apart", theirs=figure.period))
    said = tuple(_difference(name, target, figure) for name in fields)
    return SetAside(figure, tuple(fields), Reason.of("differs", differences=said))


def _difference(name: str, target: Target, figure: Figure) -> Reason:
    """Return how a figure differs from a target in one field."""
    if name == "stage" and "unstated" in (target.indicator.stage, figure.indicator.stage):
        return Reason.of("differs-unstated", theirs=Word(figure.indicator.stage), mine=Word(target.indicator.stage))
    if name == "area":
        return Reason.of("differs-in", field=Word("area"), theirs=figure.area, mine=target.area)
    if name == "break":
        return Reason.of("differs-break", status=figure.status)
    holders = (figure, target) if name == "scope" else (figure.indicator, target.indicator)
    theirs, mine = (Word(getattr(holder, name) or "none") for holder in holders)
    return Reason.of("differs-in", field=Word(name), theirs=theirs, mine=mine)
