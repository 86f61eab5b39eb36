"""The amount of a cell: a number at once, words by the reader of prose, with the unit of the cell or of its column."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from policytrack.errors import InputError
from policytrack.ledger.file.grid import Value
from policytrack.ledger.row.counted_in import CountedIn, counted_in, in_brackets
from policytrack.ledger.row.texts import decimal_of, text_of
from policytrack.ledger.row.things import with_things
from policytrack.prose.reading import Reading
from policytrack.readers.languages import reader
from policytrack.values.foreign import is_chinese
from policytrack.values.month_names import PATTERN
from policytrack.values.period import Period
from policytrack.values.quantity import Quantity
from policytrack.values.vocabulary import Vocabulary

AmountRole: TypeAlias = Literal["target", "figure"]
ANY_YEAR = Period.parse("2000")
_SIGNS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys((">=", "≥", "≧", "⩾", "=>", "＞=", "＞＝", "不低于", "不少于", "不小于"), ">=")
    | dict.fromkeys(("<=", "≤", "≦", "⩽", "=<", "＜=", "＜＝", "不高于", "不超过", "不大于", "不多于"), "<=")
    | dict.fromkeys((">", "＞"), ">")
    | dict.fromkeys(("<", "＜", "低于"), "<")
    | dict.fromkeys(("=", "＝"), "")
)
_SIGN = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_PLAIN = re.compile(
    rf"(?P<sign>{_SIGN})?\s*(?P<number>[-+−–]?(?:\d{{1,3}}(?:[,，]\d{{3}})+|\d+)(?:\.\d+)?|\.\d+)\s*(?P<scale>万亿|万|亿)?(?P<unit>[^\s\d,，.。;；:：<>()（）=+\-~—–至到、]{{0,16}})"
)
_BEHIND_SIGNS = MappingProxyType({"以上": ">=", "以下": "<=", "以内": "<="})
_BEHIND = re.compile(r"([\d,.]+[万亿]?[^\s\d，。,；;以]{0,8})(以上|以下|以内)")
_IN_BRACKETS = re.compile(r"[\[〔【［]\s*([-+]?[\d.]+%?)\s*[\]〕】］]")  # the total of a plan's years
_WORDS_OF_AMOUNT = re.compile(r"以[上下内外]|左右|上下|余|多|来|几|超|近|约|\+$|至|到|起$|约$|以$|次数")
_PERCENT_WORDS = re.compile(r"百分比|％|per ?cent(?:age)?\b|pct\b")
_ASIDE = re.compile(r"([^()（）]+)[（(]([^()（）]+)[)）]")  # 52 (of whom 20 women)
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")  # 1 200 households
_RAND = re.compile(
    r"(?:(?:R|ZAR) ?|(?=.* R$))(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?"
    r"(?P<scale>(?i:m|mn|million|bn|billion|k|thousand))?(?: R)?"
)
_COUNTED = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d\b)\d+) (?P<unit>[A-Za-z][A-Za-z/-]+(?: [A-Za-z-]+)?)"
)
_NO_THING = re.compile(
    rf"(?:{PATTERN})\b|of\b|out\b|to\b|by\b|and\b|or\b|per\b|in\b|st\b|nd\b|th\b|months?\b|quarters?\b|more\b|less\b",
    re.IGNORECASE,
)
_EN_SCALES = MappingProxyType(
    {"m": "m", "mn": "m", "million": "m", "bn": "bn", "billion": "bn", "k": "k", "thousand": "k"}
)
_BOUND_BEHIND = re.compile(r"(.+?)(?:及|含)?(以上|以下|以内)")  # 90分以上
_SIDES = MappingProxyType({"以上": ">=", "以下": "<=", "以内": "<="})
_ANYTHING = MappingProxyType({"en": CountedIn("items"), "zh": CountedIn("个")})
_AROUND = re.compile(r"[\s,，.。;；:：、()（）约]*")
_DIGIT = re.compile(r"[\d一二三四五六七八九十百千两半]")


class Fault(Vocabulary):
    """Why a cell gives no amount."""

    EMPTY = "empty", "空", "empty"
    WORDS = "words", "没有数量", "no amount"
    SEVERAL = "several", "多个数量", "several amounts"
    UNREADABLE = "unreadable", "读不出", "cannot be read"


@frozen
class AmountRead:
    """What a cell gives: an amount or the reason why not.

    `has_unit` says that the unit stands in the cell itself; `others` are further amounts of it; `readings` all amounts
    of a sentence.
    """

    amount: Quantity | None = None
    fault: Fault | None = None
    has_unit: bool = False
    others: tuple[Quantity, ...] = ()
    readings: tuple[Reading, ...] = ()
    words: str = ""


def read_amount(value: Value, unit: CountedIn | None, role: AmountRole, lang: str) -> AmountRead:
    """Return the amount of a cell, in its own unit or in that of its column.

    >>> read_amount(1792, counted_in("人次"), "figure", "zh").amount
    Quantity.parse('1792 人次')
    >>> read_amount("≥98百分比", None, "target", "zh").amount
    Quantity.parse('>= 98 %')
    >>> read_amount("30余", counted_in("公里"), "figure", "zh").amount
    Quantity.parse('over 30 公里')
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        number = decimal_of(value)
        return AmountRead(fault=Fault.UNREADABLE) if number is None else _plain(number, unit)
    text = text_of(value)
    if not text:
        return AmountRead(fault=Fault.EMPTY)
    return _read(text, unit, role, lang)


