"""Every edge of the verdict, one by one: what is said, why, and whether it is final."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from worlds import (
    BAND,
    CASES,
    EVER,
    FEWER,
    GROWTH,
    HERE,
    IDLE,
    NET,
    NEW,
    PRICES,
    SHARE,
    SPENT,
    STOCK,
    asides,
    ask,
    day,
    done,
    expect,
    fig,
    judge,
    met,
    missed,
    notes,
    open_,
    said,
    told,
)

import policytrack as pt
from policytrack import Area, Assumption, Body, Indicator, Source, Verdict

MID = "2024-07-15"


def labelled(**changes: Any) -> Indicator:
    """NEW with other fields, under an id of its own."""
    fields: dict[str, Any] = {
        "subject": "sme.specialised",
        "stage": "recognised",
        "unit": "家",
        "kind": "flow",
        "better": "up",
    }
    return Indicator("other-" + "-".join(map(str, changes.values())), **(fields | changes))


# Bounds.


class TestBounds:
    def test_exactly_300_meets_at_least_300(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "300 家"))
        met(found)
        assert (done(found), str(found.gap), notes(found)) == ("100 %", "0 家", [])

    def test_exactly_300_is_not_more_than_300(self) -> None:
        found = judge(ask("> 300 家"), fig("2024", "300 家"))
        missed(found)
        assert done(found) == "< 100 %"

    def test_301_is_more_than_300(self) -> None:
        found = judge(ask("> 300 家"), fig("2024", "301 家"))
        met(found)
        assert done(found) == "rounded 100.3 %"

    def test_from_300_on_does_not_say_more_than_300_and_not_100_percent(self) -> None:
        found = judge(ask("> 300 家"), fig("2024", "300..310 家"))
        open_(found)
        assert found.completion is not None
        assert not found.completion.interval.within(pt.Quantity.at_least(100, "%").interval)

    def test_bare_number_is_read_as_a_floor(self) -> None:
        found = judge(ask("10000 家"), fig("2024", "12000 家"))
        met(found)
        assert notes(found) == ["read-as-floor"]
        assert found.requirement is not None
        assert str(found.requirement.amount) == ">= 10000 家"
        assert (done(found), str(found.gap)) == ("120 %", "-2000 家")

    def test_bound_is_not_noted_as_a_reading(self) -> None:
        assert notes(judge(ask(">= 300 家"), fig("2024", "300 家"))) == []

    def test_range_exceeded_is_met_where_more_is_better(self) -> None:
        found = judge(ask("200..400 家"), fig("2024", "450 家"))
        met(found)
        assert notes(found) == ["read-as-floor"]

    def test_range_exceeded_is_missed_where_neither_is_better(self) -> None:
        found = judge(ask("200..400 亩", BAND), fig("2024", "450 亩", BAND))
        missed(found)
        assert (str(found.gap), found.completion) == ("50 亩", None)

    def test_range_kept_is_met_only_at_the_end(self) -> None:
        target = ask("200..400 亩", BAND)
        met(judge(target, fig("2024", "300 亩", BAND)))
        expect(judge(target, fig("2024-H1", "300 亩", BAND), on=MID), Verdict.NOT_YET, "within-so-far")
        expect(judge(target, fig("2024-H1", "150 亩", BAND), on=MID), Verdict.ON_PACE, "on-pace")

    def test_range_passed_early_cannot_be_mended(self) -> None:
        missed(judge(ask("200..400 亩", BAND), fig("2024-H1", "401 亩", BAND), on=MID), "ceiling-passed", early=True)

    def test_range_whose_upper_end_is_better(self) -> None:
        found = judge(ask("5..6 %", IDLE), fig("2024-12-31", "5.8 %", IDLE))
        met(found)
        assert notes(found) == ["read-as-ceiling"]

    def test_over_is_a_floor_above_n_without_a_ceiling(self) -> None:
        missed(judge(ask("over 4万 家"), fig("2024", "40000 家")))
        met(judge(ask("over 4万 家"), fig("2024", "60000 家")))

    def test_over_as_reported_has_a_ceiling(self) -> None:
        met(judge(ask(">= 40001 家"), fig("2024", "over 4万 家")))
        missed(judge(ask(">= 5万 家"), fig("2024", "over 4万 家")))
        open_(judge(ask(">= 4.5万 家"), fig("2024", "over 4万 家")))


class TestVagueTargets:
    def test_290_against_about_300_leans_met(self) -> None:
        open_(judge(ask("about 300 家"), fig("2024", "290 家")), leaning="met")

    def test_200_against_about_300_is_missed(self) -> None:
        missed(judge(ask("about 300 家"), fig("2024", "200 家")))

    def test_the_ends_of_the_soft_range(self) -> None:
        open_(judge(ask("about 300 家"), fig("2024", "285 家")), leaning="met")
        missed(judge(ask("about 300 家"), fig("2024", "284 家")))

    def test_nominal_and_beyond_is_met(self) -> None:
        met(judge(ask("about 300 家"), fig("2024", "300 家")))
        met(judge(ask("about 300 家"), fig("2024-H1", "300 家"), on=MID), early=True)

    def test_running(self) -> None:
        target = ask("about 300 家")
        expect(judge(target, fig("2024-H1", "290 家"), on=MID), Verdict.ON_PACE, "on-pace")
        expect(judge(target, fig("2024-H1", "140 家"), on=MID), Verdict.BEHIND, "behind")

    def test_nearly_is_about_in_a_promise(self) -> None:
        open_(judge(ask("nearly 300 家"), fig("2024", "290 家")), leaning="met")
        met(judge(ask("nearly 300 家"), fig("2024", "300 家")))

    def test_about_300_where_neither_side_is_better(self) -> None:
        met(judge(ask("about 300 亩", BAND), fig("2024", "300 亩", BAND)))
        open_(judge(ask("about 300 亩", BAND), fig("2024", "310 亩", BAND)), leaning="met")
        missed(judge(ask("about 300 亩", BAND), fig("2024", "400 亩", BAND)))

    def test_magnitude(self) -> None:
        met(judge(ask("magnitude 100万 家"), fig("2024", "100万 家")))
        missed(judge(ask("magnitude 100万 家"), fig("2024", "20万 家")))

    def test_prices_about_3_percent(self) -> None:
        target = ask("about 3 %", PRICES)
        met(judge(target, fig("2024", "rounded 0.2 %", PRICES)))
        expect(judge(target, fig("2024-H1", "rounded 0.1 %", PRICES), on=MID), Verdict.ON_PACE, "rate-within")
        missed(judge(target, fig("2024", "rounded 3.9 %", PRICES)))
        open_(judge(target, fig("2024", "3.1 %", PRICES)), leaning="met")
        missed(judge(target, fig("2024", "3.2 %", PRICES)))

    def test_about_as_reported(self) -> None:
        open_(judge(ask(">= 300 家"), fig("2024", "about 310 家")), leaning="met")
        open_(judge(ask(">= 300 家"), fig("2024", "about 200 家")), leaning="missed")
        open_(judge(ask(">= 300 家"), fig("2024", "about 300 家")))


# Levels that fall or rise from a baseline.


class TestBaselines:
    @pytest.mark.parametrize(
        ("now", "verdict", "code", "share"),
        [
            ("90 家", Verdict.ON_PACE, "ceiling-on-pace", "50 %"),
            ("91 家", Verdict.BEHIND, "ceiling-behind", "45 %"),
            ("100 家", Verdict.BEHIND, "ceiling-behind", "0 %"),
            ("105 家", Verdict.BEHIND, "ceiling-behind", "-25 %"),
            ("80 家", Verdict.REACHED, "reached", "100 %"),
        ],
    )
    def test_falling_stock(self, now: str, verdict: Verdict, code: str, share: str) -> None:
        target = ask("<= 80 家", FEWER, baseline=fig("2023-12-31", "100 家", FEWER))
        found = judge(target, fig("2024-06-30", now, FEWER), on=MID)
        expect(found, verdict, code)
        assert (done(found), "starts-from" in notes(found)) == (share, True)

    @pytest.mark.parametrize(
        ("now", "verdict", "code", "share", "gap"),
        [
            ("5.5 %", Verdict.ON_PACE, "ceiling-on-pace", "50 %", "0.5 pp"),
            ("5.6 %", Verdict.BEHIND, "ceiling-behind", "40 %", "0.6 pp"),
            ("6.2 %", Verdict.BEHIND, "ceiling-behind", "-20 %", "1.2 pp"),
            ("5 %", Verdict.REACHED, "reached", "100 %", "0 pp"),
        ],
    )
    def test_falling_share(self, now: str, verdict: Verdict, code: str, share: str, gap: str) -> None:
        target = ask("<= 5 %", IDLE, baseline=fig("2023-12-31", "6 %", IDLE))
        found = judge(target, fig("2024-06-30", now, IDLE), on=MID)
        expect(found, verdict, code)
        assert (done(found), str(found.gap)) == (share, gap)

    def test_rising_share_that_fell(self) -> None:
        target = ask(">= 60 %", SHARE, baseline=fig("2023-12-31", "50 %", SHARE))
        found = judge(target, fig("2024-12-31", "48 %", SHARE))
        missed(found)
        assert done(found) == "-20 %"

    def test_hardly_worse_is_not_nothing(self) -> None:
        target = ask(">= 60 %", SHARE, baseline=fig("2023-12-31", "50 %", SHARE))
        found = judge(target, fig("2024-12-31", "49.999 %", SHARE))
        missed(found)
        assert done(found) not in ("0 %", "rounded 0.0 %", "rounded -0.0 %")

    def test_start_is_the_target(self) -> None:
        target = ask(">= 60 %", SHARE, baseline=fig("2023-12-31", "60 %", SHARE))
        kept = judge(target, fig("2024-06-30", "60 %", SHARE), on=MID)
        expect(kept, Verdict.REACHED, "reached")
        assert kept.completion is None
        assert kept.no_completion is not None
        assert kept.no_completion.code == "baseline-not-short"
        expect(judge(target, fig("2024-06-30", "59 %", SHARE), on=MID), Verdict.BEHIND, "behind")

    def test_baseline_already_past_the_target(self) -> None:
        target = ask(">= 60 %", SHARE, baseline=fig("2023-12-31", "64 %", SHARE))
        found = judge(target, fig("2024-06-30", "61 %", SHARE), on=MID)
        expect(found, Verdict.REACHED, "reached")
        assert found.no_completion is not None
        assert found.no_completion.code == "baseline-not-short"
        expect(judge(target, fig("2024-06-30", "59 %", SHARE), on=MID), Verdict.BEHIND, "behind")

    def test_no_completion_of_a_share_without_a_baseline(self) -> None:
        found = judge(ask(">= 60 %", SHARE), fig("2024-12-31", "61 %", SHARE))
        met(found)
        assert found.completion is None
        assert found.no_completion is not None
        assert (found.no_completion.code, str(found.gap)) == ("no-completion", "-1 pp")

    def test_share_of_the_amount_and_share_of_the_task(self) -> None:
        start, now = fig("2023-12-31", "100 家", STOCK), fig("2024-06-30", "150 家", STOCK)
        found = judge(ask(">= 200 家", STOCK), start, now, on=MID)
        expect(found, Verdict.ON_PACE, "on-pace")
        assert (done(found), str(found.task_completion)) == ("75 %", "50 %")


class TestZero:
    def test_no_cases(self) -> None:
        target = ask("0 个", CASES)
        met(judge(target, fig("2024", "0 个", CASES)))
        expect(judge(target, fig("2024-H1", "0 个", CASES), on=MID), Verdict.ON_PACE, "ceiling-on-pace")
        missed(judge(target, fig("2024-H1", "1 个", CASES), on=MID), "ceiling-passed", early=True)
        missed(judge(target, fig("2024", "1 个", CASES)))

    def test_no_completion_of_nothing(self) -> None:
        found = judge(ask("0 个", CASES), fig("2024", "0 个", CASES))
        assert found.completion is None
        assert found.no_completion is not None
        assert (found.no_completion.code, str(found.gap)) == ("no-completion", "0 个")

    def test_floor_of_zero_is_met_by_anything(self) -> None:
        found = judge(ask(">= 0 家"), fig("2024-H1", "0 家"), on=MID)
        met(found, early=True)
        assert found.completion is None


# Ceilings of flows.


class TestCeilings:
    def test_breached_early(self) -> None:
        missed(judge(ask("<= 100 元", SPENT), fig("2024-H1", "101 元", SPENT), on=MID), "ceiling-passed", early=True)

    def test_used_share_keeps_pace(self) -> None:
        found = judge(ask("<= 100 元", SPENT), fig("2024-H1", "50 元", SPENT), on=MID)
        expect(found, Verdict.ON_PACE, "ceiling-on-pace")
        assert (done(found), str(found.gap)) == ("50 %", "-50 元")

    def test_used_too_fast(self) -> None:
        expect(judge(ask("<= 100 元", SPENT), fig("2024-H1", "51 元", SPENT), on=MID), Verdict.BEHIND, "ceiling-behind")

    def test_at_the_deadline(self) -> None:
        met(judge(ask("<= 100 元", SPENT), fig("2024", "100 元", SPENT)))
        missed(judge(ask("< 100 元", SPENT), fig("2024", "100 元", SPENT)))
        missed(judge(ask("<= 100 元", SPENT), fig("2024", "100.01 元", SPENT)))

    def test_not_met_before_the_end_even_where_little_is_used(self) -> None:
        found = judge(ask("<= 100 元", SPENT), fig("2024-01/2024-11", "1 元", SPENT), on="2025-03-01")
        open_(found, "evidence-stops", leaning="met")

    def test_holes_prove_a_breach_and_nothing_else(self) -> None:
        target = ask("<= 100 元", SPENT)
        missed(judge(target, fig("2024-Q3", "101 元", SPENT), on="2024-10-15"), "ceiling-passed", early=True)
        open_(judge(target, fig("2024-Q1", "10 元", SPENT), fig("2024-Q4", "10 元", SPENT)), "holes")


# Time.


class TestTime:
    def test_no_report_at_all(self) -> None:
        found = judge(ask(">= 300 家"))
        expect(found, Verdict.NO_FIGURE, "no-figure")
        assert [need.code for need in found.needs] == ["needs-figure"]
        assert (found.completion, found.gap, found.total, found.day) == (None, None, None, None)

    def test_evidence_stops_before_the_deadline(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024-H1", "290 家"))
        expect(found, Verdict.CANNOT_TELL, "evidence-stops")
        assert (said(found, "day"), said(found, "deadline")) == (day("2024-06-30"), day("2024-12-31"))

    def test_reached_stands_with_its_day(self) -> None:
        found = judge(ask(">= 300 家", STOCK), fig("2024-06-30", "310 家", STOCK))
        expect(found, Verdict.REACHED, "reached-once")  # the deadline is over: whether it was lost is not known
        assert found.reason.text("zh") == "2024-06-30曾为310家，达到≥ 300家；此后情况不明"
        assert found.day == day("2024-06-30")
        found = judge(ask(">= 300 家", STOCK), fig("2024-06-30", "310 家", STOCK), on=MID)
        expect(found, Verdict.REACHED, "reached")

    def test_on_the_deadline_itself(self) -> None:
        met(judge(ask(">= 300 家"), fig("2024", "300 家"), on="2024-12-31"))
        missed(judge(ask(">= 300 家"), fig("2024", "299 家"), on="2024-12-31"))

    def test_flow_after_the_deadline_is_irrelevant(self) -> None:
        target = ask(">= 300 家", period="2024-H1")
        expect(judge(target, fig("2024-Q3", "500 家")), Verdict.NO_FIGURE, "no-figure-but")
        missed(judge(target, fig("2024-H1", "299 家"), fig("2024-Q3", "500 家")))

    def test_flow_that_runs_past_the_deadline_bounds_it_from_above(self) -> None:
        target, nine = ask(">= 300 家", period="2024-H1"), fig("2024-01/2024-09", "500 家", id="nine")
        found = judge(target, nine)
        open_(found, "holes")
        assert [figure.id for figure in found.used] == ["nine"]
        missed(judge(target, evolve(nine, amount="299 家")))

    def test_cumulative_still_short_afterwards(self) -> None:
        target = ask(">= 1000 家", EVER, by="2024-12-31")
        missed(judge(target, fig("../2025-02-28", "900 家", EVER)), "still-short")
        missed(judge(ask(">= 1000 家", EVER), fig("../2025-02-28", "900 家", EVER)), "still-short")

    def test_cumulative_above_afterwards_says_nothing_of_the_deadline(self) -> None:
        open_(judge(ask(">= 1000 家", EVER), fig("../2025-02-28", "1100 家", EVER)), "only-after", leaning="met")

    def test_stock_reached_only_since(self) -> None:
        target = ask(">= 300 家", STOCK)
        found = judge(target, fig("2024-12-31", "290 家", STOCK), fig("2025-02-28", "310 家", STOCK))
        expect(found, Verdict.LATE, "late", final=True)
        assert found.day == day("2025-02-28")

    def test_stock_only_after_the_deadline(self) -> None:
        target = ask(">= 300 家", STOCK)
        expect(judge(target, fig("2025-02-28", "310 家", STOCK)), Verdict.CANNOT_TELL, "met-or-late")
        expect(judge(target, fig("2025-02-28", "290 家", STOCK)), Verdict.CANNOT_TELL, "only-after")

    def test_stock_met_at_the_deadline_and_lost_since(self) -> None:
        target = ask(">= 300 家", STOCK)
        met(judge(target, fig("2024-12-31", "310 家", STOCK), fig("2025-02-28", "290 家", STOCK)))

    def test_stock_reached_and_lost_before_the_deadline(self) -> None:
        target = ask(">= 300 家", STOCK, baseline=fig("2023-12-31", "200 家", STOCK))
        found = judge(target, fig("2024-03-31", "310 家", STOCK), fig("2024-06-30", "260 家", STOCK), on=MID)
        expect(found, Verdict.ON_PACE, "on-pace")
        assert "reached-then-lost" in notes(found)
        missed(judge(target, fig("2024-03-31", "310 家", STOCK), fig("2024-12-31", "260 家", STOCK)))

    def test_not_due_before_the_start(self) -> None:
        expect(judge(ask(">= 300 家"), on="2023-12-31"), Verdict.NOT_DUE, "not-due")
        expect(judge(ask(">= 300 家"), on="2024-01-01"), Verdict.NO_FIGURE, "no-figure")

    def test_a_deadline_alone_is_never_not_due(self) -> None:
        target = ask(">= 300 家", STOCK, by="2024-12-31")
        expect(judge(target, on="2001-01-01"), Verdict.NO_FIGURE, "no-figure")
        expect(judge(target, fig("2001-01-01", "310 家", STOCK), on="2001-02-01"), Verdict.REACHED, "reached")

    def test_not_measurable_comes_before_not_due(self) -> None:
        expect(judge(ask(None), on="2020-01-01"), Verdict.NOT_MEASURABLE, "no-amount")

    def test_figure_after_the_day_of_judgement_does_not_count(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "300 家"), on="2024-12-30")
        expect(found, Verdict.NO_FIGURE, "no-figure-but")


class TestPublication:
    def test_half_year_published_three_days_early_is_in_time(self) -> None:
        target, early = ask(">= 300 家", period="2024-H1"), fig("2024-H1", "300 家", source=told("2024-06-27"))
        met(judge(target, early, on="2024-06-27"), early=True)
        expect(judge(target, early, on="2024-06-26"), Verdict.NO_FIGURE, "no-figure-but")
        assert judge(ask(">= 600 家"), early, on="2024-06-27").elapsed == judge(ask(">= 600 家"), early).elapsed

    def test_half_year_published_early_counts_the_nominal_half(self) -> None:
        found = judge(ask(">= 600 家"), fig("2024-H1", "300 家", source=told("2024-06-27")), on="2024-06-27")
        expect(found, Verdict.ON_PACE, "on-pace")
        assert found.day == day("2024-06-30")

    def test_whole_year_published_before_its_end_is_no_final_miss(self) -> None:
        early = fig("2024", "299 家", source=told("2024-12-20"))
        expect(judge(ask(">= 300 家"), early, on="2024-12-20"), Verdict.BEHIND, "behind")
        found = judge(ask(">= 300 家"), early)
        expect(found, Verdict.CANNOT_TELL, "evidence-stops")
        assert said(found, "day") == day("2024-12-20")

    def test_whole_year_published_before_its_end_meets_a_floor_early(self) -> None:
        met(judge(ask(">= 300 家"), fig("2024", "300 家", source=told("2024-12-20"))), early=True)

    def test_ceiling_is_not_kept_by_a_year_published_before_its_end(self) -> None:
        found = judge(ask("<= 100 元", SPENT), fig("2024", "90 元", SPENT, source=told("2024-12-20")))
        open_(found, "evidence-stops", leaning="met")

    def test_tiling_takes_an_early_published_part_at_its_word(self) -> None:
        """上半年 is the half-year also in a text of 27 June: only the last day of a total waits for its publication."""
        parts = fig("2024-H1", "150 家", source=told("2024-06-27")), fig("2024-H2", "149 家", source=told("2025-01-20"))
        assert judge(ask(">= 300 家"), *parts).verdict is Verdict.MISSED

    def test_whole_year_published_some_day_of_it_is_no_final_miss(self) -> None:
        assert not judge(ask(">= 300 家"), fig("2024", "299 家", source=told("2024"))).final

    def test_growth_of_a_year_not_over_yet(self) -> None:
        early = fig("2024", "5.2 %", GROWTH, source=told("2024-12-20"))
        expect(judge(ask(">= 5 %", GROWTH), early, on="2024-12-25"), Verdict.ON_PACE, "rate-within")
        expect(judge(ask(">= 5 %", GROWTH), early), Verdict.CANNOT_TELL, "evidence-stops")

    def test_published_after_known_by_changes_nothing(self) -> None:
        late = fig("2024", "300 家", source=told("2025-02-01"))
        expect(judge(ask(">= 300 家"), late, known_by="2025-01-31"), Verdict.NO_FIGURE, "no-figure")
        met(judge(ask(">= 300 家"), late, known_by="2025-02-01"))

    @pytest.mark.parametrize("published", ["2025", "2025-01", "../2025-01-31"])
    def test_publication_that_straddles_known_by_is_used_with_a_note(self, published: str) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "300 家", source=told(published)), known_by="2025-01-15")
        met(found)
        assert notes(found) == ["publication-straddles"]

    def test_unsourced_and_undated_are_known(self) -> None:
        met(judge(ask(">= 300 家"), fig("2024", "300 家"), known_by="2024-01-01"))
        met(judge(ask(">= 300 家"), fig("2024", "300 家", source=Source("undated")), known_by="2024-01-01"))

    def test_correction_that_was_not_known_corrects_nothing(self) -> None:
        first = fig("2024", "300 家", id="first", source=told("2025-01-10"))
        later = fig("2024", "280 家", id="later", supersedes="first", source=told("2025-02-10"))
        met(judge(ask(">= 300 家"), first, later, known_by="2025-01-31"))
        missed(judge(ask(">= 300 家"), first, later))

    def test_target_that_was_not_known_is_noted(self) -> None:
        found = judge(ask(">= 300 家", source=told("2024-03-01")), fig("2024", "300 家"), known_by="2024-02-01")
        met(found)
        assert notes(found) == ["target-unknown-then"]


# Parts of the period.


class TestParts:
    def test_quarters_tile_a_half(self) -> None:
        found = judge(ask(">= 300 家", period="2024-H1"), fig("2024-Q1", "150 家"), fig("2024-Q2", "150 家"))
        met(found)
        assert (str(found.total), done(found), len(found.used)) == ("300 家", "100 %", 2)

    def test_quarters_tile_a_half_and_fall_short(self) -> None:
        missed(judge(ask(">= 300 家", period="2024-H1"), fig("2024-Q1", "150 家"), fig("2024-Q2", "149 家")))

    def test_rounded_parts_sum_by_their_intervals(self) -> None:
        parts = fig("2024-Q1", "rounded 15.0万 元", SPENT), fig("2024-Q2", "rounded 15.0万 元", SPENT)
        open_(judge(ask("<= 30万 元", SPENT, period="2024-H1"), *parts))

    def test_nested_figures_are_not_summed(self) -> None:
        figures = fig("2024-Q1", "100 家"), fig("2024-01/2024-05", "150 家"), fig("2024-H1", "180 家")
        found = judge(ask(">= 400 家"), *figures, on=MID)
        expect(found, Verdict.BEHIND, "behind")
        assert str(found.total) == "180 家"

    def test_parts_with_a_hole_prove_a_floor(self) -> None:
        target = ask(">= 300 家")
        met(judge(target, fig("2024-Q1", "150 家"), fig("2024-Q3", "150 家"), on="2024-10-15"), early=True)
        found = judge(target, fig("2024-Q1", "100 家"), fig("2024-Q3", "100 家"), on="2024-10-15")
        open_(found, "holes")
        assert str(found.total) == ">= 200 家"

    def test_floor_may_be_enough_for_the_pace(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024-Q1", "125 家"), fig("2024-Q3", "100 家"), on="2024-10-15")
        expect(found, Verdict.ON_PACE, "on-pace")

    def test_hole_at_the_deadline(self) -> None:
        open_(judge(ask(">= 300 家"), fig("2024-Q1", "100 家"), fig("2024-Q4", "100 家")), "holes")

    def test_one_quarter_suffices(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024-Q3", "300 家"), on="2024-10-15")
        met(found, early=True)
        assert str(found.total) == ">= 300 家"

    def test_overlapping_parts_count_once(self) -> None:
        parts = fig("2024-02/2024-06", "150 家"), fig("2024-Q2", "150 家"), fig("2024-05/2024-09", "140 家")
        found = judge(ask(">= 300 家"), *parts, on="2024-10-15")
        open_(found, "holes")
        assert str(found.total) == ">= 150 家"

    def test_hole_in_a_net_flow_proves_nothing(self) -> None:
        found = judge(ask(">= 300 家", NET), fig("2024-Q3", "900 家", NET), on="2024-10-15")
        assert found.verdict in (Verdict.NO_FIGURE, Verdict.CANNOT_TELL)
        assert not found.final

    def test_second_quarter_from_first_and_half(self) -> None:
        target = ask(">= 100 家", period="2024-Q2")
        found = judge(target, fig("2024-Q1", "150 家"), fig("2024-H1", "250 家"))
        met(found)
        assert (str(found.total), len(found.used)) == ("100 家", 2)
        missed(judge(target, fig("2024-Q1", "151 家"), fig("2024-H1", "250 家")))

    def test_first_half_from_year_and_second_half(self) -> None:
        met(judge(ask(">= 100 家", period="2024-H1"), fig("2024", "250 家"), fig("2024-H2", "150 家")))

    def test_vague_figure_between_does_not_undo_a_difference(self) -> None:
        figures = fig("2024-Q1", "150 家"), fig("2024-01/2024-04", "about 200 家"), fig("2024-H1", "250 家")
        met(judge(ask(">= 100 家", period="2024-Q2"), *figures))

    def test_difference_that_would_be_negative_is_a_conflict(self) -> None:
        found = judge(ask(">= 100 家", period="2024-Q2"), fig("2024-Q1", "150 家"), fig("2024-H1", "140 家"))
        open_(found, "conflict")
        assert "sources-disagree" in notes(found)

    def test_net_flow_reached_then_lost(self) -> None:
        target, up, down = ask(">= 300 家", NET), fig("2024-Q1", "320 家", NET), fig("2024-Q2", "-50 家", NET)
        expect(judge(target, up, on="2024-04-15"), Verdict.REACHED, "reached")
        lost = judge(target, up, down, on=MID)
        expect(lost, Verdict.ON_PACE, "on-pace")
        assert notes(lost) == ["reached-then-lost"]
        assert str(lost.total) == "270 家"
        missed(judge(target, up, fig("2024", "250 家", NET)))

    def test_half_year_is_not_january_to_may(self) -> None:
        half = judge(ask(">= 100 家", period="2024-01/2024-05"), fig("2024-H1", "200 家", id="half"), on=MID)
        open_(half, "holes")
        five = judge(ask(">= 100 家", period="2024-H1"), fig("2024-01/2024-05", "99 家"), on="2024-08-01")
        expect(five, Verdict.CANNOT_TELL, "evidence-stops")
        met(judge(ask(">= 100 家", period="2024-H1"), fig("2024-01/2024-05", "100 家"), on=MID), early=True)

    def test_longer_period_bounds_its_part_and_gives_it_with_the_rest(self) -> None:
        both = fig("2023/2024", "900 家", id="both")
        open_(judge(ask(">= 300 家"), both), "holes")
        missed(judge(ask(">= 901 家"), both))
        met(judge(ask(">= 300 家"), both, fig("2023", "600 家")))
        missed(judge(ask(">= 301 家"), both, fig("2023", "600 家")))


class TestDisagreement:
    def test_two_sources_on_both_sides(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "290 家"), fig("2024", "310 家"))
        open_(found, "conflict")
        assert notes(found) == ["sources-disagree"]
        assert str(found.total) == "290..310 家"

    def test_both_below_is_still_missed(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "250 家"), fig("2024", "290 家"))
        missed(found)
        assert notes(found) == ["sources-disagree"]

    def test_both_above_is_still_met(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "301 家"), fig("2024", "390 家"))
        met(found)
        assert notes(found) == ["sources-disagree"]

    def test_sources_that_agree(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "300 家", id="a"), fig("2024", "300 家", id="b"))
        met(found)
        assert (notes(found), len(found.used)) == ([], 2)

    def test_estimates_that_overlap_are_intersected(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "290..310 家"), fig("2024", ">= 300 家"))
        met(found)
        assert (notes(found), str(found.total)) == ([], "300..310 家")

    def test_correction_supersedes(self) -> None:
        old, new = fig("2024", "310 家", id="old"), fig("2024", "290 家", id="new", supersedes="old")
        found = judge(ask(">= 300 家"), old, new)
        missed(found)
        assert (asides(found), notes(found)) == ({"old": ("corrected",)}, [])

    def test_later_total_below_an_earlier_one(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024-H1", "310 家"), fig("2024", "290 家"))
        open_(found, "conflict")
        assert "sources-disagree" in notes(found)

    def test_third_total_does_not_hide_a_conflict(self) -> None:
        """The first quarter alone has more than the whole year; a report between does not settle that."""
        found = judge(ask(">= 300 家"), fig("2024-Q1", "400 家"), fig("2024-H1", "100 家"), fig("2024", "150 家"))
        open_(found, "conflict")

    def test_third_cumulative_does_not_hide_a_conflict(self) -> None:
        figures = (
            fig(f"../{end}", amount, EVER)
            for end, amount in [("2024-03-31", "400 家"), ("2024-06-30", "100 家"), ("2024-12-31", "150 家")]
        )
        open_(judge(ask(">= 300 家", EVER), *figures), "conflict")

    def test_parts_against_the_whole(self) -> None:
        figures = fig("2024-Q1", "150 家"), fig("2024-Q2", "160 家"), fig("2024-H1", "290 家")
        open_(judge(ask(">= 300 家", period="2024-H1"), *figures), "conflict")

    def test_part_above_the_whole(self) -> None:
        open_(judge(ask(">= 300 家", period="2024-H1"), fig("2024-Q2", "310 家"), fig("2024-H1", "290 家")), "conflict")

    def test_final_verdict_before_a_conflict_that_agrees(self) -> None:
        """Both the earlier and the later, contradicting total are at least 300."""
        found = judge(ask(">= 300 家"), fig("2024-H1", "400 家"), fig("2024", "350 家"))
        assert (found.verdict, found.final) == (Verdict.MET, True)

    def test_two_starts_that_disagree_are_not_chosen_between(self) -> None:
        """From 100 the pace asks for 150 by June, from 200 for 200: 170 is ahead of one and behind the other."""
        starts = fig("2023-12-31", "100 家", STOCK, id="a"), fig("2023-12-31", "200 家", STOCK, id="b")
        found = judge(ask(">= 200 家", STOCK), *starts, fig("2024-06-30", "170 家", STOCK), on=MID)
        assert found.verdict is Verdict.CANNOT_TELL


class TestSupersededTargets:
    @pytest.mark.parametrize("how", ["revised", "restated", "replaced"])
    def test_superseded_is_still_judged_and_marked(self, how: str) -> None:
        old, new = ask(">= 300 家", id="old"), ask(">= 400 家", id="new", supersedes="old", supersession=how)
        first, second = pt.assess([old, new], [fig("2024", "350 家")], on="2025-03-01")
        met(first)
        missed(second)
        assert (first.superseded, second.superseded, notes(first)) == (True, False, ["superseded"])

    def test_withdrawn(self) -> None:
        old, gone = ask(">= 300 家", id="old"), ask(None, id="gone", supersedes="old", supersession="withdrawn")
        first, second = pt.assess([old, gone], [fig("2024", "350 家")], on="2025-03-01")
        met(first)
        expect(second, Verdict.NOT_MEASURABLE, "withdrawn-target")
        assert first.superseded

    def test_revision_that_was_not_known_marks_nothing(self) -> None:
        old = ask(">= 300 家", id="old")
        new = ask(">= 400 家", id="new", supersedes="old", source=told("2024-09-01"))
        assert not pt.assess([old, new], [], on="2025-03-01", known_by="2024-08-31")["old"].superseded
        assert pt.assess([old, new], [], on="2025-03-01", known_by="2024-09-01")["old"].superseded


# Like with like.


SHANDONG = Area("shandong", zh="山东省")
QINGDAO = Area("qingdao", zh="青岛市", parent="shandong")
JINAN = Area("jinan", zh="济南市", parent="shandong")
LAOSHAN = Area("laoshan", zh="崂山区", parent="qingdao")


class TestLikeWithLike:
    @pytest.mark.parametrize(("mine", "theirs"), [(QINGDAO, SHANDONG), (SHANDONG, QINGDAO), (LAOSHAN, SHANDONG)])
    def test_city_is_not_province(self, mine: Area, theirs: Area) -> None:
        base = [fig("2020", "1 家", area=QINGDAO)]
        found = judge(ask(">= 300 家", area=mine), fig("2024", "900 家", area=theirs, id="far"), *base)
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert (asides(found), said(found, "count")) == ({"far": ("area",)}, 1)

    @pytest.mark.parametrize("theirs", [JINAN, Area("tokyo")])
    def test_unrelated_areas_are_not_mentioned(self, theirs: Area) -> None:
        found = judge(ask(">= 300 家", area=QINGDAO), fig("2024", "900 家", area=theirs))
        expect(found, Verdict.NO_FIGURE, "no-figure")
        assert found.set_aside == ()

    def test_area_by_its_name(self) -> None:
        met(judge(ask(">= 300 家", area=QINGDAO), fig("2024", "300 家", area="青岛市")))

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("stage", "applied"),
            ("stage", "unstated"),
            ("level", "省级"),
            ("statistic", "mean"),
            ("unit", "户"),
            ("kind", "stock"),
            ("kind", "cumulative"),
        ],
    )
    def test_one_field_differs(self, field: str, value: str) -> None:
        other = labelled(**{field: value})
        found = judge(ask(">= 300 家"), fig("2024", f"900 {other.unit}", other, id="far"))
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert asides(found) == {"far": (field,)}
        assert [need.code for need in found.needs] == ["needs-figure"]

    def test_unstated_is_unknown_whether_the_same(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "900 家", labelled(stage="unstated")))
        assert "unknown whether the same" in found.set_aside[0].reason.text("en")

    def test_applied_is_not_unknown(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "900 家", labelled(stage="applied")))
        assert found.set_aside[0].reason.text("en") == "stage: applied, not recognised"

    def test_scope(self) -> None:
        found = judge(ask(">= 300 家", scope="main"), fig("2024", "900 家", scope="side", id="far"))
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert asides(found) == {"far": ("scope",)}
        expect(judge(ask(">= 300 家", scope="main"), fig("2024", "900 家")), Verdict.NOT_COMPARABLE, "not-comparable")

    def test_flow_is_no_cumulative(self) -> None:
        found = judge(ask(">= 300 家", EVER), fig("2024", "900 家", NEW, id="far"))
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert asides(found) == {"far": ("kind",)}

    def test_other_subjects_are_not_mentioned(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "900 家", NET))
        expect(found, Verdict.NO_FIGURE, "no-figure")
        assert found.set_aside == ()

    def test_like_figures_are_used_beside_unlike_ones(self) -> None:
        found = judge(
            ask(">= 300 家"), fig("2024", "290 家"), fig("2024", "900 家", labelled(stage="applied"), id="far")
        )
        missed(found)
        assert asides(found) == {"far": ("stage",)}

    def test_unlike_figures_outside_the_period_are_not_candidates(self) -> None:
        found = judge(ask(">= 300 家"), fig("2022", "900 家", labelled(stage="applied")))
        expect(found, Verdict.NO_FIGURE, "no-figure")

    @pytest.mark.parametrize("status", ["F", "O"])
    def test_forecasts_and_gaps_are_no_reports(self, status: str) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "300 家", status=status, id="no"))
        expect(found, Verdict.NO_FIGURE, "none-usable")
        assert asides(found) == {"no": ("status",)}

    @pytest.mark.parametrize("status", ["P", "E", "V"])
    def test_provisional_figures_count(self, status: str) -> None:
        met(judge(ask(">= 300 家"), fig("2024", "300 家", status=status)))

    def test_break_in_the_series(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024", "300 家", status="B", id="broken"))
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert asides(found) == {"broken": ("break",)}


class TestCumulativesAndStocks:
    def test_two_cumulatives_make_the_flow_between(self) -> None:
        eve, end = fig("../2023-12-31", "500 家", EVER), fig("../2024-12-31", "800 家", EVER)
        found = judge(ask(">= 300 家"), eve, end)
        met(found)
        assert (str(found.total), found.assumptions) == ("300 家", ())
        missed(judge(ask(">= 301 家"), eve, end))

    def test_cumulatives_inside_the_period_prove_a_floor(self) -> None:
        inside = fig("../2024-03-31", "500 家", EVER), fig("../2024-09-30", "800 家", EVER)
        met(judge(ask(">= 300 家"), *inside, on="2024-10-15"), early=True)
        open_(judge(ask(">= 401 家"), *inside, on="2024-10-15"), "holes")

    def test_vague_cumulative_between_does_not_undo_the_difference(self) -> None:
        ends = fig("../2023-12-31", "500 家", EVER), fig("../2024-12-31", "800 家", EVER)
        met(judge(ask(">= 300 家"), *ends, fig("../2024-06-30", "about 600 家", EVER)))

    def test_cumulative_that_falls_is_a_conflict(self) -> None:
        found = judge(ask(">= 300 家"), fig("../2023-12-31", "500 家", EVER), fig("../2024-12-31", "400 家", EVER))
        open_(found, "conflict")

    def test_one_cumulative_is_no_flow(self) -> None:
        found = judge(ask(">= 300 家"), fig("../2024-12-31", "800 家", EVER, id="ever"))
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert asides(found) == {"ever": ("kind",)}

    def test_two_stocks_are_a_flow_only_under_an_assumption(self) -> None:
        stocks = fig("2023-12-31", "500 家", STOCK), fig("2024-12-31", "800 家", STOCK)
        expect(judge(ask(">= 300 家"), *stocks), Verdict.NOT_COMPARABLE, "not-comparable")
        net = Assumption("net", net_change=True)
        found = judge(ask(">= 300 家"), *stocks, assume=[net])
        met(found)
        assert found.assumptions == ("net",)
        expect(
            judge(ask(">= 300 家"), *stocks, assume=[net], without=["net"]), Verdict.NOT_COMPARABLE, "not-comparable"
        )

    def test_cumulative_meets_a_floor_early_and_for_good(self) -> None:
        figures = fig("../2024-06-30", "1000 家", EVER), fig("../2024-09-30", ">= 900 家", EVER)
        met(judge(ask(">= 1000 家", EVER), *figures, on="2024-10-15"), early=True)


# Rounding.


class TestRounding:
    @pytest.mark.parametrize(
        ("amount", "of", "share"),
        [
            ("2999 家", ">= 3000 家", "< 100 %"),
            ("2988 家", ">= 3000 家", "99.6 %"),
            ("898 家", ">= 900 家", "rounded 99.8 %"),
            ("9999 家", ">= 10000 家", "< 100 %"),
            ("0 家", ">= 10000 家", "0 %"),
            ("1 家", ">= 10000 家", "(0, 0.1) %"),
            ("5 家", ">= 10000 家", "rounded 0.1 %"),
        ],
    )
    def test_short_of_a_floor(self, amount: str, of: str, share: str) -> None:
        found = judge(ask(of), fig("2024", amount))
        missed(found)
        assert done(found) == share

    def test_299_9_of_300(self) -> None:
        paid = Indicator("paid", unit="元", kind="flow", better="up")
        found = judge(ask(">= 300 元", paid), fig("2024", "299.9 元", paid))
        missed(found)
        assert done(found) == "< 100 %"

    def test_299_99_rounded_of_300_is_not_100(self) -> None:
        paid = Indicator("paid", unit="元", kind="flow", better="up")
        found = judge(ask(">= 300 元", paid), fig("2024", "rounded 299.99 元", paid))
        missed(found)
        assert found.completion is not None
        assert not found.completion.interval.contains(Decimal(100))

    def test_rounded_28_3_wan_as_published(self) -> None:
        firms = Indicator("firms", unit="户", kind="flow", better="up")
        found = judge(ask(">= 283000 户", firms), fig("2024", "rounded 28.3万 户", firms))
        met(found)
        assert notes(found) == ["hidden-digits"]
        assert found.completion is not None
        assert found.completion.nominal == 100

    def test_rounded_28_3_wan_in_full(self) -> None:
        firms = Indicator("firms", unit="户", kind="flow", better="up")
        found = judge(ask(">= 283000 户", firms), fig("2024", "rounded 28.3万 户", firms), comparison="full")
        open_(found)
        assert notes(found) == []

    def test_coarser_than_the_bound_is_compared_by_its_interval(self) -> None:
        firms = Indicator("firms", unit="户", kind="flow", better="up")
        open_(judge(ask(">= 283200 户", firms), fig("2024", "rounded 28.3万 户", firms)))

    def test_growth_5_0_against_5(self) -> None:
        found = judge(ask(">= 5 %", GROWTH), fig("2024", "rounded 5.0 %", GROWTH))
        met(found)
        assert notes(found) == ["hidden-digits"]
        open_(judge(ask(">= 5 %", GROWTH), fig("2024", "rounded 5.0 %", GROWTH), comparison="full"))

    def test_growth_5_against_5(self) -> None:
        found = judge(ask("5 %", GROWTH), fig("2024", "rounded 5 %", GROWTH))
        met(found)
        assert notes(found) == ["read-as-floor", "hidden-digits"]

    def test_5_5_within_5_5(self) -> None:
        found = judge(ask("<= 5.5 %", IDLE), fig("2024-12-31", "rounded 5.5 %", IDLE))
        met(found)
        assert notes(found) == ["hidden-digits"]

    def test_5_0_is_not_more_than_5(self) -> None:
        found = judge(ask("> 5 %", GROWTH), fig("2024", "rounded 5.0 %", GROWTH))
        missed(found)
        assert notes(found) == ["hidden-digits"]

    def test_a_share_is_bounded_by_100_only_of_a_whole_of_its_own(self) -> None:
        met(judge(ask("<= 100 %", IDLE), fig("2024-12-31", ">= 99 %", IDLE)))
        other = evolve(IDLE, id="work.other", whole=None)
        assert judge(ask("<= 100 %", other), fig("2024-12-31", ">= 99 %", other)).verdict == "cannot tell"


# Pace.


class TestPace:
    def test_growth_over_part_of_the_period(self) -> None:
        target = ask(">= 5 %", GROWTH)
        expect(judge(target, fig("2024-H1", "5.2 %", GROWTH), on=MID), Verdict.ON_PACE, "rate-within")
        expect(judge(target, fig("2024-H1", "4.9 %", GROWTH), on=MID), Verdict.BEHIND, "rate-outside")
        expect(judge(target, fig("2024-H1", "4..6 %", GROWTH), on=MID), Verdict.CANNOT_TELL, "straddles")
        expect(judge(target, fig("2024-H1", "5.2 %", GROWTH)), Verdict.CANNOT_TELL, "evidence-stops")

    def test_growth_over_a_part_that_does_not_begin_with_the_period(self) -> None:
        found = judge(ask(">= 5 %", GROWTH), fig("2024-Q2", "9 %", GROWTH, id="second"), on=MID)
        expect(found, Verdict.NO_FIGURE, "none-usable")
        assert asides(found) == {"second": ("period",)}

    def test_growth_never_sums(self) -> None:
        quarters = [fig(f"2024-Q{n}", "2 %", GROWTH) for n in (1, 2, 3, 4)]
        expect(judge(ask(">= 5 %", GROWTH), *quarters), Verdict.CANNOT_TELL, "evidence-stops")

    def test_mean_of_a_flow_may_fall(self) -> None:
        """A mean over a longer part is no total: 5 a month after 7 a month is no contradiction."""
        mean = Indicator("new.monthly", unit="家", kind="flow", statistic="mean", better="up")
        found = judge(ask(">= 6 家", mean), fig("2024-Q1", "7 家", mean), fig("2024-H1", "5 家", mean), on=MID)
        expect(found, Verdict.BEHIND, "rate-outside")
        assert notes(found) == []

    def test_batch_is_not_yet(self) -> None:
        batch = Indicator("giants.recognised", unit="家", kind="flow", better="up", accrual="batch")
        found = judge(ask(">= 300 家", batch), fig("2024-H1", "0 家", batch), on=MID)
        expect(found, Verdict.NOT_YET, "batch")
        assert done(found) == "0 %"
        met(judge(ask(">= 300 家", batch), fig("2024-H1", "300 家", batch), on=MID), early=True)

    def test_cumulative_without_a_start(self) -> None:
        found = judge(ask(">= 1000 家", EVER), fig("../2024-06-30", "900 家", EVER), on=MID)
        expect(found, Verdict.NOT_YET, "start-unknown")
        assert said(found, "day") == day("2023-12-31")

    def test_deadline_alone_without_a_start(self) -> None:
        found = judge(ask(">= 1000 家", EVER, by="2024-12-31"), fig("../2024-06-30", "900 家", EVER), on=MID)
        expect(found, Verdict.NOT_YET, "start-without-day")

    @pytest.mark.parametrize("start", ["2023-12-31", "2024-01-01"])
    def test_figure_of_the_eve_or_first_day_as_a_start(self, start: str) -> None:
        figures = fig(start, "800 家", EVER), fig("../2024-06-30", "900 家", EVER)
        found = judge(ask(">= 1000 家", EVER), *figures, on=MID)
        expect(found, Verdict.ON_PACE, "on-pace")
        assert notes(found) == ["starts-from"]
        assert str(found.task_completion) == "50 %"

    def test_assumed_start(self) -> None:
        start = Assumption("began", starts_at="800 家")
        found = judge(ask(">= 1000 家", EVER), fig("../2024-06-30", "899 家", EVER), on=MID, assume=[start])
        expect(found, Verdict.BEHIND, "behind")
        assert (notes(found), found.assumptions) == (["starts-assumed"], ("began",))

    def test_baseline_goes_before_a_figure_and_an_assumption(self) -> None:
        target = ask(">= 1000 家", EVER, baseline=fig("../2023-12-31", "800 家", EVER, id="base"))
        other = fig("../2023-12-31", "900 家", EVER, id="other")
        found = judge(
            target,
            other,
            fig("../2024-06-30", "900 家", EVER),
            on=MID,
            assume=[Assumption("began", starts_at="950 家")],
        )
        expect(found, Verdict.ON_PACE, "on-pace")
        assert found.assumptions == ()

    def test_months_and_days(self) -> None:
        figure = fig("2024-01/2024-02", "50 家")
        expect(judge(ask(">= 300 家"), figure, on="2024-03-15"), Verdict.ON_PACE, "on-pace")
        expect(judge(ask(">= 301 家"), figure, on="2024-03-15"), Verdict.BEHIND, "behind")
        expect(judge(ask(">= 301 家"), figure, on="2024-03-15", pace="days"), Verdict.ON_PACE, "on-pace")

    def test_elapsed_is_that_of_the_evidence_and_not_of_the_day(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024-Q1", "75 家"), on="2024-12-01")
        expect(found, Verdict.ON_PACE, "on-pace")
        assert str(found.elapsed) == "1/4"

    def test_interval_that_straddles_the_pace(self) -> None:
        open_(judge(ask(">= 300 家"), fig("2024-H1", "140..160 家"), on=MID), "pace-straddles")

    def test_schedule_is_a_step_function(self) -> None:
        target = ask(">= 300 家", schedule=[("2024-03-31", "20 家"), ("2024-09-30", "250 家")])
        expect(judge(target, fig("2024-H1", "20 家"), on=MID, pace="schedule"), Verdict.ON_PACE, "on-pace")
        expect(judge(target, fig("2024-H1", "19 家"), on=MID, pace="schedule"), Verdict.BEHIND, "behind")
        early = judge(target, fig("2024-01", "0 家"), on="2024-02-15", pace="schedule")
        expect(early, Verdict.NOT_YET, "not-scheduled-yet")
        assert early.reason.text() == "the first step of its schedule, 20 firms, is due only on 2024-03-31"
        expect(
            judge(target, fig("2024-01/2024-09", "249 家"), on="2024-10-15", pace="schedule"), Verdict.BEHIND, "behind"
        )

    def test_no_schedule(self) -> None:
        found = judge(ask(">= 300 家"), fig("2024-H1", "100 家"), on=MID, pace="schedule")
        expect(found, Verdict.NOT_YET, "no-schedule")

    def test_last_years_profile(self) -> None:
        before = fig("2023-H1", "40 家"), fig("2023", "200 家")
        target = ask(">= 300 家")
        expect(judge(target, *before, fig("2024-H1", "60 家"), on=MID, pace="profile"), Verdict.ON_PACE, "on-pace")
        expect(judge(target, *before, fig("2024-H1", "59 家"), on=MID, pace="profile"), Verdict.BEHIND, "behind")
        expect(judge(target, fig("2024-H1", "59 家"), on=MID, pace="profile"), Verdict.NOT_YET, "no-profile")

    def test_rank(self) -> None:
        rank = Indicator("city.rank", unit="位次", kind="rank", better="down")
        target = ask("<= 10 位次", rank)
        expect(judge(target, fig("2024-06-30", "9 位次", rank), on=MID), Verdict.REACHED, "reached")
        expect(judge(target, fig("2024-06-30", "11 位次", rank), on=MID), Verdict.NOT_YET, "start-unknown")
        met(judge(target, fig("2024-12-31", "10 位次", rank)))


# Forms of amount.


class TestForms:
    base = fig("2023", "100 元", SPENT, id="base")
    SALES = Indicator("sales", unit="元", kind="flow", better="up")
    sold = fig("2023", "200 元", SALES, id="sold")

    @pytest.mark.parametrize(
        ("form", "amount", "floor"),
        [
            ("change", "10 %", "220"),
            ("change", ">= 10 %", "220"),
            ("change", "50 元", "250"),
            ("multiple", "2 倍", "400"),
            ("share", "80 %", "160"),
        ],
    )
    def test_made_from_the_baseline(self, form: str, amount: str, floor: str) -> None:
        target = ask(amount, self.SALES, form=form, baseline=self.sold)
        found = judge(target, fig("2024", f"{floor} 元", self.SALES))
        met(found)
        assert notes(found) == ["from-baseline"]
        missed(judge(target, fig("2024", f"{int(floor) - 1} 元", self.SALES)))

    @pytest.mark.parametrize(("form", "amount", "most"), [("change", "<= 10 %", 110), ("share", "<= 60 %", 60)])
    def test_ceilings_made_from_the_baseline(self, form: str, amount: str, most: int) -> None:
        target = ask(amount, SPENT, form=form, baseline=self.base)
        met(judge(target, fig("2024", f"{most} 元", SPENT)))
        missed(judge(target, fig("2024", f"{most + 1} 元", SPENT)))

    def test_share_in_points(self) -> None:
        target = ask("2 pp", SHARE, form="change", baseline=fig("2023-12-31", "50 %", SHARE))
        met(judge(target, fig("2024-12-31", "52 %", SHARE)))
        missed(judge(target, fig("2024-12-31", "51.9 %", SHARE)))

    @pytest.mark.parametrize("form", ["change", "multiple", "share"])
    def test_without_a_baseline_nobody_can_tell(self, form: str) -> None:
        unit = {"change": "%", "multiple": "倍", "share": "%"}[form]
        expect(
            judge(ask(f"10 {unit}", self.SALES, form=form), fig("2024", "1 元", self.SALES)),
            Verdict.CANNOT_TELL,
            "baseline-needed",
        )

    @pytest.mark.parametrize(
        ("form", "amount"), [("change", "about 10 %"), ("change", "about 20 元"), ("multiple", "about 1.1 倍")]
    )
    def test_hedged_change_is_not_met_by_just_anything(self, form: str, amount: str) -> None:
        target = ask(amount, self.SALES, form=form, baseline=self.sold)
        assert judge(target, fig("2024", "1 元", self.SALES)).verdict is Verdict.MISSED
        met(judge(target, fig("2024", "220 元", self.SALES)))

    def test_rounded_promise_of_a_change_is_exact(self) -> None:
        target = ask("rounded 10 %", self.SALES, form="change", baseline=self.sold)
        missed(judge(target, fig("2024", "219.5 元", self.SALES)))

    def test_vague_baseline_leaves_the_requirement_open(self) -> None:
        """10 % more than 190 to 200 is at least 209 and at most 220: 215 may or may not be enough."""
        target = ask(">= 10 %", self.SALES, form="change", baseline=fig("2023", "190..200 元", self.SALES, id="b"))
        met(judge(target, fig("2024", "220 元", self.SALES)))
        missed(judge(target, fig("2024", "208 元", self.SALES)))
        expect(judge(target, fig("2024", "215 元", self.SALES)), Verdict.CANNOT_TELL, "straddles")

    def test_one_sided_baseline_is_no_certain_floor(self) -> None:
        for base in ("about 200 元", ">= 200 元"):
            target = ask(">= 20 元", self.SALES, form="change", baseline=fig("2023", base, self.SALES, id="b"))
            assert not judge(target, fig("2024", "230 元", self.SALES)).final

    def test_direction(self) -> None:
        target = ask(None, self.SALES, form="direction", baseline=self.sold)
        met(judge(target, fig("2024", "201 元", self.SALES)))
        missed(judge(target, fig("2024", "200 元", self.SALES)))
        expect(judge(ask(None, SPENT, form="direction")), Verdict.CANNOT_TELL, "baseline-needed")
        expect(judge(ask(None, BAND, form="direction")), Verdict.NOT_MEASURABLE, "direction-unknown")

    def test_relative_and_none(self) -> None:
        expect(judge(ask(None, GROWTH, form="relative")), Verdict.NOT_MEASURABLE, "relative-target")
        expect(judge(ask(None)), Verdict.NOT_MEASURABLE, "no-amount")

    def test_not_measurable_even_with_figures(self) -> None:
        expect(judge(ask(None), fig("2024", "300 家")), Verdict.NOT_MEASURABLE, "no-amount")

    def test_units_that_make_no_level(self) -> None:
        target = ask("2 倍", SHARE, form="change", baseline=fig("2023-12-31", "50 %", SHARE))
        expect(judge(target), Verdict.CANNOT_TELL, "baseline-unit")


# Assumptions.


APPLIED = labelled(stage="applied")
CULTIVATED = Indicator("sme.specialised.cultivated", unit="家", kind="flow", better="up")
AS_RECOGNISED = Assumption("as-recognised", reads=("cultivated", "recognised"))


class TestAssumptions:
    def test_reads(self) -> None:
        target = ask(">= 300 家", CULTIVATED)
        expect(judge(target, fig("2024", "300 家")), Verdict.NOT_COMPARABLE, "not-comparable")
        found = judge(target, fig("2024", "300 家"), assume=[AS_RECOGNISED])
        met(found)
        assert found.assumptions == ("as-recognised",)

    def test_reads_does_not_bridge_other_stages(self) -> None:
        found = judge(ask(">= 300 家", CULTIVATED), fig("2024", "300 家", APPLIED), assume=[AS_RECOGNISED])
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert found.assumptions == ()

    def test_target_brings_its_own(self) -> None:
        target = ask(">= 300 家", CULTIVATED, assumes=[AS_RECOGNISED])
        met(judge(target, fig("2024", "300 家")))
        met(
            judge(
                ask(">= 300 家", CULTIVATED, assumes=["as-recognised"]), fig("2024", "300 家"), assume=[AS_RECOGNISED]
            )
        )

    @pytest.mark.parametrize("without", ["as-recognised", AS_RECOGNISED])
    def test_withdrawal_by_id_and_by_object(self, without: Assumption | str) -> None:
        target = ask(">= 300 家", CULTIVATED, assumes=[AS_RECOGNISED])
        found = judge(target, fig("2024", "300 家"), without=[without])
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")
        assert found.assumptions == ()

    def test_same(self) -> None:
        little = Indicator("little-giants", unit="家", kind="flow", better="up")
        same = Assumption("one-series", same=["little-giants", NEW.id])
        expect(judge(ask(">= 300 家"), fig("2024", "300 家", little)), Verdict.NO_FIGURE, "no-figure")
        found = judge(ask(">= 300 家"), fig("2024", "300 家", little), assume=[same])
        met(found)
        assert found.assumptions == ("one-series",)

    @pytest.mark.parametrize(("field", "value"), [("level", "省级"), ("statistic", "sum")])
    def test_bridges_a_field(self, field: str, value: str) -> None:
        bridge = Assumption("bridge", bridges=field)
        found = judge(ask(">= 300 家"), fig("2024", "300 家", labelled(**{field: value})), assume=[bridge])
        met(found)
        assert found.assumptions == ("bridge",)

    def test_bridges_scope(self) -> None:
        bridge = Assumption("bridge", bridges="scope")
        found = judge(ask(">= 300 家", scope="main"), fig("2024", "300 家"), assume=[bridge])
        met(found)
        assert found.assumptions == ("bridge",)

    def test_bridges_a_break(self) -> None:
        bridge = Assumption("bridge", bridges="break")
        found = judge(ask(">= 300 家"), fig("2024", "300 家", status="B"), assume=[bridge])
        met(found)
        assert found.assumptions == ("bridge",)

    def test_soft_decides_a_vague_target(self) -> None:
        soft = Assumption("round-enough", soft="about")
        found = judge(ask("about 300 家"), fig("2024", "290 家"), assume=[soft])
        met(found)
        assert (found.assumptions, found.leaning) == (("round-enough",), None)

    def test_soft_decides_a_vague_figure(self) -> None:
        soft = Assumption("round-enough", soft="about")
        met(judge(ask(">= 300 家"), fig("2024", "about 310 家"), assume=[soft]))
        missed(judge(ask(">= 300 家"), fig("2024", "about 200 家"), assume=[soft]))

    @pytest.mark.parametrize("order", [("about", "nearly"), ("nearly", "about")])
    def test_two_soft_readings_both_decide(self, order: tuple[str, str]) -> None:
        both = [Assumption(f"soft-{hedge}", soft=hedge) for hedge in order]
        by_one = judge(ask("about 300 家"), fig("2024", "290 家"), assume=both)
        met(by_one)
        assert by_one.assumptions == ("soft-about",)
        by_other = judge(ask(">= 260 家"), fig("2024", "nearly 300 家"), assume=both)
        met(by_other)
        assert by_other.assumptions == ("soft-nearly",)

    def test_one_that_was_not_listed_changes_nothing(self) -> None:
        idle = Assumption("idle", bridges="level")
        found = judge(ask(">= 300 家"), fig("2024", "300 家"), assume=[idle])
        assert found.assumptions == ()
        assert found == judge(ask(">= 300 家"), fig("2024", "300 家"), assume=[idle], without=["idle"])

    def test_assumption_that_changes_the_verdict_is_listed(self) -> None:
        """Another subject's figures become candidates only by the assumption; it then mattered."""
        little = Indicator("little-giants", unit="家", kind="flow", better="up")
        same = Assumption("one-series", same=["little-giants", NEW.id])
        target, figure = ask(">= 300 家", area=QINGDAO), fig("2024", "300 家", little, area=SHANDONG)
        having, lacking = judge(target, figure, assume=[same]), judge(target, figure)
        assert having.verdict is lacking.verdict or having.assumptions == ("one-series",)

    def test_within_an_issuer(self) -> None:
        mine = Assumption("mine", reads=("cultivated", "recognised"), within="bureau")
        met(judge(ask(">= 300 家", CULTIVATED, issuer="bureau"), fig("2024", "300 家"), assume=[mine]))
        found = judge(ask(">= 300 家", CULTIVATED, issuer="ministry"), fig("2024", "300 家"), assume=[mine])
        expect(found, Verdict.NOT_COMPARABLE, "not-comparable")


