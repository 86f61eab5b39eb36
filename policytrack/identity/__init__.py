"""What must close: sums, balances, shares, growth, gaps and counts, of plain amounts or of a relation's figures."""

from policytrack.identity.arithmetic import (
    check_balance,
    check_count,
    check_gap,
    check_growth,
    check_part,
    check_same,
    check_share,
    check_sum,
)
from policytrack.identity.breakdown import check_targets
from policytrack.identity.closure import Check, Closure
from policytrack.identity.reconciliation import check_relation

__all__ = [
    "Check",
    "Closure",
    "check_balance",
    "check_count",
    "check_gap",
    "check_growth",
    "check_part",
    "check_relation",
    "check_same",
    "check_share",
    "check_sum",
    "check_targets",
]
