"""Units of English time: days, months, quarters, years in one or two parts, put together from their tokens."""

import datetime
import re
from typing import cast

from attrs import frozen
from dateutil.relativedelta import relativedelta

from policytrack.prose.clock import Clock, month_of, year_of
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Match
from policytrack.prose.token import Tokens
from policytrack.values.period import Period

date = datetime.date
UNIT = (
    r"(?:(?:D?[noN]1?)?MR|D?[noN]1?M(?:[,1]{0,2}[yn](?![mv3]{0,6}[uUT]))?|M[noN](?:,?y)?|D?M[,1)]{0,2}y|yM|Q[,1]{0,2}[yF]|y[,-]?Q|H[,1]{0,2}[yF]|y[,-]?H"
    r"|D?o-?[βα](?:1D?(?:y|R|F|M,?y?|G?F|9)|y|F|R)?|[QH]1?R|d|D?G?F|D?G[yn]|D?R|D?jy|D?9|y|Q|H|D?M|D?8|D?o5)"
)
FIRST = "DnoNMyQHdGFRj98"
_ORDER = {"dmy": (0, 1), "mdy": (1, 0)}
_PARTS = re.compile(r"(?P<first>[12][0-9]{3})(?P<joint>[-/])(?P<second>[0-9]{4}|[0-9]{2})")
_LATE = 85  # 1998-02 may be the years to 2002
_FISCAL = re.compile(r"FY ?(?P<first>[12][0-9]{3}|[0-9]{2})(?:[-/](?P<second>[0-9]{4}|[0-9]{2}))?")


@frozen
class ReadTime:
    """A unit of time that was read: its period, how fine it is, and whether its year was said."""

    period: Period
    grain: str
    dated: bool = True


def clock_of(match: Match) -> Clock:
    """Return the times of the document; `ReadError` where none are known."""
    if match.asked.clock is None:
        raise ReadError(match.text, "one amount; this is a time")
    return match.asked.clock


def ordinal(tokens: Tokens, at: int) -> int:
    """Return the number of an ordinal: third, 27th."""
    value = tokens.value(at)
    return int(str(value)) if value is not None else int(re.sub("[^0-9]", "", tokens.word(at)))


def read_unit(match: Match, start: int, end: int, *, year: int | None = None, ahead: bool = False) -> ReadTime:
    """Return the unit that tokens make; `ReadError` for days that the calendar has not and years that are not known.

    `year` is one carried from the time beside it; `ahead` lets a month without a year be one to come.
    """
    tokens = match.tokens
    places = [at for at in range(start, end) if tokens.kind(at) not in "D,1j)-"]
    key = "".join(tokens.kind(at) for at in places)
    try:
        return _made(match, key, places, year, ahead=ahead)
    except ReadError:
        raise
    except (ValueError, OverflowError):
        raise ReadError(tokens.words(start, end), "a day that the calendar has") from None


