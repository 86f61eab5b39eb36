"""The totals of several series of figures for one target, as one."""

import datetime
from collections.abc import Iterable, Sequence
from itertools import groupby

from policytrack.assessment.blocks import solve
from policytrack.assessment.constraints import ORIGIN, Constraint, Scale
from policytrack.assessment.evidence import Fact
from policytrack.assessment.totals import Contradiction, Standing, Total

date = datetime.date


def combine(standings: Sequence[Standing], *, gross: bool) -> Standing:
    """Return the totals of several series as one: of each day what all of them agree on, else their hull.

    Amounts of different series are never added; where totals cannot fall, those of one series bound the later ones of
    another.
    """
    if len(standings) == 1:
        return standings[0]
    days: dict[date, list[Total]] = {}
    for total in sorted((total for standing in standings for total in standing), key=lambda total: total.day):
        days.setdefault(total.day, []).append(total)
    every = [total for here in days.values() for total in here]
    scale = Scale([total.amount for total in every])
    constraints = [
        scale.constraint(ORIGIN, total.day.toordinal() + 1, total.amount, number) for number, total in enumerate(every)
    ]
    parts = [constraints] if gross else list(_by_head(constraints))
    blocks = [solve(part, ORIGIN, part[-1].head, gross=gross) for part in parts if part]
    totals = []
    for block in blocks:
        for point in sorted(block.bounds):
            here = days.get(date.fromordinal(max(point - 1, 1)), []) if point != ORIGIN else []
            if here:
                totals.append(
                    Total(
                        here[0].day,
                        scale.amount(*block.bounds[point]),
                        any(total.complete for total in here),
                        point in block.disputed or any(total.conflict for total in here),
                        tuple(fact for total in here for fact in total.ending),
                        tuple(fact for total in here for fact in total.direct),
                    )
                )
    across = []
    for group in (group for block in blocks for group in block.groups):
        cycles = tuple(_ending(every, cycle) for cycle in group.cycles)
        across.append(Contradiction(_ending(every, group.owners), cycles, not group.readings))
    return Standing(totals, parts=tuple(standings), across=tuple(across))


def _ending(totals: Sequence[Total], numbers: Iterable[int]) -> tuple[Fact, ...]:
    """Return the facts that end on the days of some totals, each once."""
    return tuple(dict.fromkeys(fact for number in sorted(numbers) for fact in totals[number].ending))


def _by_head(constraints: Sequence[Constraint]) -> Iterable[list[Constraint]]:
    """Yield the constraints that end on one day together."""
    for _, here in groupby(constraints, key=lambda constraint: constraint.head):
        yield list(here)
