"""Laws of reading English: nothing is left over, guards hold, forms of writing change nothing, work is linear."""

import contextlib
import csv
import re
import subprocess
import sys
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policytrack import en
from policytrack.en.language import language
from policytrack.prose.clock import as_clock
from policytrack.prose.cover import Covered, cover
from policytrack.prose.reading import passed
from policytrack.prose.rule import Asked, Rule

from .en_cases import FILES
from .test_load import lines_run

DAY = "2024-06-27"
DIGIT = re.compile("[0-9]")
WORDS = "LCcU"  # GB2312, US$1m and m2 are words or signs with digits in them
RULES = language().rules.rules


@cache
def known_texts() -> tuple[str, ...]:
    found: dict[str, None] = {}
    for path in FILES.values():
        with path.open(encoding="utf-8", newline="") as file:
            found.update(dict.fromkeys(row["text"] for row in csv.DictReader(file)))
    return tuple(found)


@cache
def known_words() -> tuple[str, ...]:
    return tuple(sorted({word for text in known_texts() for word in text.split()}))


mixed = st.lists(st.deferred(lambda: st.sampled_from(known_words())), min_size=1, max_size=9).map(" ".join)
anything = st.one_of(
    st.deferred(lambda: st.sampled_from(known_texts())),
    mixed,
    st.text(max_size=30),
    st.text(alphabet="0123456789.,-–/ £$%kmbn()toandby\n'\u200b", max_size=25),
)


def covered(text: str) -> Covered:
    return cover(text, language(), Asked("figure", None, as_clock(DAY, None, None)))


def values(text: str) -> list[object]:
    return [one.value for one in en.find(text, on=DAY)]


@given(anything)
@example("5 5th,")
@example("m2 March")
@example("1.9 million 16- and 17-year-olds")
def test_every_number_and_time_is_in_a_reading_a_refusal_or_a_silence(text: str) -> None:
    found = covered(text)
    tokens, material = found.tokens, language().material
    taken = {at for item in found.items for at in range(item.start, item.end)}
    left = [
        tokens.word(at)
        for at, kind in enumerate(tokens.kinds)
        if at not in taken and (kind in material or (DIGIT.search(tokens.word(at)) and kind not in WORDS))
    ]
    assert left == []


@given(anything)
def test_items_stand_in_order_and_are_one_of_three_and_a_silence_names_its_rule(text: str) -> None:
    found, last = covered(text), 0
    for item in found.items:
        assert last <= item.start < item.end
        last = item.end
        kinds = [bool(item.silent), item.expected is not None, item.value is not None and not item.silent]
        assert kinds.count(True) == 1, item
    silent = passed(text, found)
    assert len(en.find(text, on=DAY)) + len(silent) == len(found.items)
    assert all(one.rule for one in silent)


@given(anything)
def test_words_are_those_of_the_text(text: str) -> None:
    for one in en.find(text, on=DAY):
        assert text[one.start : one.end] == one.words
        assert one.words.strip() == one.words or "\u200b" in text


@given(mixed, st.integers(0, 60))
def test_a_hidden_character_or_a_line_break_changes_nothing(text: str, place: int) -> None:
    spaces = [at for at, character in enumerate(text) if character == " "]
    for at in spaces:
        assert values(f"{text[:at]}\n{text[at + 1 :]}") == values(text)
    cut = place % (len(text) + 1)
    assert values(f"{text[:cut]}\u200b{text[cut:]}") == values(text)


LEFT = [
    "not ",
    "never ",
    "no more than at least ",
    "minus £",
    "between ",
    "no ",
    "halve not ",
    "$",
    "1,5 ",
    "fails to reach ",
]
AMOUNTS = ["300 homes", "£2bn", "12%", "2.4m people", "45 deaths per 100,000"]
RIGHT = [
    "-odd",
    " or two",
    " squared",
    "/20",
    " × 2",
    " and counting",
    " (at least)",
    " were not built",
    " to 9",
    " ± 2",
]


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("word", LEFT)
def test_a_word_before_an_amount_changes_it_or_refuses_it(word: str, amount: str) -> None:
    (alone,) = values(amount)
    assert alone not in values(word + amount)


