"""What the lines above a table say: the area, the year, the cut-off day, the unit, and what the ledger is about."""

import datetime
import re
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from policytrack.ledger.row.counted_in import CountedIn, in_brackets
from policytrack.prose.clock import year_of
from policytrack.values.foreign import is_chinese
from policytrack.values.month_names import PATTERN, month_number
from policytrack.values.months import month_end
from policytrack.values.period import Period

date = datetime.date
_FOLD = str.maketrans(dict(zip("（）：，０１２３４５６７８９～—–−〔〕", "():,0123456789~---[]", strict=True)))
_DAY_ZH = re.compile(
    r"(?P<year>20\d\d)(?:年|(?P<sign>[-./]))(?P<month>1[0-2]|0?[1-9])(?(sign)(?P=sign)|月)"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?(sign)(?!\d)|日)"
)
_UP_TO_ZH = re.compile(
    r"(?:截至|截止至?到?|数据截至|截止日期:?|统计至)(?:(?P<year>20\d\d)年)?"
    r"(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>3[01]|[12]\d|0?[1-9])日|底|末|份)?"
)
_SPAN_ZH = re.compile(r"(?:(?P<year>20\d\d)年?度?)?(?P<first>1[0-2]|[1-9])(?:月份?)?[-~至到](?P<last>1[0-2]|[1-9])月")
_PART_ZH = re.compile(
    r"(?:(?P<year>20\d\d)年?度?)?(?:(?P<half>[上下])半年|(?P<three>前三|前3)个?季度|第?(?P<quarter>[一二三四1-4])季度)"
)
_MONTH_ZH = re.compile(r"(?:(?P<year>20\d\d)年)(?P<month>1[0-2]|0?[1-9])月(?:份)?(?!\d|[-~至到])")
_CUT_OFF_ZH = re.compile(r"[,:\s]*截[至止]到?\s*$")  # what a day that was taken out leaves behind
_YEAR_ZH = re.compile(r"(?<!\d)(?P<year>20\d\d)年?(?:度)?(?![\d-])")
_PLAN_ZH = re.compile(r"[“\"]?十([三四五六])五[”\"]?(?:时期|规划|期间|计划)?")
_UNIT = re.compile(r"(?:计量)?单位[::]\s*([^\s,;()]+)|\bunits?:\s*([^\s,;()]+(?: million| thousand)?)", re.IGNORECASE)
_FILLED = re.compile(
    r"填[报表制](?:日期|时间)|统计(?:日期|时间)|数据(?:截止)?(?:日期|时间)|date of report|report(?:ing)? date|date:",
    re.IGNORECASE,
)
_EN_UP_TO = re.compile(
    rf"(?:as (?:at|of)|up to|to|until|ending|ended|by|position at|at)(?: the)? (?:end (?:of )?)?"
    rf"(?:(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)? )?(?P<month>{PATTERN}) "
    rf"(?:(?P<day2>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?,? )?(?P<year>20\d\d)",
    re.IGNORECASE,
)
_EN_SPAN = re.compile(
    rf"(?P<first>{PATTERN})\s*(?:-|to)\s*(?P<last>{PATTERN})\b(?:,? (?P<year>20\d\d))?", re.IGNORECASE
)
_EN_LEFT = re.compile(r"\(\s*\)|\([^()]*$|(?<![\d/-])20\d\d(?![\d/-])")  # what times that were taken out leave behind
_EN_QUARTER = re.compile(
    r"(?:(?:q|quarter )(?P<quarter>[1-4])|(?P<nth>first|second|third|fourth) quarter)"
    r"(?:,| of)? ?(?P<year>20\d\d)(?![/-]\d)"
    r"|(?P<year2>20\d\d) ?(?:q|quarter )(?P<quarter2>[1-4])",
    re.IGNORECASE,
)
_EN_FISCAL = re.compile(r"\b(?:fy ?(?:20)?\d\d(?:[/-](?:20)?\d\d)?|20\d\d[/-](?:20)?\d\d)\b(?![/-]\d)", re.IGNORECASE)
_EN_YEAR = re.compile(r"(?<![\d/-])(?P<year>20\d\d)(?![\d/-])")
_EN_AT_END = re.compile(
    r"[ ,(-]*(?<!\d)20\d\d\)?\s*$|[ ,:-]*\b(?:position|status|data|performance|as)\s*$", re.IGNORECASE
)
_NTHS = ("first", "second", "third", "fourth")
_NTH_QUARTER = re.compile(rf"\b(?:(?P<nth>{'|'.join(_NTHS)}) quarter|(?:q|quarter )(?P<number>[1-4]))\b", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)")
SOURCE_LINE = re.compile(
    r"^(?:数据|资料)?来源|^填[报表制]|^制表|^审核|^source\b|^prepared by|^date\b|^数据截", re.IGNORECASE
)
_PART = r"[\u4e00-\u9fff]{1,7}?"
_AREA_ZH = re.compile(
    rf"(?:{_PART}(?:省|自治区))?(?:{_PART}(?:自治州|市|盟|地区))?(?:{_PART}(?:自治县|新区|开发区|高新区|县|区|旗))?(?:{_PART}(?:镇|乡|街道办事处|街道|苏木))?"
)
_NO_AREA = re.compile(
    r"^[各我全本]|城市|都市|全[省市县区镇乡]|本[省市县区镇乡]|[各我][省市县区镇乡]|小区|社区|^[城市县]区|主城区|中心城区|老城区|园区|片区|地区生产|示范区|市[场值直]|"
    r"县域|乡村|区域|镇村|城乡|城镇|新区域|街区|景区|校区|灾区|^山区|贫困山区|库区|行政区|功能区|自贸区|保税区|试验区|农村"
)
_ENDS_OF_AREAS = ("省", "区", "州", "市", "盟", "县", "旗", "镇", "乡", "办事处", "街道", "苏木")
_AREA_EN = re.compile(
    r"\b((?:[A-Z][\w’'-]+ ){1,3}(?:District|County|City|Council|Borough|Province|State|Region|Municipality))\b"
    r"|\b((?:City|District|County|Borough|Municipality) of (?:[A-Z][\w’'-]+ ?){1,2})"
)
_LEFT_OVER = re.compile(
    r"(?:(?:及|和|与)?(?:完成|达成|进展|执行|落实)(?:情况)?|分解(?:及|和|与)?|月度|的通知|采集)+$|(?:及|和|与|的)$"
)
_FORM = re.compile(
    r"(?:目标)?(?:完成|进展|推进|落实|执行|达成|实施)?(?:情况)?(?:进度|情况|统计|汇总|分解|分解及进展|自评|监测|调度|跟踪|督办|推进|任务分解)?(?:一览)?(?:通报表|报表|表|台账|清单|报告|通报)$"
)


