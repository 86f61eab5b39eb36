"""Ledgers of other layouts, whose expected.json was decided before the reader saw them, are read as they say."""

import pytest
from expectation import FILES, differences, expected_of, read

HELD_OUT = FILES / "held_out"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in HELD_OUT.glob("*.expected.json"))
GIVEN = [name for name in NAMES if (said := expected_of(f"held_out/{name}").get("given")) and "encoding" not in said]


@pytest.mark.parametrize("name", NAMES)
def test_a_held_out_ledger_is_read_as_a_person_reads_it(name: str) -> None:
    expected = expected_of(f"held_out/{name}")
    assert differences(expected, read(f"held_out/{name}", expected.get("given", {})), given=True) == []


@pytest.mark.parametrize("name", GIVEN)
def test_of_a_held_out_ledger_nothing_is_made_up(name: str) -> None:
    assert differences(expected_of(f"held_out/{name}"), read(f"held_out/{name}", {}), given=False) == []


def test_no_row_is_taken_of_a_file_in_an_unknown_encoding() -> None:
    got = read("held_out/aid_results.csv", {})
    assert got["rows"] == []
    assert [one["severity"] for one in got["problems"]] == ["error"]
