"""The roles of a ledger's columns, and the headings that play each, in Chinese and English."""

import re
from collections.abc import Mapping
from re import Pattern
from types import MappingProxyType

from policytrack.values.vocabulary import Vocabulary


class ColumnRole(Vocabulary):
    """What the cells of a column hold."""

    NO = "no", "序号", "number"
    GROUP = "group", "类别", "group"
    TASK = "task", "任务", "task"
    UNIT = "unit", "单位", "unit"
    TARGET = "target", "目标", "target"
    FIGURE = "figure", "完成数", "figure"
    PROGRESS = "progress", "进展", "progress"
    COMPLETION = "completion", "完成率", "share done"
    PACE = "pace", "序时进度", "share of time"
    GAP = "gap", "差距", "gap"
    BODY = "body", "责任单位", "body"
    WITH = "with", "配合单位", "partners"
    LEADER = "leader", "责任人", "person"
    AREA = "area", "地区", "area"
    DEADLINE = "deadline", "完成时限", "deadline"
    YEAR = "year", "年度", "year"
    BASELINE = "baseline", "基期数", "baseline"
    BASELINE_DATE = "baseline-date", "基期", "day of the baseline"
    NATURE = "nature", "属性", "nature"
    LIGHT = "light-stated", "亮灯", "light stated"
    DIRECTION = "direction", "方向", "direction"
    SCORE = "score", "得分", "score"
    SCORE_MAX = "score-max", "分值", "points"
    NOTE = "note", "备注", "note"
    SOURCE = "source", "来源", "source"
    FREQUENCY = "frequency", "频次", "frequency"
    FORECAST = "forecast", "预计", "forecast"
    MONEY = "money", "资金", "money"
    FIGURE_DATE = "figure-date", "数据日期", "day of the figure"
    KEEP_OUT = "-", "不读", "not read"