@frozen
class TitleLine:
    """A line above a table: its words and its cell."""

    words: str
    cell: str
    row: int


@frozen(kw_only=True)
class TitleFacts:
    """What the lines above a table say, each with the cell that says it."""

    period: Period | None = None
    period_cell: str | None = None
    span: Period | None = None
    as_of: date | None = None
    as_of_cell: str | None = None
    area: str | None = None
    area_cell: str | None = None
    unit: CountedIn | None = None
    unit_cell: str | None = None
    fiscal: str | None = None
    fiscal_cell: str | None = None
    quarter: int | None = None
    subject: str | None = None
    filled: date | None = field(default=None)
    filled_cell: str | None = None


def facts_of(lines: Iterable[TitleLine], year: int | None = None) -> TitleFacts:
    """Return what the lines above a table say; the first line that says a thing decides.

    `year` is that of the headings, for a day without one (截至8月底).

    >>> facts = facts_of([TitleLine("2024年1-6月柳塘区重点民生实事项目进度表", "A1", 1)])
    >>> str(facts.period), str(facts.as_of), facts.area, facts.subject
    ('2024', '2024-06-30', '柳塘区', '重点民生实事项目')
    """
    facts = TitleFacts()
    lines = tuple(lines)
    years = [found for line in lines if (found := _year(line.words)) is not None]
    for line in lines:
        words = " ".join(line.words.translate(_FOLD).split())
        plain = words.replace(" ", "") if is_chinese(words) else words
        facts = _unit(facts, plain, line)
        if SOURCE_LINE.search(plain) or _FILLED.search(plain):
            day = _day_in(words)
            if day is not None and facts.filled is None:
                facts = evolve(facts, filled=day, filled_cell=line.cell)
            continue
        facts = _times(facts, plain, line, years[0] if years else year)
        facts = _place(facts, plain, line)
    if facts.as_of is None and facts.filled is not None:
        facts = evolve(facts, as_of=facts.filled, as_of_cell=facts.filled_cell)
    return facts


