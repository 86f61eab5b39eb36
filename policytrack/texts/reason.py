"""Grounds of verdicts and of identities, in Chinese and English."""

from collections.abc import Mapping
from types import MappingProxyType

REASONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Final verdicts.
        "met": ("截至{day}为{amount}，达到{asked}", "{amount} by {day}, which is {asked}"),
        "missed": ("截至{day}为{amount}，未达到{asked}", "{amount} by {day}, which is not {asked}"),
        "late": (
            "{deadline}到期时未达到{asked}，截至{day}为{amount}",
            "short of {asked} on {deadline}, {amount} by {day}",
        ),
        "still-short": (
            "{deadline}到期，{day}仍为{amount}，未达到{asked}",
            "still {amount} on {day}, after {deadline}: not {asked}",
        ),
        "ceiling-passed": (
            "截至{day}已为{amount}，超出{asked}，总量不会回落",
            "{amount} by {day} is already beyond {asked}, and a total cannot fall",
        ),
        # Running verdicts.
        "reached": (
            "{day}为{amount}，达到{asked}，以后可能回落",
            "{amount} on {day}, which is {asked}; it can still be lost",
        ),
        "ceiling-on-pace": (
            "截至{day}为{amount}，未超过{asked}按时间可用的部分",
            "{amount} by {day}, no more than time allows of {asked}",
        ),
        "ceiling-behind": (
            "截至{day}为{amount}，超过{asked}按时间可用的部分",
            "{amount} by {day}, more than time allows of {asked}",
        ),
        "on-pace": (
            "截至{day}为{amount}，不低于{asked}按时间应完成的部分",
            "{amount} by {day}, no less than time asks of {asked}",
        ),
        "behind": (
            "截至{day}为{amount}，少于{asked}按时间应完成的部分",
            "{amount} by {day}, less than time asks of {asked}",
        ),
        "within-so-far": (
            "截至{day}为{amount}，在{asked}之内，尚未到期",
            "{amount} by {day}, within {asked} so far, not due yet",
        ),
        "rate-within": (
            "截至{day}的部分时期为{amount}，符合{asked}",
            "{amount} over the part up to {day}, which is {asked}",
        ),
        "rate-outside": (
            "截至{day}的部分时期为{amount}，不符合{asked}",
            "{amount} over the part up to {day}, which is not {asked}",
        ),
        "batch": (
            "按批次认定，时间进度不说明问题",
            "counted in batches, so the share of time gone says nothing",
        ),
        "ahead-of-range": (
            "快于上限所允许的时间进度，是否超出要到期才知道",
            "faster than the upper bound allows, which only the end can tell",
        ),
        "start-unknown": (
            "没有{day}的起点数，无法按时间比较",
            "no pace, because where the count stood on {day} is not in the evidence",
        ),
        "start-without-day": (
            "没有起点，无法按时间比较",
            "no pace, because the task has no known start",
        ),
        "no-schedule": ("目标没有分步安排", "no pace, because the target has no schedule of its own"),
        "no-profile": (
            "没有上年同期和上年全年的数据",
            "no pace, because last year's figures for the same span and the whole are not in the evidence",
        ),
        # Why nobody can tell.
        "straddles": (
            "截至{day}为{amount}，可能达到也可能未达到{asked}",
            "{amount} by {day} may or may not be {asked}",
        ),
        "pace-straddles": (
            "截至{day}为{amount}，是否达到{asked}按时间应完成的部分，两可",
            "{amount} by {day} may or may not be what time asks of {asked}",
        ),
        "holes": (
            "截至{day}的数据有缺口，只能证明{amount}，不能判定{asked}",
            "the figures up to {day} leave holes: {amount} is proved, {asked} is open",
        ),
        "conflict": (
            "数据来源互相矛盾（{amount}），无法判定是否{asked}",
            "the sources contradict each other ({amount}), so {asked} is open",
        ),
        "evidence-stops": (
            "数据只到{day}（{amount}），到期日是{deadline}",
            "the evidence stops on {day} at {amount}, before the deadline {deadline}",
        ),
        "only-after": (
            "只有到期日{deadline}之后（{day}）的数据",
            "the only figures are from after the deadline {deadline}, on {day}",
        ),
        "flow-without-start": (
            "目标只有期限，没有起算日，不知{amount}是否都算",
            "the target has a deadline but no first day, so nobody can say whether {amount} all counts",
        ),
        "baseline-open": (
            "基期数{baseline}没有确定的范围，无法由{amount}推算目标",
            "the baseline {baseline} has no certain bounds above zero, so {amount} of it is no set of amounts",
        ),
        "baseline-needed": (
            "目标以基期为准，但没有基期数：{amount}",
            "the target is relative to a baseline, and none is given: {amount}",
        ),
        "baseline-unit": (
            "{amount}与以{unit}计的基期数无法换算成目标",
            "{amount} and a baseline in {unit} do not make a level",
        ),
        # Nothing to judge by.
        "no-figure": (
            "没有该指标在该地区、该时期的数据",
            "no figure of this indicator for this area and period is in the evidence",
        ),
        "none-usable": (
            "该指标的数据有{count}个，都不能用于该时期",
            "figures of this indicator: {count}; none of them can be used for this period",
        ),
        "not-comparable": (
            "有相近数据{count}个，口径都不同，不能比",
            "near figures: {count}; none of them counts the same thing",
        ),
        "relative-target": (
            "目标相对另一指标而定，没有数量",
            "the target is relative to another indicator and has no amount of its own",
        ),
        "direction-unknown": (
            "目标只说方向，而该指标没有好坏方向",
            "the target is a mere direction, and neither direction is better here",
        ),
        "withdrawn-target": ("目标已撤销", "the target was withdrawn"),
        "no-amount": ("目标没有数量", "the target has no amount"),
        "not-due": ("{start}才开始", "it starts on {start}"),
        # Notes.
        "read-as-floor": ("{amount}按不少于理解", "{amount}, read as a floor"),
        "read-as-ceiling": ("{amount}按不超过理解", "{amount}, read as a ceiling"),
        "from-baseline": ("由基期{baseline}推算", "worked out from the baseline {baseline}"),
        "hidden-digits": (
            "{amount}是舍入数，按公布数比较；未公布的位数可能改变结论",
            "{amount} is rounded and was compared as published; its hidden digits could matter",
        ),
        "reached-then-lost": (
            "{day}曾达到（{amount}），后又回落",
            "it was reached on {day} ({amount}) and lost since",
        ),
        "starts-from": ("起点：{day}为{amount}［{figures}］", "start: {amount} on {day} [{figures}]"),
        "starts-assumed": ("起点按假设为{amount}", "start: {amount}, assumed"),
        "sources-disagree": ("互相矛盾的数据：{figures}", "these figures contradict each other: {figures}"),
        "published-early": (
            "{figure}在{day}发布，早于其时期结束",
            "{figure} was published on {day}, before its period ended",
        ),
        "preliminary": ("{figures}不是最终数（状态{status}）", "not a final figure (status {status}): {figures}"),
        "baseline-corrected": ("基期数已由{by}更正", "the baseline was corrected by {by}"),
        "baseline-unknown-then": (
            "{day}时基期数尚未公布",
            "the baseline was not yet published on {day}",
        ),
        "publication-straddles": (
            "{figure}的发布日期不详，可能晚于所问的日期",
            "{figure} may have been published after the day asked about",
        ),
        "superseded": ("已被{by}取代（{how}）", "superseded by {by} ({how})"),
        "target-unknown-then": ("{day}时该目标尚未公布", "the target was not yet published on {day}"),
        # Figures that were set aside.
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
        "not-a-report": ("不是实际数（状态{status}）", "not a report (status {status})"),
        "period-apart": (
            "所属时期{theirs}不在目标时期之内，或不从其开头算起",
            "its period, {theirs}, does not lie in the target's or does not begin with it",
        ),
        # Completion, and why it is absent.
        "share-of-amount": ("完成率 = {done} ÷ {asked} = {share}", "completion = {done} ÷ {asked} = {share}"),
        "share-of-way": (
            "完成率 =（{done} − {base}）÷（{asked} − {base}）= {share}",
            "completion = ({done} − {base}) ÷ ({asked} − {base}) = {share}",
        ),
        "share-of-fall": (
            "完成率 =（{base} − {done}）÷（{base} − {asked}）= {share}",
            "completion = ({base} − {done}) ÷ ({base} − {asked}) = {share}",
        ),
        "no-completion": (
            "该类目标没有完成率",
            "a share done means nothing for this kind of amount without a baseline",
        ),
        "baseline-vague": ("起点不是一个确定的数", "the start is not one certain number"),
        "baseline-not-short": ("起点已达到目标", "the start is not short of the target"),
        "nothing-to-complete": ("没有可用的数据", "no figure counts toward it"),
        # What would settle it.
        "needs-figure": (
            "{area}{period}“{indicator}”的数据",
            "a figure of {indicator} in {area} covering {period}",
        ),
        "needs-read": (
            "{area}{period}“{indicator}”的数据，或按{stages}统计的同一数据",
            "a figure of {indicator} in {area} covering {period}, or of the same counted as {stages}",
        ),
        "needs-start": (
            "{area}在{day}“{indicator}”的数据，作为起点",
            "a figure of {indicator} in {area} on {day}, to start from",
        ),
        "needs-first-day": (
            "目标从哪天算起",
            "the day from which the target counts",
        ),
        "needs-reading": (
            "有人署名说明{amount}的容许范围（假设 soft）",
            "a signed reading of how far {amount} reaches (an assumption with the effect soft)",
        ),
        "needs-exact": (
            "{area}截至{day}“{indicator}”的准确数",
            "an exact figure of {indicator} in {area} up to {day}",
        ),
        "needs-later": (
            "{area}截至{day}“{indicator}”的数据",
            "a figure of {indicator} in {area} up to {day}",
        ),
        # Identities: what must close.
        "check": ("{closure}：{why}", "{closure}: {why}"),
        "settled-by": ("要定论，需要{needs}", "to settle it: {needs}"),
        "formula-sum": ("{terms}", "{terms}"),
        "formula-growth": ("{now} ÷ {before} − 1", "{now} ÷ {before} − 1"),
        "formula-base": ("{now} ÷ (1 + {growth})", "{now} ÷ (1 + {growth})"),
        "formula-share": ("{part} ÷ {whole}", "{part} ÷ {whole}"),
        "formula-whole": ("{part} ÷ {share}", "{part} ÷ {share}"),
        "formula-gap": ("{ours} − {gap}", "{ours} − {gap}"),
        "implies": ("{formula} = {computed}，没有所述数可比", "{formula} = {computed}, with nothing stated against it"),
        "closes": ("{formula} = {computed}，与所述{stated}一致", "{formula} = {computed}, which agrees with {stated}"),
        "does-not-close": ("{formula} = {computed}，不是所述{stated}", "{formula} = {computed}, not {stated}"),
        "may-close": (
            "{formula} = {computed}，可能是所述{stated}，也可能不是",
            "{formula} = {computed}, which may or may not be {stated}",
        ),
        "none-fits": ("{formula}没有整数可取", "no whole number is {formula}"),
        "left-open": (
            "{formula}算不出：{amounts}没有确定的范围",
            "{formula} is open: no certain range above 0 in {amounts}",
        ),
        "not-above-zero": (
            "{amount}可能不大于0，不能作除数",
            "{amount} may be 0 or less, and nothing can be divided by it",
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
            "{part} of {whole}: amounts may be below 0, so that a part can be more than the whole",
        ),
        "same-agree": ("{stated}与{computed}一致", "{stated} and {computed} agree"),
        "same-differ": ("{stated}与{computed}不能同时为真", "{stated} and {computed} cannot both be true"),
        "same-open": ("{stated}与{computed}可能一致，也可能不一致", "{stated} and {computed} may or may not agree"),
        "list-whole": ("列出{listed}，与所述{stated}一致", "{listed} listed, which agrees with {stated}"),
        "list-longer": ("列出{listed}，多于所述{stated}", "{listed} listed, more than {stated}"),
        "list-short": (
            "列出{listed}，所述为{stated}，清单可能不全",
            "{listed} listed of {stated}, so the list may be incomplete",
        ),
        "stock-also-loses": (
            "存量也会减少，期间退出的不在新增之内",
            "a stock also loses: what left it in between is not in what is new",
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
        "wrong-unit": ("{figure}的单位是{unit}，应为{wanted}", "{figure} is in {unit}, not {wanted}"),
        "rate-of-another": ("{rate}说的是{of}，不是{figure}", "{rate} is about {of}, not about {figure}"),
        "days-apart": (
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
            "under the assumption [{assumptions}] these do not count: {differences}",
        ),
        "assumed-soft": (
            "按假设［{assumptions}］，{amounts}取其可能的范围",
            "under the assumption [{assumptions}] the probable range decides for {amounts}",
        ),
        "needs-same": (
            "有人署名说明{labels}属同一序列（假设 same）",
            "a signed reading of {labels} as one series (an assumption with the effect same)",
        ),
        "needs-alike": (
            "口径、地区、时期都相合的数据",
            "figures that agree in what they count, where and when",
        ),
    }
)
