"""Completion: the share of the way from a baseline, of the amount without one, and of a ceiling that is used."""

from decimal import Decimal
from fractions import Fraction

import pytest
import real_promises
from hypothesis import given
from hypothesis import strategies as st
from worlds import CASES, EVER, FEWER, SHARE, SPENT, STOCK, ask, fig, judge

import policytrack as pt
from policytrack import Assessment, Indicator, Verdict
from policytrack.assessment.completion import Share

STAFF = Indicator("staff", unit="人", kind="stock", better="up")
YEAR_END, YEAR_BEFORE = "2024-12-31", "2023-12-31"


def share(found: Assessment) -> str | None:
    return None if found.completion is None else str(found.completion)


def code(found: Assessment) -> str:
    said = found.formula if found.formula is not None else found.no_completion
    assert said is not None
    return said.code


def level(asked: str, base: str, now: str, indicator: Indicator = STOCK, form: str = "level") -> Assessment:
    """A level at the end of 2024, from one a year before."""
    baseline = fig(YEAR_BEFORE, base, indicator, id="b")
    target = ask(asked, indicator, by=YEAR_END, form=form, baseline=baseline)
    return judge(target, fig(YEAR_END, now, indicator))


# The way from a baseline.


@pytest.mark.parametrize(
    ("asked", "form", "base", "now", "expected"),
    [
        (">= 13000 人", "change", "16961 人", "17175 人", "rounded 1.6 %"),
        (">= 50000 人", "change", "300904 人", "327907 人", "rounded 54.0 %"),
        (">= 200 人", "level", "100 人", "150 人", "50 %"),
        (">= 200 人", "level", "100 人", "220 人", "120 %"),
        (">= 200 人", "level", "100 人", "95 人", "-5 %"),
        (">= 10 %", "change", "100 人", "105 人", "50 %"),
        (">= 2 倍", "multiple", "100 人", "130 人", "30 %"),
        (">= 150 %", "share", "100 人", "130 人", "60 %"),
        (">= 200 人", "level", "100 人", "100 人", "0 %"),
    ],
)
def test_with_a_baseline_it_is_the_share_of_the_way(asked: str, form: str, base: str, now: str, expected: str) -> None:
    found = level(asked, base, now, STAFF, form)
    assert share(found) == expected
    assert code(found).startswith("share-of-way")


@pytest.mark.parametrize(
    ("now", "expected"),
    [("39 家", "50 %"), ("38 家", "100 %"), ("37 家", "150 %"), ("41 家", "-50 %"), ("40 家", "0 %")],
)
def test_a_fall_is_counted_from_its_baseline_too(now: str, expected: str) -> None:
    found = level("<= 38 家", "40 家", now, FEWER)
    assert (share(found), found.verdict is Verdict.MET) == (expected, now in ("37 家", "38 家"))


def test_what_is_worse_than_the_baseline_says_so() -> None:
    risen = level("<= 38 家", "40 家", "41 家", FEWER)
    assert risen.formula is not None
    said = "completion = (40 firms − 41 firms) ÷ (40 firms − 38 firms) = -50 %: worse than 40 firms at the start"
    assert risen.formula.text("en") == said
    assert risen.formula.text("zh").endswith("，比起点40家还差")
    fallen = level(">= 200 人", "100 人", "95 人", STAFF)
    assert code(fallen) == "share-of-way-lost"


def test_without_a_baseline_it_is_the_share_of_the_amount() -> None:
    found = judge(ask(">= 20000 家", STOCK, by="2025-12-31"), fig("2024-12-31", "16700 家", STOCK), on="2025-03-31")
    assert (share(found), code(found)) == ("83.5 %", "share-of-amount")
    known = judge(ask(">= 20000 家", STOCK, period="2025"), fig("2024-12-31", "16700 家", STOCK), on="2025-03-31")
    assert code(known) in ("share-of-amount", "nothing-to-complete")
    started = judge(
        ask(">= 20000 家", STOCK, period="2025"),
        fig("2024-12-31", "16000 家", STOCK),
        fig("2025-06-30", "18000 家", STOCK),
        on="2025-07-20",
    )
    assert (share(started), str(started.task_completion)) == ("90 %", "50 %")


def test_a_baseline_that_meets_the_target_already_leaves_no_way() -> None:
    for asked, base, indicator in ((">= 100 家", "120 家", STOCK), ("<= 100 家", "80 家", FEWER)):
        found = level(asked, base, "110 家", indicator)
        assert (share(found), code(found)) == (None, "baseline-not-short")
    still = ask(None, SHARE, form="direction", strict=False, baseline=fig("2023", "61.4 %", SHARE, id="b"))
    assert code(judge(still, fig("2024", "62 %", SHARE))) == "baseline-not-short"


