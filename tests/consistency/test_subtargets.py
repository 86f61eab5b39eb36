"""Sub-targets under their parent: quarters and districts that together meet it, or do not."""

import itertools
from typing import Any

import pytest
from assessment_worlds import amounts, towards
from hypothesis import given
from hypothesis import strategies as st
from worlds import CASES, EVER, NEW

from policytrack import (
    Area,
    Indicator,
    InputError,
    Target,
)
from policytrack.consistency import Closure, check_targets


def part(
    id: str, amount: str, period: str = "2024", area: Any = "qingdao", indicator: Indicator = NEW, **more: Any
) -> Target:
    return Target(id, indicator=indicator, area=area, period=period, amount=amount, **more)


SHINAN, LAOSHAN = Area("shinan", parent="qingdao"), Area("laoshan", parent="qingdao")


class TestParts:
    def test_quarters_that_make_the_year(self) -> None:
        found = check_targets(
            part("year", ">= 300 家"), [part(q, ">= 75 家", f"2024-{q}") for q in ("Q1", "Q2", "Q3", "Q4")]
        )
        assert (found.closure, str(found.computed)) == (Closure.HOLDS, ">= 300 家")

    def test_districts_that_fall_short_by_a_gap(self) -> None:
        parts = [part("a", ">= 150 家", area=SHINAN), part("b", ">= 120 家", area=LAOSHAN)]
        found = check_targets(part("city", ">= 300 家"), parts)
        words = "does not hold: the parts make ≥ 270 firms, 30 firms too little; required: ≥ 300 firms"
        assert str(found) == words

    def test_a_known_district_without_a_target_leaves_a_ceiling_open(self) -> None:
        areas = {one.id: one for one in (Area("qingdao"), SHINAN, LAOSHAN, Area("licang", parent="qingdao"))}
        caps = [part("a", "<= 4 个", area=SHINAN, indicator=CASES), part("b", "<= 5 个", area=LAOSHAN, indicator=CASES)]
        city = part("city", "<= 10 个", indicator=CASES)
        assert check_targets(city, caps).closure is Closure.HOLDS
        found = check_targets(city, caps, areas=areas)
        assert (found.closure, found.leaning) == (Closure.CANNOT_TELL, None)
        assert "licang is within it and has no target" in str(found)
        assert check_targets(city, caps, areas={id: areas[id] for id in ("qingdao", "shinan", "laoshan")}).closure
        floors = [part("a", ">= 200 家", area=SHINAN), part("b", ">= 120 家", area=LAOSHAN)]
        kept = check_targets(part("city", ">= 300 家"), floors, areas=areas)
        assert (kept.closure, "licang" in str(kept)) == (Closure.HOLDS, True)  # what comes there only adds to it

    def test_a_district_is_covered_by_all_of_its_own_parts_only(self) -> None:
        streets = [Area(f"street-{n}", parent="shinan") for n in (1, 2)]
        areas = {one.id: one for one in (Area("qingdao"), SHINAN, LAOSHAN, *streets)}
        parts = [
            part("a", "<= 4 个", area=streets[0], indicator=CASES),
            part("b", "<= 5 个", area=LAOSHAN, indicator=CASES),
        ]
        found = check_targets(part("city", "<= 10 个", indicator=CASES), parts, areas=areas)
        assert (found.closure, "street-2 is within" in str(found)) == (Closure.CANNOT_TELL, True)
        more = [*parts, part("c", "<= 1 个", area=streets[1], indicator=CASES)]
        assert check_targets(part("city", "<= 10 个", indicator=CASES), more, areas=areas).closure is Closure.HOLDS

    def test_quarters_of_the_whole_area_leave_no_district_out(self) -> None:
        areas = {one.id: one for one in (Area("qingdao"), SHINAN, LAOSHAN)}
        caps = [part(half, "<= 5 个", f"2024-{half}", indicator=CASES) for half in ("H1", "H2")]
        assert check_targets(part("year", "<= 10 个", indicator=CASES), caps, areas=areas).closure is Closure.HOLDS

    @pytest.mark.parametrize(
        "kind",
        [
            {"unit": "例/10万人", "kind": "stock"},
            {"unit": "吨", "kind": "flow", "statistic": "max"},
            {"unit": "吨", "kind": "stock", "statistic": "mean"},
        ],
    )
    def test_what_does_not_add_up_has_no_parts(self, kind: dict[str, Any]) -> None:
        one = Indicator("rate", better="up", **kind)
        parts = [part(area.id, f">= 5 {one.unit}", area=area, indicator=one) for area in (SHINAN, LAOSHAN)]
        found = check_targets(part("city", f">= 10 {one.unit}", indicator=one), parts)
        assert (found.closure, "which do not add up" in str(found)) == (Closure.NOT_COMPARABLE, True)

    def test_amounts_of_a_year_are_not_parts_of_an_amount_of_all_years(self) -> None:
        yearly = part("year", ">= 700 家", "2021/2025", per="year", aggregation="mean")
        found = check_targets(part("all", ">= 700 家", "2021/2025", area="qingdao"), [yearly])
        assert found.closure is Closure.NOT_COMPARABLE
        districts = [
            part(one.id, ">= 350 家", "2021/2025", one, per="year", aggregation="mean") for one in (SHINAN, LAOSHAN)
        ]
        assert check_targets(yearly, districts).closure is Closure.HOLDS

    def test_ceilings_that_are_over_by_a_gap(self) -> None:
        parts = [part("a", "<= 6 个", "2024-H1", indicator=CASES), part("b", "<= 5 个", "2024-H2", indicator=CASES)]
        found = check_targets(part("year", "<= 10 个", indicator=CASES), parts)
        assert str(found) == "does not hold: the parts make ≤ 11 items, 1 item too much; required: ≤ 10 items"

    def test_time_that_no_part_covers_is_named(self) -> None:
        parts = [part(q, ">= 100 家", f"2024-{q}") for q in ("Q1", "Q3", "Q4")]
        found = check_targets(part("year", ">= 300 家"), parts)
        assert found.closure is Closure.HOLDS
        assert found.reasons[1].text("en") == "no part covers 2024-Q2"
        short = check_targets(part("year", ">= 300 家"), parts[:2])
        assert short.closure is Closure.CANNOT_TELL
        assert [reason.text("zh") for reason in short.reasons[1:]] == ["没有分项的时期：2024年二季度、2024年四季度"]

    def test_overlapping_parts_do_not_add_up(self) -> None:
        found = check_targets(part("year", ">= 300 家"), [part("h1", ">= 150 家", "2024-H1"), part("all", ">= 150 家")])
        assert (found.closure, found.reasons[0].code) == (Closure.NOT_COMPARABLE, "parts-overlap")

    @pytest.mark.parametrize(
        "other",
        [
            part("x", ">= 300 家", area="jinan"),
            part("x", ">= 300 家", "2025-Q1"),
            part("x", ">= 300 家", indicator=EVER),
            part("x", ">= 300 家", scope="主会期"),
        ],
    )
    def test_parts_of_something_else_are_not_comparable(self, other: Target) -> None:
        assert check_targets(part("year", ">= 300 家"), [other]).closure is Closure.NOT_COMPARABLE

    def test_a_vague_part_leans(self) -> None:
        parts = [part("a", "about 150 家", "2024-H1"), part("b", ">= 150 家", "2024-H2")]
        found = check_targets(part("year", ">= 300 家"), parts)
        assert (found.closure, found.leaning) == (Closure.CANNOT_TELL, Closure.HOLDS)

    def test_parts_are_at_least_one_and_have_amounts(self) -> None:
        with pytest.raises(InputError, match="has no parts to check"):
            check_targets(part("year", ">= 300 家"), [])
        found = check_targets(part("year", ">= 300 家"), [part("a", "20 %", form="change")])
        assert (found.closure, found.reasons[0].code) == (Closure.CANNOT_TELL, "no-amounts")

    @given(st.data())
    def test_it_holds_exactly_where_keeping_every_part_keeps_the_whole(self, data: st.DataObject) -> None:
        """Tried member by member."""
        better = data.draw(st.sampled_from(("up", "down", "none")))
        counted = Indicator(f"parts.{better}", unit="家", kind="flow", better=better)
        hedges = tuple(hedge for hedge in towards(counted) if not hedge.strip().isalpha())
        quarters = ("Q1", "Q2", "Q3", "Q4")[: data.draw(st.integers(1, 4))]
        drawn = [data.draw(amounts("家", hedges=hedges)) for _ in quarters]
        whole_amount = data.draw(amounts("家", hedges=hedges))
        parts = [part(q, amount, f"2024-{q}", indicator=counted) for q, amount in zip(quarters, drawn, strict=True)]
        asked = part("whole", whole_amount, f"2024-01/2024-{len(quarters) * 3:02d}", indicator=counted)
        found = check_targets(asked, data.draw(st.permutations(parts)))
        some = [[number for number in range(-60, 61) if keeps(number, one, counted)] for one in parts]
        ends = [(*kept[:2], *kept[-2:]) for kept in some]
        surely = all(keeps(sum(chosen), asked, counted) for chosen in itertools.product(*ends))
        assert (found.closure is Closure.HOLDS) == surely
        assert found.closure in (Closure.HOLDS, Closure.DOES_NOT_HOLD)


