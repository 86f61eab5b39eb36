"""What is said beside a verdict: what was due, how old the evidence is, why there is no pace, what would have been."""

from decimal import Decimal
from typing import Any

import pytest
from worlds import EVER, FEWER, IDLE, NEW, SHARE, SPENT, STOCK, ask, fig, judge

import policytrack as pt
from policytrack import Assessment, Indicator, Report, Verdict
from policytrack.assessment.needs import asked_once
from policytrack.text.messages import Reason

MID = "2024-07-15"
HOMES = Indicator("homes", unit="个", kind="flow", better="up")


def codes(found: Assessment) -> list[str]:
    return [note.code for note in found.notes]


# What was due by the day.


def test_the_reason_of_a_pace_prints_the_share_of_time_what_was_due_and_what_is_there() -> None:
    found = judge(ask(">= 318 个", HOMES), fig("2024-01-01/2024-08-07", "120 个", HOMES), on="2024-08-08")
    assert found.elapsed is not None
    assert round(found.elapsed * 100) == 60
    due = 318 * found.elapsed
    assert f"应完成{round(float(due), 1)}个，实际120个" in found.reason.text("zh")
    assert found.reason.text("en").startswith("60 % of the time elapsed by 2024-08-07: ")


@pytest.mark.parametrize(
    ("asked", "indicator", "told", "more", "words"),
    [
        (">= 300 家", NEW, "150 家", {}, "截至2024-06-30时间过50%，应完成150家，实际150家，已跟上；要求≥ 300家"),
        (">= 300 家", NEW, "149 家", {}, "截至2024-06-30时间过50%，应完成150家，实际149家，落后；要求≥ 300家"),
        ("<= 300 元", SPENT, "160 元", {}, "截至2024-06-30时间过50%，可用150元，实际160元，多了；要求≤ 300元"),
        (
            ">= 1000亿 元",
            Indicator("money", unit="元", kind="flow", better="up"),
            "rounded 312.3亿 元",
            {},
            "截至2024-06-30时间过50%，应完成500亿元，实际312.3亿元，落后；要求≥ 1000亿元",
        ),
        (
            "<= 80 家",
            FEWER,
            "95 家",
            {"period": None, "by": "2024-12-31", "baseline": fig("2023-12-31", "100 家", FEWER, id="b")},
            "截至2024-06-30时间过50%，应降到90家，实际95家，多了；要求≤ 80家",
        ),
        (
            ">= 200 家",
            STOCK,
            "160 家",
            {"period": None, "by": "2024-12-31", "baseline": fig("2023-12-31", "100 家", STOCK, id="b")},
            "截至2024-06-30时间过50%，应达到150家，实际160家，已跟上；要求≥ 200家",
        ),
    ],
)
def test_what_was_due_stands_in_the_words_of_its_form(
    asked: str, indicator: Indicator, told: str, more: dict[str, Any], words: str
) -> None:
    time = "2024-06-30" if indicator.kind == "stock" else "2024-H1"
    assert judge(ask(asked, indicator, **more), fig(time, told, indicator), on=MID).reason.text("zh") == words


def test_a_line_of_whole_years_says_how_many_of_them_are_over() -> None:
    base = fig("1990-12-31", "400 家", FEWER, id="b")
    found = judge(
        ask("<= 180 家", FEWER, period=None, by="2030-12-31", baseline=base), fig("2023-12-31", "230 家", FEWER)
    )
    assert found.verdict is Verdict.BEHIND
    assert found.reason.text("en").startswith("33 of 40 years since 1990: 218.5 firms due")


def test_a_start_that_is_a_range_gives_a_range_that_was_due() -> None:
    base = fig("2023-12-31", "rounded 1.0万 家", STOCK, id="b")
    found = judge(
        ask(">= 2万 家", STOCK, period=None, by="2024-12-31", baseline=base),
        fig("2024-06-30", "1.1万 家", STOCK),
        on=MID,
    )
    assert "应达到14750–15249家" in found.reason.text("zh")


# The schedule of a target is its pace.


