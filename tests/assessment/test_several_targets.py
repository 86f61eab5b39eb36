"""Several targets together: the table of their verdicts row by row, their completion, and where they go besides."""

import datetime
import itertools
from pathlib import Path
from typing import Any

import pytest
from assessment_worlds import small_worlds
from attrs import evolve
from hypothesis import given
from worlds import ask, fig, told

import policytrack as pt
from policytrack import AllOf, AnyOf, Area, Assessment, DuplicateIdError, Indicator, InputError, Report, Target
from policytrack.assessment import Verdict
from policytrack.assessment.conditions import combine
from policytrack.light import light_of
from policytrack.ranking.compare import compare_areas

ON = datetime.date(2025, 2, 1)
BEGUN = Indicator("projects.begun", unit="个", kind="flow", better="up", zh="开工项目", en="projects begun")
SPENT = Indicator("projects.spent", unit="元", kind="flow", better="up", zh="完成投资", en="money spent")
FLOW_CEILING = Indicator("projects.delayed", unit="个", kind="flow", better="down", zh="延误项目")
# A verdict and whether it is final, as each part may have it.
MET, MET_OPEN, MISSED, MISSED_OPEN = ("met", True), ("met", False), ("missed", True), ("missed", False)
LATE, LATE_OPEN, REACHED, ON_PACE = ("late", True), ("late", False), ("reached", False), ("on pace", False)
BEHIND, NOT_YET, NOT_DUE = ("behind", False), ("not yet", False), ("not due", False)
NONE, CANNOT_TELL = ("no figure", False), ("cannot tell", False)
UNLIKE, UNMEASURED = ("not comparable", False), ("not measurable", False)
EVERY = (MET, MET_OPEN, MISSED, MISSED_OPEN, LATE, LATE_OPEN, REACHED, ON_PACE, BEHIND, NOT_YET, NOT_DUE)
UNKNOWN = (NONE, CANNOT_TELL, UNLIKE, UNMEASURED)
Said = tuple[str, bool]


def part(said: Said, number: int = 0) -> Assessment:
    return Assessment(ask(">= 1 家", id=f"part-{number}"), ON, Verdict(said[0]), final=said[1])


def together(kind: type[AllOf] | type[AnyOf], *parts: Said) -> Said:
    judged = [part(said, number) for number, said in enumerate(parts)]
    found = combine(kind("whole", [one.target for one in judged]), judged)
    return found.verdict, found.final


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((MISSED, LATE, NONE, ON_PACE), MISSED),
        ((MISSED_OPEN, MISSED, MET), MISSED),
        ((LATE, MET), LATE),
        ((LATE, MET_OPEN), LATE_OPEN),
        ((LATE_OPEN, MET), LATE_OPEN),
        ((LATE, MISSED_OPEN), MISSED_OPEN),
        ((LATE, REACHED), MISSED_OPEN),
        ((LATE, NONE), MISSED_OPEN),
        ((MISSED_OPEN, BEHIND), MISSED_OPEN),
        ((BEHIND, NONE), BEHIND),
        ((BEHIND, MET, NOT_DUE), BEHIND),
        ((MET, NONE), CANNOT_TELL),
        ((NONE, MISSED), MISSED),
        ((NONE, NONE), NONE),
        ((NONE, UNLIKE), CANNOT_TELL),
        ((UNMEASURED, UNMEASURED), UNMEASURED),
        ((UNLIKE,), UNLIKE),
        ((NONE, NOT_DUE), CANNOT_TELL),
        ((NOT_DUE, NOT_DUE), NOT_DUE),
        ((NOT_DUE, MET), NOT_YET),
        ((NOT_YET, ON_PACE), NOT_YET),
        ((ON_PACE, MET), ON_PACE),
        ((ON_PACE, REACHED), ON_PACE),
        ((REACHED, MET), REACHED),
        ((MET, MET), MET),
        ((MET, MET_OPEN), MET_OPEN),
    ],
)
def test_all_of_some_targets_row_by_row(parts: tuple[Said, ...], whole: Said) -> None:
    for order in itertools.permutations(parts):
        assert together(AllOf, *order) == whole, order


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((MET, NONE), MET),
        ((MET, MISSED, MET_OPEN), MET),
        ((MET_OPEN, NONE), MET_OPEN),
        ((MET_OPEN, REACHED), MET_OPEN),
        ((REACHED, ON_PACE, CANNOT_TELL), REACHED),
        ((ON_PACE, NONE, MISSED), ON_PACE),
        ((NONE, MISSED), CANNOT_TELL),
        ((NONE, NOT_DUE), CANNOT_TELL),
        ((NONE, NONE), NONE),
        ((UNMEASURED, UNLIKE), CANNOT_TELL),
        ((NOT_DUE, NOT_DUE), NOT_DUE),
        ((NOT_DUE, MISSED), NOT_YET),
        ((NOT_YET, BEHIND), NOT_YET),
        ((BEHIND, LATE), BEHIND),
        ((LATE, MISSED), LATE),
        ((LATE, MISSED_OPEN), LATE_OPEN),
        ((LATE_OPEN, MISSED), LATE_OPEN),
        ((MISSED, MISSED), MISSED),
        ((MISSED, MISSED_OPEN), MISSED_OPEN),
    ],
)
def test_any_of_some_targets_row_by_row(parts: tuple[Said, ...], whole: Said) -> None:
    for order in itertools.permutations(parts):
        assert together(AnyOf, *order) == whole, order