def keeps(number: int, target: Target, counted: Indicator) -> bool:
    """Whether a number keeps a target, worked out from its notation."""
    assert target.amount is not None
    low, high = target.amount.members.low, target.amount.members.high
    if counted.better == "up" and low is not None:
        high = None
    if counted.better == "down" and high is not None:
        low = None
    return (low is None or number >= low) and (high is None or number <= high)


MADE = Indicator("made", unit="吨", kind="flow", better="up")
HELD = Indicator("held", unit="家", kind="stock", better="up")


def test_a_maximum_of_districts_is_no_part_of_that_of_the_city() -> None:
    def peak(id: str, amount: str, area: Any = "qingdao") -> Target:
        return part(id, amount, area=area, indicator=HELD, aggregation="max")

    found = check_targets(peak("city", ">= 300 家"), [peak("a", ">= 150 家", SHINAN), peak("b", ">= 160 家", LAOSHAN)])
    assert found.closure is Closure.NOT_COMPARABLE
    assert [reason.code for reason in found.reasons] == ["does-not-add", "does-not-add"]


def test_amounts_of_a_year_are_those_of_districts_and_not_of_earlier_years() -> None:
    def yearly(id: str, amount: str, area: Any = "qingdao", by: str = "2025") -> Target:
        return Target(id, indicator=MADE, area=area, by=by, per="year", amount=amount)

    parts = [yearly("a", ">= 400 吨", SHINAN), yearly("b", ">= 300 吨", LAOSHAN)]
    assert check_targets(yearly("city", ">= 700 吨"), parts).closure is Closure.HOLDS
    steps = [yearly("s", ">= 300 吨", by="2024"), yearly("t", ">= 400 吨")]
    found = check_targets(yearly("city", ">= 700 吨"), steps)
    assert found.closure is Closure.NOT_COMPARABLE
    assert "2024-12-31" in found.say("zh")
