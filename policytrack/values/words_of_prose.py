"""Words of prose where notation is meant: which reader takes them. Nothing is read here, and no reader is imported."""

import re

from policytrack.values.foreign import is_chinese

_CHINESE_DATE = re.compile(
    r"\s*(?:[0-9〇零一二三四五六七八九]{2,4}年|[今去前明]年|[上下]半年|(?:截至|到|自|从)?[0-9一二三四五六七八九十]{1,2}月|“?十[二三四五六]五)"
)
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
# An English time is made of these words and numbers alone, and has at least one of the second ones or a year.
_OF_TIME = (
    "by in since from until till before after during between to through as of at on no later than within mid early "
    "late and the start beginning middle end ended ending first second third fourth last next this past current half "
    "three six nine twelve five ten h q fy st nd rd th date"
)
_OF_TIMES = frozenset(_OF_TIME.split())
_TIMES = frozenset(f"{_MONTHS} year years quarter month months decade spring summer autumn winter".split())
_PART = re.compile(r"[A-Za-z]+|\d+")
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_SLASHED = re.compile(r"\s*\d{1,2}/\d{1,2}/\d{4}\s*")
_OTHER_SIGNS = re.compile(r"[£€$%<>=≥≤]|\d[.,]\d")
LONGEST = 200
_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    "(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozen|half|third|quarter"
)
_ENGLISH_NUMBER = re.compile(rf"\d|\b(?:{_NUMBER_WORDS})s?\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]{2,}")
# A word that no notation has and prose has; one unknown word behind a number is only a unit that is none.
_ENGLISH_WORD = re.compile(
    rf"[£€$]|\b(?:least|most|more|fewer|less|over|under|above|below|up|to|of|per|a|an|the|some|almost|roughly|"
    rf"approximately|around|between|and|or|from|by|each|every|in|out|per\ cent|bn|mn|{_NUMBER_WORDS})s?\b",
    re.IGNORECASE,
)


def reader_of(text: object, *, timely: bool) -> str:
    """Return which reader takes a text that is no notation, for the end of a message; '' where it is no prose.

    `timely` says that a time is asked for.

    >>> reader_of("at least 300 homes", timely=False)
    "; 'at least 300 homes' is prose: en.read_quantity('at least 300 homes')"
    >>> reader_of("2024年底", timely=True), reader_of("300 homez", timely=False)
    ("; '2024年底' is prose: zh.read_period('2024年底', on=…)", '')
    """
    if not isinstance(text, str):
        return ""
    if is_chinese(text):
        lang, of_time = "zh", timely or _CHINESE_DATE.match(text) is not None
    elif len(text) > LONGEST:
        return ""
    elif _is_english_time(text):
        lang, of_time = "en", True
    elif _ENGLISH_NUMBER.search(text) and (_ENGLISH_WORD.search(text) or len(_WORD.findall(text)) > 1):
        lang, of_time = "en", False
    else:
        return ""
    call = f"read_period({text!r}, on=…)" if of_time else f"read_quantity({text!r})"
    return f"; {text!r} is prose: {lang}.{call}"


def _is_english_time(text: str) -> bool:
    """Whether English words are those of a time."""
    parts = [part.lower() for part in _PART.findall(text)]
    if not any(part.isalpha() for part in parts) or _OTHER_SIGNS.search(text):
        return _SLASHED.fullmatch(text) is not None
    known = all(part in _OF_TIMES or part in _TIMES or part.isdigit() for part in parts)
    named = any(part in _TIMES or _YEAR.fullmatch(part) for part in parts)
    return known and named and len(parts) > 1
