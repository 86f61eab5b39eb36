"""Numbers as Chinese texts write them: digits, Chinese and financial numerals, and mixes with 万, 亿, 兆."""

import re
from decimal import Decimal
from itertools import pairwise

from policytrack.prose.error import ReadError
from policytrack.prose.number import LONGEST, Numeral

DIGITS = {
    **{character: value for value, character in enumerate("零一二三四五六七八九")},
    **{character: value for value, character in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
}
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GREAT = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SHORT = {"廿": "二十", "卅": "三十"}

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])|[0-9]+(?:,[0-9]+)*)(?:\.[0-9]+(?!\.?[0-9]))?"
SPACED = r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?![0-9.,]|[ \u00a0][0-9])"
HAN = "零〇一二两三四五六七八九十百千万亿"
_ONES = "零〇一二两三四五六七八九"
# 伍, 陆 and 拾 are words too (队伍, 陆地, 收拾): numerals only beside another; 千瓦, 兆瓦 and 百分点 are units.
_FORMAL = "壹贰叁肆柒捌玖佰仟"
_SHY = rf"[伍陆拾](?=[{_FORMAL}{_ONES}十百千万亿伍陆拾元圆角])|(?<=[{_FORMAL}{_ONES}十百千万亿伍陆拾])[伍陆拾]"
_HAN = (
    rf"(?:[{_ONES}{_FORMAL}十万亿廿卅]|千(?![瓦克米伏卡赫帕升比]|字节)|百(?!分[点之比]|帕)|百(?=分之)"
    rf"|兆(?![瓦赫帕比]|字节|欧)|{_SHY})"
)
_HAN_DECIMAL = rf"点[{_ONES}壹贰叁肆伍陆柒捌玖]+(?:[万亿兆]+|[十百千][万亿]+)?"
FIRST = f".0123456789{_ONES}{_FORMAL}十百千万亿兆廿卅伍陆拾"
NUMERAL = (
    rf"{SPACED}|(?:{ARABIC}|(?<![0-9A-Za-z)）])\.[0-9]+(?![.0-9])|{_HAN}+)"
    rf"(?:{ARABIC}|{_HAN}+)*(?:(?<=[^0-9.,]){_HAN_DECIMAL})?"
)
_GREAT_ALL = "万亿兆"
_PART = re.compile(rf"(?P<digits>{ARABIC})(?P<scale>[十百千]?[{_GREAT_ALL}]+|[百千]|)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
_SPACE = re.compile("[ \u00a0\u2009\u202f]")
_READ: dict[str, "Numeral | None"] = {}
MOST_KEPT = 4096
_TAILS = {"万": (3, 4), "亿": (5, 6, 7, 8), "千": (3,), "百": (2,), "兆": (9, 10, 11, 12)}


# Dates with marks between their numbers: 2024-06-30, 2015.5.13, 1999.08-2002.02.
_YEAR, _SHORT = "[12][0-9]{3}", "[0-9]{1,2}"
_YEAR_MONTH = rf"{_YEAR}\.(?:1[0-2]|0[1-9])"
_DIGITS_DATE = re.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
DATE_MARKS = "-/·—~至到"
_DATE_CHARACTERS = frozenset(f"0123456789.{DATE_MARKS}")
DATES = (
    rf"{_YEAR_MONTH}(?:-{{1,2}}|—{{1,2}}|[~至到]){_YEAR_MONTH}(?![0-9.])",
    *(rf"(?<![0-9./]){_YEAR}{mark}{_SHORT}{mark}{_SHORT}(?!{mark}?[0-9])" for mark in ("-", "/", "[.]", "·")),
)


def classify(words: str) -> str:
    """Return the letter of what is no word: n, y, N (may be a year, ill-formed) for numerals, # for 1. of a heading."""
    if words[0] not in FIRST:
        return "L" if words.isascii() and words.isalpha() else "."
    marked = any(mark in words for mark in DATE_MARKS) or words.count(".") > 1
    if marked and _DATE_CHARACTERS.issuperset(words):
        return "d"
    if len(words) == 8 and _DIGITS_DATE.fullmatch(words):
        return "d"
    if words[-1] == ".":
        return "#" if len(words) > 1 else "."
    if is_year(words):
        return "y"
    return "n" if number(words) is not None else "N"


def is_year(words: str) -> bool:
    """Whether a numeral may be a year: 2024, 二〇二四, 一九八五."""
    return len(words) == 4 and (
        (words.isdecimal() and words.isascii() and words[0] in "12")
        or (words[0] in "一二" and all(character in "零〇一二三四五六七八九" for character in words))
    )


def number(words: str) -> Numeral | None:
    """Return a numeral as it is read, None for one that is no well-formed number."""
    try:
        return _READ[words]
    except KeyError:
        pass
    try:
        found: Numeral | None = read_numeral(words)
    except ReadError:
        found = None
    if len(_READ) >= MOST_KEPT:
        _READ.clear()
    _READ[words] = found
    return found


def read_numeral(words: str) -> Numeral:
    """Read a number in plain (folded) form; `ReadError` for what is no well-formed number."""
    if not words:
        raise ReadError(words, "a number")
    if len(words) > 2 * LONGEST:
        raise ReadError(words[:20] + "…", f"a number of at most {LONGEST} digits")
    words = _SPACE.sub("", words)
    if words[0] in "廿卅":
        words = SHORT[words[0]] + words[1:]
    numeral = _arabic(words) if words[0] in "0123456789." else _chinese(words)
    if numeral.value >= 10**LONGEST:
        raise ReadError(words, f"a number of at most {LONGEST} digits")
    return numeral


def _power(scale: str) -> int:
    power = 1
    for character in scale:
        power *= PLACES.get(character) or GREAT[character]
    return power


def _great(scale: str) -> str:
    """Return a scale in 万 and 亿, which the notation has: 万亿 for 兆, 亿 for 万万."""
    return {"万万": "亿", "兆": "万亿"}.get(scale, scale)


def _arabic(words: str) -> Numeral:
    words = f"0{words}" if words[0] == "." else words
    position, value, last, lowest = 0, Decimal(0), None, 1
    parts: list[re.Match[str]] = []
    while position < len(words):
        if parts and words[position] in "零〇" and position + 1 < len(words) and parts[-1]["scale"]:
            position += 1
        match = _PART.match(words, position)
        if match is None:
            raise ReadError(words, "a number such as 300, 28.3万 or 3亿5000万")
        if "," in match["digits"] and not _GROUPED.match(match["digits"]):
            raise ReadError(words, "commas before groups of three digits, such as 1,234")
        digits, scale = Decimal(match["digits"].replace(",", "")), _power(match["scale"])
        if len(digits.as_tuple().digits) > LONGEST or (last is not None and digits * scale >= last):
            raise ReadError(words, "falling parts such as 3亿5000万, and at most 30 digits")
        if re.match("0[0-9]", match["digits"]):
            raise ReadError(words, "a number without a leading 0")
        value, last, lowest = value + digits * scale, scale, scale
        parts.append(match)
        position = match.end()
    if not parts:
        raise ReadError(words, "a number such as 300, 28.3万 or 3亿5000万")
    first = parts[0]
    decimals = "." in first["digits"]
    if len(parts) > 1 and any("." in part["digits"] for part in parts):
        raise ReadError(words, "one decimal number, or whole parts such as 3亿5000万")
    great = "".join(character for character in first["scale"] if character in GREAT)
    ended = Decimal(_power(parts[-1]["scale"]))
    if len(parts) == 1 and first["scale"] == great and _great(great) in ("", "万", "亿", "万亿"):
        stated = first["digits"].replace(",", "") + _great(great)
        return Numeral(value, stated, scaled=bool(great), decimals=decimals, scale=ended)
    if (
        lowest == 1
        and len(parts) > 1
        and len(parts[-1]["digits"].replace(",", "")) not in _TAILS.get(parts[-2]["scale"], ())
    ):
        raise ReadError(words, "the scale of the last digits; 7万2 may be 72000")
    if lowest == 1 and value % 1000:  # 3万3883: stated to the last one
        return Numeral(value, f"{value:f}", scale=ended)
    # 3千万, 5千 or 3亿5000万 in terms of 万 or 亿, so that the last place that was stated stays visible.
    unit = "亿" if "亿" in _great(great) else "万"
    place = 10**8 if unit == "亿" else 10**4
    return Numeral(value, f"{(value / place).normalize():f}{unit}", scaled=True, decimals=decimals, scale=ended)


def _chinese(words: str) -> Numeral:
    whole, point, fraction = words.partition("点")
    if not whole:
        raise ReadError(words, "a Chinese number such as 一百二十")
    if not point and (whole[0] in GREAT or whole[0] in "百千佰仟"):
        if not set(whole) <= {*PLACES, *GREAT} or whole == "万千":
            tail = whole[1:]  # 百三 is 130
            if whole[0] in "百千" and len(tail) == 1 and DIGITS.get(tail):
                value = Decimal(PLACES[whole[0]] + DIGITS[tail] * PLACES[whole[0]] // 10)
                return Numeral(value, str(value), worded=True)
            raise ReadError(words, "a Chinese number such as 一百二十")
        value = Decimal(_power(whole))
        return Numeral(value, str(value), worded=True, bare=True)
    if point:
        digits = fraction.rstrip("万亿兆十百千")
        scale = _power(fraction[len(digits) :])
        if not digits or not all(digit in DIGITS for digit in digits):
            raise ReadError(words, "digits behind 点, such as 三点五")
        value = Decimal(_positional(whole) if _is_positional(whole) else _section(whole, words))
        decimal = f"{value}.{''.join(str(DIGITS[digit]) for digit in digits)}"
        great = _great(fraction[len(digits) :])
        if scale == 1 or great in ("万", "亿", "万亿"):
            stated = decimal + (great if scale > 1 else "")
        else:
            stated = f"{Decimal(decimal) * scale / 10**4:f}万"
        return Numeral(Decimal(decimal) * scale, stated, worded=True, decimals=True, scale=Decimal(scale))
    value = Decimal(_positional(whole) if _is_positional(whole) else _section(whole, words))
    ending = whole[len(whole.rstrip(f"十百千拾佰仟{_GREAT_ALL}")) :]
    return Numeral(value, f"{value:f}", worded=True, scale=Decimal(_power(ending)))


def _is_positional(words: str) -> bool:
    """Whether digits stand side by side as in 二〇二四; 三四 and 一二三 rather mean about so many, or each of them."""
    if not all(character in DIGITS and character != "两" for character in words):
        return False
    if len(words) == 2:
        return words[1] in "零〇" and words[0] not in "零〇"
    run = all(DIGITS[after] == DIGITS[before] + 1 for before, after in pairwise(words))
    return len(words) > 2 and words[0] not in "零〇" and not run


def _positional(words: str) -> int:
    return int("".join(str(DIGITS[character]) for character in words))


def _section(words: str, whole: str) -> int:
    """Read a number by its great scales, then by its places; `whole` is quoted in errors."""
    if words.endswith("万万"):
        return _section(words[:-2], whole) * GREAT["亿"] if len(words) > 2 else GREAT["亿"]
    for great in ("兆", "亿", "万"):
        left, found, right = words.rpartition(great)
        if found:
            if not left:
                raise ReadError(whole, f"a number before {great}, such as 一{great}")
            high = _section(left, whole) * GREAT[great]
            low = _tail(right, GREAT[great], whole)
            if great == "万" and "万" in left:
                raise ReadError(whole, "one 万 in a number; 万万 is written 亿")
            return high + low
    return _below_ten_thousand(words, whole)


def _tail(words: str, scale: int, whole: str) -> int:
    """Read what follows a place: 一万二 is 12000, 一万零二 is 10002, 一万二千 is 12000."""
    if not words:
        return 0
    if words[0] in "零〇":
        rest = words[1:]
        if not rest or rest[0] in "零〇":
            raise ReadError(whole, "a digit after 零")
        return _section(rest, whole) if len(rest) > 1 else DIGITS.get(rest, 10)
    if len(words) == 1 and words in DIGITS and words != "两":
        return DIGITS[words] * scale // 10
    value = _section(words, whole)
    if value >= scale or words == "两":
        raise ReadError(whole, "falling places, such as 一万二千三百")
    return value


def _below_ten_thousand(words: str, whole: str) -> int:
    for places in ("千仟", "百佰", "十拾"):
        cut = next((at for at, character in enumerate(words) if character in places), -1)
        if cut < 0:
            continue
        left, place, right = words[:cut], PLACES[places[0]], words[cut + 1 :]
        if place == 10 and not left:
            head = 1
        elif len(left) == 1 and DIGITS.get(left) and not (place == 10 and left == "两"):
            head = DIGITS[left]
        else:
            raise ReadError(whole, f"one digit before {places[0]}")
        if place == 10:
            if right and (right not in DIGITS or not DIGITS[right]):
                raise ReadError(whole, "one digit after 十")
            return head * 10 + DIGITS.get(right, 0)
        return head * place + _tail(right, place, whole)
    if len(words) == 1 and words in DIGITS:
        return DIGITS[words]
    raise ReadError(whole, "a Chinese number such as 一百二十; two digits side by side (三四家) are a guess")