def _year(words: str) -> int | None:
    text = words.translate(_FOLD).replace(" ", "") if is_chinese(words) else words.translate(_FOLD)
    if SOURCE_LINE.search(text):
        return None
    found = _YEAR_ZH.search(text) if is_chinese(text) else _EN_YEAR.search(text)
    return int(found["year"]) if found else None


def _day_in(words: str) -> date | None:
    found = _DAY_ZH.search(words.replace(" ", "")) or _DAY_ZH.search(words)
    if found:
        return _day(int(found["year"]), int(found["month"]), int(found["day"]))
    up_to = _EN_UP_TO.search(f"to {words.partition(':')[2].strip() or words}")
    return _english_day(up_to) if up_to else None


def _day(year: int, month: int, day: int | None) -> date | None:
    try:
        first = date(year, month, 1 if day is None else day)
    except ValueError:
        return None
    return month_end(first) if day is None else first


def _unit(facts: TitleFacts, words: str, line: TitleLine) -> TitleFacts:
    found = _UNIT.search(words)
    unit = in_brackets(found[1] or found[2]) if found else None
    if unit is None or facts.unit is not None:
        return facts
    return evolve(facts, unit=unit, unit_cell=line.cell)


def _times(facts: TitleFacts, words: str, line: TitleLine, year: int | None) -> TitleFacts:
    chinese = is_chinese(words)
    for span, day in _spans(words, year) if chinese else _english_spans(words, year):
        if facts.as_of is None:
            facts = evolve(facts, as_of=day, as_of_cell=line.cell, span=span)
        if facts.period is None and span is not None:
            facts = evolve(facts, period=year_of(day.year), period_cell=line.cell)
        break
    fiscal = None if chinese else _EN_FISCAL.search(words) or _odd_quarter(words, facts.as_of)
    if fiscal is not None and facts.fiscal is None:
        quarter = re.search(r"\b(?:q|quarter )([1-4])\b", words, re.IGNORECASE)
        number = int(quarter[1]) if quarter else None
        own = None if facts.period_cell == line.cell else facts.period
        return evolve(facts, fiscal=fiscal.group(), fiscal_cell=line.cell, quarter=number, period=own)
    plan = _PLAN_ZH.search(words) if chinese else None
    if plan is not None and facts.period is None:
        first = 2016 + 5 * "三四五六".index(plan[1])
        whole = Period(date(first, 1, 1), date(first + 4, 12, 31))
        return evolve(facts, period=whole, period_cell=line.cell)
    if facts.period is None:
        found = _YEAR_ZH.search(words) if chinese else _EN_YEAR.search(words)
        if found:
            facts = evolve(facts, period=year_of(int(found["year"])), period_cell=line.cell)
    return facts


def _odd_quarter(words: str, day: date | None) -> re.Match[str] | None:
    """Return the words for a quarter that is none of a calendar year: third quarter, to 31 March."""
    found = _NTH_QUARTER.search(words)
    if found is None or day is None:
        return None
    number = "1234".find(found["number"]) if found["number"] else _NTHS.index(found["nth"].casefold())
    return None if day.month == (number + 1) * 3 else found


def _spans(words: str, year: int | None) -> Iterator[tuple[Period | None, date]]:
    """Yield the times that a Chinese line says figures cover, the plainest words first."""
    if found := _UP_TO_ZH.search(words):
        of = int(found["year"] or year or 0)
        day = _day(of, int(found["month"]), int(found["day"]) if found["day"] else None) if of else None
        if day is not None:
            yield Period(date(day.year, 1, 1), day), day
    if found := _SPAN_ZH.search(words):
        of = int(found["year"] or year or 0)
        if of and int(found["first"]) <= int(found["last"]):
            day = month_end(date(of, int(found["last"]), 1))
            yield Period(date(of, int(found["first"]), 1), day), day
    if found := _PART_ZH.search(words):
        of = int(found["year"] or year or 0)
        if of:
            first, last = _months(found)
            day = month_end(date(of, last, 1))
            yield Period(date(of, first, 1), day), day
    if found := _DAY_ZH.search(words):
        whole = _day(int(found["year"]), int(found["month"]), int(found["day"]))
        if whole is not None:
            yield Period(date(whole.year, 1, 1), whole), whole
    if found := _MONTH_ZH.search(words):
        day = month_end(date(int(found["year"]), int(found["month"]), 1))
        yield Period(date(day.year, 1, 1), day), day


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["half"]:
        return (1, 6) if found["half"] == "上" else (7, 12)
    if found["three"]:
        return 1, 9
    number = "一二三四".find(found["quarter"]) + 1 or int(found["quarter"])
    return number * 3 - 2, number * 3


