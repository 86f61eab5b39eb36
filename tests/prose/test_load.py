"""Long texts of one thing are read in linear work: counted by the lines that run, and by coming back at all."""

import contextlib
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from policytrack.prose.error import ReadError

from .tongue import DAY, Tongue
from .tongues import TONGUES

FEW = 400  # tokens; twice as many may cost twice as many lines
MANY = 40_000  # tokens: a reader of quadratic time would not come back
SLACK = 1.15
MOST_SAID = 1500  # characters of a refusal; hidden ones are written out


def lines_run(work: Callable[[], object]) -> int:
    """Return how many lines of Python run in a piece of work."""
    count = 0

    def trace(_: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def read_all(tongue: Tongue, text: str) -> None:
    tongue.find(text)
    for read in (tongue.room.read_quantity, lambda words: tongue.room.read_period(words, on=DAY)):
        with contextlib.suppress(ReadError):
            read(text)


UNITS = [(tongue, name) for tongue in TONGUES for name in tongue.units]


@pytest.mark.parametrize(("tongue", "name"), UNITS, ids=str)
def test_twice_as_much_of_one_thing_is_twice_the_work(tongue: Tongue, name: str) -> None:
    unit = tongue.units[name]
    read_all(tongue, unit * 3)
    some, more = (lines_run(lambda many=many: read_all(tongue, unit * many)) for many in (FEW, 2 * FEW))  # type: ignore[misc]
    assert more <= 2 * SLACK * some + 1000


LONG = {
    "zh": (
        *("digits", "thousands", "a list of numbers", "Chinese digits", "scales", "near", "not", "links", "joints"),
        *("percent of", "quotes", "brackets", "years joined", "percent joined", "digit and line", "spaces", "glosses"),
        *("hidden", "plain", "Latin", "dots", "verbs of change", "per head", "order", "minus"),
    ),
    "en": ("3 homes,", "not", "5% to", "1-", "2024", "\u200b"),
}


@pytest.mark.parametrize(("tongue", "name"), [(one, name) for one in TONGUES for name in LONG[one.lang]], ids=str)
def test_a_long_text_of_one_thing_comes_back(tongue: Tongue, name: str) -> None:
    text = tongue.units[name] * MANY
    assert all(reading.words for reading in tongue.find(text))
    read_all(tongue, text)
    tongue.room.find_ranks(text)


@pytest.mark.parametrize(("tongue", "name"), UNITS, ids=str)
def test_a_refusal_quotes_only_the_beginning_of_long_words(tongue: Tongue, name: str) -> None:
    text = tongue.units[name] * 1000
    with pytest.raises(ReadError) as told:
        tongue.room.read_quantity(text)
    assert len(str(told.value)) < MOST_SAID
    assert all(len(one.reason or "") < MOST_SAID for one in tongue.find(text))


PARTS = {
    "zh": "截至5月底，全市新增企业300多家，同比增长5.1%，力争到2027年底达到1万家以上。\n",
    "en": "By 31 May 2024, 300 homes were built, up 5.1%; at least 10,000 homes are promised by the end of 2027.\n",
}


@pytest.mark.parametrize("tongue", TONGUES, ids=str)
def test_a_text_twice_as_long_has_twice_the_readings(tongue: Tongue) -> None:
    part = PARTS[tongue.lang]
    few, many = (tongue.find(part * times) for times in (1, 500))
    assert len(many) == 500 * len(few)
    assert [item.value for item in many[: len(few)]] == [item.value for item in few]
    assert many[-1].start == few[-1].start + 499 * len(part)


def endless(parsed: Any) -> bool:
    """Whether a pattern repeats something without end."""
    for kind, argument in parsed:
        if kind in (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT):
            _, most, inner = argument
            if most == parser.MAXREPEAT or endless(inner):
                return True
        elif kind is parser.BRANCH:
            if any(endless(one) for one in argument[1]):
                return True
        elif kind in (parser.SUBPATTERN, parser.ASSERT, parser.ASSERT_NOT, parser.ATOMIC_GROUP) and endless(
            argument if kind is parser.ATOMIC_GROUP else argument[-1]
        ):
            return True
    return False


@pytest.mark.parametrize("tongue", TONGUES, ids=str)
def test_no_rule_looks_further_than_some_tokens(tongue: Tongue) -> None:
    rules = tongue.language.rules.rules
    assert rules
    wrong = [one.name for one in rules if endless(parser.parse(one.pattern))]
    assert not wrong, "a rule that may run to the end of a text is tried at each of its places"


@pytest.mark.parametrize(
    ("pattern", "found"), [("a{1,3}", False), ("(?:ab|c+)d", True), ("(?=a*)b", True), ("a|b{2,}", True)]
)
def test_an_endless_pattern_is_seen(pattern: str, found: bool) -> None:
    assert endless(parser.parse(pattern)) is found