def _plain(number: Decimal, unit: CountedIn | None) -> AmountRead:
    try:
        amount = Quantity.exact(number, "") if unit is None else unit.amount(number)
    except InputError:
        return AmountRead(fault=Fault.UNREADABLE)
    return AmountRead(amount)


@lru_cache(maxsize=8192)
def _read(text: str, unit: CountedIn | None, role: AmountRole, lang: str) -> AmountRead:
    text = _SPACED.sub(lambda found: found.group().replace(" ", ""), text)
    text = _in_signs(text)
    inside = _IN_BRACKETS.fullmatch(text)
    behind = _BEHIND.fullmatch(text)
    if behind is not None:
        text = f"{_BEHIND_SIGNS[behind[2]]}{behind[1]}"
    plain = _PLAIN.fullmatch(_PERCENT_WORDS.sub("%", inside[1] if inside else text))
    if plain is not None:
        found = _signed(plain, unit)
        if found is not None:
            return evolve(found, words=text)
    if _DIGIT.search(text) is None:
        return AmountRead(fault=Fault.WORDS, words=text)
    rand = _RAND.fullmatch(text)
    if rand is not None:
        return evolve(_of_rand(rand), words=text)
    behind = _BOUND_BEHIND.fullmatch(text)
    if behind is not None and (plain := _PLAIN.fullmatch(behind[1])) is not None and plain["unit"]:
        found = _signed(plain, unit)
        if found is not None and found.amount is not None and found.has_unit:
            return evolve(found, amount=_bounded(found.amount, _SIDES[behind[2]]), words=text)
    counted = _COUNTED.fullmatch(text) if lang == "en" else None
    if counted is not None and not any(one.quantity is not None for one in amounts_in(text, role, lang)):
        found = _of_things(counted, unit)
        if found is not None:
            return evolve(found, words=text)
    aside = _ASIDE.fullmatch(text)
    if aside is not None and in_brackets(aside[2]) is None:
        found = _read(aside[1].strip(), unit, role, lang)
        if found.amount is not None and found.fault is None:
            return evolve(found, words=text)
    return evolve(_in_words(text, unit, role, lang), words=text)


def _of_things(counted: re.Match[str], unit: CountedIn | None) -> AmountRead | None:
    """Read a number of things whose name the reader of prose does not know: 100 SMMEs."""
    own = counted_in(counted["unit"])
    if own is None or own.answer or not own.symbol or _NO_THING.match(counted["unit"]):
        return None
    amount = own.amount(Decimal(counted["number"].replace(",", "")))
    bare = unit is not None and unit.symbol == "" and not unit.scale
    return AmountRead(evolve(amount, unit="") if bare else amount, has_unit=True)


