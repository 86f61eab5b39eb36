"""Laws of checking a claim: what it covers, what bears it out, and that a claim is no evidence."""

from typing import Any, TypeAlias

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from worlds import CASES, EVER, GROWTH, NEW, STOCK, ask, day, fig, told

from policytrack import (
    Assumption,
    Claim,
    Figure,
    Goal,
    Indicator,
    InputError,
    Plan,
    Target,
    Truth,
    assess,
    load_catalog,
)
from policytrack.claims.check import ClaimCheck, check_claim
from policytrack.claims.support import Support
from policytrack.records.tree import Tree
from policytrack.report.claims import claim_report

BATCH = evolve(NEW, accrual="batch")
RANK = Indicator(
    "sme.specialised.rank", subject="sme.specialised", stage="none", unit="位次", kind="rank", better="down"
)
YES, NO, OPEN = Support.SUPPORTED, Support.NOT_SUPPORTED, Support.CANNOT_TELL
HALVES = "时间过半，任务过半"
SAYINGS = ("on_pace", "met", "met_early", "ahead", "behind", "leading", "improving")


def claim(says: str = "on_pace", about: tuple[str, ...] = ("t",), period: str | None = "2024-H1", **more: Any) -> Claim:
    return Claim("c", says=says, about=about, area=more.pop("area", "qingdao"), period=period, **more)


def check(said: Claim, targets: Any, *figures: Figure, on: str = "2024-07-01", **how: Any) -> ClaimCheck:
    return check_claim(said, [targets] if isinstance(targets, Target) else targets, figures, on=on, **how)


def support(said: Claim, target: Target, *figures: Figure, **how: Any) -> Support:
    return check(said, target, *figures, **how)["t"].support


# 时间过半，任务过半.


@rows(
    (indicator, *row)
    for indicator in (NEW, BATCH)
    for row in [
        ("149 家", NO),
        ("150 家", YES),
        ("151 家", YES),
        ("400 家", YES),
        ("0 家", NO),
        (">= 150 家", YES),
        (">= 149 家", OPEN),
        ("<= 149 家", NO),
        ("140..160 家", OPEN),
        ("about 150 家", OPEN),
    ]
)
def test_half_the_time_asks_for_half_the_amount_also_of_rounds(
    indicator: Indicator, amount: str, expected: Support
) -> None:
    target = ask(">= 300 家", indicator)
    assert support(claim(quote=HALVES), target, fig("2024-H1", amount, indicator)) is expected


@rows(
    [
        (claim(period="2024-Q1"), "75 家", YES),
        (claim(period="2024-Q1"), "74 家", NO),
        (claim(period="2024-Q1", quote=HALVES), "75 家", NO),
        (claim(period="2024-Q1", quote=HALVES), "150 家", YES),
        (claim("ahead", period="2024-Q1"), "75 家", NO),
        (claim("ahead", period="2024-Q1"), "76 家", YES),
        (claim("behind", period="2024-Q1"), "75 家", NO),
        (claim("behind", period="2024-Q1"), "74 家", YES),
    ]
)
def test_the_share_is_that_of_the_time_gone_and_at_least_half_where_the_words_say_so(
    said: Claim, amount: str, expected: Support
) -> None:
    assert support(said, ask(">= 300 家"), fig("2024-Q1", amount)) is expected


def test_evidence_that_stops_early_supports_only_what_cannot_be_lost() -> None:
    target, said = ask(">= 300 家"), claim(quote=HALVES)
    assert support(said, target, fig("2024-Q1", "150 家")) is YES
    early = check(said, target, fig("2024-Q1", "149 家"))["t"]
    assert (early.support, early.reason.code) == (OPEN, "claim-stale")
    assert [need.code for need in early.needs] == ["needs-later"]
    level = ask(">= 300 家", STOCK, baseline=fig("2023-12-31", "100 家", STOCK))
    assert support(said, level, fig("2024-03-31", "250 家", STOCK)) is OPEN
    assert support(said, level, fig("2024-06-30", "200 家", STOCK)) is YES
    assert support(said, level, fig("2024-06-30", "199 家", STOCK)) is NO


def test_figures_after_the_day_that_is_spoken_of_are_of_another_day() -> None:
    later = fig("2024-01/2024-09", "300 家")
    assert support(claim(), ask(">= 300 家"), later, on="2025-03-01") is OPEN
    assert support(claim(), ask(">= 300 家"), later, fig("2024-H1", "10 家"), on="2025-03-01") is NO


