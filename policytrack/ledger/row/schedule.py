"""The steps to a row's target: what is asked of it by the end of each part of the time, as totals to date."""

import datetime
from itertools import pairwise
from typing import TypeAlias

from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.row.inferred import FLOW, STOCK, kind_by_parts
from policytrack.ledger.row.row import LedgerRow
from policytrack.ledger.row.row_days import part_of
from policytrack.ledger.table.situation import LedgerFacts
from policytrack.values.quantity import Quantity

Steps: TypeAlias = tuple[tuple[datetime.date, Quantity], ...]


def schedule_of(row: LedgerRow, situation: LedgerFacts, layout: Layout) -> Steps:
    """Return the steps to a row's target; empty where it has none, or where nobody can tell what they add up to.

    Quarters that add up to the target are added; milestones of a level, and those that are said to be totals to date,
    stand as they are. The target itself is the last step.
    """
    if row.target is None or row.deadline is None:
        return ()
    steps: list[tuple[datetime.date, Quantity]] = []
    for name, amount in row.targets.items():
        day = row.target_days.get(name)
        part = part_of(name, situation, layout) if day is None else None
        day = part.end if part is not None else day
        if day is None or amount.nominal is None or amount.unit != row.target.unit:
            return ()
        steps.append((day, amount))
    adds = kind_by_parts(row.targets, row.target)
    level = row.indicator_kind is not None and row.indicator_kind.value == STOCK
    if adds == FLOW:
        steps = _added(steps, row.target)
    elif not (adds == STOCK or level or row.is_to_date or row.target_days):
        return ()
    steps = [step for step in steps if step[0] < row.deadline]
    rises = all(first[0] < second[0] for first, second in pairwise(steps))
    return (*steps, (row.deadline, row.target)) if steps and rises else ()


def _added(steps: list[tuple[datetime.date, Quantity]], target: Quantity) -> list[tuple[datetime.date, Quantity]]:
    total, made = None, []
    for day, amount in sorted(steps, key=lambda one: one[0]):
        total = amount.nominal if total is None else total + (amount.nominal or 0)
        if total is not None:
            made.append((day, Quantity.exact(total, target.unit)))
    return made
