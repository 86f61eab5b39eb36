"""Measures that ask a stage by a day: judged in the call and the table of the targets."""

from pathlib import Path
from typing import Any

import pytest
from worlds import ask, fig, told

import policytrack as pt
from policytrack import Assessment, InputError, Measure, Plan, Report
from policytrack.light import light_of
from policytrack.records.event import Event


def law(**more: Any) -> Measure:
    more = {"asked": "adopted", "by": "2024-12-31", **more}
    return Measure("law", title="出台条例", kind="legislation", area="青岛市", **more)


def session(day: str, shows: str | None = "adopted", **more: Any) -> Event:
    more = {"id": f"session-{day}", "parent": "law", **more}
    return Event(title="常委会会议", kind="meeting", area="青岛市", period=day, shows=shows, **more)


def act(status: str, **more: Any) -> Plan:
    more = {"id": f"act-{status}", "parent": "law", **more}
    return Plan(title="条例", kind="regulation", area="青岛市", status=status, **more)


def judged(*showing: Any, on: str = "2025-03-01", measure: Measure | None = None, **how: Any) -> Assessment:
    return pt.assess([law() if measure is None else measure], showing, on=on, **how)["law"]


@pytest.mark.parametrize(
    ("showing", "on", "verdict", "final", "early"),
    [
        ([session("2024-11-28")], "2024-12-01", "met", True, True),
        ([session("2024-12-31")], "2025-03-01", "met", True, False),
        ([session("2024-11-28")], "2024-11-27", "no figure", False, False),
        ([session("2025-01-20")], "2025-03-01", "late", True, False),
        ([session("2024-12/2025-01")], "2025-03-01", "cannot tell", False, False),
        ([session("2024-06-20", "submitted")], "2024-09-01", "not yet", False, False),
        ([session("2024-06-20", "submitted")], "2025-03-01", "cannot tell", False, False),
        ([session("2025-01-20", "submitted")], "2025-03-01", "missed", True, False),
        ([session("2025-01-20", "submitted"), session("2025-02-20")], "2025-03-01", "late", True, False),
        ([session("2024-06-20", "submitted"), session("2024-11-28", "in_force")], "2025-03-01", "met", True, True),
        ([session("2024-11-28", status="cancelled")], "2025-03-01", "no figure", False, False),
        ([session("2024-11-28", status="planned")], "2025-03-01", "no figure", False, False),
        ([session("2024-11-28", parent="other")], "2025-03-01", "no figure", False, False),
        ([session("2024-11-28", shows=None)], "2025-03-01", "no figure", False, False),
        ([act("adopted", announced="2024-10-01")], "2025-03-01", "met", True, True),
        ([act("in_force", effective="2025-02-01")], "2025-03-01", "late", True, False),
        ([act("adopted", source=told("2024-10-08"))], "2025-03-01", "met", True, True),
        ([act("adopted", source=told("2025-01-08"))], "2025-03-01", "cannot tell", False, False),
        ([act("drafted", source=told("2025-01-08"))], "2025-03-01", "missed", True, False),
        ([act("drafted", source=told("2024-01-08"))], "2024-03-01", "not yet", False, False),
        ([act("unstated", source=told("2024-01-08"))], "2024-03-01", "no figure", False, False),
        ([], "2025-03-01", "no figure", False, False),
    ],
)
def test_the_verdict_by_what_shows_the_stage(showing: Any, on: str, verdict: str, final: bool, early: bool) -> None:
    for order in (showing, showing[::-1]):
        found = judged(*order, on=on)
        assert (found.verdict, found.final, found.early) == (verdict, final, early)
        for lang in ("zh", "en"):
            assert found.reason.text(lang)


def test_the_own_days_of_a_measure_show_its_stage() -> None:
    force = {"asked": "in_force", "status": "announced", "announced": "2024-10-01"}
    assert judged(measure=law(**force, effective="2024-12-01")).verdict == "met"
    assert judged(measure=law(**force, effective="2025-02-01")).verdict == "late"
    assert judged(measure=law(**force, effective="2025-02-01"), on="2024-12-15").verdict == "not yet"
    assert judged(act("unstated", effective="2024-05-01"), measure=law(**force), on="2024-08-01").verdict == "met"
    assert judged(measure=law(status="planned", source=told("2024-02-01")), on="2024-06-30").verdict == "not yet"


def test_what_was_not_published_by_then_shows_nothing() -> None:
    late_report = act("adopted", announced="2024-10-01", source=told("2025-02-01"))
    assert judged(late_report, on="2024-12-31").verdict == "no figure"
    assert judged(late_report, on="2025-03-01").verdict == "met"
    assert judged(late_report, on="2025-03-01", known_by="2025-01-01").verdict == "no figure"


def test_a_measure_that_asks_nothing_is_not_measurable() -> None:
    found = judged(measure=law(asked=None, by=None))
    assert (found.verdict, found.reason.code) == ("not measurable", "stage-not-asked")


def test_it_stands_in_the_table_of_the_targets_and_everywhere_else(tmp_path: Path) -> None:
    asked = law(source=told("2024-01-10"), parent="plan", responsible=["人大"])
    figures: list[Any] = [fig("2024", "310 家"), session("2024-11-28")]
    found = pt.assess([ask(">= 300 家", parent="plan"), asked], figures, on="2025-03-01", methods=("linear-pace",))
    report = Report(found, lang="zh")
    table = report.table(format="tsv")
    assert "2024-12-31前到“通过”" in table
    assert "通过（2024-11-28，常委会会议）" in table
    assert "✓ 提前完成" in table
    assert "law：出台条例，青岛市" in report.explain("law")
    assert "2024-12-31前到“通过”" in report.explain("law")
    assert "'adopted' by 2024-11-28" in Report(found, lang="en").explain("law")
    pt.save_assessments(found, tmp_path / "kept.json")
    assert pt.load_assessments(tmp_path / "kept.json") == found
    plan = Plan("plan", title="规划", kind="plan", area="青岛市")
    rolled = pt.roll_up(found, records=[plan, asked, found["t"].target])
    assert rolled["plan"].tally.counts[pt.Verdict.MET] == 2
    assert light_of(found["law"], "yinchuan-2025").reason.code == "light-stage"
    assert found["law"].outcomes["linear-pace"].label is None
    before = pt.assess([asked], [], on="2024-06-30")
    assert "verdict" in {change.kind for change in pt.changes(before, [found["law"]])}
    with pytest.raises(InputError, match="law is a measure that asks a stage, and no target"):
        _ = found["law"].target


def test_a_stage_and_a_day_go_together() -> None:
    for more in ({"by": None}, {"asked": None}):
        with pytest.raises(InputError, match="measure law asks a stage by a day: give both"):
            law(**more)
    with pytest.raises(InputError, match="asked 'unstated' asks nothing"):
        law(asked="unstated")
    with pytest.raises(InputError, match="is not one of: unstated, planned, drafted"):
        law(asked="done")
