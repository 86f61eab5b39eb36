"""Signs in a console: what it cannot print is written plainly, and how wide they are can be said."""

import io
import sys

import pytest
from district import district

from policytrack.report.signs import columns_of, padded, shortened


@pytest.mark.parametrize(("encoding", "lost"), [("gbk", "✓◐✕"), ("cp936", "✓◐✕")])
def test_a_console_without_the_symbols_gets_the_words(
    encoding: str, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    table = district().table()
    table.encode(encoding)
    assert not set(table) & set(lost)
    assert " 3 新建改扩建学校增加学位          ≥800个        800个   100% 已完成（提前）" in table.split("\n")
    assert "▲" not in table, "where one symbol is missing, all of them are"


def test_a_console_of_latin_letters_gets_plain_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    table = district("en").table()
    assert {sign for sign in table if not sign.isascii() and not "\u3400" <= sign <= "\u9fff"} <= set("，（）、")
    assert ">= 3200" in table
    assert "-" * 80 in table.split("\n")


def test_signs_of_ambiguous_width_take_two_columns_where_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [columns_of(sign) for sign in "≥▲●—家"] == [1, 1, 1, 1, 2]
    monkeypatch.setenv("POLICYTRACK_WIDE", "1")
    assert [columns_of(sign) for sign in "≥▲●—家"] == [2, 2, 2, 2, 2]
    lines = district().table().split("\n")
    assert max(columns_of(line) for line in lines) == 80
    assert lines[2] == "─" * 40


@pytest.mark.parametrize("most", range(12))
def test_a_text_is_cut_in_the_middle_to_what_fits(most: int) -> None:
    cut = shortened("2024年度技术改造abc", most)
    assert columns_of(cut) <= most
    assert not cut or cut == "…" or ("2024年度技术改造abc".startswith(cut.split("…")[0]) and cut.count("…") == 1)
    assert columns_of(padded(cut, 20, right=True)) == 20
