"""Every ledger in tests/ledger/files is read as its .expected.json says, with what the user says and without."""

import pytest
from expectation import FILES, differences, expected_of, read

NAMES = sorted(path.name.removesuffix(".expected.json") for path in FILES.glob("*.expected.json"))
OPEN = [name for name in NAMES if expected_of(name).get("given")]


@pytest.mark.parametrize("name", NAMES)
def test_a_ledger_is_read_as_a_person_reads_it(name: str) -> None:
    expected = expected_of(name)
    got = read(name, expected.get("given", {}))
    assert differences(expected, got, given=True) == []
    assert got["schema"] == "policytrack.ledger/1"


@pytest.mark.parametrize("name", OPEN)
def test_nothing_is_made_up_that_the_user_must_say(name: str) -> None:
    expected = expected_of(name)
    got = read(name, {})
    assert differences(expected, got, given=False) == []