def test_a_ceiling_is_on_pace_while_no_more_is_used_than_time_allows() -> None:
    target = ask("<= 300 个", CASES)
    assert support(claim(quote=HALVES), target, fig("2024-H1", "150 个", CASES)) is YES
    assert support(claim(quote=HALVES), target, fig("2024-H1", "151 个", CASES)) is NO


def test_a_vague_promise_is_missed_only_beyond_its_probable_range() -> None:
    target = ask("about 300 家")
    assert support(claim(), target, fig("2024-H1", "150 家")) is YES
    assert support(claim(), target, fig("2024-H1", "149 家")) is OPEN
    assert support(claim(), target, fig("2024-H1", "50 家")) is NO


def test_rates_and_levels_without_a_start_go_by_the_verdict() -> None:
    assert support(claim(), ask(">= 6 %", GROWTH), fig("2024-H1", "6.5 %", GROWTH)) is YES
    assert support(claim(), ask(">= 6 %", GROWTH), fig("2024-H1", "5.5 %", GROWTH)) is NO
    assert support(claim(), ask(">= 300 家", EVER), fig("2024-06-30", "200 家", EVER)) is OPEN
    assert support(claim(), ask(">= 300 家", EVER), fig("2024-06-30", "300 家", EVER)) is YES


def test_a_schedule_has_a_pace_of_its_own_and_half_is_asked_besides_where_words_say_so() -> None:
    target = ask(">= 300 家", schedule=[("2024-06-30", "100 家")])
    for amount, plain, halves in (("99 家", NO, NO), ("100 家", YES, NO), ("150 家", YES, YES)):
        figure = fig("2024-H1", amount)
        assert support(claim(), target, figure, pace="schedule") is plain
        assert support(claim(quote=HALVES), target, figure, pace="schedule") is halves


# Other sayings.


@rows(
    [
        ("met", "300 家", YES),
        ("met", "299 家", NO),
        ("met", "290..310 家", OPEN),
        ("met_early", "300 家", YES),
        ("met_early", "299 家", NO),
    ]
)
def test_met_goes_by_the_verdict_of_that_day(says: str, amount: str, expected: Support) -> None:
    assert support(claim(says), ask(">= 300 家"), fig("2024-H1", amount)) is expected


EARLY = ask(">= 300 家", STOCK, by="2024-12-31")


def test_what_is_reached_before_the_deadline_supports_that_it_is_met_early() -> None:
    said = claim("met_early")
    assert support(said, EARLY, fig("2024-06-30", "310 家", STOCK)) is YES
    assert support(said, EARLY, fig("2024-06-30", "290 家", STOCK)) is NO
    found = check_claim(said, [EARLY], [fig("2024-06-30", "310 家", STOCK)], on="2024-07-20")["t"]
    assert "before the deadline 2024-12-31; it may lapse" in found.reason.text("en")
    assert found.reason.text("zh").endswith("早于期限2024-12-31，以后可能回落")


def test_it_lapses_where_it_is_lost_later_and_stays_supported_as_of_its_day() -> None:
    reported = [fig("2024-06-30", "310 家", STOCK), fig("2024-12-31", "290 家", STOCK)]
    found = check_claim(claim("met_early"), [EARLY], reported, on="2025-02-01")["t"]
    assert (found.support, found.reason.code) == (YES, "claim-lapsed")
    assert found.reason.text("en").endswith("by 2025-02-01 it has lapsed: missed")
    kept = check_claim(claim("met_early"), [EARLY], [reported[0], fig("2024-12-31", "305 家", STOCK)], on="2025-02-01")
    assert (kept["t"].support, kept["t"].reason.code) == (YES, "claim-reached")
    beside = assess([EARLY], reported, on="2025-02-01", claims=[claim("met_early")])["t"].reported[0]
    assert (beside.agrees, beside.lapsed, beside.reason.code) == (Truth.YES, True, "reported-lapsed")


def test_a_level_that_was_there_before_the_deadline_and_on_it_was_met_early() -> None:
    """What is met on the day itself was met early only if it was there on the eve."""
    last = fig("2024-12-31", "305 家", STOCK)
    said = claim("met_early", period=None, source=told("2025-01-20"))
    for first, expected in (("2024-06-30", YES), ("2024-12-31", OPEN)):
        reported = [last, *([fig(first, "310 家", STOCK)] if first != "2024-12-31" else [])]
        assert check_claim(said, [EARLY], reported, on="2025-02-01")["t"].support is expected
        beside = assess([EARLY], reported, on="2025-02-01", claims=[said])["t"].reported[0]
        assert (str(beside.agrees) == "yes") == (expected is YES)


