"""What changed between two days: named in full, and nothing else, each with its reason."""

import datetime
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from worlds import GROWTH, HERE, SHARE, STOCK, ask, fig, told

import policytrack as pt
from policytrack import Assessments, DuplicateIdError, InputError, Verdict
from policytrack.records import Ladder
from policytrack.records.record import Identified
from policytrack.report.changes import changes_table
from policytrack.revisions.change import ChangeKind
from policytrack.revisions.changes import Changes, changes
from policytrack.revisions.verdicts import COMPARED, compared
from policytrack.strategies import evidence, targets

LANGS = ("zh", "en")
Shown = set[tuple[str, str, str]]


def run(asked: Any, *told: pt.Figure, on: str = "2024-06-30", **how: Any) -> Assessments:
    return pt.assess([asked] if isinstance(asked, pt.Target) else asked, told, on=on, **how)


def kinds(found: Changes) -> list[str]:
    return [change.kind for change in found]


def codes(change: Any) -> list[str]:
    return [reason.code for reason in change.reasons]


def only(found: Changes, kind: str) -> Any:
    of_kind = found.of(kind)
    assert len(of_kind) == 1, found.text("en")
    return of_kind[0]


# The laws.


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[pt.Target], list[pt.Figure]]:
    asked = draw(st.lists(targets(), min_size=1, max_size=2, unique_by=lambda one: one.id))
    told = {figure.id: figure for target in asked for figure in draw(evidence(target, max_size=4))}
    return asked, list(told.values())


@st.composite
def two_runs(draw: st.DrawFn) -> tuple[Assessments, Assessments]:
    """Two judgements of nearly the same world, on two days and by two states of knowledge."""
    asked, told = draw(worlds())
    end = asked[0].deadline
    days = st.sampled_from([max(end - timedelta(min(back, (end - end.min).days)), end.min) for back in (0, 90, 400)])
    runs = []
    for _ in range(2):
        kept = [one for one in asked if draw(st.integers(0, 4))]
        again = [evolve(one, note="altered") if not draw(st.integers(0, 4)) else one for one in kept]
        seen = [one for one in told if draw(st.integers(0, 3))]
        runs.append(pt.assess(again, seen, on=draw(days), known_by=draw(st.none() | days)))
    return runs[0], runs[1]


def by_hand(before: Assessments, after: Assessments) -> Shown:
    """Every difference of two runs, by looking at each field of each target and judgement in turn."""
    found: Shown = set()
    then, now = ({one.id: one for one in run} for run in (before, after))
    found |= {(id, "new", "") for id in now.keys() - then.keys()}
    found |= {(id, "dropped", "") for id in then.keys() - now.keys()}
    for id in then.keys() & now.keys():
        one, two = then[id], now[id]
        for field in fields(pt.Target):
            if repr(getattr(one.target, field.name)) != repr(getattr(two.target, field.name)):
                found.add((id, "revised", field.name))
        found |= {(id, name, "") for name in COMPARED if compared(one, name) != compared(two, name)}
    return found


def said(found: Changes) -> Shown:
    """What `changes` names, but for what it says of single figures, in the words of `by_hand`."""
    names: Shown = set()
    for change in found:
        kind, field = str(change.kind), change.field or ""
        if kind == "break":
            kind, field = field or "total", ""
        if kind == "lost":
            kind = "verdict"
        if kind not in ("late", "corrected"):
            names.add((change.id, kind, field))
    return names


@given(two_runs())
def test_changes_names_every_difference_of_two_runs_and_nothing_else(runs: tuple[Assessments, Assessments]) -> None:
    found = changes(*runs)
    assert said(found) == by_hand(*runs)
    for change in found:
        assert change.reasons or change.kind == "new"
        for lang in LANGS:
            assert change.say(lang)
    assert changes_table(found, kinds=tuple(ChangeKind))


@given(two_runs())
def test_nothing_changes_between_a_run_and_itself(runs: tuple[Assessments, Assessments]) -> None:
    for one in runs:
        assert not changes(one, one)
        again = pt.assess([each.target for each in one], [], on="2024-06-30")
        assert not changes(again, pt.assess([each.target for each in reversed(one)], [], on="2024-06-30"))


@given(two_runs(), st.randoms())
def test_the_order_does_not_matter(runs: tuple[Assessments, Assessments], dice: Any) -> None:
    before, after = list(runs[0]), list(runs[1])
    found = changes(before, after)
    dice.shuffle(before)
    dice.shuffle(after)
    assert changes(before, after).text("en") == found.text("en")


