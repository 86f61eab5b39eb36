"""How long reviews of many assessments take, against one pass of `assess` on the same; seconds and ratios."""

import gc
import time
from collections.abc import Callable
from functools import partial

from assess import timed, world

import policytrack as pt
from policytrack.revisions.changes import changes
from policytrack.rollup.rollup import roll_up


def tree_of(count: int) -> list[pt.Plan | pt.Goal]:
    """Return ten plans with ten goals each, and ten goals below each of these."""
    plans = [pt.Plan(f"plan{n}", title=f"{n}", kind="plan", area="city") for n in range(10)]
    goals = [pt.Goal(f"goal{n}", title=f"{n}", area="city", parent=f"plan{n % 10}") for n in range(100)]
    parts = [pt.Goal(f"part{n}", title=f"{n}", area="city", parent=f"goal{n % 100}") for n in range(count)]
    return [*plans, *goals, *parts]


def rolled_up(count: int) -> None:
    """Print how long a roll-up takes, by plan and by area, and what the rules that look at each target add."""
    targets, figures = world(count, 5 * count)
    parts = 1000
    targets = [
        pt.Target(
            target.id,
            indicator=target.indicator,
            area=target.area,
            period=target.period,
            amount=target.amount,
            parent=f"part{number % parts}",
        )
        for number, target in enumerate(targets)
    ]
    judging = timed(lambda: pt.assess(targets, figures, on="2024-06-30"))
    judged = pt.assess(targets, figures, on="2024-06-30")
    records = tree_of(parts)
    runs: dict[str, Callable[[], object]] = {
        "roll_up by plan": partial(roll_up, judged, records=records),
        "roll_up by plan, targets among the records": partial(roll_up, judged, records=[*records, *targets]),
        "roll_up by area": partial(roll_up, judged, by="area"),
        "roll_up by indicator": partial(roll_up, judged, by="indicator"),
    }
    for name, run in runs.items():
        mine = timed(run)
        print(f"{name}, {count} assessments: {mine:.3f} s, assess {judging:.3f} s, ratio {mine / judging:.2f} (≤ 0.5)")
    whole = roll_up(judged, records=records)
    start = time.perf_counter()
    worst = [node.worst_reason for node in whole]
    middle = time.perf_counter()
    mean, end = whole.total.mean, time.perf_counter()
    print(
        f"worst of {len(worst)} nodes {middle - start:.3f} s; mean completion of all {end - middle:.3f} s "
        f"({mean}), which works out each completion for the first time"
    )


def changed(count: int, *shares: float) -> None:
    """Print how long it takes to compare two months, by the share of targets that have a new figure in the second.

    Of what changed every total, completion and figure is worked out, on both sides; the first time is the one told.
    """
    targets, figures = world(count, 5 * count)
    latest = pt.Period.parse("2024-H1")
    told = {
        share: [
            *figures,
            *(
                pt.Figure(
                    f"new-{target.id}",
                    indicator=target.indicator,
                    area=target.area,
                    period=latest,
                    amount=pt.Quantity.exact(10_000, "家"),
                )
                for target in targets[: int(count * share)]
            ),
        ]
        for share in shares
    }
    for share, some in told.items():
        before = pt.assess(targets, figures, on="2024-06-30")
        gc.collect()
        start = time.perf_counter()
        after = pt.assess(targets, some, on="2024-07-01")
        judging = time.perf_counter() - start
        gc.collect()
        start = time.perf_counter()
        found = changes(before, after)
        mine = time.perf_counter() - start
        print(
            f"changes, {count} assessments, new figures for {share:.0%}: {mine:.3f} s for {len(found)} changes, "
            f"assess {judging:.3f} s, ratio {mine / judging:.2f} (goal ≤ 0.5)"
        )


def main() -> None:
    """Print the times and their ratios."""
    changed(100_000, 0, 0.1)
    changed(10_000, 1)
    rolled_up(100_000)


if __name__ == "__main__":
    main()
