"""Reasons and problems: a code with arguments, rendered in Chinese or English from one table."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from policytrack.errors import InputError

Language: TypeAlias = Literal["zh", "en"]
LANGUAGES = ("zh", "en")


def as_language(lang: str) -> Language:
    """Return 'zh' or 'en'; `InputError` for any other language."""
    if lang == "zh" or lang == "en":
        return lang  # type: ignore[return-value]
    raise InputError(f"{lang!r} is not a language of the reports; use 'zh' or 'en'")


def say(value: Any, lang: str) -> str:
    """Return a value in words: what has a `say` method says itself, several values are listed."""
    if isinstance(value, (tuple, list)):
        return ("、" if lang == "zh" else ", ").join(say(item, lang) for item in value)
    if hasattr(value, "say"):
        return str(value.say(lang))
    return str(value)


def render(code: str, args: Mapping[str, Any], lang: str) -> str:
    """Return the text of a code, with its arguments filled in."""
    text = TEXTS[code][LANGUAGES.index(as_language(lang))]
    return text.format_map({name: say(value, lang) for name, value in args.items()})


def label(code: str, lang: str, **args: Any) -> str:
    """Return a fixed text of the reports."""
    return render(code, args, lang)


@frozen
class Word:
    """A word of the vocabulary, such as a stage or a kind, that is said in the reader's language."""

    word: str

    def say(self, lang: str) -> str:
        """Return the word in a language; one that is not in the table as it is."""
        return WORDS.get(self.word, (self.word, self.word))[LANGUAGES.index(as_language(lang))]

    def __str__(self) -> str:
        return self.word


@frozen
class Reason:
    """A ground of a verdict: a stable code and its arguments.

    >>> Reason.of("no-figure").text("en")
    'no figure of this indicator for this area and period is in the evidence'
    """

    code: str
    args: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def of(cls, code: str, **args: Any) -> "Reason":
        """Return the reason of that code; `InputError` where no text for it exists."""
        if code not in REASONS:
            raise InputError(f"{code!r} is not the code of a reason")
        return cls(code, tuple(args.items()))

    def text(self, lang: str = "en") -> str:
        """Return the reason in Chinese ('zh') or English ('en')."""
        return render(self.code, dict(self.args), lang)

    def say(self, lang: str) -> str:
        """Return the same as `text`."""
        return self.text(lang)

    def __str__(self) -> str:
        return self.text()


