"""Ranks in words: 第八位, 前五位, 位居全国第五, with the set they rank in."""

import re

from attrs import frozen

from policytrack.quantity import Quantity
from policytrack.zh.error import ReadError
from policytrack.zh.fold import fold
from policytrack.zh.numeral import ARABIC, HAN, read_numeral

_NUMBER = rf"(?P<number>{ARABIC}|[{HAN}]+)"
_RANK = re.compile(
    r"(?:(?:位居|位列|居|列|排名|排在|排|名列|跻身|位于|综合排名|升至|进入))?(?P<among>[^第前]*?)"
    rf"(?:(?P<first>第){_NUMBER}|(?P<top>前){_NUMBER.replace('number', 'limit')})(?P<word>位|名)?"
)


@frozen
class Rank:
    """A place in an order: `amount` in 位次, less is better; `among` are the words for the set, None where unsaid.

    >>> read_rank("位居全国第五")
    Rank(amount=Quantity.parse('5 位次'), among='全国')
    """

    amount: Quantity
    among: str | None


def read_rank(words: str) -> Rank:
    """Read 第八位 as exactly 8, 前五位 as at most 5, with the set they rank in; `ReadError` for anything else."""
    text = fold(words).text.strip()
    match = _RANK.fullmatch(text)
    if match is None:
        raise ReadError(words, "a rank such as 第八位, 前五位 or 位居全国第五")
    place = read_numeral(match["number"] or match["limit"])
    if place.value < 1 or place.value != int(place.value):
        raise ReadError(words, "a place from 1 on")
    number = int(place.value)
    amount = Quantity.exact(number, "位次") if match["first"] else Quantity.at_most(number, "位次")
    return Rank(amount, match["among"].strip("，,在的") or None)
