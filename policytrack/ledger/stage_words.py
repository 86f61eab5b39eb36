"""The stage that an office's own word says: done, under way, not begun."""

import re

from policytrack.records.plan import PlanStatus

_DONE = re.compile(
    r"^(?:yes|y|true|是|已?(?:全部|基本|正式)?(?:完成|办结|建成|竣工|投用|投入使用|印发|出台|落实|通车|启用)(?:[^率]*)|complete[d]?|done|achieved|met|delivered|closed|已达标|达标)\W*$",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    (
        r"正在|推进|进行|实施中|在建|in progress|on ?going|under way|started|on track|behind|at "
        r"risk|正常|办理中|滞后|delayed"
    ),
    re.IGNORECASE,
)
_NOT_BEGUN = re.compile(r"^(?:no|n|false|否|未|尚未|没有|not started|not yet)", re.IGNORECASE)


def stage_of(words: str) -> PlanStatus | None:
    """Return the stage that an office's own word says; None where it says none.

    >>> str(stage_of("已完成")), str(stage_of("In progress")), stage_of("尚好")
    ('completed', 'running', None)
    """
    if _NOT_BEGUN.match(words):
        return PlanStatus.PLANNED
    if _DONE.match(words):
        return PlanStatus.COMPLETED
    return PlanStatus.RUNNING if _RUNNING.search(words) else None