@pytest.mark.parametrize("amount", AMOUNTS[:4])
@pytest.mark.parametrize("word", RIGHT)
def test_a_word_behind_an_amount_changes_it_or_refuses_it(amount: str, word: str) -> None:
    (alone,) = values(amount)
    assert alone not in values(amount + word)


TIMES = ["2030", "March 2025", "Q3 2025", "31 March 2025"]


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize(
    "word", ["before ", "until ", "after ", "early ", "mid-", "up to ", "around ", "by late ", "between now and "]
)
def test_a_word_before_a_time_that_opens_it_refuses_it(word: str, time: str) -> None:
    (alone,) = values(time)
    assert alone not in values(word + time)


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("word", [" or later", " and beyond", " or earlier", " or 2031", " at the earliest"])
def test_a_word_behind_a_time_that_opens_it_refuses_it(time: str, word: str) -> None:
    (alone,) = values(time)
    assert alone not in values(time + word)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_has_an_example_that_comes_out(rule: Rule) -> None:
    assert rule.examples, "a rule without an example"
    for words, outcome in rule.examples:
        found = en.find(words, on=DAY)
        if outcome == "silent":
            assert not found, words
        elif outcome == "refused":
            assert found, f"{words} is passed over"
            assert found[0].value is None, words
        else:
            assert [str(one.value) for one in found] == [outcome], words


def test_each_rule_says_each_letter_that_it_may_begin_with_once() -> None:
    for rule in RULES:
        assert len(set(rule.first)) == len(rule.first), rule.name


def test_letters_that_must_stand_ahead_hide_no_rule() -> None:
    """The letters that `ahead` asks for are only those without which no rule goes on."""
    rules = language().rules
    every = type(rules)(rules.rules)
    for text in known_texts():
        tokens = covered(text).tokens
        asked = Asked("figure", None, as_clock(DAY, None, None))
        shown = {one.start() for one in rules.starts.finditer(tokens.kinds)}
        for one in every.starts.finditer(tokens.kinds):
            if one.start() not in shown:
                assert every.at(tokens, one.start(), asked) is None, (text, tokens.word(one.start()))


UNITS = [
    *(
        "9",
        "1,",
        "1, ",
        "3 homes, ",
        "not ",
        "at least ",
        "- ",
        "—",
        "(",
        "2024 ",
        "March ",
        "by 2030 ",
        "one ",
        "twenty-",
        "£",
    ),
    *(
        "per ",
        "a ",
        "half ",
        "of the ",
        "and ",
        "300 homes and ",
        "5% to ",
        "1-",
        "1/",
        "A1",
        "a-b-",
        "\n",
        " ",
        "\u200b",
        "'",
    ),
    *("fell by 3 ", "million ", "the third ", "before ", "in the past ", "Section 3, ", "more than 3 "),
]


@pytest.mark.parametrize("unit", UNITS)
def test_twice_as_much_of_one_thing_is_twice_the_work(unit: str) -> None:
    def read(many: int) -> None:
        en.find(unit * many, on=DAY)
        with contextlib.suppress(en.ReadError):
            en.read_quantity(unit * many)

    read(3)
    some, more = (lines_run(lambda many=many: read(many)) for many in (400, 800))  # type: ignore[misc]
    assert more <= 2.3 * some + 1000


def test_neither_language_imports_the_other() -> None:
    for mine, other in (("en", "zh"), ("zh", "en")):
        told = (
            "import sys, policytrack;"
            "assert not any(n.startswith(('policytrack.zh', 'policytrack.en')) for n in sys.modules);"
            f"import policytrack.{mine}; assert not any(n.startswith('policytrack.{other}') for n in sys.modules)"
        )
        subprocess.run([sys.executable, "-c", told], check=True)
