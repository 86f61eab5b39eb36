"""Promises: stretch targets, what is due in every step, what parts add up to, and what issuers claim of them."""

import itertools
import shutil
from pathlib import Path
from typing import Any

import pytest
from assessment_worlds import CITY, DAYS, HEDGED, ONS, PERIODS, amounts, judged, small_worlds, towards, whole
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st
from worlds import CASES, EVER, FEWER, GROWTH, NEW, SHARE, STOCK, ask, day, fig, judge, told

from policytrack import (
    Catalog,
    Claim,
    DuplicateIdError,
    Figure,
    Indicator,
    InputError,
    Period,
    Quantity,
    Report,
    Target,
    Truth,
    Verdict,
)
from policytrack.assessment.official import CONTRARY, SAME
from policytrack.catalog.checks.double_entry import check_readings
from policytrack.records.claim import Saying
from policytrack.report.columns import COLUMNS
from policytrack.values.period import Each

MID = "2024-07-15"
World = tuple[Target, tuple[Figure, ...], str]


def promise(amount: str, indicator: Indicator = NEW, **more: Any) -> Target:
    return ask(amount, indicator, **more)


# What is striven for (力争).


class TestStretch:
    @pytest.mark.parametrize(
        ("indicator", "amount", "stretch"),
        [
            (NEW, ">= 300 家", ">= 350 家"),
            (NEW, "300 家", "350 家"),
            (NEW, "300 家", "300 家"),
            (NEW, "about 300 家", "about 350 家"),
            (NEW, "> 299 家", ">= 300 家"),
            (NEW, "300..400 家", "350 家"),
            (FEWER, "<= 20 家", "15 家"),
            (GROWTH, ">= 5 %", "5..5.5 %"),
        ],
    )
    def test_it_asks_for_at_least_as_much(self, indicator: Indicator, amount: str, stretch: str) -> None:
        assert promise(amount, indicator, stretch=stretch).stretch == Quantity.parse(stretch)

    @pytest.mark.parametrize(
        ("indicator", "amount", "stretch", "message"),
        [
            (NEW, ">= 300 家", "about 300 家", "less than it ensures"),
            (NEW, ">= 300 家", ">= 299 家", "strives for >= 299 家, which is less than it ensures: >= 300 家"),
            (NEW, ">= 300 家", "<= 350 家", "which is less"),
            (FEWER, "<= 20 家", "25 家", "which is less"),
            (NEW, ">= 300 家", ">= 350 户", "户 is not the unit of its amount"),
            (NEW, None, ">= 350 家", "beyond an amount that it does not give"),
            (NEW, ">= 300 家", "many", "'many' is not an amount"),
        ],
    )
    def test_anything_else_is_refused(self, indicator: Indicator, amount: str, stretch: str, message: str) -> None:
        with pytest.raises(InputError, match=message):
            promise(amount, indicator, stretch=stretch)

    def test_it_is_judged_beside_the_amount(self) -> None:
        found = judge(promise(">= 300 家", stretch=">= 350 家", strength="确保"), fig("2024", "320 家"))
        assert found.stretch is not None
        assert (found.verdict, found.stretch.verdict) == (Verdict.MET, Verdict.MISSED)
        assert [note.code for note in found.stretch.notes] == ["striven-for"]
        assert found.notes == ()
        text = Report([found], lang="zh")
        assert "力争≥ 350家：✕ 未完成（截至2024-12-31为320家，未达到≥ 350家）" in text.explain("t")
        assert "力度：确保" in text.explain("t")
        assert "力争≥ 350家" in text.table(columns=("asked",), width=60)
        assert "力争≥ 350家：✕ 未完成" in text.table(columns=("verdict",), width=60)

    def test_a_change_strives_in_its_own_unit(self) -> None:
        base = fig("2023", "200 家", id="base")
        target = promise("20 %", form="change", baseline=base, stretch="30 %")
        found = judge(target, fig("2024", "250 家"))
        assert found.stretch is not None
        assert (found.verdict, found.stretch.verdict) == (Verdict.MET, Verdict.MISSED)

    @given(small_worlds(), st.data())
    def test_it_never_changes_the_verdict_and_is_never_better(self, world: World, data: st.DataObject) -> None:
        target, figures, on = world
        hedges = towards(target.indicator)
        stretch = Quantity.parse(data.draw(amounts(target.indicator.unit, hedges=hedges)))
        assume(target.can_strive_for(stretch))
        plain, found = judged(target, figures, on), judged(evolve(target, stretch=stretch), figures, on)
        assert whole(found) == whole(plain)
        beyond = found.stretch
        assert beyond is not None
        alone = evolve(target, amount=stretch, schedule=(), strength="strive")
        assert whole(beyond) == whole(judged(alone, figures, on))
        there = (Verdict.MET, Verdict.REACHED)
        if beyond.verdict in there:
            assert plain.verdict in (*there, Verdict.LATE)
        if plain.verdict is Verdict.MISSED and plain.final:
            assert beyond.verdict in (Verdict.MISSED, Verdict.LATE)
        if beyond.verdict is Verdict.ON_PACE and plain.requirement is not None and plain.requirement.is_floor:
            assert plain.verdict in (*there, Verdict.ON_PACE)