@rows(
    [
        ("leading", {}, OPEN),
        ("leading", {"2024-H1": "1 位次"}, YES),
        ("leading", {"2024-H1": "2 位次"}, NO),
        ("leading", {"2024-H1": "<= 5 位次"}, OPEN),
        ("leading", {"2023": "1 位次"}, OPEN),
        ("improving", {"2024-H1": "1 位次"}, OPEN),
        ("improving", {"2024-H1": "1 位次", "2023-H1": "2 位次"}, YES),
        ("improving", {"2024-H1": "2 位次", "2023-H1": "2 位次"}, NO),
        ("improving", {"2024-H1": "3 位次", "2023-H1": "2 位次"}, NO),
        ("improving", {"2024-H1": "3 位次", "2023-H1": "<= 5 位次"}, OPEN),
    ]
)
def test_leading_and_improving_need_ranks(says: str, ranks: dict[str, str], expected: Support) -> None:
    found = [fig(period, amount, RANK) for period, amount in ranks.items()]
    one = check(claim(says), ask(">= 300 家"), fig("2024-H1", "300 家"), *found)["t"]
    assert one.support is expected
    assert bool(one.needs) is (expected is OPEN)


# Laws.

World: TypeAlias = tuple[Target, tuple[Figure, ...]]
COUNTED = (NEW, BATCH, EVER, STOCK)


@st.composite
def worlds(draw: st.DrawFn, kinds: tuple[Indicator, ...] = COUNTED) -> World:
    """A target, and reports of one true course: each holds the truth, so none contradicts another."""
    indicator = draw(st.sampled_from(kinds))
    parts = [draw(st.integers(0, 3)) for _ in range(3)]
    parts_and_sums = dict(zip(("2024-Q1", "2024-Q2", "2024-Q3"), parts, strict=True))
    parts_and_sums |= {"2024-H1": parts[0] + parts[1], "2024-01/2024-09": sum(parts)}
    days = {"2023-12-31": 0, "2024-03-31": parts[0], "2024-06-30": parts[0] + parts[1], "2024-09-30": sum(parts)}
    course = parts_and_sums if indicator.is_flow else days
    figures = []
    for i, period in enumerate(draw(st.lists(st.sampled_from(sorted(course)), max_size=5))):
        n = course[period]
        low, high = max(0, n - draw(st.integers(0, 1))), n + draw(st.integers(0, 1))
        amount = draw(st.sampled_from([f"{n} 家", f"{low}..{high} 家", f">= {low} 家", f"<= {high} 家"]))
        figures.append(fig(period, amount, indicator, id=f"f{i}"))
    amount = draw(st.sampled_from([">= 4 家", "> 3 家", "4 家", "about 4 家", ">= 1 家"]))
    return ask(amount, indicator), tuple(figures)


@given(worlds(), st.sampled_from(SAYINGS), st.sampled_from([None, HALVES]), st.data())
def test_withdrawing_figures_never_turns_cannot_tell_into_supported(
    world: World, says: str, quote: str | None, data: st.DataObject
) -> None:
    target, figures = world
    left = [figure for figure in figures if data.draw(st.booleans())]
    said = claim(says, quote=quote)
    if support(said, target, *figures, on="2024-12-31") is OPEN:
        assert support(said, target, *left, on="2024-12-31") is not YES


@given(
    st.lists(worlds((NEW, EVER, STOCK)), min_size=1, max_size=3),
    st.sampled_from(SAYINGS),
    st.randoms(use_true_random=False),
)
def test_order_does_not_matter_and_the_counts_sum_to_the_targets(some: Any, says: str, random: Any) -> None:
    targets = [evolve(target, id=f"t{i}") for i, (target, _) in enumerate(some)]
    figures = [evolve(one, id=f"{i}-{one.id}") for i, (_, told_) in enumerate(some) for one in told_]
    said = claim(says, about=tuple(target.id for target in targets))
    straight = check_claim(said, targets, figures, on="2024-07-01")
    mixed_targets, mixed_figures = random.sample(targets, len(targets)), random.sample(figures, len(figures))
    assert straight == check_claim(said, mixed_targets, mixed_figures, on="2024-07-01")
    assert sum(straight.count(support) for support in Support) == len(straight.checks) == len(targets)
    counted = dict(straight.conclusion.args)
    assert counted["supported"] + counted["against"] + counted["open"] == counted["targets"] == len(targets)


