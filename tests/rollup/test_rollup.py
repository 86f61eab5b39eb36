"""How a whole stands: every way of counting agrees with counting by hand, and holes are never hidden."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tables import rows
from worlds import APPLIED, CASES, NEW, PLAN, ask, fig, goal

import policytrack as pt
from policytrack import (
    Area,
    Assessments,
    Goal,
    InputError,
    Measure,
    Verdict,
)
from policytrack.records.tree import Tree
from policytrack.report.rollup import COLUMNS, RollUpTable
from policytrack.rollup.node import RANKS, WORST_FIRST, Node
from policytrack.rollup.rollup import RollUp, roll_up
from policytrack.rollup.shares import shares_of
from policytrack.rollup.tally import VERDICTS

ON = "2024-12-31"
# Amounts reported for a target of 100 over 2024, and what becomes of it on ON.
DONE = {
    "100 家": Verdict.MET,
    "90 家": Verdict.MISSED,
    "about 100 家": Verdict.CANNOT_TELL,
    None: Verdict.NO_FIGURE,
    "other": Verdict.NOT_COMPARABLE,
}


def world(spec: Sequence[tuple[str | None, str | None]], **more: Any) -> Assessments:
    """Targets t0, t1, … of areas of their own, each with what was done and what it belongs to."""
    targets, figures = [], []
    for number, (done, parent) in enumerate(spec):
        area = Area(f"area-{number}", parent="qingdao")
        targets.append(ask(">= 100 家", id=f"t{number}", parent=parent, area=area, **more))
        if done is not None:
            count = APPLIED if done == "other" else NEW
            figures.append(fig("2024", "500 家" if done == "other" else done, count, id=f"f{number}", area=area))
    return pt.assess(targets, figures, on=ON)


def tally(node: Node) -> tuple[Any, ...]:
    return node.tally, node.targets, node.worst, node.mean, node.sums, node.missing, node.weighed


specs = st.lists(st.tuples(st.sampled_from(list(DONE)), st.sampled_from(["plan", "a", "b", "c", None])), max_size=8)
GOALS = [PLAN, goal("a"), goal("b"), goal("c", "b")]


# Counting.


@given(specs)
def test_counts_sum_to_the_targets_and_shares_to_a_hundred(spec: list[tuple[str | None, str | None]]) -> None:
    whole = roll_up(world(spec), records=GOALS)
    assert len(whole.total.tally) == len(spec)
    for node in (*whole, whole.total):
        assert sum(node.tally.counts.values()) == len(node.tally) == len(node.targets)
        assert sum(node.tally.shares.values()) == (100 if len(node.tally) else 0)
        assert (not node.tally.shares) == (not len(node.tally))


@given(specs)
def test_a_roll_up_agrees_with_going_up_from_each_target(spec: list[tuple[str | None, str | None]]) -> None:
    found = world(spec)
    above = {record.id: record.parent for record in GOALS if isinstance(record, Goal)}
    counts: dict[str, Counter[Verdict]] = {}
    for one in found:
        assert one.verdict is DONE[spec[int(one.id[1:])][0]]
        id = one.target.parent
        if id is None:
            counts.setdefault("", Counter())[one.verdict] += 1
        while id is not None:
            counts.setdefault(id, Counter())[one.verdict] += 1
            id = above.get(id)
    whole = roll_up(found, records=GOALS)
    for node in whole:
        assert {v: n for v, n in node.tally.counts.items() if n} == dict(counts.get(node.id, {}))
        assert node.tally.final == sum(one.final for one in node.targets)
        assert node.tally.early == sum(one.early for one in node.targets)
    # A goal is without a target if nobody below it names one, and no goal below it could.
    bare = {"a", "c"} - {parent for _, parent in spec}
    assert set(whole.total.unset) == bare


@given(specs, st.randoms())
def test_the_order_of_children_does_not_matter(spec: list[tuple[str | None, str | None]], dice: Any) -> None:
    found, records = list(world(spec)), list(GOALS)
    first = roll_up(found, records=records)
    dice.shuffle(found)
    dice.shuffle(records)
    second = roll_up(found, records=records)
    assert {node.id: tally(node) for node in first} == {node.id: tally(node) for node in second}
    assert tally(first.total) == tally(second.total)
    assert first.notes == second.notes


@given(specs)
def test_a_child_without_a_figure_never_raises_completeness(spec: list[tuple[str | None, str | None]]) -> None:
    before = roll_up(world(spec), records=GOALS)
    for parent in ("plan", "a", "b", "c", None):
        after = roll_up(world([*spec, (None, parent)]), records=GOALS)
        for node in before:
            assert after[node.id].tally.completeness <= node.tally.completeness
        assert after.total.tally.completeness <= before.total.tally.completeness
        assert not after.total.complete
        assert parent is None or not after[parent].complete


@given(specs)
def test_a_parent_with_a_missing_child_is_never_complete(spec: list[tuple[str | None, str | None]]) -> None:
    whole = roll_up(world(spec), records=GOALS)
    for node in (*whole, whole.total):
        assert node.complete == (node.tally.expected > 0 and not node.missing)
        if any(not child.complete for child in node.children if child.tally.expected):
            assert not node.complete
        if node.tally.holes:
            assert not node.complete
            assert node.worst not in (Verdict.MET, Verdict.REACHED, Verdict.ON_PACE)
        if node.tally.expected:
            assert node.complete == (node.tally.completeness == 1)


@given(specs)
def test_the_worst_of_all_is_no_better_than_any(spec: list[tuple[str | None, str | None]]) -> None:
    whole = roll_up(world(spec), records=GOALS)
    for node in (*whole, whole.total):
        worst = node.worst
        assert (worst is None) == (node.tally.expected == 0)
        if worst is not None:
            assert all(RANKS[worst] <= RANKS[one.verdict] for one in node.targets)
            assert all(child.worst is None or RANKS[worst] <= RANKS[child.worst] for child in node.children)


def test_every_verdict_has_a_rank_and_a_place() -> None:
    assert set(WORST_FIRST) == set(VERDICTS)
    assert len(WORST_FIRST) == len(VERDICTS)


@given(st.lists(st.integers(0, 10**6), max_size=12))
def test_shares_add_up_and_are_within_a_tenth_of_the_exact_ones(counts: list[int]) -> None:
    shares, total = shares_of(counts), sum(counts)
    assert sum(shares) == (100 if total else 0)
    exact = [Fraction(100 * count, total) for count in counts] if total else []
    step = Fraction(Decimal(1).scaleb(int(shares[0].as_tuple().exponent))) if shares else Fraction(1)
    for share, true, count in zip(shares, exact, counts if total else [], strict=True):
        assert abs(Fraction(share) - true) < step <= Fraction(1, 10)
        assert bool(share) == bool(count)
        assert (share == 100) == (count == total)
    remainders = [true / step % 1 for true in exact]
    raised = [Fraction(share) > true for share, true in zip(shares, exact, strict=True)]
    rank = [(part, counts[place], -place) for place, part in enumerate(remainders)]
    assert all(raised[other] or rank[other] < rank[place] for place in _where(raised) for other in range(len(rank)))


def _where(raised: list[bool]) -> list[int]:
    return [place for place, up in enumerate(raised) if up]


def test_a_tie_of_shares_goes_to_the_larger_count() -> None:
    assert [str(share) for share in shares_of([7, 5, 5])] == ["41.2", "29.4", "29.4"]
    assert [str(share) for share in shares_of([1, 4, 1])] == ["16.7", "66.7", "16.6"]
    assert [str(share) for share in shares_of([1, 7])] == ["12.5", "87.5"]
    assert [str(share) for share in shares_of([1, 15])] == ["6.2", "93.8"]


def test_equal_shares_go_by_the_order_of_verdicts() -> None:
    whole = roll_up(world([("100 家", None), ("90 家", None), (None, None)]))
    shares = {verdict: str(share) for verdict, share in whole.total.tally.shares.items() if share}
    assert shares == {Verdict.MET: "33.4", Verdict.MISSED: "33.3", Verdict.NO_FIGURE: "33.3"}


# What is left out, and what is not there.


def test_superseded_targets_are_left_out_and_named() -> None:
    old, new = ask(">= 300 家", id="old", parent="a"), ask(">= 100 家", id="new", parent="a", supersedes="old")
    whole = roll_up(pt.assess([old, new], [fig("2024", "120 家")], on=ON), records=[PLAN, goal("a")])
    assert [one.id for one in whole["a"].targets] == ["new"]
    assert whole["a"].superseded == whole.total.superseded == ("old",)
    assert whole["plan"].complete
    assert [note.code for note in whole.notes] == ["rollup-superseded", "rollup-unseen"]
    assert "old" in whole.notes[0].text("zh")
    assert "superseded" in str(RollUpTable(whole, lang="en"))


def test_targets_that_were_not_judged_are_holes_but_for_those_superseded() -> None:
    asked = [
        ask(">= 1 家", id="judged", parent="a"),
        ask(">= 1 家", id="not-judged", parent="a"),
        ask(">= 1 家", id="old", parent="a"),
        ask(">= 1 家", id="new", parent="a", supersedes="old"),
    ]
    found = pt.assess([asked[0], asked[3]], [fig("2024", "5 家")], on=ON)
    whole = roll_up(found, records=[PLAN, goal("a"), *asked])
    assert whole["a"].unassessed == ("not-judged",)
    assert whole.notes == ()
    assert not whole["plan"].complete
    assert whole["plan"].worst is Verdict.NO_FIGURE
    assert [hole.text("zh") for hole in whole["plan"].tally.holes] == ["未评估1项"]


def test_a_goal_that_only_has_measures_is_a_hole_and_one_whose_goals_have_targets_is_not() -> None:
    measure = Measure("m", title="措施", kind="other", area="qingdao", parent="a")
    whole = roll_up(world([("100 家", "c")]), records=[*GOALS, measure])
    assert whole["plan"].unset == ("a",)
    assert whole["b"].complete
    assert not whole["a"].complete
    assert whole["a"].worst is Verdict.NOT_MEASURABLE


def test_a_target_below_a_measure_below_a_goal_is_the_goals() -> None:
    measure = Measure("m", title="措施", kind="other", area="qingdao", parent="a")
    whole = roll_up(world([("100 家", "m")]), records=[PLAN, goal("a"), measure])
    assert whole.total.unset == ()
    assert whole["a"].complete


def test_a_step_without_a_figure_leaves_a_hole() -> None:
    asked = ask(">= 10 家", period="2023/2024", each="year")
    half = pt.assess([asked], [fig("2023", "12 家")], on=ON)
    both = pt.assess([asked], [fig("2023", "12 家"), fig("2024", "12 家")], on=ON)
    assert [roll_up(one).total.complete for one in (half, both)] == [False, True]


def test_nothing_rolled_up_is_not_complete() -> None:
    whole = roll_up([], records=[PLAN])
    assert not whole.total.complete
    assert whole.total.worst is None
    assert whole.total.mean is None
    assert whole.total.tally.shares == {}
    assert whole.on is None
    for lang in ("zh", "en"):
        assert str(RollUpTable(whole, lang=lang))
        for rule in ("counts", "worst", "mean"):
            assert whole.total.result(rule).text(lang)


def test_targets_without_a_parent_stand_in_the_last_node() -> None:
    whole = roll_up(world([("100 家", None), ("90 家", "plan")]), records=[PLAN])
    assert [node.id for node in whole] == ["plan", ""]
    assert [one.id for one in whole[""].targets] == ["t0"]
    assert whole[""].say("zh") == "无归属"
    assert whole.total.say("en") == "total"


def test_without_records_a_node_is_what_targets_name_and_that_is_said() -> None:
    whole = roll_up(world([("100 家", "docs/a#goal")]))
    assert whole["goal"].say("en") == "goal"
    assert whole["goal"].complete
    assert [note.code for note in whole.notes] == ["rollup-unset-unseen", "rollup-unseen"]


# The other sides.


def test_a_target_with_several_bodies_counts_under_each_and_once_in_all() -> None:
    police = pt.Body("qd-police", zh="青岛市公安局", aliases=("市公安局",))
    asked = [
        ask(">= 1 家", id="both", responsible=[police, "court"], issuer="city"),
        ask(">= 1 家", id="one", responsible=["市公安局"]),
        ask(">= 1 家", id="nobody", area="jinan"),
    ]
    found = pt.assess(asked, [fig("2024", "5 家")], on=ON)
    whole = roll_up(found, by="responsible")
    counts = {node.id: len(node.tally) for node in whole}
    assert counts == {"qd-police": 2, "court": 1, "": 1}
    assert len(whole.total.tally) == len(whole.total.targets) == 3
    assert [note.code for note in whole.notes] == ["rollup-several", "rollup-unseen"]
    assert whole["qd-police"].say("zh") == "青岛市公安局"
    assert {node.id: len(node.tally) for node in roll_up(found, by="issuer")} == {"city": 1, "": 2}
    assert {node.id: len(node.tally) for node in roll_up(found, by="indicator")} == {NEW.id: 3}


@given(st.lists(st.sets(st.sampled_from("xyz")), max_size=6))
def test_bodies_are_counted_as_by_hand(sets: list[set[str]]) -> None:
    asked = [ask(">= 1 家", id=f"t{n}", responsible=sorted(bodies)) for n, bodies in enumerate(sets)]
    whole = roll_up(pt.assess(asked, [], on=ON), by="responsible")
    by_hand = Counter(body for bodies in sets for body in bodies or {""})
    assert {node.id: len(node.tally) for node in whole} == dict(by_hand)
    assert len(whole.total.tally) == len(sets)


def test_areas_are_rolled_up_into_those_they_lie_in_also_by_name() -> None:
    areas = [Area("sd", zh="山东省"), Area("qd", zh="青岛市", parent="山东省"), Area("ls", zh="崂山区", parent="qd")]
    asked = [ask(">= 1 家", id="city", area="青岛市"), ask(">= 1 家", id="district", area="ls")]
    whole = roll_up(pt.assess(asked, [], on=ON), by="area", records=areas)
    assert [(node.id, node.depth, len(node.tally)) for node in whole] == [("sd", 0, 2), ("qd", 1, 2), ("ls", 2, 1)]
    alone = roll_up(pt.assess([ask(">= 1 家", area=Area("ls", parent="qd"))], [], on=ON), by="area")
    assert [(node.id, node.depth) for node in alone] == [("qd", 0), ("ls", 1)]


# Mean completion.


def weighed(shares: list[str | None], weights: dict[str, Any], **more: Any) -> Any:
    return roll_up(
        world([(one, "a") for one in shares]), records=[PLAN, goal("a")], weights=weights, rule="mean", **more
    )


def test_the_mean_goes_by_the_stated_weights_and_says_so() -> None:
    found = weighed(["100 家", "50 家", "120 家"], {"t0": 50, "t1": 30, "t2": 20})
    assert found.total.result("mean").text("en").startswith("weighted mean of all 3 completions: 89 %; 1 of them")
    assert found["a"].result("mean").text("zh").startswith("全部3项完成率的平均（加权）：89%")
    assert found.total.mean == pt.Quantity.parse("89 %")
    plain = weighed(["100 家", "50 家", "120 家"], {})
    assert plain.total.result("mean").text("en").startswith("unweighted mean of all 3 completions: 90 %")


def test_weights_of_what_has_a_completion_are_taken_of_one_whole() -> None:
    found = weighed(["100 家", None, "50 家"], {"t0": 50, "t1": 30, "t2": 20})
    assert found.total.mean_reason.text("en").startswith("weighted mean of 2 completions out of 3, not of the whole: ")
    assert found.total.mean is not None
    assert found.total.mean.interval.contains(Decimal(100 * 50 + 50 * 20) / 70)
    assert weighed(["100 家", None], {"t0": 0, "t1": 1}).total.mean is None


def test_nodes_without_weights_beside_weighted_ones_have_equal_ones() -> None:
    judged = world([("100 家", "a"), ("0 家", "a"), ("50 家", "b")])
    found = roll_up(judged, records=[PLAN, goal("a"), goal("b")], weights={"t0": 1, "t1": 0}, rule="mean")
    assert (found["a"].mean, found["b"].mean) == (pt.Quantity.parse("100 %"), pt.Quantity.parse("50 %"))
    assert (found.total.mean, "unweighted" in found.total.mean_reason.text("en")) == (pt.Quantity.parse("50 %"), True)
    goals: dict[str, Any] = {"a": Decimal("0.75"), "b": Decimal("0.25"), "t0": 1, "t1": 0}
    both = roll_up(judged, records=[PLAN, goal("a"), goal("b")], weights=goals, rule="mean")
    assert (both["plan"].mean, both.total.mean) == (pt.Quantity.parse("87.5 %"),) * 2


def test_two_goals_that_are_half_way_are_half_way_together() -> None:
    """100 up to 200 and 200 down to 100, both at 150 (V11a)."""
    asked, figures = [], []
    for id, better, amount, start in (("u", "up", ">= 200 家", "100 家"), ("d", "down", "<= 100 家", "200 家")):
        one = pt.Indicator(id, unit="家", kind="stock", better=better)
        base = fig("2023-12-31", start, one, id=f"base-{id}")
        asked.append(ask(amount, one, id=id, by="2024-12-31", baseline=base, parent="a"))
        figures.append(fig("2024-06-30", "150 家", one))
    found = roll_up(pt.assess(asked, figures, on="2024-07-01"), records=[PLAN, goal("a")], rule="mean")
    assert found.total.mean == pt.Quantity.parse("50 %")


def test_completions_of_two_measures_have_no_mean() -> None:
    """Half the way from 200 down to 100 is 50 %, and 150 of 200 is 75 %: no mean of the two means anything."""
    down = pt.Indicator("down", unit="家", kind="stock", better="down")
    up = pt.Indicator("up", unit="家", kind="flow", better="up")
    start = fig("2023-12-31", "200 家", down, id="start")
    targets = [
        ask("<= 100 家", down, id="d", by="2024-12-31", baseline=start, parent="a"),
        ask(">= 200 家", up, id="u", parent="a"),
    ]
    figures = [fig("2024-06-30", "150 家", down), fig("2024-H1", "150 家", up)]
    found = roll_up(pt.assess(targets, figures, on="2024-07-01"), records=[PLAN, goal("a")], rule="mean")
    assert (found.total.mean, found.total.mean_reason.code) == (None, "rollup-mean-mixed")
    assert "of the amount (1) and of the way from a baseline (1)" in found.total.mean_reason.text("en")


@given(st.lists(st.sampled_from(["100 家", "90 家", "33 家", "rounded 1万 家", None]), min_size=1, max_size=6))
def test_the_mean_holds_the_exact_one_and_is_never_called_the_whole_over_holes(done: list[str | None]) -> None:
    whole = roll_up(world([(one, "a") for one in done]), records=[PLAN, goal("a")], rule="mean")
    node = whole["a"]
    having = [pt.Quantity.parse(one) for one in done if one is not None]
    codes = [reason.code for reason in dict(node.mean_reason.args).get("reasons", (node.mean_reason,))]
    if not having:
        assert node.mean is None
        assert codes == ["rollup-mean-none"]
        return
    assert codes[0] == ("rollup-mean" if len(having) == len(done) else "rollup-mean-part")
    assert node.mean is not None
    assert all(one.low is not None for one in having)
    least = sum((one.nominal or Decimal(0) for one in having), Decimal(0)) / len(having)
    assert node.mean.interval.contains(least)
    assert node.without_completion == tuple(f"t{n}" for n, one in enumerate(done) if one is None)
    assert (codes[-1] == "rollup-mean-over") == any(one.nominal is not None and one.nominal > 100 for one in having)
    assert str(node.result("mean"))


def test_what_is_used_of_a_ceiling_is_no_completion() -> None:
    asked = [ask("<= 100 个", CASES, id="ceiling"), ask(">= 100 家", id="floor")]
    found = pt.assess(asked, [fig("2024", "50 个", CASES), fig("2024", "80 家")], on=ON)
    assert found["ceiling"].completion is not None
    whole = roll_up(found)
    assert dict(whole.total.completions) == {"floor": pt.Quantity.parse("80 %")}
    assert whole.total.mean == pt.Quantity.parse("80 %")
    assert "ceiling" in whole.total.mean_reason.text("en")


# Weights.


def weighted(done: list[str | None], weights: dict[str, Any]) -> RollUp:
    return roll_up(world([(one, "a") for one in done]), records=[PLAN, goal("a")], weights=weights)


def test_weights_leave_an_interval_where_something_is_open() -> None:
    whole = weighted(["100 家", "90 家", None], {"t0": 0.5, "t1": 0.3, "t2": 0.2})
    assert whole["a"].weighed is not None
    assert str(whole["a"].weighed.share) == "50..70 %"
    assert whole["a"].weighed.reason.text("en") == "by weight: 50 % met, 20 % open, 30 % missed"
    assert whole["plan"].weighed is None
    assert "50 %" in str(RollUpTable(whole))
    closed = weighted(["100 家", "90 家"], {"t0": 60, "t1": 40})["a"].weighed
    assert closed is not None
    assert str(closed.share) == "60 %"


def test_weights_of_goals_use_what_their_own_parts_weigh() -> None:
    found = world([("100 家", "a"), ("90 家", "a"), ("100 家", "b")])
    nested = roll_up(
        found, records=[PLAN, goal("a"), goal("b")], weights={"a": 0.4, "b": 0.6, "t0": 50, "t1": 50, "t2": 1}
    )
    assert nested["plan"].weighed is not None
    assert str(nested["plan"].weighed.share) == "80 %"
    # Without weights of its own parts, goal a lies somewhere between them.
    plain = roll_up(found, records=[PLAN, goal("a"), goal("b")], weights={"a": 0.4, "b": 0.6})
    assert plain["plan"].weighed is not None
    assert str(plain["plan"].weighed.share) == "60..100 %"


@given(st.lists(st.tuples(st.sampled_from(list(DONE)), st.integers(0, 9)), min_size=1, max_size=6))
def test_weights_agree_with_every_way_in_which_it_can_end(parts: list[tuple[str | None, int]]) -> None:
    total = sum(weight for _, weight in parts)
    assume(total)
    weights = {f"t{n}": Decimal(weight) for n, (_, weight) in enumerate(parts)}
    weights["t-rest"] = Decimal(100 - total)
    found = [*world([(one, "a") for one, _ in parts]), *pt.assess([ask("> 1 家", id="t-rest", parent="a")], [], on=ON)]
    weighed = roll_up(found, records=[PLAN, goal("a")], weights=weights)["a"].weighed
    assert weighed is not None
    met = sum(weight for done, weight in parts if DONE[done] is Verdict.MET)
    lost = sum(weight for done, weight in parts if DONE[done] is Verdict.MISSED)
    assert (weighed.share.low, weighed.share.high) == (Decimal(met), Decimal(100 - lost))


@rows(
    [
        ({"t0": 0.5, "t1": 0.4}, r"the weights of what belong to 'a' sum to 0.9, not to 1 or 100: t0 0.5, t1 0.4"),
        ({"t0": 1}, "weights are stated for t0, and not for t1, which belong to 'a' too"),
        ({"t0": 1.5, "t1": -0.5}, "the weight of 't1' is -0.5; a weight is 0 or more"),
        ({"t0": 0.5, "t1": 0.5, "t9": 1}, "'t9' has a weight and belongs to nothing"),
        ({"t0": "half", "t1": 0.5}, "'half' is not a number"),
        ({"plan": 2}, "the weights of what belong to the whole sum to 2, not to 1 or 100"),
    ]
)
def test_weights_that_do_not_weigh_are_refused(weights: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words):
        weighted(["100 家", None], weights)


def test_a_weight_of_a_superseded_target_goes_to_its_successor() -> None:
    found = pt.assess([ask("> 1 家", id="old"), ask("> 2 家", id="new", supersedes="old")], [], on=ON)
    with pytest.raises(InputError, match="'old' has a weight and is superseded; give the weight to what supersedes it"):
        roll_up(found, weights={"new": 1, "old": 1})
    with pytest.raises(InputError, match="by='issuer'"):
        roll_up(found, by="issuer", weights={"new": 1})


def test_a_tree_may_be_very_deep() -> None:
    chain = [goal("g0", None), *(goal(f"g{n}", f"g{n - 1}") for n in range(1, 3000))]
    whole = roll_up(world([("100 家", "g2999")]), records=chain)
    assert whole["g0"].complete
    assert len(whole["g0"].targets) == 1
    assert whole["g2999"].depth == 2999


def test_what_cannot_be_rolled_up_is_refused_with_a_way_out() -> None:
    found = world([("100 家", "a")])
    refused: list[tuple[dict[str, Any], str]] = [
        ({"by": "city"}, "by 'city' is not one of: plan, area"),
        ({"rule": "best"}, "rule 'best' is not one of: counts, worst, mean"),
        ({"records": [PLAN]}, "target 't0' belongs to 'a', which is not among the records"),
        ({"tree": Tree.of([PLAN]), "records": [PLAN]}, "give either tree or records"),
        ({"tree": Tree.of([Area("qd")])}, "takes a tree of plans and goals"),
        ({"tree": Tree.of([PLAN]), "by": "area"}, "takes a tree of areas"),
    ]
    for arguments, words in refused:
        with pytest.raises(InputError, match=words):
            roll_up(found, **arguments)
    with pytest.raises(InputError, match="target 't0' is judged twice here"):
        roll_up([*found, *world([("90 家", "a")])])
    with pytest.raises(InputError, match="assessments as of 2024-12-30 and 2024-12-31 do not add up"):
        roll_up([*found, *pt.assess([ask("> 1 家", id="x")], [], on="2024-12-30")])


def test_a_hypothetical_judgement_is_said_to_be_one() -> None:
    found = world([("90 家", "a")])
    whole = roll_up([found[0].what_if(amount=">= 80 家")])
    assert [note.code for note in whole.notes] == ["rollup-hypothetical", "rollup-unset-unseen", "rollup-unseen"]


# Tables.


@rows(product(["zh", "en"], ["counts", "worst", "mean"]))
def test_a_table_has_a_row_a_node_indented_and_always_the_holes(lang: str, rule: Any) -> None:
    found = world([("100 家", "c"), (None, "c"), ("other", "plan"), ("90 家", None)])
    whole = roll_up(found, records=GOALS, rule=rule)
    table = RollUpTable(whole, lang=lang)
    lines = table.table(format="tsv", columns=list(COLUMNS)).splitlines()
    assert [row.split("\t")[0].strip() for row in lines[1:]] == [
        "2024年工作要点",
        "· 目标b",
        "· · 目标c",
        "无归属" if lang == "zh" else "belongs to none",
        "合计" if lang == "zh" else "total",
    ]
    assert "目标a" in table.table(empty=True)
    holes = lines[1].split("\t")[3]
    assert Verdict.NO_FIGURE.say(lang) in holes
    assert Verdict.NOT_COMPARABLE.say(lang) in holes
    assert ("没有目标值的目标任务1项" if lang == "zh" else "goals without a target 1") in holes
    assert ON in table.heading
    with pytest.raises(InputError, match="'colour' is not a column"):
        table.table(columns=["colour"])
    with pytest.raises(InputError, match="columns is 'node'"):
        table.table(columns="node")


def test_shares_of_a_crowd_are_never_printed_as_nothing_or_all() -> None:
    found = world([("100 家", None)] * 3000 + [("90 家", None)])
    assert "met 3000 (99.97 %)" in RollUpTable(roll_up(found), lang="en").table(format="tsv")
    assert "missed 1 (0.03 %)" in RollUpTable(roll_up(found), lang="en").table(format="tsv")
