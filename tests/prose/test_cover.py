"""Nothing is left over: each number and time of a text is read, refused or passed over by a rule with a name."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.prose.reading import passed

from .tongue import Tongue
from .tongues import NAMES, TONGUES

DIGIT = re.compile("[0-9]")
KNOWN = {
    "zh": ("不超500万元", "3萬3,883美元", "2千零30万和次年3月", "by 2030年 £2bn"),
    "en": ("5 5th,", "m2 March", "1.9 million 16- and 17-year-olds", "约300 homes，£20亿"),
}
both = pytest.mark.parametrize("tongue", TONGUES, ids=NAMES)


def anything(tongue: Tongue) -> st.SearchStrategy[str]:
    return st.one_of(tongue.texts, st.text(max_size=30), st.text(alphabet=tongue.alphabet, max_size=25))


def left_over(tongue: Tongue, text: str) -> list[str]:
    """Return the words of number or time that nothing accounts for."""
    found = tongue.covered(text)
    tokens, material = found.tokens, tongue.language.material
    taken = {at for item in found.items for at in range(item.start, item.end)}
    return [
        tokens.word(at)
        for at, kind in enumerate(tokens.kinds)
        if at not in taken and (kind in material or (DIGIT.search(tokens.word(at)) and kind not in tongue.numbered))
    ]


@both
@given(data=st.data())
def test_every_number_and_time_is_in_a_reading_a_refusal_or_a_silence(tongue: Tongue, data: st.DataObject) -> None:
    assert left_over(tongue, data.draw(anything(tongue))) == []


@both
def test_nothing_of_odd_texts_is_left_over(tongue: Tongue) -> None:
    for text in (*KNOWN["zh"], *KNOWN["en"]):
        assert left_over(tongue, text) == [], text


@both
@given(data=st.data())
def test_items_stand_in_order_and_are_one_of_three(tongue: Tongue, data: st.DataObject) -> None:
    last = 0
    for item in tongue.covered(data.draw(anything(tongue))).items:
        assert last <= item.start < item.end
        last = item.end
        kinds = [bool(item.silent), item.expected is not None, item.value is not None and not item.silent]
        assert kinds.count(True) == 1, item


@both
@given(data=st.data())
def test_find_says_what_is_read_and_refused_and_passed_says_the_rest(tongue: Tongue, data: st.DataObject) -> None:
    text = data.draw(anything(tongue))
    found, said = tongue.covered(text), tongue.find(text)
    silent = passed(text, found)
    assert len(said) + len(silent) == len(found.items)
    assert all(one.rule for one in silent), "a silence names its rule"
    assert all(text[one.start : one.end] == one.words for one in said)
    places = sorted([(one.start, one.end) for one in said] + [(one.start, one.end) for one in silent])
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
