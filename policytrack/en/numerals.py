"""Numbers as English texts write them: digits, words, and either with k, million, bn, lakh and the like."""

import re
from decimal import Decimal

from policytrack.prose.number import LONGEST, Numeral

_ONES = {
    word: value
    for value, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
}
_TEENS = {
    word: value
    for value, word in enumerate(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        10,
    )
}
_TENS = {
    word: value * 10
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SMALL = {**_ONES, **_TEENS, **_TENS}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SHORT = {"k": 10**3, "mn": 10**6, "m": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12, "t": 10**12}
_NOTATION = ((10**12, "tn"), (10**9, "bn"), (10**6, "m"), (10**3, "k"))

_DIGITS = r"[0-9]+(?:[.,'_，]+[0-9]+)*"
_END = "(?![A-Za-z0-9])"
_SCALE = "(?:lakh crore|lakhs?|crores?|hundred|thousand|million|billion|trillion|dozen)"
_ONE_WORD = f"(?:{'|'.join(sorted((*SMALL, *_SCALES), key=len, reverse=True))})"
_AND = "(?:[ -]|(?:(?<=hundred)|(?<=thousand)|(?<=million)) and )"
_HALF = f"(?:half an? |an? (?:quarter|third) of an? |half )(?:million|billion|trillion|thousand|dozen){_END}"
NUMERAL = (
    rf"(?:{_DIGITS})(?:(?i:mn|bn|trn|tn|[kmbt]){_END}| (?:mn|bn|trn|tn|MN|BN){_END}|"
    rf"(?i:(?:[ -]?{_SCALE})+{_END}))?"
    rf"|(?i:{_ONE_WORD}(?:{_AND}{_ONE_WORD})*{_END})"
)
# What begins with a word or a number that is one by itself is tried before it.
OTHERS = (
    rf"(?i:(?:{_DIGITS}|{_ONE_WORD}) and a (?:half|quarter)(?: {_SCALE})?{_END})",
    rf"(?i:{_HALF}|an? {_SCALE}(?: {_SCALE})?{_END})",
    r"(?<![0-9A-Za-z])\.[0-9]+",
)
_HEADS = {word[0] for word in (*SMALL, *_SCALES)} | {"a", "h"}
FIRST = ".0123456789" + "".join(sorted(_HEADS | {head.upper() for head in _HEADS}))
_GOOD = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_PARTS = re.compile(r"(?P<digits>[0-9][0-9.,'_，]*[0-9]|[0-9])(?P<scale>.*)")
_YEAR = re.compile("[12][0-9]{3}")
_READ: dict[str, Numeral | None] = {}
MOST_KEPT = 4096


def classify(words: str) -> str:
    """Return the letter of a numeral: n, y one that may be a year, N ill-formed, Z with a letter that may be a unit."""
    if _YEAR.fullmatch(words):
        return "y"
    if number(words) is None:
        return "N"
    return "Z" if words[0].isdigit() and words[-1] in "kKmMbBtT" and words[-2].isdigit() else "n"


def number(words: str) -> Numeral | None:
    """Return a numeral as it is read, None for one that is no well-formed number."""
    if words not in _READ:
        if len(_READ) >= MOST_KEPT:
            _READ.clear()
        _READ[words] = _numeral(words)
    return _READ[words]


def _numeral(words: str) -> Numeral | None:
    plain = " ".join(words.lower().replace("-", " ").split())
    if len(plain) > 4 * LONGEST:
        return None
    for mixed in (" and a half", " and a quarter"):
        if mixed in plain:
            return _mixed(plain, mixed)
    found = _of_digits(plain) if plain[0].isdigit() else _of_words(plain)
    return None if found is None or found.value >= 10**LONGEST else found


def _mixed(plain: str, mixed: str) -> Numeral | None:
    before, _, scale = plain.partition(mixed)
    whole = number(before)
    if whole is None or whole.decimals or whole.scaled:
        return None
    value = whole.value + (Decimal("0.5") if "half" in mixed else Decimal("0.25"))
    return _scaled(f"{value:f}", scale.strip())


def _of_digits(plain: str) -> Numeral | None:
    parts = _PARTS.fullmatch(plain)
    if parts is None or not _GOOD.fullmatch(parts["digits"]):
        return None
    digits = parts["digits"].replace(",", "")
    if len(digits) > 1 and digits[0] == "0" and digits[1] != ".":
        return None
    return _scaled(digits, parts["scale"].strip())


def _scaled(digits: str, scale: str) -> Numeral | None:
    """Return digits with the words or letters of a scale, in terms of a scale of the notation."""
    power = 1
    for word in scale.split():
        single = word.removesuffix("s") if word in ("lakhs", "crores") else word
        power *= _SCALES.get(single) or _SHORT[single]
    if len(scale.split()) > 1 and scale != "lakh crore":
        return None
    value = Decimal(digits) * power
    decimals = "." in digits
    if power == 1:
        return Numeral(value, digits, decimals=decimals)
    if scale in ("dozen", "hundred"):
        return Numeral(value, f"{value.normalize():f}", scale=Decimal(power))
    notation, name = next((step, name) for step, name in _NOTATION if step <= power)
    if power == notation:
        return Numeral(value, digits + name, scaled=True, decimals=decimals, scale=Decimal(power))
    stated = (Decimal(digits) * (power // notation)).normalize()
    return Numeral(value, f"{stated:f}{name}", scaled=True, scale=Decimal(power))


def _of_words(plain: str) -> Numeral | None:
    """Return a number in words: exact up to the hundreds, rounded as digits are with thousand, million and the like."""
    if plain.startswith("half "):
        scale = plain.removeprefix("half ").removeprefix("a ")
        return Numeral(Decimal(6), "6", worded=True) if scale == "dozen" else _scaled("0.5", scale)
    if " of a" in plain:
        part, _, scale = plain.partition(" of a ")
        return _scaled("0.25", scale) if part.endswith("quarter") else None
    words = plain.removeprefix("a ").removeprefix("an ").replace(" and ", " ").split(" ")
    if plain.startswith(("a ", "an ")):
        words = ["one", *words]
    value = _whole(words)
    if value is None:
        return None
    last = words[-1].removesuffix("s") if words[-1] in ("lakhs", "crores") else words[-1]
    power = _SCALES.get(last, 1)
    if power >= 1000:
        return _scaled(f"{value // power}", last) if value % power == 0 and value // power < 1000 else None
    return Numeral(Decimal(value), str(value), worded=True, scale=Decimal(power))


def _whole(words: list[str]) -> int | None:
    """Return the value of number words; None where they are no one number (three four, twenty one hundred)."""
    total, group, last = 0, 0, 10**30
    room = 1000
    for word in words:
        single = word.removesuffix("s") if word in ("lakhs", "crores") else word
        if single in SMALL:
            value = SMALL[single]
            if value >= room or (value == 0 and len(words) > 1) or (room == 100 and value >= 100):
                return None
            group += value
            room = 10 if value >= 20 else 0
        elif single == "hundred":
            if not 0 < group < 10 or room == 1000:
                return None
            group, room = group * 100, 100
        else:
            power = _SCALES.get(single)
            if power is None or group == 0 or power >= last:
                return None
            if power == 12 and (group >= 100 or total):
                return None
            total, group, last, room = total + group * power, 0, power, 1000 if power > 12 else 0
    return total + group
