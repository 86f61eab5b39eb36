"""Reasons of verdicts, of completion, and of what would settle a verdict."""

from collections.abc import Mapping
from types import MappingProxyType

VERDICT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Final verdicts.
        "met": ("截至{day}为{amount}，达到{asked}", "{amount} by {day}, which meets {asked}"),
        "missed": ("截至{day}为{amount}，未达到{asked}", "{amount} by {day}, which does not meet {asked}"),
        "late": (
            "{deadline}到期时未达到{asked}，截至{day}为{amount}",
            "{asked} was not met by {deadline}; {amount} by {day}",
        ),
        "still-short": (
            "{deadline}到期，{day}仍为{amount}，未达到{asked}",
            "still {amount} on {day}, after the deadline {deadline}, which does not meet {asked}",
        ),
        "ceiling-passed": (
            "截至{day}已为{amount}，总量不会回落，不再可能达到要求：{asked}",
            "{amount} by {day}, and a total cannot fall: too much for {asked}",
        ),
        "met-by-part": (
            "{day}结束的一段时间为{amount}，达到{asked}；不是全部时期的数",
            "{amount} over a part of the time, up to {day}, meets {asked}; by= asks for a state, 'mean' for a mean",
        ),
        "missed-by-part": (
            "{day}结束的一段时间为{amount}，未达到{asked}；不是全部时期的数",
            "{amount} over a part of the time, up to {day}, is not {asked}; by= asks for a state, 'mean' for a mean",
        ),
        "late-then-lost": (
            "{deadline}到期时未达到{asked}，后来达到过，{day}又为{amount}",
            "{asked} was not met by {deadline}; it was met later and lost since: {amount} on {day}",
        ),
        "settled-met": (
            "截至{day}为{amount}；无论其余如何，全部时期为{whole}，达到{asked}",
            "{amount} up to {day}; whatever the rest is, the whole is {whole}, which meets {asked}",
        ),
        "settled-missed": (
            "截至{day}为{amount}；无论其余如何，全部时期为{whole}，不能达到{asked}",
            "{amount} up to {day}; whatever the rest is, the whole is {whole}, which cannot meet {asked}",
        ),
        # Running verdicts.
        "reached": (
            "{day}为{amount}，达到{asked}，以后可能回落",
            "{amount} on {day}, which meets {asked}; it can still be lost",
        ),
        "reached-once": (
            "{day}曾为{amount}，达到{asked}；此后情况不明",
            "{amount} on {day}, so {asked} was reached on {day}; not known since",
        ),
        "within-before": (
            "{day}已为{amount}，符合{asked}，但属于目标时期以前",
            "{amount} by {day}, which keeps {asked}, but before the target's time",
        ),
        "part-of-a-step": (
            "截至{day}为{amount}，只是一期中的一部分；要看整期是否达到{asked}",
            "{amount} by {day}, which is a part of a step; what counts is a whole one, against {asked}",
        ),
        "kept-up-to-now": ("截至{day}为{amount}，至今符合{asked}", "{amount} up to {day}, which keeps {asked} so far"),
        "not-reached-so-far": (
            "截至{day}为{amount}，尚未达到{asked}",
            "{amount} up to {day}, which does not meet {asked} yet",
        ),
        "ceiling-on-pace": (
            "{due}，实际{amount}，没有多用；要求{asked}",
            "{due}, {amount} reported, which is not too much; required: {asked}",
        ),
        "ceiling-behind": (
            "{due}，实际{amount}，多了；要求{asked}",
            "{due}, {amount} reported, which is too much; required: {asked}",
        ),
        "not-scheduled-yet": (
            "分步安排的第一步（{step}）在{day}才到期",
            "the first step of its schedule, {step}, is due only on {day}",
        ),
        "no-time-yet": ("从起点算，时间还没有过去，看不出快慢", "no pace, because no time has passed since the start"),
        "on-pace": (
            "{due}，实际{amount}，已跟上；要求{asked}",
            "{due}, {amount} reported, which is enough; required: {asked}",
        ),
        "behind": (
            "{due}，实际{amount}，落后；要求{asked}",
            "{due}, {amount} reported, which is not enough; required: {asked}",
        ),
        "due-flow": ("截至{day}时间过{share}，应完成{due}", "{share} of the time elapsed by {day}: {due} due"),
        "due-level": ("截至{day}时间过{share}，应达到{due}", "{share} of the time elapsed by {day}: {due} due"),
        "due-fall": ("截至{day}时间过{share}，应降到{due}", "{share} of the time elapsed by {day}: {due} due"),
        "due-ceiling": (
            "截至{day}时间过{share}，可用{due}",
            "{share} of the time elapsed by {day}: {due} allowed",
        ),
        "due-level-since": (
            "{since}年以来{whole}年已过{years}年，应达到{due}",
            "{years} of {whole} years since {since}: {due} due",
        ),
        "due-fall-since": (
            "{since}年以来{whole}年已过{years}年，应降到{due}",
            "{years} of {whole} years since {since}: {due} due",
        ),
        "due-step": ("分步安排要求{day}达到{due}", "the schedule asked for {due} by {day}"),
        "due-unsaid": ("截至{day}与时间进度相比", "by {day}, against the time elapsed"),
        "due-profile": ("截至{day}，与上年同期的进度相比", "by {day}, at the pace of the year before"),
        "within-so-far": (
            "截至{day}为{amount}，符合{asked}，尚未到期",
            "{amount} by {day}, which keeps {asked} so far; not due yet",
        ),
        "rate-within": (
            "截至{day}的部分时期为{amount}，符合{asked}",
            "{amount} over the part of the period up to {day}, which meets {asked}",
        ),
        "rate-outside": (
            "截至{day}的部分时期为{amount}，不符合{asked}",
            "{amount} over the part of the period up to {day}, which does not meet {asked}",
        ),
        "batch": (
            "按批次认定，时间进度不说明问题",
            "progress over time is not meaningful for batches",
        ),
        "ahead-of-range": (
            "快于上限所允许的时间进度，是否超出要到期才知道",
            "faster than the upper bound allows; whether it is exceeded is known only at the end",
        ),
        "start-unknown": (
            "没有{day}的起点数，无法按时间比较",
            "no pace, because the level on {day}, from which it starts, is not in the evidence",
        ),
        "start-without-day": (
            "没有起点，无法按时间比较",
            "no pace, because the task has no known start",
        ),
        "no-schedule": ("目标没有分步安排", "no pace, because the target has no schedule of its own"),
        "no-profile": (
            "没有上年同期和上年全年的数据",
            "no pace, because last year's figures for the same part of the year and for the whole year are missing",
        ),
        # Why a verdict is undecided.
        "straddles": (
            "截至{day}为{amount}，要求{asked}，可能达到也可能未达到",
            "{amount} by {day}, which may or may not meet {asked}",
        ),
        "pace-straddles": (
            "截至{day}为{amount}，按时间是否足够，两可；要求{asked}",
            "{amount} by {day} may or may not be what was due by then; {asked} required",
        ),
        "holes": (
            "截至{day}的数据有缺口，只能证明{amount}，不能判定是否{asked}",
            "the figures do not cover all the time up to {day} and prove {amount}, so whether {asked} is undecided",
        ),
        "conflict": (
            "数据来源互相矛盾（{amount}），无法判定是否{asked}",
            "the sources contradict each other ({amount}), so {asked} is undecided",
        ),
        "evidence-stops": (
            "数据只到{day}（{amount}），到期日是{deadline}",
            "the evidence ends on {day} at {amount}, before the deadline {deadline}",
        ),
        "weights-differ": (
            "截至{day}为{amount}，按天加权与各期等权结论不同，公布的平均数才能决定是否达到{asked}",
            "{amount} up to {day}, by days or with equal weights: only a published mean shows whether {asked} is met",
        ),
        "met-or-late": (
            "{day}为{amount}，达到{asked}；{deadline}到期时的数未公布，是否按期不详",
            "{amount} on {day} meets {asked}; nothing is reported of the deadline {deadline}, so it was met or late",
        ),
        "met-or-lost": (
            "以前曾达到{asked}，{day}为{amount}；{deadline}到期时的数未公布",
            "{asked} was met before, and not on {day} ({amount}); nothing is reported of the deadline {deadline}",
        ),
        "holes-open": (
            "截至{day}的数据前面有缺口，总量无从证明，不能判定是否达到{asked}",
            "the figures up to {day} leave a gap before them, so nothing is proved of the total: {asked} is undecided",
        ),
        "hole": (
            "缺{hole}的数据，截至{day}连不起来，不能判定是否达到{asked}",
            "nothing usable is reported of {hole}, so whether {asked} is met by {day} is undecided",
        ),
        "hole-bounds": (
            "缺{hole}的数据，截至{day}只能证明{amount}，不能判定是否达到{asked}",
            "nothing usable is reported of {hole}, which leaves {amount} by {day}: whether {asked} is met is undecided",
        ),
        "used-or-done": (
            "{amount}是来源自己算出的占比，上限用了多少还是完成了多少，不清楚",
            "{amount} follows from a source's own percentage, of a limit used or of a task done is unclear",
        ),
        "only-after": (
            "只有到期日{deadline}之后（{day}）的数据",
            "the only figures are from after the deadline {deadline} ({day})",
        ),
        "flow-without-start": (
            "目标只有期限，没有起算日，不知{amount}是否都算；总量请写period='2021/2025'，每年的量请写per='year'",
            "no first day: does all of {amount} count? Write period='2021/2025' for a total, per='year' for a year's",
        ),
        "better-unsaid": (
            "截至{day}为{amount}，而没有说明{asked}是下限还是上限：请写 better='up' 或 'down'，或写“{floor}”",
            (
                "{amount} by {day}, and it is not stated whether {asked} is a floor or a ceiling: "
                "say better='up' or 'down', or write {floor}"
            ),
        ),
        "baseline-open": (
            "基期数{baseline}没有确定的范围，无法由{amount}推算目标",
            "the baseline {baseline} has no certain bounds above zero, so {amount} of it cannot be calculated",
        ),
        "baseline-time": ("{period}为{amount}", "{amount} in {period}"),
        "baseline-day": ("{period}为{amount}", "{amount} on {period}"),
        "baseline-forecast": ("预测{base}", "a forecast of {base}"),
        "baseline-unbounded": (
            "基期数{baseline}没有确定的界限，无法判定升降",
            "the baseline {baseline} has no certain limit, so a rise or a fall from it cannot be judged",
        ),
        "baseline-needed": (
            "目标以基期为准，但没有基期数：{amount}",
            "the target is relative to a baseline, and none is given: {amount}",
        ),
        "baseline-unlike": (
            "基期数{baseline}与目标口径不同：{differences}",
            "the baseline {baseline} does not count what the target counts: {differences}",
        ),
        "baseline-unit": (
            "{amount}与以{unit}计的基期数无法换算成目标",
            "{amount} and a baseline in {unit} cannot be combined into a target",
        ),
        # Nothing to judge by.
        "no-figure": ("没有该指标在该地区的数据", "no figure of this indicator for this area is in the evidence"),
        "no-figure-but": (
            "没有该指标在该地区、该时期的数据；{found}",
            "no figure of this indicator for this area and period; {found}",
        ),
        "elsewhere-times": (
            "其他时间的有{count}个，最近的截至{day}",
            "there are figures of other times: {count}, the last of them until {day}",
        ),
        "elsewhere-names": (
            "地区写作{names}的有{count}个",
            "there are figures for an area written {names}: {count}",
        ),
        "elsewhere-forms": (
            "以其他基期计算的变动或占目标百分比的有{count}个",
            "there are figures of a change from another base or of a percentage of a target: {count}",
        ),
        "elsewhere-unfinished": (
            "时期在{day}还没有过完的有{count}个",
            "there are figures whose time was not over on {day}: {count}",
        ),
        "none-usable": (
            "该指标的数据有{count}个，都不能用于该时期",
            "figures of this indicator: {count}; none of them can be used for this period",
        ),
        "not-comparable": (
            "有相近数据{count}个，口径都不同，不能比",
            "similar figures: {count}; none of them counts the same thing",
        ),
        "relative-target": (
            "目标相对另一指标而定，没有数量",
            "the target is relative to another indicator and has no amount of its own",
        ),
        "direction-unknown": (
            "目标只说方向，而该指标没有好坏方向",
            "the target gives only a direction, and the indicator has no better direction",
        ),
        "direction-unsaid": (
            "目标只说方向，而没有说明该指标越高越好还是越低越好：请写 better='up' 或 'down'",
            "the target gives only a direction, and it is not stated which is better: write better='up' or 'down'",
        ),
        "withdrawn-target": ("目标已撤销", "the target was withdrawn"),
        "no-amount": ("目标没有数量", "the target has no amount"),
        "not-due": ("{start}才开始", "it starts only on {start}"),
        # What is due in every step.
        "step-missed": ("{step}未完成：{why}", "missed in {step}: {why}"),
        "step-open": ("{step}：{why}", "{step}: {why}"),
        "steps-met": ("各期（共{count}期）都已完成", "met in every step, {count} in all"),
        "steps-so-far": (
            "已开始的{count}期都已完成，还有{left}期",
            "met in every step so far ({count}), {left} to come",
        ),
        "steps-separate": ("各期分别计算完成率", "each step has a completion of its own"),
        # Completion, and why it is absent.
        "share-of-amount": ("完成率 = {done} ÷ {asked} = {share}", "completion = {done} ÷ {asked} = {share}"),
        "share-of-ceiling": ("已用 = {done} ÷ {asked} = {share}", "share used = {done} ÷ {asked} = {share}"),
        "share-of-way": (
            "完成率 =（{done} − {base}）÷（{asked} − {base}）= {share}",
            "completion = ({done} − {base}) ÷ ({asked} − {base}) = {share}",
        ),
        "share-of-fall": (
            "完成率 =（{base} − {done}）÷（{base} − {asked}）= {share}",
            "completion = ({base} − {done}) ÷ ({base} − {asked}) = {share}",
        ),
        "share-of-way-lost": (
            "完成率 =（{done} − {base}）÷（{asked} − {base}）= {share}，比起点{base}还差",
            "completion = ({done} − {base}) ÷ ({asked} − {base}) = {share}: worse than {base} at the start",
        ),
        "share-of-fall-lost": (
            "完成率 =（{base} − {done}）÷（{base} − {asked}）= {share}，比起点{base}还差",
            "completion = ({base} − {done}) ÷ ({base} − {asked}) = {share}: worse than {base} at the start",
        ),
        "part-of-another-step": (
            "只是最后一期以前某一期中的一部分",
            "it is only a part of a step before the last one",
        ),
        "no-completion": (
            "该类目标没有完成率",
            "this kind of target has no completion without a baseline",
        ),
        "baseline-vague": ("起点不是一个确定的数", "the starting value is not one certain number"),
        "baseline-not-short": ("起点已达到目标", "the starting value already meets the target"),
        "nothing-to-complete": ("没有可用的数据", "no figure can be used"),
        # What would settle it.
        "needs-figure": (
            "{area}{period}“{indicator}”的数据",
            "a figure of {indicator} in {area} covering {period}",
        ),
        "needs-read": (
            "{area}{period}“{indicator}”的数据，或按{stages}统计的同一数据",
            "a figure of {indicator} in {area} covering {period}, or the same figure counted as {stages}",
        ),
        "needs-start": (
            "{area}在{day}“{indicator}”的数据，作为起点",
            "a figure of {indicator} in {area} on {day}, as the starting value",
        ),
        "needs-first-day": (
            "目标从哪天算起",
            "the day from which the target counts",
        ),
        "needs-better": (
            "越高越好还是越低越好：better='up' 或 'down'，或写“{floor}”",
            "what is better: better='up' or 'down', or {floor}",
        ),
        "needs-reading": (
            "有人署名说明{amount}的容许范围（假设 soft）",
            "a signed statement of the range that {amount} allows (an assumption with the effect soft)",
        ),
        "needs-exact": (
            "{area}截至{day}“{indicator}”的准确数",
            "an exact figure of {indicator} in {area} up to {day}",
        ),
        "needs-later": (
            "{area}截至{day}“{indicator}”的数据",
            "a figure of {indicator} in {area} up to {day}",
        ),
        # How a total follows from figures.
        "proved": ("推算：{terms}", "calculated: {terms}"),
        "proved-at-least": ("下限：{terms}", "lower bound: {terms}"),
        "proved-at-most": ("上限：{terms}", "upper bound: {terms}"),
        "term": ("{amount}（{period}）", "{amount} ({period})"),
        "plus": ("{left}＋{right}", "{left} + {right}"),
        "minus": ("{left}－{right}", "{left} − {right}"),
        "sum-of-many": ("{count}个数的和与差", "the sum and difference of {count} figures"),
    }
)
