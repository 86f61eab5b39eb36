"""Relations between figures: like with like, every differing field named, and what an assumption bridges said."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tables import rows

from policytrack import Area, Assumption, Body, Figure, Indicator, InputError, Quantity, Source, Target
from policytrack.consistency import Check, Closure, check_relation
from policytrack.records.relation import SEVERAL, TOTAL, RelationKind
from policytrack.strategies import figures, targets

HOLDS, DOES_NOT_HOLD = Closure.HOLDS, Closure.DOES_NOT_HOLD
CANNOT_TELL, NOT_COMPARABLE = Closure.CANNOT_TELL, Closure.NOT_COMPARABLE

CITY = Area("qingdao", zh="青岛市", parent="shandong")
PROVINCE = Area("shandong", zh="山东省", parent="china")
COUNTRY = Area("china", zh="全国")
AREAS = {area.id: area for area in (CITY, PROVINCE, COUNTRY)}

CULTIVATED = Indicator(
    "sme.innovative.cultivated-total", subject="sme.innovative", stage="cultivated", unit="家", kind="cumulative"
)
RECOGNISED = Indicator("sme.innovative.recognised", unit="家", kind="flow")
EXISTING = Indicator("sme.innovative.existing", subject="sme.innovative", stage="unstated", unit="家", kind="stock")
GROWTH = Indicator("sme.innovative-growth.recognised", of=RECOGNISED.id, unit="%", kind="growth")
TRADE = Indicator("trade", unit="元", kind="flow")
PRIVATE_TRADE = Indicator("private.trade", unit="元", kind="flow")
SHARE = Indicator("private.trade-share", of="private.trade", unit="%", kind="share")
GAP = Indicator("private.trade-share-gap", of=SHARE.id, unit="pp", kind="share")


def figure(id: str, indicator: Indicator, period: str, amount: str, **more: Any) -> Figure:
    return Figure(id, indicator=indicator, period=period, amount=amount, **{"area": CITY, **more})


APRIL = figure("april", CULTIVATED, "../2024-04-28", "1906 家")
HALF_YEAR = figure("half-year", RECOGNISED, "2024-H1", "1220 家")
JUNE = figure("june", EXISTING, "../2024-06-27", "3126 家")
BALANCE = {"before": APRIL, "new": HALF_YEAR, "after": JUNE}
ONE_SERIES = Assumption("one-series", same=(CULTIVATED.id, RECOGNISED.id, EXISTING.id))


def fields(check: Check) -> list[str]:
    """The fields in which figures are said to differ, in the order of the sentence."""
    said = [str(dict(reason.args).get("field", reason.code)) for reason in check.reasons]
    return [field for field in said if field != "assumed"]


# The real case of three counts that make one sum.


def test_three_counts_are_not_comparable_and_every_differing_field_is_named() -> None:
    check = check_relation("balance", BALANCE)
    assert check.closure is NOT_COMPARABLE
    assert fields(check) == ["kind", "stage", "stage", "flow-days"]
    assert "stage: recognised in half-year, unstated in june" in check.say("en")
    assert "日期：half-year的时期2024年上半年不是从2024-04-28的次日起到2024-06-27止" in check.say("zh")
    assert f"a signed statement that {CULTIVATED.id}, {EXISTING.id}, {RECOGNISED.id} are one series" in check.say("en")
    assert check.computed is None


def test_they_close_under_a_signed_assumption_which_then_has_to_answer_for_the_days() -> None:
    check = check_relation("balance", BALANCE, [ONE_SERIES])
    assert check.closure is HOLDS
    assert check.assumptions == ("one-series",)
    assert "1,906 firms + 1,220 firms = 3,126 firms" in check.say("en")
    assert "under the assumption [one-series] these differences do not count" in check.say("en")
    assert "days: half-year covers 2024-H1" in check.say("en")


@rows(
    [
        ([Assumption("a", same=(CULTIVATED.id, EXISTING.id))], ["stage", "flow-days"]),
        ([Assumption("a", same=("cultivated", "recognised", "unstated"))], ["kind", "flow-days"]),
        ([Assumption("a", bridges="break")], ["kind", "stage", "stage"]),
        ([Assumption("a", same=("cultivated", "unstated")), Assumption("b", bridges="break")], ["kind", "stage"]),
        ([evolve(ONE_SERIES, within="济南市")], ["kind", "stage", "stage", "flow-days"]),
        ([evolve(ONE_SERIES, within="青岛市")], None),
        (
            [Assumption("a", reads=(CULTIVATED.id, EXISTING.id)), Assumption("b", reads=(RECOGNISED.id, EXISTING.id))],
            None,
        ),
        ([Assumption("a", same=(CULTIVATED.id, "x")), Assumption("b", same=("x", RECOGNISED.id, EXISTING.id))], None),
    ]
)
def test_an_assumption_bridges_only_what_it_names(assumed: list[Assumption], left: list[str] | None) -> None:
    check = check_relation("balance", BALANCE, assumed)
    if left is None:
        assert check.closure is HOLDS
        assert check.assumptions == tuple(item.id for item in assumed)
    else:
        assert fields(check) == left


def test_an_assumption_may_be_limited_to_a_voice() -> None:
    bureau = Body("bureau", zh="民营经济局")
    limited = evolve(ONE_SERIES, within="民营经济局")
    said = {name: evolve(record, said_by=bureau) for name, record in BALANCE.items()}
    told = {name: evolve(record, source=Source("s", publisher=bureau)) for name, record in BALANCE.items()}
    assert check_relation("balance", said, [limited]).closure is HOLDS
    assert check_relation("balance", told, [limited]).closure is HOLDS
    assert check_relation("balance", BALANCE, [limited]).closure is NOT_COMPARABLE


# Balance.

NEW_YEAR = figure("new-year", EXISTING, "../2023-12-31", "1906 家")
NEW = figure("new", evolve(RECOGNISED, id="sme.innovative.new", stage="unstated"), "2024-H1", "1220 家")
MIDYEAR = figure("midyear", EXISTING, "2024-06-30", "3126 家")


def test_a_balance_of_like_counts_whose_days_abut_closes_or_does_not() -> None:
    tied = {"before": NEW_YEAR, "new": NEW, "after": MIDYEAR}
    assert check_relation("balance", tied).closure is HOLDS
    fewer = check_relation("balance", {**tied, "after": figure("m", EXISTING, "2024-06-30", "3120 家")})
    assert fewer.closure is DOES_NOT_HOLD
    assert "a stock also loses" in fewer.say("en")


@rows(
    [
        ("before", {"area": PROVINCE}, "area"),
        ("before", {"scope": "主展期"}, "scope"),
        ("before", {"period": "../2024-01-01"}, "flow-days"),
        ("before", {"status": "B"}, "broken-series"),
        ("before", {"indicator": evolve(EXISTING, id="o", level="省级")}, "level"),
        ("before", {"indicator": evolve(EXISTING, id="o", statistic="mean")}, "statistic"),
        ("before", {"indicator": evolve(EXISTING, id="o", subject="sme")}, "subject"),
        ("before", {"indicator": evolve(EXISTING, id="o", kind="flow")}, "wrong-kind"),
        ("new", {"period": "2024-Q1"}, "flow-days"),
        ("new", {"period": "2024"}, "flow-days"),
        ("new", {"period": "../2024-06-30"}, "flow-days"),
        ("new", {"period": "2024-01-01/.."}, "flow-days"),
        ("new", {"indicator": evolve(EXISTING, id="o")}, "wrong-kind"),
        ("new", {"indicator": evolve(NEW.indicator, id="o", stage="applied")}, "stage"),
        ("after", {"period": "0001-01-01/.."}, "flow-days"),
        ("after", {"indicator": evolve(EXISTING, id="o", unit="户"), "amount": "3126 户"}, "unit"),
    ]
)
def test_a_balance_names_the_field_that_differs(part: str, change: dict[str, Any], field: str) -> None:
    tied = {"before": NEW_YEAR, "new": NEW, "after": MIDYEAR}
    tied[part] = evolve(tied[part], **change)
    check = check_relation("balance", tied)
    assert check.closure is NOT_COMPARABLE
    assert field in fields(check)


@rows(
    [
        ({"indicator": evolve(EXISTING, id="o", level="省级")}, "level"),
        ({"indicator": evolve(EXISTING, id="o", statistic="mean")}, "statistic"),
        ({"scope": "主展期"}, "scope"),
        ({"status": "D"}, "break"),
        ({"period": "../2023-11-30"}, "break"),
    ]
)
def test_what_can_be_bridged_does_not_count_under_its_assumption(change: dict[str, Any], bridge: str) -> None:
    tied = {"before": evolve(NEW_YEAR, **change), "new": NEW, "after": evolve(MIDYEAR, period="../2024-06-30")}
    if "indicator" in change:  # the flow has the label of the later stock
        tied["new"] = NEW
    assert check_relation("balance", tied).closure is NOT_COMPARABLE
    check = check_relation("balance", tied, [Assumption("bridge", bridges=bridge)])
    assert check.closure is HOLDS
    assert check.assumptions == ("bridge",)


# Sums, parts and shares.

WHOLE = figure("whole", TRADE, "2024-H1", "10亿 元")
PRIVATE = figure("private", PRIVATE_TRADE, "2024-H1", "7亿 元")
STATE = figure("state", Indicator("state.trade", unit="元", kind="flow"), "2024-H1", "3亿 元")


def test_parts_may_count_a_part_of_the_subject_in_a_part_of_the_area() -> None:
    assert check_relation("sum", {"whole": WHOLE, "parts": [PRIVATE, STATE]}).closure is HOLDS
    assert check_relation("sum", {"whole": WHOLE, "parts": [PRIVATE]}).closure is DOES_NOT_HOLD
    whole = evolve(WHOLE, area=PROVINCE)
    assert check_relation("sum", {"whole": whole, "parts": [PRIVATE, STATE]}).closure is HOLDS
    assert check_relation("part", {"part": PRIVATE, "whole": whole}).closure is HOLDS
    above = evolve(WHOLE, area=COUNTRY)
    assert fields(check_relation("part", {"part": PRIVATE, "whole": above})) == ["area"]
    assert check_relation("part", {"part": PRIVATE, "whole": above}, areas=AREAS).closure is HOLDS
    assert fields(check_relation("part", {"part": evolve(WHOLE, area=PROVINCE), "whole": WHOLE})) == ["area"]


def test_areas_that_lie_in_each_other_end_the_search() -> None:
    ring = {"a": Area("a", parent="b"), "b": Area("b", parent="a")}
    tied = {"part": evolve(PRIVATE, area=ring["a"]), "whole": WHOLE}
    assert fields(check_relation("part", tied, areas=ring)) == ["area"]


@rows(
    [
        ({"period": "2023-Q1"}, "period"),
        ({"period": "../2024-06-30"}, "period"),
        ({"area": "济南市"}, "area"),
        ({"indicator": evolve(PRIVATE_TRADE, id="o", kind="stock")}, "kind"),
        ({"indicator": evolve(PRIVATE_TRADE, id="o", unit="美元"), "amount": "7亿 美元"}, "unit"),
        ({"indicator": Indicator("trade-growth", unit="元", kind="growth")}, "wrong-kind"),
    ]
)
def test_a_sum_names_the_field_in_which_a_part_differs(change: dict[str, Any], field: str) -> None:
    check = check_relation("sum", {"whole": WHOLE, "parts": [evolve(PRIVATE, **change), STATE]})
    assert check.closure is NOT_COMPARABLE
    assert field in fields(check)


def test_a_flow_is_the_sum_of_what_came_in_the_parts_of_its_period() -> None:
    quarters = [figure(f"q{n}", RECOGNISED, f"2024-Q{n}", "610 家") for n in (1, 2)]
    assert check_relation("sum", {"whole": HALF_YEAR, "parts": quarters}).closure is HOLDS
    later = figure("q3", RECOGNISED, "2024-Q3", "610 家")
    assert fields(check_relation("sum", {"whole": HALF_YEAR, "parts": [quarters[0], later]})) == ["period"]


def test_the_shares_of_one_whole_make_a_total_that_no_figure_states() -> None:
    sure = figure("sure", evolve(SHARE, id="sure", of=None, whole="企业"), "2024-Q1", "rounded 61.8 %")
    fairly = figure("fairly", evolve(SHARE, id="fairly", of=None, whole="企业"), "2024-Q1", "rounded 38.2 %")
    hundred = Quantity.parse("100 %")
    assert check_relation("sum", {"parts": [sure, fairly]}, total=hundred).closure is HOLDS
    other = evolve(fairly, indicator=evolve(SHARE, id="other", of=None, whole="受访者"))
    assert fields(check_relation("sum", {"parts": [sure, other]}, total=hundred)) == ["whole"]


def test_shares_of_different_areas_have_wholes_of_their_own() -> None:
    share = Indicator("connected", unit="%", kind="share", better="up", whole="households")
    parts = [Figure(id, indicator=share, area=Area(id, parent="r"), period="2024", amount="25 %") for id in ("p", "q")]
    whole = Figure("r", indicator=share, area="r", period="2024", amount="50 %")
    areas = {one.area.id: one.area for one in parts}
    cases: list[dict[str, Any]] = [{"whole": whole, "parts": parts}, {"whole": whole, "part": parts[0]}]
    for tied in cases:
        found = check_relation("sum" if "parts" in tied else "part", tied, areas=areas)
        assert found.closure is Closure.NOT_COMPARABLE
        assert "p is a share of p and r of r: each has a whole of its own" in str(found)
    here = [evolve(part, area=Area("r")) for part in parts]
    assert check_relation("sum", {"whole": whole, "parts": here}).closure is Closure.HOLDS


@pytest.mark.parametrize(
    "kind",
    [
        {"unit": "例/10万人", "kind": "stock"},
        {"unit": "吨", "kind": "flow", "statistic": "max"},
        {"unit": "元/平方米", "kind": "flow"},
        {"unit": "微克", "kind": "stock", "statistic": "mean"},
    ],
)
def test_rates_means_and_maxima_do_not_sum(kind: dict[str, Any]) -> None:
    one = Indicator("rate", better="down", **kind)
    parts = [Figure(id, indicator=one, area=Area(id, parent="r"), period="2024", amount=f"2 {one.unit}") for id in "pq"]
    whole = Figure("r", indicator=one, area="r", period="2024", amount=f"4 {one.unit}")
    found = check_relation("sum", {"whole": whole, "parts": parts})
    assert found.closure is Closure.NOT_COMPARABLE
    assert "which do not add up" in str(found)


def test_a_share_without_its_whole_gives_the_whole_that_fits() -> None:
    tied = {"part": PRIVATE, "share": figure("share", SHARE, "2024-H1", "70 %")}
    check = check_relation("share", tied)
    assert check.closure is HOLDS
    assert check.computed is not None
    assert check.computed.interval.contains(Decimal(10**9))


@rows([("unstated", HOLDS), ("none", HOLDS), ("applied", NOT_COMPARABLE)])
def test_a_stage_that_is_not_stated_does_not_set_a_part_apart(stage: str, closure: Closure) -> None:
    part = figure("part", Indicator("sme.part", stage=stage, unit="家", kind="flow"), "2024-H1", "20 家")
    assert check_relation("part", {"part": part, "whole": HALF_YEAR}).closure is closure


def test_what_is_there_is_a_part_of_what_ever_came_but_not_the_other_way_round() -> None:
    ever = figure("ever", CULTIVATED, "../2024-06-27", "4000 家")
    assert check_relation("part", {"part": JUNE, "whole": ever}).closure is HOLDS
    assert fields(check_relation("part", {"part": ever, "whole": JUNE})) == ["kind"]


def test_shares_are_of_the_part_and_of_the_time_of_both() -> None:
    share = figure("share", SHARE, "2024-H1", "rounded 70.0 %")
    tied = {"part": evolve(PRIVATE, amount="rounded 7.00亿 元"), "whole": WHOLE, "share": share}
    assert check_relation("share", tied).closure is HOLDS
    assert check_relation("share", {**tied, "share": evolve(share, amount="60 %")}).closure is DOES_NOT_HOLD
    for change, field in (
        ({"period": "2024"}, "period"),
        ({"area": "济南市"}, "area"),
        ({"indicator": GROWTH}, "wrong-kind"),
        ({"indicator": evolve(SHARE, id="o", of="state.trade")}, "rate-of-another"),
        ({"indicator": evolve(SHARE, id="o", unit="‰"), "amount": "700 ‰"}, "wrong-unit"),
    ):
        check = check_relation("share", {**tied, "share": evolve(share, **change)})
        assert check.closure is NOT_COMPARABLE
        assert field in fields(check)


def test_survey_shares_make_a_hundred_per_cent() -> None:
    def answer(name: str, amount: str) -> Figure:
        return figure(name, Indicator(f"survey.{name}", unit="%", kind="share"), "2024-06", amount)

    tied: dict[str, Figure | list[Figure]] = {
        "whole": answer("all", "100 %"),
        "parts": [answer("sure", "rounded 61.8 %"), answer("rather", "rounded 38.2 %")],
    }
    assert check_relation("sum", tied).closure is HOLDS


# Growth, gaps, counts, restatements.

GREW = figure("growth", GROWTH, "2024-H1", "rounded 55.6 %")


def test_growth_implies_its_base_and_is_compared_with_the_same_time_a_year_before() -> None:
    assert str(check_relation("growth", {"now": HALF_YEAR, "growth": GREW}).computed) == "784 家"
    before = figure("before", RECOGNISED, "2023-H1", "784 家")
    tied = {"now": HALF_YEAR, "growth": GREW, "before": before}
    assert check_relation("growth", tied).closure is HOLDS
    assert check_relation("growth", {**tied, "before": evolve(before, amount="790 家")}).closure is DOES_NOT_HOLD


def test_a_rate_that_counts_the_decrease_is_a_fall() -> None:
    fell = figure("fell", evolve(GROWTH, id="fall", sense="decrease"), "2024-H1", "rounded 2.5 %")
    before = figure("before", RECOGNISED, "2023-H1", "1251 家")
    tied = {"now": HALF_YEAR, "growth": fell, "before": before}
    assert check_relation("growth", tied).closure is HOLDS
    assert check_relation("growth", {**tied, "growth": evolve(fell, id="f2", amount="-2.5 %")}).closure is DOES_NOT_HOLD


def test_a_change_and_a_percentage_of_a_target_are_no_amounts() -> None:
    for changes in ({"form": "change", "since": "2020", "amount": "5 %"}, {"of_target": "t", "amount": "50 %"}):
        check = check_relation("growth", {"now": evolve(HALF_YEAR, **changes), "growth": GREW})
        assert check.closure is CANNOT_TELL


@rows(
    [
        ("flow", None, "2024-H1", "2023-H1", True),
        ("flow", "year_on_year", "2024-H1", "2023-H2", False),
        ("flow", "year_on_year", "2024-02", "2023-02", True),
        ("stock", "year_on_year", "../2024-02-29", "../2023-02-28", True),
        ("stock", "year_on_year", "2024-05-31", "../2023-05-31", True),
        ("stock", "year_start", "../2024-05-31", "../2023-12-31", True),
        ("stock", "year_start", "../2024-05-31", "../2024-01-01", False),
        ("flow", "previous_period", "2024-Q2", "2024-Q1", True),
        ("flow", "previous_period", "2024-03", "2024-02", True),
        ("flow", "previous_period", "2024-Q2", "2024-03", False),
        ("flow", "previous_period", "2024-03-08/2024-03-14", "2024-03-01/2024-03-07", True),
        ("stock", "previous_period", "../2024-05-31", "../2024-04-30", False),  # a day is no period
        ("stock", "year_on_year", "2024-01-01/..", "2023-01-01/..", False),
        ("flow", "year_on_year", "0001-01", "0001-02", False),
        ("flow", "previous_period", "0001-01", "0001-02", False),
        ("stock", "year_start", "../0001-01-01", "../0001-01-02", False),
    ]
)
def test_growth_is_measured_from_its_base(kind: str, base: str | None, now: str, before: str, fits: bool) -> None:
    counted = Indicator("loans", unit="元", kind=kind)
    tied = {
        "now": figure("now", counted, now, "110 元"),
        "growth": figure("g", Indicator("loans-growth", unit="%", kind="growth", base=base), now, "10 %"),
        "before": figure("before", counted, before, "100 元"),
    }
    check = check_relation("growth", tied)
    assert check.closure is (HOLDS if fits else NOT_COMPARABLE)
    assert fits or fields(check) == ["wrong-base"]


@rows(
    [
        ({"period": "2024-Q1"}, "period"),
        ({"area": PROVINCE}, "area"),
        ({"scope": "主展期"}, "scope"),
        ({"indicator": evolve(GROWTH, id="o.recognised", of=EXISTING.id)}, "rate-of-another"),
        ({"indicator": evolve(GROWTH, id="o", stage="applied")}, "stage"),
        ({"indicator": evolve(GROWTH, id="o", unit="pp"), "amount": "5 pp"}, "wrong-unit"),
        ({"indicator": SHARE}, "wrong-kind"),
    ]
)
def test_growth_is_of_what_grew(change: dict[str, Any], field: str) -> None:
    check = check_relation("growth", {"now": HALF_YEAR, "growth": evolve(GREW, **change)})
    assert check.closure is NOT_COMPARABLE
    assert field in fields(check)


def test_a_gap_leads_to_another_series_of_the_same_kind_and_time_elsewhere() -> None:
    ours, gap = figure("ours", SHARE, "2024-05", "rounded 68.6 %"), figure("gap", GAP, "2024-05", "rounded 13.9 pp")
    assert str(check_relation("gap", {"ours": ours, "gap": gap}).computed) == "54.7 in (54.6, 54.8) %"
    other = figure("other", evolve(SHARE, id="o"), "2024-05", "rounded 54.7 %", area=COUNTRY)
    assert check_relation("gap", {"ours": ours, "gap": gap, "other": other}).closure is HOLDS
    later = evolve(other, period="2024-06")
    assert fields(check_relation("gap", {"ours": ours, "gap": gap, "other": later})) == ["period"]
    grew = evolve(GREW, period="2024-05")
    assert fields(check_relation("gap", {"ours": ours, "gap": gap, "other": grew})) == ["kind"]
    assert "wrong-unit" in fields(check_relation("gap", {"ours": ours, "gap": ours}))


LISTED = [(0, CANNOT_TELL), (1219, CANNOT_TELL), (1220, HOLDS), (1221, DOES_NOT_HOLD)]


@rows(LISTED)
def test_a_count_is_compared_with_what_is_listed(listed: int, closure: Closure) -> None:
    assert check_relation("count", {"whole": HALF_YEAR}, listed=listed).closure is closure


def test_two_statements_of_one_amount_agree_where_they_speak_of_one_thing() -> None:
    again = evolve(JUNE, id="again", period="2024-06-27", amount="rounded 0.31万 家")
    assert check_relation("same", {"first": JUNE, "second": again}).closure is HOLDS
    assert check_relation("same", {"first": JUNE, "second": evolve(again, amount="3125 家")}).closure is DOES_NOT_HOLD
    assert fields(check_relation("same", {"first": JUNE, "second": evolve(again, period="2024-06-28")})) == ["period"]
    assert fields(check_relation("same", {"first": JUNE, "second": evolve(again, status="B")})) == ["broken-series"]
    one = evolve(JUNE, area="青岛市")  # by its name
    assert check_relation("same", {"first": JUNE, "second": one}).closure is HOLDS


def test_targets_are_tied_like_figures_where_they_have_an_amount() -> None:
    planned = Target("planned", indicator=RECOGNISED, area=CITY, period="2024", amount="100 家")
    part = Target("part", indicator=RECOGNISED, area=CITY, period="2024", amount="60 家")
    assert check_relation("part", {"part": part, "whole": planned}).closure is HOLDS
    by = Target("by", indicator=EXISTING, area=CITY, by="2024-06-27", amount="4000 家")
    assert check_relation("part", {"part": JUNE, "whole": by}).closure is HOLDS
    more = Target("more", indicator=RECOGNISED, area=CITY, period="2024", form="direction")
    check = check_relation("part", {"part": more, "whole": planned})
    assert check.closure is CANNOT_TELL
    assert check.say("zh") == "无法判定：more没有数量"


def test_a_signed_reading_of_the_hedges_decides_where_they_lean() -> None:
    share = figure("share", SHARE, "2024-H1", "rounded 80 %")
    tied: dict[str, Figure] = {
        "part": evolve(PRIVATE, amount="about 140亿 元"),
        "whole": evolve(WHOLE, amount="about 170亿 元"),
        "share": share,
    }
    open_ = check_relation("share", tied)
    assert (open_.closure, open_.leaning) == (CANNOT_TELL, HOLDS)
    signed = check_relation("share", tied, [Assumption("soft", soft="about")])
    assert (signed.closure, signed.leaning, signed.assumptions) == (HOLDS, None, ("soft",))
    assert "the probable range decides" in signed.say("en")
    half = {**tied, "share": evolve(share, amount=">= 80 %")}
    assert check_relation("share", half, [Assumption("soft", soft="about")]).closure is CANNOT_TELL
    both = [Assumption("soft", soft="about"), Assumption("bound", soft="bound")]
    assert check_relation("share", half, both).assumptions == ("bound", "soft")


@rows(
    [
        ("product", {}, "relation kind 'product' is not one of: sum, balance"),
        ("sum", {"whole": JUNE}, "a relation of kind sum ties parts, whole, not whole"),
        ("sum", {"parts": [JUNE]}, "a sum needs either a whole or a total"),
        ("part", {"whole": JUNE, "part": JUNE, "parts": [JUNE]}, "ties part, whole, not whole, part, parts"),
        ("part", {"whole": JUNE, "part": [JUNE, APRIL]}, "part of a relation of kind part is 2 figures"),
        ("sum", {"whole": JUNE, "parts": []}, "parts of a relation of kind sum is 0 figures"),
        ("count", {"whole": JUNE}, "needs listed="),
    ]
)
def test_a_relation_that_is_none_is_refused(kind: str, tied: dict[str, Any], words: str) -> None:
    with pytest.raises(InputError, match=words):
        check_relation(kind, tied)


# Laws.

WORDS = ("cultivated", "recognised", "unstated", "none", CULTIVATED.id)
assumptions = st.lists(
    st.sampled_from(
        (
            *(Assumption(f"level {name}", bridges=name) for name in ("level", "statistic", "scope", "break")),
            *(Assumption(f"soft {name}", soft=name) for name in ("about", "nearly", "over", "magnitude", "bound")),
            Assumption("stages", same=WORDS),
            Assumption("reads", reads=("applied", "recognised")),
            Assumption("start", starts_at="5 家"),
            Assumption("net", net_change=True),
        )
    ),
    max_size=4,
    unique_by=lambda item: item.id,
)


@st.composite
def ties(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """Return figures and targets for the parts of a relation: often of one indicator, area and time, often not."""
    like = draw(figures())
    needed, more = RelationKind(kind).needed, RelationKind(kind).more

    def one() -> Figure | Target:
        other: Figure | Target = draw(figures() | targets())
        if draw(st.integers(0, 3)):
            amount = draw(figures(indicator=like.indicator)).amount
            other = evolve(like, id=str(amount), amount=amount)
        return other

    more = tuple(name for name in more if name != TOTAL and (kind == "sum" or draw(st.booleans())))
    names: Sequence[str] = [name for name in (*needed, *more) if name != "listed"]
    return {name: [one(), one()] if name in SEVERAL else one() for name in names}


@given(st.sampled_from(RelationKind), assumptions, st.data())
def test_any_records_give_a_sentence_that_rests_on_the_assumptions_it_lists(
    kind: str, assumed: list[Assumption], data: st.DataObject
) -> None:
    tied = data.draw(ties(kind))
    check = check_relation(kind, tied, assumed, listed=3, areas=AREAS)
    for lang in ("zh", "en"):
        assert check.say(lang).startswith(check.closure.say(lang))
    assert set(check.assumptions) <= {item.id for item in assumed}
    kept = [item for item in assumed if item.id in check.assumptions]
    assert check_relation(kind, tied, kept, listed=3, areas=AREAS) == check


def test_growth_since_a_base_is_held_against_the_figure_of_that_base() -> None:
    made = Indicator("made", unit="吨", kind="flow")
    rate = Indicator("made.growth", unit="%", kind="growth", of="made")
    now, before = (
        Figure(f"f{year}", indicator=made, area="qingdao", period=year, amount=amount)
        for year, amount in (("2023", "120 吨"), ("2020", "100 吨"))
    )
    growth = Figure("g", indicator=rate, area="qingdao", period="2023", since="2020", amount="20 %")
    assert check_relation("growth", {"now": now, "before": before, "growth": growth}).closure is Closure.HOLDS
    last = evolve(before, id="last", period="2022")
    found = check_relation("growth", {"now": now, "before": last, "growth": growth})
    assert found.closure is Closure.NOT_COMPARABLE
    assert "2020年以来的增长" in found.say("zh")
    assert "growth since 2020" in found.say("en")


def test_amounts_of_a_year_are_no_parts_of_a_sum() -> None:
    made = Indicator("made", unit="吨", kind="flow", better="up")
    whole = Target("whole", indicator=made, area="qingdao", period="2024/2025", amount=">= 1000 吨")
    parts = [
        Target(id, indicator=made, area="qingdao", period=year, amount=">= 500 吨", per=per)
        for id, year, per in (("a", "2024", None), ("b", "2025", "half"))
        if per is None
    ]
    last = Target(
        "b", indicator=made, area="qingdao", period="2025", amount=">= 500 吨", per="half", aggregation="last"
    )
    found = check_relation("sum", {"whole": whole, "parts": [*parts, last]})
    assert found.closure is Closure.NOT_COMPARABLE
    assert {reason.code for reason in found.reasons} == {"relation-differs"}
