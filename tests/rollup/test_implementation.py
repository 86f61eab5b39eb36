"""Implementation: plans and measures counted by the stage that their sources state, moved by their own days only."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import goal, told

from policytrack import (
    DuplicateIdError,
    InputError,
    Measure,
    Plan,
)
from policytrack.report.rollup import StageTable
from policytrack.rollup.implementation import ADOPTED, implementation

ON = "2024-12-31"


def law(id: str, status: str, **more: Any) -> Plan:
    more.setdefault("kind", "regulation")
    return Plan(id, title=f"条例{id}", status=status, area="qingdao", **more)


def test_stages_are_counted_in_the_order_of_the_way() -> None:
    records = [law("c", "in_force"), law("a", "planned"), law("b", "submitted"), law("d", "planned")]
    found = implementation(records, on=ON)
    assert list(found.counts.items()) == [("planned", 2), ("submitted", 1), ("in_force", 1)]
    assert [one.id for one in found.at("planned")] == ["a", "d"]
    assert found.reason.text("en") == "4: planned 2; submitted 1; in force 1"
    with pytest.raises(InputError, match="plan status 'half' is not one of"):
        found.at("half")


@given(st.lists(st.sampled_from(["planned", "drafted", "submitted", "adopted", "in_force", "completed"]), max_size=6))
def test_stage_counts_sum_to_the_records_whatever_their_order(statuses: list[str]) -> None:
    records = [law(f"l{n}", status, period="2023") for n, status in enumerate(statuses)]
    found, turned = implementation(records, on=ON), implementation(records[::-1], on=ON)
    assert sum(found.counts.values()) == len(records)
    assert found.counts == turned.counts == dict(Counter(statuses))
    assert {one.id for one in found.overdue} == {f"l{n}" for n, status in enumerate(statuses) if status not in ADOPTED}


def test_only_the_records_own_days_move_a_stage() -> None:
    act = law("act", "adopted", effective="2024-03-01", period="2024-02")
    before, after = (implementation([act], on=day).states[0] for day in ("2024-02-29", "2024-03-01"))
    assert (before.stage, after.stage) == ("adopted", "in_force")
    assert str(after.since) == "2024-03-01"
    assert after.notes[0].code == "stage-effective"
    early = implementation([law("x", "in_force", effective="2024-03-01")], on="2024-02-01").states[0]
    assert early.stage == "announced"
    assert implementation([law("x", "planned", effective="2024-03-01")], on=ON).counts == {"planned": 1}
    assert implementation([law("x", "adopted", effective="2024-03")], on="2024-03-15").counts == {"adopted": 1}
    assert implementation([law("x", "adopted", effective="2024-03-01/..")], on="2024-03-15").counts == {"in_force": 1}


def test_what_is_past_its_time_and_not_there_is_named() -> None:
    late = law("late", "submitted", period="2023", source=told("2023-11-05"))
    done = law("done", "announced", period="2023")
    action = Measure("m", title="行动", kind="other", status="running", period="2023", area="qingdao")
    due = law("due", "planned", period="2024")
    found = implementation([late, done, action, due], on=ON)
    assert {one.id: str(one.overdue) for one in found.overdue} == {"late": "2023-12-31", "m": "2023-12-31"}
    assert [note.text("en") for note in found.states[0].notes] == [
        "its period ended on 2023-12-31, and its last known stage is 'submitted'",
        "as published on 2023-11-05",
    ]


def test_what_was_told_later_or_superseded_is_left_out_and_said() -> None:
    old = law("old", "adopted")
    new = law("new", "adopted", supersedes="old")
    later = law("later", "planned", source=told("2025-01-05"), supersedes="new")
    found = implementation([old, new, later], on=ON)
    assert [one.id for one in found.states] == ["new"]
    assert (found.later, found.superseded) == (("later",), ("old",))
    assert [note.code for note in found.notes] == ["stage-later", "stage-superseded"]
    for lang in ("zh", "en"):
        table = StageTable(found, lang=lang)
        assert "条例new" in str(table)
        assert "条例new" in table.list()
        assert len(table.notes.splitlines()) == 3
    assert "other" not in StageTable(found, lang="en").table(most=1)


def test_what_has_no_stages_is_refused() -> None:
    with pytest.raises(InputError, match="has no stages; give plans and measures"):
        implementation([goal("a")], on=ON)  # type: ignore[list-item]
    with pytest.raises(DuplicateIdError, match="the id 'a' is given twice"):
        implementation([law("a", "planned"), law("a", "adopted")], on=ON)
