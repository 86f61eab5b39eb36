"""The labelled cases of English: none is wrong in silence, and most are read with their value."""

from collections import Counter

import pytest

from policytrack import en

from .cases import MISSED, RIGHT, WRONG, Result, Tally, failures, say, table
from .en_cases import FILES, judge, read_cases, wished

LEAST_READ = 0.96
LEAST_READ_HELD_OUT = 0.92
MOST_MISSED = 2


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return [judge(one) for one in read_cases(FILES["labels"])]


def test_no_label_is_wrong_in_silence(results: list[Result]) -> None:
    say(table(results))
    wrong = [one for one in results if one.outcome == WRONG]
    assert not wrong, failures(wrong)


def test_hardly_any_label_is_passed_over(results: list[Result]) -> None:
    missed = [one for one in results if one.outcome == MISSED]
    assert len(missed) <= MOST_MISSED, failures(missed)


def test_most_labels_with_a_value_are_read_with_it(results: list[Result]) -> None:
    tally = Tally.of(wished(results))
    assert tally.has_value >= 600
    lacking = [one for one in wished(results) if not one.with_value]
    assert tally.with_value >= LEAST_READ * tally.has_value, failures(lacking)


def test_every_sentence_is_read_right() -> None:
    results = [judge(one) for one in read_cases(FILES["sentences"])]
    assert len(results) >= 60
    assert all(one.outcome == RIGHT for one in results), failures(results)


def test_no_phrase_that_was_held_out_is_wrong_in_silence() -> None:
    results = [judge(one) for one in read_cases(FILES["held_out"])]
    assert len(results) >= 650
    wrong = [one for one in results if one.outcome == WRONG]
    assert not wrong, failures(wrong)
    tally = Tally.of(wished(results))
    lacking = [one for one in wished(results) if not one.with_value]
    assert tally.with_value >= LEAST_READ_HELD_OUT * tally.has_value, failures(lacking)


def test_the_labels_are_of_many_patterns_and_each_stands_once() -> None:
    cases = [one.case for one in read_cases(FILES["labels"])]
    assert len(cases) >= 1096
    assert len({case.id for case in cases}) == len(cases)
    assert max(Counter(case.kind for case in cases).values()) <= 8
    firsts = Counter(case.alternatives[0].text for case in cases)
    assert firsts["refuse"] >= 130
    assert firsts["silent"] >= 90


def test_each_label_can_be_written() -> None:
    for path in FILES.values():
        for one in read_cases(path):
            said = [said for each in one.case.alternatives for _, said in each.items if said is not None]
            assert all(value.values for value in said), one


@pytest.mark.parametrize("words", ["< 10 GBP/head", "<£10/head", "under £10 a head", "under £10 per head"])
def test_a_head_behind_a_slash_is_a_head(words: str) -> None:
    assert str(en.read_quantity(words)) == "< 10 GBP/head"
