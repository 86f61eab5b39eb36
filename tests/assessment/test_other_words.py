"""Evidence in other words: percentages of a target, changes since its baseline, gaps, growth of levels."""

import pytest
from worlds import NEW, ask, fig, judge

from policytrack import Verdict


@pytest.mark.parametrize(
    ("share", "verdict", "done"),
    [
        ("98.8 %", "missed", "98.8 %"),
        ("rounded 98.8 %", "missed", None),
        ("100 %", "met", "100 %"),
        ("103 %", "met", "103 %"),
    ],
)
def test_a_percentage_of_a_count_need_not_be_a_count(share: str, verdict: str, done: str | None) -> None:
    found = judge(ask(">= 300 家"), fig("2024", share, NEW, of_target="t"))
    assert (str(found.verdict), found.final) == (verdict, True), found.reason.text("en")
    assert done is None or str(found.completion) == done
    assert "percentage-of-target" in [note.code for note in found.notes]


def test_a_percentage_of_a_part_of_the_year_keeps_pace() -> None:
    assert (
        judge(ask(">= 300 家"), fig("2024-H1", "50.3 %", NEW, of_target="t"), on="2024-07-20").verdict
        is Verdict.ON_PACE
    )
