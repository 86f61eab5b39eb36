"""Reasons of claims: which targets one covers, whether it holds, and how it agrees with the verdict."""

from collections.abc import Mapping
from types import MappingProxyType

CLAIMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # What its issuer says, against our verdict of the same day.
        "reported-agrees": (
            "自称“{says}”，与同日结论“{verdict}”一致",
            "claimed: {says}; our verdict of that day: {verdict}, which agrees",
        ),
        "reported-differs": (
            "自称“{says}”，与同日结论“{verdict}”不一致",
            "claimed: {says}; our verdict of that day: {verdict}, which disagrees",
        ),
        "reported-lapsed": (
            "自称“{says}”，与同日结论“{verdict}”一致，此后已回落",
            "claimed: {says}; our verdict of that day: {verdict}, which agrees; it was lost since",
        ),
        "reported-open": (
            "自称“{says}”；同日结论“{verdict}”，既不证实也不否定",
            "claimed: {says}; our verdict of that day: {verdict}, which neither confirms nor denies it",
        ),
        # A claim against the evidence: which targets it covers, and whether it holds.
        "claim-names-targets": ("表述点名的目标：{count}项", "targets that the claim names: {count}"),
        "claim-names-parents": (
            "表述点名的{names}所属目标：{count}项",
            "targets of {names}, which the claim names: {count}",
        ),
        "claim-names-indicators": (
            "{area}以表述点名的{names}为指标的目标：{count}项",
            "targets of {area} that count {names}, which the claim names: {count}",
        ),
        "claim-names-unknown": (
            "所给目标中没有表述点名的{names}",
            "no target is found for what the claim names: {names}",
        ),
        "claim-names-none-of-issuer": (
            "表述没有说指哪些目标，取{issuer}在{area}的、时期包含表述时期的目标：{count}项",
            "the claim names no target; those of {issuer} in {area} whose period contains that of the claim: {count}",
        ),
        "claim-names-none": (
            "表述没有说指哪些目标，取{area}的、时期包含表述时期的目标：{count}项",
            "the claim names no target; those of {area} whose period contains that of the claim: {count}",
        ),
        "claim-concludes": (
            "{targets}项目标中：{supported}项支持，{against}项不支持，{open}项无法判定",
            "targets: {targets}; {supported} supported, {against} not supported, {open} cannot tell",
        ),
        "claim-concludes-nothing": ("没有可核对的目标", "there is no target to check it against"),
        "claim-stale": (
            "数据只到{reach}，{day}的情况不知道",
            "the evidence ends on {reach}, so the state on {day} is unknown",
        ),
        "claim-reached": (
            "当日结论：{verdict}（{reason}），早于期限{deadline}，以后可能回落",
            "the verdict of that day is {verdict}, before the deadline {deadline}; it may lapse: {reason}",
        ),
        "claim-lapsed": ("{reason}；到{day}已回落：{now}", "{reason}; by {day} it has lapsed: {now}"),
        "claim-verdict": ("当日结论：{verdict}（{reason}）", "the verdict of that day is {verdict}: {reason}"),
        "claim-share-kept": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，已达到",
            "{share} of {asked} is {bar}; {done} by {reach} is enough",
        ),
        "claim-share-short": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，未达到",
            "{share} of {asked} is {bar}; {done} by {reach} is not enough",
        ),
        "claim-share-beyond": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，快于时间进度",
            "{share} of {asked} is {bar}; {done} by {reach} is ahead of that",
        ),
        "claim-share-not-beyond": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，不快于时间进度",
            "{share} of {asked} is {bar}; {done} by {reach} is not ahead of that",
        ),
        "claim-share-open": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，两可",
            "{share} of {asked} is {bar}; {done} by {reach} may or may not be enough",
        ),
        "claim-no-rank-period": (
            "表述没有确定的时期，没有同一时期的位次可比",
            "the claim has no closed period, so there is no rank of the same period",
        ),
        "claim-no-rank": ("没有“{indicator}”{period}的位次", "no rank of {indicator} is known for {period}"),
        "claim-rank-first": ("{indicator}为{rank}，居首", "{indicator}: {rank}, which is first"),
        "claim-rank-not-first": (
            "{indicator}为{rank}，不是第一（“领先”按第一理解）",
            "{indicator}: {rank}, which is not first (leading is read as first)",
        ),
        "claim-rank-open": (
            "{indicator}为{rank}，是否第一不能确定",
            "{indicator}: {rank}, which may or may not be first",
        ),
        "claim-rank-better": (
            "{indicator}由{before}变为{now}，前移",
            "{indicator}: {now} after {before}, which is better",
        ),
        "claim-rank-not-better": (
            "{indicator}由{before}变为{now}，没有前移",
            "{indicator}: {now} after {before}, which is not better",
        ),
        "claim-rank-unclear": (
            "{indicator}由{before}变为{now}，是否前移不能确定",
            "{indicator}: {now} after {before}, which may or may not be better",
        ),
        "claim-needs-rank": (
            "{area}“{indicator}”在表述时期（及上年同期）的位次",
            "the rank of {area} by {indicator} in the claim's period, and that of the year before",
        ),
    }
)
