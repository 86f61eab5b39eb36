"""The variables of light rules: named quantities, each with its unit and the meaning of its sign."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from policytrack.errors import InputError
from policytrack.light.light import Colour
from policytrack.records.indicator import IndicatorKind
from policytrack.records.record import as_id, as_texts, as_title, choice

YES, NO = "yes", "no"
UNITS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"pp": ("个百分点", " pp"), "%": ("%", " %"), "天": ("天", " days")}
)


def _plain_id(value: object) -> str:
    id = as_id(value)
    if not id.isidentifier() or id in ("and", "or", "not", "always"):
        raise InputError(f"{id!r} cannot name a variable in a condition; write one word like 'behind' or 'days_left'")
    return id


@frozen
class Variable:
    """A named quantity of conditions: a number in `unit`, or one of a few `choices` (yes and no make it a flag).

    `says` is how it is calculated and what its sign means, in Chinese and English. `better` is the side that shows more
    progress: high, low, or none. `turns`: its good side is the other one where less of the indicator is better, so that
    a rule for such indicators has its conditions on it reversed.

    >>> Variable("complaints", zh="投诉", en="complaints", unit="件", better="low").flag
    False
    """

    id: str = field(converter=_plain_id)
    zh: str = field(kw_only=True, converter=as_title)
    en: str = field(kw_only=True, converter=as_title)
    unit: str = field(default="", kw_only=True)
    choices: tuple[str, ...] = field(default=(), kw_only=True, converter=as_texts)
    better: str = field(default="none", kw_only=True, validator=choice("high", "low", "none"))
    turns: bool = field(default=False, kw_only=True)
    says: tuple[str, str] = field(default=("", ""), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.choices and (self.unit or self.turns):
            raise InputError(f"{self.id} has choices, so it has neither a unit nor a sign to turn")
        if len(self.choices) == 1 or len(set(self.choices)) < len(self.choices):
            raise InputError(f"{self.id} needs two different choices or more, or none at all: {self.choices!r}")

    @property
    def flag(self) -> bool:
        """Whether its choices are yes and no."""
        return self.choices == (YES, NO)

    def say(self, lang: str) -> str:
        """Return its name in a language."""
        return self.zh if lang == "zh" else self.en

    def measured(self, number: str, lang: str) -> str:
        """Return a number with its unit, as a reader of that language would write it."""
        zh, en = UNITS.get(self.unit, (self.unit, f" {self.unit}" if self.unit else ""))
        return f"{number}{zh if lang == 'zh' else en}"


def _flag(id: str, zh: str, en: str, better: str, says: tuple[str, str]) -> Variable:
    return Variable(id, zh=zh, en=en, choices=(YES, NO), better=better, says=says)


_STANDARD = (
    Variable(
        "behind",
        zh="落后序时进度",
        en="behind time",
        unit="pp",
        better="low",
        says=(
            "时间进度减完成进度，正数为落后；用量有上限的，已用进度减时间进度",
            "share of time elapsed less share of the task done; positive is behind; of a ceiling, share used less time",
        ),
    ),
    Variable(
        "shortfall",
        zh="比应完成的少",
        en="short of what is due",
        unit="%",
        better="low",
        says=(
            "（应完成 − 已完成）÷ 应完成，相对数，正数为落后；用量有上限的，（已用 − 应用）÷ 应用",
            "(due - done) / due, relative; positive is behind; of a ceiling, (used - due) / due",
        ),
    ),
    Variable(
        "share",
        zh="完成率",
        en="share done",
        unit="%",
        better="high",
        says=(
            "已完成 ÷ 目标；有起点的，（现值 − 起点）÷（目标 − 起点）；与时间无关",
            "done / asked, from the start where there is one: (now - start) / (asked - start); time does not enter",
        ),
    ),
    Variable(
        "growth",
        zh="增速",
        en="growth",
        unit="%",
        better="high",
        turns=True,
        says=("增长率，负数为下降", "rate of growth; negative is a fall"),
    ),
    Variable(
        "growth_over_plan",
        zh="增速高于计划",
        en="growth over plan",
        unit="pp",
        better="high",
        turns=True,
        says=("增速减计划增速，正数为高于计划", "growth less the growth planned; positive is above plan"),
    ),
    Variable(
        "growth_over_comparator",
        zh="增速高于比较对象",
        en="growth over comparator",
        unit="pp",
        better="high",
        turns=True,
        says=(
            "增速减比较对象（如全市平均）的增速，正数为高于它",
            "growth less that of a comparator, such as the city's average; positive is above it",
        ),
    ),
    Variable(
        "days_left",
        zh="距到期",
        en="days left",
        unit="天",
        says=(
            "到期日减评估日，负数为已过期",
            "days from the assessment to the deadline; negative once past",
        ),
    ),
    _flag("overdue", "逾期未完成", "overdue", "low", ("已过期且未完成", "past the deadline and not done")),
    _flag(
        "near_deadline",
        "临近办结时限",
        "near the deadline",
        "none",
        ("临近办结时限，由用户判断", "near the deadline, as the user judges; with a number of days, use days_left"),
    ),
    _flag(
        "on_time",
        "按时完成",
        "done on time",
        "high",
        ("所问时期的任务在期内完成", "the task of the period asked about was done by its end"),
    ),
    _flag(
        "made_up",
        "已补完成",
        "made up later",
        "high",
        ("到期未完成的部分后来补齐", "what was missing at the end of the period was made up later"),
    ),
    _flag("slow", "进展缓慢", "slow", "low", ("进展缓慢，由用户判断", "slow, as the user judges")),
    _flag(
        "poor_quality",
        "完成质量较差",
        "of poor quality",
        "low",
        ("质量不符合要求，由用户判断", "not of the quality asked for, as the user judges"),
    ),
    _flag(
        "unheeded",
        "收到上一单后仍未办结",
        "last notice unheeded",
        "low",
        (
            "上一督查单规定的时限内无正当理由未完成或质量不合要求",
            "not done within the time the last notice gave, or not well, without a good reason",
        ),
    ),
    Variable(
        "previous",
        zh="上一次亮灯",
        en="previous light",
        choices=tuple(Colour),
        says=("上一次的颜色；none为此前没有亮灯", "colour of the light before; none where there was none"),
    ),
    Variable(
        "kind",
        zh="指标类型",
        en="kind",
        choices=tuple(IndicatorKind),
        says=("指标的类型", "kind of the indicator"),
    ),
)
VARIABLES: Mapping[str, Variable] = MappingProxyType({variable.id: variable for variable in _STANDARD})