# Calls that cannot be used.


class TestBadCalls:
    def test_pace(self) -> None:
        with pytest.raises(pt.InputError, match="'weeks'"):
            pt.assess([], [], on="2024-01-01", pace="weeks")  # type: ignore[arg-type]

    def test_comparison(self) -> None:
        with pytest.raises(pt.InputError, match="'rough'"):
            pt.assess([], [], on="2024-01-01", comparison="rough")  # type: ignore[arg-type]

    def test_text_for_targets(self) -> None:
        with pytest.raises(pt.InputError, match="'all of them'"):
            pt.assess("all of them", [], on="2024-01-01")  # type: ignore[arg-type]

    def test_figures_for_targets(self) -> None:
        with pytest.raises(pt.InputError, match="Figure"):
            pt.assess([fig("2024", "1 家")], [], on="2024-01-01")  # type: ignore[list-item]

    def test_one_target_without_a_list(self) -> None:
        with pytest.raises(pt.InputError, match="is one record where several are meant"):
            pt.assess(ask("1 家"), [], on="2024-01-01")  # type: ignore[arg-type]

    @pytest.mark.parametrize("on", ["2024", "yesterday", 20240101, datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)])
    def test_day(self, on: Any) -> None:
        with pytest.raises(pt.InputError, match=str(on)[:4]):
            pt.assess([], [], on=on)

    def test_unknown_assumption(self) -> None:
        with pytest.raises(pt.InputError, match="'nobody-knows'"):
            judge(ask("1 家"), assume=["nobody-knows"])
        with pytest.raises(pt.InputError, match="'nobody-knows'"):
            judge(ask("1 家", assumes=["nobody-knows"]))

    def test_one_text_for_assumptions(self) -> None:
        with pytest.raises(pt.InputError, match="'abc'"):
            pt.assess([], [], on="2024-01-01", assume="abc")
        with pytest.raises(pt.InputError, match="'abc'"):
            pt.assess([], [], on="2024-01-01", without="abc")

    def test_two_contents_of_a_target(self) -> None:
        with pytest.raises(pt.DuplicateIdError, match="'t'"):
            pt.assess([ask("1 家"), ask("2 家")], [], on="2024-01-01")

    def test_two_contents_of_a_figure(self) -> None:
        with pytest.raises(pt.DuplicateIdError, match=r"'f'.*1 家.*2 家"):
            judge(ask("1 家"), fig("2024", "1 家", id="f"), fig("2024", "2 家", id="f"))

    def test_two_speakers_of_a_figure(self) -> None:
        with pytest.raises(pt.DuplicateIdError, match="'f'"):
            judge(ask("1 家"), fig("2024", "1 家", id="f", said_by="a"), fig("2024", "1 家", id="f", said_by="b"))

    def test_the_same_figure_twice_is_once(self) -> None:
        found = judge(ask(">= 2 家"), fig("2024", "1 家", id="f"), fig("2024", "1 家", id="f"))
        missed(found)
        assert len(found.used) == 1

    def test_two_contents_of_an_indicator(self) -> None:
        other = Indicator(NEW.id, unit="家", kind="flow", better="none")
        with pytest.raises(pt.DuplicateIdError, match=NEW.id):
            judge(ask("1 家"), fig("2024", "1 家", other))

    def test_two_contents_of_an_area(self) -> None:
        with pytest.raises(pt.DuplicateIdError, match="qingdao"):
            judge(ask("1 家", area=QINGDAO), fig("2024", "1 家", area=Area("qingdao", parent="hebei")))

    def test_two_contents_of_a_source(self) -> None:
        first, second = told("2024-12", id="text"), told("2025-02", id="text")
        with pytest.raises(pt.DuplicateIdError, match="'text'"):
            judge(ask("1 家"), fig("2024", "1 家", source=first), fig("2024-H1", "1 家", source=second))

    def test_two_contents_of_a_body(self) -> None:
        first, second = Body("miit", aliases=["工信部"]), Body("miit", aliases=["信息部"])
        with pytest.raises(pt.DuplicateIdError, match="'miit'"):
            judge(ask("1 家", issuer=first), fig("2024", "1 家", said_by=second))

    def test_two_contents_of_an_assumption(self) -> None:
        with pytest.raises(pt.DuplicateIdError, match="'x'"):
            judge(ask("1 家"), assume=[Assumption("x", bridges="level"), Assumption("x", bridges="scope")])

    def test_a_target_that_was_not_assessed(self) -> None:
        with pytest.raises(pt.MissingError, match="'nope'"):
            pt.assess([ask("1 家")], [], on="2024-01-01")["nope"]

    def test_nothing_at_all(self) -> None:
        assert len(pt.assess([], [], on="2024-01-01")) == 0

    def test_areas_are_words_too(self) -> None:
        assert judge(ask("1 家")).target.area == Area(HERE)


