"""Which side of a bare target is better, and flow or level, by what the task names."""

import pytest

from policytrack.ledger.layout.layout import Layout
from policytrack.ledger.ledger import Ledger

LAYOUT = Layout().with_(period="2024", as_of="2024-09-30")


def read(**row: object) -> Ledger:
    """Return a ledger of one row."""
    return Ledger.from_records([row], layout=LAYOUT)


def verdict(ledger: Ledger) -> str:
    """Return the verdict of a ledger of one task."""
    (task,) = ledger.report().tasks
    assert task.assessment is not None
    return str(task.assessment.verdict)


@pytest.mark.parametrize(
    ("task", "target", "figure", "side"),
    [
        ("不良贷款率", "3%", "2.1%", "down"),
        ("投诉件数", "10件", "8件", "down"),
        ("门诊平均候诊时间", "30分钟", "25分钟", "down"),
        ("信访积案化解率", "95%", "96%", "up"),
        ("单位GDP能耗下降", "3%", "3.2%", "up"),
        ("城镇登记失业率", "4.3%", "3.6%", "down"),
    ],
)
def test_a_bare_target_of_a_bad_thing_is_a_ceiling(task: str, target: str, figure: str, side: str) -> None:
    ledger = read(任务=task, 目标=target, 完成数=figure)
    better = ledger.rows[0].better
    assert better is not None
    assert better.value == side
    assert verdict(ledger) != "missed"


@pytest.mark.parametrize(
    ("task", "target", "side"),
    [
        ("Cut carbon emissions by 40% from 2019", "40%", "up"),
        ("Reduce average waiting time to 18 weeks", "18 weeks", "down"),
        ("Cost per visit", "£3.50", "down"),
        ("Complaints answered within 10 days", "95%", "up"),
        ("Unemployment reduced to 5%", "5%", "down"),
    ],
)
def test_a_cut_is_asked_in_full_and_an_end_is_a_ceiling(task: str, target: str, side: str) -> None:
    better = read(Indicator=task, Target=target, Actual="").rows[0].better
    assert better is not None
    assert better.value == side


def test_a_target_above_its_baseline_is_no_ceiling_for_its_name() -> None:
    better = read(Indicator="Crimes recorded", Baseline=300, Target=400, Actual=350).rows[0].better
    assert better is not None
    assert (better.value, better.source) == ("up", "default")


def test_a_column_of_the_pace_says_that_amounts_add_up() -> None:
    ledger = read(分公司="东部分公司", 预算台数=1200, 实际=756, 达成率="63%", 序时进度="75%")
    kind = ledger.rows[0].indicator_kind
    assert kind is not None
    assert (kind.value, kind.source) == ("flow", "序时")
    assert verdict(ledger) == "behind"


def test_done_after_the_deadline_is_not_called_late_where_nobody_says_since_when() -> None:
    said = {"任务名称": "编制应急预案", "主办单位": "应急局", "状态": "已办结"}
    assert verdict(read(**said, 办理时限="2024-06-30")) == "cannot tell"
    assert verdict(read(**said, 办理时限="2024-10-31")) == "met"


def test_overdue_and_not_done_is_missed() -> None:
    said = {"任务名称": "整改饮水问题", "主办单位": "水利局", "状态": "超期未办结"}
    assert verdict(read(**said, 办理时限="2024-06-30")) == "missed"


def test_what_is_measured_as_decreasing_is_a_level() -> None:
    row = {"Indicator": "Cases of malnutrition", "Measurement": "decreasing", "Annual Target": 120}
    ledger = read(**row, Q1=190, Q2=170, Q3=151)
    kind = ledger.rows[0].indicator_kind
    assert kind is not None
    assert kind.value == "stock"
    assert verdict(ledger) == "not yet"
