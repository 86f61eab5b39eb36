"""Reasons of changes between two days, and of the history of a record."""

from collections.abc import Mapping
from types import MappingProxyType

REVISIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "changed-source": ("见于{source}", "in {source}"),
        "changed-in-place": ("同一条记录，内容改了", "the same record was changed in place"),
        "changed-gone": ("后一次不再有", "no longer there on the later day"),
        "changed-supersedes": ("取代{earlier}（{how}）", "supersedes {earlier} ({how})"),
        "changed-words": ("原文由「{before}」改为「{after}」", "worded “{before}” before, “{after}” now"),
        "changed-baseline": ("基期数由{before}改为{after}", "its baseline changed from {before} to {after}"),
        "changed-rung-added": ("在“{below}”与“{above}”之间增加“{rung}”", "added {rung} between {below} and {above}"),
        "changed-rung-added-below": ("在“{above}”之下增加“{rung}”", "added {rung} below {above}"),
        "changed-rung-added-above": ("在“{below}”之上增加“{rung}”", "added {rung} above {below}"),
        "changed-rung-removed": (
            "“{below}”与“{above}”之间没有了“{rung}”",
            "removed {rung} between {below} and {above}",
        ),
        "changed-rung-removed-below": ("“{above}”之下没有了“{rung}”", "removed {rung} below {above}"),
        "changed-rung-removed-above": ("“{below}”之上没有了“{rung}”", "removed {rung} above {below}"),
        "changed-rung-renamed": ("“{before}”改称“{after}”", "renamed {before} to {after}"),
        "changed-rung-subject": (
            "“{rung}”的统计对象由{before}改为{after}",
            "{rung} is counted as {after}, no longer as {before}",
        ),
        "changed-rung-order": ("次序改为{rungs}", "now in this order: {rungs}"),
        "changed-rungs-same": ("梯级相同", "the same rungs"),
        "changed-ladder-other": (
            "与{ladder}（{source}）相比：{steps}；原文没有说谁取代谁",
            "compared with {ladder} ({source}): {steps}; neither is said to supersede the other",
        ),
        "changed-earlier": (
            "同一序列此前为{amount}（{period}）",
            "the last figure of its series was {amount} ({period})",
        ),
        "changed-break": (
            "序列在{figures}处中断，前后不可比",
            "the series breaks at {figures}, so before and after are not comparable",
        ),
        "changed-bridged": ("按假设“{assumption}”跨过中断比较", "compared across a break, assuming: {assumption}"),
        "changed-by-figures": ("新计入{figures}", "now counts {figures}"),
        "changed-without-figures": ("不再计入{figures}", "no longer counts {figures}"),
        "changed-aside": ("新见到、未计入{figures}", "newly seen and set aside: {figures}"),
        "changed-not-aside": ("{figures}不再出现", "no longer seen: {figures}"),
        "changed-correction": ("{figure}由{before}更正为{after}", "{figure} corrects {before} to {after}"),
        "changed-target": ("目标的{fields}有改动", "changed in the target itself: {fields}"),
        "changed-assuming": ("新用到假设{assumptions}", "now uses the assumptions {assumptions}"),
        "changed-not-assuming": ("不再用到假设{assumptions}", "no longer uses the assumptions {assumptions}"),
        "changed-time": (
            "数据没有变，只是日期由{before}到{after}",
            "no figure changed; only time passed, from {before} to {after}",
        ),
        "changed-way": (
            "数据、目标、日期都没有变，评估的方式或所给的假设不同",
            "figures, target and day are the same; it was assessed in another way or under other assumptions",
        ),
        "changed-lost": ("曾经达到，现在：{reason}", "it had been reached; now: {reason}"),
        "changed-late": (
            "{figure}所属时期为{period}，{published}才发布",
            "{figure} is for {period} and was published only on {published}",
        ),
        "changed-rule": ("按{rule}", "by {rule}"),
        "history-gap": ("更早的{earlier}不在所给的记录之中", "the earlier {earlier} is not among the records"),
        "history-current": ("现行", "current"),
    }
)
