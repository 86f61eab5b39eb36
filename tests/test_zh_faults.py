"""Words that once stopped the reader with another error than `ReadError`, or gave what no other reader takes."""

import pytest

from policytrack import Quantity, zh
from policytrack.prose.error import ReadError
from policytrack.zh.numerals import read_numeral


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("税率降至百分之三点五百姓受益", [("百分之三点五", "rounded 3.5 %")]),
        ("三分之一点点", [("三分之一", "≈ 33.33333333333333333333 %")]),
        ("百分之五点", [("百分之五", "5 %")]),
    ],
)
def test_a_fraction_ends_where_its_digits_do(text: str, read: list[tuple[str, str]]) -> None:
    found = [one for one in zh.find(text, on="2024") if one.words.startswith(("百分", "三分"))]
    assert [one.words for one in found] == [words for words, _ in read]
    assert all(one.value is not None for one in found)


@pytest.mark.parametrize("words", ["", "点", "一点点", "一点百", "三点", "家", "一" * 61, "一亿亿亿亿", "9" * 31])
def test_what_is_no_number_is_a_read_error(words: str) -> None:
    with pytest.raises(ReadError, match="cannot be read; expected"):
        read_numeral(words)


@pytest.mark.parametrize("words", ["百亿亿亿亿级", "千亿亿亿亿家", "一亿亿亿亿家", "三分之一点点"])
def test_amounts_of_too_many_digits_are_refused(words: str) -> None:
    with pytest.raises(ReadError):
        zh.read_quantity(words)


@pytest.mark.parametrize("words", ["百亿亿亿级", "百亿级", "十亿亿亿家"])
def test_a_long_amount_that_is_read_is_read_again_from_its_text(words: str) -> None:
    read = zh.read_quantity(words)
    assert Quantity.parse(str(read)) == read


@pytest.mark.parametrize("words", ["上月", "去年", "上年同期", "前年", "上季度"])
def test_a_time_before_the_calendar_begins_is_a_read_error(words: str) -> None:
    with pytest.raises(ReadError):
        zh.read_period(words, on="0001-01-01")
    assert all(one.value is None for one in zh.find(words, on="0001-01-01"))
