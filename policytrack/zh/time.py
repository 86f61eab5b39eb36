"""Periods in words, for a document of a known date."""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import frozen
from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.period import Period, Since, Time, Until
from policytrack.zh.error import ReadError
from policytrack.zh.numeral import read_numeral

date = datetime.date
On: TypeAlias = date | Period

_YEAR = "(?:[12][0-9]{3}年(?:度|份)?|[一二][〇零一二三四五六七八九]{3}年(?:度)?|今年|本年度?|去年|上年度?|明年|前年)"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = "(?:-|—+|~|至|到)"
_PART = "(?:上午|下午|晚上|晚间|晚|凌晨|中午|上旬|中旬|下旬)?"


@frozen
class Moment:
    """A period found at a place in plain text."""

    start: int
    end: int
    period: Time


class Clock:
    """The day of a document, from which relative words count."""

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
    def day(self) -> date:
        """The day of the document; `ReadError` where it is not known to the day."""
        if self.on.days != 1:
            raise ReadError(self.words, f"a day, as the document is only dated {self.on}")
        return self.on.end

    def named(self, words: str | None) -> int:
        """Return the year that words name: 2024年, 去年; none is the document's."""
        if not words:
            return self.year
        shift = {"今": 0, "本": 0, "去": -1, "上": -1, "明": 1, "前": -2}.get(words[0])
        if shift is not None:
            return self.year + shift
        digits = re.sub("[年度份]", "", words)
        return int(digits) if digits.isdigit() and digits.isascii() else int(read_numeral(digits).value)


def _number(words: str) -> int:
    return int(words) if words.isascii() else int(read_numeral(words).value)


def _month(year: int, month: int) -> Period:
    start = date(year, month, 1)
    return Period(start, start + relativedelta(day=31))


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def _last_day(period: Period) -> Period:
    return Period(period.end, period.end)


# One unit of time, its parts named.
_UNIT = (
    r"(?:(?:[“\"《]|(?=十[一二三四五六七八九]五)|(?=[十三五六七八九]五(?:规划|时期|期间|期)))"
    r"(?P<plan>(?:十[一二三四五六七八九]?|[三五六七八九])五)[”\"》]?(?:规划)?(?:时期|期间|期)?"
    rf"|(?P<year>{_YEAR})?(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度|前(?P<quarters>[二三两23])个?季度"
    rf"|前(?P<months>{_MONTH})个?月|(?P<month>{_MONTH})月份?(?:(?P<day>{_DAY})[日号]{_PART})?)"
    rf"|(?P<alone>{_YEAR})(?:全年|内)?)"
)
_ANY = re.sub(r"\?P<\w+>", "?:", _UNIT)
_WHICH = re.compile(_UNIT)


def _unit(words: str, clock: Clock) -> Period:
    """Read one unit: a day, month, quarter, half, year, or five-year plan."""
    match = _WHICH.fullmatch(words)
    if match is None:
        raise ReadError(words, "a year, half, quarter, month, day or five-year plan")
    part = {name: found for name, found in match.groupdict().items() if found}
    if "plan" in part:
        number = int(read_numeral(part["plan"][:-1]).value)
        start = 1966 + 5 * (number - 3)  # the third plan began in 1966, after three years without one
        return Period(date(start, 1, 1), date(start + 4, 12, 31))
    year = clock.named(part.get("year") or part.get("alone"))
    if "half" in part:
        first = 1 if part["half"] == "上" else 7
        return Period(date(year, first, 1), _month(year, first + 5).end)
    if "quarter" in part:
        last = _number(part["quarter"]) * 3
        return Period(date(year, last - 2, 1), _month(year, last).end)
    if "quarters" in part:
        return Period(date(year, 1, 1), _month(year, _number(part["quarters"]) * 3).end)
    if "months" in part:
        return Period(date(year, 1, 1), _month(year, _number(part["months"])).end)
    if "day" in part:
        day = date(year, _number(part["month"]), _number(part["day"]))
        return Period(day, day)
    return _month(year, _number(part["month"])) if "month" in part else _year(year)


def _days(match: re.Match[str], clock: Clock) -> Period:
    first_year = clock.named(match["y1"])
    last_year = clock.named(match["y2"]) if match["y2"] else first_year
    first_month = _number(match["m1"])
    last_month = _number(match["m2"]) if match["m2"] else first_month
    return Period(
        date(first_year, first_month, _number(match["d1"])), date(last_year, last_month, _number(match["d2"]))
    )


def _months(match: re.Match[str], clock: Clock) -> Period:
    first_year = clock.named(match["y1"])
    last_year = clock.named(match["y2"]) if match["y2"] else first_year
    return Period(date(first_year, _number(match["m1"]), 1), _month(last_year, _number(match["m2"])).end)


def _years(match: re.Match[str], clock: Clock) -> Period:
    return Period(_year(clock.named(match["y1"])).start, _year(clock.named(match["y2"])).end)


def _end(match: re.Match[str], clock: Clock) -> Period:
    unit = match["unit"]
    return _last_day(_unit(unit, clock) if unit else _year(clock.year))


def _since(match: re.Match[str], clock: Clock) -> Since:
    return Since(_unit(match["unit"], clock).start)


def _ever_since(match: re.Match[str], clock: Clock) -> Period:
    start = _unit(match["unit"], clock).start if match["unit"] else _year(clock.year).start
    return Period(start, clock.on.end)


