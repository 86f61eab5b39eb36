"""The words of a promise besides its amounts and times: of each year, on average, striving, rising, compared with."""

import re
from collections.abc import Mapping
from re import Pattern
from types import MappingProxyType

from attrs import frozen


@frozen
class PromiseWords:
    """The words of a language; each pattern is looked for in a text.

    `ahead` looks forward; `each` has an amount due in every step, `per` says that it is of one, `steps` are the
    words of these; `aggregations` say how parts
    make the whole; `strive` and `ensure` the strength; `rise` and `fall` the direction; `level` and `change` stand
    directly before the amount that is reached, or by which it changes; `first` before the amount that it starts from;
    `base_before`, `base_behind` beside the time of a baseline, `share_behind` behind a share of one; `under` and
    `beyond` begin the words of a baseline's time that an amount lies below or above: 40% below 1990 levels;
    `multiples` are amounts of their own, and `fractions` changes by a part; `stop` parts clauses, `full_stop`
    sentences.
    """

    ahead: Pattern[str]
    each: Pattern[str]
    per: Pattern[str]
    steps: Mapping[str, Pattern[str]]
    aggregations: Mapping[str, Pattern[str]]
    strive: Pattern[str]
    ensure: Pattern[str]
    rise: Pattern[str]
    fall: Pattern[str]
    level: Pattern[str]
    change: Pattern[str]
    first: Pattern[str]
    base_before: Pattern[str]
    base_behind: Pattern[str]
    share_behind: Pattern[str]
    under: Pattern[str]
    beyond: Pattern[str]
    multiples: Mapping[str, Pattern[str]]
    fractions: Mapping[str, Pattern[str]]
    stop: Pattern[str]
    full_stop: Pattern[str]


def _is(pattern: str) -> Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _are(**patterns: str) -> Mapping[str, Pattern[str]]:
    return MappingProxyType({name: _is(pattern) for name, pattern in patterns.items()})


