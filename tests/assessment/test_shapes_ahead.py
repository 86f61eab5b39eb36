"""What methods, lights and forecasts make of amounts of steps, means, chains of growth and extremes."""

from fractions import Fraction
from typing import Any

import pytest
from worlds import HERE, ask, fig, judge

from policytrack import Assessment, Figure, Indicator, Report, Target, Verdict, light_of
from policytrack.assessment.method_outcomes import rate
from policytrack.light import LightRule
from policytrack.method import Method, Outcome, methods
from policytrack.report.explanation import explain

WASTE = Indicator("waste", unit="吨", kind="flow", better="down", zh="废水", en="waste")
STEEL = Indicator("steel", unit="吨", kind="flow", better="up", zh="钢", en="steel")
DUST = Indicator("dust", unit="微克/立方米", kind="ratio", statistic="mean", better="down")
LOAD = Indicator("load", unit="人", kind="stock", statistic="max", better="down")
SAVED = Indicator("saved", unit="%", kind="growth", better="up", sense="decrease")
OUT = fig("2020", "200 吨", WASTE)
MADE = fig("2020", "500 吨", STEEL)
PACE = LightRule("own", lights=[("green", "behind <= 0"), ("red", "behind > 0")])
SEEN: dict[str, Any] = {}


def _see(seen: Any) -> Outcome:
    SEEN.update(seen._asdict())
    return Outcome("seen")


SPY = Method(
    "spy",
    _see,
    zh="看",
    en="spy",
    citation=methods["linear-pace"].citation,
    reads=("base", "current", "target", "series", "elapsed"),
    labels={},
    formula="none",
    edges="none",
)


def seen_by_a_method(found: Assessment) -> dict[str, Any] | str:
    """What a method is given, in whole years; or the code of the reason why it is given nothing."""
    SEEN.clear()
    outcome = rate(found, SPY)
    if outcome.label is None:
        assert outcome.reason is not None
        assert outcome.reason.text("zh")
        assert outcome.reason.text("en")
        return outcome.reason.code
    points = {name: (round(SEEN[name][0], 1), SEEN[name][1]) for name in ("base", "current", "target") if SEEN[name][0]}
    return {**points, "series": [(round(year, 1), amount) for year, amount in SEEN["series"]], "done": SEEN["elapsed"]}


def fewer(**more: Any) -> Target:
    return ask("<= 100 吨", WASTE, baseline=OUT, **more)


def years(indicator: Indicator, amounts: dict[str, str]) -> list[Figure]:
    return [fig(period, f"{amount} {indicator.unit}", indicator) for period, amount in amounts.items()]


# Amounts of steps.


@pytest.mark.parametrize("time", [{"period": "2030"}, {"by": "2030", "per": "year"}])
def test_the_amount_of_a_year_is_a_level_between_the_baseline_and_the_deadline(time: dict[str, str]) -> None:
    found = judge(fewer(**time), *years(WASTE, {"2022": "180", "2024": "158"}), on="2025-03-01")
    assert found.verdict is Verdict.ON_PACE
    assert (str(found.started), found.from_nothing, str(found.span), found.elapsed) == (
        "200 吨",
        False,
        "2021/2030",
        Fraction(2, 5),
    )
    needed = found.needed("year")
    assert (needed.sense, str(needed.amount), needed.periods) == ("less", "58 吨", Fraction(6))
    assert (str(needed.rate), str(needed.so_far)) == ("rounded 9.667 吨/年", "10.5 吨/年")
    projected = found.project()
    assert (str(projected.level), projected.verdict_if) == ("95 吨", Verdict.MET)
    assert str(found.reached_when().last) == "2030-12-31"  # with the end of a year, not within it
    assert str(found.next_milestone(50, 90).amount) == "8 吨"
    assert seen_by_a_method(found) == {
        "base": (2020, 200),
        "current": (2024, 158),
        "target": (2030, 100),
        "series": [(2022, 180), (2024, 158)],
        "done": 0.4,
    }
    lit = light_of(found, PACE)
    assert lit.light.colour == "green"
    assert "-2" in lit.reason.text("zh")


