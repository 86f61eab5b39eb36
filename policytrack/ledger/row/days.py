"""Days in the cells of a ledger: dates, serial numbers, 2024.6.30, 6月底, 10月底前, Q3 2024."""

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from attrs import frozen

from policytrack.errors import InputError
from policytrack.ledger.file.grid import Value
from policytrack.readers.languages import reader
from policytrack.values.foreign import is_chinese
from policytrack.values.month_names import PATTERN, month_number
from policytrack.values.months import month_end
from policytrack.values.period import Period, last_day

date = datetime.date
Order: TypeAlias = Literal["dmy", "mdy"]
_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 58440  # 2000-01-01 and 2059-12-31
_YMD = re.compile(
    r"(20\d\d|19\d\d)[-./年 ](1[0-2]|0?[1-9])(?:[-./月 ](3[01]|[12]\d|0?[1-9])日?|月(?:份|底|末)?)?(?:前|之前|以前)?"
)
_TIME_OF_DAY = re.compile(r"[ T]\d\d?:\d\d(:\d\d(\.\d+)?)?Z?$")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d\d)")
_ENGLISH = re.compile(
    rf"(?:(?:by|before|end of|end|on|mid)?[ -]*)*"
    rf"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[ -](?:of )?)?(?P<month>{PATTERN})\.?[ ,-]*"
    rf"(?:(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,? )?(?P<year>20\d\d|\d\d)?",
    re.IGNORECASE,
)
_ZH = re.compile(
    r"(?:(?P<year>20\d\d)年?|(?P<this>今年|本年|当年)|(?P<next>明年))?(?:底前|底|末|年底)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:(?P<day>3[01]|[12]\d|0?[1-9])日|底|末|(?P<ten>[上中下])旬)?"
    r"|(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度|(?P<all>全年|年底|年末|年内|底|末))?"
    r"(?:之?前|以前|内|末|底|前完成|完成)*"
)
_QUARTER = re.compile(r"(?:(?P<a>20\d\d)[ -]?)?q(?P<quarter>[1-4])(?:[ /-]*(?P<b>20\d\d))?", re.IGNORECASE)
_YEAR = re.compile(r"(?:by |end |end of |by end of )*(20\d\d)(?:年底?前?|年末|年内)?", re.IGNORECASE)
_TENS = {"上": 10, "中": 20, "下": None}
ONGOING = re.compile(r"持续|长期|常态|常年|全程|ongoing|continuous", re.IGNORECASE)


@frozen
class DayRead:
    """The day that a cell says; `ambiguous` where its digits could also be read in another order."""

    day: date | None
    ambiguous: bool = False


NO_DAY = DayRead(None)


def order_of(values: Iterable[Value]) -> Order | None:
    """Return the order of day and month in a column, by its dates that have only one; None where none decides.

    >>> order_of(["30/06/2024", "06/07/2024"])
    'dmy'
    """
    said: set[Order] = set()
    for value in values:
        found = _SLASHED.fullmatch(value.strip()) if isinstance(value, str) else None
        if found is None:
            continue
        first, second = int(found[1]), int(found[2])
        if first > 12 >= second:
            said.add("dmy")
        elif second > 12 >= first:
            said.add("mdy")
    return next(iter(said)) if len(said) == 1 else None


def read_day(value: Value, *, period: Period | None = None, order: Order | None = None) -> DayRead:
    """Return the last day that a cell says; the year of a bare month is that of the period.

    >>> str(read_day("10月底前", period=Period.parse("2024")).day), str(read_day("2024.6.30").day)
    ('2024-10-31', '2024-06-30')
    >>> str(read_day(45473).day), read_day("06/07/2024"), read_day("持续推进").day
    ('2024-06-30', DayRead(day=None, ambiguous=True), None)
    """
    if isinstance(value, datetime.datetime):
        return DayRead(value.date())
    if isinstance(value, date):
        return DayRead(value)
    if isinstance(value, bool) or value is None or isinstance(value, datetime.timedelta):
        return NO_DAY
    if isinstance(value, (int, float)):
        return _of_number(value)
    return _of_text(value, period, order)


