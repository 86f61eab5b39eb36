"""Laws of comparing areas: like with like, ranks no more certain than the amounts, ratios rounded outward."""

import itertools
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tables import rows
from worlds import CASES, EVER, FEWER, GROWTH, NEW, SHARE, STOCK, ask, fig

from policytrack import Area, DuplicateIdError, Indicator, InputError, MissingError, Target
from policytrack.ranking.compare import Ranking, compare_areas
from policytrack.ranking.entry import RankedArea
from policytrack.ranking.ranks import Extent, RankRange, ranks
from policytrack.ranking.ratio import Ratio, scale_for
from policytrack.report.ranking import comparison_report, exclusions, ranking
from policytrack.values.interval import Interval

CITIES = ("a", "b", "c", "d", "e")
PEOPLE = Indicator("people", unit="人", kind="stock")
SUBJECT = NEW.subject
ONE_LESS = evolve(NEW, id="sme.specialised.applied", stage="applied")


def promise(city: str, amount: str | None, indicator: Indicator = NEW, **more: Any) -> Target:
    more.setdefault("id", f"{city}|{indicator.id}|{amount}|{more.get('period') or more.get('by')}")
    return ask(amount, indicator, area=city, **more)


def of(*targets: Target, period: str = "2024", **how: Any) -> Ranking:
    return compare_areas(how.pop("subject", SUBJECT), period, targets=targets, **how)


def shown(comparison: Ranking) -> dict[str, str]:
    return {member.area.id: str(member.rank) for member in comparison.ranked}


def differing(comparison: Ranking) -> dict[str, tuple[str, ...]]:
    return {one.record.id: one.fields for one in comparison.excluded}


def amounts(low: int = 0, high: int = 5) -> st.SearchStrategy[Interval]:
    ends = st.integers(low, high)
    return st.tuples(ends, ends).map(lambda pair: Interval(Decimal(min(pair)), Decimal(max(pair))))


def write(amount: Interval) -> str:
    return f"{amount.low} 家" if amount.is_point else f"{amount.low}..{amount.high} 家"


# Ranks.


@given(st.lists(amounts(), min_size=1, max_size=4), st.booleans())
def test_ranks_are_those_of_all_members_tried_one_by_one(some: list[Interval], highest_first: bool) -> None:
    tried: list[set[int]] = [set() for _ in some]
    for members in itertools.product(*(range(int(one.low or 0), int(one.high or 0) + 1) for one in some)):
        for i, mine in enumerate(members):
            ahead = [other for other in members if (other > mine if highest_first else other < mine)]
            tried[i].add(1 + len(ahead))
    expected = tuple(RankRange(min(each), max(each)) for each in tried)
    assert ranks([Extent.of(one) for one in some], highest_first=highest_first) == expected


@given(st.lists(amounts(), min_size=1, max_size=5), st.data())
def test_a_widened_amount_never_makes_a_rank_more_certain(some: list[Interval], data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(some) - 1))
    wide = some[i].hull(data.draw(amounts(-2, 7)))
    unbounded = data.draw(st.booleans())
    before = of(*(promise(city, write(one)) for city, one in zip(CITIES, some, strict=False)))
    wider = [write(one) for one in some]
    wider[i] = "about 3 家" if unbounded else f"{max(wide.low or 0, Decimal(0))}..{wide.high} 家"
    after = of(*(promise(city, amount) for city, amount in zip(CITIES, wider, strict=False)))
    for member in before.ranked:
        then = after[member.area].rank
        assert then.best <= member.rank.best
        assert then.worst >= member.rank.worst


@rows(
    [
        ("500 家", "300 家", {"a": "1", "b": "2"}),
        (">= 300 家", ">= 500 家", {"a": "2", "b": "1"}),
        (">= 300 家", "300 家", {"a": "1", "b": "1"}),
        ("> 300 家", ">= 300 家", {"a": "1", "b": "2"}),
        ("> 300 家", ">= 301 家", {"a": "1", "b": "1"}),
        ("300..350 家", "320 家", {"a": "1–2", "b": "1–2"}),
        ("300..350 家", "350 家", {"a": "1–2", "b": "1"}),
        ("about 300 家", "500 家", {"a": "1–2", "b": "1–2"}),
        ("nearly 300 家", "500 家", {"a": "1–2", "b": "1–2"}),
        ("magnitude 100 家", "500 家", {"a": "1–2", "b": "1–2"}),
        ("over 300 家", ">= 300 家", {"a": "1", "b": "2"}),
        ("rounded 3万 家", "30000 家", {"a": "1", "b": "1"}),
    ]
)
def test_promises_are_ranked_by_what_they_bind_to(first: str, second: str, expected: dict[str, str]) -> None:
    assert shown(of(promise("a", first), promise("b", second))) == expected


