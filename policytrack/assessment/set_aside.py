"""Figures that were set aside for a target, and the fields in which each differs from it."""

from collections.abc import Mapping

from attrs import frozen

from policytrack.assessment.evidence import Fact
from policytrack.comparability.label import Label, difference, status_difference, value_of
from policytrack.records.figure import BROKEN, Figure
from policytrack.records.target import Target
from policytrack.text.messages import Reason

UNLIKE = (*Label._fields, "indicator", "area", "scope", "break")


@frozen
class SetAside:
    """A figure that was not used for a target: the fields in which it differs, and the reason in words."""

    figure: Figure
    fields: tuple[str, ...]
    reason: Reason

    @property
    def unlike(self) -> bool:
        """Whether it differs in its label, area, scope or series, and not only in time or status."""
        return any(name in UNLIKE for name in self.fields)


def put_aside(
    fact: Fact, target: Target, area: str, corrected: Mapping[str, Figure], *, counted: bool = False
) -> SetAside:
    """Return a fact that was not used with the reason: corrected, not a report, not comparable, or another period.

    One that was `counted` with the others only says no more than they do.
    """
    figure = fact.figure
    correction = corrected.get(figure.id)
    if correction is not None:
        return SetAside(figure, ("corrected",), Reason.of("corrected", by=correction.id))
    unusual = status_difference(figure)
    if unusual is not None and figure.status not in BROKEN:
        return SetAside(figure, ("status",), unusual)
    if figure.indicator.id in target.indicator.gap_of:
        return SetAside(figure, ("period",), Reason.of("gap-alone", theirs=figure.period))
    fields = list(Label.of(target.indicator).differences(Label.of(figure.indicator)))
    another = not counted and not fields and figure.indicator.id != target.indicator.id
    if fact.area != area:
        fields.append("area")
    if figure.scope != target.scope:
        fields.append("scope")
    if another:
        fields.append("indicator")
    said = [difference(name, value_of(figure, name), value_of(target, name)) for name in fields]
    if unusual is not None:
        fields, said = [*fields, "break"], [*said, unusual]
    if not fields and counted:
        return SetAside(figure, ("period",), Reason.of("adds-nothing"))
    if not fields and figure.since is not None:
        return SetAside(figure, ("since",), Reason.of("another-start", since=figure.since))
    if not fields and figure.of_target is not None:
        return SetAside(figure, ("of_target",), Reason.of("share-of-target", target=figure.of_target))
    if not fields:
        return SetAside(figure, ("period",), Reason.of("period-differs", theirs=figure.period))
    return SetAside(figure, tuple(fields), Reason.of("differs", differences=tuple(said)))
