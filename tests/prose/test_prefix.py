"""With which letters a pattern may go on: no letter is left out that a match begins with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack.prose.prefix import behind, heads, whole

from .tongue import Tongue
from .tongues import TONGUES


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


@pytest.mark.parametrize("tongue", TONGUES, ids=str)
@given(data=st.data())
def test_no_rule_is_left_out_where_it_matches(tongue: Tongue, data: st.DataObject) -> None:
    rules = tongue.language.rules.rules
    letters = "".join(sorted({letter for rule in rules for letter in rule.first}))
    pattern = data.draw(st.sampled_from([rule.pattern for rule in rules]))
    text = data.draw(st.text(alphabet=letters + ".", min_size=2, max_size=6))
    found = re.match(pattern, text)
    if found and found.end():
        known = heads(behind(whole(pattern), text[0]))
        assert known is None or text[1] in known