class TestStrength:
    @pytest.mark.parametrize(("strength", "noted"), [("力争", True), ("确保", False), (None, False)])
    def test_what_was_striven_for_and_missed_stays_missed_and_says_so(self, strength: str | None, noted: bool) -> None:
        found = judge(promise(">= 300 家", strength=strength), fig("2024", "200 家"))
        assert (found.verdict, "striven-for" in [note.code for note in found.notes]) == (Verdict.MISSED, noted)
        assert ("原文只说力争，未作确保" in Report([found], lang="zh").table("simple_grid", width=60)) == noted

    def test_nature_and_strength_are_columns_and_are_explained(self) -> None:
        found = judge(promise(">= 300 家", nature="约束性", strength="力争"), fig("2024", "200 家"))
        table = Report([found], lang="zh").table("tsv", columns=("nature", "strength"))
        assert [line.split() for line in table.splitlines()] == [["性质", "力度"], ["约束性", "力争"]]
        assert "nature: binding" in Report([found], lang="en").explain("t")

    def test_a_target_without_a_hard_bound_is_explained(self) -> None:
        text = Report([judge(promise("about 300 家"), fig("2024", "290 家"))], lang="zh").explain("t")
        assert "约300家没有硬性界限" in text

    def test_what_is_beyond_the_target_is_said_as_bulletins_do(self) -> None:
        assert "超额20家" in Report([judge(promise(">= 300 家"), fig("2024", "320 家"))], lang="zh").explain("t")


# What is due in every step.


