"""What a ledger does not say outright: flow or level, and which side is better; each with the word that says so."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from re import Pattern

from policytrack.ledger.row.amounts import same_unit
from policytrack.ledger.row.any_of import any_of
from policytrack.ledger.row.row import Inferred
from policytrack.records.indicator import Better
from policytrack.values.quantity import Quantity

FLOW, STOCK, UNKNOWN = "flow", "stock", "unknown"
DEFAULT = "default"
_FLOW_UNITS_WORDS = """
人次 家次 户次 场次 件次 批次 台次 车次 班次 次 场 起 期 届 课时 学时
"""
_FLOW_UNITS = frozenset(_FLOW_UNITS_WORDS.split())
_FLOW_UNITS_EN = frozenset(
    ["events", "workshops", "sessions", "visits", "meetings", "trainings", "inspections", "trips", "campaigns"]
)
_LEVEL_END_WORDS = r"""
    率, 占比, 比例, 比重, 标准, 浓度, 满意度, 覆盖面?, 水平, 排名, 位次, 名次, 余额, 存量, 保有量, 总量, 拥有量,
    密度, 强度, 指数, 均价, 人均[\u4e00-\u9fff]*, 年限, 时限, 时长, 时间, 天数比例
    """
# What may stand behind such a word: 覆盖率达到95%.
_BEHIND_LEVEL_WORDS = r"""
    [（(].*, 低于, 不高于, 不低于, 达到.*, 保持.*, 提升.*, 提高.*, \d.*
    """
_LEVEL_END = re.compile(rf"({any_of(_LEVEL_END_WORDS)})(?:{any_of(_BEHIND_LEVEL_WORDS)})?$")
_FLOW_ZH_WORDS = r"""
    新增, 新建, 新改建, 改扩建, 扩建, 改建, 改造, 建成, 建设, 开展, 完成.{0,8}投资, 增加, 培训, 举办, 引进, 招引,
    签约, 发放, 销售, 产量, 产值, 收入, 投资, 培育, 创建, 整治, 治理, 修复, 植树, 造林, 检查, 检测, 筛查, 救助,
    开工, 竣工, 到位资金, 支出, 征收, 征缴, 组织, 招聘, 转移就业, 实施, 更新, 安装, 化解, 清理, 拆除, 税收,
    进出口, 接待, 零售额, 生产总值, 增加值, 用电量, 送戏, 下乡, 完成, 认定, 申报, 再就业, 优良天数, 接种, 维修,
    配备, 购置, 推广, 供应, 争取, 筹集, 减免, 巡查, 走访, 服务[^率]*(?:企业|群众|人), 抚育, 加固, 铺设, 敷设,
    养护, 疏浚, 清淤, 搬迁, 腾退, 绿化, 提标, (?:件|起|次)数(?:$|[（(]), 受理, 办结, 查处, 立案
    """
_FLOW_ZH = re.compile(any_of(_FLOW_ZH_WORDS))
_STOCK_ZH_WORDS = r"""
    存量, 保有, 总量, 达到, 保持, 稳定在, 现有, 拥有, 余额, 库存, 到20\d\d年, 累计达, 总数, 在册, 床位数, 人口,
    覆盖, 控制在, 户数$, 总户, 在校, 在职, 参保
    """
_STOCK_ZH = re.compile(any_of(_STOCK_ZH_WORDS))
_STOCK_EN_WORDS = r"""
    rate, share, percentage, percent, proportion, ratio, average, mean, median, currently, level, coverage,
    prevalence, existing, balance, satisfaction, satisfied, density, rank\w*, index, population, operational,
    functional, in place, stock\w*, time to, with (?:a|an|access|at least|current), on treatment, enrolled,
    living, active, per, number in, waiting list, outstanding, total number, unemploy\w+, concentration,
    households with,
    (?:households|people|children|pupils|families|adults|patients|residents|women|men) (?:in|on|under|living|using),
    mortality, turnaround, days to
    """
_STOCK_EN = re.compile(rf"\b({any_of(_STOCK_EN_WORDS)})\b", re.IGNORECASE)
_NEW_EN = re.compile(r"\b(new(?:ly)?)\b", re.IGNORECASE)
_WITH_NEW = frozenset(("enrolled", "on treatment", "living", "active"))  # newly enrolled on treatment
_FLOW_BEGINS_EN_WORDS = r"""
    build, plant, open, deliver, create, train, construct, install, provide, recruit, hold, host, launch, upgrade,
    repair
    """
_FLOW_EN_WORDS = r"""
    trained, built, constructed, delivered, completed, created, planted, distributed, held, provided,
    rehabilitated, new, additional, installed, established, conducted, issued, completions, supported, launched,
    organi[sz]ed, hosted, repaired, upgraded, maintained, repairs, replaced, replacements?, removed, cleared,
    circumcised, immuni[sz]ed, graduated, disbursed, certified, refurbished, drilled, collected, published,
    produced, processed, investigated, vaccinated, tested, screened, audited, inspected, resolved, incidents?,
    accidents?, complaints?, spent, spend, improved, events?, workshops?, sessions?, visits?, meetings?,
    inspections?, campaigns?, sales, revenue, expenditure, production, exports?, arrivals, referrals,
    applications, recruited, placed, paved, resurfaced, started, starts, opened
    """
_FLOW_EN = re.compile(rf"^(?:{any_of(_FLOW_BEGINS_EN_WORDS)})\b|\b({any_of(_FLOW_EN_WORDS)})\b", re.IGNORECASE)
_FLOW_HEADING = re.compile(
    r"累计完成|完成投资|到位资金|新增|销售|签约|招商引资|投资|征收|产值|产量|税收|完成额|"
    r"序时|时间进度|time elapsed|expected progress"
)
_LOWER_ZH = re.compile(r"低于|不高于|不超过|不大于|控制在|以内|以下|小于|不多于")
_FALL_ZH = re.compile(r"下降(?!率|幅|量)|降低(?!率|幅|量)|降至|降到|压降至|减至")
_FALL_TO = re.compile(
    r"(?:下降|降低|压降|压减|减少|降|减)[到至]|"
    r"\b(?:reduc|cut|lower|bring)\w*\b.{0,60}\bto (?:below |under |less than )?[£$€]?\d",
    re.IGNORECASE,
)
_LOWER_EN = re.compile(
    r"\b(below|under|no more than|not exceed\w*|at most|fewer than|less than|maximum|reduce to|lower is better)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\b(no more than|not exceed\w*|at most|lower is better)\b", re.IGNORECASE)
_UP = re.compile(
    (
        r"^(?:\+|↑|▲|正向?|正指标|正向指标|越高越好|越大越好|up|upward\w*|increas\w+|higher(?: is "
        r"better)?|high(?:er)?|bigger(?: is better)?|positive|yes|true|ascending|maximi[sz]e|升|"
        r"增|more|rising)$"
    ),
    re.IGNORECASE,
)
_DOWN = re.compile(
    (
        r"^(?:[-−–]|↓|▼|[反逆负]向?|[反逆]指标|[反逆]向指标|越低越好|越小越好|down|downward\w*|"
        r"decreas\w+|lower(?: is better)?|low|smaller(?: is better)?|negative|no|false|descending|"
        r"minimi[sz]e|降|减|less|falling|reduc\w+)$"
    ),
    re.IGNORECASE,
)
LOWER_IS_BETTER = re.compile(r"lower is better|越低越好|反向指标|逆向指标|smaller is better", re.IGNORECASE)


def _word(pattern: Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group(found.lastindex or 0).strip() if found else None


def kind_by_words(
    task: str, groups: Sequence[str], unit: str, cumulative: str | None, around: Sequence[str] = ()
) -> Inferred:
    """Return flow or stock by the unit and the words of a task, else by those around it: of headings and the title.

    >>> kind_by_words("孕产妇免费筛查", (), "人次", None)
    Inferred(value='flow', source='unit 人次')
    >>> kind_by_words("普惠性幼儿园覆盖率", (), "%", None).value, kind_by_words("苹果", (), "个", None).value
    ('stock', 'unknown')
    """
    if unit.casefold() in _FLOW_UNITS or unit.casefold() in _FLOW_UNITS_EN:
        return Inferred(value=FLOW, source=f"unit {unit}")
    if word := _word(_LEVEL_END, task):
        return Inferred(value=STOCK, source=word)
    if unit in ("%", "‰", "pp", "位次", "位"):
        return Inferred(value=STOCK, source=f"unit {unit}")
    if "/" in unit:
        return Inferred(value=STOCK, source=f"unit {unit}")
    if cumulative is not None:
        return Inferred(value=STOCK, source=cumulative)
    for text in (task, *reversed(groups)):
        if (word := _word(_NEW_EN, text)) and (level := _word(_STOCK_EN, text)) and level.casefold() in _WITH_NEW:
            return Inferred(value=FLOW, source=word)
        for value, pattern in ((STOCK, _STOCK_EN), (FLOW, _FLOW_ZH), (FLOW, _FLOW_EN), (STOCK, _STOCK_ZH)):
            if word := _word(pattern, text):
                return Inferred(value=value, source=word)
    for text in around:
        if word := _word(_FLOW_HEADING, text):
            return Inferred(value=FLOW, source=word)
    return Inferred(value=UNKNOWN, source=DEFAULT)


def side_by_sign(amount: Quantity) -> str | None:
    """Return the side that the bound of an amount says: '>= 300' is up."""
    low, high = amount.low, amount.high
    if amount.nominal is None or (low is None) == (high is None):
        return None
    return "up" if high is None else "down"


def side_of_words(text: str) -> str | None:
    """Return the side that a cell of a column of directions says.

    >>> side_of_words("+"), side_of_words("逆向"), side_of_words("")
    ('up', 'down', None)
    """
    text = text.strip()
    if _UP.fullmatch(text):
        return "up"
    return "down" if _DOWN.fullmatch(text) else None


def better_by_words(
    task: str,
    *,
    heading: str,
    heading_cell: str,
    asked: str,
    asked_cell: str,
    unit: str,
) -> Inferred | None:
    """Return the side that words of the task, of the heading or of the target say; None where none does."""
    for words, where in ((asked, asked_cell), (task, "task"), (heading, heading_cell)):
        word = _word(_LOWER_ZH, words) or _word(_NO_MORE if where == "task" else _LOWER_EN, words)
        word = word or _word(_FALL_TO, words)
        if word is None and unit != "%":
            word = _word(_FALL_ZH, words)
        if word is not None:
            return Inferred(value="down", source=f"{word} {where}")
    return None


def falls(baseline: Quantity | None, targets: Sequence[Quantity]) -> bool:
    """Whether targets fall from their baseline, or from one to the next without rising."""
    amounts = [one for one in (baseline, *targets) if one is not None and one.nominal is not None]
    if len(amounts) < 2 or any(not same_unit(one.unit, amounts[0].unit) for one in amounts):
        return False
    numbers = [one.nominal for one in amounts if one.nominal is not None]
    return all(later <= earlier for earlier, later in pairwise(numbers)) and numbers[-1] < numbers[0]


def rises(baseline: Quantity | None, targets: Sequence[Quantity]) -> bool:
    """Whether the last target is above the baseline, or above the first of the targets."""
    amounts = [one.nominal for one in (baseline, *targets) if one is not None and one.nominal is not None]
    return len(amounts) > 1 and amounts[-1] > amounts[0]


def is_beyond(figure: Quantity, baseline: Quantity, better: Better) -> bool:
    """Whether a figure is on the wrong side of a baseline, from which it then did not start."""
    if figure.nominal is None or baseline.nominal is None:
        return True
    return figure.nominal > baseline.nominal if better is Better.DOWN else figure.nominal < baseline.nominal


def kind_by_parts(parts: Mapping[str, Quantity], total: Quantity | None) -> str | None:
    """Return what the parts of a year say of their total: 'flow' where they add up, 'stock' where the last one is it.

    'contradicts' where the total is neither; None where there is nothing to tell them apart.
    """
    if total is None or len(parts) < 2:
        return None
    numbers = list(parts.values())
    if total.nominal is None or any(not same_unit(one.unit, total.unit) for one in numbers):
        return None
    adds = _may_be_sum(numbers, total.nominal)
    is_last = numbers[-1].nominal == total.nominal
    if adds and is_last:
        return None
    if adds:
        return FLOW
    return STOCK if is_last else "contradicts"


def _may_be_sum(parts: Sequence[Quantity], total: Decimal) -> bool:
    """Whether a total can be the sum of parts, which may be known only within ends."""
    low = sum((one.low for one in parts if one.low is not None), start=Decimal(0))
    highs = [one.high for one in parts if one.high is not None]
    if len(highs) < len(parts):
        return total >= low
    high = sum(highs, start=Decimal(0))
    closed = all(one.interval.high_closed or one.interval.is_point for one in parts)
    return low <= total and (total <= high if closed else total < high)
