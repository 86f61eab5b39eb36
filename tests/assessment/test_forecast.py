"""What a reader asks next: laws of what is needed, where it is heading, when it is reached, and what if."""

import calendar
import datetime
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from assessment_worlds import INDICATORS, PLAIN, small_worlds, whole
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from worlds import EVER, FEWER, GROWTH, NET, NEW, SHARE, SPENT, STOCK, ask, day, fig, judge

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, InputError, Period, Quantity, Target, Verdict, strategies
from policytrack.assessment.forecast.timeline import Timeline, TimeUnit
from policytrack.assessment.forecast.trajectory import shaped
from policytrack.values.interval import Interval

MID = "2024-07-15"
BATCH = Indicator("sme.rounds", unit="家", kind="flow", better="up", accrual="batch")
PLACE = Indicator("city.rank", unit="位次", kind="rank", better="down")
World = tuple[Target, tuple[Figure, ...], str]


def half(amount: str, indicator: Indicator = NEW, told: str = "140 家", **how: Any) -> Assessment:
    """A target over 2024, and a figure of its first half."""
    return judge(ask(amount, indicator), fig("2024-H1", told, indicator), on=how.pop("on", MID), **how)


def judged(world: World, **how: Any) -> Assessment:
    target, figures, on = world
    return pt.assess([target], figures, on=on, **how)[0]


def members(amount: Interval) -> list[Decimal]:
    """Some numbers of a set, its closed ends among them."""
    low = Decimal(-40) if amount.low is None else amount.low
    high = Decimal(60) if amount.high is None else amount.high
    steps = [low + (high - low) * n / 8 for n in range(9)]
    return [number for number in steps if amount.contains(number)]


# What is needed.


def test_160_firms_in_six_months_take_a_seventh_more_than_so_far() -> None:
    needed = half(">= 300 家").needed()
    assert (str(needed.amount), needed.until, needed.day) == ("160 家", day("2024-12-31"), day("2024-06-30"))
    assert needed.periods == 6
    assert (str(needed.rate), str(needed.so_far), str(needed.ratio)) == (
        "rounded 26.67 家/月",
        "rounded 23.33 家/月",
        "rounded 1.143",
    )
    assert needed.reason is None
    assert needed.say("zh") == (
        "到2024-12-31还需160家；2024-06-30以后还有6个月，合26.67家/月；至2024-06-30为23.33家/月；为此前的1.143倍"
    )


@pytest.mark.parametrize(
    ("per", "periods", "rate"),
    [("day", 184, "0.8696"), ("month", 6, "26.67"), ("quarter", 2, "80"), ("year", 0.5, "320")],
)
def test_a_rate_is_per_day_month_quarter_or_year(per: TimeUnit, periods: float, rate: str) -> None:
    needed = half(">= 300 家").needed(per=per)
    assert needed.periods == periods
    assert str(needed.rate).removeprefix("rounded ") == f"{rate} 家/{TimeUnit(per).sign}"


@pytest.mark.parametrize("per", ["", "week", "months", None])
def test_no_other_unit_of_time_is_taken(per: Any) -> None:
    with pytest.raises(InputError, match=f"{per!r} is not one of: day, month, quarter, year"):
        half(">= 300 家").needed(per=per)


def test_a_range_reported_gives_a_range_at_both_ends() -> None:
    needed = half(">= 300 家", told="120..140 家").needed()
    assert (str(needed.amount), str(needed.rate), str(needed.so_far)) == (
        "160..180 家",
        "26.66..30 家/月",
        "20..23.34 家/月",
    )
    assert str(needed.ratio) == "1.142..1.5"


def test_a_floor_in_sight_may_need_nothing_more() -> None:
    needed = half(">= 300 家", told="290..310 家").needed()
    assert str(needed.amount) == "0..10 家"


