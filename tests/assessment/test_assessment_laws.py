"""Laws of the judgement that hold for any records, also for odd ones."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from assessment_worlds import (
    ASSUMPTIONS,
    CITY,
    DAYS,
    INDICATORS,
    ONS,
    PERIODS,
    PLAIN,
    Draw,
    amounts,
    any_targets,
    judged,
    reported,
    small_worlds,
    towards,
    whole,
)
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from worlds import ask, fig, told

import policytrack as pt
from policytrack import (
    Assessment,
    Assumption,
    Figure,
    Indicator,
    Period,
    Quantity,
    Report,
    Source,
    Target,
    Verdict,
    strategies,
)
from policytrack.report.columns import COLUMNS

date = datetime.date

FINAL = (Verdict.MET, Verdict.MISSED, Verdict.LATE)
DECIDED = (*FINAL, Verdict.REACHED, Verdict.ON_PACE, Verdict.BEHIND, Verdict.NOT_YET)


def shown(found: Assessment) -> tuple[Any, ...]:
    words = (found.reason, *found.notes, found.total, found.completion, found.task_completion, found.gap)
    return (*whole(found), found.needs, found.assumed, *map(str, words))


# Evidence.


@given(st.sampled_from(ONS), st.data())
def test_a_met_floor_stays_met_when_a_later_disjoint_figure_is_added(on: str, data: st.DataObject) -> None:
    indicator = Indicator("law.met", unit="元", kind="flow", better="up")
    amount = data.draw(amounts("元", hedges=("", ">= ", "> ", "about ", "over ", "rounded ")))
    target = ask(amount, indicator, area=CITY, period="2022")
    known = [
        fig(data.draw(st.sampled_from(PERIODS)), data.draw(amounts("元")), indicator, id=str(number), area=CITY)
        for number in range(data.draw(st.integers(1, 3)))
    ]
    last = max(figure.period.end for figure in known if isinstance(figure.period, Period))
    start = last + datetime.timedelta(days=1)
    end = start + datetime.timedelta(days=data.draw(st.integers(0, 200)))
    later = fig(str(Period(start, end)), data.draw(amounts("元")), indicator, id="later", area=CITY)
    for day in (on, "2022-12-31", "2024-01-01"):
        before = judged(target, known, day)
        if before.verdict is Verdict.MET:
            after = judged(target, [*known, later], day)
            assert after.verdict is Verdict.MET
            assert after.final or not before.final


@given(small_worlds(most=6), st.randoms(use_true_random=False))
def test_the_order_of_figures_does_not_matter(world: tuple[Target, tuple[Figure, ...], str], chance: Any) -> None:
    target, figures, on = world
    mixed = list(figures)
    chance.shuffle(mixed)
    for pace in ("months", "profile"):
        assert shown(judged(target, figures, on, pace=pace)) == shown(judged(target, mixed, on, pace=pace))


@given(st.data())
def test_the_order_of_any_figures_does_not_matter(data: st.DataObject) -> None:
    target = data.draw(strategies.targets())
    figures = data.draw(strategies.evidence(target))
    assert shown(judged(target, figures, "2024-12-31")) == shown(judged(target, figures[::-1], "2024-12-31"))


@given(small_worlds(), st.lists(strategies.figures(area=CITY), max_size=4, unique_by=lambda figure: figure.id))
def test_figures_of_other_subjects_change_nothing(
    world: tuple[Target, tuple[Figure, ...], str], others: list[Figure]
) -> None:
    target, figures, on = world
    assert shown(judged(target, figures, on)) == shown(judged(target, (*others, *figures), on))


@given(small_worlds(), st.lists(reported(INDICATORS[0]), max_size=3, unique_by=lambda figure: figure.id), st.booleans())
def test_evidence_unknown_at_known_by_changes_nothing(
    world: tuple[Target, tuple[Figure, ...], str], later: list[Figure], correct: bool
) -> None:
    target, figures, on = world
    unknown = [
        evolve(
            figure,
            id=f"later {figure.id}",
            indicator=target.indicator,
            amount=Quantity.of(figure.amount.interval, target.indicator.unit),
            source=told("2023-05-02"),
            supersedes=figures[0].id if correct and figures else None,
        )
        for figure in later
        if target.indicator.unit != "位次" or figure.amount.low is not None
    ]
    for day in (on, "2023-07-01"):
        before = judged(target, figures, day, known_by="2023-05-01")
        assert shown(before) == shown(judged(target, [*unknown, *figures], day, known_by="2023-05-01"))


TRUE = {"2022-Q1": (1,), "2022-Q2": (2,), "2022-Q3": (3,), "2022-Q4": (4,), "2022-H1": (1, 2), "2022-H2": (3, 4)} | {
    "2022-01/2022-09": (1, 2, 3),
    "2022-04/2022-09": (2, 3),
    "2022-04/2022-12": (2, 3, 4),
    "2022": (1, 2, 3, 4),
}


@st.composite
def around(draw: Draw, number: int, unit: str) -> str:
    """An amount that a true number allows."""
    low, high = number - draw(st.integers(0, 4)), number + draw(st.integers(0, 4))
    forms = (
        f"{low}..{high} {unit}",
        f">= {low} {unit}",
        f"<= {high} {unit}",
        f"{number} {unit}",
        f"< {high + 1} {unit}",
    )
    return draw(st.sampled_from(forms))


@given(st.data())
def test_a_consistent_estimate_never_makes_a_verdict_less_certain(data: st.DataObject) -> None:
    """Every figure allows one and the same true history; the last is a second one for a period that has one."""
    indicator = data.draw(st.sampled_from([one for one in INDICATORS if one.kind in ("flow", "cumulative", "stock")]))
    hedges = tuple(hedge for hedge in towards(indicator) if not hedge.strip().isalpha())
    target = ask(data.draw(amounts("元", hedges=hedges)), indicator, area=CITY, period="2022")
    least = 0 if indicator.monotone else -3
    cells = dict(enumerate(data.draw(st.lists(st.integers(least, 5), min_size=4, max_size=4)), 1))
    if indicator.is_flow:
        truth = {period: sum(cells[n] for n in quarters) for period, quarters in TRUE.items()}
    else:
        truth = {f"../{day}": 20 + sum(cells[n] for n in cells if n <= count) for count, day in enumerate(DAYS[2:6], 1)}
    periods = data.draw(st.lists(st.sampled_from(sorted(truth)), min_size=1, max_size=4))
    figures = [
        fig(period, data.draw(around(truth[period], "元")), indicator, id=f"{n}", area=CITY)
        for n, period in enumerate(periods)
    ]
    more = fig(periods[-1], data.draw(around(truth[periods[-1]], "元")), indicator, id="more", area=CITY)
    on = data.draw(st.sampled_from(ONS[1:]))
    before, after = judged(target, figures, on), judged(target, [*figures, more], on)
    if before.final:
        assert (after.verdict, after.final) == (before.verdict, True)
    elif before.verdict in DECIDED:
        assert after.verdict in (before.verdict, *FINAL, Verdict.REACHED)
    assert not any(note.code == "sources-disagree" for note in after.notes)


# Completion.


@given(small_worlds())
def test_a_floor_prints_100_percent_only_where_it_is_met(world: tuple[Target, tuple[Figure, ...], str]) -> None:
    target, figures, on = world
    found = judged(target, figures, on)
    if found.completion is None or found.requirement is None or not found.requirement.is_floor:
        return
    if found.reason.code in ("only-after", "flow-without-start"):
        return
    printed, share = found.completion.nominal, found.completion.interval
    stated = printed is not None and share.low is not None and share.contains(printed)  # not a mere upper bound
    full = share.low is not None and (share.low >= 100 or (stated and (printed or 0) >= 100))
    assert full == (found.verdict in (Verdict.MET, Verdict.REACHED, Verdict.LATE)), f"{found.completion} {found.reason}"
    if found.verdict is Verdict.MISSED:
        assert not found.completion.interval.contains(Decimal(100))
    nothing = found.completion.nominal == 0 and found.completion.interval.is_point
    if nothing and found.formula is not None and found.formula.code == "share-of-amount":
        assert found.total is not None
        assert found.total.nominal == 0
        assert found.total.interval.is_point


# Assumptions.


@given(small_worlds(), st.lists(st.sampled_from(ASSUMPTIONS), unique=True, max_size=5), st.data())
def test_withdrawing_an_assumption_that_was_not_listed_changes_nothing(
    world: tuple[Target, tuple[Figure, ...], str], assumed: list[Assumption], data: st.DataObject
) -> None:
    target, figures, on = world
    number = data.draw(st.integers(0, len(INDICATORS) - 1))
    other = INDICATORS[number]
    may = target.indicator.monotone or not other.monotone  # only where an amount below zero is one of the other too
    if may and other.unit == target.indicator.unit and other.id != target.indicator.id:
        figures = tuple(evolve(figure, indicator=other) if n % 2 else figure for n, figure in enumerate(figures))
    found = judged(target, figures, on, assume=assumed)
    assert set(found.assumptions) <= {item.id for item in assumed}
    for item in assumed:
        if item.id not in found.assumptions:
            assert whole(found) == whole(judged(target, figures, on, assume=assumed, without=[item]))
    idle = [item for item in assumed if item.id not in found.assumptions]
    assert whole(found) == whole(judged(target, figures, on, assume=assumed, without=idle))


# Arguments.


@given(small_worlds(), st.sampled_from(["published", "full"]))
def test_a_final_verdict_does_not_depend_on_the_pace(
    world: tuple[Target, tuple[Figure, ...], str], comparison: str
) -> None:
    target, figures, on = world
    found = [
        judged(target, figures, on, pace=pace, comparison=comparison)
        for pace in ("months", "days", "schedule", "profile")
    ]
    said = {(one.verdict, one.final, one.early, one.day) if one.final else None for one in found}
    assert len(said) == 1


@given(small_worlds())
def test_hidden_digits_never_turn_a_verdict_around(world: tuple[Target, tuple[Figure, ...], str]) -> None:
    """What the whole intervals decide stands in the comparison as published; only that may decide more."""
    target, figures, on = world
    full, published = (judged(target, figures, on, comparison=how) for how in ("full", "published"))
    if full.final:
        assert published.final
        assert (published.verdict is Verdict.MET) == (full.verdict is Verdict.MET)  # else missed, or reached since
    if full != published:
        assert any(figure.amount.hedge == "rounded" for figure in published.used)


def scaled(amount: Quantity) -> Quantity:
    interval = amount.interval.times(10)
    nominal = None if amount.nominal is None else amount.nominal * 10
    return evolve(amount, interval=interval, nominal=nominal)


@given(small_worlds(hedges=PLAIN), st.sampled_from(["months", "days", "schedule", "profile"]))
def test_ten_times_every_amount_changes_no_verdict(world: tuple[Target, tuple[Figure, ...], str], pace: str) -> None:
    target, figures, on = world
    assume(target.indicator.unit == "元" and target.amount is not None)
    assert target.amount is not None
    baseline = target.baseline
    tenfold = evolve(
        target,
        amount=scaled(target.amount),
        baseline=None if baseline is None else evolve(baseline, amount=scaled(baseline.amount)),
        schedule=[(day, scaled(step)) for day, step in target.schedule],
    )
    more = [evolve(figure, amount=scaled(figure.amount)) for figure in figures]
    one, ten = judged(target, figures, on, pace=pace), judged(tenfold, more, on, pace=pace)
    for name in ("verdict", "final", "early", "day", "elapsed", "completion", "task_completion", "superseded"):
        assert getattr(one, name) == getattr(ten, name), name
    assert one.reason.code == ten.reason.code
    assert [note.code for note in one.notes] == [note.code for note in ten.notes]


def shift(text: str) -> str:
    """Four years later, from years without a leap day into such years."""
    for year in (2021, 2022, 2023):
        text = text.replace(str(year), str(year + 4))
    return text


@given(small_worlds(), st.sampled_from(["months", "days", "schedule", "profile"]))
def test_whole_years_later_changes_no_verdict(world: tuple[Target, tuple[Figure, ...], str], pace: str) -> None:
    target, figures, on = world

    def moved(figure: Figure) -> Figure:
        source = figure.source
        if source is not None:
            assert source.published is not None
            source = Source(shift(source.id), published=shift(str(source.published)))
        return evolve(figure, period=shift(str(figure.period)), source=source)

    later = evolve(
        target,
        period=None if target.period is None else Period.parse(shift(str(target.period))),
        by=None if target.by is None else shift(target.by.isoformat()),
        baseline=None if target.baseline is None else moved(target.baseline),
        schedule=[(shift(day.isoformat()), step) for day, step in target.schedule],
    )
    one = judged(target, figures, on, pace=pace)
    two = judged(later, [moved(figure) for figure in figures], shift(on), pace=pace)
    for name in ("verdict", "final", "early", "elapsed", "completion", "task_completion", "gap", "total", "leaning"):
        assert getattr(one, name) == getattr(two, name), name
    assert one.reason.code == two.reason.code
    assert [figure.id for figure in one.used] == [figure.id for figure in two.used]
    assert [aside.fields for aside in one.set_aside] == [aside.fields for aside in two.set_aside]


@given(
    st.lists(small_worlds(), min_size=1, max_size=4), st.lists(st.sampled_from(ASSUMPTIONS), unique=True, max_size=3)
)
def test_many_targets_in_one_call_are_judged_as_one_by_one(
    worlds: list[tuple[Target, tuple[Figure, ...], str]], assumed: list[Assumption]
) -> None:
    targets = [evolve(world[0], id=f"t{number}") for number, world in enumerate(worlds)]
    figures = [
        evolve(figure, id=f"{number}: {figure.id}", supersedes=figure.supersedes and f"{number}: {figure.supersedes}")
        for number, world in enumerate(worlds)
        for figure in world[1]
    ]
    on = worlds[0][2]
    together = pt.assess(targets, figures, on=on, assume=assumed)
    assert [shown(found) for found in together] == [
        shown(judged(target, figures, on, assume=assumed)) for target in targets
    ]


# Anything at all.


def every_detail(found: Assessment) -> None:
    for one in (found.reason, *found.notes, *found.needs, found.no_completion):
        if one is not None:
            assert one.text("zh")
            assert one.text("en")
    for quantity in (found.total, found.completion, found.task_completion, found.gap):
        if quantity is not None:
            if sum(map(str.isdigit, str(quantity))) <= 30:
                assert Quantity.parse(str(quantity)) == quantity
            assert quantity.say("zh")
            assert quantity.say("en")
    for aside in found.set_aside:
        assert aside.fields
        assert aside.reason.text("zh")
        assert aside.reason.text("en")
    assert found.leaning in (None, "met", "missed")
    assert (found.completion is None) == (found.no_completion is not None)
    assert not set(found.used) & {aside.figure for aside in found.set_aside}
    assert not found.final or found.verdict in FINAL
    assert not found.early or found.final
    assert found.elapsed is None or 0 <= found.elapsed <= 1
    assert repr(found)


@given(st.data())
def test_nothing_raises_and_every_detail_can_be_made(data: st.DataObject) -> None:
    targets = data.draw(st.lists(any_targets(), min_size=1, max_size=2, unique_by=lambda target: target.id))
    figures = [figure for target in targets for figure in data.draw(strategies.evidence(target, max_size=5))]
    figures = list({figure.id: figure for figure in figures}.values())
    numbers = data.draw(st.lists(st.integers(0, len(ASSUMPTIONS) - 1), unique=True, max_size=4))
    ends = [target.deadline for target in targets]
    on = data.draw(strategies.days() | st.sampled_from([*ends, *(_next(day) for day in ends)]))
    found = pt.assess(
        targets,
        figures,
        on=on,
        known_by=data.draw(st.none() | strategies.days()),
        pace=data.draw(st.sampled_from(("months", "days", "schedule", "profile"))),
        assume=[ASSUMPTIONS[number] for number in numbers],
        comparison=data.draw(st.sampled_from(("published", "full"))),
    )
    for one in found:
        every_detail(one)
    for lang in ("zh", "en"):
        report = Report(found, lang=lang)
        assert report.table("simple_grid", columns=list(COLUMNS))
        for one in found:
            assert report.explain(one.id)


@given(small_worlds(), st.lists(st.sampled_from(ASSUMPTIONS), unique=True, max_size=3))
def test_every_detail_of_a_crowded_world_can_be_made(
    world: tuple[Target, tuple[Figure, ...], str], assumed: list[Assumption]
) -> None:
    target, figures, on = world
    found = pt.assess([target], figures, on=on, assume=assumed)
    every_detail(found[0])
    for lang in ("zh", "en"):
        assert Report(found, lang=lang).table("github", columns=list(COLUMNS))
        assert Report(found, lang=lang).explain("t")


def _next(day: date) -> date:
    return day if day == date.max else day + datetime.timedelta(days=1)


@pytest.mark.parametrize(("base", "amount"), [("0 家", "(10, 20) %"), ("1 家", "10 %")])
def test_a_share_that_no_amount_can_be_is_told(base: str, amount: str) -> None:
    firms = Indicator("law.firms", unit="家", kind="flow", better="none")
    start = fig("2021", base, firms, area=CITY)
    found = judged(ask(amount, firms, form="share", baseline=start, area=CITY), (), "2025-01-01")
    assert (found.verdict, found.reason.code) == (Verdict.CANNOT_TELL, "baseline-unit")