class TestSteps:
    @given(st.integers(1, 9990), st.integers(1, 9), st.sampled_from(Each))
    def test_steps_tile_their_period(self, year: int, years: int, each: str) -> None:
        span = Period(f"{year:04d}-01-01", f"{year + years:04d}-12-31")
        steps = span.split(each)
        assert (steps[0].start, steps[-1].end) == (span.start, span.end)
        assert all((later.start - earlier.end).days == 1 for earlier, later in itertools.pairwise(steps))
        assert len(steps) == (years + 1) * {"year": 1, "half": 2, "quarter": 4, "month": 12}[each]

    @pytest.mark.parametrize(
        ("period", "each"),
        [
            ("2024-H1", "year"),
            ("2024-02/2024-05", "quarter"),
            ("2024-01-02/2024-12-31", "month"),
            ("2024-Q2/2024-Q4", "half"),
        ],
    )
    def test_what_is_not_made_of_whole_steps_is_refused(self, period: str, each: str) -> None:
        with pytest.raises(InputError, match=f"due in every {each}, and .* is not made of whole {each}s"):
            promise(">= 300 家", period=period, each=each)

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ({"by": "2025"}, "due in every year of what"),
            ({"form": "change", "baseline": fig("2020", "5 家")}, "that goes with form='level'"),
            ({"baseline": fig("2020", "5 家")}, "without baseline"),
            ({"schedule": [("2024-06-30", "1 家")]}, "or schedule"),
            ({"per": "year"}, "per year is not shorter than the step"),
            ({"period": "0001/9999", "each": "month"}, "at most 1200"),
        ],
    )
    def test_steps_go_with_a_plain_level(self, more: dict[str, Any], message: str) -> None:
        if "by" not in more:
            more = {"period": "2021/2025", **more}
        with pytest.raises(InputError, match=message):
            promise(">= 300 家", **({"each": "year"} | more))

    def test_a_fiscal_year_has_steps_of_twelve_months_from_its_first_day(self) -> None:
        target = promise(">= 10 家", period="2024-04/2027-03", each="year")
        figures = [fig("2024-04/2025-03", "12 家"), fig("2025-04/2025-09", "4 家")]
        found = judge(target, *figures, on="2025-10-20")
        assert [str(step.target.period) for step in found.steps] == [
            "2024-04/2025-03",
            "2025-04/2026-03",
            "2026-04/2027-03",
        ]
        assert [step.verdict for step in found.steps] == [Verdict.MET, Verdict.BEHIND, Verdict.NOT_DUE]
        assert found.verdict is Verdict.BEHIND

    @given(st.dates(day("1990-01-01"), day("2090-01-01")), st.integers(1, 9), st.sampled_from(Each))
    def test_steps_from_any_first_day_tile_their_period(self, start: Any, count: int, each: str) -> None:
        months = {"year": 12, "half": 6, "quarter": 3, "month": 1}[each] * count
        span = Period(start, start + relativedelta(months=months) - relativedelta(days=1))
        steps = span.split(each)
        assert (steps[0].start, steps[-1].end, len(steps)) == (span.start, span.end, count)
        assert all((later.start - earlier.end).days == 1 for earlier, later in itertools.pairwise(steps))

    def test_an_unknown_step_is_refused(self) -> None:
        with pytest.raises(InputError, match="each 'week' is not one of: year, half, quarter, month"):
            promise(">= 300 家", each="week")

    def test_one_year_missed_is_missed_for_good(self) -> None:
        target = promise(">= 300 家", period="2021/2025", each="year")
        found = judge(target, fig("2021", "310 家"), fig("2022", "290 家"), on="2023-03-01")
        assert (found.verdict, found.final, found.early) == (Verdict.MISSED, True, True)
        assert found.reason.text("zh") == "2022年未完成：截至2022-12-31为290家，未达到≥ 300家"
        assert [step.verdict for step in found.steps[:3]] == [Verdict.MET, Verdict.MISSED, Verdict.NO_FIGURE]
        assert [figure.id for figure in found.used] == [figure.id for step in found.steps[:2] for figure in step.used]
        assert found.no_completion is not None
        assert found.no_completion.code == "steps-separate"
        text = Report([found], lang="zh")
        assert "2022年：✕ 未完成（截至2022-12-31为290家，未达到≥ 300家）" in text.explain("t")
        assert "每年" in text.table(columns=("asked",))

    def test_questions_are_answered_for_the_step_that_is_running(self) -> None:
        target = promise(">= 300 家", period="2023/2025", each="year")
        found = judge(target, fig("2023", "310 家"), fig("2024-H1", "140 家"), on=MID)
        assert (found.verdict, found.reason.code) == (Verdict.BEHIND, "step-open")
        assert (str(found.needed().amount), found.needed().until) == ("160 家", day("2024-12-31"))
        assert str(found.project().level) == "280 家"
        assert str(found.next_milestone(75).amount) == "85 家"
        assert str(found.reached_when().first) == "2025-01-27"
        assert [need.code for need in found.needs] == ["needs-later"]
        assert [step.verdict for step in found.what_if(amount="200 家").steps] == [
            Verdict.MET,
            Verdict.ON_PACE,
            Verdict.NOT_DUE,
        ]
        assert found.what_if() == found

    def test_growth_is_due_year_by_year(self) -> None:
        target = promise(">= 5 %", GROWTH, period="2021/2023", each="year", stretch=">= 6 %")
        figures = [fig(year, amount, GROWTH) for year, amount in (("2021", "8 %"), ("2022", "5.5 %"), ("2023", "6 %"))]
        found = judge(target, *figures)
        assert found.stretch is not None
        assert (found.verdict, found.final, found.stretch.verdict) == (Verdict.MET, True, Verdict.MISSED)
        assert [step.verdict for step in found.stretch.steps] == [Verdict.MET, Verdict.MISSED, Verdict.MET]

    @pytest.mark.parametrize(
        ("figures", "on", "verdict", "code"),
        [
            ([("2023", "310 家"), ("2024", "310 家")], "2025-03-01", Verdict.MET, "steps-met"),
            ([("2023", "310 家"), ("2024-H1", "310 家")], MID, Verdict.MET, "steps-met"),
            ([("2023", "310 家")], MID, Verdict.NOT_YET, "step-open"),
            ([("2023-H1", "310 家")], "2023-07-15", Verdict.ON_PACE, "steps-so-far"),
            ([("2023-H1", "110 家")], MID, Verdict.CANNOT_TELL, "step-open"),
            ([("2024-H1", "310 家")], MID, Verdict.CANNOT_TELL, "step-open"),
            ([], MID, Verdict.NO_FIGURE, "step-open"),
            ([], "2022-06-30", Verdict.NOT_DUE, "not-due"),
        ],
    )
    def test_together(self, figures: list[tuple[str, str]], on: str, verdict: Verdict, code: str) -> None:
        target = promise(">= 300 家", period="2023/2024", each="year")
        found = judge(target, *(fig(*one) for one in figures), on=on)
        assert (found.verdict, found.reason.code) == (verdict, code)

    def test_only_other_counts_are_not_comparable(self) -> None:
        applied = Indicator("sme.specialised.applied", unit="家", kind="flow", better="up")
        found = judge(promise(">= 300 家", period="2023/2024", each="year"), fig("2023", "310 家", applied), on=MID)
        assert found.verdict is Verdict.NOT_COMPARABLE
        assert [aside.figure.id for aside in found.set_aside] == [fig("2023", "310 家", applied).id]

    @given(st.data())
    def test_it_is_as_if_each_step_were_a_target_of_its_own(self, data: st.DataObject) -> None:
        """Against targets written out one by one, and a table of what they say together."""
        indicator = data.draw(st.sampled_from([NEW, STOCK, EVER, SHARE, GROWTH, CASES, FEWER]))
        each, spans = data.draw(
            st.sampled_from(
                [
                    ("quarter", ("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4")),
                    ("half", ("2022-H1", "2022-H2")),
                    ("year", ("2022",)),
                ]
            )
        )
        as_of = indicator.kind in ("stock", "cumulative", "share")
        hedges = tuple(hedge for hedge in HEDGED if hedge != "over ")  # over 1 家 holds no firm
        promised = tuple(hedge for hedge in towards(indicator) if hedge in hedges)
        amount = data.draw(amounts(indicator.unit, hedges=promised))
        times = [*DAYS] if as_of else [*PERIODS]
        figures = [
            fig(time, data.draw(amounts(indicator.unit, hedges=hedges)), indicator, id=f"{number} {time}", area=CITY)
            for number, time in enumerate(data.draw(st.lists(st.sampled_from(times), max_size=6)))
        ]
        on = data.draw(st.sampled_from(ONS))
        found = judged(ask(amount, indicator, area=CITY, period="2022", each=each), figures, on)
        alone = [judged(ask(amount, indicator, id=span, area=CITY, period=span), figures, on) for span in spans]
        if on < "2022-01-01":
            assert (found.verdict, found.steps) == (Verdict.NOT_DUE, ())
            return
        begun = [one for one in alone if one.target.period is not None and one.target.period.start <= day(on)]
        assert [whole(step)[1:] for step in found.steps[: len(begun)]] == [whole(one)[1:] for one in begun]
        ahead = [Verdict.NOT_DUE] * (len(alone) - len(begun))  # also where a level would carry over
        verdicts = [*(one.verdict for one in begun), *ahead]
        assert [step.verdict for step in found.steps] == verdicts
        assert found.verdict is together(verdicts, [one.target.deadline < day(on) for one in alone])
        assert found.final == (found.verdict in (Verdict.MISSED, Verdict.MET))
        assert judged(found.target, figures[::-1], on) == found


