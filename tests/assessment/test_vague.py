"""What is vague or rounded: promises and figures of about so much, rounded baselines, and provisional figures."""

import datetime
from typing import Any

import pytest
from assessment_worlds import CITY, INDICATORS, ONS, PERIODS, small_worlds
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from worlds import EVER, GROWTH, IDLE, NET, NEW, PRICES, SHARE, STOCK, ask, fig, judge, told

import policytrack as pt
from policytrack import Assessment, Figure, Indicator, InputError, Source, Target, Verdict
from policytrack.assessment.evidence import Evidence
from policytrack.records.registry import Registry

GAP = Indicator("attendance.gap", unit="pp", kind="stock", better="down")
STEADY = Indicator("cpi.growth.band", unit="%", kind="growth", better="none")
UP = {"up": GROWTH, "down": PRICES, "none": STEADY}


def said(found: Assessment) -> tuple[str, bool, str | None]:
    """The verdict, whether it is final, and how it leans."""
    return str(found.verdict), found.final, None if found.leaning is None else str(found.leaning)


def period_end(period: str) -> datetime.date:
    time = pt.Period.parse(period)
    assert isinstance(time, pt.Period)
    return time.end


def codes(found: Assessment) -> list[str]:
    return [note.code for note in found.notes]


# Promises of about so much.


@pytest.mark.parametrize(
    ("better", "asked", "now", "expected"),
    [
        ("up", "about 5 %", "rounded 5.0 %", ("met", True, None)),
        ("up", "about 5 %", "5 %", ("met", True, None)),
        ("up", "about 5 %", "rounded 5 %", ("met", True, None)),
        ("up", "about 5 %", "rounded 4.9 %", ("cannot tell", False, "met")),
        ("up", "about 5 %", "4.75 %", ("cannot tell", False, "met")),
        ("up", "about 5 %", "rounded 4.75 %", ("cannot tell", False, "met")),
        ("up", "about 5 %", "rounded 4.7 %", ("missed", True, None)),
        ("up", "about 5 %", "4.74 %", ("missed", True, None)),
        ("up", "about 5 %", "4.5 %", ("missed", True, None)),
        ("up", "about 5 %", "rounded 4.5 %", ("missed", True, None)),
        ("up", "about 5.1 %", "rounded 4.8 %", ("cannot tell", False, None)),  # 4.845 is finer than 4.8
        ("up", "about 1 %", "rounded 0.9 %", ("cannot tell", False, "met")),
        ("up", "about 1 %", "rounded 0.8 %", ("missed", True, None)),
        ("up", "about 80 %", "rounded 78 %", ("cannot tell", False, "met")),
        ("up", "about 80 %", "rounded 77 %", ("missed", True, None)),
        ("up", "nearly 5 %", "rounded 4.9 %", ("cannot tell", False, "met")),
        ("down", "about 3 %", "rounded 3.0 %", ("met", True, None)),
        ("down", "about 3 %", "rounded 3.1 %", ("cannot tell", False, "met")),
        ("down", "about 3 %", "rounded 3.2 %", ("missed", True, None)),
        ("down", "about 5 %", "rounded 5.2 %", ("cannot tell", False, "met")),
        ("down", "about 5 %", "rounded 5.3 %", ("missed", True, None)),
        ("down", "about 5 %", "rounded 4.1 %", ("met", True, None)),
        ("none", "about 5 %", "rounded 5.0 %", ("met", True, None)),
        ("none", "about 5 %", "rounded 4.8 %", ("cannot tell", False, "met")),
        ("none", "about 5 %", "rounded 5.2 %", ("cannot tell", False, "met")),
        ("none", "about 5 %", "rounded 5.3 %", ("missed", True, None)),
        ("none", "about 5 %", "rounded 4.7 %", ("missed", True, None)),
    ],
)
def test_a_promise_of_about_so_much(better: str, asked: str, now: str, expected: tuple[str, bool, str | None]) -> None:
    indicator = UP[better]
    found = judge(ask(asked, indicator), fig("2024", now, indicator))
    assert said(found) == expected


@pytest.mark.parametrize(("now", "noted"), [("rounded 5.0 %", True), ("5 %", False), ("rounded 5.1 %", False)])
def test_what_keeps_a_vague_promise_only_as_published_says_so(now: str, noted: bool) -> None:
    found = judge(ask("about 5 %", GROWTH), fig("2024", now, GROWTH))
    assert ("hidden-digits" in codes(found)) == noted


