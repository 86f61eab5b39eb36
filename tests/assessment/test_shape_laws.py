"""Laws of the judgement that hold for every shape of promise."""

from typing import Any

from assessment_worlds import judged, whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shaped_worlds import World, shaped_targets, shaped_worlds
from worlds import ask, fig

import policytrack as pt
from policytrack import Assessment, InputError, Report, Verdict, light_of
from policytrack.light import lights
from policytrack.method import methods
from policytrack.records.aggregation import Aggregation
from policytrack.report.columns import COLUMNS
from policytrack.rollup.rollup import roll_up

PACES = st.sampled_from(("own", "months", "days", "schedule", "profile"))
METHODS = tuple(methods)


def said(found: Assessment) -> tuple[Any, ...]:
    """Everything that an assessment says, forecasts too."""
    ahead = (found.needed("year"), found.project(), found.reached_when(), found.needs, dict(found.outcomes))
    return (*whole(found), found.from_nothing, found.span, found.started, *ahead)


def every_text(found: Assessment) -> None:
    for lang in ("zh", "en"):
        assert found.reason.text(lang)
        for one in (*found.notes, *found.needs, *(aside.reason for aside in found.set_aside)):
            assert one.text(lang)
        for answer in (found.needed(), found.project(), found.reached_when()):
            assert answer.say(lang) or answer.reason is None
        if found.requirement is not None:
            assert found.next_milestone(50, 100).say(lang)
        for id in ("yinchuan-2025",):
            try:
                assert light_of(found, lights[id]).say(lang)
            except InputError:
                continue
    for outcome in found.outcomes.values():
        assert outcome.label is not None or outcome.reason is not None
        assert outcome.reason is None or outcome.reason.text("zh")
    assert (found.completion is None) == (found.no_completion is not None)
    assert not found.final or found.verdict in (Verdict.MET, Verdict.MISSED, Verdict.LATE)
    assert found.elapsed is None or 0 <= found.elapsed <= 1
    for judgement in (*found.steps, *found.parts):
        every_text(judgement)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(shaped_worlds(), PACES, st.sampled_from(("published", "full")), st.sampled_from(("wide", "strict")))
def test_nothing_raises_and_every_detail_can_be_made(world: World, pace: Any, comparison: Any, hedges: Any) -> None:
    targets, figures, on = world
    promises: list[Any] = [*targets, pt.AllOf("all", targets), pt.AnyOf("any", targets)]
    how = {"pace": pace, "comparison": comparison, "hedges": hedges}
    found = pt.assess(promises, figures, on=on, methods=METHODS, **how)
    for one in found:
        every_text(one)
    for lang in ("zh", "en"):
        report = Report(found, lang=lang)
        assert report.table("tsv", columns=list(COLUMNS))
        for one in found:
            assert report.explain(one.id)
    assert roll_up(found[: len(targets)]).total


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(shaped_worlds(), st.randoms(use_true_random=False), PACES)
def test_the_order_of_targets_and_figures_does_not_matter(world: World, chance: Any, pace: Any) -> None:
    targets, figures, on = world
    mixed, others = list(figures), list(targets)
    chance.shuffle(mixed)
    chance.shuffle(others)
    one = pt.assess(targets, figures, on=on, pace=pace, methods=METHODS)
    two = pt.assess(others, mixed, on=on, pace=pace, methods=METHODS)
    for target in targets:
        assert said(one[target.id]) == said(two[target.id])


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(shaped_worlds())
def test_each_target_is_judged_as_if_it_were_alone(world: World) -> None:
    targets, figures, on = world
    together = pt.assess(targets, figures, on=on)
    for target in targets:
        assert said(together[target.id]) == said(judged(target, figures, on))


@given(shaped_worlds(most=1))
def test_what_is_added_up_has_no_start_and_a_level_is_no_sum(world: World) -> None:
    (target,), figures, on = world
    found = judged(target, figures, on)
    if found.from_nothing:
        assert found.started is None
        assert target.adds_up or target.indicator.is_flow or target.aggregated_by is Aggregation.COMPOUND
    if found.started is not None and found.total is not None:
        assert not found.from_nothing
        assert target.is_level or target.baseline is not None


