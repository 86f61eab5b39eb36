"""Two indicators that agree in every field are still two."""

import pytest

import policytrack as pt

REAL = pt.Indicator("gdp.real", subject="gdp", unit="%", kind="growth", better="up", base="year_on_year")
NOMINAL = pt.Indicator("gdp.nominal", subject="gdp", unit="%", kind="growth", better="up", base="year_on_year")
OUTPUT = pt.Indicator("gdp.output", subject="gdp", unit="%", kind="growth", better="up", base="year_on_year")
TARGET = pt.Target("t", indicator=REAL, area="x", period="2024", amount="5 %")
FIGURE = pt.Figure("f", indicator=NOMINAL, area="x", period="2024", amount="5.3 %")


def same(id: str, *ids: str) -> pt.Assumption:
    return pt.Assumption(id, by="W. Li", same=ids)


def test_a_figure_of_another_indicator_is_set_aside_for_the_indicator() -> None:
    found = pt.assess([TARGET], [FIGURE], on="2025-02-01")["t"]
    assert found.verdict == "not comparable"
    assert [(aside.figure.id, aside.fields, aside.unlike) for aside in found.set_aside] == [("f", ("indicator",), True)]
    assert found.set_aside[0].reason.text("en") == "indicator: gdp.nominal, not gdp.real"


def test_only_a_signed_same_makes_them_one_series() -> None:
    found = pt.assess([TARGET], [FIGURE], on="2025-02-01", assume=[same("one", "gdp.nominal", "gdp.real")])["t"]
    assert (found.verdict, found.assumptions) == ("met", ("one",))
    assert found.used == (FIGURE,)
    reads = pt.Assumption("read", by="W. Li", reads=("gdp.nominal", "gdp.real"))
    assert pt.assess([TARGET], [FIGURE], on="2025-02-01", assume=[reads])["t"].verdict == "not comparable"


def test_a_chain_of_same_is_a_same_and_a_stranger_is_not() -> None:
    chain = [same("one", "gdp.nominal", "gdp.output"), same("two", "gdp.output", "gdp.real")]
    found = pt.assess([TARGET], [FIGURE], on="2025-02-01", assume=chain)["t"]
    assert (found.verdict, found.assumptions) == ("met", ("one", "two"))
    assert pt.assess([TARGET], [FIGURE], on="2025-02-01", assume=chain[:1])["t"].verdict == "not comparable"


@pytest.mark.parametrize("joined", [False, True])
def test_both_of_one_year_contradict_each_other_only_where_they_are_one(joined: bool) -> None:
    real = pt.Figure("r", indicator=REAL, area="x", period="2024", amount="4.6 %")
    assume = [same("one", "gdp.nominal", "gdp.real")] if joined else []
    found = pt.assess([TARGET], [FIGURE, real], on="2025-02-01", assume=assume)["t"]
    assert found.verdict == ("cannot tell" if joined else "missed")
    assert found.used == ((FIGURE, real) if joined else (real,))


def test_a_cumulative_of_the_subject_still_gives_the_flow_by_its_difference() -> None:
    flow = pt.Indicator("firms.new", subject="firms", unit="家", kind="flow", better="up")
    total = pt.Indicator("firms.total", subject="firms", unit="家", kind="cumulative", better="up")
    target = pt.Target("t", indicator=flow, area="x", period="2024", amount="100 家")
    figures = [
        pt.Figure(day, indicator=total, area="x", period=day, amount=amount)
        for day, amount in (("2023-12-31", "500 家"), ("2024-12-31", "620 家"))
    ]
    assert pt.assess([target], figures, on="2025-02-01")["t"].verdict == "met"
