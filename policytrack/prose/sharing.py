"""Sharing: an item of a list made once more, with the hedge or unit that stands at another item."""

from policytrack.prose.amount import made
from policytrack.prose.error import ReadError
from policytrack.prose.rule import Item


def say_again(item: Item, unit: str, hedge: str) -> None:
    """Give an item the amount that its number has with another unit and hedge; refuse it where there is none."""
    make = item.facts["again"]
    try:
        item.value = made(lambda: make(unit, hedge), "")  # type: ignore[operator]
        item.silent = False
    except ReadError as error:
        item.refuse(error.expected)