@given(two_runs())
def test_swapping_before_and_after_swaps_new_and_dropped(runs: tuple[Assessments, Assessments]) -> None:
    there, back = changes(*runs), changes(*reversed(runs))
    assert {one.id for one in there.of("new")} == {one.id for one in back.of("dropped")}
    assert {one.id for one in there.of("dropped")} == {one.id for one in back.of("new")}
    assert said(there.of(*COMPARED, "lost", "break", "revised")) == said(back.of(*COMPARED, "lost", "break", "revised"))


@given(worlds())
def test_the_short_way_says_what_the_long_way_says(world: tuple[list[pt.Target], list[pt.Figure]]) -> None:
    """Judgements of equal records loaded twice, where nothing is the same object, are equal."""
    asked, told = world
    copies = [evolve(one) for one in told]
    one, two = (
        pt.assess(asked, told, on="2024-06-30"),
        pt.assess([evolve(each) for each in asked], copies, on="2024-06-30"),
    )
    assert not changes(one, two)
    plain = (pair for pair in zip(one, two, strict=True) if pair[0].total is not None and pair[0].target.until is None)
    assert all(mine.surely_says(theirs) for mine, theirs in plain)


# Targets.


def test_a_revised_target_is_told_in_amounts_and_words() -> None:
    first = ask("300 家", id="t1", quote="300家以上", source=told("2024-01"))
    second = ask("350 家", id="t2", quote="350家以上", source=told("2024-05"), supersedes="t1", period="2024-H1")
    found = changes(run(first), run([first, second]))
    assert kinds(found.of("new", "superseded", "dropped", "revised")) == ["superseded", "new", "revised", "revised"]
    amount = next(change for change in found.of("revised") if change.field == "amount")
    assert (str(amount.before), str(amount.after)) == ("300 家", "350 家")
    assert codes(amount) == ["changed-supersedes", "changed-words"]
    assert "「300家以上」" in amount.say("zh")
    assert {change.field for change in found.of("revised")} == {"amount", "period"}
    gone = changes(run(first), run(second))
    assert codes(only(gone, "dropped")) == ["superseded"]


def test_a_withdrawn_target_is_dropped_and_nothing_is_revised() -> None:
    first = ask("300 家", id="t1")
    notice = ask("300 家", id="t2", supersedes="t1", supersession="withdrawn", area="elsewhere")
    found = changes(run(first), run(notice))
    assert sorted(kinds(found)) == ["dropped", "new"]
    assert "withdrawn" in only(found, "dropped").say("en")
    assert "撤销" in only(found, "dropped").say("zh")


def test_a_restated_baseline_is_told_with_both_amounts() -> None:
    base, again = (fig("2023-12-31", amount, STOCK, id="base") for amount in ("100 家", "90 家"))
    one, two = (ask("200 家", STOCK, baseline=baseline) for baseline in (base, again))
    change = only(changes(run(one), run(two)), "revised")
    assert (change.field, *codes(change)) == ("baseline", "changed-baseline")
    assert "100 firms" in change.say("en")
    assert "90家" in change.say("zh")


# Judgements.


def test_a_verdict_changes_by_new_figures() -> None:
    early, late = fig("2024-Q1", "60 家", id="q1"), fig("2024-H1", "301 家", id="h1")
    found = changes(run(ask(">= 300 家"), early, on="2024-04-30"), run(ask(">= 300 家"), early, late))
    verdict = only(found, "verdict")
    assert (verdict.before, verdict.after) == (Verdict.BEHIND, Verdict.MET)
    assert (codes(verdict)[0], "changed-by-figures" in codes(verdict)) == ("met", True)
    assert only(found, "final").after is True
    assert found.before == (datetime.date(2024, 4, 30),)


def test_a_verdict_changes_by_the_passing_of_time_alone() -> None:
    figure = fig("2024-H1", "160 家", id="h1")
    found = changes(run(ask(">= 300 家"), figure), run(ask(">= 300 家"), figure, on="2025-03-01"))
    assert codes(only(found, "verdict"))[1:] == ["changed-time"]


def test_a_verdict_changes_by_an_assumption_and_by_another_way_of_judging() -> None:
    read = pt.Assumption("read", zh="按认定", en="as recognised", by="W", reads=("applied", "recognised"))
    applied = pt.Indicator("sme.specialised.applied", unit="家", kind="flow", better="up")
    figure = fig("2024-H1", "301 家", applied, id="h1")
    found = changes(run(ask(">= 300 家"), figure), run(ask(">= 300 家"), figure, assume=[read]))
    assert "changed-assuming" in codes(only(found, "verdict"))
    days = fig("2024-01-01/2024-02-15", "37 家", id="feb")
    other = changes(run(ask(">= 300 家"), days), run(ask(">= 300 家"), days, pace="schedule"))
    assert all(codes(change)[-1] == "changed-way" for change in other)


