"""Consistency checks: sums, balances, shares, growth, gaps and counts of amounts, relations of figures, sub-targets."""

from policytrack.consistency.arithmetic import (
    check_balance,
    check_count,
    check_gap,
    check_growth,
    check_restated,
    check_share,
    check_subset,
    check_sum,
)
from policytrack.consistency.relations import check_relation
from policytrack.consistency.result import Check, Closure
from policytrack.consistency.subtargets import check_targets

__all__ = [
    "Check",
    "Closure",
    "check_balance",
    "check_count",
    "check_gap",
    "check_growth",
    "check_relation",
    "check_restated",
    "check_share",
    "check_subset",
    "check_sum",
    "check_targets",
]
