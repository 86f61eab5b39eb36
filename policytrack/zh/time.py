"""Periods in words, for a document of a known date."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import frozen
from dateutil.relativedelta import relativedelta

from policytrack.errors import InputError
from policytrack.values.period import Period, Since, Time, Until
from policytrack.zh.clock import (
    DAY,
    MONTH,
    PART,
    UNIT,
    YEAR,
    Clock,
    On,
    date,
    last_day_of,
    month_of,
    number_of,
    read_unit,
    year_of,
)
from policytrack.zh.error import ReadError
from policytrack.zh.numeral import HAN

_TO = "(?:-|—{1,2}|~|至|到)"
_START_WORDS = "(?:起?(?:正式)?(?:施行|实施|执行|生效)|起|开始)(?![草点步诉居飞重源来伏])"


@frozen
class Moment:
    """A period found at a place in plain text."""

    start: int
    end: int
    period: Time


def _days(match: re.Match[str], clock: Clock) -> Period:
    first_year = clock.year_named(match["y1"]) if match["y1"] else clock.year
    last_year = clock.year_named(match["y2"]) if match["y2"] else first_year
    first_month = number_of(match["m1"])
    last_month = number_of(match["m2"]) if match["m2"] else first_month
    period = Period(
        date(first_year, first_month, number_of(match["d1"])), date(last_year, last_month, number_of(match["d2"]))
    )
    return period if match["y1"] else clock.settled(period)


def _months(match: re.Match[str], clock: Clock) -> Period:
    first_year = clock.year_named(match["y1"]) if match["y1"] else clock.year
    last_year = clock.year_named(match["y2"]) if match["y2"] else first_year
    period = Period(date(first_year, number_of(match["m1"]), 1), month_of(last_year, number_of(match["m2"])).end)
    return period if match["y1"] else clock.settled(period)


def _years(match: re.Match[str], clock: Clock) -> Period:
    first = match["y1"] if "年" in match["y1"] else match["y1"] + "年"
    return Period(year_of(clock.year_named(first)).start, year_of(clock.year_named(match["y2"])).end)


def _span(match: re.Match[str], clock: Clock) -> Period:
    first = read_unit(match["unit"], clock, ahead=True)
    last = read_unit(match["last"], clock, first.start.year)
    period = Period(first.start, last.end)
    return period if re.match(YEAR, match["unit"]) else clock.settled(period)


def _end(match: re.Match[str], clock: Clock) -> Period:
    return last_day_of(read_unit(match["unit"], clock) if match["unit"] else clock.settled(year_of(clock.year)))


def _by(match: re.Match[str], clock: Clock) -> Until:
    unit = match["unit"]
    return Until((read_unit(unit, clock, ahead=True) if unit else year_of(clock.year)).end)


def _since(match: re.Match[str], clock: Clock) -> Since:
    return Since(read_unit(match["unit"], clock, ahead=True).start)


def _ever_since(match: re.Match[str], clock: Clock) -> Period:
    start = read_unit(match["unit"], clock).start if match["unit"] else year_of(clock.year).start
    return Period(start, clock.day)


def _lately(match: re.Match[str], clock: Clock) -> Period:
    day = clock.day
    return Period(day - relativedelta(years=number_of(match["count"])) + relativedelta(days=1), day)


def _beginning(_: re.Match[str], clock: Clock) -> Period:
    """Read 较年初: the stock at the end of the year before."""
    clock.settled(year_of(clock.year))
    return last_day_of(year_of(clock.year - 1))


def _same_time(match: re.Match[str], clock: Clock) -> Period:
    if clock.on.days == 1:
        raise ReadError(match.group(), "`on` to be the period that the figure is for; a day says nothing of its length")
    return clock.on.year_before()


def _whole_year(match: re.Match[str], clock: Clock) -> Period:
    year = year_of(clock.year)
    return year if match.group() == "年内" else clock.settled(year)


def _refused(expected: str) -> "Reader":
    def read(match: re.Match[str], _: Clock) -> Time:
        raise ReadError(match.group(), expected)

    return read


Reader: TypeAlias = Callable[[re.Match[str], Clock], Time]
_FREE = "(?<![0-9一二三四五六七八九十两几数半])"  # 三年内 and 五年底 are no 年内 and 年底
_READERS: tuple[tuple[str, Reader], ...] = (
    (rf"(?:截至|截止到?|到|至)?(?P<unit>{UNIT})(?:年)?(?:底|末)", _end),
    (rf"(?:截至|截止到?|到|至)(?P<unit>{UNIT})", _end),
    (r"(?:截至|截止到?|到|至)(?P<unit>)年[底末]", _end),
    (rf"(?P<unit>){_FREE}年底", _end),
    (rf"(?:到|至|在|于)?(?P<unit>{UNIT})(?:年)?[底末](?:以|之)?前", _by),
    (rf"(?:到|至|在|于)?(?P<unit>){_FREE}年[底末](?:以|之)?前", _by),
    (rf"(?:到|至|在|于)?(?P<unit>{YEAR}?{MONTH}月{DAY}[日号])(?:以|之)?前", _by),
    (rf"(?:自|从|于)?(?P<unit>{UNIT}){_START_WORDS}", _since),
    (rf"(?:最快|最早)(?P<unit>{UNIT})", _since),
    (rf"(?:自|从)?(?:(?P<unit>{UNIT})|年初)(?:以来|(?:起)?至今)", _ever_since),
    (rf"(?:自|从)?(?P<unit>{UNIT})起?{_TO}(?P<last>{UNIT})(?:止|期间)?", _span),
    (
        (
            rf"(?:自|从)?(?P<y1>{YEAR})?(?P<m1>{MONTH})月(?P<d1>{DAY})[日号]?{PART}{_TO}"
            rf"(?:(?P<y2>{YEAR})?(?P<m2>{MONTH})月)?(?P<d2>{DAY})[日号]"
        ),
        _days,
    ),
    (rf"(?P<y1>{YEAR})?(?P<m1>{MONTH})(?:月份?)?{_TO}(?P<y2>{YEAR})?(?P<m2>{MONTH})月份?", _months),
    (rf"(?P<y1>[12][0-9]{{3}}(?:年度?)?){_TO}(?P<y2>[12][0-9]{{3}}年度?)(?:期间)?", _years),
    (rf"(?:近|最近|过去)(?P<count>{MONTH})年(?:来|间)?", _lately),
    (r"[较比]年初", _beginning),
    (r"[比较与]?(?:上年|去年)同期(?![0-9])", _same_time),
    (rf"{_FREE}年内|全年(?!龄)", _whole_year),
    (r"(?:截至|截止)?(?:目前|当前|(?<![实体表展出呈发再显])现在)", lambda _, clock: Period(clock.day, clock.day)),
    (rf"(?P<unit>{UNIT})", lambda match, clock: read_unit(match["unit"], clock)),
    # What only looks like one of these.
    (
        r"(?<![0-9一二三四五六七八九十])日前|近日|近期|不久前|前不久|最近|连日来",
        _refused("a date; it gives no day"),
    ),
    (
        r"当月|当年(?!度)|次年|翌年|同年|本世纪中叶|(?:[0-9]{2}|[一二]十)世纪(?:中叶|末|初)?",
        _refused("a date"),
    ),
    (rf"{_FREE}年末", _refused("a year; 年末 alone is of the year that is reported")),
    (
        r"[比较]上[年月](?!同)|[比较与]?(?:上年|去年|上月)同[月季日]",
        _refused("a date; it is counted from the time of the figure"),
    ),
    (rf"(?:近|最近|过去){MONTH}个月", _refused("a number of months or the months themselves; 近 leaves open which")),
    (rf"(?:{UNIT}|{_FREE}年)初(?![级步中创心高一次])", _refused("a day; 初 only says that it is near the start")),
    (rf"{UNIT}(?:中期|中叶|前后|左右)", _refused("a day; these words only say that it is near")),
    (
        rf"{UNIT}(?:(?:以|之)前|前(?![0-9一二三四五六七八九十两几沿期景列茅往来瞻海]))",
        _refused("底前 or a day; 前 leaves open whether the time itself is counted in"),
    ),
    (
        rf"{UNIT}(?:(?:以|之)后|后(?![0-9续疫勤备来台半发]))",
        _refused("起 or a day; 后 leaves open whether the time itself is counted in"),
    ),
    (rf"{UNIT}[前后]{MONTH}年", _refused("years by their numbers")),
    (
        rf"(?:{YEAR})?(?:{MONTH}月?、){{1,11}}{MONTH}月份?|[一二三四](?:、[一二三四]){{1,3}}季度",
        _refused("one span, such as 1—2月"),
    ),
    (
        r"(?<![0-9])[0-9]{2}年(?:[上下]半年|[0-9一二三四]{1,2}(?:月份?|季度)|[底末初])",
        _refused("a full year"),
    ),
    (rf"(?:{YEAR})?[0-9]{{1,2}}月(?:份|[0-9]{{1,2}}[日号])?", _refused("a month and a day that the calendar has")),
    (rf"(?:{YEAR}|[12][0-9]{{3}}){_TO}(?:{YEAR}|[12][0-9]{{3}})(?:学年|财年)", _refused("calendar years")),
    (r"[12][0-9]{3}(?:学年|财年)", _refused("a calendar year")),
)
_FORMS = tuple((re.compile(pattern), read) for pattern, read in _READERS)
# What every form begins with, to be quick: most characters of a text begin none.
_GATE = (
    r"(?=[0-9]{1,4}(?:[年月至到~、学财世—-])|[一二三四五六七八九十〇零]{1,4}(?:[年月季五至到~、世—-])"
    r"|[到至自从于在](?=[0-9一二三四五六七八九十今本去上下明前头首第年“\"《])|今年|本[年月世]|[去上明前]年|[上下]半年|上月"
    r"|[前头首第][0-9一二三四五六七八九十两季]|截[至止]|近[0-9一二三四五六七八九十日期]|最[近快早]|过去|[比较与][上去年]"
    r"|年[内底末初]|[全次翌同]年|目前|当[前年月]|现在|日前|不久前|前不久|连日来|[“\"《][十三五六七八九])"
)
_START = re.compile(f"{_GATE}(?:" + "|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in _FORMS) + ")")
# 说明年均, 以上年轻人, 如今年: the first character belongs to the word before.
_OTHER_WORD = {
    "今": "如当现迄",
    "本": "成基资样版根文脚剧日",
    "去": "过失除",
    "上": "以之线网身海路岸",
    "下": "以之",
    "明": "说透证声文发表",
    "前": "此之以目当提",
    "全": "安齐健",
    "到": "达回遇谈提想看直得受做感推等迟",
    "至": "甚乃直截推",
    "第": "",
    "近": "附邻临靠相远",
    "同": "",
    "次": "",
    "当": "适相应",
    "在": "现实存",
    "日": "今昨明即节",
}


def starts(text: str) -> Iterator[int]:
    """Return the places of plain text at which a period may begin, from left to right, past each one found."""
    place = 0
    while (match := _START.search(text, place)) is not None:
        start = match.start()
        if start and (text[start - 1] in _OTHER_WORD.get(text[start], "") or _goes_on(text, start)):
            place = start + 1
        else:
            place = match.end()
            yield start


def _goes_on(text: str, start: int) -> bool:
    """Whether a number that begins a time is the end of a longer one."""
    before = text[start - 1]
    if text[start] in HAN:
        return before in HAN or before in "第几数"
    return text[start] in "0123456789" and before in "0123456789.,"


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
    except (InputError, ValueError, OverflowError) as error:
        expected = error.expected if isinstance(error, ReadError) else "days that the calendar has, the first day first"
        told = ReadError(words, expected)
        told.span = match.span()
        raise told from None
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