def test_a_baseline_corrected_twice_is_the_last_correction() -> None:
    first = fig("../2023-12-31", "100 家", STOCK, id="first")
    second = fig("../2023-12-31", "110 家", STOCK, id="second", supersedes="first")
    third = fig("../2023-12-31", "120 家", STOCK, id="third", supersedes="second")
    target = ask("20 家", STOCK, form="change", baseline=first)
    found = judge(target, fig("2024-12-31", "135 家", STOCK), first, second, third)
    assert found.requirement is not None
    assert str(found.requirement.amount) == ">= 140 家"
    missed(found)


@pytest.mark.parametrize("better", ["up", "down"])
def test_a_direction_from_a_range_is_open_within_it(better: str) -> None:
    levels = evolve(STOCK, id=f"level.{better}", better=better)
    sign = 1 if better == "up" else -1

    def found(now: int, base: str = "10..12 家") -> Verdict:
        amount = fig("../2023-12-31", base, levels, id="base")
        target = ask(None, levels, form="direction", baseline=amount)
        return judge(target, fig("2024-12-31", f"{11 + sign * (now - 11)} 家", levels)).verdict

    assert [found(now) for now in (9, 10, 11, 12, 13)] == [
        Verdict.MISSED,
        Verdict.MISSED,
        Verdict.CANNOT_TELL,
        Verdict.CANNOT_TELL,
        Verdict.MET,
    ]
    assert [found(now, "11 家") for now in (10, 11, 12)] == [Verdict.MISSED, Verdict.MISSED, Verdict.MET]
    assert found(5, ">= 10 家" if better == "up" else "about 10 家") is Verdict.CANNOT_TELL


