"""The page on reading is made from the rules, and each rule has an example that comes out as it says."""

import pytest
import reading_page

from policytrack import zh
from policytrack.prose.rule import Rule
from policytrack.zh.language import language

RULES = language().rules.rules


def test_the_page_is_made_from_the_rules() -> None:
    text = reading_page.PAGE.read_text(encoding="utf-8")
    assert reading_page.page(text) == text, "run python tools/reading_page.py"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_has_an_example_that_comes_out(rule: Rule) -> None:
    assert rule.examples, "a rule without an example"
    for words, outcome in rule.examples:
        found = zh.find(words, on="2024-06-27")
        if outcome == "silent":
            assert not found, words
        elif outcome == "refused":
            assert found, f"{words} is passed over"
            assert found[0].value is None, words
        else:
            assert [str(one.value) for one in found] == [outcome], words


def test_each_rule_says_all_letters_that_it_may_begin_with() -> None:
    for rule in RULES:
        assert len(set(rule.first)) == len(rule.first), rule.name