def test_one_part_alone_is_the_whole() -> None:
    for said in (*EVERY, *UNKNOWN):
        assert together(AllOf, said) == said
        assert together(AnyOf, said) == said


def test_all_are_never_better_than_any() -> None:
    """A whole that is met for good, or missed for good, is so whatever becomes of the open parts."""
    outcomes = (MET, MISSED, LATE)
    for parts in itertools.product(EVERY + UNKNOWN, repeat=3):
        for kind in (AllOf, AnyOf):
            said, final = together(kind, *parts)
            if not final:
                continue
            choices = [(one,) if one[1] else outcomes for one in parts]
            assert {together(kind, *end)[0] for end in itertools.product(*choices)} == {said}, (kind, parts)


# From the evidence.


def both(*parts: Target, kind: Any = AllOf, **more: Any) -> Any:
    return kind("both", parts, zh="开工并完成投资", en="begun and spent", **more)


PARTS = (
    ask(">= 1500 个", BEGUN, id="begun", area="青岛市"),
    ask(">= 200 元", SPENT, id="spent", area="青岛市"),
)
FIGURES = [
    fig("2024-H1", "1600 个", BEGUN, id="f-begun", area="青岛市"),
    fig("2024-H1", "110 元", SPENT, id="f-spent", area="青岛市"),
]


@given(small_worlds())
def test_one_target_as_several_is_judged_as_itself(world: Any) -> None:
    target, figures, on = world
    alone = pt.assess([target], figures, on=on)["t"]
    for kind in (AllOf, AnyOf):
        whole = pt.assess([kind("whole", [target])], figures, on=on)["whole"]
        for name in ("verdict", "final", "early", "day", "completion", "used", "set_aside", "needs", "assumptions"):
            assert getattr(whole, name) == getattr(alone, name), (kind, name)
        assert whole.parts == (alone,)


def test_parts_need_not_be_given_beside_it_and_are_judged_as_if_they_were() -> None:
    whole = both(*PARTS)
    alone = pt.assess([whole], FIGURES, on="2024-07-20")
    beside = pt.assess([whole, *PARTS], FIGURES, on="2024-07-20")
    assert [one.id for one in alone] == ["both"]
    assert [one.id for one in beside] == ["both", "begun", "spent"]
    assert alone[0].parts == beside[0].parts == (beside["begun"], beside["spent"])
    assert (alone[0].verdict, beside["spent"].verdict) == ("on pace", "on pace")


def test_the_reason_names_the_part_that_decides() -> None:
    later = [*FIGURES, fig("2024-H2", "80 元", SPENT, id="f-spent-2", area="青岛市")]
    found = pt.assess([both(*PARTS)], later, on="2025-02-01")["both"]
    assert (found.verdict, found.final, str(found.completion)) == ("missed", True, "95 %")
    assert found.reason.text("zh").startswith("完成投资（青岛市，2024年）：未完成，")
    assert found.reason.text("en").startswith("money spent (青岛市, 2024): missed, 190 yuan by 2024-12-31")
    assert "开工" not in found.reason.text("zh")
    anyone = pt.assess([both(*PARTS, kind=AnyOf)], later, on="2025-02-01")["both"]
    assert (anyone.verdict, anyone.final) == ("met", True)
    assert anyone.reason.text("zh").startswith("开工项目（青岛市，2024年）：已完成，")
    assert anyone.formula is not None
    assert anyone.formula.text("en").startswith("projects begun (青岛市, 2024): ")


