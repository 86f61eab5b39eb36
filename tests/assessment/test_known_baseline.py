"""What only the assessment knows of a baseline: its correction, its area in this call, the readings that are signed."""

from typing import Any

import pytest

import policytrack as pt

GHG = pt.Indicator("ghg", unit="吨", kind="flow", better="down")
FIRMS = pt.Indicator("firms", unit="家", kind="stock", better="up")
BASE = pt.Figure("b", indicator=GHG, area="x", period="2020", amount="100 吨")
DONE = pt.Figure("f", indicator=GHG, area="x", period="2024", amount="40 吨")
TARGET = pt.Target("t", indicator=GHG, area="x", period="2024", form="share", amount="45 %", baseline=BASE)
BRIDGE = pt.Assumption("bridge", by="W. Li", bridges="break")


def judged(target: pt.Target, *figures: pt.Figure, **how: Any) -> pt.Assessment:
    base = () if target.baseline is None else (target.baseline,)
    return pt.assess([target], [DONE, *base, *figures], on="2025-02-01", **how)["t"]


def correction(**fields: Any) -> pt.Figure:
    return pt.Figure("b2", indicator=GHG, area="x", period="2020", amount="80 吨", supersedes="b", **fields)


def test_a_correction_of_another_definition_is_not_comparable_unless_it_is_bridged() -> None:
    assert judged(TARGET, correction()).verdict == "missed"
    found = judged(TARGET, correction(status="D"))
    assert (found.verdict, found.reason.code) == ("not comparable", "baseline-unlike")
    assert "status D" in found.reason.text("en")
    bridged = judged(TARGET, correction(status="D"), assume=[BRIDGE])
    assert (bridged.verdict, bridged.assumptions) == ("missed", ("bridge",))
    assert bridged.what_if(amount="50 %").verdict == "met"


def test_a_bridge_that_is_withdrawn_leaves_the_baseline_incomparable() -> None:
    base = pt.Figure("b", indicator=GHG, area="x", period="2020", amount="100 吨", status="D")
    target = pt.Target(
        "t", indicator=GHG, area="x", period="2024", form="share", amount="45 %", baseline=base, assumes=[BRIDGE]
    )
    assert (judged(target).verdict, judged(target).assumptions) == ("met", ("bridge",))
    assert judged(target, without=["bridge"]).verdict == "not comparable"


def test_a_name_that_stands_for_another_area_in_this_call_is_not_comparable() -> None:
    here, there = pt.Area("here", zh="市北区"), pt.Area("there", zh="市北区")
    base = pt.Figure("b", indicator=GHG, area=there, period="2020", amount="100 吨")
    target = pt.Target("t", indicator=GHG, area=here, period="2024", form="share", amount="45 %", baseline=base)
    found = pt.assess([target], [], on="2025-02-01")["t"]
    assert (found.verdict, found.reason.code) == ("not comparable", "baseline-unlike")
    assert "area" in found.reason.text("en")


@pytest.mark.parametrize("signed", ["scope", "same", "reads"])
def test_what_a_signed_reading_joins_is_comparable_and_listed(signed: str) -> None:
    other = pt.Indicator("ghg.gross", subject="ghg", unit="吨", kind="flow", better="down")
    planned = pt.Indicator("ghg.planned", unit="吨", kind="flow", better="down")
    indicator, assumption = {
        "scope": (GHG, pt.Assumption("a", by="W. Li", bridges="scope")),
        "same": (other, pt.Assumption("a", by="W. Li", same=("ghg", "ghg.gross"))),
        "reads": (planned, pt.Assumption("a", by="W. Li", reads=("planned", "none"))),
    }[signed]
    base = pt.Figure(
        "b", indicator=indicator, area="x", period="2020", amount="100 吨", scope="main" if signed == "scope" else None
    )
    target = pt.Target(
        "t", indicator=GHG, area="x", period="2024", form="share", amount="45 %", baseline=base, assumes=[assumption]
    )
    found = judged(target)
    assert (found.verdict, found.assumptions) == ("met", ("a",))
    assert judged(target, without=["a"]).verdict == "not comparable"


def test_what_is_older_than_the_baseline_is_no_evidence() -> None:
    base = pt.Figure("b", indicator=FIRMS, area="x", period="2022-12-31", amount="100 家")
    target = pt.Target("t", indicator=FIRMS, area="x", by="2025", form="change", amount="10 %", baseline=base)
    older = pt.Figure("o", indicator=FIRMS, area="x", period="2021-12-31", amount="120 家")
    newer = pt.Figure("n", indicator=FIRMS, area="x", period="2023-12-31", amount="120 家")
    assert pt.assess([target], [older], on="2024-02-01")["t"].verdict == "no figure"
    assert pt.assess([target], [newer], on="2024-02-01")["t"].verdict == "reached"


def test_a_forecast_is_measured_by_and_starts_no_line() -> None:
    ahead = pt.Figure("b", indicator=FIRMS, area="x", period="2024-12-31", amount="1000 家", status="F")
    target = pt.Target(
        "t",
        indicator=FIRMS,
        area="x",
        by="2024-12-31",
        form="share",
        amount=">= 63 %",
        baseline=ahead,
        reference="forecast",
    )
    told = pt.Figure("f", indicator=FIRMS, area="x", period="2024-12-31", amount="640 家")
    found = pt.assess([target], [told], on="2025-02-01")["t"]
    assert (found.verdict, found.final) == ("met", True)
    half = pt.Figure("f", indicator=FIRMS, area="x", period="2024-06-30", amount="400 家")
    assert pt.assess([target], [half], on="2024-07-01")["t"].verdict == "not yet"


@pytest.mark.parametrize(
    ("sense", "names", "amount", "words", "code"),
    [
        ("increase", [], "2.3 %", "同比下降2.3%", "quote-against-sense"),
        ("increase", [], "-2.3 %", "同比下降2.3%", None),
        ("increase", [], "2.3 %", "降幅收窄后增长2.3%", None),
        ("decrease", [], "2.3 %", "同比增长2.3%", "quote-against-sense"),
        ("decrease", [], "2.3 %", "同比减少2.3%", None),
        (None, [], "2.3 %", "同比下降2.3%", "sense-unsaid"),
        (None, ["能耗降低率"], "2.3 %", "同比下降2.3%", None),
        (None, [], "2.3 %", "同比增长2.3%", None),
    ],
)
def test_words_against_the_sense_of_a_growth_rate_are_noted(
    sense: str | None, names: list[str], amount: str, words: str, code: str | None
) -> None:
    rate = pt.Indicator("rate", unit="%", kind="growth", better="up", sense=sense, aliases=names)
    source = pt.Source("text", title="公报")
    target = pt.Target("t", indicator=rate, area="x", period="2024", amount="2 %")
    told = pt.Figure("f", indicator=rate, area="x", period="2024", amount=amount, quote=words, source=source)
    found = pt.assess([target], [told], on="2025-02-01")["t"]
    mine = [note for note in found.notes if note.code in ("quote-against-sense", "sense-unsaid")]
    assert [note.code for note in mine] == ([] if code is None else [code])
    assert code is None or words[2:4] in mine[0].text("en")
    promised = pt.Target("t", indicator=rate, area="x", period="2024", amount=amount.lstrip("-"), quote=words)
    codes = {note.code for note in pt.assess([promised], [], on="2025-02-01")["t"].notes}
    assert ("quote-against-sense" in codes or "sense-unsaid" in codes) == (code is not None or amount[0] == "-")