def test_a_share_is_points_apart() -> None:
    start = fig("../2023-12-31", "20 %", SHARE)
    needed = judge(ask(">= 26 %", SHARE), start, fig("2024-06-30", "22 %", SHARE), on=MID).needed("year")
    assert (str(needed.amount), str(needed.rate), str(needed.so_far), str(needed.ratio)) == (
        "4 pp",
        "8 pp/年",
        "4 pp/年",
        "2",
    )


def test_a_level_without_a_start_has_a_rate_from_now_on_only() -> None:
    needed = judge(ask(">= 26 %", SHARE), fig("2024-06-30", "22 %", SHARE), on=MID).needed()
    assert (str(needed.amount), str(needed.rate), needed.so_far, needed.ratio) == (
        "4 pp",
        "rounded 0.6667 pp/月",
        None,
        None,
    )
    assert needed.reason is not None
    assert needed.reason.code == "start-unknown"


def test_a_level_above_its_ceiling_has_to_come_down() -> None:
    start = fig("../2023-12-31", "20 家", FEWER)
    needed = judge(ask("<= 8 家", FEWER), start, fig("2024-06-30", "16 家", FEWER), on=MID).needed("quarter")
    assert (needed.sense, str(needed.amount), str(needed.rate), str(needed.so_far), str(needed.ratio)) == (
        "less",
        "8 家",
        "4 家/季",
        "2 家/季",
        "2",
    )


def test_a_ceiling_on_a_total_leaves_room() -> None:
    needed = judge(ask("<= 120 元", SPENT), fig("2024-H1", "30 元", SPENT), on=MID).needed()
    assert (needed.sense, str(needed.amount), str(needed.rate), str(needed.so_far), str(needed.ratio)) == (
        "room",
        "90 元",
        "15 元/月",
        "5 元/月",
        "3",
    )
    assert "90 yuan still available" in str(needed)


@pytest.mark.parametrize(
    ("found", "amount", "code"),
    [
        (half(">= 300 家", told="300 家"), "0 家", "needed-nothing"),
        (half("<= 120 元", SPENT, "130 元"), None, "ahead-passed"),
        (half(">= 5 %", GROWTH, "4 %"), None, "ahead-rate"),
        (half(">= 300 家", BATCH), "160 家", "batch"),
        (judge(ask("8 位次", PLACE), fig("2024-06-30", "11 位次", PLACE), on=MID), "3 位次", "ahead-rank"),
        (judge(ask(">= 300 家"), on=MID), None, "no-figure"),
        (judge(ask(">= 300 家"), on="2023-06-30"), None, "not-due"),
        (judge(ask(None), on=MID), None, "no-amount"),
        (judge(ask(">= 300 家"), fig("2024", "200 家")), None, "ahead-over"),
        (judge(ask(">= 300 家"), fig("2024-H1", "200 家")), None, "ahead-over"),
        (judge(ask(">= 300 家", by="2024"), fig("2024-H1", "200 家"), on=MID), None, "flow-without-start"),
        (
            judge(ask("> 30 元", Indicator("money.paid", unit="元", kind="flow", better="up")), on=MID),
            None,
            "no-figure",
        ),
    ],
)
def test_what_means_nothing_is_absent_with_a_reason(found: Assessment, amount: str | None, code: str) -> None:
    needed = found.needed()
    assert (None if needed.amount is None else str(needed.amount)) == amount
    assert needed.reason is not None
    assert needed.reason.code == code
    assert needed.ratio is None
    if code != "needed-nothing":
        assert needed.rate is None


def test_a_bound_that_does_not_count_itself_needs_a_little_more() -> None:
    money = Indicator("money.paid", unit="元", kind="flow", better="up")
    needed = judge(ask("> 30 元", money), fig("2024-H1", "30 元", money), on=MID).needed()
    assert str(needed.amount) == "0 元"
    assert needed.reason is not None
    assert needed.reason.code == "needed-beyond"


