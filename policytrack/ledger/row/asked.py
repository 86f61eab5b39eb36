"""What a row asks for: an amount, a place in an order, a yes, a stage, an effect in words, or two things at once."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve, frozen

from policytrack.ledger.file.grid import Value
from policytrack.ledger.row.amounts import AmountRead, Fault, read_amount, same_unit
from policytrack.ledger.row.counted_in import CountedIn
from policytrack.ledger.row.row import AlsoAsked, RowKind
from policytrack.ledger.row.texts import is_formula_error, says_no_target, says_nothing, text_of
from policytrack.readers.languages import reader
from policytrack.readers.promise_words import WORDS_OF
from policytrack.values.period import Each
from policytrack.values.quantity import Quantity

YES, NO = frozenset(("yes", "y", "true", "是", "有", "完成")), frozenset(("no", "n", "false", "否", "未"))
_ANSWER = re.compile(r"yes|no|y|n|true|false|是|否", re.IGNORECASE)
_STAGE = re.compile(
    r"^(?:年底前|年内|\S{0,6}月底?前)?(?:全面|全部|正式|基本)?(?:完成)?(?:出台|印发|制定|编制|发布|开工|建成|竣工|投用|投入使用|通车|启用|挂牌|成立|验收|立项|封顶|交付|完工|开通|上线|完成主体)"
    r"|^(?:adopt|approve|complete|publish|launch|open|enact|establish|sign|finalis|finaliz)\w*\b",
    re.IGNORECASE,
)
_GROWTH = re.compile(r"(?:增长|增速|增幅|同比|年均增长|提高|increase|grow|growth|rise)[^，。,；]{0,4}$", re.IGNORECASE)
_STRIVE = re.compile(r"力争|争取|striv|stretch", re.IGNORECASE)
_FROM = re.compile(r"(?:由|从|from)\s*$", re.IGNORECASE)
_SIGNED: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("低于", "小于"), "<")
    | dict.fromkeys(("不高于", "不超过", "不大于", "控制在", "以内", "以下", "不多于"), "<=")
)
_RANK = re.compile(
    r"前\s*[\d一二三四五六七八九十]+|第\s*[\d一二三四五六七八九十]+\s*(?:名|位)|位居|名列|\btop \d+|\brank",
    re.IGNORECASE,
)
_AGES = ("岁", "周岁")  # whose task it is: 65岁以上老年人
_OF_STEPS = (Each.QUARTER, Each.MONTH, Each.HALF)


@frozen(kw_only=True)
class WhatIsAsked:
    """What a target cell asks for.

    `fault` names the problem of the cell ('' where there is none) with its `choices`; `own_unit` says that the unit
    stands in the cell itself.
    """

    kind: RowKind
    amount: Quantity | None = None
    also: AlsoAsked | None = None
    each: Each | None = None
    each_words: str = ""
    baseline: Quantity | None = None
    own_unit: bool = False
    fault: str = ""
    choices: tuple[Quantity, ...] = ()
    words: str = ""


def asked_in(value: Value, unit: CountedIn | None, lang: str, *, sign: str | None, sentence: bool) -> WhatIsAsked:
    """Return what a target cell asks for; a `sentence` is the task itself.

    >>> asked = asked_in("完成工业技改投资80亿元，增长12%以上", None, "zh", sign=None, sentence=True)
    >>> str(asked.amount), str(asked.also.target)
    ('80亿 元', '>= 12 %')
    """
    text = text_of(value)
    if says_nothing(text):
        return WhatIsAsked(kind=RowKind.NO_TARGET, fault="empty" if not text else "nothing", words=text)
    if says_no_target(text):
        return WhatIsAsked(kind=RowKind.NO_TARGET, fault="nothing", words=text)
    if is_formula_error(text):
        return WhatIsAsked(kind=RowKind.UNREADABLE, fault="formula-error", words=text)
    if (unit is not None and unit.answer == "yes-no") or _ANSWER.fullmatch(text):
        return WhatIsAsked(kind=RowKind.YES_NO, fault="asks-yes-or-no", words=text)
    if _RANK.search(text) and (rank := rank_in(text, lang)) is not None:
        return WhatIsAsked(kind=RowKind.RANK, amount=rank, own_unit=True, words=text)
    read = read_amount(value, unit, "target", lang)
    if read.amount is None:
        return _without_amount(text, read, sentence=sentence)
    asked = WhatIsAsked(kind=RowKind.NUMBER, amount=read.amount, own_unit=read.has_unit, words=text)
    if read.fault is Fault.SEVERAL:
        asked = _several(asked, read, text, unit)
    if asked.amount is not None and sign is not None and sign in _SIGNED and asked.amount.interval.is_point:
        nominal = asked.amount.nominal
        if nominal is not None:
            maker = Quantity.less_than if _SIGNED[sign] == "<" else Quantity.at_most
            asked = evolve(asked, amount=evolve(maker(nominal, asked.amount.unit), scale=asked.amount.scale))
    return _with_steps(asked, text, lang) if isinstance(value, str) and asked.amount is not None else asked


def _without_amount(text: str, read: AmountRead, *, sentence: bool) -> WhatIsAsked:
    if read.fault is Fault.UNREADABLE and not (sentence and not read.readings):
        return WhatIsAsked(kind=RowKind.UNREADABLE, fault="target-unreadable", words=text)
    staged = _STAGE.search(text) is not None
    return WhatIsAsked(kind=RowKind.STAGED if staged else RowKind.QUALITATIVE, fault="no-amount", words=text)


def rank_in(text: str, lang: str) -> Quantity | None:
    """Return the place in an order that words name; None where they name none or several.

    >>> str(rank_in("前10名", "zh")), str(rank_in("第8名", "zh"))
    ('<= 10 位次', '8 位次')
    """
    found = reader(lang).find_ranks(text)
    return found[0].amount if len(found) == 1 else None


def _several(asked: WhatIsAsked, read: AmountRead, text: str, unit: CountedIn | None) -> WhatIsAsked:
    """Decide which of several amounts is the target, or that a person must split the row."""
    readings = [one for one in read.readings if one.quantity is not None and one.quantity.unit not in _AGES]
    if len(readings) == 1:
        return evolve(asked, amount=readings[0].quantity)
    first, second = readings[0], readings[1]
    between = text[first.end : second.start]
    if len(readings) == 2 and first.quantity is not None and second.quantity is not None:
        if _FROM.search(text[: first.start]):
            return evolve(asked, amount=second.quantity, baseline=first.quantity)
        if second.quantity.unit == "%" and first.quantity.unit != "%" and _GROWTH.search(between):
            return evolve(asked, also=AlsoAsked(target=second.quantity), fault="total-and-growth")
        if first.quantity.unit == "%" and second.quantity.unit != "%" and _GROWTH.search(text[: first.start]):
            return evolve(
                asked, amount=second.quantity, also=AlsoAsked(target=first.quantity), fault="total-and-growth"
            )
        if _STRIVE.search(between) and same_unit(first.quantity.unit, second.quantity.unit):
            return asked
    amounts = tuple(one.quantity for one in readings if one.quantity is not None)
    if unit is not None and unit.symbol:
        own = [one for one in amounts if same_unit(one.unit, unit.symbol)]
        if len(own) == 1:
            return evolve(asked, amount=own[0])
    return evolve(asked, kind=RowKind.UNREADABLE, amount=None, fault="two-amounts", choices=amounts)


def _with_steps(asked: WhatIsAsked, text: str, lang: str) -> WhatIsAsked:
    """Find that an amount is due in each quarter or month."""
    known = WORDS_OF[lang]
    found = known.each.search(text)
    if found is None:
        return asked
    step = next((Each(name) for name, pattern in known.steps.items() if pattern.search(found.group())), None)
    if step not in _OF_STEPS:
        return asked
    return evolve(asked, each=step, each_words=found.group(), fault=asked.fault or "recurring")


def part_asked(value: Value, unit: CountedIn | None, lang: str) -> Quantity | None:
    """Return the amount that is asked of a part of the time; None where the cell holds none."""
    if says_nothing(text_of(value)):
        return None
    read = read_amount(value, unit, "target", lang)
    return read.amount if read.fault is None else None
