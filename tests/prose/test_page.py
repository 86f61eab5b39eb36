"""The page on reading is made from the rules, and each rule has an example that comes out as it says."""

import pytest
import reading_page

from policytrack.prose.rule import Rule
from policytrack.readers.languages import reader

RULES = [(lang, rule) for lang, language in reading_page.LANGUAGES.items() for rule in language().rules.rules]


def test_the_page_is_made_from_the_rules() -> None:
    text = reading_page.PAGE.read_text(encoding="utf-8")
    assert reading_page.page(text) == text, "run python tools/reading_page.py"


@pytest.mark.parametrize(("lang", "rule"), RULES, ids=[f"{lang} {rule.name}" for lang, rule in RULES])
def test_each_rule_has_an_example_that_comes_out(lang: str, rule: Rule) -> None:
    assert rule.examples, "a rule without an example"
    for words, outcome in rule.examples:
        found = reader(lang).find(words, on="2024-06-27")
        if outcome == "silent":
            assert not found, words
        elif outcome == "refused":
            assert found, f"{words} is passed over"
            assert found[0].value is None, words
        else:
            assert [str(one.value) for one in found] == [outcome], words


def test_each_rule_says_all_letters_that_it_may_begin_with() -> None:
    for _, rule in RULES:
        assert len(set(rule.first)) == len(rule.first), rule.name