@given(worlds(), st.sampled_from([None, HALVES]))
def test_on_pace_by_months_agrees_with_dividing(world: World, quote: str | None) -> None:
    target, figures = world
    found = check(claim(quote=quote), target, *figures)["t"]
    done, asked = found.assessment.total, target.amount
    if not target.indicator.is_flow or done is None or asked is None or asked.hedge == "about":
        return
    half = (asked.members.low or 0) / 2
    if found.support is YES:
        assert done.members.low is not None
        assert done.members.low >= half
    if found.support is NO:
        assert done.members.high is not None
        assert done.members.high < half


def test_a_claim_is_no_evidence() -> None:
    target, figure = ask(">= 300 家"), fig("2024-Q1", "10 家")
    plain = assess([target], [figure], on="2024-06-30")[0]
    assert check(claim("met"), target, figure)["t"].assessment == plain
    assert check(claim("met"), target)["t"].support is OPEN


# Which targets.

GOAL = Goal("goal", title="g", area="qingdao", parent="plan")
PLAN = Plan("plan", title="p", kind="plan", area="qingdao")
SEVERAL = (
    ask("1 家", id="t", parent="goal", issuer="bureau"),
    ask("2 家", id="other", issuer="ministry"),
    ask("3 家", STOCK, id="stock", area="jinan"),
    ask("4 家", id="next", period="2025", issuer="bureau"),
)


@rows(
    [
        (claim(about=("other", "t")), {}, ["other", "t"], ["claim-names-targets"]),
        (claim(about=("goal",)), {}, ["t"], ["claim-names-parents"]),
        (claim(about=("plan",)), {}, [], ["claim-names-unknown"]),
        (claim(about=("plan",)), {"tree": Tree.of([PLAN, GOAL])}, ["t"], ["claim-names-parents"]),
        (claim(about=(NEW.id,)), {}, ["next", "other", "t"], ["claim-names-indicators"]),
        (claim(about=(STOCK.id,)), {}, [], ["claim-names-unknown"]),
        (claim(about=("t", NEW.id)), {}, ["t", "next", "other"], ["claim-names-targets", "claim-names-indicators"]),
        (claim(about=()), {}, ["other", "t"], ["claim-names-none"]),
        (claim(about=(), issuer="bureau"), {}, ["t"], ["claim-names-none-of-issuer"]),
        (claim(about=(), period="2024-10/2025-03"), {}, [], ["claim-names-none"]),
        (claim(about=(), period=None, source=told("2025-02-01")), {}, ["next"], ["claim-names-none"]),
        (claim(about=(), period=None), {}, [], ["claim-names-none"]),
    ]
)
def test_the_targets_of_a_claim_and_the_rule_that_found_them(
    said: Claim, how: dict[str, Any], covered: list[str], rules: list[str]
) -> None:
    found = check(said, SEVERAL, **how)
    assert [one.id for one in found.checks] == covered
    assert [rule.code for rule in found.rules] == rules
    for lang in ("zh", "en"):
        text = claim_report(found, lang)
        assert found.conclusion.text(lang) in text
        assert all(one.support.say(lang) in text for one in found.checks)


def test_a_target_that_another_replaced_is_not_counted_unless_it_is_named() -> None:
    old, new = (
        ask("1 家", id="old", source=told("2024-01-01")),
        ask("2 家", id="new", supersedes="old", source=told("2024-05-01")),
    )
    found = check(claim(about=()), [old, new])
    assert ([one.id for one in found.checks], [one.id for one in found.superseded]) == (["new"], ["old"])
    assert [one.id for one in check(claim(about=("old",)), [old, new]).checks] == ["old"]
    assert [one.id for one in check(claim(about=()), [old, new], known_by="2024-04-01").checks] == ["old"]


def test_only_what_was_published_counts() -> None:
    figure = fig("2024-H1", "300 家", source=told("2024-07-15"))
    assert support(claim(), ask("300 家"), figure, on="2024-08-01") is YES
    assert support(claim(), ask("300 家"), figure, on="2024-08-01", known_by="2024-07-01") is OPEN


