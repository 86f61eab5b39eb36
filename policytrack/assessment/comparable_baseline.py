"""Whether a baseline counts what its target counts, where only the assessment can know it."""

import datetime
from collections.abc import Iterator

from attrs import evolve

from policytrack.assessment.evidence import NO_IDS, Evidence, Fact
from policytrack.comparability.assumptions import Ids
from policytrack.comparability.label import Label, difference, is_another, status_difference, value_of
from policytrack.comparability.readings import Readings
from policytrack.records.area import Area
from policytrack.records.figure import BROKEN, Figure
from policytrack.records.known import is_known
from policytrack.records.registry import Registry
from policytrack.records.target import Target
from policytrack.text.messages import Reason
from policytrack.values.period import last_day


def known_baseline(
    target: Target,
    baseline: Figure,
    readings: Readings,
    evidence: Evidence,
    areas: Registry[Area],
    *,
    known_by: datetime.date | None,
) -> tuple[Target, Ids] | Reason:
    """Return a target with what was known of its baseline, and the assumptions by which that counts the same.

    The baseline is corrected, or left out if it was published later. Returns the reason where it is not comparable.
    """
    latest = evidence.last_correction(baseline.id)
    found = _agreement(target, latest or baseline, readings, areas)
    if isinstance(found, Reason) or (latest is None and is_known(baseline.source, known_by)):
        return found if isinstance(found, Reason) else (target, found)
    signed = {item if isinstance(item, str) else item.id for item in target.assumes}
    return evolve(target, baseline=latest, assumes=(*target.assumes, *sorted(found - signed))), found


def since_baseline(facts: list[Fact], target: Target) -> list[Fact]:
    """Return the facts that are no older than a target's baseline; all, where that is a forecast of the deadline."""
    baseline = target.baseline
    since = None if baseline is None or target.reference is not None else last_day(baseline.period)
    return facts if since is None else [fact for fact in facts if fact.end >= since]


def _agreement(target: Target, baseline: Figure, readings: Readings, areas: Registry[Area]) -> Ids | Reason:
    """Return the assumptions by which a baseline counts the same as its target, or the reason why it does not."""
    elsewhere = areas.id_of(baseline.area.id) != areas.id_of(target.area.id)
    rescoped = baseline.scope != target.scope
    plain = baseline.indicator.id == target.indicator.id and baseline.status not in BROKEN
    if plain and not elsewhere and not rescoped:
        return NO_IDS
    needed = NO_IDS if plain else readings.agreement(baseline)
    scope = readings.scope_bridge if rescoped else NO_IDS
    if needed is None or scope is None or elsewhere:
        unlike = tuple(_differences(target, baseline, elsewhere=elsewhere, unlike=needed is None))
        return Reason.of("baseline-unlike", baseline=baseline.id, differences=unlike)
    return needed | scope


def _differences(target: Target, baseline: Figure, *, elsewhere: bool, unlike: bool) -> Iterator[Reason]:
    fields = list(Label.of(target.indicator).differences(Label.of(baseline.indicator))) if unlike else []
    if unlike and is_another(baseline.indicator, target.indicator):
        fields.append("indicator")
    if elsewhere:
        fields.append("area")
    if baseline.scope != target.scope:
        fields.append("scope")
    yield from (difference(name, value_of(baseline, name), value_of(target, name)) for name in fields)
    status = status_difference(baseline)
    if status is not None and unlike:
        yield status
