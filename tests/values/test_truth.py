"""Laws of three-valued truth."""

from itertools import product

import pytest

from policytrack import InputError, Truth, UndecidedError

ALL = tuple(Truth)
STANDS_FOR = {Truth.YES: {True}, Truth.NO: {False}, Truth.UNKNOWN: {True, False}}


def known(values: set[bool]) -> Truth:
    return Truth.of(values.pop()) if len(values) == 1 else Truth.UNKNOWN


@pytest.mark.parametrize(("a", "b"), list(product(ALL, ALL)))
def test_connectives_agree_with_every_way_of_filling_in_the_unknown(a: Truth, b: Truth) -> None:
    pairs = list(product(STANDS_FOR[a], STANDS_FOR[b]))
    assert a & b is known({x and y for x, y in pairs})
    assert a | b is known({x or y for x, y in pairs})


@pytest.mark.parametrize("a", ALL)
def test_not_is_its_own_inverse(a: Truth) -> None:
    assert ~~a is a
    assert ~a is known({not x for x in STANDS_FOR[a]})


@pytest.mark.parametrize("a", ALL)
def test_parse_inverts_str_and_repr_types_back(a: Truth) -> None:
    assert Truth.parse(str(a)) is a
    assert eval(repr(a), {"Truth": Truth}) is a  # noqa: S307


def test_yes_and_no_are_bools_but_unknown_refuses_to_be_one() -> None:
    assert Truth.YES
    assert not Truth.NO
    with pytest.raises(UndecidedError, match="neither yes nor no"):
        bool(Truth.UNKNOWN)


@pytest.mark.parametrize("word", ["maybe", "", "YES", None, 1])
def test_other_words_are_refused_and_quoted(word: str) -> None:
    with pytest.raises(InputError) as caught:
        Truth.parse(word)
    assert repr(word) in str(caught.value)


def test_each_answer_says_itself_in_both_languages() -> None:
    assert [(str(one), one.say("zh"), one.say("en")) for one in Truth] == [
        ("yes", "是", "yes"),
        ("no", "否", "no"),
        ("unknown", "未知", "unknown"),
    ]
    with pytest.raises(InputError, match="'fr' is not a language"):
        Truth.YES.say("fr")
