"""A heading taken apart: its year and time, its unit, its sign; what is left has a role."""

import datetime
import re
from functools import lru_cache

from attrs import frozen

from policytrack.ledger.row.counted_in import CountedIn, in_brackets
from policytrack.ledger.table.roles import EXACT, ColumnRole, roles_of
from policytrack.values.foreign import is_chinese
from policytrack.values.month_names import PATTERN, month_number
from policytrack.values.months import month_end
from policytrack.values.period import Period

_FOLD = str.maketrans(
    dict(
        zip(
            "（）［］【】％：；，／　＋－～—–−＜＞＝０１２３４５６７８９",
            "()[][]%:;,/ +-~---<>=0123456789",
            strict=True,
        )
    )
)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR_ZH = re.compile(r"(?P<year>(?:19|20)\d\d)年度?")
_SPAN_ZH = re.compile(
    r"(?P<first>1[0-2]|[1-9])月?(?:份)?[-~至到](?P<last>1[0-2]|[1-9])月份?"
    r"|(?P<half>[上下])半年|前(?P<three>三|3)个?季度"
    r"|(?:截至|截止到?|至|到)?(?P<month>1[0-2]|[1-9])月(?:份)?(?:(?P<day>[12]\d|3[01]|[1-9])日|底|末|份)?"
)
_QUARTER_ZH = re.compile(r"第?(?P<quarter>[一二三四1-4])季度?")
_QUARTER_EN = re.compile(
    r"(?:(?P<fy>fy ?(?:20)?\d\d)[ _-]?|\b)(?:q|quarter |qtr ?)(?P<quarter>[1-4])\b|"
    r"\b(?P<nth>[1-4])(?:st|nd|rd|th) (?:quarter|qtr)\b"
)
_PROJECT_YEAR = re.compile(r"\b(?:yr|year|y)[ ._-]?(?P<number>[1-9]|1\d)\b")
_FISCAL = re.compile(
    r"\bfy ?(?P<long>(?:20)?\d\d)(?:[/-](?P<next>(?:20)?\d\d))?\b"
    r"|\b(?P<plain>20\d\d)[/-](?P<to>(?:20)?\d\d)\b(?![/-]\d)"
)
_YEAR_EN = re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?![\d/.-])")
_DROPPED_ZH = re.compile(
    r"^(?:其中|本|该|截至目前|截止目前|目前|今年|当年|本年度?|本期|上级|市级|县级|区级|省级)(?=..)|[:;,。、*]+$"
)
_SIGN = re.compile(r"(低于|不高于|不超过|控制在|下降|降低|减少|压减|不大于|以内|以下|小于)")
_MAY = re.compile(r"may(?:[ '’-]*(?:20)?\d\d)?")  # the month, and no verb
_MONTH_EN = re.compile(rf"\b(?P<name>{PATTERN})\b")


_LATIN = re.compile(r"[A-Za-z][A-Za-z .&/'-]*")
_HAN = re.compile(r"[\u3400-\u9fff（）、：]+")


@frozen
class Heading:
    """A heading taken apart.

    `core` is what is left when time, unit and brackets are taken off, `key` how it names its part of the time (Q1,
    YR3, 2023), `year` the calendar year that it names, `fiscal` the fiscal year in its words, `span` the months that
    its figures cover as (first, last, day), `sign` the word that says on which side a target is kept.
    """

    words: str
    core: str
    roles: tuple[ColumnRole, ...] = ()
    unit: CountedIn | None = None
    key: str | None = None
    year: int | None = None
    fiscal: str | None = None
    span: tuple[int, int, int | None] | None = None
    sign: str | None = None

    @property
    def is_known(self) -> bool:
        """Whether it plays a role or names a part of the time."""
        return bool(self.roles) or self.key is not None

    def covers(self, year: int | None) -> Period | None:
        """Return the time that its figures cover, in its own year or a given one."""
        year = self.year or year
        if self.span is None or year is None:
            return None
        first, last, day = self.span
        try:
            end = month_end(datetime.date(year, last, 1)) if day is None else datetime.date(year, last, day)
            return Period(datetime.date(year, first, 1), end)
        except ValueError:
            return None


@lru_cache(maxsize=8192)
def heading_of(words: str) -> Heading:
    """Take a heading apart.

    >>> heading = heading_of("1-8月实际完成情况（万元）")
    >>> heading.core, heading.span, heading.unit.symbol, heading.roles[0]
    ('实际完成情况', (1, 8, None), '元', 'figure')
    >>> heading_of("Q1 Target").key, heading_of("fy2017q3").key, heading_of("YR 2").key
    ('Q1', 'Q3', 'YR2')
    """
    text = " ".join(words.replace("_", " ").translate(_FOLD).split())
    if not is_chinese(text):
        return _english(words, text)
    found = _chinese(words, text)
    if found.core in EXACT or not _LATIN.search(text):
        return found
    halves = (_chinese(words, _LATIN.sub("", text)), _english(words, _HAN.sub("", text)))
    listed = next((half for half in halves if half.core in EXACT), None)
    return listed or (found if found.roles else next((half for half in halves if half.roles), found))