def test_what_was_reached_and_then_lost_is_told_as_such() -> None:
    target = ask(">= 100 家", STOCK)
    up, down = fig("2024-03-31", "101 家", STOCK, id="up"), fig("2024-06-30", "99 家", STOCK, id="down")
    found = changes(run(target, up, on="2024-04-30"), run(target, up, down))
    lost = only(found, "lost")
    assert lost.before is Verdict.REACHED
    assert "得而复失" in lost.say("zh")
    assert not found.of("verdict")
    met = fig("2024-12-31", "100 家", STOCK, id="met")
    assert not changes(run(target, up, on="2024-04-30"), run(target, up, met, on="2025-01-31")).of("lost")


def test_a_late_figure_is_one_of_a_time_over_that_was_published_after_the_earlier_day() -> None:
    march = fig("2024-Q1", "60 家", id="q1", source=told("2024-05-15"))
    half = fig("2024-H1", "120 家", id="h1", source=told("2024-07-10"))
    before = run(ask(">= 300 家"), march, half, on="2024-04-30", known_by="2024-04-30")
    after = run(ask(">= 300 家"), march, half, on="2024-07-31", known_by="2024-07-31")
    late = only(changes(before, after), "late")
    assert [figure.id for figure in late.after] == ["q1"]
    assert "2024年一季度" in late.say("zh")
    assert not changes(after, after)


def test_a_corrected_figure_is_told_once_for_all_targets_with_both_amounts() -> None:
    old = fig("2024-Q1", "60 家", id="q1")
    new = fig("2024-Q1", "90 家", id="q1-again", supersedes="q1")
    asked = [ask(">= 300 家"), ask(">= 200 家", id="u")]
    found = changes(run(asked, old, on="2024-04-30"), run(asked, old, new, on="2024-04-30"))
    corrected = only(found, "corrected")
    assert (str(corrected.before), str(corrected.after)) == ("60 家", "90 家")
    assert all("changed-correction" in codes(change) for change in found.of("verdict", "total"))
    again = changes(run(asked, old), run(asked, evolve(old, amount=pt.Quantity.exact(90, "家"))))
    assert only(again, "corrected").field == "amount"
    assert len(again.of("total")) == 2


def broken_world() -> tuple[pt.Target, pt.Figure, pt.Figure, pt.Figure]:
    return (
        ask(">= 100 家", STOCK),
        fig("2024-03-31", "80 家", STOCK, id="old"),
        fig("2024-04-30", "40 家", STOCK, id="break", status="B"),
        fig("2024-05-31", "45 家", STOCK, id="new"),
    )


def test_a_break_in_the_series_stops_comparison_unless_it_is_bridged() -> None:
    target, old, new_series, new = broken_world()
    before, after = run(target, old, on="2024-03-31"), run(target, old, new_series, new)
    found = changes(before, after)
    assert [change.field for change in found.of("break")] == [None, "completion"]
    assert not found.of("total", "completion")
    assert "中断" in found.of("break")[0].say("zh")
    bridge = pt.Assumption("bridge", zh="接续", by="W", bridges="break")
    assert not changes(before, after, assume=[bridge]).of("break")
    bridged = run(evolve(target, assumes=(bridge,)), old, new_series, new)
    assert not changes(run(evolve(target, assumes=(bridge,)), old, on="2024-03-31"), bridged).of("break")


def test_new_figures_stand_beside_the_last_of_their_series_unless_it_breaks() -> None:
    _, old, new_series, new = broken_world()
    found = changes([], [], records_before=[old], records_after=[old, new])
    assert codes(only(found, "new")) == ["changed-earlier"]
    broken = changes([], [], records_before=[old], records_after=[old, new_series, new])
    assert [codes(change) for change in broken] == [["changed-break"], ["changed-break"]]
    assert "changed-break" not in codes(
        changes([], [], records_before=[new_series], records_after=[new_series, new])[0]
    )
    bridge = pt.Assumption("bridge", zh="接续", by="W", bridges="break")
    bridged = changes([], [], records_before=[old], records_after=[old, new_series, new], assume=[bridge])
    assert [codes(change) for change in bridged] == [["changed-earlier", "changed-bridged"]] * 2