def test_the_schedule_of_a_target_is_its_pace_unless_another_is_asked_for() -> None:
    steps = [("2025-12-31", ">= 25 %"), ("2030-12-31", ">= 30 %")]
    target = ask(">= 30 %", SHARE, period=None, by="2030-12-31", schedule=steps)
    short = judge(target, fig("2025-12-31", "15.5 %", SHARE), on="2026-10-01")
    assert short.verdict is Verdict.BEHIND
    assert "the schedule asked for 25 % by 2025-12-31" in short.reason.text("en")
    assert "分步安排要求2025-12-31达到25%" in short.reason.text("zh")
    assert judge(target, fig("2025-12-31", "26 %", SHARE), on="2026-10-01").verdict is Verdict.ON_PACE
    assert judge(target, fig("2024-12-31", "15 %", SHARE), on="2025-02-01").verdict is Verdict.NOT_YET
    by_months = judge(target, fig("2025-12-31", "15.5 %", SHARE), on="2026-10-01", pace="months")
    assert (by_months.verdict, by_months.reason.code) == (Verdict.NOT_YET, "start-without-day")


# Why there is no pace, and what would have been.


def test_no_pace_says_that_no_time_has_passed_where_the_start_is_known() -> None:
    base = fig("2024-01-31", "0 家", STOCK, id="b")
    target = ask(">= 1200 家", STOCK, period=None, by="2024-03-31", baseline=base)
    found = judge(target, fig("2024-01-31", "0 家", STOCK), on="2024-02-01")
    assert (found.verdict, found.reason.code) == (Verdict.NOT_YET, "no-time-yet")
    for reason in (found.project().reason, found.reached_when().reason, found.needed().reason):
        assert reason is not None
        assert reason.text() == "no pace, because no time has passed since the start"


def test_a_day_of_reaching_that_has_passed_would_have_been() -> None:
    reached = judge(ask(">= 300 家"), fig("2024-H1", "260 家"), on="2024-11-01").reached_when()
    assert reached.passed
    assert reached.say("en") == "would have been reached on 2024-07-29 at the rate so far"
    assert reached.say("zh") == "照此前的速度，本应在2024-07-29达到"
    ahead = judge(ask(">= 300 家"), fig("2024-H1", "260 家"), on="2024-07-01").reached_when()
    assert (ahead.passed, ahead.say("en")) == (False, "reached on 2024-07-29 at the rate so far")
    used = judge(ask("<= 300 元", SPENT), fig("2024-H1", "260 元", SPENT), on="2024-11-01").reached_when()
    assert used.say("en") == "would have been used up on 2024-07-29 at the rate so far"


def test_a_projection_under_a_profile_goes_by_the_profile() -> None:
    before = (fig("2023-H1", "100 家"), fig("2023", "400 家"))
    found = judge(ask(">= 300 家"), *before, fig("2024-H1", "80 家"), on=MID, pace="profile")
    projected = found.project()
    assert (str(projected.level), projected.verdict_if) == ("320 家", Verdict.MET)
    assert projected.say("zh") == "假定2024-06-30以后与上年同期的进度一样，2024-12-31为320家，届时已完成"
    assert found.reached_when().reason == Reason.of("ahead-profile")
    by_months = judge(ask(">= 300 家"), *before, fig("2024-H1", "80 家"), on=MID).project()
    assert str(by_months.level) == "160 家"
    alone = judge(ask(">= 300 家"), fig("2024-H1", "80 家"), on=MID, pace="profile")
    assert alone.project().reason == Reason.of("no-profile")


# How old the evidence is.


def test_evidence_that_ends_long_before_the_day_says_how_old_it_is() -> None:
    old = judge(ask(">= 300 家"), fig("2024-Q1", "50 家"), on="2024-10-15")
    (age,) = [note for note in old.notes if note.code == "evidence-age"]
    assert age.text("zh") == "数据只到2024-03-31，距2024-10-15已有6个月"
    assert "evidence-age" not in codes(judge(ask(">= 300 家"), fig("2024-Q1", "50 家"), on="2024-04-20"))
    assert "evidence-age" not in codes(judge(ask(">= 300 家"), fig("2024-Q1", "350 家"), on="2024-10-15")), "final"
    assert "evidence-age" not in codes(judge(ask(">= 300 家"), fig("2024", "about 300 家"))), "none could be newer"


