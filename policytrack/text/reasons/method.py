"""Reasons of owners' methods: why one gives no label, or what its label rests on."""

from collections.abc import Mapping
from types import MappingProxyType

METHOD: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Why an owner's method says nothing, or what its label rests on.
        "method-no-figure": ("没有数据", "there is no figure"),
        "method-undated": ("有数据没有年份", "a figure has no year"),
        "method-one-figure": ("只有一个数据，看不出变化", "one figure alone shows no change"),
        "method-one-year": (
            "两个数据同在一年，该方法按年计算",
            "both figures are of the same year, and the method counts in years",
        ),
        "method-under-a-year": ("两个数据相隔不足一年", "there is less than a year between the figures"),
        "method-reversed": ("现值早于基期值", "the current figure is earlier than the base"),
        "method-before-base-year": ("基年及以后没有数据", "there is no figure in the base year or after it"),
        "method-before-2016": ("2015年以后没有数据", "there is no figure after 2015"),
        "method-zero-base": ("基期值为零，没有增长率", "no growth rate can be calculated from a base of zero"),
        "method-crosses-zero": ("数值变号，没有增长率", "no growth rate can be calculated across zero"),
        "method-too-large": ("数值超出计算范围", "the values are beyond the range of the arithmetic"),
        "method-no-goal": ("该方法需要目标值", "the method needs a target, and there is none"),
        "method-zero-goal": ("该方法除以目标值，而目标值为零", "the method divides by the target, which is zero"),
        "method-base-at-goal": (
            "基期值已是目标值，所需增长率为零",
            "the base already equals the target, so the required rate is zero",
        ),
        "method-base-past-goal": (
            "基期值已达到目标，此后倒退",
            "the base had reached the target, and the figure has moved back since",
        ),
        "method-no-time": ("目标年不晚于基年", "the target year is not later than the base year"),
        "method-after-goal-year": (
            "数据晚于目标年，该方法只算到目标年",
            "the figure is later than the target year, and the method stops there",
        ),
        "method-near-end": (
            "目标为0%或100%，相差不超过1，按已达到计",
            "within 1 of a target of 0 % or 100 %, which counts as met",
        ),
        "method-no-thresholds": ("该序列没有给定界限", "no thresholds are given for the series"),
        "method-direction": (
            "该方法只有增加、减少两个方向",
            "the method has only two directions, increase and decrease",
        ),
        "method-nothing-to-combine": ("没有可合并的评级", "there is no outcome to combine"),
        "method-no-base": ("没有基期值", "there is no base value"),
        "method-no-years": (
            "没有年份，也没有时间进度",
            "neither the years nor the elapsed share of time are known",
        ),
        "method-outside-time": ("时间进度不在0和1之间", "the elapsed share of time is not between 0 and 1"),
        "method-nothing-gone": ("时间进度为0，不能作除数", "no time has elapsed yet, so nothing can be divided by it"),
        "method-not-a-quarter": (
            "时间进度不是季度末（0.25、0.5、0.75、1）",
            "the elapsed share of the year is none of 0.25, 0.5, 0.75 and 1, and the method counts in quarters",
        ),
        "method-no-way": (
            "基期值已达到目标值，没有从基期到目标的进度",
            "the base already meets the target, so there is no progress from one to the other",
        ),
        "method-no-distance": (
            "基期值等于目标值，不能相除",
            "base and target are equal, and the method divides by their difference",
        ),
        "method-met-at-base": (
            "基期值已达到目标值，不计算完成比例",
            "the base had met the target, so the share of the change is not assessed",
        ),
        "method-relative-to-zero": (
            "基期值为零，没有相对变化",
            "no relative change can be calculated from a base of zero",
        ),
        "method-few-figures": ("数据不足{least}个", "there are fewer than {least} figures"),
        "method-order": ("数据的年份不是依次递增", "the years of the figures are not in increasing order"),
        "method-part-missing": (
            "有一项没有评级，不能说哪一项最差",
            "one of them has no label, so the worst is unknown",
        ),
        # Methods on an assessment.
        "method-no-evidence": ("没有可用的数据", "no figure counts toward the target"),
        "method-no-direction": (
            "指标没有方向，方法无从评价",
            "the indicator has no better direction, and a method needs one",
        ),
        "method-no-amount": ("目标没有可比的数", "the target has no amount to compare with"),
        "method-ceiling": (
            "期间内的累计数还会增加，不能当作向下的水平来评价",
            "a running total under a ceiling still rises, so it cannot be judged as a level that is to fall",
        ),
        "method-part-of-step": (
            "不满一期的数，不能当作一期的数来评价",
            "the amount of a part of a step cannot be judged as that of a whole one",
        ),
        "method-so-far": (
            "{how}要到期满才定，至今的数不能当作水平来评价",
            "what is asked of all of the time ({how}) is known only at its end, and what it is so far is no level",
        ),
        "method-open-evidence": (
            "数据没有上限或下限，方法需要一个确定的数",
            "the evidence has no bound on one side, and a method needs a number",
        ),
        "method-between": (
            "数据的两端评级不同：{labels}",
            "the two ends of the evidence give different labels: {labels}",
        ),
    }
)