def _of_number(value: float) -> DayRead:
    if _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return DayRead(_EPOCH + datetime.timedelta(days=int(value)))
    if value == int(value) and 2000 <= value <= 2099:
        return DayRead(date(int(value), 12, 31))
    if value == int(value) and 20000101 <= value <= 20991231:
        return DayRead(_day(int(value) // 10000, int(value) // 100 % 100, int(value) % 100))
    return NO_DAY


@lru_cache(maxsize=4096)
def _of_text(words: str, period: Period | None, order: Order | None) -> DayRead:
    text = _TIME_OF_DAY.sub(
        "", " ".join(words.translate(str.maketrans("／．－—–０１２３４５６７８９", "/.---0123456789")).split())
    )
    if not text or len(text) > 60:
        return NO_DAY
    if text.isdigit():
        return _of_number(int(text))
    if found := _YMD.fullmatch(text):
        return DayRead(_day(int(found[1]), int(found[2]), int(found[3]) if found[3] else None))
    if found := _SLASHED.fullmatch(text):
        return _slashed(found, order)
    if found := _YEAR.fullmatch(text):
        return DayRead(date(int(found[1]), 12, 31))
    if found := _QUARTER.fullmatch(text):
        year = found["a"] or found["b"]
        return _of_quarter(int(found["quarter"]), int(year) if year else None, period)
    if is_chinese(text):
        return _chinese(text.replace(" ", ""), period)
    return _english(text, period)


def _slashed(found: re.Match[str], order: Order | None) -> DayRead:
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    year += 2000 if year < 100 else 0
    ambiguous = first <= 12 and second <= 12 and first != second
    if ambiguous and order is None:
        return DayRead(None, ambiguous=True)
    is_mdy = order == "mdy" if ambiguous else second > 12
    day, month = (second, first) if is_mdy else (first, second)
    return DayRead(_day(year, month, day), ambiguous=ambiguous)


def _day(year: int, month: int, day: int | None) -> date | None:
    try:
        return month_end(date(year, month, 1)) if day is None else date(year, month, day)
    except ValueError:
        return None


def _year_in(period: Period | None, month: int) -> int | None:
    """Return the year of a month that is in a period of a year; None where it is in several, or in none."""
    if period is None:
        return None
    years = [year for year in range(period.start.year, period.end.year + 1) if period.contains(date(year, month, 1))]
    return years[0] if len(years) == 1 else None


def _of_quarter(number: int, year: int | None, period: Period | None) -> DayRead:
    if year is not None:
        return DayRead(month_end(date(year, number * 3, 1)))
    part = quarter_of(period, number)
    return NO_DAY if part is None else DayRead(part.end)


def quarter_of(period: Period | None, number: int) -> Period | None:
    """Return a quarter of a year, also of a fiscal one; None where the period is no year."""
    if period is None:
        return None
    try:
        quarters = period.split("quarter")
    except InputError:
        return None
    return quarters[number - 1] if len(quarters) == 4 else None


def _chinese(text: str, period: Period | None) -> DayRead:
    found = _ZH.fullmatch(text)
    if found is None or not found.group():
        return _by_reader(text, "zh", period)
    year = int(found["year"]) if found["year"] else None
    if found["this"] and period is not None:
        year = period.end.year
    if found["next"]:
        year = period.end.year + 1 if period is not None else None
        if year is None:
            return NO_DAY
    if found["month"]:
        month = int(found["month"])
        year = year or _year_in(period, month)
        day = int(found["day"]) if found["day"] else _TENS.get(found["ten"] or "下")
        return NO_DAY if year is None else DayRead(_day(year, month, day))
    if found["quarter"]:
        number = "一二三四".find(found["quarter"]) + 1 or int(found["quarter"])
        return _of_quarter(number, year, period)
    if found["half"]:
        month = 6 if found["half"] == "上" else 12
        year = year or _year_in(period, month)
        return NO_DAY if year is None else DayRead(_day(year, month, None))
    if year is not None:
        return DayRead(date(year, 12, 31))
    whole = found["all"] or found["this"] or text.startswith("年")
    return DayRead(period.end) if period is not None and whole else NO_DAY


def _english(text: str, period: Period | None) -> DayRead:
    found = _ENGLISH.fullmatch(text)
    if found is not None:
        month = month_number(found["month"])
        written = found["year"]
        day = found["day"] or found["day2"]
        century = 2000 if written is not None and len(written) == 2 else 0
        year = _year_in(period, month) if written is None else int(written) + century
        return NO_DAY if year is None else DayRead(_day(year, month, int(day) if day else None))
    return _by_reader(text, "en", period)


def _by_reader(text: str, lang: str, period: Period | None) -> DayRead:
    """Read words of time in the way of prose; refused words are no day."""
    if not any(character.isdigit() or character in "一二三四五六七八九十年月底" for character in text):
        return NO_DAY
    try:
        time = reader(lang).read_period(text, on=period or Period(date(2000, 1, 1), date(2000, 1, 1)))
    except InputError:
        return NO_DAY
    found = last_day(time)
    return NO_DAY if found is None or (period is None and found.year == 2000) else DayRead(found)