@given(small_worlds())
def test_needed_and_current_make_what_is_required(world: World) -> None:
    found = judged(world)
    needed, requirement = found.needed(), found.requirement
    if needed.amount is None or found.final or requirement is None or found.total is None or needed.sense != "more":
        return
    assume(found.total.hedge not in ("about", "nearly", "magnitude"))  # shown by its number, and bounded by its range
    assume(found.day is not None and found.day <= needed.until)  # later totals do not say what was needed
    required = Quantity.of(requirement.meets, found.target.indicator.unit).members.low
    now = found.total.members
    assert required is not None
    if needed.reason is not None and needed.reason.code == "needed-nothing":
        assert needed.amount.interval.is_point
        assert needed.amount.low == 0
        assert requirement.judge(now) is pt.Truth.YES or found.reason.code in (
            "reached",
            "reached-once",
            "within-so-far",
        )
        return
    for number in members(now):
        assert needed.amount.interval.contains(max(required - number, Decimal(0)))
    assert needed.amount.low == (0 if now.high is None else max(required - now.high, Decimal(0)))
    assert needed.amount.high == (None if now.low is None else max(required - now.low, Decimal(0)))


@given(small_worlds(hedges=PLAIN), st.sampled_from(TimeUnit), st.sampled_from(("months", "days")))
def test_the_rate_makes_the_amount_in_the_time_that_is_left(world: World, per: str, pace: str) -> None:
    needed = judged(world, pace=pace).needed(per)
    if needed.rate is None or needed.periods is None or needed.amount is None:
        return
    for amount, interval in ((needed.amount.low, needed.rate.low), (needed.amount.high, needed.rate.high)):
        assert (amount is None) == (interval is None)
    for number in members(needed.amount.interval):
        exact = Fraction(number) / needed.periods
        low, high = needed.rate.low, needed.rate.high
        assert low is None or Fraction(low) <= exact
        assert high is None or exact <= Fraction(high)


@given(small_worlds(hedges=("", ">= ", "<= ")), st.sampled_from(("months", "days")))
def test_whoever_keeps_pace_needs_no_more_than_so_far(world: World, pace: str) -> None:
    """Except of a level that began beyond its bound, which is asked to stay there."""
    found = judged(world, pace=pace)
    needed = found.needed()
    if needed.ratio is None or needed.sense == "room" or found.requirement is None or found.requirement.meets.high:
        return
    one = Decimal(1)
    if found.verdict is Verdict.ON_PACE:
        assert needed.ratio.low is not None
        assert needed.ratio.low <= one
    if found.verdict is Verdict.BEHIND:
        assert needed.ratio.high is None or needed.ratio.high >= one