def test_more_than_a_share_is_more_than_that_share_and_no_number_is_named() -> None:
    found = of(promise("a", ">= 6 %", SHARE), promise("b", "> 6 %", SHARE), subject=SHARE.subject)
    assert shown(found) == {"b": "1", "a": "2"}


def test_where_less_is_better_the_lowest_ceiling_comes_first() -> None:
    found = of(promise("a", "<= 40 家", FEWER), promise("b", "30 家", FEWER), subject=FEWER.subject)
    assert shown(found) == {"b": "1", "a": "2"}
    assert found["a"].basis is not None
    assert found["a"].basis.code == "compare-at-most"


def test_what_is_reported_as_at_least_so_many_may_be_any_number_from_there() -> None:
    reports = [fig("2024", ">= 300 家", area="a"), fig("2024", "500 家", area="b"), fig("2024", "200 家", area="c")]
    found = compare_areas(SUBJECT, "2024", figures=reports, kind="figures")
    assert shown(found) == {"a": "1–2", "b": "1–2", "c": "3"}
    assert found["a"].open is not None
    assert found["a"].open.code == "compare-overlap"


def test_a_hedge_has_a_probable_rank_and_no_certain_one() -> None:
    found = of(promise("a", "about 300 家"), promise("b", "500 家"))
    assert found["a"].open is not None
    assert found["a"].open.code == "compare-vague"
    assert (str(found["a"].probable), str(found["b"].probable)) == ("2", "1")


# Like with like.


@given(st.permutations(range(6)), st.permutations(range(3)))
def test_the_order_of_records_does_not_matter(order: list[int], others: list[int]) -> None:
    targets = [
        promise("a", ">= 300 家"),
        promise("b", "300..500 家"),
        promise("b", "9 家", STOCK),
        promise("c", "about 10 家"),
        promise("d", "7 家", period="2025"),
        promise("d", "8 家"),
    ]
    stocks = [fig("../2023-12-31", f"{n}00 家", STOCK, area=city) for city, n in (("a", 1), ("b", 2), ("d", 3))]
    people = [fig("../2023-12-31", f"{n}万 人", PEOPLE, area=city) for city, n in (("a", 1), ("b", 2), ("d", 3))]
    straight = of(*targets, figures=stocks, denominator=people)
    turned = of(
        *(targets[i] for i in order),
        figures=[stocks[i] for i in others],
        denominator=[people[i] for i in others],
    )
    assert straight == turned
    assert comparison_report(straight, "en") == comparison_report(turned, "en")


INCOMPARABLE = (
    promise("x", "9 家", ONE_LESS),
    promise("x", "9 家", EVER),
    promise("a", "9 家", STOCK),
    promise("x", "9 家", period="2025"),
    promise("x", "9 家", by="2024-12-31"),
    promise("x", "9 家", scope="分会场"),
    promise("x", "9 家", each="quarter"),
    promise("x", "9 家", evolve(NEW, id="sme.specialised.national.recognised", level="国家级", subject=SUBJECT)),
    promise("x", None),
    promise("x", None, form="direction"),
)


@given(st.lists(amounts(), min_size=2, max_size=4), st.lists(st.sampled_from(INCOMPARABLE), unique=True, max_size=1))
def test_adding_an_incomparable_target_changes_no_rank(some: list[Interval], more: list[Target]) -> None:
    targets = [promise(city, write(one)) for city, one in zip(("a", "b", "c", "d"), some, strict=False)]
    before, after = of(*targets), of(*targets, *more)
    assert after.ranked == before.ranked
    assert {one.record.id for one in after.excluded} == {one.id for one in more}
    referred = of(*targets, *INCOMPARABLE[:3], subject=NEW)
    assert referred.ranked == before.ranked


