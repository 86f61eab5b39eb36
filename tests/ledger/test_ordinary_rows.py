"""Rows as offices ordinarily write them: means of quarters, ages, words in a quarter, new work in a target."""

from typing import Any

import policytrack as pt


def read(*rows: dict[str, Any], **said: Any) -> pt.Ledger:
    return pt.Ledger.from_records(rows, **{"as_of": "2024-09-30", "period": "2024", **said})


def codes(ledger: pt.Ledger, severity: str = "warning") -> list[str]:
    return [one.code for one in ledger.problems if one.severity == severity]


def test_a_total_that_is_the_mean_of_its_quarters_is_a_level() -> None:
    share = {"Indicator": "Household waste recycled", "Unit": "%", "Target": 46, "Q1": 45.2, "Q2": 44.8, "YTD": 45.1}
    days = {"Indicator": "Average days to re-let a home", "Unit": "days", "Target": 25, "Q1": 29, "Q2": 27, "YTD": 28}
    ledger = read(share, days)
    assert [str(row.figure) for row in ledger.rows] == ["45.1 %", "28 days"]
    assert [row.indicator_kind.value for row in ledger.rows if row.indicator_kind is not None] == ["stock", "stock"]
    assert codes(ledger) == []


def test_a_total_that_is_neither_sum_nor_last_nor_mean_is_refused() -> None:
    ledger = read({"Indicator": "Homes completed", "Unit": "homes", "Target": 250, "Q1": 48, "Q2": 61, "YTD": 100})
    assert ledger.rows[0].figure is None
    assert codes(ledger) == ["sum-differs"]


def test_a_word_in_a_quarter_is_no_amount_and_no_fault() -> None:
    row = {"Indicator": "Homes completed", "Unit": "homes", "Target": 250, "Q1": "Annual", "Q2": 61, "YTD": 61}
    ledger = read(row)
    assert (str(ledger.rows[0].figure), codes(ledger)) == ("61 homes", [])
    assert codes(ledger, "note") == ["part-missing"]


def test_an_age_is_whose_task_it_is_and_no_target() -> None:
    ledger = read({"任务": "健康", "目标": "为65岁以上老年人免费体检不少于3万人次", "完成情况": "完成体检31250人次"})
    assert [str(ledger.rows[0].target), str(ledger.rows[0].figure)] == [">= 3万 人次", "31250 人次"]
    assert codes(ledger) == []


def test_the_words_of_a_target_say_whether_it_adds_up() -> None:
    ledger = read({"任务": "城乡供水一体化", "目标": "新增自来水用户1.2万户", "完成情况": "已新增1.05万户"})
    kind = ledger.rows[0].indicator_kind
    assert kind is not None
    assert (kind.value, kind.source) == ("flow", "新增")
    assert ledger.report().assessments[0].verdict == "on pace"


def test_a_figure_between_the_years_of_baseline_and_target_stays_the_figure() -> None:
    row = {"指标": "森林覆盖率", "2023年基数": "23.1%", "2025年目标": "24.1%", "2024年底实际": "23.6%"}
    ledger = read(row, as_of="2024-12-31", period="2025")
    found = ledger.rows[0]
    assert [str(found.baseline), str(found.target), str(found.figure)] == ["23.1 %", "24.1 %", "23.6 %"]
    assert ledger.report().assessments[0].verdict == "on pace"
    alone = read({"指标": "森林覆盖率", "2024年目标": "24.1%", "2023年实际": "23.6%", "2024年实际": "24%"})
    assert [str(alone.rows[0].baseline), str(alone.rows[0].figure)] == ["23.6 %", "24 %"]