def test_an_amount_of_a_year_that_lags_is_reached_with_the_end_of_a_later_one() -> None:
    found = judge(fewer(by="2030", per="year"), *years(WASTE, {"2024": "170", "2025-H1": "70"}), on="2025-08-01")
    assert found.verdict is Verdict.BEHIND
    assert str(found.needed("year").ratio) == "rounded 1.556"
    assert (str(found.project().level), found.project().verdict_if) == ("125 吨", Verdict.MISSED)
    assert str(found.reached_when().first) == "2034-12-31"
    assert light_of(found, PACE).light.colour == "red"


def test_a_part_of_the_last_year_runs_from_nothing() -> None:
    target = ask(">= 700 吨", STEEL, by="2025", per="year", baseline=MADE)
    found = judge(target, *years(STEEL, {"2024": "650", "2025-H1": "340"}), on="2025-08-01")
    assert found.verdict is Verdict.BEHIND
    assert (found.started, found.from_nothing, str(found.span), found.elapsed) == (None, True, "2025", Fraction(1, 2))
    assert (str(found.needed().amount), str(found.project().level)) == ("360 吨", "680 吨")
    assert found.task_completion is None
    assert light_of(found, PACE).light.colour == "red"
    assert seen_by_a_method(found) == "method-part-of-step"
    assert "700吨 × 1/2 = 350吨" in explain(found, "zh")


def test_a_part_of_another_year_says_nothing_of_the_last_one() -> None:
    target = ask(">= 700 吨", STEEL, by="2027", per="year", baseline=MADE)
    found = judge(target, *years(STEEL, {"2025-H1": "340"}), on="2025-08-01")
    assert (found.verdict, found.reason.code) == (Verdict.NOT_YET, "part-of-a-step")
    for answer in (found.needed(), found.project(), found.reached_when()):
        assert answer.reason == found.reason
    assert (found.completion, found.gap, found.task_completion) == (None, None, None)
    assert found.no_completion is not None
    assert found.no_completion.code == "part-of-another-step"
    assert light_of(found, PACE).state == "unjudged"
    assert "只是最后一期以前某一期中的一部分" in light_of(found, PACE).reason.text("zh")
    assert seen_by_a_method(found) == "method-part-of-step"


def test_forecasts_go_on_from_the_last_whole_year_where_a_part_of_the_next_is_there() -> None:
    found = judge(fewer(by="2030", per="year"), *years(WASTE, {"2024": "158", "2025-H1": "70"}), on="2025-08-01")
    assert str(found.needed("year").amount) == "58 吨"
    assert str(found.needed("year").day) == "2024-12-31"


def test_the_course_of_the_year_before_says_nothing_of_years_before_the_period() -> None:
    found = judge(fewer(period="2030"), *years(WASTE, {"2024": "158"}), on="2025-03-01", pace="profile")
    assert (found.verdict, found.reason.code) == (Verdict.NOT_YET, "no-profile")


def test_a_mean_of_steps_is_asked_so_many_times() -> None:
    target = ask(">= 1000 吨", STEEL, period="2021/2025", per="year", aggregation="mean")
    found = judge(target, *years(STEEL, {"2021": "1100", "2022": "900", "2023": "950"}), on="2024-02-01")
    assert found.from_nothing
    assert (str(found.needed("year").amount), str(found.needed("year").rate)) == ("2050 吨", "1025 吨/年")
    assert (str(found.project().level), found.project().verdict_if) == ("rounded 4916.7 吨", Verdict.MISSED)
    assert seen_by_a_method(found) == {
        "base": (2020, 0),
        "current": (2023, 2950),
        "target": (2025, 5000),
        "series": [(2021, 1100)],  # the only figure from the first day on
        "done": 0.6,
    }
    assert light_of(found, PACE).light.colour == "red"
    assert "5000吨 × 3/5 = 3000吨" in explain(found, "zh")


# Means, chains, extremes.


