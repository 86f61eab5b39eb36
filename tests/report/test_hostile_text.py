"""Whatever a record says, no report breaks a row, steers a terminal, or acts in a browser or spreadsheet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tabulate
from wcwidth import wcswidth

import policytrack as pt
from policytrack.claims.check import check_claim
from policytrack.errors import DuplicateIdError, InputError, MissingError
from policytrack.hidden import hidden, in_one_line
from policytrack.report import (
    Report,
    RollUpTable,
    changes_table,
    claim_report,
    compare_methods,
    comparison_report,
    history_table,
)
from policytrack.report.cell import as_text, cell
from policytrack.report.columns import COLUMNS
from policytrack.storage import load_assessments, save_assessments
from policytrack.storage.error import StorageError
from policytrack.text.messages import Reason

ENDS = "\t\n\v\f\r\x1c\x85\u2028\u2029"
HOSTILE = f"=甲{ENDS}乙\x00\x1b[31m\u202e\u200b|<b>[x](y)\\"
BORDERS = tuple(name for name in tabulate.multiline_formats if "grid" in name or name in ("pretty", "psql"))
PIPED = ("github", "pipe", "jira", "asciidoc", "youtrack")


def shows(text: str) -> bool:
    return not list(hidden(text))


def world(words: str = HOSTILE) -> tuple[pt.Indicator, pt.Target, list[pt.Figure], pt.Claim]:
    """Records of which every text is hostile, as a script can make them."""
    indicator = pt.Indicator("k", unit="家", kind="flow", better="up", zh=f"1{words}", en=f"2{words}")
    area = pt.Area("a", zh=f"3{words}", en=f"4{words}")
    source = pt.Source("s", title=f"5{words}", publisher=pt.Body("b", zh=f"6{words}", en=f"7{words}"), published="2024")
    shared: dict[str, Any] = {
        "indicator": indicator,
        "area": area,
        "period": "2024",
        "source": source,
        "quote": pt.Quote(f"8{words}"),
    }
    target = pt.Target("t", amount=">= 300 家", note=f"9{words}", **shared)
    figures = [pt.Figure("f", amount="200 家", **shared), pt.Figure("g", amount="300 家", **shared, supersedes="f")]
    return indicator, target, figures, pt.Claim("c", says="met", about=["t"], area=area, period="2024", quote="完成")


def reports() -> Iterator[str]:
    _, target, figures, claim = world()
    before = pt.assess([target], figures[:1], on="2025-03-01")
    after = pt.assess([target], figures, on="2025-03-01")
    for lang in ("zh", "en"):
        report = Report(after, lang)
        yield from (
            report.table(format, columns=list(COLUMNS)) for format in tabulate.tabulate_formats if format != "tsv"
        )
        yield report.table("tsv", columns=list(COLUMNS)).replace("\t", "")
        yield from (report.explain("t"), report.as_of)
        yield claim_report(check_claim(claim, [target], figures, on="2025-03-01"), lang)
        changed = pt.changes(before, after)
        yield from (changes_table(changed, lang=lang), changed.text(lang))
        history = pt.history(figures, "f")
        yield from (history_table(history, lang=lang), history.text(lang))
        rolled = RollUpTable(pt.roll_up(after, by="area"), lang)
        yield from (rolled.table(), rolled.heading, rolled.notes)
        yield from (comparison_report(pt.compare_areas("k", "2024", targets=[target]), lang),)
        yield from (compare_methods(after, lang=lang).table(), compare_methods(after, lang=lang).legend())
        yield from (reason.text(lang) for reason in (after[0].reason, *after[0].notes, *after[0].needs))


def test_no_hidden_character_leaves_any_report() -> None:
    for text in reports():
        assert shows(text), text
        assert "\t" not in text


def test_a_strangers_saved_file_is_printed_as_safely(tmp_path: Path) -> None:
    _, target, figures, _ = world()
    save_assessments(pt.assess([target], figures, on="2025-03-01"), f"{tmp_path}/a.json")
    loaded = load_assessments(f"{tmp_path}/a.json")
    assert HOSTILE in loaded[0].target.indicator.say("zh"), "the record itself is kept as it is"
    for text in (Report(loaded).table(), Report(loaded).explain("t")):
        assert shows(text)
        assert "\\x1b[31m" in text


@pytest.mark.parametrize("format", BORDERS)
def test_all_lines_of_a_frame_are_equally_wide(format: str) -> None:
    _, target, figures, _ = world()
    for width in (None, 24):
        table = Report(pt.assess([target], figures, on="2025-03-01")).table(format, width=width)
        assert len({wcswidth(line) for line in table.split("\n")}) == 1, table


def test_a_tab_in_a_name_is_a_space() -> None:
    """Names that are pasted from a spreadsheet hold tabs (V20)."""
    indicator = pt.Indicator("k", unit="家", kind="flow", better="up", zh="高新\t企业")
    target = pt.Target("t", indicator=indicator, area="x", period="2024", amount=">= 1 家")
    report = Report(pt.assess([target], [], on="2025-01-02"))
    assert "高新 企业" in report.table()
    table = report.table("simple_grid")
    assert "高新 企业" in table
    assert len({wcswidth(line.expandtabs()) for line in table.split("\n")}) == 1


@pytest.mark.parametrize(
    ("format", "text", "printed"),
    [
        ("github", "a|b", r"a\|b"),
        ("github", "<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("github", "[x](javascript:1)", r"\[x\](javascript:1)"),
        ("github", r"\<b>", r"\\\<b\>"),
        ("pipe", "<img onerror=x>|", r"\<img onerror=x\>\|"),
        ("orgtbl", "a|b", r"a\vert{}b"),
        ("jira", "a|b", r"a\|b"),
        ("asciidoc", "a|b", r"a\|b"),
        ("youtrack", "a|b", r"a\|b"),
        ("mediawiki", "a||b", "a&#124;&#124;b"),
        ("moinmoin", "a||b", "a&#124;&#124;b"),
        ("textile", "a|b", "a&#124;b"),
        ("unsafehtml", "<b>", "&lt;b&gt;"),
        ("html", "<b>", "<b>"),  # tabulate escapes it
        ("tsv", "=1+1", "'=1+1"),
        ("tsv", "+1", "'+1"),
        ("tsv", "-3.5 %", "'-3.5 %"),
        ("tsv", "@SUM(A1)", "'@SUM(A1)"),
        ("tsv", "＝1", "'＝1"),
        ("tsv", '"甲', "'\"甲"),
        ("tsv", "3.5 %", "3.5 %"),
        ("tsv", " =1", "'=1"),
        ("tsv", "a\tb\r\nc\u2028d\x85e", "a b c d e"),
        ("simple_grid", "a\tb\x00", r"a b\x00"),
        ("plain", "葛\U000e0100城", "葛\U000e0100城"),  # a selector picks the form of the character before it
    ],
)
def test_what_means_something_to_a_format_is_escaped(format: str, text: str, printed: str) -> None:
    assert cell([text], lang="zh", format=format, width=None) == printed


def test_html_cells_and_headings_are_escaped() -> None:
    _, target, figures, _ = world("<b onload=x>")
    table = Report(pt.assess([target], figures, on="2025-03-01")).table("html")
    assert "<b onload" not in table
    assert "&lt;b onload=x&gt;" in table


@pytest.mark.parametrize("format", ["tsv", "github", "pipe", "orgtbl", "jira"])
def test_every_row_has_as_many_cells_as_the_heading(format: str) -> None:
    _, target, figures, _ = world()
    table = Report(pt.assess([target], figures, on="2025-03-01")).table(format)
    bar = "\t" if format == "tsv" else "|"
    plain = [line for line in table.split("\n") if line[:2] not in ("|-", "|:")]
    rows = [line.replace("\\\\", "").replace("\\|", "").count(bar) for line in plain]
    assert len(rows) == 2
    if format == "jira":  # a heading has its bars twice
        rows[0] //= 2
    assert len(set(rows)) == 1


def test_no_cell_of_a_spreadsheet_begins_with_a_formula() -> None:
    _, target, figures, _ = world()
    table = Report(pt.assess([target], figures, on="2025-03-01")).table("tsv", columns=list(COLUMNS))
    for line in table.split("\n"):
        assert not [cell for cell in line.split("\t") if cell.lstrip()[:1] in set("=+-@")], line


def test_reasons_and_errors_that_quote_records_show_everything() -> None:
    reason = Reason.of("check", closure="a\x1b[2J\tb\nc", why="d")
    assert reason.text("en") == "a\\x1b[2J b c: d"
    for error in (
        InputError("a\x1b[31m is not one"),
        MissingError("a\x1b[31m is not one"),
        DuplicateIdError("a\x1b[31m is not one"),
        StorageError("a\x1b.json", "$", "b\x1b"),
    ):
        assert "\x1b" not in str(error)
        assert "\\x1b" in str(error)
    assert str(InputError("one\ntwo")) == "one\ntwo"
    assert str(InputError()) == ""


def test_a_line_stays_one_line_and_text_that_shows_stays_as_it_is() -> None:
    assert as_text([f"甲{ENDS}乙", "丙"]) == f"甲{' ' * len(ENDS)}乙\n丙"
    assert in_one_line("专精特新 ‘小巨人’　100 %") == "专精特新 ‘小巨人’　100 %"
    assert in_one_line(in_one_line(HOSTILE)) == in_one_line(HOSTILE)
    assert in_one_line("👨‍👩") == "👨\\u200d👩"
