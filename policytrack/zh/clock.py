"""One unit of time in words: a day, month, quarter, half, year or five-year plan, in a document of a known date."""

import datetime
import re
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from policytrack.values.period import Period
from policytrack.zh.error import ReadError
from policytrack.zh.numeral import read_numeral

date = datetime.date
On: TypeAlias = date | Period

YEAR = "(?:[12][0-9]{3}年(?:度|份)?|[一二][〇零一二三四五六七八九]{3}年(?:度)?|今年|本年度?|去年|上年度?|明年|前年)"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
PART = "(?:上午|下午|晚上|晚间|晚|凌晨|中午)?"
_UNIT = (
    r"(?:(?:[“\"《]|(?=十[一二三四五六七八九]五)|(?=[十三五六七八九]五(?:规划|时期|期间|期)))"
    r"(?P<plan>(?:十[一二三四五六七八九]?|[三五六七八九])五)[”\"》]?(?:规划)?(?:时期|期间|期)?"
    rf"|(?P<year>{YEAR})?(?:(?P<half>[上下])半年|(?:第?(?P<quarter>[一二三四1-4])|(?P<first>首))季度"
    rf"|前(?P<quarters>[二三两23])个?季度|(?:前|头)(?P<months>{MONTH}|两)个月"
    rf"|(?P<month>{MONTH})月份?(?:(?P<third>[上中下])旬|(?P<day>{DAY})[日号]{PART})?)"
    rf"|(?P<rel>本月|上月)(?P<rel_day>{DAY}[日号]{PART})?|(?P<alone>{YEAR})(?:全年|内)?)"
)
UNIT = re.sub(r"\?P<\w+>", "?:", _UNIT)
_WHICH = re.compile(_UNIT)
_SHIFT = {"今": 0, "本": 0, "去": -1, "上": -1, "明": 1, "前": -2}
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


class Clock:
    """The date of a document, from which relative words count; `words` are quoted in refusals."""

    def __init__(self, on: On, words: str) -> None:
        self.on = on if isinstance(on, Period) else Period(on, on)
        self.words = words

    @property
    def year(self) -> int:
        """The year of the document; `ReadError` where its date spans more than one."""
        if self.on.start.year != self.on.end.year:
            raise ReadError(self.words, f"a year, as the document's date ({self.on}) leaves it open")
        return self.on.start.year

    @property
    def month(self) -> Period:
        """The month of the document; `ReadError` where its date spans more than one."""
        if self.on.start.replace(day=1) != self.on.end.replace(day=1):
            raise ReadError(self.words, f"a month, as the document's date ({self.on}) leaves it open")
        return month_of(self.on.start.year, self.on.start.month)

    @property
    def day(self) -> date:
        """The day of the document; `ReadError` where it is not known to the day."""
        if self.on.days != 1:
            raise ReadError(self.words, f"a day, as the document is only dated {self.on}")
        return self.on.end

    def year_named(self, words: str) -> int:
        """Return the year that words name: 2024年, 去年."""
        if words[0] not in _SHIFT:
            digits = re.sub("[年度份]", "", words)
            return int(digits) if digits.isascii() else int(read_numeral(digits).value)
        if words[0] == "上" and self.early:
            raise ReadError(self.words, f"a year; in a document of {self.on}, 上年 is the year before the one told of")
        return self.year + _SHIFT[words[0]]

    @property
    def early(self) -> bool:
        """Whether the document is of a first quarter, when the year before is still reported."""
        return self.on.days < 300 and self.on.start.month <= 3

    def settled(self, period: Period) -> Period:
        """Return a period whose year the words leave out; `ReadError` where it may as well be of the year before."""
        if self.early and period.end > self.on.end + relativedelta(months=6):
            raise ReadError(self.words, f"a year; in a document of {self.on} it may be of the year before")
        return period


def number_of(words: str) -> int:
    """Return a number of a month or day."""
    return int(words) if words.isascii() else int(read_numeral(words).value)


def month_of(year: int, month: int) -> Period:
    """Return a month."""
    start = date(year, month, 1)
    return Period(start, start + relativedelta(day=31))


def year_of(year: int) -> Period:
    """Return a year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def last_day_of(period: Period) -> Period:
    """Return the last day alone."""
    return Period(period.end, period.end)


def read_unit(words: str, clock: Clock, year: int | None = None, *, ahead: bool = False) -> Period:
    """Read one unit of time; without a year in its words it is of `year`, else of the document's.

    `ahead` tells that the words look forward (起, 前), so that the year of the document is meant.
    """
    match = _WHICH.fullmatch(words)
    if match is None:
        raise ReadError(words, "a year, half, quarter, month, day or five-year plan")
    part = {name: found for name, found in match.groupdict().items() if found}
    if "plan" in part:
        return _plan(part["plan"])
    if "rel" in part:
        return _relative(part, clock)
    named = part.get("year") or part.get("alone")
    of = clock.year_named(named) if named else clock.year if year is None else year
    period = _part_of(of, part)
    return period if named or year is not None or ahead else clock.settled(period)


def _plan(words: str) -> Period:
    number = int(read_numeral(words[:-1]).value)
    start = 1966 + 5 * (number - 3)  # the third plan began in 1966, after three years without one
    return Period(date(start, 1, 1), date(start + 4, 12, 31))


def _relative(part: dict[str, str], clock: Clock) -> Period:
    month = clock.month
    if part["rel"] == "上月":
        eve = month.start - relativedelta(days=1)
        month = month_of(eve.year, eve.month)
    if "rel_day" not in part:
        return month
    words = re.split("[日号]", part["rel_day"])[0]
    day = date(month.start.year, month.start.month, number_of(words))
    return Period(day, day)


def _part_of(year: int, part: dict[str, str]) -> Period:
    if "half" in part:
        first = 1 if part["half"] == "上" else 7
        return Period(date(year, first, 1), month_of(year, first + 5).end)
    if "quarter" in part or "first" in part:
        last = number_of(part.get("quarter", "1")) * 3
        return Period(date(year, last - 2, 1), month_of(year, last).end)
    if "quarters" in part:
        return Period(date(year, 1, 1), month_of(year, number_of(part["quarters"]) * 3).end)
    if "months" in part:
        return Period(date(year, 1, 1), month_of(year, number_of(part["months"])).end)
    if "month" not in part:
        return year_of(year)
    month = number_of(part["month"])
    if "third" in part:
        first, last = _THIRDS[part["third"]]
        return Period(date(year, month, first), date(year, month, 1) + relativedelta(day=last))
    if "day" in part:
        day = date(year, month, number_of(part["day"]))
        return Period(day, day)
    return month_of(year, month)