@given(st.data())
def test_the_clock_is_that_of_the_pace(data: st.DataObject) -> None:
    span = data.draw(strategies.periods())
    on = data.draw(st.dates(span.start, span.end))
    for pace in ("months", "days"):
        timeline = Timeline(span, on, span.end, pace)
        gone = span.elapsed(on, by=pace)
        assert timeline.gone == gone
        assert timeline.day_at(gone) == on
        for per in TimeUnit:
            past, left = timeline.past(per), timeline.left(per)
            assert past is not None
            assert past + left == Timeline(span, span.end, span.end, pace).past(per)


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 12))
def test_month_ends_lie_whole_months_apart(year: int, month: int, months: int) -> None:
    first = datetime.date(year, month, calendar.monthrange(year, month)[1])
    count = 12 * year + month - 1 + months
    later = datetime.date(count // 12, count % 12 + 1, calendar.monthrange(count // 12, count % 12 + 1)[1])
    assert Timeline(None, first, later, "months").left("month") == months


@given(strategies.numbers(places=3), strategies.numbers(places=3))
def test_what_is_printed_of_a_quotient_holds_it(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    for exact, point in ((Interval(low, high), False), (Interval.point(low), True)):
        printed = shaped(exact, "元/月", point=point)
        assert exact.within(printed.interval)
        assert printed.low is not None
        assert printed.high is not None
        size = max(abs(end.adjusted()) for end in (low, high) if end) if low or high else 0
        assert printed.high - printed.low - (0 if point else high - low) <= Decimal(10) ** (size - 2)


# Where it is heading.


def test_140_firms_by_june_are_280_by_december_if_it_goes_on() -> None:
    found = half(">= 300 家").project()
    assert (str(found.level), found.by, found.day, found.verdict_if) == (
        "280 家",
        day("2024-12-31"),
        day("2024-06-30"),
        Verdict.MISSED,
    )
    assert found.say("zh") == "假定2024-06-30以后与2024-01-01以来一样快，2024-12-31为280家，届时未完成"


def test_a_projection_of_a_range_is_a_range() -> None:
    found = judge(ask(">= 300 家"), fig("2024-Q1", "70..80 家"), on=MID).project()
    assert (str(found.level), found.verdict_if) == ("280..320 家", Verdict.CANNOT_TELL)


def test_counts_are_projected_outward_to_whole_ones() -> None:
    found = judge(ask(">= 300 家"), fig("2024-01/2024-07", "100 家"), on="2024-08-01").project()
    assert str(found.level) == "171 in [171, 172] 家"


def test_a_level_goes_on_from_its_start_and_a_cumulative_never_falls() -> None:
    start = fig("../2023-12-31", "4922 家", EVER)
    found = judge(ask(">= 6000 家", EVER), start, fig("2024-06-30", "5422 家", EVER), on=MID).project()
    assert (str(found.level), found.verdict_if) == ("5922 家", Verdict.MISSED)
    stock = judge(
        ask(">= 60 家", STOCK), fig("../2023-12-31", "50 家", STOCK), fig("2024-06-30", "20 家", STOCK), on=MID
    )
    assert str(stock.project().level) == "0 家"


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (half(">= 300 家", BATCH), "batch"),
        (half(">= 5 %", GROWTH, "4 %"), "ahead-rate"),
        (judge(ask("8 位次", PLACE), fig("2024-06-30", "11 位次", PLACE), on=MID), "ahead-rank"),
        (judge(ask(">= 60 家", STOCK), fig("2024-06-30", "50 家", STOCK), on=MID), "start-unknown"),
        (judge(ask(">= 300 家"), on=MID), "no-figure"),
        (judge(ask(">= 300 家", by="2024"), fig("2024-H1", "200 家"), on=MID), "flow-without-start"),
    ],
)
def test_what_does_not_go_on_with_time_is_never_projected(found: Assessment, code: str) -> None:
    projected = found.project()
    assert (projected.level, projected.verdict_if) == (None, None)
    assert projected.reason is not None
    assert projected.reason.code == code
    assert projected.say("zh") == projected.reason.text("zh")


@given(small_worlds(), st.sampled_from(("months", "days")))
def test_a_projection_at_the_end_of_the_time_is_what_is_there(world: World, pace: str) -> None:
    found = judged(world, pace=pace)
    projected = found.project()
    if found.elapsed != 1 or projected.level is None or projected.day != found.day:
        return
    assert projected.level == found.total
    if found.final:
        same = found.verdict is not Verdict.LATE and found.reason.code != "still-short"
        assert not same or projected.verdict_if is found.verdict


@given(small_worlds(hedges=PLAIN), st.sampled_from(("months", "days")))
def test_a_projection_holds_every_straight_line(world: World, pace: str) -> None:
    found = judged(world, pace=pace)
    projected, indicator = found.project(), found.target.indicator
    if projected.level is None or found.total is None or projected.day != found.day or not found.elapsed:
        return
    starts = [Decimal(0)] if indicator.is_flow else members(found.started.members) if found.started else []
    for now in members(found.total.members):
        for start in starts:
            level = Fraction(start) + (Fraction(now) - Fraction(start)) / found.elapsed
            if indicator.monotone:
                level = max(level, Fraction(now))
            if indicator.not_negative:
                level = max(level, Fraction(0))
            if indicator.at_most is not None:  # a share that names its whole
                level = min(level, Fraction(indicator.at_most))
            low, high = projected.level.low, projected.level.high
            assert low is None or Fraction(low) <= level
            assert high is None or level <= Fraction(high)


