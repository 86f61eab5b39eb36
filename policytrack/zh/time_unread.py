"""Words of time that name no days, or leave them open: they are refused whole, with what hangs on them."""

from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item, Match
from policytrack.values.period import Since, Until
from policytrack.zh.time_made import made, refused, rule
from policytrack.zh.time_units import ERA, FIRST, CalendarUnit, read_unit, unit, whole

U = unit("a")
# What may hang on a word for a year: a month, a day, a quarter, half or part of it.
_PART = r"(?:1?(?:[nN]M(?:[nN]D?|θ)?|X|o?nK|onT|[Oαζ]n[TKMDYu]|9))?[YM]?[4ε]?[Oα]?"
_PART_NEEDED = r"1?(?:[nN]M(?:[nN]D?|θ)?|X|o?nK|onT|[Oα]n[TKM]|9|[4ε]|(?=Σ))[YM]?[4ε]?[Oα]?"
# Behind a round hundred, numbers of years may be years of the Republic: 113年.
ROUND, LAST_OF_THE_REPUBLIC = 100, 130
_OTHER = "a year by its number; this one is counted from another"
_NEAR = ("约", "近", "大约", "大概", "将近", "~", "约为", "大致")


def short_year(match: Match) -> Item | None:
    """Refuse 98年8月, 07年, 113年: the century or the calendar is open; 114年度 is read where fiscal years are."""
    words = match.word("year")
    asks = "a year with all its digits; two or three leave the century or the calendar open"
    if match.has("part"):
        raise ReadError(match.text, asks)
    if match.tokens.kind(match.at("year")) == "N":
        raise ReadError(match.text, asks)
    value = whole(words)
    clock = match.asked.clock
    if match.word("kind") == "年度" and 80 <= value < 150 and clock is not None and clock.fiscal is not None:
        period = clock.fiscal_year(ERA + value, match.text)
        return made(match, period, CalendarUnit(period, "year", named=True))
    if (
        match.word("kind") == "年度"
        or ROUND < value < LAST_OF_THE_REPUBLIC
        or (value >= 1000 and words[0] not in "0123456789")
    ):
        raise ReadError(match.text, asks)
    return None


def other_year(match: Match) -> Item:
    """Refuse 次年3月 and 次年; 历年 alone is passed over."""
    if match.end == match.start + 1 and match.tokens.value(match.start) == "soft":
        return Item(match.rule, match.start, match.end, silent=True, timely=True)
    raise ReadError(match.text, _OTHER)


def ordinal_year(match: Match) -> Item | None:
    """Refuse 第二年8月 and 第三个三年行动."""
    if match.tokens.kind(match.start + 2) == "u" and match.tokens.word(match.start + 2) != "个":
        return None
    raise ReadError(match.text, _OTHER)


def two_of_the_republic(match: Match) -> Item | None:
    """Refuse 110年至113年, which may be years or spans of years."""
    if not all(ROUND < whole(match.word(name)) < LAST_OF_THE_REPUBLIC for name in ("first", "last")):
        return None
    raise ReadError(match.text, "years with all their digits, or 民國 before them")


def near(match: Match) -> Item | None:
    """Refuse 约2024年, 近三月."""
    if match.tokens.kind(match.start) == "h" and match.word("hedge") not in _NEAR:
        return None
    if match.tokens.kind(match.start) == "π" and match.tokens.kind(match.start + 1) in ("y", "R"):
        return None  # 过去的2025年
    raise ReadError(match.text, "a time by itself; the word before it only says that it is near")


def near_months(match: Match) -> Item | None:
    """Refuse 近12个月, 过去两个季度."""
    if match.tokens.kind(match.start) == "h" and match.word("hedge") != "近":
        return None
    raise ReadError(match.text, "a number of months or the months themselves; 近 leaves open which")


def open_unit(match: Match) -> Item | None:
    """Refuse what only says that it is near the start or inside: 2024年初, 2023年年中."""
    if read_unit(match, "a", ahead=True) is None:
        return None
    raise ReadError(match.text, "a day; these words only say where about it is")


def cut_span(match: Match) -> Item | None:
    """Refuse a time that goes on to something else: 2023年—5."""
    if match.text.endswith("-") and not match.text.endswith("--") and match.tokens.kind(match.end + 1) in _BEGIN:
        return None  # 2022年一季度-4.4%
    return None if read_unit(match, "a", ahead=True) is None else refused("a span between two times")(match)


def _is_part(match: Match) -> bool:
    kinds, last = match.tokens.kinds[match.start : match.end], match.tokens.word(match.end - 1)
    if kinds[-3] == "u" and match.tokens.word(match.end - 3) != "头":
        return False
    return kinds[-1] != "u" or last in ("周", "星期", "旬", "天", "年")