def test_a_flow_of_part_of_its_time_is_not_held_against_the_year_before() -> None:
    target = ask(">= 110 %", form="share", baseline=fig("2023", "100 家", id="b"))
    half = judge(target, fig("2024-H1", "60 家"), on="2024-07-10")
    assert (share(half), code(half)) == ("rounded 54.5 %", "share-of-amount")
    whole = judge(target, fig("2024", "105 家"))
    assert (share(whole), code(whole)) == ("50 %", "share-of-way")
    fewer = ask("<= 90 %", CASES, form="share", baseline=fig("2023", "100 个", CASES, id="b"))
    spent = judge(fewer, fig("2024-H1", "36 个", CASES), on="2024-07-10")
    assert (share(spent), code(spent)) == ("40 %", "share-of-ceiling")
    assert share(judge(fewer, fig("2024", "95 个", CASES))) == "50 %"


# Rounded baselines.


@pytest.mark.parametrize(
    ("asked", "form", "base", "now", "expected"),
    [
        ("<= 55000 家", "level", "rounded 7.8万 家", "68932 家", "39.4 in [38, 40.8] %"),
        ("<= 55000 家", "level", "rounded 7.8万 家", "rounded 6.9万 家", "39.1 in [35.5, 42.6] %"),
        ("<= 90 %", "share", "rounded 2.0万 家", "19000 家", "50 in [25.6, 73.2] %"),
    ],
)
def test_a_rounded_baseline_makes_a_range_of_a_fall(asked: str, form: str, base: str, now: str, expected: str) -> None:
    assert share(level(asked, base, now, FEWER, form)) == expected


@pytest.mark.parametrize(
    ("asked", "form", "base", "now", "expected"),
    [
        (">= 73 %", "level", "rounded 41 %", "rounded 59 %", "56.3 in [53.9, 58.5] %"),
        (">= 85 %", "level", "rounded 74.3 %", "rounded 77.2 %", "27.1 in [26.2, 28] %"),
        (">= 10 pp", "change", "rounded 52.1 %", "57.1 %", "50 in [49.5, 50.5] %"),
        (">= 110 %", "share", "rounded 50.0 %", "52.5 %", "50 in [48.9, 51.1] %"),
        (">= 110 %", "share", "rounded 52.1 %", "rounded 50.0 %", "-40.3 in [-42.2, -38.4] %"),
        (">= 73 %", "level", "40..42 %", "59 %", "54.8..57.6 %"),
    ],
)
def test_a_rounded_baseline_makes_a_range_of_a_rise(asked: str, form: str, base: str, now: str, expected: str) -> None:
    assert share(level(asked, base, now, SHARE, form)) == expected


def test_a_baseline_without_ends_leaves_no_completion() -> None:
    assert code(level(">= 73 %", "about 41 %", "59 %", SHARE)) == "baseline-vague"
    assert code(level(">= 73 %", "> 41 %", "59 %", SHARE)) == "baseline-vague"


@given(
    st.integers(1, 60), st.integers(0, 9), st.integers(0, 100), st.sampled_from(("level", "change", "share")), st.data()
)
def test_every_base_of_a_range_gives_a_share_inside_the_range(
    whole: int, tenths: int, now: int, form: str, data: st.DataObject
) -> None:
    base = Decimal(f"{whole}.{tenths}")
    asked = {"level": ">= 90 %", "change": ">= 10 pp", "share": ">= 120 %"}[form]
    found = level(asked, f"rounded {base} %", f"{now} %", SHARE, form)
    if found.completion is None:
        assert code(found) == "baseline-not-short"
        return
    one = base - Decimal("0.05") + Decimal(data.draw(st.integers(0, 99))) / 1000
    bound = {"level": Fraction(90), "change": Fraction(one) + 10, "share": Fraction(one) * 6 / 5}[form]
    exact = 100 * (now - Fraction(one)) / (bound - Fraction(one))
    low, high = found.completion.low, found.completion.high
    if found.verdict is Verdict.MISSED and exact >= 100:  # as published it is short, whatever the hidden digits say
        return
    assert low is None or Fraction(low) <= exact
    assert high is None or exact <= Fraction(high)


# Ceilings.


