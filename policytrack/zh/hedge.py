"""Hedges: what the words around a number say of it."""

import re

from policytrack.zh.error import ReadError
from policytrack.zh.expression import Found
from policytrack.zh.measure import WITHIN

# Hedges before a number, those behind it, and what each says of the number.
_BEFORE_BY_KIND = {
    "at most": (
        "最高不超过 最多不超过 原则上不超过 不得超过 不得高于 不得多于 不能超过 不超过 不高于 不多于 不大于 "
        "小于或等于 小于等于 至多 最高 最多 ≤ <="
    ),
    "at least": (
        "达到或超过 达到或者超过 不得少于 不得低于 不能低于 不能少于 不少于 不低于 不小于 不下于 "
        "大于或等于 大于等于 至少 最少 最低 ≥ >="
    ),
    "more than": "超过 超出 突破 高于 大于 多于 逾 超 >",
    "less than": "不到 不足 不满 未满 未达到 未达 低于 小于 少于 <",
    "nearly": "将近 接近 近",
    "about": "大约 大概 大致 约为 约",
    "within": "控制在",
}
BEFORE = {word: kind for kind, words in _BEFORE_BY_KIND.items() for word in re.findall(r"\S+", words)}
_AFTER_BY_KIND = {
    "at least": "及以上 或以上 以上 及其以上",
    "at most": "及以下 或以下 以下 之内 以内 内",
    "about": "左右 上下",
    "grade": "级",
}
AFTER = {word: kind for kind, words in _AFTER_BY_KIND.items() for word in re.findall(r"\S+", words)}

# 约占四成, 最高奖励100万元, 至少培育300家: a verb may stand between.
_LINK = (
    "(?:要|可|能|应|须|需|再|将|共)?(?:占(?:[\u4e00-\u9fff]{1,6}的)?|有|为|合|达到?|实现|完成|新增|培育|建成|建设|引进|奖励|奖补|补助|补贴|给予|安排|支持"
    "|增长|增加|提高|提升|上升|下降|降低|减少)?(?:了|到|至|达)?(?:人民币)?"
)
_BEFORE = "(?:" + "|".join(sorted(map(re.escape, BEFORE), key=len, reverse=True)) + ")"
_AFTER = "(?:" + "|".join(sorted(AFTER, key=len, reverse=True)) + ")"
_INCLUDED = "(?:[(（]含(?:本数)?[)）])?"
_AFTER_NUMBER = re.compile(rf"{_INCLUDED}(?P<first>{_AFTER})(?P<second>{_AFTER})?")
_BEFORE_NUMBER = re.compile(rf"(?P<first>{_BEFORE})?(?P<second>{_BEFORE}){_LINK}$")
_LAST_OF_LINK = "的要可能应须需再将共占有为合达到现成增育设进励补助贴予排持长加高升降低少了至币"
_ENDS = frozenset(word[-1] for word in BEFORE) | frozenset(_LAST_OF_LINK)
_WIDEST = 20
# 最近300家, 节约300元: the last character is no hedge there.
_NO_HEDGE = {
    "近": frozenset("最附临邻靠相远贴亲"),
    "约": frozenset("节合公签预契条制集违履特邀"),
    "超": frozenset("赶反高中"),
    "最高": frozenset("历"),
}
_INNER = frozenset("资地部外容陆河涝需销循在")


def hedges(text: str, found: Found) -> tuple[int, int, list[str]]:
    """Return where an expression starts and ends with its hedges, and what they say, in order."""
    start, end, said = found.start, found.end, []
    if start and text[start - 1] in _ENDS:
        floor = max(0, start - _WIDEST)
        if (match := _BEFORE_NUMBER.search(text, floor, start)) is not None:
            words = [word for word in (match["first"], match["second"]) if word]
            before = text[match.start() - 1] if match.start() else ""
            if before not in _NO_HEDGE.get(words[0], ()):
                start = match.start()
                said += [BEFORE[word] for word in words]
    if found.over:
        said.append("over")
    if (match := _AFTER_NUMBER.match(text, end)) is not None:
        words = [word for word in (match["first"], match["second"]) if word]
        if not _is_other_word(text, match, words[0], found):
            end = match.end()
            said += [AFTER[word] for word in words]
    return start, end, said


def _is_other_word(text: str, match: re.Match[str], word: str, found: Found) -> bool:
    """Whether what looks like a hedge belongs to the next word: 上下游, 内资, 三级."""
    if word == "上下":
        return text.startswith("游", match.end("first"))
    if word == "内":
        return text[match.end("first") : match.end("first") + 1] in _INNER or found.unit not in WITHIN
    return word == "级" and not (found.numeral.bare or found.unit in ("元", "美元"))


def settle(said: list[str], words: str, *, closed: bool) -> tuple[str, str | None]:
    """Return the one thing that hedges say, with a note where they say it twice; `ReadError` where they disagree.

    `closed` tells that the amount has two ends of its own.
    """
    kinds = list(dict.fromkeys(said))
    if "within" in kinds:
        kinds.remove("within")
        if not kinds and not closed:
            raise ReadError(words, "控制在 with 以内, 左右 or a range; alone it may be a limit or a level")
    if len(kinds) > 1:
        raise ReadError(words, f"one hedge; {' and '.join(kinds)} contradict each other")
    note = f"{kinds[0]} is said twice" if kinds and said.count(kinds[0]) > 1 else None
    return (kinds[0] if kinds else "plain"), note
