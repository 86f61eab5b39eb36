"""Sums of totals: complete where no part is missing, else a floor or nothing."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from worlds import APPLIED, EVER, GROWTH, NEW, STOCK, ask, fig

import policytrack as pt
from policytrack import (
    Area,
    Target,
)
from policytrack.rollup.rollup import roll_up
from policytrack.rollup.totals import Sum

ON = "2024-12-31"


def one_sum(targets: list[Target], figures: list[pt.Figure], on: str = ON, **more: Any) -> Sum:
    sums = roll_up(pt.assess(targets, figures, on=on), **more).total.sums
    assert len(sums) == 1
    for lang in ("zh", "en"):
        assert sums[0].say(lang)
    return sums[0]


def districts(indicator: pt.Indicator, amount: str, *names: str, **more: Any) -> list[Target]:
    return [ask(amount, indicator, id=name, area=Area(name, parent="qingdao"), **more) for name in names]


def test_districts_that_are_all_there_add_up() -> None:
    figures = [fig("2024", "30 家", area="a"), fig("2024", "rounded 1万 家", area="b")]
    found = one_sum(districts(NEW, ">= 20 家", "a", "b"), figures)
    assert found.complete
    assert str(found.done) == "10030 in [9530, 10529] 家"
    assert str(found.asked) == ">= 40 家"
    assert found.reason.code == "rollup-sum"


def test_parts_of_a_target_that_ask_for_less_are_not_all_of_it() -> None:
    year = ask(">= 30 家", id="year", parent="plan")
    plan = pt.Plan("plan", title="规划", kind="plan", area="qingdao")
    quarters = [ask(">= 10 家", id=f"q{n}", period=f"2024-Q{n}", parent="year") for n in (1, 2)]
    figures = [fig("2024-Q1", "11 家"), fig("2024-Q2", "12 家")]
    rolled = roll_up(pt.assess([year, *quarters], figures, on=ON), records=[plan, year, *quarters])
    assert (rolled["year"].sums[0].complete, rolled["year"].sums[0].reason.code) == (False, "rollup-sum-short")


def test_what_is_no_amount_of_a_whole_has_no_sum() -> None:
    """Rates by their unit, maxima, minima, means, shares, ratios, prices and ranks."""
    kinds: list[dict[str, Any]] = [
        {"unit": "例/10万人", "kind": "stock"},
        {"unit": "元/平方米", "kind": "flow"},
        {"unit": "人/千人", "kind": "ratio"},
        {"unit": "%", "kind": "share"},
        {"unit": "位次", "kind": "rank", "among": "全省"},
        *(
            {"unit": "吨", "kind": kind, "statistic": one}
            for kind in ("flow", "stock")
            for one in ("max", "min", "mean")
        ),
    ]
    for number, kind in enumerate(kinds):
        one = pt.Indicator(f"rate-{number}", better="up", **kind)
        figures = [fig("2024", f"2{n} {kind['unit']}", one, area=name) for n, name in enumerate("ab")]
        found = one_sum(districts(one, f">= 20 {kind['unit']}", "a", "b"), figures)
        assert (found.done, found.complete, found.reason.code) == (None, False, "rollup-sum-rate"), kind


def test_a_missing_district_leaves_a_floor_of_what_cannot_fall_and_nothing_else() -> None:
    targets = districts(NEW, ">= 20 家", "a", "b", "c")
    found = one_sum(targets, [fig("2024", "30 家", area="a"), fig("2024", "5 家", area="b")])
    assert (str(found.done), found.complete, found.missing) == (">= 35 家", False, ("c",))
    assert "c missing" in found.reason.text("en")
    stock = one_sum(
        districts(STOCK, ">= 20 家", "a", "b", by="2024-12-31"), [fig(ON, "30 家", STOCK, area="a")], records=()
    )
    assert (stock.done, stock.reason.code, stock.missing) == (None, "rollup-sum-missing", ("b",))
    none = one_sum(targets, [])
    assert (none.done, none.reason.code) == (None, "rollup-sum-none")


def test_a_target_that_was_not_judged_is_missing_from_the_sum() -> None:
    targets = districts(NEW, ">= 20 家", "a", "b")
    whole = roll_up(pt.assess(targets[:1], [fig("2024", "30 家", area="a")], on=ON), records=targets)
    found = whole.total.sums[0]
    assert (found.done, found.complete, found.missing) == (pt.Quantity.parse(">= 30 家"), False, ("b",))


def test_quarters_add_up_and_overlapping_times_do_not() -> None:
    quarters = [ask(">= 10 家", id=f"q{n}", period=f"2024-Q{n}") for n in (1, 2)]
    figures = [fig("2024-Q1", "11 家"), fig("2024-Q2", "12 家")]
    found = one_sum(quarters, figures)
    assert (str(found.done), found.complete) == ("23 家", True)
    running = one_sum(quarters, [fig("2024-Q1", "11 家"), fig("2024-04/2024-05", "7 家")], on="2024-06-15")
    assert (str(running.done), running.complete) == ("18 家", True)
    twice = one_sum([ask(">= 10 家", id="year"), ask(">= 5 家", id="half", period="2024-H1")], figures)
    assert (twice.done, twice.reason.code) == (None, "rollup-sum-overlap")


def test_districts_told_until_different_days_leave_a_floor() -> None:
    figures = [fig("2024-H1", "30 家", area="a"), fig("2024-Q1", "5 家", area="b")]
    found = one_sum(districts(NEW, ">= 200 家", "a", "b"), figures, on="2024-07-10")
    assert (str(found.done), found.complete, found.reason.code) == (">= 35 家", False, "rollup-sum-lag")
    levels = [fig("2024-06-30", "30 家", STOCK, area="a"), fig("2024-03-31", "5 家", STOCK, area="b")]
    stock = one_sum(districts(STOCK, ">= 200 家", "a", "b", by=ON), levels, on="2024-07-10")
    assert (stock.done, stock.reason.code) == (None, "rollup-sum-days")


def test_areas_within_one_another_or_anywhere_do_not_add_up() -> None:
    city, district = ask("> 1 家", id="city"), ask("> 1 家", id="district", area=Area("ls", parent="qingdao"))
    assert one_sum([city, district], []).reason.code == "rollup-sum-nested"
    named = Area("qingdao", zh="青岛市")
    assert one_sum([ask("> 1 家", id="a", area=named), ask("> 1 家", id="b", area="青岛市")], []).reason.code == (
        "rollup-sum-overlap"
    )
    assert one_sum([city, ask("> 1 家", id="else", area="jinan")], []).reason.code == "rollup-sum-place"
    assert one_sum([ask("> 1 %", GROWTH, id="a"), ask("> 1 %", GROWTH, id="b")], []).reason.code == "rollup-sum-rate"
    twice = [ask("> 1 家", EVER, id="a", by=ON), ask("> 1 家", EVER, id="b", by="2024-06-30")]
    assert one_sum(twice, []).reason.code == "rollup-sum-overlap"


def test_a_citys_own_target_is_the_whole_and_a_district_without_one_is_missing() -> None:
    areas = [Area("qingdao"), *(Area(name, parent="qingdao") for name in "abc")]
    targets = [ask(">= 100 家", id="city"), *districts(NEW, ">= 20 家", "a", "b")]
    figures = [fig("2024", "30 家", area="a"), fig("2024", "5 家", area="b"), fig("2024", "90 家")]
    found = pt.assess(targets, figures, on=ON)
    part = roll_up(found, by="area", records=areas)["qingdao"].sums[0]
    assert (str(part.done), part.complete, part.missing, part.parts) == (">= 35 家", False, ("c",), ("a", "b"))
    full = roll_up(found, by="area", records=areas[:3])["qingdao"].sums[0]
    assert (str(full.done), full.complete, full.missing) == ("35 家", False, ())
    assert full.reason.text("en").endswith("they ask for ≥ 40 firms, and the whole for ≥ 100 firms")
    enough = pt.assess([ask(">= 40 家", id="city"), *targets[1:]], figures, on=ON)
    assert roll_up(enough, by="area", records=areas[:3])["qingdao"].sums[0].complete
    open_ask = pt.assess([ask("about 40 家", id="city"), *targets[1:]], figures, on=ON)
    assert roll_up(open_ask, by="area", records=areas[:3])["qingdao"].sums[0].complete


@given(st.lists(st.one_of(st.none(), st.integers(0, 50)), min_size=2, max_size=5))
def test_a_sum_holds_every_total_that_the_missing_parts_can_make(done: list[int | None]) -> None:
    names = [f"d{n}" for n in range(len(done))]
    told_of = [(name, n) for n, name in zip(done, names, strict=True) if n is not None]
    figures = [fig("2024", f"{n} 家", id=name, area=name) for name, n in told_of]
    found = one_sum(districts(NEW, ">= 20 家", *names), figures)
    assert found.complete == (None not in done)
    for filling in (0, 1, 1000):
        true = Decimal(sum(filling if n is None else n for n in done))
        assert found.done is None or found.done.interval.contains(true)
    assert not found.complete or (found.done is not None and found.done.interval.is_point)


def test_a_sum_names_the_assumptions_that_its_totals_rest_on() -> None:
    soft = pt.Assumption("as-recognised", reads=("applied", "recognised"), by="analyst", zh="申报按认定理解")
    targets = districts(NEW, ">= 20 家", "a", "b")
    figures = [fig("2024", "30 家", APPLIED, area="a"), fig("2024", "5 家", area="b")]
    found = roll_up(pt.assess(targets, figures, on=ON, assume=[soft])).total.sums[0]
    assert found.assumptions == ("as-recognised",)
    assert "assuming as-recognised" in found.say("en")


MADE = pt.Indicator("made", unit="吨", kind="flow", better="up")


def yearly(name: str, amount: str = ">= 700 吨", **more: Any) -> Target:
    return districts(MADE, amount, name, **({"by": "2025", "per": "year"} | more))[0]


def test_amounts_of_one_year_add_up_and_those_of_two_years_do_not() -> None:
    one, other = fig("2024", "690 吨", MADE, area="a"), fig("2024", "300 吨", MADE, area="b")
    found = one_sum([yearly("a"), yearly("b", ">= 300 吨")], [one, other])
    assert (found.complete, str(found.done), str(found.asked)) == (True, "990 吨", ">= 1000 吨")
    older = fig("2023", "300 吨", MADE, area="b")
    found = one_sum([yearly("a"), yearly("b", ">= 300 吨")], [one, older])
    assert (found.done, found.reason.code) == (None, "rollup-sum-days")  # 2023 is no floor of 2024


def test_an_area_without_an_amount_of_the_year_leaves_a_floor() -> None:
    found = one_sum([yearly("a"), yearly("b")], [fig("2024", "690 吨", MADE, area="a")])
    assert (str(found.done), found.reason.code) == (">= 690 吨", "rollup-sum-floor")


def test_amounts_of_a_year_and_totals_are_not_added_to_each_other() -> None:
    total = districts(MADE, ">= 700 吨", "b", period="2024")[0]
    figures = [fig("2024", "690 吨", MADE, area="a"), fig("2024", "300 吨", MADE, area="b")]
    found = one_sum([yearly("a"), total], figures)
    assert (found.done, found.reason.code) == (None, "rollup-sum-unlike")


def test_means_of_steps_add_up_as_what_they_come_to_together() -> None:
    mean = {"by": None, "period": "2023/2024", "aggregation": "mean"}
    parts = [
        Target(
            f"m{name}",
            indicator=MADE,
            area=Area(name, parent="qingdao"),
            amount=">= 100 吨",
            per="year",
            period=mean["period"],
            aggregation="mean",
        )
        for name in ("a", "b")
    ]
    figures = [fig(year, "110 吨", MADE, area=name, id=f"{name}{year}") for name in "ab" for year in ("2023", "2024")]
    found = one_sum(parts, figures)
    assert (str(found.done), str(found.asked)) == ("440 吨", ">= 400 吨")


def test_the_greatest_of_a_time_never_adds_up() -> None:
    parts = [
        Target(
            f"p{name}",
            indicator=STOCK,
            area=Area(name, parent="qingdao"),
            amount=">= 10 家",
            period="2024",
            aggregation="max",
        )
        for name in ("a", "b")
    ]
    found = one_sum(parts, [fig("2024", "12 家", STOCK, area=name, id=name) for name in "ab"])
    assert (found.done, found.reason.code) == (None, "rollup-sum-rate")


def test_two_amounts_of_a_year_in_one_area_count_it_twice() -> None:
    again = Target("again", indicator=MADE, area=Area("a", parent="qingdao"), amount=">= 1 吨", by="2026", per="year")
    found = one_sum([yearly("a"), again], [fig("2024", "690 吨", MADE, area="a")])
    assert found.reason.code == "rollup-sum-overlap"