@pytest.mark.parametrize(
    ("target", "figure", "ahead", "so_far"),
    [
        (ask("<= 29 微克/立方米", DUST), fig("2024-Q1", "28 微克/立方米", DUST), "ahead-mean", "method-so-far"),
        (ask("<= 400 人", LOAD), fig("2024-Q1", "380 人", LOAD), "ahead-extreme", "method-so-far"),
        (
            ask(">= 13.5 %", SAVED, period="2024/2028", aggregation="compound"),
            fig("2024", "2.9 %", SAVED),
            "ahead-rate",
            "method-so-far",
        ),
        (
            ask(">= 2.5 %", SAVED, period="2024/2028", aggregation="mean"),
            fig("2024", "2.9 %", SAVED),
            "ahead-rate",
            "method-so-far",
        ),
    ],
)
def test_what_does_not_build_up_is_not_forecast_and_no_level_before_its_end(
    target: Target, figure: Figure, ahead: str, so_far: str
) -> None:
    found = judge(target, figure, on="2024-04-15" if target.deadline.year == 2024 else "2025-04-15")
    assert found.verdict is Verdict.ON_PACE
    for answer in (found.needed(), found.project(), found.reached_when()):
        assert answer.reason is not None
        assert answer.reason.code == ahead
        assert answer.say("zh")
        assert answer.say("en")
    assert seen_by_a_method(found) == so_far


def test_a_mean_of_all_the_time_is_a_number_for_methods() -> None:
    quarters = years(DUST, {"2024-Q1": "41", "2024-Q2": "24", "2024-Q3": "17", "2024-Q4": "31"})
    seen = seen_by_a_method(judge(ask("<= 29 微克/立方米", DUST), *quarters))
    assert isinstance(seen, dict)
    assert seen["current"][1] == pytest.approx(28.23, abs=0.01)


def test_growth_so_far_is_not_held_against_the_growth_of_all_the_time() -> None:
    rule = LightRule("own", lights=[("green", "growth_over_plan >= 0"), ("red", "growth_over_plan < 0")])
    target = ask(">= 13.5 %", SAVED, period="2021/2025", aggregation="compound")
    rates = {str(year): "2.9" for year in range(2021, 2026)}
    whole = judge(target, *years(SAVED, rates), on="2026-03-01")
    assert light_of(whole, rule).light.colour == "green"
    so_far = judge(target, *years(SAVED, {"2021": "2.9", "2022": "2.9"}), on="2023-03-01")
    assert so_far.verdict is Verdict.ON_PACE
    lit = light_of(so_far, rule)
    assert lit.state == "unjudged"
    assert "至今的增长与全期的要求不能直接比较" in lit.reason.text("zh")
    assert light_of(so_far, PACE).light.colour == "green"  # 5.7 of 5.4 points
    assert "13.5% × 2/5 = 5.4%" in explain(so_far, "zh")


# What the points of a method are not.


def test_changes_and_percentages_of_a_target_are_no_points_of_a_series() -> None:
    base = fig("../2020-12-31", "100 吨", Indicator("stocked", unit="吨", kind="stock", better="down"))
    target = Target("t", indicator=base.indicator, area=HERE, by="2030", form="change", amount="-50 %", baseline=base)
    change = fig("../2023-12-31", "-20 %", base.indicator, form="change", since="2020-12-31")
    plain = fig("../2024-12-31", "75 吨", base.indicator)
    seen = seen_by_a_method(judge(target, change, plain))
    assert isinstance(seen, dict)
    assert (seen["current"], seen["series"]) == ((2024, 75), [(2024, 75)])


def test_asked_tables_say_of_how_long_a_time_the_amount_is() -> None:
    cases = (
        (fewer(by="2030", per="year"), "按年计", "per year"),
        (
            ask(">= 700 吨", STEEL, period="2021/2025", per="year", aggregation="last"),
            "以最后一年为准",
            "the last one counts",
        ),
        (
            ask(">= 1000 吨", STEEL, period="2021/2025", per="year", aggregation="mean"),
            "各年平均，5期合计≥ 5000吨",
            "mean per year, ≥ 5,000 tonnes in all over 5",
        ),
        (ask("<= 29 微克/立方米", DUST), "全期平均", "mean of the whole time"),
        (ask("<= 400 人", LOAD), "全期最高", "maximum of the whole time"),
        (ask(">= 13.5 %", SAVED, period="2021/2025", aggregation="compound"), "全期累计", "compounded over the whole"),
        (ask(">= 2.5 %", SAVED, period="2021/2025", aggregation="mean"), "平均每年", "mean per year"),
        (ask(">= 2 %", SAVED, period="2021/2025", each="year"), "每年", "in every year"),
    )
    for target, zh, en in cases:
        found = judge(target, on="2025-03-01")
        for lang, words in (("zh", zh), ("en", en)):
            assert words in Report([found], lang=lang).table("simple_grid", width=60), (target.id, lang)
            assert words in explain(found, lang), (target.id, lang)
