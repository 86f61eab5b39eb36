"""How long `evaluate` of each method takes, against its arithmetic as a bare function; µs and ratios of one run.

The bare functions take the same points by the same names and return label, value and score in a tuple; they check
nothing and know no edge. Both answer to the same series, and must agree on them. The last line is of all
methods on one assessment.
"""

import random
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from policytrack import Assessment, Figure, Indicator, Target, assess
from policytrack.method import methods
from policytrack.method.pepfar import rounded

SERIES = 1000
ROUNDS = 25
DIRECTIONS = ("increase", "decrease")
LIMITS = (0.01, 0.005, -0.005)

Case = dict[str, Any]
Bare = Callable[..., tuple[Any, ...]]


def with_target(dice: random.Random) -> Case:
    """Return a series that has not reached its target, by one share of the way or another."""
    direction = dice.choice(DIRECTIONS)
    base = dice.uniform(20, 80)
    goal = base * (1.6 if direction == "increase" else 0.5)
    now = base + (goal - base) * dice.uniform(-0.1, 0.95)
    return {"base": (2015, base), "current": (2023, now), "target": (2030, goal), "direction": direction}


def without_target(dice: random.Random) -> Case:
    base = dice.uniform(20, 80)
    return {
        "base": (2015, base),
        "current": (2023, base * dice.uniform(0.9, 1.2)),
        "direction": dice.choice(DIRECTIONS),
        "thresholds": LIMITS,
    }


def of_a_year(dice: random.Random) -> Case:
    return {"current": (2024, dice.uniform(0, 130)), "target": (2024, 100.0), "direction": dice.choice(DIRECTIONS)}


def of_a_quarter(dice: random.Random) -> Case:
    return {**of_a_year(dice), "elapsed": dice.choice((0.25, 0.5, 0.75, 1.0))}


def of_six_points(dice: random.Random) -> Case:
    values, change = [dice.uniform(20, 80)], dice.uniform(-2, 6)
    for _ in range(7):
        values.append(values[-1] + change + dice.uniform(-1, 1))
    points = [(2016 + year, value) for year, value in enumerate(values)]
    return {"series": points, "target": (2030, values[-1] + 20), "direction": "increase"}


