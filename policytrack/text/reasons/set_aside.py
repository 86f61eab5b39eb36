"""Reasons why a figure is set aside, and how two records differ."""

from collections.abc import Mapping
from types import MappingProxyType

SET_ASIDE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "differs": ("{differences}", "{differences}"),
        "differs-in": ("{field}是{theirs}，不是{mine}", "{field}: {theirs}, not {mine}"),
        "differs-unstated": (
            "环节是{theirs}，不知是否{mine}",
            "stage: {theirs}, unknown whether the same as {mine}",
        ),
        "differs-break": (
            "统计口径有变（{status}）",
            "the series breaks or its definition differs (status {status})",
        ),
        "corrected": ("已被{by}更正", "corrected by {by}"),
        "not-a-report": ("不是实际数（状态{status}）", "not an actual figure (status {status})"),
        "adds-nothing": ("其他数据已包含其内容", "says no more than the other figures"),
        "period-differs": (
            "所属时期{theirs}不在目标时期之内，或不从其开头算起",
            "its period, {theirs}, is not within the target's period or does not begin with it",
        ),
    }
)
