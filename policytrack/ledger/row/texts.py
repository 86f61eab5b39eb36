"""The words of a cell, as plain text; and cells that say that nothing stands in them."""

import datetime
import re
from decimal import Decimal
from functools import lru_cache

from policytrack.ledger.file.grid import Value
from policytrack.values.foreign import is_chinese

_BREAK = re.compile(r"\s*[\r\n]+\s*")
_NOTHING_WORDS = """
- -- --- — —— – ― / \\ n/a n.a. na nil none 无 暂无 tbd tbc tba null nan * … ... 不适用 无数据 缺 未报 pending x 待定
待报 暂无数据 尚无 空 ? ？ .. :
"""
_NOTHING = frozenset(_NOTHING_WORDS.split()) | {
    "",
    "not available",
    "no data",
    "not applicable",
    "to be determined",
    "to be confirmed",
}
_NO_TARGET = re.compile(
    r"(?:for )?(?:monitor(?:ing)?|context(?:ual)?|information|info|trend|baseline year|data)(?: only)?|"
    r"no target(?: set)?|(?:target )?(?:not set|to be set|to be agreed|under review)|"
    r"[仅只]?作?(?:监测|参考)(?:指标|性指标)?|不设目标|未设目标|不考核",
    re.IGNORECASE,
)
_ERROR = re.compile(r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)", re.IGNORECASE)
MOST_DIGITS_OF_FLOAT = 15


def text_of(value: Value) -> str:
    r"""Return the words of a cell in one line; '' where nothing stands in it.

    >>> text_of("建成\n标准化村卫生室\n12个"), text_of(1792.0), text_of(None)
    ('建成标准化村卫生室12个', '1792', '')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return _one_line(value) if len(value) > 40 or not value.isalnum() else value
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, (int, float)):
        number = decimal_of(value)
        return f"{number:f}" if number is not None else str(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    return str(value)


@lru_cache(maxsize=4096)
def _one_line(text: str) -> str:
    text = text.replace("\u3000", " ").replace("\u00a0", " ").strip()
    if "\n" in text or "\r" in text:
        text = _BREAK.sub("" if is_chinese(text) else " ", text)
    return " ".join(text.split())


def decimal_of(value: float) -> Decimal | None:
    """Return a number of a cell, with at most the 15 digits that a spreadsheet keeps; None for no number."""
    if isinstance(value, int):
        return Decimal(value)
    number = Decimal(repr(value))
    if not number.is_finite():
        return None
    if len(number.as_tuple().digits) > MOST_DIGITS_OF_FLOAT:
        number = Decimal(f"{value:.{MOST_DIGITS_OF_FLOAT}g}")
    if number == number.to_integral_value():
        return number.quantize(Decimal(1)) if abs(number) < Decimal("1e15") else number
    return number.normalize()


def says_nothing(text: str) -> bool:
    """Whether a cell is empty or says that there is nothing: —, N/A, TBD.

    >>> says_nothing("—"), says_nothing("0")
    (True, False)
    """
    return text.casefold() in _NOTHING


def says_no_target(text: str) -> bool:
    """Whether a cell of targets says that none is set: Monitor only, 监测指标.

    >>> says_no_target("Monitor only"), says_no_target("Monitoring system in place")
    (True, False)
    """
    return _NO_TARGET.fullmatch(text) is not None


def is_formula_error(text: str) -> bool:
    """Whether a cell shows a broken formula: #REF!."""
    return text.startswith("#") and _ERROR.fullmatch(text) is not None
