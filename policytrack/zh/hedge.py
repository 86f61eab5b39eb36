"""Hedges: what the words around a number say of it."""

import re

from policytrack.zh.error import ReadError
from policytrack.zh.expression import Found
from policytrack.zh.measure import DURATIONS

# Hedges before a number, longest first; those behind it; what each says of the number.
BEFORE = {
    "最高不超过": "at most",
    "最多不超过": "at most",
    "原则上不超过": "at most",
    "控制在": "within",
    "保持在": "within",
    "不超过": "at most",
    "不高于": "at most",
    "不多于": "at most",
    "不大于": "at most",
    "至多": "at most",
    "最高": "at most",
    "最多": "at most",
    "不少于": "at least",
    "不低于": "at least",
    "不小于": "at least",
    "至少": "at least",
    "最少": "at least",
    "最低": "at least",
    "超过": "more than",
    "超出": "more than",
    "突破": "more than",
    "高于": "more than",
    "大于": "more than",
    "多于": "more than",
    "逾": "more than",
    "超": "more than",
    "不到": "less than",
    "不足": "less than",
    "不满": "less than",
    "未满": "less than",
    "未达": "less than",
    "低于": "less than",
    "小于": "less than",
    "少于": "less than",
    "将近": "nearly",
    "接近": "nearly",
    "近": "nearly",
    "大约": "about",
    "大概": "about",
    "约为": "about",
    "约": "about",
    "≥": "at least",
    "≤": "at most",
    ">=": "at least",
    "<=": "at most",
    ">": "more than",
    "<": "less than",
}
AFTER = {
    "及以上": "at least",
    "或以上": "at least",
    "以上": "at least",
    "及以下": "at most",
    "或以下": "at most",
    "以下": "at most",
    "之内": "at most",
    "以内": "at most",
    "内": "at most",
    "左右": "about",
    "上下": "about",
    "级": "grade",
}


_BEFORE = "(?:" + "|".join(sorted(map(re.escape, BEFORE), key=len, reverse=True)) + ")"
_AFTER = "(?:" + "|".join(sorted(AFTER, key=len, reverse=True)) + ")"
_AFTER_NUMBER = re.compile(rf"(?P<first>{_AFTER})(?P<second>{_AFTER})?")
_BEFORE_NUMBER = re.compile(rf"(?P<first>{_BEFORE})?(?P<second>{_BEFORE})(?:了|人民币)?$")
_LAST_OF_BEFORE = frozenset(word[-1] for word in BEFORE) | {"了", "币"}
_WIDEST = max(len(word) for word in BEFORE) * 2 + 3
# 最近300家, 节约300元: the last character is no hedge there.
_NO_HEDGE = {
    "近": frozenset("最附临邻靠相远"),
    "约": frozenset("节合公签预契条制集违履"),
    "超": frozenset("赶反高中"),
}


def hedges(text: str, found: Found) -> tuple[int, int, list[str]]:
    """Return where an expression starts and ends with its hedges, and what they say, in order."""
    start, end, said = found.start, found.end, []
    if start and text[start - 1] in _LAST_OF_BEFORE:
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
        return found.unit not in DURATIONS
    return word == "级" and not (found.numeral.bare or found.unit in ("元", "美元"))


def settle(said: list[str], words: str) -> tuple[str, str | None]:
    """Return the one thing that hedges say, with a note where they say it twice; `ReadError` where they disagree."""
    kinds = list(dict.fromkeys(said))
    if "within" in kinds:
        kinds.remove("within")
        if not kinds:
            raise ReadError(words, "控制在 with 以内, 左右 or a range; alone it may be a limit or a level")
    if len(kinds) > 1:
        raise ReadError(words, f"one hedge; {' and '.join(kinds)} contradict each other")
    note = f"{kinds[0]} is said twice" if kinds and said.count(kinds[0]) > 1 else None
    return (kinds[0] if kinds else "plain"), note
