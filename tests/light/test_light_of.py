"""Laws of light_of: the light follows the evidence, has a reason, and never changes the verdict."""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import BAND, EVER, FEWER, GROWTH, NET, NEW, PRICES, SHARE, SPENT, ask, fig, judge

from policytrack import Assessment, Figure, Indicator, InputError, MissingError, Verdict
from policytrack.light import LightRule, light_of, lights
from policytrack.light.assessed import variables_of
from policytrack.values.interval import Interval

ROUNDS = Indicator("sme.giant.recognised", unit="家", kind="flow", better="up", accrual="batch")
PACED = LightRule(
    "paced",
    lights=[("green", "behind <= 0"), ("yellow", "0 < behind <= 10"), ("red", "behind > 10")],
)
MONTHS = LightRule("by-months", lights=PACED.lights, pace="months")
DAYS = LightRule("by-days", lights=PACED.lights, pace="days")


def half(amount: str, asked: str = "120 家", **more: Any) -> Assessment:
    return judge(ask(asked, **more), fig("2024-H1", amount), on="2024-07-01")


DONE: list[tuple[Any, ...]] = [
    ("60 家", "green"),
    ("59 家", "yellow"),
    ("48 家", "yellow"),
    ("47 家", "red"),
    ("130 家", "green"),
    ("0 家", "red"),
]


def test_the_light_follows_how_far_behind_time_the_evidence_is() -> None:
    for done, colour in DONE:
        assert light_of(half(done), PACED).colour == colour, done


def test_eleven_twelfths_after_november_is_exactly_on_pace() -> None:
    asked = ask("12 家", area="宣城市", period="2020")
    reported = fig("2020-01/2020-11", "11 家", area="宣城市")
    found = light_of(judge(asked, reported, on="2020-12-24"), "xuancheng")
    assert (found.rule, found.word("zh"), found.warnings) == ("xuancheng-2020", "达到序时进度", ())
    less = fig("2020-01/2020-11", "10 家", area="宣城市")
    assert light_of(judge(asked, less, on="2020-12-24"), "xuancheng").word("en") == "behind pace"


def test_a_rule_names_the_pace_it_counts_by() -> None:
    """To the end of February: 2/12 of a year of months, 60/366 of one of days; in April, days of the month."""
    early = judge(ask("366 家"), fig("2024-01/2024-02", "60 家"), on="2024-03-01")
    assert light_of(early, MONTHS).colour == "yellow"
    assert light_of(early, DAYS).colour == "green"
    assert light_of(early, PACED).colour == "yellow"
    by_days = judge(ask("366 家"), fig("2024-01/2024-02", "60 家"), on="2024-03-01", pace="days")
    assert [light_of(by_days, rule).colour for rule in (MONTHS, DAYS, PACED)] == ["yellow", "green", "green"]
    month = judge(ask("30 家", period="2024-04"), fig("2024-04-01/2024-04-10", "10 家"), on="2024-04-11")
    assert variables_of(month, "days")["behind"] == Interval.point(Decimal(0))


def test_evidence_between_two_lights_is_grey_and_says_between_which() -> None:
    found = light_of(half("[55, 65] 家"), PACED)
    assert (found.colour, found.reason.code) == ("grey", "light-verdict")  # whether it is on pace is open
    wide = light_of(half("[40, 59] 家"), PACED)
    assert (wide.colour, wide.reason.code) == ("grey", "light-straddles")
    assert wide.reason.text("en").endswith("which may be any of ▲ yellow, ■ red")
    assert light_of(half("[50, 59] 家"), PACED).colour == "yellow"


UNREACHED = [
    (judge(ask("120 家"), on="2024-07-01"), Verdict.NO_FIGURE),
    (judge(ask("120 家"), fig("2024-H1", "60 家"), on="2023-12-01"), Verdict.NOT_DUE),
    (judge(ask(None, form="relative"), fig("2024-H1", "60 家"), on="2024-07-01"), Verdict.NOT_MEASURABLE),
    (judge(ask("120 家"), fig("2024-H1", "60 家", area="elsewhere"), on="2024-07-01"), Verdict.NO_FIGURE),
    (
        judge(
            ask("120 家"),
            fig("2024-H1", "60 家", Indicator("sme.specialised.applied", unit="家", kind="flow", better="up")),
            on="2024-07-01",
        ),
        Verdict.NOT_COMPARABLE,
    ),
    (judge(ask("120 家"), fig("2024-H1", "60 家"), on="2025-03-01"), Verdict.CANNOT_TELL),
]


def test_a_verdict_without_comparable_evidence_is_grey_with_its_reason() -> None:
    for (assessment, verdict), rule in product(UNREACHED, (PACED, *lights.values())):
        assert assessment.verdict is verdict
        found = light_of(assessment, rule, previous="red")
        assert (found.colour, found.state) == ("grey", "unjudged"), (verdict, rule.id)
        for lang in ("zh", "en"):
            assert assessment.reason.text(lang) in found.reason.text(lang), (verdict, rule.id)
            assert verdict.say(lang) in found.reason.text(lang), (verdict, rule.id)


