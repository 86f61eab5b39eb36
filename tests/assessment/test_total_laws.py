"""Laws of totals that figures may contradict: what never matters, what is exact, and who uses the same totals."""

from decimal import Decimal
from typing import Any

import pytest
from assessment_worlds import Draw, judged
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from worlds import SPENT, ask, fig, notes, told

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, Target, Verdict
from policytrack.assessment.evaluation import Evaluation

PERIODS = (
    "2023",
    "2023-07/2024-06",
    "2024",
    "2024-H1",
    "2024-H2",
    "2024-Q2",
    "2024-04/2024-09",
    "2024/2025",
    "2025-Q1",
)
QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")
FORMS = ("{0} 元", ">= {0} 元", "<= {0} 元", "> {0} 元", "< {1} 元", "{0}..{1} 元", "about {1} 元", "rounded {1} 元")
CONTRADICTIONS = {"sources-disagree", "cumulative-fell", "contradictions-left-out"}
AFTER = "2026-01-10"
OTHER = Indicator("budget.planned", unit="元", kind="flow", better="down")


@st.composite
def figures(draw: Draw, most: int = 6) -> list[Figure]:
    """Figures that overlap in time and often contradict each other."""
    found = []
    for number in range(draw(st.integers(1, most))):
        low = draw(st.integers(0, 5))
        amount = draw(st.sampled_from(FORMS)).format(low, low + 1)
        published = draw(st.sampled_from((None, "2026-01-02", "2026-01-03")))
        source = None if published is None else told(published)
        found.append(fig(draw(st.sampled_from(PERIODS)), amount, SPENT, id=f"f{number}", source=source))
    return found


def targets() -> st.SearchStrategy[Target]:
    amount = st.integers(0, 6)
    return st.builds(
        lambda form, number, period: ask(f"{form}{number} 元", SPENT, period=period),
        st.sampled_from(("<= ", "< ")),
        amount.map(lambda number: number + 1),
        st.sampled_from(("2024", "2024-H1", "2024-H2", "2024/2025")),
    )


def said(found: Assessment) -> tuple[Any, ...]:
    """What is said of a target, but for the figures that were set aside."""
    total = None if found.total is None else found.total.members
    return (found.verdict, found.reason, found.notes, found.used, total, found.leaning, found.day)


def evaluation(found: Assessment) -> Evaluation:
    within = found._answers.evaluation
    assert isinstance(within, Evaluation)
    return within


def contradicts(found: Assessment) -> bool:
    return not CONTRADICTIONS.isdisjoint(notes(found))


@given(targets(), figures(), st.randoms(use_true_random=False))
def test_the_order_of_figures_that_contradict_each_other_does_not_matter(
    target: Target, known: list[Figure], chance: Any
) -> None:
    mixed = list(known)
    chance.shuffle(mixed)
    one, two = judged(target, known, AFTER), judged(target, mixed, AFTER)
    assert (said(one), one.set_aside) == (said(two), two.set_aside)


@given(targets(), figures(), figures(3), st.sampled_from(("scope", "area", "indicator")))
def test_a_figure_of_another_series_changes_nothing(
    target: Target, known: list[Figure], others: list[Figure], field: str
) -> None:
    changes: dict[str, dict[str, Any]] = {
        "scope": {"scope": "main"},
        "area": {"area": "elsewhere"},
        "indicator": {"indicator": OTHER},
    }
    change = changes[field]
    more = [evolve(figure, id=f"other {figure.id}", **change) for figure in others]
    one, two = judged(target, known, AFTER), judged(target, [*more, *known], AFTER)
    nothing = (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE)  # which of them depends on what else is there
    if one.verdict in nothing:
        assert two.verdict in nothing
    else:
        assert said(one) == said(two)


@given(
    st.lists(st.integers(0, 4), min_size=4, max_size=4),
    st.sampled_from(FORMS[:6]),
    st.sampled_from(PERIODS),
    st.integers(0, 9),
    st.integers(1, 16),
)
def test_an_estimate_that_overlaps_a_sum_makes_it_no_less_certain_unless_it_contradicts(
    parts: list[int], form: str, period: str, low: int, asked: int
) -> None:
    tiling = [
        fig(quarter, f"{part} 元" if number % 2 else f"{part}..{part + 1} 元", SPENT, id=quarter)
        for number, (quarter, part) in enumerate(zip(QUARTERS, parts, strict=True))
    ]
    target = ask(f"<= {asked} 元", SPENT)
    alone = judged(target, tiling, AFTER)
    with_it = judged(target, [*tiling, fig(period, form.format(low, low + 1), SPENT, id="more")], AFTER)
    if not contradicts(with_it):
        assert alone.total is not None
        assert with_it.total is not None
        if with_it.day == alone.day:
            assert with_it.total.members.within(alone.total.members)
        if alone.final:
            assert (with_it.verdict, with_it.final) == (alone.verdict, True)


