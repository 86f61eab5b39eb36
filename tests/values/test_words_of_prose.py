"""The errors of notation name the reader that takes the words, and the words are read by it."""

import subprocess
import sys
from collections.abc import Callable

import pytest

import policytrack as pt
from policytrack import en, zh
from policytrack.errors import InputError

READERS: dict[str, Callable[[str], object]] = {
    "zh.read_quantity": zh.read_quantity,
    "en.read_quantity": en.read_quantity,
    "zh.read_period": lambda words: zh.read_period(words, on="2024-06-27"),
    "en.read_period": lambda words: en.read_period(words, on="2024-06-27"),
}
AMOUNTS = (
    ("300家以上", "zh.read_quantity"),
    ("at least 300 homes", "en.read_quantity"),
    ("300 new homes", "en.read_quantity"),
    ("1.5 million homes", "en.read_quantity"),
    ("half a million people", "en.read_quantity"),
    ("one in five", "en.read_quantity"),
    ("between 10 and 20 homes", "en.read_quantity"),
    ("£2bn", "en.read_quantity"),
    ("12 per cent", "en.read_quantity"),
    ("nearly three thousand homes", "en.read_quantity"),
    ("300 homes a year", "en.read_quantity"),
    ("by 2030", "en.read_period"),
    ("March 2024", "en.read_period"),
    ("今年上半年", "zh.read_period"),
)
TIMES = (
    ("今年上半年", "zh.read_period"),
    ("by 2030", "en.read_period"),
    ("by the end of March 2025", "en.read_period"),
    ("March to May 2024", "en.read_period"),
    ("5 March 2022", "en.read_period"),
    ("Q3 2024", "en.read_period"),
    ("the third quarter of 2024", "en.read_period"),
    ("the year ended 30 June 2023", "en.read_period"),
    ("the three months to April 2024", "en.read_period"),
    ("since 2010", "en.read_period"),
    ("last year", "en.read_period"),
    ("30/06/2024", "en.read_period"),
    ("at least 300 homes", "en.read_quantity"),
)


@pytest.mark.parametrize(("words", "name"), AMOUNTS)
def test_an_amount_in_prose_is_sent_to_its_reader(words: str, name: str) -> None:
    with pytest.raises(InputError) as raised:
        pt.Quantity.parse(words)
    assert f"; {words!r} is prose: {name}({words!r}" in str(raised.value)
    READERS[name](words)


@pytest.mark.parametrize(("words", "name"), TIMES)
def test_a_time_in_prose_is_sent_to_its_reader(words: str, name: str) -> None:
    with pytest.raises(InputError) as raised:
        pt.Period.parse(words)
    assert f"; {words!r} is prose: {name}({words!r}" in str(raised.value)
    READERS[name](words)


@pytest.mark.parametrize(
    "text", [">= x", "", "3..", "12,34 homes", "rounded", "abc", "=300 homes", "at least 300 homes " * 20]
)
def test_what_is_no_prose_is_sent_nowhere(text: str) -> None:
    with pytest.raises(InputError) as raised:
        pt.Quantity.parse(text)
    assert "is prose" not in str(raised.value)


@pytest.mark.parametrize("text", ["2024-13", "2024-06-31", "24", "2024/2020", "May", "FY2024-25"])
def test_what_may_be_a_misspelt_period_is_no_quantity(text: str) -> None:
    with pytest.raises(InputError) as raised:
        pt.Period.parse(text)
    assert "read_quantity" not in str(raised.value)


def test_no_reader_is_imported_by_an_error() -> None:
    code = (
        "import sys, policytrack as pt\n"
        "for parse in (pt.Quantity.parse, pt.Period.parse):\n"
        "    for words in ('300家以上', 'at least 300 homes', 'by 2030', '2024年底'):\n"
        "        try: parse(words)\n"
        "        except pt.InputError: pass\n"
        "rooms = ('policytrack.zh', 'policytrack.en', 'policytrack.prose')\n"
        "print([name for name in sys.modules if name.startswith(rooms)])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_months_that_are_counted_are_no_month_of_the_year() -> None:
    assert pt.Quantity.exact(3, "月").say("zh") == "3个月"
    assert pt.Quantity.exact(3, "元/月").say("zh") == "3元/月"