def test_lights_and_ratings_are_compared_when_asked_for() -> None:
    target = ask("120 家", area="银川市", period="2025")
    one, two = (fig(when, amount, area="银川市") for when, amount in (("2025-Q1", "5 家"), ("2025-H1", "60 家")))
    before, after = run(target, one, on="2025-04-01"), run(target, one, two, on="2025-07-01")
    assert not changes(before, after).of("light")
    light = only(changes(before, after, lights="yinchuan-2025"), "light")
    assert light.before.colour != light.after.colour
    assert codes(light)[0] == "changed-rule"
    assert not changes(after, after, lights=["yinchuan-2025"])
    growing = ask(">= 5 %", GROWTH)
    slow, fast = (fig("2024-H1", amount, GROWTH, id="g") for amount in ("1.0 %", "9.0 %"))
    for name in ("linear-pace", *pt_methods()):
        found = changes(run(growing, slow), run(growing, fast), lights=[name])
        assert set(kinds(found.of("outcome"))) <= {"outcome"}
    with pytest.raises(InputError, match="'nothing' is the id of no light rule"):
        changes(before, after, lights=["nothing"])


def pt_methods() -> list[str]:
    from policytrack.method import methods

    return list(methods)


# Records.


LOW = [["雏鹰企业", "newecon.eaglet"], ["瞪羚企业", "newecon.gazelle"], ["独角兽企业", "newecon.unicorn"]]
HIGH = [["雏鹰", "newecon.eaglet"], ["瞪羚", "newecon.gazelle"], ["潜力独角兽"], ["独角兽企业", "newecon.unicorn"]]


def ladder(id: str, rungs: Any, **more: Any) -> Ladder:
    return Ladder(id, title="梯度", area=HERE, rungs=rungs, **more)


def test_a_ladder_is_compared_rung_by_rung_with_the_one_it_supersedes() -> None:
    old, new = ladder("april", LOW), ladder("june", HIGH, supersedes="april")
    found = changes([], [], records_before=[old], records_after=[old, new])
    rungs = only(found, "revised")
    assert codes(rungs) == ["changed-rung-added", "changed-rung-renamed", "changed-rung-renamed"]
    assert "在“瞪羚”与“独角兽企业”之间增加“潜力独角兽”" in rungs.say("zh")
    back = changes([], [], records_before=[evolve(new, id="april", supersedes=None)], records_after=[old])
    assert codes(back.of("revised")[-1])[0] == "changed-rung-removed"


def test_a_new_ladder_that_supersedes_none_is_set_beside_those_it_shares_rungs_with() -> None:
    new = only(
        changes([], [], records_before=[ladder("a", LOW)], records_after=[ladder("a", LOW), ladder("j", HIGH)]), "new"
    )
    assert codes(new) == ["changed-ladder-other"]
    assert "neither is said to supersede the other" in new.say("en")
    other = changes(
        [], [], records_before=[ladder("a", ["甲", "乙"])], records_after=[ladder("a", ["甲", "乙"]), ladder("j", HIGH)]
    )
    assert codes(only(other, "new")) == []


def test_rungs_in_another_order_and_at_the_ends_are_told() -> None:
    old, new = ladder("l", ["甲", "乙", "丙"]), ladder("l", ["丁", "乙", "甲", "戊"])
    change = only(changes([], [], records_before=[old], records_after=[new]), "revised")
    assert codes(change) == [
        "changed-rung-added-below",
        "changed-rung-added-above",
        "changed-rung-removed-above",
        "changed-rung-order",
    ]


@rows(
    [
        (
            pt.Plan("p", title="规划", kind="plan", area=HERE, status="drafted"),
            pt.Plan("p", title="规划", kind="plan", area=HERE, status="in_force"),
            "status",
        ),
        (
            pt.Measure("m", title="奖励", kind="subsidy", area=HERE, amount="<= 100万 元"),
            pt.Measure("m", title="奖励", kind="subsidy", area=HERE, amount="<= 50万 元"),
            "amount",
        ),
        (pt.Claim("c", says="on_pace", area=HERE), pt.Claim("c", says="met", area=HERE), "says"),
        (pt.Goal("g", title="甲", area=HERE), pt.Goal("g", title="乙", area=HERE), "title"),
        (fig("2024-Q1", "3 家", id="f"), fig("2024-Q1", "4 家", id="f"), "amount"),
    ]
)
def test_plain_records_are_told_as_added_dropped_and_altered(old: Identified, new: Identified, field: str) -> None:
    added, dropped = (changes([], [], records_before=one, records_after=two) for one, two in (([], [new]), ([old], [])))
    assert (kinds(added), kinds(dropped)) == (["new"], ["dropped"])
    found = changes([], [], records_before=[old], records_after=[new])
    assert [(change.kind, change.field) for change in found] == [
        ("corrected" if isinstance(new, pt.Figure) else "revised", field)
    ]
    assert not changes([], [], records_before=[old], records_after=[old])
    for lang in LANGS:
        assert changes_table(found, lang=lang)
        assert found.heading(lang)


