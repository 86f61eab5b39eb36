"""Reasons of verdicts that only a ledger's tasks have."""

from collections.abc import Mapping
from types import MappingProxyType

LEDGER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "kind-unsaid": (
            "没有写明是当年新增还是现有总量：按新增是“{flow}”，按现有是“{level}”；请写明 --kind 任务=flow 或 stock",
            (
                "not said whether it is a flow or a level: {flow} as a flow, {level} as a level; say "
                "--kind TASK=flow or stock"
            ),
        ),
        "deadline-unsaid": (
            "没有写明目标什么时候到期：请写明 --period 2024，或 --due 任务=2024-12-31",
            "not said when the target is due: say --period 2024, or --due TASK=2024-12-31",
        ),
    }
)
