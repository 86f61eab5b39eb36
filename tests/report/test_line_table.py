"""The table of a report in a console: to the letter for one ledger, and never wider than asked for any."""

from pathlib import Path

import pytest
from district import district

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_of_a_ledger_is_the_example_to_the_letter(lang: str) -> None:
    assert district(lang).table() == (EXPECTED / f"table.{lang}.txt").read_text(encoding="utf-8").rstrip("\n")
