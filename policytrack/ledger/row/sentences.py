"""A figure in a sentence: the single amount of the unit whose verb agrees, else the amounts to choose from."""

import re
from collections.abc import Sequence

from attrs import field, frozen

from policytrack.ledger.row.amounts import amounts_in, same_unit
from policytrack.ledger.row.stage_counted import OtherStage, other_stage
from policytrack.prose.reading import Reading
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity

_STOP = re.compile(r"[，。；;！!？?\n]|,(?!\d)|\.(?=\s|$)")
_EARLIER = re.compile(r"去年|上年|同期|往年|年初|上月|比上|较|last year|previous|year earlier|compared", re.IGNORECASE)
_CHANGE = re.compile(
    r"(?:同比|环比|增长|增速|下降|提高|提升|增加|减少|上升|回落|增幅|降幅|increase\w*|"
    r"decrease\w*|up|down|rose|fell) ?(?:了|by)?$"
)
_GROWTH = re.compile(
    r"(?:同比|比上年|较上年)?(?:增长|增速|增幅|提高)(?:速度|率)?(?:达到?|为|约)?$|^(?:以上)?的?(?:增长|增速)"
)
_ASKS_GROWTH = re.compile(r"增长|增速|增幅|下降|降低|提高|减少|growth|grow|increase|reduc|cut ", re.IGNORECASE)
_OF_TARGET = re.compile(
    r"(?:占|完成|达到?|为)[^，。；]{0,8}?(?:目标|任务|计划)[^，。；]{0,4}?的?$|^(?:的|of "
    r"(?:the )?)(?:target|annual|目标|计划)"
)
_SIMPLE = re.compile(
    r"(?:已|累计|共|目前|截至目前)*(?:完成|新增|建成|开展|改造|培训|新建|实施|举办)(?:了)?(\d+|\d{1,3}(?:,\d{3})+)([^\s\d，。,；;（(]{1,4})。?"
)
_OF_WHOLE = re.compile(r"(?:其中|包括|含|including|of which)")
_AFTER_STRIP = re.compile(r"^[的、\s]+|[，。；;,.\s]+$")
_BEFORE_STRIP = re.compile(r"^(?:截至\S{0,6}?|目前|现|另有|还有|其中|共|累计|已经|已|全年|上半年)+|[共约达为了\s]+$")


@frozen
class FigureInWords:
    """What a sentence says of a figure.

    `amount` is the figure where there is one; `choices` are the amounts to choose from, each with the words for it;
    `share` is the stated share of the target, `growth` the stated growth. `other` is the stage of the only amount where
    the task asks for another.
    """

    amount: Quantity | None = None
    choices: tuple[tuple[Quantity, str], ...] = field(default=())
    share: Quantity | None = None
    growth: Quantity | None = None
    has_amounts: bool = False
    other: OtherStage | None = None


def figure_in(
    text: str, unit: str | None, asked: str, lang: str, on: Period | None, *, around: str = ""
) -> FigureInWords:
    """Return the figure that a sentence gives in a unit, for the task in the words of `asked`.

    `around` are the words of groups and headings, in which a stage may be named too.

    >>> found = figure_in("截至6月底，已新增52户，占年度目标的52%。", "户", "新增限额以上商贸企业100户", "zh", None)
    >>> str(found.amount), str(found.share)
    ('52 户', 'rounded 52 %')
    >>> found = figure_in("已入库600多家，新认定4家", "家", "培育专精特新企业10家左右", "zh", None)
    >>> found.amount, [(str(amount), words) for amount, words in found.choices]
    (None, [('over 600 家', '入库'), ('4 家', '新认定')])
    """
    simple = _SIMPLE.fullmatch(text) if lang == "zh" else None
    if simple is not None and unit is not None and simple[2] == unit:
        return FigureInWords(Quantity.exact(simple[1].replace(",", ""), unit), has_amounts=True)
    readings = amounts_in(text, "figure", lang, on)
    share = growth = None
    own: list[tuple[Quantity, str, OtherStage | None]] = []
    for at, reading in enumerate(readings):
        amount = reading.quantity
        if amount is None:
            continue
        before, after = _around(text, readings, at)
        if (
            amount.unit == "%"
            and unit != "%"
            and (_OF_TARGET.search(before) or before.rstrip().endswith(("占", "完成率")))
        ):
            share = share or amount
            continue
        grows = unit == "%" and _ASKS_GROWTH.search(asked) is not None
        if (
            amount.unit == "%"
            and not grows
            and (reading.direction is not None or _GROWTH.search(before) or _CHANGE.search(before))
        ):
            growth = growth or amount
            continue
        if not grows and reading.direction is not None and _CHANGE.search(before) and _EARLIER.search(before):
            continue
        if (_EARLIER.search(before) and not grows) or (amount.unit == "pp" and unit != "pp"):
            continue
        if unit is None or same_unit(amount.unit, unit) or (not amount.unit and len(readings) == 1):
            own.append((amount, _named(before, after), other_stage(f"{before} {after}", asked, around)))
    has = any(one.quantity is not None for one in readings)
    if len(own) == 1 and own[0][2] is None:
        return FigureInWords(own[0][0], (), share, growth, has)
    if len(own) > 1:
        whole = [one for one in own if one[2] is None and not _OF_WHOLE.search(one[1])]
        parts = [one for one in own if one not in whole]
        if len(whole) == 1 and parts and all(_OF_WHOLE.search(one[1]) for one in parts):
            return FigureInWords(whole[0][0], (), share, growth, has)
    other = own[0][2] if len(own) == 1 else None
    return FigureInWords(None, tuple((amount, words) for amount, words, _ in own), share, growth, has, other)


def _around(text: str, readings: Sequence[Reading], at: int) -> tuple[str, str]:
    """Return the words of the clause before an amount and behind it, up to the neighbouring amounts.

    Where nothing but a lead to the amount stands in the clause (新申报，共25家) the clause before it is of it too.
    """
    reading = readings[at]
    first = readings[at - 1].end if at else 0
    last = readings[at + 1].start if at + 1 < len(readings) else len(text)
    before, after = text[first : reading.start], text[reading.end : last]
    whole = [match.end() for match in _STOP.finditer(before) if match.group() not in "，,"]
    before = before[whole[-1] if whole else 0 :]
    edges = [match.end() for match in _STOP.finditer(before)]
    stop = _STOP.search(after)
    begin = next((edge for edge in reversed(edges) if _without_lead(before[edge:])), 0)
    return before[begin:], after[: stop.start()] if stop else after


def _named(before: str, after: str) -> str:
    """Return the words that tell one amount of a sentence from another."""
    behind = _AFTER_STRIP.sub("", after)
    ahead = _without_lead(before)
    if _OF_WHOLE.search(before):
        return f"其中{ahead}{behind}" if "其中" in before or "包括" in before else before.strip()
    return behind or ahead


def _without_lead(words: str) -> str:
    """Return words without those that only lead to an amount: 截至6月底, 共, 累计."""
    words = words.strip()
    while (shorter := _BEFORE_STRIP.sub("", words)) != words:
        words = shorter
    return words
