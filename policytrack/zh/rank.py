"""Ranks in words: 第八位, 前五位, 首位, 位居全国第五, with the set they rank in."""

import re
from functools import lru_cache

from policytrack.errors import InputError
from policytrack.prose.error import ReadError
from policytrack.prose.fold import fold
from policytrack.prose.rank import Rank
from policytrack.values.quantity import Quantity
from policytrack.zh.folding import FOLDING
from policytrack.zh.numerals import ARABIC, HAN, read_numeral

_NUMBER = rf"(?P<number>{ARABIC}|[{HAN}]+)"
_BEFORE = "(?:均|都|也|仍|仍然|继续|稳|稳定|分别|首次|成功){0,3}"
# Before a verb of two characters a subject may stand: 青岛市位列副省级以上城市第八位.
_VERB = (
    "(?:(?P<subject>[^第前首，。；、,;]{0,30}?)(?:综合排名|位居|位列|排名|排在|名列|跻身|位于|升至|进入)"
    "|居于|居(?![民住])|列|排|占)"
)
_RANK = (
    rf"{_BEFORE}(?:{_VERB})?(?P<among>[^第前首]*?)"
    rf"(?:(?:(?P<first>第){_NUMBER}|(?P<top>前){_NUMBER.replace('number', 'limit')})(?P<word>位|名)?|(?P<head>首)位)"
)
# 在副省级城市中位列第三, 全国排名第五: the set stands before the verb.
_SET = "在(?P<inside>[^在]+?)中?$|(?P<whole>全国|全省|全市|全区|全球|世界|国内|亚洲)$"
_LONGEST = 100
_compiled = lru_cache(maxsize=4)(re.compile)
# In running text: 第八位, 前五, 首位, but no 第十七届, 前三季度, 第一批, 首位度.
_IN_TEXT = (
    rf"[第前](?:{ARABIC}|[{HAN}]+)(?:位|名|(?![{HAN}0-9届批期季个月年条章节类步产代方梯次轮场天日周]))"
    "|首位(?=$|的|[^\u4e00-\u9fff])"
)


def read_rank(words: str) -> Rank:
    """Read 第八位 as exactly 8, 前五位 as at most 5, 首位 as 1, with the set they rank in.

    Raises `ReadError` for anything else.
    """
    text = fold(words, FOLDING).text.strip()
    match = _compiled(_RANK).fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        raise ReadError(words, "a rank such as 第八位, 前五位, 首位 or 位居全国第五")
    among = match["among"].strip("，,在的") or _set_of(match["subject"] or "")
    if match["head"]:
        return Rank(Quantity.exact(1, "位次"), among)
    place = read_numeral(match["number"] or match["limit"])
    if place.value < 1 or place.value != int(place.value):
        raise ReadError(words, "a place from 1 on")
    number = int(place.value)
    return Rank(Quantity.exact(number, "位次") if match["first"] else Quantity.at_most(number, "位次"), among)


def find_ranks(text: str) -> tuple[Rank, ...]:
    """Return the places in an order that a text names, without their sets.

    >>> [str(rank.amount) for rank in find_ranks("居全省第一、副省级城市第八；第十七届展会")]
    ['1 位次', '8 位次']
    """
    found = []
    for match in _compiled(_IN_TEXT).finditer(fold(text, FOLDING).text):
        try:
            found.append(read_rank(match.group()))
        except InputError:
            continue
    return tuple(found)


def _set_of(subject: str) -> str | None:
    """Return the set that stands before the verb."""
    match = _compiled(_SET).search(subject)
    return (match["inside"] or match["whole"]) if match is not None else None
