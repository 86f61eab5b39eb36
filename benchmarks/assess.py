"""How long `assess` takes, against a bare grouping of the same rows as floats; seconds and ratios of one run."""

import gc
import random
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable
from functools import partial

import policytrack as pt

MONTHS = ("2024-01", "2024-01/2024-02", "2024-Q1", "2024-01/2024-04", "2024-01/2024-05", "2024-H1")


def world(targets: int, figures: int) -> tuple[list[pt.Target], list[pt.Figure]]:
    """Return targets over many areas, and year-to-date figures for them."""
    dice = random.Random(7)
    subjects = [pt.Indicator(f"s{number}.recognised", unit="家", kind="flow", better="up") for number in range(100)]
    periods = [pt.Period.parse(text) for text in MONTHS]
    year = pt.Period.parse("2024")
    areas = [pt.Area(f"area-{number}") for number in range(max(1, targets // len(subjects)))]
    promised = [
        pt.Target(
            f"t{number}",
            indicator=subjects[number % len(subjects)],
            area=areas[number // len(subjects) % len(areas)],
            period=year,
            amount=pt.Quantity.at_least(dice.randint(10, 1000), "家"),
        )
        for number in range(targets)
    ]
    told = []
    each = figures // targets
    for number, target in enumerate(promised):
        done = 0
        for step in range(each):
            done += dice.randint(0, 120)
            told.append(
                pt.Figure(
                    f"f{number}-{step}",
                    indicator=target.indicator,
                    area=target.area,
                    period=periods[step % len(periods)],
                    amount=pt.Quantity.exact(done, "家"),
                )
            )
    dice.shuffle(told)
    return promised, told


def crowd() -> tuple[list[pt.Target], list[pt.Figure]]:
    """Return the worst case: one subject in 100 areas of one province, three sources, twelve months."""
    new = pt.Indicator("s.recognised", unit="家", kind="flow", better="up")
    areas = [pt.Area(f"area-{number}", parent="province") for number in range(100)]
    promised = [
        pt.Target(f"t-{area.id}", indicator=new, area=area, period="2024", amount=">= 300 家") for area in areas
    ]
    told = [
        pt.Figure(
            f"{area.id}-{source}-{month}",
            indicator=new,
            area=area,
            period=f"2024-{month:02d}",
            amount=f"{month} 家",
            source=pt.Source(f"source-{source}", published="2025-01"),
        )
        for area in areas
        for source in range(3)
        for month in range(1, 13)
    ]
    return promised, told


def group(targets: list[pt.Target], figures: list[pt.Figure]) -> dict[str, float | None]:
    """Return what a spreadsheet does: the last year-to-date number of a key, divided by the target."""
    found: dict[tuple[str, str], list[tuple[object, float]]] = defaultdict(list)
    for figure in figures:
        period = figure.period
        end = period.end if isinstance(period, pt.Period) else period.day
        found[figure.indicator.id, figure.area.id].append((end, float(figure.amount.nominal or 0)))
    shares: dict[str, float | None] = {}
    for target in targets:
        rows = [row for row in found[target.indicator.id, target.area.id] if target.deadline >= row[0]]  # type: ignore[operator]
        amount = target.amount
        shares[target.id] = max(rows)[1] / float(amount.nominal) if rows and amount and amount.nominal else None
    return shares


def timed(run: Callable[[], object]) -> float:
    """Return the least of three times, in seconds."""
    best = float("inf")
    for _ in range(3):
        gc.collect()
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print the times and their ratios."""
    costs = {}
    for count in (1_000, 100_000):
        targets, figures = world(count, 5 * count)
        mine = timed(partial(pt.assess, targets, figures, on="2024-06-30"))
        bare = timed(partial(group, targets, figures))
        costs[count] = mine / count
        print(
            f"{count:>7} targets × {len(figures)} figures: assess {mine:.3f} s, "
            f"bare floats {bare:.3f} s, ratio {mine / bare:.1f} (goal ≤ 8); {costs[count] * 1e6:.1f} µs a target"
        )
    print(f"cost of a target at 100000 against 1000: {costs[100_000] / costs[1_000]:.2f} (goal ≤ 2.5)")
    targets, figures = crowd()
    each = timed(lambda: pt.assess(targets, figures, on="2025-02-01")) / len(targets)
    print(f"worst case, one subject in 100 areas, 36 figures each: {each * 1e3:.3f} ms a target (goal ≤ 1)")
    targets, figures = world(10_000, 50_000)
    tracemalloc.start()
    kept = pt.assess(targets, figures, on="2024-06-30")
    _, peak = tracemalloc.get_traced_memory()
    print(
        f"peak memory of assess on {len(kept)} targets × {len(figures)} figures: {peak / len(kept):.0f} bytes a target"
    )


if __name__ == "__main__":
    main()