_BEGIN = tuple("uUTG3gmCf%*L")  # behind a number that begins an amount


def _is_colon(match: Match) -> bool:
    return match.tokens.kind(match.end) == ":"


def month_and_number(match: Match) -> Item | None:
    """Refuse 8月5, and 2019年3个季度, where the number begins no amount."""
    if match.has("fullb"):
        raise ReadError(match.text, "two days, both with 日")
    if match.tokens.kind(match.end) == "ψ" or _is_colon(match):
        return None  # an hour of the day
    if match.tokens.kind(match.end) in _BEGIN and match.tokens.word(match.end) not in ("个季度", "季度", "个月"):
        return None
    found = read_unit(match, "a", ahead=True)
    return None if found is None else refused("a day with 日, or a time apart from the number")(match)


def hour_edge(match: Match) -> Item | None:
    """Read 7月1日零时起 and 6月30日24时前; refuse 6月7日17:00前, 6月7日9时至17时."""
    end = match.end - 1 - (match.tokens.kind(match.end - 1) == "δ")
    last = match.tokens.kind(end)
    if last == "u" and match.tokens.word(end) != "起":
        return None
    found = read_unit(match, "a", ahead=True)
    if found is None:
        return None
    if last in "uβ" and match.word("hour") in ("零", "0", "〇"):
        return made(match, Since(found.period.start), found)
    if last in "Oτ" and match.word("hour") in ("24", "二十四"):
        return made(match, Until(found.period.end), found)
    raise ReadError(match.text, "a day; an hour of it leaves open whether the day is counted in")