def test_the_ladder_of_june_is_new_in_the_catalog_and_replaces_none() -> None:
    ladders = pt.load_catalog().ladders
    assert all(one.supersedes is None for one in ladders)
    early = [one for one in ladders if one.id != "qingdao/2024-06-27-sme-day#new-economy-half-year"]
    found = changes([], [], records_before=early, records_after=ladders)
    assert [change.kind for change in found] == ["new"]
    assert codes(found[0]).count("changed-ladder-other") == 2


# Bad input.


def test_bad_input_is_refused_by_name() -> None:
    one = run(ask("300 家"))
    with pytest.raises(InputError, match="records_before="):
        changes([ask("300 家")], one)  # type: ignore[list-item]
    with pytest.raises(InputError, match="give the result of assess"):
        changes(one[0], one)  # type: ignore[arg-type]
    with pytest.raises(DuplicateIdError, match="assessed twice in after"):
        changes(one, [one[0], run(ask("301 家"))[0]])
    with pytest.raises(DuplicateIdError, match="two contents"):
        changes([], [], records_after=[fig("2024-Q1", "3 家", id="f"), fig("2024-Q1", "4 家", id="f")])
    with pytest.raises(InputError, match="'x' in assume"):
        changes(one, one, assume=["x"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="change kind 'nothing' is not one of: new"):
        changes(one, one).of("nothing")
    with pytest.raises(InputError, match="not a format"):
        changes_table(changes(one, one), format="nothing")


def test_a_target_without_figures_or_amount_is_compared_too() -> None:
    vague = ask(None, SHARE, form="direction")
    found = changes(run(vague), run(evolve(vague, amount=pt.Quantity.at_least(5, "%"), form="level")))
    assert set(kinds(found)) == {"revised", "verdict"}
    steps = ask(">= 10 家", each="quarter")
    done = fig("2024-Q1", "11 家", id="q1")
    told_ = changes(run(steps), run(steps, done))
    assert "steps" in kinds(told_)
    assert told_.about("t")


# Shapes of promises.


def test_a_changed_shape_is_named_in_words() -> None:
    made = pt.Indicator("made", unit="吨", kind="flow", better="up")
    mean = ask(">= 700 吨", made, period="2021/2025", per="year", aggregation="mean")
    last = evolve(mean, aggregation="last")
    held = fig("2024-12-31", "-6 %", STOCK, id="f", form="change", since="2015")
    for before, after, zh, en in (
        (mean, last, "修订（汇总方式），由平均变为末期数", "aggregation"),
        (
            ask(">= 700 吨", made, by="2025", per="year"),
            ask(">= 700 吨", made, by="2025", per="half"),
            "修订（计量基准），由年变为半年",
            "per",
        ),
        (held, evolve(held, since="2016"), "起算），由2015年变为2016年", "since"),
        (
            ask(">= 60 家", STOCK, by="2025"),
            ask(">= 60 家", STOCK, by="2025", until="2027"),
            "保持到",
            "kept until",
        ),
    ):
        found = changes([], [], records_before=[before], records_after=[after])
        assert len(found) == 1
        assert zh in found.text("zh"), found.text("zh")
        assert en in found.text("en"), found.text("en")


def test_what_others_count_changes_a_verdict_that_rests_on_it() -> None:
    town, land = (pt.Indicator(f"rate.{name}", unit="元/人", kind="ratio") for name in ("town", "land"))
    gap = pt.Indicator("gap", unit="元/人", kind="ratio", better="down", gap_of=("rate.town", "rate.land"))
    target = ask("<= 100 元/人", gap, by="2024")
    told = [fig("2024-12-31", "300 元/人", town, id="town"), fig("2024-12-31", "220 元/人", land, id="land")]
    lower = [told[0], evolve(told[1], amount="150 元/人")]
    one, two = (run(target, *some, on="2025-03-01") for some in (told, lower))
    assert (one[0].verdict, two[0].verdict) == (Verdict.MET, Verdict.MISSED)
    assert "verdict" in kinds(changes(one, two))


def test_a_percentage_of_the_target_that_came_later_is_among_what_is_set_aside() -> None:
    asked = ask(">= 10 家")
    year, share = fig("2024", "12 家"), fig("2024-H1", "50 %", of_target="t")
    before, after = (pt.assess([asked], figures, on="2025-03-01") for figures in ([year], [year, share]))
    assert before[0].set_aside != after[0].set_aside
    assert [str(change.kind) for change in pt.changes(before, after)] == ["set_aside"]