def _of_rand(found: re.Match[str]) -> AmountRead:
    """Read an amount of rand, which the reader of prose takes for no money: R2m, R 450,000."""
    scale = "" if found["scale"] is None else _EN_SCALES[found["scale"].casefold()]
    return AmountRead(Quantity.exact(f"{found['number'].replace(',', '')}{scale}", "R"), has_unit=True)


_N = r"(?P<n>[\d,.]+ ?%?)"
_BOUNDS = tuple(
    (sign, re.compile(words, re.IGNORECASE))
    for sign, words in (
        (">=", rf"(?:at least|no less than|not less than|no fewer than|minimum(?: of)?|min\.?) {_N}"),
        (">=", rf"{_N}(?: or (?:more|above|over|higher)| ?\+| minimum)"),
        ("<=", rf"(?:no more than|not more than|at most|maximum(?: of)?|max\.?|not exceeding) {_N}"),
        ("<=", rf"{_N}(?: or (?:less|fewer|below|under|lower)| maximum)"),
        (">", rf"(?:more than|over|above|greater than) {_N}"),
        ("<", rf"(?:less than|fewer than|under|below) {_N}"),
    )
)


def _in_signs(text: str) -> str:
    """Return a bound in English words on a number without a unit as a sign: no more than 200 is <= 200."""
    if not text or not text[0].isascii() or len(text) > 40:
        return text
    for sign, words in _BOUNDS:
        found = words.fullmatch(text)
        if found is not None:
            return f"{sign} {found['n']}"
    return text


def _signed(plain: re.Match[str], unit: CountedIn | None) -> AmountRead | None:
    """Read a sign, a number and a unit without asking the reader of prose."""
    words, scale = plain["unit"], plain["scale"] or ""
    digits = re.sub("[,，]", "", plain["number"]).replace("−", "-").replace("–", "-")
    if digits.startswith("."):
        digits = f"0{digits}"
    try:
        number = Decimal(digits)
        if not words and not scale:
            amount = Quantity.exact(number, "") if unit is None else unit.amount(number)
            own = False
        elif not words:
            if unit is None or unit.scale or unit.factor != 1 or not unit.symbol:
                return None
            amount, own = Quantity.exact(f"{digits}{scale}", unit.symbol), False
        else:
            if _WORDS_OF_AMOUNT.search(words):
                return None
            found = counted_in(f"{scale}{words}") if scale and is_chinese(words) else in_brackets(words)
            if found is None or found.answer or (found.symbol not in ("%", "pp") and in_brackets(words) is None):
                return None
            if not is_chinese(words) and found.symbol not in ("%", "pp"):
                return None
            amount, own = found.amount(number), True
            if unit is not None and unit.symbol == "" and not found.is_share:
                amount = Quantity.exact(number, "")
    except InputError:
        return AmountRead(fault=Fault.UNREADABLE)
    return AmountRead(_bounded(amount, _SIGNS[plain["sign"]] if plain["sign"] else ""), has_unit=own)


def _bounded(amount: Quantity, sign: str) -> Quantity:
    """Return an amount with a sign before it."""
    if not sign or amount.nominal is None:
        return amount
    makers = {">=": Quantity.at_least, "<=": Quantity.at_most, ">": Quantity.more_than, "<": Quantity.less_than}
    return evolve(makers[sign](amount.nominal, amount.unit), scale=amount.scale)


def amounts_in(text: str, role: AmountRole, lang: str, on: Period | None = None) -> tuple[Reading, ...]:
    """Return the amounts of a sentence, in the order of their places; refused words have no value."""
    return tuple(one for one in _found(text, role, lang, on or ANY_YEAR) if not one.timely)


@lru_cache(maxsize=8192)
def _found(text: str, role: AmountRole, lang: str, on: Period) -> tuple[Reading, ...]:
    found = reader(lang).find(text, on=on, role=role)
    return with_things(text, found, role, on) if lang == "en" else found