def _english_day(found: re.Match[str]) -> date | None:
    day = found["day"] or found["day2"]
    return _day(int(found["year"]), month_number(found["month"]), int(day) if day else None)


def _english_spans(words: str, year: int | None) -> Iterator[tuple[Period | None, date]]:
    found = _EN_SPAN.search(words)
    if found is not None and (of := int(found["year"] or year or 0)):
        day = month_end(date(of, month_number(found["last"]), 1))
        first = date(day.year, month_number(found["first"]), 1)
        if first <= day:
            yield Period(first, day), day
    if (found := _EN_UP_TO.search(words)) and (named := _english_day(found)) is not None:
        yield Period(date(named.year, 1, 1), named), named
    if found := _EN_QUARTER.search(words):
        nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get((found["nth"] or "").casefold())
        number = nth or int(found["quarter"] or found["quarter2"])
        of = int(found["year"] or found["year2"])
        day = month_end(date(of, number * 3, 1))
        yield Period(date(of, number * 3 - 2, 1), day), day
    if found := _ISO.search(words):
        whole = _day(int(found[1]), int(found[2]), int(found[3]))
        if whole is not None:
            yield None, whole


def _place(facts: TitleFacts, words: str, line: TitleLine) -> TitleFacts:
    if not is_chinese(words):
        found = _AREA_EN.search(words)
        if found and facts.area is None:
            facts = evolve(facts, area=(found[1] or found[2]).strip(), area_cell=line.cell)
        if facts.subject is None and len(words) > 3:
            bare = words
            for pattern in (_EN_SPAN, _EN_UP_TO, _EN_QUARTER, _EN_FISCAL, _EN_AT_END, _EN_LEFT):
                bare = pattern.sub("", bare)
            pieces = [" ".join(one.split()) for one in re.split(r"\s[-–—:|]\s|,\s", bare) if one.strip(" -–,")]
            named = [one for one in pieces if one != facts.area]
            facts = evolve(facts, subject=(named or pieces or [words])[0])
        return facts
    bare = words
    for pattern in (_PLAN_ZH, _UP_TO_ZH, _DAY_ZH, _SPAN_ZH, _PART_ZH, _MONTH_ZH, _YEAR_ZH):
        bare = pattern.sub("", bare)
    bare = re.sub(r"\([^()]*\)|[《》\[\]]|^附件\d*:?|^(?:关于)?(?:印发|下达|公布|报送)?|^[年度]+", "", bare)
    area = _area(bare)
    if area and facts.area is None:
        facts = evolve(facts, area=area, area_cell=line.cell)
        bare = bare.partition(area)[2] or bare
    if facts.subject is None and len(bare) > 2:
        subject = _CUT_OFF_ZH.sub("", _LEFT_OVER.sub("", _FORM.sub("", bare))).strip(":-, ")
        facts = evolve(facts, subject=subject or bare)
    return facts


def _area(bare: str) -> str | None:
    """Return the area at the beginning of a title; None where none stands there."""
    found = _AREA_ZH.match(bare)
    words = re.split(r"(?<=.)[各全分]", found.group())[0] if found else ""
    if not words or len(words) < 2 or _NO_AREA.search(bare[: len(words) + 1]) or not words.endswith(_ENDS_OF_AREAS):
        return None
    last = re.findall(
        rf"{_PART}(?:省|自治区|自治州|市|盟|自治县|新区|开发区|高新区|县|区|旗|镇|乡|街道办事处|街道|苏木)", words
    )
    return last[-1] if last and len(last[-1]) >= 2 else None
