"""What a target asks for, as a set of amounts."""

import pytest

from policytrack.assessment.requirement import read_amount
from policytrack.records.indicator import Better
from policytrack.values.quantity import Quantity


@pytest.mark.parametrize(
    ("amount", "better", "low", "high"),
    [
        ("> 300 家", "up", 301, None),
        (">= 300 家", "up", 300, None),
        ("< 20 家", "down", None, 19),
        ("<= 20 家", "down", None, 20),
        ("(3, 9) 家", "none", 4, 8),
        ("[3, 9) 家", "none", 3, 8),
        ("(3, 9] 家", "none", 4, 9),
        ("[3, 9] 家", "none", 3, 9),
    ],
)
def test_open_ends_of_whole_things_move_to_the_first_member(
    amount: str, better: str, low: int | None, high: int | None
) -> None:
    asked = read_amount(Quantity.parse(amount), Better(better))
    assert (asked.bounds.low, asked.bounds.high) == (low, high)
    assert (asked.is_floor, asked.is_ceiling) == (high is None, low is None)