@given(small_worlds(hedges=("", ">= ")), st.sampled_from(("months", "days")))
def test_a_floor_on_pace_is_projected_as_met_and_one_behind_as_missed(world: World, pace: str) -> None:
    found = judged(world, pace=pace)
    projected, requirement = found.project(), found.requirement
    if projected.verdict_if is None or requirement is None or not requirement.is_floor or found.started is not None:
        return
    expected = {Verdict.ON_PACE: Verdict.MET, Verdict.BEHIND: Verdict.MISSED}.get(found.verdict)
    assert expected in (None, projected.verdict_if)


# When it is reached.


def test_at_the_rate_so_far_300_are_there_in_january() -> None:
    found = half(">= 300 家").reached_when()
    assert (found.first, found.last, found.reason) == (day("2025-01-27"), day("2025-01-27"), None)
    assert found.say("zh") == "照此前的速度，2025-01-27达到"


def test_a_range_is_reached_between_two_days_and_nothing_may_never_be_enough() -> None:
    found = half(">= 300 家", told="120..150 家").reached_when()
    assert (str(found.first), str(found.last)) == ("2024-12-31", "2025-03-31")
    found = half(">= 300 家", told="0..150 家").reached_when()
    assert (str(found.first), found.last) == ("2024-12-31", None)
    assert "if ever" in str(found)


def test_a_ceiling_is_used_up() -> None:
    found = judge(ask("<= 120 元", SPENT), fig("2024-H1", "90 元", SPENT), on=MID).reached_when()
    assert (found.sense, str(found.first)) == ("room", "2024-08-31")
    assert str(found) == "used up on 2024-08-31 at the rate so far"


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (half(">= 300 家", told="0 家"), "reached-never"),
        (half(">= 300 家", told="300 家"), "reached-already"),
        (half("-5 家", NET, "-1 家"), "reached-already"),
        (half(">= 300 家", BATCH), "batch"),
        (half(">= 5 %", GROWTH, "4 %"), "ahead-rate"),
        (judge(ask(">= 60 家", STOCK), fig("2024-06-30", "50 家", STOCK), on=MID), "start-unknown"),
        (judge(ask(">= 300 家"), fig("2024", "200 家")), "ahead-over"),
        (judge(ask(">= 300 家"), on=MID), "no-figure"),
    ],
)
def test_never_already_and_at_no_rate_are_said(found: Assessment, code: str) -> None:
    when = found.reached_when()
    assert (when.first, when.last) == (None, None)
    assert when.reason is not None
    assert when.reason.code == code


@given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 365))
def test_the_day_is_that_of_a_run_day_by_day(asked: int, now: int, last: int) -> None:
    year = Period("2023-01-01", "2023-12-31")
    on = year.start + datetime.timedelta(days=last - 1)
    found = judge(
        ask(f">= {asked} 元", INDICATORS[0], period="2023"),
        fig(str(Period(year.start, on)), f"{now} 元", INDICATORS[0]),
        on=str(year.end),
        pace="days",
    ).reached_when()
    if found.first is None:
        assert now >= asked
        return
    count = last
    while Fraction(now * count, last) < asked:
        count += 1
    assert found.first == found.last == year.start + datetime.timedelta(days=count - 1)