def test_rounds_have_no_pace_so_the_verdict_says_why_there_is_no_light() -> None:
    rounds = judge(ask("120 家", ROUNDS), fig("2024-H1", "20 家", ROUNDS), on="2024-07-01")
    assert rounds.verdict is Verdict.NOT_YET
    found = light_of(rounds, PACED)
    assert found.colour == "grey"
    assert rounds.reason.text("zh") in found.reason.text("zh")
    assert light_of(rounds, lights["servicenow"]).colour == "red"  # it asks for no pace


def test_a_level_is_measured_from_where_it_started() -> None:
    start = fig("2023-12-31", "1000 家", EVER)
    asked = ask("1200 家", EVER, baseline=start)
    found = variables_of(judge(asked, start, fig("2024-06-30", "1080 家", EVER), on="2024-07-01"))
    assert found["share"] == Interval.point(Decimal(40))
    assert found["behind"] == Interval.point(Decimal(10))
    assert found["shortfall"] == Interval.point(Decimal(20))
    nowhere = variables_of(judge(ask("1200 家", EVER), fig("2024-06-30", "1080 家", EVER), on="2024-07-01"))
    assert (nowhere["share"], "behind" in nowhere) == (Interval.point(Decimal(90)), False)


def test_what_falls_and_what_is_used_up_are_behind_where_less_is_better() -> None:
    start = fig("2023-12-31", "100 家", FEWER)
    fewer = judge(ask("80 家", FEWER, baseline=start), start, fig("2024-06-30", "96 家", FEWER), on="2024-07-01")
    assert variables_of(fewer)["share"] == Interval.point(Decimal(20))
    assert variables_of(fewer)["behind"] == Interval.point(Decimal(30))
    spent = judge(ask("<= 100 元", SPENT), fig("2024-H1", "75 元", SPENT), on="2024-07-01")
    assert variables_of(spent)["behind"] == Interval.point(Decimal(25))
    assert variables_of(spent)["shortfall"] == Interval.point(Decimal(50))
    assert "share" not in variables_of(spent)
    assert light_of(spent, PACED).colour == "red"


def test_between_two_bounds_and_in_per_cent_without_a_start_nothing_is_measured() -> None:
    band = judge(ask("100..120 亩", BAND), fig("2024-H1", "50 亩", BAND), on="2024-07-01")
    share = judge(ask(">= 30 %", SHARE), fig("2024-06-30", "20 %", SHARE), on="2024-07-01")
    for assessment in (band, share):
        assert not {"share", "behind", "shortfall"} & set(variables_of(assessment))
        assert light_of(assessment, PACED).colour == "grey"


GROWTHS: list[tuple[Any, ...]] = [
    ("5.5 %", "5.5 %", "5 %", "green"),
    ("5.5 %", "rounded 5.5 %", "rounded 5.5 %", "green"),
    ("5.5 %", "5.4 %", "5 %", "yellow"),
    ("5.5 %", "6 %", "6.1 %", "yellow"),
    ("5.5 %", "-0.1 %", "-3 %", "red"),
    ("5.5 %", "0 %", "-3 %", "none"),
    ("5.5 %", "6 %", None, "grey"),
    ("5.5 %", "rounded 6 %", "rounded 6.2 %", "grey"),
]


def test_growth_is_compared_with_plan_and_city_and_never_prorated() -> None:
    for plan, reported, city, colour in GROWTHS:
        asked = ask(plan, GROWTH, area="天津市", period="2022")
        assessment = judge(asked, fig("2022-H1", reported, GROWTH, area="天津市"), on="2022-07-20")
        found = light_of(assessment, "tianjin", comparator=city)
        assert (found.colour, found.warnings) == (colour, ())


def test_where_hidden_digits_could_matter_a_note_says_so() -> None:
    close = judge(ask("5.5 %", GROWTH), fig("2024-H1", "rounded 5.5 %", GROWTH), on="2024-07-20")
    assert [note.code for note in light_of(close, "tianjin-2022", comparator="5 %").notes] == ["hidden-digits"]
    far = judge(ask("5.5 %", GROWTH), fig("2024-H1", "rounded 6.5 %", GROWTH), on="2024-07-20")
    assert light_of(far, "tianjin-2022", comparator="5 %").notes == ()
    full = judge(ask("5.5 %", GROWTH), fig("2024-H1", "rounded 5.5 %", GROWTH), on="2024-07-20", comparison="full")
    assert light_of(full, "tianjin-2022", comparator="5 %").colour == "grey"


def test_a_comparator_may_be_a_figure_and_must_be_a_rate() -> None:
    growth = judge(ask("5 %", GROWTH), fig("2024-H1", "6 %", GROWTH), on="2024-07-20")
    city = Figure("city", indicator=GROWTH, area="elsewhere", period="2024-H1", amount="5.8 %")
    assert light_of(growth, "tianjin-2022", comparator=city).colour == "green"
    with pytest.raises(InputError, match="the comparator 5 家 is no rate of growth"):
        light_of(growth, "tianjin-2022", comparator="5 家")


