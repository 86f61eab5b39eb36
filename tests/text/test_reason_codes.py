"""docs/codes.md has every reason as it is; no reason prints a set in brackets, or two comparisons in a row."""

import re
import string
from pathlib import Path
from typing import Any

import pytest
import reason_codes

from policytrack import Quantity
from policytrack.text import LABELS, REASONS
from policytrack.text.messages import LANGUAGES, Reason, render
from policytrack.values.level import Level

AMOUNTS = (
    "300 家",
    "1 家",
    ">= 300 家",
    "< 5.5 %",
    "<= 65 吨",
    "> -3 pp",
    "6..6.5 %",
    "(200, 400) 家",
    "(687.65亿, 687.75亿] 元",
    "687.7亿 in (687.65亿, 687.75亿] 元",
    "300 in [100, 500) 元",
    "(0, 0.1) %",
    "-5..-3 %",
    "(-∞, ∞) 元",
    "rounded 5.0 %",
    "about 4 %",
    "nearly 300 家",
    "over 4万 家",
    "magnitude 100万 家",
)
SET = re.compile(r"[\[(（［]\s*-?(?:∞|[0-9][0-9.,]*)[万亿]*,\s*-?(?:∞|[0-9][0-9.,]*)[万亿]*\s*[\])）］]")
ZH = (
    "不?少于|不?多于|不?低于|不?高于|不?超过|超出|不足|不到|至少|至多|不?大于|不?小于|多达|约"
    "|(?<![最接])近(?=[0-9])|[≥≤<>]"
)
EN = (
    "at least|at most|more than|less than|fewer than|over|under|above|below|about|nearly|up to|exceeds|beyond|within"
    "|short of|a little over|of the order of"
)
TWICE = {
    "zh": re.compile(rf"(?:{ZH})\s*(?:{ZH})"),
    "en": re.compile(rf"(?:\b(?:{EN})|[≥≤<>])\s*(?:[≥≤<>]|\b(?:{EN})\b)"),
}
SIGNS = re.compile("[≥≤<>]")


def said(code: str, amount: str, lang: str) -> str:
    """The text of the example of a code, with an amount wherever an amount stands."""
    quantity = Quantity.parse(amount)
    usual = dict(reason_codes.example(code).args)
    return Reason.of(code, **{name: quantity if _is_amount(value) else value for name, value in usual.items()}).text(
        lang
    )


def _is_amount(value: Any) -> bool:
    return isinstance(value, (Quantity, Level))


def test_the_page_is_current() -> None:
    text = reason_codes.PAGE.read_text(encoding="utf-8")
    assert reason_codes.page(text) == text, "run python tools/reason_codes.py"
    assert reason_codes.page(text.partition("## Reasons")[0]) == text, "it is made anew where it is missing"


def test_a_code_whose_names_have_no_example_is_told_with_the_place_to_give_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reason_codes, "EXAMPLES", {})
    with pytest.raises(SystemExit, match=r"the reason 'met' names 'day': give an example of it in EXAMPLES of tools/"):
        reason_codes.example("met")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_example_leaves_a_placeholder_or_is_empty(lang: str) -> None:
    for code in REASONS:
        text = reason_codes.example(code).text(lang)
        assert text, code
        assert "{" not in text, code
        assert "None" not in text, code


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_amount_is_a_set_in_brackets_or_of_two_bounds(amount: str, lang: str) -> None:
    assert len(SIGNS.findall(Quantity.parse(amount).say(lang))) <= 1
    for code in REASONS:
        text = said(code, amount, lang)
        assert not SET.search(text), text
        assert not TWICE[lang].search(text), text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_label_puts_two_comparisons_in_a_row(lang: str) -> None:
    for code in LABELS:
        text = LABELS[code][LANGUAGES.index(lang)]
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
        amounts = ("amount", "gap", "share", "asked", "base", "due")
        for amount in AMOUNTS:
            given = {name: Quantity.parse(amount) if name in amounts else "x" for name in names}
            filled = render(code, given, lang)
            assert not TWICE[lang].search(filled), filled


def test_english_has_no_chinese_quotation_marks() -> None:
    for code in REASONS:
        for amount in AMOUNTS:
            assert not re.search("[《》「」『』]", said(code, amount, "en")), code
    page = Path(reason_codes.PAGE).read_text(encoding="utf-8").partition("## Reasons")[2]
    for line in page.splitlines():
        if line.startswith("| `"):
            assert not re.search("[《》「」]", line.split(" | ")[2]), line
