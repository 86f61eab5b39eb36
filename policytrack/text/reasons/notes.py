"""Notes beside a verdict, and which of them a table prints too."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Note(NamedTuple):
    """The text of a note; one with `in_table` is printed in tables below the verdict, not only in explanations."""

    zh: str
    en: str
    in_table: bool = False


NOTES: Mapping[str, Note] = MappingProxyType(
    {
        "superseded": Note("已被{by}取代（{how}）", "superseded by {by} ({how})", in_table=True),
        "part-superseded": Note(
            "{part}已被{by}取代，按{by}评估", "{part} is superseded by {by}, which counts in its place", in_table=True
        ),
        "supersedes-unknown": Note(
            "{by}称取代{id}，但所给数据中没有{id}",
            "{by} supersedes {id}, which is not among the records given",
        ),
        "striven-for": Note("原文只说力争，未作确保", "the wording is only 'strive for', not 'ensure'", in_table=True),
        "sources-disagree": Note(
            "互相矛盾的数据：{figures}", "these figures contradict each other: {figures}", in_table=True
        ),
        "cumulative-fell": Note(
            "互相矛盾的数据：{figures}（累计数不应下降）",
            "these figures contradict each other: {figures} (a cumulative has fallen)",
            in_table=True,
        ),
        "contradictions-left-out": Note(
            "互相矛盾的数据太多，均未计入；例如：{figures}",
            "too many figures contradict each other, and none of them counts; for example: {figures}",
            in_table=True,
        ),
        "read-as-floor": Note("{amount}按不少于理解", "{amount}, read as a floor"),
        "read-as-ceiling": Note("{amount}按不超过理解", "{amount}, read as a ceiling"),
        "from-baseline": Note("{amount}，即{asked}（{base}）", "{amount}, i.e. {asked} ({base})"),
        "from-level": Note("{asked}（{base}）", "{asked} ({base})"),
        "hidden-digits": Note(
            "{amount}是舍入数，按公布数比较；未公布的位数可能改变结论",
            "{amount} is rounded and was compared as published; the unpublished digits could change the result",
        ),
        "hidden-digits-of-baseline": Note(
            "基期{baseline}是舍入数，按公布数计算；未公布的位数可能改变结论",
            "the baseline {baseline} is rounded and was taken as published; "
            "its unpublished digits could change the result",
        ),
        "within-wide-range": Note(
            "{figures}是约数，未定其界；按最宽的范围判断，故非定论",
            "only about so much is said by {figures}; it was judged by the widest range that this means, "
            "so the verdict is not final",
            in_table=True,
        ),
        "unit-converted": Note("{written}即{amount}：{figures}", "{written} is {amount}: {figures}"),
        "steps-together": Note("每{per}{amount}，共{count}期：{asked}", "{amount} a {per} for {count}: {asked} in all"),
        "percentage-of-target": Note(
            "用的是来源自己算出的占目标的百分比：{figures}",
            "taken from a source's own percentage of the target: {figures}",
        ),
        "percentage-differs": Note(
            "来源自己算出的占目标{share}合{amount}，与此不同：{figures}",
            "a source's own percentage of the target, {share}, comes to {amount}, which differs: {figures}",
        ),
        "parts-differ": Note(
            "由各部分（{figures}）算得{amount}，与{period}的公布数不同，以公布数为准",
            "the parts ({figures}) come to {amount}, unlike the figure of {period}, which counts",
        ),
        "reached-then-lost": Note(
            "{day}曾达到（{amount}），后又回落",
            "it was reached on {day} ({amount}) and has been lost since",
        ),
        "quote-against-sense": Note(
            "{record}的原文说“{word}”，而{indicator}的正数表示{sense}",
            "the words of {record} say '{word}', and a positive amount of {indicator} is an {sense}",
            in_table=True,
        ),
        "sense-unsaid": Note(
            "{record}的原文说“{word}”，而数值为正：请写 sense='increase'（数值为负）或 sense='decrease'",
            (
                "the words of {record} say '{word}', and its amount is positive: "
                "say sense='increase' (and write it negative) or sense='decrease'"
            ),
            in_table=True,
        ),
        "starts-from": Note("起点：{day}为{amount}［{figures}］", "start: {amount} on {day} [{figures}]"),
        "starts-assumed": Note("起点按假设为{amount}", "start: {amount}, assumed"),
        "published-early": Note(
            "{figure}在{day}发布，早于其时期结束",
            "{figure} was published on {day}, before its period ended",
        ),
        "preliminary": Note("{figures}不是最终数（状态{status}）", "not a final figure (status {status}): {figures}"),
        "evidence-age": Note(
            "数据只到{day}，距{on}已有{months}个月",
            "the evidence ends on {day}, months before {on}: {months}",
        ),
        "baseline-corrected": Note("基期数已由{by}更正", "the baseline was corrected by {by}"),
        "baseline-unknown-then": Note("{day}时基期数尚未公布", "the baseline was not yet published on {day}"),
        "publication-straddles": Note(
            "{figure}的发布日期不详，可能晚于所问的日期",
            "{figure} may have been published after the day asked about",
        ),
        "target-unknown-then": Note("{day}时该目标尚未公布", "the target was not yet published on {day}"),
    }
)
