"""tools/same_output.py finds what differs, allows words that were meant to change, and refuses what is no commit."""

import sys

import pytest
import tell_everything
from same_output import MISUSED, differences, main, renamed


def test_texts_that_are_equal_differ_in_nothing() -> None:
    assert not differences({"a": "1\n", "b": "2\n"}, {"b": "2\n", "a": "1\n"})


def test_what_differs_is_shown_by_name() -> None:
    found = differences({"a": "1\n", "b": "0\n2\n"}, {"a": "1\n", "b": "0\n3\n"})
    assert found == {"b": "--- old: b\n+++ new: b\n@@ -1,3 +1,3 @@\n 0\n-2\n+3\n "}


def test_the_end_of_the_last_line_counts() -> None:
    assert differences({"a": "1\n"}, {"a": "1"})
    assert differences({"a": "1\r\n"}, {"a": "1\n"})


def test_what_one_side_alone_says_differs_even_where_it_says_nothing() -> None:
    found = differences({"gone": "1", "same": ""}, {"same": "", "come": ""})
    assert found == {"gone": "--- old: gone\n+++ not in new: gone\n@@ -1 +1 @@\n-1\n+", "come": ""}


def test_a_word_that_was_meant_to_change_is_no_difference() -> None:
    old = {"list plans": "3 plans, 1 table"}
    assert not differences(renamed(old, [("plan", "scheme")]), {"list schemes": "3 schemes, 1 table"})
    assert differences(renamed(old, [("plan", "scheme")]), {"list schemes": "3 schemes, 2 tables"})


def test_all_that_an_act_says_is_heard() -> None:
    def act() -> None:
        sys.stdout.write("out\n")
        raise SystemExit(3)

    assert tell_everything.heard(act) == "out\n\n-- exit status 3"
    assert tell_everything.heard(lambda: int("x")).startswith("-- stderr\nValueError: invalid literal")


@pytest.mark.parametrize(
    "arguments", [["no-such-revision", "HEAD"], ["HEAD"], ["HEAD", "HEAD", "--word", "=new"], ["--help-me", "HEAD"]]
)
def test_a_call_without_sense_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        status = main(arguments)
    except SystemExit as end:
        status = int(str(end.code))
    assert status == MISUSED
    assert "same_output: " in capsys.readouterr().err
