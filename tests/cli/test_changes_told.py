"""`policytrack changes`: what changed from one saved result to a later one."""

import json

import pytest

from policytrack import assess, load_catalog, save_assessments
from policytrack.cli import main

Output = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Two results, of the end of April and of June 2024."""
    catalog, folder = load_catalog(), tmp_path_factory.mktemp("results")
    days = ("2024-04-30", "2024-06-30")
    for day in days:
        save_assessments(assess(catalog.targets, catalog.figures, on=day), folder / f"{day}.json")
    return [str(folder / f"{day}.json") for day in days]


def test_changes_are_told_in_a_table_in_both_languages(saved: list[str], capsys: Output) -> None:
    assert main(["changes", *saved, "--lang", "zh"]) == 0
    usual = capsys.readouterr().out
    assert usual.startswith("2024-04-30至2024-06-30：共")
    assert main(["changes", *saved, "--lang", "zh", "--all"]) == 0
    assert len(capsys.readouterr().out) > len(usual)
    assert main(["changes", *saved, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("from 2024-04-30 to 2024-06-30: changes: ")


def test_results_that_are_equal_have_no_change(saved: list[str], capsys: Output) -> None:
    assert main(["changes", saved[0], saved[0]]) == 0
    assert capsys.readouterr().out == "nothing changed\n"
    assert main(["changes", saved[0], saved[0], "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    days = {"before": ["2024-04-30"], "after": ["2024-04-30"]}
    assert found == {"schema": "policytrack.changes/1", **days, "changes": []}


def test_the_json_has_every_change_in_both_languages(saved: list[str], capsys: Output) -> None:
    assert main(["changes", *saved, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    verdict = next(
        one for one in found["changes"] if one["kind"] == "verdict" and one["id"].endswith("#innovative-2024")
    )
    assert verdict["before"] == {"zh": "口径不可比", "en": "not comparable"}
    assert verdict["after"] == {"zh": "已完成", "en": "met"}
    assert verdict["reasons"]


def test_a_result_that_is_not_there_names_one_that_is(saved: list[str], capsys: Output) -> None:
    assert main(["changes", saved[0], saved[1].replace("06-30", "07-30")]) == 2
    assert "did you mean '2024-06-30.json'" in capsys.readouterr().err