def together(verdicts: list[Verdict], over: list[bool]) -> Verdict:
    """A second writing of the rule, over words alone."""
    if Verdict.MISSED in verdicts or Verdict.LATE in verdicts:
        return Verdict.MISSED
    if set(verdicts) == {Verdict.MET}:
        return Verdict.MET
    known = [verdict for verdict in verdicts if verdict is not Verdict.NOT_DUE]
    if set(known) <= {Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE}:
        return Verdict.NOT_COMPARABLE if Verdict.NOT_COMPARABLE in known else Verdict.NO_FIGURE
    past = [verdict for verdict, gone in zip(verdicts, over, strict=True) if gone]
    if set(past) - {Verdict.MET}:
        return Verdict.CANNOT_TELL
    now = verdicts[len(past)]
    if now is Verdict.MET or (now is Verdict.REACHED and len(past) + 1 < len(verdicts)):
        return Verdict.ON_PACE
    return Verdict.NOT_YET if now in (Verdict.NO_FIGURE, Verdict.NOT_COMPARABLE) else now


# What issuers say.


def claim(says: str, about: str = "t", id: str = "c", **more: Any) -> Claim:
    more.setdefault("quote", "时间过半，任务过半")
    return Claim(id, says=says, about=[about], area="qingdao", **more)