def _lately(match: re.Match[str], clock: Clock) -> Period:
    day = clock.day
    return Period(day - relativedelta(years=_number(match["count"])) + relativedelta(days=1), day)


def _word(match: re.Match[str], clock: Clock) -> Period:
    word = match.group()
    if word.endswith("年初"):  # 较年初 compares with the stock at the end of the year before
        return _last_day(_year(clock.year - 1))
    if word in ("年内", "全年"):
        return _year(clock.year)
    if word.endswith("同期"):
        return clock.on.year_before()
    if word in ("本月", "当月", "上月"):
        month = _month(clock.year, clock.on.end.month)
        return month if word != "上月" else _month(*_before(month.start))
    return Period(clock.day, clock.day)


def _before(first: date) -> tuple[int, int]:
    day = first - relativedelta(months=1)
    return day.year, day.month


def _refused(match: re.Match[str], _: Clock) -> Period:
    raise ReadError(match.group(), "a date; this word gives no day")


Reader: TypeAlias = Callable[[re.Match[str], Clock], Time]
_READERS: tuple[tuple[str, Reader], ...] = (
    (rf"(?:截至|截止到?|到)?(?P<unit>{_ANY})(?:底|末)", _end),
    (rf"(?:截至|截止到?)(?P<unit>{_ANY})", _end),
    (r"(?:截至|截止到?|到)?(?P<unit>)年[底末]", _end),
    (rf"(?:自|从|于)?(?P<unit>{_ANY})(?:起|开始|以后|(?:起)?(?:正式)?(?:施行|实施|执行|生效))", _since),
    (rf"(?:最快|最早)(?P<unit>{_ANY})", _since),
    (rf"(?:(?P<unit>{_ANY})|年初)以来", _ever_since),
    (
        (
            rf"(?P<y1>{_YEAR})?(?P<m1>{_MONTH})月(?P<d1>{_DAY})[日号]?{_PART}{_TO}"
            rf"(?:(?P<y2>{_YEAR})?(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})[日号]"
        ),
        _days,
    ),
    (rf"(?P<y1>{_YEAR})?(?P<m1>{_MONTH})(?:月份?)?{_TO}(?P<y2>{_YEAR})?(?P<m2>{_MONTH})月份?", _months),
    (rf"(?P<y1>[12][0-9]{{3}}(?:年度?)?){_TO}(?P<y2>[12][0-9]{{3}}年度?)", _years),
    (rf"(?:近|最近|过去)(?P<count>{_MONTH})年(?:来|间)?", _lately),
    (r"(?:较|比)?年初|年内|全年|[上去]年同期|(?:截至|截止)?(?:目前|当前|现在)|[本当上]月", _word),
    (r"日前|近日|近期|不久前|前不久|最近|连日来", _refused),
    (rf"(?P<unit>{_ANY})", lambda match, clock: _unit(match["unit"], clock)),
)
_FORMS = tuple((re.compile(pattern), read) for pattern, read in _READERS)
_START = re.compile(
    '(?=[0-9一二三四五六七八九十今本去上明前下第截到自从于最近过较比年全目当现日不连“"《])(?:'
    + "|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in _FORMS)
    + ")"
)


def starts(text: str) -> Iterator[int]:
    """Return the places of plain text at which a period may begin, from left to right, past each one found."""
    for match in _START.finditer(text):
        yield match.start()


def moment_at(text: str, start: int, on: On, *, whole: bool = False) -> Moment | None:
    """Return the longest period that begins at a place of plain text; None where none does.

    With `whole` it must reach the end. Raises `ReadError` for words that are of time and give no day.
    """
    best: tuple[re.Match[str], Reader] | None = None
    for pattern, read in _FORMS:
        match = pattern.fullmatch(text, start) if whole else pattern.match(text, start)
        if match is not None and (best is None or match.end() > best[0].end()):
            best = (match, read)
    if best is None:
        return None
    match, read = best
    words = match.group()
    try:
        period = read(match, Clock(on, words))
    except ReadError:
        raise
    except (InputError, ValueError):
        raise ReadError(words, "a span of days that the calendar has, the first day first") from None
    return Moment(match.start(), match.end(), period)


def read_time(text: str, words: str, on: On) -> Time:
    """Return the one period that plain text is; `ReadError` for anything else.

    累计 with a date is a total `Until` it; 现有, 实有 and 余额 are as of the day.
    """
    kept = text.strip("“”\"'《》()（）,，。；;:：")
    kept = kept.removeprefix("于").removeprefix("在") if not kept.endswith(("施行", "实施", "执行", "生效")) else kept
    gross = "累计" in kept
    stock = any(word in kept for word in ("现有", "实有", "余额"))
    for word in ("累计", "现有", "实有", "余额"):
        kept = kept.replace(word, "")
    moment = moment_at(kept, 0, on, whole=True) if kept else None
    if moment is None and text.startswith(("“", '"')):
        moment = moment_at(text, 0, on, whole=True)
    if moment is None:
        raise ReadError(words, "a period such as 2024年1—5月, 今年上半年, 截至5月份 or “十四五”期间")
    if isinstance(moment.period, Period) and (gross or stock):
        end = moment.period.end
        return Until(end) if gross else Period(end, end)
    return moment.period