def test_a_change_that_no_whole_amount_can_be_is_not_calculated() -> None:
    plain = evolve(STOCK, id="level.plain", better="none")
    one = fig("../2023-12-31", "1 家", plain, id="one")
    found = judge(ask("15 %", plain, form="change", baseline=one), fig("2024-12-31", "2 家", plain))
    assert (found.verdict, found.reason.code) == (Verdict.CANNOT_TELL, "baseline-unit")


def test_areas_that_are_parts_of_each_other_end_the_search_for_larger_ones() -> None:
    ring = [pt.Area("a", parent="b"), pt.Area("b", parent="c"), pt.Area("c", parent="b")]
    target = evolve(ask(">= 300 家"), area=ring[0])
    figures = [evolve(fig("2024", "1 家", id=f"in-{area.id}"), area=area) for area in ring]
    found = judge(target, *figures)
    assert {aside.figure.id: aside.fields for aside in found.set_aside} == {"in-b": ("area",), "in-c": ("area",)}


def test_a_contradiction_names_every_figure_of_it() -> None:
    """A cumulative that has fallen names both of its figures (V14)."""
    found = judge(
        ask(">= 300 家", EVER, by="2023-12-31"),
        fig("../2021-12-31", "200 家", EVER, id="p1"),
        fig("../2022-12-31", "180 家", EVER, id="p2"),
        on="2023-02-01",
    )
    said = "these figures contradict each other: p1, p2 (a cumulative has fallen)"
    assert said in [note.text() for note in found.notes]