def test_assumptions_are_those_of_assess() -> None:
    read = Assumption("read", reads=("applied", "recognised"), zh="…", by="W. Li")
    figure = fig("2024-H1", "300 家", evolve(NEW, id="sme.specialised.applied", stage="applied"))
    assert support(claim(), ask("300 家"), figure) is OPEN
    assert support(claim(), ask("300 家"), figure, assume=[read]) is YES
    assert support(claim(), ask("300 家", assumes=[read]), figure, without=["read"]) is OPEN


@rows(
    [
        ({"claim": "half"}, "'half' is not a Claim"),
        ({"targets": [fig("2024", "1 家")]}, "is not a Target"),
        ({"figures": ask("1 家")}, "is one record where several are meant"),
        ({"on": "2024"}, "is not a day"),
        ({"pace": "weeks"}, "pace 'weeks'"),
    ]
)
def test_bad_calls_are_refused_and_quoted(given_: dict[str, Any], words: str) -> None:
    usual: dict[str, Any] = {"claim": claim(), "targets": [ask("1 家")], "figures": [], "on": "2024-07-01"} | given_
    with pytest.raises(InputError, match=words):
        check_claim(usual.pop("claim"), usual.pop("targets"), usual.pop("figures"), **usual)


def test_the_half_year_of_qingdao_is_borne_out_for_one_of_three_targets_and_only_by_a_reading() -> None:
    catalog = load_catalog()
    half, then = catalog.claims["half-time-half-task"], "2024-06-27"
    found = check_claim(half, catalog.targets, catalog.figures, on=then, known_by=then)
    assert [one.support for one in found.checks] == [YES, OPEN, OPEN]
    assert found.day == day("2024-06-30")
    assert found.conclusion.text("zh") == "3项目标中：1项支持，0项不支持，2项无法判定"
    without = ["cultivated-is-recognised"]
    bare = check_claim(half, catalog.targets, catalog.figures, on=then, known_by=then, without=without)
    assert [one.support for one in bare.checks] == [OPEN, OPEN, OPEN]
    assert all(one.needs for one in bare.checks)


# Shapes of promises.

MADE = Indicator("made", unit="吨", kind="flow", better="up")
WASTE = Indicator("waste", unit="吨", kind="flow", better="down")


def test_an_amount_of_a_year_is_on_pace_by_the_line_from_its_baseline() -> None:
    target = ask("<= 100 吨", WASTE, by="2030", per="year", baseline=fig("2020", "200 吨", WASTE))
    said = claim(period="2024", quote="达到序时进度")
    for amount, expected in (("158 吨", YES), ("162 吨", NO)):
        found = check(said, target, fig("2024", amount, WASTE), on="2025-01-01")["t"]
        assert found.support is expected
        assert "160 吨" in found.reason.text("zh")


def test_a_part_of_the_last_year_is_held_against_that_year_alone() -> None:
    target = ask(">= 700 吨", MADE, by="2024", per="year", baseline=fig("2020", "500 吨", MADE))
    for amount, expected in (("350 吨", YES), ("349 吨", NO)):
        assert support(claim(quote=HALVES), target, fig("2024-H1", amount, MADE)) is expected
    early = ask(">= 700 吨", MADE, by="2026", per="year", baseline=fig("2020", "500 吨", MADE))
    assert support(claim(quote=HALVES), early, fig("2024-H1", "350 吨", MADE)) is OPEN


def test_growth_over_years_is_on_pace_by_the_share_of_time() -> None:
    saved = Indicator("saved", unit="%", kind="growth", better="up", sense="decrease")
    target = ask(">= 13.5 %", saved, period="2021/2025", aggregation="compound")
    said = claim(period="2023")
    for amount, expected in (("8.1 %", YES), ("8 %", NO)):
        told_now = fig("2023", amount, saved, since="2020")
        assert support(said, target, told_now, on="2024-01-01") is expected


def test_a_claim_that_names_nothing_covers_levels_that_are_due_later_and_what_is_kept() -> None:
    level = ask("60 家", STOCK, id="level", period="2025")
    total = ask("60 家", id="total", period="2025")
    kept = ask("60 家", STOCK, id="kept", by="2023", until="2025")
    found = check(claim(about=(), period="2024-H1"), [level, total, kept])
    assert sorted(one.target.id for one in found.checks) == ["kept", "level"]
