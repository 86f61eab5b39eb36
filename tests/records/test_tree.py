"""Trees of records: walked from the top, cut below a record, refused where they are none."""

from typing import Any

import pytest
from tables import rows
from worlds import PLAN, fig, goal

from policytrack import (
    Area,
    DuplicateIdError,
    Goal,
    InputError,
    MissingError,
)
from policytrack.records.tree import Tree

GOALS = [PLAN, goal("a"), goal("b"), goal("c", "b")]


def test_a_tree_is_walked_from_the_top_and_cut_below_a_record() -> None:
    tree = Tree.of(GOALS)
    assert [(id, depth) for id, depth in tree.walk()] == [("plan", 0), ("a", 1), ("b", 1), ("c", 2)]
    assert [record.id for record in tree.under("b")] == ["b", "c"]
    assert tree.under("b").tops == ("b",)
    assert Tree.of(GOALS, parents={"b": None}).tops == ("plan", "b")
    assert Tree.of([PLAN, goal("x", None)], parents=[("x", "plan")]).below("plan") == ("x",)
    assert "a" in tree
    assert len(tree) == 4
    assert repr(tree) == "<a tree of 4 records under plan>"
    with pytest.raises(MissingError, match="'x' is not in the tree; there are 4: plan, a, b, c"):
        tree.under("x")
    with pytest.raises(MissingError, match="'z' is the name of several things here: a#z, b#z"):
        Tree.of([goal("a#z", None), goal("b#z", None)]).under("z")


@rows(
    [
        ([goal("a", "b"), goal("b", "c"), goal("c", "a")], (), r"in a circle: a → b → c → a; .* parents=\{'a': None\}"),
        ([goal("a", "a")], (), "in a circle: a → a"),
        ([goal("a", "b"), goal("a", "c")], (), "'a' is below 'b' and below 'c', and a tree takes one parent"),
        ([goal("a", "plan"), PLAN], {"a": "b"}, "'a' is below 'plan' and below 'b'.*leave it out of parents"),
        ([PLAN], [("plan", "a"), ("plan", "b")], "'plan' is below 'a' and below 'b'.*leave one of the two out"),
        ([goal("a")], (), r"'a' belongs to 'plan', which is not among the 1 records: .*parents=\{'a': None\}"),
        ([PLAN], {"x": "plan"}, "parents names 'x', which is not among the 1 records"),
        ([PLAN, Area("qd")], (), "1 of 2 records are areas"),
        ([fig("2024", "1 家")], (), "cannot be in a tree; it takes plans"),
        ([Area("a", parent="b"), Area("b", parent="a")], (), "in a circle: a → b → a"),
    ]
)
def test_what_is_no_tree_is_refused_with_a_way_out(records: list[Any], parents: Any, words: str) -> None:
    with pytest.raises(InputError, match=words):
        Tree.of(records, parents=parents)


def test_one_id_with_two_contents_is_refused() -> None:
    with pytest.raises(DuplicateIdError, match="the id 'plan' is that of a Plan and a Goal"):
        Tree.of([PLAN, goal("plan", None)])
    with pytest.raises(DuplicateIdError, match="two contents"):
        Tree.of([goal("a", None), Goal("a", title="别的", area="qingdao")])