_ZH = PromiseWords(
    ahead=_is("计划|将(?!近)|拟|力争|争取|确保|最高|不超过"),
    each=_is("每(?:一)?年度?(?!均)|每(?:个)?月|每(?:个)?季度?|每半年|逐年|历年"),
    per=_is("年均|月均|季均|每年|每月|每季|年产"),
    steps=_are(half="每?半年", year="年", quarter="季", month="月"),
    aggregations=_are(mean="年均|月均|季均|平均|均值", sum="累计|合计|共计|总计|总共|一共", compound="复合"),
    strive=_is("力争|争取|努力|力求"),
    ensure=_is("确保|保证"),
    rise=_is("增长|增加|提高|提升|上升|扩大|上涨|增至|增到|升至|增速"),
    fall=_is("下降|降低|减少|压减|削减|缩减|缩短|压缩|下调|降至|减至|降到|减到"),
    level=_is("(?:到|至|为|达|达到|控制在|保持在|稳定在)$"),
    change=_is("(?:增长|增加|提高|提升|上升|扩大|上涨|下降|降低|减少|压减|削减|缩减|下调)(?:了)?$"),
    first=_is("(?:由|从)$"),
    base_before=_is("(?:比|较|较之|相比|相较|以|在|与|对比|同)$"),
    base_behind=_is("^(?:水平|的?基础上|为基数|为基准|为基期|基数|(?:年)?(?:底|末)?的水平|相比|同期)"),
    share_behind=_is("(?!)"),
    under=_is("(?!)"),
    beyond=_is("(?!)"),
    multiples=_are(**{"2 倍": "倍增|翻一?番", "4 倍": "翻两番", "0.5 倍": "减半"}),
    fractions=_are(),
    stop=_is("[，。；：！？、,;:!?…]"),
    full_stop=_is(r"[。！？!?]|\n\s*\n"),
)
_RISE = r"increas\w*|rais\w*|r[io]se\w*|rising|grow\w*|grew|expand\w*|improv\w*|boost\w*|lift\w*|extra|additional|more"
_FALL = r"cut\w*|reduc\w*|lower\w*|fall\w*|fell|decreas\w*|declin\w*|drop\w*|shrink\w*|"
_FALL += r"br(?:ing|ought)\w* (?:\w+ ){0,4}?down|fewer|less"
_PARTS = {"1/2": "(?:(?:a|one)[ -])?half"} | {
    f"{above}/{below}": f"{count}[ -]{name}{'s' * (above > 1)}"
    for below, name in ((3, "third"), (4, "quarter"), (5, "fifth"), (10, "tenth"))
    for above, count in ((1, "(?:a|one)"), (2, "two"), (3, "three"), (4, "four"), (9, "nine"))
    if above < below
}
_STEP = "year|half-year|six months|quarter|month"
_EN = PromiseWords(
    ahead=_is(
        r"\b(?:will|shall|plans?|planned|planning|aims?|aiming|targets?|pledges?|pledged|promises?|promised|commit\w*|"
        r"intends?|going to|seeks?|strives?|striving|ambitions?|goals?|must|should|to be|at most|up to|no more than)\b"
    ),
    each=_is(rf"\b(?:each|every|in any one|in each|in every) (?:{_STEP})\b|\b(?:annually|quarterly|monthly)\b"),
    per=_is(rf"\b(?:an?|per|each|every) (?:{_STEP})\b|\bper annum\b|\b(?:annual|year|quarter|month)ly\b|\bannual\b"),
    steps=_are(half="half-year|six months", year="year|annu", quarter="quarter", month="month"),
    aggregations=_are(
        mean=r"\b(?:on average|an? (?:annual |yearly |monthly )?average|average of|averag\w+|mean)\b",
        sum=r"\b(?:in total|a total of|totall?ing|cumulative(?:ly)?|altogether|combined)\b",
        compound=r"\bcompound\w*\b",
    ),
    strive=_is(
        r"\b(?:striv\w+|aim\w* (?:for|to)|aspir\w+|ambitions?|seek\w* to|hop\w+ (?:for|to)|if possible|stretch)\b"
    ),
    ensure=_is(r"\b(?:ensur\w+|guarante\w+)\b"),
    rise=_is(rf"\b(?:{_RISE})\b"),
    fall=_is(rf"\b(?:{_FALL}|keep\w* (?:below|under)|limit\w*|halv\w+)\b"),
    level=_is(r"\b(?:to|reach|reaching|hit|below|under|above|is|be)\s*$"),
    change=_is(r"\bby\s*$"),
    first=_is(r"\b(?:up |down )?from\s*$"),
    base_before=_is(
        r"\b(?:compared (?:with|to)|relative to|against|versus|vs\.?|from|on|over|than(?: in)?|below|above|of|since)"
        r"(?: the| its| their)?\s*$"
    ),
    base_behind=_is(r"^(?:'s)?[ -]+(?:levels?|baselines?|base year|figures?|values?|base)\b"),
    share_behind=_is(r"^ of (?:the |its |their )?(?:level (?:of|in) )?$"),
    under=_is(r"^(?:well |far )?(?:below|under|lower than)\b"),
    beyond=_is(r"^(?:well |far )?(?:above|over|higher than)\b"),
    multiples=_are(
        **{
            "2 倍": r"\b(?:doubl\w+|twofold|twice)\b",
            "3 倍": r"\b(?:tripl\w+|trebl\w+|threefold)\b",
            "4 倍": r"\b(?:quadrupl\w+|fourfold)\b",
            "0.5 倍": r"\bhalv(?:e|es|ing)\b",
        }
    ),
    fractions=_are(**{part: rf"\bby {words}\b(?! (?:of|per cent)\b)" for part, words in _PARTS.items()}),
    stop=_is(r"[,;:!?…](?!\d)|\.(?=\s|$)"),
    full_stop=_is(r"[!?]|\.(?=\s|$)|\n\s*\n"),
)
WORDS_OF: Mapping[str, PromiseWords] = MappingProxyType({"zh": _ZH, "en": _EN})
