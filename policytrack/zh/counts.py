"""Rules of Chinese amounts whose unit is a noun or a rate: 五大行业, 450万农民, 零感染, 每万人…9.3件."""

from policytrack.prose import amount
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match, Rule
from policytrack.values.quantity import Quantity
from policytrack.zh.numerals import number
from policytrack.zh.parts import (
    BEFORE,
    FIRST,
    done,
    numeral,
    said,
    tell,
)

_RANKED = (
    "全国",
    "世界",
    "全球",
    "中国",
    "亚洲",
    "国内",
    "国际",
    "全省",
    "全市",
    "年度",
    "行业",
    "入选",
    "跻身",
    "入围",
    "荣获",
    "获评",
    "评为",
    "评选",
    "当选",
    "上榜",
    "列入",
    "进入",
    "名列",
    "位列",
)
_TAKES = (
    "雇佣",
    "雇用",
    "聘用",
    "接收",
    "接待",
    "接纳",
    "迎来",
    "吸引",
    "招收",
    "容纳",
    "培训",
    "服务",
    "惠及",
    "覆盖",
    "安置",
    "输送",
)


def nothing(match: Match) -> Item | None:
    """Read 零感染: none of what the word says."""
    behind = match.tokens.text[match.tokens.starts[match.end] :][:2]
    if behind and "\u4e00" <= behind[0] <= "\u9fff" and behind[0] not in "和与及零" and behind != "目标":
        return Item(match.rule, match.start, match.end, silent=True)
    if match.tokens.kind(match.start - 1) == "q" and match.tokens.kind(match.end) == "Q":
        return Item(match.rule, match.start, match.end, silent=True)
    unit = str(match.value("word"))
    return done(match, Quantity.at_most(0, unit) if match.asked.role == "target" else Quantity.exact(0, unit))


def listed(match: Match) -> Item | None:
    """Read 五大行业: a list that is counted; 全国十大产业 is a ranking, 《五大行动》 a title."""
    tokens, first = match.tokens, numeral(match, "number")
    inside = match.word("inside")
    if not (2 <= first.value <= 99) or len(inside) > 6 or not all("\u4e00" <= each <= "\u9fff" for each in inside):
        return None
    if inside and inside[0] in "的和与及等或是在为了有将被从把对于向以并共已达至到超约近其之大小负":
        return None
    before = tokens.text[max(0, tokens.starts[match.start] - 2) : tokens.starts[match.start]]
    ranked = first.value == 10 and before.endswith(_RANKED)
    if ranked or before.endswith(("《", "〈", "党的")):
        return Item(match.rule, match.start, match.end, silent=True)
    if match.has("before"):
        raise ReadError(match.text, "a list without a hedge")
    return done(match, Quantity.exact(first.value, "个"))


def people(match: Match) -> Item | None:
    """Read 450万困难群众 and 雇佣了1200万的职员: the people are the unit."""
    first = numeral(match, "number")
    if match.has("of") and match.start and not _takes_people(match):
        return None
    if not match.has("of") and not first.scaled and first.value < 10**4 and not match.has("over"):
        return None
    hedges = said(match)
    if match.has("over"):
        hedges.append("over")
    hedge, note = amount.settle(hedges, match.text)
    quantity = amount.made(lambda: amount.single(first, "人", hedge, match.asked.role), match.text)
    return done(match, quantity, note=note)


def _takes_people(match: Match) -> bool:
    tokens = match.tokens
    text = tokens.text[max(0, tokens.starts[match.start] - 4) : tokens.starts[match.start]]
    return text.removesuffix("了").endswith(_TAKES)


def per_head(match: Match) -> Item | None:
    """Read 每万人发明专利拥有量达12件 as 12 件/万人, 每亩300元 as 300 元/亩, 千人拥有28张 as 28 张/千人."""
    first, unit = numeral(match, "number"), str(match.value("unit"))
    sized = next((name for name in ("size", "size1") if match.has(name)), None)
    base = next(name for name in ("base", "base1", "base2") if match.has(name))
    size = number(match.word(sized)) if sized else None
    if unit in amount.PERCENTS or (sized and size is None):
        return None
    meant = "人" if match.tokens.kind(match.at(base)) == "3" else str(match.value(base))
    if sized == "size1" and not (size and size.bare and meant == "人"):
        return None
    hedges = said(match)
    if match.has("over"):
        hedges.append("over")
    hedge, note = amount.settle(hedges, match.text)
    whole = f"{unit}/{match.word(sized) if sized else ''}{meant}"
    quantity = amount.made(lambda: amount.single(first, whole, hedge, match.asked.role), match.text)
    item = Item(match.rule, match.start, match.end, quantity, number=match.at("number"), note=note)
    tell(match.tokens, item)
    item.facts["letter"] = match.tokens.kind(match.at("unit"))
    return item


RULES = (
    Rule("nothing", "0", "(?P<word>0)", nothing, (("零感染", "0 例"),)),
    Rule(
        "counted list",
        "hn",
        r"(?P<before>h[kvw]{0,4})?(?P<number>[ny])(?:G(?P<inside>[^nyN,;()qQGB]{0,6}))?B{1,4}",
        lambda match: listed(match) if "大" in match.text else None,
        (("五大行业", "5 个"), ("8大重点展会", "8 个")),
    ),
    Rule(
        "people",
        FIRST,
        rf"{BEFORE}(?P<number>[nyN])(?P<over>m)?(?P<of>1)?3",
        people,
        (("450万困难群众", "rounded 450万 人"),),
    ),
    Rule(
        "per head",
        "pn",
        r"(?:p(?P<size>[ny])(?P<base>[uU3])[^nyN,;()/hs-]{0,14}?|(?P<size1>n)(?P<base1>u)k{1,2}|p(?P<base2>U)[kvwP]{0,3})(?P<before>(?:[h^](?:[kvwP]|p[uU]){0,5}){1,2})?"
        r"(?P<number>[ny])(?P<over>m)?(?P<unit>[uU])(?P<after>a)?",
        per_head,
        (("每万人发明专利拥有量达12件", "12 件/万人"),),
    ),
)
