"""The outcomes of methods for an assessment, which never change its verdict."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytrack import Figure, Indicator, InputError, Target, Verdict, assess
from policytrack.assessment.method_outcomes import rate, year_of
from policytrack.method import Method, Outcome, methods
from policytrack.strategies import figures, targets
from policytrack.values.period import as_day

NEW = Indicator("sme.recognised", unit="家", kind="flow", better="up")
EMITTED = Indicator("emissions", unit="吨", kind="stock", better="down")
TARGET = Target("t", indicator=NEW, area="青岛市", period="2024", amount=">= 300 家")


def figure(amount: str, period: str = "2024-H1", indicator: Indicator = NEW) -> Figure:
    return Figure("f", indicator=indicator, area="青岛市", period=period, amount=amount)


def test_a_year_ends_on_its_number() -> None:
    for day, year in (("2023-12-31", 2023.0), ("2024-12-31", 2024.0), ("2023-07-02", 2022.5)):
        assert year_of(as_day(day)) == pytest.approx(year, abs=0.002), day


def test_outcomes_never_change_the_verdict() -> None:
    plain = assess([TARGET], [figure("140 家")], on="2024-07-01")["t"]
    rated = assess([TARGET], [figure("140 家")], on="2024-07-01", methods=["linear-pace", methods["pepfar-pace"]])["t"]
    assert rated == plain
    assert rated.verdict is Verdict.BEHIND
    assert {id: outcome.label for id, outcome in rated.outcomes.items()} == {
        "linear-pace": "behind",
        "pepfar-pace": "On Target",
    }
    assert plain.outcomes == {}


def test_where_the_two_ends_of_the_evidence_give_different_labels_there_is_none() -> None:
    rated = assess([TARGET], [figure("(100, 200) 家")], on="2024-07-01", methods=["linear-pace"])["t"]
    outcome = rated.outcomes["linear-pace"]
    assert outcome.label is None
    assert outcome.reason is not None
    assert "two ends of the evidence" in outcome.reason.text("en")


def test_evidence_without_a_bound_is_no_number() -> None:
    rated = assess([TARGET], [figure(">= 140 家")], on="2024-07-01", methods=tuple(methods))["t"]
    assert {outcome.label for outcome in rated.outcomes.values()} == {None}


def test_what_decreases_is_judged_from_its_baseline() -> None:
    base = figure("100 吨", "../2020-12-31", EMITTED)
    target = Target("t", indicator=EMITTED, area="青岛市", by="2030-12-31", amount="<= 50 吨", baseline=base)
    now = Figure("now", indicator=EMITTED, area="青岛市", period="../2025-12-31", amount="70 吨")
    outcome = assess([target], [now], on="2026-01-01", methods=["opensdg-2.4"])["t"].outcomes["opensdg-2.4"]
    assert outcome == methods["opensdg-2.4"].evaluate(
        base=(2020, 100), current=(2025, 70), target=(2030, 50), direction="decrease"
    )


def test_a_method_of_ones_own_is_taken() -> None:
    mine = Method(
        "mine",
        lambda seen: Outcome(f"{seen.current[1]:.0f}"),
        zh="我的",
        en="mine",
        citation=methods["linear-pace"].citation,
        reads=("current",),
        labels={},
        formula="the number itself",
        edges="none",
    )
    assert assess([TARGET], [figure("140 家")], on="2024-07-01", methods=[mine])["t"].outcomes["mine"].label == "140"
    for wrong in ("linear-pace", mine):
        with pytest.raises(InputError, match="is one method where several"):
            assess([TARGET], [], on="2024-07-01", methods=wrong)  # type: ignore[arg-type]


@given(targets(), st.lists(figures(), max_size=4), st.dates())
def test_no_evidence_makes_a_method_raise(target: Target, evidence: list[Figure], on: Any) -> None:
    unique = list({one.id: one for one in evidence}.values())
    try:
        assessment = assess([target], unique, on=on)[target.id]
    except InputError:
        return
    for method in methods.values():
        outcome = rate(assessment, method)
        assert outcome.label is None or isinstance(outcome.label, str)
        assert outcome.label is not None or outcome.reason is not None