@rows(
    [
        (INCOMPARABLE[0], ("stage",)),
        (INCOMPARABLE[1], ("kind",)),
        (INCOMPARABLE[3], ("period",)),
        (INCOMPARABLE[4], ("period",)),
        (INCOMPARABLE[5], ("scope",)),
        (INCOMPARABLE[6], ("each",)),
        (INCOMPARABLE[7], ("level",)),
        (INCOMPARABLE[8], ("amount",)),
        (INCOMPARABLE[9], ("amount",)),
        (promise("x", "9 家", ONE_LESS, period="2025", scope="分会场"), ("stage", "scope", "period")),
        (
            promise("x", "9 %", Indicator("s", subject=SUBJECT, unit="%", kind="share")),
            ("kind", "stage", "unit", "better"),
        ),
    ]
)
def test_what_is_left_out_is_told_with_every_field_that_differs(other: Target, fields: tuple[str, ...]) -> None:
    found = of(promise("a", "1 家"), promise("b", "2 家"), other)
    assert differing(found) == {other.id: fields}
    assert all(other.area.id in exclusions(found, lang) for lang in ("zh", "en"))


def test_levels_are_of_a_last_day_however_that_is_said() -> None:
    found = of(promise("a", "9 家", STOCK), promise("b", "8 家", STOCK, by="2024-12-31"))
    assert shown(found) == {"a": "1", "b": "2"}
    reports = [fig("../2024-06-30", "9 家", STOCK, area="a"), fig("2024-06-30", "8 家", STOCK, area="b")]
    assert shown(compare_areas(SUBJECT, "2024-06-30", figures=reports, kind="figures")) == {"a": "1", "b": "2"}


def test_without_a_majority_nothing_is_ranked_until_the_indicator_is_named() -> None:
    targets = promise("a", "1 家"), promise("b", "2 家", EVER)
    found = of(*targets)
    assert (found.ranked, found.indicator) == ((), None)
    assert found.reason is not None
    assert found.reason.code == "compare-no-majority"
    assert len(found.excluded) == 2
    assert differing(of(*targets, subject=ONE_LESS)) == {targets[0].id: ("stage",), targets[1].id: ("kind", "stage")}
    assert shown(of(*targets, subject=NEW)) == shown(of(*targets, subject=NEW.id)) == {"a": "1"}


def test_one_area_has_one_promise_or_none() -> None:
    again = promise("a", "300 家", id="again")
    found = of(promise("a", "300 家", id="first"), again, promise("b", "2 家"))
    assert (shown(found), differing(found)) == ({"a": "1", "b": "2"}, {"first": ("several",)})
    other = of(promise("a", "300 家", id="first"), promise("a", "400 家", id="other"), promise("b", "2 家"))
    assert (shown(other), set(differing(other))) == ({"b": "1"}, {"first", "other"})


def test_a_superseded_promise_is_left_out_and_its_successor_ranked() -> None:
    new = promise("a", "400 家", id="new", supersedes="old")
    found = of(promise("a", "300 家", id="old"), new, promise("b", "2 家"))
    assert (shown(found), differing(found)) == ({"a": "1", "b": "2"}, {"old": ("superseded",)})
    with pytest.raises(InputError, match="in a ring: new, old"):
        of(promise("a", "300 家", id="old", supersedes="new"), new)


def test_areas_that_say_nothing_are_named() -> None:
    found = of(
        promise("a", "1 家"),
        promise("b", "2 家"),
        areas=["甲", "z", "b"],
        figures=[fig("2024", "1 家", area=Area("a", zh="甲"))],
    )
    assert shown(found) == {"b": "1", "a": "2"}
    assert [area.id for area in found.silent] == ["z"]
    assert "z" in comparison_report(found, "en")