def opensdg(*, base: Any, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (t0, b), (t, c), (end, goal) = base, current, target
    sign = 1 if direction == "increase" else -1
    ratio = sign * ((c / b) ** (1 / (t - t0)) - 1) / abs((goal / b) ** (1 / (end - t0)) - 1)
    if c >= goal if sign > 0 else c <= goal:
        return "target_achieved", ratio, 5.0
    if ratio >= 0.6:
        label = "substantial_progress" if ratio >= 0.95 else "moderate_progress"
        return label, ratio, min(7.1429 * ratio - 4.2857, 5.0)
    if ratio >= 0:
        return "limited_progress", ratio, 4.1667 * ratio - 2.5
    return "deterioration", ratio, max(4.1667 * ratio - 2.5, -5.0)


def un_ratio(*, base: Any, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (t0, b), (t, c), (end, goal) = base, current, target
    if (goal / c if direction == "decrease" else c / goal) > 0.9995:
        return "Target Achieved", None
    if b <= goal and b < c if direction == "decrease" else b >= goal and b > c:
        return "Deterioration", None
    ratio = ((c / b) ** (1 / (t - t0)) - 1) / ((goal / b) ** (1 / (end - t0)) - 1)
    if ratio >= 0.95:
        return "On Track", ratio
    if ratio >= 0.5:
        return "Fair progress but acceleration needed", ratio
    return "Limited or No Progress" if ratio >= -0.1 else "Deterioration", ratio


def un_trend(*, base: Any, current: Any, direction: str, thresholds: Any) -> tuple[Any, ...]:
    (t0, b), (t, c), (high, middle, low) = base, current, thresholds
    rate = (c / b) ** (1 / (t - t0)) - 1
    if direction == "increase":
        if rate > high:
            return "On Track", rate
        if rate > middle:
            return "Fair progress but acceleration needed", rate
        return "Limited or No Progress" if rate > low else "Deterioration", rate
    if rate < low:
        return "On Track", rate
    if rate < middle:
        return "Fair progress but acceleration needed", rate
    return "Limited or No Progress" if middle < rate <= high else "Deterioration", rate


def un_gap(*, base: Any, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (t0, b), (t, c), (end, goal) = base, current, target
    sign = 1 if direction == "increase" else -1
    if (c - goal) * sign >= 0 or (goal in {0, 100} and abs(c - goal) <= 1):
        return "3", None, 3.0
    rate = (c / b) ** (1 / (t - t0)) - 1
    gap = (c * (1 + rate) ** (end - t) - b) / (goal - b)
    if gap >= 0.95:
        return "3", gap, 3.0
    return ("2", gap, 2.0) if gap >= 0.1 else ("1", gap, 1.0)


def linear(*, base: Any, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (t0, b), (t, c), (end, goal) = base, current, target
    pace = (c - b) / (goal - b) / min((t - t0) / (end - t0), 1.0)
    return "on pace" if pace >= 1 else "behind", pace


def weather(*, series: Any, target: Any, direction: str) -> tuple[Any, ...]:
    end, goal = target
    window = series[-6:]
    sign, (t, c) = 1 if direction == "increase" else -1, window[-1]
    # As the owner words it, the mean of the annual changes.
    change = sum(after[1] - before[1] for before, after in pairwise(window)) / (len(window) - 1)
    if sign * (goal - c) <= 0:
        return "sun" if sign * change >= 0 else "sun_cloud", change
    missed = (goal - (c + change * (end - t))) / (goal - c)
    if missed < 0.05:
        return "sun", missed
    if missed <= 0.2:
        return "sun_cloud", missed
    return "cloud" if sign * change > 0 else "thunderstorm", missed


def quarterly(*, current: Any, target: Any, direction: str, elapsed: float) -> tuple[Any, ...]:
    (_, c), (_, goal) = current, target
    share = rounded(c / goal)
    if share < elapsed - 0.1:
        return "Concerned" if share < elapsed - 0.25 else "At Risk", share
    return "On Target" if share <= elapsed + 0.1 else "Above Target", share


def scope(*, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (_, c), (_, goal) = current, target
    met = c / goal
    if 0.85 <= met <= 1.15:
        return "0 (within 15%)", met
    return "1 (over)" if (met > 1) == (direction == "increase") else "-1 (under)", met


def percent_met(*, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (_, c), (_, goal) = current, target
    met = c / goal
    return f"{int(100 * met + 0.5)}%", met


def time_gone(*, current: Any, target: Any, direction: str, elapsed: float) -> tuple[Any, ...]:
    return str(round(100 * elapsed)), elapsed


def achievement(*, base: Any, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (_, b), (_, c), (_, goal) = base, current, target
    share = (c - b) / (goal - b)
    percent = 100 * share
    return "Green" if percent >= 90 else "Yellow" if percent >= 75 else "Red", share


def targeted_change(*, base: Any, current: Any, target: Any, direction: str) -> tuple[Any, ...]:
    (_, b), (_, c), (_, goal) = base, current, target
    value = 100 * (c - b) / (goal - b)
    if value < 0:
        return "Got worse" if 100 * abs((c - b) / b) >= 10 else "Little or no detectable change", value
    if c >= goal if direction == "increase" else c <= goal:
        return "Target met or exceeded", value
    return "Improved" if value >= 10 else "Little or no detectable change", value


BARE: dict[str, tuple[Bare, Callable[[random.Random], Case]]] = {
    "linear-pace": (linear, with_target),
    "opensdg-2.4": (opensdg, with_target),
    "un-progress-chart-2022": (un_ratio, with_target),
    "un-progress-chart-2022-trend": (un_trend, without_target),
    "un-progress-chart-2023": (un_gap, with_target),
    "destatis-weather": (weather, of_six_points),
    "pepfar-pace": (quarterly, of_a_quarter),
    "tola-scope": (scope, of_a_year),
    "tola-percent-met": (percent_met, of_a_year),
    "tola-time-elapsed": (time_gone, of_a_quarter),
    "servicenow-goal": (achievement, with_target),
    "healthy-people-2020": (targeted_change, with_target),
}


def timed(run: Callable[..., Any], cases: list[Case]) -> float:
    """Return the seconds of one pass over all series."""
    start = time.perf_counter()
    for case in cases:
        run(**case)
    return time.perf_counter() - start


def assessments(count: int) -> list[Assessment]:
    """Return assessments of a level that is to rise, each with all methods, whose outcomes are not yet worked out."""
    level = Indicator("level", unit="家", kind="stock", better="up")
    targets, figures = [], []
    for number in range(count):
        shared: dict[str, Any] = {"indicator": level, "area": f"area {number}"}
        targets.append(Target(f"t{number}", **shared, period="2024", amount=f">= {300 + number} 家"))
        figures.append(Figure(f"start{number}", **shared, period="../2023-12-31", amount="100 家"))
        figures.append(Figure(f"now{number}", **shared, period="../2024-06-30", amount="200 家"))
    found = list(assess(targets, figures, on="2024-07-01", methods=tuple(methods)))
    for one in found:
        assert one.total is not None
        assert one.used
    return found


def main() -> None:
    """Print the least time of each and their ratio; passes alternate, so that both meet the same machine."""
    dice = random.Random(7)
    for name, method in methods.items():
        bare, make = BARE[name]
        cases = [make(dice) for _ in range(SERIES)]
        for case in cases:
            ours, theirs = method.evaluate(**case), bare(**case)
            agree = ours.value == theirs[1] or abs(ours.value - theirs[1]) <= 1e-9 * max(1, abs(theirs[1]))
            assert agree, f"{name} says {ours}, its bare arithmetic {theirs}, of {case}"
        passes = [(timed(method.evaluate, cases), timed(bare, cases)) for _ in range(ROUNDS)]
        mine, plain = (min(column) for column in zip(*passes, strict=True))
        print(
            f"{name:<29} {mine / SERIES * 1e6:5.2f} µs a series, bare {plain / SERIES * 1e6:5.2f} µs, "
            f"ratio {mine / plain:.2f} (goal ≤ 3); {SERIES} series {mine * 1e3:.2f} ms (goal < 20)"
        )
    best = float("inf")
    for _ in range(5):
        asked = assessments(100)
        start = time.perf_counter()
        for one in asked:
            assert len(one.outcomes) == len(methods)
        best = min(best, time.perf_counter() - start)
    print(f"outcomes of all {len(methods)} methods    {best / len(asked) * 1e6:5.0f} µs an assessment")


if __name__ == "__main__":
    main()
