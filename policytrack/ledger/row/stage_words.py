"""The stage that an office's own word says: done, under way, not begun."""

import re

from policytrack.ledger.row.stage_counted import OtherStage, other_stage
from policytrack.records.indicator import Stage
from policytrack.records.plan import PlanStatus

_DONE = re.compile(
    r"^(?:yes|y|true|是|已?(?:全部|基本|正式)?(?:完成|办结|建成|竣工|投用|投入使用|印发|出台|落实|通车|启用)(?:[^率]*)|complete[d]?|done|achieved|met|delivered|closed|已达标|达标)\W*$",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    (
        r"未(?:按期|按时)?(?:办结|完成|落实|整改到位)|超期|逾期(?!.*(?:完成|办结))|"
        r"正在|推进|进行|实施中|在建|in progress|on ?going|under way|started|on track|behind|at "
        r"risk|正常|办理中|滞后|delayed"
    ),
    re.IGNORECASE,
)
_NOT_BEGUN = re.compile(r"^(?:no|n|false|否|未|尚未|没有|not started|not yet)", re.IGNORECASE)
_HAS = re.compile(r"^(?:已经?|全部|均已?|顺利|正式)+|^(?:has|have|was|were)\b|^\w+ed\W*$", re.IGNORECASE)
_SHARE = re.compile(r"(?<![\d.])(\d{1,2}(?:\.\d+)?) ?[%％]")
_BEGUN = (Stage.STARTED, Stage.BUILDING, Stage.TOPPED_OUT)


def stage_of(words: str, asked: str = "") -> PlanStatus | None:
    """Return the stage that an office's own word says, of a task in the words of `asked`; None where it says none.

    What only comes before the thing asked is under way: 已开工 where it is to be built, 完成招标, 完成60%.

    >>> str(stage_of("已完成")), str(stage_of("In progress")), stage_of("尚好")
    ('completed', 'running', None)
    >>> str(stage_of("已开工", "开工建设中心医院")), str(stage_of("已开工", "建成中心医院"))
    ('completed', 'running')
    """
    if _NOT_BEGUN.match(words):
        return PlanStatus.PLANNED
    other = other_stage(words, asked)
    if _DONE.match(words):
        return PlanStatus.RUNNING if _SHARE.search(words) or _is_before(other) else PlanStatus.COMPLETED
    if _RUNNING.search(words) or (other is not None and other.stage in _BEGUN):
        return PlanStatus.RUNNING
    return PlanStatus.COMPLETED if asked and _HAS.match(words) and _says_it(words, asked, other) else None


def _is_before(other: OtherStage | None) -> bool:
    """Whether words of something completed name what only comes before the thing asked: 完成招标."""
    return other is not None and other.stage is not Stage.COMPLETED


def _says_it(words: str, asked: str, other: OtherStage | None) -> bool:
    """Whether words name the stage that is asked: 已开工 where 开工 is."""
    return other is None and other_stage(words, "") is not None and other_stage(asked, "") is not None
