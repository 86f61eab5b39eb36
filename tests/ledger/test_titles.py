"""What the title of a ledger says: its area, and what it is about."""

import pytest

from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger
from policytrack.ledger.table.title import TitleLine, facts_of


@pytest.mark.parametrize(
    ("title", "area", "subject"),
    [
        ("2024年上半年重点指标分县区完成情况", None, "重点指标分县区"),
        ("安宁市2024年主要经济指标分解及完成情况表", "安宁市", "主要经济指标"),
        ("青山区各镇街2024年一季度招商引资任务完成情况通报", "青山区", "各镇街招商引资任务"),
        ("关于印发河东市2024年政府工作报告主要目标任务分解的通知", "河东市", "政府工作报告主要目标任务"),
        ("2024年城区绿化任务表", None, "城区绿化任务"),
        ("市区两级2024年任务表", None, "市区两级任务"),
        ("Blue Hills District - Service Delivery Plan 2024/25", "Blue Hills District", "Service Delivery Plan"),
    ],
)
def test_a_title_says_its_area_and_its_subject(title: str, area: str | None, subject: str) -> None:
    facts = facts_of([TitleLine(title, "A1", 1)])
    assert (facts.area, facts.subject) == (area, subject)


def test_what_is_to_go_has_the_scale_of_what_is_asked() -> None:
    row = {"任务": "新增贷款投放", "计量单位": "万元", "目标": 5000, "完成数": 1400}
    report = Ledger.from_records([row], layout=Layout().with_(period="2024", as_of="2024-06-30")).report()
    assert "还需3600万元" in str(report.table())
    assert "每月600万元" in report.summary("zh")


@pytest.mark.parametrize(
    ("title", "as_of"),
    [
        ("Riverton 2025 delivery plan (January to June)", "2025-06-30"),
        ("Riverton delivery plan 2025 (to 30 June 2025)", "2025-06-30"),
        ("Riverton delivery plan, Jan-Jun 2025", "2025-06-30"),
        ("Riverton delivery plan, Q2 2025", "2025-06-30"),
        ("Riverton delivery plan 2025", "None"),
    ],
)
def test_an_english_title_says_its_day_and_leaves_the_subject(title: str, as_of: str) -> None:
    facts = facts_of([TitleLine(title, "A1", 1)])
    assert (facts.subject, str(facts.period), str(facts.as_of)) == ("Riverton delivery plan", "2025", as_of)
