"""Things that no list of nouns holds, counted in the cells of an English ledger."""

import pytest

from policytrack.ledger.row.amounts import Fault, read_amount


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("20 benches", "20 benches"),
        ("Install 20 new benches by June", "20 benches"),
        ("20 to 30 benches", "20..30 benches"),
        ("at least 20 benches", ">= 20 benches"),
        ("about 20 benches", "about 20 benches"),
        ("Phase 2: 40 signs", "40 signs"),
        ("Grade 5 pupils", None),
        ("Phase 2 works", None),
        ("2 of 5", None),
        ("reduce to 10", None),
    ],
)
def test_a_thing_is_counted_and_a_name_is_not(words: str, amount: str | None) -> None:
    read = read_amount(words, None, "target", "en")
    assert (None if read.amount is None else str(read.amount)) == amount


def test_two_things_are_two_amounts_and_none_is_left_out() -> None:
    read = read_amount("20 benches and 4 bins", None, "target", "en")
    assert read.fault is Fault.SEVERAL
    assert [str(read.amount), *map(str, read.others)] == ["20 benches", "4 bins"]
