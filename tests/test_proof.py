"""The page of proof is what the script makes of the data, and the script divides as a reader would."""

import proof
import pytest

from policytrack import assess, load_catalog


@pytest.fixture(scope="module")
def divisions() -> list[proof.Division]:
    catalog = load_catalog()
    return list(proof.catalog_divisions(assess(catalog.targets, catalog.figures, on=proof.DAY), catalog.figures))


def test_the_page_is_what_the_script_makes() -> None:
    assert proof.PAGE.read_text(encoding="utf-8") == proof.page(), "run python tools/proof.py"


def test_applications_divided_by_promised_firms_are_among_what_is_wrong(divisions: list[proof.Division]) -> None:
    (one,) = [
        one
        for one in divisions
        if one.assessment.id.endswith("#specialised-2024") and one.figure.name == "specialised-applied-h1"
    ]
    assert (proof.percent(one.share), one.says, one.wrong) == ("430.0 %", "kept", True)
    assert one.differs == "stage: applied, not cultivated"


def test_a_figure_that_the_library_counts_is_never_divided_wrongly_in_the_catalog(
    divisions: list[proof.Division],
) -> None:
    assert any(one.used for one in divisions)
    assert not [one for one in divisions if one.used and one.wrong]


def test_every_wrong_division_says_what_it_leaves_out(divisions: list[proof.Division]) -> None:
    assert all(one.differs for one in divisions if one.wrong)