def test_the_full_comparison_uses_the_hidden_digits_of_what_meets_a_vague_promise() -> None:
    target, now = ask("about 5 %", GROWTH), fig("2024", "rounded 5.0 %", GROWTH)
    assert said(judge(target, now, comparison="full")) == ("cannot tell", False, "met")


def test_a_vague_promise_of_things_is_as_it_was() -> None:
    assert said(judge(ask("about 300 家"), fig("2024", "285 家"))) == ("cannot tell", False, "met")
    assert said(judge(ask("about 28万 家"), fig("2024", "rounded 28万 家"))) == ("met", True, None)


# Figures of about so much.


@pytest.mark.parametrize(
    ("asked", "now", "verdict"),
    [
        (">= 7 %", "about 4 %", "missed"),
        (">= 7 %", "about 6 %", "cannot tell"),
        (">= 7 %", "about 5 %", "missed"),
        (">= 7.6 %", "about 6 %", "missed"),
        (">= 7.5 %", "about 6 %", "cannot tell"),
        ("7..7.5 %", "about 4 %", "missed"),
        (">= 2 %", "about 4 %", "met"),
        ("> 3 %", "about 4 %", "cannot tell"),
        (">= 3 %", "about 4 %", "met"),
        (">= 10 %", "about 10 %", "cannot tell"),
        ("about 7 %", "about 4 %", "missed"),
    ],
)
def test_a_figure_of_about_so_much_decides_only_outside_its_widest_range(asked: str, now: str, verdict: str) -> None:
    found = judge(ask(asked, GROWTH), fig("2024", now, GROWTH))
    assert (str(found.verdict), found.final) == (verdict, False)
    assert str(found.total) == now
    assert ("within-wide-range" in codes(found)) == (verdict != "cannot tell")
    strict = judge(ask(asked, GROWTH), fig("2024", now, GROWTH), hedges="strict")
    assert (str(strict.verdict), strict.final, str(strict.total)) == ("cannot tell", False, now)


@pytest.mark.parametrize(
    ("asked", "now", "verdict"),
    [("<= 0 pp", "about 11 pp", "missed"), ("<= 0 pp", "about 9 pp", "missed"), ("<= 21 pp", "about 11 pp", "met")],
)
def test_a_gap_of_about_so_much_is_no_closed_gap(asked: str, now: str, verdict: str) -> None:
    found = judge(ask(asked, GAP, by="2018-12-31"), fig("2018-12-31", now, GAP))
    assert (str(found.verdict), found.final) == (verdict, False)


def test_what_is_asked_for_then_is_an_exact_figure() -> None:
    found = judge(ask(">= 7 %", GROWTH), fig("2024", "about 4 %", GROWTH))
    assert [need.code for need in found.needs] == ["needs-exact"]
    note = next(note for note in found.notes if note.code == "within-wide-range")
    assert note.text("en").startswith("only about so much is said by gdp.growth:2024:about 4 %;")
    assert "约数" in note.text("zh")


def test_about_so_much_prints_as_it_was_written_and_never_as_any_amount() -> None:
    for indicator, period, now in ((SHARE, "2024-12-31", "about 10 %"), (NEW, "2024", "about 200 家")):
        found = judge(ask(f">= {now.split()[1]} {indicator.unit}", indicator), fig(period, now, indicator))
        for lang, words in (("zh", "任意值"), ("en", "any amount")):
            assert found.total is not None
            assert found.total.say(lang) in found.reason.text(lang)
            assert words not in pt.Report([found], lang=lang).table()


def test_the_widest_range_is_cut_at_what_an_amount_can_be() -> None:
    assert judge(ask(">= 0 家"), fig("2024", "about 3 家")).verdict is Verdict.MET
    of_all = evolve(IDLE, whole="劳动力")
    full = judge(ask("<= 100 %", of_all, by="2024-12-31"), fig("2024-12-31", "about 90 %", of_all))
    assert full.verdict is Verdict.MET
    assert judge(ask(">= 0 家", NET), fig("2024", "about 1 家", NET)).verdict is Verdict.MET
    assert judge(ask(">= 1 家", NET), fig("2024", "about 1 家", NET)).verdict is Verdict.CANNOT_TELL