def _made(match: Match, key: str, places: list[int], year: int | None, *, ahead: bool) -> ReadTime:
    tokens, words = match.tokens, match.text
    by = dict(zip(key, places, strict=True))
    said = int(tokens.word(by["y"])) if "y" in by else year
    if key == "d":
        return _digits(match, tokens.word(places[0]))
    if key in ("F", "GF", "Gy", "Gn"):
        return _two_parts(match, tokens.word(places[-1]), named="G" in key)
    if key == "R":
        return _relative(match, tokens.value(places[0]))
    if key == "8":
        clock = clock_of(match)
        return ReadTime(Period(date(clock.year, 1, 1), clock.day), "span")
    if key == "9":
        word = tokens.word(places[0])
        if len(word) != 5:
            raise ReadError(words, "a decade in full, such as the 1990s")
        return ReadTime(Period(date(int(word[:4]), 1, 1), date(int(word[:4]) + 9, 12, 31)), "decade")
    if key == "o5":
        count = ordinal(tokens, places[0])
        if not 6 <= count <= 20:
            raise ReadError(words, "a Five-Year Plan from the 6th to the 20th")
        return ReadTime(Period(date(1951 + 5 * count, 1, 1), date(1955 + 5 * count, 12, 31)), "plan")
    if "F" in key:
        whole = _two_parts(match, tokens.word(by["F"]), named=False).period
        return _part(match, key, places, whole)
    if "R" in key and "M" in key:
        grain, shift = cast("tuple[str, int]", tokens.value(by["R"]))
        if grain != "year":
            raise ReadError(words, "a month of a year")
        return _made(match, key[:-1], places[:-1], clock_of(match).year + shift, ahead=ahead)
    if "R" in key:
        whole = _relative(match, tokens.value(by["R"])).period
        return _part(match, key, places, whole)
    if key == "y":
        return ReadTime(year_of(int(tokens.word(places[0]))), "year")
    if key[0] in "QH" or key[-1] in "QH" or key[:2] in ("oβ", "oα"):
        if "M" in key or "9" in key:
            raise ReadError(words, "a half or quarter of a year")
        whole = year_of(said if said is not None else clock_of(match).year)
        found = _part(match, key, places, whole)
        return _placed(match, found, ahead=ahead) if said is None else found
    if key == "yM":
        raise ReadError(words, "the month before the year")
    month = int(str(tokens.value(by["M"])))
    if key in ("M", "My"):
        found = ReadTime(month_of(said if said is not None else clock_of(match).year, month), "month", said is not None)
        return _placed(match, found, ahead=ahead) if said is None else found
    if key.endswith("n") and "M" in key and len(key) == 3:
        raise ReadError(words, "the year in four digits")
    place = by.get("n", by.get("o", by.get("N", -1)))
    first = key.startswith("M") and said is None and "n" in key
    if first and (int(tokens.word(place)) > 12 or tokens.word(place).startswith("0")):
        raise ReadError(words, "the day before the month, or the year; March 24 may be either")
    day = ordinal(tokens, place) if tokens.kind(place) == "o" else int(tokens.word(place))
    if said is None:
        only = date(clock_of(match).year, month, day)
        return _placed(match, ReadTime(Period(only, only), "day", dated=False), ahead=ahead)
    return ReadTime(Period(date(said, month, day), date(said, month, day)), "day")


def _placed(match: Match, found: ReadTime, *, ahead: bool) -> ReadTime:
    """Return a unit without its year, in the document's where that fits; `ReadError` where it may be of another."""
    on = clock_of(match).on
    late = found.period.end < on.start if ahead else found.period.start > on.end
    if late:
        raise ReadError(match.text, f"a year; in a document of {on} it may be of another")
    return ReadTime(found.period, found.grain, dated=False)


def _part(match: Match, key: str, places: list[int], whole: Period) -> ReadTime:
    """Return a quarter or half of a year."""
    tokens = match.tokens
    at = next(place for place, letter in zip(places, key, strict=True) if letter in "QHo")
    letter = tokens.kind(at)
    number = ordinal(tokens, at) if letter == "o" else int(str(tokens.value(at)))
    months = 3 if letter == "Q" or "β" in key else 6
    if whole.start + relativedelta(years=1, days=-1) != whole.end or not 1 <= number <= 12 // months:
        raise ReadError(match.text, "a quarter or half of one year")
    start = whole.start + relativedelta(months=months * (number - 1))
    return ReadTime(Period(start, start + relativedelta(months=months, days=-1)), "quarter" if months == 3 else "half")


