"""Reasons of roll-ups and of stages of implementation."""

from collections.abc import Mapping
from types import MappingProxyType

ROLLUP: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "rollup-no-targets": ("下面没有评估过的目标", "no target below was assessed"),
        "rollup-counts": ("目标{count}项：{counts}", "{count} targets: {counts}"),
        "rollup-count": ("{verdict}{count}项（{share}%）", "{verdict} {count} ({share} %)"),
        "rollup-hole": ("{what}{count}项", "{what} {count}"),
        "rollup-superseded": ("已被取代、不计入：{names}", "superseded and left out: {names}"),
        "rollup-several": (
            "{count}项有几个责任单位，在各单位各计一次，合计只计一次：{names}",
            "{count} with several responsible bodies count under each, and once in the total: {names}",
        ),
        "rollup-hypothetical": ("按假设的目标评估：{names}", "assessed under an assumed target: {names}"),
        "rollup-unseen": (
            "没有给出目标记录，没有评估的目标看不到",
            "no targets are among the records, so those that were not assessed are not seen",
        ),
        "rollup-unset-unseen": (
            "没有给出目标任务记录，没有目标值的目标任务看不到",
            "no goals are among the records, so those without a target are not seen",
        ),
        "rollup-worst": (
            "{count}项中最差的是“{verdict}”：{names}",
            "the worst of {count} is '{verdict}': {names}",
        ),
        "rollup-worst-open": (
            "{count}项中已知最差的是“{verdict}”：{names}；另有{unknown}项情况不明，可能更差",
            "the worst known of {count} is '{verdict}': {names}; {unknown} others are unknown and may be worse",
        ),
        "rollup-worst-unknown": (
            "{count}项中，没有已知未完成或落后的，有{unknown}项情况不明：{names}",
            "of {count} none is known to be missed or behind; {unknown} are unknown: {names}",
        ),
        "rollup-reasons": ("{reasons}", "{reasons}"),
        "rollup-mean": ("全部{count}项完成率的平均（{how}）：{mean}", "{how} mean of all {count} completions: {mean}"),
        "rollup-mean-part": (
            "{of}项中{count}项完成率的平均（{how}），不代表整体：{mean}；不含{names}",
            "{how} mean of {count} completions out of {of}, not of the whole: {mean}; without {names}",
        ),
        "rollup-mean-over": (
            "其中{count}项超过100%，会掩盖不足的",
            "{count} of them above 100 %, which hides those that are short",
        ),
        "rollup-mean-mixed": (
            "{amount}项的完成率是占目标值的，{way}项是走完路程的，不能平均",
            "no mean of completions of the amount ({amount}) and of the way from a baseline ({way})",
        ),
        "rollup-mean-none": ("没有一项有完成率", "none has a completion"),
        "rollup-weighted": (
            "按权重：已完成{met}，未定{open}，未完成{lost}",
            "by weight: {met} met, {open} open, {lost} missed",
        ),
        "rollup-sum-of": ("{indicator}：{reason}", "{indicator}: {reason}"),
        "rollup-sum-assuming": ("{sum}（假设：{assumptions}）", "{sum} (assuming {assumptions})"),
        "rollup-sum": ("截至{day}，{count}项合计{sum}", "{count} make {sum} by {day}"),
        "rollup-sum-floor": (
            "{count}项合计{sum}，只是下限：缺{missing}",
            "{count} make {sum}, which is only a lower bound: {missing} missing",
        ),
        "rollup-sum-lag": (
            "{count}项合计{sum}，只是下限：{missing}的数据未到同一天",
            "{count} make {sum}, which is only a lower bound: the data of {missing} do not reach the same day",
        ),
        "rollup-sum-short": (
            "截至{day}，{count}项合计{sum}，不是整体：各项要求合计{parts}，整体要求{whole}",
            "{count} make {sum} by {day}, which is not the whole: they ask for {parts}, and the whole for {whole}",
        ),
        "rollup-sum-missing": ("不能合计：缺{missing}", "no sum: {missing} missing"),
        "rollup-sum-days": (
            "不能合计：{missing}的数据不是同一天的",
            "no sum: the data of {missing} are not of the same day",
        ),
        "rollup-sum-none": ("没有可合计的数：缺{missing}", "nothing to sum: {missing} missing"),
        "rollup-sum-unlike": (
            "有的按期计，有的合计或平均，不能相加",
            "amounts of steps, sums and means of the time cannot be added to each other",
        ),
        "rollup-sum-rate": (
            "比率、均值、极值、增长率和位次不能相加",
            "rates, means, maxima, growth and ranks cannot be added",
        ),
        "rollup-sum-overlap": (
            "{one}和{other}是同一地区同一时间的，不能相加",
            "{one} and {other} are of the same time and area, so they cannot be added",
        ),
        "rollup-sum-nested": ("{one}在{other}之内，不能相加", "{one} is in {other}, so they cannot be added"),
        "rollup-sum-place": (
            "不知道{areas}是否互不重叠，不能相加",
            "whether {areas} overlap is unknown, so they cannot be added",
        ),
        "stage-overdue": (
            "期限{day}已过，所见仍是“{stage}”",
            "its period ended on {day}, and its last known stage is '{stage}'",
        ),
        "stage-published": ("{day}的说法", "as published on {day}"),
        "stage-published-within": ("{day}之间的说法", "as published within {day}"),
        "stage-undated": ("说法没有日期", "without a date of publication"),
        "stage-later": ("{day}之后才有说法、不计入：{names}", "published only after {day} and left out: {names}"),
        "stage-superseded": ("已被取代、不计入：{names}", "superseded and left out: {names}"),
        "stage-effective": ("{day}起施行", "in force from {day}"),
        "stage-not-yet": ("{day}才施行", "in force only from {day}"),
        "stage-counts": ("{count}项：{counts}", "{count}: {counts}"),
        "stage-count": ("{stage}{count}项", "{stage} {count}"),
    }
)