def test_a_deadline_of_one_part_is_not_that_of_all() -> None:
    half = ask(">= 100 元", SPENT, id="half", area="青岛市", period="2024-H1")
    year = ask(">= 1500 个", BEGUN, id="begun", area="青岛市")
    met = pt.assess([both(half, year)], FIGURES, on="2024-07-20")
    assert (met[0].verdict, met[0].final, met[0].early) == ("met", True, True)
    short = [fig("2024-H1", "90 元", SPENT, id="short", area="青岛市")]
    lost = pt.assess([both(half, year)], short, on="2024-07-20")[0]
    assert (lost.verdict, lost.final, lost.early) == ("missed", True, True)
    assert lost.promise.deadline == datetime.date(2024, 12, 31)


def test_a_superseded_part_is_replaced_by_what_took_its_place_where_that_is_given() -> None:
    old, begun = PARTS[1], PARTS[0]
    new = evolve(old, id="spent-2", amount=">= 100 元", supersedes="spent")
    newest = evolve(old, id="spent-3", amount=">= 300 元", supersedes="spent-2")
    without = pt.assess([both(begun, old)], FIGURES, on="2024-12-31")["both"]
    assert [one.id for one in without.parts] == ["begun", "spent"]
    found = pt.assess([both(begun, old), new], FIGURES, on="2024-12-31")["both"]
    assert [one.id for one in found.parts] == ["begun", "spent-2"]
    assert found.verdict == "met"
    assert [note.code for note in found.notes] == ["part-superseded"]
    twice = pt.assess([both(begun, old, new), new, newest], FIGURES, on="2024-12-31")["both"]
    assert [one.id for one in twice.parts] == ["begun", "spent-3"]
    unknown = evolve(new, source=told("2024-11-01"))
    then = pt.assess([both(begun, old), unknown], FIGURES, on="2024-12-31", known_by="2024-10-01")["both"]
    assert [one.id for one in then.parts] == ["begun", "spent"]


def test_several_may_be_parts_of_several() -> None:
    inner = AnyOf("either", PARTS, zh="二者之一", en="either of the two")
    outer = AllOf("outer", [inner, PARTS[0]])
    found = pt.assess([outer], FIGURES, on="2025-02-01")["outer"]
    assert found.verdict == "met"
    assert [one.id for one in found.parts] == ["either", "begun"]
    assert "either of the two: met" in found.reason.text("en")


def test_the_completion_of_all_is_the_least_and_of_any_the_greatest() -> None:
    found = pt.assess([both(*PARTS), AnyOf("any", PARTS)], FIGURES, on="2024-07-20")
    assert [str(one.completion) for one in found] == ["55 %", "rounded 106.7 %"]
    growth = Indicator("g", unit="%", kind="growth", better="up")
    lacking = both(*PARTS, ask(">= 5 %", growth, id="g", area="青岛市"))
    without = pt.assess([lacking], FIGURES, on="2024-07-20")[0]
    assert without.completion is None
    assert without.no_completion is not None
    assert without.no_completion.text("en") == "g (青岛市, 2024) has no completion"


def test_what_is_used_of_a_ceiling_and_what_is_done_have_no_least() -> None:
    few = ask("<= 10 个", FLOW_CEILING, id="few", area="青岛市")
    less = ask("<= 20 个", FLOW_CEILING, id="less", area="青岛市")
    delayed = fig("2024-H1", "4 个", FLOW_CEILING, id="f-delayed", area="青岛市")
    mixed = pt.assess([both(PARTS[0], few)], [*FIGURES, delayed], on="2024-07-20")[0]
    assert mixed.completion is None
    assert mixed.no_completion is not None
    assert mixed.no_completion.code == "parts-of-two-measures"
    caps = pt.assess([both(few, less)], [delayed], on="2024-07-20")[0]
    assert str(caps.completion) == "40 %"  # the cap that is nearer


# What is refused.


def test_what_is_no_target_is_refused_when_it_is_made() -> None:
    with pytest.raises(InputError, match=r"all_of whole: targets: no target is given"):
        AllOf("whole", [])
    with pytest.raises(InputError, match=r"is one target where several are meant"):
        AnyOf("whole", PARTS[0])
    with pytest.raises(InputError, match=r"is not a Target; give targets, or an AllOf or AnyOf of them"):
        AllOf("whole", [*PARTS, FIGURES[0]])
    assert [one.id for one in AllOf("whole", [*PARTS, PARTS[0]]).targets] == ["begun", "spent"]