@given(st.integers(1, 9), st.sampled_from(("2024", "2024-H2", "2024-Q3")), st.sampled_from(("2024", "2023/2024")))
def test_an_open_end_contradicts_a_closed_one_of_the_same_amount(number: int, inner: str, outer: str) -> None:
    for low, high, wrong in ((">=", "<", True), (">", "<=", True), (">", "<", True), (">=", "<=", False)):
        figures = [fig(inner, f"{low} {number} 元", SPENT), fig(outer, f"{high} {number} 元", SPENT)]
        assert contradicts(judged(ask("<= 3 元", SPENT), figures, AFTER)) == wrong


@given(st.lists(st.booleans(), min_size=4, max_size=4))
def test_a_sum_is_open_at_an_end_where_one_part_is(is_open: list[bool]) -> None:
    parts = [
        fig(quarter, f"{'<' if one else '<='} 1 元", SPENT) for quarter, one in zip(QUARTERS, is_open, strict=True)
    ]
    found = judged(ask("< 4 元", SPENT), parts, AFTER)
    assert found.verdict is (Verdict.MET if any(is_open) else Verdict.CANNOT_TELL)
    assert judged(ask("<= 4 元", SPENT), parts, AFTER).verdict is Verdict.MET


@given(targets(), figures())
def test_the_figures_of_a_proof_add_up_to_the_bound_that_they_prove(target: Target, known: list[Figure]) -> None:
    evaluated = evaluation(judged(target, known, AFTER))
    totals, wide = evaluated.totals, evaluated.wide
    if any(one.left_out for one in totals.contradictions):
        return
    for total in totals:
        for low in (True, False):
            stated = total.amount.low if low else total.amount.high
            if stated is None:
                continue
            proof = totals.proof(total.day, low=low)
            assert proof is not None
            bound, closed = Decimal(0), True
            for sign, fact in proof:
                lower = low == (sign > 0)
                amount = fact.wide if fact.wide is not None and fact in wide else fact.amount
                end = amount.low if lower else amount.high
                assert end is not None
                bound += sign * end
                closed &= amount.low_closed if lower else amount.high_closed
            assert (stated, total.amount.low_closed if low else total.amount.high_closed) == (bound, closed)


# Whoever else asks for totals.

SURE = [fig("2024-Q1", "40 家"), fig("2024-H1", "140 家"), fig("2024", "300 家")]
DENIED = [*SURE[:2], fig("2024", "100 家", id="less")]


def test_a_claim_about_an_earlier_day_is_judged_by_the_same_totals() -> None:
    claim = pt.Claim("c", says="on_pace", about=["t"], area="qingdao", period="2024-H1")
    for figures, says in ((SURE, "on pace"), (DENIED, "cannot tell")):
        found = pt.assess([ask(">= 250 家")], figures, on=AFTER, claims=[claim])[0]
        decision = evaluation(found).judged_on(claim.period.end)  # type: ignore[union-attr]
        assert decision is not None
        assert decision.verdict == says


@pytest.mark.parametrize(("last_year", "verdict"), [("400 家", "on pace"), ("100 家", "not yet")])
def test_a_profile_of_a_year_that_contradicts_itself_is_none(last_year: str, verdict: str) -> None:
    """Half of last year's was done by June, if its year is not less than its half."""
    before = fig("2023-H1", "140 家"), fig("2023", last_year)
    found = pt.assess([ask(">= 300 家")], [*before, fig("2024-H1", "140 家")], on="2024-08-01", pace="profile")[0]
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("dates", "leaning"),
    [
        (("2025-01-02", "2025-01-03"), "missed"),
        (("2025-01-03", "2025-01-02"), "met"),
        (("2025-01-02", "2025-01-02"), None),
        (("2025-01-02", None), None),
    ],
)
def test_a_contradiction_leans_to_what_was_published_last(dates: tuple[str | None, ...], leaning: str | None) -> None:
    figures = [
        fig(period, amount, source=None if date is None else told(date))
        for period, amount, date in zip(("2024-H1", "2024"), ("140 家", "100 家"), dates, strict=True)
    ]
    found = pt.assess([ask(">= 120 家")], figures, on=AFTER)[0]
    assert (found.verdict, found.leaning) == ("cannot tell", leaning)