def _unbracketed(text: str) -> tuple[str, CountedIn | None, str]:
    """Return a heading without brackets, the unit in them, and what else stood in them."""
    unit: CountedIn | None = None
    aside: list[str] = []

    def taken(match: re.Match[str]) -> str:
        nonlocal unit
        inner = (match[1] or match[2] or "").strip()
        found = in_brackets(inner)
        if found is not None and unit is None:
            unit = found
        elif found is None:
            aside.append(inner)
        return " "

    return _BRACKETS.sub(taken, text).strip(), unit, " ".join(aside)


def _chinese(words: str, text: str) -> Heading:
    text = text.replace(" ", "")
    whole = roles_of(text) if text in EXACT else ()
    bare, unit, aside = _unbracketed(text)
    bare = bare.replace(" ", "")
    if bare.endswith("%") and len(bare) > 1:
        bare, unit = bare[:-1], unit or in_brackets("%")
    found = _YEAR_ZH.search(bare) or _YEAR_ZH.search(aside)
    year = int(found["year"]) if found else None
    bare = _YEAR_ZH.sub("", bare)
    found = _QUARTER_ZH.search(bare)
    key = f"Q{_QUARTERS[found['quarter']]}" if found and "前" not in bare else None
    if key:
        bare = _QUARTER_ZH.sub("", bare)
    found = _SPAN_ZH.search(bare) or _SPAN_ZH.search(aside)
    span = _span(found)
    bare = _SPAN_ZH.sub("", bare)
    bare = re.sub(r"^(?:截至|截止到?)(?:目前|底|末)?|^[底末的份]+", "", bare)
    sign = _SIGN.search(bare)
    roles = whole or (roles_of(bare) if bare else ())
    core = bare
    while not roles and (dropped := _DROPPED_ZH.sub("", core)) != core:
        core, roles = dropped, roles_of(dropped)
    if not bare and key is None:
        key = text if span is not None and year is None else None if year is None else str(year)
    return Heading(words, core, roles, unit, key, year, None, span, sign[1] if sign else None)


def _span(found: re.Match[str] | None) -> tuple[int, int, int | None] | None:
    if found is None:
        return None
    if found["half"]:
        return (1, 6, None) if found["half"] == "上" else (7, 12, None)
    if found["three"]:
        return 1, 9, None
    if found["first"]:
        return int(found["first"]), int(found["last"]), None
    return 1, int(found["month"]), int(found["day"]) if found["day"] else None


def _english(words: str, text: str) -> Heading:
    text = text.casefold()
    roles = roles_of(text)
    bare, unit, aside = _unbracketed(text)
    fiscal, year, key = None, None, None
    found = _QUARTER_EN.search(bare)
    if found:
        key = f"Q{found['quarter'] or found['nth']}"
        fiscal = found["fy"]
        bare = _QUARTER_EN.sub("", bare)
    found = _FISCAL.search(bare) or _FISCAL.search(aside)
    if found:
        fiscal = found.group()
        bare = _FISCAL.sub("", bare)
    found = _YEAR_EN.search(bare) or _YEAR_EN.search(aside)
    if found:
        year = int(found["year"])
        bare = _YEAR_EN.sub("", bare)
    numbered = _PROJECT_YEAR.search(bare)
    if numbered:
        key = key or f"YR{numbered['number']}"
        bare = _PROJECT_YEAR.sub("", bare)
    month = _MONTH_EN.search(bare)
    span = None
    if month and (len(month["name"]) > 3 or len(bare) <= 8) and (month["name"] != "may" or _MAY.fullmatch(text)):
        number = month_number(month["name"])
        day = re.search(r"\b(3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?\b", bare)
        span = 1, number, int(day[1]) if day else None
        bare = re.sub(
            r"\b(?:as )?(?:at|of|to|by|until|up to|(?:(?:to|by|at) )?(?:the )?end(?: of)?)? ?"
            r"(?:3[01]|[12]\d|[1-9])?(?:st|nd|rd|th)? ?$",
            "",
            _MONTH_EN.sub("", bare).strip(),
        )
    core = " ".join(bare.replace("-", " ").split()).strip(" :;,.*-/")
    if core.endswith("%") and not roles and roles_of(core) == ():
        core, unit = core[:-1].strip(), unit or in_brackets("%")
    roles = roles or (roles_of(core) if core else ())
    if not roles and core != (plain := core.strip("?")):
        roles = roles_of(plain)
    if not core and key is None and span is not None and year is None and not fiscal:
        key = words.strip()
    elif not core and key is None and (year is not None or fiscal):
        key = str(year) if year is not None else (fiscal or "").upper().replace(" ", "")
    return Heading(
        words,
        core,
        roles,
        unit,
        key,
        year,
        fiscal,
        span,
        "lower" if re.search(r"\b(below|under|fewer than|less than|max(imum)?)\b", core) else None,
    )
