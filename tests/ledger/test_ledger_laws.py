"""Any table of texts and numbers is a ledger or a clear error, its report is printed, and no row of it is lost."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policytrack as pt
from policytrack.errors import InputError, PolicytrackError
from policytrack.ledger.as_json import as_json
from policytrack.ledger.how_read import how_read
from policytrack.ledger.table.roles import EXACT

HEADINGS = sorted(EXACT)
_WORDS = """
任务 新增就业 300家以上 52户 ≥98百分比 30余 约200 — N/A TBD 合计 一、稳增长 注：见上 2024年底 10月底前 持续推进 56% 0.56
1,200 <5 #REF! Yes No 已新增52户，占52%。 前10名 每季度1次 300元、140元 1000万 5.2亿元 2024.6.30 06/07/2024 45473
明显提升 尚未开工 全市 东区 people km £2.4m ≤5工作日 =100% [13.5] 〔2024〕 12/25 1e5 -3 ＋
"""
WORDS = (*_WORDS.split(), "建成\n12个", "\u3000", "12 of 25", "no more than 200")
CELLS = st.one_of(
    st.sampled_from(WORDS),
    st.integers(-(10**6), 10**9).map(str),
    st.decimals(-10, 1000, places=2).map(str),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12),
    st.just(""),
)
TITLES = ("2024年1-6月柳塘区项目进度表", "Kent County Council Q2 2024/25", "单位：万元", "填报时间：2024年7月3日", "")


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Draw a table with a title, headings that mostly are known, and rows of anything."""
    width = draw(st.integers(1, 8))
    heading = st.one_of(st.sampled_from(HEADINGS), st.sampled_from(HEADINGS), CELLS)
    headers = draw(st.lists(st.lists(heading, min_size=width, max_size=width), min_size=1, max_size=3))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
    return [[draw(st.sampled_from(TITLES)), *[""] * (width - 1)], *headers, *rows]


def read(rows: list[list[str]], folder: str) -> pt.Ledger:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path = Path(folder) / "台账.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    return pt.read_ledger(path)


@settings(max_examples=150, deadline=None)
@given(tables())
def test_any_table_is_a_ledger_or_a_clear_error(rows: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        try:
            ledger = read(rows, folder)
        except PolicytrackError:
            return
    found = as_json(ledger)
    assert found["schema"] == "policytrack.ledger/1"
    for lang in ("zh", "en"):
        assert how_read(ledger, lang).strip()
        assert all(problem.text(lang) and problem.brief(lang) and problem.check(lang) for problem in ledger.problems)
        report = ledger.report(on=ledger.as_of or "2024-06-30", lang=lang)
        assert report.table().strip()


@settings(max_examples=150, deadline=None)
@given(tables())
def test_no_row_is_lost(rows: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        try:
            ledger = read(rows, folder)
        except PolicytrackError:
            return
    heads = [number for sheet in ledger.sheets for number in sheet.header_rows]
    if not heads:
        assert ledger.problems
        return
    told = {row.row for row in ledger.rows} | {row.row for row in ledger.not_rows} | set(heads)
    told |= {problem.row for problem in ledger.problems}
    filled = {number for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row) and number > heads[0]}
    assert filled <= told


def test_dicts_are_a_ledger_and_a_missing_value_is_empty() -> None:
    rows = [
        {"任务": "新增就业", "目标": "920人以上", "完成": 755, "完成率": "82%"},
        {"任务": "改造老旧小区（户）", "目标": 699, "完成": float("nan"), "完成率": None},
    ]
    ledger = pt.Ledger.from_records(rows, as_of="2024-06-30", period="2024")
    assert [(str(row.target), row.figure and str(row.figure)) for row in ledger.rows] == [
        (">= 920 人", "755 人"),
        ("699 户", None),
    ]
    assert [problem.code for problem in ledger.problems] == ["no-figure"]
    assert "落后" in ledger.report().table() or "达到" in ledger.report().table()


@pytest.mark.parametrize("given", ["任务", {"任务": "x"}, [1], 7])
def test_what_is_no_list_of_dicts_is_refused(given: object) -> None:
    with pytest.raises(InputError, match="dict"):
        pt.Ledger.from_records(given)  # type: ignore[arg-type]