def test_nearly_so_much_has_the_same_floor() -> None:
    found = judge(ask(">= 200 家"), fig("2024", "nearly 300 家"))
    assert said(found) == ("met", False, None)
    assert said(judge(ask(">= 201 家"), fig("2024", "nearly 300 家"))) == ("cannot tell", False, "met")
    assert said(judge(ask(">= 300 家"), fig("2024", "nearly 300 家"))) == ("missed", True, None)
    assert said(judge(ask(">= 200 家"), fig("2024", "nearly 300 家"), hedges="strict")) == ("cannot tell", False, "met")


@pytest.mark.parametrize(
    ("others", "verdict", "final", "total"),
    [
        (["310 家"], "met", True, "310 家"),
        (["200 家"], "missed", True, "200 家"),
        (["about 900 家", "about 100 家"], "cannot tell", False, ">= 0 家"),
        (["about 500 家", "about 600 家", "200 家"], "missed", True, "200 家"),
        ([">= 290 家"], "met", False, "about 500 家"),
        (["rounded 310 家"], "met", True, "rounded 310 家"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_about_so_much_is_no_side_of_a_contradiction(
    others: list[str], verdict: str, final: bool, total: str, turned: bool
) -> None:
    known = [fig("2024", amount) for amount in (*others, "about 500 家")]
    found = judge(ask(">= 300 家"), *(reversed(known) if turned else known))
    assert (str(found.verdict), found.final, str(found.total)) == (verdict, final, total)
    assert "sources-disagree" not in codes(found)


def test_about_so_much_of_a_part_gives_way_to_an_exact_whole() -> None:
    found = judge(ask(">= 300 家"), fig("2024-H1", "about 400 家"), fig("2024", "150 家"))
    assert said(found) == ("missed", True, None)
    assert "sources-disagree" not in codes(found)
    level = judge(ask(">= 300 家", EVER, by="2024-12-31"), fig("../2024-06-30", "about 900 家", EVER))
    assert said(level) == ("met", False, None)
    again = fig("../2024-12-31", "200 家", EVER)
    both = judge(ask(">= 300 家", EVER, by="2024-12-31"), fig("../2024-06-30", "about 900 家", EVER), again)
    assert said(both) == ("missed", True, None)


@pytest.mark.parametrize("days", [("2025-01-10", "2025-02-10"), ("2025-02-10", "2025-01-10"), ("2025-01-10",) * 2])
def test_what_is_said_exactly_leans_before_what_is_only_about_so_much(days: tuple[str, str]) -> None:
    floor = fig("2024", ">= 290 家", source=told(days[0]))
    vague = fig("2024", "about 320 家", source=told(days[1]))
    assert said(judge(ask("310 家"), floor, vague)) == ("cannot tell", False, "missed")
    assert said(judge(ask("310 家"), vague)) == ("cannot tell", False, "met")


def test_about_so_much_bounds_a_running_total() -> None:
    half, later = fig("2024-H1", "150 家"), "2024-01/2024-09"
    for now, verdict in (("about 200 家", "cannot tell"), ("about 100 家", "behind"), ("about 400 家", "met")):
        found = judge(ask("300 家"), half, fig(later, now), on="2024-10-20")
        assert (str(found.verdict), found.final) == (verdict, False), now
        strict = judge(ask("300 家"), half, fig(later, now), on="2024-10-20", hedges="strict")
        assert strict.verdict is Verdict.CANNOT_TELL


def test_a_signed_assumption_decides_by_the_soft_range_as_before() -> None:
    soft = pt.Assumption("as-said", soft="about")
    found = judge(ask(">= 5 %", GROWTH), fig("2024", "about 4 %", GROWTH), assume=[soft])
    assert (said(found), found.assumptions) == (("missed", True, None), ("as-said",))


def test_hedges_are_wide_or_strict() -> None:
    with pytest.raises(InputError, match="hedges 'loose' is neither 'wide' nor 'strict'"):
        judge(ask("300 家"), hedges="loose")
    found = judge(ask("300 家"), fig("2024", "about 200 家"), hedges="strict")
    arguments = found._answers.arguments
    assert arguments is not None
    assert arguments.hedges == "strict"
    assert str(arguments).endswith("hedges='strict'")


# Rounded baselines.


@pytest.mark.parametrize(
    ("asked", "base", "now", "expected"),
    [
        (">= 100 %", "rounded 52.1 %", "rounded 52.1 %", ("met", True)),
        (">= 100 %", "rounded 52.1 %", "52.1 %", ("met", True)),
        (">= 100 %", "52.1 %", "rounded 52.1 %", ("met", True)),
        (">= 100 %", "rounded 52.1 %", "rounded 52.0 %", ("missed", True)),
        (">= 110 %", "rounded 52.1 %", "rounded 57.3 %", ("cannot tell", False)),
        (">= 110 %", "rounded 52.1 %", "rounded 57.2 %", ("missed", True)),
        (">= 110 %", "rounded 52.1 %", "rounded 57.5 %", ("met", True)),
        (">= 200 %", "rounded 23.4 %", "rounded 46.8 %", ("met", True)),
        (">= 100 %", "rounded 52.1 %", "rounded 52 %", ("cannot tell", False)),  # coarser than the level
        (">= 50 %", "rounded 23.4 %", "rounded 11.7 %", ("met", True)),
        (">= 50 %", "rounded 23.4 %", "rounded 11.6 %", ("missed", True)),
    ],
)
def test_a_share_of_a_rounded_baseline(asked: str, base: str, now: str, expected: tuple[str, bool]) -> None:
    target = ask(asked, SHARE, form="share", baseline=fig("2023", base, SHARE, id="b"))
    found = judge(target, fig("2024", now, SHARE))
    assert (str(found.verdict), found.final) == expected


def test_a_rounded_baseline_taken_as_published_is_noted() -> None:
    target = ask(">= 100 %", SHARE, form="share", baseline=fig("2023", "rounded 52.1 %", SHARE, id="b"))
    same = judge(target, fig("2024", "rounded 52.1 %", SHARE))
    assert {"hidden-digits", "hidden-digits-of-baseline"} <= set(codes(same))
    exact = judge(target, fig("2024", "52.1 %", SHARE))
    assert "hidden-digits-of-baseline" in codes(exact)
    assert "hidden-digits" not in codes(exact)
    assert "hidden-digits-of-baseline" not in codes(judge(target, fig("2024", "rounded 53.0 %", SHARE)))
    assert same.requirement is not None
    assert str(same.requirement.amount) == ">= 52.1 %"
    assert said(judge(target, fig("2024", "52.1 %", SHARE), comparison="full"))[0] == "cannot tell"


@pytest.mark.parametrize(
    ("amount", "form", "base", "now", "verdict"),
    [
        (">= 10 %", "change", "rounded 28万 家", "30.8万 家", "cannot tell"),  # 30.8万 is finer than 28万
        (">= 50 %", "change", "rounded 20万 家", "30万 家", "met"),
        (">= 2 倍", "multiple", "rounded 20万 家", "rounded 40万 家", "met"),
        (">= 10万 家", "change", "rounded 20万 家", "rounded 30万 家", "met"),
        (">= 10万 家", "change", "rounded 20万 家", "rounded 29万 家", "missed"),
        (">= 10万 家", "change", "rounded 20万 家", "rounded 28万 家", "missed"),
    ],
)
def test_other_forms_of_a_rounded_baseline(amount: str, form: Any, base: str, now: str, verdict: str) -> None:
    target = ask(amount, STOCK, by="2024-12-31", form=form, baseline=fig("2023-12-31", base, STOCK, id="b"))
    assert str(judge(target, fig("2024-12-31", now, STOCK)).verdict) == verdict


def test_a_sum_is_never_compared_as_published_with_a_rounded_baseline() -> None:
    base = fig("2023", "rounded 20万 家", id="b")
    target = ask(">= 100 %", form="share", baseline=base)
    assert judge(target, fig("2024", "20万 家")).verdict is Verdict.MET
    halves = [fig("2024-H1", "10万 家"), fig("2024-H2", "10万 家")]
    assert judge(target, *halves).verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("base", "now", "strict", "verdict", "noted"),
    [
        ("rounded 61.4 %", "rounded 61.4 %", True, "missed", True),
        ("rounded 61.4 %", "rounded 61.4 %", False, "met", True),
        ("61.4 %", "61.4 %", True, "missed", False),
        ("61.4 %", "61.4 %", False, "met", False),
        ("rounded 61.4 %", "61.4 %", False, "met", True),
        ("61.4 %", "rounded 61.4 %", False, "met", True),
        ("rounded 61 %", "rounded 61.0 %", False, "met", True),
        ("rounded 61.4 %", "rounded 61 %", False, "cannot tell", False),
    ],
)
def test_a_direction_from_a_rounded_baseline(base: str, now: str, strict: bool, verdict: str, noted: bool) -> None:
    for indicator in (SHARE, IDLE):
        target = ask(None, indicator, form="direction", strict=strict, baseline=fig("2023", base, indicator, id="b"))
        found = judge(target, fig("2024", now, indicator))
        assert (str(found.verdict), found.final) == (verdict, verdict != "cannot tell")
        assert any(code.startswith("hidden-digits") for code in codes(found)) == noted


# Provisional, then final.

BUREAU, OTHER = pt.Body("统计局"), pt.Body("工信局")


def in_text(day: str | None, publisher: pt.Body | None = BUREAU) -> Source:
    return Source(f"text-of-{day}-{publisher}", published=day, publisher=publisher)


def provisional(day: str | None = "2025-01-20", publisher: pt.Body | None = BUREAU, **more: Any) -> Figure:
    return fig("2024", "290 家", id="p", status="P", source=in_text(day, publisher), **more)


def final(day: str | None = "2025-06-30", publisher: pt.Body | None = BUREAU, **more: Any) -> Figure:
    return fig("2024", "310 家", id="a", source=in_text(day, publisher), **more)


def test_a_final_figure_corrects_the_provisional_one_of_its_publisher() -> None:
    for known in ((provisional(), final()), (final(), provisional())):
        found = judge(ask("300 家"), *known, on="2025-07-01")
        assert said(found) == ("met", True, None)
        assert [figure.id for figure in found.used] == ["a"]
        assert [(one.figure.id, one.fields, one.reason.text("en")) for one in found.set_aside] == [
            ("p", ("corrected",), "corrected by a")
        ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (provisional(), final(publisher=OTHER)),
        (provisional(), final(publisher=None)),
        (provisional(publisher=None), final(publisher=None)),
        (provisional(), final("2025-01-20")),
        (provisional(), final("2025-01-10")),
        (provisional(), final("2025")),  # perhaps before 20 January
        (provisional("2025"), final()),
        (provisional(None), final()),
        (provisional(), final(None)),
        (provisional(), fig("2024", "310 家", id="a")),
        (provisional(), final(status="E")),
        (provisional(), final(scope="rural")),
    ],
)
def test_else_they_are_two_estimates(one: Figure, two: Figure) -> None:
    found = judge(ask("300 家"), one, two, on="2026-07-01")
    assert not any("corrected" in aside.fields for aside in found.set_aside)
    assert said(found)[0] == ("cannot tell" if two.scope is None else "missed")


def test_what_was_known_before_the_final_figure_is_the_provisional_one() -> None:
    early = judge(ask("300 家"), provisional(), final(), on="2025-07-01", known_by="2025-03-01")
    assert (said(early), [figure.id for figure in early.used]) == (("missed", True, None), ["p"])
    late = judge(ask("300 家"), provisional(), final(), on="2025-07-01", known_by="2025-06-30")
    assert (said(late), [figure.id for figure in late.used]) == (("met", True, None), ["a"])


def test_a_final_verdict_on_a_provisional_figure_says_so() -> None:
    found = judge(ask("300 家"), provisional(), on="2025-03-01")
    assert found.final
    assert "preliminary" in codes(found)


def test_a_final_figure_may_be_corrected_in_turn() -> None:
    last = fig("2024", "280 家", id="z", source=in_text("2025-12-01"), supersedes="a")
    found = judge(ask("300 家"), provisional(), final(), last, on="2026-07-01")
    assert (said(found), [figure.id for figure in found.used]) == (("missed", True, None), ["z"])


def test_of_several_final_figures_the_first_corrects() -> None:
    second = fig("2024", "310 家", id="b", source=in_text("2025-08-01"))
    evidence = Evidence([provisional(), second, final()], Registry([]), on=datetime.date(2026, 1, 1), known_by=None)
    assert evidence.corrected["p"].id == "a"


def test_a_provisional_figure_that_replaces_a_final_one_stays() -> None:
    back = provisional("2025-01-20", supersedes="a")
    found = judge(ask("300 家"), back, final(), on="2026-07-01")
    assert (said(found), [figure.id for figure in found.used]) == (("missed", True, None), ["p"])


def test_the_change_between_two_reports_names_the_correction() -> None:
    records = [provisional(), final()]
    before, after = (pt.assess([ask("300 家")], records, on=day, known_by=day) for day in ("2025-03-01", "2025-07-01"))
    (corrected,) = [change for change in pt.changes(before, after) if change.kind == "corrected"]
    assert (corrected.field, str(corrected.before), str(corrected.after)) == ("amount", "290 家", "310 家")


def test_the_history_of_a_provisional_figure_goes_on_to_the_final_one() -> None:
    records = [final(), provisional(), fig("2023", "200 家", id="before")]
    for id in ("p", "a"):
        assert [(one.record.id, one.how) for one in pt.history(records, id).versions] == [
            ("p", "corrected"),
            ("a", None),
        ]
    series = pt.history(records, "sme.specialised.recognised")
    assert [one.record.id for one in series.versions] == ["before", "p", "a"]
    others = [final(publisher=OTHER), provisional()]
    assert [one.record.id for one in pt.history(others, "p").versions] == ["p"]


def test_a_baseline_is_corrected_by_its_final_figure() -> None:
    base = fig("2023", "200 家", id="p", status="P", source=in_text("2024-01-20"))
    better = fig("2023", "260 家", id="a", source=in_text("2024-06-30"))
    target = ask(">= 110 %", form="share", baseline=base)
    now = fig("2024", "270 家")
    assert judge(target, base, now).verdict is Verdict.MET
    found = judge(target, base, better, now)
    assert found.verdict is Verdict.MISSED
    assert "baseline-corrected" in codes(found)


# Laws.


@given(st.data(), st.sampled_from(ONS))
def test_widening_an_exact_figure_never_makes_a_verdict_final(data: Any, on: str) -> None:
    target, known, _ = data.draw(small_worlds(hedges=("", ">= ", "<= ", "rounded ")))
    sharp = [one for one in known if one.amount.interval.is_point and one.amount.low]
    if not sharp:
        return
    chosen = data.draw(st.sampled_from(sharp))
    vague = pt.Quantity.parse(f"about {chosen.amount}")
    others = [one for one in known if one is not chosen]
    before = pt.assess([target], known, on=on)[0]
    after = pt.assess([target], [*others, evolve(chosen, amount=vague)], on=on)[0]
    alone = pt.assess([target], others, on=on)[0]
    assert before.final or alone.final or not after.final


OPEN = (Verdict.CANNOT_TELL, Verdict.NO_FIGURE)


@given(small_worlds(most=5))
def test_strict_hedges_never_decide_more(world: tuple[Target, tuple[Figure, ...], str]) -> None:
    target, known, on = world
    wide, strict = (pt.assess([target], known, on=on, hedges=hedges)[0] for hedges in ("wide", "strict"))
    if wide.verdict in OPEN:
        assert strict.verdict in OPEN
    assert strict.final == wide.final
    if strict.final:
        assert strict.verdict is wide.verdict


@given(st.permutations(["about 3 元", "about 9 元", "4 元", ">= 5 元", "nearly 8 元"]), st.integers(1, 5), st.data())
def test_the_order_of_vague_figures_never_matters(amounts: list[str], count: int, data: Any) -> None:
    indicator = data.draw(st.sampled_from([one for one in INDICATORS if one.unit == "元"]))
    periods = data.draw(st.lists(st.sampled_from(PERIODS), min_size=count, max_size=count))
    flow = indicator.kind == "flow"
    known = [
        fig(
            period if flow else f"../{period_end(period)}",
            amount,
            indicator,
            id=f"{period} {amount}",
            area=CITY,
        )
        for period, amount in zip(periods, amounts[:count], strict=True)
    ]
    target = ask("6 元", indicator, area=CITY, period="2022")
    orders = (known, list(reversed(known)), data.draw(st.permutations(known)))
    one, *others = [
        (found.verdict, found.final, found.total, found.notes, found.used)
        for found in (pt.assess([target], order, on="2023-07-01")[0] for order in orders)
    ]
    assert all(other == one for other in others)


@given(st.sampled_from(INDICATORS), st.integers(1, 40), st.integers(1, 40), st.sampled_from(("wide", "strict")))
def test_a_vague_figure_alone_is_never_final(indicator: Indicator, number: int, asked: int, hedges: Any) -> None:
    period = "2022" if indicator.kind in ("flow", "growth") else "2022-12-31"
    target = ask(f"{asked} {indicator.unit}", indicator, area=CITY, period="2022")
    figure = fig(period, f"about {number} {indicator.unit}", indicator, area=CITY)
    assert not pt.assess([target], [figure], on="2023-07-01", hedges=hedges)[0].final
