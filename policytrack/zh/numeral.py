"""Numbers as Chinese texts write them: digits, Chinese numerals, and mixes of both with 万 and 亿."""

import re
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from policytrack.zh.error import ReadError

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
PLACES = {"十": 10, "百": 100, "千": 1000}
GREAT = {"万": 10**4, "亿": 10**8}
LONGEST = 30

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
HAN = "零〇一二两三四五六七八九十百千万亿"
# 5000千瓦 and 百万千瓦 end before the 千 of a unit.
SCALE = r"(?:[十百千]?(?:万亿|万|亿)|百|千(?![瓦克米伏]))"
_HAN = "(?:[零〇一二两三四五六七八九十百万亿]|千(?![瓦克米伏]))"
NUMERAL = rf"(?:{ARABIC}(?:{SCALE}(?:{ARABIC}{SCALE})*)?|{_HAN}+(?:点[零〇一二三四五六七八九]+)?)"

_PART = re.compile(rf"(?P<digits>{ARABIC})(?P<scale>{SCALE}|)")


@frozen
class Numeral:
    """A number that was read: its value, how it was written, and the text that `Quantity` takes.

    `bare` is a scale word without a digit (百万): an order of magnitude.
    """

    value: Decimal
    stated: str
    chinese: bool = False
    scaled: bool = False
    decimals: bool = False
    bare: bool = False


def read_numeral(words: str) -> Numeral:
    """Read a number in plain (folded) form; `ReadError` for what is no well-formed number."""
    if len(words) > 2 * LONGEST:
        raise ReadError(words[:20] + "…", f"a number of at most {LONGEST} digits")
    numeral = _chinese(words) if words and words[0] in HAN else _arabic(words)
    if numeral.value >= 10**LONGEST:
        raise ReadError(words, f"a number of at most {LONGEST} digits")
    return numeral


def _power(scale: str) -> int:
    power = 1
    for character in scale:
        power *= PLACES.get(character) or GREAT[character]
    return power


def _arabic(words: str) -> Numeral:
    position, value, last = 0, Decimal(0), None
    parts = []
    while position < len(words):
        match = _PART.match(words, position)
        if match is None:
            raise ReadError(words, "a number such as 300, 28.3万 or 3亿5000万")
        digits, scale = Decimal(match["digits"].replace(",", "")), _power(match["scale"])
        if len(digits.as_tuple().digits) > LONGEST or (last is not None and digits * scale >= last):
            raise ReadError(words, "falling parts such as 3亿5000万, and at most 30 digits")
        value, last = value + digits * scale, scale
        parts.append(match)
        position = match.end()
    if not parts:
        raise ReadError(words, "a number such as 300, 28.3万 or 3亿5000万")
    first = parts[0]
    decimals = "." in first["digits"]
    if len(parts) > 1 and any("." in part["digits"] for part in parts):
        raise ReadError(words, "one decimal number, or whole parts such as 3亿5000万")
    great = "".join(character for character in first["scale"] if character in GREAT)
    if len(parts) == 1 and first["scale"] == great:
        return Numeral(value, first["digits"].replace(",", "") + great, scaled=bool(great), decimals=decimals)
    # 3千万, 5千 or 3亿5000万 in terms of 万 or 亿, so that the last place that was stated stays visible.
    unit = "亿" if "亿" in great else "万"
    place = 10**8 if unit == "亿" else 10**4
    return Numeral(value, f"{(value / place).normalize():f}{unit}", scaled=True, decimals=decimals)


def _chinese(words: str) -> Numeral:
    whole, point, fraction = words.partition("点")
    if not point and whole[0] in "百千万亿":
        value = Decimal(_power(whole)) if set(whole) <= {*PLACES, *GREAT} else None
        if value is None:
            raise ReadError(words, "a Chinese number such as 一百二十")
        return Numeral(value, str(value), chinese=True, bare=True)
    value = Decimal(_positional(whole) if _is_positional(whole) else _section(whole, words))
    if point:
        if not fraction or not all(digit in DIGITS for digit in fraction):
            raise ReadError(words, "digits behind 点, such as 三点五")
        value = Decimal(f"{value}.{''.join(str(DIGITS[digit]) for digit in fraction)}")
    return Numeral(value, f"{value:f}", chinese=True, decimals=bool(point))


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
    for great in ("亿", "万"):
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
    if len(words) == 1 and words in DIGITS:
        return DIGITS[words] * scale // 10
    value = _section(words, whole)
    if value >= scale:
        raise ReadError(whole, "falling places, such as 一万二千三百")
    return value


def _below_ten_thousand(words: str, whole: str) -> int:
    for place in ("千", "百", "十"):
        left, found, right = words.partition(place)
        if not found:
            continue
        if place == "十" and not left:
            head = 1
        elif len(left) == 1 and left in DIGITS and DIGITS[left] and not (place == "十" and left == "两"):
            head = DIGITS[left]
        else:
            raise ReadError(whole, f"one digit before {place}")
        if place == "十":
            if right and (right not in DIGITS or not DIGITS[right]):
                raise ReadError(whole, "one digit after 十")
            return head * 10 + DIGITS.get(right, 0)
        return head * PLACES[place] + _tail(right, PLACES[place], whole)
    if len(words) == 1 and words in DIGITS:
        return DIGITS[words]
    raise ReadError(whole, "a Chinese number such as 一百二十; two digits side by side (三四家) are a guess")