# The headings themselves, as they stand when spaces, years, times and units in brackets are taken off. A heading that
# plays two roles stands in both lists; then the cells decide, and the other columns.
_ZH = """
no: 序号 编号 序 项目编号 任务编号 指标编号 代码 编码 序列 文号 №
group: 类别 大类 一级指标 二级指标 考核指标 工作类别 板块 分类 类型 领域 方面 项目类别 指标类别 一级 二级 类 工作领域
task: 任务 目标任务 工作任务 任务内容 任务名称 主要任务 重点任务 重点工作 工作计划 督办事项 实事内容 实事项目名称
task: 项目名称 项目内容 指标 指标名称 三级指标 考核内容 工作目标及任务要求 项目 事项 工作内容 工作事项 实事项目 名称
task: 考核指标 主要指标 指标内容 督查事项 工作要点 民生实事 任务事项 建设内容 具体任务 重点项目 工作举措 任务分解
task: 考核项目 内容 评价指标 四级指标 具体指标 工作名称 承诺事项 交办事项 立项事项 工作目标 实事名称 建设项目
unit: 单位 计量单位 度量单位 数量单位 指标单位
target: 目标 目标值 年度目标 全年目标 目标任务 工作目标 年度任务 全年任务数 年度计划 计划数 年度指标值 年初目标值
target: 年度计划投资 任务数 计划 计划值 指标值 目标数
target: 年度目标值 全年任务 全年计划 任务目标 年度目标任务 预期目标 预期值
target: 预期指标值 任务 任务量 计划任务 年目标 下达任务 计划投资
target: 计划完成 约束值 考核目标 目标要求 年计划 全年目标任务 考核值
figure: 完成 完成数 已完成数 累计完成 累计完成数 完成值 实际完成 实际完成值 完成情况 实际完成情况 完成投资 进度 实际数
figure: 全年执行数 实际 实绩 现值 当前值 已完成 完成量 累计数
figure: 监测值 监测结果 评价值 测算值 统计值 实测值 期末值 年末值 当期值 本期值 报告期值 现状水平
figure: 实际值 累计 本期 现状 累计完成投资 完成进度 完成任务 完成任务数
figure: 合计 总计 全年累计 实际完成数 累计完成情况 指标完成值 当前完成 目前完成 执行数 报告期 累计实际完成
progress: 进展 进展情况 目前进展 工作进展 工作动态 完成进度 形象进度 推进情况 落实情况 工作进度 进度情况 办理情况
progress: 进度 工作情况 开展情况 完成情况 工作开展情况 推进落实情况 进展情况及成效 办理结果 落实进展
completion: 完成率 完成率% 占比 完成比例 计划达成率 达成率 占年度计划 投资完成率 执行率 完成百分比 完成占比 占全年任务
completion: 实现率 完成度 进度比例 完成比 目标完成率 占目标 占任务 任务完成率
pace: 序时进度 时间进度 应完成 序时 应完成数 时序进度
gap: 与序时差 序时进度与达成率差值 差距 超/欠 差额 差值 缺口 超欠 尚差
body: 责任单位 牵头单位 主办单位 责任部门 承办单位 实施单位 单位名称
body: 单位 部门 科室 牵头部门 主办部门 责任主体 报送单位
body: 分公司 支公司 子公司 机构 网点 门店 营业部 经营单位 下属单位 所属单位 团队
body: 站所 学校 医院 企业名称 企业 村居
body: 地区 县区 乡镇 县市区 镇街 责任股室 责任科室 公司 填报单位 建设单位 承办部门 主管部门 负责单位 落实单位
with: 配合单位 协办单位 责任配合单位 责任(配合)单位 协同单位 参与单位 配合部门 协办部门
leader: 责任领导 分管领导 责任人 牵头领导 负责人 联系人 包保领导 包联领导
area: 地区 县区 乡镇 区县 县市区 镇街 街道 市县 市州 城市 县(市、区)
area: 乡镇街道 区域 区划 辖区 镇 乡 区 县 市 省份 行政区
deadline: 完成时限 办理时限 时限 完成时间 时间节点 计划完成时间 完成期限
deadline: 办结时限 截止时间 截止日期 期限 完成日期 节点 时间要求
deadline: 时限要求 办结时间 限办时间 目标年份 目标年度 目标年 达标年份
year: 年度 年份 年
baseline: 基期 基期值 上年实际 上年完成 基数 基准值 基期数 上年数 去年 上年 去年完成 上年值 现状值 基础值 上年同期
nature: 属性 指标属性 指标性质 性质
light-stated: 亮灯 亮灯情况 状态 办理状态 灯 红黄绿灯 预警 完成状态 亮灯状态 办结情况 是否完成
direction: 指标方向 正/反向 方向 正反向
score: 得分 自评得分 评分标准 权重 评分 自评分 扣分 考核得分 评分细则
score-max: 分值 满分 标准分
note: 备注 存在问题 偏差原因分析及改进措施 下步措施 说明 原因 下一步措施 问题 备注说明 未完成原因 存在困难 下一步打算
note: 下步工作打算 偏差原因 原因分析 改进措施 存在的困难和问题 口径 统计口径
source: 数据来源 资料来源 佐证材料 来源 佐证 政策依据 依据
frequency: 报送频次 频次 报送周期 频率
forecast: 预计 全年预计 预计完成 预计全年
money: 预算 资金 年初预算数 全年预算数 预算数 资金来源 投资额 总投资
figure-date: 数据日期 数据截止日期 更新日期 填报日期 更新时间 统计时间 数据时间 截止日
"""
_EN = """
no: no | no. | number | ref | ref. | ref no | reference | code | # | id | indicator code | indicator no | indicator id
no: kpi ref | kpi no | pi code | s/n | sn | sr. no.
no: serial no | item | item no | project no | geocode | key_codeperiod
group: results chain | result chain | hierarchy of results | result level | results level | results hierarchy
group: priority area | kpa | goal | outcome | level | component | theme | pillar | strategic objective | objective
group: programme | program | category | priority | domain | output | sector | focus area | strategic priority | sdg
group: key performance area | workstream | outcome area | output area | strategic goal | section | directorate/service
task: indicator | indicator name | indicator title | kpi | measure | activity | performance indicator | pledge | task
task: target description | commitment | action | project | project name | promise | output indicator | indicators | pi
task: key performance indicator | name | title
task: performance measure | indicator description | description | milestone name
task: kpi description | deliverable | indicator/activity | indicators/milestones | key performance indicators | kpis
unit: unit | unit of measure | measurement | units
unit: uom | unit of measurement | metric | unit of measure (uom) | format
target: target | annual target | end target | final target
target: lop target | targets | year target | target value | planned
target: annual plan | full year target | yearly target
target: milestone | commitment | target/milestone | targets/milestones
target: plan | goal value | overall target
target: life of project target | cumulative target values | target values | target no.
target: planned value | end of project target | endline target
target: deliverable | intermediary target | intermediate target
figure: actual | actual to date | current value | achieved | cumulative
figure: result | latest value | actuals | value | cum
figure: ytd | to date | year to date | current | outturn | actual value | achievement | results | reported | latest
figure: cumulative actual | real_value | status value
figure: done | completed | delivered | done to date | completed to date | delivered to date | number done
figure: done so far | completed so far | delivered so far | so far | number completed | number delivered
figure: until now | up to now
figure: progress to date | performance | achieved to date | latest data
figure: current performance | current status value | latest result
figure: actual performance | total achieved | reported value
progress: progress | comment on progress | latest update | progress update | progress/comments | achievements
progress: status update | update | narrative update | actual progress | progress made | key achievements
completion: % achieved | % of target | performance | achievement ratio | perf | % complete | % completion | achieved %
completion: % achievement | percent achieved | percentage achieved
completion: achievement rate | completion | % done | attainment
completion: % target achieved | completion rate | % of target achieved | % of annual target | target achieved
pace: time elapsed | expected progress | % of time elapsed | time gone
gap: variance | difference to target | gap | difference | shortfall | deviation | variance from target | gap to target
body: responsible | owner | custodian | lead | responsible for data collection | responsible department | department
body: directorate | agency | organisation | organization
body: responsible party | lead agency | responsible entity | service
body: implementing agency | responsible body | lead department
body: implementing partner | entity | lead ministry | ministry
with: partner | partners | supporting | supporting agencies | support | supporting departments
leader: lead officer | officer | responsible officer
leader: portfolio holder | cabinet member | manager | responsible person
leader: contact | lead member | executive director
area: area | city | district | region | county | local authority | local_authority | municipality | province | country
area: geocode | geo code | area code | area name
area: location | ward | council | council area | geography | state | geo | site | borough | town | cities | facility
deadline: deadline | due date | target date | end date | due
deadline: by when | date due | timeline | timeframe | completion date
deadline: target timeline | milestone date | planned completion | due by | finish date | planned end date
deadline: target year | year of target | target year end | target by
year: year | reporting year | fiscal year | financial year | fy | time period | period | timeperiod | reporting period
baseline: baseline | baseline value | previous outturn | last year | previous year | base value | starting point
baseline: baseline figure | baseline data | previous year actual | prior year
baseline-date: baseline year | baseline date | base year | baseline_year | year of baseline
light-stated: rag | rag status | status | traffic light | rag rating | overall status | current status | on track?
light-stated: rating | current rag | project status | rag rating this quarter
direction: direction | direction (+/-) | good to be | polarity | ascending | direction of change | desired direction
direction: good is | bigger is better | better | good performance is | aim to | desired trend | measurement type
score: weight | score | weighting | scotrank | rank | weight (%) | rating score
score-max: points | maximum score
note: comments | remarks | notes | comment | note | remark | commentary | explanation | reason for variance | reason
note: corrective action | narrative | notes/comments | issues
-: direction of travel | trend | dot
note: reasons for variance
note: assumptions | risks
source: evidence | means of verification | source of data
source: data source | data source/methodology | source | data sources
source: verification source | mov | portfolio of evidence | poe
frequency: frequency | reporting frequency | frequency of reporting | collection frequency
forecast: forecast | projected | projection | year end forecast | estimate | expected outturn | forecast outturn
money: budget | financial | financial target | spend | annual budget | cost | funding | expenditure | amount
figure-date: data as of | date as at | as of | last updated
figure-date: date of data | reporting date | latest year | latest date
figure-date: latest_year | current date | actual date | date of latest data | as at | date | date of result
"""
# Words inside a heading that none of the lists has; the first that is found decides.
_LIKE: tuple[tuple[ColumnRole, str], ...] = (
    (
        ColumnRole.NOTE,
        r"偏差原因|备注|存在问题|存在的?困难|原因|说明$|措施及|下一?步|remark|comment|narrative",
    ),
    (ColumnRole.COMPLETION, r"(完成|达成|执行|实现|兑现|落实|达标完成)(率|比例|百分比|占比|度$)|^占.*(计划|目标|任务)"),
    (
        ColumnRole.COMPLETION,
        r"(%|percent(age)?|proportion) (of )?(annual |year |overall )?(target|achiev|complet|progress)",
    ),
    (ColumnRole.COMPLETION, r"achiev\w* ?(%|rate|ratio|vs)|(against|vs\.?|of) target( %)?$|completion rate|perf\.?$"),
    (ColumnRole.GAP, r"与.*差|差距|差额|差值|缺口|[超欠]额|尚需|还需|剩余任务|variance|shortfall|gap to"),
    (ColumnRole.PACE, r"序时|时间进度|应完成|应达|time elapsed|expected (to date|by now)"),
    (ColumnRole.FORECAST, r"预计|预测|forecast|projected|projection"),
    (ColumnRole.LIGHT, r"亮灯|红黄[绿蓝]|预警|办结|完成状态|办理状态|\brag\b|traffic light|status$|on track"),
    (ColumnRole.DIRECTION, r"方向|正.?反|polarity|good to be|better$|direction"),
    (ColumnRole.BASELINE_DATE, r"(base(line)?)( |_)?(year|date)|基[期准](年|时间)"),
    (
        ColumnRole.BASELINE,
        r"基期|基数|基准|^上年|^去年|上年(同期|末|底|实际)|baseline|previous (year|outturn)|last year|prior year",
    ),
    (ColumnRole.TARGET, r"^预算(?:[台户人件套辆单吨](?:数|次)?|数量|销量|产量|目标|任务)$"),
    (ColumnRole.FIGURE, r"^(?:实际|累计|已)(?!.*(?:率|比|时间|日期|计划))"),
    (ColumnRole.MONEY, r"预算|经费|financial target|budget|expenditure|\bspend\b|funding|资金(?!.*完成)|总投资"),
    (
        ColumnRole.DEADLINE,
        r"时限|期限|截止|节点|(完成|办结|计划|要求)(的)?(时间|日期)|deadline|due\b|target date|by when|timeframe",
    ),
    (
        ColumnRole.FIGURE_DATE,
        r"数据.*(日期|时间)|(更新|填报|统计|报送)(日期|时间)|data as (of|at)|last updated|latest[ _]year",
    ),
    (ColumnRole.WITH, r"配合|协办|协同单位|参与(单位|部门)|partner|support(ing)? (agenc|department)"),
    (ColumnRole.LEADER, r"领导|责任人|负责人|联系人|包保|包联|officer|holder|member|manager|contact"),
    (
        ColumnRole.BODY,
        r"(责任|牵头|主办|承办|实施|主管|建设|填报|报送|承担|落实|负责)(单位|部门|主体|机构|处室|科室|股室)",
    ),
    (ColumnRole.BODY, r"responsib|custodian|\bowner\b|\blead\b|department|directorate|agency"),
    (ColumnRole.SCORE, r"得分|权重|评分|扣分|赋分|自评|考核分|weight|\bscore|points"),
    (ColumnRole.SCORE_MAX, r"分值|满分"),
    (ColumnRole.SOURCE, r"来源|佐证|依据|证明|出处|evidence|verification|\bsources?\b|methodology"),
    (ColumnRole.FREQUENCY, r"频次|频率|周期|frequency|periodicity"),
    (ColumnRole.NATURE, r"属性"),
    (ColumnRole.PROGRESS, r"进展|动态|落实情况|推进情况|形象进度|办理情况|开展情况|progress|update"),
    (
        ColumnRole.FIGURE,
        r"(?<!计划)(?<!应)(?<!拟)完成(情况|数|值|量|额|投资|任务)?(合计|累计)?$|^(实际|累计|已|当前|目前|本期|实绩)",
    ),
    (ColumnRole.TARGET, r"目标|计划|任务(数|量|值)|指标值|标准值|考核值|约束值|下达|^应|年度任务|要求$"),
    (ColumnRole.TARGET, r"\btargets?\b|planned|\bplan\b|milestone|deliverable|commitment value|ambition"),
    (ColumnRole.FIGURE, r"完成|实际|累计|执行数|实绩|达到|现状|进度"),
    (
        ColumnRole.FIGURE,
        r"\bactuals?\b|\bcurrent\b|achieved|^results?$|latest|to date|\bytd\b|cumulative|outturn|reported",
    ),
    (ColumnRole.UNIT, r"计量|单位$|\bunits?\b"),
    (ColumnRole.NO, r"^序|编号|编码|代码|文号|\bref\b|\bcode\b|\bid\b|^no\b"),
    (
        ColumnRole.GROUP,
        r"类别|分类|大类|[一二]级|板块|领域|方面|\bgoal\b|outcome|pillar|theme|priority|objective|category",
    ),
    (ColumnRole.AREA, r"地区|县区|区县|乡镇|镇街|街道|district|municipalit|\bcity\b|\bcounty\b|region|local authority"),
    (ColumnRole.TASK, r"任务|项目|指标|事项|工作|实事|名称|内容|举措|要点"),
    (ColumnRole.TASK, r"indicator|\bkpis?\b|measure\b|activit|\baction\b|pledge|commitment|description|promise"),
)


def _listed(text: str, between: str | None) -> Mapping[str, tuple[ColumnRole, ...]]:
    """Return the roles of each heading of a list."""
    made: dict[str, dict[ColumnRole, None]] = {}
    for line in text.strip().splitlines():
        role, _, words = line.partition(": ")
        for heading in words.split(between):
            made.setdefault(heading.strip().replace("_", " "), {})[ColumnRole(role)] = None
    return MappingProxyType({heading: tuple(roles) for heading, roles in made.items()})


EXACT: Mapping[str, tuple[ColumnRole, ...]] = MappingProxyType({**_listed(_ZH, None), **_listed(_EN, "|")})
_PATTERNS: tuple[tuple[ColumnRole, Pattern[str]], ...] = tuple((role, re.compile(words)) for role, words in _LIKE)


def roles_of(core: str) -> tuple[ColumnRole, ...]:
    """Return the roles that a heading may play, the likeliest first; the heading is in its plain form.

    >>> roles_of("目标任务"), roles_of("本年度累计完成投资"), roles_of("苹果")
    (('task', 'target'), ('figure',), ())
    """
    found = EXACT.get(core)
    if found is None:
        found = next(((role,) for role, pattern in _PATTERNS if pattern.search(core)), ())
    return found
