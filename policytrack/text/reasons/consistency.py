"""Reasons of consistency checks: sums, shares, growth, and sub-targets under their target."""

from collections.abc import Mapping
from types import MappingProxyType

CONSISTENCY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Sums, shares, growth and other amounts that must agree.
        "check": ("{closure}：{why}", "{closure}: {why}"),
        "settled-by": ("要定论，需要{needs}", "to settle it: {needs}"),
        "formula-sum": ("{terms}", "{terms}"),
        "formula-growth": ("{now} ÷ {before} − 1", "{now} ÷ {before} − 1"),
        "formula-base": ("{now} ÷ (1 + {growth})", "{now} ÷ (1 + {growth})"),
        "formula-share": ("{part} ÷ {whole}", "{part} ÷ {whole}"),
        "formula-whole": ("{part} ÷ {share}", "{part} ÷ {share}"),
        "formula-gap": ("{ours} − {gap}", "{ours} − {gap}"),
        "implies": (
            "{formula} = {computed}，没有所述数可比",
            "{formula} = {computed}, with no stated amount to compare",
        ),
        "closes": ("{formula} = {computed}，与所述{stated}一致", "{formula} = {computed}, which agrees with {stated}"),
        "does-not-close": ("{formula} = {computed}，不是所述{stated}", "{formula} = {computed}, not {stated}"),
        "may-close": (
            "{formula} = {computed}，可能是所述{stated}，也可能不是",
            "{formula} = {computed}, which may or may not be {stated}",
        ),
        "none-fits": ("{formula}没有整数可取", "no whole number fits {formula}"),
        "left-open": (
            "{formula}算不出：{amounts}没有确定的范围",
            "{formula} cannot be computed: no certain range above 0 in {amounts}",
        ),
        "not-above-zero": (
            "{amount}可能不大于0，不能作除数",
            "{amount} may be 0 or less, so nothing can be divided by it",
        ),
        "no-base": ("由{amount}和{rate}推不出大于0的基数", "{amount} and {rate} imply no certain base above 0"),
        "part-within": ("{computed}不多于总数{stated}", "{computed} is no more than the whole, {stated}"),
        "part-exceeds": ("{computed}多于总数{stated}", "{computed} is more than the whole, {stated}"),
        "part-open": (
            "{computed}可能多于总数{stated}，也可能不多于",
            "{computed} may or may not be more than the whole, {stated}",
        ),
        "part-below-zero": (
            "{part}、{whole}可能小于0，部分可以多于总数",
            "{part} of {whole}: amounts may be below 0, so a part can be more than the whole",
        ),
        "same-agree": ("{stated}与{computed}一致", "{stated} and {computed} agree"),
        "same-differ": ("{stated}与{computed}不能同时为真", "{stated} and {computed} cannot both be true"),
        "same-open": ("{stated}与{computed}可能一致，也可能不一致", "{stated} and {computed} may or may not agree"),
        "list-whole": ("列出{listed}，与所述{stated}一致", "{listed} listed, which agrees with {stated}"),
        "list-longer": (
            "列出{listed}，所述为{stated}，列得多了",
            "{listed} listed, but {stated} stated: too many are listed",
        ),
        "list-short": (
            "列出{listed}，所述为{stated}，清单可能不全",
            "{listed} listed of {stated}, so the list may be incomplete",
        ),
        "stock-also-loses": (
            "存量也会减少，期间退出的不在新增之内",
            "a stock also loses: what left it in the period is not in what is new",
        ),
        "needs-number": ("{amounts}的准确数", "the exact number behind {amounts}"),
        "needs-change": ("增减的数量，而不是比率", "the change as an amount, not as a rate"),
        "needs-whole": ("大于0的总数", "a whole above 0"),
        "needs-before": ("基数本身", "the base itself"),
        "needs-list": ("清单的其余部分", "the rest of the list"),
        "no-amounts": ("{figure}没有数量", "{figure} has no amount of its own"),
        "relation-differs": (
            "{field}：{one}为{mine}，{other}为{theirs}",
            "{field}: {mine} in {one}, {theirs} in {other}",
        ),
        "wrong-kind": ("{figure}的类型是{kind}，应为{wanted}", "{figure} is of the kind {kind}, not {wanted}"),
        "wrong-since": (
            "{growth}是{since}以来的增长，{before}的时间是{theirs}",
            "{growth} is growth since {since}, and {before} is of {theirs}",
        ),
        "does-not-add": (
            "{figure}（{indicator}）是均值、极值或按人按面积计的数，不能相加",
            "{figure} ({indicator}) is a mean, a maximum or an amount per head, which do not add up",
        ),
        "own-wholes": (
            "{one}是{mine}的占比，{other}是{theirs}的占比，各有各的分母",
            "{one} is a share of {mine} and {other} of {theirs}: each has a whole of its own",
        ),
        "wrong-unit": ("{figure}的单位是{unit}，应为{wanted}", "{figure} is in {unit}, not {wanted}"),
        "rate-of-another": ("{rate}说的是{of}，不是{figure}", "{rate} is about {of}, not about {figure}"),
        "flow-days": (
            "日期：{new}的时期{period}不是从{before}的次日起到{after}止",
            "days: {new} covers {period}, not the days after {before} up to {after}",
        ),
        "wrong-base": (
            "时期：{before}为{theirs}，不是{now}（{mine}）的{base}",
            "period: {before} is for {theirs}, not for {base} of {now} ({mine})",
        ),
        "broken-series": (
            "{figure}的统计口径有变（{status}）",
            "{figure}: the series breaks or its definition differs (status {status})",
        ),
        "assumed": (
            "按假设［{assumptions}］不计：{differences}",
            "under the assumption [{assumptions}] these differences do not count: {differences}",
        ),
        "assumed-soft": (
            "按假设［{assumptions}］，{amounts}取其可能的范围",
            "under the assumption [{assumptions}] the probable range decides for {amounts}",
        ),
        "needs-same": (
            "有人署名说明{labels}属同一序列（假设 same）",
            "a signed statement that {labels} are one series (an assumption with the effect same)",
        ),
        "needs-comparable": (
            "口径、地区、时期都相合的数据",
            "figures with the same definition, area and period",
        ),
        # Whether sub-targets make their parent.
        "parts-keep-whole": (
            "各分项合计{computed}，足以达到{stated}",
            "the parts make {computed}, which meets {stated}",
        ),
        "parts-short": (
            "各分项合计{computed}，还差{gap}；要求{stated}",
            "the parts make {computed}, {gap} too little; required: {stated}",
        ),
        "parts-over": (
            "各分项合计{computed}，多{gap}；要求{stated}",
            "the parts make {computed}, {gap} too much; required: {stated}",
        ),
        "parts-may-keep": (
            "各分项合计{computed}，不能断定达到{stated}",
            "the parts make {computed}, which may or may not meet {stated}",
        ),
        "parts-leave": ("没有分项的时期：{periods}", "no part covers {periods}"),
        "parts-leave-areas": ("在其内而没有分项的地区：{areas}", "{areas} is within it and has no target"),
        "parts-overlap": ("{one}与{other}重叠，不能相加", "{one} and {other} overlap, so they cannot be added"),
        "needs-parts": ("{of}的分项", "parts for {of}"),
    }
)
