"""Lines wrapped to a column: a date is never cut, and an amount keeps its unit."""

import pytest
from worlds import ask, fig, judge

from policytrack import Report
from policytrack.report.wrap import wrap

DATED = (
    "截至2024-06-30时间过50%",
    "47.6 % completed by 2021-09-14 (of the amount)",
    "6,835 firms (stock), until 2024-06-27",
)


@pytest.mark.parametrize("text", DATED)
@pytest.mark.parametrize("columns", [4, 8, 9, 10, 12, 24])
def test_a_date_is_never_cut_however_narrow_the_column(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    date = next(word for word in ("2024-06-30", "2021-09-14", "2024-06-27") if word in text)
    assert any(date in line for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_an_english_amount_keeps_its_unit() -> None:
    assert wrap("there were 6,835 firms then", 16) == ["there were", "6,835 firms then"]
    assert wrap("there were 6,835 firms", 17) == ["there were", "6,835 firms"]


def test_english_reports_have_no_chinese_quotation_marks_and_no_dash_that_copies_wrongly() -> None:
    found = judge(
        ask(">= 300 家", quote="《办法》300家以上"), fig("2024-H1", "1500 家", quote="「新增」1500家"), on="2024-07-15"
    )
    report = Report([found], "en")
    text = report.table("simple_grid", width=12) + report.explain("t")
    assert not set(text) & set("《》「」‑\u00ad")
    assert "1,500 firms" in text
    assert "‘办法’300家以上" in text
    assert "「《办法》300家以上」" in Report([found], "zh").explain("t")