@given(small_worlds(hedges=("", ">= ")), st.sampled_from(("months", "days")))
def test_it_is_reached_in_time_exactly_where_it_is_projected_as_met(world: World, pace: str) -> None:
    found = judged(world, pace=pace)
    when, projected, requirement = found.reached_when(), found.project(), found.requirement
    if requirement is None or not requirement.is_floor or found.target.indicator.unit == "%":
        return
    if when.first is None or projected.verdict_if is None:
        return
    deadline = found.target.deadline
    assert (when.last is not None and when.last <= deadline) == (projected.verdict_if is Verdict.MET)
    assert (when.first > deadline) == (projected.verdict_if is Verdict.MISSED)
    assert when.last is None or when.first <= when.last


# The next mark.


def test_the_next_mark_is_the_lowest_that_is_not_reached() -> None:
    found = half(">= 300 家")
    mark = found.next_milestone(90, 75, 25)
    assert (str(mark.share), str(mark.level), str(mark.amount)) == ("75 %", "225 家", "85 家")
    assert mark.say("zh") == "到75 %（225家）还差85家" or mark.say("zh") == "到75%（225家）还差85家"
    assert str(found.next_milestone(33, 46)) == "46 % is reached"
    with pytest.raises(InputError, match="the next of which marks"):
        found.next_milestone()
    with pytest.raises(InputError, match="'many' is not a number"):
        found.next_milestone("many")


def test_marks_go_from_the_baseline_where_there_is_one() -> None:
    start = fig("../2023-12-31", "20 家", FEWER)
    mark = judge(ask("<= 10 家", FEWER), start, fig("2024-06-30", "16 家", FEWER), on=MID).next_milestone(50, 90)
    assert (str(mark.share), str(mark.level), str(mark.amount)) == ("50 %", "15 家", "1 家")


@given(st.integers(1, 400), st.integers(0, 400), st.integers(1, 99))
def test_at_the_level_of_a_mark_the_completion_is_reached_and_one_below_it_is_not(
    asked: int, now: int, share: int
) -> None:
    mark = half(f">= {asked} 家", told=f"{now} 家").next_milestone(share)
    if mark.amount is None or mark.level is None or mark.level.low is None or mark.amount.low is None:
        assert Fraction(now, asked) * 100 >= share
        return
    assert Fraction(int(mark.level.low), asked) * 100 >= share > Fraction(int(mark.level.low) - 1, asked) * 100
    assert now + mark.amount.low == mark.level.low


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (half(">= 5 %", GROWTH, "4 %"), "ahead-rate"),
        (judge(ask(">= 26 %", SHARE), fig("2024-06-30", "22 %", SHARE), on=MID), "no-completion"),
        (judge(ask(">= 300 家"), on=MID), "no-figure"),
    ],
)
def test_without_a_completion_there_are_no_marks(found: Assessment, code: str) -> None:
    mark = found.next_milestone(75)
    assert mark.reason is not None
    assert (mark.amount, mark.reason.code) == (None, code)


# What if.


@given(small_worlds(), st.sampled_from(("months", "days", "schedule", "profile")))
def test_the_same_target_again_is_the_same_judgement(world: World, pace: str) -> None:
    found = judged(world, pace=pace, known_by="2023-05-01")
    target = found.target
    for again in (found.what_if(), found.what_if(by=target.deadline), found.what_if(amount=target.amount)):
        assert whole(again) == whole(found)
        assert not again.hypothetical


@given(small_worlds(hedges=PLAIN), st.integers(1, 12), st.sampled_from(("2022-06-30", "2022-12-31", "2023-06-30")))
def test_another_target_is_judged_as_if_it_had_been_made(world: World, number: int, by: str) -> None:
    target, figures, on = world
    amount = f"{number} {target.indicator.unit}"
    changes: dict[str, Any] = {"by": by} if target.period is None else {"period": Period(target.period.start, day(by))}
    assume(target.period is None or target.indicator.kind != "growth" or by < "2023")  # else no growth of one year
    base, time = target.baseline, target.period
    if base is not None and target.indicator.is_flow and time is not None and time.end != day(by):
        with pytest.raises(InputError, match="give a baseline as long"):
            judged(world).what_if(by=by, amount=amount)
        return
    found = judged(world).what_if(by=by, amount=amount)
    made = pt.assess([evolve(target, amount=amount, schedule=(), **changes)], figures, on=on)[0]
    assert whole(found)[1:] == whole(made)[1:]
    assert found.verdict is made.verdict
    if Quantity.parse(amount) != target.amount:
        assert found.hypothetical