def test_what_was_reached_before_a_deadline_that_is_over_is_not_said_to_be_at_risk() -> None:
    target = ask("<= 65 %", IDLE, period=None, by="2024-12-31")
    figure = fig("2024-06-30", "60 %", target.indicator)
    before, after = (judge(target, figure, on=on) for on in ("2024-09-01", "2025-05-01"))
    assert before.reason.text("en").endswith("it can still be lost")
    assert after.reason.text("en") == "60 % on 2024-06-30, so ≤ 65 % was reached on 2024-06-30; not known since"
    assert after.reason.text("zh") == "2024-06-30曾为60%，达到≤ 65%；此后情况不明"


# What would settle it is asked once.


def test_needs_that_differ_only_in_time_are_asked_once() -> None:
    steps = pt.assess([ask(">= 3 家", period="2022/2024", each="year")], [], on="2024-12-30")["t"]
    assert [need.text("zh") for need in steps.needs] == ["qingdao2022年至2024年“sme.specialised.recognised”的数据"]
    apart = [
        Reason.of("needs-figure", indicator="i", area="a", period=pt.Period.parse(year)) for year in ("2020", "2022")
    ]
    (one,) = asked_once([*apart, *apart])
    assert one.text("en") == "a figure of i in a covering 2020, 2022"
    other = Reason.of("needs-first-day")
    assert asked_once([other, *apart[:1], other]) == (other, apart[0])


# Completion, gap, and their words.


def row(found: Assessment, lang: str, column: str) -> str:
    return Report([found], lang).table("tsv", columns=[column]).split("\n")[1].strip()


def test_a_share_of_the_way_says_from_where_to_where_and_one_of_the_amount_says_so() -> None:
    base = fig("2023-12-31", "200 家", FEWER, id="b")
    target = ask("<= 100 家", FEWER, period=None, by="2024-12-31", baseline=base)
    half = judge(target, fig("2024-06-30", "150 家", FEWER), on=MID)
    assert "50.0 % of the way from 200 firms to 100 firms" in row(half, "en", "verdict")
    assert "从200家到100家的进度完成50.0%" in row(half, "zh", "completion")
    assert "of the amount" not in Report([half], "en").table()
    worse = judge(target, fig("2024-06-30", "250 家", FEWER), on=MID)
    assert "-50 % of the way from 200 firms to 100 firms, worse than at the start" in row(worse, "en", "verdict")
    assert "比起点还差" in row(worse, "zh", "completion")
    amount = judge(ask(">= 300 家"), fig("2024-H1", "150 家"), on=MID)
    assert "50.0 % completed (of the amount)" in row(amount, "en", "verdict")


def test_a_ceiling_has_a_share_used_in_every_column_and_never_100_percent_where_it_is_passed() -> None:
    used = judge(ask("<= 150 元", SPENT), fig("2024-H1", "75 元", SPENT), on=MID)
    assert (row(used, "en", "completion"), row(used, "zh", "completion")) == ("50.0 % used", "已用50.0%")
    assert "share used = 75 yuan ÷ 150 yuan = 50 %" in Report([used], "en").explain("t")
    passed = judge(ask("<= 150 元", SPENT), fig("2024", "150.05 元", SPENT))
    assert (passed.verdict, str(passed.completion)) == (Verdict.MISSED, "> 100 %")
    nearly = judge(ask("<= 150 元", SPENT), fig("2024", "149.97 元", SPENT))
    assert (nearly.verdict, str(nearly.completion)) == (Verdict.MET, "< 100 %")
    exactly = judge(ask("<= 150 元", SPENT), fig("2024-H1", "150 元", SPENT), on=MID)
    assert row(exactly, "en", "completion") == "100 % used by 2024-06-30"


def test_a_gap_keeps_the_scale_of_the_words_it_comes_from() -> None:
    money = Indicator("money", unit="元", kind="flow", better="up")
    found = judge(ask(">= 1000亿 元", money), fig("2024-H1", "rounded 312.3亿 元", money), on=MID)
    assert found.gap is not None
    assert (found.gap.say("zh"), found.gap.say("en")) == ("约687.7亿元", "about 68,770,000,000 yuan")
    assert found.gap.nominal == Decimal(68770000000)
    assert "还差约687.7亿元" in Report([found], "zh").explain("t")
    bare = judge(ask("110万 家", EVER), fig("2024-H1", "rounded 102.44万 家", EVER), on=MID)
    assert bare.requirement is not None
    assert bare.requirement.amount.say("zh") == "≥ 110万家"