def _relative(match: Match, value: object) -> ReadTime:
    grain, shift = cast("tuple[str, int]", value)
    clock = clock_of(match)
    if grain == "year":
        return ReadTime(year_of(clock.year + shift), "year")
    months = 3 if grain == "quarter" else 1
    start = clock.month.start
    start = date(start.year, (start.month - 1) // months * months + 1, 1) + relativedelta(months=months * shift)
    return ReadTime(Period(start, start + relativedelta(months=months, days=-1)), grain)


def _two_parts(match: Match, word: str, *, named: bool) -> ReadTime:
    """Return a year in two parts, or a fiscal year: 2021-25 are years, 2024-25 is fiscal and asks for its first day."""
    if fiscal := _FISCAL.fullmatch(word):
        first, second = fiscal["first"], fiscal["second"]
        if second is None:
            return ReadTime(_fiscal(match, _ends_in(match, first), ended=True), "year")
        begun = int(first) if len(first) == 4 else 2000 + int(first)
        if _second(begun, second) != begun + 1:
            raise ReadError(match.text, "a fiscal year that ends in the next year")
        return ReadTime(_fiscal(match, begun), "year")
    if named and word.isdigit():
        return ReadTime(_fiscal(match, _ends_in(match, word), ended=True), "year")
    parts = _PARTS.fullmatch(word)
    if parts is None:
        raise ReadError(match.text, "a year, or a fiscal year such as 2024-25")
    begun = int(parts["first"])
    if not named and parts["joint"] == "-" and _is_month(begun, parts["second"]):
        return ReadTime(month_of(begun, int(parts["second"])), "month")
    ended = _second(begun, parts["second"])
    full = len(parts["second"]) == 4
    if ended == begun + 1 and (named or not full or parts["joint"] == "/"):
        return ReadTime(_fiscal(match, begun), "year")
    if ended <= begun or parts["joint"] == "/" or named:
        raise ReadError(match.text, "two years, the first one first, or a fiscal year such as 2024-25")
    return ReadTime(Period(date(begun, 1, 1), date(ended, 12, 31)), "years")


def _is_month(year: int, second: str) -> bool:
    """Whether 2024-08 is a month: no year of the century that comes behind the first."""
    return len(second) == 2 and 1 <= int(second) <= 12 and int(second) <= year % 100 < _LATE


def _ends_in(match: Match, word: str) -> int:
    if len(word) not in (2, 4):
        raise ReadError(match.text, "a fiscal year in two or four digits")
    return int(word) if len(word) == 4 else 2000 + int(word)


def _second(begun: int, second: str) -> int:
    if len(second) == 4:
        return int(second)
    ended = begun // 100 * 100 + int(second)
    return ended + 100 if ended < begun and begun % 100 == 99 and second == "00" else ended


def _fiscal(match: Match, year: int, *, ended: bool = False) -> Period:
    """Return the fiscal year that begins in a year, or ends in it; `ReadError` where its first day is not known."""
    first = clock_of(match).fiscal
    if first is None:
        raise ReadError(match.text, "calendar years, or fiscal='04-01' for the first day of fiscal years")
    start = date.fromisoformat(f"{year:04}-{first}")
    if ended and first != "01-01":
        start = start.replace(year=year - 1)
    return Period(start, start + relativedelta(years=1, days=-1))


def _digits(match: Match, word: str) -> ReadTime:
    """Return a date in digits: ISO, or the one order that fits or is said."""
    parts = re.split("[-/.]", word)
    if len(parts) == 2 or (len(parts[-1]) == 2 and len(parts[0]) != 4):
        raise ReadError(match.text, "a date with its day and the year in four digits")
    if len(parts[0]) == 4:
        day = date(*map(int, parts))
        return ReadTime(Period(day, day), "day")
    found = set()
    orders = [_ORDER[match.asked.dates]] if match.asked.dates else list(_ORDER.values())
    for first, second in orders:
        try:
            found.add(date(int(parts[2]), int(parts[second]), int(parts[first])))
        except ValueError:
            continue
    if len(found) != 1:
        raise ReadError(match.text, "a date that only one order fits, or dates='dmy' or 'mdy'")
    day = found.pop()
    return ReadTime(Period(day, day), "day")
