"""Rises and falls in the cells of a ledger: a fall where a rise was asked for never counts for it."""

import pytest

import policytrack as pt

CASES = (
    # task, target, reported, what is asked, what was taken (None: left to a person), verdict
    ("单位GDP能耗下降", "下降3%", "下降3.2%", "3 %", "rounded 3.2 %", "met"),
    ("单位GDP能耗下降", "3%", "上升0.4%", "3 %", "rounded -0.4 %", "missed"),
    ("单位GDP能耗", "-3%", "-3.2%", "-3 %", "-3.2 %", "met"),
    ("单位GDP能耗下降率", "3%", "-3.2%", "3 %", None, "no figure"),
    ("财政收入", "增长5%", "下降6%", "5 %", "rounded -6 %", "missed"),
    ("财政收入", "5%", "下降6%", "5 %", None, "no figure"),
    ("财政收入", "5%", "增长6%", "5 %", "rounded 6 %", "met"),
    ("PM2.5年均浓度", "下降5%", "上升6%", "5 %", "rounded -6 %", "missed"),
    ("安全生产事故起数", "下降10%", "下降12%", "10 %", "rounded 12 %", "met"),
    ("安全生产事故起数", "下降10%", "下降8%", "10 %", "rounded 8 %", "missed"),
    ("信访总量", "下降20件", "下降25件", "20 件", "25 件", "met"),
    ("城镇登记失业率", "控制在4.5%以内", "下降至3.9%", "<= 4.5 %", "rounded 3.9 %", "met"),
    ("平均审批时限", "降至5天", "4天", "5 天", "4 天", "met"),
    ("城镇新增就业", "500人", "增加520人", "500 人", "520 人", "met"),
    ("Energy use per head", "reduce by 3%", "fell by 3.2%", "3 %", "rounded 3.2 %", "met"),
    ("Energy use per head", "reduce by 3%", "rose by 4%", "3 %", "rounded -4 %", "missed"),
    ("Revenue", "5%", "down 6%", "5 %", None, "no figure"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: " · ".join(case[:3]))
def test_a_change_counts_in_the_direction_that_is_asked_for(case: tuple[str, str, str, str, str | None, str]) -> None:
    task, target, reported, asked, taken, verdict = case
    heads = ("Task", "Target", "Actual") if task.isascii() else ("任务", "目标", "完成情况")
    ledger = pt.Ledger.from_records(
        [dict(zip(heads, (task, target, reported), strict=True))], as_of="2024-12-31", period="2024"
    )
    found = ledger.rows[0]
    assert str(found.target).removeprefix("rounded ") == asked
    assert (None if found.figure is None else str(found.figure)) == taken
    assert [one.code for one in ledger.problems if one.severity == "warning"] == (
        [] if taken is not None else ["direction-unclear"]
    )
    assert ledger.report().assessments[0].verdict == verdict