class TestReported:
    def test_half_of_the_time_and_of_the_task_is_not_what_the_figures_say(self) -> None:
        said = claim("on_pace", period="2024-H1", source=told("2024-07-02"))
        found = judge(promise(">= 300 家"), fig("2024-H1", "140 家"), on=MID, claims=[said])
        (one,) = found.reported
        assert (one.claim, one.about, one.verdict, one.agrees) == (said, "t", Verdict.BEHIND, Truth.NO)
        text = Report([found], lang="zh").explain("t")
        assert "自称的情况" in text
        assert "「时间过半，任务过半」 — 《》" not in text
        assert "自称“达到序时进度”，与同日结论“落后序时进度”不一致" in text
        table = Report([found], lang="en").table(columns=("reported-verdict",), width=90)
        assert "claimed: on pace; our verdict of that day: behind, which disagrees" in table

    def test_a_claim_is_held_against_our_verdict_of_its_own_day(self) -> None:
        """On pace in June is no lie because December was missed."""
        half = claim("on_pace", period="2024-H1")
        figures = (fig("2024-H1", "150 家"), fig("2024", "200 家"))
        found = judge(promise(">= 300 家"), *figures, claims=[half])
        assert found.verdict is Verdict.MISSED
        assert (found.reported[0].verdict, found.reported[0].agrees) == (Verdict.ON_PACE, Truth.YES)

    def test_figures_of_an_earlier_month_deny_nothing(self) -> None:
        target, first = promise(">= 300 家"), fig("2024-Q1", "10 家")
        late = claim("on_pace", source=told("2024-10-15"))
        soon = claim("on_pace", source=told("2024-04-15"))
        assert judge(target, first, on="2024-11-01", claims=[late]).reported[0].agrees is Truth.UNKNOWN
        assert judge(target, first, on="2024-11-01", claims=[soon]).reported[0].agrees is Truth.NO

    @pytest.mark.parametrize(
        ("says", "figure", "agrees"),
        [
            ("on_pace", ("2024-H1", "150 家"), Truth.YES),
            ("on_pace", ("2024-H1", "300 家"), Truth.YES),
            ("ahead", ("2024-H1", "200 家"), Truth.YES),
            ("ahead", ("2024-H1", "100 家"), Truth.NO),
            ("behind", ("2024-H1", "100 家"), Truth.YES),
            ("behind", ("2024-H1", "200 家"), Truth.NO),
            ("met", ("2024-H1", "200 家"), Truth.NO),
            ("met", ("2024-H1", "300 家"), Truth.YES),
            ("met_early", ("2024-H1", "300 家"), Truth.YES),
            ("met_early", ("2024-H1", "100 家"), Truth.NO),
            ("met", ("2024-H1", "290..310 家"), Truth.UNKNOWN),
            ("leading", ("2024-H1", "300 家"), Truth.UNKNOWN),
            ("improving", ("2024-H1", "100 家"), Truth.UNKNOWN),
            ("on_pace", ("2024-H1", "140..160 家"), Truth.UNKNOWN),
        ],
    )
    def test_what_agrees(self, says: str, figure: tuple[str, str], agrees: Truth) -> None:
        found = judge(promise(">= 300 家"), fig(*figure), on=MID, claims=[claim(says, period="2024-H1")])
        assert found.reported[0].agrees is agrees
        assert found.reported[0].reason.text("zh")

    def test_met_in_the_end_does_not_prove_met_early(self) -> None:
        said = claim("met_early", source=told("2025-01-20"))
        assert judge(promise(">= 300 家"), fig("2024", "300 家"), claims=[said]).reported[0].agrees is Truth.UNKNOWN

    def test_a_ceiling_kept_so_far_does_not_deny_that_it_is_met(self) -> None:
        target = promise("<= 100 个", CASES)
        found = judge(target, fig("2024-H1", "30 个", CASES), on=MID, claims=[claim("met", period="2024-H1")])
        assert (found.verdict, found.reported[0].agrees) == (Verdict.ON_PACE, Truth.UNKNOWN)

    def test_claims_about_the_parent_count_and_others_do_not(self) -> None:
        target = promise(">= 300 家", parent="plan")
        claims = [
            claim("on_pace", "plan", id="b"),
            claim("met", "other", id="x"),
            claim("behind", id="a", period="2024-Q1"),
        ]
        found = judge(target, fig("2024-H1", "140 家"), on=MID, claims=claims)
        assert [(one.claim.id, one.about) for one in found.reported] == [("a", "t"), ("b", "plan")]

    def test_what_was_not_yet_said_is_left_out(self) -> None:
        target, figure = promise(">= 300 家"), fig("2024-H1", "140 家")
        later = claim("on_pace", period="2024-H1", source=told("2024-08-01"))
        assert judge(target, figure, on="2024-09-01", known_by="2024-07-15", claims=[later]).reported == ()
        assert len(judge(target, figure, on="2024-09-01", claims=[later]).reported) == 1
        assert judge(target, figure, on=MID, claims=[claim("met", period="2024")]).reported == ()

    def test_steps_together_are_not_judged_again_for_an_earlier_day(self) -> None:
        target = promise(">= 300 家", period="2023/2024", each="year")
        said = [claim("met", id="early", period="2023-H1"), claim("behind", id="now", period="2024")]
        found = judge(target, fig("2023", "310 家"), fig("2024", "200 家"), claims=said)
        assert [one.agrees for one in found.reported] == [Truth.UNKNOWN, Truth.YES]

    def test_two_contents_under_one_id_are_refused(self) -> None:
        with pytest.raises(DuplicateIdError, match="'c' has two contents"):
            judge(promise(">= 300 家"), claims=[claim("met"), claim("behind")])
        with pytest.raises(InputError, match="is one record where several are meant"):
            judge(promise(">= 300 家"), claims=claim("met"))
        with pytest.raises(InputError, match="is not a Claim"):
            judge(promise(">= 300 家"), claims=["met"])

    def test_every_saying_that_speaks_of_the_amount_is_in_the_table(self) -> None:
        assert set(SAME) == set(CONTRARY) == set(Saying) - {"leading", "improving"}
        assert all(not SAME[says] & CONTRARY[says] for says in SAME)

    @given(small_worlds(), st.lists(st.tuples(st.sampled_from(Saying), st.sampled_from((*PERIODS, *DAYS))), max_size=4))
    def test_claims_never_change_a_verdict_and_their_order_does_not_matter(
        self, world: World, said: list[tuple[str, str]]
    ) -> None:
        target, figures, on = world
        claims = [claim(says, id=f"{number}", period=period) for number, (says, period) in enumerate(said)]
        plain, found = judged(target, figures, on), judged(target, figures, on, claims=claims)
        assert whole(found) == whole(plain)
        assert found.reported == judged(target, figures, on, claims=claims[::-1]).reported
        for one in found.reported:
            assert not (one.agrees is Truth.YES and one.verdict in CONTRARY[one.claim.says])
            assert Report([found], lang="en").explain("t")


