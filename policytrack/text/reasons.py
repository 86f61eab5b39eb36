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
        # Why a light is what it is, and where a light rule does not fit.
        "light-lit": ("{values}，合于“{conditions}”", "{values}: {conditions}"),
        "light-unruled": ("{values}：规则对“{gaps}”没有规定", "{values}: the rule says nothing where {gaps}"),
        "light-missing": ("不知道：{gauges}", "not known: {gauges}"),
        "light-straddles": ("{values}，可能是{lights}", "{values}, which may be any of {lights}"),
        "light-verdict": ("{verdict}：{reason}", "{verdict}: {reason}"),
        "light-where": ("{condition}", "{condition}"),
        "light-elsewhere": ("规则用于{domain}；这里是{where}", "the rule is for {domain}; this is {where}"),
        "light-not-in-force": ("规则的时间是{validity}，不含{day}", "the rule is in force {validity}, not on {day}"),
        "light-turned": (
            "规则是为{mine}的指标写的，增速的条件已反向",
            "the rule is written for indicators that are better {mine}, so its conditions on growth were turned round",
        ),
        # Why an owner's method says nothing, or what its label rests on.
        "method-no-figure": ("没有数据", "there is no figure"),
        "method-undated": ("有数据没有年份", "a figure has no year"),
        "method-one-figure": ("只有一个数据，看不出变化", "one figure alone shows no change"),
        "method-one-year": (
            "两个数据同在一年，该方法按年计算",
            "both figures are of one year, and the method counts in years",
        ),
        "method-under-a-year": ("两个数据相隔不足一年", "less than a year lies between the figures"),
        "method-reversed": ("现值早于基期值", "the current figure is earlier than the base"),
        "method-before-base-year": ("基年及以后没有数据", "there is no figure in the base year or after it"),
        "method-before-2016": ("2015年以后没有数据", "there is no figure after 2015"),
        "method-zero-base": ("基期值为零，没有增长率", "there is no rate of growth from a base of zero"),
        "method-crosses-zero": ("数值变号，没有增长率", "there is no rate of growth across zero"),
        "method-too-large": ("数值超出计算范围", "the values are beyond the range of the arithmetic"),
        "method-no-goal": ("该方法需要目标值", "the method needs a target, and there is none"),
        "method-zero-goal": ("该方法除以目标值，而目标值为零", "the method divides by the target, which is zero"),
        "method-base-at-goal": (
            "基期值已是目标值，所需增长率为零",
            "the base is the target already, so the required rate is zero",
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
            "the method knows no direction but increase and decrease",
        ),
        "method-nothing-to-combine": ("没有可合并的评级", "there is no outcome to combine"),
        "method-no-base": ("没有基期值", "there is no base value"),
        "method-no-years": (
            "没有年份，也没有时间进度",
            "neither the years nor the share of the time gone are known",
        ),
        "method-outside-time": ("时间进度不在0和1之间", "the share of the time gone is not between 0 and 1"),
        "method-nothing-gone": ("时间进度为0，不能作除数", "no time has gone yet, and nothing can be divided by it"),
        "method-not-a-quarter": (
            "时间进度不是季度末（0.25、0.5、0.75、1）",
            "the share of the year gone is none of 0.25, 0.5, 0.75 and 1, and the method counts in quarters",
        ),
        "method-no-way": (
            "基期值已达到目标值，没有从基期到目标的进度",
            "the base is not short of the target, so there is no way from one to the other",
        ),
        "method-no-distance": (
            "基期值等于目标值，不能相除",
            "base and target are equal, and the method divides by their distance",
        ),
        "method-met-at-base": (
            "基期值已达到目标值，不计算完成比例",
            "the base had met the target, so the share of the change is not assessed",
        ),
        "method-relative-to-zero": ("基期值为零，没有相对变化", "there is no change relative to a base of zero"),
        "method-few-figures": ("数据不足{least}个", "there are fewer than {least} figures"),
        "method-order": ("数据的年份不是依次递增", "the years of the figures do not rise from one to the next"),
        "method-part-missing": (
            "有一项没有评级，不能说哪一项最差",
            "one of them has no label, so it cannot be said which is the worst",
        ),
        # Methods on an assessment.
        "method-no-evidence": ("没有可用的数据", "no figure counts toward the target"),
        "method-no-direction": ("指标没有方向，方法无从评价", "neither direction is better, and a method needs one"),
        "method-no-amount": ("目标没有可比的数", "the target has no amount on the side that matters"),
        "method-ceiling": (
            "期间内的累计数还会增加，不能当作向下的水平来评价",
            "a running total under a ceiling still rises: it is no level on its way down, which is what methods judge",
        ),
        "method-open-evidence": (
            "数据没有上限或下限，方法需要一个确定的数",
            "the evidence has no bound on one side, and a method needs a number",
        ),
        "method-between": (
            "数据的两端评级不同：{labels}",
            "the two ends of the evidence give different labels: {labels}",
        ),
        # Promises: what is striven for, and what is due in every step.
        "striven-for": ("原文只说力争，未作确保", "it was striven for, not ensured"),
        "step-missed": ("{step}未完成：{why}", "missed in {step}: {why}"),
        "step-open": ("{step}：{why}", "{step}: {why}"),
        "steps-met": ("各期（共{count}期）都已完成", "met in every step, {count} in all"),
        "steps-so-far": (
            "已开始的{count}期都已完成，还有{left}期",
            "met in every step so far ({count}), {left} to come",
        ),
        "steps-apart": ("各期分别计算完成率", "each step has a completion of its own"),
        # What its issuer says, against our verdict of the same day.
        "reported-agrees": (
            "自称“{says}”，与同日结论“{verdict}”一致",
            "said to be {says}; our verdict of that day: {verdict}, which agrees",
        ),
        "reported-differs": (
            "自称“{says}”，与同日结论“{verdict}”不一致",
            "said to be {says}; our verdict of that day: {verdict}, which says otherwise",
        ),
        "reported-open": (
            "自称“{says}”；同日结论“{verdict}”，既不证实也不否定",
            "said to be {says}; our verdict of that day: {verdict}, which neither confirms nor denies it",
        ),
        # What is still to go, and where it is heading.
        "ahead-rate": (
            "部分时期的比率不能加成全期的",
            "rates over parts of a period do not add up to that of the whole",
        ),
        "ahead-rank": ("位次不随时间均匀变化", "ranks do not move with time"),
        "ahead-over": ("{deadline}已到期", "the deadline, {deadline}, is over"),
        "ahead-passed": ("{amount}已超出{asked}", "{amount} is already beyond {asked}"),
        "ahead-open": ("{amount}与{asked}的距离不能确定", "how far {amount} is from {asked} cannot be told"),
        "needed-nothing": ("{day}为{amount}，已在{asked}之内", "{amount} on {day} is already {asked}"),
        "needed-more": ("到{until}还需{amount}", "{amount} to go until {until}"),
        "needed-less": ("到{until}还需减少{amount}", "{amount} to come off until {until}"),
        "needed-room": ("到{until}还可用{amount}", "{amount} of room until {until}"),
        "needed-rate": ("{day}以后还有{periods}{per}，合{rate}", "{rate} over the {periods} {per} after {day}"),
        "needed-so-far": ("至{day}为{so_far}", "{so_far} up to {day}"),
        "needed-ratio": ("为此前的{ratio}倍", "{ratio} times the rate so far"),
        "needed-beyond": ("还要略多：{bound}本身不算", "and a little beyond, as {bound} itself does not count"),
        "needed-no-ratio": ("此前没有可比的进展", "no ratio, as there was no certain progress so far"),
        "mark-next": ("到{share}（{level}）还差{amount}", "{amount} to go to {share} ({level})"),
        "mark-none": ("已达到{share}", "{share} is reached"),
        "projection-over": ("{by}已到期，没有可推算的", "due on {by}, which is over: nothing is left to reckon"),
        "as-fast": ("假定{day}以后与{start}以来一样快", "if it goes on after {day} as fast as since {start}"),
        "projected": (
            "{assumption}，{by}为{level}，届时{verdict}",
            "{assumption}: {level} on {by}, which would be {verdict}",
        ),
        "reached-already": ("{day}已为{amount}", "{amount} by {day} already"),
        "reached-never": ("照此前的速度不会达到", "never at the rate so far"),
        "reached-on": ("照此前的速度，{first}达到", "reached on {first} at the rate so far"),
        "reached-between": (
            "照此前的速度，{first}至{last}之间达到",
            "reached between {first} and {last} at the rate so far",
        ),
        "reached-earliest": (
            "照此前的速度，最早{first}达到，也可能达不到",
            "reached on {first} at the earliest at the rate so far, if ever",
        ),
        "used-up-on": ("照此前的速度，{first}用完", "used up on {first} at the rate so far"),
        "used-up-between": (
            "照此前的速度，{first}至{last}之间用完",
            "used up between {first} and {last} at the rate so far",
        ),
        "used-up-earliest": (
            "照此前的速度，最早{first}用完，也可能用不完",
            "used up on {first} at the earliest at the rate so far, if ever",
        ),
        # Whether sub-targets make their parent.
        "parts-keep-whole": (
            "各分项合计{computed}，足以达到{stated}",
            "the parts make {computed}, which keeps {stated}",
        ),
        "parts-short": (
            "各分项合计{computed}，达不到{stated}，差{gap}",
            "the parts make {computed}, which falls short of {stated} by {gap}",
        ),
        "parts-over": (
            "各分项合计{computed}，超出{stated}，多{gap}",
            "the parts make {computed}, which is over {stated} by {gap}",
        ),
        "parts-may-keep": (
            "各分项合计{computed}，不能断定达到{stated}",
            "the parts make {computed}, which may or may not keep {stated}",
        ),
        "parts-leave": ("没有分项的时期：{periods}", "no part covers {periods}"),
        "parts-overlap": ("{one}与{other}重叠，不能相加", "{one} and {other} overlap, so they do not add up"),
        "needs-parts": ("{periods}的分项", "parts for {periods}"),
        # Areas side by side: how a promise is ranked, and why one is not.
        "compare-at-least": ("按承诺的下限排名：{amount}", "ranked by what is promised at least: {amount}"),
        "compare-at-most": ("按承诺的上限排名：{amount}", "ranked by what is promised at most: {amount}"),
        "compare-vague": (
            "{amount}没有硬性界限，名次不能确定",
            "{amount} has no hard bound, so no certain rank",
        ),
        "compare-overlap": (
            "与{areas}的数值区间重叠，名次不能确定",
            "its amount and those of {areas} overlap, so no certain rank",
        ),
        "compare-direction": ("目标只说方向，没有数量", "the target is a mere direction and has no amount"),
        "compare-superseded": ("已被{by}取代", "superseded by {by}"),
        "compare-said-again": ("与{others}说的是同一数", "says the same amount again as {others}"),
        "compare-several": (
            "同一地区的{others}数值不同，以哪个为准不明",
            "another amount for the same area stands in {others}, and nobody says which holds",
        ),
        "compare-no-majority": (
            "没有哪种口径居多；请给出要比较的指标",
            "no kind of amount is given by most areas; name the indicator to compare",
        ),
        "compare-none-of-the-kind": ("没有这种口径、这个时期的数", "nothing of this kind is given for this period"),
        "compare-no-level": ("不是一个总量，不能相除", "the amount is no level, and is not divided"),
        "compare-not-additive": (
            "“{indicator}”不是可以相加的数量，不能相除",
            "{indicator} does not count what adds up, and is not divided",
        ),
        "compare-no-stock": ("没有{day}的存量数", "no stock is known on {day}"),
        "compare-no-denominator": ("没有{day}或以前的分母数", "no figure to divide by is known on {day} or before"),
        # What changed between two days, and the history of a record.
        "changed-source": ("见于{source}", "in {source}"),
        "changed-in-place": ("同一条记录，内容改了", "one and the same record says so now"),
        "changed-gone": ("后一次不再有", "no longer there on the later day"),
        "changed-supersedes": ("取代{earlier}（{how}）", "supersedes {earlier} ({how})"),
        "changed-words": ("原文由「{before}」改为「{after}」", "worded 「{before}」 before, 「{after}」 now"),
        "changed-baseline": ("基期数由{before}改为{after}", "its baseline was {before}, and is {after} now"),
        "changed-rung-added": ("在“{below}”与“{above}”之间增加“{rung}”", "added {rung} between {below} and {above}"),
        "changed-rung-added-below": ("在“{above}”之下增加“{rung}”", "added {rung} below {above}"),
        "changed-rung-added-above": ("在“{below}”之上增加“{rung}”", "added {rung} above {below}"),
        "changed-rung-removed": (
            "“{below}”与“{above}”之间没有了“{rung}”",
            "without {rung} between {below} and {above}",
        ),
        "changed-rung-removed-below": ("“{above}”之下没有了“{rung}”", "without {rung} below {above}"),
        "changed-rung-removed-above": ("“{below}”之上没有了“{rung}”", "without {rung} above {below}"),
        "changed-rung-renamed": ("“{before}”改称“{after}”", "{before} is called {after}"),
        "changed-rung-subject": (
            "“{rung}”的统计对象由{before}改为{after}",
            "{rung} is counted as {after}, no longer as {before}",
        ),
        "changed-rung-order": ("次序改为{rungs}", "put in another order: {rungs}"),
        "changed-rungs-same": ("梯级相同", "the same rungs"),
        "changed-ladder-beside": (
            "与{ladder}（{source}）相比：{steps}；原文没有说谁取代谁",
            "beside {ladder} ({source}): {steps}; neither is said to take the other's place",
        ),
        "changed-earlier": ("同一序列此前为{amount}（{period}）", "the last of its series was {amount} ({period})"),
        "changed-break": (
            "序列在{figures}处中断，前后不可比",
            "the series breaks at {figures}, so before and after are not comparable",
        ),
        "changed-bridged": ("按假设“{assumption}”跨过中断比较", "compared across a break, assuming: {assumption}"),
        "changed-by-figures": ("新计入{figures}", "now counts {figures}"),
        "changed-without-figures": ("不再计入{figures}", "no longer counts {figures}"),
        "changed-aside": ("新见到、未计入{figures}", "now sees, and sets aside, {figures}"),
        "changed-not-aside": ("{figures}不再出现", "no longer sees {figures}"),
        "changed-correction": ("{figure}由{before}更正为{after}", "{figure} corrects {before} to {after}"),
        "changed-target": ("目标的{fields}有改动", "of the target itself, this was altered: {fields}"),
        "changed-assuming": ("新用到假设{assumptions}", "now rests on the assumptions {assumptions}"),
        "changed-not-assuming": ("不再用到假设{assumptions}", "no longer rests on the assumptions {assumptions}"),
        "changed-time": (
            "数据没有变，只是日期由{before}到{after}",
            "no figure changed; only time passed, from {before} to {after}",
        ),
        "changed-way": (
            "数据、目标、日期都没有变，评估的方式或所给的假设不同",
            "figures, target and day are the same; it was judged in another way or under other assumptions",
        ),
        "changed-lost": ("曾经达到，现在：{reason}", "it had been reached; now: {reason}"),
        "changed-late": (
            "{figure}所属时期为{period}，{published}才发布",
            "{figure} speaks of {period} and was published only on {published}",
        ),
        "changed-rule": ("按{rule}", "by {rule}"),
        "history-gap": ("更早的{earlier}不在所给的记录之中", "the earlier {earlier} is not among the records"),
        "history-stands": ("现行", "it stands"),
        # How a whole stands.
        "rollup-no-targets": ("下面没有评估过的目标", "no target below was judged"),
        "rollup-counts": ("目标{count}项：{counts}", "{count} targets: {counts}"),
        "rollup-count": ("{verdict}{count}项（{share}%）", "{verdict} {count} ({share} %)"),
        "rollup-hole": ("{what}{count}项", "{what} {count}"),
        "rollup-superseded": ("已被取代、不计入：{names}", "superseded and left out: {names}"),
        "rollup-several": (
            "{count}项有几个责任单位，在各单位各计一次，合计只计一次：{names}",
            "{count} with several responsible bodies count under each, and once in the total: {names}",
        ),
        "rollup-hypothetical": ("按假设的目标评估：{names}", "judged of a target that was not made so: {names}"),
        "rollup-unseen": (
            "没有给出目标记录，没有评估的目标看不到",
            "no targets are among the records, so those that were not judged are not seen",
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
            "the worst known of {count} is '{verdict}': {names}; {unknown} of which nobody knows may be worse",
        ),
        "rollup-worst-unknown": (
            "{count}项中，没有已知未完成或落后的，有{unknown}项情况不明：{names}",
            "of {count} none is known to be missed or behind, and of {unknown} nobody knows: {names}",
        ),
        "rollup-reasons": ("{reasons}", "{reasons}"),
        "rollup-mean": ("全部{count}项完成率的平均：{mean}", "mean of all {count} completions: {mean}"),
        "rollup-mean-part": (
            "{of}项中{count}项完成率的平均，不代表整体：{mean}；不含{names}",
            "mean of {count} completions out of {of}, not of the whole: {mean}; without {names}",
        ),
        "rollup-mean-over": (
            "其中{count}项超过100%，会掩盖不足的",
            "{count} of them above 100 %, which hides those that are short",
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
            "{count} make {sum}, which is but a floor: {missing} missing",
        ),
        "rollup-sum-lag": (
            "{count}项合计{sum}，只是下限：{missing}的数据未到同一天",
            "{count} make {sum}, which is but a floor: the data of {missing} do not reach the same day",
        ),
        "rollup-sum-missing": ("不能合计：缺{missing}", "no sum: {missing} missing"),
        "rollup-sum-days": (
            "不能合计：{missing}的数据不是同一天的",
            "no sum: the data of {missing} are not of the same day",
        ),
        "rollup-sum-none": ("没有可合计的数：缺{missing}", "nothing to sum: {missing} missing"),
        "rollup-sum-rate": ("比率、增长率和位次不能相加", "rates, growth and ranks do not add up"),
        "rollup-sum-overlap": (
            "{one}和{other}是同一地区同一时间的，不能相加",
            "{one} and {other} are of the same time and area, so they do not add up",
        ),
        "rollup-sum-nested": ("{one}在{other}之内，不能相加", "{one} lies in {other}, so they do not add up"),
        "rollup-sum-place": (
            "不知道{areas}是否互不重叠，不能相加",
            "whether {areas} lie side by side is not known, so they do not add up",
        ),
        "stage-past": (
            "期限{day}已过，所见仍是“{stage}”",
            "its time ended on {day}, and what is known says '{stage}'",
        ),
        "stage-told": ("{day}的说法", "as told on {day}"),
        "stage-told-within": ("{day}之间的说法", "as told within {day}"),
        "stage-undated": ("说法没有日期", "told without a date"),
        "stage-later": ("{day}之后才有说法、不计入：{names}", "told of only after {day} and left out: {names}"),
        "stage-superseded": ("已被取代、不计入：{names}", "superseded and left out: {names}"),
        "stage-effective": ("{day}起施行", "in force from {day}"),
        "stage-not-yet": ("{day}才施行", "in force only from {day}"),
        "stage-counts": ("{count}项：{counts}", "{count}: {counts}"),
        "stage-count": ("{stage}{count}项", "{stage} {count}"),
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
            "nothing here goes by what the claim names: {names}",
        ),
        "claim-names-none-of-issuer": (
            "表述没有说指哪些目标，取{issuer}在{area}的、时期包含表述时期的目标：{count}项",
            "the claim names no target; those of {issuer} in {area} whose time holds that of the claim: {count}",
        ),
        "claim-names-none": (
            "表述没有说指哪些目标，取{area}的、时期包含表述时期的目标：{count}项",
            "the claim names no target; those of {area} whose time holds that of the claim: {count}",
        ),
        "claim-concludes": (
            "{targets}项目标中：{supported}项支持，{against}项不支持，{open}项无法判定",
            "targets: {targets}; {supported} supported, {against} not supported, {open} cannot tell",
        ),
        "claim-concludes-nothing": ("没有可核对的目标", "there is no target to hold it against"),
        "claim-stale": (
            "数据只到{reach}，{day}的情况不知道",
            "the evidence stops on {reach}, and how it stood on {day} is not known",
        ),
        "claim-verdict": ("当日结论：{verdict}（{reason}）", "the verdict of that day is {verdict}: {reason}"),
        "claim-share-kept": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，已达到",
            "{share} of {asked} is {bar}; {done} by {reach} is as much",
        ),
        "claim-share-short": (
            "{asked}的{share}是{bar}，截至{reach}为{done}，未达到",
            "{share} of {asked} is {bar}; {done} by {reach} is not as much",
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
            "{share} of {asked} is {bar}; {done} by {reach} may or may not be as much",
        ),
        "claim-no-rank-period": (
            "表述没有确定的时期，没有同一时期的位次可比",
            "the claim has no closed period, so no rank is of its time",
        ),
        "claim-no-rank": ("没有“{indicator}”{period}的位次", "no rank of {indicator} is known for {period}"),
        "claim-rank-first": ("{indicator}为{rank}，居首", "{indicator}: {rank}, the first"),
        "claim-rank-not-first": (
            "{indicator}为{rank}，不是第一（“领先”按第一理解）",
            "{indicator}: {rank}, not the first (leading is read as first)",
        ),
        "claim-rank-open": (
            "{indicator}为{rank}，是否第一不能确定",
            "{indicator}: {rank}, which may or may not be the first",
        ),
        "claim-rank-better": (
            "{indicator}由{before}变为{now}，前移",
            "{indicator}: {now} after {before}, which is better",
        ),
        "claim-rank-not-better": (
            "{indicator}由{before}变为{now}，没有前移",
            "{indicator}: {now} after {before}, which is no better",
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
