"""Totals as of a day whose differences are a flow: cumulatives, and stocks under an assumption."""

from collections.abc import Mapping, Sequence

from policytrack.assessment.evidence import NO_IDS, Evidence, Fact
from policytrack.comparability.label import Label
from policytrack.comparability.readings import Readings
from policytrack.records.assumption import Assumption
from policytrack.records.target import Target

Facts = Mapping[Label, Sequence[Fact]]
NO_FACTS: Facts = {}  # shared by all targets that have none, as empty ones of their own would cost memory


def find_rising(
    target: Target,
    evidence: Evidence,
    readings: Readings,
    series: Facts,
    *,
    area: str,
    assumptions: Mapping[str, Assumption],
) -> tuple[Facts, frozenset[str]]:
    """Return as-of totals whose differences are the flow of a target, by series, and the assumptions that they need.

    One alone is no flow; but where amounts cannot fall it bounds the flow that figures of the series state.
    """
    net = next((item for item in assumptions.values() if item.net_change), None)
    for kind in ("cumulative", "stock") if net is not None else ("cumulative",):
        if kind not in evidence.kinds:
            continue
        found, needed = evidence.agreeing(target, area, readings, kind)
        bounding = series if target.indicator.monotone and kind == "cumulative" else NO_FACTS
        rising = {key: facts for key, facts in found.items() if len(facts) > 1 or key in bounding}
        if rising:
            signed = frozenset((net.id,)) if net is not None and kind == "stock" else frozenset()
            return rising, needed | signed
    return NO_FACTS, NO_IDS
