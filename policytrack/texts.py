"""Every text that readers see, in Chinese and English: words, reasons, problems, labels of reports."""

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "flow": ("当期", "flow"),
        "stock": ("现有", "stock"),
        "cumulative": ("累计", "cumulative"),
        "share": ("占比", "share"),
        "growth": ("增长率", "growth"),
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
    }
)

PROBLEMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # PT1: files and keys.
        "PT101": ("不是 TOML：{fault}；此处是：{got}", "not TOML: {fault}; got: {got}"),
        "PT102": (
            "不是 UTF-8：有字节 {byte}{hint}",
            "not UTF-8: there is a byte {byte}{hint}",
        ),
        "PT103": (
            "{got} 不能作定界符，要用英文双引号：{form}",
            "{got} cannot delimit text, a straight double quote does: {form}",
        ),
        "PT104": (
            "全角符号 {got} 要写成半角：{form}",
            "TOML knows no full-width {got}; write: {form}",
        ),
        "PT105": (
            "文件是空的；写一条如 {form}，或删去文件",
            "the file is empty; write an entry like {form}, or delete it",
        ),
        "PT106": (
            "{key}：同一条目中重复，{above} 行之上已有；只留一个",
            "{key}: given twice in one entry, first {above} lines above; keep one",
        ),
        "PT107": (
            "{id}：本文件第 {first} 行已有同名条目；另起一个名称",
            "{id}: line {first} of this file has an entry of that name; choose another",
        ),
        "PT108": ("{id}：已在 {first} 中定义；只留一处", "{id}: already defined in {first}; keep one"),
        "PT109": (
            "{table}：此文件没有这样的表，应为 {form}{near}",
            "{table}: not a table of this file, which may hold {form}{near}",
        ),
        "PT110": (
            "{key}：没有这个键{near}（可用：{keys}）",
            "{key}: no such key{near} (known: {keys})",
        ),
        "PT111": ("{key}：缺少这个键，如 {form}", "{key}: this key is missing, write one like {form}"),
        "PT112": ("缺少 {form}：每份文件都要写明来源", "{form} is missing: each document says what it is"),
        "PT113": (
            "{key}：应为{wanted}，写的是{got}；如 {form}",
            "{key}: {wanted} is meant, got {got}; write {form}",
        ),
        "PT114": ("含点的名称要加英文双引号：{form}", "a name that holds dots stands in quotation marks: {form}"),
        "PT115": (
            "“{id}”不能作名称：不可为空，不可含空格或 #；如 innovative-2024",
            "'{id}' cannot be a name: it is not empty and holds no space and no #, like innovative-2024",
        ),
        "PT116": ("没有这个文件夹", "there is no such folder"),
        "PT117": ("文件打不开：{fault}", "the file cannot be opened: {fault}"),
        "PT118": ("{keys}：只能写其中一个", "{keys}: only one of them can be given"),
        "PT119": (
            "{key}：缺少这个键，如 {form}；没有数字的目标写 form，取 {words}",
            "{key}: this key is missing, write one like {form}; a target without a number has a form of {words}",
        ),
        "PT120": ("{keys}：要写其中一个，如 {form}", "{keys}: one of them is missing, write one like {form}"),
        "PT121": (
            "文件夹里没有 TOML 文件；至少要有一份文件，如 qingdao/2024-key-points.toml",
            "the folder holds no TOML file; write one per document, like qingdao/2024-key-points.toml",
        ),
        "PT122": (
            "找不到随库目录，这里和 {checkout} 都没有；请写明路径：Catalog.load(…)",
            "the library's own catalog is neither here nor at {checkout}; give a path: Catalog.load(…)",
        ),
        # PT2: values.
        "PT200": ("条目无法成立：{fault}", "the entry cannot stand: {fault}"),
        "PT201": (
            "{key}：“{value}”不是数值；写法如 {forms}",
            "{key}: {fault}",
        ),
        "PT202": (
            "{key}：“{value}”不是可用的时期；写法如 {forms}",
            "{key}: '{value}' is not a period that can be used here; write one like {forms}",
        ),
        "PT203": (
            "{key}：“{value}”不是日期；写法如 {form}",
            "{key}: '{value}' is not a day; write one like {form}",
        ),
        "PT204": (
            "单位：{unit} 不是 {indicator} 的单位（{right}）",
            "unit: {unit} is not the unit of {indicator} ({right})",
        ),
        "PT205": (
            "{key}：没有“{unit}”这个单位{near}（新单位写入 units.toml）",
            "{key}: no unit '{unit}' is known{near} (new ones are entered in units.toml)",
        ),
        "PT206": ("{key}：“{value}”没有单位；如 {form}", "{key}: '{value}' has no unit; write it like {form}"),
        "PT207": (
            "{key}：“{value}”不可用，应为 {choices} 之一{near}",
            "{key}: '{value}' is not one of {choices}{near}",
        ),
        "PT208": (
            "{key}：areas.toml 的 {count} 个地区中没有“{word}”{near}",
            "{key}: '{word}' names no area (areas.toml has {count}){near}",
        ),
        "PT209": (
            "{key}：bodies.toml 的 {count} 个机构中没有“{word}”{near}",
            "{key}: '{word}' names no body (bodies.toml has {count}){near}",
        ),
        "PT210": (
            "{key}：indicators 的 {count} 个指标中没有“{word}”{near}",
            "{key}: '{word}' names no indicator (indicators/ has {count}){near}",
        ),
        "PT211": (
            "{key}：assumptions.toml 的 {count} 个假设中没有“{word}”{near}",
            "{key}: '{word}' names no assumption (assumptions.toml has {count}){near}",
        ),
        "PT212": (
            "{key}：{count} 份文件中没有“{word}”{near}",
            "{key}: '{word}' names no document (there are {count}){near}",
        ),
        "PT213": (
            "{key}：“{word}”所指不止一个：{ids}；请写全称",
            "{key}: '{word}' may be any of {ids}; write the whole id",
        ),
        "PT214": (
            "{key}：目录中没有名为“{word}”的{kind}{near}",
            "{key}: there is no {kind} '{word}' in the catalog{near}",
        ),
        "PT215": (
            "{key}：应为按日期先后排列的 [日期, 数值]；如 {form}",
            "{key}: a list of [day, amount] with rising days is meant; write {form}",
        ),
        "PT216": (
            "{key}：应为 64 位十六进制数，现有 {count} 位；用 sha256sum 计算",
            "{key}: 64 hexadecimal digits are meant, got {count} characters; sha256sum prints them",
        ),
        "PT217": (
            "{key}：“{word}”既不是机构也不是地区{near}",
            "{key}: '{word}' is neither a body nor an area{near}",
        ),
        "PT218": (
            "{key}：“{word}”既不是环节也不是指标{near}",
            "{key}: '{word}' is neither a stage nor an indicator{near}",
        ),
        # PT3: evidence.
        "PT301": (
            "缺少原文：每个数字都要有出处，如 {form}",
            "no quote: each amount stands beside the source's own words, like {form}",
        ),
        "PT302": (
            "{folder} 中没有 sha256 为 {sha256} 的文本：未收录或已改动",
            "no text of sha256 {sha256} is in {folder}: it is missing, or was changed",
        ),
        "PT303": (
            "原文“{quote}”不在 {source} 的文本中；照抄原句，空格和换行不计",
            "the quote “{quote}” is not in the text of {source}; copy its words, white space does not count",
        ),
        "PT304": (
            "原文“{quote}”在 {source} 的文本中有 {count} 处；用 before 或 after 补上前后的词",
            "the quote “{quote}” occurs {count} times in the text of {source}; add the words before or after it",
        ),
        "PT305": (
            "文本 {file} 不是 UTF-8，无法核对原文",
            "the text {file} is not UTF-8, so its quotes cannot be looked up",
        ),
        "PT306": (
            '人工读数要写明理由：reading = "by hand" 和 reason = "…" 两项一起写',
            'what was read by hand says why: write both reading = "by hand" and reason = "why"',
        ),
        "PT307": (
            '原文“{quote}”里应当正好有一个数量，读出的是 {read}；缩短原文，或写 reading = "by hand" 和 reason',
            "the quote “{quote}” must hold exactly one amount; found: {read}; quote fewer words, or read by hand",
        ),
        "PT308": (
            "原文“{quote}”读作 {read}，而 amount 是 {amount}",
            "the quote “{quote}” is read as {read}, and the amount is {amount}",
        ),
        # PT4: sense.
        "PT401": (
            "{key}：{amount} 限在了相反的一侧，{indicator} 的 better 是 {better}",
            "{key}: {amount} bounds the wrong side, as {indicator} is better {better}",
        ),
        "PT402": ("{key}：更替成环：{chain}", "{key}: these supersede each other in a ring: {chain}"),
        "PT403": ("{key}：上级成环：{chain}", "{key}: these areas lie in each other: {chain}"),
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
        "column-final": ("是否已定", "final"),
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
        "final": ("已定", "final"),
        "open": ("未定", "open"),
        "share-done": ("完成{share}", "{share} of the amount"),
        "share-used": ("已用{share}", "{share} used"),
        "time-gone": ("截至{day}时间过{share}", "{share} of the time gone by {day}"),
        "leaning": ("倾向：{verdict}", "leaning {verdict}"),
        "assuming": ("假设：{assumption}", "assuming: {assumption}"),
        "as-of": ("截至{day}：{verdict}（{state}）", "as of {day}: {verdict} ({state})"),
        "heading": ("{id}：{title}，{area}", "{id}: {title}, {area}"),
        "evidence": ("{figure}：{words}", "{figure}: {words}"),
        "section-why": ("为什么", "Why"),
        "section-asked": ("目标", "Asked"),
        "section-used": ("计入的数据", "Figures used"),
        "section-worked-out": ("计算", "Worked out"),
        "section-set-aside": ("不计入的数据", "Figures set aside"),
        "section-assumptions": ("假设", "Assumptions"),
        "section-settle": ("什么数据可以定论", "What would settle it"),
        "asked-set": ("要求：{indicator}{amount}", "asks for {amount} of {indicator}"),
        "issued-by": ("发布机构：{issuer}", "issued by {issuer}"),
        "standing": ("截至{day}：{amount}", "standing on {day}: {amount}"),
        "task-share": ("从起点算完成{share}", "{share} of the way from the start"),
        "no-share": ("没有完成率：{why}", "no completion: {why}"),
        "gap-left": ("还差{gap}", "{gap} to go"),
        "gap-beyond": ("超出{gap}", "{gap} beyond the target"),
        "gap-over": ("超出上限{gap}", "{gap} over the ceiling"),
        "gap-room": ("距上限还有{gap}", "{gap} below the ceiling"),
        "gap-open": ("差额{gap}", "gap {gap}"),
        "formula-time": ("截至{day}时间过{share}", "{share} of the time gone by {day}"),
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