@given(shaped_targets())
def test_of_a_mean_so_many_steps_are_asked_as_there_are(target: pt.Target) -> None:
    found = judged(target, [], "2026-02-01")
    if (
        found.requirement is None
        or target.amount is None
        or target.form != "level"
        or target.indicator.better == "unsaid"
    ):
        return
    low, high = found.requirement.meets.low, found.requirement.meets.high
    for end in (low, high):
        assert end is None or end == (end / target.steps) * target.steps
    if target.steps > 1 and target.amount.nominal is not None and low is not None:
        assert low == target.amount.nominal * target.steps


# What these laws found.


def test_steps_at_the_ends_of_the_calendar_are_judged() -> None:
    dust = pt.Indicator("edge.dust", unit="微克/立方米", kind="ratio", statistic="mean", better="down")
    last = judged(ask("<= 29 微克/立方米", dust, period="9999"), [fig("9999", "28 微克/立方米", dust)], "9999-12-31")
    assert last.verdict is Verdict.MET
    saved = pt.Indicator("edge.saved", unit="%", kind="growth", better="up", sense="decrease")
    target = ask(">= 5 %", saved, period="0001/0003", aggregation="compound")
    found = judged(target, [fig("0002", "3 %", saved)], "0003-06-30")
    assert (found.verdict, found.reason.code) == (Verdict.CANNOT_TELL, "hole")
    held = pt.Indicator("edge.held", unit="家", kind="stock", better="up")
    kept = ask(">= 5 家", held, by="9997", until="9999")
    figures = [fig(f"../{year}-12-31", "6 家", held) for year in ("9997", "9998", "9999")]
    assert judged(kept, figures, "9999-12-31").verdict is Verdict.MET


def test_the_yearly_rate_of_levels_has_a_gap_as_it_is_printed() -> None:
    steel = pt.Indicator("edge.steel", unit="吨", kind="flow")
    growth = pt.Indicator("edge.growth", unit="%", kind="growth", better="up", of="edge.steel", sense="increase")
    target = ask(">= 0 %", growth, period="2023/2025", aggregation="mean")
    levels = [fig("2022", "8 吨", steel), fig("2025", "27 吨", steel)]
    found = judged(target, levels, "2026-03-01")
    assert found.verdict is Verdict.MET
    assert (str(found.total), str(found.gap)) == ("50 %", "-50 pp")


def test_a_percentage_of_a_count_may_be_where_a_level_starts() -> None:
    held = pt.Indicator("edge.firms", unit="家", kind="stock", better="up")
    target = ask("1 家", held, period="2024", id="t")
    found = judged(
        target, [fig("2023", "1 %", held, of_target="t"), fig("2024", "50 %", held, of_target="t")], "2024-12-31"
    )
    assert said(found)


def test_targets_with_other_baselines_do_not_share_their_evidence() -> None:
    held = pt.Indicator("edge.firms", unit="家", kind="stock", better="up")
    old, new = (
        ask(">= 100 家", held, id=year, by="2030", baseline=fig(f"../{year}-12-31", "10 家", held))
        for year in ("2015", "2020")
    )
    between = fig("../2017-12-31", "50 家", held)
    found = pt.assess([old, new], [between], on="2025-01-01")
    assert [one.verdict for one in found] == [Verdict.ON_PACE, Verdict.NO_FIGURE]


def test_parts_that_overlap_decide_a_ceiling_on_the_last_day_of_the_last_step() -> None:
    waste = pt.Indicator("edge.waste", unit="吨", kind="flow", better="down")
    parts = [fig("2022-01/2022-09", "50 吨", waste), fig("2022-07/2022-12", "60 吨", waste)]
    for amount, verdict in (("<= 110 吨", Verdict.MET), ("<= 59 吨", Verdict.MISSED)):
        yearly = judged(ask(amount, waste, by="2022", per="year"), parts, "2022-12-31")
        total = judged(ask(amount, waste, period="2022"), parts, "2022-12-31")
        assert (yearly.verdict, yearly.final) == (total.verdict, total.final) == (verdict, True)
