"""Evidence in other words: percentages of a target, changes since its baseline, gaps, growth of levels."""

import pytest
from attrs import evolve
from worlds import NET, NEW, ask, fig, judge

from policytrack import Indicator, Report, Verdict


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


def test_what_is_still_to_go_of_a_percentage_of_a_count() -> None:
    found = judge(ask(">= 300 家"), fig("2024-H1", "48.5 %", NEW, of_target="t"), on="2024-07-20")
    assert (found.verdict, str(found.gap)) == (Verdict.BEHIND, "154..155 家")
    for lang in ("zh", "en"):
        assert Report([found], lang=lang).explain("t")
    assert found.needed().reason is not None or found.needed().amount is not None
    assert found.project().say("en")
    assert found.reached_when().say("en")


def test_what_is_to_go_of_a_mean_growth_is_counted_from_the_mean() -> None:
    growth = Indicator("gdp", unit="%", kind="growth", better="up", base="year_on_year", sense="increase")
    asked = ask(">= 7 %", growth, period="2021/2025", aggregation="mean")
    years = [fig(str(2021 + number), f"{rate} %", growth) for number, rate in enumerate(("14.6", "2.0", "1.0"))]
    assert str(judge(asked, *years, on="2024-06-30").gap) == "1.31 pp"


def test_what_is_to_go_of_a_mean_has_few_digits() -> None:
    dust = Indicator("dust", unit="微克/立方米", kind="ratio", better="down", statistic="mean")
    quarters = [
        fig(f"2024-Q{number}", f"{value} 微克/立方米", dust) for number, value in enumerate((41, 24, 17, 31), 1)
    ]
    assert str(judge(ask("<= 29 微克/立方米", dust), *quarters).gap) == "-0.77 微克/立方米"


def test_a_flow_that_may_fall_is_open_behind_a_hole_also_where_a_figure_reaches_beyond() -> None:
    asked = ask("<= 0 家", evolve(NET, better="down"), period="2021-04/2021-09")
    inside = fig("2021-05", "0 家", asked.indicator)
    assert judge(asked, inside, on="2022-09-30").verdict is Verdict.CANNOT_TELL
    beyond = fig("2021-04/2022-09", "0 家", asked.indicator)
    assert judge(asked, inside, beyond, on="2022-09-30").verdict is Verdict.CANNOT_TELL