def _in_words(text: str, unit: CountedIn | None, role: AmountRole, lang: str) -> AmountRead:
    readings = amounts_in(text, role, lang)
    read = [one for one in readings if one.quantity is not None]
    if unit is not None and unit.symbol and all(one.quantity is not None and not one.quantity.unit for one in read):
        with_unit = _with_unit(text, unit, role, lang)
        if with_unit is not None:
            return AmountRead(with_unit)
    if not read and (unit is None or not unit.symbol):
        bare = _with_unit(text, _ANYTHING[lang], role, lang)  # at least 50, 5+, 90以上: of nothing named
        if bare is not None:
            return AmountRead(evolve(bare, unit=""))
    if not read:
        refused = bool(readings) and bool(_DIGIT.search(text))
        return AmountRead(fault=Fault.UNREADABLE if refused else Fault.WORDS, readings=readings)
    amounts = [one.quantity for one in read if one.quantity is not None]
    first = amounts[0]
    if (
        unit is not None
        and unit.symbol == ""
        and not unit.answer
        and not unit.scale
        and first.unit not in ("%", "pp", "")
    ):
        first = evolve(first, unit="")
    return AmountRead(
        _as_said(first, unit),
        Fault.SEVERAL if len(amounts) > 1 else None,
        has_unit=bool(amounts[0].unit),
        others=tuple(amounts[1:]),
        readings=tuple(readings),
    )


def _as_said(amount: Quantity, unit: CountedIn | None) -> Quantity:
    """Return an amount in the unit's own spelling where the words of the cell mean the same."""
    if unit is None or amount.unit == unit.symbol or not amount.unit:
        return amount
    if same_unit(amount.unit, unit.symbol):
        return evolve(amount, unit=unit.symbol)
    return amount


_MONEY = MappingProxyType(
    {"GBP": "£", "£": "£", "EUR": "€", "€": "€", "USD": "$", "US$": "$", "$": "$", "元": "元", "CNY": "元"}
)


def same_unit(first: str, second: str) -> bool:
    """Whether two spellings are one unit: Days and days, event and events, £ and GBP.

    >>> same_unit("Days", "day"), same_unit("£", "GBP"), same_unit("户", "套")
    (True, True, False)
    """
    if first == second:
        return True
    if first in _MONEY and second in _MONEY:
        return _MONEY[first] == _MONEY[second]
    if is_chinese(first) or is_chinese(second):
        return False
    return _stem(first) == _stem(second)


def _stem(word: str) -> str:
    low = word.casefold().replace("metre", "meter")
    if low in ("people", "persons", "person"):
        return "person"
    if low in ("kilometer", "kilometers", "km", "kms"):
        return "km"
    if low in ("hectare", "hectares", "ha"):
        return "ha"
    if low in ("tonne", "tonnes", "t"):
        return "t"
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low


def _with_unit(text: str, unit: CountedIn, role: AmountRole, lang: str) -> Quantity | None:
    """Read words whose unit stands in another cell: 30余 of 公里, 200以上, about 50."""
    if len(text) > 24:
        return None
    scale = unit.scale or ("千" if unit.factor == 1000 else "百" if unit.factor == 100 else "")
    joined = f"{text.rstrip('。.')} {unit.scale} {unit.symbol}" if lang == "en" else None
    forms = [joined] if joined else []
    if lang == "zh":
        behind = re.search(r"(以[上下内外]|左右|上下)$", text)
        stem = text[: behind.start()] if behind else text
        forms = [f"{stem}{scale}{unit.symbol}{behind[1] if behind else ''}"]
    for words in forms:
        whole = amounts_in(words, role, lang)
        if len(whole) == 1 and whole[0].quantity is not None:
            rest = words[: whole[0].start] + words[whole[0].end :]
            if _AROUND.fullmatch(rest) and whole[0].quantity.unit:
                return _as_said(whole[0].quantity, unit)
    return None