def test_one_id_has_one_content_also_among_parts() -> None:
    other = evolve(PARTS[0], amount=">= 2 个")
    with pytest.raises(DuplicateIdError, match="the target id 'begun' has two contents"):
        pt.assess([both(*PARTS), other], [], on="2024-07-20")
    with pytest.raises(DuplicateIdError, match="the id 'begun' is that of a AllOf and a Target"):
        pt.assess([AllOf("begun", [PARTS[1]]), PARTS[0]], [], on="2024-07-20")


def test_what_only_one_target_has_is_asked_of_its_parts() -> None:
    found = pt.assess([both(*PARTS)], FIGURES, on="2024-07-20", methods=("linear-pace",))["both"]
    for ask_it in (lambda: found.target, lambda: found.what_if(amount="1 个")):
        with pytest.raises(InputError, match=r"both is not one target but 2 together; ask each of the \.parts"):
            ask_it()
    assert found.outcomes["linear-pace"].label is None
    assert found.outcomes["linear-pace"].reason is not None
    assert (found.stretch, found.gap, found.total, found.needed().amount) == (None, None, None, None)
    light = light_of(found, "yinchuan-2025")
    assert "ask for the light of each part" in light.reason.text("en")
    with pytest.raises(InputError, match="is not a Target"):
        compare_areas("projects", "2024", targets=[both(*PARTS)])


# Where it goes.


def test_it_stands_in_tables_and_explanations() -> None:
    report = Report(pt.assess([both(*PARTS, source=told("2024-01-02"))], FIGURES, on="2024-12-31"), lang="zh")
    table = report.table(format="tsv", columns=("target", "asked", "reported", "verdict", "indicator", "period"))
    assert "开工并完成投资；[both]" in table
    assert "2项都要达到；· 开工项目（青岛市，2024年），≥ 1500个" in table
    assert "· 开工项目（青岛市，2024年），1600个" in table
    text = report.explain("both")
    assert text.startswith("both：开工并完成投资，青岛市")
    assert "各项\n    开工项目（青岛市，2024年）：✓ 提前完成" in text
    english = Report(report.assessments, lang="en").explain("both")
    assert "Part by part\n" in english


def test_it_is_saved_and_loaded_with_its_parts(tmp_path: Path) -> None:
    inner = AnyOf("any", [PARTS[1], AllOf("deep", [PARTS[0]], zh="深")], zh="其一")
    found = pt.assess([AllOf("z", [PARTS[0], inner]), inner], FIGURES, on="2024-12-31")
    pt.save_assessments(found, tmp_path / "kept.json")
    again = pt.load_assessments(tmp_path / "kept.json")
    assert again == found
    assert again["z"].parts[1].reason == found["z"].parts[1].reason
    assert (again["z"].completion, again["z"].used) == (found["z"].completion, found["z"].used)


def test_a_change_of_a_part_is_a_change_of_the_whole() -> None:
    before = pt.assess([both(*PARTS)], FIGURES, on="2024-07-20")
    more = [*FIGURES, fig("2024-H2", "95 元", SPENT, id="f-spent-2", area="青岛市")]
    after = pt.assess([both(*PARTS)], more, on="2025-02-01")
    kinds = [change.kind for change in pt.changes(before, after, lights=["yinchuan-2025"])]
    assert {"verdict", "parts", "completion", "used"} <= set(kinds)
    assert not pt.changes(before, pt.assess([both(*PARTS)], FIGURES, on="2024-07-20"))


def test_it_counts_once_in_a_roll_up_and_never_in_a_sum() -> None:
    goal = pt.Goal("goal", title="项目建设", area="青岛市")
    whole = both(*PARTS, parent="goal")
    rolled = pt.roll_up(pt.assess([whole], FIGURES, on="2024-12-31"), records=[goal, whole])
    assert len(rolled["goal"].tally) == 1
    assert rolled.total.sums == ()
    places = [Area("p", parent="r"), Area("q", parent="r")]
    parts = [ask(">= 5 个", BEGUN, id=place.id, area=place) for place in places]
    by_area = pt.roll_up(pt.assess([AllOf("areas", parts), *parts], [], on="2024-12-31"), by="area")
    assert [(node.id, len(node.tally)) for node in by_area] == [("r", 2), ("p", 1), ("q", 1), ("", 1)]
    assert pt.roll_up(pt.assess([whole], FIGURES, on="2024-12-31"), by="indicator").total.tally.figured == 1


def test_a_claim_about_the_whole_is_compared_with_it() -> None:
    claim = pt.Claim("said", says="met", about=["both"], area="青岛市", period="2024")
    found = pt.assess([both(*PARTS)], FIGURES, on="2025-02-01", claims=[claim])["both"]
    assert [(one.about, str(one.agrees)) for one in found.reported] == [("both", "unknown")]
