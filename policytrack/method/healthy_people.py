"""Healthy People 2020: the percentage of the targeted change that was achieved, and the status it gives."""

from policytrack.method.method import Citation, Method
from policytrack.method.observation import FALLS, Observation
from policytrack.method.outcome import NO_BASE, NO_FIGURE, NO_GOAL, OUT_OF_RANGE, Outcome, new
from policytrack.text.messages import Reason

MET, IMPROVED, LITTLE, WORSE = "Target met or exceeded", "Improved", "Little or no detectable change", "Got worse"
TENTH = 10 - 1e-9  # per cent, float noise aside

BASELINE_ONLY = NO_FIGURE.labelled("Baseline only")
INFORMATIONAL = NO_GOAL.labelled("Informational")
MET_AT_BASE = Reason.of("method-met-at-base")
MET_ALL_ALONG = Outcome(MET, reason=MET_AT_BASE)
RELATIVE_TO_ZERO = Reason.of("method-relative-to-zero")


def status(seen: Observation) -> Outcome:
    """Return the status without standard errors; value: the per cent of the targeted change that was achieved."""
    b, c, goal = seen.base[1], seen.current[1], seen.target[1]
    if b is None or c is None or goal is None:
        return INFORMATIONAL if goal is None else NO_BASE if b is None else BASELINE_ONLY
    falls = FALLS[seen.direction]
    way = goal - b
    met = c <= goal if falls else c >= goal
    if way >= 0 if falls else way <= 0:
        return MET_ALL_ALONG if met else _away(b, c, None, MET_AT_BASE)
    value = 100 * (c - b) / way
    if (value + way) * 0.0:
        return OUT_OF_RANGE
    if value < 0.0:
        return _away(b, c, value, None)
    return new(Outcome, (MET if met else IMPROVED if value >= TENTH else LITTLE, value, None, None))


def _away(base: float, current: float, value: float | None, reason: Reason | None) -> Outcome:
    """Judge a movement away from base and target by its size relative to the base."""
    if base == 0:
        return Outcome(None, value, reason=RELATIVE_TO_ZERO)
    return Outcome(WORSE if 100 * abs((current - base) / base) >= TENTH else LITTLE, value, reason=reason)


METHOD = Method(
    "healthy-people-2020",
    status,
    zh="《健康国民2020》进展状态",
    en="Healthy People 2020 progress status",
    citation=Citation(
        title="Healthy People 2020 Final Progress Table; Healthy People 2020 Midcourse Review",
        publisher="National Center for Health Statistics",
        version="24 August 2023",
        section="note [1], the cases without standard errors",
        url="https://catalog.data.gov/dataset/healthy-people-2020-final-progress-table-eef88",
    ),
    reads=("base", "current", "target"),
    labels={
        MET: "achieved",
        IMPROVED: "behind",
        LITTLE: "stagnant",
        WORSE: "worse",
        "Baseline only": "nothing",
        "Informational": "nothing",
    },
    formula="value = 100 × (c - b) / (T - b). c meets T: Target met or exceeded. Toward the target: value ≥ 10 "
    "Improved, less Little or no detectable change. Away from it: 100 × |c - b| / |b| ≥ 10 Got worse, less Little or "
    "no detectable change.",
    edges="No target: Informational. No current figure: Baseline only. No baseline (the owner's developmental "
    "objectives): no label. The target was met at the base: Target met or exceeded while it is, else judged by the "
    "change relative to the base; the value is not assessed. Away from a base of 0: no label. Where standard errors "
    "are known the owner tests significance instead; there are none here. Zero and negative values are values like "
    "others.",
    defects="Time plays no part: 10 % of the way is Improved on the last day too. Toward is measured by the way, away "
    "by the baseline: with base 50 and target 52, up 0.2 is Improved, down 4 (twice the way) is Little or no "
    "detectable change. 10 % is the same for a small noisy number and a census.",
    aliases=("healthy_people_2020", "hp2020"),
)