@pytest.mark.parametrize(
    ("spent", "verdict", "expected"),
    [
        ("150.05 元", "missed", "> 100 %"),
        ("150.08 元", "missed", "rounded 100.1 %"),
        ("150 元", "met", "100 %"),
        ("149.96 元", "met", "< 100 %"),
        ("149.9 元", "met", "rounded 99.9 %"),
        ("75 元", "met", "50 %"),
        ("0 元", "met", "0 %"),
        ("rounded 150 元", "met", "100 in [99.6, 100.4] %"),
        ("rounded 150.0 元", "met", "100 in [99.9, 100.1] %"),
        ("150.01..150.02 元", "missed", "(100, 100.1] %"),
        ("149.98..149.99 元", "met", "[99.9, 100) %"),
        ("149..151 元", "cannot tell", "99.3..100.7 %"),
        ("> 150 元", "missed", "> 100 %"),
        (">= 150.01 元", "missed", "> 100 %"),
    ],
)
def test_a_ceiling_that_is_passed_is_never_just_used_up(spent: str, verdict: str, expected: str) -> None:
    found = judge(ask("<= 150 元", SPENT), fig("2024", spent, SPENT))
    assert (str(found.verdict), share(found), code(found)) == (verdict, expected, "share-of-ceiling")


def test_a_ceiling_that_must_not_be_reached_is_used_up_at_its_number() -> None:
    found = judge(ask("< 150 元", SPENT), fig("2024", "150 元", SPENT))
    assert (str(found.verdict), share(found)) == ("missed", ">= 100 %")
    rounded = judge(ask("<= 150 元", SPENT), fig("2024", "rounded 150.0 元", SPENT), comparison="full")
    assert (str(rounded.verdict), share(rounded)) == ("cannot tell", "99.9..100.1 %")


@given(st.integers(0, 400), st.integers(1, 300), st.sampled_from(("", "rounded ")))
def test_more_than_all_of_a_ceiling_is_used_exactly_where_it_is_passed(spent: int, asked: int, hedge: str) -> None:
    found = judge(ask(f"<= {Decimal(asked) / 10} 元", SPENT), fig("2024", f"{hedge}{Decimal(spent) / 10} 元", SPENT))
    assert found.completion is not None
    low, high = found.completion.low, found.completion.high
    if found.verdict is Verdict.MISSED:
        assert found.completion.nominal is None or found.completion.nominal > 100 or not found.completion.low_closed
        assert high is None or high > 100
    elif found.verdict is Verdict.MET:
        assert low is None or low <= 100


def test_a_share_says_what_it_is_a_share_of() -> None:
    answers = {
        "way": level(">= 200 人", "100 人", "150 人", STAFF),
        "amount": judge(ask(">= 300 家"), fig("2024", "150 家")),
        "used": judge(ask("<= 150 元", SPENT), fig("2024", "75 元", SPENT)),
    }
    for measure, found in answers.items():
        done = found._answers.completion
        assert isinstance(done, Share)
        assert done.measure == measure


def test_milestones_are_counted_as_completion_is() -> None:
    target = ask(">= 200 家", STOCK, by=YEAR_END, baseline=fig(YEAR_BEFORE, "100 家", STOCK, id="b"))
    found = judge(target, fig("2024-06-30", "150 家", STOCK), on="2024-07-10")
    assert str(found.next_milestone(75).level) == "175 家"
    flow = judge(ask(">= 200 家", baseline=fig("2023", "100 家", id="b")), fig("2024-H1", "90 家"), on="2024-07-10")
    assert str(flow.next_milestone(75).level) == "150 家"
    rounded = ask(">= 73 %", SHARE, by=YEAR_END, baseline=fig(YEAR_BEFORE, "rounded 41 %", SHARE, id="b"))
    reason = judge(rounded, fig("2024-06-30", "59 %", SHARE), on="2024-07-10").next_milestone(75).reason
    assert reason is not None
    assert reason.code == "baseline-vague"


def test_a_mean_of_completions_is_of_one_measure() -> None:
    rise = ask(
        ">= 200 家", EVER, id="up", by=YEAR_END, parent="plan", baseline=fig(YEAR_BEFORE, "100 家", EVER, id="u")
    )
    fall = ask(
        "<= 100 家", FEWER, id="down", by=YEAR_END, parent="plan", baseline=fig(YEAR_BEFORE, "200 家", FEWER, id="d")
    )
    known = [fig("../2024-06-30", "150 家", EVER), fig("2024-06-30", "150 家", FEWER)]
    assert [str(one.completion) for one in pt.assess([rise, fall], known, on="2024-07-01")] == ["50 %", "50 %"]


# Promises of plans, and what was printed of them.


ROWS = real_promises.rows()


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_what_offices_printed_of_their_promises(row: dict[str, str]) -> None:
    found = real_promises.judged(row)
    verdict = f"{found.verdict}{' early' if found.early else ''}"
    assert (verdict, "yes" if found.final else "no", share(found) or "") == (
        row["verdict"],
        row["final"],
        row["completion"],
    )
