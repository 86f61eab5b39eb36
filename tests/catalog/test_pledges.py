"""The small English catalog of the examples: ten pledges of ten shapes, each quote read in English."""

from pathlib import Path

import pytest

from policytrack.catalog import Catalog
from policytrack.catalog.checks.run import check_catalog
from policytrack.cli import main

PLEDGES = Path(__file__).parents[2] / "examples" / "pledges"
REPORTED = ("police-2023", "protected-2020")


def test_the_check_finds_no_fault_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(PLEDGES)]) == 0
    assert "errors 0, warnings 0" in capsys.readouterr().out


def test_it_has_ten_pledges_of_different_shapes() -> None:
    targets = Catalog.load(PLEDGES).targets
    shapes = {
        (one.indicator.kind, one.form, one.each, one.aggregation, one.by is None, str(one.amount)[:2] in (">=", "<="))
        for one in targets
    }
    assert len(targets) == 10
    assert len(shapes) >= 8


def test_every_source_is_in_english_and_every_quote_but_three_is_read() -> None:
    catalog = Catalog.load(PLEDGES)
    counts = check_catalog(catalog).counts
    assert {source.language for source in catalog.sources} == {"en"}
    assert counts["by_hand"] == 3
    assert counts["read"] == len(catalog.targets) + len(catalog.figures) - 3


def test_an_invented_figure_says_so() -> None:
    for figure in Catalog.load(PLEDGES).figures:
        assert (figure.id.rpartition("#")[2] in REPORTED) != ("Invented" in (figure.note or "")), figure.id