def test_every_column_speaks_of_promises_in_both_languages() -> None:
    target = promise(">= 300 家", stretch=">= 350 家", nature="约束性", strength="确保", parent="plan")
    said = claim("on_pace", "plan", period="2024-H1")
    found = judge(target, fig("2024-H1", "140 家"), on=MID, claims=[said])
    for lang in ("zh", "en"):
        assert Report([found], lang=lang).table(columns=tuple(COLUMNS))
        for name in ("nature", "strength", "stretch", "reported-verdict", "needed", "projection"):
            assert COLUMNS[name].cells(found, lang)


# In a catalog.

BASE = Path(__file__).parent.parent / "broken" / "base"
ENTRY = """
[source]
title = "青岛市2024年工作要点"

[target.told]
area = "青岛市"
indicator = "sme.new"
period = "2024"
amount = "{amount}"
quote = "{quote}"
{more}
"""


class TestCatalog:
    def load(self, home: Path, amount: str, quote: str, more: str) -> Catalog:
        shutil.copytree(BASE, home, dirs_exist_ok=True)
        (home / "doc.toml").write_text(ENTRY.format(amount=amount, quote=quote, more=more), encoding="utf-8")
        return Catalog.load(home, strict=False)

    def test_a_file_holds_what_is_striven_for_and_what_is_due_in_every_step(self, tmp_path: Path) -> None:
        quote = "每季度确保新增300家以上、力争350家"
        found = self.load(tmp_path, ">= 300 家", quote, 'stretch = "350 家"\neach = "quarter"')
        assert (found.problems, check_readings(found)[0]) == ((), ())
        (target,) = found.targets
        assert (target.stretch, target.each) == (Quantity.parse("350 家"), "quarter")

    @pytest.mark.parametrize(
        ("quote", "more", "code", "key"),
        [
            ("确保300家以上、力争360家", 'stretch = "350 家"', "PT308", "stretch"),
            ("确保310家以上、力争350家", 'stretch = "350 家"', "PT308", "amount"),
            ("力争300家以上", 'stretch = "350 家"', "PT307", "quote"),
            ("确保300家、力争350家，再增加10家", 'stretch = "350 家"', "PT307", "quote"),
        ],
    )
    def test_a_quote_must_hold_both_amounts(self, tmp_path: Path, quote: str, more: str, code: str, key: str) -> None:
        found = self.load(tmp_path, ">= 300 家", quote, more)
        assert found.problems == ()
        (problem,) = check_readings(found)[0]
        line = (tmp_path / "doc.toml").read_text(encoding="utf-8").splitlines()[problem.line - 1]
        assert (problem.code, line.split()[0]) == (code, key)

    @pytest.mark.parametrize(
        ("amount", "more", "code"),
        [
            (">= 300 家", 'stretch = ">= 200 家"', "PT200"),
            (">= 300 家", 'stretch = ">= 350 件"', "PT204"),
            (">= 300 家", 'stretch = "many"', "PT201"),
            (">= 300 家", 'each = "week"', "PT207"),
            ("<= 300 家", 'stretch = ">= 350 家"', "PT401"),
            (">= 300 家", 'stretch = "<= 350 家"', "PT200"),
        ],
    )
    def test_what_does_not_fit_is_a_problem(self, tmp_path: Path, amount: str, more: str, code: str) -> None:
        found = self.load(tmp_path, amount, "新增300家以上", more)
        assert [problem.code for problem in found.problems] == [code]
