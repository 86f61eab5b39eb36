"""Supersession: versions in their order, the latest of several, rings refused by name, long chains in linear time."""

import datetime
import sys
from collections.abc import Callable
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tables import each
from worlds import NEW, ask, fig

import policytrack as pt
from policytrack import InputError, Target
from policytrack.assessment.evidence import Evidence
from policytrack.records.registry import Registry
from policytrack.records.supersession import chain, latest, only_successors, refuse_rings, rings, successors
from policytrack.revisions.history import history

LENGTH = 4000


def versions(*ids: str) -> list[Target]:
    """Targets, each superseding the one before."""
    return [ask("300 家", id=id, supersedes=before) for before, id in zip((None, *ids), ids, strict=False)]


@given(st.permutations(["a", "b", "c", "d"]), st.sampled_from("abcd"), st.data())
def test_a_chain_is_the_same_from_every_version(ids: list[str], asked: str, data: st.DataObject) -> None:
    records = data.draw(st.permutations(versions(*ids)))
    by_id = {one.id: one for one in records}
    assert [one.id for one in chain(by_id[asked], by_id, successors(records))] == ids
    assert {id: one.id for id, one in latest(records).items()} == dict(pairwise(ids))
    assert only_successors(records) == latest(records)


def test_of_two_that_supersede_one_the_last_id_is_the_latest_and_a_chain_refuses_both() -> None:
    records = [*versions("a", "b"), ask("400 家", id="c", supersedes="a")]
    assert latest(reversed(records))["a"].id == "c"
    for refused in (
        lambda: only_successors(records),
        lambda: chain(records[0], {one.id: one for one in records}, successors(records)),
    ):
        with pytest.raises(InputError, match="b and c both supersede a"):
            refused()


def test_a_ring_is_named_without_what_leads_into_it() -> None:
    assert list(rings({"x": "a", "a": "b", "b": "a", "y": "z"})) == [("a", "b")]
    refuse_rings({"x": "a", "a": "b"})
    first = ask("300 家", id="a", supersedes="b")
    ring = [first, ask("350 家", id="b", supersedes="a"), ask("1 家", id="x", supersedes="a")]
    for refused in (
        lambda: only_successors(ring[:2]),
        lambda: chain(ring[2], {one.id: one for one in ring}, successors(ring)),
    ):
        with pytest.raises(InputError, match="in a ring: a, b; drop"):
            refused()


def corrections(count: int) -> list[pt.Figure]:
    first = fig("2024-01", "1 家", id="f0000")
    return [first, *(evolve(first, id=f"f{n:04d}", supersedes=f"f{n - 1:04d}") for n in range(1, count))]


DAY = datetime.date(2024, 6, 30)
WAYS: dict[str, Callable[[list[pt.Figure]], object]] = {
    "evidence": lambda figures: Evidence(figures, Registry([]), on=DAY, known_by=None),
    "ranking": lambda figures: pt.compare_areas(NEW.id, "2024-01", figures=figures, kind="figures"),
    "history": lambda figures: history(figures, figures[len(figures) // 2]),
    "series": lambda figures: history(figures, NEW),
}


def calls(work: Callable[[], object]) -> int:
    """How many functions some work calls: its cost, whatever the machine."""
    count = 0

    def see(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@each(WAYS)
def test_a_chain_of_4000_corrections_takes_linear_time(way: str) -> None:
    """A quadratic way makes 64 times as many calls for eight times as many figures, a cubic one 512 times."""
    few, many = (corrections(count) for count in (LENGTH // 8, LENGTH))
    assert calls(lambda: WAYS[way](many)) < 12 * calls(lambda: WAYS[way](few))
