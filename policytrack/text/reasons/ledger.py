"""Reasons of verdicts that only a ledger's tasks have."""

from collections.abc import Mapping
from types import MappingProxyType

LEDGER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "kind-unsaid": (
            "没有写明是当年新增还是现有总量：按新增是“{flow}”，按现有是“{level}”；请在台账写明是哪一种",
            "not said whether it is a flow or a level: {flow} as a flow, {level} as a level; say so in the ledger",
        ),
        "kind-either": (
            "没有写明是当年新增还是现有总量：按新增是“{flow}”，按现有是“{level}”，结论取两者都成立的",
            "not said whether it is a flow or a level: {flow} as a flow, {level} as a level; what holds for both",
        ),
        "deadline-unsaid": (
            "没有写明目标什么时候到期；请在台账写明年份或完成时限",
            "not said when the target is due; say its year or its due day in the ledger",
        ),
    }
)