RULES = (
    rule(
        "hour of a day",
        "r" + FIRST,
        rf"r?{U}(?:(?P<hour>[nN])ψ|[nN]:[nN])(?:[OαβγutjZτ]δ?|-)",
        hour_edge,
        ("7月1日零时起", "2024-07-01/.."),
        ("6月30日24时前", "../2024-06-30"),
        ("6月7日17:00前", "refused"),
    ),
    rule(
        "other calendar",
        "Λ",
        rf"Λ(?:[nyN]Y{_PART}|[nN]M(?:[nN]D?)?)",
        refused("a year of the common calendar"),
        ("昭和五十年", "refused"),
    ),
    rule("other year", "J", rf"J(?:lJ)?{_PART}", other_year, ("次年3月", "refused"), ("同年下半年", "refused")),
    rule(
        "ordinal year",
        "o",
        r"o[nN](?:unY|Y1?(?:[nN]M(?:[nN]D?)?|X|o?nK))",
        ordinal_year,
        ("第二年8月", "refused"),
        ("第三个三年行动", "refused"),
    ),
    rule(
        "same month",
        "χ",
        "χ",
        lambda match: None if match.text == "同期" else refused(_OTHER)(match),
        ("同月", "refused"),
    ),
    rule("every month", "P", "P[nN]D[Oα]?", refused("a date; this one comes again and again"), ("每月5日", "refused")),
    rule(
        "before Christ",
        "E",
        "E[nyN]Y(?:[nN]M(?:[nN]D)?)?",
        lambda match: (
            Item(match.rule, match.start, match.end, silent=True, timely=True)
            if match.text.startswith("公元前")
            else None
        ),
        ("公元前221年", "silent"),
    ),
    rule(
        "short year",
        "nN",
        rf"(?P<year>[nN])(?P<kind>Y)(?P<part>{_PART_NEEDED})?",
        short_year,
        ("98年4月", "refused"),
        ("07年", "refused"),
        ("113年", "refused"),
        ("114年度", "refused"),
        ("98年", "98 年"),
    ),
    rule(
        "two short years",
        "nN",
        r"(?:[nN][-j/t]NY|N[-j/t]nY|[nN][-j/t][nN]Yσ)",
        refused("years with all their digits"),
        ("03-04年度", "refused"),
    ),
    rule(
        "two years of the Republic",
        "n",
        r"(?P<first>n)Y?(?:[tj]{1,2}|-{1,2}|~)(?P<last>n)Y",
        two_of_the_republic,
        ("110年至113年", "refused"),
        ("3至5年", "3..5 年"),
    ),
    rule(
        "school or fiscal year",
        "yn",
        r"(?:y(?:[tj]{1,2}|-{1,2}|/)?)?[yn]Y?σ",
        refused("calendar years, or fiscal='04-01' behind two years such as 2023-24财政年度"),
        ("2022—2023学年", "refused"),
        ("2022财年", "refused"),
    ),
    rule(
        "ago",
        "nNz",
        r"(?:[nN]|z){1,2}m?[TYD]A?[Oα]",
        refused("a date; it is counted from a day that is not said"),
        ("5年前", "refused"),
        ("20天以后", "refused"),
    ),
    rule("part of a month", "θ", "θ", refused("a month for it"), ("下半月", "refused")),
    rule(
        "years before",
        "O",
        "On[YT]",
        refused("a date; it is counted from a day that is not said"),
        ("之前三年", "refused"),
    ),
    rule(
        "days before",
        "D",
        r"DO",
        lambda match: refused("a date; it gives no day")(match) if match.text == "日前" else None,
        ("日前", "refused"),
    ),
    rule("open time", "ι", r"ι(?:[nN]M)?", refused("a date; it gives no day"), ("近日", "refused")),
    rule(
        "holiday",
        FIRST,
        rf"{U}q[.]{{0,2}}[nN]Q[ντ]",
        refused("a day; a holiday has none here"),
        ("2023年“十一”假期", "refused"),
    ),
    rule(
        "days of no month",
        "nN",
        r"[nN]D(?:[tj]{1,2}|-{1,2})[nN]D",
        refused("a month for the days"),
        ("15日至18日", "refused"),
    ),
    rule("century", "noy", r"o?[nyN]Σ[4εν]?(?:[nN]Σ)?", refused("years by their numbers"), ("20世纪末", "refused")),
    rule("decade", "nN", r"[nN]Σ", refused("years by their numbers"), ("90年代", "refused")),
    rule(
        "list of years",
        "yRnNo",
        r"(?:(?:yl){1,12}[yn]Y|(?:yY|R)?(?:(?:[nN]l){1,12}[nN]M|[nN]/[nN]M|[nN]M[nN]D(?:(?:[tj]{1,2}|-{1,2}|~)(?:[nN]M)?[nN]D)?(?:l[nN]D){1,12}|o?NK|(?:o?[nN]l){1,12}o?[nN]K))",
        refused("one span, such as 1—2月"),
        ("1980、1981年", "refused"),
        ("第一、二、三季度", "refused"),
        ("3月5日、12日", "refused"),
        ("7/8月份", "refused"),
    ),
    rule("near", "hπ", rf"(?P<hedge>[hπ]){U}", near, ("近三月", "refused"), ("约2024年", "refused")),
    rule("last months", "hπ", r"(?P<hedge>[hπ])[nN](?:m?(?P<span>[TMKD])|mY)", near_months, ("近12个月", "refused")),
    rule(
        "months on end", "Π", r"Π[nN]M", refused("a number of months, or the months by a span"), ("连续五月", "refused")
    ),
    rule(
        "part of a time",
        FIRST,
        rf"{U}(?:1?[Oαζνu]n[TYKMDu]|1?on[TDu]|1?ζ[TK])",
        lambda match: refused("a month, quarter or half by its name")(match) if _is_part(match) else None,
        ("4月前4天", "refused"),
        ("2023年第三周", "refused"),
        ("“十四五”前三年", "refused"),
    ),
    rule("month and number", "ynNR6", rf"{U}[nN](?:[tj]{unit('b')})?", month_and_number, ("2023年8月5", "refused")),
    rule(
        "start of a time",
        FIRST,
        rf"{U}(?:[YM]?ε(?:[tj]{unit('b')}[YM]?4?)?|1[ε4]|[YM1]ν)[Oα]?",
        open_unit,
        ("2024年初", "refused"),
        ("2023年年中", "refused"),
    ),
    rule(
        "start of its year",
        "YM",
        r"[YM]ε[Oα]?",
        refused("a day; 初 only says that it is near the start"),
        ("年初", "refused"),
        ("月初", "refused"),
    ),
    rule(
        "against the month before",
        "υ",
        r"υ6(?![nχ])",
        refused("a date; it is counted from the time of the figure"),
        ("比上月", "refused"),
    ),
    rule(
        "same time of it",
        "υl" + FIRST,
        rf"[υl]?{U}χ{_PART}",
        refused("the time itself; 同期 is as long as the time of the figure"),
        ("2022年同期", "refused"),
    ),
    rule(
        "cut span",
        "rt" + FIRST,
        rf"[rt]?{U}(?:[tj]{{1,2}}|-{{1,2}})(?=[nNydR6JFXo9])",
        cut_span,
        ("2023年—5", "refused"),
    ),
    rule(
        "to another year",
        "r" + FIRST,
        rf"r?{U}(?:[tj]{{1,2}}|-{{1,2}})J{_PART}",
        refused(_OTHER),
        ("2021年12月到次年3月", "refused"),
    ),
)