@rows(
    [
        ({"subject": "nothing"}, MissingError, "'nothing' is what no record here counts"),
        ({"areas": "a"}, InputError, r"write \['a'\]"),
        ({"kind": "claims"}, InputError, "'claims'"),
        ({"period": "2024-01-01/.."}, InputError, "has no end"),
        ({"figures": [ask("1 家")]}, InputError, "is not a Figure"),
        ({"denominator": [fig("2023", "1 人", PEOPLE), fig("2023", "1 家")]}, InputError, "two things: people and sme"),
        ({"figures": [fig("2023", "1 家", id="x"), fig("2023", "2 家", id="x")]}, DuplicateIdError, "two contents"),
    ]
)
def test_bad_calls_are_refused_and_quoted(how: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        of(promise("a", "1 家"), **how)


# Ratios.


def ambition(member: RankedArea) -> str:
    return (
        str(member.ambition.shown())
        if isinstance(member.ambition, Ratio)
        else str(member.ambition and member.ambition.code)
    )


@rows(
    [
        ([("../2023-12-31", "1000 家", {})], "30 %"),
        ([("2024-01-01", "1000 家", {})], "30 %"),
        ([("2024-01-01", "1000 家", {}), ("2023-12-31", "600 家", {})], "50 %"),
        ([("../2023-12-31", "700 家", {})], "rounded 42.9 %"),
        ([("../2023-12-31", "900..1000 家", {})], "[30, 33.4] %"),
        ([("../2023-12-31", ">= 1000 家", {})], "(0, 30] %"),
        ([("../2023-12-31", "about 1000 家", {})], "not-above-zero"),
        ([("../2023-12-31", "0 家", {})], "not-above-zero"),
        ([("../2023-12-30", "1000 家", {})], "compare-no-stock"),
        ([("../2023-12-31", "1000 家", {"scope": "分会场"})], "compare-no-stock"),
        ([("../2023-12-31", "1000 家", {"status": "F"})], "compare-no-stock"),
        ([("../2023-12-31", "1000 家", {"id": "x"}), ("../2023-12-31", "600 家", {"id": "y"})], "sources-disagree"),
        (
            [("../2023-12-31", "900 家", {"id": "x"}), ("../2023-12-31", "1000 家", {"id": "y", "supersedes": "x"})],
            "30 %",
        ),
        ([], "compare-no-stock"),
    ]
)
def test_ambition_is_the_promise_as_a_share_of_the_stock_at_the_start(stocks: Any, expected: str) -> None:
    reports = [fig(period, amount, STOCK, area="a", **more) for period, amount, more in stocks]
    found = of(promise("a", ">= 300 家"), figures=reports)
    shown_as = ambition(found["a"])
    assert shown_as.replace("..", ", ") == expected or shown_as == expected.replace("[", "").replace("]", "").replace(
        ", ", ".."
    )


@given(amounts(1, 9), amounts(1, 9))
def test_ratios_hold_every_quotient(top: Interval, bottom: Interval) -> None:
    found = of(promise("a", write(top)), figures=[fig("../2023-12-31", write(bottom), STOCK, area="a")])
    ratio = found["a"].ambition
    assert isinstance(ratio, Ratio)
    low, high = ratio.interval.low, ratio.interval.high
    assert low is not None
    assert high is not None
    if ratio.shown().hedge == "none":
        assert ratio.interval.times(100).within(ratio.shown().interval)
    for mine in (top.low, top.high):
        for other in (bottom.low, bottom.high):
            assert Fraction(low) <= Fraction(mine or 0) / Fraction(other or 1) <= Fraction(high)


@given(st.lists(st.tuples(st.integers(1, 5), st.none() | st.integers(1, 3)), min_size=1, max_size=4))
def test_a_missing_ratio_may_be_any_so_no_rank_jumps_over_it(cities: list[tuple[int, int | None]]) -> None:
    targets = [promise(city, f"{n} 家") for city, (n, _) in zip(CITIES, cities, strict=False)]
    pairs = zip(CITIES, cities, strict=False)
    stocks = [
        fig("../2023-12-31", f"{m} 家", STOCK, id=f"stock-{city}", area=city) for city, (_, m) in pairs if m is not None
    ]
    missing = sum(m is None for _, m in cities)
    for member in of(*targets, figures=stocks).ranked:
        n, m = cities[CITIES.index(member.area.id)]
        if m is None:
            assert member.ambition_rank is None
        else:
            ahead = sum(1 for other, over in cities if over is not None and Fraction(other, over) > Fraction(n, m))
            assert member.ambition_rank == RankRange(1 + ahead, 1 + ahead + missing)


def test_the_denominator_is_that_of_the_nearest_day_no_later_than_the_start_and_is_named() -> None:
    people = [
        fig("../2022-12-31", "90万 人", PEOPLE, area="a"),
        fig("../2023-12-31", "100万 人", PEOPLE, area="a"),
        fig("../2024-12-31", "200万 人", PEOPLE, area="a"),
        fig("../2022-12-31", "50万 人", PEOPLE, area="b"),
    ]
    found = of(promise("a", "300 家"), promise("b", "300 家"), promise("c", "1 家"), denominator=people)
    heads = {member.area.id: member.per_base for member in found.ranked}
    assert isinstance(heads["a"], Ratio)
    assert str(heads["a"].shown(scale_for([heads["a"]]))) == "3 家/万人"
    assert [figure.period for figure in heads["a"].figures] == [people[1].period]
    assert not isinstance(heads["c"], Ratio)
    assert (str(found["b"].per_base_rank), str(found["a"].per_base_rank)) == ("1–2", "2–3")
    assert all("2023-12-31" in ranking(found, lang, width=None) for lang in ("zh", "en"))


def test_rates_have_no_ambition() -> None:
    found = of(promise("a", ">= 6 %", GROWTH), subject=GROWTH.subject)
    assert ambition(found["a"]) == "compare-not-additive"


def test_more_cases_are_no_progress() -> None:
    found = of(promise("a", "<= 5 个", CASES), promise("b", "<= 6 个", CASES), subject=CASES.subject)
    assert shown(found) == {"a": "1", "b": "2"}


def test_the_same_figures_are_compared_as_they_are() -> None:
    reports = [
        fig("2024", "rounded 28.3万 家", area="a"),
        fig("2024", "282934 家", area="b"),
        fig("2024", "1 家", area="c", status="F"),
        fig("2024-H1", "9 家", area="d"),
    ]
    found = compare_areas(SUBJECT, "2024", figures=reports, kind="figures")
    assert shown(found) == {"a": "1–2", "b": "1–2"}
    assert sorted(differing(found).values()) == [("period",), ("status",)]


# Shapes of promises.

MADE = Indicator("made.steel", subject="made", unit="吨", kind="flow", better="up")


def test_amounts_of_a_year_are_ranked_with_their_like() -> None:
    yearly = {"by": "2025", "per": "year"}
    found = of(
        promise("a", ">= 700 吨", MADE, **yearly),
        promise("b", ">= 600 吨", MADE, **yearly),
        promise("c", ">= 900 吨", MADE, period="2025"),
        subject="made",
        period="2025",
    )
    assert shown(found) == {"a": "1", "b": "2"}
    ((left, fields),) = differing(found).items()
    assert left.startswith("c|")
    assert set(fields) == {"per", "aggregation"} or set(fields) == {"per"}
    for lang in ("zh", "en"):
        assert ranking(found, lang)


def test_a_mean_of_the_steps_is_not_ranked_with_the_last_of_them() -> None:
    five = {"period": "2021/2025", "per": "year"}
    found = of(
        promise("a", ">= 700 吨", MADE, aggregation="mean", **five),
        promise("b", ">= 600 吨", MADE, aggregation="mean", id="b", **five),
        promise("c", ">= 900 吨", MADE, aggregation="last", id="c", **five),
        subject="made",
        period="2021/2025",
    )
    assert shown(found) == {"a": "1", "b": "2"}
    assert differing(found) == {"c": ("aggregation",)}
    assert "汇总方式是末期数，不是平均" in found.excluded[0].reason.text("zh")


def test_changes_and_percentages_are_not_ranked_with_amounts() -> None:
    figures = [
        fig("2024-12-31", "10 家", STOCK, id="a", area="a"),
        fig("2024-12-31", "12 家", STOCK, id="b", area="b"),
        fig("2024-12-31", "20 %", STOCK, id="c", area="c", form="change", since="2020"),
        fig("2024-12-31", "98 %", STOCK, id="d", area="d", of_target="t"),
    ]
    found = compare_areas(SUBJECT, "2024-12-31", figures=figures, kind="figures")
    assert shown(found) == {"b": "1", "a": "2"}
    assert differing(found)["c"][:2] == ("form", "since")
    (left,) = (one for one in found.excluded if one.record.id == "d")
    assert left.reason.text("zh").startswith(
        "只是来源自己算出的占目标的百分比"
    ) or "占目标的百分比" in left.reason.text("zh")
