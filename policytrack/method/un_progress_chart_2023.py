"""The UN progress chart of 2023 as the Basque statistical office states it: where the observed growth leads by 2030."""

from typing import Any

from policytrack.method.growth import cagr, no_rate
from policytrack.method.method import Citation, Method
from policytrack.method.observation import Observation, series_points
from policytrack.method.outcome import (
    AFTER_GOAL_YEAR,
    BASE_AT_GOAL,
    NO_FIGURE,
    NOT_KNOWN,
    OUT_OF_RANGE,
    REVERSED,
    UNDATED,
    Outcome,
    new,
)
from policytrack.text.messages import Reason

TARGET_YEAR = 2030  # where none is given
ON_TRACK_GAP, FAIR_GAP = 0.95, 0.10  # of the way from base to target
ON_TRACK_RATE, FAIR_RATE = 0.02, 0.005  # a year
ENDS = (0, 100)  # of a scale in per cent
NEAR_END = 1  # of such a target is the target
ON_TRACK = "Meta alcanzada o en vías de alcanzarla"
FAIR = "Progreso razonable, pero es necesario acelerarlo"
STAGNANT = "Estancamiento o retroceso"
NOT_ASSESSED = "No evaluado"

ACHIEVED = Outcome(ON_TRACK, None, 3.0)
NEARLY_ACHIEVED = Outcome(ON_TRACK, None, 3.0, Reason.of("method-near-end"))


def category(seen: Observation) -> Outcome:
    """Return the category of a series, score 3, 2 or 1; value: the share of the way that its growth leads by the end.

    Without a target the value is the rate of growth, as a share a year. A current figure from after the target year
    gives way to the last one of `series` up to it.
    """
    sign = 1 if seen.direction == "increase" else -1
    if sign < 0 and seen.direction != "decrease":
        return NOT_KNOWN
    t0, b = seen.base
    t, c = seen.current
    if b is None:
        if c is None:
            return NO_FIGURE.labelled(NOT_ASSESSED)
        t0, b = t, c
    elif c is None:
        t, c = t0, b
    if t0 is None or t is None:
        return UNDATED.labelled(NOT_ASSESSED)
    end, goal = seen.target
    if end is None:
        end = TARGET_YEAR
    if goal is not None:
        if t > end:
            last = _last(seen.series, end)
            if last is None:
                return AFTER_GOAL_YEAR.labelled(NOT_ASSESSED)
            t, c = last
        if (c - goal) * sign >= 0:
            return ACHIEVED
        if goal in ENDS and abs(c - goal) <= NEAR_END:
            return NEARLY_ACHIEVED
    if t < t0:
        return REVERSED.labelled(NOT_ASSESSED)
    rate = cagr(c, b, t - t0)
    if rate is None or rate < -1:  # across zero, where no power of it is a real number
        return no_rate(c, b, t - t0, NOT_ASSESSED)
    if goal is None:
        return _by_rate(rate, sign * rate)
    if goal == b:
        return BASE_AT_GOAL.labelled(NOT_ASSESSED)
    try:
        gap = (c * (1 + rate) ** (end - t) - b) / (goal - b)
    except ZeroDivisionError:
        return OUT_OF_RANGE
    if gap - gap:
        return OUT_OF_RANGE
    if gap >= ON_TRACK_GAP:
        return new(Outcome, (ON_TRACK, gap, 3.0, None))
    return new(Outcome, (FAIR, gap, 2.0, None) if gap >= FAIR_GAP else (STAGNANT, gap, 1.0, None))


def _last(series: Any, end: float) -> tuple[float, float] | None:
    """Return the last point of a series in or before a year."""
    points = series_points(series)
    dated = [(year, value) for year, value in points if year is not None and value is not None and year <= end]
    return max(dated, default=None)


def _by_rate(rate: float, toward: float) -> Outcome:
    """Judge by the rate of growth alone, and as it is in the desired direction."""
    if toward >= ON_TRACK_RATE:
        return new(Outcome, (ON_TRACK, rate, 3.0, None))
    return new(Outcome, (FAIR, rate, 2.0, None)) if toward >= FAIR_RATE else new(Outcome, (STAGNANT, rate, 1.0, None))


METHOD = Method(
    "un-progress-chart-2023",
    category,
    zh="联合国可持续发展目标进展图2023（巴斯克统计局表述）",
    en="UN progress chart 2023, as stated by EUSTAT",
    citation=Citation(
        "Medición del progreso en los Objetivos de Desarrollo Sostenible, "
        "after the Progress Chart Technical Note 2023 of the UN Statistics Division",
        "EUSTAT",
        "EUSTAT-DES/site@884ccb4",
        "Metodología; Excepciones 1-6",
        "https://github.com/EUSTAT-DES/site/blob/884ccb4/_pages/metodologia.md",
    ),
    reads=("base", "current", "target", "series"),
    labels={ON_TRACK: "on_track", FAIR: "behind", STAGNANT: "stagnant", NOT_ASSESSED: "nothing"},
    formula=(
        "With a target: e = c (1 + cagr(b, c)) ^ (tT - t), gap = (e - b) / (T - b); 3 from 0.95, 2 from 0.10, else 1. "
        "Without: cagr(b, c) of 2 % a year in the desired direction 3, 0.5 % 2, else 1. Before that: a target that "
        "is met, or 0 % or 100 % within 1 point, is 3."
    ),
    edges=(
        "Not assessed: one figure, a base of zero, a change of sign, a base that is the target, a figure after the "
        "target year where the series has none before. No label: directions other than increase and decrease, values "
        "beyond a float. Without a year the target is for 2030. The point around 0 and 100 is meant for percentages; "
        "a value has no unit here, so the outcome has a reason when it was used."
    ),
    defects=(
        "A base beyond the target that falls back through it comes out on track, both differences being negative: "
        "60 to 45 in five years, of 50 by 2030, is gap 3.5, score 3. With a base below zero and no target, growth is "
        "falling further: -10 to -20 is score 3 for increase."
    ),
    aliases=("unsd_2023_gap",),
)
