"""Long texts of one thing are read in linear work: counted by the lines that run, and by coming back at all."""

import contextlib
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from policytrack import zh
from policytrack.zh.language import language

DAY = "2024-06-27"
FEW = 400  # tokens; twice as many may cost twice as many lines
MANY = 100_000  # tokens: a reader of quadratic time would not come back
SLACK = 1.15
MOST_SAID = 1500  # characters of a refusal; hidden ones are written out

# One thing said again and again: each is a kind of token, or an expression that never ends.
UNITS = {
    "digits": "9",
    "thousands": "1,",
    "a list of numbers": "1、",
    "a list of amounts": "3家、",
    "a list that shares": "3万、",
    "amounts joined": "3家和",
    "Chinese digits": "一",
    "places": "十",
    "scales": "万",
    "hundreds": "百",
    "near": "近",
    "about": "约",
    "not": "不",
    "not more": "不超",
    "at most": "最高",
    "links": "每年",
    "verbs of change": "增长",
    "minus": "-",
    "dashes": "—",
    "joints": "至",
    "between": "和",
    "percent of": "百分之",
    "parts of": "分之",
    "order": "第",
    "quotes": "“",
    "brackets": "（",
    "brackets closed": "（3）",
    "money before": "￥",
    "slashes": "3/",
    "years": "2024年",
    "years joined": "2024年至",
    "months": "3月",
    "a list of months": "3月、",
    "days": "3日",
    "quarters": "三季度",
    "year heads": "今年",
    "ends": "底",
    "percent joined": "5%至",
    "amounts joined by to": "3家至",
    "ranges": "3—5家",
    "changes by and to": "增加3家至5家",
    "per head": "每万人",
    "unit after unit": "家",
    "digit and line": "1\n",
    "digit and space": "1 ",
    "lines": "\n",
    "spaces": "\u3000",
    "hidden": "\u200b",
    "digit and hidden": "1\u200b",
    "glosses": "发(fā)",
    "Latin": "A1",
    "plain": "企",
    "traditional": "萬戶",
    "sentences": "新增3家。",
    "dates": "2024-06-",
    "dots": "1.",
    "plans": "“十四五”",
}


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


def read_all(text: str) -> None:
    zh.find(text, on=DAY)
    for read in (zh.read_quantity, lambda words: zh.read_period(words, on=DAY)):
        with contextlib.suppress(zh.ReadError):
            read(text)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_as_much_of_one_thing_is_twice_the_work(unit: str) -> None:
    read_all(unit * 3)
    some, more = (lines_run(lambda many=many: read_all(unit * many)) for many in (FEW, 2 * FEW))  # type: ignore[misc]
    assert more <= 2 * SLACK * some + 1000


@pytest.mark.parametrize(
    "name",
    [
        *("digits", "thousands", "a list of numbers", "Chinese digits", "scales", "near", "not", "links", "joints"),
        *("percent of", "quotes", "brackets", "years joined", "percent joined", "digit and line", "spaces", "glosses"),
        *("hidden", "plain", "Latin", "dots", "verbs of change", "per head", "order", "minus"),
    ],
)
def test_a_long_text_of_one_thing_comes_back(name: str) -> None:
    unit = UNITS[name]
    found = zh.find(unit * MANY, on=DAY)
    assert all(reading.words for reading in found)
    for read in (zh.read_quantity, lambda words: zh.read_period(words, on=DAY), zh.read_rank):
        with contextlib.suppress(zh.ReadError):
            read(unit * MANY)


def test_a_refusal_quotes_only_the_beginning_of_long_words() -> None:
    for name, unit in UNITS.items():
        with pytest.raises(zh.ReadError) as told:
            zh.read_quantity(unit * 1000)
        assert len(str(told.value)) < MOST_SAID, name
        assert all(len(one.reason or "") < MOST_SAID for one in zh.find(unit * 1000, on=DAY)), name


def test_a_text_twice_as_long_has_twice_the_readings() -> None:
    part = "截至5月底，全市新增企业300多家，同比增长5.1%，力争到2027年底达到1万家以上。\n"
    few, many = (zh.find(part * times, on=DAY) for times in (1, 500))
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


def test_no_rule_looks_further_than_some_tokens() -> None:
    rules = language().rules.rules
    assert rules
    wrong = [one.name for one in rules if endless(parser.parse(one.pattern))]
    assert not wrong, "a rule that may run to the end of a text is tried at each of its places"


@pytest.mark.parametrize(
    ("pattern", "found"), [("a{1,3}", False), ("(?:ab|c+)d", True), ("(?=a*)b", True), ("a|b{2,}", True)]
)
def test_an_endless_pattern_is_seen(pattern: str, found: bool) -> None:
    assert endless(parser.parse(pattern)) is found
