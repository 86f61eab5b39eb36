"""The direction of a change in a cell: a fall of 2 % where a rise was asked for is −2 %, never 2 %."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from policytrack.ledger.row.amounts import ANY_YEAR
from policytrack.prose.amount import negative
from policytrack.prose.error import ReadError
from policytrack.readers.languages import reader
from policytrack.values.quantity import Quantity

_FALLS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(r"下降|降低|减少|压减|缩减|削减|压缩|降幅|减幅"),
        "en": re.compile(r"\b(?:reduc\w+|decreas\w+|cut(?:s|ting)?|fall\w*|declin\w+|drop\w*)\b", re.IGNORECASE),
    }
)
_RISES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(r"增长|增速|增幅|增加|提高|提升|上升"),
        "en": re.compile(r"\b(?:increas\w+|grow\w*|ris(?:e|es|ing)|rais\w+)\b", re.IGNORECASE),
    }
)
_WORDS = re.compile(r"[^\W\d_]")


def direction_in(text: str, amount: Quantity, lang: str) -> str | None:
    """Return whether a cell's words call its amount a rise or a fall; None where they call it neither.

    >>> direction_in("同比下降6%", Quantity.parse("6 %"), "zh"), direction_in("降至3.9%", Quantity.parse("3.9 %"), "zh")
    ('down', None)
    """
    if not _WORDS.search(text):
        return None
    found = (one for one in reader(lang).find(text, on=ANY_YEAR, role="figure") if one.quantity is not None)
    said = {one.direction for one in found if one.quantity is not None and one.quantity.nominal == amount.nominal}
    return said.pop() if len(said) == 1 else None


def direction_asked(asked: str, amount: Quantity | None, task: str, lang: str) -> str | None:
    """Return whether a row asks for a rise or a fall: by the words of its target, else by those of its task.

    >>> direction_asked("3%", None, "单位GDP能耗下降", "zh"), direction_asked("3%", None, "居民收入", "zh")
    ('down', None)
    """
    if amount is not None and (said := direction_in(asked, amount, lang)) is not None:
        return said
    falls, rises = _FALLS[lang].search(task), _RISES[lang].search(task)
    if (falls is None) == (rises is None):
        return None
    return "up" if falls is None else "down"


def as_asked(amount: Quantity, reported: str | None, asked: str | None) -> Quantity | None:
    """Return a reported amount as one of the change that is asked for; None where nobody can tell what it is of.

    >>> as_asked(Quantity.parse("2 %"), "up", "down"), as_asked(Quantity.parse("3.2 %"), "down", None)
    (Quantity.parse('-2 %'), None)
    """
    if reported is None:
        is_fall = amount.nominal is not None and amount.nominal < 0
        return None if is_fall and asked == "down" else amount
    if asked is None:
        return amount if reported == "up" else None
    if asked in (reported, "none") or reported == "none":
        return amount
    try:
        return negative(amount, str(amount))
    except ReadError:
        return None
