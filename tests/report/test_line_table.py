"""The table of a report in a console: to the letter for one ledger, and never wider than asked for any."""

from pathlib import Path

import pytest
from district import district, district_by_hand

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_of_a_ledger_is_the_example_to_the_letter(lang: str) -> None:
    expected = (EXPECTED / f"table.{lang}.txt").read_text(encoding="utf-8").rstrip("\n")
    assert district(lang).table() == district_by_hand(lang).table() == expected
