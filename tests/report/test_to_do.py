"""The one thing to do about a task, as a line of its own."""

import pytest
from district import district

from policytrack.report.to_do import to_do_line


@pytest.mark.parametrize(
    ("row", "zh", "en"),
    [
        (4, "还需1408人次，每月234.7人次", "1408 人次 to go, 234.7 人次 a month"),
        (6, "还需84户，每月14户", "84 户 to go, 14 户 a month"),
        (7, "请在F7填数", "fill in F7"),
        (3, "", ""),
    ],
)
def test_what_is_to_go_is_said_with_what_a_month_must_bring_though_that_is_no_whole_thing(
    row: int, zh: str, en: str
) -> None:
    for lang, said in (("zh", zh), ("en", en)):
        report = district(lang)
        assert to_do_line(report.task(row), report.contents) == said
