"""A target that is to be reached by one day and kept until another."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import EVER, NEW, STOCK, ask, fig

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, InputError, Report, Target

CAP = Indicator("stock.closed", unit="吨", kind="stock", better="down")


def kept(amount: str = ">= 100 家", by: str = "2023", until: str = "2025", **more: Any) -> Target:
    return ask(amount, more.pop("indicator", STOCK), by=by, until=until, **more)


def judged(*reported: tuple[str, str], on: str, target: Target | None = None) -> Assessment:
    asked = kept() if target is None else target
    figures = [fig(day, amount, asked.indicator) for day, amount in reported]
    return pt.assess([asked], figures, on=on)["t"]


END = ("2023-12-31", "104 家")
YEAR = ("2024-12-31", "103 家")
LAST = ("2025-12-31", "101 家")


@pytest.mark.parametrize(
    ("reported", "on", "verdict", "final"),
    [
        # The rows of the table.
        ([END, ("2024-12-31", "97 家")], "2025-03-01", "missed", True),
        ([END, YEAR], "2025-03-01", "reached", False),
        ([END, LAST], "2026-02-01", "cannot tell", False),
        # Other numbers.
        ([END, YEAR, LAST], "2026-02-01", "met", True),
        ([END, ("2024-05-31", "100 家"), LAST], "2025-12-31", "met", True),
        ([END, YEAR, LAST, ("2024-06-30", "99 家")], "2026-02-01", "missed", True),
        ([END, YEAR, ("2025-12-31", "99 家")], "2026-02-01", "missed", True),
        ([END, YEAR, ("2025-12-30", "101 家")], "2026-02-01", "cannot tell", False),
        ([END, YEAR, LAST, ("2026-01-31", "3 家")], "2026-02-10", "met", True),
        ([END], "2024-02-01", "reached", False),
        ([END], "2026-02-01", "cannot tell", False),
        ([("2023-06-30", "104 家")], "2023-08-01", "reached", False),
        ([("2023-06-30", "94 家")], "2023-08-01", "not yet", False),
        ([("2023-12-31", "94 家")], "2024-02-01", "missed", True),
        ([("2023-12-31", "94 家"), ("2024-06-30", "100 家")], "2024-07-20", "late", True),
        ([("2023-06-30", "104 家"), YEAR, LAST], "2026-02-01", "cannot tell", False),
        ([YEAR, ("2025-06-30", "97 家")], "2025-08-01", "missed", True),
        ([END, YEAR, ("2025-06-30", "90..110 家")], "2025-08-01", "cannot tell", False),
        ([], "2025-08-01", "no figure", False),
    ],
)
def test_the_verdict_by_both_days(reported: Any, on: str, verdict: str, final: bool) -> None:
    found = judged(*reported, on=on)
    assert (found.verdict, found.final) == (verdict, final)


def test_the_reasons_name_the_day_it_was_lost_or_is_not_known_of() -> None:
    lost = judged(END, ("2024-12-31", "97 家"), on="2025-03-01")
    assert lost.reason.text("en") == "lost on 2024-12-31: 97 firms, which does not meet ≥ 100 firms"
    assert lost.reason.text("zh") == "2024-12-31为97家，未保持≥ 100家"
    assert (lost.early, lost.day) == (True, datetime.date(2024, 12, 31))
    gap = judged(END, LAST, on="2026-02-01")
    assert (
        gap.reason.text("en") == "no figure of 2024, so whether it was kept from 2023-12-31 until 2025-12-31 is unknown"
    )
    met = judged(END, YEAR, LAST, on="2026-02-01")
    assert met.reason.text("en").startswith("reached by 2023-12-31 and kept until 2025-12-31 (101 firms)")
    assert (str(met.total), str(met.completion), met.early) == ("101 家", "101 %", False)
    assert [step.verdict for step in met.steps] == ["met", "met", "met"]


def test_what_is_to_be_low_is_lost_by_a_rise() -> None:
    cap = kept("<= 50 吨", indicator=CAP)
    low, high = ("2023-12-31", "48 吨"), ("2024-06-30", "51 吨")
    assert judged(low, target=cap, on="2024-02-01").verdict == "reached"
    assert judged(low, high, target=cap, on="2024-08-01").verdict == "missed"


def test_each_month_needs_a_figure_where_the_amount_is_of_a_month() -> None:
    share = Indicator("share", unit="%", kind="share", better="up")
    monthly = kept(">= 90 %", "2024-01", "2024-03", indicator=share, per="month")
    months = [("2024-01", "91 %"), ("2024-02", "92 %"), ("2024-03", "93 %")]
    assert judged(*months, target=monthly, on="2024-04-10").verdict == "met"
    assert judged(months[0], months[2], target=monthly, on="2024-04-10").verdict == "cannot tell"


@given(
    st.lists(st.tuples(st.sampled_from(("2024-03-31", "2024-09-30", "2025-06-30")), st.integers(95, 105)), max_size=3)
)
def test_it_is_never_better_than_without_until_and_lost_by_any_short_figure(later: list[tuple[str, int]]) -> None:
    figures = [fig(*END, STOCK), fig(*LAST, STOCK), *{d: fig(d, f"{n} 家", STOCK) for d, n in later}.values()]
    found = pt.assess([kept()], figures, on="2026-02-01")["t"]
    amounts = dict(later)
    assert (found.verdict == "missed") == any(n < 100 for n in amounts.values())
    if found.verdict == "met":
        assert any(d.startswith("2024") for d in amounts)


def test_it_stands_in_reports_and_files(tmp_path: Path) -> None:
    found = pt.assess([kept()], [fig(*END, STOCK), fig("2024-12-31", "97 家", STOCK)], on="2025-03-01")
    report = Report(found, lang="zh")
    assert "2023-12-31前达到并保持到2025-12-31" in report.table(format="tsv")
    assert "2024-12-31前：✕ 未完成" in report.explain("t")
    pt.save_assessments(found, tmp_path / "kept.json")
    assert pt.load_assessments(tmp_path / "kept.json") == found


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"period": "2024", "until": "2025"}, "but reached by when\\? Give by=, not period="),
        ({"by": "2025", "until": "2024"}, "which is not after 2025-12-31"),
        ({"by": "2025", "until": "2025"}, "which is not after 2025-12-31"),
        (
            {"by": "2024", "until": "2025", "indicator": NEW},
            "a sum is not kept; a year's amount is: per='year'",
        ),
        ({"period": "2021/2025", "until": "2027", "each": "year"}, "but reached by when"),
    ],
)
def test_what_cannot_be_kept_is_refused(more: dict[str, Any], words: str) -> None:
    indicator = more.pop("indicator", STOCK)
    with pytest.raises(InputError, match=words):
        Target("t", indicator=indicator, area="青岛市", amount=">= 100 家", **more)
    assert isinstance(kept(indicator=EVER), Target)
    assert isinstance(fig(*END, STOCK), Figure)


@pytest.mark.parametrize(
    ("reported", "on", "verdict", "final"),
    [
        ([("2022", "700 家"), ("2023", "705 家"), ("2024", "701 家")], "2025-02-01", "met", True),
        ([("2022", "700 家"), ("2023", "705 家"), ("2024-H1", "300 家")], "2024-08-01", "reached", False),
        ([("2022", "700 家"), ("2023", "690 家")], "2024-02-01", "missed", True),
        ([("2022", "700 家"), ("2024", "701 家")], "2025-02-01", "cannot tell", False),
    ],
)
def test_a_flow_is_kept_by_whole_steps(reported: list[tuple[str, str]], on: str, verdict: str, final: bool) -> None:
    """A year's output that is reached in 2022 and kept until 2024; a part of a year says nothing of it."""
    found = judged(*reported, on=on, target=kept(">= 700 家", "2022", "2024", indicator=NEW, per="year"))
    assert (str(found.verdict), found.final) == (verdict, final), found.reason.text("en")