def test_for_prices_growth_is_turned_round_with_a_warning() -> None:
    prices = judge(ask("<= 3 %", PRICES), fig("2024-H1", "2 %", PRICES), on="2024-07-20")
    rule = LightRule("any", lights=[("green", "growth_over_plan >= 0"), ("red", "growth_over_plan < 0")])
    found = light_of(prices, rule)
    assert (found.colour, [warning.code for warning in found.warnings]) == ("green", ["light-turned"])
    down = LightRule(
        "down", better="down", lights=[("green", "growth_over_plan <= 0"), ("red", "growth_over_plan > 0")]
    )
    assert (light_of(prices, down).colour, light_of(prices, down).warnings) == ("green", ())


def test_a_month_is_green_red_or_made_up_as_ouhai_has_it() -> None:
    month = ask("10 家", NET, period="2020-06", area="瓯海区")
    done = judge(month, fig("2020-06", "12 家", NET, area="瓯海区"), on="2020-07-05")
    missed = judge(month, fig("2020-06", "7 家", NET, area="瓯海区"), on="2020-07-05")
    assert light_of(done, "ouhai").say("zh") == "● 绿码"
    red = light_of(missed, "ouhai", previous="none")
    assert (red.say("zh"), red.warnings) == ("■ 红码", ())
    later = light_of(missed, "ouhai", previous=red, given={"made_up": True})
    assert later.say("zh") == "▲ 黄码"
    running = judge(month, fig("2020-06-01/2020-06-20", "7 家", NET, area="瓯海区"), on="2020-06-21")
    assert light_of(running, "ouhai").colour == "grey"


def test_what_the_evidence_does_not_hold_is_given_by_hand() -> None:
    behind = half("50 家")
    assert light_of(behind, "suqian-2025").say("zh") == "▲ 黄色督办单"
    on_pace = half("60 家")
    assert light_of(on_pace, "suqian-2025").colour == "grey"
    assert light_of(on_pace, "suqian-2025", given={"poor_quality": False, "near_deadline": True}).colour == "blue"
    over = judge(ask("120 家"), fig("2024", "100 家"), on="2025-02-01")
    assert (over.verdict, light_of(over, "suqian-2025").colour) == (Verdict.MISSED, "red")


def test_a_rule_used_elsewhere_warns_and_a_rule_by_another_name_is_refused() -> None:
    found = light_of(half("45 家"), "yinchuan-2025")
    assert (found.colour, {warning.code for warning in found.warnings}) == (
        "yellow",
        {"light-elsewhere", "light-not-in-force"},
    )
    with pytest.raises(MissingError, match="no light rule of 'yinchuan' is known to be valid on 2024-07-01"):
        light_of(half("45 家"), "yinchuan")
    with pytest.raises(MissingError, match="'beijing' is no light rule"):
        light_of(half("45 家"), "beijing")
    with pytest.raises(InputError, match="is not an Assessment; judge first"):
        light_of(found, PACED)  # type: ignore[arg-type]


@given(done=st.integers(0, 400), asked=st.integers(1, 300), month=st.integers(1, 11), net=st.booleans())
def test_behind_time_has_the_sign_that_the_verdict_has(done: int, asked: int, month: int, net: bool) -> None:
    indicator = NET if net else NEW
    reported = fig(f"2024-01/2024-{month:02d}", f"{done} 家", indicator)
    assessment = judge(ask(f"{asked} 家", indicator), reported, on="2024-12-01")
    found = variables_of(assessment)
    exactly = 100 * (Fraction(month, 12) - Fraction(done, asked))
    assert abs(Fraction(found["behind"].low) - exactly) < Fraction(1, 10**40)
    good = assessment.verdict in (Verdict.MET, Verdict.REACHED, Verdict.ON_PACE)
    assert good == (found["behind"].low <= 0) == (found["shortfall"].low <= 0)
    assert (light_of(assessment, MONTHS).colour == "green") == good


def test_done_exactly_as_time_asks_is_not_behind_by_a_last_digit() -> None:
    rules = [LightRule("sharp", pace="months", lights=[("green", text)]) for text in ("behind <= 0", "shortfall <= 0")]
    for month, asked in product(range(1, 12), (12, 84, 156, 1200)):
        done = asked * month // 12
        for amount, colour in ((done, "green"), (done - 1, "none")):
            assessment = judge(ask(f"{asked} 家"), fig(f"2024-01/2024-{month:02d}", f"{amount} 家"), on="2024-12-01")
            for rule in rules:
                assert light_of(assessment, rule).colour == colour, (month, asked, amount)


@given(st.integers(0, 130), st.integers(0, 130))
def test_a_light_of_a_range_is_the_light_of_every_amount_in_it(one: int, other: int) -> None:
    low, high = min(one, other), max(one, other)
    found = light_of(half(f"[{low}, {high}] 家" if low < high else f"{low} 家"), PACED)
    each = {light_of(half(f"{amount} 家"), PACED).light for amount in {low, (low + high) // 2, high, 59, 60}}
    inside = {
        light_of(half(f"{amount} 家"), PACED).light for amount in (low, high, 47, 48, 59, 60) if low <= amount <= high
    }
    assert found.light in each or found.colour == "grey"
    assert (found.colour == "grey") == (len(inside) > 1)
