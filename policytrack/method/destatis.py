"""The weather symbols of the German sustainability strategy: the last five years' change, carried on to the target."""

from collections.abc import Iterable
from itertools import pairwise
from math import inf
from typing import Any

from policytrack.method.method import NUMBERS, Citation, Method
from policytrack.method.observation import FALLS, Observation, point, series_points
from policytrack.method.outcome import AFTER_GOAL_YEAR, OUT_OF_RANGE, UNDATED, Outcome, new, worst
from policytrack.text.messages import Reason

SUN, SUN_CLOUD, CLOUD, THUNDERSTORM = "sun", "sun_cloud", "cloud", "thunderstorm"
LABELS = {SUN: "on_track", SUN_CLOUD: "behind", CLOUD: "stagnant", THUNDERSTORM: "worse"}
MOST, LEAST = 6, 4  # points: those of the last five years, and the fewest that give a mean change
NEAR, FAR = 0.05 - 1e-9, 0.20 + 1e-9  # missed by less than 5 %, by at most 20 %, float noise aside

FEW_FIGURES = Outcome(None, reason=Reason.of("method-few-figures", least=LEAST))
ORDER = Outcome(None, reason=Reason.of("method-order"))


def symbol(seen: Observation) -> Outcome:
    """Return the symbol of a series; value: the share missed of the way left, or the mean change a year.

    `current` may be given with the series or be its last point.
    """
    window = _window(seen)
    if isinstance(window, Outcome):
        return window
    t0, b = window[0]
    t, c = window[-1]
    end, goal = seen.target
    sign = -1 if FALLS[seen.direction] else 1
    change = (c - b) / (t - t0)
    way = 0.0 if goal is None else goal - c
    missed = 1 - change * (end - t) / way if way and end is not None else 0.0
    total = change + way + missed
    if total - total:
        return OUT_OF_RANGE
    if goal is None:
        return _directed(change, sign * change, sign * (c - window[-2][1]))
    if end is not None and t > end:
        return AFTER_GOAL_YEAR
    met = sign * way <= 0
    if end is None or met:
        return _kept(change, sign * change, met)
    if missed <= FAR:
        return new(Outcome, (SUN if missed < NEAR else SUN_CLOUD, missed, None, None))
    return new(Outcome, (CLOUD if sign * change > 0 else THUNDERSTORM, missed, None, None))


def _window(seen: Observation) -> Any:
    """Return the last six points that have a value, the current figure among them, or why there are none.

    A list of plain numbers in order is returned as it is.
    """
    series = seen.series
    if seen.current[1] is None and isinstance(series, (tuple, list)) and len(series) >= LEAST:
        window: Any = series[-MOST:]
        last, total = -inf, 0.0
        try:
            for year, value in window:
                if year.__class__ not in NUMBERS or value.__class__ not in NUMBERS or year <= last:
                    break
                last = year
                total += value
            else:
                if (total + last) * 0 == 0:
                    return window
        except (TypeError, ValueError, OverflowError):  # `_read` names the argument
            pass
    return _read(seen)


def _read(seen: Observation) -> Any:
    """Return the same of any numbers; the current figure may be the last of the series once more."""
    read = [one for one in series_points(seen.series) if one[1] is not None]
    now = point(seen.current, "current")
    if now[1] is not None and now not in read[-1:]:
        read.append(now)
    window: Any = read[-MOST:]
    if len(window) < LEAST:
        return FEW_FIGURES
    if any(year is None for year, _ in window):
        return UNDATED
    return window if all(before[0] < after[0] for before, after in pairwise(window)) else ORDER


def _directed(change: float, mean: float, last: float) -> Outcome:
    """Judge a direction without a value by the mean change and the last one, both counted in that direction."""
    if mean > 0:
        return new(Outcome, (SUN if last > 0 else SUN_CLOUD, change, None, None))
    return new(Outcome, (CLOUD if last > 0 else THUNDERSTORM, change, None, None))


def _kept(change: float, mean: float, met: bool) -> Outcome:
    """Judge a value that is to be kept every year, or is reached: by the figure itself, then by the mean change."""
    if met:
        return new(Outcome, (SUN if mean >= 0 else SUN_CLOUD, change, None, None))
    return new(Outcome, (CLOUD if mean > 0 else THUNDERSTORM, change, None, None))


def combine(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the most negative of several targets of one indicator, which the owner lets decide."""
    return worst(outcomes, tuple(LABELS))


METHOD = Method(
    "destatis-weather",
    symbol,
    zh="德国可持续发展战略天气符号",
    en="weather symbols of the German sustainability strategy",
    citation=Citation(
        title="Indicator status – Methodology",
        publisher="Statistisches Bundesamt (Destatis)",
        version="as of the indicator report 2022",
        section="target values; constant targets; directional targets; several target values",
        url="https://dns-indikatoren.de/en/status/",
    ),
    reads=("current", "target", "series"),
    labels=LABELS,
    formula="Δ = mean annual change over the last six points (at least four). A value by a year: p = c + Δ·(tT - t); "
    "value = (T - p) / (T - c), the share of the way left that would be missed: < 5 % sun, ≤ 20 % sun_cloud, more but "
    "moving right cloud, else thunderstorm. A value that is reached, or is to be kept every year (no target year): "
    "reached and Δ not wrong sun, reached and Δ wrong sun_cloud, not reached and Δ right cloud, else thunderstorm; "
    "value = Δ. A direction alone: Δ right and the last change right sun, Δ right sun_cloud, the last change right "
    "cloud, neither thunderstorm; value = Δ. Several targets: the worst counts.",
    edges="Fewer than four points, a point without a year or a value, years that do not rise, figures after the target "
    "year: no label. Where years are missing between the points, Δ is the whole change over the years between the "
    "first and the last. The owner's page gives a standstill short of a constant target to both cloud and "
    "thunderstorm; its own captions say thunderstorm, and so does this. Zero, negative values and a change of sign are "
    "values like others. The owner has no directions not_increase and not_decrease: they are read as decrease and "
    "increase, so that standing still is not right.",
    defects="The mean change sees only the first and the last of the six points: 0, 0, 0, 0, 0, 10 and "
    "0, 2, 4, 6, 8, 10 get the same symbol, and a rise that came early is forgotten: 0, 10, 10, 10, 10, 10, 10 has "
    "Δ = 0 and a thunderstorm where the same level reached last year is on its way. The share is of the way left, so "
    "the nearer the target, the smaller the miss that counts: 99 of 100 with Δ = 0 is a thunderstorm. "
    "The page of 2021 that others copied has no rule for a value that is reached, and a reached value that slips "
    "(60, 58, 56, 54 for at least 50, three years on) would be a thunderstorm there; here it is sun_cloud.",
    combine=combine,
    aliases=("destatis_weather",),
)