def test_more_time_may_be_enough_and_is_marked() -> None:
    found = half(">= 300 家")
    later = found.what_if(by="2025")
    assert (found.verdict, later.verdict, later.hypothetical) == (Verdict.BEHIND, Verdict.ON_PACE, True)
    assert later.what_if(amount="1000 家").hypothetical
    text = pt.Report([later], lang="en")
    assert "a hypothetical target" in text.explain("t")
    assert "a hypothetical target" in text.table("simple_grid", width=60)


def test_a_corrected_baseline_is_corrected_again() -> None:
    old = fig("../2023-12-31", "20 家", STOCK, id="old")
    new = fig("../2023-12-31", "22 家", STOCK, id="new", supersedes="old")
    found = judge(ask(">= 60 家", STOCK, baseline=old), old, new, fig("2024-06-30", "50 家", STOCK), on=MID)
    assert whole(found.what_if()) == whole(found)
    assert [note.code for note in found.what_if(amount="70 家").notes].count("baseline-corrected") == 1


def test_a_target_without_an_amount_can_be_given_one() -> None:
    found = judge(ask(None, form="direction"), fig("2024-H1", "140 家"), on=MID).what_if(amount=">= 300 家")
    assert (found.verdict, found.hypothetical) == (Verdict.BEHIND, True)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"by": "2023-12-31"}, "a period cannot end"),
        ({"by": "soon"}, "'soon' is not a period"),
        ({"amount": "300 户"}, "户 is not the unit"),
        ({"amount": "<= 300 家"}, "bounds the wrong side"),
    ],
)
def test_what_no_target_can_be_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        half(">= 300 家").what_if(**changes)


def test_an_assessment_that_assess_did_not_make_has_no_evidence_to_go_back_to() -> None:
    with pytest.raises(InputError, match="was not made by assess"):
        Assessment(ask(">= 300 家"), day("2024-07-15"), Verdict.NO_FIGURE).what_if()


# Nothing but answers.


@given(st.data(), st.sampled_from(("months", "days", "schedule", "profile")))
def test_every_question_has_an_answer_in_words(data: st.DataObject, pace: str) -> None:
    target = data.draw(strategies.targets())
    figures = data.draw(strategies.evidence(target))
    on = data.draw(strategies.days())
    found = pt.assess([target], figures, on=on, pace=pace)[0]  # type: ignore[arg-type]
    answers: list[Any] = [
        *(found.needed(per) for per in TimeUnit),
        found.project(),
        found.reached_when(),
        found.next_milestone(50, 75),
    ]
    for answer in answers:
        assert answer.say("zh")
        assert answer.say("en") == str(answer)
        assert repr(answer)
    assert pt.Report([found]).explain(found.id)
    assert found == pt.assess([target], figures, on=on, pace=pace)[0]  # type: ignore[arg-type]


@given(small_worlds())
def test_no_answer_is_part_of_the_verdict(world: World) -> None:
    found, untouched = judged(world), judged(world)
    found.needed(), found.project(), found.reached_when(), found.next_milestone(75)
    assert whole(found) == whole(untouched)
    assert math.isfinite(len(repr(found)))


def test_a_bare_number_has_a_rate_without_a_unit() -> None:
    plans = Indicator("plans", unit="", kind="flow", better="up")
    needed = half(">= 14", plans, "8").needed("month")
    assert str(needed.amount) == "6"
    assert str(needed.rate) == "1"
