"""What is written into one cell of a workbook: words, a number with its format, or a day; and the colour behind it."""

import datetime
import re
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

from policytrack.values.hedge import Hedge
from policytrack.values.notation import SCALES, write_number
from policytrack.values.quantity import Quantity

Fill: TypeAlias = Literal[
    "", "ok", "warn", "bad", "calm", "blue", "orange", "head", "head-right", "title", "part", "line"
]
MOST_PLACES = 6
DAY = "yyyy-mm-dd"
PLAIN = "#,##0.######"
_SHARE = re.compile(r"(?P<sign>[^0-9.,-]*)(?P<number>-?[0-9][0-9,]*(?:[.][0-9]+)?)\s*%")
_UNLIKE = str.maketrans("", "", '"\\')  # what would end the words within a format


@frozen
class CellEntry:
    """What stands in a cell: `form` is the format of a number, `fill` names the colour behind it."""

    value: str | float | datetime.date
    form: str = ""
    fill: Fill = ""


def day_entry(day: datetime.date | None) -> CellEntry | None:
    """Return a day as a real one; None where there is none."""
    return None if day is None or day == datetime.date.max else CellEntry(day, DAY)


def per_cent_entry(words: str) -> CellEntry | None:
    """Return a share in words (56.0%, >65.9%) as a real number that shows itself in these words; None for others.

    >>> per_cent_entry(">65.9%")
    CellEntry(value=0.659, form='">"0.0%', fill='')
    """
    found = _SHARE.fullmatch(words)
    if found is None:
        return None
    digits = found["number"].replace(",", "")
    form = f"{_digits(len(digits.partition('.')[2]), '0')}%"
    number = Decimal(digits) / 100
    return CellEntry(float(number), _signed(found["sign"].strip(), form, number))


def amount_entry(amount: Quantity | None, lang: str) -> CellEntry | None:
    """Return an amount as a real number whose format shows its bound and its unit; None where two numbers bound it.

    >>> amount_entry(Quantity.parse(">= 3200 人次"), "zh")
    CellEntry(value=3200.0, form='"≥"#,##0"人次"', fill='')
    >>> amount_entry(Quantity.parse("12 %"), "zh")
    CellEntry(value=0.12, form='0%', fill='')
    """
    found = None if amount is None else _sign_and_number(amount)
    if amount is None or found is None:
        return None
    sign, number = found
    if amount.unit == "%" and not amount.scale:
        digits = write_number(number)
        places = min(len(digits.partition(".")[2]), MOST_PLACES)
        return CellEntry(float(number / 100), _signed(sign, f"{_digits(places, '0')}%", number))
    digits = write_number(number.scaleb(-SCALES[amount.scale]))
    places = min(len(digits.partition(".")[2]), MOST_PLACES)
    space = "" if lang == "zh" or not amount.unit else " "
    unit = _words(f"{space}{amount.scale}{amount.unit}")
    return CellEntry(float(digits), _signed(sign, f"{_digits(places, '#,##0')}{unit}", number))


def plain_form(entry: CellEntry) -> str:
    """Return the format of a number without its own words: for a workbook that has too many of them."""
    return "0.0%" if entry.form.endswith("%") else PLAIN


def _sign_and_number(amount: Quantity) -> tuple[str, Decimal] | None:
    """Return the number that stands for an amount, and what it says of it."""
    low, high, within = amount.low, amount.high, amount.interval
    if amount.hedge in (Hedge.ABOUT, Hedge.MAGNITUDE) and amount.nominal is not None:
        return "≈", amount.nominal
    if amount.hedge is Hedge.OVER and low is not None:
        return ">", low
    if amount.hedge is Hedge.NEARLY and high is not None:
        return "<", high
    if amount.hedge is not Hedge.NONE or within.is_point:
        return None if amount.nominal is None else ("", amount.nominal)
    if low is not None and high is None:
        return "≥" if within.low_closed else ">", low
    if high is not None and low is None:
        return "≤" if within.high_closed else "<", high
    return None


def _signed(sign: str, form: str, number: Decimal) -> str:
    """Return a format with its sign before the number, also before the minus of a negative one."""
    said = f"{_words(sign)}{form}"
    return f"{said};{_words(sign)}-{form}" if sign and number < 0 else said


def _digits(places: int, whole: str) -> str:
    return whole if places == 0 else f"{whole}.{'0' * places}"


def _words(text: str) -> str:
    """Return words as they stand within a format."""
    return f'"{text.translate(_UNLIKE)}"' if text else ""
