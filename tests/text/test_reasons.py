"""The tables of texts: how they are joined, and what a table of verdicts prints beside the verdict."""

import pytest

from policytrack import InputError
from policytrack.text import REASONS, joined
from policytrack.text.reasons.notes import NOTES


def test_a_code_given_in_two_tables_is_refused_and_named() -> None:
    with pytest.raises(InputError, match="two texts are given for the code 'met'"):
        joined({"met": ("达到", "met"), "late": ("迟到", "late")}, {"met": ("达到", "reached")})


def test_joined_tables_keep_every_text() -> None:
    assert dict(joined({"a": ("甲", "a")}, {}, {"b": ("乙", "b")})) == {"a": ("甲", "a"), "b": ("乙", "b")}
    assert dict(joined()) == {}


def test_every_note_is_a_reason_and_the_flag_does_not_change_its_text() -> None:
    for code, note in NOTES.items():
        assert REASONS[code] == (note.zh, note.en), code
    assert {code for code, note in NOTES.items() if note.in_table} == {
        "superseded",
        "part-superseded",
        "striven-for",
        "sources-disagree",
        "cumulative-fell",
        "contradictions-left-out",
        "within-wide-range",
        "quote-against-sense",
        "sense-unsaid",
    }
