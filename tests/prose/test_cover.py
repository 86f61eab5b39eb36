"""Nothing is left over: each number and time of a text is read, refused or passed over by a rule with a name."""

import itertools
import re

from hypothesis import example, given
from hypothesis import strategies as st

from policytrack import zh
from policytrack.prose.clock import as_clock
from policytrack.prose.cover import Covered, cover
from policytrack.prose.reading import passed
from policytrack.prose.rule import Asked
from policytrack.zh.language import language

from .phrases import texts

DAY = "2024-06-27"
DIGIT = re.compile("[0-9]")
LATIN = "L"  # a run of letters and digits, such as GB2312, is a word

anything = st.one_of(
    texts,
    st.text(max_size=30),
    st.text(alphabet="0123456789.,年月日家%一二十百万亿点至—-近约不（含）每 \n", max_size=25),
)


def covered(text: str) -> Covered:
    return cover(text, language(), Asked("figure", None, as_clock(DAY, None, None)))


def left_over(text: str) -> list[str]:
    """Return the words of number or time that nothing accounts for."""
    found = covered(text)
    tokens, material = found.tokens, language().material
    taken = [False] * len(tokens.kinds)
    for item in found.items:
        taken[item.start : item.end] = [True] * (item.end - item.start)
    return [
        tokens.word(place)
        for place, kind in enumerate(tokens.kinds)
        if not taken[place] and (kind in material or (DIGIT.search(tokens.word(place)) and kind != LATIN))
    ]


@given(anything)
@example("不超500万元")
@example("3萬3,883美元")
@example("2千零30万和次年3月")
def test_every_number_and_time_is_in_a_reading_a_refusal_or_a_silence(text: str) -> None:
    assert left_over(text) == []


@given(anything)
def test_items_stand_in_order_and_are_one_of_three(text: str) -> None:
    last = 0
    for item in covered(text).items:
        assert last <= item.start < item.end
        last = item.end
        assert [bool(item.silent), item.expected is not None, item.value is not None and not item.silent].count(
            True
        ) == 1, item


@given(anything)
def test_find_says_what_is_read_and_refused_and_passed_says_the_rest(text: str) -> None:
    found = covered(text)
    said = zh.find(text, on=DAY)
    silent = passed(text, found)
    assert len(said) + len(silent) == len(found.items)
    assert all(one.rule for one in silent), "a silence names its rule"
    places = sorted([(one.start, one.end) for one in said] + [(one.start, one.end) for one in silent])
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