@frozen
class Problem:
    """A fault in data: where it is, what was expected and got, and the right form.

    `line` and `column` count from 1; 0 is the file as a whole. Printed as `path:line:column: CODE message`.
    """

    path: str
    line: int
    column: int
    code: str
    args: tuple[tuple[str, Any], ...] = field(default=(), order=False)

    @classmethod
    def of(cls, code: str, path: str, line: int = 0, column: int = 0, **args: Any) -> "Problem":
        """Return the problem of that code; `InputError` where no text for it exists."""
        if code not in PROBLEMS:
            raise InputError(f"{code!r} is not the code of a problem")
        return cls(path, line, column, code, tuple(args.items()))

    def text(self, lang: str = "en") -> str:
        """Return the message alone, in Chinese ('zh') or English ('en')."""
        return render(self.code, dict(self.args), lang)

    def say(self, lang: str) -> str:
        """Return place, code and message."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.text(lang)}"

    def __str__(self) -> str:
        return self.say("en")


WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "flow": ("新增（时期数）", "flow"),
        "stock": ("现有（时点数）", "stock"),
        "cumulative": ("累计", "cumulative"),
        "share": ("占比", "share"),
        "growth": ("增速", "growth"),
        "rank": ("位次", "rank"),
        "cultivated": ("培育", "cultivated"),
        "recommended": ("推荐", "recommended"),
        "applied": ("申报", "applied"),
        "in_review": ("评审", "in review"),
        "on_notice": ("公示", "on notice"),
        "announced": ("公告", "announced"),
        "recognised": ("认定", "recognised"),
        "listed": ("入库", "listed"),
        "unstated": ("未说明", "unstated"),
        "none": ("无", "none"),
        "subject": ("对象", "subject"),
        "kind": ("类型", "kind"),
        "stage": ("环节", "stage"),
        "level": ("级别", "level"),
        "statistic": ("统计方式", "statistic"),
        "unit": ("单位", "unit"),
        "area": ("地区", "area"),
        "scope": ("范围", "scope"),
        "revised": ("修订", "revised"),
        "restated": ("重述", "restated"),
        "replaced": ("替换", "replaced"),
        "withdrawn": ("撤销", "withdrawn"),
        "end": ("期末", "end"),
        "mean": ("平均", "mean"),
        "sum": ("合计", "sum"),
        "max": ("最高", "max"),
        "change": ("变动", "change"),
    }
)

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
            "到期后的{day}仍为{amount}，未达到{asked}",
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
            "截至{day}为{amount}，是否达到序时进度两可",
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
        "not-comparable": (
            "有{count}个相近数据，但口径不同，都不能比",
            "{count} figures are near, but none counts the same thing",
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
        "starts-from": ("起点：{day}为{amount}", "start: {amount} on {day}"),
        "starts-assumed": ("起点按假设为{amount}", "start: {amount}, assumed"),
        "sources-disagree": ("互相矛盾的数据：{figures}", "these figures contradict each other: {figures}"),
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
        # Completion that is absent.
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
        "needs-exact": (
            "{area}截至{day}“{indicator}”的准确数",
            "an exact figure of {indicator} in {area} up to {day}",
        ),
        "needs-later": (
            "{area}截至{day}“{indicator}”的数据",
            "a figure of {indicator} in {area} up to {day}",
        ),
    }
)

PROBLEMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "PT101": (
            "文件无法按 TOML 读取：{fault}",
            "the file cannot be read as TOML: {fault}",
        ),
    }
)

LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "column-target": ("目标", "target"),
        "column-asked": ("目标值", "asked"),
        "column-reported": ("实际值", "reported"),
        "column-verdict": ("结论", "verdict"),
        "column-source": ("来源", "source"),
        "column-completion": ("完成率", "completion"),
        "column-gap": ("差额", "gap"),
        "column-elapsed": ("时间进度", "time gone"),
        "column-issuer": ("发布机构", "issuer"),
        "column-id": ("编号", "id"),
        "column-area": ("地区", "area"),
        "column-period": ("时期", "period"),
        "column-indicator": ("指标", "indicator"),
        "column-reason": ("理由", "reason"),
        "column-day": ("数据截至", "evidence until"),
        "column-final": ("是否终局", "final"),
        "column-assumptions": ("假设", "assumptions"),
        "report-day": ("截至{days}", "as of {days}"),
        "by": ("{day}前", "by {day}"),
        "unsourced": ("无来源", "unsourced"),
        "unquoted": ("无原文", "no quote"),
        "total": ("合计{amount}（截至{day}）", "together {amount} by {day}"),
        "none-of-the-kind": ("无同口径数据；相近的有：", "none of the kind; nearest:"),
        "more": ("另有{count}项", "and {count} more"),
        "plain": ("{verdict}", "{verdict}"),
        "early": ("提前完成", "{verdict} early"),
        "final": ("终局", "final"),
        "open": ("未终局", "open"),
        "share-done": ("完成{share}", "{share} done"),
        "share-used": ("已用{share}", "{share} used"),
        "time-gone": ("时间过{share}", "{share} of the time gone"),
        "leaning": ("倾向：{verdict}", "leaning {verdict}"),
        "assuming": ("假设：{assumption}", "assuming: {assumption}"),
        "as-of": ("截至{day}：{verdict}（{state}）", "as of {day}: {verdict} ({state})"),
        "section-why": ("为什么", "Why"),
        "section-asked": ("目标", "Asked"),
        "section-used": ("采用的数据", "Figures used"),
        "section-worked-out": ("计算", "Worked out"),
        "section-set-aside": ("未采用的数据", "Figures set aside"),
        "section-assumptions": ("假设", "Assumptions"),
        "section-settle": ("什么数据可以定论", "What would settle it"),
        "asked-set": ("要求：{indicator}{amount}", "asks for {amount} of {indicator}"),
        "issued-by": ("发布机构：{issuer}", "issued by {issuer}"),
        "standing": ("截至{day}：{amount}", "standing on {day}: {amount}"),
        "formula-share": ("完成率 = {done} ÷ {asked} = {share}", "completion = {done} ÷ {asked} = {share}"),
        "formula-way": (
            "完成率 = ({done} − {base}) ÷ ({asked} − {base}) = {share}",
            "completion = ({done} − {base}) ÷ ({asked} − {base}) = {share}",
        ),
        "no-share": ("没有完成率：{why}", "no completion: {why}"),
        "formula-gap": (
            "差额 = {gap}（负数为超出或有余）",
            "gap = {gap} (below zero: beyond the target, or room left)",
        ),
        "formula-time": ("截至{day}时间过{share}", "{share} of the time gone on {day}"),
        "formula-pace": (
            "序时进度：{asked} × {share} = {due}",
            "pace: {asked} × {share} = {due} asked by then",
        ),
        "assumption-used": ("采用：{assumption}［{id}，{signed}］", "used: {assumption} [{id}; {signed}]"),
        "assumption-idle": (
            "未起作用：{assumption}［{id}，{signed}］",
            "made no difference: {assumption} [{id}; {signed}]",
        ),
    }
)

TEXTS: Mapping[str, tuple[str, str]] = MappingProxyType({**REASONS, **PROBLEMS, **LABELS})
