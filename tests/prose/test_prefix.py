"""With which letters a pattern may go on: no letter is left out that a match begins with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.prose.prefix import behind, heads, whole
from policytrack.zh.language import language

PATTERNS = [rule.pattern for rule in language().rules.rules]
LETTERS = "".join(sorted({letter for rule in language().rules.rules for letter in rule.first}))


@pytest.mark.parametrize(
    "pattern", ["n(?:u|M[nN]D)", "n?u", "(?P<a>h{0,2})n[uU]", "(?:ab|a)c*", "(?=x)[^u]n", "a{2,3}b", "n(?!u)."]
)
@given(text=st.text(alphabet="abchnuUMND", min_size=2, max_size=5))
def test_what_matches_is_never_left_out(pattern: str, text: str) -> None:
    found = re.match(pattern, text)
    left = behind(whole(pattern), text[0])
    known = heads(left)
    if found and found.end() > 1:
        assert left
        assert known is None or text[1] in known
    if found and found.end() == 1:
        assert known is None


@given(st.sampled_from(PATTERNS), st.text(alphabet=LETTERS + ".", min_size=2, max_size=6))
def test_no_rule_is_left_out_where_it_matches(pattern: str, text: str) -> None:
    found = re.match(pattern, text)
    if found and found.end():
        known = heads(behind(whole(pattern), text[0]))
        assert known is None or text[1] in known
