"""Laws of the answers: one source, totals worked out once more at most, and nothing kept ahead of a question."""

from collections import Counter
from typing import Any

import pytest
from worlds import NEW, STOCK, ask, fig

import policytrack as pt
from policytrack import Assessment, Claim, Figure, Report, Target, Verdict
from policytrack.assessment.answers import Answers
from policytrack.assessment.evaluation import Evaluation
from policytrack.assessment.live_answers import LiveAnswers
from policytrack.assessment.steps import StepsAnswers
from policytrack.method import methods
from policytrack.report.columns import COLUMNS
from policytrack.storage.saved_answers import SavedAnswers

ANSWERS = sorted(name for name in vars(Answers) if not name.startswith("_"))
CALLED = {"needed", "next_milestone", "project", "reached_when", "what_if", "surely_says"}
PUBLIC = sorted(name for name in dir(Assessment) if not name.startswith("_") and name not in CALLED)
MONTHS = [fig("2024-01", "40 家"), fig("2024-02", "about 50 家"), fig("2024-Q1", "130 家"), fig("2024-H1", "170 家")]
LEVELS = [fig("../2023-12-31", "100 家", STOCK), fig("../2024-04-30", "180 家", STOCK)]
WORLDS: dict[str, tuple[Target, list[Figure]]] = {
    "flow": (ask("300 家"), MONTHS),
    "level": (ask("300 家", STOCK), LEVELS),
    "met": (ask("150 家"), MONTHS),
    "vague": (ask("about 171 家", period="2024-H1"), [fig("2024-H1", "170 家")]),
    "hedged": (ask("300 家"), [fig("2024", "about 300 家")]),
    "conflict": (ask("300 家", NEW), [fig("2024", "290 家"), fig("2024", "310 家")]),
    "no figure": (ask("300 家"), []),
    "another thing": (ask("300 家"), LEVELS),
    "stretch": (ask("300 家", stretch="350 家"), MONTHS),
}


def assess(name: str, **how: Any) -> Assessment:
    target, figures = WORLDS[name]
    claims = [Claim("c", says="on_pace", about=["t"], area="qingdao", period="2024-Q1")]
    return pt.assess([target], figures, on="2024-12-31", claims=claims, methods=methods, **how)[0]


def ask_everything(found: Assessment) -> None:
    for name in PUBLIC:
        getattr(found, name)
    for per in ("day", "month", "quarter", "year"):
        found.needed(per)
    found.next_milestone(50, 90)
    found.project()
    found.reached_when()
    for lang in ("zh", "en"):
        Report([found], lang).table(columns=list(COLUMNS))
        Report([found], lang).explain(found.id)


@pytest.mark.parametrize("name", WORLDS)
@pytest.mark.parametrize("comparison", ["published", "full"])
def test_totals_are_worked_out_to_judge_and_once_more_for_all_answers(
    name: str, comparison: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: Counter[tuple[int, str]] = Counter()
    work_out = Evaluation.totals_by

    def counted(self: Evaluation, amount: Any) -> Any:
        counts[id(self), amount.__name__] += 1
        return work_out(self, amount)

    monkeypatch.setattr(Evaluation, "totals_by", counted)
    found = assess(name, comparison=comparison)
    evaluation = found._answers.evaluation
    assert evaluation is not None
    by_figures, by_ranges = (id(evaluation), "_amount"), (id(evaluation), "softened")
    assert counts[by_figures] == 1
    assert not counts[by_ranges]
    stretch = found.stretch  # holds the evaluations whose ids are counted
    ask_everything(found)
    ask_everything(found)
    assert counts[by_figures] == 2
    assert counts[by_ranges] <= (found.verdict is Verdict.CANNOT_TELL)
    assert stretch is found.stretch
    assert max(counts.values()) == 2


@pytest.mark.parametrize("name", WORLDS)
def test_what_is_not_asked_keeps_nothing_alive(name: str) -> None:
    found = assess(name)
    evaluation = found._answers.evaluation
    assert evaluation is not None
    assert not evaluation._totals
    assert not evaluation._used


@pytest.mark.parametrize("source", [LiveAnswers, StepsAnswers, SavedAnswers])
def test_every_source_has_every_answer(source: type) -> None:
    assert set(ANSWERS) <= set(dir(source))


def test_an_assessment_asks_for_every_answer_and_has_no_other_source() -> None:
    asked: Counter[str] = Counter()
    found = assess("flow")
    answers = found._answers

    class Spy:
        def __getattr__(self, name: str) -> Any:
            asked[name] += 1
            return getattr(answers, name)

    spied: Any = Assessment(found.target, found.on, found.verdict, answers=Spy())
    ask_everything(spied)
    spied.surely_says(found)
    spied.what_if(by="2025-06-30")
    assert set(asked) == set(ANSWERS) - {"arguments"}  # which is for what is saved
    assert max(asked[name] for name in ("notes", "total", "used", "set_aside", "stretch", "outcomes")) == 1


def test_an_assessment_by_hand_answers_without_evidence() -> None:
    alone = Assessment(ask("300 家"), assess("flow").on, Verdict.NO_FIGURE)
    ask_everything(alone)
    assert (alone.reason.code, alone.notes, alone.used, alone.total) == ("no-figure", (), (), None)
    with pytest.raises(pt.InputError, match="not made by assess, so there is no evidence"):
        alone.what_if(amount="2 家")
